"""What a belief goes back to: every row that carries it, traced to the account or sight from which it came.

A row of a contact in which somebody of the family told it goes back to that person; a message, a meeting or a record
goes back to what its sender, those present or its service had it from. Members of one household count as one origin,
because they may have told one another. What nobody told or saw, and what a service took to be so itself, is an
assumption: no origin at all. (Design of the analyses, "unverified".)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graphmodel.knowledge.gains import Gain
from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import LATEST, may_overlap
from graphmodel.model.declare import Dated, Deniable, Row
from graphmodel.model.tables.events import Communication, Contact, Meeting
from graphmodel.model.tables.family import Membership, Person
from graphmodel.model.tables.knowledge import Information, Reading, Record
from graphmodel.model.tables.services import Party


@dataclass(frozen=True, slots=True)
class Origins:
    """The rows that carry a belief by some moment, and the independent origins to which they all go back: people of
    the family (those of one household together) and services."""

    rows: tuple[str, ...]
    people: tuple[tuple[str, ...], ...]
    services: tuple[str, ...]
    assumed: bool
    """Whether it goes back also to what the party that believed it took to be so itself."""
    unnamed: bool = False
    """Whether it goes back to some of whom it is not said who they are, and who may be that party itself."""
    view_of: str = ""
    """Whose view it was, of a party made up of several: one of them."""
    deadline: int = LATEST
    """The moment up to which it is traced (minutes)."""

    @property
    def count(self) -> int:
        """How many independent origins there are."""
        return len(self.people) + len(self.services)


class Tracing:
    """Origins of the beliefs of a case."""

    def __init__(self, case: Case, structure: Structure, gains: Iterable[Gain]) -> None:
        self._case, self._structure = case, structure
        self._items = {row.id: row for row in case.of(Information)}
        self._people = {row.id for row in case.of(Person)}
        self._members = {row.id: row.possible for row in case.of(Party)}
        self._unnamed = {row.id for row in case.of(Party) if row.kind == "unnamed"}
        self._gains: dict[str, list[Gain]] = defaultdict(list)
        for gain in gains:
            if isinstance(case.by_id[gain.row], CARRIERS) and gain.force != "open":
                self._gains[gain.item].append(gain)
        self.homes = households(case)

    def origins(self, item: str, believer: str, deadline: int = LATEST) -> Origins:
        """The origins of an item as one party had it by a moment (minutes); what that party took to be so itself is
        none."""
        rows = dict.fromkeys(gain.row for gain in self._gains[item] if gain.maybe < deadline)
        found = {origin for row in rows for origin in self._from(row, item, frozenset())}
        if not rows:
            found = set(self._given(item))
        own = {believer, *self._structure.meant(believer)}
        homes: dict[str, set[str]] = defaultdict(set)
        services, assumed, unnamed, view_of = set[str](), False, False, ""
        for origin in found:
            meant = self._members.get(origin) or (origin,)
            family = [p for p in meant if p in self._people]
            if family and len(family) < len(meant):
                unnamed = True  # the family or a service: which of them is not said
            elif family:
                homes[min(self.homes.get(p, p) for p in family)].update(family)
            elif own & {origin, *self._structure.meant(origin)}:
                assumed = True
                unnamed = unnamed or (origin in self._unnamed and origin != believer)
                view_of = origin if believer in self._members and origin != believer else view_of
            else:
                services.add(self._structure.service(origin) or origin)
        groups = sorted(tuple(sorted(group)) for group in homes.values())
        return Origins(tuple(sorted(rows)), tuple(groups), tuple(sorted(services)), assumed, unnamed, view_of, deadline)

    def _from(self, row_id: str, item: str, seen: frozenset[str]) -> Iterator[str]:
        """The people and services to which what one row carries goes back."""
        row = self._case.by_id[row_id]
        if isinstance(row, Contact):
            yield from self._told(row, item)
        elif isinstance(row, Communication):
            yield from self._passed(row, item, [row.sender], seen)
        elif isinstance(row, Meeting):
            yield from self._passed(row, item, row.attended, seen)
        elif isinstance(row, (Record, Reading)):
            yield from self._passed(row, item, [row.by], seen)

    def _told(self, row: Contact, item: str) -> Iterator[str]:
        if item not in row.told:
            yield row.by
            return
        given = self._given(item)
        teller = [p for p in row.spoken_to or row.sought if p in self._people]
        yield from [origin for origin in given if origin in teller] or teller or given

    def _passed(self, row: Deniable, item: str, parties: Iterable[str], seen: frozenset[str]) -> Iterator[str]:
        """What those who passed it on had it from; a person of the family is an origin; else what is given."""
        family = [party for party in parties if party in self._people]
        sides = {s for party in parties for s in (party, self._structure.service(party)) if s} - set(family)
        when = row.when or UNDATED
        before = dict.fromkeys(
            gain.row
            for gain in self._gains[item]
            if gain.row not in (row.id, *seen)
            and gain.force == "shows"
            and gain.maybe < when.latest
            and sides & {gain.holder, self._structure.service(gain.holder)}
        )
        found = [o for earlier in before for o in self._from(earlier, item, seen | {row.id})] + family
        yield from found or self._given(item) or tuple(sides)[:1] * (len(sides) == 1)

    def _given(self, item: str) -> tuple[str, ...]:
        """Where the coder says that a belief came from."""
        origin = self._items[item].origin
        return (origin,) if origin else ()

    def words(self, origins: Origins, *, borne_out: bool = False) -> str:
        """The count of records and of origins, as people read it; that there is no origin is not said of what is
        borne out otherwise. What one side did and wrote down at one time is one record, and so is a contact of several
        with the same people; a series is several, unless it may go on after that moment. Of what was written down over
        a time it is not known how often."""
        told = self._counted([self._case.by_id[row] for row in origins.rows], origins.deadline)
        names = [_one_home([self._case.label(one) for one in group]) for group in origins.people]
        names += [self._case.label(one) for one in origins.services]
        if not names and borne_out:
            return told
        if not names and origins.unnamed:
            return f"{told}, by whom it was first said is not told"
        if not names and origins.assumed and not origins.rows:
            whose = (
                f"the view of {self._case.label(origins.view_of)}"
                if origins.view_of
                else "the view of those who went by it"
            )
            return f"{whose}; nobody is on record as having told it"
        if not names:
            return f"{told}, no origin {'outside the service' if origins.assumed else 'on record'}"
        return f"{told}, {len(names)} origin{'s' * (len(names) != 1)}: {' and '.join(names)}"

    def _counted(self, rows: list[Row], deadline: int) -> str:
        met = [row for row in rows if isinstance(row, Contact)]
        occasions: set[tuple[str, ...]] = set()
        for row in rows:
            side = self._structure.service(row.by) or row.by if isinstance(row, (Contact, Record, Reading)) else row.id
            when = row.when.edtf if isinstance(row, Dated) and row.when else row.id
            if isinstance(row, Contact) and row.spoken_to:
                occasions.add((*row.spoken_to, *row.places, when))
            elif not (isinstance(row, Record) and any(self._one_occasion(row, other) for other in met)):
                occasions.add((side, when))
        series = [row for row in rows if getattr(row, "count", None) not in (None, "", "1")]
        if any(isinstance(row, Dated) and row.when and row.when.latest > deadline for row in series):
            return "number of records not given"
        if series:
            return "several records"
        if any(isinstance(row, Record) and row.when and row.when.lasted for row in rows):
            return "number of records not given"
        return f"{len(occasions)} record{'s' * (len(occasions) != 1)}" if occasions else "no record of the telling"

    def _one_occasion(self, record: Record, contact: Contact) -> bool:
        """Whether a record may be the writing down of a contact: of the same side, time and paragraph."""
        own, other = (self._structure.service(row.by) or row.by for row in (record, contact))
        together = may_overlap(record.when or UNDATED, contact.when or UNDATED)
        return own == other and together and bool({*record.places} & {*contact.places})


def _one_home(labels: list[str]) -> str:
    return labels[0] if len(labels) == 1 else f"{' and '.join(labels)} of one household"


CARRIERS = (Contact, Communication, Meeting, Record, Reading)
"""Rows that carry an item. That a source says somebody knew it does not show where it came from."""


def households(case: Case) -> dict[str, str]:
    """For each person who shared a home at some time one name for all of that home: the first of them by id.

    >>> case = Case.from_cells({
    ...     "case": [{"id": "k", "uuid": "u", "title": "T"}],
    ...     "people": [{"id": "M", "label": "Mother"}, {"id": "G", "label": "Grandmother"}],
    ...     "households": [{"id": "home", "label": "the home"}],
    ...     "members": [
    ...         {"id": "m1", "person": "M", "household": "home"}, {"id": "m2", "person": "G", "household": "home"}]})
    >>> households(case)
    {'M': 'G', 'G': 'G'}
    """
    together: dict[str, set[str]] = defaultdict(set)
    rows = [row for row in case.of(Membership) if not row.recorded_by and not row.absence and row.manner != "visits"]
    for one in rows:
        together[one.person].add(one.person)
        for other in rows:
            if one.household == other.household and may_overlap(one.when or UNDATED, other.when or UNDATED):
                together[one.person].add(other.person)
    return {person: min(_all_of(person, together)) for person in together}


def _all_of(person: str, together: dict[str, set[str]]) -> set[str]:
    found, left = {person}, [person]
    while left:
        for other in together[left.pop()] - found:
            found.add(other)
            left.append(other)
    return found
