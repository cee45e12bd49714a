"""The rows that one question gives, as a table: what an analyst looks at while writing a question of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from graphmodel.analyses.question_file import Analysis
from graphmodel.model.case import Case
from graphmodel.questions.reply import Record, Reply, counted


@dataclass(frozen=True, slots=True)
class Table(Reply):
    """``name`` (``kind/file``) and ``question``, the query's columns, and its rows: ids of rows, text, numbers of
    minutes, as the query gives them. ``read`` holds the same with labels for ids."""

    name: str
    question: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    read: tuple[tuple[str, ...], ...]

    def lines(self) -> Iterator[str]:
        yield self.question
        yield f"{counted(len(self.rows), 'row')}."
        for row in self.read:
            yield ""
            yield from (f"  {column}: {value}" for column, value in zip(self.columns, row, strict=True) if value)

    def to_records(self) -> list[Record]:
        return [dict(zip(self.columns, map(_text, row), strict=True)) for row in self.rows]


def table(case: Case, analysis: Analysis, rows: Sequence[Mapping[str, Any]]) -> Table:
    """The table of an analysis and the rows that its query gave for a case."""
    columns = analysis.columns
    values = tuple(tuple(row[column] for column in columns) for row in rows)
    read = tuple(tuple(_labelled(case, value) for value in row) for row in values)
    return Table(analysis.name, analysis.question, columns, values, read)


def _labelled(case: Case, value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(_labelled(case, one) for one in cast("list[Any]", value))
    if isinstance(value, str) and value in case.by_id and case.label(value) != value:
        return f"{case.label(value)} ({value})"
    return _text(value)


def _text(value: Any) -> str:
    """A value of a cell.

    >>> _text(True), _text(["a", "b"]), _text(None), _text(3)
    ('yes', 'a; b', '', '3')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(_text(one) for one in cast("list[Any]", value))
    return "" if value is None else str(value)
