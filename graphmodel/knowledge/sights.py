"""How near services came to somebody while a source states that there was no contact, or none of some kind."""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.knowledge.links import Link
from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import LATEST, When
from graphmodel.model.minutes import DAY
from graphmodel.model.tables.events import Contact
from graphmodel.model.tables.knowledge import StatedAbsence

QUALITIES = ("spoken-to", "seen", "glimpsed", "asleep")
"""From the best quality of contact with somebody to the least."""


def sights(case: Case, structure: Structure, until: int = LATEST) -> Iterator[Link]:
    """``REACHED``: from each row that states an absence of contact to each person concerned, with the best contact that
    surely falls in that time, by the services named (by any where none is named).

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
            if (row.when or UNDATED).earliest < when.latest and when.earliest < (row.when or UNDATED).latest
            if not named or row.by in named or structure.service(row.by) in named
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
