"""The library of questions: every ``.cypher`` file of a folder of kinds, discovered by looking, and its figures.

>>> {"hidden-man", "missed-handover"} <= {analysis.kind for analysis in shipped()}
True
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from graphmodel.analyses.question_file import Analysis, QueryFileFault, read_analysis
from graphmodel.analyses.thresholds import Threshold, changed, read_thresholds
from graphmodel.errors import UsageFault
from graphmodel.model.case import did_you_mean

EXPLORE = "explore"
"""The folder of saved queries for people who look at the graph itself: no questions of ours."""


@dataclass(frozen=True, slots=True)
class Library:
    """Questions, by kind and subtype, and the thresholds that they use, by name."""

    analyses: tuple[Analysis, ...]
    thresholds: Mapping[str, Threshold]

    def chosen(self, names: Sequence[str] | None) -> tuple[Analysis, ...]:
        """The questions of these kinds or names (all for None). UsageFault, with a hint, for one that is not known."""
        if names is None:
            return self.analyses
        known = {a.kind for a in self.analyses} | {a.name for a in self.analyses}
        for name in names:
            if name not in known:
                raise UsageFault(f"no analysis {name!r}{did_you_mean(name, known)}; 'graphmodel analyses' lists them")
        return tuple(a for a in self.analyses if a.kind in names or a.name in names)

    def named(self, name: str) -> Analysis:
        """The question of this name (``kind/file``). UsageFault, with a hint, for one that is not known."""
        for analysis in self.analyses:
            if analysis.name == name:
                return analysis
        raise UsageFault(f"no question {name!r}{did_you_mean(name, [a.name for a in self.analyses])}; write KIND/FILE")

    def with_values(self, values: Mapping[str, int]) -> Library:
        """The same with other values of some thresholds. UsageFault for a name that is not known."""
        return _library(self.analyses, changed(self.thresholds, values))

    def joined(self, other: Library) -> Library:
        """These questions and those of another library. UsageFault where both have one of the same name."""
        for what, ours, theirs in (
            ("question", {a.name for a in self.analyses}, {a.name for a in other.analyses}),
            ("threshold", set(self.thresholds), set(other.thresholds)),
        ):
            if both := sorted(ours & theirs):
                raise UsageFault(f"there is a {what} {both[0]!r} already; give yours another name")
        return _library((*self.analyses, *other.analyses), {**self.thresholds, **other.thresholds})


def _library(analyses: Sequence[Analysis], thresholds: Mapping[str, Threshold]) -> Library:
    filled: list[Analysis] = []
    for analysis in sorted(analyses, key=lambda a: (a.kind, a.subtype, a.name)):
        for name in analysis.figures:
            if name not in thresholds:
                hint = did_you_mean(name, thresholds)
                raise QueryFileFault(f"{analysis.name}.cypher: there is no threshold {name!r}{hint}")
        filled.append(replace(analysis, thresholds=tuple(thresholds[name] for name in analysis.figures)))
    return Library(tuple(filled), dict(sorted(thresholds.items())))


def read_library(folder: Path, beside: Library | None = None) -> Library:
    """The questions in the sub-folders of a folder, with the thresholds of its ``thresholds.toml``; with ``beside``,
    together with that library, whose thresholds they may use.

    Raises UsageFault when there are none, QueryFileFault for one that cannot be used.
    """
    paths = [path for path in sorted(folder.glob("*/*.cypher")) if path.parent.name != EXPLORE]
    if not paths:
        raise UsageFault(f"no .cypher files in the sub-folders of {folder.name}")
    read = [read_analysis(path) for path in paths]
    own = Library(tuple(read), read_thresholds(folder))
    return beside.joined(own) if beside else _library(own.analyses, own.thresholds)


@cache
def library() -> Library:
    """What comes with graphmodel."""
    from graphmodel.resources import cypher_dir

    return read_library(cypher_dir())


def shipped() -> tuple[Analysis, ...]:
    """The analyses that come with graphmodel."""
    return library().analyses


def chosen(kinds: Sequence[str] | None) -> tuple[Analysis, ...]:
    """The shipped analyses of these kinds or names (all for None). UsageFault for one that is not known."""
    return library().chosen(kinds)
