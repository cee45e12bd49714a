"""The figures that rules use: how many missed contacts are a pattern, how many workers are many.

Each stands once in ``thresholds.toml`` beside the queries, with what it means, its unit and where it comes from: law or
statutory guidance (*statutory*), national guidance (*national*), local procedure (*local*), or this program (*ours*).
A figure of ours decides nothing for certain.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from graphmodel.errors import GraphmodelError, UsageFault
from graphmodel.model.case import did_you_mean

SOURCES = ("statutory", "national", "local", "ours")
FILE = "thresholds.toml"
_KEYS = {"default", "unit", "source", "reference", "meaning"}


class ThresholdFault(GraphmodelError, ValueError):
    """A file of thresholds that cannot be used; the message names the entry and what to write."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """One figure: ``value`` is what is used now, ``default`` what the file says."""

    name: str
    value: int
    default: int
    unit: str
    source: str
    reference: str
    meaning: str

    @property
    def ours(self) -> bool:
        """Whether the figure rests on nothing beyond this program or the person who changed it."""
        return self.source == "ours" or self.value != self.default

    def __str__(self) -> str:
        """The figure as a panel reads it.

        >>> print(Threshold("missed_by_one", 2, 2, "missed contacts", "ours", "", "a pattern"))
        2 missed contacts: a pattern (a figure of this program's own; change it with --set missed_by_one=...)
        """
        if self.value != self.default:
            source = f"set for this run; {self.default} otherwise"
        elif self.source == "ours":
            source = f"a figure of this program's own; change it with --set {self.name}=..."
        else:
            source = f"{self.source}: {self.reference}"
        return f"{self.value} {self.unit}: {self.meaning} ({source})"


def read_thresholds(folder: Path) -> Mapping[str, Threshold]:
    """The figures of a folder of queries, by name; none if it has no file of them.

    Raises ThresholdFault for a file that cannot be used.
    """
    path = folder / FILE
    if not path.is_file():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ThresholdFault(f"{FILE}: not TOML: {error}") from None
    return {name: _threshold(name, cells) for name, cells in sorted(tables.items())}


def _threshold(name: str, cells: object) -> Threshold:
    if not isinstance(cells, dict) or set(cells) != _KEYS:  # pyright: ignore[reportUnknownArgumentType]
        raise ThresholdFault(f"{FILE}: [{name}] needs {', '.join(sorted(_KEYS))}, and nothing else")
    default, source = cells["default"], cells["source"]  # pyright: ignore[reportUnknownVariableType]
    if type(default) is not int or default < 0:  # pyright: ignore[reportUnknownArgumentType]
        raise ThresholdFault(f"{FILE}: [{name}] default: write a whole number")
    if source not in SOURCES:
        raise ThresholdFault(f"{FILE}: [{name}] source: write one of {', '.join(SOURCES)}")
    words = {key: str(cells[key]) for key in ("unit", "source", "reference", "meaning")}  # pyright: ignore[reportUnknownArgumentType]
    return Threshold(name, default, default, **words)


def changed(thresholds: Mapping[str, Threshold], values: Mapping[str, int]) -> Mapping[str, Threshold]:
    """The same with some other values. UsageFault, with a hint, for a name that is not known or a negative number."""
    for name, value in values.items():
        if name not in thresholds:
            raise UsageFault(f"there is no threshold {name!r}{did_you_mean(name, thresholds)}")
        if value < 0:
            raise UsageFault(f"{name}={value}: write a whole number, 0 or more")
    return {name: replace(one, value=values.get(name, one.value)) for name, one in thresholds.items()}
