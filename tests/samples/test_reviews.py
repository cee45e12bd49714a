"""The coded reviews: in order, facts and no verdicts, pseudonyms only."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from graphmodel.model.case import Case
from graphmodel.model.tables.case import Coverage
from graphmodel.model.tables.family import Person
from graphmodel.model.tables.knowledge import Information
from graphmodel.model.tables.services import Practitioner
from graphmodel.resources import sample_dir, sample_names
from tests.samples.conftest import REVIEWS, case_of, reading_of, texts

BLAME = re.compile(
    r"\b(fail(s|ed|ing|ings|ure|ures)?\b(?! to thrive)"
    r"|(should|ought to|could and should)( not)? have|neglected to|ignored?|negligen\w+|inadequate\w*"
    r"|(missed|lost) (opportunit|chance)\w*|opportunit\w+ (was |were )?(missed|lost|not taken)"
    r"|(poor|bad|unsafe|weak) practice|unacceptabl\w+|unprofessional\w*|incompeten\w+|careless\w*|complacen\w+"
    r"|lax|shortcomings?|blame(d|worthy)?|culpabl\w+|lack of curiosity)\b",
    re.IGNORECASE,
)
"""Words of verdicts. What a source found not to have been done is coded with its strength, without any of them."""

HONEST = {
    ("kingfisher", "S-csc"): "the grade of an inspection, which is a fact about the service at the time",
}

ORDINARY = frozenset(
    re.findall(
        r"\w+",
        "Act Adult Area Asian Baby Black British Care Case Centre Child Children Clinic Conference Council Court Covid"
        " Early English Event Family Group Health Help Home In Learning Legal Looked Meeting Named Need New No Not"
        " Order Panel Plan Police Practice Process Protection Recall Review Safeguarding Safety Service Services"
        " Significant Signs Social Support Team Transitional Trust Unit Universal White Working Young Youth January"
        " February March April May June July August September October November December",
    )
)
"""Of two words with capitals beside each other, one of these says that they are no name of a person."""

ROLES = (
    r"worker|visitor|midwife|advisor|adviser|officer|chair|manager|reviewer|registrar|receptionist|nurse|psychologist"
    r"|GP|paediatrician|doctor|teacher|staff|psychiatrist|consultant|therapist|social workers"
)


def test_there_are_five_reviews() -> None:
    assert set(REVIEWS) == {"baby-a", "baby-r", "bradford", "child-rs", "kingfisher"}


def test_a_review_is_in_order(review: str) -> None:
    reading = reading_of(review)
    assert [str(fault) for fault in (*reading.faults, *reading.warnings)] == []


def test_rows_hold_facts_and_no_verdicts(review: str) -> None:
    case = case_of(review)
    beliefs = {row.id for row in case.of(Information) if row.kind == "belief"}
    found = [
        cell
        for cell in texts(case)
        if cell.table not in ("case", "documents")
        and cell.row not in beliefs
        and (review, cell.row) not in HONEST
        and BLAME.search(cell.text)
    ]
    assert found == []


def test_the_exceptions_are_still_there() -> None:
    for review, row in HONEST:
        assert any(cell.row == row and BLAME.search(cell.text) for cell in texts(case_of(review)))


@pytest.mark.parametrize(
    "text", ["The team failed to ring", "Somebody should have asked", "A missed opportunity", "it was ignored"]
)
def test_a_verdict_is_recognised(text: str) -> None:
    assert BLAME.search(text)


@pytest.mark.parametrize("text", ["Referred for failure to thrive", "an opportunity came", "felt let down"])
def test_a_word_that_only_looks_like_a_verdict(text: str) -> None:
    assert not BLAME.search(text)


def test_what_did_not_happen_says_how_strongly(review: str) -> None:
    assert without_strength(sample_dir() / review) == []


def test_a_row_without_strength_is_found(tmp_path: Path) -> None:
    (tmp_path / "absences.csv").write_text("id,kind,absence\na1,contact,\na2,contact,appears\n", "utf-8")
    (tmp_path / "communications.csv").write_text("id,status,absence\nx1,not-made,\nx2,made,\n", "utf-8")
    (tmp_path / "knowledge.csv").write_text("id,knew,absence\nk1,no,\nk2,yes,\nk3,no,stated\n", "utf-8")
    (tmp_path / "meetings.csv").write_text("id,status\nm1,never-held\n", "utf-8")
    assert without_strength(tmp_path) == ["a1", "x1", "k1", "m1"]


def without_strength(folder: Path) -> list[str]:
    """Rows of what did not happen, was not known or was not recorded that leave the strength of it blank.

    The files themselves are looked at: the program takes a blank for *stated*, which a coder may not leave to it.
    """
    found: list[str] = []
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                negative = (
                    path.stem == "absences"
                    or row.get("status") in ("not-made", "never-held")
                    or row.get("knew") == "no"
                )
                if negative and not row.get("absence"):
                    found.append(row["id"])
    return found


def test_every_item_is_held_or_missed_by_somebody(review: str) -> None:
    """Or its note says why no row tells who knew."""
    case = case_of(review)
    named = {
        row_id
        for rows in case.rows.values()
        for row in rows
        if not isinstance(row, Information)
        for column in row.TABLE.columns
        if column.kind in ("ref", "refs")
        for row_id in ((getattr(row, column.attr),) if column.kind == "ref" else getattr(row, column.attr))
    }
    assert [row.id for row in case.of(Information) if row.id not in named and not row.note] == []


def test_workers_go_by_their_role(review: str) -> None:
    labels = [row.label for row in case_of(review).of(Practitioner)]
    assert [label for label in labels if not re.search(rf"\b({ROLES})s?\b", label, re.IGNORECASE)] == []


@pytest.mark.parametrize("name", sample_names())
def test_nobody_goes_by_a_name(name: str) -> None:
    assert names_in(case_of(name)) == []


def test_a_name_is_found() -> None:
    people = [{"id": "P1", "label": "Child A"}, {"id": "P2", "label": "Mother", "note": "She met Dr Fernsby"}]
    rows = {"case": [{"id": "k", "uuid": "u", "title": "T"}], "people": people}
    assert names_in(Case.from_cells(rows)) == ["P2: Dr Fernsby"]
    people[1]["note"] = "There was talk of Annie Larkspur and of the Care Order"
    assert names_in(Case.from_cells(rows)) == ["P2: Annie Larkspur"]


def names_in(case: Case) -> list[str]:
    """What looks like a person's name: a title and a word, or two words with capitals within a sentence that stand in
    no label of the case."""
    labels = " | ".join(cell.text for cell in texts(case) if cell.column in ("label", "title"))
    found: list[str] = []
    for cell in texts(case):
        if cell.table in ("case", "documents"):
            continue
        if titled := re.search(r"\b(Mr|Mrs|Ms|Miss|Dr|Prof|PC|DC|DS) [A-Z][a-z]+", cell.text):
            found.append(f"{cell.row}: {titled[0]}")
        for first, second in re.findall(r"(?<=[a-z,] )([A-Z][a-z]+) ([A-Z][a-z]+)\b", cell.text):
            name = f"{first} {second}"
            if name not in labels and not {first, second} & ORDINARY and (not titled or name not in titled[0]):
                found.append(f"{cell.row}: {name}")
    return found


def test_people_are_called_as_the_review_calls_them(review: str) -> None:
    labels = [row.label for row in case_of(review).of(Person)]
    assert len(labels) == len(set(labels))


def test_most_paragraphs_with_facts_are_coded(review: str) -> None:
    treated = [row.treated for row in case_of(review).of(Coverage)]
    assert treated.count("repetition") < treated.count("coded") / 4
