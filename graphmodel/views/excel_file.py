"""One Excel workbook, and the few things that a report puts into it: tables to read, filter and print.

Every cell is typed: a text stays a text whatever it begins with, and nothing from a case becomes a formula or a link.
The same content gives the same bytes, and the file's properties name nobody.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from graphmodel.views.office import NO_DAY, plain

LONGEST = 32_767
"""Characters that a cell of a workbook holds."""

_CUT = " ... (cut: the cell is full)"
_A4 = 9
_DARK, _LIGHT, _FILL_IN = "#1F3F66", "#DDE7F0", "#FFF8DC"
_LINE, _TALLEST = 15.0, 409.0  # points
Style = Literal["text", "number", "fill-in", "head", "title", "heading", "label"]
Cell = str | int


class Column(NamedTuple):
    """Heading, width in characters, and whether it is printed; those that are stand first."""

    heading: str
    width: int
    printed: bool = True


class ExcelFile:
    """A workbook under construction; ``title`` stands at the foot of each printed page."""

    def __init__(self, title: str) -> None:
        from xlsxwriter import Workbook

        self._title = title
        self._stream = io.BytesIO()
        self._book: Any = Workbook(
            self._stream,
            {
                "in_memory": True,  # otherwise rows of a family's case would lie in the machine's temporary folder
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        self._book.set_properties({"created": NO_DAY, "author": "", "company": "", "title": ""})
        base = {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#BFBFBF", "num_format": "@"}
        looks: dict[Style, dict[str, Any]] = {
            "text": base,
            "number": {**base, "align": "center", "num_format": "0"},
            "fill-in": {**base, "bg_color": _FILL_IN},
            "head": {**base, "bold": True, "bg_color": _DARK, "font_color": "#FFFFFF", "valign": "vcenter"},
            "title": {"bold": True, "font_size": 16, "num_format": "@"},
            "heading": {"bold": True, "font_size": 13, "num_format": "@"},
            "label": {**base, "bold": True, "bg_color": _LIGHT},
        }
        self._formats = {name: self._book.add_format(look) for name, look in looks.items()}

    def content(self) -> bytes:
        """Close the workbook and return it."""
        self._book.close()
        return self._stream.getvalue()

    def sheet(self, name: str, columns: Sequence[Column]) -> Any:
        """An empty sheet, printed on its side, as wide as a page."""
        made = self._book.add_worksheet(name)
        for place, column in enumerate(columns):
            made.set_column(place, place, column.width)
        made.set_landscape()
        made.set_paper(_A4)
        made.fit_to_pages(1, 0)
        made.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        made.set_footer(f"&L{_for_footer(self._title)}&C{name}&RPage &P of &N")
        made.hide_gridlines(2)
        return made

    def table(self, name: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], *, freeze: int) -> Any:
        """A sheet with one heading row: frozen with the first columns, filtered, repeated on every printed page."""
        sheet = self.sheet(name, columns)
        self.row(sheet, 0, [column.heading for column in columns], columns, "head")
        sheet.set_row(0, 2 * _LINE + 2)
        for number, row in enumerate(rows, 1):
            self.row(sheet, number, row, columns)
        last = max(len(rows), 1)
        sheet.freeze_panes(1, freeze)
        sheet.autofilter(0, 0, last, len(columns) - 1)
        sheet.repeat_rows(0)
        sheet.print_area(0, 0, last, sum(column.printed for column in columns) - 1)
        return sheet

    def row(
        self, sheet: Any, number: int, cells: Sequence[Cell], columns: Sequence[Column], style: Style = "text"
    ) -> None:
        """One row, as high as its fullest cell needs: programs other than Excel do not work that out themselves."""
        for place, value in enumerate(cells):
            self.cell(sheet, number, place, value, "number" if isinstance(value, int) else style)
        sheet.set_row(number, _height(columns, cells))

    def wide(self, sheet: Any, number: int, first: int, text: str, columns: Sequence[Column]) -> None:
        """A text over all columns from ``first`` on; a row of merged cells does not grow by itself."""
        sheet.merge_range(number, first, number, len(columns) - 1, "", self._formats["text"])
        self.cell(sheet, number, first, text)
        sheet.set_row(number, _height([Column("", sum(column.width for column in columns[first:]))], [text]))

    def cell(self, sheet: Any, row: int, column: int, value: Cell, style: Style = "text") -> None:
        """One cell, as a number or as a text: never as a formula or a link. What does not fit is cut, and says so."""
        look = self._formats[style]
        if isinstance(value, int):
            sheet.write_number(row, column, value, look)
        elif value:
            text = value if len(value) <= LONGEST else value[: LONGEST - len(_CUT)] + _CUT
            sheet.write_string(row, column, text, look)
        else:
            sheet.write_blank(row, column, None, look)


def _height(columns: Sequence[Column], cells: Sequence[Cell]) -> float:
    """Points that a row needs."""
    lines = 1
    for column, value in zip(columns, cells, strict=True):
        if isinstance(value, str):
            lines = max(lines, sum(1 + len(part) // column.width for part in value.split("\n")))
    return min(_LINE * lines + 2, _TALLEST)


def _for_footer(text: str) -> str:
    """A title in a footer, where ``&`` begins a code and little room is left."""
    return plain(text).replace("\n", " ")[:80].replace("&", "&&")
