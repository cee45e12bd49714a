"""Reading a case: every fault in one pass, and an account of every row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from graphmodel.errors import EnvironmentFault, Fault, InputFaults, UsageFault
from graphmodel.inputs.checks import check
from graphmodel.inputs.contradictions import contradictions
from graphmodel.inputs.folder import read_folder
from graphmodel.inputs.headings import OURS
from graphmodel.inputs.raw import BLANK, Ignored, Origin, RawSheet, same_name
from graphmodel.inputs.rows import Gathered, gather
from graphmodel.model.case import Case
from graphmodel.model.declare import Row
from graphmodel.model.schema import TABLES


@dataclass(frozen=True, slots=True)
class SheetCount:
    """What became of the rows of one sheet: read, rejected for a fault, or ignored; together all but the headings.

    ``table`` is the table of the schema that the sheet holds, or nothing. ``ignored_rows`` says for each run of
    ignored rows why.
    """

    file: str
    sheet: str
    table: str
    present: int
    read: int
    rejected: int
    ignored: int
    ignored_rows: tuple[Ignored, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that reading a case brought to light.

    ``case`` is None when there are faults. ``warnings`` have the form of faults and hinder nothing: rows that load
    but contradict each other or lack something. ``where`` says for every row id that was read in which file, sheet
    and row it stands. ``not_read`` names files of the folder that are no tables.
    """

    name: str
    case: Case | None
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    sheets: tuple[SheetCount, ...]
    where: Mapping[str, Origin]
    not_read: tuple[str, ...] = ()

    def summary_lines(self) -> list[str]:
        """An account of the rows: a line for each sheet with any, what was ignored and why, and the totals.

        The sheets that graphmodel itself puts into a workbook (guide, lists) are left out.
        """
        lines: list[str] = []
        counted = [count for count in self.sheets if same_name(count.sheet) not in OURS]
        for count in counted:
            if not count.present:
                continue
            place = count.file if count.file.lower().endswith(".csv") else f"{count.file}, sheet {count.sheet}"
            parts = [f"{_rows(count.present)}: {count.read} read"]
            parts += [f"{count.rejected} rejected"] if count.rejected else []
            parts += [f"{count.ignored} ignored"] if count.ignored else []
            lines.append(f"{place}: {', '.join(parts)}")
            lines += [
                f"  {'row' if part.length == 1 else 'rows'} {part.numbers}: {part.reason}"
                for part in count.ignored_rows
            ]
        lines += [f"{name}: not read, for it is no table" for name in self.not_read]
        present, read = sum(count.present for count in counted), sum(count.read for count in counted)
        rejected, ignored = sum(count.rejected for count in counted), sum(count.ignored for count in counted)
        lines.append(
            f"{_rows(present)} in all: {read} read, {rejected} rejected, {ignored} ignored;"
            f" {_many(len(self.faults), 'fault')}, {_many(len(self.warnings), 'warning')}"
        )
        return lines


def _rows(count: int) -> str:
    return _many(count, "row")


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def read_case(path: Path | str) -> Case:
    """The case in a folder of CSV tables or in an .xlsx workbook.

    Raises InputFaults with every fault when it cannot be used as it is, UsageFault when there is no case at this
    path, EnvironmentFault when the machine refuses to read.

    >>> from graphmodel.resources import sample_dir
    >>> read_case(sample_dir() / "minimal").id
    'minimal'
    """
    reading = inspect(path)
    if reading.case is None:
        raise InputFaults(reading.faults)
    return reading.case


def inspect(path: Path | str) -> Reading:
    """Read a case and say what became of every row, whether or not it can be used.

    Raises UsageFault when there is no case at this path at all, EnvironmentFault when the machine refuses to read.
    """
    path = Path(path)
    try:
        sheets, faults, others = _raw(path)
    except OSError as error:
        raise EnvironmentFault(f"{path} cannot be read: {error.strerror or type(error).__name__}") from None
    found = gather(sheets)
    found.faults += faults
    if sheets or not faults:
        check(found, path.name)
    found.faults = sorted(set(found.faults))
    case = _case(found) if not found.faults else None
    whole = [placed for placed in found.placed if placed.whole]
    warnings = set(found.warnings) | set(contradictions(found.placed, path.name) if sheets else ())
    counts = tuple(_count(found, sheet) for sheet in sheets)
    where = {placed.row.id: placed.origin for placed in whole}
    return Reading(
        path.name, case, tuple(found.faults), tuple(sorted(warnings)), counts, MappingProxyType(where), tuple(others)
    )


def _raw(path: Path) -> tuple[list[RawSheet], list[Fault], list[str]]:
    if not path.exists():
        raise UsageFault(f"there is no {path}; give a folder of CSV tables or an .xlsx workbook")
    if path.is_dir():
        sheets, faults, others = read_folder(path)
        if not sheets and not faults:
            raise UsageFault(f"{path} holds no CSV table; a case is a folder with case.csv, people.csv and so on")
        return sheets, faults, others
    if path.suffix.lower() == ".csv":
        raise UsageFault(f"{path} is one table; give the folder that holds all tables of the case")
    from graphmodel.inputs.workbook import read_workbook

    sheets, faults = read_workbook(path)
    return sheets, faults, []


def _case(found: Gathered) -> Case:
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    for placed in found.placed:
        rows[placed.row.TABLE.name].append(placed.row)
    return Case(rows)


def _count(found: Gathered, sheet: RawSheet) -> SheetCount:
    """Read, rejected and ignored are counted each for itself, so that a row lost on the way shows."""
    ignored = tuple(sorted(sheet.ignored))
    faulty = {Origin(fault.file, fault.sheet, fault.row) for fault in found.faults} | found.rejected
    here = {Origin(sheet.file, sheet.sheet, row.number) for row in sheet.rows}
    broken = {Origin(sheet.file, sheet.sheet, number) for number in sheet.broken}
    skipped = sum(part.length for part in ignored)
    table = found.tables.get(sheet.file + "\0" + sheet.sheet, "")
    blank = sum(part.length for part in ignored if part.reason == BLANK)
    read = sum(placed.whole and placed.origin in here and placed.origin not in faulty for placed in found.placed)
    rejected = len((here & faulty) | broken) if skipped == blank else len(broken)
    return SheetCount(sheet.file, sheet.sheet, table, len(here) + len(broken) + blank, read, rejected, skipped, ignored)
