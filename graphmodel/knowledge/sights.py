"""How near services came to somebody: while a source states that there was no contact, and where no row shows that they
met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from graphmodel.knowledge.links import Link
from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import LATEST, When, may_overlap
from graphmodel.model.minutes import DAY
from graphmodel.model.strength import STRENGTHS
from graphmodel.model.tables.events import Contact
from graphmodel.model.tables.knowledge import StatedAbsence

QUALITIES = ("spoken-to", "seen", "glimpsed", "asleep")
"""From the best quality of contact with somebody to the least."""


UNPLANNED = ("emergency", "ward")
"""Ways in which services meet somebody because something has happened: no contact under a plan."""


def sights(case: Case, structure: Structure, until: int = LATEST) -> Iterator[Link]:
    """``REACHED``: from each row that states an absence of contact to each person concerned, with the best contact that
    surely falls in that time, by the services named (where none is named by any, but not in an emergency or on a ward).

    One link for each contact of the best quality; one with the quality *none* where there is no such contact.
    ``may_be`` is a better contact that may fall in that time.
    """
    gaps: list[tuple[Contact | StatedAbsence, tuple[str, ...], tuple[str, ...]]] = [
        *((row, (row.by,), (*row.sought, *row.not_seen)) for row in case.of(Contact) if row.absence),
        *((row, row.sender, row.about) for row in case.of(StatedAbsence) if row.kind == "contact"),
    ]
    contacts = [row for row in case.of(Contact) if not row.absence and (row.when or UNDATED).latest <= until]
    for gap, parties, people in gaps:
        when = gap.when or UNDATED
        if when.latest > until:
            continue
        named = {*parties, *(service for party in parties for service in structure.meant(party))}
        within = [
            row
            for row in contacts
            if may_overlap(row.when or UNDATED, when)
            if row.by in named or structure.service(row.by) in named or (not named and row.mode not in UNPLANNED)
        ]
        for person in dict.fromkeys(people):
            reached = [(QUALITIES.index(q), row) for row in within if (q := _quality(row, person))]
            best = min((rank for rank, row in reached if _surely(row, when)), default=len(QUALITIES))
            may_be = min(((rank, row.id) for rank, row in reached if rank < best), default=(0, ""))[1]
            rows = [row.id for rank, row in reached if rank == best and _surely(row, when)]
            for row in rows or [""]:
                quality = QUALITIES[best] if rows else "none"
                yield Link("REACHED", gap.id, person, {"quality": quality, "row": row, "may_be": may_be})


def _surely(row: Contact, gap: When) -> bool:
    """Whether a contact certainly falls in a time: it lies within, or both certainly went on on one day."""
    when = row.when or UNDATED
    within = gap.earliest <= when.earliest and when.latest <= gap.latest
    return within or (when.starts_by <= gap.ends_after + DAY and gap.starts_by <= when.ends_after + DAY)


def _quality(row: Contact, person: str) -> str:
    for quality, people in zip(QUALITIES, (row.spoken_to, row.seen, row.glimpsed, row.asleep), strict=True):
        if person in people:
            return quality
    return ""


Met = Mapping[str, Any]

NEAREST = ("glimpsed", "asleep", "said-asleep", "not-seen")
"""How near a service may have come to somebody whom it did not meet properly, the nearest first."""


def unmet(met: Iterable[Link]) -> Iterator[Link]:
    """``UNMET``: from each service to each person whom it is stated not to have met, or only in passing or asleep, and
    whom none of the ``MET`` given shows it to have seen or spoken to properly.

    Told is the nearest that it came, with the next nearest at another contact: ``glimpsed not-seen``; where no
    contact is coded, ``never``, or ``limited`` where all that is stated is confined to a place or manner of contact.
    """
    rows: dict[tuple[str, str], list[Met]] = defaultdict(list)
    for link in met:
        rows[link.start, link.end].append(link.properties)
    for (service, person), all_of_them in rows.items():
        if any(row["quality"] in ("spoken-to", "seen") for row in all_of_them):
            continue
        told, limit = _told(all_of_them)
        needed = [row for _, alike in told for row in alike]
        weakest = max((min(map(_rank, alike)) for _, alike in told), default=0)
        names = tuple(dict.fromkeys(row["row"] for row in needed))
        beside = tuple(row["row"] for row in all_of_them if row["row"] not in names)
        yield Link(
            "UNMET",
            service,
            person,
            {
                "how": " ".join(how for how, _ in told),
                "rows": names,
                "beside": tuple(dict.fromkeys(beside)),
                "limit": limit,
                "strength": STRENGTHS[weakest],
            },
        )


def _told(rows: Sequence[Met]) -> tuple[list[tuple[str, list[Met]]], str]:
    """What is told of contacts at which somebody was not met properly, with the rows that show it; and what these are
    confined to."""
    near: dict[str, list[Met]] = {}
    for row in rows:
        if row["quality"] != "never":
            near.setdefault(_how(row), []).append(row)
    found = [(how, near[how]) for how in NEAREST if how in near]
    if found:
        first = {row["row"] for row in found[0][1]}
        others = [(how, [row for row in alike if row["row"] not in first]) for how, alike in found[1:]]
        return [found[0], *[(how, rows) for how, rows in others if rows][:1]], ""
    anywhere = [row for row in rows if not row["limit"]]
    if anywhere:
        return [("never", anywhere)], ""
    return [("limited", list(rows))], "; ".join(dict.fromkeys(row["limit"] for row in rows))


def _how(row: Met) -> str:
    """Somebody of whom the service was only told that he was asleep is not known to have been there."""
    return "said-asleep" if row["quality"] == "asleep" and row["strength"] == "account" else row["quality"]


def _rank(row: Met) -> int:
    """How weakly a row says it; that somebody was said to be asleep is as good as stated."""
    return 0 if _how(row) == "said-asleep" else STRENGTHS.index(row["strength"])
