"""Beliefs on which a service acted, or which it took as told, with what would have shown whether they held.

``BELIEVED`` joins a party to a belief: once for each row by which it relied on it or took it as told, and once more
for each row of the same paragraph that says the same party did not check it. ``AT_ODDS`` joins two items of which one
says otherwise than the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graphmodel.knowledge.holdings import Knowledge
from graphmodel.knowledge.links import Link
from graphmodel.knowledge.origins import CARRIERS, Origins, Tracing
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import LATEST, When
from graphmodel.model.declare import Dated, Deniable
from graphmodel.model.strength import STRENGTHS, strength
from graphmodel.model.tables.case import Incident
from graphmodel.model.tables.case import Link as CodedLink
from graphmodel.model.tables.events import Communication, Contact, Decision, Plan
from graphmodel.model.tables.family import Person
from graphmodel.model.tables.knowledge import Information, Record, StatedAbsence


@dataclass(frozen=True, slots=True)
class _Reliance:
    """A row in which parties rested on a belief, or took it as told."""

    row: Deniable
    parties: tuple[str, ...]
    item: str
    relied: bool


def beliefs(knowledge: Knowledge) -> Iterator[Link]:
    """Every ``BELIEVED`` and ``AT_ODDS`` of a case."""
    case, structure, until = knowledge.case, knowledge.structure, knowledge.until
    tracing = Tracing(case, structure, knowledge.gained())
    people = {row.id for row in case.of(Person)}
    checks = _Checks(case, tracing, knowledge)
    for one in _reliances(case, until):
        when = one.row.when or UNDATED
        for party in one.parties:
            if party in people or not (one.relied or structure.meant(party)):
                continue  # what is told to somebody of no service, such as the review itself, is taken by none
            origins = tracing.origins(one.item, party, when.latest)
            tested = checks.tested(one, party, origins)
            beside = (*checks.unchecked(one, party), *checks.against(one, party, origins))
            for row, undone in ((None, ""), *beside):
                yield Link(
                    "BELIEVED",
                    party,
                    one.item,
                    {
                        "row": one.row.id,
                        "relied": one.relied,
                        "strength": max((strength(one.row), strength(row) if row else "stated"), key=STRENGTHS.index),
                        "records": origins.rows,
                        "alone": origins.count < 2,
                        "family": bool(origins.people),
                        "believed": f"{case.label(one.item).rstrip('.')} ({tracing.words(origins)})",
                        "tested": tested,
                        "unchecked": row.id if row and undone else "",
                        "undone": undone,
                        "against": row.id if row and not undone else "",
                        "against_by": structure.service(_by(row)) if row and not undone else "",
                        "service": structure.service(party),
                        "earliest": when.earliest,
                        "ends_after": when.ends_after,
                        "latest": when.latest,
                        "dated": one.row.when is not None,
                    },
                )
    yield from _at_odds(case, tracing)


def _reliances(case: Case, until: int) -> Iterator[_Reliance]:
    """A plan that rests on a belief on which a decision of the same party and time rests too is left to that one."""
    believed = {row.id for row in case.of(Information) if row.kind == "belief"}
    relied = list(_relied(case, believed))
    decided = [one for one in relied if isinstance(one.row, Decision)]
    for one in (*relied, *_taken(case, believed)):
        kept = isinstance(one.row, Decision) or not one.relied or not any(_same(one, other) for other in decided)
        if kept and (one.row.when or UNDATED).latest <= until and strength(one.row) != "example":
            yield one


def _same(plan: _Reliance, decision: _Reliance) -> bool:
    shared = plan.item == decision.item and set(plan.parties) & set(decision.parties)
    return bool(shared) and _meet(plan.row.when or UNDATED, decision.row.when or UNDATED)


def _meet(a: When, b: When) -> bool:
    return a.earliest < b.latest and b.earliest < a.latest


def _relied(case: Case, believed: set[str]) -> Iterator[_Reliance]:
    acts: tuple[Decision | Plan, ...] = (*case.of(Decision), *case.of(Plan))
    by_id = {row.id: row for row in acts}
    pairs = [(row.id, item) for row in acts for item in row.relied_on]
    pairs += [(link.first, link.second) for link in case.of(CodedLink) if link.kind == "relied-on"]
    for row_id, item in dict.fromkeys(pairs):
        if row_id in by_id and item in believed:
            row = by_id[row_id]
            parties = row.by if isinstance(row, Decision) else (row.by,) if row.by else ()
            yield _Reliance(row, parties, item, relied=True)


def _taken(case: Case, believed: set[str]) -> Iterator[_Reliance]:
    """What was told or written down before the last incident; what was told to the review itself is none of it."""
    last = max((row.when.latest for row in case.of(Incident) if row.when), default=LATEST)
    rows: list[tuple[Contact | Record, tuple[str, ...]]] = [(row, row.told) for row in case.of(Contact)]
    rows += [(row, row.items) for row in case.of(Record)]
    for row, items in rows:
        if not row.absence and (row.when or UNDATED).earliest < last:
            for item in items:
                if item in believed:
                    yield _Reliance(row, (row.by,), item, relied=False)


class _Checks:
    """What was done, or is stated not to have been done, to see whether a belief held."""

    def __init__(self, case: Case, tracing: Tracing, knowledge: Knowledge) -> None:
        self._case, self._tracing = case, tracing
        self._structure, self._until = knowledge.structure, knowledge.until
        self._links = case.of(CodedLink)
        self._items = {row.id: row for row in case.of(Information)}
        self._people = {row.id: row for row in case.of(Person)}
        self._at_odds = set(_odds(case))

    def tested(self, one: _Reliance, party: str, origins: Origins) -> bool:
        """Whether a row tested the belief by then, other than by asking its source again. What was taken as told may
        still be tested later by those who took it."""
        latest = (one.row.when or UNDATED).latest
        for link in self._links:
            row = self._case.by_id.get(link.first)
            if link.kind != "tests" or link.second != one.item or not isinstance(row, Deniable) or row.absence:
                continue
            when = row.when or UNDATED
            own = not one.relied and bool(self._side(party) & self._side(_by(row)))
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
        asked = {p for p in met if self._adults({p}) and self._tracing.homes.get(p, p) in homes}
        return bool(row.observed) or bool(met - asked)

    def against(self, one: _Reliance, party: str, origins: Origins) -> Iterator[tuple[Deniable, str]]:
        """Rows of other services, by then, that are coded as saying otherwise than one that carries the belief."""
        ties = [link for link in self._links if link.kind == "contradicts"]
        pairs = [pair for link in ties for pair in ((link.first, link.second), (link.second, link.first))]
        found = {other for row, other in pairs if row in origins.rows and other not in origins.rows}
        for row in (self._case.by_id.get(row_id) for row_id in sorted(found)):
            if isinstance(row, CARRIERS) and self._structure.service(_by(row)) not in {"", *self._side(party)}:
                when = row.when or UNDATED
                if when.earliest < (one.row.when or UNDATED).latest and when.latest <= self._until:
                    yield row, ""

    def unchecked(self, one: _Reliance, party: str) -> Iterator[tuple[Deniable, str]]:
        """Rows of a paragraph that speaks of the reliance, which say that the same party did not ask, look or see the
        people whom the belief is about; the most strongly stated of them."""
        found = list(self._unchecked(one, party))
        best = min((STRENGTHS.index(strength(row)) for row in found), default=0)
        for row in found:
            if STRENGTHS.index(strength(row)) == best:
                yield row, _undone_words(row, self._case)

    def _unchecked(self, one: _Reliance, party: str) -> Iterator[Deniable]:
        for row in self._undone():
            if (
                set(row.places) & set(one.row.places)
                and self._side(party) & self._side(*_makers(row))
                and self._bears_on(row, self._items[one.item])
                and strength(row) != "example"
                and (row.when or UNDATED).latest <= self._until
            ):
                yield row

    def _bears_on(self, row: Communication | Plan | Contact | StatedAbsence, item: Information) -> bool:
        """Whether what was not done would have shown something of what the belief is about: the same people and, where
        the row names items, one of their topics."""
        about, concerned = set(item.about), set(_concerned(row))
        named = row.conveys if isinstance(row, Communication) else row.left_out if isinstance(row, Plan) else ()
        if named:
            topics = {topic for one in named if one in self._items for topic in self._items[one].topics}
            return bool(about & concerned and topics & set(item.topics))
        if isinstance(row, Plan):
            return bool(concerned) and concerned <= about and self._adults(about) == self._adults(concerned)
        if isinstance(row, Contact):
            return bool(about & (concerned - self._met(row)))
        return bool(about & concerned)

    def _met(self, row: Contact) -> set[str]:
        """Whom the same service met at a time that may be that of a contact at which it did not see them."""
        when, side = row.when or UNDATED, self._side(row.by)
        return {
            person
            for other in self._case.of(Contact)
            if not other.absence and side & self._side(other.by) and _meet(when, other.when or UNDATED)
            for person in (*other.spoken_to, *other.seen)
        }

    def _adults(self, people: set[str]) -> bool:
        return any(self._people[one].stage == "adult" for one in people if one in self._people)

    def _undone(self) -> Iterator[Communication | Plan | Contact | StatedAbsence]:
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


def _undone_words(row: Deniable, case: Case) -> str:
    """What a row says was not done, in words."""

    def names(ids: Iterable[str]) -> str:
        return " and ".join(map(case.label, ids))

    match row:
        case Communication():
            return f"a {row.kind} with {names(row.receivers)}"
        case Plan():
            return row.label[:1].lower() + row.label[1:]
        case Contact():
            return f"seeing {names(row.not_seen)}"
        case StatedAbsence():
            limit = row.place or row.mode
            what = "contact with" if row.kind == "contact" else "an assessment of"
            return f"{what} {names(row.about)}" + (f" ({limit})" if limit else "")
        case _:
            return case.label(row.id)


def _by(row: Dated) -> str:
    by = getattr(row, "by", "") or getattr(row, "sender", "")
    return by if isinstance(by, str) else ""


def _makers(row: Communication | Plan | Contact | StatedAbsence) -> tuple[str, ...]:
    if isinstance(row, StatedAbsence):
        return row.sender
    return (row.sender,) if isinstance(row, Communication) else (row.by,)


def _concerned(row: Communication | Plan | Contact | StatedAbsence) -> tuple[str, ...]:
    match row:
        case Plan():
            return row.not_covered or row.about
        case Contact():
            return row.not_seen
        case _:
            return row.about


def _at_odds(case: Case, tracing: Tracing) -> Iterator[Link]:
    items = {row.id: row for row in case.of(Information)}
    for first, second in _odds(case):
        one, other = _source(items[first], tracing), _source(items[second], tracing)
        yield Link("AT_ODDS", first, second, {"same_origin": one == other != ""})


def _odds(case: Case) -> Iterator[tuple[str, str]]:
    """Items of which one is coded as saying otherwise than the other, both ways round."""
    items = {row.id: row for row in case.of(Information)}
    pairs = [(row.id, other) for row in items.values() for other in row.contradicts]
    pairs += [(link.first, link.second) for link in case.of(CodedLink) if link.kind == "contradicts"]
    both = [pair for one, other in pairs for pair in ((one, other), (other, one))]
    for first, second in dict.fromkeys(both):
        if first in items and second in items and first != second:
            yield first, second


def _source(item: Information, tracing: Tracing) -> str:
    return tracing.homes.get(item.origin, item.origin)
