"""A coded case held against the text of its source: own words, and no paragraph forgotten.

Facts may be carried over from a published review, sentences may not: no cell shares a run of seven words with the
source, names of bodies excepted. And every paragraph that the source numbers has its row in the sheet coverage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.model.case import Case, place_order, row_cells
from graphmodel.model.tables.case import Coverage, Document
from graphmodel.model.tables.services import Agency, Service

RUN = 7
"""So many words in a row, the same as in the source, are a sentence carried over."""

_NUMBERED = re.compile(r"^\W{0,6}(\d{1,3}(?:\.\d{1,3}){0,3})\.?\)?\s+\S", re.MULTILINE)
_FREE = ("id", "uuid", "places", "place", "when", "title")


@dataclass(frozen=True, slots=True)
class Shared:
    """A run of words that a cell shares with the source: the row's id, the column, and the run."""

    row: str
    column: str
    words: str


def shared_runs(case: Case, source: str, run: int = RUN) -> list[Shared]:
    """Every run of ``run`` words that a cell of the case has in common with the source text, in file order.

    Labels of agencies and services and titles of documents may be as long as they are.

    >>> case = Case.from_cells({
    ...     "case": [{"id": "k", "uuid": "u", "title": "T", "note": "She told the midwife that he had gone away"}]})
    >>> [found.words for found in shared_runs(case, "As she told the midwife that he had left.")]
    ['she told the midwife that he had']
    """
    names = [row.label for row in (*case.of(Agency), *case.of(Service))]
    names += [row.title for row in case.of(Document)] + [case.row.title]
    allowed = {gram for name in names for gram in _runs(name, run)}
    known = set(_runs(source, run)) - allowed
    return [
        Shared(row.id, name, " ".join(gram))
        for rows in case.rows.values()
        for row in rows
        for name, text in row_cells(row).items()
        if name not in _FREE
        for gram in _runs(text, run)
        if gram in known
    ]


def not_accounted_for(case: Case, source: str = "") -> list[str]:
    """Places without a row in the sheet coverage: those cited by rows, and, given the source, the paragraphs that it
    numbers.

    Only places of the main document are looked at. The number of a heading (7.1 over 7.1.1) needs no row of its own.
    """
    covered = {row.place for row in case.of(Coverage) if not row.document}
    cited = {place for rows in case.rows.values() for row in rows for place in getattr(row, "places", ())}
    wanted = {place for place in cited if ": " not in place} | set(numbered(source))
    parents = {place[: match.start()] for place in covered for match in re.finditer(r"\.", place)}
    return sorted(wanted - covered - parents, key=place_order)


def coded_without_rows(case: Case) -> list[str]:
    """Paragraphs that the sheet coverage calls coded but that no row cites."""
    cited = {place for rows in case.rows.values() for row in rows for place in getattr(row, "places", ())}
    coded = {row.place for row in case.of(Coverage) if row.treated == "coded" and not row.document}
    return sorted(coded - cited, key=place_order)


def numbered(source: str) -> list[str]:
    """The paragraph numbers of a text whose paragraphs are numbered with points (4.1, 4.1.2), once each, in order.

    Whole numbers alone are taken only where they run on from 1 without a gap: elsewhere they are pages, dates or list
    items.

    >>> numbered("1.1 One\\n1.2. Two\\n2.1 Three\\n2019 was a year")
    ['1.1', '1.2', '2.1']
    """
    found = list(dict.fromkeys(match[1] for match in _NUMBERED.finditer(source)))
    dotted = [place for place in found if "." in place]
    if dotted and len(dotted) >= len(found) // 4:
        return sorted(dotted, key=place_order)
    plain = {int(place) for place in found if "." not in place}
    last = next(number for number in range(1, len(plain) + 2) if number not in plain)
    return [str(number) for number in range(1, last)]


def _runs(text: str, run: int) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    for first in range(len(words) - run + 1):
        yield tuple(words[first : first + run])
