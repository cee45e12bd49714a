"""What was done, or is stated not to have been done, to see whether a belief held. (Design of the analyses,
"unverified".)

A look that was not made is one at the belief only where the source tells of both together, and where what was not
sought is the belief itself, or what speaks against it, or what it explains; or the very people whom it is about. A
belief about what services do can only be asked about, not seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graphmodel.knowledge.contradictions import contradictions
from graphmodel.knowledge.holdings import Knowledge
from graphmodel.knowledge.origins import CARRIERS, Origins, Tracing
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import When, may_overlap
from graphmodel.model.declare import Dated, Deniable
from graphmodel.model.strength import STRENGTHS, strength
from graphmodel.model.tables.case import Link as CodedLink
from graphmodel.model.tables.events import Communication, Contact, Plan
from graphmodel.model.tables.family import Person
from graphmodel.model.tables.knowledge import Information, StatedAbsence

Undone = Communication | Plan | Contact | StatedAbsence
OF_SERVICES = "plan-or-order"
"""The topic of what services do or have in place."""


@dataclass(frozen=True, slots=True)
class Reliance:
    """A row in which parties rested on a belief, or took it as told."""

    row: Deniable
    parties: tuple[str, ...]
    item: str
    relied: bool

    @property
    def when(self) -> When:
        """Its time; the widest there is where it has no date."""
        return self.row.when or UNDATED


class Checks:
    """Tests of beliefs, rows against them, and looks that were not made, of one case."""

    def __init__(self, case: Case, tracing: Tracing, knowledge: Knowledge) -> None:
        self._case, self._tracing = case, tracing
        self._structure, self._until = knowledge.structure, knowledge.until
        self._links = case.of(CodedLink)
        self._items = {row.id: row for row in case.of(Information)}
        self._people = {row.id: row for row in case.of(Person)}
        self._at_odds = set(odds(case))

    def tested(self, one: Reliance, party: str, origins: Origins) -> bool:
        """Whether a row tested the belief by then, other than by asking its source again. What was taken as told may
        still be tested later by those who took it."""
        latest = one.when.latest
        for link in self._links:
            row = self._case.by_id.get(link.first)
            if link.kind != "tests" or link.second != one.item or not isinstance(row, Deniable) or row.absence:
                continue
            when = row.when or UNDATED
            own = not one.relied and bool(self._side(party) & self._side(by_whom(row)))
            if when.latest <= self._until and (when.earliest < latest or own) and self._is_test(row, one.item, origins):
                return True
        return False

    def _is_test(self, row: Deniable, item: str, origins: Origins) -> bool:
        """Not when its source was only asked again, nor when it was found to be otherwise."""
        if not isinstance(row, Contact):
            return True
        if any((found, item) in self._at_odds for found in row.observed):
            return False
        homes = {self._tracing.homes.get(p, p) for group in origins.people for p in group}
        met = {p for p in (*row.spoken_to, *row.seen) if p in self._people}
        asked = {p for p in met if self._adult(p) and self._tracing.homes.get(p, p) in homes}
        return bool(row.observed) or bool(met - asked)

    def against(self, one: Reliance, party: str, origins: Origins) -> Iterator[Deniable]:
        """Rows of other services, by then, that are coded as saying otherwise than one that carries the belief."""
        pairs = contradictions(self._case)
        found = {other for row, other in pairs if row in origins.rows and other not in origins.rows}
        for row in (self._case.by_id.get(row_id) for row_id in sorted(found)):
            if isinstance(row, CARRIERS) and self._structure.service(by_whom(row)) not in {"", *self._side(party)}:
                when = row.when or UNDATED
                if when.earliest < one.when.latest and when.latest <= self._until:
                    yield row

    def unchecked(self, one: Reliance, party: str) -> Iterator[Undone]:
        """Rows of a paragraph that speaks of the reliance, which say that the same party did not make a look that
        would have shown something of the belief; the most strongly stated of them."""
        found = [row for row in self._undone() if self._is_look(row, one, party)]
        best = min((STRENGTHS.index(strength(row)) for row in found), default=0)
        yield from (row for row in found if STRENGTHS.index(strength(row)) == best)

    def _is_look(self, row: Undone, one: Reliance, party: str) -> bool:
        item = self._items[one.item]
        return (
            bool(set(row.places) & set(one.row.places))
            and bool(set(row.places) & set(item.places) or not item.places)
            and bool(self._side(party) & self._side(*_makers(row)))
            and strength(row) != "example"
            and (row.when or UNDATED).latest <= self._until
            and (strength(row) == "stated" or not self.in_part(row, party))
            and (row.id == one.row.id or _in_time(row, one))
            and (self._bears_on(row, item) or (row.id == one.row.id and not isinstance(row, Contact)))
        )

    def in_part(self, row: Undone, party: str) -> bool:
        """Whether only who may be meant by a party named in part makes what was not done that party's."""
        own = {party, self._structure.service(party)} - {""}
        return not own & {s for maker in _makers(row) for s in (maker, self._structure.service(maker))}

    def _bears_on(self, row: Undone, item: Information) -> bool:
        """Whether what was not done would have shown something of what the belief is about."""
        about, concerned = set(item.about), set(_concerned(row))
        named = [self._items[i] for i in _sought(row) if i in self._items]
        if not about & concerned:
            return False
        if any(one.id == item.id or (one.id, item.id) in self._at_odds for one in named):
            return True
        if OF_SERVICES in item.topics:
            return isinstance(row, Communication)
        if isinstance(row, Plan):
            return self._judged(about) == self._judged(concerned)
        if isinstance(row, Contact):
            return self._judged(about) == self._judged(concerned - self._met(row))
        return not named or any(set(item.topics) <= set(one.topics) and about & set(one.about) for one in named)

    def _met(self, row: Contact) -> set[str]:
        """Whom the same service met at a time that may be that of a contact at which it did not see them."""
        when, side = row.when or UNDATED, self._side(row.by)
        return {
            person
            for other in self._case.of(Contact)
            if not other.absence and side & self._side(other.by) and may_overlap(when, other.when or UNDATED)
            for person in (*other.spoken_to, *other.seen)
        }

    def _judged(self, people: set[str]) -> set[str]:
        """The adults among people, of whom a belief or a look chiefly is; all of them where there is none."""
        return {one for one in people if self._adult(one)} or people

    def _adult(self, one: str) -> bool:
        return one in self._people and self._people[one].stage == "adult"

    def _undone(self) -> Iterator[Undone]:
        for row in self._case.of(Communication):
            if row.kind in ("check", "request", "discussion") and (row.status == "not-made" or row.absence):
                yield row
        for row in self._case.of(Plan):
            if row.type == "assessment" and (row.status == "not-made" or row.absence):
                yield row
        for row in self._case.of(Contact):
            if row.not_seen:
                yield row
        for row in self._case.of(StatedAbsence):
            if row.kind in ("contact", "assessment"):
                yield row

    def _side(self, *parties: str) -> set[str]:
        return {name for party in parties if party for name in (party, *self._structure.meant(party))}

    def words(self, row: Undone) -> str:
        """What a row says was not done, in words; with the tries on record, where there were any."""

        def names(ids: Iterable[str]) -> str:
            return " and ".join(map(self._case.label, ids))

        match row:
            case Communication():
                return f"a {row.kind} with {names(row.receivers)}"
            case Plan():
                return row.label[:1].lower() + row.label[1:]
            case Contact():
                return f"seeing {names(row.not_seen)}"
            case StatedAbsence():
                limit = row.place or row.mode or ("tries came to nothing" if self._tried(row) else "")
                what = "contact with" if row.kind == "contact" else "an assessment of"
                return f"{what} {names(row.about)}" + (f" ({limit})" if limit else "")

    def _tried(self, row: StatedAbsence) -> bool:
        side = self._side(*row.sender)
        return row.kind == "contact" and any(
            not tried.absence
            and tried.outcome not in ("", "kept")
            and set(tried.sought) & set(row.about)
            and side & self._side(tried.by)
            and may_overlap(tried.when or UNDATED, row.when or UNDATED)
            for tried in self._case.of(Contact)
        )


