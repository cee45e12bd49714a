"""What a scenario is expected to show, in one line: the four kinds of story that every question needs.

``flagged``: the finding, word for word. ``well``: done well, no finding. ``open``: cannot be known, so no finding, or
one that is only possible, with its reason. ``boundary``: the day that decides.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest

from graphmodel.engine.seam import Engine
from graphmodel.findings.finding import Finding, Named
from graphmodel.knowledge.derive import Derived, derive

from .build import Scenario, engine_with, found

Form = Literal["flagged", "well", "open", "boundary"]
FORMS: tuple[Form, ...] = ("flagged", "well", "open", "boundary")
VAGUE = "the dates as recorded leave it open"


@dataclass(frozen=True)
class Expected:
    """A finding as it has to be; names are ids, several of them separated by spaces."""

    statement: str
    evidence: str
    people: str = ""
    services: str = ""
    holder: str = ""
    needed_by: str = ""
    items: str = ""
    why: tuple[str, ...] = ()
    basis: str = "stated"
    when: str | None = None
    context: str | None = None


@dataclass(frozen=True)
class Story:
    """One scenario, the question put to it, and what comes of it (nothing for an empty ``expected``)."""

    question: str
    form: Form
    title: str
    scenario: Scenario
    expected: tuple[Expected, ...] = ()
    as_of: str = ""
    derived: Derived = field(init=False)

    def __post_init__(self) -> None:
        case = self.scenario.case(f"{self.question}/{self.form}/{self.title}/{self.as_of}")
        object.__setattr__(self, "derived", derive(case, self.as_of))

    def __str__(self) -> str:
        return f"{self.question} {self.form}: {self.title}"


def every_story() -> list[Story]:
    """The stories of every kind: those of all modules ``test_*.py`` beside this one that have any."""
    modules = [
        importlib.import_module(f".{path.stem}", __package__)
        for path in sorted(Path(__file__).parent.glob("test_*.py"))
        if "\nSTORIES" in path.read_text(encoding="utf-8")
    ]
    return [story for module in modules for story in module.STORIES]


class Told:
    """The stories about one question: ``kind/file``."""

    def __init__(self, stories: list[Story], question: str) -> None:
        self.stories, self.question = stories, question

    def flagged(self, title: str, scenario: Scenario, *expected: Expected) -> None:
        assert expected
        self.stories.append(Story(self.question, "flagged", title, scenario, expected))

    def well(self, title: str, scenario: Scenario) -> None:
        self.stories.append(Story(self.question, "well", title, scenario))

    def open(self, title: str, scenario: Scenario, *expected: Expected) -> None:
        assert all(e.why for e in expected)
        self.stories.append(Story(self.question, "open", title, scenario, expected))

    def boundary(self, title: str, draw: Callable[[str], Scenario], hit: str, miss: str, expected: Expected) -> None:
        """The same scenario with one day or another in it: the finding with the first, none with the second."""
        self.stories.append(Story(self.question, "boundary", f"{title}: {hit}", draw(hit), (expected,)))
        self.stories.append(Story(self.question, "boundary", f"{title}: {miss}", draw(miss)))

    def as_of(self, title: str, scenario: Scenario, hit: str, miss: str, expected: Expected) -> None:
        """The same rows seen as of one day or another."""
        self.stories.append(Story(self.question, "boundary", f"{title}: as of {hit}", scenario, (expected,), hit))
        self.stories.append(Story(self.question, "boundary", f"{title}: as of {miss}", scenario, (), miss))


def engine_for(stories: list[Story]):
    """A fixture: one engine that holds the scenarios of all stories of a module."""

    @pytest.fixture(scope="module")
    def engine():
        with engine_with(story.derived for story in stories) as made:
            yield made

    return engine


def check(story: Story, engine: Engine) -> None:
    """The findings of a story's question are the expected ones, in every field."""
    findings = list(found(engine, story.derived, [story.question]))
    assert sorted(f.statement for f in findings) == sorted(e.statement for e in story.expected)
    for expected in story.expected:
        (finding,) = [f for f in findings if f.statement == expected.statement]
        _compare(finding, expected, story)


def _compare(finding: Finding, expected: Expected, story: Story) -> None:
    case = story.derived.case
    kind = story.question.partition("/")[0]
    assert (finding.kind, finding.rule) == (kind, story.question)
    named: dict[str, tuple[tuple[Named, ...], str]] = {
        "people": (finding.people, expected.people),
        "services": (finding.services, expected.services),
        "holder": (finding.holder, expected.holder),
        "needed_by": (finding.needed_by, expected.needed_by),
        "information": (finding.information, expected.items),
    }
    for role, (names, ids) in named.items():
        assert sorted(n.id for n in names) == sorted(ids.split()), role
        assert all(n.label == case.label(n.id) for n in names), role
    assert finding.why_possible == expected.why
    assert finding.certainty == ("possible" if expected.why else "certain")
    assert finding.basis == expected.basis
    assert sorted(finding.evidence) == sorted(expected.evidence.split())
    assert finding.sources == case.places(finding.evidence)
    if expected.context is not None:
        assert sorted(finding.context_rows) == sorted(expected.context.split())
    if expected.when is not None:
        assert finding.when == expected.when
