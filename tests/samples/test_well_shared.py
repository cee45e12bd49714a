"""The invented case in which everything was passed on: nothing is found in it but what was shared well, and something
else as soon as a row is changed."""

from __future__ import annotations

import pytest

import graphmodel
from graphmodel.model.case import Case, row_cells
from graphmodel.model.tables.case import Document
from graphmodel.model.tables.family import Person
from graphmodel.model.tables.knowledge import Information
from tests.samples.conftest import REVIEWS, case_of, reading_of

NOT_A_PROBLEM = "good-sharing"
"""The one kind of finding that says that something went well."""

Cells = dict[str, list[dict[str, str]]]

CHANGES: list[tuple[str, str, dict[str, str], str]] = [
    ("the older child left out between the health visitors", "t2", {"left_out": "P-child"}, "missed-handover"),
    ("nothing asked for between the midwives", "t3", {"state": "not-requested"}, "missed-handover"),
    ("the handover between the mental health teams late", "t4", {"delay": "stated"}, "missed-handover"),
    ("no handover between two health visitors", "al3", {"handover": "none"}, "missed-handover"),
    ("his depression left out of the first message", "x9", {"omits": "i-dep", "conveys": ""}, "unshared-information"),
    ("his tests not told to those who relied on them", "x26", {"status": "not-made"}, "unshared-information"),
    ("the bruise not told until the meeting", "x28", {"status": "not-made"}, "unshared-information"),
    ("the partner not asked to the conference", "g1", {"not_invited": "P-partner"}, "hidden-man"),
    ("the father not assessed", "pl1", {"not_covered": "P-father", "covered": "P-child; P-mother"}, "hidden-man"),
    ("the partner missing from a record", "m8", {"absence": "stated"}, "hidden-man"),
]
"""What to change in which row, and the kind of finding that has to follow."""


@pytest.fixture(scope="module")
def cells() -> Cells:
    """The case as cells by table, to change."""
    return {name: [row_cells(row) for row in rows] for name, rows in case_of("well-shared").rows.items()}


def changed(cells: Cells, row_id: str, change: dict[str, str]) -> Cells:
    """A copy with one row changed."""
    found = {name: [row | change if row["id"] == row_id else row for row in rows] for name, rows in cells.items()}
    assert found != cells
    return found


def problems(cells: Cells) -> list[str]:
    """The kinds of finding, leaving out those that tell of something good."""
    return [finding.kind for finding in graphmodel.find(Case.from_cells(cells)) if finding.kind != NOT_A_PROBLEM]


def test_it_says_that_it_is_invented() -> None:
    case = case_of("well-shared")
    assert case.row.title.startswith("An invented case")
    assert [row.title for row in case.of(Document)] == ["An invented case, written for this program"]


def test_it_is_in_order() -> None:
    reading = reading_of("well-shared")
    assert [str(fault) for fault in (*reading.faults, *reading.warnings)] == []


def test_nothing_is_found(cells: Cells) -> None:
    assert problems(cells) == []


def test_what_was_shared_well_is_found(cells: Cells) -> None:
    """Each handover, and what every meeting brought to those who had not heard it."""
    well = [f for f in graphmodel.find(Case.from_cells(cells)) if f.kind == NOT_A_PROBLEM]
    rests_on = {row for finding in well for row in finding.evidence}
    assert {f"t{number}" for number in range(1, 8)} | {f"g{number}" for number in range(1, 5)} <= rests_on
    assert {finding.subtype for finding in well} >= {"told", "handed-over", "heard-at-meeting"}


def test_a_handover_is_shared_well_no_longer_once_somebody_is_left_out(cells: Cells) -> None:
    def whole(cells: Cells) -> set[str]:
        found = graphmodel.find(Case.from_cells(cells), kinds=["good-sharing/handed-over"])
        return {person.id for finding in found if "t2" in finding.evidence for person in finding.people}

    assert whole(cells) == {"P-child", "P-baby"}
    assert whole(changed(cells, "t2", {"left_out": "P-child"})) == {"P-baby"}


@pytest.mark.parametrize(("row", "change", "kind"), [entry[1:] for entry in CHANGES], ids=[c[0] for c in CHANGES])
def test_something_is_found_once_a_row_says_otherwise(
    cells: Cells, row: str, change: dict[str, str], kind: str
) -> None:
    assert kind in problems(changed(cells, row, change))


def test_a_message_not_sent_matters_little_where_another_brought_the_same(cells: Cells) -> None:
    """The new area's health visitors heard all of it at the transfer-in conference before they first called."""
    assert problems(changed(cells, "x13", {"status": "not-made"})) == []


def test_it_is_as_rich_as_the_reviews() -> None:
    """Every table that all the reviews use is in use here too, and most topics of risk."""
    ours = {name for name, rows in case_of("well-shared").rows.items() if rows}
    of_paper = {"coverage", "parties", "absences", "service_states"}
    usual = set.intersection(*({name for name, rows in case_of(name).rows.items() if rows} for name in REVIEWS))
    assert usual - of_paper <= ours
    risks = [row for row in case_of("well-shared").of(Information) if row.bears == "risk"]
    assert len(risks) >= 10
    assert {topic for row in risks for topic in row.topics} >= {
        *("mental-health", "substance-misuse", "offending", "domestic-abuse", "harm-to-child", "growth-and-feeding"),
        *("parental-history", "household", "moves", "missed-appointments", "childs-voice"),
    }
    men = [row for row in case_of("well-shared").of(Person) if row.sex == "male" and row.stage == "adult"]
    assert len(men) == 2
