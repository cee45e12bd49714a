"""Reports in Excel and Word, and the chronology: the facts are all there, nothing runs, nobody is named."""

from __future__ import annotations

import csv
import io
import os
import re
import stat
import subprocess
import sys
import zipfile
from functools import cmp_to_key
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from graphmodel import api, cli
from graphmodel.errors import UsageFault
from graphmodel.findings.finding import Finding, Findings, Named
from graphmodel.model.case import Case
from graphmodel.model.dates import EARLIEST, LATEST
from graphmodel.model.declare import Dated
from graphmodel.model.schema import TABLES
from graphmodel.resources import sample_dir, sample_names
from graphmodel.views import office_docx, office_xlsx
from graphmodel.views.chronology import COLUMNS, NOT_KNOWN, chronology, csv_text
from graphmodel.views.excel_file import LONGEST
from graphmodel.views.office import MEANING
from tests.views.family import case, finding, findings

HOSTILE = (
    "=1+1",
    "@SUM(A1)",
    "+cmd|' /C calc'!A0",
    "-2",
    "http://example.org/",
    "a\x07b\x1b[31m\ufffe\uffff\u202e",
    "_x0041_",
    "<w:p>&amp;</w:p>",
    "W" * 3_000,
    "line\none",
    "{=1}",
)


def sheet(content: bytes, name: str) -> list[dict[str, Any]]:
    """The rows of a sheet by heading, as openpyxl reads them."""
    headings, *rows = load_workbook(io.BytesIO(content))[name].iter_rows(values_only=True)
    return [
        dict(zip(map(str, headings), ("" if value is None else value for value in row), strict=True)) for row in rows
    ]


def told(content: bytes) -> str:
    """Every text of a Word document, tables included."""
    document = docx.Document(io.BytesIO(content))
    return "\n".join(
        paragraph.text
        for part in document.iter_inner_content()
        for paragraph in (
            [p for row in part.rows for cell in row.cells for p in cell.paragraphs] if hasattr(part, "rows") else [part]
        )
    )


def parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name).decode("utf-8", "replace") for name in packed.namelist()}


@pytest.fixture(scope="module")
def child_rs() -> tuple[Case, Findings]:
    read = api.read(sample_dir() / "child-rs")
    return read, api.findings(read)


def test_the_workbook_holds_every_fact_of_every_finding(child_rs: tuple[Case, Findings]) -> None:
    read, found = child_rs
    content = office_xlsx.report_bytes(read, found)
    rows = sheet(content, "Findings")
    assert [row["Id"] for row in rows] == [f.id for f in found]
    for number, (row, one) in enumerate(zip(rows, found, strict=True), 1):
        assert (row["No."], row["Finding"], row["Certainty"]) == (number, one.statement, one.certainty)
        assert row["Why only possible"] == "; ".join(one.why_possible)
        for heading, names in (
            ("People", one.people),
            ("Services", one.services),
            ("Held by", one.holder),
            ("Needed by", one.needed_by),
            ("Information", one.information),
        ):
            assert row[heading] == "; ".join(name.label for name in names), heading
        assert (row["When"], row["Could have been known"]) == (one.when_words, one.knowable)
        assert (row["Sources"], row["Sources of what explains it"]) == ("; ".join(one.sources), "; ".join(one.context))
        assert row["What would have closed it"] == one.remedy
    evidence = sheet(content, "Evidence")
    seen = [(row["No."], row["Row"]) for row in evidence if row["Part in the finding"] == "rests on"]
    assert seen == [(number, row) for number, one in enumerate(found, 1) for row in one.evidence]
    assert {row["Row"] for row in evidence} == {r for f in found for r in (*f.evidence, *f.route, *f.context_rows)}
    assert all(row["What the row says"] for row in evidence)


