"""What stood in a record that a service could open: whose records an access opens, and what a stated bar shuts."""

from __future__ import annotations

import pytest

from graphmodel.knowledge import Knowledge
from graphmodel.model.case import Case

Row = dict[str, str]
OPEN: Row = {"service": "HV", "system": "SY"}


def answer(*access: Row, about: str = "M", by: str = "2020-06-01", as_of: str = "", used_by: str = "") -> str:
    """Whether HV could have read on a day what the GP of Mo, or the GP of M, wrote down in January 2020."""
    case = Case.from_cells(
        {
            "case": [{"id": "k", "uuid": "u", "title": "T"}],
            "people": [{"id": "Mo", "label": "Mo"}, {"id": "M", "label": "M"}],
            "services": [{"id": s, "label": s, "function": "gp"} for s in ("HV", "GP", "GPM")],
            "systems": [{"id": "SY", "label": "SY", "used_by": used_by}],
            "information": [{"id": "i", "statement": "low", "topics": "mental-health", "about": about}],
            "records": [
                {"id": "r", "by": "GPM" if about == "M" else "GP", "items": "i", "system": "SY", "when": "2020-01"}
            ],
            "access": [{"id": f"a{number}", **row} for number, row in enumerate(access)],
        }
    )
    return Knowledge(case, as_of).ask("HV", "i", by).answer


@pytest.mark.parametrize(
    ("whose", "about", "expected"),
    [
        ("", "M", "could have read"),
        ("M", "M", "could have read"),
        ("Mo", "M", "no record"),
        ("GPM", "M", "could have read"),
        ("GP", "M", "no record"),
        ("Mo; GPM", "M", "could have read"),
        ("Mo", "Mo; M", "could have read"),
    ],
)
def test_an_access_opens_the_records_of_those_named(whose: str, about: str, expected: str) -> None:
    assert answer({**OPEN, "whose": whose}, about=about) == expected


@pytest.mark.parametrize(
    ("whose", "about", "expected"),
    [
        ("", "M", "no record"),
        ("M", "M", "no record"),
        ("GPM", "M", "no record"),
        ("Mo", "M", "could have read"),
        ("M", "Mo; M", "could have read"),
        ("Mo; M", "Mo; M", "no record"),
    ],
)
@pytest.mark.parametrize("opened", ["access", "system"])
def test_a_stated_bar_wins_over_an_opening(opened: str, whose: str, about: str, expected: str) -> None:
    bar = {**OPEN, "whose": whose, "absence": "stated"}
    rows = (bar, OPEN) if opened == "access" else (bar,)
    assert answer(*rows, about=about, used_by="HV" if opened == "system" else "") == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2018/2019", "could have read"),  # over before it was written
        ("2020-03/2020-12", "could have read"),  # begins after it was written
        ("2019/2020-05", "could have read"),  # over by the day asked about
        ("2019/2020-06-01", "no record"),
        ("2019/2020-07", "no record"),
        ("2020-01-15/2020-07", "cannot tell"),  # written before it began, or after
        ("2019/2020-06~", "cannot tell"),
        ("../..", "no record"),
    ],
)
def test_a_bar_holds_for_its_time(when: str, expected: str) -> None:
    assert answer(OPEN, {**OPEN, "absence": "stated", "when": when}) == expected


def test_as_of_a_day_a_bar_counts_once_its_time_has_passed() -> None:
    dated = ({**OPEN, "when": "2019/2021"}, {**OPEN, "absence": "stated", "when": "2020-01/2020-05"})
    assert answer(*dated, as_of="2020-05-30", by="2020-05-30") == "could have read"
    assert answer(*dated, as_of="2020-05-31", by="2020-05-31") == "no record"
