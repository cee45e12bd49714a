"""What rows say."""

from __future__ import annotations

import re

import pytest

from graphmodel.model.schema import TABLES
from graphmodel.views.kinds import kind_words
from graphmodel.views.sentences import SENTENCES
from graphmodel.views.words import TABLE_WORDS, Words, clean
from tests.views import family

NEVER = re.compile(r"\b(fail\w*|should have|ignored|nodes?|edges?|subgraph)\b", re.IGNORECASE)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            "c1",
            (
                "2 May 2018: Community mental health → GP practice: letter (made), about Grandfather; tells of"
                " “Grandfather was admitted to hospital”"
            ),
        ),
        (
            "c3",
            (
                "GP practice → Health visiting: notification (stated as not made), about Grandfather and Child Ash;"
                " was to tell of “Grandfather was admitted to hospital” – the source says that this did not happen"
            ),
        ),
        ("k1", "3 July 2018: Health Visitor One: home visit for Child Ash; not seen: Grandfather"),
        ("r1", "Mother is parent of Child Ash"),
        ("m4", "From 2017 to March 2018: Mother lived at The grandfather's home"),
        ("v1", "From June 2018 to February 2019: Health visiting worked with Child Ash (universal)"),
        ("P2", "June 2018: Child Ash (child under review, born June 2018)"),
        ("D1", "Overview report; kind: review"),
    ],
)
def test_a_row_in_one_sentence(row: str, said: str) -> None:
    assert Words(family.case()).sentence(row) == said


def test_every_row_of_the_case_says_something_and_blames_nobody() -> None:
    case = family.case()
    for row_id in case.by_id:
        said = Words(case).sentence(row_id)
        assert said.strip()
        assert not NEVER.search(said)


def test_a_date_says_what_was_written_when_that_says_more() -> None:
    case = family.case(contacts=[{"id": "k2", "by": "S1", "sought": "P2", "when": "2 weeks after k1"}])
    assert Words(case).date(case.when("k2")).endswith("(written: 2 weeks after k1)")


def test_words_are_for_tables_that_exist() -> None:
    assert set(TABLE_WORDS) <= set(TABLES)
    assert {row_type.TABLE.name for row_type in SENTENCES} <= set(TABLES)


def test_a_kind_without_words_has_its_own_name() -> None:
    assert kind_words("quite-new") == {"name": "Quite new", "about": ""}


def test_marks_that_turn_text_round_are_left_out() -> None:
    assert clean("a\u202eb\u200fc\x1b[0m\ufeff") == "abc[0m"
    assert clean("أم") == "أم"
