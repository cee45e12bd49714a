"""What holds of all findings, whatever the question: on every sample case, and on generated ones."""

from __future__ import annotations

import json
import random
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import Any, cast

import pytest

from graphmodel import api
from graphmodel.analyses.library import chosen
from graphmodel.engine.graph import build
from graphmodel.engine.seam import Engine
from graphmodel.findings.finding import SHARED_WELL, Findings
from graphmodel.findings.order import ordered, told
from graphmodel.knowledge.derive import Derived, derive
from graphmodel.model.case import Case
from graphmodel.model.dates import EARLIEST, LATEST, day_end, iso_day
from graphmodel.model.declare import Dated, Row
from graphmodel.model.tables.case import CaseRow
from graphmodel.model.tables.knowledge import Information
from graphmodel.model.tables.services import Practitioner
from graphmodel.resources import sample_dir
from tests.engine.random_cases import random_case

from .build import Scenario, engine_with, found

SAMPLES = sorted(p.name for p in sample_dir().iterdir() if (p / "case.csv").exists() and p.name != "broken")
SEEDS = range(400)


@cache
def sample(name: str) -> Case:
    return api.read(sample_dir() / name)


@cache
def findings(name: str) -> Findings:
    """What is found in a sample case that stands alone."""
    return api.findings(sample(name))


every_sample = pytest.mark.parametrize("name", SAMPLES)


def variant(case: Case, mark: str, rows: dict[str, list[Row]] | None = None, without: Collection[str] = ()) -> Case:
    """The same case, or one with other rows, under a key of its own, so that it can stand beside the original."""
    made = {t: [row for row in table if row.id not in without] for t, table in (rows or case.rows).items()}
    made["case"] = [replace(cast("CaseRow", made["case"][0]), uuid=f"{case.id} {mark}")]
    return Case(made)


def same(findings: Findings) -> list[dict[str, Any]]:
    return [finding.to_dict() for finding in findings]


def test_the_samples_show_something() -> None:
    assert sum(len(findings(name)) for name in SAMPLES) > 100


# --- each finding ---------------------------------------------------------------------------------------------------

NEVER_SAID = ("failed", "should have", "ignored", "hidden", "None", "{", "}", "[]", "  ", " ;", " :", "..")


@every_sample
def test_statements_are_plain_sentences(name: str) -> None:
    for finding in findings(name):
        assert not finding.statement[:1].islower()  # some sentences begin with a number
        assert [word for word in NEVER_SAID if word in finding.statement] == [], finding.statement
        assert bool(finding.remedy) == (finding.kind not in SHARED_WELL)
        assert "{" not in finding.remedy
        assert finding.rule_words
        assert finding.when_words


@every_sample
def test_each_rests_on_rows_of_the_case_and_their_places(name: str) -> None:
    case = sample(name)
    for finding in findings(name):
        assert finding.evidence
        rows = {*finding.evidence, *finding.context_rows, *finding.route}
        assert rows <= case.by_id.keys()
        assert finding.sources == case.places(finding.evidence)
        assert not set(finding.context) & set(finding.sources)
        assert set(finding.context) <= set(case.places(finding.context_rows))
        for named in (finding.people, finding.services, finding.holder, finding.needed_by, finding.information):
            assert all(case.label(one.id) == one.label for one in named)


@every_sample
def test_certain_has_no_doubt_and_possible_says_why(name: str) -> None:
    for finding in findings(name):
        assert (finding.certainty == "certain") == (not finding.why_possible), finding.statement


@every_sample
def test_ids_are_unique_and_the_order_is_total(name: str) -> None:
    items, case = findings(name).items, sample(name)
    assert len({finding.id for finding in items}) == len(items)
    again = random.Random(7).sample(items, len(items))
    assert [f.id for f in ordered(again, case)] == [f.id for f in items]
    grades = [(f.kind in SHARED_WELL, f.certainty) for f in items]
    assert grades == sorted(grades)


@every_sample
def test_stories_part_the_findings(name: str) -> None:
    whole = findings(name)
    parts = [finding.id for story in whole.stories for finding in story.findings]
    assert sorted(parts) == sorted(finding.id for finding in whole)
    assert {f.id: f.story for f in whole} == {f.id: s.id for s in whole.stories for f in s.findings}
    items, _ = told(whole.items, sample(name))
    assert [f.story for f in items] == [f.story for f in whole]


