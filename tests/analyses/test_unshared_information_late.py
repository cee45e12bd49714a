"""What reached those who needed it late, in part, or one worker only: the stories of these questions."""

from __future__ import annotations

import pytest

from graphmodel.engine.seam import Engine

from .build import Scenario
from .stories import VAGUE, Expected, Story, Told, check, engine_for
from .unshared import APPEARS, GAP, SAYS, danger, hit, home, informed

STORIES: list[Story] = []
engine = engine_for(STORIES)


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


# --- diluted ------------------------------------------------------------------------------------------------------

diluted = Told(STORIES, "unshared-information/diluted")
LEFT_OUT = f"{SAYS} what Police sent to HV left out: M is violent"


def letter(when: str = "2020-02-03", works: str = "2019/2021", **cells: str) -> Scenario:
    return danger(works).row("communications", sender="Police", receiver="HV", when=when, **cells)


diluted.flagged("the letter left it out", letter(omits="i"), hit(LEFT_OUT, "communications-1", when="2020-02-03"))
diluted.flagged(
    "the letter put it in passing",
    letter(weakened="i"),
    hit(f"{SAYS} Police told HV this only in reduced form or beside another matter: M is violent", "communications-1"),
)
diluted.well("the letter carried it", letter(conveys="i"))
diluted.well("the health visitor had it before", letter(omits="i").told("GP", "HV", "i", "2020-02-01"))
diluted.well(
    "a letter that was part of a handover is told with it",
    letter(omits="i").row("transfers", kind="service", sender="Police", receiver="HV", people="C", state="made",
                          messages="communications-1"),
)  # fmt: skip
diluted.well("the letter never left: that is another finding", letter(omits="i", status="not-made"))
diluted.well("no work with the family, no need", letter(omits="i", works="2015/2016"))
diluted.open("whether the letter arrived is not known", letter(omits="i", status="unanswered"))
diluted.open("that it left out just this is the coder's example", letter(omits="i", sureness="example"))
diluted.open("the letter has no date", letter("", omits="i"), hit(LEFT_OUT, "communications-1", why=(VAGUE,)))
diluted.open(
    "the letter is of about the time at which the police learnt of it",
    letter("2020-01-15", omits="i"),
    hit(LEFT_OUT, "communications-1", why=(VAGUE,)),
)
diluted.boundary(
    "had from the GP on the day of the letter, or the day before",
    lambda day: letter(omits="i").told("GP", "HV", "i", day),
    "2020-02-03", "2020-02-02", hit(LEFT_OUT, "communications-1"),
)  # fmt: skip

# --- late, as stated ----------------------------------------------------------------------------------------------

stated_late = Told(STORIES, "unshared-information/late-as-stated")
LATE = f"{SAYS} Police told HV late: M is violent"

stated_late.flagged(
    "the source calls the message late",
    danger().told("Police", "HV", "i", "2020-07-01", delay="stated"),
    hit(LATE, "communications-1"),
)
stated_late.flagged(
    "told to the health visitor's worker",
    danger().worker("hv1", "HV").told("Police", "hv1", "i", "2020-07-01", delay="stated"),
    hit(LATE, "communications-1"),
)
stated_late.flagged(
    "a number of messages, late at times",
    danger().told("Police", "HV", "i", "2020-07-01", delay="stated", count="at least 3"),
    hit(f"{SAYS} what came from Police to HV was late, at least at times, on this matter: M is violent",
        "communications-1"),
)  # fmt: skip
stated_late.well("half a year later, and nobody calls it late", danger().told("Police", "HV", "i", "2020-07-01"))
stated_late.well("no need by then", danger("2019/2020-03").told("Police", "HV", "i", "2020-07-01", delay="stated"))
stated_late.open(
    "it appears to have been late",
    danger().told("Police", "HV", "i", "2020-07-01", delay="appears"),
    hit(
        "It appears that Police told HV late: M is violent",
        "communications-1",
        why=(APPEARS,),
    ),
)
stated_late.open(
    "of messages in general, and this one is the coder's example",
    danger().told("Police", "HV", "i", "2020-07-01", delay="stated", sureness="example"),
)
stated_late.boundary(
    "the health visitor's last day is that of the message, or the day before",
    lambda day: danger(f"2019/{day}").told("Police", "HV", "i", "2020-07-01", delay="stated"),
    "2020-07-01", "2020-06-30", hit(LATE, "communications-1"),
)  # fmt: skip

