"""Which findings come and go when rows are added or dropped, in memory alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.findings.finding import Finding, Findings, Named
from graphmodel.model.case import Case
from graphmodel.questions.reply import Record, Reply, Said, counted, named, said


@dataclass(frozen=True, slots=True)
class Moved:
    """A finding that came, went or changed; ``how`` is *comes*, *goes* or *changes*."""

    how: str
    id: str
    kind: str
    certainty: str
    sentence: Said


@dataclass(frozen=True, slots=True)
class WhatIf(Reply):
    """``added`` and ``dropped`` rows (those that could not stand without a dropped one among them), and the findings
    that differ. ``unchanged`` counts all others."""

    case: str
    added: tuple[Named, ...]
    dropped: tuple[Named, ...]
    moved: tuple[Moved, ...]
    unchanged: int

    def lines(self) -> Iterator[str]:
        for word, rows in (("Added", self.added), ("Dropped", self.dropped)):
            if rows:
                yield f"{word}: {', '.join(f'{r.id} ({r.label})' if r.label != r.id else r.id for r in rows)}"
        for how, heading in (
            ("goes", "No longer a finding"),
            ("comes", "New"),
            ("changes", "Still a finding, changed"),
        ):
            found = [m for m in self.moved if m.how == how]
            yield f"{heading}: {len(found)}"
            yield from (f"  - {m.id} ({m.kind}, {m.certainty}) {m.sentence}" for m in found)
        yield f"{counted(self.unchanged, 'finding')} as before. Nothing was written."

    def to_records(self) -> list[Record]:
        return [
            {
                "change": m.how,
                "id": m.id,
                "kind": m.kind,
                "certainty": m.certainty,
                "finding": m.sentence.text,
                "rows": "; ".join(m.sentence.rows),
                "sources": "; ".join(m.sentence.sources),
            }
            for m in self.moved
        ]


def what_if(before: tuple[Case, Findings], after: tuple[Case, Findings]) -> WhatIf:
    """The difference between a case and the same with rows added or dropped, each with its findings."""
    (old, was), (new, now) = before, after
    before_of = _same(was, now)
    stayed = {f.id for f in before_of.values()}
    pairs = [(f, before_of[f.id]) for f in now if f.id in before_of]
    changed = [(f, first) for f, first in pairs if _reads(f) != _reads(first)]
    moved = [
        *(_moved("goes", f, old) for f in was if f.id not in stayed),
        *(_moved("comes", f, new) for f in now if f.id not in before_of),
        *(_moved("changes", f, new, first) for f, first in changed),
    ]
    added = tuple(named(new, row) for row in new.by_id if row not in old.by_id)
    dropped = tuple(named(old, row) for row in old.by_id if row not in new.by_id)
    return WhatIf(old.id, added, dropped, tuple(moved), len(pairs) - len(changed))


def _same(was: Findings, now: Findings) -> dict[str, Finding]:
    """For the id of each finding that stays, what it was before: the same id, or else the same kind on the same rows.

    An id changes with those whom a finding names, so one more holder makes it another id and not another matter.
    """
    had, has = ({f.id: f for f in found} for found in (was, now))
    same = {key: had[key] for key in has if key in had}
    left = {(f.kind, f.subtype, f.evidence): f for f in was if f.id not in has}
    for finding in now:
        first = left.pop((finding.kind, finding.subtype, finding.evidence), None) if finding.id not in had else None
        if first is not None:
            same[finding.id] = first
    return same


def _reads(finding: Finding) -> tuple[object, ...]:
    """What of a finding a person would notice."""
    return (
        finding.id,
        finding.statement,
        finding.certainty,
        finding.basis,
        finding.why_possible,
        finding.evidence,
        finding.when,
    )


def _moved(how: str, finding: Finding, case: Case, old: Finding | None = None) -> Moved:
    text = finding.statement
    if old is not None and old.id != finding.id:
        text += f" (was {old.id}: {old.statement})"
    elif old is not None and old.certainty != finding.certainty:
        text += f" (was {old.certainty})"
    elif old is not None and old.statement != finding.statement:
        text += f" (was: {old.statement})"
    elif old is not None and set(old.evidence) != set(finding.evidence):
        text += " (rests on other rows)"
    return Moved(how, finding.id, finding.kind, finding.certainty, said(case, text, finding.evidence))
