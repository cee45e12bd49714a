"""Responsibility that was to pass, and what became of it: the stories of every question of this kind.

Everywhere: Mo is C's mother. North and South are the health visiting services of two areas; n1 and n2 work for North,
s1 for South. C is bruised (i), which n1 finds in January 2020.
"""

from __future__ import annotations

from typing import Any

import pytest

from graphmodel.engine.seam import Engine

from .agreement import agree, by
from .build import Scenario
from .conftest import Both
from .naive_missed_handover import QUESTIONS, Handovers
from .stories import VAGUE, Expected, Story, Told, check, engine_for

STORIES: list[Story] = []
engine = engine_for(STORIES)
APPEARS = "the source says that it appears so"
NO_EVIDENCE = "the source found no evidence of it, rather than stating it"
MOVED = "2020-05-04"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


def areas(found: str = "2020-01-15") -> Scenario:
    drawn = Scenario().child("C").mother("Mo").service("North", "health-visiting").service("South", "health-visiting")
    drawn.worker("n1", "North").worker("n2", "North").worker("s1", "South")
    drawn.item("i", "C is bruised", about="C", topics="harm-to-child", risk=True, when="2020-01")
    return drawn.met("n1", found, seen="C", observed="i") if found else drawn


def altered(drawn: Scenario, table: str, number: int = 0, **cells: str) -> Scenario:
    """The same with other cells of one row of a table, the first unless another is meant."""
    drawn.cells[table][number].update(cells)
    return drawn


def transfer(found: str = "2020-01-15", /, **cells: Any) -> Scenario:
    passing = {"kind": "area", "sender": "North", "receiver": "South", "people": "C", "state": "made", "when": MOVED}
    return areas(found).row("transfers", **passing | cells)


def passed(statement: str, **more: Any) -> Expected:
    usual: dict[str, Any] = {"evidence": "transfers-1", "people": "C", "services": "North South"}
    return Expected(statement, **usual | more)


def appears(stated: Expected, says: str = "It appears that") -> str:
    return stated.statement.replace("The source states that", says)


def on_the_day(told: Told, scenario: Scenario, expected: Expected) -> None:
    told.as_of("the day of the transfer is over", scenario, MOVED, "2020-05-03", expected)


# --- none
# ---------------------------------------------------------------------------------------------------------------

none = Told(STORIES, "missed-handover/none")
NONE = passed("The source states that North did not hand over C to South", when=MOVED)
none.flagged("nothing was asked for", transfer(state="not-requested"), NONE)
none.flagged("stated not to have been made", transfer(absence="stated"), NONE)
none.well("taken up", transfer())
none.well("accepted", transfer(state="accepted"))
none.open("asked for; whether it was taken up is not said", transfer(state="requested"))
none.open("one service ends and another begins, and no transfer is coded", areas())
NOT_CONSIDERED = "The source found no evidence that handing on C to South was considered"
SEARCHED: dict[str, Any] = {"why": (NO_EVIDENCE,), "basis": "no-record"}


def unthought(**cells: str) -> Scenario:
    """No sign of a thought of South, which the source says at 5.1."""
    return transfer(state="not-requested", absence="no-evidence", places="5.1", **cells)


def unwilling(**cells: str) -> Scenario:
    """Mo said that she did not want South."""
    said: dict[str, Any] = {"about": "Mo", "topics": "engagement", "origin": "Mo", "when": "2020-03", "places": "5.1"}
    return unthought(people="Mo; C").item("e", "Mo did not want South", **said | cells)


