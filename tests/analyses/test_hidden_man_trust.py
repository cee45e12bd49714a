"""Men whose risk did not reach those at work with a child, and what was believed of men unseen: the stories."""

from __future__ import annotations

from typing import Any

import pytest

from graphmodel.engine.seam import Engine

from .build import Scenario
from .stories import VAGUE, Expected, Story, Told, check, engine_for
from .unseen_men import MAY_HAVE_MET, home, of

STORIES: list[Story] = []
engine = engine_for(STORIES)
DISPUTED = "another row says that a holder named did not know it"
NO_ROW = "that they never met rests on there being no row of it"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


# --- risk unshared ------------------------------------------------------------------------------------------------

risk = Told(STORIES, "hidden-man/risk-unshared")
GAP = "2020-02/2020-06"


def danger(learnt: str = "2020-01", works: str = "2019/2021", about: str = "M", **item: Any) -> Scenario:
    drawn = Scenario().child("C").mother("Mo").man("M", partner_of="Mo").man("X").service("HV", "health-visiting")
    drawn.works("HV", "C", works).service("Police", "police").service("GP", "gp")
    drawn.item("i", "M is violent", about=about, **{"topics": "violence", "risk": True, "when": "2019-12", **item})
    return drawn.knows("Police", "i", learnt)


NOT_ALL = Expected(
    "The source states that HV was not told this about M, coded as bearing on a child's safety: M is violent."
    " Known to Police",
    "communications-1", people="M", holder="Police", needed_by="HV", items="i",
)  # fmt: skip
UNAWARE = "The source states that HV did not have this about M, coded as bearing on a child's safety: M is violent."
DID_NOT_KNOW = Expected(
    f"{UNAWARE} Known to Police", "knowledge-2", people="M", holder="Police", needed_by="HV", items="i"
)
risk.flagged("stated not to have been told of his violence", danger().not_told("Police", "HV", "i", GAP), NOT_ALL)
risk.flagged("stated not to have known of it", danger().unaware("HV", "i", GAP), DID_NOT_KNOW)
risk.well("it reached them", danger().not_told("Police", "HV", "i", GAP).told("GP", "HV", "i", "2020-02-03"))
risk.well("what it is, is not told", danger(kind="untold").not_told("Police", "HV", "i", GAP))
risk.flagged(
    "another holder is said to have known, and not to have known",
    danger().unaware("HV", "i", GAP).knows("GP", "i", "2020-01").unaware("GP", "i", GAP),
    Expected(f"{UNAWARE} Known to GP and Police; of GP another row says otherwise", "knowledge-2",
             people="M", holder="GP Police", needed_by="HV", items="i"),
)  # fmt: skip
risk.flagged(
    "another holder is said not to have known before it did",
    danger().unaware("HV", "i", GAP).knows("GP", "i", "2020-01").unaware("GP", "i", "2019"),
    Expected(f"{UNAWARE} Known to GP and Police", "knowledge-2",
             people="M", holder="GP Police", needed_by="HV", items="i"),
)  # fmt: skip
risk.open(
    "the only holder is said to have known, and not to have known",
    danger().unaware("HV", "i", GAP).unaware("Police", "i", GAP),
    Expected(f"{UNAWARE} Known to Police; of Police another row says otherwise", "knowledge-2",
             people="M", holder="Police", needed_by="HV", items="i", why=(DISPUTED,)),
)  # fmt: skip
risk.open(
    "a row without a date that the source coded as saying otherwise",
    danger().unaware("HV", "i", GAP).unaware("Police", "i").row(
        "links", first="knowledge-3", kind="contradicts", second="knowledge-1"
    ),
    Expected(f"{UNAWARE} Known to Police; of Police another row says otherwise", "knowledge-2",
             people="M", holder="Police", needed_by="HV", items="i", why=(DISPUTED,)),
)  # fmt: skip
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
    Expected(DID_NOT_KNOW.statement, "knowledge-2", people="M", holder="Police", needed_by="HV", items="i",
             why=(VAGUE,)),
)  # fmt: skip
risk.open(
    "when the health visitor's work began is vague, and may be after that",
    danger(works="2020-05~/2021").unaware("HV", "i", "2020-02/2020-04"),
    Expected(
        DID_NOT_KNOW.statement, "knowledge-2", people="M", holder="Police", needed_by="HV", items="i", why=(VAGUE,)
    ),
)
risk.boundary(
    "the police knew on the last day of it, or the day after",
    lambda day: danger(day).unaware("HV", "i", GAP), "2020-06-30", "2020-07-01", DID_NOT_KNOW,
)  # fmt: skip

# --- taken on trust -----------------------------------------------------------------------------------------------

TRIED = "attempts at contact, then or at another time, are on record"
trust = Told(STORIES, "hidden-man/taken-on-trust")


def believed(origin: str = "Mo", **decision: str) -> Scenario:
    drawn = home().item("b", "M no longer drinks", about="M", topics="substance-misuse", kind="belief", origin=origin,
                        bears="protective", when="2020-01")  # fmt: skip
    return drawn.row("decisions", what="close", **{"by": "HV", "when": "2020-05-04", "relied_on": "b", **decision})


