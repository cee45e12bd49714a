"""Did somebody know an item by a day? The six answers, with the rows that show it and the route by which it came.

>>> from graphmodel.model.case import Case
>>> case = Case.from_cells({
...     "case": [{"id": "k", "uuid": "u", "title": "T"}],
...     "people": [{"id": "M", "label": "Mother"}],
...     "services": [{"id": "HV", "label": "Health Visiting", "function": "health-visiting"},
...                  {"id": "GP", "label": "GP", "function": "gp"}],
...     "information": [{"id": "i", "statement": "Mother is low", "topics": "mental-health", "about": "M"}],
...     "communications": [{"id": "c1", "from": "HV", "to": "GP", "conveys": "i", "when": "2020-01-10"}]})
>>> known = Knowledge(case).ask("GP", "i", "2020-01-10")
>>> known.answer, known.certain, known.route
('knew', True, ('c1',))
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from graphmodel.knowledge.gains import Gain, gains, record_of
from graphmodel.knowledge.statements import certain_cover, covers, possibly_covers
from graphmodel.knowledge.structure import ALWAYS, Structure
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import EARLIEST, LATEST, When, day_end, iso_last_day
from graphmodel.model.minutes import DAY
from graphmodel.model.tables.knowledge import Information, KnowledgeStatement, Record

AnswerWord = Literal["knew", "in part", "could have read", "stated not to have known", "cannot tell", "no record"]


@dataclass(frozen=True, slots=True)
class Known:
    """The answer to "did WHO know ITEM by the end of a day?".

    ``certain`` is False where *knew* (or what *in part* and *could have read* rest on) is an inference. ``conflict``
    is True where a source says otherwise; ``against`` lists the rows that say so. ``since`` is the first day by whose
    end the answer is *knew* (ISO, "" if open or for other answers). ``route`` is the chain of rows, first to last;
    ``through`` the worker, service or record by which an answer in part or a possible reading came.
    """

    who: str
    item: str
    answer: AnswerWord
    certain: bool = False
    conflict: bool = False
    since: str = ""
    route: tuple[str, ...] = ()
    through: str = ""
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that makes an answer true: possibly from ``maybe``, certainly from ``sure`` (minutes; ``NEVER``: not
    at all).

    ``trace`` gives the route, of which every row may have happened by the minute given.
    """

    maybe: int
    sure: int
    certain: bool
    trace: Callable[[int], tuple[str, ...]]
    through: str = ""

    def outside(self, bar: When) -> Evidence:
        """The same as it counts where nothing could be read over a time; it counts as before until that began."""
        first, last = certain_cover(bar)
        maybe = last if first <= self.maybe < last else self.maybe
        # Days, not minutes: what could not be read until a day could be read on the next.
        sure = bar.latest + DAY if bar.earliest <= self.sure <= bar.latest else self.sure
        never = maybe >= LATEST
        return Evidence(
            NEVER if never else maybe,
            NEVER if never or sure >= LATEST else sure,
            self.certain,
            self.trace,
            self.through,
        )

    def within(self, term: When, through: str) -> Evidence:
        """The same as it counts for a whole, or for a part: from when both hold at one time."""
        maybe, sure = max(self.maybe, term.earliest), max(self.sure, term.starts_by)
        return Evidence(
            maybe if maybe < term.latest else NEVER,
            # Days, not minutes: who works until a day was there that day.
            sure if sure <= term.ends_after + DAY else NEVER,
            self.certain,
            self.trace,
            through,
        )


NEVER = LATEST + 1


