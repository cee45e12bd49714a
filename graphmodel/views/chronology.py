"""Everything dated in a case, merged into one list in order of time.

A vague date never becomes a day: a line stands where it could have begun at the earliest, its date in words, and says
which lines below it could in truth have come before it. What has no date at all stands at the end.

>>> from graphmodel.model.case import Case
>>> case = Case.from_cells({
...     "services": [{"id": "HV", "label": "Health visiting", "function": "health-visiting"}],
...     "contacts": [
...         {"id": "k1", "by": "HV", "mode": "home-visit", "when": "2018-05-03"},
...         {"id": "k2", "by": "HV", "mode": "phone", "when": "May 2018"},
...     ],
... })
>>> for line in chronology(case):
...     print(line.number, line.date, line.what, line.order, sep=" | ")
1 | May 2018 | Health visiting: phone | could have come after no. 2
2 | 3 May 2018 | Health visiting: home visit |
"""

from __future__ import annotations

import csv
import io
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from graphmodel.knowledge.as_of import as_of as rows_as_of
from graphmodel.model.case import Case
from graphmodel.model.dates import EARLIEST, LATEST, When, day_end, iso_day, iso_last_day
from graphmodel.model.declare import Dated, Row
from graphmodel.model.schema import TABLES
from graphmodel.model.tables.family import Person
from graphmodel.model.tables.services import Practitioner
from graphmodel.model.tables.vocabulary import SURENESS
from graphmodel.views.words import Words, clean, table_words

NOT_KNOWN = "Date not known"
SERVICES = ("agencies", "services", "practitioners", "parties")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a case as its chronology shows it.

    ``first`` and ``last`` are the first and the last day that the date allows (ISO 8601), empty where it is open.
    ``order`` says which lines below could have come before this one, and is empty where none could. ``placed`` is
    False for what has no date.
    """

    number: int
    date: str
    what: str
    order: str
    services: str
    people: str
    sources: str
    kind: str
    note: str
    row: str
    first: str
    last: str
    placed: bool


COLUMNS: tuple[tuple[str, str], ...] = (
    ("No.", "number"),
    ("Date", "date"),
    ("What happened", "what"),
    ("Order", "order"),
    ("Who", "services"),
    ("People", "people"),
    ("Source", "sources"),
    ("Kind", "kind"),
    ("What the source says", "note"),
    ("First possible day", "first"),
    ("Last possible day", "last"),
    ("Row", "row"),
)
"""Heading and field of each column, in the order of a table."""


def chronology(case: Case, as_of: str = "") -> list[Line]:
    """Every row that has a date, or could have one, once: by earliest, then latest, then table, then id.

    A person stands there with the birth, where its date is known. Rows without a date come last, by table and id.
    With ``as_of`` (a day), only rows that count by its end. Raises DateError for what is no day.
    """
    until = day_end(as_of) if as_of else LATEST
    names, case = list(TABLES), rows_as_of(case, until)
    dated = [(row, when) for row in _rows(case) if (when := _when(case, row)) and when.earliest < until]
    dated.sort(key=lambda pair: (pair[1].earliest, pair[1].latest, names.index(pair[0].TABLE.name), pair[0].id))
    undated = [row for row in _rows(case) if _when(case, row) is None and isinstance(row, Dated)]
    undated.sort(key=lambda row: (names.index(row.TABLE.name), row.id))
    words = Words(case)
    lines = [_line(words, row, when) for row, when in dated]
    lines += [_line(words, row, None) for row in undated]
    orders = _orders([when for _, when in dated])
    return [
        replace(line, number=number, order=orders[number - 1] if line.placed else "")
        for number, line in enumerate(lines, 1)
    ]


def csv_text(lines: Iterable[Line]) -> str:
    """The lines as a table in CSV (with the byte order mark by which Excel knows UTF-8).

    A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([heading for heading, _ in COLUMNS])
    writer.writerows([_guarded(text) for text in cells(line)] for line in lines)
    return f"\ufeff{stream.getvalue()}"


def _guarded(text: str) -> str:
    return f"'{text}" if text.lstrip().startswith(("=", "+", "-", "@")) else text


def cells(line: Line) -> tuple[str, ...]:
    """The line as texts, in the order of ``COLUMNS``."""
    return tuple(str(getattr(line, field)) for _, field in COLUMNS)


def _rows(case: Case) -> Iterator[Row]:
    return (row for rows in case.rows.values() for row in rows)


def _when(case: Case, row: Row) -> When | None:
    """The date by which a row is placed; None for one that allows any day at all."""
    when = case.when(row.id)
    return None if when is None or (when.earliest == EARLIEST and when.latest == LATEST) else when


def _orders(whens: Sequence[When]) -> list[str]:
    """For each of these dates, by earliest: the last of those after it that could have begun before it.

    Two that began on one day are never ordered.
    """
    earliest = [when.earliest for when in whens]
    said: list[str] = []
    for place, when in enumerate(whens):
        last = bisect_left(earliest, when.starts_by, lo=place + 1)  # the number of the last line that could be earlier
        verb = "begun" if when.lasted else "come"
        if last == place + 1:
            said.append("")
        elif when.starts_by == LATEST:
            said.append(f"could have {verb} after any line below")
        else:
            said.append(f"could have {verb} after no. {last}")
    return said


def _line(words: Words, row: Row, when: When | None) -> Line:
    said = words.what(row.id)
    if isinstance(row, Person):
        said = f"Birth of {words.name(row.id)}"
    sureness = SURENESS.get(getattr(row, "sureness", ""), "")
    told = words.date(when) if when else ""
    references = [ref for ref in _references(row) if ref in words.case.by_id]
    return Line(
        number=0,
        date=f"{told[:1].upper()}{told[1:]}" if told else NOT_KNOWN,
        what=f"{said} – {sureness}" if sureness else said,
        order="",
        services=_listed(_who(words, ref) for ref in references if words.case.by_id[ref].TABLE.name in SERVICES),
        people=_listed(words.name(ref) for ref in references if isinstance(words.case.by_id[ref], Person)),
        sources="; ".join(clean(place) for place in getattr(row, "places", ())),
        kind=table_words(row.TABLE.name),
        note=clean(getattr(row, "note", "")),
        row=row.id,
        first=iso_day(when.earliest) if when and when.earliest != EARLIEST else "",
        last=iso_last_day(when.latest) if when and when.latest != LATEST else "",
        placed=when is not None,
    )


def _references(row: Row) -> Iterator[str]:
    """The row itself, then every row that it points at, in the order of its columns."""
    yield row.id
    for column in row.TABLE.columns:
        value: Any = getattr(row, column.attr)
        if column.kind == "ref" and value:
            yield str(value)
        elif column.kind == "refs":
            yield from cast("tuple[str, ...]", value)


def _who(words: Words, row_id: str) -> str:
    """A service by name; a worker with the service."""
    row = words.case.by_id[row_id]
    service = words.name(row.service) if isinstance(row, Practitioner) and row.service else ""
    return f"{words.name(row_id)} ({service})" if service else words.name(row_id)


def _listed(names: Iterator[str]) -> str:
    return "; ".join(dict.fromkeys(names))
