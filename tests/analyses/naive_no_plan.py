"""A naive reference for plans that were not made while a need was outstanding, by brute force over plain rows."""

from __future__ import annotations

from collections.abc import Iterator

from .naive import Row, many
from .naive_good_sharing import end, first
from .naive_service_gap import example
from .naive_unanswered import Dated
from .naive_unsought_information import NotAsked, meet, undone

LOWERING = ("close", "step-down", "discharge", "no-action")


class NoPlan(NotAsked, Dated):
    """Plans that were not made, and whom that left with a need."""

    def missing(self) -> Iterator[Row]:
        for row in self.of("plans"):
            if row["type"] == "plan" and undone(row) and not example(row):
                yield row

    def no_plan(self) -> Iterator[tuple[str, ...]]:
        for row in self.missing():
            people = {*many(row.get("about", "")), *many(row.get("not_covered", ""))}
            makers = self.side(row.get("by", ""))
            for need in self.of("needs"):
                whose = need["whose"]
                if whose not in people or need.get("status") != "outstanding" or need.get("absence") or example(need):
                    continue
                if makers and meet(need, row) and self._belongs(need, row) and not self._told_elsewhere(need, row):
                    for event in self._harm(whose, row) or ["None"]:
                        strength, part = self.voice(row, need, apart=True)
                        yield row["id"], need["id"], whose, makers[0], event, strength, part or ""

    def _belongs(self, need: Row, row: Row) -> bool:
        own, others = set(many(row.get("places", ""))), set(many(need.get("places", "")))
        return row["id"] in many(need.get("addressed_by", "")) or own <= others

    def _told_elsewhere(self, need: Row, row: Row) -> bool:
        acts = {act["id"]: act for act in self.of("decisions")}
        at = acts.get(need.get("outstanding_at", ""), {})
        actions = {act["id"]: act for act in self.of("actions")}
        undone_steps = any(
            actions[step].get("status") == "not-done"
            for step in many(need.get("addressed_by", "")) if step in actions
        )  # fmt: skip
        return at.get("kind") in LOWERING or undone_steps or self._raised(need["whose"], row)

    def _raised(self, whose: str, row: Row) -> bool:
        """Whether the same service raised the level of help afterwards."""
        own = self.service(row.get("by", ""))
        return bool(own) and any(
            act.get("kind") in ("open", "step-up") and not act.get("absence") and end(act) > end(row)
            and whose in many(act.get("about", "")) and own in {self.service(by) for by in many(act["by"])}
            for act in self.of("decisions")
        )  # fmt: skip

    def _harm(self, whose: str, row: Row) -> list[str]:
        return [
            hurt["id"] for hurt in self.of("incidents")
            if whose in many(hurt.get("people", "")) and hurt.get("when") and row.get("when")
            and first(row) < end(hurt) and first(hurt) < end(row)
        ]  # fmt: skip


COLUMNS = ("plan", "need", "person", "service", "event", "strength", "part_strength")