# --- late ---------------------------------------------------------------------------------------------------------

late = Told(STORIES, "unshared-information/late")
LEARNT = (
    f"{SAYS} HV did not at first know, though it was working with the family: M is violent. Known by then to Police"
)


def visited(visit: str = "2020-05-04", told: str = "2020-07-01", gap: str = GAP, works: str = "2019/2021") -> Scenario:
    drawn = danger(works).unaware("HV", "i", gap).told("Police", "HV", "i", told)
    return drawn.met("HV", visit, spoken_to="Mo") if visit else drawn


late.flagged(
    "visited without it, told in July",
    visited(),
    hit(LEARNT, "knowledge-2 communications-1", when="2020-02-01/2020-07-01",
        context="contacts-1 involvements-1 relations-1 relations-2"),
)  # fmt: skip
late.flagged(
    "decided without it",
    visited("").row("decisions", what="no further visits", by="HV", when="2020-04-01"),
    hit(LEARNT, "knowledge-2 communications-1"),
)
late.well("nothing happened in between: elapsed time alone is not late", visited(""))
late.well("told before the visit", danger().told("Police", "HV", "i", "2020-05-01").met("HV", spoken_to="Mo"))
late.well("the police themselves learnt it only after the visit", informed("2020-06-10")
          .unaware("HV", "i", GAP).told("Police", "HV", "i", "2020-07-01").met("HV", spoken_to="Mo"))  # fmt: skip
late.open("no row says when they did not have it", danger().told("Police", "HV", "i", "2020-07-01").met("HV"))
late.open(
    "the visit may have been after the message",
    visited("[2020-05-04..2020-08-01]"),
    hit(LEARNT, "knowledge-2 communications-1", why=(VAGUE,)),
)
late.open("that it did not have this is the coder's example", visited().without("knowledge-2")
          .unaware("HV", "i", GAP, sureness="example"))  # fmt: skip
late.open("the visit has no date", visited("unknown"), hit(LEARNT, "knowledge-2 communications-1", why=(VAGUE,)))
late.open(
    "the visit was on the day of the message", visited("2020-07-01"),
    hit(LEARNT, "knowledge-2 communications-1", why=(VAGUE,)),
)  # fmt: skip
late.open(
    "when the health visitor's work began is vague, and may be after the gap",
    visited(visit="2020-03-02", gap="2020-02/2020-04", works="2020-05~/2021"),
    hit(LEARNT, "knowledge-2 communications-1", why=(VAGUE,)),
)
late.boundary(
    "visited the day before the message, or the day after",
    visited, "2020-06-30", "2020-07-02", hit(LEARNT, "knowledge-2 communications-1"),
)  # fmt: skip
late.boundary(
    "told the day after the gap, or on its last day",
    lambda day: visited(told=day), "2020-07-01", "2020-06-30", hit(LEARNT, "knowledge-2 communications-1"),
)  # fmt: skip

# --- a person, not the agency -------------------------------------------------------------------------------------

worker = Told(STORIES, "unshared-information/person-not-agency")


def one_knew(when: str = "2020-01", works: str = "2019/2021", learnt: str = "2020-01") -> Scenario:
    drawn = (
        home(works)
        .worker("hv1", "HV")
        .item("i", "M is violent", about="M", topics="violence", risk=True, when="2019-12")
    )
    return drawn.knows("hv1", "i", learnt).unaware("HV", "i", when or "")


