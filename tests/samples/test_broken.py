"""The folder of faults: every kind that a folder of tables can hold, each with its place and what to write instead."""

from __future__ import annotations

import codecs
import csv
import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook

from graphmodel import cli
from graphmodel.inputs import inspect
from graphmodel.resources import BROKEN, sample_dir, sample_names

FOLDER = sample_dir() / BROKEN
EXPECTED = FOLDER / "EXPECTED.txt"


@pytest.fixture(autouse=True)
def wide_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")


def test_the_check_says_what_is_expected(capsys: pytest.CaptureFixture[str]) -> None:
    """If a message was changed on purpose: graphmodel check sample_data/broken > sample_data/broken/EXPECTED.txt"""
    code = cli.run(("check", str(FOLDER)))
    out, err = capsys.readouterr()
    assert (code, err) == (2, "")
    assert out == EXPECTED.read_text(encoding="utf-8")


def test_no_other_command_opens_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert BROKEN not in sample_names()
    assert cli.run(("findings", BROKEN)) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (("households.csv", 1, "label"), "a column with the heading label"),
        (("households.csv", 1, "lable"), "did you mean label?"),
        (("agencies.csv", 1, "id"), "a column with the heading id"),
        (("practitioners.csv", 1, "Label"), "each heading once"),
        (("practitioners.csv", 4, ""), "beyond the last heading"),
        (("verdicts.csv", 1, ""), "the headings: id, finding"),
        (("meeting.csv", 0, ""), "did you mean meetings?"),
        (("service_states.csv", 0, ""), "each table once"),
        (("areas.txt", 0, ""), "areas.csv"),
        (("services.csv", 3, ""), "CSV UTF-8"),
        (("documents.csv", 2, ""), "inside doubled"),
        (("case.csv", 3, ""), "one row only"),
        (("people.csv", 4, "born"), "a day that exists"),
        (("people.csv", 5, "label"), "a value"),
        (("people.csv", 6, "id"), "a short id"),
        (("people.csv", 7, "index_child"), "yes, or leave"),
        (("people.csv", 8, "most"), "at least 5"),
        (("people.csv", 9, "id"), "another id"),
        (("people.csv", 10, "sex"), "did you mean male?"),
        (("people.csv", 11, "least"), "a whole number"),
        (("information.csv", 3, "topics"), "did you mean violence?"),
        (("contacts.csv", 4, "sought"), "the id of one row"),
        (("contacts.csv", 5, "count"), "a count"),
        (("contacts.csv", 3, "absence"), "another outcome"),
        (("communications.csv", 2, "absence"), "another status"),
        (("communications.csv", 3, "conveys"), "no row has this one"),
        (("members.csv", 3, "person"), "did you mean P1?"),
        (("members.csv", 5, "person"), "does not fit"),
        (("members.csv", 6, "when"), "the earlier date first"),
        (("members.csv", 7, "when"), "no row is called C99"),
        (("members.csv", 8, "when"), "rows of services have none"),
        (("members.csv", 9, "when"), "circle: M8 -> M9 -> M8"),
        (("members.csv", 11, "when"), "out of the calendar"),
        (("relations.csv", 4, "person"), "is a circle"),
        (("relations.csv", 5, "to"), "nobody is their own partner"),
        (("meetings.csv", 2, "attended"), "coded as never-held"),
        (("meetings.csv", 3, "said"), "coded as absent"),
        (("meetings.csv", 4, "absence"), "another status than held"),
        (("plans.csv", 2, "absence"), "another status than made"),
    ],
)
def test_each_fault_is_there_once(place: tuple[str, int, str], words: str) -> None:
    found = [fault for fault in inspect(FOLDER).faults if (fault.file, fault.row, fault.column) == place]
    assert len(found) == 1
    assert words in found[0].write


def test_every_row_with_a_fault_has_one_fault_only() -> None:
    """So that the message beside each row is the one that its note speaks of."""
    places = [(fault.file, fault.row) for fault in inspect(FOLDER).faults if fault.row > 1]
    assert len(places) == len(set(places))


def test_every_row_with_a_note_on_its_fault_is_named() -> None:
    reading = inspect(FOLDER)
    named = {(fault.file, fault.row) for fault in (*reading.faults, *reading.warnings)}
    noted = {
        (path.name, number)
        for path in FOLDER.glob("*.csv")
        for number, row in enumerate(csv.DictReader(path.read_text("cp1252").splitlines()), 2)
        if row.get("note") not in (None, "", "in order")
    }
    assert len(noted) > 40
    assert noted <= named


def test_each_file_is_read_to_its_end() -> None:
    assert all(count.read + count.rejected + count.ignored == count.present for count in inspect(FOLDER).sheets)


@pytest.mark.parametrize(
    ("file", "data", "words"),
    [
        ("areas.csv", codecs.BOM_UTF16_LE + "id,label\nA-n,Northvale\n".encode("utf-16-le"), "CSV UTF-8"),
        ("areas.csv", b"id,label\nA-n,North\0vale\n", "the line again"),
        ("areas.csv", b"id,label\nA-n," + b"x" * 32_768 + b"\n", "32767 characters"),
    ],
    ids=["UTF-16", "NUL", "a cell too long"],
)
def test_what_no_text_file_of_ours_can_hold(tmp_path: Path, file: str, data: bytes, words: str) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / BROKEN))
    (folder / file).write_bytes(data)
    assert any(fault.file == file and words in fault.write for fault in inspect(folder).faults)


def test_a_case_without_the_row_that_says_which_case(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / BROKEN))
    (folder / "case.csv").write_text("id,uuid,title\n", "utf-8")
    assert any("one row for the case" in fault.write for fault in inspect(folder).faults)
    (folder / "case.csv").unlink()
    assert any("a table case with one row" in fault.write for fault in inspect(folder).faults)


def test_a_workbook_with_what_only_a_workbook_can_have_wrong(tmp_path: Path) -> None:
    """Excel makes numbers and dates of what is typed: paragraph 4.10 becomes 4.1, an id becomes a day."""
    from datetime import datetime

    workbook = Workbook()
    case = workbook.active
    assert case is not None
    case.title = "case"
    case.append(["id", "uuid", "title"])
    case.append(["broken", "u", "A broken workbook"])
    people = workbook.create_sheet("people")
    people.append(["id", "label", "index_child", "places"])
    people.append(["P1", "Child A", "yes", 4.10])
    people.append([datetime(2020, 5, 3), "Mother", "", "4.11"])  # noqa: DTZ001 - cells have no time zone
    people.append(["P3", "=1+1", "", "4.12"])
    path = tmp_path / "broken.xlsx"
    workbook.save(path)
    faults = {(fault.row, fault.column): fault.write for fault in inspect(path).faults}
    assert "4.10 becomes 4.1" in faults[2, "places"]
    assert "text, not a date" in faults[3, "id"]
    assert (4, "label") in faults


def test_a_workbook_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04 cut off")
    assert inspect(path).case is None