BOTH = NOT_CONSIDERED.replace("C", "C and Mo")
none.open("no sign that it was thought of", unthought(), passed(NOT_CONSIDERED, **SEARCHED))
none.open(
    "no sign that a letter was sent",
    unthought(messages="communications-1").not_told("North", "South", "i", MOVED, absence="no-evidence"),
    passed("The source found no evidence that North handed over C to South", **SEARCHED),
)
none.open(
    "no sign that another kind of service was asked",
    unthought(kind="service", messages="communications-1").not_told("North", "South", "i", absence="no-evidence"),
    passed("The source found no evidence that North asked South to take on C", **SEARCHED),
)
none.open(
    "no sign that the bruise was passed on", unthought(omits="i"),
    passed("The source found no evidence that North passed this on to South, to which responsibility for C was due to"
           " pass: C is bruised", items="i", **SEARCHED),
)  # fmt: skip
none.open(
    "no sign of anybody to whom it was handed", unthought(receiver=""),
    Expected("The source found no evidence that North handed over C to anybody", "transfers-1", people="C",
             services="North", **SEARCHED),
)  # fmt: skip
none.open(
    "the mother had said that she did not want it", unwilling(),
    passed(f"{BOTH}. On record before: Mo did not want South", people="Mo C", context="e", **SEARCHED),
)  # fmt: skip
none.open("she said so only afterwards", unwilling(when="2020-06"), passed(BOTH, people="Mo C", context="", **SEARCHED))
none.open(
    "she said so of something else, elsewhere", unwilling(places="5.2"),
    passed(BOTH, people="Mo C", context="", **SEARCHED),
)  # fmt: skip
OFFERED = {"by": "South", "sought": "Mo", "when": "2020-03-02"}
none.open(
    "South had offered, and she had declined", unthought(people="Mo").row("contacts", outcome="declined", **OFFERED),
    passed(f"{NOT_CONSIDERED.replace('C', 'Mo')}. On record before: it was offered and declined", people="Mo",
           context="contacts-2", **SEARCHED),
)  # fmt: skip
none.open(
    "South had offered, and there is no sign of anybody to whom she was handed",
    unthought(receiver="", people="Mo").row("contacts", outcome="declined", **OFFERED),
    Expected("The source found no evidence that North handed over Mo to anybody", "transfers-1", people="Mo",
             services="North", context="", **SEARCHED),
)  # fmt: skip
none.open(
    "South had offered, and she had taken it up", unthought(people="Mo").row("contacts", outcome="kept", **OFFERED),
    passed(NOT_CONSIDERED.replace("C", "Mo"), people="Mo", context="", **SEARCHED),
)  # fmt: skip
none.open(
    "it only appears so",
    transfer(state="not-requested", absence="appears"),
    passed("It appears that North did not hand over C to South", why=(APPEARS,)),
)
on_the_day(none, transfer(state="not-requested"), NONE)

# --- late
# ---------------------------------------------------------------------------------------------------------------

late = Told(STORIES, "missed-handover/late")
LATE = passed("The source states that responsibility for C passed late from North to South")
late.flagged("stated as late", transfer(delay="stated"), LATE)
late.well("nobody calls it late, whatever the dates", transfer())
late.well("there was nobody to receive it: another finding", transfer(delay="stated", state="no-receiver"))
late.open("it appears to have been late", transfer(delay="appears"), passed(appears(LATE), why=(APPEARS,)))
on_the_day(late, transfer(delay="stated"), LATE)

# --- partial, people
# ------------------------------------------------------------------------------------------------------

person = Told(STORIES, "missed-handover/partial-person")
WITHOUT = passed("The source states that North handed over to South without C")
person.flagged("the mother's case was passed on without the child's", transfer(people="Mo; C", left_out="C"), WITHOUT)
person.well("both were passed on", transfer(people="Mo; C"))
person.open("only one is mentioned", transfer(people="Mo"))
person.open("it only appears so", transfer(left_out="C", sureness="appears"), passed(appears(WITHOUT), why=(APPEARS,)))
on_the_day(person, transfer(left_out="C"), WITHOUT)

# --- partial, information
# -------------------------------------------------------------------------------------------------

part = Told(STORIES, "missed-handover/partial-information")
OMITTED = passed(
    "The source states that North handed over C to South without passing on: C is bruised", items="i",
    context="contacts-1 records-1",
)  # fmt: skip
RECORDED = {"by": "n1", "items": "i", "when": "2020-01-20"}
part.flagged("the bruise was left out", transfer(omits="i").row("records", **RECORDED), OMITTED)
part.flagged(
    "from one worker to another", transfer(sender="n1", receiver="n2", kind="practitioner", omits="i"),
    Expected("The source states that n1 handed over C to n2 without passing on: C is bruised", "transfers-1",
             people="C", services="n1 n2", items="i", context="contacts-1"),
)  # fmt: skip
HINTED = passed(
    OMITTED.statement.replace("states", "implies"),
    items="i",
    context="contacts-1 records-1",
    why=("the source implies it, without saying so",),
)


