"""A Neo4j server over Bolt: where panels share cases.

A case is loaded in one transaction that a repeated attempt leaves as it is: first what stood there of this case goes,
then it is created anew. Values travel as parameters; labels and types come from the schema. The driver's own log
stays quiet, because at its lower levels it prints every value.
"""

from __future__ import annotations

import logging
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, LiteralString, cast
from urllib.parse import urlsplit

from graphmodel.engine.graph import Graph
from graphmodel.engine.layout import node_properties, relationships
from graphmodel.engine.seam import Answer
from graphmodel.engine.shared import Shared, find, may_load
from graphmodel.errors import EnvironmentFault, UsageFault
from graphmodel.model.schema import TABLES

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

ENCRYPTED = ("bolt+s", "bolt+ssc", "neo4j+s", "neo4j+ssc")
PLAIN = ("bolt", "neo4j")
BATCH = 5_000


class Server(Shared):
    """An engine on a Neo4j server. ``allow_plain`` lets an unencrypted connection leave this machine."""

    name = "neo4j"

    def __init__(
        self,
        address: str,
        user: str = "neo4j",
        password: str = "",
        database: str = "neo4j",
        *,
        allow_plain: bool = False,
    ) -> None:
        check_address(address, allow_plain=allow_plain)
        try:
            import neo4j
        except ImportError as error:
            raise EnvironmentFault("the package neo4j is missing; install graphmodel again") from error
        _hush()
        self._address = address
        self._database = database
        self._driver: Any = neo4j.GraphDatabase.driver(  # pyright: ignore[reportUnknownMemberType]
            address,
            auth=(user, password) if password else None,
            telemetry_disabled=True,
            notifications_min_severity="OFF",
            connection_timeout=10.0,
            max_transaction_retry_time=15.0,
        )
        self._prepared = False
        try:
            with self._told(), self._session() as session:
                session.run("RETURN 1").consume()
        except BaseException:
            self._driver.close()
            raise

    def load(self, graph: Graph, *, replace: bool = False) -> None:
        """Store a case whole, in one transaction."""
        self._prepare()
        may_load(self, graph, replace=replace)
        with self._told(), self._session() as session:
            session.execute_write(_store, graph)

    def ask(self, query: str, parameters: Mapping[str, Any]) -> list[Answer]:
        """The rows of a query, in a read transaction."""

        def read(transaction: ManagedTransaction) -> list[Answer]:
            # The text is that of a query file of ours or of the analyst who runs it, never made of data.
            result = transaction.run(cast("LiteralString", query), dict(parameters))
            names = result.keys()
            return [dict(zip(names, map(_plain, record.values()), strict=True)) for record in result]

        with self._told(), self._session() as session:
            return session.execute_read(read)

    def unload(self, case_id: str) -> None:
        """Take a case away."""
        key = find(self, case_id).case_key
        with self._told(), self._session() as session:
            session.execute_write(_delete, key)

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    def _session(self) -> Any:
        return self._driver.session(database=self._database)

    def _prepare(self) -> None:
        """Constraints and indexes, from the one schema; nothing happens where they are already there."""
        if self._prepared:
            return
        statements = ["CREATE CONSTRAINT graphmodel_review_id IF NOT EXISTS FOR (n:`Review`) REQUIRE n.id IS UNIQUE"]
        for table in TABLES.values():
            name, node = f"graphmodel_{table.label.lower()}", f"(n:`{table.label}`)"
            statements += [
                f"CREATE CONSTRAINT {name}_key IF NOT EXISTS FOR {node} REQUIRE n.key IS UNIQUE",
                f"CREATE INDEX {name}_case IF NOT EXISTS FOR {node} ON (n.case_key)",
            ]
        with self._told(), self._session() as session:
            for statement in statements:
                session.run(statement).consume()
            session.run("CALL db.awaitIndexes(60)").consume()
        self._prepared = True

    @contextmanager
    def _told(self) -> Generator[None]:
        """Turn what the driver raises into a sentence, without the values that its own messages may carry."""
        from neo4j.exceptions import AuthError, ConstraintError, DriverError, Neo4jError, ServiceUnavailable

        try:
            yield
        except AuthError:
            raise EnvironmentFault(f"the Neo4j server at {self._address} refuses this user and password") from None
        except ServiceUnavailable:
            raise EnvironmentFault(
                f"no Neo4j server answers at {self._address}; check the address, or start one: graphmodel server start"
            ) from None
        except ConstraintError:
            raise UsageFault("another case with this id was loaded at the same moment; nothing was changed") from None
        except Neo4jError as error:
            raise EnvironmentFault(
                f"the Neo4j server at {self._address} answered {error.code or 'with an error'}"
            ) from None
        except DriverError as error:
            raise EnvironmentFault(f"the connection to {self._address} broke ({type(error).__name__})") from None


