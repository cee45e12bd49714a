"""Rows as they stand in a file, before anybody knows what they mean: what folder and workbook have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from graphmodel.errors import Fault

LONGEST_CELL = 32_767
"""Characters that a cell of a workbook can hold; a longer one could not be carried from folder to workbook."""

MOST_ROWS = 200_000
"""Rows of a sheet; a chronology of twenty years has a few thousand."""

BLANK = "blank row"
"""Why a row with nothing in it is ignored."""

_LONGEST_QUOTE = 80


class Origin(NamedTuple):
    """Where a row stands: file, sheet, and the row number that a spreadsheet program shows."""

    file: str
    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class Typed:
    """A cell of a workbook that is not plain text: its value as text, and what kind of value it was.

    An ``unusable`` cell has no value that could be taken; ``write`` says what belongs there instead.
    """

    text: str
    kind: Literal["number", "date", "boolean", "unusable"]
    write: str = ""


Cell = str | Typed


class RawRow(NamedTuple):
    """A row with something in it."""

    number: int
    cells: tuple[Cell, ...]


class Ignored(NamedTuple):
    """Rows that are not read, first and last included, and why."""

    first: int
    last: int
    reason: str

    @property
    def length(self) -> int:
        """How many rows these are."""
        return self.last - self.first + 1

    @property
    def numbers(self) -> str:
        """The run as people write it."""
        return str(self.first) if self.length == 1 else f"{self.first}-{self.last}"


@dataclass(slots=True)
class RawSheet:
    """A CSV file, or a sheet of a workbook.

    ``headings`` come from the first row with something in it, ``rows`` are all others that hold something and
    ``ignored`` the wholly blank ones. ``broken`` holds the numbers of rows in which the file itself is damaged: they
    count, but cannot be read. A sheet that is not ``whole`` may hold ids that nobody could read.
    """

    file: str
    sheet: str
    headings: tuple[str, ...] = ()
    heading_row: int = 1
    rows: list[RawRow] = field(default_factory=list[RawRow])
    broken: set[int] = field(default_factory=set[int])
    ignored: list[Ignored] = field(default_factory=list[Ignored])
    faults: list[Fault] = field(default_factory=list[Fault])
    warnings: list[Fault] = field(default_factory=list[Fault])
    whole: bool = True

    def fault(self, row: int, column: str, found: str, write: str) -> None:
        """Note something to mend in this sheet."""
        self.faults.append(Fault(self.file, self.sheet, row, column, shorten(found), write))

    def warning(self, row: int, column: str, found: str, write: str) -> None:
        """Note something that can be read and still looks wrong."""
        self.warnings.append(Fault(self.file, self.sheet, row, column, shorten(found), write))

    def fill(self, rows: Iterable[tuple[int, Sequence[Cell]]]) -> None:
        """Take rows by number, in order: the first with something in it holds the headings."""
        for number, cells in rows:
            if not any(cell_text_of(cell).strip() for cell in cells):
                before = self.ignored.pop() if self.ignored and self.ignored[-1].last == number - 1 else None
                self.ignored.append(Ignored(before.first if before else number, number, BLANK))
            elif not self.headings:
                self.headings, self.heading_row = tuple(cell_text_of(cell).strip() for cell in cells), number
            elif len(self.rows) == MOST_ROWS:
                self.whole = False
                self.fault(
                    number, "", f"more than {MOST_ROWS} rows", "the rows of one case; from here on none was read"
                )
                break
            else:
                self.rows.append(RawRow(number, tuple(cells)))
        while self.headings and not self.headings[-1]:
            self.headings = self.headings[:-1]


def cell_text_of(cell: Cell) -> str:
    """The text of a cell, whatever its kind."""
    return cell if isinstance(cell, str) else cell.text


def runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending numbers as runs without gaps.

    >>> runs([2, 3, 4, 7])
    [(2, 4), (7, 7)]
    """
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def runs_text(numbers: Iterable[int]) -> str:
    """Row numbers as people write them.

    >>> runs_text([9, 2, 3, 4])
    '2-4, 9'
    """
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs(sorted(numbers)))


def shorten(text: str) -> str:
    """A cell as it is quoted in a fault: enough to recognise it."""
    text = text.strip()
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 4].rstrip() + " ..."


def same_name(text: str) -> str:
    """Headings and sheet names are the same when they differ only in capitals, blanks, hyphens and underscores.

    >>> same_name(" Spoken-to ") == same_name("spoken_to")
    True
    """
    return re.sub(r"[\s_\-]+", "_", text.strip().casefold()).strip("_")
