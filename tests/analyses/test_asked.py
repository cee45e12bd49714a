"""What was asked about a family and answered, and what a service knew that had spoken with it: the stories of both
questions, and their naive reference.

Everywhere: Mo is C's mother and M her partner, who is violent (i). Police know i since January 2020. Mo was hit in an
earlier home (o). C is hurt at the end of the year.
"""

from __future__ import annotations

from typing import Any

import pytest

from graphmodel.engine.seam import Engine

from .agreement import agree, by
from .build import Scenario
from .conftest import Both
from .naive_asked import NaiveAsked
from .stories import Expected, Story, Told, check, engine_for
from .test_good_sharing import family as drawn_family

STORIES: list[Story] = []
engine = engine_for(STORIES)
IMPLIED = "the source implies it, without saying so"
PART_IMPLIED = "the source implies a part of it, without saying so"
IN_PART = "which services are meant is not stated in full"
THERE = "that it was learnt there is not said outright"
ASKED, DAY, NEXT = "2020-03-01", "2020-03-10", "2020-03-20"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


def family() -> Scenario:
    return drawn_family().item("o", "Mo was hit at home", about="Mo", topics="domestic-abuse", risk=True, when="2001")


# --- asked and answered
# ---------------------------------------------------------------------------------------------------------------

question = Told(STORIES, "good-sharing/asked-and-answered")


def asked(
    asker: str = "X", answerer: str = "Police", item: str = "i", asks: dict[str, Any] | None = None, **cells: Any
) -> Scenario:
    """Somebody asks about M, and is answered; X is somebody not named who may be the health visiting service, Y are
    several of whom some are not named."""
    drawn = family().knows("Police", "i", "2020-01-15")
    drawn.row("parties", "X", label="somebody who asked", kind="unnamed", possible="HV")
    drawn.row("parties", "Y", label="Those elsewhere", kind="collective")
    drawn.row("parties", "kin", label="a relative", kind="unnamed", possible="Mo; M")
    put: dict[str, Any] = {"kind": "check", "about": "M", "id": "q", **(asks or {})}
    drawn.told(asker, answerer, "", ASKED, **put)
    return drawn.told(answerer, asker, item, **{"when": DAY, "answers": "q", "id": "r", **cells})


def answered(needed_by: str, holder: str, statement: str, *why: str, item: str = "i") -> Expected:
    return Expected(statement, "q r", people="M", needed_by=needed_by, holder=holder, items=item, why=(*why, IN_PART))


