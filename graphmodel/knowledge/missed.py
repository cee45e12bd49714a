"""Contacts that did not come about, put together over services: ``MISSED``, one link for each contact and pool.

A pool is what an adult missed, with what was missed for the children who are most often asked for together with that
adult; a child with no such adult has a pool of its own. A series whose number is not given ("unknown", "about 5") shows
that contacts were missed again and again, but is never added up: it counts as none, and is said. A given number is not
spread over the days of its series: all of it was missed between the first of its days and the last. An adult who was
once not brought was a child then: that says nothing about the adult. Nor does a place at school not taken up, an
invitation of a review panel, or what was missed before the period that the review looks at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graphmodel.knowledge.family import Family
from graphmodel.knowledge.links import Link
from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import LATEST, When, in_words, iso_last_day, parse
from graphmodel.model.strength import STRENGTHS, strength
from graphmodel.model.tables.case import Incident
from graphmodel.model.tables.events import Communication, Contact, Decision, Meeting, Plan
from graphmodel.model.tables.knowledge import Information
from graphmodel.model.tables.services import Party

OUTCOMES = ("was-not-brought", "did-not-attend", "no-access", "declined")
"""What may come of a contact that the family did not take up. One that was called off says nothing about them."""

TOPICS = frozenset({"missed-appointments", "engagement"})
"""What an item is about that tells of missed contacts."""


def missed(case: Case, structure: Structure, family: Family, until: int = LATEST) -> Iterator[Link]:
    """All ``MISSED`` links of a case."""
    begins = case.row.period.earliest if case.row.period else 0
    rows = [
        row
        for row in case.of(Contact)
        if not row.absence
        and row.sureness != "example"
        and row.outcome in OUTCOMES
        and any(row.outcome != "was-not-brought" or p in family.children for p in row.sought)
        and not (row.outcome == "declined" and _is_school(row.by, structure))
        and getattr(structure.services.get(structure.service(row.by)), "function", "") != "partnership"
        and (row.when or UNDATED).latest <= until
        and (row.when or UNDATED).latest > begins
    ]
    kept: list[set[str]] = []
    pools = [(owner, [r for r in rows if people & set(r.sought)]) for owner, people in _pools(case, family, rows)]
    for owner, contacts in sorted(pools, key=lambda pool: (-len(pool[1]), pool[0])):
        ids = {row.id for row in contacts}
        if not any(ids <= wider for wider in kept):
            kept.append(ids)
            yield from _links(owner, contacts, case, structure)


def number(count: str | None) -> int | None:
    """How many contacts a row certainly stands for; None where no number is given.

    >>> [number(count) for count in (None, "3", "at least 2", "about 5", "unknown")]
    [1, 3, 2, None, None]
    """
    if not count:
        return 1
    last = count.removeprefix("at least ")
    return int(last) if last.isdigit() else None


# --- whose missed contacts are put together ---------------------------------------------------------------------------


def _pools(case: Case, family: Family, rows: Sequence[Contact]) -> Iterator[tuple[str, set[str]]]:
    together: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in case.of(Contact):
        for child in (p for p in row.sought if not row.absence and p in family.children):
            for adult in set(row.sought) & set(family.around(child)):
                if adult in family.people and adult not in family.children:
                    together[child][adult] += 1
    pools: dict[str, set[str]] = {}
    for person in dict.fromkeys(p for row in rows for p in row.sought if p in family.people):
        most = max(together[person].values(), default=0)
        for owner in [adult for adult, count in together[person].items() if count == most] or [person]:
            pools.setdefault(owner, {owner}).add(person)
    yield from pools.items()


# --- one pool ---------------------------------------------------------------------------------------------------------


def _links(owner: str, contacts: Sequence[Contact], case: Case, structure: Structure) -> Iterator[Link]:
    by_service = _by_service(contacts, case, structure)
    told = [row for rows in by_service.values() for row in rows]
    counted = sorted((row for row in told if number(row.count)), key=lambda row: ((row.when or UNDATED).latest, row.id))
    before, so_far = dict[str, int](), 0
    for row in counted:
        before[row.id] = so_far
        so_far += number(row.count) or 0
    open_end = any(row.count and not row.count.isdigit() for row in told)
    people = tuple(dict.fromkeys(p for row in told for p in row.sought))
    away = {service for service in by_service if _is_school(service, structure)}
    away = away if away < by_service.keys() else set[str]()
    whole, partly = _given(people, by_service, case, structure)
    for service, rows in by_service.items():
        own = sum(number(row.count) or 0 for row in rows)
        for row in rows:
            yield Link(
                "MISSED",
                service,
                owner,
                {
                    "row": row.id,
                    "people": people,
                    "own": own,
                    "series": any(number(r.count) is None for r in rows),
                    "counts": "" if service in away else f"{case.label(service)} ({_count_words(rows)})",
                    "away": f"{case.label(service)} ({_count_words(rows)})" if service in away else "",
                    "pupils": tuple(dict.fromkeys(p for r in rows for p in r.sought)) if service in away else (),
                    "pooled": f"{'at least ' if open_end else ''}{so_far}" if so_far else "",
                    "manner": _manner([r for r in told if (structure.service(r.by) or r.by) not in away]),
                    "open": open_end,
                    "before": before.get(row.id, 0),
                    "by_then": before.get(row.id, 0) + (number(row.count) or 0),
                    "day": _last_day(row.when or UNDATED),
                    "given": whole,
                    "partly": "" if whole else partly,
                    "strength": max((strength(r) for r in told), key=STRENGTHS.index),
                },
            )


def _is_school(side: str, structure: Structure) -> bool:
    """Whether all who are meant are schools: days off school are no appointments that were missed."""
    meant = [getattr(structure.services.get(service), "function", "") for service in structure.meant(side)]
    return bool(meant) and set(meant) == {"education"}


def _manner(rows: Iterable[Contact]) -> str:
    """How contacts did not come about, in words that fit each of them."""
    outcomes = {row.outcome for row in rows}
    if "was-not-brought" in outcomes:
        return "did not come about"
    return "were missed or refused" if "declined" in outcomes else "were missed"


def _by_service(contacts: Iterable[Contact], case: Case, structure: Structure) -> Mapping[str, list[Contact]]:
    """Missed contacts by service. Those of services named only in part are left out where one of the services that may
    be meant has its own, so that none is counted twice."""
    found: dict[str, list[Contact]] = defaultdict(list)
    for row in contacts:
        found[structure.service(row.by) or row.by].append(row)
    vague = {row.id for row in case.of(Party)} | structure.agencies
    named = {side for side in found if side not in vague}
    return {side: rows for side, rows in found.items() if side not in vague or named.isdisjoint(structure.meant(side))}


def _count_words(rows: Sequence[Contact]) -> str:
    counts = [row.count for row in rows]
    own = sum(number(count) or 0 for count in counts)
    least = "at least " if any(count and count.startswith("at least") for count in counts) else ""
    if all(number(count) is None for count in counts):
        return "number not given"
    return f"{least}{own}{', and more whose number is not given' if None in map(number, counts) else ''}"


def _last_day(when: When) -> str:
    """The last day on which it may have been, in words; "" where it is open."""
    day = parse(iso_last_day(when.latest)) if when.latest < LATEST else None
    return in_words(day) if isinstance(day, When) else ""


def _given(
    people: Sequence[str], by_service: Mapping[str, list[Contact]], case: Case, structure: Structure
) -> tuple[str, str]:
    """A row in which what two of these services had missed was put together, and one in which some of it may have been;
    "" for none.

    Put together: as two items in one meeting, message or ground of a decision or plan, at a meeting that both
    attended, or as one item, said at a meeting, that two of the services' contacts show. Some of it: one such item
    elsewhere. Where no contact shows an item, it counts with those that stand in a paragraph with it. What came after
    every incident does not count.
    """
    items = {
        row.id: row
        for row in case.of(Information)
        if TOPICS.intersection(row.topics) and not set(people).isdisjoint(row.about)
    }
    seen = {service: {i for row in rows for i in (*row.observed, *row.told)} for service, rows in by_service.items()}
    shown = {
        item: {
            service
            for service, rows in by_service.items()
            if item in seen[service]
            or (
                not any(item in other for other in seen.values())
                and any(not set(told.places).isdisjoint(row.places) for row in rows)
            )
        }
        for item, told in items.items()
    }
    gathered: list[tuple[Meeting | Communication | Decision | Plan, tuple[str, ...], tuple[str, ...]]] = [
        *((r, r.said, r.attended) for r in case.of(Meeting) if r.status in ("", "held")),
        *((r, r.conveys, ()) for r in case.of(Communication) if r.status in ("", "made")),
        *((r, r.relied_on, ()) for r in case.of(Decision)),
        *((r, r.relied_on, ()) for r in case.of(Plan) if r.status in ("", "made", "begun")),
    ]
    incidents = [row.when.latest for row in case.of(Incident) if row.when]
    partly = ""
    for row, told, parties in sorted(gathered, key=lambda g: ((g[0].when or UNDATED).earliest, g[0].id)):
        told_of = set(items) & set(told)
        there = set(map(structure.service, parties)) | set(parties)
        both = any(
            (a in there and b in there) or any(i != j for i in told_of & seen[a] for j in told_of & seen[b])
            for a in by_service
            for b in by_service
            if a < b and told_of
        )
        in_time = not incidents or (row.when or UNDATED).earliest < max(incidents)
        if row.absence or not in_time:
            continue
        by_items = set[str]().union(*(shown[item] for item in told_of))
        if both or (isinstance(row, Meeting) and len(by_items) > 1):
            return row.id, partly
        if not partly and len(by_items) > 1:
            partly = row.id
    return "", partly
