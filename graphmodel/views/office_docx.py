"""A case's findings, and its chronology, as a Word document: real styles, so that Word's own navigation works.

Texts of a case are text and nothing else; the file's properties name nobody; the same case gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from graphmodel.files import write_private
from graphmodel.findings.finding import Finding, Findings
from graphmodel.model.case import Case
from graphmodel.views.chronology import Line, chronology
from graphmodel.views.kinds import kind_words, subtype_words
from graphmodel.views.office import MEANING, VIEWS, Facts, Part, basis, certainty, labels, places, plain, same_bytes
from graphmodel.views.word_file import Heading, WordFile

_LABEL_CM, _VALUE_CM = 3.6, 13.4
_KINDS_CM = (4.4, 8.2, 2.2, 2.2)
_CHRONOLOGY: tuple[tuple[str, float], ...] = (
    ("No.", 1.2),
    ("Date", 3.6),
    ("What happened", 9.6),
    ("Who", 3.8),
    ("People", 2.9),
    ("Source", 2.2),
    ("Row", 2.4),
)
"""Heading and width in centimetres; an A4 page on its side holds 25.7."""


def write_report_docx(case: Case, findings: Findings, path: Path | str, *, with_chronology: bool = False) -> Path:
    """Write the Word document of a case and its findings, readable by its owner alone, whole or not at all.

    Findings stand by story, each with its facts and room for the panel's view. Returns the path. Raises
    EnvironmentFault when the machine refuses the file.
    """
    return write_private(path, report_bytes(case, findings, with_chronology=with_chronology))


def write_chronology_docx(case: Case, path: Path | str, as_of: str = "") -> Path:
    """Write the chronology of a case as a Word document; as ``write_report_docx`` otherwise."""
    return write_private(path, chronology_bytes(case, as_of))


def report_bytes(case: Case, findings: Findings, *, with_chronology: bool = False) -> bytes:
    """The document of ``write_report_docx`` in memory."""
    facts = Facts(case, findings)
    document = _Document(facts.title)
    document.opening(facts)
    document.findings(facts)
    if with_chronology:
        document.file.landscape()
        document.chronology(case, findings.as_of)
    return document.done()


def chronology_bytes(case: Case, as_of: str = "") -> bytes:
    """The document of ``write_chronology_docx`` in memory."""
    document = _Document(plain(case.row.title) if case.rows["case"] else "")
    document.file.landscape(new_page=False)
    document.file.title(document.title)
    document.chronology(case, as_of)
    return document.done()


class _Document:
    def __init__(self, title: str) -> None:
        self.title = title or "Findings"
        self.file = WordFile(self.title)

    def done(self) -> bytes:
        stream = io.BytesIO()
        self.file.save(stream)
        return same_bytes(stream.getvalue())

    def opening(self, facts: Facts) -> None:
        self.file.title(self.title)
        self.file.facts(list(facts.about())[1:], (_LABEL_CM, _VALUE_CM))
        self.file.heading("What findings are, and what they are not", 1)
        for text in MEANING:
            self.file.bullet(text)
        self.file.paragraph(
            "Findings about the same rows stand together. Their numbers follow importance: first what is certain, then"
            " what bears on a risk to a child."
        )
        kinds = [(name, about, str(sure), str(maybe)) for name, about, sure, maybe, _ in facts.kinds()]
        if kinds:
            self.file.table(("Kind", "What it means", "Certain", "Possible"), kinds, _KINDS_CM)

    def findings(self, facts: Facts) -> None:
        self.file.heading("Findings", 1)
        if not facts.findings.items:
            self.file.paragraph("The rows of this case show no finding.")
        for story in facts.stories():
            if len(story) > 1:
                numbers = [str(facts.number[finding.id]) for finding in story]
                said = f"Findings {', '.join(numbers[:-1])} and {numbers[-1]}: about the same rows"
                self.file.heading(said, 2)
            for finding in story:
                self._finding(facts, finding, 3 if len(story) > 1 else 2)
        self._rules(facts)
        others = facts.other_views()
        if others:
            self.file.heading("The panel's views of findings that are not in this list", 1)
            rows = [(key, "; ".join(p for p in (view.word, view.reason, view.recorded) if p)) for key, view in others]
            self.file.facts(rows, (_LABEL_CM, _VALUE_CM))

    def _finding(self, facts: Facts, finding: Finding, level: Heading) -> None:
        kind = kind_words(finding.kind)["name"]
        self.file.heading(f"{facts.number[finding.id]}. {kind}: {subtype_words(finding.subtype).lower()}", level)
        self.file.statement(plain(finding.statement))
        parts = list(facts.parts(finding))
        rows: list[tuple[str, Any]] = [
            ("Certainty", f"{certainty(finding)} ({basis(finding)})"),
            ("About", labels(finding.people)),
            ("Information", [name for name in (plain(item.label) for item in finding.information) if name]),
            ("Services", labels(finding.services)),
            ("Held by", labels(finding.holder)),
            ("Needed by", labels(finding.needed_by)),
            ("When", _when(finding)),
            ("Sources", places(finding.sources)),
            ("Rests on", [_said(part) for part in parts if part.how == "rests on"]),
            ("How the holder came to have it", tuple(_said(part) for part in parts if part.how.startswith("how"))),
            ("Explained by", _explained(finding, parts)),
            ("Figure used", plain("; ".join(finding.figures))),
            ("Would have been closed by", plain(finding.remedy)),
        ]
        self.file.facts([row for row in rows if row[1]], (_LABEL_CM, _VALUE_CM), box=("The panel's view", ""))
        self._view(facts, finding)
        self.file.small(f"Finding {plain(finding.id)}")

    def _rules(self, facts: Facts) -> None:
        """By which rule each kind was found, once for all findings of it."""
        rows = [(name, rules) for name, _, _, _, rules in facts.kinds()]
        if rows:
            self.file.heading("The rules by which they were found", 1)
            self.file.facts(rows, (_LABEL_CM, _VALUE_CM))

    def _view(self, facts: Facts, finding: Finding) -> None:
        """Fill the box of the table just made: with the panel's view, or with what there is to choose from."""
        view = facts.view(finding)
        if view is None:
            self.file.fill_box(["    ".join(f"☐ {word}" for word in VIEWS), "Reason:"])
        else:
            lines = [f"{view.word}: {view.reason}" if view.reason else view.word]
            self.file.fill_box([*lines, f"Recorded: {view.recorded}"] if view.recorded else lines)

    def chronology(self, case: Case, as_of: str) -> None:
        lines = chronology(case, as_of)
        self.file.heading(f"Chronology as of {plain(as_of)}" if as_of else "Chronology", 1)
        self.file.paragraph(
            "A line stands where it could have begun at the earliest; a vague date never becomes a day. Where lines"
            " below could in truth have come before it, it says so under the date. Lines without a date stand at the"
            " end."
        )
        headings = tuple(heading for heading, _ in _CHRONOLOGY)
        self.file.table(headings, [_cells(line) for line in lines], tuple(width for _, width in _CHRONOLOGY))


def _cells(line: Line) -> tuple[str, ...]:
    date = f"{line.date}\n({line.order})" if line.order else line.date
    return (str(line.number), date, line.what, line.services, line.people, line.sources, line.row)


def _when(finding: Finding) -> str:
    said = plain(finding.when_words or finding.when)
    return f"{said}; could have been known {plain(finding.knowable)}" if said else plain(finding.knowable)


def _said(part: Part) -> str:
    """One row as one line: its date, what it says, its place and id."""
    said = f"{part.date}: {part.said}" if part.date and part.said else part.said or part.date
    marks = ", ".join(mark for mark in (part.sources, f"row {part.row}") if mark)
    return f"{said} [{marks}]" if said else part.row


def _explained(finding: Finding, parts: Sequence[Part]) -> str:
    """Rows that only explain are named by id: each has its sentence in the chronology."""
    rows = ", ".join(part.row for part in parts if part.how == "explained by")
    where = places(finding.context)
    return f"{rows} [{where}]" if rows and where else rows
