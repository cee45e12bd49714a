"""The codebook: short enough to be read, its examples rows that exist, its words those of the schema."""

from __future__ import annotations

import re

import pytest

from graphmodel.model.declare import Sourced
from graphmodel.model.schema import TABLES
from graphmodel.model.tables.vocabulary import ABSENCE
from graphmodel.resources import sample_dir
from tests.samples.conftest import REVIEWS, case_of

TEXT = (sample_dir() / "CODEBOOK.md").read_text(encoding="utf-8")
EXAMPLES = sorted(set(re.findall(r"`([a-z-]+): ([\w-]+) \(([\w.-]+)\)`", TEXT)))
MOST_WORDS = 2_000


def test_it_can_be_read_in_ten_minutes() -> None:
    assert len(TEXT.split()) <= MOST_WORDS


@pytest.mark.parametrize(("name", "row_id", "place"), EXAMPLES, ids=[f"{e[0]}-{e[1]}" for e in EXAMPLES])
def test_an_example_is_a_row_that_cites_the_paragraph(name: str, row_id: str, place: str) -> None:
    rows = [row for rows in case_of(name).rows.values() for row in rows if row.id == row_id]
    assert len(rows) == 1
    assert isinstance(rows[0], Sourced)
    assert place in rows[0].places


def test_the_examples_come_from_several_reviews() -> None:
    assert {review for review, _, _ in EXAMPLES} >= set(REVIEWS) - {"baby-a"}
    assert len(EXAMPLES) >= 30


def test_nothing_that_looks_like_an_example_is_passed_over() -> None:
    meant = re.findall(rf"`(?:{'|'.join(REVIEWS)})\b[^`]*`", TEXT)
    assert len(meant) == len(re.findall(r"`[a-z-]+: [\w-]+ \([\w.-]+\)`", TEXT))


@pytest.mark.parametrize("strength", [*ABSENCE, "silence"])
def test_each_strength_is_explained(strength: str) -> None:
    assert re.search(rf"^\| {strength} \|", TEXT, re.MULTILINE)


def test_its_words_are_those_of_the_schema() -> None:
    columns = [column for table in TABLES.values() for column in table.columns]
    known = {column.name for column in columns} | {word for column in columns for word in column.choices or ()}
    words = set(re.findall(r"`([a-z_-]+)`", TEXT))
    assert words - known == set()
