"""Workers who followed one another: the stories of every question of this kind.

Everywhere: C and D are children. North and South are the health visiting services of two areas; n1 to n4 work for
North, s1 for South; B is a second health visiting service in the area of North.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest

from graphmodel.engine.seam import Engine

from .build import Scenario
from .conftest import HOW_MANY, Both
from .naive_churn import Changes
from .stories import VAGUE, Expected, Story, Told, check, engine_for
from .test_naive import rows_of

STORIES: list[Story] = []
engine = engine_for(STORIES)
OURS = "the figure by which it counts has no source beyond this program"
IMPLIED = "the source implies it, without saying so"


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


def areas() -> Scenario:
    drawn = Scenario().child("C").child("D").row("areas", "AN", label="AN").row("areas", "AS", label="AS")
    drawn.service("North", "health-visiting", area="AN").service("South", "health-visiting", area="AS")
    drawn.service("B", "health-visiting", area="AN").worker("b1", "B").worker("s1", "South")
    for worker in ("n1", "n2", "n3", "n4"):
        drawn.worker(worker, "North")
    return drawn


def posts(
    *workers: str, people: str = "C", of: str = "North", drawn: Scenario | None = None, handover: str = ""
) -> Scenario:
    """Workers allocated one after another, each for two months of 2020; a gap for an empty name."""
    drawn = drawn or areas()
    for number, worker in enumerate(workers):
        when = f"2020-{2 * number + 1:02}/2020-{2 * number + 2:02}"
        service = {"s1": "South", "b1": "B"}.get(worker, of)
        state = {} if worker else {"state": "vacant"}
        passed = {} if number else {"handover": handover}
        drawn.row("allocations", service=service, practitioner=worker, people=people, when=when, **state, **passed)
    return drawn


def rows(*numbers: int) -> str:
    return " ".join(f"allocations-{number}" for number in numbers)


# --- turnover ---------------------------------------------------------------------------------------------------------

turnover = Told(STORIES, "churn/turnover")
THREE = Expected(
    "3 workers of North worked with C or the family, at one time or another (n1, n2 and n3)", rows(1, 2, 3), people="C",
    services="North", why=(OURS,), basis="derived",
)  # fmt: skip
turnover.flagged("three health visitors in turn", posts("n1", "n2", "n3"), THREE)
turnover.flagged(
    "across a move to another area", posts("n1", "n2", "s1"),
    replace(
        THREE, services="North South",
        statement="3 workers of North and South worked with C or the family, at one time or another (n1, n2 and s1)",
    ),
)  # fmt: skip
turnover.flagged(
    "with a time between", posts("n1", "n2", "", "n3"),
    replace(
        THREE, evidence=rows(1, 2, 3, 4),
        statement=f"{THREE.statement}, with times at which nobody was there",
    ),
)  # fmt: skip
turnover.flagged(
    "a child with fewer of the same workers is told with the other",
    posts("n1", people="C; D", drawn=posts("n2", "n3")), replace(THREE, evidence=rows(1, 2, 3)),
)  # fmt: skip
turnover.well("three in turn, of whom one handed over whole", posts("n1", "n2", "n3", handover="made"))
turnover.well("one planned change", posts("n1", "n2"))
turnover.well("the same worker came back", posts("n1", "n2", "n1"))
turnover.well("side by side in one area are two kinds of work", posts("n1", "n2", "b1"))
turnover.well("three with two children, two with each", posts("n1", "n2", drawn=posts("n3", people="D")))
turnover.open(
    "how many there were is not said",
    areas().row("transfers", kind="practitioner", sender="North", receiver="North", people="C", state="made"),
)
turnover.boundary("a third worker, or the second again", lambda w: posts("n1", "n2", w), "n3", "n2", THREE)

# --- number not given -------------------------------------------------------------------------------------------------

series = Told(STORIES, "churn/number-not-given")


def changes(sender: str = "North", receiver: str = "North", **cells: Any) -> Scenario:
    row = {
        "kind": "practitioner",
        "sender": sender,
        "receiver": receiver,
        "people": "C",
        "state": "made",
        "when": "2020",
    }
    drawn = areas().row("parties", "network", label="those at work with C", kind="collective")
    return drawn.row("transfers", **row | cells)


UNCOUNTED = Expected(
    "The source states that the worker at North changed for C; how often is not given", "transfers-1", people="C",
    services="North", when="2020",
)  # fmt: skip
series.flagged("changes at one service", changes(), UNCOUNTED)
series.flagged(
    "changes among services named in part", changes("network", "network"),
    replace(UNCOUNTED, statement="The source states that workers changed among those at work with C for C; how often is"
            " not given", services="network"),
)  # fmt: skip
series.flagged("told as a passing on within one service", changes(kind="service"), UNCOUNTED)
series.well("one change, from one named worker to another", changes("n1", "n2"))
series.well("from one service to another", changes("North", "South"))
series.well("stated not to have been made", changes(absence="stated"))
series.open("who followed is not said", changes("n1", ""))
series.open("an example of the coder's", changes(sureness="example"))
series.open(
    "implied", changes(sureness="implied"),
    replace(UNCOUNTED, statement=UNCOUNTED.statement.replace("states", "implies"), why=(IMPLIED,)),
)  # fmt: skip
series.as_of("the time of the changes is over", changes(), "2020-12-31", "2020-12-30", UNCOUNTED)

# --- number not given, short of staff ---------------------------------------------------------------------------------

short = Told(STORIES, "churn/number-not-given-short-staffed")


def left(state: str = "short-staffed", when: str = "2020", **cells: Any) -> Scenario:
    row = {"service": "North", "practitioner": "n1", "people": "C", "ended_for": "left", "succession": "unknown",
           "when": "2020-02-01/2020-06-30", "places": "2.1"}  # fmt: skip
    drawn = areas().row("service_states", service="North", state=state, when=when, places="2.1; 2.2")
    return drawn.row("allocations", **row | cells)


LEFT = Expected(
    "The work of n1 with C ended while North had vacancies or a turnover of staff; who followed, and how many there"
    " were, is not given", "allocations-1 service_states-1", people="C", services="North",
)  # fmt: skip
short.flagged("left while posts were empty", left(when="2020-01/2020-12"), LEFT)
short.well("who followed is known", left(succession="named", successor="n2"))
short.well("the service only worked by telephone", left("restricted"))
short.well("it had all its staff", left().without("service_states-1"))
short.open("whether somebody followed is not said at all", left(succession=""))
short.open("told in different paragraphs", left(places="2.3"))
short.open("some time in the year", left(), replace(LEFT, why=(VAGUE,)))
short.boundary(
    "short of staff from the last day of the allocation on, or from the day after",
    lambda day: left(when=f"{day}/2020-12-31"), "2020-06-30", "2020-07-01", replace(LEFT, why=(VAGUE,)),
)  # fmt: skip

# --- gap --------------------------------------------------------------------------------------------------------------

gap = Told(STORIES, "churn/gap")


def away(state: str = "absent", worker: str = "n1", when: str = "2020-03-01/2020-05-31", **cells: Any) -> Scenario:
    row = {"service": "North", "practitioner": worker, "people": "C", "state": state, "when": when}
    return areas().row("allocations", **row | cells)


def stands_in(drawn: Scenario, when: str = "2020", who: str = "n2") -> Scenario:
    return drawn.row("allocations", service="North", practitioner=who, people="C", when=when)


NOBODY = "that nobody stood in rests on silence"
AWAY = Expected(
    "N1 of North had C on the list but was away, and there is no record of who stood in", "allocations-1", people="C",
    services="North", why=(NOBODY,), basis="no-record",
)  # fmt: skip
AFTER = Expected(
    "Nobody of North was allocated to C for a time after n2", "allocations-1", people="C", services="North",
    context="allocations-2",
)  # fmt: skip
gap.flagged("away, with nobody named in between", away(), AWAY)
gap.flagged("an empty post after somebody had left", stands_in(away("vacant", ""), "2019/2020-02"), AFTER)
gap.well("had the case all along", away("allocated"))
gap.well("somebody stood in throughout", stands_in(away(), "2020-02-01/2020-06-30"))
gap.well("a successor is named", away(successor="n2", succession="named"))
gap.well("nobody had held the post before: a gap in service", away("vacant", ""))
gap.open("nothing is said of an absence", away(""))
gap.open("somebody may have stood in", stands_in(away(), "2020"), replace(AWAY, why=(NOBODY, VAGUE)))
gap.boundary(
    "the one before left the day before, or went on to the end of it",
    lambda day: stands_in(away("vacant", "", "2020-03-02/2020-05-31"), f"2020-03-01/{day}"),
    "2020-03-01", "2020-05-31", AFTER,
)  # fmt: skip


# --- the naive reference ----------------------------------------------------------------------------------------------


def test_agrees_with_the_naive_reference(both: list[Both], generated: Engine) -> None:
    """The rows that decide each question, on the generated cases that have a row of its table."""
    seen: dict[str, int] = {}
    for derived, naive in both:
        changed = Changes(naive)
        questions: list[tuple[str, str, set[tuple[str, ...]], tuple[str, ...]]] = [
            ("number-not-given", "transfers", {*changed.uncounted()}, ("changes", "person")),
            ("number-not-given-short-staffed", "service_states", {*changed.short_staffed()}, ("changes", "state_row")),
            ("gap", "allocations", {*changed.gap()}, ("allocation", "person")),
        ]
        for name, table, expected, columns in questions:
            if naive.of(table):
                rows = rows_of(generated, derived, f"churn/{name}")
                assert {tuple(str(row[c]) for c in columns) for row in rows} == expected, (derived.case.id, name)
                seen[name] = seen.get(name, 0) + bool(rows)
        if naive.of("allocations"):
            rows = rows_of(generated, derived, "churn/turnover")
            # Where two have the very same workers, the one whose row comes first is told.
            told = {(str(row["person"]), ids(row["allocation"]), ids(row["workers"])) for row in rows}
            expected = changed.turnover()
            assert told <= expected, derived.case.id
            assert {workers for _, _, workers in told} == {workers for _, _, workers in expected}, derived.case.id
            seen["turnover"] = seen.get("turnover", 0) + bool(rows)
    assert len(seen) == 4
    assert min(seen.values()) >= HOW_MANY / 200, seen


def ids(cell: object) -> frozenset[str]:
    return frozenset(cast("list[str]", cell))
