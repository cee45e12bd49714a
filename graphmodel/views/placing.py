"""Who stands where on the map of a case: people by household in the middle, services in a ring, group beside group."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from graphmodel.model.case import Case
from graphmodel.model.dates import LATEST
from graphmodel.model.tables.family import Household, Membership, Person
from graphmodel.model.tables.services import Agency, Party, Practitioner, Service
from graphmodel.views import layout
from graphmodel.views.grouping import grouped
from graphmodel.views.network import REST, CaseMap, Kind, Link, Thing, links_of
from graphmodel.views.words import Words

MOST_IN_RING = 28
"""With more services than this, each agency stands for its services until it is opened."""

MOST_WITHOUT_HOUSEHOLD = 6
"""With more people of no stated household than this, only those with a message stand with the family."""


def case_map(case: Case) -> CaseMap:
    """The map of a case."""
    return _Builder(case, tuple(links_of(case))).build()


class _Builder:
    def __init__(self, case: Case, links: Sequence[Link]) -> None:
        self.case = case
        self.words = Words(case)
        self.links = links
        self.busy = {key for link in links if link.kind == "message" for key in (link.sender, *link.receivers)}
        self.services = {row.id: row for row in case.of(Service)}
        self.workers = {row.id: row.service for row in case.of(Practitioner)}
        self.busy |= {self.workers[key] for key in self.busy if key in self.workers}
        self.folded = len([s for s in self.services if s in self.busy]) > MOST_IN_RING
        self.groups, self.group_of = grouped(case, self.busy)
        self.people = {row.id for row in case.of(Person)}
        self.aside: list[str] = []

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
                kept.append(replace(link, receivers=receivers))
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
        shown = without if len(without) <= MOST_WITHOUT_HOUSEHOLD else [key for key in without if key in self.busy]
        self.aside = [key for key in without if key not in shown]
        if shown:
            named.append(("", "No household stated", shown, []))
        index = {row.id for row in self.case.of(Person) if row.index_child}
        named.sort(key=lambda home: (not home[0], -len(index.intersection(home[2])), -len(home[2])))
        small = [
            _wrapped("Also, at other times: " + ", ".join(map(self.words.name, o)), 42) if o else [] for *_, o in named
        ]
        placed = layout.frames([(len(m), len(s)) for (_, _, m, _), s in zip(named, small, strict=True)])
        things: list[Thing] = []
        for (home, title, members, _), lines, frame in zip(named, small, placed, strict=True):
            key = home or "no household"
            things.append(
                Thing(
                    key,
                    "household",
                    title,
                    frame.x,
                    frame.y,
                    frame.width,
                    frame.height,
                    row=home,
                    small="\n".join(lines),
                )
            )
            for person, (x, y) in zip(members, frame.members, strict=True):
                things.append(Thing(person, "person", self.words.name(person), x, y, *layout.PILL, row=person))
        return things

    # The ring: services by group, each group under its title; those that nothing touches in a row below.
    def _outer(self, inner: layout.Point) -> list[Thing]:
        names = self._ring_members()
        loud = [key for key in names if key in self.busy]
        quiet = [*(key for key in names if key not in self.busy), *self.aside]
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
        if key in self.people:
            return Thing(key, "person", self.words.name(key), *place, *layout.PILL, row=key, quiet=quiet)
        kind: Kind = (
            "service" if key in self.services else "agency" if self.case.table_of(key).name == "agencies" else "party"
        )
        return Thing(
            key, kind, self.words.name(key), *place, *layout.BOX, group=self.group_of[key], row=key, quiet=quiet
        )

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
    """Give each group's title the end of its stretch of the ring that is read first: the higher, else the left.

    Where the ring is so wide that the title would stand alone, it stands above its neighbour instead.
    """
    around = list(seats)
    for title, *inside in members:
        start = around.index(title)
        run = [around[(start + i) % len(around)] for i in range(len(inside) + 1)]
        first, last = seats[run[0]], seats[run[-1]]
        neighbour = run[1]
        if (round(last[1]), last[0]) < (round(first[1]), first[0]):
            places = [seats[key] for key in run]
            seats.update(zip((*run[1:], title), places, strict=True))
            neighbour = run[-1]
        beside = seats[neighbour]
        if math.dist(seats[title], beside) > 1.5 * layout.BOX[0]:
            seats[title] = (beside[0], beside[1] - layout.BOX[1])
    return seats


def _wrapped(text: str, width: int) -> list[str]:
    import textwrap

    return textwrap.wrap(text, width)
