"""A workbook of the schema, empty or filled: sheets, headings, drop-down lists, and nothing that could run.

One writer (XlsxWriter), everything typed as text: no cell becomes a formula, a link or a number. The same rows give
the same bytes, and the file's properties name nobody.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from graphmodel.errors import UsageFault
from graphmodel.inputs.guide import lines, meaning, ordered_tables
from graphmodel.inputs.raw import LONGEST_CELL
from graphmodel.model.columns import Column
from graphmodel.model.declare import Table

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = {"text": 32, "when": 22, "choice": 18, "words": 28, "places": 16, "ref": 12, "refs": 20}
_WIDTH_ELSE = 10
_COMMENT = {"author": "", "x_scale": 2.5, "y_scale": 1.8}
_NARRATIVE = ("note", "statement", "what")
_EMPTY_ROWS = 2_000
"""Rows below the filled ones that have drop-down lists."""

_NO_DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - the format has no time zone
"""Stands as the day of making in every workbook, so that the same case gives the same bytes."""

Cells = Mapping[str, Sequence[Mapping[str, str]]]


def workbook_bytes(cells: Cells) -> bytes:
    """A workbook with all sheets of the schema and the guide, filled with the cells of a case by table.

    Raises UsageFault for a text that no cell of a workbook can hold.
    """
    from xlsxwriter import Workbook

    stream = io.BytesIO()
    workbook: Any = Workbook(
        stream,
        {
            "in_memory": True,  # otherwise rows of a family's case would lie in the machine's temporary folder
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    workbook.set_properties({"created": _NO_DAY, "author": "", "company": "", "title": ""})
    _Writer(workbook, cells).write()
    workbook.close()
    return stream.getvalue()


class _Writer:
    def __init__(self, workbook: Any, cells: Cells) -> None:
        self._workbook = workbook
        self._cells = cells
        self._tables = ordered_tables()
        base = {"valign": "top", "num_format": "@"}
        head = {**base, "bold": True, "border": 1}
        self._cell = workbook.add_format({**base, "text_wrap": True})
        self._heading = workbook.add_format({**head, "bg_color": "#DDE7F0"})
        self._required = workbook.add_format({**head, "bg_color": "#1F3F66", "font_color": "#FFFFFF"})
        self._styles = {
            "title": workbook.add_format({**base, "bold": True, "font_size": 16}),
            "heading": workbook.add_format({**base, "bold": True, "font_size": 13}),
            "text": workbook.add_format(base),
            "table": workbook.add_format({**base, "bold": True, "bg_color": "#DDE7F0"}),
            "column": self._cell,
        }
        self._lists: dict[tuple[str, str], str] = {}

    def write(self) -> None:
        guide = self._workbook.add_worksheet("guide")
        sheets = [self._workbook.add_worksheet(table.name) for table in self._tables]
        self._write_guide(guide)
        self._write_lists(self._workbook.add_worksheet("lists"))
        for table, sheet in zip(self._tables, sheets, strict=True):
            self._write_table(sheet, table)
        guide.activate()

    def _write_guide(self, sheet: Worksheet) -> None:
        for number, width in enumerate((18, 20, 18, 110)):
            sheet.set_column(number, number, width)
        for row, line in enumerate(lines()):
            style = self._styles[line.style]
            if line.text:
                sheet.write_string(row, 0, line.text, style)
            for column, text in enumerate(line.more, 1):
                sheet.write_string(row, column, text, style)
        sheet.set_tab_color("#1F3F66")
        sheet.hide_gridlines(2)

    def _write_lists(self, sheet: Worksheet) -> None:
        """Every closed list with the meaning of its words; drop-down lists have little room of their own."""
        for column, (text, width) in enumerate((("sheet", 18), ("column", 16), ("word", 26), ("meaning", 90))):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, text, self._heading)
        row = 1
        for table in self._tables:
            for column in table.columns:
                if not column.choices:
                    continue
                first = row + 1
                for word, means in column.choices.items():
                    for position, text in enumerate((table.name, column.name, word, means)):
                        sheet.write_string(row, position, text, self._styles["text"])
                    row += 1
                self._lists[table.name, column.attr] = f"='lists'!$C${first}:$C${row}"
        sheet.freeze_panes(1, 0)

    def _write_table(self, sheet: Worksheet, table: Table) -> None:
        rows = self._cells.get(table.name, ())
        last = len(rows) + _EMPTY_ROWS
        for position, column in enumerate(table.columns):
            sheet.set_column(position, position, _width(column), self._cell)
            style, must = (self._required, "Must be filled in. ") if column.required else (self._heading, "")
            sheet.write_string(0, position, column.name, style)
            sheet.write_comment(0, position, must + meaning(column), _COMMENT)
            choice = self._drop_down(table, column)
            if choice:
                sheet.data_validation(1, position, last, position, choice)
            for number, row in enumerate(rows, 1):
                text = row.get(column.name, "")
                if len(text) > LONGEST_CELL:
                    raise UsageFault(
                        f"row {row['id']} of {table.name}: column {column.name} holds {len(text)} characters;"
                        f" a cell of a workbook holds {LONGEST_CELL} at most"
                    )
                if text:
                    sheet.write_string(number, position, text, self._cell)
        sheet.freeze_panes(1, 1)
        if table.core:
            sheet.set_tab_color("#3A7CA5")

    def _drop_down(self, table: Table, column: Column) -> dict[str, Any] | None:
        """The list of a cell. Where a cell may hold several entries it offers one and lets others stand beside it."""
        if column.choices:
            source = self._lists[table.name, column.attr]
        elif len(column.targets) == 1 and "*" not in column.targets:
            (target,) = column.targets
            last = len(self._cells.get(target, ())) + _EMPTY_ROWS
            ids = f"'{target}'!$A$2:$A${last}"
            source = f"=OFFSET('{target}'!$A$2,0,0,MAX(1,COUNTA({ids})),1)"
        elif column.kind == "flag":
            return {"validate": "list", "source": ["yes"]}
        else:
            return None
        return {
            "validate": "list",
            "source": source,
            "show_error": column.kind in ("choice", "ref"),
            # A row may be written before the row that it points at.
            "error_type": "warning" if column.kind == "ref" else "stop",
            "error_title": "Not in the list",
            "error_message": "Please choose from the list, or leave the cell empty.",
        }


def _width(column: Column) -> int:
    return 60 if column.name in _NARRATIVE else _WIDTHS.get(column.kind, _WIDTH_ELSE)