def hinted(place: str, items: str = "i") -> Scenario:
    """A handover without the bruise, only implied, beside what is stated of no word from North to others at all."""
    silent = {"kind": "communication", "sender": "North", "items": items, "when": MOVED, "places": place}
    drawn = transfer(omits="i", sureness="implied", places="7").row("records", **RECORDED)
    return drawn.row("absences", **silent)


part.well("only implied, by what the same paragraph states of no word at all", hinted("7"))
part.open("only implied, and no word at all is told of elsewhere", hinted("8"), HINTED)
part.open("only implied, and no word on another matter", hinted("7", ""), HINTED)
part.well("South is stated not to have had it: another finding", transfer(omits="i", unused_history="i"))
part.well("it was passed on", transfer(passed="i"))
part.well("no handover was made at all: another finding", transfer(state="not-requested", omits="i"))
part.well("nobody was there to receive it: another finding", transfer(state="no-receiver", omits="i"))
part.open("what was passed on is not said", transfer())
part.open("no row shows that the service, or a worker of it, had it", transfer("", omits="i"))
part.open(
    "the service wrote it down, perhaps only after the handover",
    transfer("", omits="i").row("records", by="North", items="i", when="2020"),
    passed(OMITTED.statement, items="i", why=(VAGUE,)),
)
part.boundary(
    "found on the day of the handover, or the day after", lambda day: transfer(day, omits="i"), MOVED, "2020-05-05",
    passed(OMITTED.statement, items="i", context="contacts-1"),
)  # fmt: skip
on_the_day(part, transfer(omits="i").row("records", **RECORDED), OMITTED)

# --- disputed
# -------------------------------------------------------------------------------------------------------------

disputed = Told(STORIES, "missed-handover/disputed")
REFUSED = passed("The source states that South did not take on responsibility for C from North")
IN_DISPUTE = passed("The source states that South and North did not agree that responsibility for C was to pass")
disputed.flagged("refused", transfer(state="declined"), REFUSED)
disputed.flagged("in dispute", transfer(state="disputed"), IN_DISPUTE)
DISPUTE = {"kind": "area", "sender": "North", "receiver": "South", "people": "C", "state": "disputed"}
disputed.flagged(
    "in dispute, and refused in the end", transfer(state="declined").row("transfers", when="2020-05", **DISPUTE),
    passed(f"{IN_DISPUTE.statement}, and that South did not take it on", evidence="transfers-1 transfers-2"),
)  # fmt: skip
disputed.flagged(
    "refused, and in dispute only a year later",
    transfer(state="declined").row("transfers", when="2021-05", **DISPUTE), REFUSED,
    passed(IN_DISPUTE.statement, evidence="transfers-2"),
)  # fmt: skip
disputed.well("accepted", transfer(state="accepted"))
AGAIN = {"kind": "area", "sender": "North", "receiver": "South", "people": "C", "when": "2020-06-01"}
disputed.well("refused at first, then accepted", transfer(state="declined").row("transfers", state="accepted", **AGAIN))
disputed.flagged(
    "refused after an earlier one was accepted",
    transfer(state="declined", when="2020-07-01").row("transfers", state="accepted", **AGAIN), REFUSED,
)  # fmt: skip
disputed.flagged(
    "refused, then accepted by another service",
    transfer(state="declined").service("East", "health-visiting")
    .row("transfers", state="accepted", **{**AGAIN, "receiver": "East"}), REFUSED,
)  # fmt: skip
disputed.well(
    "unclear after a dispute who was responsible: another finding",
    transfer(state="disputed", responsibility="ambiguous"),
)
disputed.open("asked for; the answer is not said", transfer(state="requested"))
disputed.open("it appears so", transfer(state="declined", sureness="appears"), passed(appears(REFUSED), why=(APPEARS,)))
on_the_day(disputed, transfer(state="declined"), REFUSED)

# --- no receiver
# ------------------------------------------------------------------------------------------------------------