ONE = Expected(
    "Hv1 knew, and the source states that it went no further within HV: M is violent",
    "knowledge-2", holder="hv1", needed_by="HV", items="i",
)  # fmt: skip


def one(**more: object) -> Expected:
    from dataclasses import replace

    return replace(ONE, **more)  # pyright: ignore[reportArgumentType]


worker.flagged("one health visitor knew, the service is stated not to have", one_knew(GAP), one())
worker.flagged(
    "a message reached one worker and went no further",
    danger().worker("hv1", "HV").told("Police", "hv1", "i", "2020-02-03", status="received-by"),
    one(evidence="communications-1"),
)
worker.well("the worker wrote it down", one_knew(GAP).row("records", by="hv1", items="i", when="2020-01-20"))
worker.well("the service was told by somebody else", one_knew(GAP).service("GP", "gp").told("GP", "HV", "i", "2020-01"))
worker.well("the service had no need of it", one_knew(GAP, works="2015/2016"))
worker.open("nothing is stated about the service", one_knew(GAP).without("knowledge-2"))
worker.open("that it went no further is the coder's example",
            one_knew(GAP).without("knowledge-2").unaware("HV", "i", GAP, sureness="example"))  # fmt: skip
worker.open("without a date", one_knew(""), one(why=(VAGUE,)))
worker.open(
    "the worker's knowing is dated only by year",
    one_knew(GAP, learnt="2020"),
    one(why=(VAGUE,)),
)
worker.open(
    "when the service's work began is vague, and may be after that",
    one_knew("2020-02/2020-04", works="2020-05~/2021"),
    one(why=(VAGUE,)),
)
worker.boundary(
    "written down on the day after the gap, or on its last day",
    lambda day: one_knew(GAP).row("records", by="hv1", items="i", when=day),
    "2020-07-01", "2020-06-30", one(),
)  # fmt: skip

# --- unsaid in a meeting ------------------------------------------------------------------------------------------

unsaid = Told(STORIES, "unshared-information/unsaid-in-meeting")


def conference(when: str = "2020-03-02", works: str = "2019/2021", **cells: str) -> Scenario:
    shared = {"attended": "Police; HV", "unsaid": "i", **cells}
    return danger(works).row("meetings", label="Conference", about="C", when=when, **shared)


UNSAID = f"{SAYS} this was not raised at the Conference: M is violent (known to Police; not on record with HV)"
unsaid.flagged("the police did not raise it", conference(), hit(UNSAID, "meetings-1", when="2020-03-02"))
unsaid.flagged(
    "the health visitor's worker was there",
    danger()
    .worker("hv1", "HV")
    .row("meetings", label="Conference", when="2020-03-02", attended="Police; hv1", unsaid="i"),
    hit(UNSAID, "meetings-1"),
)
unsaid.well("it was said", conference(unsaid="", said="i"))
unsaid.well("the health visitor knew it already", conference().told("GP", "HV", "i", "2020-03-01"))
unsaid.well("nobody there needed it", conference(works="2015/2016"))
unsaid.open("not said to be said, not said to be unsaid", conference(unsaid=""))
unsaid.open("whether the health visitor was there is not known", conference(attended="Police", unknown="HV"))
unsaid.open("the meeting has no date", conference(""), hit(UNSAID, "meetings-1", why=(VAGUE,)))
unsaid.open(
    "when the health visitor's work began is vague, and may be after the meeting",
    conference("2020-04-02", works="2020-05~/2021"),
    hit(UNSAID, "meetings-1", why=(VAGUE,)),
)
unsaid.boundary(
    "had from the GP the day after the meeting, or on its day",
    lambda day: conference().told("GP", "HV", "i", day),
    "2020-03-03", "2020-03-02", hit(UNSAID, "meetings-1"),
)  # fmt: skip
