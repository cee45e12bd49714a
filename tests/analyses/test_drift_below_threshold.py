"""No plan over a time, and a decision of that time that took no step because a threshold was not met: stories.

The scenarios are those of :mod:`.test_drift`: C is the child, CSC children's social care with its worker w.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graphmodel.engine.seam import Engine

from .build import Scenario
from .stories import VAGUE, Expected, Story, Told, check, engine_for
from .test_drift import without_plan

STORIES: list[Story] = []
engine = engine_for(STORIES)
IMPLIED = "the source implies it, without saying so"
IN_PART = "the source implies a part of it, without saying so"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


planless = Told(STORIES, "drift/need-without-plan")


def below(when: str = "2020-04-01", gap: str = "2020-02/2020-06", raised: str = "2020-07-01", **cells: Any) -> Scenario:
    act = {"what": "to do nothing", "by": "HV", "about": "C", "kind": "no-action", "threshold": "not met"}
    drawn = without_plan(raised, gap=gap, status="met")
    return drawn.row("decisions", "x", when=when, **{**act, "places": "5", **cells})


def below_none(absence: str) -> Scenario:
    """The same, where that there was no plan is said less strongly."""
    drawn = below()
    drawn.cells["plans"][-1]["absence"] = absence
    return drawn


BELOW = Expected(
    "The source states that there was none of this for C over a time: plan for C. Decided in that time: to do nothing."
    " Next step on record that raised the level of help: to plan", "n x", people="C", services="CSC", context="d",
)  # fmt: skip


def possible(*why: str, says: str = "The source states") -> Expected:
    return Expected(BELOW.statement.replace("The source states", says), "n x", people="C", services="CSC", context="d",
                    why=why)  # fmt: skip


planless.flagged("below a threshold, no plan, then a step", below(), BELOW)
planless.flagged("turned down below a threshold", below(kind="decline"), BELOW)
planless.flagged(
    "told elsewhere, as what explains it",
    below(places="7").row("links", first="x", kind="explains", second="n"),
    BELOW,
)
planless.well("another link does not explain it", below(places="7").row(
    "links", first="x", kind="relied-on", second="n"))  # fmt: skip
planless.well("no threshold is told", below(threshold=""))
planless.well("a decision to go on", below(kind="continue"))
planless.well("a decision about the mother", below(about="Mo"))
planless.well("stated not to have been decided", below(absence="stated"))
planless.well("there was a plan in that time", below().without("n"))
planless.open("the decision and the plan are not told together", below(places="7"))
planless.open("when it was decided is not said", below(""))
planless.open("a decision of the coder's example", below(sureness="example"))
planless.open("whether a step followed the decision is not said", below(raised=""))
DECIDED = BELOW.statement.replace("Decided in that time:", "Decided in that time, by implication:")
planless.open("the decision is implied", below(sureness="implied"), replace(possible(IN_PART), statement=DECIDED))
planless.open(
    "that there was no plan is implied, the decision stated",
    below_none("implied"),
    possible(IMPLIED, says="The source implies"),
)
planless.open("perhaps decided before that time", below("2020-01-15/2020-04"), possible(VAGUE))
planless.open(
    "the end of that time is only about known", below(gap="../2020-06~", raised="2020-06-15"), possible(VAGUE)
)
planless.open("a step at any time until then", below(gap="../2020-06~", raised="../2020-07"), possible(VAGUE))
planless.open("the step was before the end, as far as that is known", below(gap="../2020-06~", raised="2020-04-20"))
planless.boundary("decided on the last day of that time, or the day after", below, "2020-06-30", "2020-07-01", BELOW)
