"""Men who mattered to a child and whom services did not see: the stories of every question of this kind.

Everywhere: Mo is C's mother, M her partner; HV (health visiting) works with C from 2019 to 2021.
"""

from __future__ import annotations

from typing import Any

import pytest

from graphmodel.engine.seam import Engine

from .build import Scenario
from .stories import VAGUE, Expected, Story, Told, check, engine_for

STORIES: list[Story] = []
engine = engine_for(STORIES)
APPEARS = "the source says that it appears so"
NO_EVIDENCE = "the source found no evidence of it, rather than stating it"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


def home(**man: str) -> Scenario:
    drawn = Scenario().child("C").mother("Mo").man("M", partner_of="Mo", **man)
    return drawn.service("HV", "health-visiting").works("HV", "C")


def of(statement: str, evidence: str, **more: Any) -> Expected:
    """A finding about M and the child."""
    return Expected(statement, evidence, **{"people": "M C", **more})


# --- unidentified -------------------------------------------------------------------------------------------------

unidentified = Told(STORIES, "hidden-man/unidentified")
NOT_IDENTIFIED = of("The source states that services could not say who M was", "M")

unidentified.flagged("the mother's partner, never identified", home(identified="no"), NOT_IDENTIFIED)
unidentified.flagged(
    "the father, identified only later, of whom not even the sex is said",
    Scenario().child("C").mother("Mo").man("M", father_of="C", identified="later", sex="unknown"),
    of("The source states that services could not say who M was until later", "M"),
)
unidentified.flagged(
    "a man who lived in the same home",
    Scenario().child("C").mother("Mo").man("M", identified="no").lives("C", "M"),
    of(NOT_IDENTIFIED.statement, "M", context="members-1 members-2"),
)
unidentified.well("he was identified", home(identified="yes"))
unidentified.well("a man with no tie to the child", home().man("X", identified="no"))
unidentified.well(
    "a lodger of long before the child lived there",
    Scenario().child("C").mother("Mo").man("M", identified="no").lives("M", when="2010/2015").lives("C"),
)
unidentified.well(
    "a woman", Scenario().child("C").mother("Mo").woman("W", identified="no").related("W", "partner", "Mo")
)
unidentified.open("nothing is said of whether he was identified", home())
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


NEVER_MET = of(
    "The source states that HV did not see M on the occasions recorded; no other meeting is on record",
    "contacts-1", services="HV",
)  # fmt: skip
IN_PASSING = of("The source states that HV met M only in passing or asleep", "contacts-1", services="HV")
unseen.flagged("a visit that did not see him", visit(not_seen="M"), NEVER_MET)
unseen.flagged("a visit at which he passed through", visit(glimpsed="M"), IN_PASSING)
unseen.flagged("a visit at which he was asleep", visit(asleep="M"), IN_PASSING)
unseen.flagged(
    "a source states that there was no contact with him",
    home().row("absences", kind="contact", sender="HV", about="M", when="2020"),
    of(NEVER_MET.statement, "absences-1", services="HV"),
)
unseen.flagged(
    "two visits, one finding",
    visit(not_seen="M").met("HV", "2020-06-01", glimpsed="M"),
    of(IN_PASSING.statement, "contacts-1 contacts-2", services="HV"),
)
unseen.well("he was seen at another visit", visit(not_seen="M").met("HV", "2020-06-01", seen="M"))
unseen.well("a worker of the service spoke to him", visit(not_seen="M").worker("hv1", "HV")
            .met("hv1", "2020-06-01", spoken_to="M"))  # fmt: skip
