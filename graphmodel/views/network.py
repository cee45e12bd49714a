"""The map as data: who stands on it, in which group and where, and every line that can be drawn between them.

Nothing here knows how it is drawn. Services that exchange messages stand in a ring, grouped by area (or by sector), people in the
middle by household; a worker belongs to a service and stands on the map only when that is opened, as does a service whose agency
stands for it in a large case.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from graphmodel.model.case import Case
from graphmodel.model.dates import LATEST
from graphmodel.model.tables.events import Communication, Contact
from graphmodel.model.tables.family import Area, Household, Membership, Person, Relation
from graphmodel.model.tables.services import Agency, Involvement, Party, Practitioner, Service
from graphmodel.views import layout
from graphmodel.views.words import Words, clean

Kind = Literal["person", "household", "service", "agency", "worker", "party", "title"]
LinkKind = Literal["message", "contact", "involvement", "tie"]
State = Literal["made", "open", "not-made"]

MOST_IN_RING = 40
"""With more services than this, each agency stands for its services until it is opened."""

REST = ("Area not stated", "Other services", "Named only in part")
"""Titles of the groups for whatever belongs to no other."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Somebody or something that can stand on the map. ``row`` is its row in the case, ``parent`` the row that it opens from."""

    key: str
    kind: Kind
    label: str
    x: float
    y: float
    width: float
    height: float
    group: int = -1
    row: str = ""
    parent: str = ""
    small: str = ""
    quiet: bool = False
    """No message, contact or tie of the case touches it: drawn only when asked for."""


@dataclass(frozen=True, slots=True)
class Link:
    """One row that can be drawn as a line, from one to several; ``state`` says whether it reached anybody as far as is known."""

    kind: LinkKind
    row: str
    sender: str
    receivers: tuple[str, ...]
    state: State = "made"
    items: tuple[str, ...] = ()
    omits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrow:
    """All messages from one to another on the first view, folded into one line."""

    sender: str
    receiver: str
    rows: tuple[str, ...]
    reached: bool


@dataclass(frozen=True)
class CaseMap:
    """Everything on the map of a case, in a fixed order."""

    things: tuple[Thing, ...]
    links: tuple[Link, ...]
    groups: tuple[str, ...]

    @cached_property
    def by_key(self) -> dict[str, Thing]:
        """Every thing by its key, which is the id of its row."""
        return {thing.key: thing for thing in self.things}

    def shown(self, key: str) -> str:
        """The one that stands for somebody on the first view: the outermost that it opens from."""
        while self.by_key[key].parent:
            key = self.by_key[key].parent
        return key

    def arrows(self) -> tuple[Arrow, ...]:
        """The messages of the first view, one arrow for each sender and receiver."""
        folded: dict[tuple[str, str], list[Link]] = {}
        for link in self.links:
            if link.kind == "message":
                for receiver in dict.fromkeys(self.shown(r) for r in link.receivers):
                    folded.setdefault((self.shown(link.sender), receiver), []).append(link)
        return tuple(
            Arrow(sender, receiver, tuple(link.row for link in links), any(link.state != "not-made" for link in links))
            for (sender, receiver), links in folded.items()
        )


def case_map(case: Case) -> CaseMap:
    """The map of a case."""
    links = tuple(_links(case))
    return _Builder(case, links).build()


def _links(case: Case) -> Iterable[Link]:
    for row in case.of(Communication):
        state: State = "made"
        if row.absence or row.status in ("not-made", "attempted"):
            state = "not-made"
        elif row.status in ("unanswered", "declined", "received-by"):
            state = "open"
        yield Link("message", row.id, row.sender, row.receivers, state, row.conveys, row.omits)
    for row in case.of(Contact):
        met = dict.fromkeys((*row.sought, *row.spoken_to, *row.seen, *row.glimpsed, *row.asleep))
        missed = bool(row.absence) or row.outcome not in ("", "kept")
        yield Link("contact", row.id, row.by, tuple(met), "not-made" if missed else "made", (*row.observed, *row.told))
    for row in case.of(Involvement):
        yield Link("involvement", row.id, row.service, (row.person,), "not-made" if row.absence else "made")
    for row in case.of(Relation):
        yield Link("tie", row.id, row.person, (row.to,))


