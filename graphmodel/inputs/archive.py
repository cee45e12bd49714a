"""What can be said about a workbook before any reader opens it.

An .xlsx file is a zip archive of XML parts. A small archive can unpack to gigabytes, so every part is unpacked here
once, in a stream that stops at a limit: what an archive claims about its own sizes is not believed. The same pass
finds what readers do not report: merged cells, hidden rows, formulas, macros, links to other files.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from xml.etree import ElementTree as ET

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of the file itself."""
LARGEST_CONTENT = 64 * 1024 * 1024
"""Bytes of all parts, unpacked: 10,000 rows with long notes come to less than a third of it."""
LARGEST_RATIO = 200
"""How many times its packed size a part may unpack to; ordinary sheets reach 10 to 30."""
SMALL_CONTENT = 4 * 1024 * 1024
"""Bytes; parts that unpack to less do no harm at any ratio."""
MOST_PARTS = 2_000

_CHUNK = 256 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})"')
_HIDDEN_ROW = re.compile(
    rb'<(?:\w+:)?row\s(?=[^>]*?\shidden="(?:1|true)")[^>]*?\br="([0-9]{1,7})"|<(?:\w+:)?row\s(?=[^>]*?\br="([0-9]{1,7})")[^>]*?\shidden="(?:1|true)"'
)
_DEFINITION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class Refused(Exception):
    """A file that no reader should open: what was found and what to do instead."""

    def __init__(self, found: str, write: str) -> None:
        super().__init__(found)
        self.found = found
        self.write = write


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What readers do not report about a sheet: merged ranges, hidden rows, whether there is a formula."""

    merged: tuple[str, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    formulas: bool = False


@dataclass(frozen=True, slots=True)
class Archive:
    """A workbook found fit to be opened: facts by sheet name, and whether it draws on other files."""

    sheets: dict[str, SheetFacts] = field(default_factory=dict[str, SheetFacts])
    linked: bool = False


def examine(path: Path) -> Archive:
    """Unpack every part of a workbook once, within limits, and note what readers pass over.

    Raises Refused for anything that should not be opened.
    """
    try:
        with path.open("rb") as stream:
            return _examine(stream)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,  # raised by zipfile for a way of packing that it does not know
        RuntimeError,
        ET.ParseError,
        ValueError,
        KeyError,
    ):
        raise Refused(
            "a damaged workbook", "it again: open it in Excel and save it as 'Excel Workbook (.xlsx)'"
        ) from None


def _examine(stream: IO[bytes]) -> Archive:
    _first_look(stream)
    with zipfile.ZipFile(stream) as archive:
        parts = archive.infolist()
        names = {part.filename for part in parts}
        if len(parts) > MOST_PARTS:
            raise Refused(f"an archive of {len(parts)} parts", "a workbook with the sheets of the case only")
        if any(part.flag_bits & 1 for part in parts):
            raise Refused("an archive with a password", "the workbook without a password: File, Info, Protect Workbook")
        if any(name.lower().endswith("vbaproject.bin") for name in names):
            raise Refused(
                "a workbook with macros", "it without them: save it as 'Excel Workbook (.xlsx)'; macros are never run"
            )
        if "xl/workbook.xml" not in names:
            raise Refused("an archive that is no Excel workbook", "a workbook saved as 'Excel Workbook (.xlsx)'")
        facts: dict[str, SheetFacts] = {}
        left = LARGEST_CONTENT
        for part in parts:
            sheet = part.filename.startswith("xl/worksheets/") and part.filename.endswith(".xml")
            size, content = _unpack(archive, part, left, keep=sheet)
            left -= size
            if sheet:
                facts[part.filename] = _facts(content)
        by_name = {name: facts.get(part, SheetFacts()) for name, part in _sheet_parts(archive)}
        return Archive(by_name, any(name.startswith("xl/externalLinks/") for name in names))


def _first_look(stream: IO[bytes]) -> None:
    size = stream.seek(0, 2)
    stream.seek(0)
    start = stream.read(len(_OLE))
    if size > LARGEST_FILE:
        raise Refused(f"a file of {size // 1024**2} MB", f"a workbook of at most {LARGEST_FILE // 1024**2} MB")
    if start == _OLE:
        if _ENCRYPTED in stream.read():
            raise Refused(
                "a workbook with a password",
                "it without the password: File, Info, Protect Workbook, Encrypt with Password",
            )
        raise Refused("a workbook of the old .xls kind", "it as 'Excel Workbook (.xlsx)'")
    if not start.startswith(b"PK"):
        raise Refused("a file that is no workbook, whatever its name", "a workbook saved as 'Excel Workbook (.xlsx)'")


def _unpack(archive: zipfile.ZipFile, part: zipfile.ZipInfo, left: int, *, keep: bool) -> tuple[int, bytes]:
    """Unpack a part in a stream; its size, and its content where that is asked for."""
    size = 0
    kept: list[bytes] = []
    tail = b""
    allowed = max(SMALL_CONTENT, LARGEST_RATIO * part.compress_size)
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if _DEFINITION.search(tail + chunk):
                raise Refused(
                    "a workbook with definitions of its own in its XML",
                    "it again from Excel, as 'Excel Workbook (.xlsx)'",
                )
            tail = chunk[-len(b"<!DOCTYPE") :]
            if size > left or size > allowed:
                raise _too_large()
            if keep:
                kept.append(chunk)
    return size, b"".join(kept)


def _too_large() -> Refused:
    return Refused(
        f"an archive that unpacks to more than {LARGEST_CONTENT // 1024**2} MB, or {LARGEST_RATIO} times its size",
        "a workbook with the rows of the case only: no pictures, no empty formatted rows, no other sheets",
    )


def _facts(content: bytes) -> SheetFacts:
    hidden = {int(first or second) for first, second in _HIDDEN_ROW.findall(content)}
    merged = tuple(dict.fromkeys(found.decode() for found in _MERGED.findall(content)))
    return SheetFacts(merged, tuple(sorted(hidden)), bool(_FORMULA.search(content)))


def _sheet_parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The name of every sheet and the part that holds it."""
    relations = ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 - no definitions, see above
    parts = {
        relation.get("Id", ""): posixpath.normpath(posixpath.join("/xl", relation.get("Target", ""))).lstrip("/")
        for relation in relations
    }
    workbook = ET.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314 - no definitions, see above
    for sheet in workbook.iter():
        if sheet.tag.rpartition("}")[2] == "sheet":
            yield sheet.get("name", ""), parts.get(sheet.get(_RELATION, ""), "")
