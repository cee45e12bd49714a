"""What a room did not have: items that somebody kept out of it held by then, and nobody in it.

A room is a meeting that was held, a plan or an assessment that was made, or a decision taken while a meeting about the
same people is stated never to have been held. Nothing is taken as lacking that the room may have had: through another
service of the same agency and function, from its own earlier work, or from talks of which the content is not told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.knowledge.family import Family
from graphmodel.knowledge.holdings import Knowledge
from graphmodel.knowledge.links import Link
from graphmodel.model.case import UNDATED
from graphmodel.model.dates import When, may_overlap
from graphmodel.model.declare import Deniable
from graphmodel.model.minutes import DAY
from graphmodel.model.strength import strength
from graphmodel.model.tables.events import Communication, Decision, Meeting, Plan
from graphmodel.model.tables.family import Person
from graphmodel.model.tables.knowledge import Information
from graphmodel.model.tables.services import Involvement, Party


@dataclass(frozen=True, slots=True)
class Room:
    """``table``: who was there, or decided; ``may_be``: whose attendance is not known; ``outside``: who is stated not
    to have been there; ``missing``: the items stated as left out, if the source names any; ``decision``: about whom a
    decision was."""

    row: str
    when: When
    about: tuple[str, ...]
    table: tuple[str, ...]
    outside: tuple[str, ...]
    may_be: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    others_children: bool = True
    decision: tuple[str, ...] = ()


PAST = {"parental-history", "child-history"}
LONG_PAST = 365 * DAY
"""What arose and was over so long before a decision is not taken as still so."""


def rooms(knowledge: Knowledge, family: Family) -> Iterator[Link]:
    """``ROOM_LACKED``: from a room to each item that bears on a risk, was held for sure by somebody outside
    by then, and by nobody who was, or may have been, inside.

    Where no row says who was there, nothing can be said of what was missing. An item of which the source does not tell
    the content says nothing of what a room did not have, and of a decision only that somebody else was at work.
    """
    people = {row.id: row for row in knowledge.case.of(Person)}
    told = [row for row in knowledge.case.of(Information) if row.bears == "risk" and row.kind != "belief"]
    beside = _Beside(knowledge)
    for room in (*_meetings(knowledge), *_plans(knowledge), *_decisions(knowledge, family)):
        around = {tie.person for child in room.about for tie in family.ties.get(child, ())}
        if not room.others_children:
            around = {person for person in around if people[person].stage != "child"}
        concerned = {*room.about, *around}
        by_then = min(room.when.ends_after + DAY, room.when.latest)
        inside = {p for party in (*room.table, *room.may_be) for p in _inside(knowledge, party)}
        items = [
            row
            for row in told
            if row.id not in room.said and concerned & set(row.about) and (not room.missing or row.id in room.missing)
            if room.decision or row.kind != "untold"
        ]
        tied = {*room.decision, *(t.person for p in room.decision for t in family.ties.get(p, ()))}
        tied = {p for p in tied if p in room.decision or people[p].stage == "adult"}
        for party in room.outside if room.table else ():
            if party in people:
                continue
            others = inside - {party}
            may_know = others | beside.alike(others, party)
            for item in items:
                if beside.may_have(item, may_know, party, room):
                    continue
                known = [
                    (e.sure, p, e)
                    for p in (party, *knowledge.structure.parts(party))
                    if p not in others
                    for e in knowledge.knew(p, item.id)
                ]
                held = [found for found in known if found[2].certain and found[0] <= by_then]
                if held and not beside.talked(party, others, min(e.maybe for *_, e in known), room):
                    _, _, best = min(held, key=lambda found: found[:2])
                    route = best.trace(room.when.latest)
                    row = route[-1] if route else ""
                    shows = knowledge.case.by_id.get(row)
                    said = strength(shows) if isinstance(shows, Deniable) else "stated"
                    fits = not room.decision or _is_due(item, room, tied)
                    shown = {"holder": party, "row": row, "strength": said, "fits": fits}
                    yield Link("ROOM_LACKED", room.row, item.id, shown)


def _is_due(item: Information, room: Room, near: set[str]) -> bool:
    """Whether an item is told, had not passed by the time of a decision, or is of the past for good, and is about one
    of these people."""
    lasting = bool(PAST & {*item.topics} or item.relevant_from)
    return (
        item.kind != "untold"
        and bool(near & {*item.about})
        and (lasting or (item.when or UNDATED).latest > room.when.earliest - LONG_PAST)
    )


class _Beside:
    """What else a room may have had than what those in it are shown to have known."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._structure = structure = knowledge.structure
        case = knowledge.case
        self._vague = [row for row in case.of(Party) if row.possible]
        self._works = [row for row in case.of(Involvement) if not row.absence and row.active != "nominal"]
        self._talks = [
            (set(structure.meant(row.sender)), {s for r in row.receivers for s in structure.meant(r)}, row.when)
            for row in case.of(Communication)
            if row.status in ("", "made") and not (row.absence or row.conveys or row.omits or row.weakened)
        ]

    def alike(self, inside: set[str], outside: str) -> set[str]:
        """The services of the same agency and function as one inside, and their workers, but for the one outside."""
        services = self._structure.services
        kinds = {(services[p].agency, services[p].function) for p in inside if p in services and services[p].agency}
        found = {s for s, row in services.items() if (row.agency, row.function) in kinds}
        away = {outside, self._structure.service(outside), *self._structure.parts(outside)}
        return {p for s in found for p in (s, *self._structure.parts(s))} - away

    def may_have(self, item: Information, inside: set[str], outside: str, room: Room) -> bool:
        """Whether somebody inside, or others who may include them, may have had an item by the end; a past that lies
        within a service's own earlier work with the same person, or its care of them, it is taken to know."""
        vague = [row.id for row in self._vague if inside & {self._structure.service(p) or p for p in row.possible}]
        may_know = {*inside, *vague} - {outside}
        if any(e.maybe < room.when.latest for p in may_know for e in self._knowledge.knew(p, item.id)):
            return True
        then = item.when or UNDATED
        return item.id not in room.missing and any(
            work.service in inside
            and work.person in item.about
            and (work.level == "looked-after" or PAST & {*item.topics})
            for work in self._works
            for when in [work.when or UNDATED]
            if item.when and when.earliest <= then.earliest and then.latest <= when.latest
        )

    def talked(self, outside: str, inside: set[str], since: int, room: Room) -> bool:
        """Whether the one outside, and somebody inside, were in touch after that about what is not told."""
        theirs = set(self._structure.meant(outside))
        own = {s for p in inside for s in self._structure.meant(p)} - theirs
        return any(
            (when or UNDATED).latest > since
            and (when or UNDATED).earliest < room.when.latest
            and ((one & theirs and other & own) or (other & theirs and one & own))
            for one, other, when in self._talks
        )


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
            yield Room(row.id, row.when or UNDATED, row.about, table, row.not_consulted, missing=row.left_out)


def _decisions(knowledge: Knowledge, family: Family) -> Iterator[Room]:
    """A decision taken while no meeting about the same people was held: outside are the services at work with them."""
    case = knowledge.case
    never = [row for row in case.of(Meeting) if row.status == "never-held"]
    for row in case.of(Decision):
        when = row.when or UNDATED
        alike = [
            m
            for m in never
            if set(m.about) & set(row.about)
            and set(m.places) & set(row.places)
            and may_overlap(m.when or UNDATED, when)
        ]
        if row.absence or not alike:
            continue
        about = tuple(dict.fromkeys(p for m in alike for p in m.about))
        people = {*about, *(tie.person for child in about for tie in family.ties.get(child, ()))}
        deciding = {p for party in row.by for p in _inside(knowledge, party)}
        working = (
            work.service
            for work in case.of(Involvement)
            if work.person in people and not work.absence and work.active != "nominal"
            if may_overlap(work.when or UNDATED, when)
        )
        outside = tuple(s for s in dict.fromkeys(working) if s not in deciding)
        yield Room(row.id, when, about, row.by, outside, others_children=False, decision=row.about)
