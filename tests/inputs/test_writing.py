"""What is written reads back to the same case, names nobody, runs nothing, and is never half there."""

from __future__ import annotations

import io
import re
import stat
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from graphmodel import files
from graphmodel.errors import EnvironmentFault, UsageFault
from graphmodel.inputs import inspect, new_workbook, read_case, write_case
from graphmodel.inputs.guide import lines
from graphmodel.model.case import Case
from graphmodel.model.columns import Column
from graphmodel.model.schema import TABLES, targets
from graphmodel.resources import sample_dir

CELLS = {
    "case": [{"id": "k", "uuid": "u", "title": "=1+1"}],
    "people": [
        {"id": "P1", "label": "'=cmd|' /C calc'!A0", "note": '- said "no";\nthen, left', "index_child": "yes"},
        {"id": "P2", "label": "@home", "note": "http://example.org/", "places": "4.10; D2: 3.1", "born": "2019-11~"},
        {"id": "P3", "label": "'t Hooft", "note": "_x0041_ \u2028 Zoë", "places": "+1", "born": "4 weeks after P2"},
    ],
}


def texts(column: Column) -> st.SearchStrategy[str]:
    free = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n;,'\"=+-@_x"), max_size=30)
    match column.kind:
        case "text":
            # openpyxl takes this for half of an escape and drops it, wherever it stands.
            return free.filter(lambda text: "x005F_" not in text)
        case "places":
            return st.lists(free, max_size=3).map("; ".join)
        case "choice":
            return st.sampled_from(["", *(word for word in column.choices or {} if word not in _CONTRADICTORY)])
        case "words":
            return st.lists(st.sampled_from(sorted(column.choices or {})), min_size=1, max_size=3).map("; ".join)
        case "flag":
            return st.sampled_from(["yes", ""])
        case "number":
            return st.just("")
        case "count":
            return st.sampled_from(["3", "at least 2", "unknown", ""])
        case _:
            return st.sampled_from(
                ["2020-05", "[2019-05-03..2019-05-09]", "about May 2020", "3 days after P1", "unknown"]
            )


_CONTRADICTORY = ("stated", "no-evidence", "appears", "implied", "never-held", "cancelled", "not-made", "parent")


@st.composite
def any_case(draw: st.DrawFn) -> Case:
    """A case with every table, up to three rows each, and any text; free of what the checks refuse."""
    ids = {name: [f"{name}-{n}" for n in range(draw(st.integers(1, 2)))] for name in TABLES} | {"case": ["k"]}
    ids["people"] = ["P1", "P2"]
    cells: dict[str, list[dict[str, str]]] = {name: [] for name in TABLES}
    for name, table in TABLES.items():
        for number, row_id in enumerate(ids[name]):
            row: dict[str, Any] = {"id": row_id}
            for column in table.columns[1:]:
                if not column.required and draw(st.booleans()):
                    continue
                if column.kind in ("ref", "refs"):
                    row[column.name] = draw(st.sampled_from([i for t in targets(column.targets) for i in ids[t]]))
                elif row_id == "P1" and column.name == "born":
                    row[column.name] = "2019"
                else:
                    row[column.name] = draw(texts(column))
                    if column.required and not row[column.name].strip():
                        row[column.name] = [*(column.choices or ["x"])][-1]
            if name == "relations":
                row |= {"person": "P1", "to": "P2"}
            assert number < 2
            cells[name].append(row)
    return Case.from_cells(cells)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(any_case())
def test_any_case_reads_back_the_same_from_a_folder_and_from_a_workbook(case: Case) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        for name in ("folder", "case.xlsx"):
            path = write_case(case, Path(temporary) / name)
            reading = inspect(path)
            assert reading.faults == ()
            assert reading.case is not None
            assert reading.case.canonical == case.canonical


@pytest.mark.parametrize("name", ["folder", "case.xlsx"])
def test_cells_that_look_like_formulas_links_and_numbers(tmp_path, name) -> None:
    case = Case.from_cells(CELLS)
    path = write_case(case, tmp_path / name)
    assert read_case(path).canonical == case.canonical


