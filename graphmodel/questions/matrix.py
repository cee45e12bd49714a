"""Every item by every service: what did each know by a day?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphmodel.findings.finding import Named
from graphmodel.knowledge.as_of import as_of as rows_as_of
from graphmodel.knowledge.holdings import AnswerWord, Knowledge
from graphmodel.model.case import Case
from graphmodel.model.dates import LATEST, day_end
from graphmodel.model.tables.family import Person
from graphmodel.model.tables.knowledge import Information
from graphmodel.model.tables.services import Service
from graphmodel.questions.reply import Record, Reply, arose_by, day_words, named

SHORT: dict[AnswerWord, str] = {
    "knew": "knew",
    "in part": "part",
    "could have read": "read",
    "stated not to have known": "not",
    "cannot tell": "open",
    "no record": "-",
}
"""The six answers as they stand in a cell."""

LEGEND = (
    "knew: a row shows that they had it · part: a worker had it, no row for the whole · read: it stood where they could"
    " have read it · not: a source says that they did not know · open: dates, receipt or attendance leave it open ·"
    " -: no record · ~: inferred · !: a source says otherwise"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one service knew of one item. ``rows`` is the route by which it came, ``against`` what says otherwise."""

    service: str
    answer: AnswerWord
    certain: bool
    conflict: bool
    since: str
    rows: tuple[str, ...]
    against: tuple[str, ...]

    @property
    def short(self) -> str:
        """The answer as a short word; ``~`` marks an inference and ``!`` a source that says otherwise."""
        inferred = self.answer in ("knew", "in part", "could have read") and not self.certain
        return SHORT[self.answer] + "~" * inferred + "!" * self.conflict


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One item: whom it is about, its places in the sources, and a cell for each service in the matrix's order."""

    item: Named
    about: tuple[Named, ...]
    sources: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix(Reply):
    """Items by services. ``people`` are those whom items are about, in the case's order; an item about several people
    belongs to each."""

    case: str
    by: str
    as_of: str
    services: tuple[Named, ...]
    people: tuple[Named, ...]
    rows: tuple[MatrixRow, ...]

    def about(self, person: Named) -> tuple[MatrixRow, ...]:
        """The items about one person."""
        return tuple(row for row in self.rows if person in row.about)

    @property
    def heading(self) -> str:
        """Of which day it speaks."""
        by = f"By the end of {day_words(self.by)}" if self.by else "At any time that the case covers"
        return by + (f", as of {day_words(self.as_of)}" if self.as_of else "")

    def lines(self) -> Iterator[str]:
        """By person, each item with the services under each answer; those of whom there is no record are counted."""
        yield f"{self.heading}. {len(self.rows)} items, {len(self.services)} services."
        for person in self.people:
            yield ""
            yield person.label
            for row in self.about(person):
                yield f"  {row.item.label.rstrip('.')} ({row.item.id})"
                for answer in SHORT:
                    who = [s.label for s, c in zip(self.services, row.cells, strict=True) if c.answer == answer]
                    if who:
                        yield f"    {answer}: {len(who) if answer == 'no record' else ', '.join(who)}"

    def to_records(self) -> list[Record]:
        """One row for each item; a column for each service, under its label (with its id where two are alike)."""
        labels = [s.label for s in self.services]
        heads = [s.label if labels.count(s.label) == 1 else f"{s.label} ({s.id})" for s in self.services]
        return [
            {
                "id": row.item.id,
                "about": "; ".join(person.label for person in row.about),
                "item": row.item.label,
                "sources": "; ".join(row.sources),
            }
            | {f"{head}": cell.short for head, cell in zip(heads, row.cells, strict=True)}
            for row in self.rows
        ]


def matrix(case: Case, by: str = "", as_of: str = "") -> Matrix:
    """Every item by every service, by the end of the day ``by``; with ``as_of``, from what was certainly over then.

    Without ``by``: ever, or by the day ``as_of``. Items that arose only after the day are left out.
    """
    until = day_end(as_of) if as_of else LATEST
    case, by = rows_as_of(case, until), by or as_of
    knowledge = Knowledge(case, as_of)
    services = case.of(Service)
    last = min(day_end(by) if by else LATEST, until)
    items = [row for row in case.of(Information) if arose_by(case, row.id, last)]
    rows = tuple(_row(case, knowledge, item, services, by) for item in items)
    about = {person for row in rows for person in row.about}
    people = tuple(n for n in (named(case, row.id) for row in case.of(Person)) if n in about)
    return Matrix(case.id, by, as_of, tuple(named(case, s.id) for s in services), people, rows)


def _row(case: Case, knowledge: Knowledge, item: Information, services: Sequence[Service], by: str) -> MatrixRow:
    known = [knowledge.ask(service.id, item.id, by) for service in services]
    cells = tuple(Cell(k.who, k.answer, k.certain, k.conflict, k.since, k.route, k.against) for k in known)
    return MatrixRow(named(case, item.id), tuple(named(case, p) for p in item.about), case.places([item.id]), cells)