def test_what_findings_are_and_every_rule_stand_in_the_workbook_and_the_document(
    child_rs: tuple[Case, Findings],
) -> None:
    read, found = child_rs
    about = load_workbook(io.BytesIO(office_xlsx.report_bytes(read, found)))["About"]
    cells = [str(value) for row in about.iter_rows(values_only=True) for value in row if value is not None]
    text = told(office_docx.report_bytes(read, found))
    certain = sum(one.certainty == "certain" for one in found)
    counted = f"{len(found)}: {certain} certain, {len(found) - certain} possible"
    well = sum(one.kind == "good-sharing" for one in found)
    counted += f"; {well} of them tell what was shared well" if well else ""
    for said in (*MEANING, counted, read.row.partnership):
        assert said in cells
        assert said in text
    for one in found:
        assert any(cell.endswith(f": {one.rule_words}") for cell in cells)
        assert f": {one.rule_words}" in text


def test_a_second_reader_sees_the_same_workbook(child_rs: tuple[Case, Findings]) -> None:
    content = office_xlsx.report_bytes(*child_rs)
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    assert book.sheet_names == ["Findings", "Evidence", "Chronology", "About"]
    for name in book.sheet_names[:3]:
        other = [[str(v) for v in row.values()] for row in sheet(content, name)]
        assert [
            [str(int(v)) if isinstance(v, float) else str(v) for v in row]
            for row in book.get_sheet_by_name(name).to_python()
        ][1:] == other


def test_the_document_holds_every_fact_of_every_finding(child_rs: tuple[Case, Findings]) -> None:
    read, found = child_rs
    document = docx.Document(io.BytesIO(office_docx.report_bytes(read, found)))
    headings = [p.text for p in document.paragraphs if p.style is not None and p.style.name.startswith("Heading")]
    statements = {p.text for p in document.paragraphs if p.style is not None and p.style.name == "Finding"}
    ids = [m[1] for p in document.paragraphs if (m := re.fullmatch(r"Finding (\w+)", p.text))]
    assert sorted(ids) == sorted(f.id for f in found)
    numbers = [int(m[1]) for text in headings if (m := re.match(r"(\d+)\. ", text))]
    assert sorted(numbers) == list(range(1, len(found) + 1))
    tables = [t for t in document.tables if t.rows[-1].cells[0].text == "The panel's view"]
    assert len(tables) == len(found)
    by_id = dict(zip(ids, tables, strict=True))
    for one in found:
        assert one.statement in statements
        rows = {row.cells[0].text: row.cells[1].text for row in by_id[one.id].rows}
        assert rows["Certainty"].startswith(one.certainty)
        assert all(reason.rstrip(".") in rows["Certainty"] for reason in one.why_possible)
        assert all(name.label in rows["About"] for name in one.people)
        assert rows.get("Information", "").split("\n") == ([name.label for name in one.information] or [""])
        for label, names in (("Held by", one.holder), ("Needed by", one.needed_by), ("Services", one.services)):
            assert rows.get(label, "") == "; ".join(name.label for name in names)
        assert rows["When"].startswith(one.when_words)
        assert rows.get("Sources", "") == "; ".join(one.sources)
        assert all(f"row {row}]" in rows["Rests on"] for row in one.evidence)
        assert all(f"row {row}]" in rows["How the holder came to have it"] for row in one.route)
        assert rows["The panel's view"].startswith("☐ Accepted")


def test_stories_stand_together_and_steps_begin_at_one() -> None:
    made = findings(4)
    document = docx.Document(io.BytesIO(office_docx.report_bytes(case(), made)))
    headings = [
        p.text for p in document.paragraphs if p.style is not None and p.style.name in ("Heading 2", "Heading 3")
    ]
    assert headings[0] == "Findings 1 and 2: about the same rows"
    assert [text.split(".")[0] for text in headings[1:]] == ["1", "2", "3", "4"]
    steps = [
        [p for p in row.cells[1].paragraphs if p.style is not None and p.style.name == "List Number"]
        for table in document.tables
        for row in table.rows
        if row.cells[0].text.startswith("How")
    ]
    assert [len(step) for step in steps] == [2, 2, 2, 2]
    lists = [{p._p.pPr.numPr.numId.val for p in step} for step in steps]  # type: ignore[union-attr]
    assert len(set.union(*lists)) == 4
    numbering = parts(office_docx.report_bytes(case(), made))["word/numbering.xml"]
    assert numbering.count('<w:startOverride w:val="1"/>') == 4


