"""The answer to why something is no finding: the pairs that were tested, with the conditions that prevent it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphmodel.findings.finding import Named
from graphmodel.questions.reply import Record, Reply, Said, counted, quoted
from graphmodel.questions.ways import Condition


@dataclass(frozen=True, slots=True)
class Pair:
    """One service and one item, held against the conditions of one way in which something is not shared."""

    subtype: str
    service: Named
    item: Named
    conditions: tuple[Condition, ...]

    @property
    def unmet(self) -> tuple[Condition, ...]:
        """The conditions that prevent the finding."""
        return tuple(c for c in self.conditions if c.answer == "no")


@dataclass(frozen=True, slots=True)
class WhyNot(Reply):
    """``tested`` holds the pairs that were tested, or of a broad question those that only one condition keeps from
    being a finding. ``findings`` are those that are there after all, ``limits`` say what was not tested."""

    asked: str
    tested: tuple[Pair, ...]
    findings: tuple[Said, ...]
    reads: tuple[Said, ...]
    limits: tuple[str, ...]
    broad: bool

    def lines(self) -> Iterator[str]:
        yield self.asked
        if self.findings:
            yield "It is a finding:"
            yield from (f"  - {finding}" for finding in self.findings)
        if self.broad:
            pairs = counted(len(self.tested), "pair of a service and an item", "pairs of a service and an item")
            yield f"One condition away from a finding: {pairs}"
            yield from _by_condition(self.tested)
        else:
            for one in self.tested:
                yield ""
                yield f"{one.subtype}: {_verdict(one)}"
                yield from (f"  - {c.words}: {c.sentence}" for c in one.conditions)
        yield from (f"- {line}" for line in self.reads)
        yield from self.limits

    def to_records(self) -> list[Record]:
        return [
            {
                "subtype": one.subtype,
                "service": one.service.label,
                "item": one.item.label,
                "condition": c.question,
                "met": c.answer,
                "why": c.sentence.text,
                "rows": "; ".join(c.sentence.rows),
                "sources": "; ".join(c.sentence.sources),
            }
            for one in self.tested
            for c in one.conditions
        ]


def _by_condition(tested: Sequence[Pair]) -> Iterator[str]:
    """Pairs by the condition that keeps them from being a finding, those for want of which fewest are kept first."""
    groups: dict[tuple[str, str], list[Pair]] = {}
    for one in tested:
        groups.setdefault((one.subtype, one.unmet[0].words), []).append(one)
    for (subtype, words), pairs in sorted(groups.items(), key=lambda group: (len(group[1]), group[0])):
        yield f"  {subtype}: {words} ({len(pairs)})"
        yield from (
            f"    - {p.service.label}: {quoted(p.item.label)} ({p.item.id}): {p.unmet[0].sentence}" for p in pairs
        )


def _verdict(one: Pair) -> str:
    if one.unmet:
        return "prevented, because of what is marked no"
    return "every condition tested here is met" + (
        ", or may be" if any(c.answer == "cannot tell" for c in one.conditions) else ""
    )
