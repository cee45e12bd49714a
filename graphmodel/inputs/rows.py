"""From raw rows to rows of the schema, with every cell that cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphmodel.errors import Fault
from graphmodel.inputs.headings import OURS, cell_at, columns_of, near_table, origin, stray_cells, table_of, trap
from graphmodel.inputs.raw import (
    LONGEST_CELL,
    Ignored,
    Origin,
    RawRow,
    RawSheet,
    Typed,
    cell_text_of,
    runs,
    same_name,
    shorten,
)
from graphmodel.model.case import build_row
from graphmodel.model.cells import EMPTY_VALUES, CellError, parse_cell
from graphmodel.model.columns import Column
from graphmodel.model.declare import Row, Table


@dataclass(frozen=True, slots=True)
class Placed:
    """A row of the schema and where it stands. In one that is not ``whole``, cells that could not be read are blank."""

    row: Row
    origin: Origin
    whole: bool = True

    def fault(self, column: str, found: str, write: str) -> Fault:
        """Something to mend in this row."""
        return Fault(*self.origin, column, shorten(found), write)


@dataclass(slots=True)
class Gathered:
    """All that was found in the sheets of a case.

    ``placed`` are the rows of the schema, rejected ones as far as their cells could be read. ``declared`` says for
    every id that stands anywhere, in rejected rows as well, in which tables it stands and where first, so that one
    bad cell does not make all references to its row look unknown. ``unsure`` are tables of which some ids could not
    be read.
    """

    placed: list[Placed] = field(default_factory=list[Placed])
    declared: dict[str, dict[str, Origin]] = field(default_factory=dict[str, dict[str, Origin]])
    unsure: set[str] = field(default_factory=set[str])
    faults: list[Fault] = field(default_factory=list[Fault])
    warnings: list[Fault] = field(default_factory=list[Fault])
    rejected: set[Origin] = field(default_factory=set[Origin])
    tables: dict[str, str] = field(default_factory=dict[str, str])

    def declare(self, row_id: str, table: str, where: Origin) -> None:
        """Note an id; the second row with it is a fault."""
        tables = self.declared.setdefault(row_id, {})
        if tables and table:
            first = next(iter(tables.values()))
            self.reject(where, "id", row_id, f"another id: row {first.row} of {first.sheet} has this one")
        tables.setdefault(table, where)

    def reject(self, where: Origin, column: str, found: str, write: str) -> None:
        """Note a fault in a row, which is then not read."""
        self.faults.append(Fault(*where, column, shorten(found), write))
        self.rejected.add(where)


def gather(sheets: list[RawSheet]) -> Gathered:
    """Read every sheet, in the order given."""
    found = Gathered()
    seen: dict[str, RawSheet] = {}
    for sheet in sheets:
        table = table_of(sheet)
        if table is None:
            _pass_over(found, sheet)
        elif table.name in seen:
            other = seen[table.name]
            sheet.fault(
                0, "", sheet.sheet, f"each table once: {other.file}, sheet {other.sheet} holds {table.name} too"
            )
            found.rejected |= {origin(sheet, row) for row in sheet.rows}
        else:
            seen[table.name] = sheet
            found.tables[sheet.file + "\0" + sheet.sheet] = table.name
            _read(found, sheet, table)
        found.rejected |= {Origin(sheet.file, sheet.sheet, number) for number in sheet.broken}
        found.faults += sheet.faults
        found.warnings += sheet.warnings
    return found


def _pass_over(found: Gathered, sheet: RawSheet) -> None:
    """A sheet that is not part of the schema: its rows are ignored; its ids are known, of no table."""
    reason = OURS.get(same_name(sheet.sheet), "")
    if not reason:
        reason = "the sheet is not part of the schema"
        sheet.fault(0, "", sheet.sheet, f"the name of a table{near_table(sheet.sheet)}, or delete the sheet")
    sheet.ignored += [Ignored(first, last, reason) for first, last in runs([row.number for row in sheet.rows])]
    ids = [position for position, heading in enumerate(sheet.headings) if same_name(heading) == "id"]
    for row in sheet.rows:
        for position in ids:
            row_id = cell_text_of(cell_at(row, position)).strip()
            if row_id not in found.declared:
                found.declare(row_id, "", origin(sheet, row))


def _read(found: Gathered, sheet: RawSheet, table: Table) -> None:
    if not sheet.whole:
        found.unsure.add(table.name)
    if not sheet.headings:
        if sheet.broken or not sheet.faults:
            sheet.fault(
                1, "", "", f"the headings: {', '.join(column.name for column in table.columns if column.common)}"
            )
        found.unsure.add(table.name)
        return
    if sheet.broken and min(sheet.broken) < sheet.heading_row:
        # The damaged first line held the headings, so no cell below can be named.
        found.unsure.add(table.name)
        sheet.broken.discard(min(sheet.broken))
        sheet.rows.insert(0, RawRow(sheet.heading_row, sheet.headings))
        found.rejected |= {origin(sheet, row) for row in sheet.rows}
        return
    columns = columns_of(sheet, table)
    missing = {column.attr for column in table.columns if column.required} - {
        column.attr for column in columns.values()
    }
    if "id" in missing:
        found.unsure.add(table.name)
    for row in sheet.rows:
        where = origin(sheet, row)
        values = _values(found, sheet, row, columns)
        row_id = next((cell_text_of(cell_at(row, at)).strip() for at, c in columns.items() if c.attr == "id"), "")
        if row_id:
            found.declare(row_id, table.name, where)
        if missing:
            found.rejected.add(where)
        # A row with a bad cell is kept for the checks to come, so that its other faults are found in the same pass.
        blank = {column.attr: EMPTY_VALUES[column.kind] for column in table.columns if column.required}
        found.placed.append(Placed(build_row(table, blank | values), where, where not in found.rejected))


def _values(found: Gathered, sheet: RawSheet, row: RawRow, columns: Mapping[int, Column]) -> dict[str, Any]:
    """The values of a row's cells by column, blanks that fall back to a default left out."""
    where = origin(sheet, row)
    values: dict[str, Any] = {}
    for text in stray_cells(sheet, row):
        found.reject(where, "", text, "nothing beyond the last heading, or a heading above it")
    for position, column in columns.items():
        cell = cell_at(row, position)
        text = cell_text_of(cell)
        wanted = trap(column, cell) if isinstance(cell, Typed) else ""
        if len(text) > LONGEST_CELL:
            wanted = f"at most {LONGEST_CELL} characters, the most that a cell of a workbook can hold"
        if wanted:
            found.reject(where, column.name, text, wanted)
            continue
        try:
            value = parse_cell(column, text)
        except CellError as error:
            found.reject(where, column.name, error.found, error.write)
            continue
        if value is not None:
            values[column.attr] = value
    return values
