"""Questions that were not put although somebody held the answer: the stories of every question of this kind.

Everywhere: C is a child, Mo the mother, M the father. CSC, HV, GP and Police are services; NN is the safeguarding lead;
h1 works for HV. M is violent (i), which Police knew from January 2020.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graphmodel.engine.seam import Engine

from .agreement import agree, by
from .build import Scenario
from .conftest import Both
from .naive_unsought_information import COLUMNS, NotAsked
from .stories import VAGUE, Expected, Story, Told, check, engine_for

STORIES: list[Story] = []
engine = engine_for(STORIES)
APPEARS = "the source says that it appears so"
NO_EVIDENCE = "the source found no evidence of it, rather than stating it"
IN_PART = "which services are meant is not stated in full"
PART = "the source implies a part of it, without saying so"
NOT_STATED = "that nobody asked is not stated"
GAP = "2020-02/2020-06"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


def family(known: str = "2020-01", by: str = "Police", **cells: str) -> Scenario:
    drawn = Scenario().child("C").mother("Mo").man("M", father_of="C").service("CSC", "childrens-social-care")
    drawn.service("HV", "health-visiting").service("GP", "gp").service("Police", "police").worker("h1", "HV")
    drawn.service("NN", "safeguarding-lead").works("CSC", "C").works("HV", "C")
    drawn.item("i", "M is violent", about="M", topics="violence", risk=True, **cells)
    return drawn.knows(by, "i", known) if known else drawn


def both(drawn: Scenario) -> Scenario:
    """HV and Police, named only in part."""
    return drawn.row("parties", "network", label="the network", kind="collective", possible="HV; Police")


def altered(drawn: Scenario, item: str, **cells: str) -> Scenario:
    """The same with other cells of one item."""
    next(row for row in drawn.cells["information"] if row["id"] == item).update(cells)
    return drawn


def unsent(drawn: Scenario, sender: str, to: str, items: str = "i", when: str = GAP, **cells: str) -> Scenario:
    """A message that is stated not to have been sent, or whatever else the cells say."""
    cells = {"kind": "check", "status": "not-made", "absence": "stated"} | cells
    return drawn.row("communications", sender=sender, receiver=to, conveys=items, when=when, **cells)


def by_day(story: Told, draw: Any, expected: Expected) -> None:
    """As of the end of the time of which the source speaks, and of the day before."""
    story.as_of("the whole time has passed", draw, "2020-06-30", "2020-06-29", expected)


# --- not asked --------------------------------------------------------------------------------------------------------

asked = Told(STORIES, "unsought-information/not-asked")


def check_not_made(
    to: str = "Police", sender: str = "CSC", when: str = GAP, known: str = "2020-01", kind: str = "check",
    item: str = "fact", **cells: str,
) -> Scenario:  # fmt: skip
    return unsent(both(family(known, kind=item)), sender, to, "i", when, kind=kind, **cells)


NOT_ASKED = Expected(
    "The source states that CSC did not ask Police. Known to Police by then: M is violent", "communications-1",
    people="M", services="CSC", holder="Police", items="i", context="knowledge-1",
)  # fmt: skip
asked.flagged("a check that was not made", check_not_made(), NOT_ASKED)
asked.flagged("a request that was not made", check_not_made(kind="request"), NOT_ASKED)
asked.well("the check was made", check_not_made(status="made", absence=""))
asked.well("CSC had it by then", check_not_made().told("Police", "CSC", "i", "2020-03-01"))
asked.well("a worker of those who did not ask had it", check_not_made(sender="HV").knows("h1", "i", "2020-01"))
asked.well("asked in another message of the time", check_not_made().told("CSC", "Police", "i", "2020-03", kind="check"))
asked.well("a message that would have told, not asked", check_not_made(kind="notification"))
asked.well("of somebody of the family another finding", check_not_made("Mo").knows("Mo", "i", "2020-01"))


def others_too(by: str = "CSC; GP", when: str = GAP) -> Scenario:
    """CSC, and others named only in part, did not ask."""
    drawn = check_not_made().row("parties", "others", label="others", kind="collective", possible=by)
    return unsent(drawn, "others", "Police", "i", when)


asked.flagged("CSC, and others among whom it may be: once", others_too(), NOT_ASKED)
asked.flagged(
    "CSC, and others among whom it is not", others_too("HV; GP"), NOT_ASKED,
    replace(NOT_ASKED, statement=NOT_ASKED.statement.replace("CSC", "others"), evidence="communications-2",
            services="others", why=(IN_PART,)),
)  # fmt: skip
asked.flagged(
    "of what the police held the content is not told", check_not_made(item="untold"),
    replace(NOT_ASKED, statement="The source states that CSC did not ask Police for this, the content of which is not"
            " told: M is violent"),
)  # fmt: skip
asked.open("that the one not asked held it is on no record", check_not_made(known=""))
asked.open("said in general terms", check_not_made(absence="stated", sureness="example"))
asked.open(
    "the source found no sign of it", check_not_made(absence="no-evidence"),
    replace(NOT_ASKED, statement="There is no record that CSC asked Police. Known to Police by then: M is violent",
            why=(NO_EVIDENCE,), basis="no-record"),
)  # fmt: skip
asked.open(
    "those who were not asked are named only in part", check_not_made("network"),
    replace(NOT_ASKED, statement=NOT_ASKED.statement.replace("ask Police", "ask the network"), why=(IN_PART,)),
)  # fmt: skip
asked.open("without a date", check_not_made(when=""), replace(NOT_ASKED, why=(VAGUE,)))
asked.boundary(
    "known on the last day of the time, or on the day after",
    lambda day: check_not_made(known=day), "2020-06-30", "2020-07-01", NOT_ASKED,
)  # fmt: skip
by_day(asked, check_not_made(), NOT_ASKED)

# --- not asked, of the family -----------------------------------------------------------------------------------------

relative = Told(STORIES, "unsought-information/not-asked-of-the-family")


def unspoken(
    kind: str = "communication", known: str = "2020-01", when: str = GAP, about: str = "M", **cells: Any
) -> Scenario:
    return family(known, "Mo").row("absences", kind=kind, sender="CSC", receiver="Mo", when=when, about=about, **cells)


COULD_TELL = Expected(
    "The source states that CSC did not ask Mo, who could have told: M is violent", "absences-1", people="M",
    services="CSC", items="i",
)  # fmt: skip
relative.flagged("no question to the mother, who knew", unspoken(items="i"), COULD_TELL)
relative.flagged(
    "what goes back to her own word", unsent(family("", origin="Mo"), "CSC", "Mo", "i", kind="check", about="M"),
    replace(COULD_TELL, evidence="communications-1"),
)  # fmt: skip
ABOUT = Expected("The source states that CSC did not ask Mo about M", "communications-1", people="M", services="CSC",
                 why=("what there was to tell is not stated",))  # fmt: skip
relative.flagged("about the father and the child", unsent(family(), "CSC", "Mo", "", kind="check", about="M; C"), ABOUT)
relative.flagged(
    "about the child alone", unsent(family(), "CSC", "Mo", "", kind="check", about="C"),
    replace(ABOUT, statement="The source states that CSC did not ask Mo about C", people="C"),
)  # fmt: skip
relative.flagged(
    "no more than a little was asked", unspoken(items="i", mode="more than one question"),
    replace(COULD_TELL, statement="The source states that there was nothing of this kind between CSC and Mo: more than"
            " one question. It concerned: M is violent"),
)  # fmt: skip
relative.flagged(
    "with what is on record as the reason",
    unspoken(items="i").item("why", "It was felt to be wrong to press her", about="Mo", topics="engagement")
    .row("links", first="why", kind="explains", second="absences-1"),
    replace(COULD_TELL, context="i why", statement=f"{COULD_TELL.statement}. On record as the reason: It was felt to be"
            " wrong to press her"),
)  # fmt: skip
relative.well("CSC had it by then", unspoken(items="i").knows("CSC", "i", "2020-03"))
relative.well("what she is not told is no question", unsent(family("2020-01", "Mo"), "CSC", "Mo", "i", kind="letter"))
relative.open("that she knew is on no record", unspoken(items="i", known=""))
relative.open(
    "what she could have told of the father is not said",
    unsent(family(), "CSC", "Mo", "", kind="check", about="M"),
    ABOUT,
)
relative.open("it appears so", unspoken(items="i", absence="appears"),
              replace(COULD_TELL, statement=COULD_TELL.statement.replace("The source states", "It appears"),
                      why=(APPEARS,)))  # fmt: skip
relative.boundary(
    "she knew on the last day of the time, or on the day after",
    lambda day: unspoken(items="i", known=day), "2020-06-30", "2020-07-01", COULD_TELL,
)  # fmt: skip
by_day(relative, unspoken(items="i"), COULD_TELL)

# --- not asked, about the household -----------------------------------------------------------------------------------

home = Told(STORIES, "unsought-information/not-asked-about-the-household")


def about_father(known: str = "2020-01", to: str = "network", items: str = "i", of: str = "", **cells: Any) -> Scenario:
    drawn = both(family("2020-01", "CSC"))
    drawn.item("p", "Mo is pregnant", about="Mo; C", topics="pregnancy", risk=True, when=of)
    drawn.knows("HV", "p", known)
    return unsent(drawn, "CSC", to, items, about="M", **cells)


LEFT = ("what an answer would have held is not stated",)
OF_HOME = Expected(
    "The source states that CSC did not ask the network about M. Known by then of the family to HV: Mo is pregnant",
    "communications-1", people="M", services="CSC", holder="HV", items="p", why=LEFT, context="knowledge-2",
)  # fmt: skip
home.flagged("no check about the father where the pregnancy was known", about_father(), OF_HOME)
home.flagged(
    "with one service",
    about_father(to="HV"),
    replace(OF_HOME, statement=OF_HOME.statement.replace("the network", "HV")),
)
NO_LIST = replace(OF_HOME, statement="The source states that CSC did not ask the network about M", holder="", items="")
home.flagged("what was known had long passed", about_father(of="2018"), NO_LIST)
home.flagged("what was known was of the child alone", altered(about_father(), "p", about="C"), NO_LIST)
home.flagged("what was known was no risk", altered(about_father(), "p", bears=""), NO_LIST)
home.well("CSC knew of it", about_father().knows("CSC", "p", "2020-03"))
home.well("the check was made", about_father(status="made", absence=""))
home.well("what it would have brought is said: another finding", about_father(items="p"))
home.open("what they knew is on no record", about_father().without("knowledge-2"))
home.open("it appears so", about_father(absence="appears"),
          replace(OF_HOME, statement=OF_HOME.statement.replace("The source states", "It appears"),
                  why=(APPEARS, *LEFT)))  # fmt: skip
home.boundary(
    "known on the last day of the time, or on the day after", about_father, "2020-06-30", "2020-07-01", NO_LIST
)
home.flagged("known on the day before the time began", about_father("2020-01-31"), OF_HOME)
by_day(home, about_father(), OF_HOME)

# --- not consulted ----------------------------------------------------------------------------------------------------

consulted = Told(STORIES, "unsought-information/not-consulted")


def plan(known: str = "2020-01", asked_for: str = "Mo", by: str = "CSC", when: str = GAP, **cells: Any) -> Scenario:
    made = {"label": "First plan", "type": "plan", "about": "C; M", "by": by, "when": when}
    return both(family(known, "Mo")).row("plans", not_consulted=asked_for, **(made | cells))


NOT_CONSULTED = Expected(
    "The source states that CSC did not consult Mo for this: First plan. Known to Mo by then: M is violent",
    "plans-1", people="M", services="CSC", holder="Mo", items="i", context="knowledge-1",
)  # fmt: skip
consulted.flagged("the mother, who knew that he was violent", plan(), NOT_CONSULTED)
consulted.well("CSC had it from somebody", plan().knows("CSC", "i", "2020-03"))
consulted.well("she is not said to have been left out", plan(asked_for=""))
consulted.well("the check that was not made is another finding", unsent(plan(), "CSC", "Mo", "i", kind="check"))
consulted.well(
    "a service that was not consulted is an empty chair", plan(asked_for="Police").knows("Police", "i", "2020")
)
consulted.well(
    "services that may include CSC had it",
    plan()
    .row("parties", "others", label="others", kind="collective", possible="CSC; GP")
    .knows("others", "i", "2020-02"),
)
consulted.open("what she knew is on no record", plan(known=""))
consulted.open(
    "those who made it are named only in part", plan(by="network"),
    replace(NOT_CONSULTED, statement=NOT_CONSULTED.statement.replace("CSC", "the network"), services="network",
            why=(IN_PART,)),
)  # fmt: skip
consulted.open("without a date", plan(when=""), replace(NOT_CONSULTED, why=(VAGUE,)))
consulted.boundary(
    "known on the last day of the plan, or on the day after", plan, "2020-06-30", "2020-07-01", NOT_CONSULTED
)
by_day(consulted, plan(), NOT_CONSULTED)

# --- no consultation --------------------------------------------------------------------------------------------------

advice = Told(STORIES, "unsought-information/no-consultation")


def decided(
    day: str = "2020-03-04", kind: str = "no-action", by: str = "h1", sureness: str = "", **cells: Any
) -> Scenario:
    drawn = unsent(family(), "h1", "NN", "", **{"kind": "discussion", "about": "C", "places": "2.1", **cells})
    what = {"what": "nothing further done", "kind": kind, "by": by, "about": "C", "when": day, "places": "2.1"}
    return drawn.row("decisions", sureness=sureness, **what)


ALONE = Expected(
    "The source states that h1 did not ask the advice of NN about C in deciding this: nothing further done",
    "communications-1 decisions-1", people="C", services="h1 NN",
)  # fmt: skip
advice.flagged("nothing further done, without the safeguarding lead", decided(), ALONE)
advice.flagged("decided by the worker's service", decided(by="HV"), ALONE)
advice.well("a step up", decided(kind="step-up"))
advice.well("the talk took place", decided(status="made", absence=""))
advice.well("another service decided", decided(by="CSC"))
advice.well("told in another paragraph", decided(places="2.2"))
advice.open("whether they spoke is not said", decided().without("communications-1"))
advice.open("the source implies the decision", decided(sureness="implied"),
            replace(ALONE, statement=ALONE.statement.replace("deciding this", "deciding, by implication, this"),
                    why=(PART,)))  # fmt: skip
advice.open("the source implies both", decided(sureness="implied", absence="implied"),
            replace(ALONE, statement=ALONE.statement.replace("states", "implies"),
                    why=("the source implies it, without saying so",)))  # fmt: skip
advice.boundary("decided on the last day of the time, or on the day after", decided, "2020-06-30", "2020-07-01", ALONE)

# --- left out ---------------------------------------------------------------------------------------------------------

gathered = Told(STORIES, "unsought-information/left-out")


def assessed(known: str = "2020-01", left: str = "i", when: str = GAP, **cells: Any) -> Scenario:
    made = {"label": "Core assessment", "type": "assessment", "about": "C", "by": "CSC", "when": when}
    return both(family(known)).row("plans", left_out=left, **(made | cells))


LEFT_OUT = Expected(
    "The source states that this was not taken into account in Core assessment (CSC): M is violent. Known to Police by"
    " then",
    "plans-1", people="M", services="CSC", holder="Police", items="i", why=(NOT_STATED,),
    context="knowledge-1",
)  # fmt: skip
gathered.flagged("what the police knew was no part of it", assessed(), LEFT_OUT)
gathered.well(
    "the holder is stated not to have passed it on: not shared",
    assessed().row("communications", sender="Police", receiver="HV", conveys="i", status="not-made", absence="stated"),
)
gathered.flagged(
    "an assessment that was not made", assessed(status="not-made", absence="stated"),
    replace(LEFT_OUT, statement="The source states that CSC did not make: Core assessment. Not taken into"
            " account: M is violent. Known to Police by then"),
)  # fmt: skip
gathered.flagged(
    "CSC is also said not to have had it", assessed().unaware("CSC", "i", "2020-05"),
    replace(LEFT_OUT, statement=f"{LEFT_OUT.statement}, and there is no record that CSC asked", basis="no-record"),
)  # fmt: skip
gathered.flagged(
    "he was taken in only in part", assessed(partly="M"),
    replace(LEFT_OUT, statement=LEFT_OUT.statement.replace("not taken", "not, or not fully, taken")),
)  # fmt: skip
gathered.flagged(
    "left out of two, of which the source says the one less surely: told once",
    assessed().row("plans", label="Risk assessment", type="assessment", about="C", by="CSC", when=GAP, left_out="i",
                   status="not-made", absence="appears"),
    replace(LEFT_OUT, context="knowledge-1 plans-2"),
)  # fmt: skip
gathered.well("CSC knew and left it out: no question of asking", assessed().knows("CSC", "i", "2020-03"))
gathered.well("CSC asked", assessed().told("CSC", "Police", "i", "2020-03", kind="check"))
gathered.well("that it did not ask is stated: another finding",
              unsent(assessed(), "CSC", "Police", "i", kind="check"))  # fmt: skip
gathered.well(
    "that others, among whom it may be, did not ask is stated",
    unsent(
        assessed().row("parties", "others", label="others", kind="collective", possible="CSC; GP"),
        "others", "Police", "i", kind="check",
    ),
)  # fmt: skip
gathered.flagged("the mother knew too", assessed().knows("Mo", "i", "2020-01"), LEFT_OUT)
gathered.flagged(
    "the mother alone knew", assessed("").knows("Mo", "i", "2020-01"),
    replace(LEFT_OUT, statement=LEFT_OUT.statement.replace("Police", "Mo"), holder="Mo"),
)  # fmt: skip
gathered.well("they were not consulted: another finding", assessed(not_consulted="Police"))
gathered.open("nobody is on record as having known", assessed(known=""))
gathered.open(
    "others, among whom CSC may be, knew",
    assessed()
    .row("parties", "others", label="others", kind="collective", possible="CSC; GP")
    .knows("others", "i", "2020-02"),
)
GROUPS = {"kind": "collective", "possible": "HV; GP"}
gathered.open(
    "one group assessed and another knew, and both may mean the same",
    assessed("", by="these").row("parties", "these", label="these", **GROUPS)
    .row("parties", "those", label="those", **GROUPS).knows("those", "i", "2020-01"),
)  # fmt: skip
gathered.open("it appears so", assessed(sureness="appears"),
              replace(LEFT_OUT, statement=LEFT_OUT.statement.replace("The source states", "It appears"),
                      why=(APPEARS, NOT_STATED)))  # fmt: skip
gathered.boundary(
    "known on the last day of the time, or on the day after", assessed, "2020-06-30", "2020-07-01", LEFT_OUT
)
by_day(gathered, assessed(), LEFT_OUT)

# --- history not gathered ---------------------------------------------------------------------------------------------

past = Told(STORIES, "unsought-information/history-not-gathered")


def childhood(
    known: str = "2020-01", who: str = "Police", item: str = "c", topics: str = "parental-history"
) -> Scenario:
    drawn = family("").item("c", "Mo grew up amid violence", about="Mo", topics=topics, risk=True)
    drawn.item("d", "Mo was in care as a child", about="Mo", topics="parental-history", risk=True)
    return drawn.knows(who, item, known).unaware("CSC", "c", GAP)


UNKNOWN = Expected(
    "The source states that CSC did not know: Mo grew up amid violence. Known to Police; there is no record that"
    " CSC asked",
    "knowledge-2", people="Mo", holder="Police", needed_by="CSC", items="c", why=(NOT_STATED,), basis="no-record",
    context="knowledge-1",
)  # fmt: skip
past.flagged("how the mother grew up, which the police knew", childhood(), UNKNOWN)
past.flagged(
    "she herself could have told it",
    childhood(who="Mo"),
    replace(UNKNOWN, statement=UNKNOWN.statement.replace("to Police", "to Mo"), holder="Mo"),
)
past.well("another part of the same past", childhood(item="d"))
past.well(
    "she told CSC of her past at a contact",
    childhood(who="Mo").met("CSC", "2020-03", spoken_to="Mo", told="d"),
)
past.flagged(
    "she told another service of her past",
    childhood(who="Mo").met("HV", "2020-03", spoken_to="Mo", told="d"),
    replace(UNKNOWN, statement=UNKNOWN.statement.replace("to Police", "to Mo"), holder="Mo"),
)


def panel(unknown: str) -> Scenario:
    """It was said at a panel's meeting."""
    drawn = childhood("").service("Panel", "partnership").without("knowledge-1")
    return drawn.row("meetings", label="Panel", attended="Panel", unknown=unknown, said="c", about="Mo", when="2020-01")


