"""Looks that were not made, a child's view that was not sought, advice that was not asked for: the stories of these
questions, in the family of the other questions not put.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graphmodel.engine.seam import Engine

from .agreement import agree, by
from .build import Scenario
from .conftest import Both
from .naive_not_looked import COLUMNS, NotLooked
from .stories import Expected, Story, Told, check, engine_for
from .test_unsought_information import APPEARS, GAP, IN_PART, NO_EVIDENCE, altered, both, family, unsent

STORIES: list[Story] = []
engine = engine_for(STORIES)


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


def through(story: Told, draw: Any, expected: Expected) -> None:
    """As of the end of the time of which the source speaks, and of the day before."""
    story.as_of("the whole time has passed", draw, "2020-06-30", "2020-06-29", expected)


# --- not looked into --------------------------------------------------------------------------------------------------

unlooked = Told(STORIES, "unsought-information/not-looked-into")


def no_look(known: str = "2020-01", by: str = "CSC", who: str = "CSC", **cells: Any) -> Scenario:
    """A look at how Mo's low mood told on C (b), which CSC knew of, and which it is stated not to have made."""
    drawn = both(family("")).item("b", "Mo is low", about="Mo", topics="mental-health", risk=True)
    made = {"label": "Look at Mo's mood", "type": "assessment", "by": by, "about": "C", "status": "not-made"}
    drawn.row("plans", "p", **made | {"absence": "stated", "left_out": "b", "when": GAP, "places": "5"} | cells)
    return drawn.knows(who, "b", known) if known else drawn


NO_LOOK = Expected(
    "The source states that this was not done by CSC: look at Mo's mood. Known then: Mo is low (to CSC)", "p",
    people="C", services="CSC", holder="CSC", items="b", context="knowledge-1",
)  # fmt: skip
unlooked.flagged("those who were to make it knew", no_look(), NO_LOOK)
unlooked.flagged(
    "a worker of theirs knew", no_look(by="HV", who="h1"),
    replace(NO_LOOK, statement=NO_LOOK.statement.replace("CSC", "HV"), services="HV", holder="HV"),
)  # fmt: skip
unlooked.flagged(
    "the same left out of another, less surely: told once",
    no_look().row("plans", "q", label="Another look", type="assessment", by="CSC", about="C", status="not-made",
                  absence="appears", left_out="b", when=GAP),
    replace(NO_LOOK, context="knowledge-1 q"),
)  # fmt: skip
unlooked.well("it was made", no_look(status="", absence=""))
unlooked.well("of a man: among the unseen men", no_look(not_covered="M"))
unlooked.well("a plan, and no look at anything", no_look(type="plan"))
unlooked.well("another service held it: not gathered", no_look(who="GP"))
unlooked.well("nobody knew", no_look(""))
unlooked.well(
    "a referral declined without it, and no ground: unanswered",
    no_look().row("decisions", what="no", by="CSC", kind="decline", about="C", when=GAP, places="5"),
)
unlooked.open("the coder's example", no_look(sureness="example"))
unlooked.open(
    "one of those who were to make it together knew", no_look(by="network", who="HV"),
    replace(NO_LOOK, why=(IN_PART,), services="network", holder="HV", statement="The source states that this was not"
            " done by the network: look at Mo's mood. Known then: Mo is low (to HV)"),
)  # fmt: skip
unlooked.open(
    "there is no sign of it", no_look(absence="no-evidence"),
    replace(NO_LOOK, why=(NO_EVIDENCE,), basis="no-record",
            statement=NO_LOOK.statement.replace("The source states that this was not", "The source found no evidence"
                                                " that this was")),
)  # fmt: skip
unlooked.well(
    "it was acted on, as the same paragraph tells",
    no_look().row("decisions", what="a visit", by="CSC", kind="other", relied_on="b", about="C", when=GAP, places="5"),
)
unlooked.boundary(
    "known on the last day of the time, or on the day after", no_look, "2020-06-30", "2020-07-01", NO_LOOK
)
through(unlooked, no_look(), NO_LOOK)

# --- not found out ----------------------------------------------------------------------------------------------------

unfound = Told(STORIES, "unsought-information/not-found-out")


