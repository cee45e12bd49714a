"""Tables for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from graphmodel.cli.console import clean

_STARTS_A_FORMULA = ("=", "+", "-", "@")


def to_csv(records: Sequence[Mapping[str, str]]) -> str:
    """CSV text with a heading row; a cell that a spreadsheet would take for a formula gets an apostrophe before it.

    >>> print(to_csv([{"id": "a", "finding": "=1+1"}]), end="")
    id,finding
    a,'=1+1
    """
    stream = io.StringIO()
    if records:
        writer = csv.DictWriter(stream, list(records[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows({name: _cell(clean(text)) for name, text in row.items()} for row in records)
    return stream.getvalue()


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text
