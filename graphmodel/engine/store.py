"""How a case is written to Neo4j: constraints and indexes from the one schema, and the statements of one transaction.

Every statement is made of labels, types and property names of the schema alone, so there are only as many as the
schema has parts; values travel as parameters. Rows travel as lists, not maps: half the work of packing them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, LiteralString, cast
from uuid import uuid4

from graphmodel.engine.graph import Graph
from graphmodel.engine.layout import node_properties, relationships
from graphmodel.model.schema import TABLES

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

BATCH = 5_000


@cache
def schema_statements() -> Mapping[str, str]:
    """What makes each constraint and index, by its name.

    >>> schema_statements()["graphmodel_person_case"]
    'CREATE INDEX graphmodel_person_case IF NOT EXISTS FOR (n:`Person`) ON (n.case_key)'
    """
    made = {
        "graphmodel_review_id": "CREATE CONSTRAINT graphmodel_review_id IF NOT EXISTS FOR (n:`Review`)"
        " REQUIRE n.id IS UNIQUE"
    }
    for table in TABLES.values():
        name, node = f"graphmodel_{table.label.lower()}", f"(n:`{table.label}`)"
        made[f"{name}_key"] = f"CREATE CONSTRAINT {name}_key IF NOT EXISTS FOR {node} REQUIRE n.key IS UNIQUE"
        made[f"{name}_case"] = f"CREATE INDEX {name}_case IF NOT EXISTS FOR {node} ON (n.case_key)"
        # Derived links name rows by their ids.
        made[f"{name}_row"] = f"CREATE INDEX {name}_row IF NOT EXISTS FOR {node} ON (n.case_key, n.id)"
    return made


def missing_schema(names: Sequence[str]) -> list[str]:
    """The statements for what is not among the names of a database's constraints and indexes."""
    return [statement for name, statement in schema_statements().items() if name not in names]


def store(transaction: ManagedTransaction, graph: Graph) -> None:
    """Write the case, in the place of what stands there of it: the same again however often it is repeated.

    Beside what the schema says, the case's own node is marked with the stamp of its content and of this very load.
    """
    there = transaction.run("MATCH (c:Review {case_key: $case_key}) RETURN c.id", case_key=graph.case_key)
    if there.peek() is not None:
        delete(transaction, graph.case_key)
    for query, rows in statements(graph):
        for first in range(0, len(rows), BATCH):
            transaction.run(cast("LiteralString", query), rows=rows[first : first + BATCH]).consume()
    mark = "MATCH (c:Review {case_key: $case_key}) SET c.stamp = $stamp, c.loaded = $loaded"
    transaction.run(mark, case_key=graph.case_key, stamp=graph.stamp, loaded=uuid4().hex).consume()


def delete(transaction: ManagedTransaction, case_key: str) -> None:
    """Take away every node of the case, with its relationships."""
    for table in TABLES.values():
        query = f"MATCH (n:`{table.label}` {{case_key: $case_key}}) DETACH DELETE n"
        transaction.run(cast("LiteralString", query), case_key=case_key).consume()


def statements(graph: Graph) -> Iterator[tuple[str, list[list[Any]]]]:
    """The statements that make the case, the case's own node first, each with its rows."""
    for table in TABLES.values():
        found = graph.nodes.get(table.label)
        if found:
            names = tuple(node_properties(table))
            yield _node_statement(table.label, names), [[row[name] for name in names] for row in found]
    for (kind, start, end), joined in graph.relationships.items():
        names = ("start", "end", *relationships()[kind].properties)
        yield _relationship_statement(kind, start, end, names[2:]), [[row[name] for name in names] for row in joined]


@cache
def _node_statement(label: str, names: tuple[str, ...]) -> str:
    properties = ", ".join(f"`{name}`: r[{place}]" for place, name in enumerate(names))
    return f"UNWIND $rows AS r CREATE (:`{label}` {{{properties}}})"


@cache
def _relationship_statement(kind: str, start: str, end: str, names: tuple[str, ...]) -> str:
    properties = ", ".join(f"`{name}`: r[{place}]" for place, name in enumerate(names, 2))
    return (
        f"UNWIND $rows AS r MATCH (a:`{start}` {{key: r[0]}}) MATCH (b:`{end}` {{key: r[1]}})"
        f" CREATE (a)-[:`{kind}` {{{properties}}}]->(b)"
    )