def unknown(who: str = "CSC", when: str = GAP, places: str = "5", absence: str = "", **cells: Any) -> Scenario:
    """The same look, of which the source says that CSC did not know how C was faring (d)."""
    drawn = no_look("", **{"left_out": "", **cells}).item("d", "C goes hungry", about="C", topics="neglect", risk=True)
    return drawn.row("knowledge", "k", holder=who, items="d", knew="no", when=when, places=places, absence=absence)


UNFOUND = Expected(
    "The source states that this was not done by CSC: look at Mo's mood. Not known then: C goes hungry (to CSC)",
    "k p", people="C", services="CSC", needed_by="CSC", items="d",
)  # fmt: skip
unfound.flagged("not looked at, and not known", unknown(), UNFOUND)
unfound.flagged(
    "others who may include it did not know, and that it was not made is stated", unknown("network", by="HV"),
    replace(UNFOUND, services="HV", needed_by="network", statement=UNFOUND.statement.replace("by CSC", "by HV")
            .replace("to CSC", "to the network")),
)  # fmt: skip
unfound.well("others who may include it did not know, and that it was not made is implied",
             unknown("network", by="HV", status="not-made").without("p").row(
                 "plans", label="Look", type="assessment", by="HV", about="C", status="not-made", absence="implied",
                 when=GAP, places="5"))  # fmt: skip
unfound.well("the look was made", unknown(status="").without("p"))
unfound.well("of a man: among the unseen men", unknown(not_covered="M"))
unfound.well("another service did not know", unknown("GP"))
unfound.well("somebody knew: another finding", unknown().knows("GP", "d", "2020-03"))
unfound.well("what it was to look into was known: another finding", unknown(left_out="b").knows("CSC", "b", "2020-01"))
unfound.open("told in another paragraph", unknown(places="6"))
unfound.open("that it was not known is only implied", unknown(absence="implied"))
unfound.open(
    "it appears that it was not known", unknown(absence="appears"),
    replace(UNFOUND, why=("that it was not known is not stated outright",),
            statement=UNFOUND.statement.replace("(to CSC)", "(as it appears, to CSC)")),
)  # fmt: skip
unfound.well(
    "there was no contact in that time: put down to that",
    unknown().row("absences", kind="contact", sender="CSC", about="C", when=GAP, places="5"),
)
unfound.boundary("not known from the last day of that time, or from the day after",
                 lambda day: unknown(when=f"{day}/2021"), "2020-06-30", "2020-07-01", UNFOUND)  # fmt: skip

# --- the child's own view ---------------------------------------------------------------------------------------------

view = Told(STORIES, "unsought-information/childs-view")


def unheard(topics: str = "childs-voice", table: str = "plans", **cells: Any) -> Scenario:
    drawn = family().item("v", "how C lives day by day", about="C", topics=topics)
    if table == "meetings":
        return drawn.row("meetings", "p", label="Core group", about="C", unsaid="v", when=GAP, **cells)
    form = {"label": "Plan for C", "type": "plan", "by": "CSC", "about": "C", "left_out": "v", "when": GAP}
    return drawn.row("plans", "p", **form | cells)


NOT_SOUGHT = ("that nobody had it rests on silence",)
UNHEARD = Expected(
    "The source states that this had no place in plan for C (CSC): how C lives day by day. Nobody is on record as"
    " having had it", "p", people="C", services="CSC", items="v", context="v", why=NOT_SOUGHT, basis="no-record",
)  # fmt: skip
view.flagged("left out of a plan", unheard(), UNHEARD)
view.flagged(
    "not spoken of at a meeting", unheard(table="meetings"),
    replace(UNHEARD, services="", statement="The source states that this was not spoken of at the Core group: how C"
            " lives day by day. Nobody is on record as having had it"),
)  # fmt: skip
view.flagged(
    "left out of two plans, of which one less surely: told once",
    unheard().row("plans", "q", label="Review", type="assessment", by="CSC", about="C", left_out="v",
                  sureness="appears"),
    replace(UNHEARD, context="q v"),
)  # fmt: skip
view.well("not the child's own view", unheard("neglect"))
view.well("a service had it: another finding", unheard().knows("HV", "v", "2020-03"))
view.well("the plan was not made: another finding", unheard(status="not-made", absence="stated"))
view.open("the coder's example", unheard(sureness="example"))
view.open("only implied", unheard(sureness="implied"))
view.open(
    "it appears so", unheard(sureness="appears"),
    replace(UNHEARD, statement=UNHEARD.statement.replace("The source states", "It appears"),
            why=(APPEARS, *NOT_SOUGHT)),
)  # fmt: skip
view.boundary("a service had it on the day after the time, or on its last day",
              lambda day: unheard().knows("HV", "v", day), "2020-07-01", "2020-06-30", UNHEARD)  # fmt: skip

