"""Handovers that were made whole: for each transfer, the people of whom nothing is stated to be missing.

``HANDED_WHOLE`` joins a transfer to such a person. Responsibility was taken up, a message to the new service or a
meeting that it attended was part of it, and no row says of the person that they, or an item about them, were left out,
that the transfer was late, refused, in dispute or unclear, or that there was no exchange between the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graphmodel.knowledge.family import Family
from graphmodel.knowledge.links import Link
from graphmodel.knowledge.sharing import Acts, first_after
from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import LATEST, may_overlap
from graphmodel.model.declare import Deniable
from graphmodel.model.tables.events import Communication, Meeting
from graphmodel.model.tables.knowledge import Information, StatedAbsence
from graphmodel.model.tables.services import Transfer

TAKEN_UP = ("made", "accepted")


def handed_whole(case: Case, structure: Structure, family: Family, until: int = LATEST) -> Iterator[Link]:
    """All ``HANDED_WHOLE`` links of a case."""
    acts = Acts(case, structure, family)
    subjects = {row.id: row.about for row in case.of(Information)}
    carriers = {row.id: row for row in (*case.of(Communication), *case.of(Meeting))}
    for row in case.of(Transfer):
        when = row.when or UNDATED
        own, next_owner = structure.service(row.sender), structure.service(row.receiver)
        carried = [carriers[m] for m in row.messages if m in carriers]
        arrived = any(_made(c) and next_owner in map(structure.service, _hearers(c)) for c in carried)
        if not own or not next_owner or when.latest > until or not _taken_up(row) or not arrived:
            continue
        for person in row.people:
            if _missing(row, person, subjects) or any(_not_whole(c, person, subjects) for c in carried):
                continue
            if any(_says_otherwise(o, row, person, subjects, structure) for o in case.of(Transfer) if o is not row):
                continue
            if any(_no_exchange(a, row, person, subjects, structure) for a in case.of(StatedAbsence)):
                continue
            following, after = first_after(acts.of(next_owner, acts.near([person]), row.id), when)
            if following:
                yield Link("HANDED_WHOLE", row.id, person, {"next": following, "certain": after})


def _taken_up(row: Transfer) -> bool:
    return row.state in TAKEN_UP and not row.absence and not row.delay and row.responsibility != "ambiguous"


def _hearers(row: Communication | Meeting) -> tuple[str, ...]:
    return row.attended if isinstance(row, Meeting) else row.receivers


def _made(row: Deniable) -> bool:
    return not row.absence and getattr(row, "status", "") in ("", "made", "held")


def _missing(row: Transfer, person: str, subjects: Mapping[str, tuple[str, ...]]) -> bool:
    lacking = (*row.omits, *row.unused_history)
    return person in row.left_out or any(person in subjects.get(item, ()) for item in lacking)


def _not_whole(row: Communication | Meeting, person: str, subjects: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a message or meeting of the handover was not made, late or in part, as far as this person goes."""
    items = row.unsaid if isinstance(row, Meeting) else (*row.omits, *row.weakened)
    if any(person in subjects.get(item, ()) for item in items):
        return True
    late = isinstance(row, Communication) and bool(row.delay)
    return person in row.about and (late or not _made(row))


def _says_otherwise(
    other: Transfer, row: Transfer, person: str, subjects: Mapping[str, tuple[str, ...]], structure: Structure
) -> bool:
    """Whether another row about the same passing on, as far as the dates tell, says that it was not whole."""
    sides = [(structure.service(t.sender), structure.service(t.receiver)) for t in (other, row)]
    return (
        sides[0] == sides[1]
        and person in other.people
        and _overlap(other, row)
        and ((not _taken_up(other) and other.state != "requested") or _missing(other, person, subjects))
    )


def _no_exchange(
    absence: StatedAbsence, row: Transfer, person: str, subjects: Mapping[str, tuple[str, ...]], structure: Structure
) -> bool:
    concerned = person in absence.about or any(person in subjects.get(item, ()) for item in absence.items)
    return (
        absence.kind == "communication"
        and concerned
        and _overlap(absence, row)
        and structure.service(row.sender) in map(structure.service, absence.sender)
        and structure.service(row.receiver) in map(structure.service, absence.receivers)
    )


def _overlap(one: Deniable, other: Deniable) -> bool:
    return may_overlap(one.when or UNDATED, other.when or UNDATED)