def _hush() -> None:
    """Switch the driver's log off, whatever level a program has chosen: at DEBUG it prints the value of every
    parameter."""
    for name in ["neo4j", *logging.root.manager.loggerDict]:
        if name.partition(".")[0] == "neo4j":
            logging.getLogger(name).disabled = True


def check_address(address: str, *, allow_plain: bool = False) -> None:
    """Refuse what is no Bolt address, and an unencrypted connection to another machine. Raises UsageFault.

    >>> check_address("bolt://127.0.0.1:7687")
    >>> check_address("bolt://db.example")
    Traceback (most recent call last):
    graphmodel.errors.UsageFault: an unencrypted connection to another machine; use bolt+s:// or neo4j+s://
    """
    try:
        parts = urlsplit(address)
        usable = parts.scheme in (*PLAIN, *ENCRYPTED) and parts.hostname and parts.port != 0
    except ValueError:  # a bracket without its other half, a port that is no number
        parts, usable = urlsplit(""), False
    if "@" in address:
        raise UsageFault("a user or password does not belong in the address; see GRAPHMODEL_NEO4J_PASSWORD")
    if not usable:
        raise UsageFault(f"not the address of a Neo4j server: {address!r}; write for example bolt://127.0.0.1:7687")
    if parts.scheme in PLAIN and not allow_plain and not _loopback(parts.hostname or ""):
        raise UsageFault("an unencrypted connection to another machine; use bolt+s:// or neo4j+s://")


def _loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _plain(value: Any) -> Any:
    """A value of Python's own: the driver has a type for dates."""
    if isinstance(value, list):
        return [_plain(part) for part in cast("list[Any]", value)]
    return value.to_native() if hasattr(value, "to_native") else value


def _delete(transaction: ManagedTransaction, case_key: str) -> None:
    for table in TABLES.values():
        query = f"MATCH (n:`{table.label}` {{case_key: $case_key}}) DETACH DELETE n"
        transaction.run(cast("LiteralString", query), case_key=case_key).consume()


def _store(transaction: ManagedTransaction, graph: Graph) -> None:
    there = transaction.run("MATCH (c:Review {case_key: $case_key}) RETURN c.id", case_key=graph.case_key)
    if there.peek() is not None:
        _delete(transaction, graph.case_key)
    for table in TABLES.values():
        columns = ", ".join(f"`{name}`: r.`{name}`" for name in node_properties(table))
        query = f"UNWIND $rows AS r CREATE (:`{table.label}` {{{columns}}})"
        _batches(transaction, query, graph.nodes.get(table.label, []))
    for (name, start, end), rows in graph.relationships.items():
        columns = ", ".join(f"`{c}`: r.`{c}`" for c in relationships()[name].properties)
        query = (
            f"UNWIND $rows AS r MATCH (a:`{start}` {{key: r.start}}) MATCH (b:`{end}` {{key: r.end}})"
            f" CREATE (a)-[:`{name}` {{{columns}}}]->(b)"
        )
        _batches(transaction, query, rows)


def _batches(transaction: ManagedTransaction, query: str, rows: list[dict[str, Any]]) -> None:
    for first in range(0, len(rows), BATCH):
        transaction.run(cast("LiteralString", query), rows=rows[first : first + BATCH]).consume()
