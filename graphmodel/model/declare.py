"""What every table of a case has in common, and how a dataclass becomes a table.

>>> from graphmodel.model.schema import TABLES
>>> TABLES["people"].label
'Person'
>>> TABLES["communications"].column("from").attr
'sender'
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar, dataclass_transform

from graphmodel.model.columns import Column, choice, count, flag, number, places, ref, refs, text, when, words
from graphmodel.model.tables.vocabulary import ABSENCE, BASIS, SURENESS

if TYPE_CHECKING:
    from graphmodel.model.dates import When

Group = Literal["case", "family", "services", "events", "knowledge", "panel"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One coded row. Ids are unique over a whole case, whatever the table."""

    TABLE: ClassVar[Table]

    id: str = text("short id, unique over the whole case, such as P1 or c12", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced(Row):
    """A row that says where its source says so, with room for the coder's own words."""

    note: str = text("what the source says, in your own words", common=True)
    places: tuple[str, ...] = places()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated(Sourced):
    """A row that holds on a day or over a period."""

    when: When | None = when("day or period, as written: 2018-05-03, May 2018, 2018-05/2018-07, after c12", common=True)
    basis: str = choice("how the date is known; blank is printed", BASIS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deniable(Dated):
    """A dated row that may also stand for something that did *not* happen, or that only appears to have."""

    absence: str = choice(
        "blank if it happened; otherwise how strongly the source says that it did not. Never coded from silence.",
        ABSENCE,
    )
    sureness: str = choice("blank if the source states what the row says; otherwise how far it does", SURENESS)


@dataclass(frozen=True)
class Table:
    """A table of the schema: sheet or file name, graph label, meaning and columns in file order."""

    name: str
    label: str
    group: Group
    core: bool
    doc: str
    row_type: type[Row]

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Columns as a person meets them: id, common ones, then the optional ones, source and note before the rare."""
        made = [_column(f.name, dict(f.metadata["column"])) for f in fields(self.row_type)]
        own = [c for c in made if c.attr not in _TAIL]
        tail = [c for name in _TAIL for c in made if c.attr == name]
        first = [c for c in own if c.attr == "id"] + [c for c in own if c.common and c.attr != "id"]
        return (
            *first,
            *(c for c in tail if c.common),
            *(c for c in own if not c.common),
            *(c for c in tail if not c.common),
        )

    def column(self, name: str) -> Column:
        """The column with this heading; KeyError when the table has none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)

    @property
    def dated(self) -> bool:
        """Whether rows of this table carry a date of their own."""
        return issubclass(self.row_type, Dated)


def _column(attr: str, declared: dict[str, Any]) -> Column:
    """The column of a field: its heading is the field's own name unless one is given."""
    name = declared.pop("name", "") or attr
    return Column(attr=attr, name=name, **declared)


_TAIL = ("when", "places", "note", "absence", "sureness", "basis")

RowType = TypeVar("RowType", bound=Row)


@dataclass_transform(
    frozen_default=True,
    kw_only_default=True,
    field_specifiers=(choice, count, flag, number, places, ref, refs, text, when, words),
)
def table(name: str, *, label: str, group: Group, core: bool = False) -> Callable[[type[RowType]], type[RowType]]:
    """Make a class a table: a frozen dataclass whose docstring is the table's meaning and whose ``TABLE`` describes it.

    ``name`` is the sheet or file name, ``label`` the node label in the graph, ``core`` marks the tables that most
    cases need.
    """

    def declare(cls: type[RowType]) -> type[RowType]:
        made = dataclass(frozen=True, slots=True, kw_only=True)(cls)
        made.TABLE = Table(name, label, group, core, " ".join((cls.__doc__ or "").split()), made)
        return made

    return declare