def test_the_panel_s_view_is_shown_by_the_finding_s_id() -> None:
    rows = [
        {
            "id": "vd2",
            "finding": "f02",
            "verdict": "not-agreed",
            "why": "=They spoke",
            "by": "The chair",
            "dated": "2021-05-03",
        },
        {"id": "vd3", "finding": "gone", "verdict": "explained", "why": "Of an earlier run"},
    ]
    coded, made = case(verdicts=rows), findings(3)
    content = office_xlsx.report_bytes(coded, made)
    views = [(row["The panel's view"], row["The panel's reason"]) for row in sheet(content, "Findings")]
    assert views == [("Accepted", "Agreed on the day"), ("Not agreed", "=They spoke (The chair, 3 May 2021)"), ("", "")]
    about = "\n".join(
        str(value) for row in load_workbook(io.BytesIO(content))["About"].iter_rows(values_only=True) for value in row
    )
    assert "gone" in about
    assert "Explained; Of an earlier run" in about
    text = told(office_docx.report_bytes(coded, made))
    assert "Accepted: Agreed on the day" in text
    assert "Not agreed: =They spoke" in text
    assert "Recorded: The chair, 3 May 2021" in text
    assert "Explained; Of an earlier run" in text
    assert text.count("☐ Accepted") == 1


def test_the_panel_chooses_its_view_from_a_list_that_the_case_takes() -> None:
    book = load_workbook(io.BytesIO(office_xlsx.report_bytes(case(), findings(3))))
    (choice,) = book["Findings"].data_validations.dataValidation
    words = choice.formula1.strip('"').split(",")
    assert str(choice.sqref) == "J2:J4"
    assert book["Findings"]["J1"].value == "The panel's view"
    for word in words:  # each can be copied into the case as it stands
        case(verdicts=[{"id": "v", "finding": "f02", "verdict": word}])
    assert len(words) == 3


def test_sheets_can_be_read_on_paper_and_on_screen() -> None:
    book = load_workbook(io.BytesIO(office_xlsx.report_bytes(case(), findings(3))))
    for name in ("Findings", "Evidence", "Chronology"):
        one = book[name]
        assert one.page_setup.orientation == "landscape"
        assert (one.page_setup.fitToWidth or 1, one.page_setup.fitToHeight) == (1, 0)
        assert one.sheet_properties.pageSetUpPr.fitToPage
        assert one.print_title_rows == "$1:$1"
        assert one.freeze_panes is not None
        assert one.auto_filter.ref == one.dimensions
        assert all(cell.alignment.wrap_text for row in one.iter_rows() for cell in row)
        printed = re.search(r"\$([A-Z]+)\$\d+$", one.print_area)
        assert printed
        widths = [one.column_dimensions[chr(n)].width for n in range(ord("A"), ord(printed[1]) + 1)]
        assert sum(widths) < 250, "so wide that nobody could read it on a page"


def test_the_document_is_a_word_document_of_its_own() -> None:
    document = docx.Document(io.BytesIO(office_docx.report_bytes(case(), findings(3), with_chronology=True)))
    upright, lying = document.sections
    assert (upright.page_width.mm, upright.page_height.mm) == (pytest.approx(210, abs=0.1), pytest.approx(297, abs=0.1))
    assert (lying.page_width.mm, lying.page_height.mm) == (pytest.approx(297, abs=0.1), pytest.approx(210, abs=0.1))
    foot = upright.footer._element.xml
    assert 'w:instr="PAGE"' in foot
    assert 'w:instr="NUMPAGES"' in foot
    table = document.tables[-1]
    assert table.rows[0].cells[2].text == "What happened"
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert "w:tblHeader" not in table.rows[1]._tr.xml
    assert [row.cells[0].text for row in table.rows[1:]] == [str(line.number) for line in chronology(case())]
    assert "Chronology" not in told(office_docx.report_bytes(case(), findings(3)))