past.well("said at a meeting to which CSC may have come", panel("CSC"))
past.flagged(
    "said at a meeting of others", panel("HV"),
    replace(UNKNOWN, statement=UNKNOWN.statement.replace("to Police", "to Panel"), holder="Panel",
            context="meetings-1"),
)  # fmt: skip
past.well(
    "that an assessment left it out is another finding",
    childhood().row("plans", label="A", type="assessment", by="CSC", about="C", left_out="c"),
)
past.well("CSC learnt it", childhood().knows("CSC", "c", "2020-05"))
past.well("the police were asked about her", childhood().told("CSC", "Police", "", "2020-03", kind="check", about="Mo"))
past.well("not about the past", childhood(topics="violence"))
past.open("nobody is on record as having known", childhood(known="2021"))
past.boundary("known on the last day of the time, or on the day after", childhood, "2020-06-30", "2020-07-01", UNKNOWN)
by_day(past, childhood(), UNKNOWN)

# --- own past not asked -----------------------------------------------------------------------------------------------

own = Told(STORIES, "unsought-information/own-past-not-asked")


def grew_up(
    when: str = GAP, about: str = "Mo; M", topics: str = "parental-history", *, by: str = "CSC", **cells: str
) -> Scenario:
    drawn = family("").item("c", "How the parents grew up", about=about, topics=topics, risk=True)
    drawn.item("d", "Mo was in care as a child", about="Mo", topics="parental-history", risk=True)
    return drawn.unaware(by, "c", when, **cells)