# --- advice not sought ------------------------------------------------------------------------------------------------

supervised = Told(STORIES, "unsought-information/advice-not-sought")


def unadvised(kind: str = "request", to: str = "NN", about: str = "C", **cells: str) -> Scenario:
    return unsent(family(), "h1", to, "", kind=kind, about=about, places="5", **cells)


UNADVISED = Expected(
    "The source states that h1 did not ask the advice of NN about C", "communications-1", people="C", services="HV NN",
)  # fmt: skip
supervised.flagged("supervision was not asked for", unadvised(), UNADVISED)
supervised.flagged(
    "the service had too few staff: said with it",
    unadvised().row("service_states", "s", service="HV", state="short-staffed", when=GAP, places="5"),
    replace(UNADVISED, context="s",
            statement=f"{UNADVISED.statement}. Also on record: HV was short of staff"),
)  # fmt: skip
supervised.well("it was asked for", unadvised(status="", absence=""))
supervised.well("of somebody who leads on nothing", unadvised(to="GP"))
supervised.well("about an adult", unadvised(about="Mo"))
supervised.well("the service did not work with the child", unadvised().without("involvements-2"))
supervised.well(
    "a decision was taken without it: another finding",
    unadvised().row("decisions", what="to go on", by="h1", about="C", kind="continue", when=GAP, places="5"),
)
supervised.open("the coder's example", unadvised(sureness="example"))
supervised.open(
    "it appears so", unadvised(absence="appears"),
    replace(UNADVISED, statement=UNADVISED.statement.replace("The source states", "It appears"), why=(APPEARS,)),
)  # fmt: skip
supervised.boundary("at work until the first day of the time, or until the day before",
                    lambda day: unadvised().without("involvements-2").works("HV", "C", f"2019/{day}"),
                    "2020-02-01", "2020-01-31", UNADVISED)  # fmt: skip
through(supervised, unadvised(), UNADVISED)


# --- parts apart ------------------------------------------------------------------------------------------------------

apart = Told(STORIES, "unsought-information/parts-apart")


def never_met(known: str = "2020-01", since: str = "2019", about: str = "Mo", **cells: Any) -> Scenario:
    """A meeting about Mo as she left care, which was not held; GP and Police each knew something of her."""
    drawn = family("").item("q", "Mo cuts herself", about="Mo", topics="mental-health", risk=True)
    drawn.item("r", "Mo was trafficked", about="Mo", topics="sexual-harm", risk=True)
    drawn.knows("GP", "q", known).knows("Police", "r", "2020-01").works("GP", "Mo", "2019/2021")
    drawn.works("Police", "Mo", f"{since}/2021")
    held = {"label": "Meeting", "about": about, "status": "never-held", "when": GAP, "absence": "stated"}
    return drawn.row("meetings", **held | cells)


NEVER_MET = Expected(
    "The source states that this was not held: Meeting. At work with Mo then, or perhaps so: GP and Police",
    "meetings-1", people="Mo", holder="GP Police", items="q r", why=("that the others did not have it is not stated",),
    basis="no-record", context="knowledge-1 knowledge-2",
)  # fmt: skip
apart.flagged("two services, each with a part", never_met(), NEVER_MET)
apart.well("the meeting was held", never_met(status="held", absence=""))
apart.well("about a child as well: another finding", never_met(about="Mo; C"))
apart.well("all of them may have known", never_met().row(
    "parties", "all", label="all", kind="collective", possible="GP; Police").knows("all", "r", "2020-01"))  # fmt: skip
