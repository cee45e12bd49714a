"""Dissent that was not heard: stories of what stands near each question, and every question against a naive reference.

The scenarios are those of :mod:`.test_unheard_dissent`.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphmodel.engine.seam import Engine

from .agreement import agree, compared
from .build import Scenario
from .conftest import Both
from .naive_columns import DISSENT, told
from .stories import VAGUE, Expected, Story, Told, check, engine_for
from .test_unheard_dissent import (
    APPEARS,
    ASIDE,
    CONFIRMED,
    COVER,
    DAY,
    GROUNDS,
    PART,
    PART_APPEARS,
    REFUSAL,
    ROUTE,
    UNSAID,
    decided,
    kept,
    plan,
    position,
    proposal,
    quiet,
    recommended,
    referred,
    unchallenged,
    unescalated,
)

STORIES: list[Story] = []
engine = engine_for(STORIES)


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


@pytest.mark.parametrize("name", DISSENT)
def test_agrees_with_the_naive_reference(name: str, both: list[Both], generated: Engine) -> None:
    reference, columns = DISSENT[name]
    agree(f"unheard-dissent/{name}", both, generated, compared(reference, name), lambda row: told(row, columns))


confirmed = Told(STORIES, "unheard-dissent/plan-confirmed")
confirmed.flagged(
    "it is stated that it did not agree in the end either",
    plan().row("positions", holder="HV", on="d", stance="for", absence="stated"), CONFIRMED,
)  # fmt: skip

aside = Told(STORIES, "unheard-dissent/proposal-set-aside")
REPLY = {"sender": "CSC", "receiver": "v", "answers": "o"}
aside.flagged(
    "it is stated that there was no answer", proposal().row("communications", absence="stated", **REPLY), ASIDE
)
MET = {"by": "CSC", "seen": "C", "when": "2020-04-20"}
aside.well(
    "answered by a visit", proposal().row("contacts", "k", **MET).row("links", first="k", kind="answers", second="o")
)
aside.well("it is recorded as not agreeing: another finding",
           proposal().row("positions", holder="v", on="d", stance="against"))  # fmt: skip
aside.open("the proposal is only the coder's example", proposal().without("e").row(
    "decisions", "e", what="x", by="v", about="C", kind="step-up", sureness="example"))  # fmt: skip

route = Told(STORIES, "unheard-dissent/not-escalated")
route.open("stated of a time that only overlaps", unescalated("2020-04/2020-05-04").without("o").row(
    "positions", "o", holder="HV", on="d", stance="against", when="2020-05"), replace(ROUTE, why=(VAGUE,)))  # fmt: skip
route.open("stated of an unknown day", unescalated("[2020-05-01..2020-05-20]"), replace(ROUTE, why=(VAGUE,)))
route.flagged("stated of no particular time", unescalated(""), ROUTE)

raised = Told(STORIES, "unheard-dissent/not-escalated-though-raised")


def by_another_way(gap: str = "2020-05", absent: dict[str, str] | None = None, **cells: str) -> Scenario:
    """HV took a worry about C to CSC; none of it went by the formal process."""
    message = {"sender": "HV", "receiver": "CSC", "kind": "escalation", "conveys": "i", "about": "C", "when": DAY}
    none = {"kind": "communication", "about": "C", "mode": "the formal process", "when": gap, "places": "5"}
    drawn = decided().item("i", "no progress", about="C", topics="parenting")
    drawn.row("communications", "m", **{**message, "places": "5"} | cells)
    return drawn.row("absences", "a", **none | (absent or {}))


RAISED = Expected(
    "The source states that HV raised this about C with CSC; there was none of this: the formal process. "
    "Raised: no progress", "a m", people="C", services="CSC", holder="HV", items="i",
)  # fmt: skip
raised.flagged("raised, and the formal process not used by any service", by_another_way(), RAISED)
raised.flagged("not used by those who raised it", by_another_way(absent={"sender": "HV"}), RAISED)
raised.flagged("stated of no particular time", by_another_way(""), RAISED)
raised.flagged(
    "what was raised is not said", by_another_way(conveys=""),
    replace(RAISED, statement=RAISED.statement.replace(". Raised: no progress", ""), items=""),
)  # fmt: skip
raised.flagged(
    "another did not agree and did not use it either",
    by_another_way().row("positions", "o", holder="GP", on="d", stance="against", when=DAY)
    .row("communications", sender="GP", receiver="CSC", kind="escalation", about="C", status="not-made", when=DAY),
    RAISED,
)  # fmt: skip
raised.well("another did not use it", by_another_way(absent={"sender": "GP"}))
raised.well("it was an ordinary letter", by_another_way(kind="letter"))
raised.well("it reached nobody", by_another_way(status="attempted"))
raised.well("it was not raised at all", by_another_way(status="not-made"))
raised.well("told elsewhere in the text", by_another_way(absent={"places": "6"}))
raised.well("about the mother", by_another_way(absent={"about": "Mo"}))
raised.well("there was no message of any kind", by_another_way(absent={"mode": ""}))
raised.well(
    "that it did not agree and did not use the formal route is another finding",
    by_another_way().row("positions", "o", holder="HV", on="d", stance="against", when=DAY)
    .row("communications", sender="HV", receiver="CSC", kind="escalation", about="C", status="not-made", when=DAY),
)  # fmt: skip
raised.open("whether the process was used is not said", by_another_way().without("a"))
raised.open("the coder's example", by_another_way(absent={"sureness": "example"}))
raised.open("on an unknown day", by_another_way("[2020-05-01..2020-05-20]"), replace(RAISED, why=(VAGUE,)))
raised.open(
    "that it was raised only appears so", by_another_way(sureness="appears"),
    replace(RAISED, statement=RAISED.statement.replace("The source states", "It appears"), why=(APPEARS,)),
)  # fmt: skip
raised.open(
    "that the process was not used is only implied",
    by_another_way(absent={"sureness": "implied"}),
    replace(RAISED, statement=RAISED.statement.replace("there was", "there was, by implication,"), why=PART),
)
raised.open(
    "the source found no sign of the process", by_another_way(absent={"absence": "no-evidence"}),
    replace(RAISED, statement=RAISED.statement.replace("there was", "there was, as far as the source found,"),
            why=("of a part of it the source found no evidence, rather than stating it",), basis="no-record"),
)  # fmt: skip
raised.open(
    "with whom is named only in part",
    by_another_way(receiver="some").row("parties", "some", label="some", kind="unnamed", possible="CSC; GP"),
    replace(RAISED, statement=RAISED.statement.replace("with CSC", "with some"), services="some",
            why=("which services are meant is not stated in full",)),
)  # fmt: skip
raised.boundary("not used up to that day, or the day before", lambda day: by_another_way(f"2020-05-01/{day}"), DAY,
                "2020-05-03", RAISED)  # fmt: skip


def decided_so(found: Expected, how: str) -> str:
    return found.statement.replace("what was decided", f"what was, {how}, decided")


refusal = Told(STORIES, "unheard-dissent/no-challenge-to-refusal")
TOGETHER = {"status": "made", "places": "5"}
refusal.well("another service had turned it down", quiet(referred(receiver="GP")))
refusal.flagged("told in one paragraph with the decision",
                quiet(decided("decline", places="5").row("communications", "m", sender="v", receiver="GP",
                      kind="referral", about="C", when="2020-04-01", **TOGETHER)), REFUSAL)  # fmt: skip
refusal.open("told with it, and perhaps sent only afterwards",
             quiet(decided("decline", places="5").row("communications", "m", sender="v", receiver="CSC",
                   kind="referral", about="C", when="2020-05", **TOGETHER)),
             replace(REFUSAL, why=(VAGUE,)))  # fmt: skip
refusal.open(
    "that it had referred is only implied", quiet(referred(sureness="implied")),
    replace(REFUSAL, why=("that it had referred is not stated outright",)),
)  # fmt: skip

refusal.open(
    "that it was decided is only implied",
    quiet(referred().without("d").row("decisions", "d", what="to close", by="CSC", about="C", kind="decline", when=DAY,
                                      sureness="implied")),
    replace(REFUSAL, statement=decided_so(REFUSAL, "by implication"), why=PART),
)  # fmt: skip

cover = Told(STORIES, "unheard-dissent/no-challenge-though-relied-on")
cover.open(
    "that it was decided only appears so", quiet(decided(relied_on="HV", sureness="appears")),
    replace(COVER, statement=decided_so(COVER, "as it appears"), why=PART_APPEARS),
)  # fmt: skip

grounds = Told(STORIES, "unheard-dissent/no-challenge-with-grounds")
OWN_LETTER = {"sender": "v", "receiver": "CSC", "kind": "letter", "about": "C", "when": "2020-04-01"}
grounds.flagged(
    "its own letter, which asked for nothing",
    quiet(decided("no-action").row("communications", "m", **OWN_LETTER), grounds="m"),
    unchallenged("Another view was on record, from v", context="d m"),
)
grounds.open(
    "what gave the grounds is only implied",
    recommended().without("m").row("communications", "m", sender="GP", receiver="CSC", about="C", when="2020-04-01",
                                   sureness="implied"),
    replace(GROUNDS, why=("what gave the grounds is not stated outright",)),
)  # fmt: skip
grounds.open(
    "that it was decided is only implied",
    recommended().without("d").row("decisions", "d", what="to close", by="CSC", about="C", kind="continue", when=DAY,
                                   sureness="implied"),
    replace(GROUNDS, statement=decided_so(GROUNDS, "by implication"), why=PART),
)  # fmt: skip
grounds.open("what gave the grounds is the coder's example", recommended().without("m").row(
    "communications", "m", sender="GP", receiver="CSC", about="C", when="2020-04-01", sureness="example"))  # fmt: skip

unsaid = Told(STORIES, "unheard-dissent/no-challenge-items-unsaid")
unsaid.open(
    "that it was decided is only implied",
    kept().without("d").row("decisions", "d", what="to close", by="CSC", about="C", kind="continue", meeting="g",
                            when=DAY, sureness="implied"),
    replace(UNSAID, statement=decided_so(UNSAID, "by implication"), why=PART),
)  # fmt: skip
unsaid.flagged(
    "of another who held it that is only implied: two findings",
    kept().row("records", "l", by="GP", items="i", when="2020-04-01")
    .row("positions", "p", holder="GP", on="d", stance="no-challenge", absence="implied"),
    UNSAID,
    replace(UNSAID, statement=UNSAID.statement.replace("HV", "GP").replace("states", "implies"), evidence="p",
            holder="GP", context="d g l", why=("the source implies it, without saying so",)),
)  # fmt: skip

against = Told(STORIES, "unheard-dissent/against-position")
against.well("it had a part in the decision", position(decided(by="CSC; HV"), when=DAY))
