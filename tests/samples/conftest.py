"""What the tests of the sample cases share: the coded reviews, and the text of their cells."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import pytest

from graphmodel.inputs import Reading, inspect
from graphmodel.model.case import Case, row_cells
from graphmodel.resources import sample_dir

REVIEWS = tuple(sorted(path.parent.name for path in sample_dir().glob("*/coverage.csv")))
"""The cases that were coded from a published review: those that account for its paragraphs."""


class Cell(NamedTuple):
    """A cell of free text, and where it stands."""

    table: str
    row: str
    column: str
    text: str


@cache
def reading_of(name: str) -> Reading:
    return inspect(sample_dir() / name)


def case_of(name: str) -> Case:
    case = reading_of(name).case
    assert case is not None, name
    return case


def texts(case: Case) -> Iterator[Cell]:
    """Every cell of free text: what a coder wrote in own words, so neither ids nor words of a list."""
    for name, rows in case.rows.items():
        for row in rows:
            cells = row_cells(row)
            for column in row.TABLE.columns:
                if column.kind == "text" and column.attr != "id" and cells.get(column.name):
                    yield Cell(name, row.id, column.name, cells[column.name])


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for ``review`` runs for each of them."""
    if "review" in metafunc.fixturenames:
        metafunc.parametrize("review", REVIEWS)