NOBODY_KNEW = Expected(
    "The source states that CSC did not know: How the parents grew up. There is no record that they asked Mo",
    "knowledge-1", people="Mo", needed_by="CSC", items="c", why=(NOT_STATED,), basis="no-record",
)  # fmt: skip
own.flagged("how the parents grew up, which nobody is shown to have known", grew_up(), NOBODY_KNEW)
own.flagged("known only afterwards", grew_up().knows("Police", "c", "2020-08"), NOBODY_KNEW)
own.flagged("she told another service of her past", grew_up().met("HV", spoken_to="Mo", told="d"), NOBODY_KNEW)
own.flagged(
    "that something stayed unknown is said, and not what",
    altered(grew_up(), "c", kind="untold"),
    replace(NOBODY_KNEW, statement="The source states that there were things that CSC did not know, the content of"
            " which is not told: How the parents grew up. There is no record that they asked Mo"),
)  # fmt: skip
own.flagged("and how they had cared for others", grew_up(topics="parental-history; child-history"), NOBODY_KNEW)
own.well("of the care of others alone", grew_up(topics="child-history"))
own.well("the police knew: another finding", grew_up().knows("Police", "c", "2020-01"))
UNKNOWN_PAST = replace(NOBODY_KNEW, statement=NOBODY_KNEW.statement.partition(". There")[0])
own.flagged(
    "she told CSC of her past: that she was not asked is not said",
    grew_up().met("CSC", spoken_to="Mo", told="d"), UNKNOWN_PAST,
)  # fmt: skip
NURSES = {"label": "the nurses", "kind": "collective", "possible": "HV"}
own.flagged(
    "a worker of one who may be meant knew of her past: that she was not asked is not said",
    grew_up(by="N").row("parties", "N", **NURSES).worker("n1", "HV").knows("n1", "d", "2020-02"),
    replace(UNKNOWN_PAST, statement=UNKNOWN_PAST.statement.replace("CSC", "the nurses"), needed_by="N",
            evidence="knowledge-1"),
)  # fmt: skip
own.flagged(
    "she was asked something", grew_up().told("CSC", "Mo", "", "2020-03", kind="check"), UNKNOWN_PAST,
)  # fmt: skip
own.well("about her alone", grew_up(about="Mo"))
own.well("not only of the past", grew_up(topics="parental-history; violence"))
own.well("that she was not asked is stated", unsent(grew_up(), "CSC", "Mo", "c"))
own.well("an assessment left it out", grew_up().row("plans", label="A", type="assessment", by="CSC", left_out="c"))
own.open("that they did not know is not said", grew_up().without("knowledge-1"))
own.open("it appears so", grew_up(absence="appears"),
         replace(NOBODY_KNEW, statement=NOBODY_KNEW.statement.replace("The source states", "It appears"),
                 why=(APPEARS, NOT_STATED)))  # fmt: skip
