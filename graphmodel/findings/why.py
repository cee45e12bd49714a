"""Why a finding is one: its rule, the rows and sources on which it rests, and what would have closed it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from graphmodel.findings.finding import Finding
from graphmodel.findings.verdict import VERDICT_WORDS
from graphmodel.model.case import Case


def why_text(finding: Finding, case: Case, sentence_of: Callable[[str], str]) -> str:
    """Plain text, one thing a line; ``sentence_of`` says one row."""
    return "\n".join(_lines(finding, case, sentence_of)) + "\n"


def _lines(finding: Finding, case: Case, sentence_of: Callable[[str], str]) -> Iterator[str]:
    yield f"{finding.id}  {finding.kind}, {finding.subtype}"
    yield finding.statement
    yield ""
    if finding.verdict:
        reason = f": {finding.verdict_why}" if finding.verdict_why else ""
        yield f"The panel's view: {VERDICT_WORDS[finding.verdict]}{reason}"
    yield f"Certainty: {finding.certainty} ({finding.basis})"
    yield from (f"  Possible only, because {reason}." for reason in finding.why_possible)
    yield f"When: {finding.when_words}. Knowable {finding.knowable}."
    yield f"Sources: {'; '.join(finding.sources) or 'none'}"
    yield f"Rule: {finding.rule_words}"
    yield from (f"Figure used: {figure}." for figure in finding.figures)
    yield from _block("Rests on", finding.evidence, case, sentence_of)
    yield from _block("How the holder came to have it", finding.route, case, sentence_of)
    yield from _block("Explained by", finding.context_rows, case, sentence_of)
    if finding.remedy:
        yield ""
        yield f"Would have been closed by: {finding.remedy}"
    yield f"Its place in the list: {finding.why_here}."


def _block(title: str, rows: Sequence[str], case: Case, sentence_of: Callable[[str], str]) -> Iterator[str]:
    if rows:
        yield ""
        yield f"{title}:"
        for row in rows:
            places = "; ".join(case.places([row]))
            yield f"  {row}  {sentence_of(row)}{f'  [{places}]' if places else ''}"
