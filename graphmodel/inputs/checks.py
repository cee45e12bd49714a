"""What has to hold between rows before a case can be loaded: references, dates told from other rows, no circles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import cast

from graphmodel.errors import Fault
from graphmodel.inputs.raw import runs_text
from graphmodel.inputs.rows import Gathered, Placed
from graphmodel.model.case import own_date, settle
from graphmodel.model.columns import Column
from graphmodel.model.dates import Relative
from graphmodel.model.declare import Row
from graphmodel.model.schema import TABLES, targets
from graphmodel.model.tables.case import CaseRow
from graphmodel.model.tables.events import Communication, Contact, Meeting, Plan
from graphmodel.model.tables.family import Person, Relation

_MOST_HINTS = 200
"""Words for which a near one is looked up; beyond that the file is of another kind and the search would not end."""

_HAPPENED: dict[type[Row], tuple[str, tuple[str, ...]]] = {
    Communication: ("status", ("made", "received-by", "declined", "unanswered")),
    Plan: ("status", ("made",)),
    Meeting: ("status", ("held",)),
    Contact: ("outcome", ("kept",)),
}
"""Words that say that something took place, so that they cannot stand beside a stated absence."""

_NOT_HELD = ("cancelled", "never-held")


def check(found: Gathered, file: str) -> None:
    """Add every fault between the rows that were gathered. ``file`` is named where a fault belongs to no sheet."""
    hints = Hints(found)
    for fault in (*_references(found, hints), *_dates(found, hints), *_circles(found.placed), *_rows(found.placed)):
        found.faults.append(fault)
    found.faults += _case_row(found, file)


class Hints:
    """Ids near to one that does not exist, those of fitting tables first."""

    def __init__(self, found: Gathered) -> None:
        self._declared = found.declared
        self._asked: dict[tuple[str, tuple[str, ...]], str] = {}

    def near(self, row_id: str, tables: tuple[str, ...]) -> str:
        """A hint such as `` (did you mean P1?)``, or nothing."""
        asked = (row_id, tables)
        if asked not in self._asked:
            self._asked[asked] = self._look_up(row_id, tables) if len(self._asked) < _MOST_HINTS else ""
        return self._asked[asked]

    def _look_up(self, row_id: str, tables: tuple[str, ...]) -> str:
        fitting = [known for known, where in self._declared.items() if not where.keys().isdisjoint(tables)]
        by_capitals = {known.casefold(): known for known in reversed(fitting)}
        same = by_capitals.get(row_id.casefold())
        close = [same] if same else get_close_matches(row_id, fitting, 3)
        return f" (did you mean {' or '.join(close)}?)" if close else ""


def _references(found: Gathered, hints: Hints) -> Iterator[Fault]:
    for placed in found.placed:
        for column in placed.row.TABLE.columns:
            if column.kind == "ref" and (wanted := getattr(placed.row, column.attr)):
                yield from _reference(found, hints, placed, column, wanted)
            elif column.kind == "refs":
                for wanted in getattr(placed.row, column.attr):
                    yield from _reference(found, hints, placed, column, wanted)


def _reference(found: Gathered, hints: Hints, placed: Placed, column: Column, wanted: str) -> Iterator[Fault]:
    allowed = targets(column.targets)
    rows = "a row of any table" if "*" in column.targets else f"a row of {' or '.join(allowed)}"
    held = found.declared.get(wanted)
    if held is None:
        if found.unsure.isdisjoint(allowed):
            yield placed.fault(
                column.name, wanted, f"the id of {rows}{hints.near(wanted, allowed)}; no row has this one"
            )
    elif held.keys().isdisjoint(allowed) and "" not in held:
        name, where = next(iter(held.items()))
        yield placed.fault(
            column.name,
            wanted,
            f"the id of {rows}{hints.near(wanted, allowed)}; this one is row {where.row} of {name}, which does not fit",
        )


def _dates(found: Gathered, hints: Hints) -> Iterator[Fault]:
    """Dates told from another row that does not exist, has no date of its own, or is told from this one in turn."""
    by_id: dict[str, Placed] = {}
    for placed in found.placed:
        if placed.row.id:
            by_id.setdefault(placed.row.id, placed)
    dateless = [name for name, table in TABLES.items() if not table.dated and table.row_type is not Person]
    dated = tuple(name for name in TABLES if name not in dateless)
    faulty: set[str] = set()
    for placed, column, relative in _relatives(found.placed):
        held = found.declared.get(relative.row)
        wanted = f"after or before the id of a row that has a date{hints.near(relative.row, dated)}"
        if held is None and found.unsure.isdisjoint(dated):
            yield placed.fault(column.name, relative.text, f"{wanted}; no row is called {relative.row}")
        elif held and set(held) <= set(dateless):
            yield placed.fault(column.name, relative.text, f"{wanted}; rows of {next(iter(held))} have none")
        elif relative.row in by_id:
            continue
        faulty.add(placed.row.id)
    settled, unsettled = settle([placed.row for placed in by_id.values()])
    for row_id in unsettled.keys() - faulty:
        placed = by_id[row_id]
        circle = _round_trip(by_id, row_id)
        for column in placed.row.TABLE.columns:
            relative = getattr(placed.row, column.attr)
            if not isinstance(relative, Relative):
                continue
            if circle:
                way = " -> ".join([*circle, row_id])
                yield placed.fault(
                    column.name, relative.text, f"a date of its own for one of the rows of this circle: {way}"
                )
            elif not _leads_into_circle(by_id, relative.row):
                yield placed.fault(column.name, relative.text, f"another date: {unsettled[row_id]}")
    found.placed = [
        replace(placed, row=settled[placed.row.id]) if by_id.get(placed.row.id) is placed else placed
        for placed in found.placed
    ]


def _relatives(placed: Iterable[Placed]) -> Iterator[tuple[Placed, Column, Relative]]:
    for one in placed:
        for column in one.row.TABLE.columns:
            if column.kind == "when" and isinstance(value := getattr(one.row, column.attr), Relative):
                yield one, column, value


def _next_anchor(by_id: Mapping[str, Placed], row_id: str) -> str:
    placed = by_id.get(row_id)
    date = own_date(placed.row) if placed else None
    return date.row if isinstance(date, Relative) else ""


def _walk(by_id: Mapping[str, Placed], row_id: str) -> list[str]:
    """The rows that a row's own date hangs on, itself first, until the chain ends or comes round."""
    way: dict[str, None] = {}
    while row_id and row_id not in way:
        way[row_id] = None
        row_id = _next_anchor(by_id, row_id)
    return [*way, row_id]


