"""Case folders and workbooks to break: the smallest case, with tables replaced or lines added."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graphmodel.errors import Fault
from graphmodel.inputs import Reading, inspect
from graphmodel.resources import sample_dir

MINIMAL = sample_dir() / "minimal"


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Write the smallest case, tables by keyword: whole new text, or lines to add where the text begins with a plus."""

    def write(**tables: str | bytes | None) -> Path:
        path = tmp_path / "a case"
        path.mkdir(exist_ok=True)
        for table in MINIMAL.glob("*.csv"):
            (path / table.name).write_bytes(table.read_bytes())
        for name, text in tables.items():
            file = path / f"{name}.csv"
            if text is None:
                file.unlink()
            elif isinstance(text, bytes):
                file.write_bytes(text)
            elif text.startswith("+"):
                file.write_text(file.read_text() + text[1:].lstrip("\n"))
            else:
                file.write_text(text.lstrip("\n"))
        return path

    return write


@pytest.fixture
def look(folder: Callable[..., Path]) -> Callable[..., Reading]:
    """Read the smallest case, changed, and make sure that every row is accounted for."""

    def read(**tables: str | bytes | None) -> Reading:
        reading = inspect(folder(**tables))
        account(reading)
        return reading

    return read


def account(reading: Reading) -> None:
    for count in reading.sheets:
        assert count.read + count.rejected + count.ignored == count.present, count
        assert sum(part.length for part in count.ignored_rows) == count.ignored


@pytest.fixture
def one() -> Callable[[Reading], Fault]:
    """The only fault of a reading."""

    def get(reading: Reading) -> Fault:
        assert len(reading.faults) == 1, [str(fault) for fault in reading.faults]
        assert reading.case is None
        return reading.faults[0]

    return get


@pytest.fixture
def place() -> Callable[[Fault], tuple[str, int, str]]:
    """Sheet, row and column of a fault."""
    return lambda fault: (fault.sheet, fault.row, fault.column)
