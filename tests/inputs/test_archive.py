"""Files that no reader should open."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from graphmodel.inputs import inspect, new_workbook

GIGABYTES = 1_500_000_000


def bomb(path: Path) -> None:
    """About 1.5 MB of archive whose one sheet unpacks to 1.5 GB of rows."""
    chunk = b'<row r="1"><c r="A1"><v>1</v></c></row>' * 25_000
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(100_000_000 // len(chunk)):
                part.write(chunk)


def liar(path: Path) -> None:
    """The same, with a directory that claims a few bytes."""
    bomb(path)
    data = bytearray(path.read_bytes())
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    path.write_bytes(data)


def with_part(path: Path, name: str, content: bytes) -> None:
    new_workbook(path, title="T")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, content)


@pytest.mark.parametrize(
    ("make", "found"),
    [
        (bomb, "unpacks to more than 64 MB"),
        (liar, "a damaged workbook"),
        (lambda path: path.write_bytes(b""), "no workbook, whatever its name"),
        (lambda path: path.write_text("id,label\n"), "no workbook, whatever its name"),
        (lambda path: path.write_bytes(b"PK\x03\x04 and no more"), "a damaged workbook"),
        (lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)), "the old .xls kind"),
        (
            lambda path: path.write_bytes(
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
            ),
            "a workbook with a password",
        ),
        (lambda path: with_part(path, "xl/vbaProject.bin", b"x"), "a workbook with macros"),
        (
            lambda path: with_part(path, "xl/drawings/x.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"),
            "definitions of its own",
        ),
        (lambda path: zipped(path, {"word/document.xml": b"<document/>"}), "no Excel workbook"),
        (lambda path: zipped(path, {f"p{n}": b"" for n in range(2_001)}), "an archive of 2001 parts"),
        (lambda path: zipped(path, {"xl/workbook.xml": b"<workbook>"}), "a damaged workbook"),
    ],
)
def test_it_is_refused_with_a_word_why(tmp_path, one, make, found) -> None:
    path = tmp_path / "case.xlsx"
    make(path)
    fault = one(inspect(path))
    assert fault.file == "case.xlsx"
    assert found in fault.found


def zipped(path: Path, parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_a_truncated_workbook_is_damaged(tmp_path, one) -> None:
    path = new_workbook(tmp_path / "case.xlsx", title="T")
    path.write_bytes(path.read_bytes()[:-200])
    assert one(inspect(path)).found == "a damaged workbook"


def test_a_sheet_that_is_no_xml_is_damaged_and_its_text_is_not_repeated(tmp_path, one) -> None:
    path = new_workbook(tmp_path / "case.xlsx", title="T")
    stream = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(stream, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            new.writestr(part, b"<worksheet><sheetData>Zephyr" if part.filename.endswith("sheet3.xml") else content)
    path.write_bytes(stream.getvalue())
    fault = one(inspect(path))
    assert fault.found == "a damaged workbook"
    assert "Zephyr" not in str(fault)


def test_a_bomb_costs_no_memory(tmp_path) -> None:
    path = tmp_path / "case.xlsx"
    bomb(path)
    tracemalloc.start()
    try:
        inspect(path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 100_000_000


@pytest.mark.parametrize("name", ["case.xlsm", "case.xls", "case.ods"])
def test_other_kinds_of_workbook_are_told_how_to_be_saved(tmp_path, one, name) -> None:
    path = tmp_path / name
    path.write_bytes(b"PK")
    assert "Excel Workbook (.xlsx)" in one(inspect(path)).write


def test_links_to_other_workbooks_are_named_and_not_followed(tmp_path) -> None:
    path = tmp_path / "case.xlsx"
    with_part(path, "xl/externalLinks/externalLink1.xml", b"<externalLink/>")
    assert "links to other workbooks" in [warning.found for warning in inspect(path).warnings]
