"""What was asked, agreed or due and not done: the stories of every question of this kind.

Everywhere: CSC is children's social care, HV health visiting with its workers v1 and v2, GP a practice; C is the child,
Mo its mother.
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
from .naive_no_plan import COLUMNS, NoPlan
from .stories import Expected, Story, Told, check, engine_for

STORIES: list[Story] = []
engine = engine_for(STORIES)
APPEARS = "the source says that it appears so"
IMPLIED = "the source implies it, without saying so"
PART = ("the source implies a part of it, without saying so",)
NO_ROW = "that it was not done rests on there being no row"
DAY = "2020-05-04"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


def family() -> Scenario:
    drawn = Scenario().child("C").mother("Mo").service("CSC", "childrens-social-care").service("HV", "health-visiting")
    return drawn.service("GP", "gp").worker("v1", "HV").worker("v2", "HV")


def told(title: str) -> Told:
    return Told(STORIES, f"unanswered/{title}")


# --- not done -----------------------------------------------------------------------------------------------------


def agreed(on: str = DAY, **cells: Any) -> Scenario:
    step = {"what": "visit C", "owner": "HV", "about": "C", "status": "not-done", "agreed_at": "g"}
    return family().row("meetings", "g", label="Review", about="C", when=on).row("actions", "a", **step | cells)


undone = told("not-done")
UNDONE = Expected("The source states that this was to be done by HV and was not done: visit C", "a g", people="C",
                  services="HV")  # fmt: skip
undone.flagged("agreed at a meeting and not done", agreed(), UNDONE)
undone.flagged(
    "the date of the agreement is all that is known of it", agreed(agreed_at="", agreed_when="2020-05"),
    Expected(UNDONE.statement, "a", people="C", services="HV"),
)  # fmt: skip
REFUSED = {"what": "No room for C", "by": "GP", "about": "C", "kind": "decline", "when": "2020-05-20"}
undone.flagged(
    "the service to which it was to turn refused: said with it",
    agreed(towards="GP", when="2020-05-04/2020-06").row("decisions", "d", **REFUSED),
    Expected(f"{UNDONE.statement}. Also on record: No room for C", "a g", people="C", services="HV GP", context="d"),
)  # fmt: skip
HURT = {"label": "C's injury", "people": "C"}
NOT_BY_THEN = Expected(
    "The source states that this was to be done by HV and had not been done by the time of C's injury: visit C",
    "a g", people="C", services="HV", context="e",
)  # fmt: skip
undone.flagged("the child was hurt after it", agreed().row("incidents", "e", when="2020-06-01", **HURT), NOT_BY_THEN)
undone.flagged(
    "the child was hurt twice: not done by the first time",
    agreed().row("incidents", "e", when="2020-06-01", **HURT).row("incidents", "f", when="2020-09-01", **HURT),
    NOT_BY_THEN,
)
undone.flagged("the child was hurt before it", agreed().row("incidents", when="2020-05-01", **HURT), UNDONE)
ASK = {"sender": "GP", "receiver": "HV", "about": "C", "when": DAY}
undone.flagged(
    "asked for, and agreed by nobody", agreed().without("g").row("communications", "g", kind="referral", **ASK),
    Expected("The source states that this was asked of HV and was not done: visit C", "a g", people="C",
             services="HV"),
)  # fmt: skip
undone.flagged("agreed in talk", agreed().without("g").row("communications", "g", kind="discussion", **ASK), UNDONE)
OFF_SICK = {"service": "HV", "practitioner": "v1", "people": "C", "state": "absent"}
undone.well("the worker was away", agreed(owner="v1", when="2020-05/2020-06").row(
    "allocations", when="2020-06", **OFF_SICK))  # fmt: skip
undone.flagged(
    "the worker was away before it",
    agreed(owner="v1", when="2020-05/2020-06").row("allocations", when="2020-04", **OFF_SICK),
    replace(UNDONE, statement=UNDONE.statement.replace("HV", "v1"), services="v1"),
)  # fmt: skip
undone.well(
    "the service had nobody for it",
    agreed(when="2020-05/2020-06").row("service_states", service="HV", state="out-of-capacity", when="2020-05"),
)
undone.flagged(
    "the service worked in a restricted way",
    agreed(when="2020-05/2020-06").row("service_states", service="HV", state="restricted", when="2020-05"), UNDONE,
)  # fmt: skip
undone.well("done", agreed(status="done"))
undone.well("nobody had agreed to it", agreed(agreed_at=""))
undone.well("the mother was to do it", agreed(owner="Mo"))
undone.well(
    "the parents, named together, were to do it",
    agreed(owner="parents").row("parties", "parents", label="the parents", kind="collective", possible="Mo"),
)
undone.well(
    "the service tried and was not let in",
    agreed().row("contacts", by="HV", sought="C", outcome="no-access", when="2020-05-10"),
)
undone.well(
    "a later decision, with its grounds, chose another course",
    agreed(agreed_at="d1", when="2020-05-04/2020-06")
    .row("decisions", "d1", what="To visit", by="HV", about="C", kind="open", when=DAY)
    .item("i", "C is well", about="C", topics="child-health")
    .row("decisions", "d2", what="Not to visit", by="HV", about="C", kind="no-action", relied_on="i", reviews="d1",
         when="2020-05-10"),
)  # fmt: skip
undone.open("whether it was done is not said", agreed(status="unknown"))
undone.open(
    "implied", agreed(sureness="implied"),
    Expected(UNDONE.statement.replace("states", "implies"), "a g", people="C", services="HV", why=(IMPLIED,)),
)  # fmt: skip
undone.open("the coder's example", agreed(sureness="example"))
undone.boundary(
    "an attempt on the last day of the step, or the day after",
    lambda day: agreed(when="2020-05-04/2020-05-31").row(
        "contacts", by="HV", sought="C", outcome="no-access", when=day
    ),
    "2020-06-01", "2020-05-31", UNDONE,
)  # fmt: skip

# --- unspecified --------------------------------------------------------------------------------------------------

vague = told("unspecified")


def loose(on: str = DAY, **cells: Any) -> Scenario:
    return agreed(on, **{"owner": "", "status": "unknown", "unspecified": "yes", **cells})


LEFT = (
    "The source states that something was to be done without its being said in full who was to do it, how or by when, "
    "and "
)
LOOSE = Expected(f"{LEFT}there is no record that it was done: visit C", "a g", people="C", basis="no-record",
                 why=(NO_ROW,))  # fmt: skip
vague.flagged(
    "stated as not done", loose(status="not-done"), Expected(f"{LEFT}was not done: visit C", "a g", people="C")
)
vague.open("no row shows that it was done", loose(), LOOSE)
INJURED = {"label": "C's injury", "people": "C", "when": "2020-06-01"}
vague.open(
    "no row shows that it was done before an injury", loose().row("incidents", "e", **INJURED),
    Expected(f"{LEFT}there is no record that it was done before this: C's injury. To be done: visit C", "a g",
             people="C", basis="no-record", why=(NO_ROW,), context="e"),
)  # fmt: skip


def weighed(when: str = "2020-05-20", topics: str = "growth-and-feeding", seen: str = "C") -> Scenario:
    """GP found C thin and wanted C looked at again; HV saw C later."""
    drawn = loose().without("g").item("i", "C is thin", about="C", topics="growth-and-feeding")
    drawn.row("contacts", "g", by="GP", seen="C", observed="i", when=DAY)
    drawn.item("j", "C has gained", about="C", topics=topics)
    return drawn.row("contacts", "k", by="HV", seen=seen, observed="j", when=when)


vague.flagged(
    "another service looked at the same matter later: told instead", weighed(),
    Expected(f"{LEFT.partition(', and ')[0]}: visit C. Also on record: HV looked at the same matter after it",
             "a g", people="C", services="HV", why=("a later contact on the same matter is on record",), context="k",
             basis="no-record"),
)  # fmt: skip
vague.open("another service looked at another matter", weighed(topics="household"), LOOSE)
vague.open("another service looked at somebody else", weighed(seen="Mo"), LOOSE)
vague.open(
    "another service looked only after the child was hurt", weighed("2020-06-10").row("incidents", "e", **INJURED),
    replace(LOOSE, statement=f"{LEFT}there is no record that it was done before this: C's injury. To be done: visit C",
            context="e"),
)  # fmt: skip
vague.open("another service had looked before", weighed("2020-05-01"), LOOSE)
vague.well("done", loose(status="done"))
vague.well("it was said who was to do it", loose(unspecified=""))
vague.well("the mother was to do it", loose(owner="Mo"))
vague.well(
    "left open at a review that found no progress: another finding",
    loose().row("plans", label="Plan", type="plan", by="CSC", about="C", progress="none", when="2020"),
)
vague.boundary(
    "a plan without progress that ended on the day of the review, or the day before",
    lambda day: loose().row(
        "plans", label="Plan", type="plan", by="CSC", about="C", progress="none", when=f"2020-01-01/{day}"
    ),
    "2020-05-03", DAY, LOOSE,
)  # fmt: skip

# --- no reply -----------------------------------------------------------------------------------------------------

silent = told("no-reply")


def asked(answer: str = "stated", **cells: Any) -> Scenario:
    ask = {"sender": "GP", "receiver": "HV", "kind": "referral", "about": "C", "when": DAY}
    drawn = family().row("communications", "m", **ask | cells)
    reply = {"sender": "HV", "receiver": "GP", "kind": "reply", "answers": "m", "when": "2020-06"}
    status = "not-made" if answer else "made"
    return drawn.row("communications", "r", absence=answer, status=status, **reply)


UNHEARD = Expected("The source states that HV did not reply to GP, which had written or spoken to it about C", "m r",
                   people="C", services="HV GP")  # fmt: skip
silent.flagged("a referral that is stated to have had no reply", asked(), UNHEARD)
silent.well("answered", asked(""))
silent.well("turned down", asked(status="declined"))
LATER = {"sender": "v1", "receiver": "GP", "kind": "reply", "answers": "m"}
silent.well("answered by another worker after all", asked().row("communications", when="2021", **LATER))
silent.well(
    "answered by a visit",
    asked().met("HV", "2020-06-02", seen="C").row("links", first="contacts-1", kind="answers", second="m"),
)
silent.open("whether it was answered is not said", asked().without("r"))
silent.open("the coder's example", asked().without("r").row(
    "communications", "r", sender="HV", receiver="GP", kind="reply", answers="m", absence="stated",
    sureness="example"))  # fmt: skip
silent.open("implied", asked("implied"),
            Expected(UNHEARD.statement.replace("states", "implies"), "m r", people="C", services="HV GP",
                     why=(IMPLIED,)))  # fmt: skip
silent.as_of("the time without a reply is over", asked(), "2020-06-30", "2020-06-29", UNHEARD)

# --- no reply on record -------------------------------------------------------------------------------------------

lost = told("no-reply-on-record")


def sent(**cells: Any) -> Scenario:
    ask = {"sender": "GP", "receiver": "HV", "kind": "referral", "about": "C", "status": "unanswered", "when": DAY}
    return family().row("communications", "m", **ask | cells)


LOST = Expected("There is no record of what became of what GP sent to HV about C", "m", people="C", services="HV GP",
                basis="no-record", why=("that nothing came of it rests on there being no row",))  # fmt: skip
lost.flagged("what became of a referral is not said", sent(), LOST)
lost.well(
    "who sent it is not said", sent(sender="some").row("parties", "some", label="some of them", kind="collective")
)
lost.well("the source says what the receiver did", sent(outcome="HV took C on"))
lost.well("answered", sent().row("communications", sender="HV", receiver="GP", kind="reply", answers="m"))
lost.well("received", sent(status="made"))
lost.well("news asks for nothing", sent(kind="notification"))
lost.open("the coder's example", sent(sureness="example"))
lost.boundary(
    "a worker of the service saw the child on the day before, or that day",
    lambda day: sent().met("v1", day, seen="C"), "2020-05-03", DAY, LOST,
)  # fmt: skip

# --- not followed up ----------------------------------------------------------------------------------------------

chased = told("not-followed-up")


def missed(after: str = "2020-05-05/2020-06", **cells: Any) -> Scenario:
    drawn = family().row("contacts", "k", by="HV", sought="C", outcome="was-not-brought", when=DAY)
    return drawn.row("contacts", "x", **{"by": "HV", "sought": "C", "absence": "stated", "when": after, **cells})


UNCHASED = Expected(
    "The source states that a missed contact with C was not followed up at the time by HV",
    "k x",
    people="C",
    services="HV",
)
AGAIN = Expected(
    "The source states that a missed contact with C was not followed up at the time by HV, which was in touch again"
    " later", "k x", people="C", services="HV",
)  # fmt: skip
LOOSELY = Expected(AGAIN.statement, "k x", people="C", services="HV", why=("the dates as recorded leave it open",))
SURE_UNCHASED = Expected(UNCHASED.statement, "k x", people="C", services="HV")
chased.flagged("not brought, and no contact after it", missed(), SURE_UNCHASED)
chased.flagged("in touch again later", missed().met("v1", "2020-09-01", seen="C"), AGAIN)
SOME = {"label": "somebody", "kind": "unnamed"}
chased.open(
    "by whom it was not is not said, and it may be the same service",
    missed(by="X").row("parties", "X", **SOME, possible="HV; GP"),
    Expected(UNCHASED.statement, "k x", people="C", services="HV", why=("which service is meant is not stated",)),
)  # fmt: skip
chased.well("by whom it was not is not said, and it was another",
            missed(by="X").row("parties", "X", **SOME, possible="GP"))  # fmt: skip
chased.well("the service called the day after", missed("2020-05-06/2020-06").met("v1", "2020-05-05", seen="C"))
chased.well("another service had no contact", missed(by="GP"))
chased.well("it had had none before that", missed("2020-01/2020-05-03"))
chased.well("it is somebody else that it had no contact with", missed(sought="Mo"))
chased.well("the child was brought", missed().row("contacts", by="HV", seen="C", when=DAY).without("k"))
chased.open("whether it was followed up is not said", missed().without("x"))
chased.open("without a date", missed(""))
chased.open("the coder's example", missed(sureness="example"))
chased.open(
    "it appears so", missed(sureness="appears"),
    Expected(UNCHASED.statement.replace("The source states", "It appears"), "k x", people="C", services="HV",
             why=(APPEARS,)),
)  # fmt: skip
chased.boundary("stated from the day itself on, or from the day before", lambda day: missed(f"{day}/2020-06"),
                DAY, "2020-05-03", UNCHASED)  # fmt: skip

# --- called off ---------------------------------------------------------------------------------------------------

off = told("cancelled")


def called_off(**cells: Any) -> Scenario:
    return family().row(
        "meetings", "g", **{"label": "Review", "about": "C", "status": "cancelled", "when": DAY} | cells
    )


OFF = Expected("The source states that the Review, about C, was called off; there is no record that it was held later",
               "g", people="C", basis="no-record",
               why=("that none was held later rests on there being no row",))  # fmt: skip
HELD = {"label": "Review", "about": "C"}
off.flagged("called off, with none later", called_off(), OFF)
off.flagged(
    "a meeting of another kind was held later",
    called_off(kind="core group").row("meetings", when="2020-06-01", **HELD, kind="conference"), OFF,
)  # fmt: skip
off.well(
    "one of its kind was held later",
    called_off(kind="core group").row("meetings", when="2020-06-01", **HELD, kind="core group"),
)
NEVER = replace(OFF, statement=OFF.statement.replace("; there is no record that it was held later", ", and that it was"
                " not held later"), evidence="g n", basis="stated", why=())  # fmt: skip


def never_held(places: str = "5", **cells: Any) -> Scenario:
    none = {"label": "Review", "about": "C", "status": "never-held", "when": "after g", "places": places}
    return called_off(places="5").row("meetings", "n", **none | cells)


off.flagged("stated not to have been held", never_held(), NEVER)
off.open(
    "no evidence that it was held", never_held(absence="no-evidence"),
    replace(NEVER, statement=f"{NEVER.statement}, as far as the source found",
            why=("of a part of it the source found no evidence, rather than stating it",)),
)  # fmt: skip
off.open("told elsewhere", never_held("6"), OFF)
off.open("that it was not held is only implied", never_held(sureness="implied"), OFF)
off.well("held later", called_off().row("meetings", when="2020-06-01", **HELD))
off.well("held", called_off(status="held"))
off.open("put off without saying more", called_off(status="postponed"))
off.open("without a date", called_off(when=""))
off.open("the coder's example", called_off(sureness="example"))
off.boundary("the last one was held on the day before, or that day", lambda day: called_off().row(
    "meetings", when=day, **HELD), "2020-05-03", DAY, OFF)  # fmt: skip

# --- only after the event -----------------------------------------------------------------------------------------

behind = told("after-the-event")


def done(on: str = "2020-06-10", harmed: str = "2020-06-01", **cells: Any) -> Scenario:
    drawn = agreed(**{"status": "done", "when": on, **cells})
    return drawn.row("incidents", "e", label="C's injury", people="C", when=harmed) if harmed else drawn


BEHIND = Expected("The source states that HV did what it was to do about C only after C's injury: visit C",
                  "a e g", people="C", services="HV")  # fmt: skip
behind.flagged("done only after the child was hurt", done(), BEHIND)
CLOSED = {"what": "To close", "by": "v1", "about": "C", "kind": "close", "when": "2020-06-01"}
behind.flagged(
    "done only after the service's next decision", done(harmed="").row("decisions", "d", **CLOSED),
    Expected("The source states that HV did what it was to do about C only after the next decision (To close): "
             "visit C", "a d g", people="C", services="HV"),
)  # fmt: skip
behind.well("done before it", done("2020-05-20"))
behind.well(
    "another child was hurt", done(harmed="").child("D").row("incidents", people="D", label="x", when="2020-06")
)
behind.well("a decision of another service", done(harmed="").row("decisions", **{**CLOSED, "by": "GP"}))
behind.well("a decision to do more", done(harmed="").row("decisions", **{**CLOSED, "kind": "open"}))
behind.open("not dated", done(""))
behind.open("the coder's example", done(sureness="example"))
behind.open(
    "in the same month", done(harmed="2020-06", on="2020-06-10"),
    Expected(BEHIND.statement, "a e g", people="C", services="HV", why=("the dates as recorded leave it open",)),
)  # fmt: skip
behind.boundary("the day after, or the day itself", done, "2020-06-02", "2020-06-01", BEHIND)

# --- a need outstanding -------------------------------------------------------------------------------------------

needed = told("need-outstanding")


def open_need(kind: str = "close", decided: str = DAY, **cells: Any) -> Scenario:
    drawn = family().row("decisions", "d", what="To close", by="CSC", about="C", kind=kind, when=decided)
    need = {"whose": "C", "what": "a cot", "identified_by": "HV", "status": "outstanding", "outstanding_at": "d"}
    return drawn.row("needs", "n", **need | cells)


def turned_down(topics: str) -> Scenario:
    drawn = open_need().without("d").item("i", "C's mother declined", about="C", topics=topics, risk=True)
    return drawn.row("decisions", "d", what="To close", by="CSC", about="C", kind="close", relied_on="i", when=DAY)


NEEDED = Expected("The source states that something was still needed when this was decided: To close. Open then: a "
                  "cot (C)", "d n", people="C", services="CSC")  # fmt: skip
needed.flagged("a need was open at the closing", open_need(), NEEDED)
needed.open(
    "those who decided are named only in part",
    open_need().without("d").row("parties", "some", label="some services", kind="unnamed")
    .row("decisions", "d", what="To close", by="some", about="C", kind="close", when=DAY),
    replace(NEEDED, services="some", why=("which services are meant is not stated in full",)),
)  # fmt: skip
needed.flagged(
    "nothing more was done",
    open_need("no-action"),
    replace(NEEDED, statement=NEEDED.statement.replace("when this was decided", "when nothing more was done")),
)
needed.well(
    "the need is the very plan that was ended",
    open_need(addressed_by="p").without("d").row("plans", "p", label="Stay", type="plan", by="CSC", about="C")
    .row("decisions", "d", what="To close", by="CSC", about="C", kind="close", ends="p", when=DAY),
)  # fmt: skip
needed.flagged(
    "a decision of another kind that ended the work",
    open_need("other").works("CSC", "C").without("d")
    .row("decisions", "d", what="To close", by="CSC", about="C", kind="other", ends="involvements-1", when=DAY),
    NEEDED,
)  # fmt: skip
needed.flagged(
    "what would have met it had been turned down: said with it", turned_down("engagement"),
    replace(NEEDED, statement=f"{NEEDED.statement}. Also on record: C's mother declined", context="i"),
)  # fmt: skip
needed.flagged("the decision had another ground", turned_down("violence"), NEEDED)
needed.flagged(
    "two needs, of which one is said less surely: two findings",
    open_need().row("needs", whose="C", what="a bed", identified_by="CSC", status="outstanding", outstanding_at="d",
                    sureness="implied"),
    NEEDED,
    replace(NEEDED, statement=NEEDED.statement.replace("states", "implies").replace("cot", "bed"),
            evidence="d needs-2", why=(IMPLIED,)),
)  # fmt: skip
needed.open(
    "implied, of a need that the service itself had identified", open_need(sureness="implied", identified_by="CSC"),
    replace(NEEDED, statement=NEEDED.statement.replace("states", "implies"), why=(IMPLIED,)),
)  # fmt: skip
needed.open(
    "that it was decided is only implied",
    open_need().without("d").row("decisions", "d", what="To close", by="CSC", about="C", kind="close", when=DAY,
                                 sureness="implied"),
    replace(NEEDED, statement=NEEDED.statement.replace("when this", "when, by implication, this"), why=PART),
)  # fmt: skip
needed.well("implied, of a need that another service had identified", open_need(sureness="implied"))
needed.well("met", open_need(status="met"))
needed.well("the work went on", open_need("continue"))
needed.well("the service did not take C on: the need is the help itself", open_need("decline"))
needed.open("what became of it is not said", open_need(status="unknown"))
needed.open("at which decision is not said", open_need(outstanding_at=""))
needed.open(
    "who had identified it is not said", open_need(identified_by=""),
    Expected(NEEDED.statement, "d n", people="C", services="CSC",
             why=("who had identified the need is not said",)),
)  # fmt: skip
needed.as_of("the decision is over", open_need(when="2020-01"), DAY, "2020-05-03", NEEDED)

# --- closed without an assessment ---------------------------------------------------------------------------------

closed = told("closed-unassessed")


def refused(assessed: str = DAY, said_in: str = "5", **cells: Any) -> Scenario:
    choice = {"what": "No further action", "by": "CSC", "about": "C", "kind": "decline", "when": DAY, "places": "5"}
    drawn = family().row("communications", "m", sender="GP", receiver="CSC", kind="referral", about="C", when="2020-05")
    drawn.row("decisions", "d", **choice | cells)
    form = {"label": "Assessment of C", "type": "assessment", "by": "CSC", "about": "C", "status": "not-made"}
    return drawn.row("plans", "p", when=assessed, places=said_in, **form)


CLOSED_SO = Expected(
    "The source states that CSC decided this about C: No further action. No reason is on record. Not made then:"
    " assessment of C", "d p", people="C", services="CSC", context="m",
)  # fmt: skip
closed.flagged("no assessment and no reason", refused(), CLOSED_SO)
closed.flagged(
    "assessed later: said with it",
    refused().row("plans", "q", label="Second assessment", type="assessment", by="CSC", about="C", when="2020-09"),
    replace(CLOSED_SO, statement=f"{CLOSED_SO.statement}. Also on record: second assessment", context="m q"),
)  # fmt: skip
closed.flagged(
    "assessed before", refused().row("plans", label="First", type="assessment", by="CSC", about="C", when="2020-03"),
    CLOSED_SO,
)  # fmt: skip
closed.well("there was a reason", refused(relied_on="HV"))
closed.well("against a threshold", refused(threshold="section 17"))
closed.well(
    "the reason stands in a row of its own",
    refused().row("decisions", what="So", by="CSC", about="C", kind="decline", relied_on="HV", when=DAY),
)
closed.well("assessed", refused().without("p"))
closed.well("taken on", refused(kind="open"))
closed.open("the two are not told together", refused(said_in="6"))
closed.open("without a date", refused(when=""))
closed.open(
    "implied", refused(sureness="implied"),
    Expected(CLOSED_SO.statement.replace("states", "implies"), "d p", people="C", services="CSC", why=(IMPLIED,)),
)  # fmt: skip
closed.open(
    "that there was no assessment is only implied",
    refused().without("p").row("plans", "p", label="Assessment of C", type="assessment", by="CSC", about="C",
                               status="not-made", absence="implied", when=DAY, places="5"),
    replace(CLOSED_SO, statement=CLOSED_SO.statement.replace("then:", "then, by implication:"), why=PART),
)  # fmt: skip
closed.boundary("no assessment on that day, or on the next", refused, DAY, "2020-05-05", CLOSED_SO)

# --- not made after an incident -----------------------------------------------------------------------------------

after = told("not-made-after-incident")


def bruised(absent: str = DAY, home: str = "2020-05-05", **cells: Any) -> Scenario:
    drawn = family().row("incidents", "e", label="C's bruise", people="C", when=DAY, places="5")
    enquiry = {"label": "Enquiry", "type": "assessment", "by": "CSC", "about": "C", "status": "not-made", "places": "5"}
    drawn.row("plans", "p", **enquiry | {"when": absent} | cells)
    home_again = {"what": "C goes home", "by": "GP", "about": "C", "kind": "discharge", "when": home}
    return drawn.row("decisions", "d", **home_again) if home else drawn


BRUISED = Expected(
    "The source states that something due did not take place for C after this: C's bruise. Not done: enquiry."
    " What followed: C goes home", "d e p", people="C", services="CSC GP",
)  # fmt: skip
after.flagged("no enquiry before the child went home", bruised(), BRUISED)
SAME_DAY = replace(BRUISED, why=("the dates as recorded leave it open",))
after.flagged(
    "sent home on a day that may be that of the injury, in the same paragraph",
    bruised(home="").row(
        "decisions", "d", what="C goes home", by="GP", about="C", kind="discharge", when=DAY, places="5"
    ),
    SAME_DAY,
)  # fmt: skip
after.well(
    "hurt again on a day that may be before it",
    bruised(home="").row("incidents", label="C's fracture", people="C", when="2020-05"),
)
after.flagged(
    "no meeting either",
    bruised().row("meetings", "g", label="Strategy meeting", about="C", status="never-held", when=DAY, places="5"),
    Expected(BRUISED.statement.replace("Not done: enquiry", "Not done: Strategy meeting and enquiry"), "d e g p",
             people="C", services="CSC GP"),
)  # fmt: skip
after.flagged(
    "the child was hurt again",
    bruised(home="").row("incidents", "f", label="C's fracture", people="C", when="2020-06-01"),
    Expected(BRUISED.statement.replace("C goes home", "C's fracture"), "e f p", people="C", services="CSC"),
)  # fmt: skip
after.well("made", bruised(status="made"))
after.well("nothing followed", bruised(home=""))
after.well("another plan, no assessment", bruised(type="plan"))
after.open("the two are not told together", bruised(places="6"))
after.open("without a date", bruised(""))
after.open(
    "implied", bruised(absence="implied"),
    Expected(BRUISED.statement.replace("states", "implies"), "d e p", people="C", services="CSC GP", why=(IMPLIED,)),
)  # fmt: skip
after.boundary("not made on the day after, or the day before", bruised, "2020-05-05", "2020-05-03", BRUISED)

# --- no action after a warning ------------------------------------------------------------------------------------

warned = told("no-action-after-warning")


def warning(on: str = "2020-04-01", about: str = "Mo", **cells: Any) -> Scenario:
    drawn = family().row("communications", "m", sender="CSC", receiver="Mo", kind="notification", when=on, places="5")
    none = {"what": "No step taken", "by": "CSC", "about": about, "kind": "no-action", "when": DAY, "places": "5"}
    return drawn.row("decisions", "d", **none | cells)


WARNED = Expected("The source states that CSC took no further action about Mo, whom it had warned: No step taken",
                  "d m", people="Mo", services="CSC")  # fmt: skip
warned.flagged("told that a step could follow, and none did", warning(), WARNED)
warned.well("a step followed", warning(kind="step-up"))
warned.well("there was a reason", warning(relied_on="HV"))
warned.well("another service told her", warning(by="GP"))
warned.well("the source says what came of the message", warning().without("m").row(
    "communications", sender="CSC", receiver="Mo", kind="notification", outcome="Mo came", when="2020-04-01",
    places="5"))  # fmt: skip
warned.open("the two are not told together", warning(places="6"))
warned.open("without a date", warning(""))
warned.open(
    "perhaps only told afterwards", warning("2020"),
    Expected(WARNED.statement, "d m", people="Mo", services="CSC", why=("which came first is open",)),
)  # fmt: skip
warned.open(
    "that she was told is only implied",
    warning().without("m").row("communications", "m", sender="CSC", receiver="Mo", kind="notification",
                               when="2020-04-01", places="5", sureness="implied"),
    replace(WARNED, statement=WARNED.statement.replace("whom it", "whom, by implication, it"), why=PART),
)  # fmt: skip
warned.boundary("told on that day, or on the next", warning, DAY, "2020-05-05", WARNED)

# --- no action in a meeting ---------------------------------------------------------------------------------------

raised = told("no-action-in-meeting")


def raising(**cells: Any) -> Scenario:
    drawn = family().item("i", "Mo is moving", about="Mo", topics="moves").knows("HV", "i", "2020-01")
    drawn.row("meetings", "g", label="Review", about="Mo", attended="HV; CSC", said="i", when=DAY)
    none = {"what": "Nothing", "by": "CSC", "about": "Mo", "kind": "no-action", "meeting": "g", "when": DAY}
    return drawn.row("decisions", "d", **none | cells)


RAISED = Expected("The source states that no action followed there on what was raised at the Review about Mo: Mo is "
                  "moving", "d g", people="Mo", services="CSC HV", items="i")  # fmt: skip
raised.flagged("raised at a meeting, and nothing done", raising(), RAISED)
raised.well("there was a reason", raising(relied_on="GP"))
raised.well("something was done", raising(kind="open"))
raised.well(
    "the same meeting took another step",
    raising().row("decisions", what="To visit", by="HV", about="Mo", kind="open", meeting="g", when=DAY),
)
raised.well("another person was meant", raising(about="C"))
raised.open("whether anything was done is not said", raising().without("d"))
raised.open("the coder's example", raising(sureness="example"))
raised.open(
    "it appears so", raising(sureness="appears"),
    Expected(RAISED.statement.replace("The source states", "It appears"), "d g", people="Mo", services="CSC HV",
             items="i", why=(APPEARS,)),
)  # fmt: skip
raised.as_of("the decision is over", raising(), DAY, "2020-05-03", RAISED)

# --- no plan ------------------------------------------------------------------------------------------------------

planless = told("no-plan")
GAP = "2020-02/2020-06"


def without_plan(status: str = "outstanding", when: str = GAP, said_in: str = "5", **cells: Any) -> Scenario:
    form = {"label": "Plan for C", "type": "plan", "by": "CSC", "about": "C", "status": "not-made", "absence": "stated"}
    drawn = family().row("plans", "p", when=GAP, places=said_in, **form | cells)
    return drawn.row("needs", "n", whose="C", what="safety at home", status=status, when=when, places="5; 6")


PLANLESS = Expected(
    "The source states that this was not made by CSC: plan for C. Outstanding then: safety at home", "n p", people="C",
    services="CSC",
)  # fmt: skip
planless.flagged("a need, and no plan", without_plan(), PLANLESS)
planless.flagged(
    "the child was hurt in that time: told", without_plan().row("incidents", "e", label="injury", people="C", when=DAY),
    replace(PLANLESS, statement=f"{PLANLESS.statement}. In that time, or perhaps so: injury", context="e"),
)  # fmt: skip
planless.flagged(
    "told elsewhere as well, but the need was to be met by it",
    family().row("plans", "p", label="Plan for C", type="plan", by="CSC", about="C", status="not-made",
                 absence="stated", when=GAP, places="5; 7")
    .row("needs", "n", whose="C", what="safety at home", status="outstanding", when=GAP, places="5", addressed_by="p"),
    PLANLESS,
)  # fmt: skip
planless.well("the plan was made", without_plan(absence="").without("p").row(
    "plans", label="Plan for C", type="plan", by="CSC", about="C", when=GAP, places="5"))  # fmt: skip
planless.well("the need was met", without_plan("met"))
planless.well("an assessment: another finding", without_plan(type="assessment"))
planless.well("the plan is told elsewhere as well", without_plan(said_in="5; 7"))
planless.well(
    "the need stood open at a closing: another finding",
    without_plan().row("decisions", "d", what="to close", by="CSC", about="C", kind="close", when=DAY)
    .without("n").row("needs", "n", whose="C", what="safety at home", status="outstanding", when=GAP, places="5",
                      outstanding_at="d"),
)  # fmt: skip
planless.well(
    "the family did not take up what was to meet the need",
    without_plan().without("n").row("actions", "a", what="go", owner="Mo", about="C", status="not-done")
    .row("needs", "n", whose="C", what="safety at home", status="outstanding", when=GAP, places="5", addressed_by="a"),
)  # fmt: skip
planless.well(
    "the service raised the level of help afterwards: among the delays",
    without_plan().row("decisions", what="a conference", by="CSC", about="C", kind="step-up", when="2020-08"),
)
planless.open("whether the need stood open is not said", without_plan("unknown"))
planless.open("the coder's example", without_plan(sureness="example"))
planless.open(
    "implied", without_plan(absence="implied"),
    replace(PLANLESS, statement=PLANLESS.statement.replace("states", "implies"), why=(IMPLIED,)),
)  # fmt: skip
planless.open(
    "that the need stood open is only implied",
    without_plan().without("n").row("needs", "n", whose="C", what="safety at home", status="outstanding", when=GAP,
                                    places="5; 6", sureness="implied"),
    replace(PLANLESS, statement=PLANLESS.statement.replace("then:", "then, by implication:"), why=PART),
)  # fmt: skip
planless.flagged(
    "two needs, of which one is only implied: two findings",
    without_plan().row("needs", "o", whose="C", what="a cot", status="outstanding", when=GAP, places="5; 6",
                       sureness="implied"),
    PLANLESS,
    replace(PLANLESS, statement=PLANLESS.statement.replace("then: safety at home", "then, by implication: a cot"),
            evidence="o p", why=PART),
)  # fmt: skip
planless.boundary("a need from the last day of that time, or from the day after",
                  lambda day: without_plan(when=f"{day}/2021"), "2020-06-30", "2020-07-01", PLANLESS)  # fmt: skip
planless.as_of("the whole time has passed", without_plan(), "2020-06-30", "2020-06-29", PLANLESS)

# --- no action for want of engagement -----------------------------------------------------------------------------

distant = told("no-action-for-want-of-engagement")


def unengaged(topics: str = "engagement", assessed: str = "", **cells: Any) -> Scenario:
    drawn = family().item("i", "Mo does not reply", about="Mo", topics=topics, risk=True)
    none = {"what": "To close", "by": "CSC", "about": "Mo", "kind": "close", "relied_on": "i", "when": DAY}
    drawn.row("decisions", "d", **none | cells)
    form = {"label": "Assessment", "type": "assessment", "by": "CSC", "covered": "Mo", "when": assessed}
    return drawn.row("plans", **form) if assessed else drawn


DISTANT = Expected(
    "The source states that CSC took no further action about Mo: To close. The only ground on record: "
    "Mo does not reply",
    "d", people="Mo", services="CSC", context="i",
)  # fmt: skip
distant.flagged("closed because she did not reply", unengaged(), DISTANT)
distant.open(
    "closed by a threshold that is named: that no risk was weighed rests on there being no row",
    unengaged(kind="close", threshold="two letters"),
    replace(
        DISTANT,
        statement="The source states that CSC ended work with Mo: To close. The ground on record: two letters (Mo does"
        " not reply). There is no record that any risk was weighed before it",
        why=("that no risk was weighed rests on there being no row",),
    ),
)
SOMEBODY = {"label": "somebody", "kind": "unnamed", "possible": "CSC; HV"}
distant.open(
    "by somebody not named", unengaged(kind="no-action", by="X").row("parties", "X", **SOMEBODY),
    replace(DISTANT, statement=DISTANT.statement.replace("CSC", "somebody"), services="X",
            why=("which service is meant is not stated",)),
)  # fmt: skip
distant.well(
    "by somebody not named, of whom one had assessed her before",
    unengaged(assessed="2020-01", by="X").row("parties", "X", **SOMEBODY),
)
distant.well("nothing done, by a threshold that is named", unengaged(kind="no-action", threshold="two letters"))
distant.well("assessed before", unengaged(assessed="2020-01"))
distant.well("another ground", unengaged("violence"))
distant.well(
    "that she would not engage was only believed",
    unengaged(relied_on="j").item("j", "Mo would not", about="Mo", topics="engagement", kind="belief"),
)
distant.well("another service was to go on", unengaged(relied_on="i; HV"))
distant.well("the work went on", unengaged(kind="continue"))
distant.open("no ground is on record", unengaged(relied_on=""))
distant.open("the coder's example", unengaged(sureness="example"))
distant.boundary("assessed on the day after, or that day", lambda day: unengaged(assessed=day), "2020-05-05", DAY,
                 DISTANT)  # fmt: skip

# --- a rule not followed ------------------------------------------------------------------------------------------

ruled = told("rule-not-followed")


def rule(since: str = "", said_in: str = "5", also: str = "", **cells: Any) -> Scenario:
    drawn = family().row(
        "expectations", "x", trigger="a bruise", step="refer", parties="HV; CSC", when=since, places=said_in
    )
    gap = {"sender": "v1", "receiver": "CSC", "kind": "referral", "about": "C", "status": "not-made", "when": DAY,
           "places": "5"}  # fmt: skip
    drawn.row("communications", "m", **gap | cells)
    again = {"sender": "HV", "receiver": "CSC", "kind": "referral", "about": "C"}
    return drawn.row("communications", "n", when=also, **again) if also else drawn


RULED = Expected("The source states that HV did not make a referral to CSC about C for which a rule provided", "m",
                 people="C", services="HV CSC", context="x")  # fmt: skip
ruled.flagged("a rule between the two", rule(), RULED)
ruled.flagged(
    "others were made", rule(also="2020", count="unknown"),
    Expected(RULED.statement.replace("did not make", "did not always make"), "m", people="C", services="HV CSC",
             context="n x"),
)  # fmt: skip
ruled.well("made", rule(status="made"))
ruled.open(
    "who was to make it is named only in part, and may be the one whom the rule binds",
    rule(**{"from": "some"}).row("parties", "some", label="somebody", kind="unnamed", possible="HV; GP"),
    Expected(RULED.statement.replace("HV", "somebody"), "m", people="C", services="some CSC", context="x",
             why=("which service is meant is not stated",)),
)  # fmt: skip
ruled.well("the rule does not bind the other", rule(receiver="GP"))
ruled.well("no rule", rule().without("x"))
ruled.open("the rule is told of elsewhere", rule(said_in="6"))
ruled.open(
    "implied", rule(absence="implied"),
    Expected(RULED.statement.replace("states", "implies"), "m", people="C", services="HV CSC", why=(IMPLIED,)),
)  # fmt: skip
ruled.boundary("in force from that day on, or from the next", lambda day: rule(f"{day}/.."), DAY, "2020-05-05", RULED)


def test_no_plan_agrees_with_the_naive_reference(both: list[Both], generated: Engine) -> None:
    def expected(naive: Naive) -> Iterable[Hashable] | None:
        reference = NoPlan(naive.cells)
        return reference.no_plan() if any(reference.missing()) else None

    agree("unanswered/no-plan", both, generated, expected, COLUMNS)