def hostile(text: str) -> tuple[Case, Findings]:
    coded = case(
        communications=[
            {"id": "c9", "from": "S2", "to": "S1", "when": "2018-05-04", "note": text, "outcome": text, "places": text}
        ],
        people=[{"id": "P9", "label": text or "x", "born": "2018"}],
        verdicts=[{"id": "vd9", "finding": "f02", "verdict": "explained", "why": text, "by": text}],
    )
    one = Finding(
        id="f02",
        kind=text,
        subtype=text,
        statement=text,
        basis="stated",
        certainty="possible",
        people=(Named("P9", text),),
        holder=(Named("S2", text),),
        information=(Named("i1", text),),
        when_words=text,
        sources=(text,),
        evidence=("c9", text),
        route=("c9",),
        why_possible=(text,),
        remedy=text,
        rule_words=text,
    )
    return coded, Findings("ash", text, (one,))


def harmless(content: bytes) -> None:
    """Well-formed XML throughout, without a formula, a link or anything that is fetched or run."""
    from xml.etree import ElementTree as ET

    for name, text in parts(content).items():
        if name.endswith((".xml", ".rels")):
            ET.fromstring(text)
        assert "TargetMode" not in text
        assert not re.search(r"vba|macro|ole|external", name, re.IGNORECASE)
        if name.startswith("xl/worksheets/sheet"):
            assert not re.search(r"<f[ >]|<hyperlink", text)
        if name.startswith("word/document"):
            assert not re.search(r"<w:(hyperlink|instrText|fldSimple|object)\b", text)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_a_text_holds_it_stays_text(text: str) -> None:
    coded, made = hostile(text)
    shown = re.sub("[\x07\x1b\ufffe\uffff\u202e]", "", text)
    content = office_xlsx.report_bytes(coded, made)
    harmless(content)
    book = load_workbook(io.BytesIO(content))
    assert {c.data_type for one in book for row in one.iter_rows() for c in row} <= {"s", "n", "inlineStr"}
    (row,) = sheet(content, "Findings")
    assert (row["Finding"], row["Held by"]) == (shown, shown)
    document = office_docx.report_bytes(coded, made, with_chronology=True)
    harmless(document)
    assert shown in told(document)
    harmless(office_xlsx.chronology_bytes(coded))
    harmless(office_docx.chronology_bytes(coded))
    for cells in csv.reader(io.StringIO(csv_text(chronology(coded)).removeprefix("\ufeff"), newline="")):
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in cells)


@given(st.text(max_size=40))
@settings(max_examples=25)
def test_any_text_at_all_can_be_written(text: str) -> None:
    made = Findings("ash", text, (finding(1, statement=text, sources=(text,), remedy=text),))
    harmless(office_xlsx.report_bytes(case(), made))
    harmless(office_docx.report_bytes(case(), made))


def test_a_text_longer_than_a_cell_is_cut_and_says_so() -> None:
    made = Findings("ash", "t", (finding(1, statement="x" * (LONGEST + 1)),))
    (row,) = sheet(office_xlsx.report_bytes(case(), made), "Findings")
    assert len(row["Finding"]) == LONGEST
    assert row["Finding"].endswith("(cut: the cell is full)")
    (row,) = sheet(
        office_xlsx.report_bytes(case(), Findings("ash", "t", (finding(1, statement="x" * LONGEST),))), "Findings"
    )
    assert row["Finding"] == "x" * LONGEST


