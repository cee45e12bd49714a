"""A case as nodes and relationships, ready for an engine: every coded cell, and what is derived, marked as such."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from graphmodel.engine.layout import node_properties, relationships, row_properties
from graphmodel.knowledge.derive import Derived
from graphmodel.knowledge.links import LINK_TYPES, VERSION
from graphmodel.model.case import Case
from graphmodel.model.columns import Column
from graphmodel.model.declare import Row
from graphmodel.model.schema import TABLES

Properties = dict[str, Any]
Ends = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Graph:
    """``nodes`` by label; ``relationships`` by (type, label of the start, label of the end), each with ``start`` and
    ``end`` keys; ``stamp`` tells this content, and what is derived from it, from any other."""

    case_id: str
    case_key: str
    nodes: Mapping[str, list[Properties]]
    relationships: Mapping[Ends, list[Properties]]
    stamp: str = ""


def case_key(case: Case) -> str:
    """The opaque key of a case in a database: a hash of its own uuid, so that no name ever stands in a key."""
    return _hash(case.row.uuid)


def stamp(case: Case) -> str:
    """What a case on a server carries of its content: equal for equal rows and equal kinds of derived relationship."""
    return f"{layout_stamp()}/{_hash(case.digest)}"


@cache
def layout_stamp() -> str:
    """The same for how cases are laid out as a graph: it changes with the schema and the derived relationships."""
    nodes = [(table.label, list(node_properties(table))) for table in TABLES.values()]
    return _hash(VERSION, repr(nodes), repr(sorted(LINK_TYPES.items())))


def build(derived: Derived) -> Graph:
    """The graph of a case with its derived relationships.

    A reference to a row that is not there makes no relationship; its text is kept with the node all the same.
    """
    case = derived.case
    owner = case_key(case)
    keys = {row_id: _hash(case.row.uuid, row_id) for row_id in case.by_id}
    nodes: dict[str, list[Properties]] = defaultdict(list)
    joined: dict[Ends, list[Properties]] = defaultdict(list)
    for rows in case.rows.values():
        for position, row in enumerate(rows):
            nodes[row.TABLE.label].append(
                {
                    "key": keys[row.id],
                    "case_key": owner,
                    "id": row.id,
                    "row_type": row.TABLE.label,
                    "position": position,
                    "caption": case.label(row.id),
                    **row_properties(row),
                }
            )
            for column in row.TABLE.columns:
                for place, target in enumerate(_targets(row, column)):
                    if target in keys:
                        ends = (column.rel, row.TABLE.label, case.table_of(target).label)
                        joined[ends].append({"start": keys[row.id], "end": keys[target], "position": place})
    for link in derived.links:
        if link.start in keys and link.end in keys:
            ends = (link.type, case.table_of(link.start).label, case.table_of(link.end).label)
            properties = {name: _plain(link.properties[name]) for name in LINK_TYPES[link.type].properties}
            joined[ends].append({"start": keys[link.start], "end": keys[link.end], "derived": VERSION, **properties})
    allowed = {(r.name, *pair) for r in relationships().values() for pair in r.pairs}
    relations = {ends: rows for ends, rows in joined.items() if ends in allowed}
    return Graph(case.id, owner, dict(nodes), relations, stamp(case))


def _targets(row: Row, column: Column) -> tuple[str, ...]:
    """The ids that a reference column holds; none for any other column."""
    if not column.rel:
        return ()
    value: str | tuple[str, ...] = getattr(row, column.attr)
    return value if isinstance(value, tuple) else (value,)


def _plain(value: Any) -> Any:
    return list(cast("tuple[str, ...]", value)) if isinstance(value, tuple) else value


def _hash(*parts: str) -> str:
    return hashlib.sha256("/".join(parts).encode()).hexdigest()[:32]


__all__ = ["Graph", "build", "case_key", "layout_stamp", "node_properties", "stamp"]