BY_POLICE = answered(
    "X", "Police", "The source states that somebody who asked asked about M. Answered by Police: M is violent"
)
BY_OTHERS = answered(
    "X",
    "Y",
    "The source states that somebody who asked asked about M. Answered by those elsewhere: M is violent",
)
ASKED_IMPLIED = BY_POLICE.statement.replace("states", "implies")
ANSWER_IMPLIED = BY_POLICE.statement.replace("Answered by", "Answered, by implication, by")
BOTH_IMPLIED = ANSWER_IMPLIED.replace("states", "implies")
question.flagged("by somebody not named", asked(), BY_POLICE)
question.flagged("neither named in full", asked(answerer="Y"), BY_OTHERS)
question.flagged("asked to do something", asked(asks={"kind": "request"}), BY_POLICE)
question.flagged(
    "about a missed appointment",
    asked(item="m").item("m", "M missed an appointment", about="M", topics="missed-appointments"),
    answered(
        "X",
        "Police",
        "The source states that somebody who asked asked about M. Answered by Police: M missed an appointment",
        item="m",
    ),
)
question.well("both named", asked(asker="HV").met("HV", NEXT, sought="C"))
question.well("brought to one that needed it, which is told as a message", asked(asker="HV", answerer="Y"))
question.well("the answer not sent", asked(status="not-made"))
question.well("whether it was received is not known", asked(status="unanswered"))
question.well("the answer stated not to have been", asked(absence="stated"))
question.well("the answer an example", asked(sureness="example"))
question.well("the question an example", asked(asks={"sureness": "example"}))
question.well("the question not received", asked(asks={"status": "attempted"}))
question.well("an answer to oneself", asked(answerer="X"))
question.well(
    "both named, and another row says otherwise",
    asked(asker="HV").row("links", first="o", kind="contradicts", second="r"),
)
question.well("the question stated not to have been", asked(asks={"absence": "stated"}))
question.well("the answer late", asked(delay="stated"))
question.well("the question late", asked(asks={"delay": "stated"}))
question.well("something left out", asked(omits="o"))
question.well("weakened", asked(weakened="o"))
question.well("a referral, not a question", asked(asks={"kind": "referral"}))
question.well("about somebody else", asked(asks={"about": "Mo"}))
question.well("asked of the family", asked(answerer="M"))
question.well("asked by somebody who may be of the family", asked(asker="kin"))
question.well("asked of somebody who may be of the family", asked(answerer="kin"))
question.well(
    "to somebody who had not asked",
    asked().without("r").told("Police", "Y", "i", DAY, answers="q", id="r"),
)
question.well("known to those who asked before", asked().knows("X", "i", "2020-02-01"))
question.well("known to the worker's service before", asked(asker="h1", answerer="Y").knows("HV", "i", "2020-02-01"))
question.well("a matter of no risk", asked(item="n").item("n", "M likes tea", about="M", topics="household"))
question.well(
    "only believed",
    asked(item="n").item("n", "M is dangerous", about="M", topics="violence", risk=True, kind="belief"),
)
question.open(
    "the answer only implied", asked(sureness="implied"), answered("X", "Police", ANSWER_IMPLIED, PART_IMPLIED)
)
question.open(
    "the question only implied",
    asked(asks={"sureness": "implied"}),
    answered("X", "Police", ASKED_IMPLIED, IMPLIED),
)
question.open(
    "both only implied",
    asked(asks={"sureness": "implied"}, sureness="implied"),
    answered("X", "Police", BOTH_IMPLIED, IMPLIED, PART_IMPLIED),
)
question.boundary(
    "a statement that one who may be meant did not know, before or after",
    lambda day: asked().unaware("HV", "i", day),
    "2020-03-09",
    "2020-03-11",
    BY_POLICE,
)
question.as_of("seen on the day of the answer or before", asked(), DAY, "2020-03-09", BY_POLICE)


# --- learnt by asking
# ---------------------------------------------------------------------------------------------------------------

spoken = Told(STORIES, "good-sharing/learnt-by-asking")
SPOKE = Expected(
    "The source states that HV knew, perhaps from speaking with Mo: Mo was hit at home",
    "contacts-1 k",
    people="Mo",
    needed_by="HV",
    items="o",
    why=(THERE,),
)


def spoke(
    holder: str = "HV", item: str = "o", known: dict[str, Any] | None = None, by: str = "HV", **cells: Any
) -> Scenario:
    """HV speaks with Mo, and is said in the same place to have known o at that time."""
    drawn = family().met(by, **{"when": DAY, "spoken_to": "Mo", "outcome": "kept", "places": "4.1", **cells})
    put: dict[str, Any] = {"when": "2020-03", "places": "4.1", "id": "k", **(known or {})}
    return drawn.knows(holder, item, **put)


def another(**cells: Any) -> Scenario:
    """The same of another item, n."""
    row: dict[str, Any] = {"statement": "Mo was hit at home", "about": "Mo", "topics": "domestic-abuse", "risk": True}
    return spoke(item="n").item("n", **{**row, **cells})


def of_worker(holder: str) -> Expected:
    return Expected(
        SPOKE.statement.replace("HV", holder), SPOKE.evidence, people="Mo", needed_by=holder, items="o", why=SPOKE.why
    )


