"""A need with nobody to meet it, and children who were not seen: the stories of every question of this kind.

Everywhere: Mo is C's mother; C lost weight, and in 2020 needs help with that (needs-1), said in paragraph 2.1.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from graphmodel.engine.seam import Engine

from .agreement import agree
from .build import Scenario
from .conftest import Both
from .naive import Naive
from .naive_service_gap import ServiceGaps
from .stories import VAGUE, Expected, Story, Told, check, engine_for

STORIES: list[Story] = []
engine = engine_for(STORIES)
APPEARS = "the source says that it appears so"
IN_2020 = "2020-02/2020-06"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


def family() -> Scenario:
    drawn = (
        Scenario().child("C").mother("Mo").service("HV", "health-visiting", area="North").service("EH", "early-help")
    )
    return (
        drawn.service("HV2", "health-visiting", area="South")
        .row("areas", "North", label="North")
        .row("areas", "South", label="South")
    )


def needs(status: str = "outstanding", when: str = IN_2020, whose: str = "C", **cells: Any) -> Scenario:
    need = {"whose": whose, "what": "help with feeding", "status": status, "when": when, "places": "2.1"}
    return family().row("needs", **need | cells)


def absent(drawn: Scenario, when: str = IN_2020, who: str = "EH", **cells: Any) -> Scenario:
    """A source says that a service was not at work with C."""
    return drawn.works(who, "C", when, **{"absence": "stated", "places": "2.1", **cells})


# --- no service -------------------------------------------------------------------------------------------------------

none = Told(STORIES, "service-gap/no-service")
NONE = Expected(
    "The source states that there was no work by EH with C while this need was not met: help with feeding",
    "needs-1 involvements-1", people="C", services="EH",
)  # fmt: skip
none.flagged("early help was not there while the need was outstanding", absent(needs()), NONE)
none.flagged("or open", absent(needs("open")), NONE)
two = absent(absent(needs()), "2020-06-30/2020-12-31", "HV2", level="universal-plus")
none.flagged("of two services, the one whose absence only may fall in that time is left out", two, NONE)
none.well("the need was met", absent(needs("met")))
none.well(
    "a social worker was there throughout", absent(needs()).service("CSC", "childrens-social-care").works("CSC", "C")
)
none.well("health visiting went on above the universal offer", absent(needs()).works("HV", "C", level="universal-plus"))
none.well(
    "another early help service was there throughout", absent(needs()).service("EH2", "early-help").works("EH2", "C")
)
none.well("it is said of the need of somebody else", absent(needs(whose="Mo")))
none.flagged("work with the mother alone is not work with the child", absent(needs()).works("EH", "Mo"), NONE)
none.flagged("there in name only", absent(needs()).works("HV", "C", level="universal-plus", active="nominal"), NONE)
none.open("nothing is said of early help", needs())
none.open("what became of the need is not said", absent(needs("unknown")))
none.open("an example of the coder's", absent(needs(), sureness="example"))
none.open("the two are told in different paragraphs", absent(needs(), places="2.2"))
none.open(
    "it only appears so", absent(needs(), absence="appears"),
    Expected(NONE.statement.replace("The source states", "It appears"), NONE.evidence, people="C", services="EH",
             why=(APPEARS,)),
)  # fmt: skip
none.open(
    "the same kind of service may have worked with the mother throughout",
    needs(whose="Mo").service("D", "substance-misuse-service").service("D2", "substance-misuse-service")
    .works("D", "Mo", IN_2020, absence="stated", places="2.1").works("D2", "Mo", "2020-02~/2020-07"),
    Expected(
        "The source states that there was no work by D with Mo while this need was not met: help with feeding",
        "needs-1 involvements-1", people="Mo", services="D", why=(VAGUE,),
    ),
)  # fmt: skip
none.boundary(
    "not there from the last day of the need on, or from the day after",
    lambda day: absent(needs(when="2020-02/2020-06-30"), f"{day}/2020-12"), "2020-06-30", "2020-07-01", NONE,
)  # fmt: skip
none.boundary(
    "a social worker from the second day of the need on, or from the first",
    lambda day: absent(needs(when="2020-02-01/2020-06-30")).service("CSC", "childrens-social-care")
    .works("CSC", "C", f"{day}/2021"),
    "2020-02-02", "2020-02-01", NONE,
)  # fmt: skip

# --- no service: in name only -----------------------------------------------------------------------------------------

name = Told(STORIES, "service-gap/no-service-in-name-only")


def nominal(before: str = "2019/2020-02", person: str = "C", **cells: Any) -> Scenario:
    drawn = family().works("HV", person, before) if before else family()
    return drawn.works("HV2", person, "2020-02/2020-12", **{"active": "nominal", **cells})


AFTER = Expected(
    "The source states that HV2, which came after HV, had C on its books in name only", "involvements-2", people="C",
    services="HV HV2", context="involvements-1",
)  # fmt: skip
name.flagged("after a move the new service did no work with the child", nominal(), AFTER)
name.flagged(
    "the father's order, with nobody at work on it",
    Scenario().child("C").mother("Mo").man("M", father_of="C").service("P", "probation")
    .works("P", "M", level="statutory-order", active="nominal"),
    Expected(
        "The source states that P had M on its books in name only, though under a statutory order",
        "involvements-1", people="M", services="P",
    ),
)  # fmt: skip
name.flagged(
    "and another area that kept the case",
    Scenario().child("C").mother("Mo").man("M", father_of="C").service("P", "probation").service("P2", "probation")
    .works("P", "M", "2019/2020", level="statutory-order")
    .works("P2", "M", "2020", level="statutory-order", active="nominal"),
    Expected(
        "The source states that P2 had M on its books in name only, though under a statutory order;"
        " the case was open with P as well", "involvements-2", people="M", services="P P2",
        context="involvements-1",
    ),
)  # fmt: skip
TO_MEET = Expected(
    "The source states that EH had C on its books in name only, while a need that it was to meet was not met:"
    " help with feeding", "needs-1 involvements-1", people="C", services="EH",
)  # fmt: skip
name.flagged(
    "what was to meet a need", needs(addressed_by="involvements-1").works("EH", "C", active="nominal"), TO_MEET
)
name.flagged(
    "offered to the mother, who did not take it up",
    needs(addressed_by="involvements-1").works("EH", "C", active="nominal")
    .row("actions", what="take up early help", owner="Mo", towards="EH", about="C", status="not-done"),
    Expected(
        "The source states that what EH offered C was not taken up, while this need was not met: help with feeding",
        "needs-1 involvements-1", people="C", services="EH", context="actions-1",
    ),
)  # fmt: skip
name.open(
    "that it did no work is inferred", nominal(basis="inferred"),
    replace(AFTER, statement=AFTER.statement.replace("states", "implies"),
            why=("the source implies it, without saying so",)),
)  # fmt: skip
name.flagged(
    "it came to the door and nobody let it in",
    nominal().row("contacts", by="HV2", sought="C", outcome="no-access", when="2020-06"),
    replace(AFTER, statement=f"{AFTER.statement}; contacts that it sought did not come about",
            context="involvements-1 contacts-1"),
)  # fmt: skip
name.flagged(
    "another service came to the door",
    nominal().row("contacts", by="HV", sought="C", outcome="no-access", when="2020-06"), AFTER,
)  # fmt: skip
name.well("it really worked with the child", nominal(active="active"))
name.well(
    "the need was met all the same", needs("met", addressed_by="involvements-1").works("EH", "C", active="nominal")
)
name.well("it is about an adult", nominal(person="Mo"))
name.open("no service of the kind had worked with the child before", nominal(""))
name.open(
    "it only appears so", nominal(sureness="appears"),
    Expected(AFTER.statement.replace("The source states", "It appears"), AFTER.evidence, people="C",
             services="HV HV2", why=(APPEARS,)),
)  # fmt: skip
name.open(
    "and yet a row shows a contact by it",
    nominal().met("HV2", "2020-03-01", seen="C"),
    replace(AFTER, why=("another row shows a contact by it that may fall in that time",)),
)
name.boundary(
    "the first service ended on the day on which the second began, or the day before",
    lambda day: family().works("HV", "C", f"2019/{day}").works("HV2", "C", "2020-02-10/2020-12", active="nominal"),
    "2020-02-10", "2020-02-09", AFTER,
)  # fmt: skip

# --- no service: closed door ------------------------------------------------------------------------------------------

door = Told(STORIES, "service-gap/no-service-closed-door")


def declined(state: str = "decommissioned", shut: str = "2020-01/2020-12", who: str = "EH", **cells: Any) -> Scenario:
    drawn = family().service("YP", "midwifery").row("service_states", service=who, state=state, when=shut, places="2.1")
    decision = {
        "what": "not taken on",
        "by": "YP",
        "about": "Mo",
        "kind": "decline",
        "when": "2020-03-01",
        "places": "2.1",
    }
    return drawn.row("decisions", **decision | cells)


SHUT = Expected(
    "The source states that YP did not take on Mo, at a time at which EH had been closed",
    "decisions-1 service_states-1", people="Mo", services="EH YP",
)  # fmt: skip
door.flagged("one refused, the other shut", declined(), SHUT)
door.flagged(
    "it could not take work itself", declined("out-of-capacity", who="YP"),
    Expected("The source states that YP did not take on Mo and, at the time, could not take work",
             "decisions-1 service_states-1", people="Mo", services="YP"),
)  # fmt: skip
door.well("it took her on", declined(kind="open"))
door.well("it was only short of staff", declined("short-staffed"))
door.open("told in different paragraphs", declined(places="2.2"))
door.open("nobody refused", declined().without("decisions-1"))
door.well(
    "a need told there is recorded as met",
    declined().row("needs", whose="Mo", what="company", status="met", places="2.1"),
)
door.flagged(
    "a need told elsewhere is recorded as met",
    declined().row("needs", whose="Mo", what="company", status="met", places="2.2"),
    SHUT,
)
door.open(
    "in the course of the year", declined(shut="2020", when="2020"),
    replace(SHUT, why=(VAGUE,)),
)  # fmt: skip
door.boundary(
    "shut from the day of the refusal on, or from the day after", lambda day: declined(shut=f"{day}/2020-12-31"),
    "2020-03-01", "2020-03-02", replace(SHUT, why=(VAGUE,)),
)  # fmt: skip

# --- no service: vacant -----------------------------------------------------------------------------------------------

vacant = Told(STORIES, "service-gap/no-service-vacant")


def empty_post(when: str = IN_2020, status: str = "open", **cells: Any) -> Scenario:
    drawn = needs(status, "2020-02-01/2020-06-30").worker("e1", "EH")
    return drawn.row("allocations", **{"service": "EH", "people": "C", "state": "vacant", "when": when, **cells})


VACANT = Expected(
    "The source states that EH had nobody allocated to C while a need was not met: help with feeding",
    "allocations-1 needs-1", people="C", services="EH",
)  # fmt: skip
vacant.flagged("nobody was allocated while there was a need", empty_post(), VACANT)
vacant.well("the need was met", empty_post(status="met"))
vacant.well("somebody was", empty_post(state="allocated", practitioner="e1"))
vacant.well(
    "a second worker was there throughout",
    empty_post().row("allocations", service="EH", practitioner="e1", people="C", when="2019/2021"),
)
vacant.well("the service was not at work with the child at all: another finding", absent(empty_post()))
vacant.well(
    "the service was full: another finding",
    empty_post(places="3.1").row("service_states", service="EH", state="out-of-capacity", when=IN_2020, places="3.1"),
)
REFUSED = (
    "The source states that EH, which had not taken C on{}, had nobody there for C while a need was not met: help with"
    " feeding{}"
)
refused = absent(empty_post(), places="9.1")
vacant.flagged(
    "the service had not taken the child on", refused,
    replace(VACANT, statement=REFUSED.format("", ""), context="involvements-1"),
)  # fmt: skip
offer = (
    absent(empty_post(), places="9.1").works("HV", "C", IN_2020).met("HV", "2020-03-04", sought="C", outcome="declined")
)
offer.cells["needs"][0]["addressed_by"] = "involvements-2"
offer.row("transfers", kind="service", sender="HV", receiver="EH", people="C", state="declined", when=IN_2020)
vacant.flagged(
    "nor from the one that was to pass the child on, whose own offer was not taken up", offer,
    replace(VACANT, statement=REFUSED.format(" from HV", ". Also on record: what HV offered was not taken up"),
            services="EH HV", context="involvements-1 transfers-1 contacts-1"),
)  # fmt: skip
closed = (
    absent(empty_post(), places="9.1")
    .works("HV", "C", IN_2020)
    .met("HV", "2020-03-04", sought="C", outcome="no-access")
)
closed.row("transfers", kind="service", sender="HV", receiver="EH", people="C", state="declined", when=IN_2020)
closed.row("decisions", "d", what="HV closed", by="HV", kind="close", about="C", when="2020-03-05")


def test_the_senders_closing_and_tries_in_vain_are_told_with_an_empty_post() -> None:
    (told,) = [f for f in closed.findings("service-gap") if f.rule == "service-gap/no-service-vacant"]
    assert told.statement.endswith(". HV had closed the case. There were tries without success by HV to reach them")
    assert {"d", "contacts-1"} <= {*told.context_rows}


vacant.open("what became of the need is not said", empty_post(status="unknown"))
vacant.open(
    "some time in the year", empty_post("2020"),
    Expected(VACANT.statement, VACANT.evidence, people="C", services="EH", why=(VAGUE,)),
)  # fmt: skip
vacant.boundary(
    "vacant from the last day of the need on, or from the day after", lambda day: empty_post(f"{day}/2020-12-31"),
    "2020-06-30", "2020-07-01", replace(VACANT, why=(VAGUE,)),
)  # fmt: skip

# --- no lead ----------------------------------------------------------------------------------------------------------

lead = Told(STORIES, "service-gap/no-lead")
SILENT = "that there was none rests on silence"
NO_LEAD = Expected(
    "There is no record of a service at work with C beyond what every family receives while this need was not met:"
    " help with feeding", "needs-1", people="C", why=(SILENT,), basis="no-record",
)  # fmt: skip
IN_NAME = Expected(
    "There is no record of a service at work with C beyond what every family receives, other than in name (EH), while"
    " this need was not met: help with feeding", "needs-1 involvements-1", people="C", services="EH", why=(SILENT,),
    basis="no-record",
)  # fmt: skip
lead.flagged("only the universal offer", needs().works("HV", "C"), NO_LEAD)
lead.flagged("a service for the mother alone", needs().works("EH", "Mo"), NO_LEAD)
lead.flagged("a service in name only", needs().works("EH", "C", active="nominal"), IN_NAME)
lead.well(
    "the service in name only had found the need itself",
    needs(identified_by="e1").worker("e1", "EH").works("EH", "C", active="nominal"),
)
lead.well("early help was there", needs().works("EH", "C"))
lead.well("the need was met", needs("met"))
lead.well("health visiting above the universal offer", needs().works("HV", "C", level="universal-plus"))
lead.well("the need of an adult", needs(whose="Mo"))
lead.well("a source states that a service was not there: another finding", absent(needs()))
lead.open("what became of the need is not said", needs("unknown"))
lead.open("the need has no date", needs(when=""))
lead.boundary(
    "early help began the day after the need ended, or on its last day",
    lambda day: needs(when="2020-02-01/2020-06-30").works("EH", "C", f"{day}/2020-12"),
    "2020-07-01", "2020-06-30", NO_LEAD,
)  # fmt: skip

# --- not seen ---------------------------------------------------------------------------------------------------------

seen = Told(STORIES, "service-gap/not-seen")
GAP = "2020-03-01/2020-05-31"


def unseen(gap: str = GAP, level: str = "child-in-need", plan: str = "2020-01/2020-12", **cells: Any) -> Scenario:
    drawn = family().service("CSC", "childrens-social-care").works("CSC", "C", level=level)
    drawn.row("plans", label="plan", type="plan", by="CSC", about="C", when=plan)
    return drawn.row("absences", **{"kind": "contact", "sender": "CSC", "about": "C", "when": gap, **cells})


def not_seen(best: str, limit: str = "", **more: Any) -> Expected:
    return Expected(
        f"The source states that CSC had no contact with C{limit} while there was a plan for C; {best}",
        "absences-1",
        people="C",
        services="CSC",
        **more,
    )


AT_HOME = " at this place (at home)"
NEVER = not_seen("there is no record of a contact by them that surely falls in that time")
SEEN_OUT = not_seen("the best contact on record: seen (the park)", AT_HOME, context="contacts-1 plans-1")
OTHERWISE = "another row shows a contact that may fall in that time"
MAY_FALL = ". Also on record: some contact of CSC with C that may fall in that time"
seen.flagged("no contact at all", unseen(), NEVER)
seen.flagged(
    "not at home; the best that was reached",
    unseen(place="at home").met("CSC", "2020-04-01", seen="C", place="the park").met("CSC", "2020-04-02", asleep="C"),
    SEEN_OUT,
)
seen.flagged(
    "in passing, at the most", unseen(place="at home").met("CSC", "2020-04-01", glimpsed="C", mode="home-visit"),
    not_seen("the best contact on record was limited (at home)", AT_HOME),
)  # fmt: skip
seen.flagged(
    "there, but asleep", unseen(place="at home").met("CSC", "2020-04-01", asleep="C", mode="clinic"),
    not_seen("the best contact on record: there, but asleep (clinic)", AT_HOME),
)  # fmt: skip
seen.flagged(
    "spoken to by telephone only",
    unseen(mode="in person").met("CSC", "2020-04-01", spoken_to="C", mode="phone"),
    not_seen("the best contact on record: spoken to (by telephone or video)", " of this kind (in person)"),
)  # fmt: skip
KIND = Expected(
    "The source states that CSC had no contact with C of this kind (more than limited contact) while there was a plan "
    "for C", "absences-1", people="C", services="CSC", context="plans-1",
)  # fmt: skip
seen.flagged(
    "none beyond limited contact: whether there was any is not told", unseen(mode="more than limited contact"), KIND
)
ANYBODY = Expected(
    "The source states that services had no contact with C at this place (at home) while there was a plan for C; there"
    " is no record of a contact by them that surely falls in that time", "absences-1", people="C",
)  # fmt: skip
seen.flagged(
    "on a ward, after what had happened; not by services at work under the plan",
    unseen(place="at home", sender="").met("CSC", "2020-04-01", seen="C", mode="ward"), ANYBODY,
)  # fmt: skip
seen.flagged(
    "seen elsewhere, by whatever service",
    unseen(place="at home", sender="").met("HV", "2020-04-01", seen="C", place="the park"),
    replace(ANYBODY, statement=ANYBODY.statement.replace(
        "there is no record of a contact by them that surely falls in that time",
        "the best contact on record: seen (the park)")),
)  # fmt: skip
seen.well("nobody says that there was no contact", unseen().without("absences-1"))
seen.well("the plan was never made", unseen().without("plans-1"))
seen.well("only the universal offer", unseen(level="universal"))
seen.open("an example of the coder's", unseen(sureness="example"))
seen.open(
    "another row says that there was contact", unseen().met("CSC", "2020-04-01", seen="C", place="the park"),
    not_seen("the best contact on record: seen (the park)", why=(OTHERWISE,)),
)  # fmt: skip
seen.open(
    "a contact that may fall in that time", unseen(place="at home").met("CSC", "2020", seen="C"),
    not_seen(f"there is no record of a contact by them that surely falls in that time{MAY_FALL}", AT_HOME,
             why=(OTHERWISE,), context="contacts-1 plans-1"),
)  # fmt: skip
seen.open(
    "a better contact than the best of that time may fall in it",
    unseen(place="at home").met("CSC", "2020-04-02", asleep="C", mode="clinic").met("CSC", "2020", spoken_to="C"),
    not_seen(f"the best contact on record: there, but asleep (clinic){MAY_FALL}", AT_HOME, why=(OTHERWISE,),
             context="contacts-1 contacts-2 plans-1"),
)  # fmt: skip
seen.flagged(
    "what may fall in that time is no better than the best of it",
    unseen(place="at home").met("CSC", "2020-04-01", seen="C", place="the park").met("CSC", "2020", asleep="C"),
    SEEN_OUT,
)  # fmt: skip
seen.boundary(
    "the plan ended on the first day without contact, or the day before",
    lambda day: unseen(plan=f"2020-01-01/{day}"), "2020-03-01", "2020-02-29", replace(NEVER, why=(VAGUE,)),
)  # fmt: skip


# --- not on a list ----------------------------------------------------------------------------------------------------

unlisted = Told(STORIES, "service-gap/not-registered")
UNLISTED = Expected(
    "The source states that GP did not have C on its list for a time", "involvements-1", people="C", services="GP"
)


def listed(of: str = "C", function: str = "gp", when: str = IN_2020, **cells: Any) -> Scenario:
    drawn = family().service("GP", function).service("GP2", function)
    return drawn.works("GP", of, when, **{"absence": "stated", "level": "universal", **cells})


unlisted.flagged("not on the GP's list for months", listed(), UNLISTED)
unlisted.well("on the list", listed(absence=""))
unlisted.well("the mother", listed(of="Mo"))
unlisted.well("a service that is not there for everybody", listed(function="police"))
unlisted.well("targeted help", listed(level="early-help"))
unlisted.well("on another's list throughout", listed().works("GP2", "C", "2019/2021"))
unlisted.well("when is not said", listed(when=""))
unlisted.open("it appears so", listed(absence="appears"), replace(
    UNLISTED, statement="It appears that GP did not have C on its list for a time", why=(APPEARS,),
))  # fmt: skip
unlisted.boundary(
    "on another's list from the first day, or from the day after",
    lambda day: listed(when="2020-03-01/2020-03-31").works("GP2", "C", f"{day}/2021"),
    "2020-03-02",
    "2020-03-01",
    UNLISTED,
)
unlisted.as_of("the time is over", listed(when="2020-02-01/2020-06-30"), "2020-06-30", "2020-06-29", UNLISTED)


# --- the naive reference ----------------------------------------------------------------------------------------------


QUESTIONS: dict[str, tuple[str, Callable[[ServiceGaps], Iterable[Hashable]], tuple[str, ...]]] = {
    "no-service": ("needs", ServiceGaps.no_service, ("need", "gap_row")),
    "no-service-in-name-only": ("involvements", ServiceGaps.in_name_only, ("nominal", "need")),
    "no-service-closed-door": ("service_states", ServiceGaps.closed_door, ("state_row", "person", "turned_row")),
    "no-service-vacant": ("allocations", ServiceGaps.vacant, ("allocation", "need")),
    "no-lead": ("needs", ServiceGaps.no_lead, ("need", "nominal")),
    "not-seen": ("absences", ServiceGaps.not_seen, ("child", "gap_row", "wording", "met_by")),
    "not-registered": ("involvements", ServiceGaps.not_registered, ("gap_row", "child")),
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_agrees_with_the_naive_reference(name: str, both: list[Both], generated: Engine) -> None:
    """The rows that decide each question, on the generated cases that have a row of its table."""
    table, answer, columns = QUESTIONS[name]

    def expected(naive: Naive) -> Iterable[Hashable] | None:
        return answer(ServiceGaps(naive)) if naive.of(table) else None

    agree(f"service-gap/{name}", both, generated, expected, columns)
