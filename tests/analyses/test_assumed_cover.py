"""Services that were relied on and not there in the way assumed: the stories of every question of this kind.

Everywhere: Mo is C's mother. CSC decides; LC, leaving care, works with Mo; HV and GP are the universal services.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from graphmodel.engine.seam import Engine

from .agreement import agree
from .build import Scenario
from .conftest import Both
from .naive import Naive
from .naive_assumed_cover import Cover
from .stories import VAGUE, Expected, Story, Told, check, engine_for

STORIES: list[Story] = []
engine = engine_for(STORIES)
APPEARS = "the source says that it appears so"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


def services() -> Scenario:
    drawn = Scenario().child("C").mother("Mo").service("CSC", "childrens-social-care", area="AN")
    drawn.row("areas", "AN", label="AN").row("areas", "AS", label="AS")
    drawn.service("CS2", "childrens-social-care", area="AS").service("LC", "leaving-care").worker("l1", "LC")
    return drawn.service("HV", "health-visiting").service("GP", "gp")


# --- relied on --------------------------------------------------------------------------------------------------------

relied = Told(STORIES, "assumed-cover/relied-on")


def closed(relied_on: str = "LC", kind: str = "close", when: str = "2020-05-04", **cells: Any) -> Scenario:
    row = {"what": "to close the case", "by": "CSC", "kind": kind, "about": "C", "relied_on": relied_on, "when": when}
    return services().works("LC", "Mo").row("decisions", "d", **row | cells)


def without(drawn: Scenario, when: str = "2019/2021", who: str = "LC", **cells: Any) -> Scenario:
    """A source says that a service was not at work with C."""
    return drawn.row("involvements", "x", service=who, person="C", when=when, **{"absence": "stated", **cells})


def found(words: str, evidence: str = "d x", services: str = "LC", **more: Any) -> Expected:
    return Expected(f"The source states that CSC relied on {words}", evidence, people="C", services=services, **more)


THEN = "whose work did not extend to C at that time"
NOT_INVOLVED = found(f"LC (to close the case), {THEN}")
relied.flagged("a service for the mother alone", without(closed()), NOT_INVOLVED)
relied.flagged(
    "in name only", without(closed(), active="nominal", absence=""),
    found("LC (to close the case), which had C on its books in name only"),
)  # fmt: skip
relied.flagged(
    "without contact", closed().row("absences", "x", kind="contact", sender="LC", about="C", when="2019/2021"),
    found("LC (to close the case), which had no contact with C for a time"),
)  # fmt: skip
relied.open(
    "it is said of a worker, and who stood in is not told",
    closed().row("absences", "x", kind="contact", sender="l1", about="C", when="2019/2021"),
    found("LC (to close the case); l1 had no contact with C for a time",
          why=("who stood in for the worker is not told",)),
)  # fmt: skip
relied.flagged(
    "another area, whose service had not taken the child on", without(closed("AS"), who="CS2"),
    found("AS (to close the case), where CS2 was not at work with C at that time", services="CS2"),
)  # fmt: skip
relied.well("it was at work with the child", closed().works("LC", "C"))
relied.well(
    "it was at work with the child by then and went on",
    without(closed(), "2019-01/2020-05").works("LC", "C", "2020-02/2021"),
)
relied.well("the decision leant on nobody", without(closed("")))
relied.well("it took the child on: nothing leant", without(closed(kind="open")))
relied.well("a service of another kind in that area", without(closed("AS"), who="LC"))
DISPUTE = {"kind": "area", "sender": "CS", "receiver": "CS2", "people": "C", "when": "2020-05"}
relied.well(
    "that area's service had refused the child, and this was known",
    without(closed("AS"), who="CS2").row("transfers", state="declined", **DISPUTE | {"sender": "CSC"}),
)
relied.well(
    "the two did not agree whose the child was",
    without(closed("AS"), who="CS2")
    .row("transfers", state="disputed", **DISPUTE | {"sender": "CS2", "receiver": "CSC"}),
)  # fmt: skip
AREA = found("AS (to close the case), where CS2 was not at work with C at that time", services="CS2")
relied.flagged(
    "refused in another year",
    without(closed("AS"), who="CS2")
    .row("transfers", state="declined", **DISPUTE | {"sender": "CSC", "when": "2018-05"}), AREA,
)  # fmt: skip
relied.flagged(
    "another child was refused",
    without(closed("AS"), who="CS2").row("transfers", state="declined", **DISPUTE | {"sender": "CSC", "people": "Mo"}),
    AREA,
)
relied.open("nothing is said of its work with the child", closed())
relied.open("an example of the coder's", without(closed(sureness="example")))
relied.open(
    "it only appears so", without(closed(sureness="appears")),
    replace(NOT_INVOLVED, statement=NOT_INVOLVED.statement.replace("The source states", "It appears"), why=(APPEARS,)),
)  # fmt: skip
relied.boundary(
    "not there from the day after the decision on, or from two days after",
    lambda day: without(closed(), f"{day}/2021"),
    "2020-05-05", "2020-05-06", replace(NOT_INVOLVED, why=(VAGUE,)),
)  # fmt: skip

# --- each to the other ------------------------------------------------------------------------------------------------

each = Told(STORIES, "assumed-cover/each-to-the-other")
NOT_SAID = "that each took the other to have it in hand is not said"


def pointed(second: str = "2020-01-20", to: str = "GP", owner: str = "Mo", done: str = "") -> Scenario:
    drawn = services().met("GP", "2020-01-15", sought="C").met("HV", second, sought="C")
    ring = {"what": "ring the health visitor", "owner": "Mo", "towards": "HV", "agreed_at": "contacts-1"}
    drawn.row("actions", **ring, about="C", status=done)
    return drawn.row("actions", what="go back to the GP", owner=owner, towards=to, agreed_at="contacts-2", about="C")


POINTED = Expected(
    "GP left it to the family to turn to HV about C (ring the health visitor), and HV left it to them to turn to GP (go"
    " back to the GP); there is no record of a message between the two",
    "actions-1 actions-2", people="C", services="GP HV", why=(NOT_SAID,), basis="derived",
)  # fmt: skip


def no_plan(when: str = "2020-01/2020-06", possible: str = "GP; HV", mode: str = "", **cells: Any) -> Scenario:
    drawn = services().works("GP", "C").works("HV", "C")
    drawn.row("parties", "two", label="the two", kind="collective", possible=possible)
    plan = {"label": "a plan for weight", "type": "plan", "by": "two", "about": "C", "status": "not-made",
            "absence": "stated", "when": "2020-03-01/2020-06-30"}  # fmt: skip
    drawn.row("absences", kind="communication", sender="GP", receiver="HV", about="C", when=when, mode=mode)
    return drawn.row("plans", **plan | cells)


NO_PLAN = Expected(
    "The source states that GP and HV made no plan together for C (a plan for weight); there was no exchange between"
    " them at the time. Which of the two had it in hand is not on record", "absences-1 plans-1", people="C",
    services="GP HV", why=(NOT_SAID,), basis="derived",
)  # fmt: skip
each.flagged("each sent the family to the other", pointed(), POINTED)
each.flagged("no plan and no word between two who each had a part", no_plan(), NO_PLAN)
each.flagged(
    "no talk between the two, though one wrote",
    no_plan(mode="conversation").told("HV", "GP", "", "2020-03", about="C"),
    replace(NO_PLAN, statement=NO_PLAN.statement.replace(
        "exchange between them at the time", "exchange (conversation) between them at the time, though a message from"
        " one to the other is on record"), context="communications-1"),
)  # fmt: skip
each.flagged("one wrote a year before", no_plan().told("HV", "GP", "", "2019-01", about="C"), NO_PLAN)
each.flagged("one wrote of somebody else", no_plan().told("HV", "GP", "", "2020-03", about="Mo"), NO_PLAN)
each.flagged("one wrote to a third", no_plan().told("HV", "CSC", "", "2020-03", about="C"), NO_PLAN)
SILENT = {"kind": "communication", "sender": "GP", "receiver": "HV", "about": "C", "when": "2020-01/2020-06"}
PART = "the source implies a part of it, without saying so"
each.open(
    "that there was no exchange is only implied",
    no_plan().without("absences-1").row("absences", "absences-1", sureness="implied", **SILENT),
    replace(NO_PLAN, statement=NO_PLAN.statement.replace("there was", "there was, by implication,"),
            why=(PART, NOT_SAID)),
)  # fmt: skip
each.open(
    "that there was no plan is only implied", no_plan(absence="implied"),
    replace(NO_PLAN, statement=NO_PLAN.statement.replace("states", "implies"),
            why=("the source implies it, without saying so", NOT_SAID)),
)  # fmt: skip


def step(table: str = "actions", what: str = "weigh C", **cells: str) -> Scenario:
    owner = {"actions": {"owner": "two"}, "plans": {"by": "HV"}, "decisions": {"by": "GP", "kind": "continue"}}[table]
    named = {"label": what, "type": "plan"} if table == "plans" else {"what": what}
    return no_plan().row(table, "t", **owner | {"about": "C"} | named | cells)


IN_HAND = replace(NO_PLAN, context="t", statement=NO_PLAN.statement.replace(
    "Which of the two had it in hand is not on record", "On record for one or both of them, then or perhaps so: weigh C"
))  # fmt: skip
each.flagged("a step for both is on record, at a time that is left open", step(), IN_HAND)
each.flagged("a step for one of the two", step(owner="GP", when="2020-04", status="done"), IN_HAND)
each.flagged("a step for a worker of one, agreed before and done after that time", step(
    owner="l2", agreed_at="g", when="2021", status="done").worker("l2", "HV")
    .row("meetings", "g", label="Review", about="C", when="2020-02"), IN_HAND)  # fmt: skip
each.flagged("a plan of one of the two", step("plans", when="2020"), IN_HAND)
each.flagged("a decision of one of the two to go on", step("decisions", when="2020-05"), IN_HAND)
each.flagged("a decision to close", step("decisions", when="2020-05", kind="close"), NO_PLAN)
each.flagged("a plan that was not made", step("plans", status="not-made"), NO_PLAN)
each.flagged("a step not done", step(status="not-done"), NO_PLAN)
each.flagged("a step done the day before", step(when="2020-02-29", status="done"), NO_PLAN)
each.flagged("a step done on the first day", step(when="2020-03-01", status="done"), IN_HAND)
each.flagged("a step agreed on the day after", step(agreed_at="g").row(
    "meetings", "g", label="Review", about="C", when="2020-07-01"), NO_PLAN)  # fmt: skip
each.flagged("a step of another service", step(owner="CSC"), NO_PLAN)
each.flagged("a step of some of whom they may be two", step(owner="some").row(
    "parties", "some", label="some", kind="unnamed", possible="GP; HV; CSC"), NO_PLAN)  # fmt: skip
each.flagged("a step for the mother", step(about="Mo"), NO_PLAN)
each.flagged("a step that is the coder's example", step(sureness="example"), NO_PLAN)
each.well("the GP rang the health visitor", pointed().told("GP", "HV", "", "2020-01-18", about="C"))
each.well("the second sent them elsewhere", pointed(to="CSC"))
each.well("a worker was to see to it", pointed(owner="HV"))
each.well("they did turn to the second", pointed(done="done"))
each.well("the plan was made", no_plan(status="made", absence=""))
each.well("they were in touch", no_plan().without("absences-1"))
each.well("one of the two was not at work with the child", no_plan().without("involvements-1"))
each.open("who was to make a plan is not just these two", no_plan(possible="GP; HV; CSC"))
each.open("that there was no plan is not said", no_plan().without("plans-1"))
each.boundary(
    "not in touch until the first day without a plan, or the day before", lambda day: no_plan(f"2020-01-01/{day}"),
    "2020-03-01", "2020-02-29", NO_PLAN,
)  # fmt: skip
each.boundary(
    "a message from the day of the first advice on is in time, one before is not",
    lambda day: pointed().told("GP", "HV", "", day, about="C"), "2020-01-14", "2020-01-15", POINTED,
)  # fmt: skip


# --- the naive reference ----------------------------------------------------------------------------------------------


def test_a_service_in_name_only_by_inference_is_not_said_to_be_so() -> None:
    (finding,) = without(closed(), active="nominal", absence="", basis="inferred").findings("assumed-cover")
    assert "whose work did not extend to" in finding.statement
    assert "in name only" not in finding.statement


def test_why_a_service_was_not_there_is_told_with_it() -> None:
    drawn = without(closed(), active="nominal", absence="", places="2.1")
    (finding,) = drawn.findings("assumed-cover")
    (service, *_) = (named.id for named in finding.services)
    drawn.row("service_states", service=service, state="short-staffed", when="../..", places="2.1")
    (told,) = drawn.findings("assumed-cover")
    assert told.statement.endswith(f"Also on record: {service} was short of staff")


QUESTIONS: dict[str, tuple[tuple[str, ...], Callable[[Cover], Iterable[Hashable]], tuple[str, ...], int]] = {
    "relied-on": (("decisions", "plans"), Cover.relied_on, ("relying", "service", "person", "shown_by"), 5),
    "each-to-the-other": (
        ("actions", "plans"),
        Cover.each_other,
        ("first", "second", "person", "wording", "in_hand", "strength", "part_strength"),
        3,
    ),
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_agrees_with_the_naive_reference(name: str, both: list[Both], generated: Engine) -> None:
    """The rows that decide each question, on the generated cases that have a row of its table, in each wording."""
    tables, answer, columns, wordings = QUESTIONS[name]
    seen = set[str]()

    def expected(naive: Naive) -> Iterable[Hashable] | None:
        return answer(Cover(naive)) if any(map(naive.of, tables)) else None

    def told(row: dict[str, Any]) -> tuple[str, ...]:
        seen.add(row["wording"])
        return tuple(str(row[column]) for column in columns)

    agree(f"assumed-cover/{name}", both, generated, expected, told)
    assert len(seen) == wordings
