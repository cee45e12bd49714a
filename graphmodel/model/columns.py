"""How a column is declared.

A table is a frozen dataclass; each of its fields is made by one of the functions below, so that one line gives a
column its name, type, meaning, allowed values and, where it points at other rows, its relationship in the graph.
Input checks, both engines' tables, the schema page and the workbook's guide sheet all follow from that line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, field
from typing import Any, Literal

Kind = Literal["text", "choice", "flag", "number", "count", "when", "words", "places", "ref", "refs"]

PARTY = ("people", "services", "agencies", "practitioners", "parties")
"""Tables whose rows can send, receive, attend, hold: whoever can take part."""

ANY = ("*",)
"""A reference that may point at a row of any table."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    ``attr`` is the field's name in Python and ``name`` the heading in the file (they differ only where Python
    reserves the word).
    ``targets`` are the tables that a reference may point at, ``rel`` the relationship that it becomes in the graph.
    ``choices`` maps each allowed value to its meaning. ``common`` columns come first in a workbook.
    """

    attr: str
    name: str
    kind: Kind
    doc: str
    required: bool = False
    common: bool = False
    choices: Mapping[str, str] | None = None
    targets: tuple[str, ...] = ()
    rel: str = ""
    derive_as: str = ""


def _column(kind: Kind, doc: str, empty: Any, **more: Any) -> Any:
    required = more.get("required", False)
    return field(
        default=MISSING if required else empty,
        metadata={"column": {"kind": kind, "doc": doc, "common": more.pop("common", required), **more}},
    )


def text(doc: str, *, required: bool = False, common: bool = False, name: str = "") -> Any:
    """A cell of free text in the coder's own words; blank is ``""``."""
    return _column("text", doc, "", required=required, common=common or required, name=name)


def choice(
    doc: str,
    choices: Mapping[str, str],
    *,
    default: str = "",
    required: bool = False,
    common: bool = False,
    name: str = "",
) -> Any:
    """A cell holding one of a closed list of words; blank is ``default``."""
    return _column("choice", doc, default, choices=choices, required=required, common=common or required, name=name)


def words(doc: str, choices: Mapping[str, str], *, required: bool = False, common: bool = False) -> Any:
    """A cell holding several words of a closed list, separated by semicolons."""
    return _column("words", doc, (), choices=choices, required=required, common=common or required)


def flag(doc: str, *, common: bool = False) -> Any:
    """A yes or no cell; blank is no."""
    return _column("flag", doc, False, common=common)


def number(doc: str, *, common: bool = False) -> Any:
    """A whole number; blank is ``None``."""
    return _column("number", doc, None, common=common)


def count(doc: str = "how many rows this one stands for: 3, at least 3, or unknown; blank is one") -> Any:
    """A count that may be a bound or unknown, for a row that stands for a series; blank is one."""
    return _column("count", doc, None)


def when(doc: str, *, required: bool = False, common: bool = False, name: str = "") -> Any:
    """A date or period as written, with its bounds; blank is ``None`` (not dated)."""
    return _column("when", doc, None, required=required, common=common or required, name=name)


def ref(doc: str, to: Sequence[str], rel: str, *, required: bool = False, common: bool = False, name: str = "") -> Any:
    """The id of one other row; blank is ``""``."""
    return _column("ref", doc, "", targets=tuple(to), rel=rel, required=required, common=common or required, name=name)


def refs(doc: str, to: Sequence[str], rel: str, *, required: bool = False, common: bool = False, name: str = "") -> Any:
    """The ids of several other rows, separated by semicolons."""
    return _column("refs", doc, (), targets=tuple(to), rel=rel, required=required, common=common or required, name=name)


def places() -> Any:
    """Where the source says so: ``7.1.5; 8.1.2``, or ``document: place`` for another than the main document."""
    return _column(
        "places",
        "where the source says so: paragraph as printed, several separated by semicolons; 'document: place' for another"
        " document than the main one",
        (),
        common=True,
    )