own.boundary(
    "known from the day after the time, or from its last day",
    lambda day: grew_up().knows("Police", "c", day), "2020-07-01", "2020-06-30", NOBODY_KNEW,
)  # fmt: skip
by_day(own, grew_up(), NOBODY_KNEW)

# --- not explored -----------------------------------------------------------------------------------------------------

part = Told(STORIES, "unsought-information/not-explored")


def in_part(when: str = "2020-02/2020-06", cover: str = "partly", places: str = "2.1", **cells: Any) -> Scenario:
    drawn = (
        family("").item("r", "what M did at home", about="M", topics="parenting").unaware("CSC", "r", GAP, places="2.1")
    )
    made = {"label": "New assessment", "type": "assessment", "about": "C", "by": "CSC", "when": when, "places": places}
    return drawn.row("plans", **{cover: "M"}, **(made | cells))


UNEXPLORED = Expected(
    "The source states that New assessment (CSC) took in M only in part; CSC did not know: what M did at home."
    " There is no record that M was asked",
    "plans-1", people="M", services="CSC", items="r", why=(NOT_STATED,), basis="no-record", context="knowledge-1",
)  # fmt: skip
part.flagged("his part at home, not known to those who assessed", in_part(), UNEXPLORED)
part.flagged("what it left out is named", in_part(left_out="r"), UNEXPLORED)
part.open(
    "that those who assessed did not know is only implied",
    in_part().without("knowledge-1").unaware("CSC", "r", GAP, places="2.1", sureness="implied"),
    replace(UNEXPLORED, statement=UNEXPLORED.statement.replace("did not know", "did not, by implication, know"),
            why=(PART, NOT_STATED)),
)  # fmt: skip
part.open(
    "it is told of several, of whom those who assessed may be one",
    in_part().without("knowledge-1").unaware("they", "r", GAP, places="2.1")
    .row("parties", "they", label="they", kind="collective", possible="CSC; HV"),
    replace(UNEXPLORED, statement=UNEXPLORED.statement.replace("; CSC did", "; they did")),
)  # fmt: skip
AT_HOME = {"by": "HV", "spoken_to": "M", "told": "w"}
WITH_HV = {"when": "2020-04", **AT_HOME}


