"""The figures in sample_data/README.md are those of the files."""

from __future__ import annotations

import pytest

from graphmodel.model.case import Case, row_cells
from graphmodel.model.tables.case import Coverage
from graphmodel.resources import BROKEN, sample_dir, sample_names
from tests.samples.conftest import REVIEWS, case_of

TEXT = (sample_dir() / "README.md").read_text(encoding="utf-8")
TREATED = ("coded", "general", "research", "recommendation", "repetition", "opinion")


def negatives(case: Case) -> int:
    """Rows of what a source says did not happen, was not so or was not known."""
    return sum(
        bool(row_cells(row).get("absence")) or name == "absences" for name, rows in case.rows.items() for row in rows
    )


def rows_line(name: str) -> str:
    """How many rows of which sort a case holds, as a line of the first table."""
    case = case_of(name)
    count = {table: len(rows) for table, rows in case.rows.items()}
    events = sum(
        count[table] for table in ("contacts", "communications", "meetings", "decisions", "plans", "transfers")
    )
    without = sum(count.values()) - count["coverage"]
    figures = (count["people"], count["services"], count["information"], events, count["knowledge"], negatives(case))
    return f"| {name} | {' | '.join(str(figure) for figure in figures)} | {without} |"


def coverage_line(name: str) -> str:
    """How the paragraphs of a review were treated, as a line of the second table."""
    treated = [row.treated for row in case_of(name).of(Coverage)]
    assert set(treated) <= set(TREATED)
    return f"| {name} | {' | '.join(str(treated.count(word)) for word in TREATED)} | {len(treated)} |"


@pytest.mark.parametrize("name", sample_names())
def test_the_rows_are_counted_right(name: str) -> None:
    assert rows_line(name) in TEXT.splitlines()


def test_the_coverage_is_counted_right(review: str) -> None:
    assert coverage_line(review) in TEXT.splitlines()


def test_every_folder_is_described_and_every_source_named() -> None:
    for name in (*sample_names(), BROKEN):
        assert f"`{name}`" in TEXT
    for review in REVIEWS:
        assert case_of(review).row.partnership in TEXT
