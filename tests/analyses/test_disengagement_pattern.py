"""Missed contacts over several services: the stories of the question, and its naive reference.

Everywhere: Mo is C's mother and M the father. HV and GP work with C. HV and Mo arrange things for C together.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graphmodel.engine.seam import Engine
from graphmodel.findings.compose import OWN_FIGURE

from .build import Scenario, rows_of
from .conftest import HOW_MANY, Both
from .naive_disengagement import NaiveMissed
from .stories import Expected, Story, Told, check, engine_for

STORIES: list[Story] = []
engine = engine_for(STORIES)
SILENT = "that nobody put them together rests only on no row showing it"
IMPLIED = "the source implies it, without saying so"
NOBODY = "There is no record that anybody put them together"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


def family() -> Scenario:
    drawn = Scenario().child("C", index_child="yes").mother("Mo").man("M", father_of="C")
    drawn.service("HV", "health-visiting").service("GP", "gp").works("HV", "C").works("GP", "C")
    return drawn.met("HV", "2020-01-02", sought=["Mo", "C"])


def gone(drawn: Scenario, service: str, when: str, who: Any = "C", **cells: str) -> Scenario:
    return drawn.met(service, when, sought=who, **{"outcome": "was-not-brought", **cells})


def missed(last: str = "2020-03-04", *, many: str = "", who: str = "C", **cells: str) -> Scenario:
    """Twice at HV, twice at GP, the last time on a day that may be drawn."""
    drawn = gone(gone(family(), "HV", "2020-03-01", **cells), "HV", "2020-03-02")
    return gone(gone(drawn, "GP", "2020-03-03", who), "GP", last, who, count=many)


ROWS = "contacts-2 contacts-3 contacts-4 contacts-5"


def counted(day: str, pooled: str = "4", counts: str = "GP (2) and HV (2)", **more: Any) -> Expected:
    said = f"The source states that contacts with C did not come about at {counts}: {pooled} together, of which there"
    why = (SILENT, OWN_FIGURE)
    given = {"people": "C", "services": "HV GP", "basis": "derived", "why": why} | more
    return Expected(f"{said} had been 4 by {day} at the latest. {NOBODY}", ROWS, **given)


pattern = Told(STORIES, "disengagement-pattern/across-services")
pattern.flagged("twice at each of two services", missed(), counted("4 March 2020"))
pattern.flagged(
    "a series of three within a month",
    missed("2020-04", many="3"),
    counted("30 April 2020", "6", "GP (4) and HV (2)"),
)
pattern.flagged(
    "a series of which only the least number is given",
    missed("2020-04", many="at least 2"),
    counted("30 April 2020", "at least 5", "GP (at least 3) and HV (2)"),
)
pattern.flagged(
    "more whose number is not given",
    gone(missed(), "GP", "2020", count="unknown"),
    Expected(
        counted("4 March 2020", "at least 4", "GP (2, and more whose number is not given); HV (2)").statement,
        f"{ROWS} contacts-6",
        people="C",
        services="HV GP",
        basis="derived",
        why=(SILENT, OWN_FIGURE),
    ),
)
pattern.well(
    "one service alone",
    gone(gone(gone(gone(family(), "HV", "2020-02"), "HV", "2020-03"), "HV", "2020-04"), "HV", "2020-05"),
)
pattern.well("only once at the other", missed().without("contacts-5"))
pattern.well("called off", missed(outcome="cancelled"))
pattern.well("stated not to have been missed", missed(absence="stated"))
pattern.well("once a child herself", missed(who="Mo"))
pattern.well(
    "the father's own appointments apart from the child's",
    gone(
        gone(missed().without("contacts-4", "contacts-5"), "GP", "2020-03-03", "M", outcome="did-not-attend"),
        "GP",
        "2020-03-04",
        "M",
        outcome="did-not-attend",
    ),
)


def told_of(when: str, *, attended: Any = ("HV", "GP"), said: Any = "m", hurt: str = "") -> Scenario:
    drawn = missed().item("m", "C misses appointments", about="C", topics="missed-appointments", risk=True)
    drawn.item("k", "C is not registered", about="C", topics="engagement").row(
        "meetings", "g", label="Conference", attended=list(attended), said=said, when=when
    )
    return drawn.row("incidents", label="C is hurt", people="C", when=hurt) if hurt else drawn


pattern.well("put together at a meeting of both", told_of("2020-05-01"))
pattern.boundary(
    "put together before the incident, or after it",
    lambda day: told_of(day, hurt="2020-05-01"),
    "2020-05-02",
    "2020-05-01",
    counted("4 March 2020"),
)
pattern.boundary(
    "the period under review begins on the first day missed, or on the day after",
    lambda day: missed().reviewed(f"{day}/2021"),
    "2020-03-01",
    "2020-03-02",
    counted("4 March 2020"),
)
SOME = "whether those who decided had the whole of it is not on record"


def some_told(places: str) -> Scenario:
    drawn = missed(places="1.1").without("contacts-5")
    gone(drawn, "GP", "2020-03-04", id="contacts-5", places=places).item(
        "m", "C misses appointments", about="C", topics="missed-appointments", risk=True, places="1.1"
    )
    return drawn.told("HV", "GP", "m", "2020-06-01")


pattern.flagged(
    "one message told of what both had seen, in part",
    some_told("1.1"),
    replace(
        counted("4 March 2020", why=(SOME, OWN_FIGURE)),
        statement=counted("4 March 2020").statement.replace(
            NOBODY, "At least some of this was put together in one place"
        ),
    ),
)
pattern.flagged("a message told of something else", some_told("2.1"), counted("4 March 2020"))
pattern.as_of("the fourth is over", missed(), "2020-03-04", "2020-03-03", counted("4 March 2020"))
AGAIN = "were missed at GP (number not given) and HV (number not given)"
UNCOUNTED = Expected(
    f"The source implies that contacts with M {AGAIN}. The number in all is not known. {NOBODY}",
    "contacts-2 contacts-3",
    people="M",
    services="HV GP",
    basis="derived",
    why=(IMPLIED, SILENT),
)
unknown = {"outcome": "did-not-attend", "count": "unknown", "sureness": "implied"}
pattern.open(
    "no number given by either",
    gone(gone(family(), "HV", "2020", "M", **unknown), "GP", "2020", "M", **unknown),
    UNCOUNTED,
)
pattern.open(
    "declined with one of the two",
    gone(gone(family(), "HV", "2020", "M", **unknown), "GP", "2020", "M", **unknown | {"outcome": "declined"}),
    replace(UNCOUNTED, statement=UNCOUNTED.statement.replace("were missed", "were missed or refused")),
)
pattern.open(
    "an example of the coder's",
    gone(gone(family(), "HV", "2020", "M", **unknown), "GP", "2020", "M", **unknown | {"sureness": "example"}),
)


def schooling(outcome: str) -> Scenario:
    drawn = family().service("School", "education")
    gone(drawn, "HV", "2020", count="unknown")
    return gone(drawn, "School", "2020", count="unknown", outcome=outcome)


def test_days_off_school_are_told_as_absence_and_a_place_not_taken_up_is_none() -> None:
    (finding,) = schooling("did-not-attend").findings("disengagement-pattern")
    assert "contacts with C did not come about at HV (number not given), with C often absent from School" in (
        finding.statement
    )
    assert schooling("declined").findings("disengagement-pattern") == []


def test_one_item_that_two_services_show_said_at_a_meeting_puts_it_together() -> None:
    drawn = some_told("1.1").row("meetings", "g", label="Strategy meeting", said="m", when="2020-06-01")
    assert drawn.findings("disengagement-pattern") == []


def test_what_a_child_missed_counts_with_the_adult_who_is_asked_for_with_it() -> None:
    drawn = gone(
        gone(missed().without("contacts-4", "contacts-5"), "GP", "2020-03-03", "Mo", outcome="no-access"),
        "GP",
        "2020-03-04",
        "Mo",
        outcome="declined",
    )
    (finding,) = drawn.findings("disengagement-pattern")
    assert {person.id for person in finding.people} == {"C", "Mo"}


def test_two_items_in_one_message_put_a_pattern_together_and_one_does_not() -> None:
    def drawn(conveys: list[str]) -> Scenario:
        made = family()
        for item in ("m", "k"):
            made.item(item, f"Missed {item}", about="C", topics="missed-appointments")
        for service, item, day in (("HV", "m", "01"), ("HV", "m", "02"), ("GP", "k", "03"), ("GP", "k", "04")):
            gone(made, service, f"2020-03-{day}", observed=item)
        return made.service("CSC", "childrens-social-care").told("HV", "CSC", conveys, "2020-04-01")

    assert len(drawn(["m"]).findings("disengagement-pattern")) == 1
    assert drawn(["m", "k"]).findings("disengagement-pattern") == []


def test_naive(both: list[Both], generated: Engine) -> None:
    seen = 0
    for derived, naive in both:
        reference = NaiveMissed(naive.cells)
        if not any(row.get("outcome") for row in naive.of("contacts")):
            continue
        rows = rows_of(generated, derived, "disengagement-pattern/across-services")
        shown = {(r["pool"], r["service"], r["contact"], str(r["pooled"]), bool(r["crossed"])) for r in rows}
        assert shown == reference.across_services(), derived.case.id
        seen += bool(rows)
    assert seen > HOW_MANY / 50
