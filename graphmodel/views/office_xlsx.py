"""A case's findings, their rows and its chronology as an Excel workbook."""

from __future__ import annotations

from pathlib import Path

from graphmodel.files import write_private
from graphmodel.findings.finding import Finding, Findings
from graphmodel.model.case import Case
from graphmodel.views.chronology import COLUMNS, cells, chronology
from graphmodel.views.excel_file import Cell, Column, ExcelFile
from graphmodel.views.kinds import kind_words, subtype_words
from graphmodel.views.office import MEANING, VIEWS, Facts, basis, labels, places, plain

_FINDINGS = (
    Column("No.", 5),
    Column("Kind", 15),
    Column("Finding", 52),
    Column("Certainty", 10),
    Column("Why only possible", 20),
    Column("Held by", 18),
    Column("Needed by", 18),
    Column("When", 16),
    Column("Sources", 12),
    Column("The panel's view", 13),
    Column("The panel's reason", 26),
    Column("Id", 12),
    Column("What exactly", 18, printed=False),
    Column("People", 30, printed=False),
    Column("Services", 30, printed=False),
    Column("Information", 80, printed=False),
    Column("Basis", 34, printed=False),
    Column("Could have been known", 16, printed=False),
    Column("What would have closed it", 50, printed=False),
    Column("Figure used", 40, printed=False),
    Column("Sources of what explains it", 40, printed=False),
    Column("Story", 11, printed=False),
)
_EVIDENCE = (
    Column("No.", 5),
    Column("Part in the finding", 18),
    Column("What the row says", 76),
    Column("Date", 24),
    Column("Source", 16),
    Column("Row", 16),
)
_ABOUT = (
    Column("Kind", 24),
    Column("What it means", 46),
    Column("Certain", 9),
    Column("Possible", 9),
    Column("Its rules", 70),
)
_CHRONOLOGY_WIDTHS = {
    "number": 6,
    "date": 22,
    "what": 62,
    "order": 20,
    "services": 28,
    "people": 20,
    "sources": 14,
    "kind": 18,
    "note": 34,
    "first": 12,
    "last": 12,
    "row": 16,
}
_CHRONOLOGY_PRINTED = ("number", "date", "what", "order", "services", "people", "sources")
_CHRONOLOGY = tuple(
    Column(heading, _CHRONOLOGY_WIDTHS[field], field in _CHRONOLOGY_PRINTED) for heading, field in COLUMNS
)


def write_report_xlsx(case: Case, findings: Findings, path: Path | str) -> Path:
    """Write the workbook of a case and its findings, readable by its owner alone, whole or not at all.

    Sheets: findings, the rows of each, the chronology, and what findings are. Returns the path. Raises
    EnvironmentFault when the machine refuses the file.
    """
    return write_private(path, report_bytes(case, findings))


def write_chronology_xlsx(case: Case, path: Path | str, as_of: str = "") -> Path:
    """Write the chronology of a case as a workbook of one sheet; as ``write_report_xlsx`` otherwise."""
    return write_private(path, chronology_bytes(case, as_of))


def report_bytes(case: Case, findings: Findings) -> bytes:
    """The workbook of ``write_report_xlsx`` in memory."""
    facts = Facts(case, findings)
    file = ExcelFile(facts.title)
    _findings(file, facts)
    _evidence(file, facts)
    _chronology(file, case, findings.as_of)
    _about(file, facts)
    return file.content()


def chronology_bytes(case: Case, as_of: str = "") -> bytes:
    """The workbook of ``write_chronology_xlsx`` in memory."""
    file = ExcelFile(plain(case.row.title) if case.rows["case"] else "")
    _chronology(file, case, as_of)
    return file.content()


def _findings(file: ExcelFile, facts: Facts) -> None:
    rows = [_finding(facts, finding) for finding in facts.findings]
    sheet = file.table("Findings", _FINDINGS, rows, freeze=3)
    headings = [column.heading for column in _FINDINGS]
    view, reason = headings.index("The panel's view"), headings.index("The panel's reason")
    for number, row in enumerate(rows, 1):
        for column in (view, reason):
            file.cell(sheet, number, column, row[column], "fill-in")
    if rows:
        choice = {
            "validate": "list",
            "source": list(VIEWS),
            "input_title": "The panel's view",
            "input_message": "Choose one. " + _KEEP,
            "error_title": "Not in the list",
            "error_message": "Please choose from the list, or leave the cell empty.",
        }
        sheet.data_validation(1, view, len(rows), view, choice)


def _finding(facts: Facts, finding: Finding) -> tuple[Cell, ...]:
    view = facts.view(finding)
    reason = view.reason + (f" ({view.recorded})" if view.recorded else "") if view else ""
    return (
        facts.number[finding.id],
        kind_words(finding.kind)["name"],
        plain(finding.statement),
        finding.certainty,
        "; ".join(plain(text) for text in finding.why_possible),
        labels(finding.holder),
        labels(finding.needed_by),
        plain(finding.when_words or finding.when),
        places(finding.sources),
        view.word if view else "",
        reason.strip(),
        plain(finding.id),
        subtype_words(finding.subtype),
        labels(finding.people),
        labels(finding.services),
        labels(finding.information),
        basis(finding),
        plain(finding.knowable),
        plain(finding.remedy),
        plain("; ".join(finding.figures)),
        places(finding.context),
        plain(finding.story),
    )


def _evidence(file: ExcelFile, facts: Facts) -> None:
    rows = [
        (facts.number[finding.id], part.how, part.said, part.date, part.sources, part.row)
        for finding in facts.findings
        for part in facts.parts(finding)
    ]
    file.table("Evidence", _EVIDENCE, rows, freeze=1)


def _chronology(file: ExcelFile, case: Case, as_of: str) -> None:
    rows = [(line.number, *(plain(text) for text in cells(line)[1:])) for line in chronology(case, as_of)]
    file.table("Chronology", _CHRONOLOGY, rows, freeze=2)


def _about(file: ExcelFile, facts: Facts) -> None:
    sheet = file.sheet("About", _ABOUT)
    row = 0
    file.cell(sheet, row, 0, facts.title, "title")
    for heading, text in facts.about():
        row += 1
        file.cell(sheet, row, 0, heading, "label")
        file.wide(sheet, row, 1, text, _ABOUT)
    row += 2
    file.cell(sheet, row, 0, "What findings are, and what they are not", "heading")
    for text in (*MEANING, _ON_PAPER, _KEEP):
        row += 1
        file.wide(sheet, row, 0, text, _ABOUT)
    row += 2
    file.cell(sheet, row, 0, "Kinds of finding in this case", "heading")
    row += 1
    file.row(sheet, row, [column.heading for column in _ABOUT], _ABOUT, "head")
    for *kind, rules in facts.kinds():
        for place, rule in enumerate(rules):  # one row each: a cell of a workbook grows only so high
            row += 1
            file.row(sheet, row, [*(kind if place == 0 else [""] * len(kind)), rule], _ABOUT)
    others = facts.other_views()
    if others:
        row += 2
        file.cell(sheet, row, 0, "The panel's views of findings that are not in this list", "heading")
    for key, view in others:
        row += 1
        file.cell(sheet, row, 0, key, "label")
        file.wide(sheet, row, 1, "; ".join(part for part in (view.word, view.reason, view.recorded) if part), _ABOUT)


_ON_PAPER = "Sheets print the columns that a meeting needs; those further to the right are for the screen."
_KEEP = "To keep a view for later reports, copy id, view and reason into the sheet verdicts of the case."
