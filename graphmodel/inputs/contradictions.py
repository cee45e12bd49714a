"""Rows that load and yet look wrong beside each other: one of them is misdated, or something was left out.

These are shown by a check and hinder nothing: sources do contradict themselves, and both sides are kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from graphmodel.errors import Fault
from graphmodel.inputs.raw import runs_text
from graphmodel.inputs.rows import Placed
from graphmodel.model.dates import Answer, When, before
from graphmodel.model.declare import Deniable, Row, Sourced
from graphmodel.model.tables.case import CaseRow
from graphmodel.model.tables.events import Communication, Contact, Meeting
from graphmodel.model.tables.family import Person
from graphmodel.model.tables.knowledge import Information, Reading, Record
from graphmodel.model.tables.services import Allocation, Practitioner

_CARRIERS: dict[type[Deniable], tuple[str, ...]] = {
    Communication: ("conveys",),
    Contact: ("observed", "told"),
    Meeting: ("said",),
    Record: ("items",),
    Reading: ("items",),
}
"""The columns that hold items which must have existed by the time of the row."""


def contradictions(placed: Sequence[Placed], file: str) -> Iterator[Fault]:
    """Everything that a second look would be worth. ``file`` is named where no single row is meant."""
    everybody = [one for one in placed if isinstance(one.row, Person)]
    placed = [one for one in placed if one.whole]
    by_id = {one.row.id: one for one in placed}
    for one in placed:
        yield from _too_early(one, by_id)
        if isinstance(one.row, Allocation):
            yield from _other_service(one, one.row, by_id)
    yield from _without_place(placed)
    if not any(cast("Person", one.row).index_child for one in everybody):
        where = everybody[0].origin if everybody else None
        yield Fault(
            where.file if where else file,
            where.sheet if where else "",
            0,
            "index_child" if where else "",
            "nobody marked",
            "yes for each child whom the review is about",
        )


def _too_early(one: Placed, by_id: Mapping[str, Placed]) -> Iterator[Fault]:
    """An item that was passed on certainly before it arose."""
    row = one.row
    if not isinstance(row, Deniable) or row.absence or not isinstance(row.when, When):
        return
    for attr in _CARRIERS.get(type(row), ()):
        for item_id in getattr(row, attr):
            item = by_id.get(item_id)
            if item is None or not isinstance(item.row, Information) or not isinstance(item.row.when, When):
                continue
            if before(row.when, item.row.when) is Answer.YES:
                yield one.fault(
                    attr,
                    f"{item_id}, on {row.when.text}",
                    f"a later date here, or an earlier one than {item.row.when.text} for {item_id} in row"
                    f" {item.origin.row} of {item.row.TABLE.name}: the item arose only after it was passed on",
                )


def _other_service(one: Placed, row: Allocation, by_id: Mapping[str, Placed]) -> Iterator[Fault]:
    for attr in ("practitioner", "successor"):
        worker = by_id.get(getattr(row, attr))
        if worker and isinstance(worker.row, Practitioner) and worker.row.service != row.service:
            yield one.fault(
                attr,
                worker.row.id,
                f"a worker of {row.service}, or another service: row {worker.origin.row} of practitioners says that"
                f" this one works for {worker.row.service}",
            )


def _without_place(placed: list[Placed]) -> Iterator[Fault]:
    """Rows without a place, by sheet; nothing where the whole case has none, for then its sources are its own rows."""
    sourced = [one for one in placed if isinstance(one.row, Sourced) and not isinstance(one.row, CaseRow)]
    if not any(_places(one.row) for one in sourced):
        return
    blank: dict[tuple[str, str], list[int]] = {}
    for one in sourced:
        if not _places(one.row):
            blank.setdefault((one.origin.file, one.origin.sheet), []).append(one.origin.row)
    for (file, sheet), numbers in blank.items():
        rows = f"nothing in {'row' if len(numbers) == 1 else 'rows'} {runs_text(numbers)}"
        yield Fault(file, sheet, min(numbers), "places", rows, "where the source says so, such as 7.1.5")


def _places(row: Row) -> tuple[str, ...]:
    return cast("Sourced", row).places
