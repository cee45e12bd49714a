"""A case in memory: its rows by table, every row by id, and the words that people read for each.

>>> case = Case.from_cells({
...     "case": [{"id": "k", "uuid": "u", "title": "T"}],
...     "people": [{"id": "P1", "label": "Mother"}],
... })
>>> case.label("P1")
'Mother'
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeVar, cast

from graphmodel.errors import GraphmodelError, UsageFault
from graphmodel.model.cells import cell_text, parse_cell
from graphmodel.model.dates import EARLIEST, LATEST, DateError, Relative, When, parse, resolve
from graphmodel.model.declare import Dated, Row, Table
from graphmodel.model.schema import TABLES, targets
from graphmodel.model.tables.case import CaseRow
from graphmodel.model.tables.family import Person

R = TypeVar("R", bound=Row)


class DateLoop(GraphmodelError, ValueError):
    """Dates that cannot be settled: rows dated after one another in a circle, or after a row that has no date of its
    own."""

    def __init__(self, unsettled: Mapping[str, str]) -> None:
        self.unsettled = dict(unsettled)
        super().__init__("dates cannot be settled for " + ", ".join(sorted(unsettled)))


class Case:
    """Everything coded for one review. ``rows`` maps each table's name to its rows in file order; it is never changed
    in place."""

    def __init__(self, rows: Mapping[str, Sequence[Row]]) -> None:
        self.rows: dict[str, tuple[Row, ...]] = {name: tuple(rows.get(name, ())) for name in TABLES}
        self.by_id: dict[str, Row] = {row.id: row for table in self.rows.values() for row in table}

    @classmethod
    def from_cells(cls, cells: Mapping[str, Sequence[Mapping[str, str]]]) -> Case:
        """A case from the text of its cells. Raises CellError or DateLoop at the first one that cannot be read.

        Case files are read by ``graphmodel.inputs``, which gathers every fault with its place instead.
        """
        made = {name: [make_row(TABLES[name], row) for row in rows] for name, rows in cells.items()}
        settled, unsettled = settle([row for rows in made.values() for row in rows])
        if unsettled:
            raise DateLoop(unsettled)
        return cls({name: [settled[row.id] for row in rows] for name, rows in made.items()})

    def of(self, row_type: type[R]) -> tuple[R, ...]:
        """The rows of one table, in file order."""
        return cast("tuple[R, ...]", self.rows[row_type.TABLE.name])

    @property
    def row(self) -> CaseRow:
        """The row of the case itself."""
        return self.of(CaseRow)[0]

    @property
    def id(self) -> str:
        """The case's id, as printed and as given on the command line."""
        return self.row.id

    @cached_property
    def _tables(self) -> dict[str, str]:
        return {row.id: name for name, rows in self.rows.items() for row in rows}

    def table_of(self, row_id: str) -> Table:
        """The table in which a row stands; UsageFault when the case has no such row."""
        name = self._tables.get(row_id)
        if name is None:
            raise UsageFault(f"case {self.id} has no row {row_id!r}{did_you_mean(row_id, self._tables)}")
        return TABLES[name]

    def label(self, row_id: str) -> str:
        """What people read for a row: its label, statement or title; else its note; else its id."""
        row = self.by_id.get(row_id)
        for attr in ("label", "statement", "title", "what", "note"):
            found = getattr(row, attr, "")
            if found:
                return str(found)
        return row_id

    @cached_property
    def first_names(self) -> frozenset[str]:
        """The words with which names of people, bodies and areas begin: within a sentence they keep their capital."""
        named = ("people", "services", "agencies", "practitioners", "areas")
        return frozenset(self.label(row.id).partition(" ")[0] for name in named for row in self.rows[name])

    def when(self, row_id: str) -> When | None:
        """When a row holds: its own date; for a person the birth; None when it has none."""
        return own_date(self.by_id[row_id])

    def places(self, row_ids: Iterable[str]) -> tuple[str, ...]:
        """The places in the sources where these rows are stated, each once, in natural order."""
        found = {place for row_id in row_ids for place in getattr(self.by_id.get(row_id), "places", ())}
        return tuple(sorted(found, key=place_order))

    def cells(self) -> dict[str, list[dict[str, str]]]:
        """The text of every cell, table by table: what is written to files and read back from an engine."""
        return {name: [row_cells(row) for row in rows] for name, rows in self.rows.items() if rows}

    @cached_property
    def canonical(self) -> str:
        """One text for the whole case, whatever the order of its rows: equal cases have equal canonical forms."""
        ordered = {
            name: sorted(({k: v for k, v in row.items() if v} for row in rows), key=lambda r: r["id"])
            for name, rows in sorted(self.cells().items())
        }
        return json.dumps(ordered, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical form, in hexadecimal."""
        return hashlib.sha256(self.canonical.encode()).hexdigest()

    def changed(self, add: Mapping[str, Sequence[Mapping[str, str]]] | None = None, drop: Iterable[str] = ()) -> Case:
        """A new case with rows added (by table, as cells) and dropped (by id); this one stays as it is."""
        gone = set(drop)
        cells = {name: [row for row in rows if row["id"] not in gone] for name, rows in self.cells().items()}
        for name, rows in (add or {}).items():
            cells.setdefault(name, []).extend(dict(row) for row in rows)
        return Case.from_cells(cells)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint such as `` (did you mean P1?)``, or nothing when no known word is near."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), 3)
    return f" (did you mean {' or '.join(close)}?)" if close else ""


def place_order(place: str) -> tuple[Any, ...]:
    """A sort key for places as printed: 4.9 before 4.10, main document first."""
    import re

    return (
        ": " in place,
        [(0, int(p), "") if p.isdigit() else (1, 0, p) for p in re.findall(r"\d+|[^\d.]+", place)],
        place,
    )


def make_row(table: Table, cells: Mapping[str, str]) -> Row:
    """One row from the text of its cells; CellError for the first that cannot be read. Columns not given are blank."""
    values: dict[str, Any] = {}
    for column in table.columns:
        value = parse_cell(column, cells.get(column.name, ""))
        if value is not None:
            values[column.attr] = value
    return build_row(table, values)


def build_row(table: Table, values: Mapping[str, Any]) -> Row:
    """One row from the values of its cells, by attribute.

    What is coded as not made or never held says so on the source's word: its absence is *stated* unless the coder
    chose another strength.

    >>> values = {"id": "p1", "label": "Pre-birth assessment", "type": "assessment", "status": "not-made"}
    >>> row = build_row(TABLES["plans"], values)
    >>> getattr(row, "absence")
    'stated'
    """
    if values.get("status") in _NOT_DONE and not values.get("absence"):
        values = {**values, "absence": "stated"}
    return table.row_type(**values)


_NOT_DONE = ("not-made", "never-held")


def row_cells(row: Row) -> dict[str, str]:
    """The text of a row's cells by column name, blanks left out."""
    texts = {column.name: cell_text(column, getattr(row, column.attr)) for column in row.TABLE.columns}
    return {name: text for name, text in texts.items() if text}


def own_date(row: Row) -> When | None:
    """The date that stands for a row when another is dated after it."""
    if isinstance(row, Dated):
        return row.when
    if isinstance(row, Person):
        return row.born
    return None


def settle(rows: Sequence[Row]) -> tuple[dict[str, Row], dict[str, str]]:
    """Give every date that is relative to another row its bounds.

    Returns the rows by id, and for each row that could not be settled the reason in words (a circle, or an anchor
    that does not exist or is of a kind that has no date). A row dated after one whose date is not known is itself not
    known.
    """
    settled = {row.id: row for row in rows}
    waiting = {
        row.id: [c.attr for c in row.TABLE.columns if c.kind == "when" and isinstance(getattr(row, c.attr), Relative)]
        for row in rows
    }
    waiting = {row_id: attrs for row_id, attrs in waiting.items() if attrs}
    unsettled: dict[str, str] = {}
    while waiting:
        ready = [
            row_id
            for row_id, attrs in waiting.items()
            if not any(
                _anchor_waits(cast("Relative", getattr(settled[row_id], a)).row, settled, waiting) for a in attrs
            )
        ]
        if not ready:
            unsettled |= dict.fromkeys(waiting, "its date goes round in a circle with the row that it is dated by")
            break
        for row_id in ready:
            changes: dict[str, When] = {}
            for attr in waiting.pop(row_id):
                relative = cast("Relative", getattr(settled[row_id], attr))
                anchor = settled.get(relative.row)
                if anchor is None:
                    unsettled[row_id] = "the row that it is dated by does not exist"
                elif not isinstance(anchor, (Dated, Person)):
                    unsettled[row_id] = "the row that it is dated by is of a kind that has no date"
                else:
                    try:
                        changes[attr] = resolve(relative, own_date(anchor) or UNDATED)
                    except DateError as error:
                        unsettled[row_id] = error.problem
            settled[row_id] = replace(settled[row_id], **changes)  # pyright: ignore[reportArgumentType]
    return settled, unsettled


def _anchor_waits(anchor: str, rows: Mapping[str, Row], waiting: Mapping[str, Sequence[str]]) -> bool:
    return anchor in waiting and isinstance(own_date(rows[anchor]), Relative)


def _unknown() -> When:
    made = parse("unknown")
    assert isinstance(made, When) and made.earliest == EARLIEST and made.latest == LATEST
    return made


UNDATED = _unknown()
"""The date of something of which no date is known: any time at all."""

__all__ = [
    "UNDATED",
    "Case",
    "DateLoop",
    "build_row",
    "did_you_mean",
    "make_row",
    "own_date",
    "place_order",
    "row_cells",
    "settle",
    "targets",
]