RELIED = "The source states that HV relied on the word of Mo about M, with no meeting with M on record"


def trusted(statement: str = f"{RELIED}: M no longer drinks", **more: Any) -> Expected:
    return of(statement, "decisions-1", **{"services": "HV", "items": "b", **more})


def group(kind: str = "collective", **decision: str) -> Scenario:
    """The same, decided by a group of whom HV's worker may be one."""
    drawn = believed(by="team", **decision).worker("hv1", "HV")
    return drawn.row("parties", "team", label="the team", kind=kind, possible="hv1; GP").service("GP", "gp")


WHICH = "which services are meant is not stated in full"
OF_GROUP = RELIED.replace("HV", "the team")
trust.flagged("closed on the mother's word, and he was not seen", believed().met("HV", not_seen="M"), trusted())
trust.open("closed on the mother's word", believed(), trusted(why=(NO_ROW,)))
trust.open(
    "attempts that came to nothing do not change it, and are said",
    believed().met("HV", sought="M", outcome="no-access"),
    trusted(f"{RELIED} ({TRIED}): M no longer drinks", why=(NO_ROW,)),
)
trust.open(
    "attempts after it was decided are not said",
    believed().met("HV", "2020-05-05", sought="M", outcome="no-access"),
    trusted(why=(NO_ROW,)),
)
trust.open(
    "asking the mother again is no test",
    believed().met("HV", spoken_to="Mo").row("links", first="contacts-1", kind="tests", second="b"),
    trusted(why=(NO_ROW,)),
)
trust.open("a group relied on it", group(), trusted(f"{OF_GROUP}: M no longer drinks", services="team", why=(WHICH,)))
trust.open(
    "attempts of one who may be of the group", group().met("GP", sought="M", outcome="declined"),
    trusted(f"{OF_GROUP} ({TRIED}): M no longer drinks", services="team", why=(WHICH,)),
)  # fmt: skip
SOME = "The source states that the team relied on the word of Mo about M, though some contact with M is on record"
MET_HIM = trusted(
    f"{SOME}: M no longer drinks", services="team", why=("some of those who may be meant had contact with him",)
)
trust.open("one who may be of the group met him", group().met("hv1", seen="M"), MET_HIM)
trust.open("the group itself had contact with him", group().met("team", spoken_to="M"), MET_HIM)
trust.open(
    "somebody who may be of the service met him",
    believed().row("parties", "team", label="the team", kind="collective", possible="HV").met("team", seen="M"),
    trusted(f"{SOME.replace('the team', 'HV')}: M no longer drinks", why=(MAY_HAVE_MET,)),
)
trust.well("the service spoke to him", believed().met("HV", spoken_to="M"))
trust.well(
    "somebody else was asked",
    believed().woman("Gm").met("HV", spoken_to="Gm").row("links", first="contacts-1", kind="tests", second="b"),
)
trust.well("he said so himself", believed("M"))
trust.open("nothing says that the decision relied on it", believed(relied_on=""))
trust.open(
    "who decided is not said",
    believed(by="somebody").row("parties", "somebody", label="somebody", kind="unnamed"),
    trusted(f"{RELIED.replace('HV', 'somebody')}: M no longer drinks", services="somebody", why=(WHICH,)),
)
trust.as_of("the decision is taken", believed(), "2020-05-04", "2020-05-03", trusted(why=(NO_ROW,)))

# --- taken on trust, against a record -----------------------------------------------------------------------------

against = Told(STORIES, "hidden-man/taken-on-trust-against-record")
NOT_CODED = "no decision that relied on it is recorded"


def reassured(learnt: str = "2020-02", told: str = "2020-05-04", says_otherwise: str = "r") -> Scenario:
    drawn = home().item("b", "M has calmed down", about="M", topics="violence", kind="belief", origin="Mo",
                        bears="protective", when="2020-01", contradicts=says_otherwise)  # fmt: skip
    drawn.service("Police", "police").item("r", "M hit Mo", about="M", topics="violence", risk=True, when="2020-01")
    return drawn.knows("Police", "r", learnt).met("HV", told, spoken_to="Mo", told="b")


WORD = of(
    "HV had Mo's word about M (M has calmed down), while Police held: M hit Mo", "contacts-1 r",
    services="HV", holder="Police", items="b", why=(NOT_CODED,), basis="contradicted",
)  # fmt: skip
against.flagged("the mother said he had calmed down, the police held that he had hit her", reassured(), WORD)
against.well("the service knew both", reassured().told("Police", "HV", "r", "2020-03-02"))
against.well("what the police held is not coded as saying otherwise", reassured(says_otherwise=""))
against.well("the service has met him", reassured().met("HV", "2020-06-01", spoken_to="M"))
against.well(
    "a decision relied on it, which is told instead",
    reassured().row("decisions", what="close", by="HV", when="2020-05-05", relied_on="b"),
)
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
