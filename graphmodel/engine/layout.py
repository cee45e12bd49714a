"""How the schema stands in a graph database: node tables with their properties, relationships with what they may join.

Both engines make their tables and constraints from this, and the lint of the query files checks labels, types and
properties against it. Every node carries ``key`` (unique, opaque), ``case_key``, ``id``, ``row_type`` (its label as a
value), ``position`` (its place in the file) and ``caption`` (what people read for it); a row that may be denied
carries its ``strength``. A date column becomes its text and bounds in minutes, never null.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from graphmodel.knowledge.links import LINK_TYPES
from graphmodel.model.case import UNDATED
from graphmodel.model.cells import cell_text
from graphmodel.model.columns import Column
from graphmodel.model.dates import When, iso_day, iso_last_day
from graphmodel.model.declare import Deniable, Row, Table
from graphmodel.model.schema import TABLES, targets
from graphmodel.model.strength import strength
from graphmodel.model.tables.family import Person

PropertyType = Literal["STRING", "INT64", "BOOL", "STRING[]"]

COMMON: Mapping[str, PropertyType] = {
    "key": "STRING",
    "case_key": "STRING",
    "id": "STRING",
    "row_type": "STRING",
    "position": "INT64",
    "caption": "STRING",
}
_OF_LINK: Mapping[str, PropertyType] = {
    "text": "STRING",
    "texts": "STRING[]",
    "minute": "INT64",
    "number": "INT64",
    "flag": "BOOL",
}


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship type: the pairs of labels that it may join, its properties, and whether it is derived."""

    name: str
    pairs: tuple[tuple[str, str], ...]
    properties: Mapping[str, PropertyType]
    derived: bool
    doc: str


@cache
def node_properties(table: Table) -> Mapping[str, PropertyType]:
    """The properties of a node label, in order: the common ones, then one or more for each column."""
    properties: dict[str, PropertyType] = dict(COMMON)
    for column in table.columns:
        if column.attr != "id":
            properties |= _column_properties(column)
    if issubclass(table.row_type, (Deniable, Person)):
        properties["strength"] = "STRING"
    return properties


@cache
def relationships() -> Mapping[str, Relationship]:
    """Every relationship type by name: the coded ones from the reference columns, then the derived ones."""
    pairs: dict[str, dict[tuple[str, str], None]] = {}
    docs: dict[str, str] = {}
    for table in TABLES.values():
        for column in table.columns:
            if column.rel:
                docs.setdefault(column.rel, f"{table.name}.{column.name}: {column.doc}")
                for target in targets(column.targets):
                    pairs.setdefault(column.rel, {})[table.label, TABLES[target].label] = None
    coded = {
        name: Relationship(name, tuple(joined), {"position": "INT64"}, derived=False, doc=docs[name])
        for name, joined in pairs.items()
    }
    derived = {
        link.name: Relationship(
            link.name,
            tuple((TABLES[a].label, TABLES[b].label) for a in link.starts for b in link.ends),
            {"derived": "STRING", **{name: _OF_LINK[kind] for name, kind in link.properties.items()}},
            derived=True,
            doc=link.doc,
        )
        for link in LINK_TYPES.values()
    }
    return coded | derived


def row_properties(row: Row) -> dict[str, Any]:
    """The properties that a row's cells become; never null."""
    properties: dict[str, Any] = {}
    for column in row.TABLE.columns:
        value = getattr(row, column.attr)
        if column.kind == "when":
            properties |= dict(_when_values(column, value))
        elif column.kind in ("words", "places"):
            properties[column.attr] = list(value)
        elif column.kind == "flag":
            properties[column.attr] = value
        elif column.attr != "id":
            properties[column.attr] = cell_text(column, value)
    if isinstance(row, (Deniable, Person)):
        properties["strength"] = strength(row)
    return properties


def properties_to_cells(table: Table, properties: Mapping[str, Any]) -> dict[str, str]:
    """The text of a row's cells back from the properties of its node."""
    cells = {"id": str(properties["id"])}
    for column in table.columns:
        if column.kind == "when":
            cells[column.name] = properties[_prefixed(column, "text")]
        elif column.kind in ("words", "places"):
            cells[column.name] = "; ".join(properties[column.attr])
        elif column.kind == "flag":
            cells[column.name] = "yes" if properties[column.attr] else ""
        elif column.attr != "id":
            cells[column.name] = properties[column.attr]
    return {name: text for name, text in cells.items() if text}


def _column_properties(column: Column) -> dict[str, PropertyType]:
    match column.kind:
        case "when":
            return {name: "STRING" if isinstance(value, str) else "INT64" for name, value in _when_values(column, None)}
        case "words" | "places":
            return {column.attr: "STRING[]"}
        case "flag":
            return {column.attr: "BOOL"}
        case _:
            return {column.attr: "STRING"}


def _when_values(column: Column, when: When | None) -> Iterator[tuple[str, str | int]]:
    bounds = when or UNDATED
    yield _prefixed(column, "text"), when.text if when else ""
    yield _prefixed(column, "edtf"), when.edtf if when else ""
    yield _prefixed(column, "first_day"), iso_day(bounds.earliest)
    yield _prefixed(column, "last_day"), iso_last_day(bounds.latest)
    yield _prefixed(column, "earliest"), bounds.earliest
    yield _prefixed(column, "starts_by"), bounds.starts_by
    yield _prefixed(column, "ends_after"), bounds.ends_after
    yield _prefixed(column, "latest"), bounds.latest


def _prefixed(column: Column, name: str) -> str:
    """The row's own date has plain names (earliest, latest); every other date column puts its name before them."""
    if column.attr == "when":
        return "when_text" if name == "text" else name
    return f"{column.attr}_{name}"
