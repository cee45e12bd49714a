"""What reached a service that needed it: by a message, at a meeting, by reading, or from the family itself.

``RECEIVED`` is one row by which one item came to one service: the row was made, the service needed the item then (or
had asked for it, or took it up), it did not surely have it before, and no row is coded as saying otherwise. At a
meeting somebody else there may have had it before. Whether that was in time has three answers. What
came next is the first contact, decision, plan or message of that service about the family, or an incident; *in time*
is before that; *late* is after something of the kind that already lay between the sender's knowing and the row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from graphmodel.knowledge.family import Family
from graphmodel.knowledge.holdings import Evidence, Knowledge
from graphmodel.knowledge.links import Link
from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import When
from graphmodel.model.declare import Deniable
from graphmodel.model.strength import strength
from graphmodel.model.tables.case import Incident
from graphmodel.model.tables.case import Link as CodedLink
from graphmodel.model.tables.events import Communication, Contact, Decision, Meeting, Plan
from graphmodel.model.tables.knowledge import Information, Reading, Record
from graphmodel.model.tables.services import Party

How = Literal["message", "meeting", "reading", "family"]


@dataclass(frozen=True, slots=True)
class Act:
    """Something that a service did about people of the family, or an incident to one of them."""

    row: str
    when: When
    people: frozenset[str]


class Acts:
    """What each service did, and what happened to whom, in the order of the file."""

    def __init__(self, case: Case, structure: Structure, family: Family) -> None:
        self._by: dict[str, list[Act]] = defaultdict(list)
        self._family = family
        done: list[tuple[Deniable, Iterable[str], Iterable[str]]] = [
            *((r, [r.by], (*r.sought, *r.spoken_to, *r.seen)) for r in case.of(Contact)),
            *((r, r.by, r.about) for r in case.of(Decision)),
            *((r, [r.by], r.about) for r in case.of(Plan) if r.status in ("", "made", "begun")),
            *((r, [r.sender], r.about) for r in case.of(Communication) if r.status in ("", "made")),
        ]
        for row, parties, people in done:
            if not row.absence:
                for service in dict.fromkeys(map(structure.service, parties)):
                    self._by[service].append(Act(row.id, row.when or UNDATED, frozenset(people)))
        self._incidents = [Act(r.id, r.when or UNDATED, frozenset(r.people)) for r in case.of(Incident)]

    def near(self, people: Iterable[str]) -> frozenset[str]:
        """Somebody, the children whom that concerns, and everybody tied to those children."""
        people = frozenset(people)
        around = {child: self._family.around(child) for child in self._family.children}
        children = {child for child, ties in around.items() if child in people or not people.isdisjoint(ties)}
        return people.union(children, *(around[child] for child in children))

    def of(self, service: str, people: frozenset[str], but: str) -> list[Act]:
        """What a service did about any of these people, and what happened to them; all but one row."""
        acts = (*self._by.get(service, ()), *self._incidents)
        return [act for act in acts if act.row != but and not people.isdisjoint(act.people)]


def first_after(acts: Sequence[Act], when: When) -> tuple[str, bool]:
    """The row that came next, and whether it certainly came after; "" where nothing may have.

    What may have begun and ended earlier than the row itself is not taken to have followed it.
    """
    followed = [
        act
        for act in acts
        if act.when.latest > when.earliest and (act.when.earliest >= when.earliest or act.when.latest >= when.latest)
    ]
    found = min(followed, key=lambda act: (act.when.latest, act.when.earliest, act.row), default=None)
    return (found.row, found.when.earliest >= when.latest) if found else ("", False)


@dataclass(frozen=True, slots=True)
class _Event:
    row: Deniable
    how: How
    items: tuple[str, ...]
    receivers: tuple[str, ...]
    senders: tuple[str, ...]
    whole: bool = True
    answers: str = ""


def received(knowledge: Knowledge, family: Family, needs: Iterable[Link]) -> Iterator[Link]:
    """All ``RECEIVED`` links of a case."""
    yield from _Sharing(knowledge, family, needs).links()


class _Sharing:
    def __init__(self, knowledge: Knowledge, family: Family, needs: Iterable[Link]) -> None:
        self.knowledge, self.case, self.structure = knowledge, knowledge.case, knowledge.structure
        self.people = family.people
        self.acts = Acts(self.case, self.structure, family)
        self.needs: dict[tuple[str, str], list[Link]] = defaultdict(list)
        for need in needs:
            self.needs[need.start, need.end].append(need)
        self.subjects: Mapping[str, tuple[str, ...]] = {row.id: row.about for row in self.case.of(Information)}
        ties = [row for row in self.case.of(CodedLink) if row.kind == "contradicts"]
        self.contradicted = {end for row in ties for end in (row.first, row.second)}
        self.unnamed = {row.id for row in self.case.of(Party) if row.kind == "unnamed"}
        self._near: dict[str, frozenset[str]] = {}

    def links(self) -> Iterator[Link]:
        for event in self._events():
            if event.row.absence or (event.row.when or UNDATED).latest > self.knowledge.until:
                continue
            if event.row.id in self.contradicted:
                continue
            for receiver in dict.fromkeys(event.receivers):
                if receiver in self.people or receiver in self.unnamed:
                    continue
                for service in self.structure.meant(receiver):
                    for item in dict.fromkeys(event.items):
                        yield from self._link(event, receiver, service, item)

    # --- the rows by which something can come -------------------------------------------------------------------------

    def _events(self) -> Iterator[_Event]:
        for row in self.case.of(Communication):
            if row.status in ("", "made"):
                whole = not row.omits and not row.weakened and not row.delay
                yield _Event(row, "message", row.conveys, row.receivers, (row.sender,), whole, row.answers)
        for row in self.case.of(Meeting):
            if row.status in ("", "held"):
                yield _Event(row, "meeting", row.said, row.attended, row.attended, not row.unsaid)
        for row in self.case.of(Reading):
            yield _Event(row, "reading", row.items, (row.by,), self._writers(row))
        for row in self.case.of(Contact):
            if row.told and row.spoken_to:
                yield _Event(row, "family", row.told, (row.by,), row.spoken_to)

    def _writers(self, reading: Reading) -> tuple[str, ...]:
        """The services in whose record somebody read."""
        found = [
            row.by
            for row in self.case.of(Record)
            if not row.absence
            and (row.id == reading.record or (not reading.record and row.system and row.system == reading.system))
            and set(row.items) & set(reading.items)
        ]
        return tuple(dict.fromkeys(filter(None, map(self.structure.service, found))))

    # --- one item that came to one service ----------------------------------------------------------------------------

    def _link(self, event: _Event, receiver: str, service: str, item: str) -> Iterator[Link]:
        when = event.row.when or UNDATED
        own = {self.structure.service(sender) for sender in event.senders if event.how != "meeting"}
        senders = tuple(s for s in event.senders if s != receiver and self.structure.service(s) != service)
        if service in own or not senders:
            return
        if any(e.sure <= when.earliest for e in self._knew((receiver, service), item)):
            return
        need = self._need(event, service, item, when)
        if need is None:
            return
        because, since, surely_since, sure_need = need
        if event.how == "meeting":
            senders = tuple(s for s in senders if any(e.maybe < when.earliest for e in self._knew((s,), item)))
            if not senders:
                return
        people = self._people(item)
        acts = self.acts.of(service, people, event.row.id)
        following, after = first_after(acts, when)
        sender_knew = self._knew(senders, item)
        knew = min((e.maybe for e in sender_knew), default=when.earliest)
        surely_knew = min((e.sure for e in sender_knew), default=when.latest)
        late = self._late(acts, when, max(knew, since), max(surely_knew, surely_since))
        yield Link(
            "RECEIVED",
            receiver,
            item,
            {
                "row": event.row.id,
                "how": event.how,
                "service": service,
                "senders": senders,
                "earliest": when.earliest,
                "latest": when.latest,
                "whole": event.whole,
                "next": following,
                "late": late,
                "certain": sure_need and after and late == "no",
                "because": because,
                "strength": strength(event.row),
            },
        )

    def _knew(self, holders: Iterable[str], item: str) -> list[Evidence]:
        return [evidence for holder in holders for evidence in self.knowledge.knew(holder, item)]

    def _need(
        self, event: _Event, service: str, item: str, when: When
    ) -> tuple[tuple[str, ...], int, int, bool] | None:
        """The rows that show the need; from when it was, possibly and surely; whether it surely was then."""
        found = [
            need
            for need in self.needs.get((service, item), ())
            if need.properties["earliest"] < when.latest and when.earliest < need.properties["latest"]
        ]
        if found:
            bounds = [need.properties for need in found]
            sure = any(
                p["certain"] and p["sure_from"] < when.latest and when.earliest < p["sure_until"] for p in bounds
            )
            surely_since = min(max(p["sure_from"], p["earliest"]) for p in bounds)
            return tuple(bounds[0]["because"]), min(p["earliest"] for p in bounds), surely_since, sure
        asked = self._asked.get((event.row.id, service)) or self._asked.get((event.answers, service))
        if event.how == "message" and asked:
            return (asked,), when.earliest, when.latest, True
        return None

    @cached_property
    def _asked(self) -> Mapping[tuple[str, str], str]:
        """(row, service) of a message that the service sent and that was answered, or that it answered; or that it
        took up at a meeting at which the same was said."""
        found: dict[tuple[str, str], str] = {}
        sent = {row.id: row for row in self.case.of(Communication) if not row.absence and row.status in ("", "made")}
        for row in sent.values():
            own = self.structure.service(row.sender)
            if row.answers in sent:
                found[row.answers, own] = row.id
            found.setdefault((row.id, own), row.id)
        for meeting in self.case.of(Meeting):
            if meeting.absence or meeting.status not in ("", "held"):
                continue
            for row in sent.values():
                later = (meeting.when or UNDATED).latest > (row.when or UNDATED).earliest
                if later and set(row.conveys) & set(meeting.said) and set(row.about) & set(meeting.about):
                    for service in filter(None, map(self.structure.service, meeting.attended)):
                        found.setdefault((row.id, service), meeting.id)
        return found

    def _people(self, item: str) -> frozenset[str]:
        if item not in self._near:
            self._near[item] = self.acts.near(self.subjects.get(item, ()))
        return self._near[item]

    def _late(self, acts: Sequence[Act], when: When, since: int, surely_since: int) -> str:
        """Whether the service had acted without it, or somebody was harmed, after it could have been told."""
        if any(act.when.earliest >= surely_since and act.when.latest <= when.earliest for act in acts):
            return "yes"
        between = (act for act in acts if act.when.latest > since and act.when.earliest < when.earliest)
        return "possibly" if any(between) else "no"