def _in_time(row: Undone, one: Reliance) -> bool:
    """Whether what was not done may belong to the time of the reliance: begun before it ended and, but for one
    contact before a decision, not over before it began. What was taken as told could be looked at later."""
    when = row.when or UNDATED
    begun = when.earliest < one.when.latest or not one.relied
    return begun and (one.when.earliest < when.latest or (one.relied and isinstance(row, Contact)))


def by_whom(row: Dated) -> str:
    """Whose act a row is, where it is one party's."""
    by = getattr(row, "by", "") or getattr(row, "sender", "")
    return by if isinstance(by, str) else ""


def odds(case: Case) -> Iterator[tuple[str, str]]:
    """Items of which one is coded as saying otherwise than the other, both ways round."""
    items = {row.id for row in case.of(Information)}
    for first, second in contradictions(case):
        if first in items and second in items:
            yield first, second


def _makers(row: Undone) -> tuple[str, ...]:
    if isinstance(row, StatedAbsence):
        return row.sender
    return (row.sender,) if isinstance(row, Communication) else (row.by,)


def _sought(row: Undone) -> tuple[str, ...]:
    """The items that were not sought, where the row names any."""
    match row:
        case Communication():
            return row.conveys
        case Plan():
            return row.left_out
        case StatedAbsence():
            return row.items
        case _:
            return ()


def _concerned(row: Undone) -> tuple[str, ...]:
    match row:
        case Plan():
            return row.not_covered or row.about
        case Contact():
            return row.not_seen
        case _:
            return row.about