def test_the_files_name_nobody_and_no_time_of_writing() -> None:
    book = load_workbook(io.BytesIO(office_xlsx.report_bytes(case(), findings(3))))
    assert not any((book.properties.creator, book.properties.lastModifiedBy, book.properties.title))
    content = office_docx.report_bytes(case(), findings(3))
    properties = docx.Document(io.BytesIO(content)).core_properties
    for name in ("author", "last_modified_by", "comments", "title", "keywords", "subject"):
        assert getattr(properties, name) == ""
    assert properties.created == properties.modified
    for one in (content, office_xlsx.report_bytes(case(), findings(3))):
        assert not re.search("python|xlsxwriter", "".join(parts(one).values()), re.IGNORECASE)
        assert {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(one)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not [name for name in parts(content) if "thumbnail" in name]


def test_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    write = (
        "import sys; from graphmodel import api; from graphmodel.resources import sample_dir\n"
        "from graphmodel.views import office_docx, office_xlsx\n"
        "case = api.read(sample_dir() / 'child-rs'); found = api.findings(case)\n"
        "office_xlsx.write_report_xlsx(case, found, sys.argv[1] + '.xlsx')\n"
        "office_docx.write_report_docx(case, found, sys.argv[1] + '.docx', with_chronology=True)\n"
        "[api.chronology(case, sys.argv[1] + '-c' + e) for e in ('.xlsx', '.docx', '.csv')]\n"
    )
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone}
        subprocess.run([sys.executable, "-c", write, str(tmp_path / seed)], env=environment, check=True)
    for ending in (".xlsx", ".docx", "-c.xlsx", "-c.docx", "-c.csv"):
        assert (tmp_path / f"1{ending}").read_bytes() == (tmp_path / f"2{ending}").read_bytes(), ending


