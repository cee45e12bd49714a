"""Services that were hardly in touch, and what was learnt only at a meeting: the stories of these questions.

Who is who: see ``unshared``. Everywhere the police work with M as well.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graphmodel.engine.seam import Engine

from .agreement import agree, by
from .build import Scenario
from .conftest import Both
from .naive_apart import QUESTIONS, Apart
from .stories import Expected, Story, Told, check, engine_for
from .unshared import APPEARS, GAP, IN_PART, SAYS, danger

STORIES: list[Story] = []
engine = engine_for(STORIES)


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


# --- out of touch -------------------------------------------------------------------------------------------------

touch = Told(STORIES, "unshared-information/out-of-touch")


def apart(works: str = "2019/2021", sender: str = "Police", receiver: str = "HV", **cells: Any) -> Scenario:
    drawn = danger().worker("p1", "Police").works("Police", "M", works)
    row = {"kind": "communication", "sender": sender, "receiver": receiver, "about": "M", "when": GAP}
    return drawn.row("absences", **row | cells)


APART = Expected(
    f"{SAYS} there was none of this, or not enough, between Police and, on the other side, HV, over M: communication",
    "absences-1", people="M", services="HV Police", context="knowledge-1",
)  # fmt: skip
touch.flagged("no liaison over M between the police and the health visitor", apart(), APART)
touch.flagged(
    "of one kind only", apart(mode="close working together"),
    replace(APART, statement=APART.statement.replace("communication", "close working together")),
)  # fmt: skip
touch.flagged(
    "a message between the two is on record all the same", apart().told("Police", "HV", "", "2020-03", about="M"),
    replace(APART, statement=f"{APART.statement}; messages that may have been between them are on record",
            context="knowledge-1 communications-1"),
)  # fmt: skip
touch.flagged("and one before that time", apart().told("Police", "HV", "", "2020-01-05", about="M"), APART)
among = apart(sender="those", receiver="those").row("parties", "those", label="Those at work", kind="collective",
                                                    possible="HV; Police")  # fmt: skip
touch.open(
    "among several, not said who", among,
    Expected(f"{SAYS} there was none of this, or not enough, among those at work, over M: communication",
             "absences-1", people="M", services="those", context="knowledge-1", why=(IN_PART,)),
)  # fmt: skip
touch.flagged(
    "an example of a message to others among whom the other may be",
    apart().row("parties", "all", label="all at work", kind="collective", possible="HV; GP")
    .told("Police", "all", "", "2020-03", about="M", sureness="example"),
    replace(APART, statement=f"{APART.statement}; messages that may have been between them are on record",
            context="knowledge-1 communications-1"),
)  # fmt: skip
touch.well(
    "among several, in one manner only",
    apart(sender="those", receiver="those", mode="care").row("parties", "those", label="Those", kind="collective",
                                                             possible="HV; Police"),
)  # fmt: skip
touch.well("the police were not at work with any of them then", apart("2018/2019"))
touch.well("they were in name only", apart().without("involvements-2").works("Police", "M", active="nominal"))
touch.well("neither held anything that bears on a risk", apart().without("i", "knowledge-1"))
touch.well("it is said what was not passed on: told by another question", apart(items="i"))
touch.well(
    "the health visitor is said not to have known what the police held: told by another question",
    apart().unaware("HV", "i", "2020-03"),
)
touch.flagged(
    "what the health visitor did not know at another time", apart().unaware("HV", "i", "2020-08"), APART
)  # fmt: skip
touch.well("it was about somebody else", apart(about="Mo"))
touch.well("it is only the coder's example", apart(sureness="example"))
touch.open("with whom is not said", apart(receiver=""))
touch.open(
    "only said to appear so", apart(absence="appears"),
    replace(APART, statement=APART.statement.replace(SAYS, "It appears that"), why=(APPEARS,)),
)  # fmt: skip
touch.boundary(
    "the last day of the work with M is the first without liaison, or the day before",
    lambda day: apart(f"2019/{day}"), "2020-02-01", "2020-01-31", APART,
)  # fmt: skip

# --- heard late ---------------------------------------------------------------------------------------------------

late = Told(STORIES, "unshared-information/heard-late")
THEM = "network"


def heard(
    met: str = "2020-01-15", meeting: str = "2020-02-03", known: str = "2020-02-03", said: str = "i", **cells: Any
) -> Scenario:
    """Those at work with C did not know until the meeting of February that M is violent."""
    drawn = danger().row("parties", THEM, label="those at work", kind="collective", possible="HV; GP")
    drawn.met(THEM, met, sought="M", seen="M").unaware(THEM, "i", "2020-01").knows(THEM, "i", known)
    row = {"label": "the conference", "about": "M", "said": said, "unknown": THEM, "when": meeting}
    return drawn.row("meetings", "g", **row | cells)


HEARD = Expected(
    f"{SAYS} those at work did not at first know, though already at work with the family: M is violent. It was said at"
    " the conference",
    "knowledge-2 g", needed_by=THEM, items="i", why=(IN_PART,),
)  # fmt: skip
late.open("those at work heard it at the conference", heard(), HEARD)


def named(others: Any = ()) -> Scenario:
    """The same of the health visitor alone."""
    drawn = danger().without("knowledge-1").met("HV", "2020-01-15", sought="M", seen="M").unaware("HV", "i", "2020-01")
    for other in ("HV", *others):
        drawn.knows(other, "i", "2020-02-03" if other == "HV" else "2020-01")
    return drawn.row("meetings", "g", label="the conference", about="M", said="i", unknown="HV", when="2020-02-03")


ONE = Expected(HEARD.statement.replace("those at work", "HV"), "knowledge-1 g", needed_by="HV", items="i")
late.flagged("a named service, and nobody is on record as having held it before", named(), ONE)
late.well("the police held it by then: told with them", named(["Police"]))
late.well("they had not acted by then", heard("2020-03-04"))
late.well("the meeting was not held", heard(status="cancelled"))
late.well("it was not said there", heard(said=""))
late.well("they are not shown to have known it from then on", heard(known="2020-06"))
late.well("it bears on no risk", heard().without("i").item("i", "M is there", about="M", topics="violence",
                                                            when="2019-12"))  # fmt: skip
late.open("whether they knew is not said", heard().without("knowledge-2"))
late.boundary(
    "they acted on the last day on which they did not know, or on the day after",
    heard, "2020-01-31", "2020-02-01", HEARD,
)  # fmt: skip


# --- the naive reference ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", QUESTIONS)
def test_agrees_with_the_naive_reference(name: str, both: list[Both], generated: Engine) -> None:
    def told(row: dict[str, Any]) -> tuple[object, ...]:
        return tuple(row[column] or "" for column in QUESTIONS[name])

    agree(f"unshared-information/{name}", both, generated, by(Apart, name), told)
