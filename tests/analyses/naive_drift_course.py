"""A naive reference for the course of decisions from a concern to a step at the level used later, in whole days."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .naive import Row, dated, many
from .naive_good_sharing import NEVER, end, first
from .naive_service_gap import example
from .naive_unsought_information import NotAsked

LOWERING = ("continue", "no-action", "decline", "close", "step-down", "discharge")
RAISING = ("open", "step-up")
LEVELS = ("universal", "universal-plus", "early-help", "child-in-need", "child-protection", "looked-after")
ORDER = ("stated", "no-evidence", "account", "appears", "implied", "example")
AROUND = {"pregnancy", "moves", "household", "plan-or-order", "engagement", "parenting"}
YES, NO, UNSURE = "yes", "no", "cannot tell"


class Concern(NamedTuple):
    """An item that bears on a risk, and from when one side may have and certainly had it."""

    maybe: int
    sure: int
    item: str


class Courses(NotAsked):
    """For each child and each side, the decisions that left the level of help where it was before a step or harm."""

    def lower_decisions(self) -> Iterator[tuple[object, ...]]:
        told = [d for d in self.of("decisions") if d.get("when") and not example(d)]
        for child in filter(self.is_child, self.people):
            about = [d for d in told if child in many(d.get("about", ""))]
            raised = [d for d in about if not d.get("absence") and d.get("kind") in RAISING]
            harm = [i for i in self.of("incidents") if i.get("when") and child in many(i.get("people", ""))]
            for side in set[str]().union(*(self.sides(party) for d in about for party in many(d["by"]))):
                own = [d for d in about if any(side in self.maybe_sides(party) for party in many(d["by"]))]
                own = [d for d in own if d in raised or not self._raised_there(d, raised)]
                yield from self._of_side(child, side, own, raised, harm)

    def functions(self, party: str) -> set[str]:
        return {self.services[service]["function"] for service in self.meant(party)}

    def maybe_sides(self, party: str) -> set[str]:
        """The function of a service or worker; a group stands for itself, and perhaps for any of those in it."""
        return self.functions(party) | (set() if self.service(party) else {party})

    def sides(self, party: str) -> set[str]:
        """Of these those for which it surely stands: not one of several functions."""
        several = len(self.functions(party)) > 1
        return self.maybe_sides(party) - (self.functions(party) if several else set())

    @staticmethod
    def _raised_there(row: Row, raised: list[Row]) -> bool:
        """Whether a step that raised the level was taken at the same meeting, or on the one day of a decision."""
        meetings = {step.get("meeting", "") for step in raised} - {""}
        days = [(first(step), end(step)) for step in raised if end(step) - first(step) == 1]
        return row.get("meeting", "") in meetings or (first(row), end(row)) in days

    def _surely(self, row: Row, side: str) -> bool:
        return any(side in self.sides(party) for party in many(row["by"]))

    def concerns(self, child: str, side: str) -> list[Concern]:
        """What one side held that bears on a risk to the child: of each holder and item the first."""
        sides = {side, *self.functions(side)} if side in self.parties else {side}
        return [
            Concern(maybe, sure, item)
            for item, row in self.items.items() if row.get("bears") == "risk" and child in self.about(item)
            for who, _, maybe, sure in self.holders(item) if self.sides(who) & sides and who not in self.people
        ]  # fmt: skip

    def _of_side(
        self, child: str, side: str, own: list[Row], raised: list[Row], harm: list[Row]
    ) -> Iterator[tuple[object, ...]]:
        concerns = self.concerns(child, side)
        used: set[str] = set()
        steps = [d for d in own if d in raised and self._surely(d, side)]
        for after in sorted([*harm, *steps], key=lambda row: (first(row), end(row), row["id"])):
            course = [
                d for d in self._occasions(own)
                if d["id"] not in used and self._leads(d, after, [*raised, *harm])
                and any(c.maybe < end(d) for c in concerns) and not self._as_high(child, side, d, after)
            ]  # fmt: skip
            for other in steps:
                sure = self.order(after, other) == YES or all(self.order(d, other) == YES for d in course)
                if other["when"] != after["when"] and not sure:
                    course = [d for d in course if self.order(other, d) == YES or self._began_before(other, d)]
            while course and not self._had(concerns, course[0]):
                course = course[1:]
            if len(course) > 1 and any(self._surely(d, side) for d in course):
                used |= {d["id"] for d in course}
                yield from self._told(child, side, course, after, concerns, [*raised, *harm])

    # --- which decisions ----------------------------------------------------------------------------------------------

    def _occasions(self, own: list[Row]) -> list[Row]:
        """Those that left the level where it was or lowered it, in time: of one date the one said most surely, of
        these one that steps down, then by id."""
        left = [d for d in own if self._left(d)]
        left.sort(key=lambda d: (ORDER.index(self.strength(d)), d.get("kind") != "step-down", d["id"]))
        of_date = {d["when"]: d for d in reversed(left)}
        return sorted(of_date.values(), key=lambda d: (first(d), end(d), d["id"]))

    def _left(self, row: Row) -> bool:
        if row.get("absence"):
            return row.get("kind") in RAISING or bool(row.get("reviews"))
        if row.get("kind") == "discharge" and not (row.get("ends") or row.get("steps_down")):
            return False
        grounds = many(row.get("relied_on", ""))
        believed = bool(grounds) and all(self.items.get(g, {}).get("kind") == "belief" for g in grounds)
        return row.get("kind") in LOWERING and not (row["kind"] == "no-action" and believed)

    def _leads(self, row: Row, after: Row, turns: list[Row]) -> bool:
        """Whether a decision came before the step or harm, as far as that can be told, with nothing of the kind surely
        between them."""
        order = self.order(row, after)
        began = order == YES or (order == UNSURE and first(row) < first(after))
        return began and dated(row).ended <= end(after) and not any(
            self.order(row, turn) == YES and self.order(turn, after) == YES
            for turn in turns if turn["id"] != after["id"]
        )  # fmt: skip

    def _as_high(self, child: str, side: str, row: Row, after: Row) -> bool:
        """Whether to go on meant to stay at a level no lower than that of the step."""
        if row.get("kind") != "continue" or "what" not in after:
            return False
        works = [
            (w, LEVELS.index(w.get("level", "universal"))) for w in self.of("involvements")
            if w["person"] == child and not w.get("absence") and w.get("when") and side in self.sides(w["service"])
            and w.get("level", "universal") in LEVELS
        ]  # fmt: skip
        kept = [level for w, level in works if dated(w).begun < dated(row).ended and dated(row).begun < dated(w).ended]
        begun = [level for w, level in works if level and first(after) <= first(w) < end(after)]
        return bool(kept) and max(kept) >= max(begun, default=LEVELS.index("child-protection"))

    def order(self, a: Row, b: Row) -> str:
        """Whether one came before the other: one that reviews the other came after it, else by their dates."""
        if a["id"] in self._reviewed(b):
            return YES
        if b["id"] in self._reviewed(a) or first(a) >= end(b):
            return NO
        return YES if end(a) <= first(b) else UNSURE

    def _reviewed(self, row: Row) -> set[str]:
        decisions = {d["id"]: d for d in self.of("decisions")}
        found = set[str]()
        while row.get("reviews") in decisions and row["reviews"] not in found:
            found.add(row["reviews"])
            row = decisions[row["reviews"]]
        return found

    def _began_before(self, one: Row, other: Row) -> bool:
        return self._lasted(one) and dated(one).begun + 1 <= first(other)

    # --- what was known before it -------------------------------------------------------------------------------------

    @staticmethod
    def _had(concerns: list[Concern], row: Row) -> list[Concern]:
        """What may have been known by the first day of a decision; by its last where it has no first."""
        return [c for c in concerns if c.maybe <= (first(row) or end(row) - 1)]

    def _told(
        self, child: str, side: str, course: list[Row], after: Row, concerns: list[Concern], turns: list[Row]
    ) -> Iterator[tuple[object, ...]]:
        steps = [*course, after] if "what" in after else course
        grounds = {t for d in steps for g in many(d.get("relied_on", "")) for t in self._topics(g)} - AROUND
        known = self._had(concerns, course[0])
        early = [c for c in known if c.maybe <= first(course[0])] or known
        bearing = max(len(grounds & self._topics(c.item)) for c in early)
        near = [c for c in early if len(grounds & self._topics(c.item)) == bearing]
        concern = min(near, key=lambda c: (c.sure, c.maybe, c.item))
        beside = any(
            turn["id"] != after["id"] and turn["when"] != after["when"]
            and self.order(course[0], turn) != NO and self.order(turn, after) != NO
            for turn in turns
        )  # fmt: skip
        certain = (
            concern.sure != NEVER and concern.sure <= first(course[0]) and not beside
            and self.order(course[0], course[-1]) == YES and self.order(course[-1], after) == YES
            and all(self._surely(d, side) for d in course)
        )  # fmt: skip
        strength = max((self.strength(d) for d in steps), key=ORDER.index)
        lower = tuple(d["id"] for d in course)
        for party in {p for d in course for p in many(d["by"]) if side in self.maybe_sides(p)}:
            decided = self.service(party) or party
            yield child, after["id"], decided, lower, concern.item, strength, certain

    def _topics(self, item: str) -> set[str]:
        return set(many(self.items.get(item, {}).get("topics", "")))
