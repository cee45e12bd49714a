"""The order of findings, with its reason, and the stories into which they fold for reading."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from graphmodel.findings.finding import SHARED_WELL, Finding, Story
from graphmodel.findings.sentences import GRAVEST, gravity
from graphmodel.model.tables.family import Person

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

    First what is certain, then what is possible, and last what was shared well; within each, what bears on a risk to a
    child, by the gravest of its subjects; then by kind, then what more places of the sources bear out, then by id. No
    score is made up.
    """

    def place(finding: Finding) -> tuple[bool, bool, bool, int, int, int, str]:
        grades = [gravity(item.id, case) for item in finding.information]
        no_risk, subject, _ = min(grades, default=(True, len(GRAVEST), ""))
        kind = KIND_ORDER.index(finding.kind) if finding.kind in KIND_ORDER else len(KIND_ORDER)
        return (
            finding.kind in SHARED_WELL,
            finding.certainty != "certain",
            no_risk,
            subject,
            kind,
            -len(finding.sources),
            finding.id,
        )

    placed = sorted(((place(f), f) for f in findings), key=lambda pair: pair[0])
    return tuple(replace(f, why_here=_reason(p)) for p, f in placed)


def _reason(place: tuple[bool, bool, bool, int, int, int, str]) -> str:
    shared_well, possible, no_risk, subject, _, sources, _ = place
    words = ["shared well, so after what was not"] if shared_well else []
    words.append("possible" if possible else "certain")
    if not no_risk:
        words.append("about a risk to a child")
    if subject < len(GRAVEST):
        words.append(f"on the subject of {GRAVEST[subject].replace('-', ' ')}")
    words.append(f"{-sources} place{'s' if sources != -1 else ''} in the sources")
    return ", ".join(words)


def told(findings: Sequence[Finding], case: Case) -> tuple[tuple[Finding, ...], tuple[Story, ...]]:
    """Findings with their story, and the stories, in the order of their first finding.

    Findings that rest on the same row belong to one story. A broad finding, which rests on many rows, joins the story
    with which it shares most of them, so that it does not tie together what has nothing else in common. So does what
    was shared well. Findings about one unseen man, under whatever label, belong to one story too.
    """
    stories: list[list[Finding]] = []
    men = _men(case)

    def all_marks(story: Iterable[Finding]) -> set[str]:
        return {mark for f in story if not _broad(f) for mark in _marks(f, men)}

    for finding in sorted(findings, key=lambda f: (f.kind in SHARED_WELL, _broad(f))):
        marks = _marks(finding, men)
        shared = [len(marks & all_marks(story)) for story in stories]
        if finding.kind in SHARED_WELL or _broad(finding):
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


def _marks(finding: Finding, men: Mapping[str, str]) -> set[str]:
    marks = {*finding.evidence, *(item.id for item in finding.information)}
    man = {men[person.id] for person in finding.people if person.id in men}
    return marks | man if finding.kind == "hidden-man" and len(man) == 1 else marks


def _men(case: Case) -> Mapping[str, str]:
    """Every adult, and the one name under which those who may be the same person are kept."""
    one: dict[str, str] = {}
    for row in case.of(Person):
        if row.stage == "adult":
            alike = {row.id, *row.same_as, *(other.id for other in case.of(Person) if row.id in other.same_as)}
            known = min((one.get(person, person) for person in alike), default=row.id)
            one |= dict.fromkeys(alike, known)
    return one


def _broad(finding: Finding) -> bool:
    return len(finding.evidence) + len(finding.information) > NARROW
