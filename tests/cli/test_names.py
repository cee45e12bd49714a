"""Whom and what a person means by a word on the command line."""

from __future__ import annotations

import pytest

from graphmodel.cli.names import find_row
from graphmodel.errors import UsageFault
from graphmodel.model.case import Case

CASE = Case.from_cells(
    {
        "case": [{"id": "k", "uuid": "u", "title": "T"}],
        "people": [
            {"id": "P1", "label": "Mother"},
            {"id": "P2", "label": "Mother's partner"},
            {"id": "P3", "label": "Father of the older child"},
        ],
        "agencies": [{"id": "A1", "label": "City Council"}, {"id": "A2", "label": "GP practice"}],
        "services": [
            {"id": "S1", "label": "Health visiting, North", "agency": "A1", "function": "health-visiting"},
            {"id": "S2", "label": "Health visiting, South", "agency": "A1", "function": "health-visiting"},
            {"id": "S3", "label": "GP practice", "agency": "A2", "function": "gp"},
            {"id": "p1", "label": "Police protection unit", "agency": "A1", "function": "health-visiting"},
        ],
    }
)
HOLDERS = ["people", "services", "practitioners"]
WITH_AGENCIES = ["people", "services", "agencies"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("P1", "P1"),  # an id as written, although another differs only in case
        ("p1", "p1"),
        ("s1", "S1"),  # an id in another case
        ("mother", "P1"),  # a whole label, although it is a part of another
        ("partner", "P2"),
        ("  HEALTH   visiting, south ", "S2"),
        ("gp practice", "S3"),  # the service, not the agency of the same name
        ("older father", "P3"),  # words of a label in any order
    ],
)
def test_meant(text: str, row: str) -> None:
    assert find_row(CASE, text, WITH_AGENCIES, "person or service") == row


def test_a_part_of_two_labels_names_both() -> None:
    with pytest.raises(UsageFault) as fault:
        find_row(CASE, "health", HOLDERS, "person or service")
    assert str(fault.value).splitlines()[1:] == ["- Health visiting, North (S1)", "- Health visiting, South (S2)"]


@pytest.mark.parametrize(
    ("text", "near"),
    [("Muther", "Mother, P1"), ("partnr", "Mother's partner, P2"), ("S11", "Health visiting, North, S1")],
)
def test_an_unknown_name_is_answered_with_the_nearest(text: str, near: str) -> None:
    with pytest.raises(UsageFault, match="did you mean") as fault:
        find_row(CASE, text, HOLDERS, "person or service")
    assert near in str(fault.value)


@pytest.mark.parametrize("text", ["zzzz", "City Council", "", "  "])
def test_what_names_nothing_of_the_kind_asked_for(text: str) -> None:
    with pytest.raises(UsageFault) as fault:
        find_row(CASE, text, HOLDERS, "person or service")
    assert "person or service" in str(fault.value)
