"""What was asked, agreed or due and not done: stories of what stands near each question, and every question against a
naive reference.

The scenarios are those of :mod:`.test_unanswered`.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphmodel.engine.seam import Engine

from .agreement import agree, compared
from .conftest import Both
from .naive_columns import UNANSWERED, told
from .stories import VAGUE, Story, Told, check, engine_for
from .test_unanswered import (
    BEHIND,
    BRUISED,
    CLOSED,
    DAY,
    LOST,
    PART,
    RAISED,
    RULED,
    UNCHASED,
    UNDONE,
    UNHEARD,
    WARNED,
    agreed,
    asked,
    bruised,
    done,
    missed,
    raising,
    rule,
    sent,
    warning,
)

STORIES: list[Story] = []
engine = engine_for(STORIES)
NOT_OUTRIGHT = "that the decision was taken is not stated outright"
NOT_REACHED = "that the first contact did not come about is not stated outright"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


@pytest.mark.parametrize("name", UNANSWERED)
def test_agrees_with_the_naive_reference(name: str, both: list[Both], generated: Engine) -> None:
    reference, columns = UNANSWERED[name]
    agree(f"unanswered/{name}", both, generated, compared(reference, name), lambda row: told(row, columns))


behind = Told(STORIES, "unanswered/after-the-event")
behind.open(
    "the decision in between is only implied",
    done(harmed="").row("decisions", "d", sureness="implied", **CLOSED),
    replace(BEHIND, statement=BEHIND.statement.replace("C's injury", "the next decision (To close)"),
            evidence="a d g", why=(NOT_OUTRIGHT,)),
)  # fmt: skip
behind.open("it is only the coder's example", done(harmed="").row("decisions", sureness="example", **CLOSED))

undone = Told(STORIES, "unanswered/not-done")
TRIED = {"sought": "C", "outcome": "no-access", "when": "2020-05-10"}
undone.well("a worker of the service tried and was not let in", agreed().row("contacts", by="v1", **TRIED))
undone.well("another worker of the same service tried", agreed(owner="v2").row("contacts", by="v1", **TRIED))
undone.flagged("a worker of another service tried", agreed().row("contacts", by="CSC", **TRIED), UNDONE)
undone.flagged(
    "it was to turn to another service, which needed no way in",
    agreed(towards="GP").row("contacts", by="v1", **TRIED), replace(UNDONE, services="HV GP"),
)  # fmt: skip

silent = Told(STORIES, "unanswered/no-reply")
TAKEN_ON = asked().works("HV", "C", "2020-06/..").row("links", first="involvements-1", kind="answers", second="m")
silent.well("answered by taking C on", TAKEN_ON)
silent.flagged(
    "what would have answered it did not happen",
    asked().met("HV", absence="stated").row("links", first="contacts-1", kind="answers", second="m"), UNHEARD,
)  # fmt: skip

lost = Told(STORIES, "unanswered/no-reply-on-record")
NETWORK = {"label": "some of them", "kind": "collective", "possible": "HV"}
TO_TRUST = sent(receiver="Trust").row("agencies", "Trust", label="Trust")
lost.well(
    "a service of the receiving agency saw the child",
    TO_TRUST.service("Clinic", "paediatrics", agency="Trust").met("Clinic", "2020-05-06", seen="C"),
)
lost.well(
    "a service that may have been meant saw the child",
    sent(receiver="some").row("parties", "some", **NETWORK).met("v1", "2020-05-06", seen="C"),
)
lost.flagged(
    "a service that cannot have been meant saw the child",
    sent(receiver="some").row("parties", "some", **NETWORK).met("CSC", "2020-05-06", seen="C"),
    replace(LOST, statement=LOST.statement.replace("HV", "some of them"), services="GP some"),
)

chased = Told(STORIES, "unanswered/not-followed-up")
chased.open(
    "that it was missed is only implied",
    missed().without("k").row(
        "contacts", "k", by="HV", sought="C", outcome="was-not-brought", when=DAY, sureness="implied"
    ),
    replace(UNCHASED, why=(NOT_REACHED,)),
)  # fmt: skip

after = Told(STORIES, "unanswered/not-made-after-incident")
MOTHER_HURT = bruised(about="Mo").without("e", "d")
MOTHER_HURT.row("incidents", "e", label="Mo's bruise", people="Mo", when=DAY, places="5")
MOTHER_HURT.row("decisions", what="Mo goes home", by="GP", about="Mo", kind="discharge", when="2020-06-01")
after.well("it was the mother who was hurt", MOTHER_HURT)
after.well("what followed was before the time of which it is said", bruised("2020-06", home="2020-05-20"))
after.open("the decision is only the coder's example", bruised().without("d").row(
    "decisions", what="x", by="GP", about="C", kind="discharge", when="2020-05-05", sureness="example"))  # fmt: skip
after.open(
    "the decision is only implied",
    bruised(home="").row("decisions", "d", what="C goes home", by="GP", about="C", kind="discharge",
                         when="2020-05-05", sureness="implied"),
    replace(BRUISED, why=(NOT_OUTRIGHT,)),
)  # fmt: skip

warned = Told(STORIES, "unanswered/no-action-after-warning")
warned.well("against a threshold", warning(threshold="section 17"))
warned.flagged("a decision of the day before the warning beside it", warning().row(
    "decisions", what="x", by="CSC", about="Mo", kind="no-action", when="2020-03-01", places="5"), WARNED)  # fmt: skip

raised = Told(STORIES, "unanswered/no-action-in-meeting")
raised.open(
    "that the meeting was held is only implied",
    raising().without("g").row("meetings", "g", label="Review", about="Mo", said="i", when=DAY, sureness="implied"),
    replace(RAISED, statement=RAISED.statement.replace("what was raised", "what was, by implication, raised"),
            why=PART),
)  # fmt: skip
raised.open("the meeting is only the coder's example", raising().without("g").row(
    "meetings", "g", label="Review", about="Mo", said="i", when=DAY, sureness="example"))  # fmt: skip

ruled = Told(STORIES, "unanswered/rule-not-followed")
ruled.boundary("in force until that day, or the day before", lambda day: rule(f"2019/{day}"), DAY, "2020-05-03", RULED)
ruled.open("in force from some day of that month", rule("2020-05/.."), replace(RULED, why=(VAGUE,)))
ruled.flagged("from some time of the year before", rule("2019"), RULED)
