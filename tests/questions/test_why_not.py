"""Why something is no finding."""

from __future__ import annotations

import pytest

from graphmodel import api
from graphmodel.errors import UsageFault
from graphmodel.knowledge.derive import derive
from graphmodel.model.case import Case
from graphmodel.questions.conditions import conditions
from graphmodel.questions.prevented import Pair
from graphmodel.questions.ways import WAYS
from graphmodel.questions.why_not import why_not
from graphmodel.resources import sample_dir, sample_names
from tests.questions import build


def pair(case: Case, way: str, service: str, item: str) -> Pair:
    (found,) = why_not(case, f"unshared-information/{way}", [service, item]).tested
    return found


def unmet(one: Pair) -> list[str]:
    return [condition.question for condition in one.unmet]


def test_silence_is_what_prevents_it() -> None:
    one = pair(build.case(), "never", "SC", "i2")  # said at the meeting at which social care was
    assert unmet(one) == [
        "Does a source state that Social Care did not have it, or was not told?",
        "Is nothing shown to have reached them by another route?",
    ]
    received = one.unmet[1]
    assert received.sentence.rows[-1] == "g1"
    assert "silence alone never becomes a finding" in one.unmet[0].sentence.text


def test_every_condition_met_is_the_finding_itself() -> None:
    case = build.case()
    asked = why_not(
        case, "unshared-information/never", ["SC", "i1"], findings=lambda kind: api.findings(case, kinds=[kind])
    )
    (one,) = asked.tested
    assert not one.unmet
    assert len(asked.findings) == 1
    assert "m3" in asked.findings[0].rows


def test_the_finding_goes_with_each_condition_that_is_taken_away() -> None:
    """What is said to prevent a finding does: for each way of taking one condition away, there is no finding."""
    question = {
        "held": "Did another service hold it?",
        "stated": "Does a source state that Social Care did not have it, or was not told?",
        "received": "Is nothing shown to have reached them by another route?",
    }
    base = build.cells()
    no_holder = base | {
        "contacts": [c for c in base["contacts"] if c["id"] != "c2"],
        "communications": [m for m in base["communications"] if m["id"] == "m3"],
    }
    unstated = base | {"communications": [m for m in base["communications"] if m["id"] != "m3"]}
    told = build.cells(communications=[{"id": "m9", "from": "PR", "to": "SC", "conveys": "i1", "when": "2020-02-01"}])
    for name, cells in (("held", no_holder), ("stated", unstated), ("received", told)):
        case = Case.from_cells(cells)
        assert question[name] in unmet(pair(case, "never", "SC", "i1")), name
        about_it = [
            f for f in api.findings(case, kinds=["unshared-information"]) if "SC" in {n.id for n in f.needed_by}
        ]
        assert not [f for f in about_it if "i1" in {n.id for n in f.information} and f.subtype == "never"], name


@pytest.mark.parametrize("sample", sample_names())
def test_no_finding_of_a_sample_is_said_to_be_prevented(sample: str) -> None:
    """Of every service and item of a finding at least one pair meets every condition that is tested."""
    case = api.read(sample_dir() / sample)
    derived = derive(case)
    for finding in api.findings(case, kinds=["unshared-information"]):
        services = [n.id for n in finding.needed_by if n.id in derived.knowledge.structure.services]
        pairs = [(s, item.id) for s in services for item in finding.information]
        if finding.subtype in WAYS and pairs:
            met = [all(c.answer != "no" for c in conditions(derived, finding.subtype, *pair)) for pair in pairs]
            assert any(met), f"{finding.id} {finding.rule}"


@pytest.mark.parametrize(
    ("service", "item", "told"),
    [
        ("PR", "i2", "there is no record that Probation worked with"),
        ("MW", "i4", "there is no record that Midwifery worked with"),
    ],
)
def test_which_part_of_the_need_is_missing(service: str, item: str, told: str) -> None:
    needed = next(c for c in pair(build.case(), "never", service, item).conditions if "need it" in c.question)
    assert needed.answer == "no"
    assert told in needed.sentence.text


def test_an_involvement_on_the_books_only_makes_no_need() -> None:
    made = build.cells()
    made["involvements"][0]["active"] = "nominal"
    needed = next(c for c in pair(Case.from_cells(made), "never", "HV", "i1").conditions if "need it" in c.question)
    assert (needed.answer, needed.sentence.rows) == ("no", ("inv1",))


def test_a_broad_question_lists_what_is_one_condition_away() -> None:
    found = why_not(build.case(), "unshared-information/never", ["SC"])
    assert found.tested
    assert all(len(one.unmet) == 1 for one in found.tested)
    assert "one condition away" in found.to_text().lower()


def test_of_other_kinds_it_says_how_little_it_can_test() -> None:
    found = why_not(build.case(), "hidden-man/uninvited", ["F"])
    assert any(line.text.startswith("Prevented") or "naming Partner" in line.text for line in found.reads)
    assert "Tested is only which rows each rule reads" in found.to_text()
    without = Case.from_cells(build.cells() | {"meetings": []})
    assert any(
        "Prevented: the case has no row at all" in r.text for r in why_not(without, "hidden-man/uninvited", ["F"]).reads
    )


def test_names_that_are_not_known() -> None:
    with pytest.raises(UsageFault, match="did you mean unshared-information"):
        why_not(build.case(), "unshared-informatoin", ["SC"])
    with pytest.raises(UsageFault, match="no row 'SCX'"):
        why_not(build.case(), "unshared-information", ["SCX"])
    with pytest.raises(UsageFault, match="name a service"):
        why_not(build.case(), "unshared-information")