class _Builder:
    def __init__(self, case: Case, links: Sequence[Link]) -> None:
        self.case = case
        self.words = Words(case)
        self.links = links
        self.busy = {key for link in links if link.kind != "tie" for key in (link.sender, *link.receivers)}
        self.services = {row.id: row for row in case.of(Service)}
        self.workers = {row.id: row.service for row in case.of(Practitioner)}
        self.busy |= {self.workers[key] for key in self.busy if key in self.workers}
        self.folded = len([s for s in self.services if s in self.busy]) > MOST_IN_RING
        self.groups, self.group_of = self._groups()

    def build(self) -> CaseMap:
        family = self._family()
        half = [(abs(t.x) + t.width / 2, abs(t.y) + t.height / 2) for t in family]
        inner = (2 * max((x for x, _ in half), default=0), 2 * max((y for _, y in half), default=0))
        outer = self._outer(inner)
        return CaseMap((*family, *outer, *self._inside(outer)), self._drawable(family, outer), self.groups)

    def _drawable(self, family: Sequence[Thing], outer: Sequence[Thing]) -> tuple[Link, ...]:
        """Links whose both ends can stand on the map; a party that no row describes cannot."""
        known = {t.key for t in (*family, *outer)} | set(self.workers) | set(self.services)
        kept: list[Link] = []
        for link in self.links:
            receivers = tuple(r for r in link.receivers if r in known)
            if link.sender in known and receivers:
                kept.append(
                    Link(link.kind, link.row, link.sender, receivers, link.state, link.items, link.omits)
                )
        return tuple(kept)

    # The family: each person once, in the household where they lived last, the others named in small.
    def _family(self) -> list[Thing]:
        homes: dict[str, list[str]] = {row.id: [] for row in self.case.of(Household)}
        also: dict[str, list[str]] = {row.id: [] for row in self.case.of(Household)}
        stays: dict[str, list[Membership]] = {row.id: [] for row in self.case.of(Person)}
        for row in self.case.of(Membership):
            if not row.recorded_by and not row.absence and row.household in homes and row.person in stays:
                stays[row.person].append(row)
        without: list[str] = []
        for person, rows in stays.items():
            if not rows:
                without.append(person)
                continue
            home = max(rows, key=_last_home).household
            homes[home].append(person)
            for other in dict.fromkeys(row.household for row in rows if row.household != home):
                also[other].append(person)
        named = [(home, self.words.name(home), members, also[home]) for home, members in homes.items()]
        if without:
            named.append(("", "No household stated", without, []))
        index = {row.id for row in self.case.of(Person) if row.index_child}
        named.sort(key=lambda home: (not home[0], -len(index.intersection(home[2])), -len(home[2])))
        small = [_wrapped("Also, at other times: " + ", ".join(map(self.words.name, o)), 42) if o else [] for *_, o in named]
        placed = layout.frames([(len(m), len(s)) for (_, _, m, _), s in zip(named, small, strict=True)])
        things: list[Thing] = []
        for (home, title, members, _), lines, frame in zip(named, small, placed, strict=True):
            key = home or "no household"
            things.append(
                Thing(key, "household", title, frame.x, frame.y, frame.width, frame.height, row=home, small="\n".join(lines))
            )
            for person, (x, y) in zip(members, frame.members, strict=True):
                things.append(Thing(person, "person", self.words.name(person), x, y, *layout.PILL, row=person))
        return things

    # The ring: services by group, each group under its title; those that nothing touches in a row below.
    def _outer(self, inner: layout.Point) -> list[Thing]:
        names = self._ring_members()
        loud = [key for key in names if key in self.busy]
        quiet = [key for key in names if key not in self.busy]
        members: list[list[str]] = []
        for number in range(len(self.groups)):
            inside = [key for key in loud if self.group_of[key] == number]
            if inside:
                members.append([f"title {number}", *inside])
        members.sort(key=lambda group: (self.groups[self.group_of[group[1]]] in REST, -len(group), group[0]))
        places = layout.ring(sum(map(len, members)), inner)
        seats = layout.seated(members, self._pull(), places) if members else {}
        things = [self._box(key, seat) for key, seat in _titles_on_top(members, seats).items()]
        bottom = max((abs(y) for _, y in places), default=inner[1] / 2) + 2.5 * layout.BOX[1]
        across = 6
        for i, key in enumerate(quiet):
            x = (i % across - (across - 1) / 2) * (layout.BOX[0] + 14)
            things.append(self._box(key, (x, bottom + (i // across) * (layout.BOX[1] + 10)), quiet=True))
        return things

    def _box(self, key: str, place: layout.Point, *, quiet: bool = False) -> Thing:
        if key.startswith("title "):
            number = int(key.removeprefix("title "))
            return Thing(key, "title", self.groups[number], *place, *layout.BOX, group=number)
        kind: Kind = "service" if key in self.services else "agency" if self.case.table_of(key).name == "agencies" else "party"
        return Thing(key, kind, self.words.name(key), *place, *layout.BOX, group=self.group_of[key], row=key, quiet=quiet)

    def _ring_members(self) -> list[str]:
        agencies = [row.id for row in self.case.of(Agency)]
        parties = [row.id for row in self.case.of(Party)]
        if self.folded:
            self.busy |= {row.agency for row in self.services.values() if row.id in self.busy and row.agency}
            return [*agencies, *(s.id for s in self.services.values() if not s.agency), *parties]
        return [*self.services, *(a for a in agencies if a in self.busy), *parties]

    def _pull(self) -> dict[tuple[str, str], int]:
        def outer(key: str) -> str:
            key = self.workers.get(key, key)
            return self.services[key].agency or key if self.folded and key in self.services else key

        return Counter(
            (outer(link.sender), outer(receiver))
            for link in self.links
            if link.kind == "message"
            for receiver in link.receivers
        )

    def _groups(self) -> tuple[tuple[str, ...], dict[str, int]]:
        """Groups by area where most services have one, else by the sector of their agency; whatever has none comes last."""
        areas = {row.id: clean(row.label) for row in self.case.of(Area)}
        agencies = {row.id: row for row in self.case.of(Agency)}
        by_area = sum(bool(s.area) for s in self.services.values()) * 2 >= len(self.services) and len(areas) > 1
        name_of: dict[str, str] = {}
        for row in self.services.values():
            agency = agencies.get(row.agency)
            name_of[row.id] = areas.get(row.area, "") if by_area else _title(clean(agency.sector) if agency else "")
        for row in agencies.values():
            inside = [name_of[s.id] for s in self.services.values() if s.agency == row.id]
            name_of[row.id] = (inside[0] if len(set(inside)) == 1 else "") if by_area else _title(clean(row.sector))
        other = REST[0] if by_area else REST[1]
        parties = REST[2]
        name_of = {key: name or other for key, name in name_of.items()} | {row.id: parties for row in self.case.of(Party)}
        groups = tuple(dict.fromkeys(sorted(name_of.values(), key=lambda name: (name in (other, parties), name == parties))))
        return groups, {key: groups.index(name) for key, name in name_of.items()}

    def _inside(self, outer: Sequence[Thing]) -> list[Thing]:
        """What opens out of the boxes of the ring: services of an agency, workers of a service."""
        at = {thing.key: (thing.x, thing.y) for thing in outer}
        things: list[Thing] = []

        def open_out(parent: str, keys: Sequence[str], kind: Kind) -> None:
            for key, place in zip(keys, layout.outward(at[parent], len(keys)), strict=True):
                at[key] = place
                group = self.group_of[self.workers.get(key, key)]
                things.append(Thing(key, kind, self.words.name(key), *place, *layout.BOX, group, key, parent))

        for agency in [row.id for row in self.case.of(Agency)] if self.folded else []:
            open_out(agency, [s.id for s in self.services.values() if s.agency == agency], "service")
        for service in self.services:
            open_out(service, [worker for worker, of in self.workers.items() if of == service], "worker")
        return things


def _last_home(row: Membership) -> tuple[bool, int, int]:
    """Order by which a person's household is chosen: living there before staying, then the latest."""
    lives = row.manner in ("", "lives")
    return lives, row.when.latest if row.when else LATEST, row.when.earliest if row.when else 0


def _titles_on_top(members: Sequence[Sequence[str]], seats: dict[str, layout.Point]) -> dict[str, layout.Point]:
    """Give each group's title the end of its stretch of the ring that people read first: the higher, else the left one."""
    for title, *inside in members:
        first, last = seats[title], seats[inside[-1]]
        if (round(last[1]), last[0]) < (round(first[1]), first[0]):
            row = [seats[key] for key in (title, *inside)]
            seats.update(zip((*inside, title), row, strict=True))
    return seats


def _title(text: str) -> str:
    return text[:1].upper() + text[1:]


def _wrapped(text: str, width: int) -> list[str]:
    import textwrap

    return textwrap.wrap(text, width)
