"""How long it took, for each child, from a concern that was held to a step at the level used later.

``DRIFTED``: for a child, one side (services of one function, or a party named only in part) took two or more decisions
that left the level of help where it was, or lower, after it held a concern and before it raised the level, or before
the child was harmed. A decision of several named only in part may be that of each of their sides. One of the very day,
or of the meeting, at which anybody raised the level for the child is none. Elapsed time alone makes no link.

Of two decisions, one that reviews the other came after it; otherwise the dates decide, with three answers. Where they
cannot tell, the one that may have begun earlier is taken to come first, and the link is not certain; but a step by the
same side that may lie among the decisions ends their course, and only those that surely came after it count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graphmodel.knowledge.limits import past_limits
from graphmodel.knowledge.links import Link
from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import (
    EARLIEST,
    LATEST,
    Answer,
    When,
    before,
    in_words,
    overlaps,
)
from graphmodel.model.minutes import DAY
from graphmodel.model.strength import STRENGTHS, strength
from graphmodel.model.tables.case import Incident
from graphmodel.model.tables.events import Decision
from graphmodel.model.tables.family import Person
from graphmodel.model.tables.knowledge import Information
from graphmodel.model.tables.services import Involvement
from graphmodel.model.tables.vocabulary import LEVELS

LOWER = ("continue", "no-action", "decline", "close", "step-down", "discharge")
"""Decisions that leave the level of help where it is, or lower it."""
RAISING = ("open", "step-up")
"""Decisions that raise it; stated not to have been taken, they leave it where it is."""

AROUND = {"pregnancy", "moves", "household", "plan-or-order", "engagement", "parenting"}
"""Topics that say little of the matter on which a decision was taken."""

_RANK = {level: rank for rank, level in enumerate(LEVELS) if level not in {"statutory-order", "specialist"}}

Step = Decision | Incident


@dataclass(frozen=True, slots=True)
class Concern:
    """The first item bearing on a risk to the child that a side held: from when possibly, from when certainly, by which
    row."""

    sure: int
    maybe: int
    item: str
    row: str
    certain: bool


class Courses:
    """The decisions about the children of a case, by side and in time."""

    def __init__(self, case: Case, structure: Structure, held: Iterable[Link], until: int = LATEST) -> None:
        self.case, self.structure = case, structure
        self.decisions = [
            d
            for d in case.of(Decision)
            if _dated(d) and strength(d) != "example" and (not d.absence or _when(d).latest <= until)
        ]
        self.reviewed = {d.id: self._reviewed(d) for d in self.decisions}
        self.worked = [v for v in case.of(Involvement) if not v.absence and v.level in _RANK and v.when]
        self.concerns: dict[tuple[str, str], list[Concern]] = defaultdict(list)
        risks = {i.id: i for i in case.of(Information) if i.bears == "risk"}
        for link in held:
            for person in risks[link.end].about if link.end in risks else ():
                for side in {link.start, *self.sides([link.start])}:
                    self.concerns[person, side].append(_concern(link))

    def _reviewed(self, decision: Decision) -> frozenset[str]:
        """The decisions that one reviews, and those that they review."""
        found: set[str] = set()
        while decision.reviews and decision.reviews not in found:
            found.add(decision.reviews)
            earlier = self.case.by_id.get(decision.reviews)
            if not isinstance(earlier, Decision):
                break
            decision = earlier
        return frozenset(found)

    def sides(self, parties: Iterable[str]) -> tuple[str, ...]:
        """The sides for which parties decide: the function of a service, or somebody named only in part; of these the
        function as well where all who may be meant have the same."""
        found: dict[str, None] = {}
        for party in parties:
            functions = self._functions(party)
            if not self.structure.service(party):
                found[party] = None
            if len(functions) == 1:
                found |= functions
        return tuple(found)

    def _functions(self, party: str) -> dict[str, None]:
        return dict.fromkeys(self.structure.services[s].function for s in self.structure.meant(party))

    def _perhaps(self, decision: Decision, side: str) -> bool:
        """Whether a decision was taken by a side, or by several named only in part of whom it may be one."""
        return side in self.sides(decision.by) or any(side in self._functions(party) for party in decision.by)

    def order(self, a: Step, b: Step) -> Answer:
        """Did the one come before the other?"""
        if a.id in self.reviewed.get(b.id, ()):
            return Answer.YES
        if b.id in self.reviewed.get(a.id, ()):
            return Answer.NO
        return before(_when(a), _when(b))

    def left(self, decision: Decision) -> bool:
        """Did the decision leave the level of help where it was, or lower it?"""
        if decision.absence:
            return decision.kind in RAISING or bool(decision.reviews)
        if decision.kind == "discharge" and not (decision.ends or decision.steps_down):
            return False  # where somebody stays is no level of help
        return decision.kind in LOWER and not self._only_believed(decision)

    def _only_believed(self, decision: Decision) -> bool:
        """Is all that the row tells that a belief was taken as it stood?"""
        grounds = [self.case.by_id.get(ground) for ground in decision.relied_on]
        believed = all(isinstance(g, Information) and g.kind == "belief" for g in grounds)
        return decision.kind == "no-action" and bool(grounds) and believed

    def links(self) -> Iterator[Link]:
        """All ``DRIFTED`` links."""
        for child in self.case.of(Person):
            if child.stage != "child":
                continue
            about = [d for d in self.decisions if child.id in d.about]
            harmed = [i for i in self.case.of(Incident) if child.id in i.people and _dated(i)]
            raised = [d for d in about if not d.absence and d.kind in RAISING]
            for side in dict.fromkeys(s for d in about for s in self.sides(d.by)):
                yield from self._of_side(child.id, side, about, [*harmed, *raised])

    def _of_side(self, child: str, side: str, about: Sequence[Decision], turns: Sequence[Step]) -> Iterator[Link]:
        concerns = self._held_by(child, side)
        raised = [turn for turn in turns if isinstance(turn, Decision)]
        left = [d for d in about if self.left(d) and self._perhaps(d, side)]
        lower = _occasions(d for d in left if not _beside_a_step(d, raised))
        ends = [t for t in turns if isinstance(t, Incident) or side in self.sides(t.by)]
        used: set[str] = set()
        for end in sorted(ends, key=_in_time):
            between = [d for d in lower if d.id not in used and self._leads(d, end, turns)]
            between = [d for d in between if any(c.maybe < _when(d).latest for c in concerns)]
            between = [d for d in between if not self._as_high(child, side, d, end)]
            for turn in ends:
                if isinstance(turn, Decision) and _when(turn).edtf != _when(end).edtf:
                    between = self._beside(between, turn, end)
            while between and not _had(concerns, between[0]):
                del between[0]
            if len(between) >= 2 and any(side in self.sides(d.by) for d in between):
                used |= {d.id for d in between}
                yield self._link(child, side, self._first(concerns, between, end), between, end, turns)

    def _beside(self, lower: list[Decision], turn: Decision, end: Step) -> list[Decision]:
        """The decisions of one course beside a step of the same side: all where it surely came after them or after the
        end, otherwise those that surely came after it."""
        if self.order(end, turn) is Answer.YES or all(self.order(d, turn) is Answer.YES for d in lower):
            return lower
        return [d for d in lower if self.order(turn, d) is Answer.YES or _begun_before(_when(turn), _when(d))]

    def _as_high(self, child: str, side: str, decision: Decision, end: Step) -> bool:
        """Did a decision to go on keep a level no lower than that of the later step? Where the level of that step is
        not coded, a child protection plan, and what is above it, is as high."""
        if decision.kind != "continue" or not isinstance(end, Decision):
            return False
        own = [v for v in self.worked if v.person == child and side in self.sides([v.service])]
        spans = [(v.when, _RANK[v.level]) for v in own if v.when]
        kept = [rank for when, rank in spans if overlaps(when, _when(decision)) is Answer.YES]
        after = _when(end)
        begun = [rank for when, rank in spans if rank and after.earliest <= when.earliest < after.latest]
        return bool(kept) and max(kept) >= max(begun, default=_RANK["child-protection"])

    def _held_by(self, child: str, side: str) -> list[Concern]:
        """The items bearing on a risk to the child that a side held."""
        meant = {side, *self.sides(self.structure.meant(side))} if side in self.case.by_id else {side}
        return [c for s in sorted(meant) for c in self.concerns[child, s]]

    def _first(self, concerns: Sequence[Concern], lower: Sequence[Decision], end: Step) -> Concern:
        """The one held before the decisions that has most to do with the matter in hand; of several, the first."""
        steps = [*lower, end] if isinstance(end, Decision) else lower
        grounds = {topic for d in steps for ground in d.relied_on for topic in self._topics(ground)} - AROUND
        early = _had(concerns, lower[0])
        start = _when(lower[0]).earliest
        return min(
            early,
            key=lambda c: (c.maybe > start, -len(grounds & {*self._topics(c.item)}), c.sure, c.maybe, c.item, c.row),
        )

    def _topics(self, item: str) -> tuple[str, ...]:
        row = self.case.by_id.get(item)
        return row.topics if isinstance(row, Information) else ()

    def _leads(self, decision: Decision, end: Step, turns: Sequence[Step]) -> bool:
        """Whether a decision comes before the end, with no other turn certainly between them."""
        found = self.order(decision, end)
        if found is Answer.NO or (found is Answer.CANNOT_TELL and _when(decision).earliest >= _when(end).earliest):
            return False
        if _when(decision).ends_after > _when(end).latest:
            return False  # what went on beyond the end did not lead to it
        return not any(
            self.order(decision, turn) is Answer.YES and self.order(turn, end) is Answer.YES
            for turn in turns
            if turn.id != end.id
        )

    def _link(
        self, child: str, side: str, concern: Concern, lower: Sequence[Decision], end: Step, turns: Sequence[Step]
    ) -> Link:
        first, last = lower[0], lower[-1]
        open_turns = [
            t
            for t in turns
            if t.id != end.id
            and _when(t).edtf != _when(end).edtf
            and self.order(first, t) is not Answer.NO
            and self.order(t, end) is not Answer.NO
        ]
        certain = (
            concern.certain
            and concern.sure <= _when(first).earliest
            and self.order(first, last) is Answer.YES
            and self.order(last, end) is Answer.YES
            and not open_turns
            and all(side in self.sides(d.by) for d in lower)
        )
        steps = [*lower, end] if isinstance(end, Decision) else lower
        told = [self._told(row) for row in (*lower, end)]
        deciders = dict.fromkeys(
            p for d in lower for p in d.by if side in self.sides([p]) or side in self._functions(p)
        )
        return Link(
            "DRIFTED",
            child,
            end.id,
            {
                "side": side,
                "concern": concern.item,
                "held_row": concern.row,
                "lower": tuple(d.id for d in lower),
                "deciders": tuple(self.structure.service(p) or p for p in deciders),
                "route": tuple(dict.fromkeys((concern.row, *(d.id for d in lower), end.id))),
                "course": "; ".join(told[:-1]),
                "followed": told[-1],
                "strength": max((strength(d) for d in steps), key=STRENGTHS.index),
                "certain": certain,
            },
        )

    def _told(self, row: Step) -> str:
        not_taken = "not taken: " if isinstance(row, Decision) and row.absence else ""
        return f"{not_taken}{self.case.label(row.id)} ({in_words(_when(row))})"


def drift(case: Case, structure: Structure, held: Iterable[Link], until: int = LATEST) -> Iterator[Link]:
    """All ``DRIFTED`` and ``PAST_LIMIT`` links of a case; ``held`` are its ``HELD`` links.

    A stated negative counts once its whole period has passed.
    """
    yield from Courses(case, structure, held, until).links()
    yield from past_limits(case)


def _beside_a_step(decision: Decision, raised: Iterable[Decision]) -> bool:
    """Was the level raised on the same day, or at the same meeting?"""
    day = _day(_when(decision))
    return any(
        (step.meeting == decision.meeting != "") or (day is not None and day == _day(_when(step))) for step in raised
    )


def _day(when: When) -> int | None:
    """The day of a date; None where it is not known to be one."""
    first, last = when.earliest // DAY, (when.latest - 1) // DAY
    return first if first == last else None


def _occasions(decisions: Iterable[Decision]) -> list[Decision]:
    """Decisions of one side, in time; of several with the very same date the one that is said most surely, and of these
    one that lowers the level before one that closes the work, which may follow from it."""
    by_date: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        by_date[_when(decision).edtf].append(decision)
    chosen = [min(same, key=_weight) for same in by_date.values()]
    return sorted(chosen, key=_in_time)


def _weight(decision: Decision) -> tuple[int, bool, str]:
    return STRENGTHS.index(strength(decision)), decision.kind != "step-down", decision.id


def _begun_before(step: When, other: When) -> bool:
    """Did a step that went on over a time begin before another; or, of two of which it is said only after what they
    came, did what it followed come earlier?"""
    if step.latest == other.latest == LATEST:
        return step.earliest < other.earliest
    return step.lasted and step.starts_by <= other.earliest


def _had(concerns: Iterable[Concern], decision: Decision) -> list[Concern]:
    """The items that may have been held before a decision, by the first day that it may have; by its last where it has
    no first."""
    when = _when(decision)
    limit = when.latest - 1 if when.earliest == EARLIEST else when.earliest
    return [c for c in concerns if c.maybe <= limit]


def _in_time(row: Step) -> tuple[int, int, str]:
    return _when(row).earliest, _when(row).latest, row.id


def _when(row: Step) -> When:
    return row.when or UNDATED


def _dated(row: Step) -> bool:
    return row.when is not None and row.when.edtf != UNDATED.edtf


def _concern(link: Link) -> Concern:
    held = link.properties
    return Concern(held["sure"], held["maybe"], link.end, held["row"], held["certain"])


__all__ = ["Courses", "drift"]
