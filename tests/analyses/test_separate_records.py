"""Records that a service could not open: the stories of every question of this kind.

Everywhere: C is a child, Mo the mother, M the father. HV and Mid work with C; GP keeps its record in System A, HV in
System B. M is violent (i), which GP knew from January 2020 and HV needed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graphmodel.engine.seam import Engine

from .agreement import agree, by
from .build import Scenario
from .conftest import Both
from .naive_separate_records import QUESTIONS, Bars
from .stories import VAGUE, Expected, Story, Told, check, engine_for

STORIES: list[Story] = []
engine = engine_for(STORIES)
APPEARS = "the source says that it appears so"
GAP = "2020-02/2020-06"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


def services(known: str = "2020-01", by: str = "GP") -> Scenario:
    drawn = Scenario().child("C").mother("Mo").man("M", father_of="C").service("HV", "health-visiting")
    drawn.service("GP", "gp").service("Mid", "midwifery").worker("h1", "HV").works("HV", "C").works("Mid", "C")
    drawn.row("systems", "A", label="System A", used_by="GP").row("systems", "B", label="System B", used_by="HV")
    drawn.item("i", "M is violent", about="M", topics="violence", risk=True, when="2020-01")
    return drawn.knows(by, "i", known) if known else drawn


def barred(
    known: str = "2020-01", whose: Any = "GP", when: str = GAP, absence: str = "stated", by: str = "HV", **cells: Any
) -> Scenario:
    return services(known).row("access", service=by, system="A", whose=whose, when=when, absence=absence, **cells)


# --- no access --------------------------------------------------------------------------------------------------------

closed = Told(STORIES, "separate-records/no-access")
CLOSED = Expected(
    "The source states that HV could not open the records of GP. Known there and needed by it: M is violent",
    "access-1", services="HV GP", holder="GP", items="i",
)  # fmt: skip
closed.flagged("two record systems", barred(), CLOSED)
closed.flagged(
    "the record of one man", barred(whose="M"),
    replace(CLOSED, people="M", statement="The source states that HV could not open what GP recorded of M. Known there"
            " and needed by it: M is violent"),
)  # fmt: skip
closed.flagged(
    "neither could open the other's",
    barred().row("access", service="GP", system="B", whose="HV", when=GAP, absence="stated")
    .works("GP", "C").item("j", "Mo is low", about="Mo", topics="mental-health", risk=True).knows("HV", "j", "2020-01"),
    replace(CLOSED, evidence="access-1 access-2", items="i j", holder="GP HV",
            statement="The source states that GP and HV could not open each other's records. Known to one and needed by"
            " the other: M is violent and Mo is low"),
)  # fmt: skip
closed.well("a shared system in use", barred(absence=""))
moved = barred("2020-05-01").row("transfers", kind="service", sender="HV", receiver="Mid", people="M; C", state="made",
                                 when="2020-02/2020-06").met("Mid", "2020-04-20", sought="M")  # fmt: skip
closed.well("HV had passed him on, and the other had met him before the GP knew", moved)
closed.flagged(
    "the other met him only after that", moved.without("contacts-1").met("Mid", "2020-05-20", sought="M"), CLOSED
)
closed.well("HV was told", barred().told("GP", "HV", "i", "2020-03-01"))
closed.well("a worker of HV was told", barred().told("GP", "h1", "i", "2020-03-01"))
closed.well("nothing behind it that HV needed", barred().without("involvements-1"))
closed.well(
    "it could open the record at the time by another way",
    barred().row("access", service="HV", whose="GP", when="2020-04"),
)
closed.open("whether HV could open it is not said", barred().without("access-1"))
closed.open("what stood in it is on no record", barred(""))
closed.open(
    "it appears so",
    barred(absence="appears"),
    replace(CLOSED, statement=CLOSED.statement.replace("The source states", "It appears"), why=(APPEARS,)),
)
closed.open("without a date", barred(when=""), replace(CLOSED, why=(VAGUE,)))
closed.boundary("known on the last day of the time, or on the day after", barred, "2020-06-30", "2020-07-01", CLOSED)
closed.as_of("the whole time has passed", barred(), "2020-06-30", "2020-06-29", CLOSED)

# --- one parent -------------------------------------------------------------------------------------------------------

parent = Told(STORIES, "separate-records/one-parent")


def open_to(can: str = GAP, who: str = "Mo", **cells: Any) -> Scenario:
    return barred(whose="M", **cells).row("access", service="HV", system="A", whose=who, when=can)


ONE = Expected(
    "The source states that HV could open the System A of Mo, and not of M", "access-1 access-2",
    people="M C", services="HV",
)  # fmt: skip
parent.flagged("the mother's record, and not the father's", open_to(), ONE)
parent.well("both", open_to(absence=""))
parent.well("the service does not work with them", open_to().without("involvements-1"))
parent.well("somebody of another family", open_to(who="F").woman("F"))
parent.open("whether it could open hers is not said", open_to().without("access-2"))
parent.open(
    "it appears so",
    open_to(absence="appears"),
    replace(ONE, statement=ONE.statement.replace("The source states", "It appears"), why=(APPEARS,)),
)
parent.boundary(
    "hers from the last day of the time on, or from the day after",
    lambda day: open_to(f"{day}/2021"), "2020-06-30", "2020-07-01", ONE,
)  # fmt: skip

# --- own earlier record -----------------------------------------------------------------------------------------------

earlier = Told(STORIES, "separate-records/own-earlier-record")


def lost(known: str = "", unknown: str = GAP, places: str = "2.1", absence: str = "stated") -> Scenario:
    drawn = barred(known, whose=["HV", "M"], places="2.1", absence=absence)
    return drawn.unaware("HV", "i", unknown, places=places)


STOOD = ("what stood in that record is not stated",)
LOST = Expected(
    "The source states that an earlier record of its own about M was not open to HV, or not readily",
    "access-1", people="M", services="HV", items="i", why=STOOD,
)  # fmt: skip
earlier.flagged("its own record of the father", lost(), LOST)
earlier.well("HV knew it all the same", lost().knows("HV", "i", "2020-01"))
earlier.well("another service's record: another finding", barred(places="2.1").unaware("HV", "i", GAP, places="2.1"))
earlier.well(
    "about somebody else",
    lost()
    .without("access-1")
    .row("access", service="HV", whose=["HV", "Mo"], when=GAP, absence="stated", places="2.1"),
)
earlier.open("that HV did not know is not said in that paragraph", lost(places="2.2"))
earlier.open(
    "it appears so",
    lost(absence="appears"),
    replace(LOST, statement=LOST.statement.replace("The source states", "It appears"), why=(APPEARS, *STOOD)),
)
earlier.boundary(
    "not known from the last day of the time on, or from the day after",
    lambda day: lost(unknown=f"{day}/2021"), "2020-06-30", "2020-07-01", LOST,
)  # fmt: skip

# --- not in a shared record -------------------------------------------------------------------------------------------

book = Told(STORIES, "separate-records/not-in-shared-record")


def unwritten(
    known: str = "2020-01", place: str = "system b", used_by: str = "HV", absence: str = "stated"
) -> Scenario:
    drawn = services(known, "Mid").row("systems", "D", label="System D", used_by=used_by)
    return drawn.row("absences", kind="record", sender="Mid", items="i", when=GAP, place=place, absence=absence)


UNWRITTEN = Expected(
    "The source states that Mid did not, or not as a rule, write in System B, which HV can also use",
    "absences-1", services="Mid HV",
    context="knowledge-1",
)  # fmt: skip
book.flagged("a record that HV keeps", unwritten(), UNWRITTEN)
book.well("Mid keeps its record in it", unwritten(place="System D", used_by="HV; Mid"))
book.well("nobody who keeps it needed the item", unwritten().without("involvements-1"))
book.open("which record is not said", unwritten(place=""))
book.open("what Mid held is on no record", unwritten(""))
book.open(
    "it appears so",
    unwritten(absence="appears"),
    replace(UNWRITTEN, statement=UNWRITTEN.statement.replace("The source states", "It appears"), why=(APPEARS,)),
)
book.boundary(
    "known on the last day of the time, or on the day after", unwritten, "2020-06-30", "2020-07-01", UNWRITTEN
)
book.as_of("the whole time has passed", unwritten(), "2020-06-30", "2020-06-29", UNWRITTEN)

# --- the naive reference ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", QUESTIONS)
def test_agrees_with_the_naive_reference(name: str, both: list[Both], generated: Engine) -> None:
    agree(
        f"separate-records/{name}", both, generated, by(Bars, name), lambda row: tuple(row[c] for c in QUESTIONS[name])
    )
