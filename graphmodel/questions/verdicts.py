"""The panel's own views of findings, and those whose finding is no longer there: none is ever lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.findings.finding import Findings
from graphmodel.findings.verdict import VERDICT_WORDS, latest
from graphmodel.model.case import Case
from graphmodel.model.dates import in_words
from graphmodel.model.tables.case import Verdict
from graphmodel.questions.reply import Record, Reply, counted


@dataclass(frozen=True, slots=True)
class View:
    """One row of the sheet ``verdicts``: ``state`` is *stands*, *replaced* (by a later view of the same finding) or
    *orphan* (there is no such finding any more)."""

    row: str
    finding: str
    state: str
    verdict: str
    why: str
    by: str
    dated: str
    statement: str


@dataclass(frozen=True, slots=True)
class Verdicts(Reply):
    """Every view of the panel, in the order of the sheet; ``without`` counts findings of which there is none."""

    case: str
    views: tuple[View, ...]
    without: int

    def lines(self) -> Iterator[str]:
        for state, heading in (
            ("stands", "The panel's views"),
            ("replaced", "Earlier views, since replaced"),
            ("orphan", "Views of findings that are no longer there"),
        ):
            found = [v for v in self.views if v.state == state]
            if found or state == "stands":
                yield f"{heading}: {len(found)}"
            for view in found:
                who = ", ".join(part for part in (view.by, view.dated) if part)
                said = VERDICT_WORDS[view.verdict] + (f": {view.why}" if view.why else "")
                yield f"  - {view.finding}  {said}" + (f" ({who})" if who else "")
                if view.statement:
                    yield f"      {view.statement}"
        yield f"{counted(self.without, 'finding')} without a view. Views stand in the sheet verdicts, by finding id."

    def to_records(self) -> list[Record]:
        return [{name: getattr(view, name) for name in View.__dataclass_fields__} for view in self.views]


def verdicts(case: Case, found: Findings) -> Verdicts:
    """The rows of the sheet ``verdicts`` beside the findings that they speak of."""
    by_id = {f.id: f for f in found}
    newest = {row.id for row in latest(case).values()}
    views = tuple(
        View(
            row=row.id,
            finding=row.finding,
            state="orphan" if row.finding not in by_id else "stands" if row.id in newest else "replaced",
            verdict=row.verdict,
            why=row.why,
            by=row.by,
            dated=in_words(row.dated) if row.dated else "",
            statement=by_id[row.finding].statement if row.finding in by_id else "",
        )
        for row in case.of(Verdict)
    )
    return Verdicts(case.id, views, len(by_id.keys() - {v.finding for v in views}))