nobody = Told(STORIES, "missed-handover/no-receiver")
NOBODY = Expected(
    "The source states that there was nobody to whom North could hand over C", "transfers-1", people="C",
    services="North",
)  # fmt: skip
NONE_THERE = "The source states that nobody at South took on responsibility for C from North"
NO_WAY = "The source states that there was no agreed way of passing"
BESIDE = "that the same sender handed them over at that time is on record"
nobody.flagged("nobody there", transfer(state="no-receiver", receiver=""), NOBODY)
nobody.flagged("nobody at South", transfer(state="no-receiver"), passed(NONE_THERE))
nobody.flagged(
    "not by one worker of South",
    transfer(state="no-receiver", receiver="s1"),
    passed("The source states that s1 did not take on responsibility for C from North", services="North s1"),
)
nobody.flagged(
    "between workers, whoever they were",
    transfer(state="no-receiver", sender="n1", receiver="", kind="practitioner"),
    Expected("The source states that nobody took on the work with C when it passed on (n1)", "transfers-1",
             people="C", services="n1"),
)  # fmt: skip
nobody.flagged(
    "no agreed way", transfer(state="no-route", receiver=""),
    Expected(f"{NO_WAY} on responsibility for C from North", "transfers-1", people="C", services="North"),
)  # fmt: skip
nobody.flagged(
    "no agreed way to South", transfer(state="no-route"), passed(f"{NO_WAY} responsibility for C from North to South")
)
nobody.well("South took it up", transfer())
nobody.open("who was to have it is not said", transfer(state="requested", receiver=""))
nobody.open(
    "implied", transfer(state="no-receiver", receiver="", sureness="implied"),
    Expected(appears(NOBODY, "The source implies that"), "transfers-1", people="C", services="North",
             why=("the source implies it, without saying so",)),
)  # fmt: skip
on_the_day(nobody, transfer(state="no-receiver", receiver=""), NOBODY)


def handed_on(nobody_at: str = "", /, **cells: str) -> Scenario:
    """Nobody to receive C in May 2020; and a handover of C to East."""
    drawn = transfer(state="no-receiver", receiver=nobody_at, when="2020-05").service("East", "early-help")
    passing = {"kind": "service", "sender": "North", "receiver": "East", "people": "C", "state": "made"}
    return drawn.row("transfers", **{**passing, "when": MOVED, **cells})


DOUBTED = Expected(NOBODY.statement, "transfers-1", people="C", services="North", why=(BESIDE,), context="transfers-2")
nobody.well("handed over elsewhere in that time", handed_on())
nobody.well("accepted elsewhere in that time", handed_on(state="accepted"))
nobody.flagged("asked for elsewhere; whether it was taken up is not said", handed_on(state="requested"), NOBODY)
nobody.flagged("somebody else was handed over", handed_on(people="Mo"), NOBODY)
nobody.flagged("another service handed C over", handed_on(sender="South"), NOBODY)
nobody.flagged("the handover elsewhere is stated not to have been made", handed_on(absence="stated"), NOBODY)
nobody.flagged("nobody at South, though East took C on", handed_on("South"), passed(NONE_THERE))
nobody.open("handed over elsewhere, by implication", handed_on(sureness="implied"), DOUBTED)
nobody.open("handed over elsewhere, in that time or before", handed_on(when="2020"), DOUBTED)
nobody.open(
    "nobody at South, and South took C on in that time", handed_on("South", receiver="South"),
    passed(NONE_THERE, why=(BESIDE,), context="transfers-2"),
)  # fmt: skip
nobody.boundary(
    "handed over elsewhere only on the day after, or on the last day of that time",
    lambda day: handed_on(when=day), "2020-06-01", "2020-05-31", NOBODY,
)  # fmt: skip

# --- ambiguous responsibility
# -----------------------------------------------------------------------------------------------

unclear = Told(STORIES, "missed-handover/ambiguous-responsibility")
UNCLEAR = passed("The source states that it was unclear whether North or South was responsible for C")
unclear.flagged("confusion about who was responsible", transfer(responsibility="ambiguous"), UNCLEAR)
unclear.well("both kept a part of it, and knew", transfer(responsibility="shared"))
unclear.well(
    "nobody was there to receive it: another finding", transfer(responsibility="ambiguous", state="no-receiver")
)
unclear.open("not said", transfer(state="requested"))
unclear.open(
    "it appears so", transfer(responsibility="ambiguous", sureness="appears"), passed(appears(UNCLEAR), why=(APPEARS,))
)
on_the_day(unclear, transfer(responsibility="ambiguous"), UNCLEAR)