def own_word(topics: str = "parenting", about: str = "M", **cells: str) -> Scenario:
    drawn = in_part().item("w", "M bathes C", about=about, topics=topics)
    return drawn.row("contacts", **WITH_HV | cells)


part.well("it left out something else", in_part(left_out="i"))
part.well("he told a service something of the kind about himself", own_word())
part.well("it is not known when he told it", own_word(when=""))
part.flagged("he told it a year before", own_word(when="2019-02"), UNEXPLORED)
part.flagged("he told something of another kind", own_word("moves"), UNEXPLORED)
part.flagged("he told something of the child", own_word(about="C"), UNEXPLORED)
part.flagged("another told it", own_word(spoken_to="Mo"), UNEXPLORED)
part.well("he was put a question", in_part().told("CSC", "M", "", "2020-03", kind="check"))
part.flagged("his wife asked him", in_part().told("Mo", "M", "", "2020-03", kind="request"), UNEXPLORED)
part.well("the assessment covered him", in_part(cover="covered"))
part.well("another service knew it: another finding", in_part().knows("GP", "r", "2020-01"))
part.open("told in another paragraph", in_part(places="2.2"))
part.open("what CSC knew is not said", in_part().without("knowledge-1"))
part.open(
    "it appears so",
    in_part(sureness="appears"),
    replace(
        UNEXPLORED, statement=UNEXPLORED.statement.replace("The source states", "It appears"), why=(APPEARS, NOT_STATED)
    ),
)
part.boundary(
    "assessed on the last day of the time, or on the day after", in_part, "2020-06-30", "2020-07-01", UNEXPLORED
)