@pytest.mark.parametrize("name", ["r.html", "r.xlsx", "r.docx", "R.XLSX"])
def test_reports_are_written_by_their_ending_for_their_owner_alone(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run(["report", "minimal", "-o", name]) == 0
    assert capsys.readouterr().out == f"Wrote {name}\n"
    (made,) = tmp_path.iterdir()
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert made.read_bytes()[:2] == (b"<!" if name == "r.html" else b"PK")


@pytest.mark.parametrize("name", ["c.xlsx", "c.docx", "c.csv", ""])
def test_chronologies_are_written_by_their_ending_for_their_owner_alone(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run(["chronology", "minimal", *(["-o", name] if name else [])]) == 0
    assert capsys.readouterr().out == f"Wrote {name or 'minimal-chronology.xlsx'}\n"
    (made,) = tmp_path.iterdir()
    assert stat.S_IMODE(made.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("line", "known"),
    [
        (["report", "minimal", "-o", "r.pdf"], (".html", ".xlsx", ".docx")),
        (["report", "minimal", "-o", "r"], (".html", ".xlsx", ".docx")),
        (["chronology", "minimal", "-o", "c.html"], (".xlsx", ".docx", ".csv")),
    ],
)
def test_another_ending_is_refused_with_those_that_there_are(
    line: list[str],
    known: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run(line) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert line[-1] in err
    assert all(ending in err for ending in known)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(UsageFault):
        getattr(api, line[0])(case(), tmp_path / line[-1])


def dated(read: Case) -> list[Any]:
    """Every row with a date that leaves some day out, by a naive comparison of two at a time."""
    whens = {
        row.id: when
        for rows in read.rows.values()
        for row in rows
        if (when := read.when(row.id)) is not None and (when.earliest != EARLIEST or when.latest != LATEST)
    }

    def compare(a: str, b: str) -> int:
        for first, second in (
            (whens[a].earliest, whens[b].earliest),
            (whens[a].latest, whens[b].latest),
            (list(TABLES).index(read.table_of(a).name), list(TABLES).index(read.table_of(b).name)),
            (a, b),
        ):
            if first != second:
                return -1 if first < second else 1
        return 0

    return sorted(whens, key=cmp_to_key(compare))


@pytest.mark.parametrize("name", sorted(set(sample_names()) - {"broken"}))
def test_every_dated_row_stands_once_and_in_order(name: str) -> None:
    read = api.read(sample_dir() / name)
    lines = chronology(read)
    assert [line.row for line in lines if line.placed] == dated(read)
    undated = {row.id for rows in read.rows.values() for row in rows if isinstance(row, Dated)} - set(dated(read))
    assert {line.row for line in lines if not line.placed} == undated
    assert len({line.row for line in lines}) == len(lines)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert [line.placed for line in lines] == sorted((line.placed for line in lines), reverse=True)
    assert all(line.date == NOT_KNOWN for line in lines if not line.placed)
    assert all(line.what for line in lines)


@pytest.mark.parametrize("name", sorted(set(sample_names()) - {"broken"}))
def test_a_line_names_the_last_line_that_could_have_come_before_it(name: str) -> None:
    """Against every pair of lines: one below could have begun before one above."""
    read = api.read(sample_dir() / name)
    lines = [line for line in chronology(read) if line.placed]
    whens = [read.when(line.row) for line in lines]
    for line, when in zip(lines, whens, strict=True):
        assert when is not None
        could = [
            n for n, o in zip(lines, whens, strict=True) if n.number > line.number and o and o.earliest < when.starts_by
        ]
        if not could:
            assert line.order == ""
        elif when.starts_by == LATEST:
            assert line.order.endswith("any line below")
        else:
            assert line.order.endswith(f"after no. {could[-1].number}")


def test_two_events_of_one_day_are_not_ordered() -> None:
    days = [{"id": f"k{n}", "by": "W1", "when": "2018-07-03"} for n in (7, 8)]
    by_row = {line.row: line for line in chronology(case(contacts=days))}
    last = max(by_row[row].number for row in ("k1", "k7", "k8"))
    assert by_row["k7"].order == f"could have come after no. {last}"


def test_a_chronology_as_of_a_day_says_nothing_of_later() -> None:
    before = [line.row for line in chronology(case(), "2018-07-02")]
    assert "k1" not in before
    assert "c1" in before
    assert "k1" in [line.row for line in chronology(case(), "2018-07-03")]
    later = case(contacts=[{"id": "k9", "by": "W1", "when": "2018-07-03", "seen": "P2"}])
    assert csv_text(chronology(later, "2018-07-02")) == csv_text(chronology(case(), "2018-07-02"))


def test_every_form_of_a_chronology_has_the_same_lines(tmp_path: Path) -> None:
    lines = chronology(case())
    read = sheet(api.chronology(case(), tmp_path / "c.xlsx").read_bytes(), "Chronology")
    table = docx.Document(str(api.chronology(case(), tmp_path / "c.docx"))).tables[0]
    with api.chronology(case(), tmp_path / "c.csv").open(encoding="utf-8-sig", newline="") as stream:
        plain = list(csv.DictReader(stream))
    assert [row["Row"] for row in read] == [line.row for line in lines]
    assert [row.cells[6].text for row in table.rows[1:]] == [line.row for line in lines]
    assert list(plain[0]) == [heading for heading, _ in COLUMNS]
    assert [list(row.values()) for row in plain] == [[str(v) for v in row.values()] for row in read]
    birth = next(line for line in lines if line.row == "P2")
    assert (birth.date, birth.what, birth.people) == ("June 2018", "Birth of Child Ash", "Child Ash")
    letter = next(line for line in lines if line.row == "c4")
    assert letter.services == "Health Visitor One (Health visiting); Children's social care; GP practice"
    assert (letter.people, letter.sources, letter.first, letter.last) == (
        "Child Ash",
        "3.5",
        "2019-01-10",
        "2019-01-10",
    )
