"""The program and the naive reference agree on generated cases: ties, needs, lacks and three kinds of question."""

from __future__ import annotations

from graphmodel.engine.seam import Engine

from .build import rows_of
from .conftest import HOW_MANY, Both
from .naive import FIRST, LAST

DAY = 24 * 60


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


def test_could_have_read(both: list[Both]) -> None:
    seen = 0
    for derived, naive in both:
        open_to = {(link.start, link.end) for link in derived.links if link.type == "COULD_READ"}
        held = set(derived.knowledge.pairs)
        pairs = ((s, i) for s in naive.services for i in naive.items if (s, i) not in held)
        expected = {(service, item) for service, item in pairs if naive.could_read(service, item)}
        assert open_to == expected, derived.case.id
        seen += bool(expected) and bool(naive.of("access"))
    assert seen > HOW_MANY / 200


def test_never_told(both: list[Both], generated: Engine) -> None:
    seen = 0
    for derived, naive in both:
        rows = rows_of(generated, derived, "unshared-information/never")
        assert {(r["needed_by"], r["item"], r["holder"], r["lack_row"]) for r in rows} == naive.never_told(), (
            derived.case.id
        )
        seen += bool(rows)
    assert seen > HOW_MANY / 60


def test_transfers(both: list[Both], generated: Engine) -> None:
    seen: dict[str, int] = {}
    for derived, naive in both:
        if not naive.of("transfers"):
            continue
        for subtype, expected in naive.transfers().items():
            rows = rows_of(generated, derived, f"missed-handover/{subtype}")
            assert {r["transfer"] for r in rows} == expected, (derived.case.id, subtype)
            seen[subtype] = seen.get(subtype, 0) + len(expected)
    assert min(seen.values()) > HOW_MANY / 200


def test_unseen(both: list[Both], generated: Engine) -> None:
    seen = 0
    for derived, naive in both:
        rows = rows_of(generated, derived, "hidden-man/unseen")
        told = {tuple(str(r[c]) for c in ("person", "child", "service", "strength")) for r in rows}
        assert told == naive.unseen(), derived.case.id
        seen += bool(rows)
    assert seen > HOW_MANY / 20


def _ordinal(minute: object) -> int:
    """The day of a minute, within the days that are compared."""
    assert isinstance(minute, int)
    return min(max(minute // DAY + 1, FIRST), LAST + 1)
