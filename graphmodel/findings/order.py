"""The order of findings, with its reason, and the stories into which they fold for reading."""

from __future__ import annotations

import hashlib
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

    Findings that rest on the same row belong to one story. A broad finding, which rests on many rows, joins the story
    with which it shares most of them, so that it does not tie together what has nothing else in common.
    """
    stories: list[list[Finding]] = []
    for finding in sorted(findings, key=_broad):
        marks = _marks(finding)
        shared = [len(marks & _all_marks(story)) for story in stories]
        if _broad(finding):
            best = max(range(len(stories)), key=lambda n: (shared[n], -n), default=-1)
            touched = [best] if best >= 0 and shared[best] else []
        else:
            touched = [number for number, count in enumerate(shared) if count]
        joined = [finding, *(f for number in touched for f in stories[number])]
        stories = [story for number, story in enumerate(stories) if number not in touched]
        stories.append(joined)
    place = {finding.id: number for number, finding in enumerate(findings)}
    for story in stories:
        story.sort(key=lambda f: place[f.id])
    stories.sort(key=lambda story: place[story[0].id])
    named = [(hashlib.sha256("|".join(sorted(f.id for f in s)).encode()).hexdigest()[:8], s) for s in stories]
    folded = tuple(Story(key, s[0].statement, tuple(replace(f, story=key) for f in s)) for key, s in named)
    by_id = {finding.id: finding for story in folded for finding in story.findings}
    return tuple(by_id[finding.id] for finding in findings), folded


NARROW = 3
"""A finding with no more rows and items than this ties together whatever else has one of them."""


def _marks(finding: Finding) -> set[str]:
    return {*finding.evidence, *(item.id for item in finding.information)}


def _broad(finding: Finding) -> bool:
    return len(_marks(finding)) > NARROW


def _all_marks(story: Iterable[Finding]) -> set[str]:
    return {mark for finding in story if not _broad(finding) for mark in _marks(finding)}