# --- lost history
# -----------------------------------------------------------------------------------------------------------

history = Told(STORIES, "missed-handover/lost-history")
UNUSED = passed(
    "The source states that South, which was to take on C from North, did not have or use: C is bruised", items="i",
    context="contacts-1 records-1",
)  # fmt: skip
history.flagged("South did not have it", transfer(unused_history="i").row("records", **RECORDED), UNUSED)
history.well("South was told", transfer(passed="i").row("records", **RECORDED))
history.well("North found it only after the handover", transfer("2020-06-01", unused_history="i"))
history.open("what South had is not said", transfer().row("records", **RECORDED))
history.open("no row shows that North had it", transfer("", unused_history="i"))
history.open(
    "North's worker found it, perhaps only after the handover", transfer("2020", unused_history="i"),
    passed(UNUSED.statement, items="i", why=(VAGUE,)),
)  # fmt: skip
on_the_day(history, transfer(unused_history="i").row("records", **RECORDED), UNUSED)

# --- lost history, new worker
# -------------------------------------------------------------------------------------------------

new = Told(STORIES, "missed-handover/lost-history-new-worker")
GAP = "2020-02/2020-06"


def newcomer(who: str = "n2", gap: str = GAP, found: str = "2020-01-15") -> Scenario:
    return areas(found).unaware(who, "i", gap)


BEGAN = Expected(
    "The source states that n2 did not know: C is bruised. Held before by North", "knowledge-1", services="North",
    holder="North", needed_by="n2", items="i", context="contacts-1",
)  # fmt: skip
new.flagged("a new worker did not know what the one before had found", newcomer(), BEGAN)
new.flagged(
    "nor did one of the same kind of service in another area", newcomer("s1"),
    Expected(BEGAN.statement.replace("n2", "s1"), "knowledge-1", services="South", holder="North", needed_by="s1",
             items="i"),
)  # fmt: skip
new.well("told by then", newcomer().told("n1", "n2", "i", "2020-06-01"))
new.well("nobody before had held it", newcomer(found=""))
new.well(
    "another kind of service is another matter",
    areas("").service("GP", "gp").knows("GP", "i", "2020-01").unaware("n2", "i", GAP),
)
new.open("nothing is said of what the new worker knew", areas())
new.open(
    "without a date", newcomer(gap=""),
    Expected(BEGAN.statement, "knowledge-1", services="North", holder="North", needed_by="n2", items="i", why=(VAGUE,)),
)  # fmt: skip
new.open(
    "when the first found it is dated only by year", newcomer(found="2020"),
    Expected(BEGAN.statement, "knowledge-1", services="North", holder="North", needed_by="n2", items="i", why=(VAGUE,)),
)  # fmt: skip
new.boundary(
    "read by the new worker on the day after, or on the last day of it",
    lambda day: newcomer().row("readings", by="n2", items="i", when=day),
    "2020-07-01", "2020-06-30", BEGAN,
)  # fmt: skip

# --- lost history, in turnover ------------------------------------------------------------------------------------

turnover = Told(STORIES, "missed-handover/lost-history-in-turnover")


def succession(
    begins: str = "2020-02-01",
    third: str = "n3",
    handover: str = "",
    who: str = "North",
    said_in: str = "2.1",
    arose: str = "2019",
) -> Scenario:
    """n1, then n2, then n3; by March 2020 nobody at North had put together that C lost weight month by month, which the
    source says where it speaks of n2."""
    drawn = areas("").worker("n3", "North")
    for worker, successor, when in (("n1", "n2", "2019/2019-06-30"), ("n2", third, "2019-07-01/2020-03-31")):
        post = {"service": "North", "people": "C", "practitioner": worker, "successor": successor, "when": when}
        drawn.row("allocations", handover=handover, places="2.1" if worker == "n2" else "2.2", **post)
    drawn.item("w", "C lost weight month by month", about="C", topics="growth-and-feeding", risk=True, when=arose)
    return drawn.unaware(who, "w", f"{begins}/2020-06", places=said_in) if begins else drawn