def _round_trip(by_id: Mapping[str, Placed], row_id: str) -> list[str]:
    way = _walk(by_id, row_id)
    return way[:-1] if way[-1] == row_id else []


def _leads_into_circle(by_id: Mapping[str, Placed], row_id: str) -> bool:
    return bool(_walk(by_id, row_id)[-1])


def _circles(placed: Iterable[Placed]) -> Iterator[Fault]:
    """Nobody is their own ancestor, and nobody stands in a relation to themselves."""
    parents: dict[str, dict[str, Placed]] = {}
    for one in placed:
        if not isinstance(one.row, Relation):
            continue
        if one.row.person == one.row.to:
            yield one.fault("to", one.row.to, f"somebody else: nobody is their own {one.row.kind}")
        elif one.row.kind == "parent":
            parents.setdefault(one.row.to, {})[one.row.person] = one
    for child, found in parents.items():
        for parent, one in found.items():
            way = _ancestry(parents, parent, child)
            if way:
                circle = " -> ".join([child, *way])
                yield one.fault("person", parent, f"a parent who does not descend from the child: {circle} is a circle")


def _ancestry(parents: Mapping[str, Mapping[str, Placed]], start: str, goal: str) -> list[str]:
    """The way from a person up to an ancestor, both included; empty where there is none."""
    ways = [[start]]
    seen = {start}
    while ways:
        way = ways.pop()
        for parent in parents.get(way[-1], {}):
            if parent == goal:
                return [*way, goal]
            if parent not in seen:
                seen.add(parent)
                ways.append([*way, parent])
    return []


def _rows(placed: Iterable[Placed]) -> Iterator[Fault]:
    """Cells of one row that cannot both be true."""
    for one in placed:
        row = one.row
        absence = str(getattr(row, "absence", ""))
        for row_type, (attr, words) in _HAPPENED.items():
            if isinstance(row, row_type) and absence and getattr(row, attr) in words:
                yield one.fault("absence", absence, f"nothing, or another {attr} than {getattr(row, attr)}")
        if isinstance(row, Meeting) and (absence or row.status in _NOT_HELD):
            state = row.status if row.status in _NOT_HELD else f"absent ({absence})"
            for attr in ("attended", "said"):
                if values := cast("tuple[str, ...]", getattr(row, attr)):
                    yield one.fault(attr, "; ".join(values), f"nothing: this meeting is coded as {state}")
        if (
            isinstance(row, Person)
            and None not in (row.least, row.most)
            and cast("int", row.least) > cast("int", row.most)
        ):
            yield one.fault("most", str(row.most), f"at least {row.least}, the number under least")


def _case_row(found: Gathered, file: str) -> Iterator[Fault]:
    """One row says what case this is."""
    if CaseRow.TABLE.name not in found.tables.values():
        yield Fault(file, "", 0, "", "no table called case", "a table case with one row: id, uuid and title")
        return
    (sheet,) = [key.split("\0") for key, name in found.tables.items() if name == CaseRow.TABLE.name]
    numbers = sorted(
        {one.origin.row for one in found.placed if isinstance(one.row, CaseRow)}
        | {where.row for where in found.rejected if [where.file, where.sheet] == sheet}
    )
    if not numbers:
        yield Fault(sheet[0], sheet[1], 2, "", "no row", "one row for the case: id, uuid and title")
    for number in numbers[1:]:
        rows = runs_text(numbers)
        yield Fault(
            sheet[0], sheet[1], number, "", f"another row for the case (rows {rows})", "one row only, or two files"
        )
