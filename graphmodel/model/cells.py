"""Between the text of a cell and its value, both ways and without loss.

>>> from graphmodel.model.schema import TABLES
>>> parse_cell(TABLES["people"].column("index_child"), "Yes")
True
>>> cell_text(TABLES["members"].column("person"), "P1")
'P1'
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

from graphmodel.errors import GraphmodelError
from graphmodel.model.columns import Column
from graphmodel.model.dates import DateError, Relative, When, parse

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-]*\Z")
ID_RULE = "a short id of letters, digits, hyphens, dots and underscores, such as P1 or c-12"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What no cell holds: control characters (a terminal would obey some of them) and what XML, hence a workbook, cannot
carry."""

_YES = {"yes", "y", "true", "1", "x"}
_NO = {"no", "n", "false", "0"}


class CellError(GraphmodelError, ValueError):
    """A cell that cannot be read: ``found`` is its text, ``write`` says what belongs there."""

    def __init__(self, found: str, write: str) -> None:
        self.found = found
        self.write = write
        super().__init__(f"found {found!r}; write {write}")


def split_list(text: str) -> tuple[str, ...]:
    """The entries of a list cell: separated by semicolons or line breaks, blanks dropped."""
    return tuple(part for part in (piece.strip() for piece in re.split(r"[;\n]", text)) if part)


def parse_cell(column: Column, text: str) -> Any:
    """The value of a cell; raises CellError when the text is not of the column's kind.

    A date that is relative to another row comes back as ``Relative``; ``settle`` (case.py) gives it bounds.
    """
    text = _CONTROL.sub("", text).replace("\r", "").strip()
    if not text:
        if column.required:
            raise CellError("", f"a value: {column.doc}")
        return EMPTY_VALUES[column.kind] if column.kind != "choice" else None
    return _PARSERS[column.kind](column, text)


def cell_text(column: Column, value: Any) -> str:
    """The text that stands in the cell for a value; ``parse_cell`` gives the value back."""
    if value is None:
        return ""
    if isinstance(value, (When, Relative)):
        return value.text
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, tuple):
        return "; ".join(str(part) for part in value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    return str(value)


def _text(column: Column, text: str) -> str:
    if column.attr == "id" and not ID.match(text):
        raise CellError(text, ID_RULE)
    return text


def _choice(column: Column, text: str) -> str:
    wanted = text.lower().replace(" ", "-").replace("_", "-")
    choices = column.choices or {}
    if wanted in choices:
        return wanted
    close = get_close_matches(wanted, choices, 1)
    hint = f" (did you mean {close[0]}?)" if close else ""
    raise CellError(text, f"one of: {', '.join(choices)}{hint}")


def _words(column: Column, text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_choice(column, part) for part in split_list(text)))


def _flag(column: Column, text: str) -> bool:
    lowered = text.lower()
    if lowered in _YES:
        return True
    if lowered in _NO:
        return False
    raise CellError(text, "yes, or leave the cell blank")


def _number(column: Column, text: str) -> int:
    if re.fullmatch(r"\d{1,9}", text):
        return int(text)
    raise CellError(text, "a whole number")


def _count(column: Column, text: str) -> str:
    match = re.fullmatch(r"(at least |at most |about )?(\d{1,6})|unknown", text.lower())
    if not match:
        raise CellError(text, "a count: 3, at least 3, about 3, or unknown")
    return text.lower()


def _when(column: Column, text: str) -> When | Relative:
    try:
        return parse(text)
    except DateError as error:
        raise CellError(text, error.expected) from None


def _places(column: Column, text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(split_list(text)))


def _ref(column: Column, text: str) -> str:
    if not ID.match(text):
        raise CellError(text, f"the id of one row ({column.doc}); {ID_RULE}")
    return text


def _refs(column: Column, text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_ref(column, part) for part in split_list(text)))


_PARSERS = {
    "text": _text,
    "choice": _choice,
    "words": _words,
    "flag": _flag,
    "number": _number,
    "count": _count,
    "when": _when,
    "places": _places,
    "ref": _ref,
    "refs": _refs,
}

EMPTY_VALUES: dict[str, Any] = {
    "text": "",
    "choice": "",
    "words": (),
    "flag": False,
    "number": None,
    "count": None,
    "when": None,
    "places": (),
    "ref": "",
    "refs": (),
}
"""What a blank cell means, by kind of column; a choice falls back to its column's default."""