def test_no_cell_of_a_table_begins_as_a_formula(tmp_path) -> None:
    path = write_case(Case.from_cells(CELLS), tmp_path / "folder")
    for file in path.iterdir():
        assert not re.search(r'(^|,)"?[=+\-@]', file.read_text("utf-8-sig"), re.MULTILINE)


def test_no_cell_of_a_workbook_is_anything_but_text(tmp_path) -> None:
    path = write_case(Case.from_cells(CELLS), tmp_path / "case.xlsx")
    cells = [
        cell for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row if cell.value is not None
    ]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    assert not any(cell.hyperlink for cell in cells)


def test_another_reader_finds_the_same_cells(tmp_path) -> None:
    path = write_case(Case.from_cells(CELLS), tmp_path / "case.xlsx")
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name("people").to_python(skip_empty_area=False)
    label = rows[0].index("label")
    assert [row[label] for row in rows[1:]] == [row["label"] for row in CELLS["people"]]


@pytest.mark.parametrize("name", ["folder", "case.xlsx"])
def test_the_same_case_gives_the_same_bytes_and_only_its_owner_reads_them(tmp_path, name) -> None:
    case = read_case(sample_dir() / "minimal")
    first, second = (write_case(case, tmp_path / sub / name) for sub in made(tmp_path, "a", "b"))
    assert content(first) == content(second)
    for path in [first, *first.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)


def made(folder: Path, *names: str) -> list[str]:
    for name in names:
        (folder / name).mkdir()
    return list(names)


def content(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (path.iterdir() if path.is_dir() else [path])}


@pytest.mark.parametrize("name", ["folder", "case.xlsx"])
def test_nothing_is_overwritten_unless_told(tmp_path, name) -> None:
    case = read_case(sample_dir() / "minimal")
    path = write_case(case, tmp_path / name)
    before = content(path)
    with pytest.raises(UsageFault, match="already there"):
        write_case(Case.from_cells(CELLS), path)
    assert content(path) == before
    write_case(Case.from_cells(CELLS), path, overwrite=True)
    assert read_case(path).id == "k"
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_folder_with_files_of_somebody_else_is_never_replaced(tmp_path) -> None:
    case = read_case(sample_dir() / "minimal")
    path = write_case(case, tmp_path / "folder")
    (path / "notes.docx").write_text("mine")
    with pytest.raises(UsageFault, match=r"notes\.docx"):
        write_case(case, path, overwrite=True)
    assert (path / "notes.docx").read_text() == "mine"


