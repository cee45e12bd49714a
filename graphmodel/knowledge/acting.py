"""For which service a worker acted, how a service met a person, and on which items its decisions and plans rested."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphmodel.knowledge.links import Link
from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import UNDATED, Case, own_date
from graphmodel.model.dates import LATEST
from graphmodel.model.declare import Dated
from graphmodel.model.strength import strength
from graphmodel.model.tables.case import Link as CodedLink
from graphmodel.model.tables.events import Communication, Contact, Decision, Plan
from graphmodel.model.tables.knowledge import Reading, Record, StatedAbsence
from graphmodel.model.tables.services import Allocation, Party


def acting(case: Case, structure: Structure) -> Iterator[Link]:
    """``BY_SERVICE``: the service behind the worker whom a row names, or the service itself."""
    named: list[tuple[str, Iterable[str]]] = [
        *((row.id, [row.by]) for row in case.of(Contact)),
        *((row.id, [row.sender]) for row in case.of(Communication)),
        *((row.id, [row.by]) for row in case.of(Record)),
        *((row.id, [row.by]) for row in case.of(Reading)),
        *((row.id, row.by) for row in case.of(Decision)),
        *((row.id, [row.by]) for row in case.of(Plan)),
        *((row.id, [row.service]) for row in case.of(Allocation)),
    ]
    for row, parties in named:
        for service in dict.fromkeys(map(structure.service, parties)):
            if service:
                yield Link("BY_SERVICE", row, service)


def meetings_with_people(case: Case, structure: Structure, until: int = LATEST) -> Iterator[Link]:
    """``MET``: for each contact and person the quality of the sight: spoken-to, seen, glimpsed, asleep, not-seen or
    never.

    *never* comes from a stated absence of contact; a contact stated as absent counts as *never* for whom it was meant
    for.
    """
    for row in case.of(Contact):
        service = structure.service(row.by)
        if not service or not _over(row, until):
            continue
        if row.absence:
            qualities = {"never": dict.fromkeys((*row.sought, *row.not_seen, *row.seen, *row.spoken_to))}
        else:
            qualities = {
                "spoken-to": row.spoken_to,
                "seen": row.seen,
                "glimpsed": row.glimpsed,
                "asleep": row.asleep,
                "not-seen": row.not_seen,
            }
        for quality, people in qualities.items():
            for person in people:
                met = {"quality": quality, "row": row.id, "limit": row.place or row.mode, "strength": strength(row)}
                yield Link("MET", service, person, met)
    for row in case.of(StatedAbsence):
        if row.kind == "contact" and _over(row, until):
            for service in dict.fromkeys(map(structure.service, row.sender)):
                for person in row.about if service else ():
                    limit = "; ".join(filter(None, (row.place, row.mode)))
                    never = {"quality": "never", "row": row.id, "limit": limit, "strength": strength(row)}
                    yield Link("MET", service, person, never)


def reliance(case: Case, structure: Structure, until: int = LATEST) -> Iterator[Link]:
    """``RELIED_UPON``: the decision or plan of a service, or of somebody named only in part, rested on an item."""
    items = {row.id for row in case.rows["information"]}
    deciders: dict[str, tuple[str, ...]] = {row.id: row.by for row in case.of(Decision)}
    deciders |= {row.id: (row.by,) for row in case.of(Plan)}
    strengths = {row.id: strength(row) for row in (*case.of(Decision), *case.of(Plan))}
    rests = [
        (row.id, item) for row in (*case.of(Decision), *case.of(Plan)) for item in row.relied_on if _over(row, until)
    ]
    rests += [
        (row.first, row.second) for row in case.of(CodedLink) if row.kind == "relied-on" and row.first in deciders
    ]
    for row, item in dict.fromkeys(rests):
        parties = {p.id for p in case.of(Party)}
        for decider in dict.fromkeys(p if p in parties else structure.service(p) for p in deciders[row]):
            if decider and item in items:
                when = own_date(case.by_id[row]) or UNDATED
                told = {"row": row, "strength": strengths[row], "latest": when.latest}
                yield Link("RELIED_UPON", decider, item, told)


def _over(row: Dated, until: int) -> bool:
    return (row.when or UNDATED).latest <= until