WHOLE = Expected(
    "As workers of North changed, the source states that it did not see: C lost weight month by month",
    "allocations-2 knowledge-1", services="North", needed_by="North", items="w", context="",
)  # fmt: skip
turnover.flagged("three workers in turn, and the service did not see the whole", succession(), WHOLE)
turnover.flagged("stated that none of them handed over", succession(handover="none"), WHOLE)
turnover.flagged(
    "it appears that more was not seen", succession()
    .item("v", "C missed visits", about="C", topics="missed-appointments", risk=True, when="2019")
    .unaware("North", "v", "2020-02-01/2020-06", places="2.1", absence="appears"),
    Expected(f"{WHOLE.statement}; and, as it appears: C missed visits", WHOLE.evidence, services="North",
             needed_by="North", items="w", context="knowledge-2"),
)  # fmt: skip
turnover.well("each handed over to the next", succession(handover="made"))
turnover.well("the service had put it together", succession().row("records", by="North", items="w", when="2020-01-20"))
turnover.well("two workers are no turnover", succession(third=""))
turnover.well("nor are two who took turns", succession(third="n1"))
turnover.well("one of them had another child", altered(succession(), "allocations", people="B").child("B"))
turnover.well("one of them handed over", altered(succession(), "allocations", handover="made"))
turnover.well("said in a paragraph that does not speak of the workers", succession(said_in="2.3"))
turnover.well("another service did not see it", succession(who="South"))
turnover.well("one worker did not see it: another finding", succession(who="n2"))
turnover.open("nothing is said of what the service saw", succession(""))
turnover.open(
    "those who did not see it are named only in part",
    succession(who="network").row("parties", "network", label="those working with C", kind="collective",
                                  possible="North; South"),
)  # fmt: skip
MAYBE_AFTER = Expected(WHOLE.statement, WHOLE.evidence, services="North", needed_by="North", items="w", why=(VAGUE,))
turnover.open("it may have arisen only after the last worker came", succession(arose="2020"), MAYBE_AFTER)
turnover.boundary(
    "not seen from the last day of the second worker on, or from the day after",
    succession, "2020-03-31", "2020-04-01", WHOLE,
)  # fmt: skip
turnover.boundary(
    "it arose on the last day of the second worker, perhaps before the third came, or on the day after",
    lambda day: succession(arose=day), "2020-03-31", "2020-04-01", MAYBE_AFTER,
)  # fmt: skip

# --- none, between workers
# ------------------------------------------------------------------------------------------------------

left = Told(STORIES, "missed-handover/none-between-workers")


def ended(handover: str = "none", works: str = "2019/2021") -> Scenario:
    post = {"service": "North", "practitioner": "n1", "successor": "n2", "people": "C", "when": "2019/2020-03-31"}
    return areas().works("North", "C", works).row("allocations", handover=handover, **post)


LEFT = Expected(
    "The source states that n1 ceased to be allocated to C at North without a handover", "allocations-1", people="C",
    services="North n1", needed_by="n2",
)  # fmt: skip
left.flagged("stated that there was no handover", ended(), LEFT)
left.flagged(
    "handed over in part", ended("partial"),
    Expected("The source states that n1 ceased to be allocated to C at North with a handover only in part",
             "allocations-1", people="C", services="North n1", needed_by="n2"),
)  # fmt: skip
left.well("handed over", ended("made"))
left.well("a vacant post is nobody's allocation", altered(ended(), "allocations", practitioner="", state="vacant"))
left.well("the service itself had ended its work by then", ended(works="2019/2020-03-31"))
left.open("whether the service went on is not said", ended().without("involvements-1"))
left.open("not said", ended("unknown"))
left.open("nothing said", ended(""))
left.open(
    "the source found no sign of one", ended("no-evidence"),
    Expected("N1 ceased to be allocated to C at North, and there is no record of a handover", "allocations-1",
             people="C", services="North n1", needed_by="n2", why=(NO_EVIDENCE,), basis="no-record"),
)  # fmt: skip
left.as_of("the allocation is over", ended(), "2020-03-31", "2020-03-30", LEFT)

# --- none, left to the family
# ---------------------------------------------------------------------------------------------------

family = Told(STORIES, "missed-handover/none-left-to-family")


