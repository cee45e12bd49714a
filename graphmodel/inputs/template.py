"""The empty workbook that a panel fills in."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from graphmodel.errors import UsageFault
from graphmodel.files import write_private
from graphmodel.inputs.layout import workbook_bytes


def new_workbook(
    path: Path | str, *, case_id: str = "case-1", title: str = "", uuid: str = "", overwrite: bool = False
) -> Path:
    """Write an empty workbook for a new case: one sheet for each table, a guide, lists to choose from.

    The row of the case is begun: its id, its title if one is given, and its own unique number (made afresh unless
    given), by which a database tells it from every other case. The file has mode 0600 and is written whole or not at
    all. Returns the path. Raises UsageFault when the path does not end in .xlsx or is taken and may not be
    overwritten, EnvironmentFault when the machine refuses.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     new_workbook(Path(folder) / "our-case.xlsx", title="Child A").name
    'our-case.xlsx'
    """
    path = Path(path)
    if path.suffix.lower() != ".xlsx":
        raise UsageFault(f"{path} would be no workbook; give a name that ends in .xlsx")
    row = {"id": case_id, "uuid": uuid or str(uuid4()), "title": title}
    return write_private(path, workbook_bytes({"case": [row]}), overwrite=overwrite)
