"""Rows that load and look wrong beside each other."""

from __future__ import annotations

import csv
import io

import pytest

from graphmodel.resources import sample_dir

MINIMAL = sample_dir() / "minimal"

WORKERS = "id,label,service\nW1,Health Visitor One,S1\nW2,Social Worker One,S2\n"


@pytest.mark.parametrize(
    ("tables", "where", "found", "write"),
    [
        (
            {"communications": "+N2,S1,S2,letter,K1,P1,,2020-01-31,,1.3,\n"},
            ("communications", 3, "conveys"),
            "K1, on 2020-01-31",
            "an earlier one than 2020-02 for K1 in row 2 of information",
        ),
        (
            {"records": "id,by,items,when,places\nx1,S1,K1,2020-01-31,1.3\n"},
            ("records", 2, "items"),
            "K1, on 2020-01-31",
            "the item arose only after",
        ),
        (
            {
                "practitioners": WORKERS,
                "allocations": "id,service,practitioner,people,successor,places\nx1,S1,W1,P1,W2,1\n",
            },
            ("allocations", 2, "successor"),
            "W2",
            "row 3 of practitioners says that this one works for S2",
        ),
        (
            {"members": "+M4,P1,H1,2019,,\nM5,P1,H1,2019,,\n"},
            ("members", 5, "places"),
            "nothing in rows 5-6",
            "where the source says so",
        ),
        (
            {"people": "id,label,places\nP1,Child A,1\nP2,Mother,1\nP3,Partner,1\n"},
            ("people", 0, "index_child"),
            "nobody marked",
            "yes for each child",
        ),
    ],
)
def test_one_warning_and_its_place(look, place, tables, where, found, write) -> None:
    reading = look(**tables)
    assert reading.case is not None
    (warning,) = [warning for warning in reading.warnings if warning.sheet != "practitioners"]
    assert place(warning) == where
    assert warning.found == found
    assert write in warning.write


def test_one_day_is_never_ordered_so_it_cannot_contradict(look) -> None:
    assert look(communications="+N2,S1,S2,letter,K1,P1,,2020-02-01,,1.3,\n").warnings == ()


def test_a_case_without_any_place_is_a_live_one_and_its_rows_are_its_sources(look) -> None:
    tables = {}
    for path in MINIMAL.glob("*.csv"):
        rows = list(csv.reader(io.StringIO(path.read_text())))
        kept = [position for position, heading in enumerate(rows[0]) if heading != "places"]
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows([row[position] for position in kept] for row in rows)
        tables[path.stem] = out.getvalue()
    reading = look(**tables)
    assert reading.warnings == ()
    assert reading.case is not None
