"""Who matters to a child, and why: parents, their partners, the household as it was, those who cared for the child."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import EARLIEST, LATEST, When
from graphmodel.model.minutes import DAY
from graphmodel.model.tables.family import CareEpisode, Membership, Person, Relation

CLOSE = ("parent", "step-parent", "partner", "former-partner", "carer")
"""Relations that tie an adult to a child whether or not they share a home."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Why one person matters to a child: in words, with the rows that show it and the bounds within which it holds
    (minutes).

    ``close`` is True where no shared home is needed: parent, partner of a parent, carer. ``known`` is the minute from
    which services certainly knew of it (``EARLIEST`` where nothing else is coded).
    """

    person: str
    child: str
    how: str
    because: tuple[str, ...]
    earliest: int
    latest: int
    close: bool
    known: int = EARLIEST


class Family:
    """Ties between the people of a case, as known by ``until`` (minutes): what services learned of only later is left
    out."""

    def __init__(self, case: Case, until: int = LATEST) -> None:
        self.people = {row.id: row for row in case.of(Person)}
        self.children = [row.id for row in case.of(Person) if row.stage == "child"]
        relations = [row for row in case.of(Relation) if _known(row.known_from, until)]
        self._relations: dict[str, list[Relation]] = defaultdict(list)
        for row in relations:
            self._relations[row.to].append(row)
        self._homes: dict[str, list[Membership]] = defaultdict(list)
        for row in case.of(Membership):
            if not row.recorded_by and not row.absence and _known(row.known_from, until):
                self._homes[row.household].append(row)
        self._care: dict[str, list[CareEpisode]] = defaultdict(list)
        for row in case.of(CareEpisode):
            if not row.absence and _known(row.known_from, until):
                self._care[row.child].append(row)
        self.ties: dict[str, tuple[Tie, ...]] = {child: tuple(self._tied(child)) for child in self.children}

    def around(self, child: str) -> Mapping[str, list[Tie]]:
        """Everybody tied to a child, with every reason."""
        found: dict[str, list[Tie]] = defaultdict(list)
        for tie in self.ties.get(child, ()):
            found[tie.person].append(tie)
        return found

    def _tied(self, child: str) -> Iterator[Tie]:
        parents: dict[str, Relation] = {}
        for row in self._relations[child]:
            if row.kind in CLOSE:
                # A parent is a parent throughout; the other ties hold for their time.
                when = UNDATED if row.kind == "parent" else row.when or UNDATED
                yield Tie(
                    row.person, child, row.kind, (row.id,), when.earliest, when.latest, close=True, known=_since(row)
                )
                if row.kind == "parent":
                    parents[row.person] = row
        for parent, row in parents.items():
            for partner in self._partners(parent):
                other = partner.person if partner.to == parent else partner.to
                when = partner.when or UNDATED
                if other not in parents and when.latest > self._matters_from(child):
                    how = f"{partner.kind} of a parent"
                    known = _since(partner, row)
                    yield Tie(
                        other, child, how, (partner.id, row.id), when.earliest, when.latest, close=True, known=known
                    )
        yield from self._shared_homes(child, set(parents))
        for care in self._care[child]:
            when = care.when or UNDATED
            how = care.kind.replace("-", " ")
            close = care.kind != "had-contact"
            yield Tie(care.person, child, how, (care.id,), when.earliest, when.latest, close=close, known=_since(care))

    def _matters_from(self, child: str) -> int:
        """From when a child, unborn included, may have been expected: what was over before matters to nobody."""
        born = self.people[child].born
        return born.earliest - 280 * DAY if born is not None else EARLIEST

    def _partners(self, parent: str) -> Iterator[Relation]:
        for rows in self._relations.values():
            for row in rows:
                if row.kind == "partner" and parent in (row.person, row.to):
                    yield row

    def _shared_homes(self, child: str, parents: set[str]) -> Iterator[Tie]:
        for members in self._homes.values():
            own = [m for m in members if m.person == child]
            if not own:
                # Before the birth the home of the child is the home of the pregnant mother.
                own = [m for m in members if m.person in parents and self.people[m.person].sex == "female"]
            for mine in own:
                for other in members:
                    if other.person in (child, mine.person):
                        continue
                    earliest, latest = overlap(mine.when, other.when)
                    if earliest < latest:
                        how = (
                            "lived in the same home"
                            if (other.manner or "lives") == "lives"
                            else f"{other.manner} in the home"
                        )
                        known = _since(other, mine)
                        yield Tie(
                            other.person, child, how, (other.id, mine.id), earliest, latest, close=False, known=known
                        )


def overlap(a: When | None, b: When | None) -> tuple[int, int]:
    """The outer bounds within which two periods may both hold; empty if the second is not after the first."""
    a, b = a or UNDATED, b or UNDATED
    return max(a.earliest, b.earliest), min(a.latest, b.latest)


def _since(*rows: Relation | CareEpisode | Membership) -> int:
    """From when services certainly knew of all these rows."""
    return max((row.known_from.starts_by for row in rows if row.known_from is not None), default=EARLIEST)


def _known(known_from: When | None, until: int) -> bool:
    return (known_from.starts_by if known_from else EARLIEST) <= until