# --- not obtained -----------------------------------------------------------------------------------------------------

received = Told(STORIES, "unsought-information/not-obtained")


def handed(
    day: str = "2020-05-04", state: str = "made", places: str = "2.1", since: str = "2020-05-04/..", **cells: Any
) -> Scenario:
    drawn = family("2020-01", "GP").row(
        "expectations", trigger="a family arrives", step="get the notes of the siblings", parties="HV",
        when=since, places="2.1",
    )  # fmt: skip
    passing = {"kind": "service", "sender": "GP", "receiver": "HV", "people": "C", "unused_history": "i", "when": day}
    return drawn.row("transfers", state=state, places=places, **(passing | cells))


NOT_OBTAINED = Expected(
    "The source states that HV did not have from GP: M is violent. Expected of HV: get the notes of the siblings; there"
    " is no record that it asked",
    "expectations-1 transfers-1", people="C", services="HV", holder="GP", items="i", why=(NOT_STATED,),
    basis="no-record",
)  # fmt: skip
received.flagged("notes that were to be fetched", handed(), NOT_OBTAINED)
received.well("HV had it", handed().told("GP", "HV", "i", "2020-05-02"))
received.well("HV asked", handed().told("HV", "GP", "i", "2020-06", kind="request", status="unanswered"))
received.well("nothing was handed over at all: another finding", handed(state="declined"))
received.open("no rule is stated in that paragraph", handed(places="2.2"))
received.open("what HV had is not said", handed(unused_history=""))
received.open(
    "it appears so",
    handed(sureness="appears"),
    replace(
        NOT_OBTAINED,
        statement=NOT_OBTAINED.statement.replace("The source states", "It appears"),
        why=(APPEARS, NOT_STATED),
    ),
)
received.boundary(
    "the day on which the rule came into force, or the day before", handed, "2020-05-04", "2020-05-03", NOT_OBTAINED
)

