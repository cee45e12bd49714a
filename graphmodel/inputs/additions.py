"""A case with rows added or dropped in memory, read and checked as case files are; nothing is written.

Rows to add come from a CSV table named after its sheet (``communications.csv``) or stand in the text itself:
``communications:from=S1;to=S2;conveys=i3;when=2018-05-03``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from graphmodel.errors import Fault, InputFaults, UsageFault
from graphmodel.inputs.checks import check
from graphmodel.inputs.folder import read_table
from graphmodel.inputs.headings import columns_of, stray_cells, table_of
from graphmodel.inputs.raw import Origin, RawRow, RawSheet, cell_text_of, same_name
from graphmodel.inputs.rows import gather
from graphmodel.model.case import Case, DateLoop, did_you_mean
from graphmodel.model.declare import Row
from graphmodel.model.schema import TABLES

Cells = dict[str, list[dict[str, str]]]


def changed_case(case: Case, add: Sequence[str] = (), drop: Iterable[str] = ()) -> Case:
    """The case with these rows added and those dropped.

    What pointed at a dropped row points there no longer; a row that needs it goes with it. Raises UsageFault for an id
    or a table that is not known, InputFaults for rows that cannot be read.

    >>> case = Case.from_cells({"case": [{"id": "k", "uuid": "u", "title": "T"}], "areas": [{"id": "a", "label": "A"}]})
    >>> [row.id for row in changed_case(case, ["areas:label=B"], ["a"]).rows["areas"]]
    ['new-1']
    """
    cells = _without(case, list(drop))
    sheets = [sheet for text in add for sheet in [_sheet(text, cells)]]
    return _read(case, cells, sheets) if sheets else _made(cells, case)


def _without(case: Case, drop: Sequence[str]) -> Cells:
    """The cells of a case without these rows and without those that need them."""
    for row_id in drop:
        if case.table_of(row_id).name == "case":
            raise UsageFault(f"{row_id!r} is the row of the case itself, which cannot be dropped")
    cells, gone = case.cells(), set(drop)
    while True:
        needing = {row.id for rows in case.rows.values() for row in rows if row.id not in gone and _needs(row, gone)}
        if not needing:
            break
        gone |= needing
    for name, rows in cells.items():
        links = [c for c in TABLES[name].columns if c.kind in ("ref", "refs")]
        for row in rows:
            for column in links:
                if column.name in row:
                    row[column.name] = "; ".join(part for part in row[column.name].split("; ") if part not in gone)
    return {name: [row for row in rows if row["id"] not in gone] for name, rows in cells.items()}


def _needs(row: Row, gone: set[str]) -> bool:
    """Whether a row cannot stand without what is gone: a cell that must be filled would be empty."""
    for column in row.TABLE.columns:
        if column.required and column.kind in ("ref", "refs"):
            value = getattr(row, column.attr)
            if not set(value if isinstance(value, tuple) else (value,)) - gone:  # pyright: ignore[reportUnknownArgumentType]
                return True
    return False


def _made(cells: Cells, case: Case) -> Case:
    try:
        return Case.from_cells(cells)
    except DateLoop as error:
        texts = ", ".join(sorted(error.unsettled))
        raise UsageFault(f"{texts} in case {case.id}: dated by a row that is dropped; drop it as well") from None


def _sheet(text: str, cells: Cells) -> RawSheet:
    path = Path(text)
    if path.suffix.lower() == ".csv":
        if not path.is_file():
            raise UsageFault(f"there is no file {text!r}; give a CSV table, or TABLE:column=value;column=value")
        return read_table(path)
    name, colon, rest = text.partition(":")
    if not colon:
        raise UsageFault(f"{text!r} is no row; write TABLE:column=value;column=value, or name a CSV table")
    return _inline(same_name(name), rest, {row["id"] for rows in cells.values() for row in rows})


def _inline(name: str, text: str, taken: set[str]) -> RawSheet:
    """A row from ``column=value;column=value``; a part without a column of its own goes on with the value before."""
    if name not in TABLES:
        raise UsageFault(f"there is no table {name!r}{did_you_mean(name, TABLES)}; 'graphmodel schema' lists them")
    columns = {same_name(column.name): column.name for column in TABLES[name].columns}
    row: dict[str, str] = {}
    last = ""
    for part in text.split(";"):
        found = re.match(r"\s*([\w -]+?)\s*=(.*)", part, re.DOTALL)
        if found and same_name(found[1]) in columns:
            last = columns[same_name(found[1])]
            row[last] = found[2].strip()
        elif found or not last:
            word = found[1] if found else part.strip()
            near = did_you_mean(same_name(word), columns)
            raise UsageFault(
                f"{name} has no column {word!r}{near}; write column=value, several separated by semicolons"
            )
        else:
            row[last] += f";{part}"
    if "id" not in row:
        row["id"] = next(f"new-{n}" for n in range(1, len(taken) + 2) if f"new-{n}" not in taken)
    taken.add(row["id"])
    sheet = RawSheet("the row given", name)
    sheet.fill([(1, list(row)), (2, list(row.values()))])
    return sheet


def _read(case: Case, cells: Cells, added: Sequence[RawSheet]) -> Case:
    """Read the whole case again with the rows that are added; faults are told where the added rows stand."""
    sheets = {name: _as_sheet(name, rows) for name, rows in cells.items()}
    origins: dict[Origin, Origin] = {}
    faults: list[Fault] = []
    for sheet in added:
        table = table_of(sheet)
        if table is None:
            raise UsageFault(f"{sheet.file} is named after no table{did_you_mean(sheet.sheet, TABLES)}")
        into = sheets.setdefault(table.name, _as_sheet(table.name, []))
        columns = columns_of(sheet, table)
        for row in sheet.rows:
            for text in stray_cells(sheet, row):
                sheet.fault(row.number, "", text, "nothing beyond the last heading, or a heading above it")
            values = {columns[n].name: cell_text_of(c) for n, c in enumerate(row.cells) if n in columns}
            number = len(into.rows) + 2
            into.rows.append(RawRow(number, tuple(values.get(heading, "") for heading in into.headings)))
            origins[Origin(into.file, into.sheet, number)] = Origin(sheet.file, sheet.sheet, row.number)
        faults += sheet.faults
    found = gather([sheets[name] for name in TABLES if name in sheets])
    check(found, case.id)
    for fault in found.faults:
        origin = origins.get(Origin(fault.file, fault.sheet, fault.row))
        faults.append(replace(fault, file=origin.file, sheet=origin.sheet, row=origin.row) if origin else fault)
    if faults:
        raise InputFaults(sorted(set(faults)))
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    for placed in found.placed:
        rows[placed.row.TABLE.name].append(placed.row)
    return Case(rows)


def _as_sheet(name: str, rows: Sequence[dict[str, str]]) -> RawSheet:
    """A table of the case as it would stand in a file."""
    headings = tuple(column.name for column in TABLES[name].columns)
    sheet = RawSheet("the case", name, headings)
    sheet.rows = [RawRow(n, tuple(row.get(h, "") for h in headings)) for n, row in enumerate(rows, 2)]
    return sheet
