"""Reading an .xlsx workbook into raw rows: what stands in a cell, not what a spreadsheet program made of it.

Dates keep the precision that the cell shows, formulas count by the value that was last worked out, with a warning.
Macros are never run: a workbook that carries any is refused. Hidden sheets with rows are faults, for nobody can check
what nobody sees.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from graphmodel.errors import Fault, UsageFault
from graphmodel.inputs.archive import Archive, Refused, SheetFacts, examine
from graphmodel.inputs.headings import OURS, table_of
from graphmodel.inputs.raw import Cell, RawSheet, Typed, cell_text_of, runs_text, same_name

MOST_COLUMNS = 300
"""No table has a fifth of it; a row that reaches further holds something else."""

_RETYPE = "format the cell as Text, then type it again"


def read_workbook(path: Path) -> tuple[list[RawSheet], list[Fault]]:
    """Every sheet of a workbook, and faults of the file as a whole. UsageFault where by its name it is no workbook."""
    suffix = path.suffix.lower()
    if suffix == ".xlsm":
        return [], [_whole(path, "a workbook with macros", "it without them, as 'Excel Workbook (.xlsx)'")]
    if suffix in (".xls", ".xlsb", ".ods", ".numbers"):
        return [], [_whole(path, f"a {suffix} workbook", "it as 'Excel Workbook (.xlsx)'")]
    if suffix != ".xlsx":
        raise UsageFault(f"{path} is no case; give a folder of CSV tables or an .xlsx workbook")
    try:
        archive = examine(path)
    except Refused as refused:
        return [], [_whole(path, refused.found, refused.write)]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            sheets = _sheets(path, archive)
    except (OSError, MemoryError):
        raise
    except Exception:  # whatever a reader makes of a damaged file, and without its text, which may hold cells
        return [], [
            _whole(path, "a damaged workbook", "it again: open it in Excel and save it as 'Excel Workbook (.xlsx)'")
        ]
    if archive.linked and sheets:
        sheets[0].warnings.append(
            _whole(path, "links to other workbooks", "their values here, for nothing is read from other files")
        )
    return sheets, []


def _whole(path: Path, found: str, write: str) -> Fault:
    return Fault(path.name, "", 0, "", found, write)


def _sheets(path: Path, archive: Archive) -> list[RawSheet]:
    from openpyxl import load_workbook

    values = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    try:
        sheets: list[RawSheet] = []
        for worksheet in values.worksheets:
            facts = archive.sheets.get(worksheet.title, SheetFacts())
            formulas = _formulas(path, worksheet.title) if facts.formulas else {}
            sheet = _sheet(path.name, worksheet, facts, formulas)
            if sheet.headings:  # Excel itself puts empty sheets into a new workbook
                sheets.append(sheet)
        return sheets
    finally:
        values.close()


def _formulas(path: Path, title: str) -> dict[int, dict[int, str]]:
    """The formulas of a sheet by row number, then by position in the row."""
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, keep_links=False)
    try:
        return {
            number: {
                position: str(getattr(cell.value, "text", None) or cell.value)
                for position, cell in enumerate(row[:MOST_COLUMNS])
                if getattr(cell, "data_type", "") == "f"
            }
            for number, row in enumerate(_rows(book[title]), 1)
        }
    finally:
        book.close()


def _rows(worksheet: Any) -> Iterator[tuple[Any, ...]]:
    # A sheet states its own extent, and some writers state it wrongly.
    worksheet.reset_dimensions()
    yield from worksheet.iter_rows()


def _sheet(file: str, worksheet: Any, facts: SheetFacts, formulas: dict[int, dict[int, str]]) -> RawSheet:
    sheet = RawSheet(file, str(worksheet.title))
    ours = same_name(sheet.sheet) in OURS
    wide: list[int] = []
    cached: list[tuple[int, int, str, str]] = []

    def rows() -> Iterator[tuple[int, list[Cell]]]:
        for number, cells in enumerate(_rows(worksheet), 1):
            if len(cells) > MOST_COLUMNS and any(cell.value is not None for cell in cells[MOST_COLUMNS:]):
                wide.append(number)
            taken = [_cell(cell) for cell in cells[:MOST_COLUMNS]]
            for position, formula in formulas.get(number, {}).items():
                taken += [""] * (position + 1 - len(taken))
                if value := cell_text_of(taken[position]).strip():
                    cached.append((number, position + 1, formula, value))
                else:
                    taken[position] = Typed(formula, "unusable", "the value itself: this formula has none stored")
            yield number, taken

    sheet.fill(rows())
    if ours or not sheet.headings:
        return sheet
    for number in wide:
        sheet.fault(number, "", f"cells beyond column {MOST_COLUMNS}", "nothing to the right of the table")
    for row, column, formula, value in cached:
        sheet.warning(
            row, _heading(sheet, column), formula, f"the value itself; {value!r}, as last worked out, was read"
        )
    _seen(sheet, worksheet.sheet_state, facts)
    return sheet


def _seen(sheet: RawSheet, state: str, facts: SheetFacts) -> None:
    """What a person looking at the sheet would not see, or see otherwise than it is stored."""
    if state != "visible" and sheet.rows:
        sheet.fault(0, "", "a hidden sheet", "its rows where they can be seen: unhide the sheet, or delete it")
    for merged in facts.merged:
        column, row = re.fullmatch(r"([A-Z]+)([0-9]+):.*", merged).groups()  # pyright: ignore[reportOptionalMemberAccess]
        sheet.fault(
            int(row),
            _heading(sheet, _number(column)),
            f"merged cells {merged}",
            "the value in each row: unmerge the cells",
        )
    hidden = set(facts.hidden_rows) & {row.number for row in sheet.rows}
    if hidden and table_of(sheet):
        sheet.warning(
            min(hidden), "", f"hidden rows: {runs_text(hidden)}", "nothing, if they are meant to be read: they are"
        )


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _heading(sheet: RawSheet, column: int) -> str:
    """The heading over a column, by its number from 1; its letters where there is none."""
    if column <= len(sheet.headings) and sheet.headings[column - 1]:
        return sheet.headings[column - 1]
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _cell(cell: Any) -> Cell:
    value: object = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        if cell.data_type == "e":
            return Typed(value, "unusable", "the value that this formula was meant to give")
        return value
    if isinstance(value, bool):
        return Typed(str(value), "boolean")
    if isinstance(value, int):
        return Typed(str(value), "number")
    if isinstance(value, float):
        return Typed(str(int(value)) if value.is_integer() else repr(value), "number")
    if isinstance(value, date):
        return _date(value, str(cell.number_format))
    return Typed(str(value), "unusable", f"a date with its day, month and year, or text: {_RETYPE}")


def _date(value: date, number_format: str) -> Typed:
    """A date as the cell shows it: what is typed as 'May 2020' is stored as 1 May, but shown and meant as the month."""
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)  # noqa: DTZ001
    shown = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]|_.', "", number_format.lower()).split(";")[0]
    if "y" not in shown and number_format.lower() != "general" and re.search(r"[dmhs]", shown):
        return Typed(f"{moment:%Y-%m-%d}, shown without its year", "unusable", f"the date with its year: {_RETYPE}")
    if "d" not in shown and "h" not in shown and "y" in shown:
        return Typed(f"{moment:%Y-%m}" if "m" in shown else f"{moment:%Y}", "date")
    if moment.hour or moment.minute:
        return Typed(f"{moment:%Y-%m-%dT%H:%M}", "date")
    return Typed(f"{moment:%Y-%m-%d}", "date")
