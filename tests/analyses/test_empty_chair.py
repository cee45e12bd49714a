"""Who was kept out of a room, and what the room therefore did not have: the stories of every question of this kind.

Everywhere: Mo is C's mother. CSC is social care with the worker c1, HV is health visiting with the workers h1 and h2,
GP the practice. C is bruised (i); the GP found it in January 2020.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graphmodel.engine.seam import Engine
from graphmodel.knowledge.derive import Derived
from graphmodel.model.case import UNDATED
from graphmodel.model.minutes import DAY

from .agreement import agree
from .build import Scenario
from .conftest import HOW_MANY, Both
from .naive_empty_chair import Chairs
from .stories import VAGUE, Expected, Story, Told, check, engine_for
from .test_naive import rows_of

STORIES: list[Story] = []
engine = engine_for(STORIES)
APPEARS = "the source says that it appears so"
IMPLIED = "the source implies it, without saying so"
IN_PART = "the source implies a part of it, without saying so"
HELD_ON = "2020-05-04"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


def services(found: str = "2020-01-15", by: str = "GP") -> Scenario:
    drawn = Scenario().child("C").mother("Mo").service("CSC", "childrens-social-care").service("HV", "health-visiting")
    drawn.service("GP", "gp").worker("c1", "CSC").worker("h1", "HV").worker("h2", "HV")
    drawn.item("i", "C is bruised", about="C", topics="harm-to-child", risk=True, when="2020-01")
    return drawn.met(by, found, seen="C", observed="i") if found else drawn


def meeting(found: str = "2020-01-15", by: str = "GP", **cells: Any) -> Scenario:
    row = {"label": "the conference", "about": "C", "attended": "CSC", "when": HELD_ON}
    return services(found, by).row("meetings", "g", **row | cells)


# --- not there --------------------------------------------------------------------------------------------------------

there = Told(STORIES, "empty-chair/not-there")
LACKING = ". On record as held by them then: C is bruised; there is no record that anybody there had it"
NOBODY = "that nobody there had it rests on silence"
ABSENT = Expected(
    f"The source states that GP was not at the conference{LACKING}", "g", people="C", services="GP", items="i",
    context="contacts-1",
    why=(NOBODY,),
)  # fmt: skip
PLAIN = Expected("The source states that GP was not at the conference", "g", people="C", services="GP", context="")
there.flagged("absent, and alone held what was found", meeting(absent="GP"), ABSENT)
there.flagged(
    "not invited", meeting(not_invited="GP"),
    replace(ABSENT, statement=f"The source states that there was no invitation for GP to the conference{LACKING}"),
)  # fmt: skip
there.flagged(
    "never part of the group", meeting(never_part="GP", standing="yes"),
    replace(ABSENT, statement=f"The source states that GP had no part at any time in the conference{LACKING}"),
)  # fmt: skip
there.flagged(
    "not part of one meeting", meeting(never_part="GP"),
    replace(ABSENT, statement=f"The source states that GP had no part in the conference{LACKING}"),
)  # fmt: skip
there.flagged(
    "apologies", meeting(apologies="GP"),
    replace(ABSENT, statement="The source states that GP could not come to, or sent apologies for, the conference"
            + LACKING),
)  # fmt: skip
there.flagged(
    "what it held was known there all the same", meeting(absent="GP").told("GP", "CSC", "i", "2020-02"), PLAIN
)
there.flagged("it was said there", meeting(absent="GP", said="i"), PLAIN)
there.flagged("nobody held anything", meeting("", absent="GP"), PLAIN)
there.flagged(
    "somebody whose attendance is not known held it",
    meeting(absent="GP", unknown="HV").knows("HV", "i", "2020-02"),
    PLAIN,
)
there.flagged("one who was there may have held it by then", meeting(absent="GP").knows("c1", "i", "2020"), PLAIN)
there.flagged("who was there is not said, so what was missing is not known", meeting(absent="GP", attended=""), PLAIN)
there.flagged(
    "a worker was away while the service was there: about the worker",
    meeting(by="h1", absent="h1", attended="CSC; HV"),
    Expected(
        "The source states that h1 was not at the conference" + LACKING, "g", people="C", services="h1",
        items="i", context="contacts-1", why=(NOBODY,),
    ),
)  # fmt: skip
there.flagged(
    "of a series it is not said which", meeting(absent="GP", count="at least 3"),
    replace(PLAIN, statement="The source states that GP was not at one or more of the conference"),
)  # fmt: skip


def sister(drawn: Scenario, function: str = "childrens-social-care") -> Scenario:
    """A second service of the agency that CSC belongs to, which knew."""
    drawn.row("agencies", "Council", label="Council").service("Managers", function, agency="Council")
    drawn.cells["services"][0]["agency"] = "Council"
    return drawn.knows("Managers", "i", "2020-02")


there.flagged("another service of the same agency and function knew", sister(meeting(absent="GP")), PLAIN)
there.flagged("another service of the agency knew: not the same", sister(meeting(absent="GP"), "housing"), ABSENT)
there.flagged(
    "others, among whom somebody there may be, knew",
    meeting(absent="GP")
    .row("parties", "others", label="others", kind="collective", possible="CSC; HV")
    .knows("others", "i", "2020-02"),
    PLAIN,
)
there.flagged(
    "in touch with somebody there, about what is not told",
    meeting(absent="GP").row("communications", sender="c1", receiver="GP", kind="discussion", when="2020-03"),
    PLAIN,
)
there.flagged(
    "in touch only before it was found",
    meeting(absent="GP").row("communications", sender="c1", receiver="GP", kind="discussion", when="2019-03"),
    ABSENT,
)
there.flagged(
    "what the GP held is not told",
    meeting("", absent="GP").item("u", "What the GP held", about="C", topics="violence", risk=True, kind="untold")
    .knows("GP", "u", "2020-01"),
    PLAIN,
)  # fmt: skip
there.flagged(
    "away from work then",
    meeting("", absent="h1").row("allocations", service="HV", practitioner="h1", people="C", state="absent",
                                 when="2020-04/2020-06"),
    Expected("The source states that h1 was not at the conference. Also on record: away from work at that time", "g",
             people="C", services="h1", context="allocations-1"),
)  # fmt: skip
there.flagged(
    "away from work in a part of that time only: not told",
    meeting("", absent="h1").row("allocations", service="HV", practitioner="h1", people="C", state="absent",
                                 when="2021-04/2021-06"),
    Expected("The source states that h1 was not at the conference", "g", people="C", services="h1"),
)  # fmt: skip
there.flagged(
    "what the GP held speaks for the child's safety",
    meeting("", absent="GP").item("u", "An aunt helps", about="C", topics="household", bears="protective")
    .knows("GP", "u", "2020-01"),
    PLAIN,
)  # fmt: skip
there.well(
    "one of those who may be meant came",
    meeting("", absent="others", attended="CSC; h1")
    .row("parties", "others", label="others", kind="collective", possible="GP; HV"),
)  # fmt: skip
there.well("everybody came", meeting(attended="CSC; GP"))
there.well("the meeting was not held: another finding", meeting(absent="GP", status="never-held"))
there.open("whether it came is not known", meeting(unknown="GP"))
there.open("it is not named", meeting())
there.open("an example of the coder's", meeting(absent="GP", sureness="example"))
there.open(
    "it only appears so", meeting(absent="GP", sureness="appears"),
    replace(ABSENT, statement=ABSENT.statement.replace("The source states", "It appears"), why=(APPEARS, NOBODY)),
)  # fmt: skip
there.as_of("the meeting is over", meeting(absent="GP"), HELD_ON, "2020-05-03", ABSENT)

# --- not consulted ----------------------------------------------------------------------------------------------------

asked = Told(STORIES, "empty-chair/not-consulted")


def plan(found: str = "2020-01-15", **cells: Any) -> Scenario:
    row = {
        "label": "the assessment",
        "type": "assessment",
        "by": "CSC",
        "about": "C",
        "not_consulted": "GP",
        "when": HELD_ON,
    }
    return services(found).row("plans", "a", **row | cells)


NOT_THEIRS = "that those who made it did not have it rests on silence"
ALONE = Expected(
    "The source states that GP had not been asked about this beforehand: the assessment (CSC). On record as held by"
    " them then: C is bruised; there is no record that those who made it had it", "a", people="C", services="GP",
    items="i", context="contacts-1", why=(NOT_THEIRS,),
)  # fmt: skip
NO_SAY = Expected(
    "The source states that GP had not been asked about this beforehand: the assessment (CSC)", "a", people="C",
    services="GP", context="",
)  # fmt: skip
asked.flagged("the one who had found the bruise was not asked", plan(), ALONE)
asked.flagged("those who made it had it from somebody else", plan().told("GP", "c1", "i", "2020-02"), NO_SAY)
asked.flagged("one who contributed had it", plan(contributed="HV").knows("HV", "i", "2020-02"), NO_SAY)
asked.flagged("found only afterwards", plan("2020-06-01"), NO_SAY)
asked.flagged("only what is stated to have been left out", plan(left_out="i"), ALONE)
asked.flagged(
    "what is stated to have been left out was another matter",
    plan(left_out="j").item("j", "C is left alone", about="C", topics="neglect", risk=True),
    NO_SAY,
)


def in_care(level: str, left_out: str = "") -> Scenario:
    """C was bruised while CSC had C in its care."""
    return plan(left_out=left_out).works("CSC", "C", "2019/2021", level=level)


asked.flagged("it was in the maker's own care then", in_care("looked-after"), NO_SAY)
asked.flagged("in its care, but stated to have been left out", in_care("looked-after", "i"), ALONE)
asked.flagged("the maker worked with the child, who was not in its care", in_care("child-protection"), ALONE)
AT_WORK = replace(
    NO_SAY, statement=NO_SAY.statement.replace("had not been asked about this beforehand", "had no say in this")
)
asked.flagged("it was at work with the child itself, and had no say", plan("2020-06-01").works("GP", "C"), AT_WORK)
asked.flagged(
    "one of those who may be meant was at work with the child",
    plan("", not_consulted="others").works("HV", "C")
    .row("parties", "others", label="others", kind="collective", possible="GP; HV"),
    replace(AT_WORK, statement=AT_WORK.statement.replace("GP", "others"), services="others"),
)  # fmt: skip
asked.flagged(
    "its work with the child was over", plan("2020-06-01").works("GP", "C", "2018/2019"), NO_SAY,
)  # fmt: skip
asked.well(
    "one of those who may be meant contributed",
    plan(not_consulted="others", contributed="h1")
    .row("parties", "others", label="others", kind="collective", possible="GP; HV"),
)  # fmt: skip
asked.well("it was asked", plan(not_consulted="", contributed="GP"))
asked.well("the assessment was not made at all: another matter", plan(status="not-made", absence="stated"))
asked.open("nothing is said of who was asked", plan(not_consulted=""))
asked.open(
    "implied", plan(sureness="implied"),
    replace(ALONE, statement=ALONE.statement.replace("The source states", "The source implies"),
            why=(IMPLIED, NOT_THEIRS)),
)  # fmt: skip
asked.as_of("the assessment is over", plan(), HELD_ON, "2020-05-03", ALONE)

# --- gave nothing -----------------------------------------------------------------------------------------------------

silent = Told(STORIES, "empty-chair/gave-nothing")
WHOM = "which services are meant is not stated in full"


def without_theirs(untold: str = "2020-04-01/2020-05-04", kind: str = "untold", **cells: Any) -> Scenario:
    drawn = services("").item("u", "what the GP held", about="Mo", topics="mental-health", kind=kind)
    row = {"label": "the assessment", "type": "assessment", "by": "CSC", "about": "C", "left_out": "u", "when": HELD_ON}
    message = {"places": "3.1", "status": "not-made", "absence": "stated"}
    message |= {cell: cells.pop(cell) for cell in ("status", "absence", "sureness") if cell in cells}
    drawn.told(cells.pop("sender", "GP"), cells.pop("receiver", "CSC"), "u", untold, **message)
    return drawn.row("plans", "a", places=cells.pop("said_in", "3.1"), **row | cells)


def altered(drawn: Scenario, **cells: str) -> Scenario:
    """The same with other cells of the plan."""
    drawn.cells["plans"][-1].update(cells)
    return drawn


NOTHING = Expected(
    "The source states that GP gave those who made this nothing of what was left out of it: the assessment (CSC)."
    " Left out: what the GP held. There is no record of whether it was asked for", "a communications-1", people="C",
    services="GP", items="u", context="",
)  # fmt: skip
silent.flagged("what it held is missing, and it passed none of it on", without_theirs(), NOTHING)
silent.flagged("the one who was not told works for those who made it", without_theirs(receiver="c1"), NOTHING)
silent.flagged(
    "it had been asked for",
    without_theirs().row("communications", sender="CSC", receiver="GP", kind="check", conveys="u"),
    replace(NOTHING, statement=NOTHING.statement.replace("of it:", "of it, and it had been asked for:").replace(
        ". There is no record of whether it was asked for", "")),
)  # fmt: skip
silent.flagged(
    "two of them: one finding", without_theirs().told(
        "HV", "CSC", "u", HELD_ON, status="not-made", absence="stated", places="3.1"),
    replace(NOTHING, statement=NOTHING.statement.replace("GP gave", "GP and HV gave"), services="GP HV",
            evidence="a communications-1 communications-2"),
)  # fmt: skip
silent.well("one matter, of which the content is told: another finding", without_theirs(kind=""))
silent.well("it was passed on", without_theirs(status="made", absence=""))
silent.well("stated not to have been consulted: another finding", without_theirs(not_consulted="GP"))
silent.well("it contributed", without_theirs(contributed="GP"))
silent.well("somebody else was not told", without_theirs(receiver="HV"))
silent.well(
    "the assessment was not made at all",
    without_theirs().without("a").row(
        "plans", label="x", type="assessment", by="CSC", about="C", left_out="u", status="not-made", places="3.1"),
)  # fmt: skip
silent.well("the mother did not tell it", without_theirs(sender="Mo"))
silent.well(
    "those who made it are stated not to have asked",
    without_theirs().row("communications", sender="CSC", receiver="GP", kind="check", conveys="u", status="not-made"),
)
silent.open("the two are not told together", without_theirs(said_in="3.2"))
silent.open("the coder's example", without_theirs(sureness="example"))
silent.open(
    "implied", without_theirs(absence="implied"),
    replace(NOTHING, statement=NOTHING.statement.replace("The source states", "The source implies"), why=(IMPLIED,)),
)  # fmt: skip
BY_IMPLICATION = NOTHING.statement.replace("Left out:", "Left out, by implication:")
silent.open(
    "that it was left out is implied",
    altered(without_theirs(), sureness="implied"),
    replace(NOTHING, statement=BY_IMPLICATION, why=(IN_PART,)),
)
silent.open(
    "all of it is implied",
    altered(without_theirs(absence="implied"), sureness="implied"),
    replace(NOTHING, statement=BY_IMPLICATION.replace("The source states", "The source implies"),
            why=(IMPLIED, IN_PART)),
)  # fmt: skip
silent.open(
    "who made it is named only in part",
    without_theirs(by="they", receiver="they").row("parties", "they", label="they", kind="unnamed", possible="CSC"),
    replace(NOTHING, statement=NOTHING.statement.replace("(CSC)", "(they)"), why=(WHOM,)),
)
silent.open("perhaps only afterwards", without_theirs("2020-05"), replace(NOTHING, why=(VAGUE,)))
silent.boundary("on that day, or on the day after", without_theirs, HELD_ON, "2020-05-05", NOTHING)

# --- no meeting -------------------------------------------------------------------------------------------------------

held = Told(STORIES, "empty-chair/no-meeting")


def without(
    decided: str = HELD_ON,
    never: str = "2020-05-01/2020-05-31",
    kind: str = "close",
    works: str = "2019/2021",
    **cells: Any,
) -> Scenario:
    drawn = services().works("GP", "C", works).works("CSC", "C")
    drawn.row("meetings", "g", label="the conference", status="never-held", about="C", when=never, places="3.1")
    row = {"what": "to close the case", "by": "CSC", "kind": kind, "about": "C", "when": decided, "places": "3.1"}
    return drawn.row("decisions", "d", **row | cells)


UNAWARE = "that those who decided did not have it rests on silence"
NO_MEETING = Expected(
    "The source states that no meeting was held (the conference). Decided then by CSC: to close the case."
    " On record as held then by GP: C is bruised; there is no record that those who decided had it", "d g", people="C",
    services="GP", items="i", context="contacts-1", why=(UNAWARE,),
)  # fmt: skip
held.flagged("closed without the conference that would have brought the GP in", without(), NO_MEETING)
held.well(
    "the conference was held",
    without().without("g").row("meetings", "g", label="the conference", about="C", when=HELD_ON, places="3.1"),
)
held.well("those who decided had been told", without().told("GP", "CSC", "i", "2020-02"))
held.well(
    "the meeting is one that the decision asked for",
    without().row("actions", what="Hold it", owner="CSC", agreed_at="d", status="not-done", places="3.1"),
)
held.flagged(
    "the decision asked for something else, which was done",
    without().row("actions", what="Write", owner="CSC", agreed_at="d", status="done", places="3.1"), NO_MEETING,
)  # fmt: skip
held.well(
    "a meeting to hand work over between two others",
    without().row("transfers", sender="CSC", receiver="HV", people="C", kind="service", state="not-requested",
                  messages="g"),
)  # fmt: skip
held.well(
    "what the GP held was about another child at home",
    without().child("D").lives("C", "D", "Mo").without("i", "contacts-1")
    .item("i", "D is bruised", about="D", topics="harm-to-child", risk=True).knows("GP", "i", "2020-01"),
)  # fmt: skip
AT_WORK = replace(
    NO_MEETING, items="", why=("that they would have been at the meeting is not stated",),
    statement="The source states that no meeting was held (the conference). Decided then by CSC: to close the case."
    " At work with those concerned then, or about then: GP",
)  # fmt: skip


def of_item(when: str = "2018", relevant: str = "", topics: str = "harm-to-child", kind: str = "fact") -> Scenario:
    """What the GP held, of a time in the past, when a decision about C was taken."""
    drawn = without().without("i", "contacts-1")
    row = {"statement": "C is bruised", "about": "C", "topics": topics, "kind": kind, "bears": "risk", "when": when}
    return drawn.row("information", "i", relevant_from=relevant, **row).knows("GP", "i", "2020-01")


KNOWN = replace(NO_MEETING, context="knowledge-1")
WORKING = replace(AT_WORK, context="knowledge-1")
held.flagged("what the GP held had passed: only its work is told", of_item(), WORKING)
held.flagged("it had passed, but still mattered", of_item(relevant="2020-02"), KNOWN)
held.flagged("of somebody's past", of_item(topics="child-history"), KNOWN)
held.flagged("its content is not told", of_item("2020", kind="untold"), WORKING)
held.flagged(
    "of the child, when only its mother was decided about",
    without(about="Mo").without("g")
    .row("meetings", "g", label="the conference", status="never-held", about="C; Mo", when="2020-05-01/2020-05-31",
         places="3.1"),
    replace(AT_WORK, people="Mo"),
)  # fmt: skip
held.flagged(
    "that the GP had it is implied",
    without().without("contacts-1").knows("GP", "i", "2020-01", sureness="implied"),
    replace(NO_MEETING, context="knowledge-1", why=("that the holder had it is not stated outright", UNAWARE),
            statement=NO_MEETING.statement.replace("On record as held", "The source implies that this was held")),
)  # fmt: skip
held.well("the work was stepped up", without(kind="step-up"))
held.well("the GP was no longer at work with the child", without(works="2019"))
held.open("whether it was held is not said", without().without("g"))
held.open("told in different paragraphs", without(places="3.2"))
held.open(
    "cancelled, and perhaps held later",
    without()
    .without("g")
    .row("meetings", "g", label="the conference", status="cancelled", about="C", when="2020-05", places="3.1"),
)
held.open(
    "it only appears so", without(sureness="appears"),
    replace(NO_MEETING, statement=NO_MEETING.statement.replace("by CSC", "by CSC, as it appears")),
)  # fmt: skip
held.open("some time in the month", without(never="2020-05"), replace(NO_MEETING, why=(UNAWARE, VAGUE)))
held.boundary(
    "decided on the last day on which no conference was held, or the day after",
    lambda day: without(day, "2020-05-01/2020-05-04"), HELD_ON, "2020-05-05", NO_MEETING,
)  # fmt: skip

# --- held outside -----------------------------------------------------------------------------------------------------

outside = Told(STORIES, "empty-chair/held-outside")
SILENT = "that it was not there, and that nobody there had it, rests on silence"


def unsaid(found: str = "2020-01-15", **cells: Any) -> Scenario:
    return meeting(found, **{"unsaid": "i", **cells}).works("GP", "C")


ONLY_OUTSIDE = Expected(
    "The source states that this was not raised at the conference: C is bruised. GP held it; there is no record that GP"
    " was there, nor that anybody there had it", "g", people="C", services="GP", items="i",
    context="contacts-1", why=(SILENT,), basis="no-record",
)  # fmt: skip
outside.flagged("not raised, and known only to somebody not on record as there", unsaid(), ONLY_OUTSIDE)
UNAWARE = replace(
    ONLY_OUTSIDE, evidence="g knowledge-1", why=(),
    statement=ONLY_OUTSIDE.statement.replace("nor that anybody there had it", "and CSC did not know it"),
)  # fmt: skip
GROUP = {"label": "those at work then", "kind": "collective", "possible": "CSC; HV"}
outside.flagged(
    "one who was there is stated not to have known", unsaid().unaware("CSC", "i", "2020-03/2020-06"), UNAWARE
)
outside.flagged(
    "a worker was there, whose service is stated not to have known",
    unsaid(attended="c1").unaware("CSC", "i", "2020-03/2020-06"), UNAWARE,
)  # fmt: skip
outside.flagged(
    "those at work then are stated not to have known; of one of them it is implied",
    unsaid().row("parties", "all", **GROUP).unaware("all", "i", "2020-03/2020-06")
    .unaware("CSC", "i", "2020-03/2020-06", sureness="implied"),
    replace(UNAWARE, statement=UNAWARE.statement.replace("and CSC", "and those at work then"),
            context="contacts-1 knowledge-2"),
)  # fmt: skip
outside.open(
    "that one of them did not know is implied",
    unsaid().unaware("CSC", "i", "2020-03/2020-06", sureness="implied"),
    replace(UNAWARE, why=(IN_PART,), statement=UNAWARE.statement.replace("and CSC", "and, by implication, CSC")),
)  # fmt: skip
outside.open(
    "when they did not know is not said", unsaid().unaware("CSC", "i"), replace(UNAWARE, why=(VAGUE,)),
)  # fmt: skip
outside.open("somebody else did not know", unsaid().unaware("HV", "i", "2020-03/2020-06"), ONLY_OUTSIDE)
outside.open("they did not know at another time", unsaid().unaware("CSC", "i", "2020-02"), ONLY_OUTSIDE)
outside.open(
    "whoever it was that did not know may have been there",
    unsaid().row("parties", "who", **{**GROUP, "kind": "unnamed"}).unaware("who", "i", "2020-03/2020-06"),
    ONLY_OUTSIDE,
)  # fmt: skip
outside.well("somebody there knew", unsaid().told("GP", "c1", "i", "2020-02"))
outside.well("the GP was there", unsaid(attended="CSC; GP"))
outside.well("stated absent: another finding", unsaid(absent="GP"))
outside.well("it was not at work with the child", unsaid().without("involvements-1"))
outside.open("that it was not raised is not said", unsaid(unsaid=""))
outside.open("whether the GP came is not known", unsaid(unknown="GP"))
outside.open("who was there is not said", unsaid(attended=""))
outside.open(
    "it may have been among those there",
    unsaid(attended="CSC; others").row("parties", "others", label="others", kind="collective", possible="GP; HV"),
)
outside.boundary("found on the day of the meeting, or the day after", unsaid, HELD_ON, "2020-05-05", ONLY_OUTSIDE)


# --- the naive reference ----------------------------------------------------------------------------------------------


def test_agrees_with_the_naive_reference(both: list[Both], generated: Engine) -> None:
    """Who was outside, row by row. What the room did not have is told of no less certain a holding than the reference
    finds possible, and of every one that it finds for which the program knows the holding for certain."""
    seen: dict[str, int] = {}
    for derived, naive in both:
        chairs = Chairs(naive)
        questions: list[tuple[str, str, set[tuple[str, ...]], tuple[str, ...]]] = [
            ("not-there", "meetings", {*chairs.not_there()}, ("meeting", "service", "how")),
            ("not-consulted", "plans", {(a, who) for a, who, _ in chairs.not_consulted()}, ("plan", "service")),
        ]
        for name, table, expected, columns in questions:
            if naive.of(table):
                rows = rows_of(generated, derived, f"empty-chair/{name}")
                assert {tuple(str(row[c]) for c in columns) for row in rows} == expected, (derived.case.id, name)
                seen[name] = seen.get(name, 0) + bool(rows)
                if name == "not-consulted":
                    inside = {(row["plan"], row["service"], row["wording"] in ("plain", "lacking")) for row in rows}
                    assert inside == chairs.not_consulted(), derived.case.id
        if not naive.of("meetings"):
            continue
        knows = derived.knowledge
        for name, possible, key in (
            ("no-meeting", {*chairs.no_meeting()}, "decision"),
            ("held-outside", {*chairs.held_outside()}, "meeting"),
        ):
            columns = (
                ("meeting", "decision", "service", "item") if name == "no-meeting" else ("meeting", "service", "item")
            )
            rows = rows_of(generated, derived, f"empty-chair/{name}")
            told = {tuple(str(row[c]) for c in columns) for row in rows}
            surely = {
                found for found in possible
                for latest in [over_by(derived, found[columns.index(key)])]
                if any(
                    e.certain and e.sure <= latest
                    for who in (found[-2], *(knows.structure.parts(found[-2]) if name == "no-meeting" else ()))
                    for e in knows.knew(who, found[-1])
                )
            }  # fmt: skip
            if name == "no-meeting":
                named = {found for found in surely if chairs.fits(found[1], found[3])}
                decided = {found[1] for found in named}
                plain = {(*found[:3], "") for found in surely if found[1] not in decided}
                # Of what may be named only the most surely held is: that is no matter of the reference.
                assert {found[1] for found in told if found[3]} == decided, derived.case.id
                told, surely = {found for found in told if not found[3]} | (told - named), plain
            assert told == surely, (derived.case.id, name)
            if name == "held-outside":
                for place in told:
                    lacked = {
                        (row["unaware_row"], row["part_strength"])
                        for row in rows if tuple(str(row[c]) for c in columns) == place
                    }  # fmt: skip
                    assert lacked == (chairs.unaware(*place) or {("", "")}), derived.case.id
            seen[name] = seen.get(name, 0) + bool(rows)
    assert len(seen) == 4
    assert min(seen.values()) >= HOW_MANY / 200, seen


def test_who_gave_nothing_agrees_with_the_naive_reference(both: list[Both], generated: Engine) -> None:
    columns = ("plan", "message", "service", "item", "wording", "strength", "part_strength")
    agree(
        "empty-chair/gave-nothing", both, generated, lambda n: Chairs(n).gave_nothing(),
        lambda row: (*(row[column] for column in columns), row["certain"] and not row["doubt"]),
    )  # fmt: skip


def over_by(derived: Derived, row: str) -> int:
    """The last minute of the first day on which something coded may have been over."""
    when = derived.case.when(row) or UNDATED
    return min(when.ends_after + DAY, when.latest)
