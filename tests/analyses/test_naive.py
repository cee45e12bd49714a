"""The program and the naive reference agree on generated cases: ties, needs, lacks and three kinds of question."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graphmodel.analyses.library import chosen
from graphmodel.analyses.run import answers
from graphmodel.engine.seam import Engine
from graphmodel.knowledge.derive import Derived, derive
from graphmodel.model.case import Case
from tests.engine.random_cases import random_cells

from .build import engine_with
from .naive import FIRST, LAST, Naive, Row

HOW_MANY = 1_000
DAY = 24 * 60
Both = tuple[Derived, Naive]


@pytest.fixture(scope="module")
def both() -> list[Both]:
    """Every generated case, derived by the program and as the naive reference sees it."""
    found: list[Both] = []
    for seed in range(HOW_MANY):
        cells: dict[str, list[Row]] = random_cells(seed)
        found.append((derive(Case.from_cells(cells)), Naive(cells)))
    return found


@pytest.fixture(scope="module")
def engine(both: list[Both]) -> Iterator[Engine]:
    with engine_with(derived for derived, _ in both) as made:
        yield made


def test_ties(both: list[Both]) -> None:
    seen = 0
    for derived, naive in both:
        ties = {(t.person, t.child, t.close) for ties in derived.family.ties.values() for t in ties}
        assert ties == naive.ties, derived.case.id
        seen += len(ties)
    assert seen > HOW_MANY


def test_needs(both: list[Both]) -> None:
    seen = 0
    for derived, naive in both:
        days: dict[tuple[str, str], set[int]] = {}
        for link in derived.links:
            if link.type == "NEEDED":
                covered = range(*(_ordinal(link.properties[end]) for end in ("earliest", "latest")))
                days.setdefault((link.start, link.end), set()).update(covered)
        for service in naive.services:
            for item in naive.items:
                expected = naive.needed(service, item)
                assert days.get((service, item), set()) == expected, (derived.case.id, service, item)
                seen += bool(expected)
    assert seen > HOW_MANY


def test_lacks(both: list[Both]) -> None:
    seen = 0
    for derived, naive in both:
        lacks = {
            tuple(str(x) for x in (link.start, link.end, *(link.properties[k] for k in ("row", "how", "sender"))))
            for link in derived.links
            if link.type == "LACKED"
        }
        expected = {(who, item, row["id"], how, sender) for who, item, row, how, sender in naive.lacked()}
        assert lacks == expected, derived.case.id
        seen += len(expected)
    assert seen > HOW_MANY


def test_never_told(both: list[Both], engine: Engine) -> None:
    seen = 0
    for derived, naive in both:
        rows = _rows(engine, derived, "unshared-information/never")
        assert {(r["needed_by"], r["item"], r["holder"], r["lack_row"]) for r in rows} == naive.never_told(), (
            derived.case.id
        )
        seen += bool(rows)
    assert seen > HOW_MANY / 60


def test_transfers(both: list[Both], engine: Engine) -> None:
    seen: dict[str, int] = {}
    for derived, naive in both:
        if not naive.of("transfers"):
            continue
        for subtype, expected in naive.transfers().items():
            rows = _rows(engine, derived, f"missed-handover/{subtype}")
            assert {r["transfer"] for r in rows} == expected, (derived.case.id, subtype)
            seen[subtype] = seen.get(subtype, 0) + len(expected)
    assert min(seen.values()) > HOW_MANY / 100


def test_unseen(both: list[Both], engine: Engine) -> None:
    seen = 0
    for derived, naive in both:
        rows = _rows(engine, derived, "hidden-man/unseen")
        assert {(r["person"], r["child"], r["service"]) for r in rows} == naive.unseen(), derived.case.id
        seen += bool(rows)
    assert seen > HOW_MANY / 20


def _rows(engine: Engine, derived: Derived, name: str) -> list[dict[str, object]]:
    (analysis,) = chosen([name])
    return [dict(row) for row in answers(engine, derived.case, analysis)]


def _ordinal(minute: object) -> int:
    """The day of a minute, within the days that are compared."""
    assert isinstance(minute, int)
    return min(max(minute // DAY + 1, FIRST), LAST + 1)