def test_a_text_that_no_cell_can_hold_is_refused_by_place_and_not_by_value(tmp_path) -> None:
    case = Case.from_cells({**CELLS, "areas": [{"id": "a1", "label": "Zephyr" * 6_000}]})
    with pytest.raises(UsageFault, match=r"row a1 of areas: column label holds 36000 characters") as caught:
        write_case(case, tmp_path / "case.xlsx")
    assert "Zephyr" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_write_that_breaks_off_leaves_everything_as_it_was(tmp_path, monkeypatch) -> None:
    path = files.write_private(tmp_path / "page.html", "old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(EnvironmentFault, match="No space left"):
        files.write_private(path, "new")
    assert path.read_text() == "old"
    with pytest.raises(EnvironmentFault):
        files.write_private_folder(tmp_path / "folder", {"a.csv": "id"})
    assert [file.name for file in tmp_path.iterdir()] == ["page.html"]


def test_a_folder_that_is_not_there_is_the_machines_fault(tmp_path) -> None:
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        files.write_private(tmp_path / "no" / "page.html", "x")


class TestTheEmptyWorkbook:
    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        return new_workbook(tmp_path / "case.xlsx", title="Child A", uuid="u-1")

    def test_it_has_every_sheet_and_reads_as_an_empty_case(self, path: Path) -> None:
        reading = inspect(path)
        assert reading.faults == ()
        assert reading.case is not None
        assert reading.case.cells() == {"case": [{"id": "case-1", "uuid": "u-1", "title": "Child A"}]}
        names = load_workbook(path).sheetnames
        assert (names[0], names[-1]) == ("guide", "lists")
        assert sorted(names[1:-1]) == sorted(TABLES)
        cores = [TABLES[name].core for name in names[1:-1]]
        assert cores == sorted(cores, reverse=True)

    def test_without_a_title_it_says_what_to_do_first(self, tmp_path: Path) -> None:
        (fault,) = inspect(new_workbook(tmp_path / "x.xlsx")).faults
        assert (fault.sheet, fault.row, fault.column) == ("case", 2, "title")

    def test_headings_explain_themselves_and_columns_keep_text(self, path: Path) -> None:
        book = load_workbook(path)
        for name, table in TABLES.items():
            sheet = book[name]
            for position, column in enumerate(table.columns, 1):
                cell = sheet.cell(1, position)
                assert cell.value == column.name
                assert column.doc[1:].rstrip(".") in cell.comment.text
                assert ("Must be filled in" in cell.comment.text) == column.required
            assert sheet.freeze_panes == "B2"
            assert sheet.column_dimensions["A"].number_format == "@"
        assert book["people"].sheet_properties.tabColor is not None
        assert book["links"].sheet_properties.tabColor is None

    def test_each_choice_points_at_its_own_words(self, path: Path) -> None:
        book = load_workbook(path)
        for name, table in TABLES.items():
            validations = {
                str(v.sqref).split(":", maxsplit=1)[0].rstrip("0123456789"): v
                for v in book[name].data_validations.dataValidation
            }
            for position, column in enumerate(table.columns):
                validation = validations.get(book[name].cell(1, position + 1).column_letter)
                if column.choices:
                    first, last = re.findall(r"\$C\$(\d+)", validation.formula1)
                    words = [book["lists"].cell(row, 3).value for row in range(int(first), int(last) + 1)]
                    assert words == list(column.choices)
                elif len(column.targets) == 1 and column.targets != ("*",):
                    assert f"'{column.targets[0]}'!$A$2" in validation.formula1

    def test_the_guide_speaks_of_every_column_and_of_names(self, path: Path) -> None:
        text = "\n".join(" ".join((line.text, *line.more)) for line in lines())
        assert "No real name" in text
        for table in TABLES.values():
            assert table.doc in text
            assert all(column.name in text for column in table.columns)
        shown = {cell.value for row in load_workbook(path)["guide"].iter_rows() for cell in row}
        assert {line.text for line in lines() if line.text} <= shown

    def test_it_names_nobody_and_is_the_same_every_time(self, path: Path, tmp_path: Path) -> None:
        again = new_workbook(tmp_path / "again.xlsx", title="Child A", uuid="u-1")
        assert path.read_bytes() == again.read_bytes()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
            core = archive.read("docProps/core.xml").decode()
            assert "<dc:creator></dc:creator>" in core
            comments = [archive.read(name).decode() for name in archive.namelist() if "comments" in name]
            assert len(comments) == len(TABLES)
            assert all("<authors><author></author></authors>" in text for text in comments)
            assert not any("vba" in name.lower() or "external" in name.lower() for name in archive.namelist())

    def test_it_replaces_nothing_unless_told(self, path: Path) -> None:
        before = path.read_bytes()
        with pytest.raises(UsageFault):
            new_workbook(path, title="Another")
        assert path.read_bytes() == before
        with pytest.raises(UsageFault):
            new_workbook(path.with_suffix(".csv"))
        new_workbook(path, title="Another", overwrite=True)
        assert read_case(path).row.title == "Another"

    def test_every_case_has_a_number_of_its_own(self, tmp_path: Path) -> None:
        first, second = (read_case(new_workbook(tmp_path / f"{n}.xlsx", title="T")).row.uuid for n in "ab")
        assert first != second
