"""Who did not agree, or did not say so, and what became of it: the stories of every question of this kind.

Everywhere: C is the child and Mo its mother; CSC is children's social care, HV health visiting with its worker v, GP a
practice. CSC decides d about C.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graphmodel.engine.seam import Engine

from .build import Scenario
from .stories import VAGUE, Expected, Story, Told, check, engine_for

STORIES: list[Story] = []
engine = engine_for(STORIES)
APPEARS = "the source says that it appears so"
NO_EVIDENCE = "the source found no evidence of it, rather than stating it"
PART = ("the source implies a part of it, without saying so",)
PART_APPEARS = ("the source says of a part of it that it appears so",)
NOT_OUTRIGHT = "that the decision was taken is not stated outright"
DAY = "2020-05-04"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


def told(title: str) -> Told:
    return Told(STORIES, f"unheard-dissent/{title}")


def decided(kind: str = "close", when: str = DAY, **cells: Any) -> Scenario:
    drawn = Scenario().child("C").mother("Mo").service("CSC", "childrens-social-care").service("HV", "health-visiting")
    drawn.service("GP", "gp").worker("v", "HV")
    choice = {"what": "to close", "by": "CSC", "about": "C", "kind": kind, "when": when}
    return drawn.row("decisions", "d", **choice | cells)


def position(drawn: Scenario, on: str = "d", holder: str = "HV", stance: str = "against", **cells: Any) -> Scenario:
    return drawn.row("positions", "o", **{"holder": holder, "on": on, "stance": stance, **cells})


def appears(stated: Expected, evidence: str, says: str = "It appears that") -> Expected:
    return Expected(stated.statement.replace("The source states that", says), evidence, people=stated.people,
                    services=stated.services, holder=stated.holder, items=stated.items, why=(APPEARS,))  # fmt: skip


# --- a decision against a position --------------------------------------------------------------------------------

against = told("against-position")
STOOD = Expected("The source states that HV did not agree with what was decided about C, and it stood: to close", "d o",
                 people="C", services="CSC", holder="HV")  # fmt: skip
AGAIN = {"by": "CSC", "about": "C", "reviews": "d", "when": "2020-06-01"}
against.flagged("HV did not agree", position(decided()), STOOD)
against.flagged(
    "looked at again and upheld",
    position(decided()).row("decisions", "r", what="to uphold", kind="continue", confirms="d", **AGAIN),
    Expected(STOOD.statement.replace("it stood", "it was looked at again and upheld"), "o r", people="C",
             services="CSC", holder="HV", context="d"),
)  # fmt: skip
against.flagged(
    "taken at the time, by its day, and looked at again later",
    position(decided(), when=DAY).row("decisions", "r", what="to uphold", kind="continue", confirms="d", **AGAIN),
    replace(STOOD, statement=STOOD.statement + ". Also on record, later: to uphold", context="r"),
)
against.flagged(
    "one who did not agree then and one who did not later: two findings",
    position(decided(), when=DAY).row("decisions", "r", what="to uphold", kind="continue", confirms="d", **AGAIN)
    .row("positions", "p", holder="GP", on="d", stance="against", when="2020-05-20"),
    replace(STOOD, statement=STOOD.statement + ". Also on record, later: to uphold", context="r"),
    Expected(STOOD.statement.replace("HV did", "GP did").replace("it stood", "it was looked at again and upheld"),
             "p r", people="C", services="CSC", holder="GP", context="d"),
)  # fmt: skip
REVIEWED = replace(
    STOOD, statement=STOOD.statement.replace("it stood", "it was looked at again and upheld"), evidence="o r",
    context="d",
)  # fmt: skip
against.open(
    "that it was looked at again is only implied",
    position(decided()).row("decisions", "r", what="to uphold", kind="continue", confirms="d", sureness="implied",
                            **AGAIN),
    replace(REVIEWED, statement=REVIEWED.statement.replace("and it was", "and, by implication, it was"), why=PART),
)  # fmt: skip
against.open(
    "that it was decided is only implied, and that it was upheld is stated",
    position(decided(sureness="implied"))
    .row("decisions", "r", what="to uphold", kind="continue", confirms="d", **AGAIN),
    replace(REVIEWED, why=(NOT_OUTRIGHT,)),
)  # fmt: skip
against.flagged(
    "that it was looked at again is the coder's example",
    position(decided()).row("decisions", "r", what="x", kind="continue", confirms="d", sureness="example", **AGAIN),
    STOOD,
)
against.flagged(
    "two did not agree: one finding", position(decided()).row("positions", "p", holder="GP", on="d", stance="against"),
    Expected(STOOD.statement.replace("HV did", "GP and HV did"), "d o p", people="C", services="CSC", holder="GP HV"),
)  # fmt: skip
against.flagged(
    "of one of the two it is only implied: two findings",
    position(decided()).row("positions", "p", holder="GP", on="d", stance="against", sureness="implied"), STOOD,
    replace(STOOD, statement=STOOD.statement.replace("HV did", "GP did").replace("states", "implies"), evidence="d p",
            holder="GP", why=("the source implies it, without saying so",)),
)  # fmt: skip
IMPLIED = replace(STOOD, statement=STOOD.statement.replace("what was decided", "what was, by implication, decided"),
                  why=PART)  # fmt: skip
against.open("that it was decided is only implied", position(decided(sureness="implied")), IMPLIED)
against.open(
    "both are only implied", position(decided(sureness="implied"), sureness="implied"),
    replace(STOOD, statement=STOOD.statement.replace("states", "implies"),
            why=("the source implies it, without saying so",)),
)  # fmt: skip
BEFORE = replace(
    STOOD, statement=STOOD.statement.replace("did not agree with", "had not agreed, by then or before, with")
)
against.flagged("held before the decision", position(decided(), when="2020-05-01"), BEFORE)
against.flagged(
    "not voiced",
    position(decided()).row("positions", holder="HV", on="d", stance="no-challenge", absence="stated"),
    replace(STOOD, statement=STOOD.statement.replace("and it stood", "and is stated not to have challenged it")),
)
against.open(
    "that it was not voiced is only implied",
    position(decided()).row("positions", "q", holder="HV", on="d", stance="no-challenge", absence="implied"),
    replace(STOOD, statement=STOOD.statement.replace("and it stood", "and, by implication, did not challenge it"),
            context="q", why=PART),
)  # fmt: skip
against.well("agreed", position(decided(), stance="for"))
against.well(
    "declined by a decision of its own: it did not stand",
    position(decided(places="5")).row("decisions", what="no", by="v", about="C", kind="decline", when=DAY, places="5"),
)
against.well("settled by a later decision", position(decided()).row("decisions", what="x", kind="open", **AGAIN))
against.well("it decided so itself", position(decided(by="CSC; HV")))
against.well("a decision about the mother", position(decided(about="Mo")))
against.open("no position is on record", decided())
against.open("the coder's example", position(decided(), sureness="example"))
against.open("it appears so", position(decided(), sureness="appears"), appears(STOOD, "d o"))
against.as_of("the decision is over", position(decided(), when="2020-05-01"), DAY, "2020-05-03", BEFORE)

# --- a plan confirmed ---------------------------------------------------------------------------------------------

confirmed = told("plan-confirmed")


def plan(on: str = "2020-05-01", **cells: Any) -> Scenario:
    drawn = decided("continue", **{"confirms": "p", "what": "to go on", **cells})
    drawn.row("plans", "p", label="Plan for C", type="plan", by="CSC", about="C", when="2020")
    return position(drawn, "p", when=on)


CONFIRMED = Expected("The source states that HV did not agree with the plan for C for C; it was confirmed: "
                     "to go on", "d o", people="C", services="CSC", holder="HV", context="p")  # fmt: skip
confirmed.flagged("confirmed against its view", plan(), CONFIRMED)
confirmed.well("never confirmed", plan(confirms=""))
confirmed.well("it agreed in the end", plan().row("positions", holder="HV", on="d", stance="for"))
confirmed.well("settled later", plan().row("decisions", what="x", kind="step-up", **AGAIN))
confirmed.well("it decided so itself", plan(by="HV"))
confirmed.open(
    "when it did not agree is dated only by month", plan("2020-05"),
    Expected(CONFIRMED.statement, "d o", people="C", services="CSC", holder="HV", why=(VAGUE,)),
)  # fmt: skip
confirmed.open(
    "that it was confirmed is only implied", plan(sureness="implied"),
    replace(CONFIRMED, statement=CONFIRMED.statement.replace("it was", "it was, by implication,"), why=PART),
)  # fmt: skip
confirmed.open("no position is on record", plan().without("o"))
confirmed.boundary("the day before, or the day after", plan, "2020-05-03", "2020-05-05", CONFIRMED)

# --- a plan that was not made -------------------------------------------------------------------------------------

unmade = told("plan-not-made")


def wanted(on: str = "2020-02-01", by: str = "CSC", holder: str = "HV", **cells: Any) -> Scenario:
    missing = {"label": "Plan for C", "type": "plan", "about": "C", "status": "not-made"}
    drawn = decided().row(
        "plans", "p", by=by, **{"absence": "stated", "when": "2020-01-10/2020-06-30", "places": "5", **missing, **cells}
    )
    return position(drawn, "p", holder, "for", when=on, places="5")


def share(drawn: Scenario, **cells: str) -> Scenario:
    drawn.item("i", "C is naughty", about="C", topics="parenting", kind="belief")
    return drawn.row("positions", "u", **{"holder": "HV", "on": "i", "stance": "against", "places": "5", **cells})


UNMADE = Expected("The source states that HV had been in favour of this; it was not made: plan for C", "o p",
                  people="C", holder="HV", context="")  # fmt: skip
VIEW = replace(UNMADE, statement=f"{UNMADE.statement}. The view on record that they did not share: C is naughty",
               items="i", context="u")  # fmt: skip
WHOM = "which services are meant is not stated in full"
NEXT = {"label": "Next", "type": "plan", "by": "CSC", "about": "C", "places": "5"}
unmade.flagged("HV was in favour, and it was not made", wanted(), UNMADE)
unmade.flagged("what HV did not share is said with it", share(wanted()), VIEW)
unmade.flagged("a view opposed elsewhere is not", share(wanted(), places="6"), UNMADE)
unmade.flagged("another's view is not", share(wanted(), holder="GP"), UNMADE)
unmade.flagged("whose it would have been is not said", wanted(by=""), UNMADE)
unmade.flagged("one made before", wanted().row("plans", when="2019", **NEXT), UNMADE)
unmade.flagged(
    "one made later, and told elsewhere", wanted().row("plans", when="2020-07", **NEXT | {"places": "6"}), UNMADE
)
unmade.well("one made later, told with it", wanted().row("plans", when="2020-07", **NEXT))
unmade.well("it was made", wanted(status="made", absence=""))
unmade.well("it was recommended, and not begun", wanted(status="recommended"))
unmade.well("HV was against it", wanted().without("o").row("positions", "o", holder="HV", on="p", stance="against"))
unmade.well("HV was to make it", wanted(by="HV"))
unmade.well("a worker of HV was to make it", wanted(by="v"))
unmade.well("the worker's own service was to make it", wanted(by="HV", holder="v"))
unmade.open("no position is on record", wanted().without("o"))
unmade.open("when HV said so is not known", wanted(""), replace(UNMADE, why=(VAGUE,)))
unmade.open("the coder's example", wanted(sureness="example"))
unmade.open("that it was not made only appears so", wanted(absence="appears"), replace(
    UNMADE, statement=UNMADE.statement.replace("it was", "it was, as it appears,"), why=PART_APPEARS))  # fmt: skip
unmade.open(
    "the source found no sign of one", wanted(absence="no-evidence"),
    replace(UNMADE, statement=UNMADE.statement.replace("it was", "it was, as far as the source found,"),
            why=("of a part of it the source found no evidence, rather than stating it",), basis="no-record"),
)  # fmt: skip
unmade.open(
    "who was in favour is named only in part",
    wanted(holder="some").row("parties", "some", label="some", kind="unnamed", possible="HV; GP"),
    replace(UNMADE, statement=UNMADE.statement.replace("HV had", "some had"), holder="some", why=(WHOM,)),
)
unmade.boundary("on the last day of that time, or on the day after", wanted, "2020-06-30", "2020-07-01", UNMADE)

# --- a proposal set aside -----------------------------------------------------------------------------------------

aside = told("proposal-set-aside")


def proposal(kind: str = "step-down", proposed: str = "step-up", **cells: Any) -> Scenario:
    drawn = decided(kind, **{"reviews": "e", **cells})
    drawn.row("decisions", "e", what="a conference", by="v", about="C", kind=proposed, when="2020-04-01")
    return position(drawn, "e", "v", "for", when="2020-04-01")


ASIDE = Expected(
    "The source states that v had been in favour of this for C: a conference. Decided later by CSC: to close", "d e o",
    people="C", services="CSC", holder="v",
    why=("that the earlier view was not answered rests only on no row showing it",),
)  # fmt: skip
aside.flagged("a conference proposed, and another course chosen", proposal(), ASIDE)
aside.flagged("that one be considered", proposal(proposed="other"), ASIDE)
aside.well("the conference was held", proposal("step-up"))
aside.well("another course, and no lower one", proposal("close", proposed="other"))
aside.well("the worker had part in the later decision", proposal(by="CSC; v"))
aside.flagged(
    "what was done on it is said with it",
    proposal().row("actions", "t", what="to think about it", owner="CSC", agreed_at="e", status="done"),
    replace(ASIDE, statement=f"{ASIDE.statement}. Done on the earlier view: to think about it", context="t",
            why=("whether this answered the earlier view is not said",)),
)  # fmt: skip
aside.flagged(
    "that something was done on it is only implied",
    proposal().row(
        "actions", "t", what="to think about it", owner="CSC", agreed_at="e", status="done", sureness="implied"
    ),
    ASIDE,
)
aside.well("the worker agreed", proposal().row("positions", holder="v", on="d", stance="for"))
aside.well("answered", proposal().row("communications", sender="CSC", receiver="v", answers="o"))
aside.well("taken up later", proposal().row("decisions", what="x", kind="open", **AGAIN))
aside.open("whether the one reviewed the other is not said", proposal(reviews=""))
aside.open(
    "that it was decided later only appears so",
    proposal(sureness="appears"),
    replace(
        ASIDE, statement=ASIDE.statement.replace("by CSC", "by CSC, as it appears"), why=(*PART_APPEARS, *ASIDE.why)
    ),
)
aside.open(
    "that the worker was in favour only appears so",
    position(proposal().without("o"), "e", "v", "for", when="2020-04-01", sureness="appears"),
    replace(ASIDE, statement=ASIDE.statement.replace("The source states", "It appears"), why=(APPEARS, *ASIDE.why)),
)
aside.as_of("the later decision is over", proposal(), DAY, "2020-05-03", ASIDE)

# --- a view challenged --------------------------------------------------------------------------------------------

view = told("view-challenged")


def belief(on: str = "2020-05-01", stance: str = "against", origin: str = "", **cells: Any) -> Scenario:
    drawn = decided("no-action", relied_on="i", **cells)
    drawn.item("i", "C is naughty", about="C", topics="parenting", kind="belief", origin=origin)
    return position(drawn, "i", stance=stance, when=on)


CHALLENGED = Expected(
    "The source states that this was decided about C, resting on a view that HV did not share (C is naughty): to close",
    "d o", people="C", services="CSC", holder="HV", items="i",
)  # fmt: skip
view.flagged("rested on a view that HV did not share", belief(), CHALLENGED)
view.flagged(
    "a ground is on record",
    belief(threshold="no harm found"),
    replace(CHALLENGED, statement=f"{CHALLENGED.statement}. The ground on record: no harm found"),
)
view.well("HV shared it", belief(stance="for"))
view.well("the view goes back to HV itself", belief(origin="HV"))
view.well("it decided so itself", belief(by="HV"))
view.open("on what it rested is not said", belief().without("d").row(
    "decisions", what="x", by="CSC", about="C", kind="no-action", when=DAY))  # fmt: skip
view.open("when HV said so is not known", belief(""))
view.open(
    "perhaps said only later", belief("2020"),
    Expected(CHALLENGED.statement, "d o", people="C", services="CSC", holder="HV", items="i", why=(VAGUE,)),
)  # fmt: skip
view.open(
    "that HV did not share it is only implied",
    belief().without("o").row("positions", "o", holder="HV", on="i", stance="against", when="2020-05-01",
                              sureness="implied"),
    replace(CHALLENGED, statement=CHALLENGED.statement.replace("view that HV", "view that, by implication, HV"),
            why=PART),
)  # fmt: skip
view.boundary("said the day before, or the day after", belief, "2020-05-03", "2020-05-05", CHALLENGED)

# --- the formal route not used ------------------------------------------------------------------------------------

route = told("not-escalated")


def unescalated(gap: str = "2020-05/2020-06", expressed: str = "", **cells: Any) -> Scenario:
    missing = {"sender": "HV", "receiver": "CSC", "kind": "escalation", "about": "C", "status": "not-made", "when": gap}
    drawn = position(decided(), expressed=expressed, when=DAY).row("communications", "m", **missing | cells)
    return drawn.row("communications", "x", sender="HV", receiver="GP", about="C", when=DAY)


ROUTE = Expected("The source states that HV did not take a disagreement about C through the formal route to CSC: "
                 "to close", "m o", people="C", services="CSC", holder="HV")  # fmt: skip
route.flagged("not used", unescalated(), ROUTE)
route.flagged(
    "raised elsewhere: said with it", unescalated(expressed="x"),
    Expected(ROUTE.statement.replace(": to close", ", having raised it with GP: to close"), "m o", people="C",
             services="CSC", holder="HV", context="x"),
)  # fmt: skip
route.well("used", unescalated(status="made"))
route.well("another did not use it", unescalated(sender="GP"))
route.well("it is about somebody else", unescalated(about="Mo"))
route.well("it agreed", unescalated().without("o").row("positions", holder="HV", on="d", stance="for"))
route.open("whether it was used is not said", unescalated().without("m"))
route.open(
    "it appears so",
    unescalated(absence="appears"),
    appears(ROUTE, "m o"),
)
route.open(
    "that it did not agree is only implied",
    unescalated()
    .without("o")
    .row("positions", "o", holder="HV", on="d", stance="against", when=DAY, sureness="implied"),
    replace(ROUTE, statement=f"{ROUTE.statement}. That they did not agree: by implication", why=PART),
)
route.boundary("stated up to that day, or the day before", lambda day: unescalated(f"2020-05-01/{day}"), DAY,
               "2020-05-03", ROUTE)  # fmt: skip


# --- no challenge, with grounds -----------------------------------------------------------------------------------


def quiet(drawn: Scenario, **cells: Any) -> Scenario:
    return position(drawn, stance="no-challenge", **{"absence": "stated", "when": DAY, **cells})


SAYS = "The source states that HV did not challenge what was decided about C: to close. "


def unchallenged(more: str, **fields: Any) -> Expected:
    return Expected(SAYS + more, "o", **{"people": "C", "services": "CSC", "holder": "HV", **fields})


def no_evidence(stated: Expected) -> Expected:
    return Expected(stated.statement.replace("The source states that", "As far as the source found,"), "o",
                    people="C", services=stated.services, holder="HV", items=stated.items, why=(NO_EVIDENCE,),
                    basis="no-record")  # fmt: skip


refusal = told("no-challenge-to-refusal")


def referred(on: str = "2020-04-01", sender: str = "v", status: str = "declined", **cells: Any) -> Scenario:
    message = {"sender": sender, "receiver": "CSC", "kind": "referral", "about": "C", "status": status, "when": on}
    return decided("decline").row("communications", "m", **message | cells)


REFUSAL = unchallenged("It had itself referred", context="d m")
refusal.flagged("its own referral was turned down", quiet(referred()), REFUSAL)
refusal.well("it did not agree", quiet(referred()).row("positions", holder="HV", on="d", stance="against"))
refusal.well("another had referred", quiet(referred(sender="GP")))
refusal.well("taken on", quiet(referred(status="made")))
refusal.open("nothing is said of a challenge", referred())
refusal.open("the source found none", quiet(referred(), absence="no-evidence"), no_evidence(REFUSAL))
refusal.boundary("referred that day, or the day after", lambda day: quiet(referred(day)), DAY, "2020-05-05", REFUSAL)

cover = told("no-challenge-though-relied-on")
COVER = unchallenged("It rested on the work of HV", context="HV d")
cover.flagged("the decision rested on its work", quiet(decided(relied_on="HV")), COVER)
cover.flagged(
    "on that of the worker's service", quiet(decided(relied_on="HV"), holder="v"),
    Expected(COVER.statement.replace("HV did", "v did"), "o", people="C", services="CSC", holder="v"),
)  # fmt: skip
cover.well("it rested on another", quiet(decided(relied_on="GP")))
cover.well("it did not agree", quiet(decided(relied_on="HV")).row("positions", holder="HV", on="d", stance="against"))
cover.open("nothing is said of a challenge", decided(relied_on="HV"))
cover.open("the source found none", quiet(decided(relied_on="HV"), absence="no-evidence"), no_evidence(COVER))
cover.as_of("the decision is over", quiet(decided(relied_on="HV"), when="2020-05-01"), DAY, "2020-05-03", COVER)

grounds = told("no-challenge-with-grounds")


def recommended(on: str = "2020-04-01", unsaid: str = "", **cells: Any) -> Scenario:
    drawn = decided("continue").row("communications", "m", sender="GP", receiver="CSC", about="C", when=on)
    drawn.item("i", "C is bruised", about="C", topics="harm-to-child")
    drawn.row("meetings", "g", label="Review", about="C", unsaid=unsaid, when=on)
    return quiet(drawn, **{"grounds": "m", **cells})


GROUNDS = unchallenged("Another view was on record, from GP", context="d m")
grounds.flagged("GP had recommended otherwise", recommended(), GROUNDS)
grounds.flagged(
    "not all was said at the meeting",
    recommended(unsaid="i", grounds="g"),
    unchallenged("Not all that was known had been said at the Review", context="d g"),
)
grounds.well("all was said at the meeting", recommended(grounds="g"))
grounds.well("it did not agree", recommended().row("positions", holder="HV", on="d", stance="against"))
grounds.well("its own referral: another finding", quiet(referred("2020-04-01"), grounds="m"))
grounds.open("no grounds are on record", recommended(grounds=""))
grounds.open("nothing is said of a challenge", recommended().without("o"))
grounds.open("the source found none", recommended(absence="no-evidence"), no_evidence(GROUNDS))
grounds.boundary("that day, or the day after", recommended, DAY, "2020-05-05", GROUNDS)

unsaid = told("no-challenge-items-unsaid")


def kept(known: str = "2020-04-01", **cells: Any) -> Scenario:
    drawn = decided("continue", meeting="g").item("i", "C is bruised", about="C", topics="harm-to-child")
    drawn.row("records", "k", by="HV", items="i", when=known)
    drawn.row("meetings", "g", label="Review", about="C", unsaid="i", when=DAY)
    return quiet(drawn, **cells)


UNSAID = unchallenged("Left unsaid where it was taken, though they held it: C is bruised", items="i", context="d g k")
unsaid.flagged("it held what was left unsaid", kept(), UNSAID)
unsaid.well("another held it", kept(holder="GP"))
unsaid.well("it did not agree", kept().row("positions", holder="HV", on="d", stance="against"))
unsaid.open("nothing is said of a challenge", kept().without("o"))
unsaid.open(
    "perhaps known only later", kept("2020"),
    Expected(UNSAID.statement, "o", people="C", services="CSC", holder="HV", items="i", why=(VAGUE,)),
)  # fmt: skip
unsaid.boundary("known that day, or the day after", kept, DAY, "2020-05-05", UNSAID)