@every_sample
def test_the_same_input_gives_the_same_bytes(name: str) -> None:
    again = api.findings(api.read(sample_dir() / name))
    assert again.to_json() == findings(name).to_json()
    assert json.loads(again.to_json())["case"] == sample(name).id


# --- what changes them, and what does not -----------------------------------------------------------------------------


def dependent(case: Case, gone: Collection[str]) -> set[str]:
    """These rows, and those that cannot be without them: a tie without one of its people."""
    more = set(gone)
    while True:
        without = {
            row.id
            for rows in case.rows.values()
            for row in rows
            if any(c.required and c.kind == "ref" and getattr(row, c.attr) in more for c in row.TABLE.columns)
        }
        if without <= more:
            return more
        more |= without


AT_ONCE = 12
"""So many changed cases stand in one engine; it slows down with more."""


@every_sample
def test_without_its_evidence_a_finding_goes_or_rests_on_other_rows(name: str) -> None:
    case, by_rule = sample(name), groupby(sorted(findings(name), key=lambda f: f.rule), key=lambda f: f.rule)
    whole = [next(some) for _, some in by_rule]  # the others of a rule come about alike
    for first in range(0, len(whole), AT_ONCE):
        some = whole[first : first + AT_ONCE]
        lessened = [derive(variant(case, f.id, without=dependent(case, f.evidence))) for f in some]
        queries = [analysis.query for analysis in chosen([finding.rule for finding in some])]
        with engine_with(lessened, queries) as engine:
            for finding, derived in zip(some, lessened, strict=True):
                still = [f for f in found(engine, derived, [finding.rule]) if f.id == finding.id]
                assert all(not set(f.evidence) & set(finding.evidence) for f in still), finding.statement


@pytest.fixture(scope="module")
def beside() -> Iterator[tuple[Engine, dict[tuple[str, str], Derived]]]:
    """All samples in one engine: as they are, with their rows in another order, and with another family added."""
    made: dict[tuple[str, str], Derived] = {}
    for name in SAMPLES:
        case, order = sample(name), random.Random(name)
        shuffled = {table: order.sample(rows, len(rows)) for table, rows in case.rows.items()}
        grown = {table: [*rows, *strangers().rows[table]] for table, rows in case.rows.items() if table != "case"}
        made[name, "as it is"] = derive(case)
        made[name, "shuffled"] = derive(variant(case, "shuffled", shuffled))
        made[name, "grown"] = derive(variant(case, "grown", {**grown, "case": list(case.rows["case"])}))
    with engine_with(made.values()) as engine:
        yield engine, made


@cache
def strangers() -> Case:
    """Another family with a finding of its own."""
    drawn = Scenario("strangers").child("zC").mother("zMo", of="zC").man("zM", partner_of="zMo")
    drawn.service("zHV", "health-visiting").service("zPolice", "police").works("zHV", "zC", "2019/2021")
    drawn.item("zi", "M is violent", about="zM", topics="violence", risk=True, when="2019-12")
    drawn.knows("zPolice", "zi", "2020-01").not_told("zPolice", "zHV", "zi", "2020-02/2020-06")
    named = {row["id"] for rows in drawn.cells.values() for row in rows if row["id"].startswith("z")}
    for rows in drawn.cells.values():
        for row in rows:
            row["id"] = row["id"] if row["id"] in named else f"z{row['id']}"
    return drawn.case()


@every_sample
def test_another_case_in_the_same_engine_changes_nothing(name: str, beside: Any) -> None:
    engine, made = beside
    assert same(found(engine, made[name, "as it is"])) == same(findings(name))


@every_sample
def test_the_order_of_rows_changes_nothing(name: str, beside: Any) -> None:
    engine, made = beside
    assert same(found(engine, made[name, "shuffled"])) == same(findings(name))


@every_sample
def test_rows_about_another_family_change_nothing(name: str, beside: Any) -> None:
    engine, made = beside
    grown = found(engine, made[name, "grown"])
    own = [f for f in grown if not f.evidence[0].startswith("z")]
    assert len(grown) > len(own)
    assert [f.to_dict() for f in own] == same(findings(name))


# --- as of a day ------------------------------------------------------------------------------------------------------


