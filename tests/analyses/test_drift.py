"""From a concern to the step at the level used later: the stories of every question of this kind.

Everywhere: C is the child and Mo its mother; CSC is children's social care with its worker w, HV health visiting. C is
bruised (i), which CSC knows from January 2020.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graphmodel.engine.seam import Engine
from graphmodel.knowledge.derive import derive
from graphmodel.knowledge.limits import limit_of

from .agreement import agree, by
from .build import Scenario
from .conftest import Both
from .naive_drift import QUESTIONS, Drifts
from .stories import VAGUE, Expected, Story, Told, check, engine_for

STORIES: list[Story] = []
engine = engine_for(STORIES)
APPEARS = "the source says that it appears so"
IMPLIED = "the source implies it, without saying so"
IN_PART = "the source implies a part of it, without saying so"
DAY = "2020-05-04"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


def told(title: str) -> Told:
    return Told(STORIES, f"drift/{title}")


def family(known: str = "2020-01-15") -> Scenario:
    drawn = Scenario().child("C").mother("Mo").service("CSC", "childrens-social-care").worker("w", "CSC")
    drawn.service("HV", "health-visiting")
    drawn.item("i", "C is bruised", about="C", topics="harm-to-child", risk=True, when="2020-01-01")
    return drawn.row("records", "k", by="CSC", items="i", when=known) if known else drawn


# --- decisions that left the level where it was -------------------------------------------------------------------

lower = told("lower-decisions")


def course(
    first: str = "2020-02-01", second: str = "2020-03-01", last: str = "2020-06-01", known: str = "2020-01-15",
    *, kinds: str = "no-action continue step-up", by: str = "CSC w CSC", **cells: Any,
) -> Scenario:  # fmt: skip
    drawn = family(known)
    for name, when, kind, decider in zip("abz", (first, second, last), kinds.split(), by.split(), strict=True):
        more = cells if name == "b" else {}
        drawn.row("decisions", name, **{"what": name, "by": decider, "about": "C", "kind": kind, "when": when} | more)
    return drawn


SAYS = "The source states that the level of help for C stayed as it was or was lowered by these decisions"
COURSE = Expected(
    f"{SAYS}, before a step raised it: a (1 February 2020); b (1 March 2020). Then: z (1 June 2020). Known before:"
    " C is bruised", "a b z", people="C", services="CSC", items="i", context="k",
)  # fmt: skip
lower.flagged("twice left as it was, then raised", course(), COURSE)
NOT_TAKEN = Expected(COURSE.statement.replace("; b", "; not taken: b"), "a b z", people="C", services="CSC", items="i",
                     context="k")  # fmt: skip
lower.flagged("a step stated as not taken counts", course(kinds="close step-up open", absence="stated"), NOT_TAKEN)
HARMED = Expected(
    f"{SAYS}: a (1 February 2020); b (1 March 2020). Then: C's injury (1 June 2020). Known before: C is bruised", "a b",
    people="C", services="CSC", items="i", context="e k",
)  # fmt: skip
INJURY = {"label": "C's injury", "people": "C"}
lower.flagged(
    "then the child was hurt", course().without("z").row("incidents", "e", when="2020-06-01", **INJURY), HARMED
)
lower.flagged(
    "one decision reviews the other: their order is known",
    course("2020-02/2020-04", "2020-03/2020-05", reviews="a"),
    Expected(
        COURSE.statement.replace("1 February 2020", "from February to April 2020")
        .replace("1 March 2020", "from March to May 2020"),
        "a b z", people="C", services="CSC", items="i",
    ),
)  # fmt: skip
lower.well("one decision alone", course().without("b"))
lower.well("raised in between", course().row(
    "decisions", what="x", by="HV", about="C", kind="open", when="2020-02-15"))  # fmt: skip
UP = {"what": "x", "by": "HV", "about": "C", "kind": "open"}
lower.well("the level was raised on the day of the first", course().row("decisions", **UP, when="2020-02-01"))
lower.well(
    "the level was raised at the meeting of the second",
    course(meeting="g").row("meetings", "g", label="Review", about="C", when="2020-03-01")
    .row("decisions", **UP, when="2020-03", meeting="g"),
)  # fmt: skip
lower.flagged(
    "the level was raised on the day of one before them",
    course().row("decisions", "n", what="n", by="CSC", about="C", kind="close", when="2020-01-20").row(
        "decisions", **UP, when="2020-01-20"),
    COURSE,
)  # fmt: skip
lower.open(
    "the level was raised in the month of the first",
    course("2020-02").row("decisions", **UP, when="2020-02"),
    Expected(COURSE.statement.replace("1 February", "February"), "a b z", people="C", services="CSC", items="i",
             why=(VAGUE,)),
)  # fmt: skip
lower.flagged(
    "the level of another was raised on the day of the first",
    course().row("decisions", **UP | {"about": "Mo"}, when="2020-02-01"),
    COURSE,
)
lower.well("the second was by another kind of service", course(by="CSC HV CSC"))
lower.well("nothing was known before", course(known="2020-04-01"))
lower.well("no risk was known", course(known=""))
lower.well("both on one day are one occasion", course("2020-03-01", "2020-03-01"))
lower.well("raised first", course(last="2020-01-20"))
lower.well("never raised: how long it went on is not said", course().without("z"))
lower.well(
    "that a belief was taken as it stood is another matter",
    course(relied_on="j", kinds="no-action no-action step-up").item(
        "j", "all is well", about="C", topics="parenting", kind="belief"
    ),
)
lower.well("where a child stays is no level of help", course(kinds="no-action discharge step-up"))
lower.flagged(
    "a discharge that ended the work",
    course(kinds="no-action discharge step-up", ends="v").row("involvements", "v", service="CSC", person="C"),
    COURSE,
)
MEETING = {"label": "those at the meeting", "kind": "collective"}
lower.open(
    "one of the decisions was that of several, of whom CSC may be one",
    course(by="CSC M CSC").row("parties", "M", **MEETING, possible="CSC; HV"),
    Expected(COURSE.statement, "a b z", people="C", services="CSC M", items="i", context="k", why=(VAGUE,)),
)  # fmt: skip
lower.flagged(
    "one of the decisions was that of somebody in CSC",
    course(by="CSC M CSC").row("parties", "M", **MEETING, possible="w"),
    Expected(COURSE.statement, "a b z", people="C", services="CSC M", items="i", context="k"),
)  # fmt: skip
lower.well(
    "one of the decisions was that of others", course(by="CSC M CSC").row("parties", "M", **MEETING, possible="HV")
)
lower.open("the decisions are not dated", course("", ""))
lower.open("the coder's example", course(sureness="example"))
lower.open(
    "it appears so of one of them", course(sureness="appears"),
    Expected(COURSE.statement.replace("The source states", "It appears"), "a b z", people="C", services="CSC",
             items="i", why=(APPEARS,)),
)  # fmt: skip
lower.open(
    "in overlapping months", course("2020-02/2020-04", "2020-03/2020-05"),
    Expected(
        COURSE.statement.replace("1 February 2020", "from February to April 2020")
        .replace("1 March 2020", "from March to May 2020"),
        "a b z", people="C", services="CSC", items="i", why=(VAGUE,),
    ),
)  # fmt: skip
lower.open(
    "perhaps raised in between",
    course().row("decisions", what="x", by="HV", about="C", kind="open", when="2020"),
    Expected(COURSE.statement, "a b z", people="C", services="CSC", items="i", why=(VAGUE,)),
)
lower.boundary(
    "the second the day before it was raised, or on that day", lambda day: course(second=day), "2020-05-31",
    "2020-06-01",
    Expected(COURSE.statement.replace("1 March", "31 May"), "a b z", people="C", services="CSC", items="i"),
)  # fmt: skip
lower.well(
    "the same side perhaps raised it between them",
    course("2020-02/2020-04", "2020-03").row(
        "decisions", what="x", by="w", about="C", kind="open", when="[2020-02..2020-04]"
    ),
)
lower.flagged(
    "the same side perhaps raised it after an earlier one, and surely before two more",
    course("2020-03-01", "2020-04-01").row(
        "decisions", "n", what="n", by="CSC", about="C", kind="close", when="[2020-01-20..2020-02]"
    ).row("decisions", what="x", by="w", about="C", kind="open", when="[2020-01-25..2020-02]"),
    Expected(
        COURSE.statement.replace("1 March", "1 April").replace("1 February", "1 March"),
        "a b z", people="C", services="CSC", items="i",
    ),
)  # fmt: skip
lower.open(
    "a step of the same side that went on over a time began before them",
    course().row("decisions", what="x", by="w", about="C", kind="open", when="2020-01/2020-04"),
    Expected(COURSE.statement, "a b z", people="C", services="CSC", items="i", why=(VAGUE,)),
)
lower.open(
    "perhaps raised by the same side, but only after both",
    course().row("decisions", "x", what="x", by="w", about="C", kind="open", when="[2020-04..2020-07]"),
    Expected(
        COURSE.statement.replace("z (1 June 2020)", "x (some time between April and July 2020)"),
        "a b x",
        people="C",
        services="CSC",
        items="i",
        why=(VAGUE,),
    ),
)
lower.well("the concern may have come with the second decision", course(known="2020-02-10"))
lower.boundary(
    "known on the day of the first decision at the latest, or the day after", lambda day: course(
        known=day), "2020-01-31", "2020-02-02", COURSE)  # fmt: skip


def kept(level: str, later: str = "child-protection", kind: str = "continue") -> Scenario:
    drawn = course(kinds=f"no-action {kind} step-up")
    drawn.row("involvements", service="CSC", person="C", level=level, when="2020-01/2020-04")
    return drawn.row("involvements", service="CSC", person="C", level=later, when="2020-06-01/2020-12")


lower.flagged("they went on at a lower level than that of the step", kept("child-in-need"), COURSE)
lower.well("they went on at the level of the step", kept("child-protection"))
lower.well("they went on under a protection plan; the level of the step is not coded", kept(
    "child-protection", "universal"))  # fmt: skip
lower.flagged("a decision to close is none to go on", kept("child-protection", kind="close"), COURSE)
lower.flagged(
    "the plan was stepped down and the case closed at one time: the plan is told",
    course(kinds="step-down no-action open").row(
        "decisions", "A", what="A", by="CSC", about="C", kind="close", when="2020-02-01"
    ),
    COURSE,
)
lower.as_of("the step is over", course(), "2020-06-01", "2020-05-31", COURSE)

# --- one event after another --------------------------------------------------------------------------------------

events = told("incident-led")


def repeated(count: str = "4", kind: str = "no-action", **cells: Any) -> Scenario:
    drawn = family().row("contacts", "m", **{"by": "HV", "sought": "C", "count": count, "when": "2020-02", **cells})
    drawn.row("decisions", "d", what="to wait", by="CSC", about="C", kind=kind, when=DAY)
    return drawn.row("links", first="d", kind="relied-on", second="m")


REPEATED = Expected(
    "The source states that there were 4 contacts of HV with C. Decided or done on them: to wait", "d m",
    people="C", services="CSC HV",
)  # fmt: skip
events.flagged("after each of four", repeated(), REPEATED)
events.well("after one", repeated("1"))
events.well("a step was taken", repeated(kind="open"))
events.well("of somebody else", repeated(sought="Mo"))
events.open("how many is not known", repeated("unknown"))
events.open("at least one, perhaps no more", repeated("at least 1"))
events.open("three at most, perhaps one", repeated("at most 3"))
events.open(
    "how many there were is implied", repeated(sureness="implied"),
    Expected(REPEATED.statement.replace("states", "implies"), "d m", people="C", services="CSC HV", why=(IMPLIED,)),
)  # fmt: skip
ON_THEM = REPEATED.statement.replace("on them:", "on them, by implication:")


def waited(**cells: str) -> Scenario:
    """The same, where that they waited is only implied."""
    drawn = repeated(**cells)
    drawn.cells["decisions"][-1]["sureness"] = "implied"
    return drawn


events.open(
    "the decision is implied", waited(),
    Expected(ON_THEM, "d m", people="C", services="CSC HV", why=(IN_PART,)),
)  # fmt: skip
events.open(
    "both are", waited(sureness="implied"),
    Expected(ON_THEM.replace("states", "implies"), "d m", people="C", services="CSC HV", why=(IMPLIED, IN_PART)),
)  # fmt: skip


def raised(when: str, about: str = "C") -> Scenario:
    return repeated().row("decisions", "r", what="to meet", by="CSC", about=about, kind="step-up", when=when)


events.flagged("raised for the mother only", raised("2020-02-10", "Mo"), REPEATED)
events.open(
    "the level was perhaps raised in that time", raised("2020-01/2020-02"),
    Expected(f"{REPEATED.statement}. Also on record, in that time or perhaps so: to meet", "d m", people="C",
             services="CSC HV", why=(VAGUE,), context="r"),
)  # fmt: skip
AGREED = f"{REPEATED.statement}. Agreed, in that time or perhaps so: to meet; on record as not done, or done only later"


def only_agreed(name: str = "to call all in", **cells: str) -> Scenario:
    """A step up in that time, at which one step was agreed."""
    form = {"what": name, "agreed_at": "r", "about": "C", "status": "done", "when": "2020-06"}
    return raised("2020-02-10").row("actions", "t", **form | cells)


ALSO = Expected(f"{REPEATED.statement}. Also on record, in that time or perhaps so: to meet", "d m", people="C",
                services="CSC HV", why=(VAGUE,), context="r")  # fmt: skip
NOT_YET = replace(ALSO, statement=f"{AGREED}: to call all in", context="r t")
events.open("agreed in that time, and done only later", only_agreed(), NOT_YET)
events.open("agreed in that time, and not done", only_agreed(status="not-done", when=""), NOT_YET)
events.open("agreed in that time, and stated not to have come about", only_agreed(absence="stated"), NOT_YET)
events.open("agreed in that time, and done later as dates go", only_agreed(when="[2020-02-20..]"), NOT_YET)
events.open("agreed in that time, and done on that day", only_agreed(when="2020-02-10"), ALSO)
events.open("agreed in that time; what became of it is not said", only_agreed(status="unknown"), ALSO)
events.open("the step that was left was another person's", only_agreed(about="Mo"), ALSO)
events.open("the step is the coder's example", only_agreed(sureness="example"), ALSO)
events.open(
    "one of two agreed steps was taken with it",
    only_agreed().row("actions", what="to ring", agreed_at="r", about="C", status="done", when="2020-02-10"),
    ALSO,
)
events.flagged("raised after these", raised("2020-03-01"), REPEATED)
events.as_of("the decision is over", repeated(), DAY, "2020-05-03", REPEATED)

# --- not until ----------------------------------------------------------------------------------------------------

until = told("not-until")


def altered(drawn: Scenario, **cells: str) -> Scenario:
    """The same with other cells of the last plan."""
    return altered_row(drawn, "plans", **cells)


def altered_row(drawn: Scenario, table: str, **cells: str) -> Scenario:
    """The same with other cells of the last row of a table."""
    drawn.cells[table][-1].update(cells)
    return drawn


def none_then(made: str = "2020-07-01", gap: str = "2020-02/2020-06", said_in: str = "5", **cells: Any) -> Scenario:
    missing = {"label": "Look at C", "type": "assessment", "by": "CSC", "not_covered": "C", "status": "not-made"}
    drawn = family().row("plans", "n", places="5", when=gap, **missing | cells)
    form = {"label": "Look at C's life", "type": "assessment", "by": "w", "covered": "C"}
    return drawn.row("plans", "m", places=said_in, when=made, **form) if made else drawn


UNTIL = Expected(
    "The source states that CSC had none of this for C over a time: look at C. Made later: look at C's life", "m n",
    people="C", services="CSC",
)  # fmt: skip
until.flagged("stated as not made, and made later", none_then(), UNTIL)
until.well("made all along", none_then().without("n"))
until.well("somebody else was left out", none_then(not_covered="Mo"))
until.well("a plan is no assessment", none_then(type="plan"))
until.well("not over a time, but on a day", none_then(gap="2020-02-01"))
until.well(
    "the child was hurt in between: another finding",
    none_then(gap="2020-02/2020-05").row("incidents", label="x", people="C", when="2020-06-10"),
)
until.well("the later one is itself called late", altered(none_then(), delay="stated"))
until.open("whether one was made later is not said", none_then(""))
until.open("the two are not told together", none_then(said_in="6"))
until.open(
    "perhaps made within that time", none_then("2020-06/2020-08"),
    Expected(UNTIL.statement, "m n", people="C", services="CSC", why=(VAGUE,)),
)  # fmt: skip
until.open(
    "implied", none_then(absence="implied"),
    Expected(UNTIL.statement.replace("states", "implies"), "m n", people="C", services="CSC", why=(IMPLIED,)),
)  # fmt: skip
until.open(
    "that it was made later is implied", altered(none_then(), sureness="implied"),
    Expected(UNTIL.statement.replace("Made later:", "Made later, by implication:"), "m n", people="C", services="CSC",
             why=(IN_PART,)),
)  # fmt: skip
until.boundary("made on the day after, or on the last day of that time", none_then, "2020-07-01", "2020-06-30", UNTIL)

# --- a need without a plan ----------------------------------------------------------------------------------------

planless = told("need-without-plan")


def without_plan(
    raised: str = "2020-07-01", said_in: str = "5", gap: str = "2020-02/2020-06", **cells: Any
) -> Scenario:
    missing = {"label": "Plan for C", "type": "plan", "by": "CSC", "not_covered": "C", "status": "not-made"}
    apart = ("left_out", "not_covered", "about", "by", "absence")
    missing |= {cell: cells.pop(cell) for cell in apart if cell in cells}
    drawn = family().row("plans", "n", places="5", when=gap, **missing)
    need = {"whose": "C", "what": "protection", "identified_by": "HV", "status": "outstanding", "when": "2020"}
    drawn.row("needs", "o", **{**need, "places": said_in, **cells})
    step = {"what": "to plan", "by": "w", "about": "C", "kind": "step-up"}
    return drawn.row("decisions", "d", when=raised, **step) if raised else drawn


PLANLESS = Expected(
    "The source states that there was none of this for C over a time: plan for C. Identified by HV: protection."
    " Next step on record that raised the level of help: to plan", "n o", people="C", services="CSC", context="d",
)  # fmt: skip
planless.flagged("whom it left out is not said apart", without_plan(not_covered="", about="C"), PLANLESS)
planless.flagged("whose it would have been is not told", without_plan(by="network"), PLANLESS)
planless.well("it left out somebody else", without_plan(not_covered="Mo", about="C"))
planless.flagged("a need, no plan, then a step", without_plan(), PLANLESS)
planless.well("met", without_plan(status="met"))
planless.well("somebody else's need", without_plan(whose="Mo"))
planless.well("there was a plan", without_plan().without("n"))
planless.well("hurt before the step: another finding", without_plan().row(
    "incidents", label="x", people="C", when="2020-06-10"))  # fmt: skip
planless.well("only the review saw the need", without_plan(identified_by="R").service("R", "partnership"))
planless.open(
    "an earlier step without a first day is the one told",
    without_plan().row("decisions", "e", what="to watch", by="CSC", about="C", kind="open", when="../2020-07"),
    Expected(PLANLESS.statement.replace("to plan", "to watch"), "n o", people="C", services="CSC", context="e",
             why=(VAGUE,)),
)  # fmt: skip


BY_HV = PLANLESS.statement.replace("Identified by HV", "Identified, by implication, by HV")
planless.open(
    "the need is implied", without_plan(sureness="implied"),
    Expected(BY_HV, "n o", people="C", services="CSC", why=(IN_PART,)),
)  # fmt: skip
planless.open(
    "that there was no plan is implied", without_plan(absence="implied"),
    Expected(PLANLESS.statement.replace("states", "implies"), "n o", people="C", services="CSC", why=(IMPLIED,)),
)  # fmt: skip
planless.open(
    "both are", without_plan(absence="implied", sureness="appears"),
    Expected(BY_HV.replace("states", "implies").replace("by implication", "as it appears"), "n o", people="C",
             services="CSC", why=(IMPLIED, "the source says of a part of it that it appears so")),
)  # fmt: skip


def stepped(what: str, when: str, drawn: Scenario | None = None, **cells: str) -> Scenario:
    """One more step that raised the level."""
    form = {"by": "CSC", "about": "C", "kind": "open", "when": when}
    return (drawn or without_plan()).row("decisions", what.replace(" ", "-"), what=what, **form | cells)


def only_planned(drawn: Scenario | None = None, **cells: str) -> Scenario:
    """The step to plan was agreed, and done only later."""
    form = {"what": "a first meeting", "agreed_at": "d", "about": "C", "status": "done", "when": "2020-10"}
    return (drawn or without_plan()).row("actions", "t", **form | cells)


STARTED = replace(PLANLESS, statement=PLANLESS.statement.replace("to plan", "to start"), context="to-start")
LATER_STILL = PLANLESS.statement.replace(
    "Next step on record that raised the level of help: to plan",
    "Agreed afterwards: to plan; on record as not done, or done only later: a first meeting",
)
planless.flagged("two steps afterwards: the first is told", stepped("to start", "2020-08-01"), PLANLESS)
planless.flagged(
    "two steps on one day: both",
    stepped("to start", "2020-07-01"),
    replace(PLANLESS, statement=f"{PLANLESS.statement} and to start", context="d to-start"),
)
planless.flagged(
    "whose plan it would have been is not told: the first step of anybody's",
    stepped("to start", "2020-06-30", without_plan(by="network", gap="2020-02/2020-05"), by="HV"),
    replace(STARTED, services="HV"),
)
planless.flagged(
    "the step was agreed, and done only later", only_planned(), replace(PLANLESS, statement=LATER_STILL, context="d t")
)
planless.flagged(
    "the first step was agreed, and done only later, the second taken",
    only_planned(stepped("to start", "2020-08-01")),
    STARTED,
)
planless.flagged(
    "the second step was agreed, and done only later",
    only_planned(stepped("to start", "2020-07-01", without_plan("2020-08-01"))),
    STARTED,
)
planless.flagged("the step was taken on the day", only_planned(when="2020-07-01"), PLANLESS)


def left_out(known_by: str = "HV", when: str = "2020-01-20", sureness: str = "") -> Scenario:
    drawn = without_plan(left_out="j", whose="Mo").item("j", "C is thin", about="C", topics="neglect", risk=True)
    return drawn.row("records", "l", by=known_by, items="j", when=when, sureness=sureness)


LEFT_OUT = Expected(
    "The source states that there was none of this for C over a time: plan for C. On record as known then to HV:"
    " C is thin. Next step on record that raised the level of help: to plan", "n", people="C", services="CSC",
    items="j", context="d l",
)  # fmt: skip
planless.flagged("what the missing plan left out was known then", left_out(), LEFT_OUT)
planless.flagged(
    "they saw it themselves before they wrote it down", left_out().met("HV", "2020-01-10", observed="j"),
    replace(LEFT_OUT, context="d contacts-1"),
)  # fmt: skip
planless.well("known only from what they saw: on no record", left_out(when="2020-07-10").met(
    "HV", "2020-01-10", observed="j"))  # fmt: skip
planless.well("it was known only later", left_out(when="2020-07-10"))
planless.well("only the review knew it", left_out("R").service("R", "partnership"))
planless.open("that it was known is only implied", left_out(sureness="implied"))
planless.open("whether a step followed is not said", without_plan(""))
planless.open("who had identified it is not said", without_plan(identified_by=""))
planless.open("the two are not told together", without_plan(said_in="6"))
planless.open(
    "perhaps raised within that time", without_plan("2020-06/2020-08"),
    Expected(PLANLESS.statement, "n o", people="C", services="CSC", why=(VAGUE,)),
)  # fmt: skip
planless.boundary("the step on the day after, or the last day of that time", without_plan, "2020-07-01", "2020-06-30",
                  PLANLESS)  # fmt: skip

# --- stated as late -----------------------------------------------------------------------------------------------

late = told("stated-late")


def plan(**cells: Any) -> Scenario:
    form = {"label": "Check of C", "type": "assessment", "by": "HV", "about": "C", "delay": "stated", "when": DAY}
    return family().row("plans", "p", **form | cells)


LATE = Expected("The source states that this came late for C: check of C", "p", people="C", services="HV")
late.flagged("called late", plan(), LATE)
late.well("nobody calls it late, whatever the dates", plan(delay=""))
late.well("not made at all: another finding", plan(status="not-made"))
late.flagged("of a child and its mother the child is named", plan(about="C; Mo"), LATE)
late.flagged(
    "of a mother alone she is named", plan(about="Mo"),
    Expected(LATE.statement.replace("for C", "for Mo"), "p", people="Mo", services="HV"),
)  # fmt: skip
late.well("it is stated not to have covered the child", plan(not_covered="C"))


def twice(label: str = "Check of C", by: str = "HV") -> Scenario:
    other = {"label": label, "type": "assessment", "by": by, "not_covered": "C", "when": DAY}
    return plan().row("plans", "q", **other)


late.well("another row of the same assessment has the child as not covered", twice())
late.flagged("another assessment did not cover the child", twice("Look at C"), LATE)
late.flagged("another service's did not cover the child", twice(by="CSC"), LATE)
late.flagged(
    "late, and no more than begun", plan(status="begun"),
    Expected("The source states that this was delayed for C: check of C", "p", people="C", services="HV"),
)  # fmt: skip
late.open("the coder's example", plan(sureness="example"))
late.open(
    "that it came in the end is only implied", plan(sureness="implied"),
    Expected("The source states that this was delayed for C: check of C", "p", people="C", services="HV",
             why=("that it came in the end is not stated",)),
)  # fmt: skip
late.open(
    "it appears to have been late", plan(delay="appears"),
    Expected("It appears that this came late for C: check of C", "p", people="C", services="HV", why=(APPEARS,)),
)  # fmt: skip
late.as_of("the day of it is over", plan(), DAY, "2020-05-03", LATE)

# --- put off ------------------------------------------------------------------------------------------------------

off = told("postponed")


def meeting(held: str = DAY, **cells: Any) -> Scenario:
    return family().row("meetings", "g", **{"label": "Review", "about": "C", "attended": "CSC", "when": held} | cells)


OFF = Expected("The source states that the Review, about C, was put off from an earlier date", "g", people="C",
               services="CSC")  # fmt: skip
DUE = Expected("The source states that the Review, about C, was held after it was due", "g", people="C", services="CSC")
off.flagged("put off", meeting(postponed_from="2020-04"), OFF)
off.flagged("put off, and no new date given", meeting(status="postponed"), OFF)
off.flagged("held after it was due", meeting(due="2020-04"), DUE)
off.well("held when due", meeting(due=DAY))
off.well("about the mother only", meeting(postponed_from="2020-04", about="Mo"))
off.well("never held: another finding", meeting(due="2020-04", status="never-held"))
off.well(
    "the child was hurt in between: another finding",
    meeting(due="2020-04").row("incidents", label="x", people="C", when="2020-05-02"),
)
off.well("brought forward", meeting(postponed_from="2020-06"))
off.open("due in the same month", meeting("2020-05-20", due="2020-05"))
off.open("when it was held is not said", meeting("", due="2020-04"))
off.boundary("due on the day before, or the day itself", lambda day: meeting(due=day), "2020-05-03", DAY, DUE)

# --- past a limit -------------------------------------------------------------------------------------------------

limit = told("past-limit")


def rule(on: str = "2020-03-15", allowed: str = "6 to 8 weeks", start: str = "C", **cells: Any) -> Scenario:
    drawn = family("").without("C").child("C", born="2020-01-01").service("GP", "gp")
    drawn.row("plans", "p", label="Check of C", type="assessment", by="GP", about="C", when=on)
    form = {
        "trigger": "birth",
        "step": "a check",
        "kind": "national",
        "limit": allowed,
        "due_from": start,
        "met_by": "p",
    }
    return drawn.row("expectations", "x", **form | cells)


PAST = Expected(
    "The source states that this came later than the limit of 6 to 8 weeks, counted from C (national rule):"
    " check of C, 15 March 2020", "C p x", people="C", services="GP",
)  # fmt: skip
limit.flagged("past the limit", rule(), PAST)
limit.well("within it", rule("2020-02-01"))
limit.well("the source says that there was no such rule", rule(absence="stated"))
limit.open("in which month only", rule("2020-02"))
limit.open("the limit is no amount of time", rule(allowed="soon"))
limit.open("from when it runs is not said", rule(start=""))
limit.open("the step is not said", rule(met_by=""))
limit.boundary(
    "on the day after eight weeks, or on the last day of them", rule, "2020-02-27", "2020-02-26",
    Expected(PAST.statement.replace("15 March", "27 February"), "C p x", people="C", services="GP"),
)  # fmt: skip

# --- no progress --------------------------------------------------------------------------------------------------

stuck = told("no-progress")


def review(on: str = DAY, progress: str = "none", **cells: Any) -> Scenario:
    drawn = family().row("plans", "p", label="Plan for C", type="plan", by="CSC", about="C", progress=progress,
                         when="2020-02/2020-06")  # fmt: skip
    drawn.row("meetings", "g", label="Review", about="C", when=on)
    step = {"what": "think again if nothing changes", "about": "C", "agreed_at": "g", "unspecified": "yes"}
    return drawn.row("actions", "a", **step | cells)


STUCK = Expected(
    "The source states that no progress is recorded for C under the plan for C. The next step was left open: think"
    " again if nothing changes", "a p", people="C", services="CSC", context="g",
)  # fmt: skip
stuck.flagged("no progress, and the next step left open", review(), STUCK)
stuck.well("progress", review(progress="progress"))
stuck.well("it was said who, how and by when", review(unspecified=""))
stuck.well("the step was taken", review(status="done"))
stuck.well("the review is stated not to have been held", altered_row(review(), "meetings", absence="stated"))
stuck.open("progress is not said", review(progress=""))
stuck.open(
    "that there was no progress appears so", altered(review(), sureness="appears"),
    Expected(STUCK.statement.replace("The source states", "It appears"), "a p", people="C", services="CSC",
             why=(APPEARS,)),
)  # fmt: skip
LEFT = STUCK.statement.replace("was left", "was, by implication, left")
stuck.open(
    "that the next step was left open is implied", review(sureness="implied"),
    Expected(LEFT, "a p", people="C", services="CSC", why=(IN_PART,)),
)  # fmt: skip
stuck.boundary("a review on the last day of the plan, or the day after", review, "2020-06-30", "2020-07-01", STUCK)


def test_limits_are_read_as_amounts_of_time() -> None:
    read = {text: limit_of(text, "x") for text in ("10 days", "within two weeks", "6 to 8 weeks", "28 to 36 weeks")}
    assert {t: (r.amount, r.unit) for t, r in read.items() if r} == {
        "10 days": (10, "days"), "within two weeks": (2, "weeks"), "6 to 8 weeks": (8, "weeks"),
        "28 to 36 weeks": (36, "weeks"),
    }  # fmt: skip
    for text in ("", "soon", "10 working days", "weeks", "28 to 36 weeks of pregnancy", "0 to days"):
        assert limit_of(text, "x") is None, text


def test_of_several_concerns_the_one_on_the_matter_in_hand() -> None:
    drawn = course(relied_on="t").item("t", "C is thin", about="C", topics="growth-and-feeding", risk=True)
    drawn.item("v", "C is light", about="C", topics="growth-and-feeding", risk=True, when="2020-01")
    drawn.row("records", by="CSC", items="v", when="2020-01-20")
    (found,) = [link for link in derive(drawn.case()).links if link.type == "DRIFTED"]
    assert (found.properties["concern"], found.properties["lower"]) == ("v", ("a", "b"))
    assert found.properties["route"][0] == found.properties["held_row"] == "records-2"


# --- the naive reference ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", QUESTIONS)
def test_agrees_with_the_naive_reference(name: str, both: list[Both], generated: Engine) -> None:
    def told(row: dict[str, Any]) -> tuple[object, ...]:
        whole = row | {"lower": tuple(row.get("lower", ()))}
        return tuple(whole[column] for column in QUESTIONS[name])

    agree(f"drift/{name}", both, generated, by(Drifts, name), told)
