"""What came before a row in which somebody rested on a belief, and what came of it, where dates alone leave it open.

A row that is dated after another came after it, however vague the date of either; so did what a row is told to have led
to. That is how an outcome is kept from being told as something that was known beforehand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graphmodel.knowledge.checks import Reliance
from graphmodel.model.case import UNDATED, Case, own_date
from graphmodel.model.dates import Relative, When, parse
from graphmodel.model.tables.case import Link
from graphmodel.model.tables.events import Decision


class Order:
    """The rows of one case, each with those that certainly came after it, by what they are dated by or led to."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._next: dict[str, list[str]] = defaultdict(list)
        self._last: dict[str, list[str]] = defaultdict(list)
        for row_id, row in case.by_id.items():
            told = _told_from(own_date(row))
            if told is not None:
                first, then = (told.row, row_id) if told.direction == "after" else (row_id, told.row)
                self._next[first].append(then)
                self._last[then].append(first)
        self._links = case.of(Link)
        self._outcomes: dict[str, list[str]] = defaultdict(list)
        for link in self._links:
            if link.kind == "explains":
                self._outcomes[link.first].append(link.second)
                self._next[link.first].append(link.second)

    def after(self, one: Reliance) -> tuple[str, ...]:
        """What certainly came after a reliance, or after something of that time, or later, that rests on the same
        belief; of what was relied on over a time, only what it led to, since the rest may fall into that time."""
        if one.when.lasted:
            return tuple(sorted(_reached({one.row.id}, self._outcomes) - {one.row.id}))
        since = {*self._of(one), *self._resting(one)}
        return tuple(sorted(_reached(since, self._next) - since))

    def before(self, one: Reliance) -> tuple[str, ...]:
        """What a reliance, or the meeting at which it was decided, is itself dated after, or is dated before it."""
        own = self._of(one)
        return tuple(sorted(_reached(own, self._last) - own))

    def _of(self, one: Reliance) -> set[str]:
        """The row itself, and the meeting at which it was decided."""
        return {one.row.id, *([one.row.meeting] if isinstance(one.row, Decision) and one.row.meeting else [])}

    def _resting(self, one: Reliance) -> set[str]:
        """Other rows that rest on the same belief, and the meetings at which they were decided, unless they were over
        before."""
        found = {row_id for row_id, row in self._case.by_id.items() if one.item in getattr(row, "relied_on", ())}
        found |= {link.first for link in self._links if link.kind == "relied-on" and link.second == one.item}
        rows = [self._case.by_id[row_id] for row_id in found if row_id in self._case.by_id]
        found |= {row.meeting for row in rows if isinstance(row, Decision) and row.meeting}
        there = found & self._case.by_id.keys()  # as of a day, a meeting named may not have begun
        dated = ((row_id, own_date(self._case.by_id[row_id]) or UNDATED) for row_id in there)
        return {row_id for row_id, when in dated if when.latest > one.when.earliest}


def _told_from(when: When | None) -> Relative | None:
    """Of a date that was told from another row, how it was told."""
    read = parse(when.text) if when and when.text else None
    return read if isinstance(read, Relative) else None


def _reached(start: Iterable[str], steps: Mapping[str, Iterable[str]]) -> set[str]:
    found, waiting = set(start), list(start)
    while waiting:
        for following in steps.get(waiting.pop(), ()):
            if following not in found:
                found.add(following)
                waiting.append(following)
    return found
