"""What a room did not have: items that somebody kept out of it held by then, and nobody in it.

A room is a meeting that was held, a plan or an assessment that was made, or a decision taken while a meeting about the
same people is stated never to have been held.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.knowledge.family import Family
from graphmodel.knowledge.holdings import Knowledge
from graphmodel.knowledge.links import Link
from graphmodel.model.case import UNDATED
from graphmodel.model.dates import When
from graphmodel.model.minutes import DAY
from graphmodel.model.tables.events import Decision, Meeting, Plan
from graphmodel.model.tables.family import Person
from graphmodel.model.tables.knowledge import Information
from graphmodel.model.tables.services import Involvement


@dataclass(frozen=True, slots=True)
class Room:
    """``table``: who was there, or decided; ``may_be``: whose attendance is not known; ``outside``: who is stated not
    to have been there."""

    row: str
    when: When
    about: tuple[str, ...]
    table: tuple[str, ...]
    outside: tuple[str, ...]
    may_be: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


def rooms(knowledge: Knowledge, family: Family) -> Iterator[Link]:
    """``ROOM_LACKED``: from a room to each item that bears on a child's safety, was held for sure by somebody outside
    by then, and by nobody who was, or may have been, inside.

    Where no row says who was there, nothing can be said of what was missing.
    """
    people = {row.id for row in knowledge.case.of(Person)}
    items = [row for row in knowledge.case.of(Information) if row.bears and row.kind != "belief"]
    for room in (*_meetings(knowledge), *_plans(knowledge), *_decisions(knowledge, family)):
        concerned = {*room.about, *(tie.person for child in room.about for tie in family.ties.get(child, ()))}
        for item in items if room.table else ():
            if item.id in room.said or not concerned & set(item.about):
                continue
            by_then = min(room.when.ends_after + DAY, room.when.latest)
            inside = {p for party in (*room.table, *room.may_be) for p in _inside(knowledge, party)}
            for party in room.outside:
                if party in people:
                    continue
                others = inside - {party}
                if any(e.maybe < room.when.latest for p in sorted(others) for e in knowledge.knew(p, item.id)):
                    continue
                held = [
                    (e.sure, p, e)
                    for p in (party, *knowledge.structure.parts(party))
                    if p not in others
                    for e in knowledge.knew(p, item.id)
                    if e.certain and e.sure <= by_then
                ]
                if held:
                    _, _, best = min(held, key=lambda found: found[:2])
                    route = best.trace(room.when.latest)
                    yield Link("ROOM_LACKED", room.row, item.id, {"holder": party, "row": route[-1] if route else ""})


def _inside(knowledge: Knowledge, party: str) -> Iterator[str]:
    """Whose knowledge somebody in a room brings, or may bring: their own, their service's, their workers'; of a party
    named only in part, that of all who may be meant."""
    structure = knowledge.structure
    yield party
    yield from structure.parts(party)
    if structure.service(party):
        yield structure.service(party)
    for member in structure.members(party):
        yield from _inside(knowledge, member)


def _meetings(knowledge: Knowledge) -> Iterator[Room]:
    for row in knowledge.case.of(Meeting):
        # Of a series it is not said from which of its meetings somebody stayed away.
        away = () if row.count else (*row.absent, *row.apologies)
        outside = (*away, *row.not_invited, *row.never_part)
        if outside and not row.absence and row.status in ("", "held"):
            yield Room(row.id, row.when or UNDATED, row.about, row.attended, outside, row.unknown, row.said)


def _plans(knowledge: Knowledge) -> Iterator[Room]:
    for row in knowledge.case.of(Plan):
        if row.not_consulted and not row.absence and row.status in ("", "made", "begun"):
            table = (row.by, *row.contributed) if row.by else row.contributed
            yield Room(row.id, row.when or UNDATED, row.about, table, row.not_consulted)


def _decisions(knowledge: Knowledge, family: Family) -> Iterator[Room]:
    """A decision taken while no meeting about the same people was held: outside are the services at work with them."""
    case = knowledge.case
    never = [row for row in case.of(Meeting) if row.status == "never-held"]
    for row in case.of(Decision):
        when = row.when or UNDATED
        alike = [m for m in never if set(m.about) & set(row.about) and _may_meet(m.when or UNDATED, when)]
        if row.absence or not alike:
            continue
        about = tuple(dict.fromkeys(p for m in alike for p in m.about))
        people = {*about, *(tie.person for child in about for tie in family.ties.get(child, ()))}
        deciding = {p for party in row.by for p in _inside(knowledge, party)}
        working = (
            work.service
            for work in case.of(Involvement)
            if work.person in people and not work.absence and work.active != "nominal"
            if _may_meet(work.when or UNDATED, when)
        )
        yield Room(row.id, when, about, row.by, tuple(s for s in dict.fromkeys(working) if s not in deciding))


def _may_meet(a: When, b: When) -> bool:
    return a.earliest < b.latest and b.earliest < a.latest
