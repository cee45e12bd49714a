"""Every query file that is shipped has its stories: a new one without them fails here."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pytest

from graphmodel.analyses.library import shipped
from graphmodel.analyses.question_file import Analysis

from .stories import FORMS, Story, every_story


@cache
def _stories(kind: str) -> list[Story]:
    """Those of every module beside this one; some tell of several kinds."""
    return [story for story in every_story() if story.question.partition("/")[0] == kind]


@pytest.mark.parametrize("analysis", shipped(), ids=lambda a: a.name)
def test_has_a_story_of_every_form(analysis: Analysis) -> None:
    told: dict[str, list[Story]] = defaultdict(list)
    for story in _stories(analysis.kind):
        if story.question == analysis.name:
            told[story.form].append(story)
    assert set(told) == set(FORMS), "write flagged, well, open and boundary stories beside those of its kind"
    assert {bool(story.expected) for story in told["boundary"]} == {True, False}, "a day that decides has two sides"
    assert all(story.expected for story in told["flagged"])
    assert not any(story.expected for story in told["well"])


@pytest.mark.parametrize("kind", sorted({a.kind for a in shipped()}))
def test_no_story_about_a_question_that_is_not_there(kind: str) -> None:
    assert {s.question for s in _stories(kind)} <= {a.name for a in shipped()}


@pytest.mark.parametrize("kind", sorted({a.kind for a in shipped()}))
def test_titles_tell_stories_apart(kind: str) -> None:
    names = [str(story) for story in _stories(kind)]
    assert len(set(names)) == len(names)