def days(case: Case) -> list[str]:
    """The ends of rows, at four points spread over the case."""
    ends = sorted(
        row.when.latest
        for rows in case.rows.values()
        for row in rows
        if isinstance(row, Dated) and row.when is not None and EARLIEST < row.when.latest < LATEST
    )
    return sorted({iso_day(ends[len(ends) * part // 5] - 1) for part in (1, 2, 3, 4)}) if ends else []


def begun(case: Case, day: str) -> Case:
    """The case without the rows that begin after a day; workers and items stay, for others refer to them."""
    kept = {
        table: [
            row
            for row in rows
            if not isinstance(row, Dated)
            or isinstance(row, (Information, Practitioner))
            or row.when is None
            or row.when.earliest < day_end(day)
        ]
        for table, rows in case.rows.items()
    }
    return variant(case, f"begun by {day}", kept)


def test_what_begins_later_is_nowhere_in_the_graph_as_of_a_day() -> None:
    """Equal graphs give equal answers to every question, whichever engine they stand in."""
    held = 0
    for case in (*map(sample, SAMPLES), *map(random_case, SEEDS)):
        for day in days(case):
            whole, part = (
                build(derive(variant(case, "as of"), day)),
                build(derive(variant(begun(case, day), "as of"), day)),
            )
            assert whole == part, (case.id, day)
            held += len(whole.relationships)
    assert held > 1_000


@every_sample
def test_what_begins_later_changes_no_finding_as_of_a_day(name: str) -> None:
    day = days(sample(name))[-1]
    assert same(api.findings(sample(name), as_of=day)) == same(api.findings(begun(sample(name), day), as_of=day))


@every_sample
def test_as_of_a_day_nothing_rests_on_what_had_not_begun(name: str) -> None:
    case, day = sample(name), days(sample(name))[0]
    for finding in api.findings(case, as_of=day):
        for row in (*finding.evidence, *finding.context_rows):
            when = getattr(case.by_id[row], "when", None)
            assert when is None or isinstance(case.by_id[row], Information) or when.earliest < day_end(day)


# --- need to know -----------------------------------------------------------------------------------------------------


def around(
    function: str = "health-visiting", topics: str = "violence", about: str = "M", risk: bool = True
) -> Scenario:
    """Mo is C's mother and M her partner; an item about M; the service S, not at work with anybody yet."""
    drawn = Scenario().child("C").mother("Mo").man("M", partner_of="Mo").man("X").child("Sib").child("Far")
    drawn.lives("C", "Sib", "Mo").service("S", function)
    return drawn.item("i", "an item", about=about, topics=topics, risk=risk, when="2019-12")


NEEDS: dict[str, tuple[Scenario, bool]] = {
    "at work with the child": (around().works("S", "C"), True),
    "with the mother, who may be pregnant": (around().works("S", "Mo"), True),
    "with a sibling of the same home": (around().works("S", "Sib"), True),
    "with a carer": (around().related("X", "carer", "C").works("S", "X"), True),
    "with somebody else": (around().works("S", "X"), False),
    "with a child of another home": (around().works("S", "Far"), False),
    "with a lodger": (around().lives("X").works("S", "X"), False),
    "with nobody": (around(), False),
    "in name only": (around().works("S", "C", active="nominal"), False),
    "stated not to have been at work": (around().works("S", "C", absence="stated"), False),
    "only before it arose": (around().works("S", "C", "2015/2018"), False),
    "the item is about the child": (around(about="C").works("S", "C"), True),
    "about a lodger": (around(about="X").lives("X").works("S", "C"), True),
    "about nobody of theirs": (around(about="X").works("S", "C"), False),
    "a topic that matters to the function": (around("gp", "growth-and-feeding").works("S", "C"), True),
    "one that does not": (around("police", "growth-and-feeding").works("S", "C"), False),
    "one of two topics does": (around("police", "growth-and-feeding; violence").works("S", "C"), True),
    "a service of no known function": (around("other").works("S", "C"), False),
    "a stated need wins over the table": (around("other").wanted("S", "i", "2020"), True),
    "a stated need of a worker": (around("other").worker("w", "S").wanted("w", "i", "2020"), True),
    "children's social care, of a risk, without being at work": (around("childrens-social-care"), True),
    "the safeguarding lead likewise": (around("safeguarding-lead"), True),
    "children's social care, of what is no risk": (around("childrens-social-care", risk=False), False),
    "children's social care, of a risk from a stranger": (around("childrens-social-care", about="X"), False),
}


@pytest.mark.parametrize("title", NEEDS)
def test_need_to_know(title: str) -> None:
    scenario, needed = NEEDS[title]
    links = [link for link in derive(scenario.case()).links if link.type == "NEEDED"]
    assert {(link.start, link.end) for link in links} == ({("S", "i")} if needed else set())
    assert all(link.properties["reason"] for link in links)
