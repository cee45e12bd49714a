"""Writing a case to files that read back to the same case."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from graphmodel.errors import UsageFault
from graphmodel.files import write_private, write_private_folder
from graphmodel.inputs.folder import guard
from graphmodel.inputs.layout import workbook_bytes
from graphmodel.model.case import Case
from graphmodel.model.declare import Table
from graphmodel.model.schema import TABLES

_BOM = "\ufeff"


def write_case(case: Case, path: Path | str, *, overwrite: bool = False) -> Path:
    """Write a case as an .xlsx workbook (where the path ends so) or as a folder of CSV tables. Returns the path.

    Both read back to a case of the same canonical form. Tables are UTF-8 with a byte order mark, without which Excel
    takes them for another encoding; they hold the columns that every case needs and those that this one uses. What a
    spreadsheet program would take for a formula gets an apostrophe in front, which the reader takes away again. Files
    have mode 0600, folders 0700; all is written or nothing. Raises UsageFault when the path is taken and may not be
    overwritten, EnvironmentFault when the machine refuses.
    """
    path = Path(path)
    if path.suffix.lower() == ".xlsx":
        return write_private(path, workbook_bytes(case.cells()), overwrite=overwrite)
    if overwrite:
        _only_tables(path)
    cells = case.cells()
    files = {f"{name}.csv": _csv(TABLES[name], cells[name]) for name in TABLES if name in cells}
    return write_private_folder(path, files, overwrite=overwrite)


def _only_tables(path: Path) -> None:
    """A folder is replaced as a whole, so it may hold nothing that somebody else put there."""
    names = {f"{name}.csv" for name in TABLES}
    others = sorted(found.name for found in path.iterdir() if found.name not in names) if path.is_dir() else []
    if others:
        raise UsageFault(f"{path} holds other files than tables of a case ({', '.join(others[:3])}); give another name")


def _csv(table: Table, rows: list[dict[str, str]]) -> str:
    used = {name for row in rows for name in row}
    columns = [column.name for column in table.columns if column.common or column.required or column.name in used]
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([guard(row.get(name, "")) for name in columns] for row in rows)
    return _BOM + stream.getvalue()