class Knowledge:
    """Who held what, derived from the rows of a case; ``as_of`` (a day) uses only rows certainly over by then."""

    def __init__(self, case: Case, as_of: str = "") -> None:
        self.case = case
        self.until = day_end(as_of) if as_of else LATEST
        self.structure = Structure(case, self.until)
        self._gains: dict[tuple[str, str], list[Gain]] = defaultdict(list)
        for gain in gains(case, self.structure, self.until):
            self._gains[gain.holder, gain.item].append(gain)
        for gained in self._gains.values():
            gained.sort(key=lambda gain: (*_order(gain), gain.force))
        self._not_known: dict[tuple[str, str], list[KnowledgeStatement]] = defaultdict(list)
        for row in case.of(KnowledgeStatement):
            if row.knew == "no" and (row.when or UNDATED).latest <= self.until:
                for item in row.items:
                    self._not_known[row.holder, item].append(row)

    def ask(self, who: str, item: str, by: str = "") -> Known:
        """Did ``who`` know ``item`` by the end of the day ``by``? Without a day: at any time that the case covers.

        Asked without a day, a statement that they did not know counts whenever it holds.
        """
        known = self.ask_at(who, item, day_end(by) if by else LATEST)
        against = tuple(row.id for row in self._not_known.get((who, item), ()))
        if not by and against and known.answer in ("no record", "cannot tell"):
            return Known(who, item, "stated not to have known", against=against)
        return known

    def ask_at(self, who: str, item: str, minute: int) -> Known:
        """The same for the end of a day given as a minute."""
        statements = self._not_known.get((who, item), ())
        against = tuple(row.id for row in statements if covers(row.when, minute))
        relations: tuple[tuple[AnswerWord, Iterator[Evidence]], ...] = (
            ("knew", self.knew(who, item)),
            ("in part", self._in_part(who, item)),
            ("could have read", self.could_have_read(who, item)),
        )
        possible: list[Evidence] = []
        for word, relation in relations:
            evidence = list(relation)
            used = [e for e in evidence if e.sure <= minute]
            if used:
                best = min(used, key=lambda e: (not e.certain, e.sure, e.through))
                since = min(e.sure for e in used) if word == "knew" else EARLIEST
                return Known(
                    who,
                    item,
                    word,
                    certain=best.certain,
                    conflict=word == "knew" and bool(against),
                    since=_day(since),
                    route=best.trace(minute),
                    through=best.through,
                    against=against,
                )
            possible += [e for e in evidence if e.maybe < minute]
        if against:
            return Known(who, item, "stated not to have known", against=against)
        if possible or any(possibly_covers(row.when, minute) for row in statements):
            first = min(possible, key=lambda e: (e.maybe, e.through), default=None)
            return Known(
                who,
                item,
                "cannot tell",
                route=first.trace(minute) if first else (),
                through=first.through if first else "",
            )
        return Known(who, item, "no record")

    @cached_property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every (holder, item) of which some row shows, or may show, that the holder had the item; in file order."""
        return tuple(pair for pair in self._gains if not pair[0].startswith("record "))

    def gained(self) -> Iterator[Gain]:
        """Every way in which a row shows, or may show, that somebody had an item."""
        for gained in self._gains.values():
            yield from gained

    def knew(self, who: str, item: str) -> Iterator[Evidence]:
        """What shows that somebody held an item: rows that give it, and rows in which they pass it on."""
        for gain in self._gains.get((who, item), ()):
            if gain.force != "passes":
                sure = NEVER if gain.force == "open" else gain.sure
                yield Evidence(gain.maybe, sure, gain.force == "shows", lambda by, g=gain: self._route(g, by))
                continue
            certain = any(before.force == "shows" for before in self._before(gain, gain.latest, {gain.row}))
            if gain.sure == LATEST and gain.latest != LATEST:  # misdated: see gains()
                yield Evidence(gain.maybe, NEVER, certain=False, trace=lambda by, g=gain: (g.row,))
            else:
                yield Evidence(gain.maybe, gain.sure, certain, lambda by, g=gain: self._passing_route(g, by))

    def _in_part(self, who: str, item: str) -> Iterator[Evidence]:
        for part in self.structure.parts(who):
            term = self.structure.roles.get(part, ALWAYS)
            for evidence in self.knew(part, item):
                yield evidence.within(term, part)

    def could_have_read(self, who: str, item: str) -> Iterator[Evidence]:
        """What shows that an item stood in a record that somebody could open; never that they held it."""
        yield from self._opened_to(who, item)
        service = self.structure.service_of.get(who, "")
        if service:
            term = self.structure.roles[who]
            for evidence in (*self.knew(service, item), *self._opened_to(service, item)):
                yield evidence.within(term, evidence.through or service)

    def _opened_to(self, service: str, item: str) -> Iterator[Evidence]:
        """What stands in the records that a service could open; a stated bar wins over an access."""
        openings = self.structure.openings.get(service, ())
        for opening in openings:
            for row in () if opening.barred else self._records.get((opening.system, item), ()):
                keeper, about = self.structure.service(row.by), self._about[item]
                if not opening.reaches(keeper, about):
                    continue
                bars = [o for o in openings if o.barred and o.system == row.system and o.reaches(keeper, about)]
                for gain in self._gains.get((record_of(row.id), item), ()):
                    sure = NEVER if gain.force == "open" else gain.sure
                    evidence = Evidence(gain.maybe, sure, certain=True, trace=lambda by, g=gain: self._route(g, by))
                    evidence = evidence.within(opening.when, opening.system)
                    for bar in bars:
                        evidence = evidence.outside(bar.when).within(opening.when, opening.system)
                    if evidence.maybe != NEVER:
                        yield evidence

    @cached_property
    def _about(self) -> Mapping[str, tuple[str, ...]]:
        return {row.id: row.about for row in self.case.of(Information)}

    @cached_property
    def _records(self) -> dict[tuple[str, str], list[Record]]:
        found: dict[tuple[str, str], list[Record]] = defaultdict(list)
        for row in sorted(self.case.of(Record), key=lambda row: row.id):
            for item in row.items:
                if row.system:
                    found[row.system, item].append(row)
        return found

    def _before(self, gain: Gain, deadline: int, used: set[str]) -> Iterator[Gain]:
        """The gains from which a source of this one may have had the item, possibly before the deadline.

        A worker counts as a source of what the service passed on only where both may have been so while the worker
        was there.
        """
        sources = [(source, ALWAYS) for source in gain.sources]
        for whole in gain.wholes:
            parts = (p for p in self.structure.parts(whole) if p != gain.holder or gain.force == "passes")
            sources += [(part, self.structure.roles.get(part, ALWAYS)) for part in parts]
        for holder, term in sources:
            for earlier in self._gains.get((holder, gain.item), ()):
                if (
                    earlier.force in ("shows", "inferred")
                    and earlier.row not in used
                    and earlier.maybe < deadline
                    and max(earlier.maybe, term.earliest) < min(gain.latest, term.latest)
                ):
                    yield earlier

    def _route(self, last: Gain, deadline: int = LATEST, used: Iterable[str] = ()) -> tuple[str, ...]:
        """The chain of rows that ends in a gain: backwards, each time the earliest that its source may have had it
        from.

        Moments can be chosen along the chain so that none precedes the one before it: going back, the deadline only
        shrinks.
        """
        chain, seen = [last.row], {last.row, *used}
        gain: Gain | None = last
        deadline = min(deadline, last.latest)
        while gain is not None:
            gain = min(self._before(gain, deadline, seen), key=_order, default=None)
            if gain is not None:
                chain.append(gain.row)
                seen.add(gain.row)
                deadline = min(deadline, gain.latest)
        return tuple(reversed(chain))

    def _passing_route(self, passing: Gain, by: int) -> tuple[str, ...]:
        deadline = min(passing.latest, by)
        before = self._before(passing, deadline, {passing.row})
        best = min(before, key=lambda g: (g.force != "shows", *_order(g)), default=None)
        if best is None:
            return (passing.row,)
        chain = self._route(best, deadline, {passing.row})
        return chain if best.holder == passing.holder else (*chain, passing.row)


def _order(gain: Gain) -> tuple[int, int, str]:
    return (gain.maybe, gain.sure, gain.row)


def _day(minute: int) -> str:
    return iso_last_day(minute) if EARLIEST < minute < LATEST else ""