apart.well("one of them knew all", never_met().knows("GP", "r", "2020-01"))
apart.well("one of them was there in name only", never_met().without("involvements-4").works(
    "Police", "Mo", "2019/2021", active="nominal"))  # fmt: skip
apart.open("when it would have been held is not said", never_met(when=""))
apart.open(
    "it appears so", never_met(absence="appears"),
    replace(NEVER_MET, statement=NEVER_MET.statement.replace("The source states", "It appears"),
            why=(APPEARS, *NEVER_MET.why)),
)  # fmt: skip
apart.boundary("at work from the last day of the time, or from the day after",
               lambda day: never_met(since=day), "2020-06-30", "2020-07-01", NEVER_MET)  # fmt: skip
through(apart, never_met(), NEVER_MET)

# --- left out, and not told -------------------------------------------------------------------------------------------

left = Told(STORIES, "unsought-information/left-out-untold")


def incomplete(kind: str = "untold", about: str = "Mo", **cells: Any) -> Scenario:
    """An assessment that left out something of Mo's past (p), of which the source does not say what it was."""
    drawn = family("").item("p", "A past of weight", about="Mo", topics="parental-history", risk=True, kind=kind)
    made = {"label": "Assessment", "type": "assessment", "by": "CSC", "about": about, "when": GAP, "left_out": "p"}
    return drawn.row("plans", **(made | cells))


INCOMPLETE = Expected(
    "The source states that this was not taken into account in Assessment (CSC): A past of weight. Who could have told"
    " it is not on record",
    "plans-1", people="Mo", services="CSC", items="p", why=("who held it is not told",),
)  # fmt: skip
left.flagged("something of weight, which nobody is shown to have had", incomplete(), INCOMPLETE)
left.well("what it was is told: another finding", incomplete("fact"))
left.well("the police had it", incomplete().knows("Police", "p", "2020-01"))
left.well("it was not made: another finding", incomplete(status="not-made", absence="stated"))
left.well("CSC is stated not to have known it: another finding", incomplete().unaware("CSC", "p", GAP))
left.well("about somebody else", incomplete(about="C"))
left.open("the coder's example", incomplete(sureness="example"))
left.open(
    "it appears so", incomplete(sureness="appears"),
    replace(INCOMPLETE, statement=INCOMPLETE.statement.replace("The source states", "It appears"),
            why=(APPEARS, *INCOMPLETE.why)),
)  # fmt: skip
left.boundary("known from the day after the time, or from its last day",
              lambda day: incomplete().knows("Police", "p", day), "2020-07-01", "2020-06-30", INCOMPLETE)  # fmt: skip
through(left, incomplete(), INCOMPLETE)

# --- weighed little ---------------------------------------------------------------------------------------------------

weighed = Told(STORIES, "unsought-information/weighed-little")


def unweighed(
    known: str = "2020-01", by: str = "CSC", who: str = "Police", about: str = "Mo", **cells: Any
) -> Scenario:
    """It is stated that CSC did not weigh enough for C that Mo drinks (b), of which Police knew."""
    drawn = both(family("")).item("b", "Mo drinks", about=about, topics="substance-misuse", risk=True)
    row = {"kind": "assessment", "sender": by, "about": "C", "items": "b", "when": GAP, "places": "5"}
    drawn.row("absences", "a", **row | {"mode": "enough thought for her drinking"} | cells)
    return drawn.knows(who, "b", known) if known else drawn


UNWEIGHED = Expected(
    "The source states that there was none of this, or not enough, by CSC about C: enough thought for her drinking. It"
    " concerned: Mo drinks. On record as known to Police by then",
    "a", people="C", services="CSC", holder="Police", items="b", context="knowledge-1",
)  # fmt: skip
NETWORK = replace(UNWEIGHED, statement=UNWEIGHED.statement.replace("by CSC", "by the network"), services="network",
                  why=(IN_PART,))  # fmt: skip
