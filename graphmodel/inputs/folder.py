"""Reading a folder of CSV tables into raw rows.

UTF-8 with or without a byte order mark; commas, semicolons (a spreadsheet program of continental Europe) or tabs
between the cells. A cell that begins with ``'=``, ``'+``, ``'-`` or ``'@`` loses the apostrophe: see :func:`guard`.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from graphmodel.errors import Fault
from graphmodel.inputs.raw import LONGEST_CELL, RawSheet, same_name
from graphmodel.model.schema import TABLES

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes; a table of a case is a hundred times smaller."""

SAVE_AS_UTF8 = "the file again from Excel: File, Save As, 'CSV UTF-8 (comma delimited)'"

_GUARDED = re.compile(r"'+[=+\-@]")
_TO_GUARD = re.compile(r"'*[=+\-@]")


def guard(text: str) -> str:
    """A cell's text as it stands in a CSV file.

    A spreadsheet program takes a cell that begins with ``=``, ``+``, ``-`` or ``@`` for a formula and runs it when
    somebody opens the file. Such a cell gets an apostrophe in front; :func:`unguard` takes it away again, so nothing
    is lost on the way.

    >>> guard("=1+1"), unguard(guard("=1+1")), unguard(guard("'=1+1"))
    ("'=1+1", '=1+1', "'=1+1")
    """
    return "'" + text if _TO_GUARD.match(text) else text


def unguard(text: str) -> str:
    """The text of a cell from how it stands in a CSV file.

    >>> unguard("'-3"), unguard("'t was dark")
    ('-3', "'t was dark")
    """
    return text[1:] if _GUARDED.match(text) else text


def read_folder(folder: Path) -> tuple[list[RawSheet], list[Fault], list[str]]:
    """Every CSV table of a folder, faults of the folder as a whole, and the names of files that are no tables."""
    sheets: list[RawSheet] = []
    others: list[str] = []
    faults: list[Fault] = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~$")):
            continue
        if path.is_file() and path.suffix.lower() == ".csv":
            sheets.append(read_table(path))
        elif path.is_file() and path.suffix.lower() in _TABLE_LIKE and same_name(path.stem) in TABLES:
            faults.append(
                Fault(path.name, "", 0, "", "a table that is no CSV file", f"{path.stem}.csv: save {_AS_CSV}")
            )
        else:
            others.append(path.name)
    order = list(TABLES)
    known = {same_name(name): order.index(name) for name in order}
    sheets.sort(key=lambda sheet: (known.get(same_name(sheet.sheet), len(order)), sheet.file))
    return sheets, faults, others


_TABLE_LIKE = (".xlsx", ".xls", ".xlsm", ".ods", ".tsv", ".txt")
_AS_CSV = "it as 'CSV UTF-8 (comma delimited)', or delete it"


def read_table(path: Path) -> RawSheet:
    """One CSV table as raw rows, with every fault of the file itself."""
    sheet = RawSheet(path.name, path.stem)
    size = path.stat().st_size
    if size > LARGEST_FILE:
        most = f"a table of at most {LARGEST_FILE // 1024**2} MB"
        sheet.fault(0, "", f"a file of {size // 1024**2} MB", most)
        sheet.whole = False
    else:
        sheet.fill(_records(sheet, _decode(sheet, path.read_bytes())))
    return sheet


def _decode(sheet: RawSheet, data: bytes) -> str:
    """The text of a file. What is not UTF-8 is read as Excel most likely wrote it, to find other faults too."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        sheet.fault(0, "", "a file saved as 'Unicode text' (UTF-16)", SAVE_AS_UTF8)
        return data.decode("utf-16", "replace").replace("\0", "")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(re.findall(rb"\r\n|\r|\n", data[: error.start])) + 1
        start = max(data.rfind(b"\n", 0, error.start), data.rfind(b"\r", 0, error.start)) + 1
        shown = data[max(start, error.start - 20) : error.start + 10].splitlines()[0].decode("cp1252", "replace")
        sheet.fault(line, "", f"{shown} (a file that is not UTF-8, from this line on)", SAVE_AS_UTF8)
        text = data.decode("cp1252", "replace")
    if "\0" in text:
        lines = [n for n, line in enumerate(re.split(r"\r\n|\r|\n", text), 1) if "\0" in line]
        sheet.fault(lines[0], "", "a NUL byte, which is no character", f"the line again; {SAVE_AS_UTF8}")
        text = text.replace("\0", "")
    return text


def _records(sheet: RawSheet, text: str) -> Iterator[tuple[int, list[str]]]:
    """Records with their number, as a spreadsheet program counts rows: a cell with line breaks does not add to it."""
    csv.field_size_limit(max(csv.field_size_limit(), 4 * LONGEST_CELL))
    separator = _separator(text)
    lines = io.StringIO(text, newline="").readlines()
    start = number = 0
    while start < len(lines):
        reader = csv.reader(lines[start:], delimiter=separator, strict=True)
        began = 0
        try:
            for cells in reader:
                number += 1
                began = reader.line_num
                yield number, [unguard(cell.strip()) for cell in cells]
            return
        except csv.Error:
            # The line where the damaged record begins is given up; everything after it is read.
            number += 1
            start += began + 1
            found = lines[start - 1].strip()
            sheet.broken.add(number)
            sheet.whole = False
            sheet.fault(
                number,
                "",
                found,
                'each cell with quote marks as "..." with marks inside doubled: "he said ""no"" to us"',
            )


def _separator(text: str) -> str:
    """What stands between cells, judged by the heading line: the sign that yields most headings."""
    first = next((line for line in text.splitlines() if line.strip(" ,;\t\ufeff")), "")
    known = {same_name(column.name) for table in TABLES.values() for column in table.columns}

    def headings(separator: str) -> tuple[int, int]:
        cells = [same_name(cell.strip('" ')) for cell in first.split(separator)]
        return sum(cell in known for cell in cells), len(cells)

    return max(",;\t", key=headings)
