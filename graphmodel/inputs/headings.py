"""Which table a sheet is, and which column stands under which heading."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from graphmodel.inputs.raw import Cell, Origin, RawRow, RawSheet, Typed, cell_text_of, same_name
from graphmodel.model.columns import Column
from graphmodel.model.declare import Table
from graphmodel.model.schema import TABLES

OURS = {"guide": "explanations from the empty workbook", "lists": "the words to choose from, from the empty workbook"}
"""Sheets that graphmodel itself puts into a workbook, and what they hold."""

_TABLES = {same_name(name): table for name, table in TABLES.items()}
_NEAR_TABLES = {
    **{same_name(table.label): name for name, table in TABLES.items()},
    **{name: name for name in TABLES},
}


def table_of(sheet: RawSheet) -> Table | None:
    """The table that a sheet holds, by its name; None for any other sheet."""
    return _TABLES.get(same_name(sheet.sheet))


def near_table(name: str) -> str:
    """A hint which table a sheet of an unknown name may be meant for, or nothing."""
    close = get_close_matches(same_name(name), _NEAR_TABLES, 1)
    return f" (did you mean {_NEAR_TABLES[close[0]]}?)" if close else ""


def columns_of(sheet: RawSheet, table: Table) -> dict[int, Column]:
    """The table's columns by position in the sheet; headings that are unknown, come twice or are missing are faults."""
    by_name = {same_name(column.name): column for column in table.columns}
    found: dict[int, Column] = {}
    for position, heading in enumerate(sheet.headings):
        column = by_name.get(same_name(heading))
        if not heading:
            continue
        if column is None:
            sheet.fault(
                sheet.heading_row, heading, heading, f"one of the headings of {table.name}{_near(heading, by_name)}"
            )
        elif column in found.values():
            sheet.fault(sheet.heading_row, heading, f"{heading}, a second time", "each heading once")
        else:
            found[position] = column
    present = {column.attr for column in found.values()}
    for column in table.columns:
        if column.required and column.attr not in present:
            sheet.fault(sheet.heading_row, column.name, "", f"a column with the heading {column.name}: {column.doc}")
    return found


def _near(heading: str, by_name: dict[str, Column]) -> str:
    close = get_close_matches(same_name(heading), by_name, 1, 0.5)
    if close:
        return f" (did you mean {by_name[close[0]].name}?)"
    return f": {', '.join(column.name for column in by_name.values())}"


def stray_cells(sheet: RawSheet, row: RawRow) -> Iterable[str]:
    """The cells of a row that stand under no heading."""
    for position, cell in enumerate(row.cells):
        text = cell_text_of(cell).strip()
        if text and (position >= len(sheet.headings) or not sheet.headings[position]):
            yield text


def cell_at(row: RawRow, position: int) -> Cell:
    """The cell of a row at a position; blank beyond the row's end."""
    return row.cells[position] if position < len(row.cells) else ""


def origin(sheet: RawSheet, row: RawRow) -> Origin:
    """Where a row stands."""
    return Origin(sheet.file, sheet.sheet, row.number)


def trap(column: Column, cell: Typed) -> str:
    """What to write instead of a typed cell that a column of this kind cannot take; nothing where it can.

    A spreadsheet program turns what is typed into numbers and dates: paragraph 4.10 into 4.1, paragraph 7-1 into 7
    January.
    """
    if cell.kind == "unusable":
        return cell.write
    if column.kind == "places" and cell.kind != "boolean":
        return "the place as text: format the column as Text, then type the place again (as a number 4.10 becomes 4.1)"
    if cell.kind == "date" and (column.kind not in ("when", "text") or column.attr == "id"):
        return "text, not a date: format the column as Text, then type the cell again"
    return ""
