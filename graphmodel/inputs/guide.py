"""The words of an empty workbook's first sheet, for whoever fills it in: what goes where, made from the schema.

>>> [line.text for line in lines() if line.style == "title"]
['How to fill in this workbook']
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from graphmodel.model.columns import Column
from graphmodel.model.declare import Table
from graphmodel.model.schema import TABLES
from graphmodel.model.tables.vocabulary import ABSENCE

Style = Literal["title", "heading", "text", "table", "column"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the guide; only lines about a column fill the three cells after the first."""

    style: Style
    text: str
    more: tuple[str, ...] = ()


_OPENING: tuple[tuple[Style, str], ...] = (
    ("title", "How to fill in this workbook"),
    ("text", "Each sheet is one list: people, services, meetings and so on. Each row is one thing that a source says."),
    (
        "text",
        "Begin with the coloured sheets: case, areas, people, agencies, services. What is not said stays empty.",
    ),
    (
        "text",
        "Then take the source paragraph by paragraph. Each contact, message, meeting, item of information is a row.",
    ),
    (
        "text",
        "Now and then check the file: graphmodel check, then the name of this workbook. It lists all that is to mend.",
    ),
    ("heading", "Never write names"),
    ("text", "No real name, address, NHS number or telephone number of anybody, in any cell."),
    ("text", "Use the review's own words: Child A, Mother, Health Visitor One. Ids such as P1 must not be initials."),
    ("heading", "Ids"),
    (
        "text",
        "Every row has a short id of its own: P1, S3, c12. No two rows of the whole workbook may have the same one.",
    ),
    ("text", "A cell that points at another row holds that row's id. Several ids are separated by semicolons: P1; P2."),
    ("heading", "Dates"),
    (
        "text",
        "Write dates as the source gives them, day first: 03/04/2016 is 3 April. Better a vague date than a guess.",
    ),
    ("text", "One day: 2018-05-03, 03/05/2018 or 3 May 2018. A month or a year: May 2018, 2018. About: 2018-05~."),
    ("text", "From one date to another: 2018-05/2018-07. From a date on, without an end: 2018-05-03/.."),
    ("text", "One day, not said which, between two: [2018-05-03..2018-05-09]. Not known at all: unknown."),
    ("text", "Told from another row: after c12, or 4 weeks after c12, or about 2 months before c12."),
    ("heading", "Where the source says so"),
    ("text", "Under places, write the paragraph as printed: 4.10 (which is not 4.1). Several: 7.1.5; 8.1.2."),
    ("text", "For another document than the main one, its id and a colon come first: D2: 3.4."),
    ("heading", "What did not happen"),
    (
        "text",
        "Write a row for what did not happen only if a source says so. If the source is silent, write no row.",
    ),
    ("text", "Under absence, say how strongly the source puts it; leave the cell empty for what did happen:"),
)

_CLOSING: tuple[tuple[Style, str], ...] = (
    ("heading", "Cells"),
    (
        "text",
        "All cells are formatted as text. When you paste from elsewhere, use Paste Special, Values, to keep it so.",
    ),
    ("text", "Dark headings must be filled in. Rest the pointer on a heading to read what belongs under it."),
    ("text", "Do not merge cells, hide sheets, rename headings or write formulas."),
    ("heading", "Every sheet and its columns"),
)


def lines() -> Iterator[Line]:
    """The guide, line by line."""
    for style, text in _OPENING:
        yield Line(style, text)
    for word, means in ABSENCE.items():
        yield Line("column", "", (word, "", means))
    for style, text in _CLOSING:
        yield Line(style, text)
    for table in ordered_tables():
        yield Line("table", table.name, (table.doc,))
        for column in table.columns:
            yield Line("column", "", (column.name, "must be filled in" if column.required else "", meaning(column)))


def ordered_tables() -> list[Table]:
    """The tables in the order of a workbook's sheets: first those that most cases need."""
    return sorted(TABLES.values(), key=lambda table: not table.core)


def meaning(column: Column) -> str:
    """What belongs into a column and how it is written, in one or two sentences."""
    return f"{column.doc[:1].upper()}{column.doc[1:].rstrip('.')}. {how(column)}".strip()


def how(column: Column) -> str:
    """How a cell of a column is written, with an example where it helps."""
    where = f"on sheet {' or '.join(column.targets)}" if "*" not in column.targets else "on any sheet"
    choices = column.choices or {}
    several = "Several are separated by semicolons."
    match column.kind:
        case "choice":
            return f"One of: {', '.join(choices)}."
        case "words":
            return f"From the list: {', '.join(choices)}. {several}"
        case "ref":
            return f"The id of one row {where}."
        case "refs":
            return f"Ids of rows {where}. {several}"
        case "flag":
            return "yes, or empty."
        case "number":
            return "A whole number."
        case "when" if "2018" not in column.doc:
            return "A date, such as 03/05/2018, May 2018 or 2018-05/2018-07."
        case _:
            return ""
