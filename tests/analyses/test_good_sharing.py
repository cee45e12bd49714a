"""What was shared well: the stories of every question of this kind, what it never contradicts, and its naive reference.

Everywhere: Mo is C's mother and M her partner, who is violent (i). HV works with C; Police hold i since January 2020.
C is hurt at the end of the year.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graphmodel.engine.seam import Engine
from graphmodel.knowledge.derive import derive

from .agreement import agree, by
from .build import Scenario, engine_with, found
from .conftest import HOW_MANY, Both
from .naive_good_sharing import NaiveSharing
from .stories import VAGUE, Expected, Story, Told, check, engine_for

STORIES: list[Story] = []
engine = engine_for(STORIES)
IMPLIED = "the source implies it, without saying so"
PART_IMPLIED = "the source implies a part of it, without saying so"
IN_PART = "which services are meant is not stated in full"
DAY, NEXT = "2020-03-10", "2020-03-20"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


def family() -> Scenario:
    drawn = Scenario().child("C", index_child="yes").mother("Mo").man("M", partner_of="Mo")
    drawn.service("HV", "health-visiting").service("Police", "police").worker("h1", "HV").works("HV", "C")
    drawn.row("incidents", label="C is hurt", people="C", when="2020-12-01")
    return drawn.item("i", "M is violent", about="M", topics="violence", risk=True, when="2020-01")


def shared(when: str = DAY, *, then: str = NEXT, **cells: Any) -> Scenario:
    """Police tell HV, which sees C afterwards."""
    drawn = family().knows("Police", "i", "2020-01-15").told("Police", "HV", "i", when, **cells)
    return drawn.met("HV", then, sought="C") if then else drawn


# --- told
# ---------------------------------------------------------------------------------------------------------------

message = Told(STORIES, "good-sharing/told")
TOLD = Expected(
    "The source states that Police told HV: M is violent",
    "communications-1",
    holder="Police",
    needed_by="HV",
    items="i",
)


def told_by(statement: str, **more: Any) -> Expected:
    return Expected(statement, "communications-1", **{"holder": "Police", "needed_by": "HV", "items": "i", **more})


message.flagged("told before the next visit", shared(), TOLD)
message.flagged("told before the incident", shared(then=""), TOLD)
message.flagged(
    "talked over", shared(dialogue="dialogue"), told_by("The source states that Police discussed with HV: M is violent")
)
REFERRED = told_by("The source states that Police made a referral to HV about: M is violent")
message.flagged("referred", shared(kind="referral"), REFERRED)
ANSWERED = Expected(
    "The source states that Police answered HV, which had asked: M is violent",
    "communications-2",
    holder="Police",
    needed_by="HV",
    items="i",
)
asked = family().knows("Police", "i", "2020-01-15").told("HV", "Police", "", "2020-03-01", kind="check")
message.flagged(
    "asked and answered",
    asked.told("Police", "HV", "i", DAY, answers="communications-1").met("HV", NEXT, sought="C"),
    ANSWERED,
)
message.well("left something out", shared(omits="j").item("j", "He drinks", about="M", topics="violence"))
message.well("called late by the source", shared(delay="stated"))
message.well("not sent", shared(status="not-made"))
message.well("known to it before", shared().knows("HV", "i", "2020-02-01"))
message.well(
    "the sender ends its own work at that time",
    shared().row("decisions", what="To end it", by="Police", about="M", kind="close", when=DAY),
)
message.well("needed by nobody there", shared().without("involvements-1"))
message.well("a row says that it did not know", shared().unaware("HV", "i", "2020-04"))
message.well(
    "a pregnancy alone", shared().without("i").item("i", "Mo is pregnant", about="Mo", topics="pregnancy", risk=True)
)
carried = shared(kind="escalation").without("i")
carried.item("i", "No plan yet", about="C", topics="plan-or-order", risk=True, when="2020-01")
message.flagged(
    "a worry about the plan taken further", carried, told_by("The source states that Police told HV: No plan yet")
)
message.well(
    "to a team of the same agency that does the same work",
    shared()
    .without("Police", "HV")
    .row("agencies", "A", label="Trust")
    .service("Police", "health-visiting", agency="A")
    .service("HV", "health-visiting", agency="A"),
)
trust = shared(sureness="implied").without("Police", "HV").row("agencies", "A", label="Council")
trust.service("Police", "safeguarding-lead", agency="A").service("HV", "childrens-social-care", agency="A")
message.well("only implied, between two services of one agency", trust)


def by_somebody(**cells: Any) -> Scenario:
    drawn = family().row("parties", "X", label="somebody", kind="unnamed", possible="Police")
    return drawn.knows("X", "i", "2020-01-15").told("X", "HV", "i", DAY, **cells).met("HV", NEXT, sought="C")


message.open(
    "stated, by somebody not said who", by_somebody(),
    told_by(TOLD.statement.replace("Police", "somebody"), holder="X", why=(IN_PART,)),
)  # fmt: skip
message.well("only implied, by somebody not said who", by_somebody(sureness="implied"))
message.well(
    "another row says otherwise",
    shared()
    .row("links", first="meetings-1", kind="contradicts", second="communications-1")
    .row("meetings", "meetings-1", label="Later", attended="HV", when="2021"),
)
message.well(
    "only believed",
    shared().without("i").item("i", "M is kind", about="M", topics="violence", kind="belief", bears="protective"),
)
message.well(
    "to somebody not said who",
    family()
    .row("parties", "X", label="somebody", kind="unnamed", possible="HV")
    .knows("Police", "i", "2020-01-15")
    .told("Police", "X", "i", DAY)
    .met("HV", NEXT, sought="C"),
)
vague = told_by(TOLD.statement, why=(VAGUE,))
message.open("the visit may have come before", shared("2020-03"), vague)


def unspoken(**cells: Any) -> Scenario:
    """It is stated that Police and HV did not communicate on the first day of the month in which HV was told."""
    silent = {"kind": "communication", "sender": "Police", "receiver": "HV", "items": "i", "when": "2020-03-01"}
    return shared("2020-03").row("absences", **silent | cells)


message.well("stated not to have been told until it acted", unspoken())
message.open("stated not to have been spoken to in person until then", unspoken(mode="talk in person"), vague)
implied = told_by("The source implies that Police told HV: M is violent", why=(IMPLIED,))
message.open("only implied", shared(sureness="implied"), implied)
collective = family().row("parties", "those", label="Those at work", kind="collective", possible="HV; Police")
collective.knows("Police", "i", "2020-01-15").told("h1", "HV", "i", "2019").told("Police", "those", "i", DAY)
message.open(
    "to several, not said who",
    collective.without("communications-1").met("HV", NEXT, sought="C"),
    Expected(
        "The source states that Police told those at work: M is violent",
        "communications-2",
        holder="Police",
        needed_by="those",
        items="i",
        why=(IN_PART,),
    ),
)


def visited_before(day: str) -> Scenario:
    return shared().met("HV", day, sought="C")


message.boundary("visit before Police knew, or after", visited_before, "2020-01-14", "2020-01-20", TOLD)


# --- heard at a meeting
# ---------------------------------------------------------------------------------------------------------------

meeting = Told(STORIES, "good-sharing/heard-at-meeting")
HEARD = Expected(
    "The source states that HV heard at this meeting, Review: M is violent", "g", needed_by="HV", items="i"
)


def met(day: str = DAY, *, known: str = "2020-01-15", **cells: Any) -> Scenario:
    there: dict[str, Any] = {"label": "Review", "attended": ["HV", "Police"], "said": "i", "when": day} | cells
    drawn = family().knows("Police", "i", known).row("meetings", "g", **there)
    return drawn.met("HV", NEXT, sought="C")


meeting.flagged("said by one who knew", met(), HEARD)
meeting.well("never held", met(status="never-held"))
meeting.well("something left unsaid", met(unsaid="j").item("j", "He drinks", about="M", topics="violence"))
meeting.well("nobody else had it before", met(known="2020-04"))
meeting.well("known to it before", met().knows("HV", "i", "2020-02-01"))
meeting.open(
    "only implied",
    met(sureness="implied"),
    Expected(
        "The source implies that HV heard at this meeting, Review: M is violent",
        "g",
        needed_by="HV",
        items="i",
        why=(IMPLIED,),
    ),
)
meeting.open("attendance not known", met(attended="Police", unknown="HV"))
meeting.boundary(
    "a visit before Police knew, or after",
    lambda day: met().met("HV", day, sought="C"),
    "2020-01-14",
    "2020-01-20",
    HEARD,
)


# --- read
# ---------------------------------------------------------------------------------------------------------------

reading = Told(STORIES, "good-sharing/read")
READ = Expected(
    "The source states that h1 read in the record of Police: M is violent",
    "r",
    holder="Police",
    needed_by="h1",
    items="i",
)


def looked(day: str = DAY, *, by: str = "h1", **cells: Any) -> Scenario:
    drawn = family().row("records", "written", by="Police", items="i", when="2020-01-15")
    drawn.row("readings", "r", by=by, items="i", record="written", when=day, **cells)
    return drawn.met("HV", NEXT, sought="C")


reading.flagged("read before the visit", looked(), READ)
reading.well("stated not to have been read", looked(absence="stated"))
reading.well(
    "its own record", looked().without("written").row("records", "written", by="HV", items="i", when="2020-01-15")
)
reading.well("known to the worker before", looked().knows("h1", "i", "2020-02-01"))
reading.open(
    "day not known",
    looked("2020-03"),
    Expected(READ.statement, "r", holder="Police", needed_by="h1", items="i", why=(VAGUE,)),
)
reading.boundary(
    "a visit before it was written, or after",
    lambda day: looked().met("HV", day, sought="C"),
    "2020-01-14",
    "2020-01-20",
    READ,
)


# --- told by the family
# ---------------------------------------------------------------------------------------------------------------

own = Told(STORIES, "good-sharing/told-by-family")
SAID = Expected(
    "The source states that Mo told HV: Mo was hit at home", "contacts-1", people="Mo", needed_by="HV", items="o"
)


def disclosed(
    day: str = DAY, *, about: str = "Mo", to: str = "Mo", topics: str = "domestic-abuse", **cells: Any
) -> Scenario:
    drawn = family().item("o", "Mo was hit at home", about=about, topics=topics, risk=True, when="2001")
    return drawn.met("HV", day, spoken_to=to, told="o", **cells).met("HV", NEXT, sought="C")


own.flagged("about herself", disclosed(), SAID)
own.well("about the child", disclosed(about="Mo; C"))
own.well("about somebody else", disclosed(about="M"))
own.well("how she feels", disclosed(topics="mental-health"))
own.well("known to it before", disclosed().knows("HV", "o", "2019-05"))
own.open(
    "only implied",
    disclosed(sureness="implied"),
    Expected(
        "The source implies that Mo told HV: Mo was hit at home",
        "contacts-1",
        people="Mo",
        needed_by="HV",
        items="o",
        why=(IMPLIED,),
    ),
)
own.boundary(
    "a statement that it did not know, before or after",
    lambda day: disclosed().unaware("HV", "o", day),
    "2020-03-09",
    "2020-03-11",
    SAID,
)


# --- handed over
# ---------------------------------------------------------------------------------------------------------------

handover = Told(STORIES, "good-sharing/handed-over")
PASSED = Expected(
    "The source states that HV was in touch with South when it handed over C and Mo",
    "communications-1 t",
    people="C Mo",
    services="HV South",
)


def passed(day: str = DAY, message: dict[str, Any] | None = None, **cells: Any) -> Scenario:
    drawn = family().service("South", "health-visiting").told("HV", "South", "", day, **(message or {}))
    passing: dict[str, Any] = {"kind": "area", "sender": "HV", "receiver": "South", "people": "C; Mo", "state": "made"}
    drawn.row("transfers", "t", **passing | {"messages": "communications-1", "when": day} | cells)
    return drawn.met("South", NEXT, sought="C")


def in_part(people: str, statement: str) -> Expected:
    return Expected(statement, "communications-1 t", people=people, services="HV South")


handover.flagged("both, by telephone", passed(), PASSED)
handover.flagged(
    "one of the two left out",
    passed(left_out="C"),
    in_part("Mo", "The source states that HV was in touch with South when it handed over Mo"),
)
handover.flagged("what was left out is about the man", passed(omits="i"), PASSED)
handover.well("no message coded", passed(messages=""))
handover.well("the message not made", passed(message={"status": "not-made", "about": "C; Mo"}))
handover.well("called late", passed(delay="stated"))
handover.well("not clear who was responsible", passed(responsibility="ambiguous"))
handover.well(
    "refused in another row",
    passed().row("transfers", kind="area", sender="HV", receiver="South", people="C; Mo", state="declined", when=DAY),
)
handover.well(
    "no liaison between the two",
    passed().row("absences", kind="communication", sender="HV", receiver="South", about="C; Mo", when="2020"),
)
handover.open(
    "the next visit may have come before",
    passed("2020-03"),
    Expected(PASSED.statement, PASSED.evidence, people="C Mo", services="HV South", why=(VAGUE,)),
)
handover.boundary(
    "refused in the same month, or later",
    lambda day: passed().row(
        "transfers", kind="area", sender="HV", receiver="South", people="C; Mo", state="declined", when=day
    ),
    "2020-03-11",
    DAY,
    PASSED,
)


# --- taken elsewhere
# ---------------------------------------------------------------------------------------------------------------

other_way = Told(STORIES, "good-sharing/taken-elsewhere")
MET = Expected(
    "Young did not take on Mo; the source states that the need that HV had seen was met all the same: A helper",
    "communications-1 n",
    people="Mo",
    services="HV Young",
)


def turned_down(
    met: str = "2020-05-01", status: str = "declined", sent: dict[str, str] | None = None, **need: Any
) -> Scenario:
    form: dict[str, Any] = {"about": "Mo", "kind": "referral", "status": status, **(sent or {})}
    drawn = family().service("Young", "midwifery").told("HV", "Young", "", DAY, **form)
    seen: dict[str, Any] = {"whose": "Mo", "what": "A helper", "identified_by": "HV", "status": "met", "when": met}
    return drawn.row("needs", "n", **seen | need)


other_way.flagged("a need met another way", turned_down(), MET)
other_way.open(
    "asked by somebody not named, who may be the one that had seen the need",
    turned_down().without("communications-1").row("parties", "X", label="somebody", kind="unnamed", possible="HV; GP")
    .row("communications", **{"from": "X", "to": "Young"}, about="Mo", kind="referral", status="declined", when=DAY),
    replace(MET, why=(VAGUE,)),
)  # fmt: skip
other_way.well("taken on", turned_down(status="made"))
other_way.well(
    "still open",
    turned_down(need := "2020-05-01", status="declined")
    .without("n")
    .row("needs", "n", whose="Mo", what="A helper", identified_by="HV", when=need),
)
other_way.open(
    "met at a time that may lie before",
    turned_down("2020-03"),
    Expected(MET.statement, MET.evidence, people="Mo", services="HV Young", why=(VAGUE,)),
)
NOT_TAKEN = "Young, by implication, did not take on Mo"
other_way.open(
    "that it was turned down is implied",
    turned_down(sent={"sureness": "implied"}),
    replace(MET, statement=MET.statement.replace("Young did not take on Mo", NOT_TAKEN), why=(PART_IMPLIED,)),
)
other_way.open(
    "that the need was met is implied",
    turned_down(sureness="implied"),
    replace(MET, statement=MET.statement.replace("states", "implies"), why=(IMPLIED,)),
)
other_way.flagged(
    "told twice, once only by implication: one finding",
    turned_down().told("HV", "Young", "i", DAY, about="Mo", kind="referral", status="declined", sureness="implied"),
    replace(MET, evidence="communications-1 communications-2 n"),
)
other_way.boundary("met after or before", turned_down, "2020-03-11", "2020-03-09", MET)


# --- agreed with the family
# ---------------------------------------------------------------------------------------------------------------

agreed = Told(STORIES, "good-sharing/agreed-with-family")
AGREED = Expected(
    "The source states that HV told Mo: M is not to see C yet",
    "communications-1",
    people="Mo",
    services="HV",
    items="p",
)


def step(day: str = DAY, to: str = "Mo", topics: str = "plan-or-order", **cells: Any) -> Scenario:
    drawn = family().row(
        "information", "p", statement="M is not to see C yet", about="M; C", topics=topics, bears="protective"
    )
    return drawn.woman("Friend").told("HV", to, "p", day, **cells)


agreed.flagged("told to the mother", step(), AGREED)
agreed.well("not sent", step(status="not-made"))
agreed.well("to somebody not tied to the child", step(to="Friend"))
agreed.well("not a step", step(topics="violence"))
agreed.open("only implied", step(sureness="implied"))
agreed.as_of("seen on the day or before", step(), DAY, "2020-03-09", AGREED)


# --- what holds of all of them
# ---------------------------------------------------------------------------------------------------------------


def test_what_was_shared_well_comes_last_and_leads_no_story() -> None:
    drawn = shared().service("GP", "gp").works("GP", "C").not_told("Police", "GP", "i", "2020-02/2020-06")
    derived = derive(drawn.case())
    with engine_with([derived]) as engine:
        findings, stories = (answer := found(engine, derived)).items, answer.stories
    kinds = [finding.kind for finding in findings]
    assert kinds == sorted(kinds, key=lambda kind: kind == "good-sharing")
    assert {"good-sharing", "unshared-information"} <= set(kinds)
    both = [story for story in stories if {f.kind for f in story.findings} > {"good-sharing"}]
    assert both
    assert all(story.findings[0].kind != "good-sharing" for story in both)
    well = [finding for finding in findings if finding.kind == "good-sharing"]
    assert all(finding.why_here.startswith("shared well, so after what was not") for finding in well)


def test_what_was_shared_well_ties_no_other_stories_together() -> None:
    """Two matters that have nothing in common stay two stories, whatever message carried both."""
    drawn = shared().item("j", "M steals", about="M", topics="offending", risk=True).knows("Police", "j", "2020-01-15")
    drawn.service("GP", "gp").works("GP", "C").not_told("Police", "GP", "i", "2020-02/2020-06")
    drawn.not_told("Police", "GP", "j", "2020-02/2020-06")
    apart = [f for f in drawn.findings() if f.kind == "unshared-information"]
    assert len({finding.story for finding in apart}) == len(apart) == 2
    together = drawn.told("Police", "HV", ["i", "j"], DAY, id="both").without("communications-1")
    assert any(f.kind == "good-sharing" for f in together.findings())
    after = [f for f in together.findings() if f.kind == "unshared-information"]
    assert len({finding.story for finding in after}) == 2


CONTRADICTING = ("never", "never-known", "late", "late-as-stated", "person-not-agency")
SHARING = ("told", "heard-at-meeting", "read", "told-by-family")


def test_it_says_nothing_that_another_finding_contradicts(both: list[Both], generated: Engine) -> None:
    """What a service is said to have received whole and in time, no finding says that it did not have."""
    seen = 0
    for derived, _ in both:
        if not any(link.type == "RECEIVED" for link in derived.links):
            continue
        well = found(generated, derived, [f"good-sharing/{name}" for name in SHARING])
        ill = found(generated, derived, [f"unshared-information/{name}" for name in CONTRADICTING]) if len(well) else ()
        lacking = {(n.id, i.id) for f in ill for n in f.needed_by for i in f.information}
        received = {(n.id, i.id) for f in well for n in f.needed_by for i in f.information}
        assert not lacking & received, derived.case.id
        seen += len(received)
    assert seen > HOW_MANY / 40


@pytest.mark.parametrize("name", [*SHARING, "handed-over", "taken-elsewhere", "agreed-with-family"])
def test_agrees_with_the_naive_reference(name: str, both: list[Both], generated: Engine) -> None:
    columns = NaiveSharing.COLUMNS[name]
    agree(f"good-sharing/{name}", both, generated, by(NaiveSharing, name), lambda row: tuple(row[c] for c in columns))
