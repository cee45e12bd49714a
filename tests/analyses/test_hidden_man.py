"""Men who mattered to a child and whom services did not name, invite, see, assess or record: the stories."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graphmodel.engine.seam import Engine

from .agreement import agree, by
from .build import Scenario
from .conftest import Both
from .naive_hidden_man import QUESTIONS, HiddenMen
from .stories import VAGUE, Expected, Story, Told, check, engine_for
from .unseen_men import MAY_HAVE_MET, NO_EVIDENCE, home, of

STORIES: list[Story] = []
engine = engine_for(STORIES)
APPEARS = "the source says that it appears so"
IMPLIED = "the source implies it, without saying so"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


# --- unidentified -------------------------------------------------------------------------------------------------

unidentified = Told(STORIES, "hidden-man/unidentified")
MEANT = "which services are meant is not stated in full"
OTHERWISE = "another row of the case says otherwise"
PART_IMPLIED = "the source implies a part of it, without saying so"
NOT_IDENTIFIED = of("The source states that services did not know who M was", "M", why=(MEANT,))


def unaware(who: str = "HV", statement: str = "Who M is", about: str = "M", said: str = "", **man: str) -> Scenario:
    """HV is stated not to have known who he was."""
    drawn = home(**{"identified": "no", **man}).item("who", statement, about=about, topics="household")
    return drawn.unaware(who, "who", "2020", sureness=said)


HV_UNAWARE = of("The source states that HV did not know who M was", "M knowledge-1", services="HV", when="2020")
unidentified.flagged("HV is stated not to have known who he was", unaware(), HV_UNAWARE)
unidentified.flagged(
    "two services did not know, the one stated, the other implied: each with its own row",
    unaware().service("GP", "gp").unaware("GP", "who", "2020-03", sureness="implied"),
    HV_UNAWARE,
    of("The source implies that GP did not know who M was", "M knowledge-2", services="GP", why=(IMPLIED,)),
)
unidentified.flagged(
    "two services alike, until a day that is known",
    unaware(identified="later", identified_from="2020-03-03").service("GP", "gp").unaware("GP", "who", "2020"),
    of("The source states that GP and HV did not know who M was until 3 March 2020", "M knowledge-1 knowledge-2",
       services="HV GP"),
)  # fmt: skip
unidentified.flagged(
    "he is somebody else of the family, which HV did not know",
    unaware(statement="m is the uncle", about="M; U", same_as="U").man("U"),
    HV_UNAWARE,
)
unidentified.well("he was identified", home(identified="yes"))
unidentified.well("he was identified, though HV did not know at first", unaware(identified="yes"))
unidentified.well("a man with no tie to the child", home().man("X", identified="no"))
unidentified.well(
    "a lodger of long before the child lived there",
    Scenario().child("C").mother("Mo").man("M", identified="no").lives("M", when="2010/2015").lives("C"),
)
unidentified.well(
    "a woman", Scenario().child("C").mother("Mo").woman("W", identified="no").related("W", "partner", "Mo")
)
unidentified.open("nothing is said of whether he was identified", home())
unidentified.open(
    "the mother's partner, never identified; to which services is not said", home(identified="no"), NOT_IDENTIFIED
)
unidentified.open("what HV did not know is something else of him", unaware(statement="M is kind"), NOT_IDENTIFIED)
unidentified.open("it was the mother who did not know", unaware("Mo"), NOT_IDENTIFIED)
unidentified.open(
    "the father, identified only later, of whom not even the sex is said",
    Scenario().child("C").mother("Mo").man("M", father_of="C", identified="later", sex="unknown"),
    of("The source states that services did not know who M (sex not given) was until later", "M", why=(MEANT,)),
)
unidentified.open(
    "identified only on a day that is known",
    home(identified="later", identified_from="2020-03-03"),
    of("The source states that services did not know who M was until 3 March 2020", "M", why=(MEANT,)),
)
unidentified.open(
    "a man who lived in the same home",
    Scenario().child("C").mother("Mo").man("M", identified="no").lives("C", "M"),
    of(NOT_IDENTIFIED.statement, "M", context="members-1 members-2", why=(MEANT,)),
)
unidentified.open(
    "that HV did not know is implied, of a man who is stated to have been identified only later",
    unaware(identified="later", said="implied"),
    of("The source implies that HV did not know who M was until later", "M knowledge-1", services="HV",
       why=(IMPLIED,)),
)  # fmt: skip
unidentified.open(
    "HV is stated not to have known; that it was so only until later is implied of him",
    unaware(identified="later", sureness="implied"),
    of("The source states that HV did not know who M was, by implication, until later", "M knowledge-1",
       services="HV", why=(PART_IMPLIED,)),
)  # fmt: skip
unidentified.open(
    "the source found no record that names him, which is not to say that nobody knew",
    home(identified="no", sureness="no-evidence"),
    of("No record that the source saw names M", "M", why=(NO_EVIDENCE,), basis="no-record"),
)
unidentified.open(
    "no record names him, from which it follows that HV did not know",
    unaware(said="implied", sureness="no-evidence"),
    of("No record that the source saw names M, and, by implication, HV did not know who that was", "M knowledge-1",
       services="HV", why=(NO_EVIDENCE, PART_IMPLIED), basis="no-record"),
)  # fmt: skip
unidentified.boundary(
    "a lodger who left on the day the child moved in, or the day before",
    lambda day: Scenario().child("C").mother("Mo").man("M", identified="no")
    .lives("M", when=f"2018/{day}").lives("C", when="2019-03-01/2021"),
    "2019-03-01", "2019-02-28", NOT_IDENTIFIED,
)  # fmt: skip
unidentified.as_of(
    "services learn of the tie",
    Scenario().child("C").mother("Mo").man("M", identified="no")
    .related("M", "partner", "Mo", "2019", known_from="2020-03-01"),
    "2020-03-01", "2020-02-29", NOT_IDENTIFIED,
)  # fmt: skip

# --- uninvited ----------------------------------------------------------------------------------------------------

uninvited = Told(STORIES, "hidden-man/uninvited")


def conference(about: str = "C", when: str = "2020-05-04", **cells: str) -> Scenario:
    return home().row("meetings", label="the conference", about=about, when=when, attended="Mo; HV", **cells)


NOT_ASKED = of("The source states that M was not invited to, or part of, the conference", "meetings-1")
uninvited.flagged("the mother's partner, not invited", conference(not_invited="M"), NOT_ASKED)
uninvited.flagged("never part of the group", conference(never_part="M"), NOT_ASKED)
uninvited.well("he was invited and sent apologies", conference(apologies="M"))
uninvited.well("the meeting was about somebody else", conference("Mo", not_invited="M"))
uninvited.well("a man with no tie to the child", conference(not_invited="X").man("X"))
uninvited.open("whether he came is not known", conference(unknown="M"))
uninvited.open("he is not mentioned", conference())
uninvited.as_of(
    "the meeting is over", conference(not_invited="M"), "2020-05-04", "2020-05-03", NOT_ASKED
)  # fmt: skip

# --- unseen -------------------------------------------------------------------------------------------------------

unseen = Told(STORIES, "hidden-man/unseen")


def visit(**cells: str) -> Scenario:
    return home().met("HV", spoken_to="Mo", **cells)


def seen(words: str, evidence: str = "contacts-1", says: str = "states", **more: Any) -> Expected:
    return of(f"The source {says} that {words}", evidence, **{"services": "HV", **more})


NO_CONTACT: dict[str, Any] = {"kind": "contact", "sender": "HV", "about": "M", "when": "2020"}
NOT_SEEN = seen("HV did not see M at the contact recorded")
IN_PASSING = seen("HV saw M only in passing")
unseen.flagged("a visit that did not see him", visit(not_seen="M"), NOT_SEEN)
unseen.flagged("a visit at which he passed through", visit(glimpsed="M"), IN_PASSING)
unseen.flagged(
    "a visit at which he was asleep", visit(asleep="M"),
    seen("M was asleep at contact with HV; no meeting of the two is on record"),
)  # fmt: skip
unseen.flagged(
    "a visit at which the mother said that he was asleep", visit(asleep="M", sureness="account"),
    seen("HV was told that M was asleep; no meeting of the two is on record"),
)  # fmt: skip
unseen.flagged(
    "a source states that there was no contact with him",
    home().row("absences", **NO_CONTACT), seen("HV did not meet M", "absences-1"),
)  # fmt: skip
TWO = "HV saw M in passing, and at another contact not at all"
unseen.flagged(
    "two visits, one finding",
    visit(not_seen="M").met("HV", "2020-06-01", glimpsed="M"), seen(TWO, "contacts-1 contacts-2"),
)  # fmt: skip
unseen.flagged(
    "two visits alike, of which one is only implied",
    visit(glimpsed="M").met("HV", "2020-06-01", glimpsed="M", sureness="implied"),
    seen("HV saw M only in passing", "contacts-1 contacts-2"),
)
unseen.flagged(
    "in passing at one visit, said to be asleep at another",
    visit(glimpsed="M").met("HV", "2020-06-01", asleep="M", sureness="account"),
    seen("HV saw M in passing, and at another contact was told that M was asleep", "contacts-1 contacts-2"),
)
unseen.flagged(
    "asleep at one visit, not seen at another",
    visit(asleep="M").met("HV", "2020-06-01", not_seen="M"),
    seen("M was asleep at one contact with HV, and not seen at another", "contacts-1 contacts-2"),
)
unseen.open(
    "two visits told in one sentence, one of them only implied",
    visit(glimpsed="M").met("HV", "2020-06-01", not_seen="M", sureness="implied"),
    seen(TWO, "contacts-1 contacts-2", "implies", why=(IMPLIED,)),
)
unseen.well("he was seen at another visit", visit(not_seen="M").met("HV", "2020-06-01", seen="M"))
unseen.well("a worker of the service spoke to him", visit(not_seen="M").worker("hv1", "HV")
            .met("hv1", "2020-06-01", spoken_to="M"))  # fmt: skip
unseen.well("a service that does not work with the child", home().service("GP", "gp").met("GP", not_seen="M"))
unseen.well(
    "a service that had the child on its books and did no work",
    home().service("GP", "gp").works("GP", "C", active="nominal").met("GP", not_seen="M"),
)
unseen.flagged(
    "a source confines it to one manner of contact", home().row("absences", **NO_CONTACT, mode="at home"),
    seen("HV had no contact of this kind with M: at home", "absences-1"),
)  # fmt: skip
unseen.flagged(
    "a source confines it to one manner of contact, and states elsewhere that there was none at all",
    home().row("absences", **NO_CONTACT, mode="at home").row("absences", **NO_CONTACT),
    seen("HV did not meet M", "absences-2", context="absences-1 relations-1 relations-2"),
)
unseen.well(
    "confined to one manner of contact where he was left out of a plan, which is told instead",
    home()
    .row("absences", **NO_CONTACT, mode="at home", places="9")
    .row("plans", label="Plan", type="plan", by="HV", about="C", when="2020", not_consulted="M", places="9"),
)
unseen.flagged(
    "no contact, in spite of attempts",
    home().row("absences", **NO_CONTACT).met("HV", sought="M", outcome="no-access"),
    seen("HV did not meet M; attempts of the service are on record", "absences-1"),
)
unseen.flagged(
    "an attempt at which he was not seen", visit(sought="M", outcome="no-access", not_seen="M"),
    seen("HV did not see M; attempts of the service are on record"),
)  # fmt: skip
unseen.open(
    "somebody who may be of the service saw him",
    visit(not_seen="M")
    .row("parties", "team", label="the team", kind="collective", possible="HV")
    .met("team", seen="M"),
    seen(NOT_SEEN.statement.removeprefix("The source states that "), why=(MAY_HAVE_MET,)),
)
unseen.flagged(
    "a woman whose only tie is the home",
    home().woman("W").lives("W", "C").met("HV", not_seen="W"),
    of(NOT_SEEN.statement.replace("see M", "see W"), "contacts-1", services="HV", people="W C"),
)
unseen.well(
    "it is said of the mother as well: about the family",
    home().row("absences", kind="contact", sender="HV", about="M; Mo", mode="in person", when="2020"),
)
unseen.well("the mother, whom nobody overlooks", home().lives("Mo", "C").met("HV", not_seen="Mo"))
unseen.well("a man with no tie to the child", home().man("X").met("HV", not_seen="X"))
unseen.open("the visit does not mention him", visit())
unseen.open("no visit is coded", home())
unseen.open("who was asked for is said, who was seen is not", visit(sought="M"))
unseen.as_of("the visit is over", visit(not_seen="M"), "2020-05-04", "2020-05-03", NOT_SEEN)
unseen.as_of(
    "he was not seen yet, until he was",
    visit(not_seen="M").met("HV", "2020-06-01", seen="M"), "2020-05-31", "2020-06-01", NOT_SEEN,
)  # fmt: skip

# --- unassessed ---------------------------------------------------------------------------------------------------

unassessed = Told(STORIES, "hidden-man/unassessed")


def assessment(**cells: str) -> Scenario:
    about = {
        "label": "Family assessment",
        "type": "assessment",
        "by": "HV",
        "about": "C",
        "when": "2020-05-04",
        **cells,
    }
    return home().row("plans", **about)


LEFT_OUT = of("The source states that this did not cover M: Family assessment (HV)", "plans-1", services="HV")
unassessed.flagged("the assessment did not cover him", assessment(not_covered="M"), LEFT_OUT)
unassessed.flagged(
    "covered him in part", assessment(partly="M"),
    of("The source states that this considered M only in part, or little: Family assessment (HV)", "plans-1",
       services="HV"),
)  # fmt: skip
unassessed.flagged(
    "he was not asked", assessment(not_consulted="M"),
    of("The source states that this did not involve M: Family assessment (HV)", "plans-1", services="HV"),
)  # fmt: skip
unassessed.flagged(
    "no assessment was made", assessment(not_covered="M", status="not-made"),
    of("The source states that HV did not carry this out with regard to M: Family assessment", "plans-1",
       services="HV"),
)  # fmt: skip
unassessed.flagged(
    "no plan was made", assessment(type="plan", label="Safety plan", not_covered="M", status="not-made"),
    of("The source states that HV did not make a plan that was to take in M: Safety plan", "plans-1", services="HV"),
)  # fmt: skip
unassessed.flagged(
    "not made in full, as the row says", assessment(partly="M", status="not-made"),
    of("The source states that HV made no full assessment or plan of this kind that covered M: Family assessment",
       "plans-1", services="HV"),
)  # fmt: skip


def by_two(own: dict[str, str], of_all: dict[str, str]) -> Scenario:
    """An assessment by HV and one by a group of which HV is part, told in one place."""
    drawn = assessment(places="9", **own).row(
        "parties", "team", label="the team", kind="collective", possible="HV; CSC"
    )
    drawn.service("CSC", "childrens-social-care")
    everywhere = {
        "label": "Work of all",
        "type": "assessment",
        "by": "team",
        "about": "C",
        "when": "2020",
        "places": "9",
    }
    return drawn.row("plans", **everywhere, **of_all)


OF_ALL = of("The source states that this considered M only in part, or little: Work of all (the team)", "plans-2",
            services="team")  # fmt: skip
unassessed.flagged(
    "a service's own assessment covered him as little as those of all: one finding",
    by_two({"partly": "M"}, {"partly": "M"}),
    of(OF_ALL.statement, "plans-1 plans-2", services="team"),
)
unassessed.flagged(
    "a service's own assessment left him out, those of all took him in only in part: two findings",
    by_two({"not_covered": "M"}, {"partly": "M"}), LEFT_OUT, OF_ALL,
)  # fmt: skip
unassessed.flagged(
    "a plan that was made without him stands apart from an assessment that was not made",
    assessment(type="plan", label="First plan", not_consulted="M", places="9").row(
        "plans", label="Look at him", type="assessment", by="HV", about="C", when="2020", places="9",
        status="not-made", not_covered="M",
    ),
    of("The source states that this did not involve M: First plan (HV)", "plans-1", services="HV"),
    of("The source states that HV did not carry this out with regard to M: Look at him", "plans-2", services="HV"),
)  # fmt: skip
unassessed.well("the assessment covered him", assessment(covered="M"))
unassessed.well("a man with no tie to the child", assessment(not_covered="X").man("X"))
unassessed.open(
    "an example that the coder chose, of what the source says in general",
    assessment(not_covered="M", sureness="example"),
)
unassessed.open("whether it covered him is not known", assessment(unknown="M"))
unassessed.open("he is not mentioned", assessment(covered="C"))
unassessed.open(
    "the source looked for one and found none",
    assessment(not_covered="M", status="not-made", absence="no-evidence"),
    of("There is no record that HV carried this out with regard to M: Family assessment", "plans-1",
        services="HV", why=(NO_EVIDENCE,), basis="no-record"),
)  # fmt: skip
unassessed.as_of("the assessment is done", assessment(not_covered="M"), "2020-05-04", "2020-05-03", LEFT_OUT)

# --- unassessed at all --------------------------------------------------------------------------------------------

at_all = Told(STORIES, "hidden-man/unassessed-at-all")


def no_assessment(kind: str = "assessment", about: str = "M", **cells: str) -> Scenario:
    return home().row("absences", kind=kind, sender="HV", about=about, when="2020", **cells)


AT_ALL = of("The source states that HV did not assess M", "absences-1", services="HV")
at_all.flagged("the source states that nobody assessed him", no_assessment(), AT_ALL)
at_all.flagged(
    "the source confines it to one manner of it", no_assessment(mode="a written assessment of the men"),
    of("The source states that there was none of this, or not enough, by HV about M: a written assessment of the men",
       "absences-1", services="HV"),
)  # fmt: skip
at_all.well("of the mother as well: a matter of the family, not of him", no_assessment(about="M; Mo"))
at_all.well(
    "a plan left him out in the same place, which is told instead",
    no_assessment(places="9").row(
        "plans", label="Plan", type="plan", by="HV", about="C", when="2020", not_covered="M", places="9"
    ),
)
at_all.well(
    "how something said at a meeting in the same place was weighed",
    no_assessment(mode="full weight", items="i", places="9")
    .item("i", "M was there", about="M", topics="violence")
    .row("meetings", "g", label="Meeting", said="i", when="2020", places="9"),
)
at_all.well("there was no contact, which is another finding", no_assessment("contact"))
at_all.well("a man with no tie to the child", no_assessment(about="X").man("X"))
at_all.well("he was assessed", assessment(covered="M"))
at_all.open("silence", home())
at_all.open(
    "it only appears so", no_assessment(absence="appears"),
    of("It appears that HV did not assess M", "absences-1", services="HV", why=(APPEARS,)),
)  # fmt: skip
at_all.as_of("the year is over", no_assessment(), "2020-12-31", "2020-12-30", AT_ALL)

# --- unrecorded ---------------------------------------------------------------------------------------------------

unrecorded = Told(STORIES, "hidden-man/unrecorded")


def record(when: str = "2020-06-01/2020-12", lived: str = "2019/2020-08", absence: str = "stated") -> Scenario:
    drawn = home().lives("M", when=lived).lives("C")
    return drawn.lives("M", when=when, recorded_by="HV", absence=absence)


def missing(when: str, who: str = "M", **more: Any) -> Expected:
    words = f"The source states that the record of HV does not show {who} in the home of C ({when})"
    return of(words, "members-3", **{"services": "HV", "people": f"{who} C", **more})


MISSING = missing("from 1 June 2020 to December 2020")
unrecorded.flagged("the record of the home leaves him out", record(), MISSING)
unrecorded.flagged(
    "a woman of the home is reported alike",
    home().woman("W").lives("W", "C").lives("W", recorded_by="HV", absence="stated"),
    missing("from 2019 to 2021", "W"),
)


def born(which: str, day: str) -> Scenario:
    """Another child, born into the same home, or said not to have lived there with him."""
    drawn = record("2020-06-01/2020-12").row("people", "D", label="D", stage="child", born=day)
    drawn.related("Mo", "parent", "D").lives("D", when="2020-07/2021")
    return drawn.row("links", first="members-4", kind="contradicts", second="contacts-1").met("HV") if which else drawn


OF_BOTH = replace(MISSING, people="M C D", statement=MISSING.statement.replace("of C", "of C and D"))
EARLIER = {"household": "home", "recorded_by": "HV", "absence": "stated", "when": "2019-06/2019-07"}
unrecorded.flagged(
    "two times, in the first of which the younger child was not born: each with the children of that time",
    born("", "2020-07-01").row("members", person="M", **EARLIER),
    OF_BOTH, replace(missing("from June to July 2019"), evidence="members-5", why=(VAGUE,)),
)  # fmt: skip
unrecorded.flagged(
    "another row says otherwise than that the younger lived there: told apart",
    born("disputed", "2020-07-01"),
    MISSING,
    replace(MISSING, people="M D", statement=MISSING.statement.replace("of C", "of D"), why=(OTHERWISE,)),
)  # fmt: skip
unrecorded.well("the record names him", record(absence=""))
unrecorded.well("another record of the service names him", record().lives("M", when="2020", recorded_by="HV"))
unrecorded.well(
    "the mother is no hidden adult", home().lives("Mo", "C").lives("Mo", recorded_by="HV", absence="stated")
)
unrecorded.well("he did not live there", home().lives("C").lives("M", recorded_by="HV", absence="stated"))
unrecorded.open("nothing is said about the record", home().lives("C", "M"))
unrecorded.open(
    "the source found no entry", record(absence="no-evidence"),
    of("There is no record by HV, as far as the source found, that M lived in the home of C"
       " (from 1 June 2020 to December 2020)", "members-3", services="HV", why=(NO_EVIDENCE,), basis="no-record"),
)  # fmt: skip
unrecorded.open("the record has no date", record(when=""), missing("date not known", why=(VAGUE,)))
unrecorded.open(
    "of one unknown day of the year, in part of which he lived there",
    record(when="[2020-01-01..2020-12-31]"),
    missing("some time between 1 January and 31 December 2020", why=(VAGUE,)),
)
unrecorded.boundary(
    "he moved out on the day from which the record leaves him out, or the day before",
    lambda day: record(lived=f"2019/{day}"), "2020-06-01", "2020-05-31", MISSING,
)  # fmt: skip

# --- unrecorded until ---------------------------------------------------------------------------------------------

until = Told(STORIES, "hidden-man/unrecorded-until")


def stay(known: str = "2020-04", when: str = "2020-01-01/2020-06", kind: str = "lived-with", **cells: str) -> Scenario:
    return home().row("care", person="M", child="C", kind=kind, when=when, known_from=known, **cells)


def denied(kind: str = "belief", when: str = "2020-01/2020-06", topics: str = "household", **more: str) -> Scenario:
    drawn = stay("").item("fact", "M stays at the home", about="M; C", topics="household", when="2020-01/2020-06")
    about = {"about": "M; C", "topics": topics, "kind": kind, "when": when, "contradicts": "fact", **more}
    return drawn.item("denial", "M does not stay at the home", **about)


BEFORE = of(
    "The source states that M lived with C for a time before services are shown to have known of it", "care-1"
)  # fmt: skip
DENIED = of("The source states that M lived with C, while this was denied", "care-1 denial", context="fact")
until.flagged("he lived there three months before services knew", stay(), BEFORE)
until.flagged(
    "stayed with, likewise", stay(kind="stayed-with"),
    of(BEFORE.statement.replace("lived with", "spent time with"), BEFORE.evidence),
)  # fmt: skip
until.flagged("denied while it went on", denied(), DENIED)
until.flagged(
    "denied to the health visitor by the mother",
    denied(origin="Mo").met("HV", told="denial"),
    of("The source states that M lived with C, while this was denied to HV by Mo", "care-1 denial"),
)
party = (
    denied(origin="who")
    .row("parties", "who", label="who said so", kind="unnamed")
    .told("who", "HV", "denial", "2020-02")
)
until.flagged(
    "who denied it is not among those to whom it was denied", party,
    of("The source states that M lived with C, while this was denied to HV", "care-1 denial", context="fact"),
)  # fmt: skip
until.well("denied, and nothing established says otherwise", denied(contradicts=""))
until.well("an established item, no denial", denied("fact"))
until.flagged(
    "denied, and the health visitor knew it all the same",
    denied().knows("HV", "fact", "2020-03"),
    of("The source states that M lived with C, which was denied, and that this was known nonetheless", "care-1 denial",
       context="fact knowledge-1"),
)  # fmt: skip
until.well("denied of another matter than the home", denied(topics="offending"))
until.well("what was said was of more than the home", denied(topics="household; parenting"))
until.well("denied after he had gone", denied(when="2020-07/2020-12"))
until.well("since when services knew is inferred", stay(basis="inferred"))
until.well("since when services knew is only implied", stay(sureness="implied"))
until.well("known from the start", stay(""))
until.well("contact is no stay", stay(kind="had-contact"))
until.well("stated not to have lived there", stay(absence="stated"))
until.open("since when they knew is as vague as when it began", stay("2020-01", "2020-01/2020-06"))
until.open(
    "they learnt on some day between the first and a later one",
    stay("[2020-01-01..2020-03-01]"),
    of(BEFORE.statement, "care-1", why=(VAGUE,)),
)
until.boundary("known from the day after he came, or from that day", stay, "2020-01-02", "2020-01-01", BEFORE)


@pytest.mark.parametrize("name", QUESTIONS)
def test_agrees_with_the_naive_reference(name: str, both: list[Both], generated: Engine) -> None:
    answer, columns = QUESTIONS[name]
    agree(f"hidden-man/{name}", both, generated, by(HiddenMen, name, answer), columns)
