"""Workbooks: what stands in a cell against what a spreadsheet program made of it, and what nobody sees."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from xlsxwriter import Workbook as Writer

from graphmodel.inputs import Reading, inspect

CASE = [["id", "uuid", "title"], ["k", "u", "Title"]]
PEOPLE = [
    ["id", "label", "index_child", "born", "note", "places"],
    ["P1", "Child A", "yes", "2019-11-04", "text", "4.10"],
]


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Reading]:
    """Make a workbook of a case with one child, change it, read it, and see that every row is accounted for."""

    def made(change: Callable[[Workbook], Any] | None = None) -> Reading:
        book = Workbook()
        book.remove(book.worksheets[0])
        for name, rows in (("case", CASE), ("people", PEOPLE)):
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        if change:
            change(book)
        path = tmp_path / "case.xlsx"
        book.save(path)
        reading = inspect(path)
        for count in reading.sheets:
            assert count.read + count.rejected + count.ignored == count.present, count
        return reading

    return made


def put(cell: str, value: object, number_format: str = "General") -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        book["people"][cell] = value
        book["people"][cell].number_format = number_format

    return change


def test_a_workbook_is_read_like_a_folder(read) -> None:
    reading = read()
    assert (reading.faults, reading.warnings) == ((), ())
    assert reading.where["P1"] == ("case.xlsx", "people", 2)
    assert reading.case.by_id["P1"].places == ("4.10",)


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (date(2019, 11, 4), "dd/mm/yyyy", "2019-11-04"),
        (datetime.fromisoformat("2019-11-04T14:05"), "dd/mm/yyyy hh:mm", "2019-11-04T14:05"),
        (date(2020, 5, 1), "mmm-yy", "2020-05"),
        (date(2020, 5, 1), "[$-809]mmmm\\ yyyy;@", "2020-05"),
        (date(2020, 1, 1), "yyyy", "2020"),
        (2020, "General", "2020"),
        (2020.0, "0", "2020"),
        ("about May 2020", "@", "about May 2020"),
    ],
)
def test_a_date_keeps_the_precision_that_the_cell_shows(read, value, number_format, text) -> None:
    assert read(put("D2", value, number_format)).case.by_id["P1"].born.text == text


@pytest.mark.parametrize(
    ("cell", "value", "number_format", "column", "found", "write"),
    [
        ("F2", 4.1, "General", "places", "4.1", "as a number 4.10 becomes 4.1"),
        ("F2", 4.1, "0.00", "places", "4.1", "format the column as Text"),
        ("F2", date(2024, 1, 7), "d-mmm", "places", "2024-01-07, shown without its year", "the date with its year"),
        ("F2", date(2024, 1, 7), "dd/mm/yyyy", "places", "2024-01-07", "format the column as Text"),
        ("D2", date(2024, 5, 3), "d-mmm", "born", "2024-05-03, shown without its year", "the date with its year"),
        ("D2", time(14, 5), "hh:mm", "born", "14:05:00", "a date with its day, month and year"),
        ("D2", 43774, "General", "born", "43774", "a year with four digits"),
        ("A2", date(2024, 2, 1), "dd/mm/yyyy", "id", "2024-02-01", "text, not a date"),
        ("B2", "=A2", "General", "label", "=A2", "this formula has none stored"),
        ("E2", "#REF!", "General", "note", "#REF!", "the value that this formula was meant to give"),
        ("G2", "stray", "General", "", "stray", "nothing beyond the last heading"),
    ],
)
def test_one_fault_and_its_place(read, one, place, cell, value, number_format, column, found, write) -> None:
    fault = one(read(put(cell, value, number_format)))
    assert place(fault) == ("people", 2, column)
    assert fault.found == found
    assert write in fault.write


def test_numbers_and_booleans_are_taken_where_nothing_can_be_lost(read) -> None:
    def change(book: Workbook) -> None:
        book["people"]["A2"], book["people"]["B2"], book["people"]["C2"] = 7, 12.0, True

    row = read(change).case.by_id["7"]
    assert (row.label, row.index_child) == ("12", True)


def test_a_formula_counts_by_its_stored_value_with_a_warning(tmp_path, place) -> None:
    path = tmp_path / "case.xlsx"
    with Writer(str(path)) as book:
        for name, rows in (("case", CASE), ("people", PEOPLE)):
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
        sheet.write_formula("B2", '=CONCATENATE("Child"," B")', None, "Child B")
    reading = inspect(path)
    assert reading.case.label("P1") == "Child B"
    (warning,) = reading.warnings
    assert place(warning) == ("people", 2, "label")
    assert "'Child B', as last worked out" in warning.write


def test_merged_cells_are_named_by_their_range(read, one, place) -> None:
    def change(book: Workbook) -> None:
        book["people"].append(["P2", "Mother", None, None, None, "1"])
        book["people"].merge_cells("E2:E3")

    fault = one(read(change))
    assert place(fault) == ("people", 2, "note")
    assert fault.found == "merged cells E2:E3"


def test_a_hidden_sheet_with_rows_is_a_fault_and_an_empty_one_is_not(read, one, place) -> None:
    def change(book: Workbook) -> None:
        book["people"].sheet_state = "hidden"
        book.create_sheet("agencies").sheet_state = "veryHidden"

    assert place(one(read(change))) == ("people", 0, "")


def test_hidden_rows_are_read_and_said_to_be(read, place) -> None:
    def change(book: Workbook) -> None:
        book["people"].row_dimensions[2].hidden = True

    reading = read(change)
    assert "P1" in reading.case.by_id
    (warning,) = reading.warnings
    assert (place(warning), warning.found) == (("people", 2, ""), "hidden rows: 2")


def test_row_numbers_are_those_of_the_program_whatever_stands_above(read) -> None:
    def change(book: Workbook) -> None:
        book["people"].insert_rows(1, 3)
        book["people"].insert_rows(5)

    reading = read(change)
    assert reading.where["P1"].row == 6
    (count,) = [count for count in reading.sheets if count.table == "people"]
    assert [tuple(part) for part in count.ignored_rows] == [(1, 3, "blank row"), (5, 5, "blank row")]


def test_a_misnamed_sheet_is_a_fault_an_empty_one_and_our_own_are_none(read, one, place) -> None:
    def change(book: Workbook) -> None:
        book.create_sheet("Sheet1")
        book.create_sheet("guide").append(["How to"])
        book.create_sheet("Lists").append(["word"])
        book.create_sheet("Agency").append(["id", "label"])

    reading = read(change)
    fault = one(reading)
    assert place(fault) == ("Agency", 0, "")
    assert "did you mean agencies?" in fault.write
    assert not any("guide" in line for line in reading.summary_lines())


def test_a_sheet_twice_under_two_spellings(read, one, place) -> None:
    def change(book: Workbook) -> None:
        for name in ("service_states", "Service states"):
            book.create_sheet(name).append(["id", "service", "state"])

    assert place(one(read(change))) == ("Service states", 0, "")


def test_a_cell_far_to_the_right_is_found_without_walking_there(read, one, place) -> None:
    fault = one(read(put("XFD2", "x")))
    assert place(fault) == ("people", 2, "")
    assert "beyond column 300" in fault.found


def test_a_cell_far_below_is_read_and_the_rows_between_are_blank(read) -> None:
    def change(book: Workbook) -> None:
        for column, value in enumerate(("P2", "Mother", None, None, None, "1"), 1):
            book["people"].cell(1_048_576, column, value)

    reading = read(change)
    assert reading.where["P2"].row == 1_048_576
    assert reading.case is not None


def test_a_workbook_of_empty_sheets_lacks_its_case(tmp_path, one) -> None:
    path = tmp_path / "case.xlsx"
    Workbook().save(path)
    assert one(inspect(path)).found == "no table called case"