spoken.flagged("known to the service that spoke with her", spoke(), SPOKE)
spoken.flagged("known to the worker", spoke("h1", by="h1"), of_worker("h1"))
spoken.flagged("known to the worker's service", spoke(by="h1"), SPOKE)
spoken.well("known to another worker than it was", spoke("h1"))
spoken.well("known to another service", spoke("Police"))
spoken.well("told there, which is told as that", spoke(told="o"))
spoken.well("observed there", spoke(observed="o"))
spoken.well("somebody else was spoken to", spoke(spoken_to="M"))
spoken.well("seen, not spoken to", spoke(spoken_to="", seen="Mo"))
spoken.well("did not take place", spoke(outcome="did-not-attend"))
spoken.well("stated not to have been", spoke(absence="stated"))
spoken.well("stated in another place", spoke(known={"places": "4.2"}))
spoken.well("stated in several places", spoke(known={"places": "4.1; 4.2"}))
spoken.well("at another time", spoke(known={"when": "2020-05"}))
spoken.well("known before", spoke().knows("HV", "o", "2020-02-01"))
spoken.well("of no risk", another(risk=False))
spoken.well("how she feels", another(topics="mental-health"))
spoken.well("about the child too", another(about="Mo; C"))
spoken.well("only believed", another(kind="belief"))
spoken.well("seen by a worker", another(kind="observation"))
spoken.well("not told what", another(kind="untold"))
spoken.well("an example", spoke(known={"sureness": "example"}))
spoken.well("a contact that is an example", spoke(sureness="example"))
spoken.well(
    "needed, not known",
    spoke().without("k").row("knowledge", "k", holder="HV", items="o", knew="needed", when="2020-03", places="4.1"),
)
spoken.well("denied", spoke(known={"absence": "stated"}))
spoken.well("no place given", spoke(known={"places": ""}))
spoken.well("known until a time before", spoke(known={"when": "2020-02"}))
spoken.well("a review", spoke("Panel", by="Panel").service("Panel", "partnership"))
friend = family().woman("F").item("f", "F was hit at home", about="F", topics="domestic-abuse", risk=True)
friend.met("HV", DAY, spoken_to="F", places="4.1").knows("HV", "f", "2020-03", places="4.1")
friend.met("HV", NEXT, spoken_to="F")
spoken.well("somebody not tied to a child", friend)
sibling = spoke(spoken_to="S").child("S").related("Mo", "parent", "S").met("HV", NEXT, spoken_to="S")
sibling.lives("C", "S").without("k").knows("HV", "s", "2020-03", places="4.1")
spoken.well("a child", sibling.item("s", "S was hit", about="S", topics="harm-to-child", risk=True))
spoken.open(
    "only implied",
    spoke(known={"sureness": "implied"}),
    Expected(
        SPOKE.statement.replace("states", "implies"),
        SPOKE.evidence,
        people="Mo",
        needed_by="HV",
        items="o",
        why=(IMPLIED, THERE),
    ),
)
spoken.open(
    "that they spoke is only implied",
    spoke(sureness="implied"),
    Expected(
        SPOKE.statement.replace("with Mo:", "with Mo (they spoke, by implication):"),
        SPOKE.evidence,
        people="Mo",
        needed_by="HV",
        items="o",
        why=(PART_IMPLIED, THERE),
    ),
)
spoken.boundary(
    "a statement that it did not know, before or after",
    lambda day: spoke().unaware("HV", "o", day),
    "2020-03-09",
    "2020-03-11",
    SPOKE,
)


def test_what_reached_a_service_that_had_asked_is_told_once() -> None:
    (told,) = asked("HV", "Y").findings("good-sharing")
    assert told.rule == "good-sharing/told"


@pytest.mark.parametrize("name", sorted(NaiveAsked.COLUMNS))
def test_agrees_with_the_naive_reference(name: str, both: list[Both], generated: Engine) -> None:
    columns = NaiveAsked.COLUMNS[name]
    agree(f"good-sharing/{name}", both, generated, by(NaiveAsked, name), lambda row: tuple(row[c] for c in columns))
