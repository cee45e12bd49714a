"""CSV files as they really come: encodings, separators, damaged quotes, stray lines."""

from __future__ import annotations

import pytest

PEOPLE = "id,label,index_child\nP1,Child A,yes\nP2,Mother,\nP3,Zoë’s partner,\n"


@pytest.mark.parametrize(
    "data",
    [
        PEOPLE.encode(),
        PEOPLE.encode("utf-8-sig"),
        PEOPLE.replace("\n", "\r\n").encode(),
        PEOPLE.replace("\n", "\r").encode(),
        PEOPLE.replace(",", ";").encode(),
        PEOPLE.replace(",", "\t").encode(),
        ("\n\n" + PEOPLE.replace("\nP3", "\n\n , ,\nP3") + "\n\n").encode(),
        PEOPLE.replace("Mother", '"Mother"').encode(),
    ],
)
def test_the_same_table_in_many_forms(look, data) -> None:
    case = look(people=data).case
    assert [row.label for row in case.rows["people"]] == ["Child A", "Mother", "Zoë’s partner"]


def test_blank_lines_are_counted_and_rows_keep_their_numbers(look) -> None:
    reading = look(people="\n" + PEOPLE.replace("\nP3", "\n\n,,\nP3"))
    assert reading.where["P3"].row == 6
    (count,) = [count for count in reading.sheets if count.table == "people"]
    assert (count.present, count.read, count.ignored) == (5, 3, 2)
    assert [tuple(part) for part in count.ignored_rows] == [(4, 5, "blank row")]
    assert "  rows 4-5: blank row" in reading.summary_lines()


def test_a_cell_with_line_breaks_is_one_row(look, place, one) -> None:
    fault = one(look(people=PEOPLE.replace("Mother", '"Mother\nof Child A"') + "P4,,\n"))
    assert place(fault) == ("people", 5, "label")


def test_another_encoding_names_the_line_and_the_way_out(look, one, place) -> None:
    reading = look(people=PEOPLE.encode("cp1252"))
    fault = one(reading)
    assert place(fault) == ("people", 4, "")
    assert "Zoë’s" in fault.found
    assert "CSV UTF-8" in fault.write


def test_other_faults_are_found_beside_another_encoding(look) -> None:
    reading = look(people=(PEOPLE + "P1,again,\n").encode("cp1252"))
    assert [(fault.row, fault.column) for fault in reading.faults] == [(4, ""), (5, "id")]


def test_unicode_text_is_told_from_csv(look, one) -> None:
    assert "Unicode text" in one(look(people=PEOPLE.replace(",", "\t").encode("utf-16"))).found


def test_a_nul_byte(look, one, place) -> None:
    fault = one(look(people=PEOPLE.replace("Mother", "Mot\0her").encode()))
    assert place(fault) == ("people", 3, "")
    assert "NUL" in fault.found


@pytest.mark.parametrize("damaged", ['P2,"Mother,', 'P2,"Mother"s,'])
def test_an_unbalanced_quote_costs_its_own_row_only(look, one, place, damaged) -> None:
    reading = look(people=PEOPLE.replace("P2,Mother,", damaged))
    fault = one(reading)
    assert place(fault) == ("people", 3, "")
    assert fault.found == damaged
    (count,) = [count for count in reading.sheets if count.table == "people"]
    assert (count.present, count.read, count.rejected) == (3, 2, 1)


def test_a_damaged_heading_line(look, one, place) -> None:
    reading = look(people=PEOPLE.replace("label", '"label'))
    assert place(one(reading)) == ("people", 1, "")
    (count,) = [count for count in reading.sheets if count.table == "people"]
    assert (count.present, count.rejected) == (3, 3)


def test_semicolons_in_quoted_lists_do_not_decide_the_separator(look) -> None:
    text = 'id;by;sought;mode\nC1;S1;"P1; P2";home-visit\n'
    assert look(contacts=text).case.by_id["C1"].sought == ("P1", "P2")


def test_a_guarded_cell_loses_its_apostrophe(look) -> None:
    case = look(people=PEOPLE.replace("Mother", "'=1+1").replace("Child A", "'t Hooft")).case
    assert [case.label(row) for row in ("P1", "P2")] == ["'t Hooft", "=1+1"]


def test_files_that_are_no_tables(folder) -> None:
    from graphmodel.inputs import inspect

    path = folder()
    (path / "README.md").write_text("x")
    (path / ".DS_Store").write_text("x")
    assert inspect(path).not_read == ("README.md",)
    (path / "people.xlsx").write_text("x")
    (fault,) = inspect(path).faults
    assert fault.file == "people.xlsx"


def test_a_table_of_another_size_than_a_case_is_not_read_to_its_end(look, one, place) -> None:
    fault = one(look(coverage="id,place,treated\n" + "".join(f"v{n},{n},coded\n" for n in range(200_001))))
    assert place(fault) == ("coverage", 200_002, "")
    assert fault.found == "more than 200000 rows"
