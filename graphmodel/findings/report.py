"""All findings of a case: composed, ordered, folded into stories."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from graphmodel.findings.compose import compose
from graphmodel.findings.finding import Findings
from graphmodel.findings.order import ordered, told
from graphmodel.findings.repeats import without_repeats
from graphmodel.findings.verdict import with_verdicts

if TYPE_CHECKING:
    from graphmodel.analyses.question_file import Analysis
    from graphmodel.engine.seam import Answer
    from graphmodel.knowledge.derive import Derived


def gather(answers: Iterable[tuple[Analysis, list[Answer]]], derived: Derived) -> Findings:
    """The findings of a case from the answers to its analyses."""
    composed = [finding for analysis, rows in answers for finding in compose(analysis, rows, derived)]
    found = without_repeats(composed, derived.knowledge.structure)
    unique = {finding.id: finding for finding in found}
    items, stories = told(ordered(with_verdicts(unique.values(), derived.case), derived.case), derived.case)
    return Findings(derived.case.id, derived.case.row.title, items, derived.as_of, stories)
