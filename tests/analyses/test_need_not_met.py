"""Help that somebody who matters to a child did not have, and needs open at adulthood: the stories of these questions.

Everywhere: Mo is C's mother, who is low; MH is a service for adult mental health.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from graphmodel.engine.seam import Engine

from .agreement import agree
from .build import Scenario
from .conftest import Both
from .naive import Naive
from .naive_support import Support
from .stories import VAGUE, Expected, Story, Told, check, engine_for

STORIES: list[Story] = []
engine = engine_for(STORIES)
APPEARS = "the source says that it appears so"
IN_PART = "which services are meant is not stated in full"
IN_2020 = "2020-02-01/2020-06-30"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


# --- help not received --------------------------------------------------------------------------------------------

support = Told(STORIES, "service-gap/support-not-received")


def without(
    when: str = IN_2020, sender: str = "MH", about: str = "Mo", low: str = "2020", topics: str = "mental-health",
    function: str = "adult-mental-health", **cells: Any,
) -> Scenario:  # fmt: skip
    drawn = Scenario().child("C").mother("Mo").service("MH", function).service("GP", "gp")
    if low:
        drawn.item("i", "Mo is low", about="Mo", topics=topics, risk=True, when=low)
    row = {"kind": "contact", "sender": sender, "about": about, "mode": "oversight", "when": when, "places": "2.1"}
    return drawn.row("absences", **row | cells)


def needing(drawn: Scenario, **cells: Any) -> Scenario:
    row = {"whose": "Mo", "what": "help with her mood", "status": "outstanding", "when": IN_2020, "places": "2.1"}
    return drawn.row("needs", **row | cells)


SAID = "The source states that Mo did not have this from MH: oversight"
LOW = Expected(f"{SAID}; trouble of this kind is on record of that time", "absences-1", people="Mo", services="MH",
               context="i")  # fmt: skip
UNMET = Expected(f"{SAID}. Not met then: help with her mood", "absences-1 needs-1", people="Mo", services="MH")
support.flagged("no oversight while she was low", without(), LOW)
support.flagged("while a need was not met", needing(without(low="")), UNMET)
support.flagged(
    "contacts with her did not come about", without().met("MH", "2020-03-04", sought="Mo", outcome="did-not-attend"),
    replace(LOW, statement=f"{LOW.statement}. Also on record: some of what was offered was not taken up",
            context="i contacts-1"),
)  # fmt: skip
group = without(sender="those").row("parties", "those", label="those", kind="collective", possible="MH")
support.open(
    "from services named only in part", group,
    replace(LOW, statement=LOW.statement.replace("MH", "those"), services="those", why=(IN_PART,)),
)  # fmt: skip
support.open(
    "it only appears so", without(absence="appears"),
    replace(LOW, statement=LOW.statement.replace("The source states", "It appears"), why=(APPEARS,)),
)  # fmt: skip
met = without().met("MH", "2020-03-04", sought="Mo", outcome="kept")
support.open(
    "some contact with her in that time", met,
    replace(LOW, statement=f"{LOW.statement}. Also on record: some contact with MH that may fall in that time",
            context="i contacts-1", why=("another row shows a contact that may fall in that time",)),
)  # fmt: skip
support.flagged(
    "what was missed over a longer time, told elsewhere, is not of that time",
    without().met("MH", "2019/2021", sought="Mo", outcome="did-not-attend"), LOW,
)  # fmt: skip
support.well("the need was met", needing(without(low=""), status="met"))
support.well("nothing called for it", without(low=""))
support.well("trouble of another kind", without(topics="offending"))
support.well("no contact at all with services of any kind: told otherwise", without(sender="MH; GP"))
support.well("a service that helps with something else", without(function="housing"))
support.well("of what kind is not said", without(mode=""))
support.well("of a child", without(about="C"))
support.open("the need is told elsewhere", needing(without(low=""), places="2.2"))
support.open("an example of the coder's", without(sureness="example"))
support.boundary(
    "she was low until the first day without oversight, or the day before",
    lambda day: without(low=f"2019/{day}"), "2020-02-01", "2020-01-31", LOW,
)  # fmt: skip

# --- at adulthood -------------------------------------------------------------------------------------------------

grown = Told(STORIES, "missed-handover/need-open")


def passed(
    when: str = "2020-03", kind: str = "child-to-adult", need: str = "2020-01/2020-06", **cells: Any
) -> Scenario:
    drawn = Scenario().child("C").mother("Mo").service("Home", "other").service("Flat", "housing")
    row = {"kind": kind, "sender": "Home", "receiver": "Flat", "people": "Mo", "state": "made", "when": when,
           "places": "2.1"}  # fmt: skip
    drawn.row("transfers", **row | cells)
    drawn.row("decisions", "d", what="she goes to the flat", by="Flat", kind="other", about="Mo", when="2020-03")
    return drawn.row("needs", whose="Mo", what="company", status="outstanding", outstanding_at="d", when=need,
                     places="2.1")  # fmt: skip


OPEN = Expected(
    "The source states that Mo passed from Home to Flat at adulthood while this need was not met: company",
    "transfers-1 needs-1", people="Mo", services="Home Flat",
)  # fmt: skip
grown.flagged("she left the home with a need open", passed(), OPEN)
notice = passed().row(
    "decisions", "n", what="The home gave notice", by="Home", kind="close", about="Mo", when="2020-03"
)
grown.flagged(
    "the home had given notice", notice,
    replace(OPEN, statement=f"{OPEN.statement}. Also on record: The home gave notice", context="n"),
)  # fmt: skip
support_there = passed().row(
    "actions", "a", what="Ten hours of help a week", owner="Flat", about="Mo", status="unknown"
)
grown.flagged(
    "the flat was to give support", support_there,
    replace(OPEN, statement=f"{OPEN.statement}. Also on record: Ten hours of help a week (by Flat)", context="a"),
)  # fmt: skip
grown.well("she passed from one service to another as an adult", passed(kind="service"))
grown.well("the other did not take her: told otherwise", passed(state="declined"))
grown.well("the need was not open when anything ended", passed().without("needs-1"))
grown.well("it was of somebody else", passed(people="C"))
grown.open("the two are told in different paragraphs", passed(places="2.2"))
grown.open("an example of the coder's", passed(sureness="example"))
grown.open("some time in the year", passed("2020"), replace(OPEN, why=(VAGUE,)))
grown.boundary(
    "the need was open until the day, or the day before", lambda day: passed("2020-03-10", need=f"2020-01-01/{day}"),
    "2020-03-10", "2020-03-09", OPEN,
)  # fmt: skip


# --- the naive reference ------------------------------------------------------------------------------------------

QUESTIONS = {
    "service-gap/support-not-received": (
        "absences", ("gap_row", "service", "person", "risk_row", "need", "sought_row", "seen_row"),
    ),
    "missed-handover/need-open": ("transfers", ("transfer", "person", "need", "ended_row", "step_row")),
}  # fmt: skip


@pytest.mark.parametrize("name", QUESTIONS)
def test_agrees_with_the_naive_reference(name: str, both: list[Both], generated: Engine) -> None:
    table, columns = QUESTIONS[name]

    def expected(naive: Naive) -> Iterable[Hashable] | None:
        answer = name.partition("/")[2].replace("-", "_")
        return getattr(Support(naive.cells), answer)() if naive.of(table) else None

    agree(name, both, generated, expected, lambda row: tuple(row[column] for column in columns))