# --- others not asked -------------------------------------------------------------------------------------------------

others = Told(STORIES, "unsought-information/others-not-asked")


def unassessed(works: str = "2020/2021", known: str = "2020-01", when: str = GAP, **cells: Any) -> Scenario:
    drawn = family("").service("Probation", "probation").works("Probation", "M").works("GP", "C", works)
    drawn.item("b", "C is bruised", about="C", topics="harm-to-child", risk=True).knows("GP", "b", known)
    made = {"label": "Risk to the family", "type": "assessment", "about": "C; M", "by": "Probation", "when": when}
    return drawn.row("plans", **({"status": "not-made", "absence": "stated"} | made | cells))


NOT_POOLED = Expected(
    "The source states that this was not done by Probation: Risk to the family. At work with C then: GP; there is no"
    " record that Probation asked",
    "plans-1", people="C", services="Probation", holder="GP", why=(NOT_STATED,), basis="no-record",
    context="involvements-4 knowledge-1",
)  # fmt: skip
others.flagged("no look at the risk to a child with whom the GP worked", unassessed(), NOT_POOLED)
others.well("Probation worked with the child too", unassessed().works("Probation", "C"))
others.well("Probation asked", unassessed().told("Probation", "GP", "", "2020-03", kind="check"))
others.well("a letter passed between the two", unassessed().told("GP", "Probation", "", "2020-03", kind="letter"))
others.flagged("a letter before that time", unassessed().told("GP", "Probation", "", "2019", kind="letter"), NOT_POOLED)
others.well(
    "at work only since the injury",
    unassessed("2020-05-04/2021").row("incidents", label="Injury", people="C", when="2020-05-04"),
)
others.flagged(
    "at work before the injury",
    unassessed("2020-05-03/2021").row("incidents", label="Injury", people="C", when="2020-05-04"),
    NOT_POOLED,
)
others.flagged(
    "another assessment of the same people, of which there was no sign",
    unassessed().row("plans", label="Another", type="assessment", about="C; M", by="Probation", when=GAP,
                     status="not-made", absence="no-evidence"),
    replace(NOT_POOLED, context="involvements-4 knowledge-1 plans-2"),
)  # fmt: skip
others.well(
    "what it left out is stated, and was held by another: not gathered",
    unassessed(left_out="b"),
)
others.well("Probation knew of it", unassessed().knows("Probation", "b", "2020-03"))
others.well("the assessment was made", unassessed(status="made", absence=""))
others.open("what the GP knew is on no record", unassessed(known="2021"))
others.open(
    "the source found no sign of it",
    unassessed(absence="no-evidence"),
    replace(
        NOT_POOLED,
        why=(NO_EVIDENCE, NOT_STATED),
        statement=NOT_POOLED.statement.replace(
            "The source states that this was not done", "There is no record that this was done"
        ),
    ),
)
others.boundary(
    "at work from the last day of the time, or from the day after",
    lambda day: unassessed(f"{day}/2021"), "2020-06-30", "2020-07-01", NOT_POOLED,
)  # fmt: skip
by_day(others, unassessed(), NOT_POOLED)

