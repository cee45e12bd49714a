"""The panel's own view of a finding, joined to it by its id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graphmodel.findings.finding import Finding
from graphmodel.model.case import Case
from graphmodel.model.tables.case import Verdict

VERDICT_WORDS = {"accepted": "Accepted", "explained": "Explained", "not-agreed": "Not agreed"}
"""The panel's views as people read them."""


def latest(case: Case) -> dict[str, Verdict]:
    """By finding, the view that stands: the one recorded last, and of views without a date the last in the sheet."""
    found: dict[str, Verdict] = {}
    for row in case.of(Verdict):
        before = found.get(row.finding)
        if before is None or before.dated is None or (row.dated is None or row.dated.latest >= before.dated.latest):
            found[row.finding] = row
    return found


def with_verdicts(findings: Iterable[Finding], case: Case) -> list[Finding]:
    """The findings with what the panel says of them."""
    views = latest(case)
    return [
        replace(f, verdict=views[f.id].verdict, verdict_why=views[f.id].why) if f.id in views else f for f in findings
    ]
