"""What a source gives as the cause of what a finding tells is told with it."""

from __future__ import annotations

import pytest

from .build import Scenario
from .unshared import GAP, SAYS, danger

TOLD = f"{SAYS} Police did not tell HV: M is violent"


def untold(**cells: str) -> Scenario:
    """Police did not tell HV of a danger, as row m says, and row why is the cause."""
    return danger().without("communications-1").row(
        "communications", "m", **{"from": "Police", "to": "HV", "kind": "notification", "status": "not-made"},
        conveys="i", absence="stated", when=GAP, places="7.1", **cells,
    ).row("links", first="why", kind="explains", second="m")  # fmt: skip


def statement(drawn: Scenario) -> str:
    (found,) = drawn.findings("unshared-information")
    return found.statement


CAUSES = {
    "HV did not ask Police": (
        "communications", {"from": "HV", "to": "Police", "kind": "request", "status": "not-made"}),
    "GP did not tell Police": ("communications", {"from": "GP", "to": "Police", "status": "not-made"}),
    "HV turned down what Police asked for": ("communications", {"from": "Police", "to": "HV", "status": "declined"}),
    "HV did not answer Police": ("communications", {"from": "Police", "to": "HV", "status": "unanswered"}),
    "Police tried to reach HV": ("communications", {"from": "Police", "to": "HV", "status": "attempted"}),
    "Police sought contact with M, who declined": ("contacts", {"by": "Police", "sought": "M", "outcome": "declined"}),
    "Police sought contact with M, who was not reached": (
        "contacts", {"by": "Police", "sought": "M", "outcome": "no-access"}),
    "GP did not agree": ("positions", {"holder": "GP", "on": "m", "stance": "against"}),
    "Police did not know: C is hurt": ("knowledge", {"holder": "Police", "items": "j", "knew": "no"}),
    "to wait": ("decisions", {"what": "to wait", "by": "Police", "kind": "other"}),
    "this was not made: Joint plan": (
        "plans", {"label": "Joint plan", "type": "plan", "by": "Police", "status": "not-made"}),
    "Police worked in a restricted way for a time": ("service_states", {"service": "Police", "state": "restricted"}),
    "for a time nobody at Police had the case": (
        "allocations", {"service": "Police", "people": "C", "state": "vacant"}),
    "there was no exchange between Police and GP": (
        "absences", {"kind": "communication", "from": "Police", "to": "GP"}),
    "there was no talk in person by Police": (
        "absences", {"kind": "contact", "from": "Police", "mode": "talk in person"}),
    "there was no Conference": ("meetings", {"label": "Conference", "status": "never-held"}),
    "GP had no part in Network": ("meetings", {"label": "Network", "never_part": "GP"}),
    "GP did not come to Conference": ("meetings", {"label": "Conference", "absent": "GP"}),
    "by implication, to wait": (
        "decisions", {"what": "to wait", "by": "Police", "kind": "other", "sureness": "implied"}),
}  # fmt: skip


@pytest.mark.parametrize("said", CAUSES)
def test_a_cause_is_told_in_the_words_of_its_row(said: str) -> None:
    table, cells = CAUSES[said]
    drawn = untold().item("j", "C is hurt", about="C", topics="harm-to-child").row(table, "why", **cells)
    assert statement(drawn) == f"{TOLD}. Also on record: {said}"


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        ("decisions", {"what": "to wait", "by": "Police", "kind": "other", "sureness": "example"}),
        ("decisions", {"what": "to wait", "by": "Police", "kind": "other", "absence": "stated"}),
        ("contacts", {"by": "Police", "sought": "M"}),
        ("meetings", {"label": "Conference", "attended": "GP"}),
        ("absences", {"kind": "record", "from": "Police"}),
        ("communications", {"from": "HV", "to": "GP", "status": "made"}),
        ("positions", {"holder": "GP", "on": "m", "stance": "no-challenge", "absence": "stated"}),
    ],
)
def test_what_explains_nothing_is_not_told(table: str, cells: dict[str, str]) -> None:
    assert statement(untold().row(table, "why", **cells)) == TOLD


def test_a_view_is_no_cause() -> None:
    held = untold().item("why", "It is none of their business", about="C", topics="household", kind="belief")
    assert statement(held) == TOLD


def needed() -> Scenario:
    """CSC closed its work while a need was open, as paragraph 7.1 says."""
    drawn = Scenario().child("C").mother("Mo").service("CSC", "childrens-social-care").service("HV", "health-visiting")
    drawn.row("decisions", "d", what="To close", by="CSC", about="C", kind="close", when="2020-05-04", places="7.1")
    return drawn.row(
        "needs", "n", whose="C", what="a cot", identified_by="HV", status="outstanding", outstanding_at="d"
    )


def ending(drawn: Scenario) -> str:
    (found,) = (f for f in drawn.findings("unanswered") if f.subtype == "need-outstanding")
    return found.statement.partition("a cot (C)")[2]


def short(service: str, state: str = "short-staffed", when: str = "2020", places: str = "7.1") -> str:
    return ending(needed().row("service_states", service=service, state=state, when=when, places=places))


def test_a_service_short_of_staff_is_told_where_one_paragraph_has_both() -> None:
    assert short("CSC") == ". Also on record: CSC was short of staff"
    assert short("CSC", "restricted") == ". Also on record: CSC worked in a restricted way for a time"
    assert (short("HV"), short("CSC", places="7.2"), short("CSC", when="2015"), short("CSC", when="")) == ("",) * 4


def test_a_worker_s_absence_is_told_and_an_empty_post_is_not() -> None:
    drawn = needed().worker("sw", "CSC")
    cells = {"service": "CSC", "people": "C", "when": "2020", "places": "7.1"}
    away = drawn.row("allocations", practitioner="sw", state="absent", **cells)
    assert ending(away) == ". Also on record: sw was away for a time"
    assert ending(needed().row("allocations", state="vacant", **cells)) == ""


def test_two_causes_follow_one_another_in_one_go() -> None:
    """Where a rule has told a cause itself, others are added to it."""
    drawn = needed().without("d").item("i", "C's mother declined", about="C", topics="engagement", risk=True)
    drawn.row("decisions", "d", what="To close", by="CSC", about="C", kind="close", relied_on="i", when="2020-05-04")
    drawn.row("decisions", "why", what="To wait", by="HV", kind="other")
    drawn.row("links", first="why", kind="explains", second="d")
    assert ending(drawn) == ". Also on record: C's mother declined; To wait"


def test_a_group_that_begins_with_a_name_keeps_its_capital() -> None:
    drawn = needed().row("parties", "both", label="CSC and HV", kind="collective", possible="CSC; HV")
    drawn.row("parties", "those", label="Those at work", kind="collective", possible="CSC; HV")
    for who in ("both", "those"):
        drawn.row("actions", what="a visit", owner=who, about="C", status="not-done", agreed_when="2020")
    told = {f.statement.partition(" done by ")[2] for f in drawn.findings("unanswered") if f.subtype == "not-done"}
    assert told == {"CSC and HV and was not done: a visit", "those at work and was not done: a visit"}