weighed.flagged("another service knew", unweighed(), UNWEIGHED)
weighed.flagged(
    "they knew themselves, by a worker; of another child of the mother's",
    unweighed(by="HV", who="h1", about="D").child("D").related("Mo", "parent", "D"),
    replace(UNWEIGHED, statement=UNWEIGHED.statement.replace("CSC", "HV").replace("Police", "HV"), services="HV",
            holder="HV"),
)  # fmt: skip
weighed.flagged(
    "not said of what kind; for the child and its mother",
    unweighed(mode="", about="C; Mo").without("a").row(
        "absences", "a", kind="assessment", sender="CSC", about="C; Mo", items="b", when=GAP),
    replace(UNWEIGHED, people="C Mo", statement="The source states that CSC did not weigh this for C and Mo: Mo drinks."
            " On record as known to Police by then"),
)  # fmt: skip
weighed.well("nobody is shown to have known", unweighed(""))
weighed.well("somebody of the family alone knew", unweighed(who="Mo"))
weighed.well("not for a child", unweighed().without("a").row(
    "absences", kind="assessment", sender="CSC", about="Mo", items="b", when=GAP))  # fmt: skip
weighed.well("of a man too, and no woman: among the unseen men", unweighed().without("a").row(
    "absences", kind="assessment", sender="CSC", about="C; M", items="b", when=GAP))  # fmt: skip
weighed.well("of somebody not tied to the child", unweighed(about="X").row("people", "X", label="X"))
weighed.well("a belief", altered(unweighed(), "b", kind="belief"))
weighed.well("nothing that bears on a risk", altered(unweighed(), "b", bears=""))
weighed.well("no contact, which is another matter", unweighed(kind="contact"))
weighed.well("left out of a plan, as the same paragraph tells: another finding", unweighed().row(
    "plans", label="Plan", type="plan", by="CSC", about="C", left_out="b", when=GAP, places="5"))  # fmt: skip
weighed.flagged(
    "left out of a plan of others",
    unweighed().row("plans", label="Plan", type="plan", by="HV", about="C", left_out="b", when=GAP, places="5"),
    UNWEIGHED,
)
weighed.well("it was acted on, as the same paragraph tells", unweighed().row(
    "decisions", what="a visit", by="CSC", kind="other", relied_on="b", about="C", when=GAP, places="5"))  # fmt: skip
REFERRED = {"sender": "CSC", "receiver": "Police", "kind": "referral", "about": "C", "when": GAP}
weighed.well("it led to a referral, as the same paragraph tells",
             unweighed().row("communications", places="5", **REFERRED))  # fmt: skip
weighed.flagged("a referral is told of elsewhere", unweighed().row("communications", places="6", **REFERRED), UNWEIGHED)
weighed.open("it is the coder's example", unweighed(sureness="example"))
weighed.open(
    "that anybody knew is the coder's example", unweighed("").knows("Police", "b", "2020-01", sureness="example")
)
weighed.open("known at some time, perhaps only after it", unweighed("[2020-05..2020-08]"))
weighed.open("a row says that Police did not know", unweighed().unaware("Police", "b", "2020-05"))
weighed.open("those who knew may be those who did not weigh it", unweighed(by="HV", who="network"))
weighed.open("who knew is not said at all", unweighed(who="somebody").row(
    "parties", "somebody", label="somebody", kind="unnamed"))  # fmt: skip
weighed.open("named only in part: one of them knew", unweighed(by="network"), NETWORK)
weighed.open(
    "named only in part: they knew themselves", unweighed(by="network", who="network"),
    replace(NETWORK, statement=NETWORK.statement.replace("to Police", "to the network"), holder="network"),
)  # fmt: skip
weighed.open(
    "it appears so", unweighed(absence="appears"),
    replace(UNWEIGHED, statement=UNWEIGHED.statement.replace("The source states", "It appears"), why=(APPEARS,)),
)  # fmt: skip
weighed.boundary("known on the last day of the time, or on the day after", unweighed, "2020-06-30", "2020-07-01",
                 UNWEIGHED)  # fmt: skip
through(weighed, unweighed(), UNWEIGHED)


@pytest.mark.parametrize("name", COLUMNS)
def test_agrees_with_the_naive_reference(name: str, both: list[Both], generated: Engine) -> None:
    agree(f"unsought-information/{name}", both, generated, by(NotLooked, name), COLUMNS[name])