unseen.well("a service that does not work with the child", home().service("GP", "gp").met("GP", not_seen="M"))
unseen.flagged(
    "a source confines it to one manner of contact",
    home().row("absences", kind="contact", sender="HV", about="M", when="2020", mode="at home"),
    of(
        "The source states that HV did not meet M (at home); no other meeting is on record", "absences-1", services="HV"
    ),
)
unseen.flagged(
    "a woman whose only tie is the home",
    home().woman("W").lives("W", "C").met("HV", not_seen="W"),
    of(NEVER_MET.statement.replace("see M", "see W"), "contacts-1", services="HV", people="W C"),
)
unseen.well("the mother, whom nobody overlooks", home().lives("Mo", "C").met("HV", not_seen="Mo"))
unseen.well("a man with no tie to the child", home().man("X").met("HV", not_seen="X"))
unseen.open("the visit does not mention him", visit())
unseen.open("no visit is coded", home())
unseen.open("who was asked for is said, who was seen is not", visit(sought="M"))
unseen.as_of("the visit is over", visit(not_seen="M"), "2020-05-04", "2020-05-03", NEVER_MET)
unseen.as_of(
    "he was not seen yet, until he was",
    visit(not_seen="M").met("HV", "2020-06-01", seen="M"), "2020-05-31", "2020-06-01", NEVER_MET,
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


LEFT_OUT = of("The source states that Family assessment (HV) did not cover M", "plans-1", services="HV")
unassessed.flagged("the assessment did not cover him", assessment(not_covered="M"), LEFT_OUT)
unassessed.flagged(
    "covered him in part", assessment(partly="M"),
    of("The source states that Family assessment (HV) covered M only in part", "plans-1", services="HV"),
)  # fmt: skip
unassessed.flagged(
    "he was not asked", assessment(not_consulted="M"),
    of("The source states that M was not asked for Family assessment (HV)", "plans-1", services="HV"),
)  # fmt: skip
unassessed.flagged(
    "no assessment was made", assessment(not_covered="M", status="not-made"),
    of("The source states that HV made no full assessment or plan of this kind that covered M: Family assessment",
       "plans-1", services="HV"),
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
    of("There is no record that HV made a full assessment or plan of this kind that covered M: Family assessment",
       "plans-1", services="HV", why=(NO_EVIDENCE,), basis="no-record"),
)  # fmt: skip
unassessed.as_of("the assessment is done", assessment(not_covered="M"), "2020-05-04", "2020-05-03", LEFT_OUT)

# --- unassessed at all --------------------------------------------------------------------------------------------

at_all = Told(STORIES, "hidden-man/unassessed-at-all")


def no_assessment(kind: str = "assessment", about: str = "M", **cells: str) -> Scenario:
    return home().row("absences", kind=kind, sender="HV", about=about, when="2020", note="no look at the men", **cells)


AT_ALL = of("The source states that HV did not assess M: no look at the men", "absences-1", services="HV")
at_all.flagged("the source states that nobody assessed him", no_assessment(), AT_ALL)
at_all.well("there was no contact, which is another finding", no_assessment("contact"))
at_all.well("a man with no tie to the child", no_assessment(about="X").man("X"))
at_all.well("he was assessed", assessment(covered="M"))
at_all.open("silence", home())
at_all.open(
    "it only appears so", no_assessment(absence="appears"),
    of("It appears that HV did not assess M: no look at the men", "absences-1", services="HV", why=(APPEARS,)),
)  # fmt: skip
at_all.as_of("the year is over", no_assessment(), "2020-12-31", "2020-12-30", AT_ALL)

# --- unrecorded ---------------------------------------------------------------------------------------------------

unrecorded = Told(STORIES, "hidden-man/unrecorded")


def record(when: str = "2020-06-01/2020-12", lived: str = "2019/2020-08", absence: str = "stated") -> Scenario:
    drawn = home().lives("M", when=lived).lives("C")
    return drawn.lives("M", when=when, recorded_by="HV", absence=absence)


MISSING = of("The source states that the record of HV does not show M in the home of C", "members-3", services="HV")
unrecorded.flagged("the record of the home leaves him out", record(), MISSING)
unrecorded.flagged(
    "a woman of the home is reported alike",
    home().woman("W").lives("W", "C").lives("W", recorded_by="HV", absence="stated"),
    of(
        "The source states that the record of HV does not show W in the home of C",
        "members-3",
        services="HV",
        people="W C",
    ),
)
unrecorded.well("the record names him", record(absence=""))
unrecorded.well("another record of the service names him", record().lives("M", when="2020", recorded_by="HV"))
unrecorded.well(
    "the mother is no hidden adult", home().lives("Mo", "C").lives("Mo", recorded_by="HV", absence="stated")
)
unrecorded.well("he did not live there", home().lives("C").lives("M", recorded_by="HV", absence="stated"))
unrecorded.open("nothing is said about the record", home().lives("C", "M"))
unrecorded.open(
    "the source found no entry", record(absence="no-evidence"),
    of("There is no record by HV, as far as the source found, that M lived in the home of C", "members-3",
       services="HV", why=(NO_EVIDENCE,), basis="no-record"),
)  # fmt: skip
unrecorded.open(
    "the record has no date", record(when=""), of(MISSING.statement, "members-3", services="HV", why=(VAGUE,))
)
unrecorded.open(
    "of one unknown day of the year, in part of which he lived there",
    record(when="[2020-01-01..2020-12-31]"),
    of(MISSING.statement, "members-3", services="HV", why=(VAGUE,)),
)
unrecorded.boundary(
    "he moved out on the day from which the record leaves him out, or the day before",
    lambda day: record(lived=f"2019/{day}"), "2020-06-01", "2020-05-31", MISSING,
)  # fmt: skip

# --- unrecorded until ---------------------------------------------------------------------------------------------

until = Told(STORIES, "hidden-man/unrecorded-until")


def stay(known: str = "2020-04", when: str = "2020-01-01/2020-06", kind: str = "lived-with", **cells: str) -> Scenario:
    return home().row("care", person="M", child="C", kind=kind, when=when, known_from=known, **cells)


BEFORE = of("The source states that M was with C for a time before services knew of it", "care-1")
until.flagged("he lived there three months before services knew", stay(), BEFORE)
until.flagged("stayed with, likewise", stay(kind="stayed-with"), BEFORE)
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

# --- risk unshared ------------------------------------------------------------------------------------------------

risk = Told(STORIES, "hidden-man/risk-unshared")
GAP = "2020-02/2020-06"


def danger(learnt: str = "2020-01", works: str = "2019/2021", about: str = "M", **item: Any) -> Scenario:
    drawn = Scenario().child("C").mother("Mo").man("M", partner_of="Mo").man("X").service("HV", "health-visiting")
    drawn.works("HV", "C", works).service("Police", "police").service("GP", "gp")
    drawn.item("i", "M is violent", about=about, **{"topics": "violence", "risk": True, "when": "2019-12", **item})
    return drawn.knows("Police", "i", learnt)


NOT_ALL = Expected(
    "The source states that this, which bears on the children's safety, had not reached HV about M: M is violent."
    " Known to Police",
    "communications-1", people="M", holder="Police", needed_by="HV", items="i",
)  # fmt: skip
DID_NOT_KNOW = Expected(NOT_ALL.statement, "knowledge-2", people="M", holder="Police", needed_by="HV", items="i")
risk.flagged("stated not to have been told of his violence", danger().not_told("Police", "HV", "i", GAP), NOT_ALL)
risk.flagged("stated not to have known of it", danger().unaware("HV", "i", GAP), DID_NOT_KNOW)
risk.well("it reached them", danger().not_told("Police", "HV", "i", GAP).told("GP", "HV", "i", "2020-02-03"))
risk.well("it is no risk", danger(risk=False).not_told("Police", "HV", "i", GAP))
risk.well("it is about a man with no tie to the child", danger(about="X").not_told("Police", "HV", "i", GAP))
risk.well("they had no need of it", danger(works="2015/2016").not_told("Police", "HV", "i", GAP))
risk.open("silence", danger())
risk.open(
    "whether a message arrived is not known",
    danger().not_told("Police", "HV", "i", GAP).told("Police", "HV", "i", "2020-02-03", status="unanswered"),
)
risk.open(
    "stated without a date", danger().unaware("HV", "i"),
    Expected(NOT_ALL.statement, "knowledge-2", people="M", holder="Police", needed_by="HV", items="i", why=(VAGUE,)),
)  # fmt: skip
risk.open(
    "when the health visitor's work began is vague, and may be after that",
    danger(works="2020-05~/2021").unaware("HV", "i", "2020-02/2020-04"),
    Expected(NOT_ALL.statement, "knowledge-2", people="M", holder="Police", needed_by="HV", items="i", why=(VAGUE,)),
)
risk.boundary(
    "the police knew on the last day of it, or the day after",
    lambda day: danger(day).unaware("HV", "i", GAP), "2020-06-30", "2020-07-01", DID_NOT_KNOW,
)  # fmt: skip

# --- taken on trust
# -----------------------------------------------------------------------------------------------------

trust = Told(STORIES, "hidden-man/taken-on-trust")


def believed(origin: str = "Mo", **decision: str) -> Scenario:
    drawn = home().item("b", "M no longer drinks", about="M", topics="substance-misuse", kind="belief", origin=origin,
                        bears="protective", when="2020-01")  # fmt: skip
    return drawn.row("decisions", what="close", **{"by": "HV", "when": "2020-05-04", "relied_on": "b", **decision})


TRUSTED = of(
    "The source states that HV relied on the word of Mo about M, whom no row shows it to have met: M no longer drinks",
    "decisions-1",
    services="HV",
    items="b",
)
trust.flagged("closed on the mother's word", believed(), TRUSTED)
trust.flagged(
    "attempts that came to nothing do not change it", believed().met("HV", sought="M", outcome="no-access"), TRUSTED
)
trust.flagged(
    "asking the mother again is no test",
    believed().met("HV", spoken_to="Mo").row("links", first="contacts-1", kind="tests", second="b"), TRUSTED,
)  # fmt: skip
trust.well("the service spoke to him", believed().met("HV", spoken_to="M"))
trust.well(
    "somebody else was asked",
    believed().woman("Gm").met("HV", spoken_to="Gm").row("links", first="contacts-1", kind="tests", second="b"),
)
trust.well("he said so himself", believed("M"))
trust.open("nothing says that the decision relied on it", believed(relied_on=""))
trust.open(
    "who decided is not said", believed(by="somebody").row("parties", "somebody", label="somebody", kind="unnamed")
)
trust.as_of("the decision is taken", believed(), "2020-05-04", "2020-05-03", TRUSTED)

# --- taken on trust, against a record
# -----------------------------------------------------------------------------------

against = Told(STORIES, "hidden-man/taken-on-trust-against-record")
NOT_CODED = "no decision that relied on it is recorded"


def reassured(
    learnt: str = "2020-02", told: str = "2020-05-04", topics: str = "violence", word: str = "violence"
) -> Scenario:
    drawn = home().item("b", "M has calmed down", about="M", topics=word, kind="belief", origin="Mo",
                        bears="protective", when="2020-01")  # fmt: skip
    drawn.service("Police", "police").item("r", "M hit Mo", about="M", topics=topics, risk=True, when="2020-01")
    return drawn.knows("Police", "r", learnt).met("HV", told, spoken_to="Mo", told="b")


WORD = of(
    "HV had Mo's word about M (M has calmed down), while Police held: M hit Mo", "contacts-1 r",
    services="HV", holder="Police", items="b", why=(NOT_CODED,), basis="contradicted",
)  # fmt: skip
against.flagged("the mother said he had calmed down, the police held that he had hit her", reassured(), WORD)
against.well("the service knew both", reassured().told("Police", "HV", "r", "2020-03-02"))
against.well("the police knew something on another subject", reassured(topics="offending"))
against.well("a subject other than violence, abuse or harm", reassured(topics="offending", word="offending"))
against.well(
    "somebody else was asked",
    reassured().woman("Gm").met("HV", spoken_to="Gm").row("links", first="contacts-2", kind="tests", second="b"),
)
against.flagged(
    "asking the mother again is no test",
    reassured().row("links", first="contacts-1", kind="tests", second="b"), WORD,
)  # fmt: skip
against.well("nobody held anything against it", reassured().without("knowledge-1"))
against.open(
    "whether the police told them is not known",
    reassured().told("Police", "HV", "r", "2020-03-02", status="unanswered"),
)
against.open("when the police knew is not known", reassured(learnt="").without("knowledge-1"))
against.boundary(
    "the police learnt it on the day of the visit, or the day after", reassured, "2020-05-04", "2020-05-05", WORD
)