# --- meeting not held -------------------------------------------------------------------------------------------------

pooled = Told(STORIES, "unsought-information/meeting-not-held")


def unmet(
    known: str = "2020-01", status: str = "never-held", second: str = "GP", since: str = "2018/2021", **cells: Any
) -> Scenario:
    drawn = family().item("b", "C is bruised", about="C", topics="harm-to-child", risk=True).knows(second, "b", known)
    drawn.unaware("HV", "i", GAP).unaware("CSC", "b", GAP)
    for service in ("HV", "CSC", "GP", "Police"):
        drawn.row("involvements", f"w-{service}", service=service, person="C", when="2018/2021")
    drawn.cells["involvements"][-1]["when"] = since
    held = {"label": "Conference", "about": "C; M", "status": status, "when": GAP, "absence": "stated"}
    return drawn.row("meetings", **(held | cells))


BROUGHT = ("what would have been said there is not known",)
NOT_HELD = Expected(
    "The source states that this was not held: Conference. Known in parts then: C is bruised (known to GP, not to CSC);"
    " M is violent (known to Police, not to HV)",
    "meetings-1", people="C M", holder="GP Police", needed_by="CSC HV", items="b i", why=BROUGHT,
    context="knowledge-1 knowledge-2 knowledge-3 knowledge-4",
)  # fmt: skip
pooled.flagged("two services held what others did not have", unmet(), NOT_HELD)
pooled.well("the meeting was held", unmet(status="held", absence=""))
pooled.well("one of them had it before the end of the time", unmet(when="2020-02/2020-07"))
pooled.well("one service held all of it", unmet(second="Police"))
pooled.well("one of the two held all of it", unmet().knows("GP", "i", "2020-01"))
pooled.well("the others had it by then", unmet().knows("HV", "i", "2020-05").knows("CSC", "b", "2020-05"))
pooled.well("one of those who did not have it was not at work with the family", unmet().without(
    "involvements-1", "w-CSC"))  # fmt: skip
pooled.open("nobody is stated not to have known", unmet().without("knowledge-3", "knowledge-4"))
pooled.open("one of them was perhaps not yet at work", unmet(since="2020/2021"))
pooled.open(
    "it appears so",
    unmet(absence="appears"),
    replace(NOT_HELD, statement=NOT_HELD.statement.replace("The source states", "It appears"), why=(APPEARS, *BROUGHT)),
)
pooled.boundary("known on the last day of the time, or on the day after", unmet, "2020-06-30", "2020-07-01", NOT_HELD)
pooled.boundary(
    "at work from the day on which the time began, or from the day after",
    lambda day: unmet(since=f"{day}/2021"), "2020-02-01", "2020-03-01", NOT_HELD,
)  # fmt: skip
by_day(pooled, unmet(), NOT_HELD)


@pytest.mark.parametrize("name", COLUMNS)
def test_agrees_with_the_naive_reference(name: str, both: list[Both], generated: Engine) -> None:
    agree(f"unsought-information/{name}", both, generated, by(NotAsked, name), COLUMNS[name])
