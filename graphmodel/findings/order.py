"""The order of findings, with its reason, and the stories into which they fold for reading."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from graphmodel.findings.finding import Finding, Story

if TYPE_CHECKING:
    from graphmodel.model.case import Case

KIND_ORDER = (
    "unshared-information",
    "missed-handover",
    "hidden-man",
    "empty-chair",
    "unsought-information",
    "unverified",
    "assumed-cover",
    "service-gap",
    "unanswered",
    "unheard-dissent",
    "drift",
    "disengagement-pattern",
    "separate-records",
    "churn",
    "good-sharing",
)
"""Kinds in the order in which a panel meets them, other things being equal."""


def ordered(findings: Iterable[Finding], case: Case) -> tuple[Finding, ...]:
    """Findings most important first, each with the reason for its place.

    First what concerns a risk to a child and is certain, then what is certain, then what is possible; within each,
    what more places of the sources bear out comes first, then by kind, then by id. No score is made up.
    """
    risky = {row.id for row in case.rows["information"] if getattr(row, "bears", "") == "risk"}

    def place(finding: Finding) -> tuple[int, int, int, str]:
        risk = any(item.id in risky for item in finding.information)
        rank = (
            0 if risk and finding.certainty == "certain" else 1 if finding.certainty == "certain" else 2 if risk else 3
        )
        kind = KIND_ORDER.index(finding.kind) if finding.kind in KIND_ORDER else len(KIND_ORDER)
        return rank, -len(finding.sources), kind, finding.id

    words = (
        "certain, and about a risk to a child",
        "certain",
        "possible, and about a risk to a child",
        "possible",
    )
    placed = sorted(((place(f), f) for f in findings), key=lambda pair: pair[0])
    return tuple(
        replace(f, why_here=f"{words[p[0]]}; {len(f.sources)} place{'s' if len(f.sources) != 1 else ''} in the sources")
        for p, f in placed
    )


def told(findings: Sequence[Finding]) -> tuple[tuple[Finding, ...], tuple[Story, ...]]:
    """Findings with their story, and the stories, in the order of their first finding.

    Findings belong to one story when they rest on the same row, or are about the same information held by the same
    holder.
    """
    parent = {f.id: f.id for f in findings}

    def root(one: str) -> str:
        while parent[one] != one:
            one = parent[one]
        return one

    seen: dict[str, str] = {}
    for finding in findings:
        for mark in _marks(finding):
            first = seen.setdefault(mark, finding.id)
            parent[root(finding.id)] = root(first)
    members: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        members[root(finding.id)].append(finding)
    named: list[Finding] = []
    stories: dict[str, tuple[str, list[Finding]]] = {}
    for key, group in members.items():
        story = hashlib.sha256("|".join(sorted(f.id for f in group)).encode()).hexdigest()[:8]
        stories[key] = (story, [replace(f, story=story) for f in group])
    by_id = {f.id: f for _, group in stories.values() for f in group}
    named = [by_id[f.id] for f in findings]
    return tuple(named), tuple(Story(story, group[0].statement, tuple(group)) for story, group in stories.values())


def _marks(finding: Finding) -> Iterable[str]:
    yield from (f"row {row}" for row in finding.evidence)
    for holder in finding.holder:
        yield from (f"item {holder.id} {item.id}" for item in finding.information)