def advised(
    owner: str = "Mo", message: str = "2020-02-01/2020-03", absence: str = "stated", status: str = "", **cells: str
) -> Scenario:
    """n1 found the bruise and told Mo to take C to the GP; n1 did not write to the GP."""
    drawn = areas("2020-02-03").service("GP", "gp").worker("g1", "GP")
    step = {"what": "take C to the GP", "owner": owner, "towards": "GP", "agreed_at": "contacts-1", "about": "C"}
    not_sent = {"sender": "n1", "receiver": "GP", "kind": "referral", "about": "C", "when": message, **cells}
    drawn.row("actions", status=status, **step)
    return drawn.row("communications", absence=absence, status="not-made" if absence else "made", **not_sent)


def turned(conveys: str = "i", **cells: str) -> Scenario:
    """The same, and Mo did take C to the GP."""
    return advised(status="done", conveys=conveys, **cells)


CARRIED = Expected(
    "North left it to Mo to turn to GP, and the source states that it did not itself pass the matter on",
    "actions-1 communications-1", people="Mo", services="North GP", context="contacts-1",
)  # fmt: skip
family.flagged("the mother was to take the bruise to the GP", advised(), CARRIED)
family.flagged(
    "she did not",
    advised(status="not-done"),
    Expected("North left it to Mo to turn to GP, which did not come about; the source states that it did not itself"
             " pass the matter on", CARRIED.evidence, people="Mo", services="North GP", context="contacts-1"),
)  # fmt: skip


def back(to: str = "n1", when: str = "2020-02-04", by: str = "g1") -> Scenario:
    """The same, and the doctor told her to go back to n1."""
    drawn = turned().met(by, when, sought="C", spoken_to="Mo")
    return drawn.row("actions", what="go back", owner="Mo", towards=to, agreed_at="contacts-2", about="C")


family.flagged(
    "she did, and the doctor sent her back", back(),
    Expected("North left it to Mo to turn to GP, which they did, and GP left it to them to turn back to North; the"
             " source states that North sent no message itself", CARRIED.evidence, people="Mo",
             services="North GP", context="contacts-1 actions-2"),
)  # fmt: skip
family.well("she did", turned())
family.well("she did, and the doctor sent her on to a third", back("South"))
family.well("she did; a third sent her back", back(by="South"))
family.well("she did; to go back to n1 was for the doctor to arrange", altered(back(), "actions", 1, owner="GP"))
family.well("she did; it was before that that the doctor had sent her there", back(when="2020-01-04"))
family.open(
    "that it was left to her is only implied",
    advised().without("actions-1").row("actions", "actions-1", what="see the GP", owner="Mo", towards="GP",
                                       agreed_at="contacts-1", about="C", sureness="implied"),
    Expected(CARRIED.statement, CARRIED.evidence, people="Mo", services="North GP",
             why=("that it was left to the family is not stated outright",)),
)  # fmt: skip
family.well("the service wrote to the GP itself", advised(absence=""))
family.well("a worker was to see to it", advised("n1"))
family.well("to see a colleague of the same service", altered(advised(receiver="n2"), "actions", towards="n2"))
family.well("they are stated not to have met", altered(advised(), "contacts", absence="stated"))
family.well("what was not sent was for somebody else", advised(receiver="South"))
family.well("another worker of the service did not write either", advised(sender="n2"))
family.open("whether the service wrote is not said", advised().without("communications-1"))
family.open(
    "implied", advised(absence="implied"),
    Expected(CARRIED.statement.replace("the source states", "the source implies"), CARRIED.evidence, people="Mo",
             services="North GP", why=("the source implies it, without saying so",)),
)  # fmt: skip
family.boundary(
    "nothing was sent from the day of the visit on, or from the day after",
    lambda day: advised(message=f"{day}/2020-03"), "2020-02-03", "2020-02-04", CARRIED,
)  # fmt: skip


# --- the naive reference ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", QUESTIONS)
def test_agrees_with_the_naive_reference(name: str, both: list[Both], generated: Engine) -> None:
    def told(row: dict[str, Any]) -> tuple[object, ...]:
        whole = row | {"partly": row.get("wording") == "partial"}
        return tuple(whole[column] for column in QUESTIONS[name])

    agree(f"missed-handover/{name}", both, generated, by(Handovers, name), told)
