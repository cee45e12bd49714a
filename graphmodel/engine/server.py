"""A Neo4j server over Bolt: where panels share cases.

A case is loaded in one transaction that a repeated attempt leaves as it is: first what stood there of this case goes,
then it is created anew. The driver's own log stays quiet, because at its lower levels it prints every value.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Iterable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, LiteralString, TypeVar, cast

from graphmodel.engine.address import check_address
from graphmodel.engine.graph import Graph, case_key, layout_stamp, stamp
from graphmodel.engine.hints import with_hints
from graphmodel.engine.seam import Answer
from graphmodel.engine.server_faults import Raced, check_version, told
from graphmodel.engine.shared import STANDING, Shared, find, may_load
from graphmodel.engine.store import delete, missing_schema, store
from graphmodel.errors import EnvironmentFault, UsageFault

if TYPE_CHECKING:
    import networkx as nx
    from neo4j import ManagedTransaction

    from graphmodel.model.case import Case

T = TypeVar("T")
AT_ONCE = 2
"""Cases on their way at the same time when many are loaded: while the server writes one, the next is packed."""
RETRY = 15.0
"""Seconds for which a transaction that broke off is tried again."""
_HINT_NOT_FOLLOWED = ("Neo.DatabaseError.Statement.ExecutionFailed", "Neo.ClientError.Statement.SyntaxError")
ATTEMPTS = 5
"""How often a load is begun anew when another loader of the same case was faster."""


class Server(Shared):
    """An engine on a Neo4j server.

    Without ``database`` it is the user's home database. ``allow_plain`` lets an unencrypted connection leave this
    machine. Raises UsageFault for an address that is not taken, EnvironmentFault when the server cannot be used.
    """

    name = "neo4j"

    def __init__(
        self,
        address: str,
        user: str = "neo4j",
        password: str = "",
        database: str = "",
        *,
        allow_plain: bool = False,
    ) -> None:
        check_address(address, allow_plain=allow_plain)
        self.address = address
        self._database = database or None
        self._prepared = False
        self._driver = _driver(address, (user, password) if password else None)
        try:
            with told(address), self._session() as session:
                check_version(address, str(session.run("RETURN 1").consume().server.agent))
        except BaseException:
            self._driver.close()
            raise

    def load(self, graph: Graph, *, replace: bool = False) -> None:
        """Store a case whole, in one transaction."""
        self._prepare()

        def write(transaction: ManagedTransaction) -> None:
            standing = transaction.run(STANDING, case_key=graph.case_key, case_id=graph.case_id).data()
            may_load(standing, graph, replace=replace)
            store(transaction, graph)

        for attempt in range(ATTEMPTS):
            try:
                with told(self.address), self._session() as session:
                    session.execute_write(write)
            except Raced:
                # Another loader was faster: what it left is looked at afresh.
                if attempt + 1 == ATTEMPTS:
                    raise
            else:
                return

    def load_all(
        self, graphs: Iterable[Graph], *, replace: bool = False, loaded: Callable[[Graph], None] | None = None
    ) -> None:
        """Store many cases, each in a transaction of its own; ``loaded`` is called with each that is stored.

        No more than AT_ONCE of them are in memory. When one cannot be stored, those stored already and those on their
        way stay, and no more are begun.
        """
        self._prepare()
        on_their_way: set[Future[Graph]] = set()
        faults: list[BaseException] = []

        def send(graph: Graph) -> Graph:
            self.load(graph, replace=replace)
            return graph

        def wait_until(at_most: int) -> None:
            nonlocal on_their_way
            while len(on_their_way) > at_most:
                done, on_their_way = wait(on_their_way, return_when=FIRST_COMPLETED)
                for future in done:
                    error = future.exception()
                    if error:
                        faults.append(error)
                    elif loaded:
                        loaded(future.result())

        with ThreadPoolExecutor(AT_ONCE) as pool:
            try:
                for graph in graphs:
                    on_their_way.add(pool.submit(send, graph))
                    wait_until(AT_ONCE - 1)
                    if faults:
                        break
            finally:
                wait_until(0)
        if faults:
            raise faults[0]

    def ask(self, query: str, parameters: Mapping[str, Any]) -> list[Answer]:
        """The rows of a query, in a read transaction."""

        def read(transaction: ManagedTransaction, text: str) -> list[Answer]:
            # The text is that of a query file of ours or of the analyst who runs it, never made of data.
            result = transaction.run(cast("LiteralString", text), dict(parameters))
            names = result.keys()
            return [dict(zip(names, map(_plain, record.values()), strict=True)) for record in result]

        with told(self.address), self._session() as session:
            try:
                return session.execute_read(read, with_hints(query))
            except (_errors().DatabaseError, _errors().ClientError) as error:
                # A question of somebody's own may be put so that a hint cannot be followed; Neo4j fails then.
                if error.code not in _HINT_NOT_FOLLOWED:
                    raise
                return session.execute_read(read, query)

    def plan(self, query: str, parameters: Mapping[str, Any]) -> Mapping[str, Any]:
        """How the server would go about a query, as it describes it (``operatorType``, ``args``, ``children``)."""

        def explain(transaction: ManagedTransaction) -> Mapping[str, Any]:
            text = cast("LiteralString", f"EXPLAIN {with_hints(query)}")
            summary: Any = transaction.run(text, dict(parameters)).consume()
            return cast("Mapping[str, Any]", summary.plan)

        with told(self.address), self._session() as session:
            return session.execute_read(explain)

    def read_back(self, case_id: str) -> Case:
        """The case as it was loaded, whole, also while somebody loads it anew."""
        return self._undisturbed(case_id, super().read_back)

    def to_networkx(self, case_id: str) -> nx.MultiDiGraph[str]:
        """The same nodes and relationships as a NetworkX graph."""
        return self._undisturbed(case_id, super().to_networkx)

    def _undisturbed(self, case_id: str, read: Callable[[str], T]) -> T:
        """What several queries read of one load of a case: begun anew when the case was loaded meanwhile."""
        for _ in range(ATTEMPTS):
            key = find(self, case_id).case_key
            before = self._mark(key)
            if before and not str(before[0]["stamp"]).startswith(layout_stamp()):
                raise UsageFault(
                    f"case {case_id} was loaded by another version of graphmodel; load it again from its file"
                )
            found = read(case_id)
            if self._mark(key) == before:
                return found
        raise EnvironmentFault(f"case {case_id} is being loaded over and over on {self.address}; try again later")

    def _mark(self, case_key: str) -> list[Answer]:
        query = "MATCH (c:Review {case_key: $case_key}) RETURN c.stamp AS stamp, c.loaded AS loaded"
        return self.ask(query, {"case_key": case_key})

    @contextmanager
    def standing(self, case: Case) -> Generator[None]:
        """While questions are asked of a case in memory that stands here too: that it is the very same, all the time.

        Raises UsageFault when it is not there, or not as it is in memory; EnvironmentFault when it changed meanwhile.
        """
        key = case_key(case)
        before = self._mark(key)
        if not before:
            find(self, case.id)
            raise UsageFault(f"another case than this one is loaded under the id {case.id}")
        if before[0]["stamp"] != stamp(case):
            raise UsageFault(
                f"case {case.id} on {self.address} is not as it is here, or was loaded by another version of "
                "graphmodel; load it again from its file"
            )
        yield
        if self._mark(key) != before:
            raise EnvironmentFault(f"case {case.id} was loaded anew while it was being asked; ask again")

    def unload(self, case_id: str) -> None:
        """Take a case away."""
        key = find(self, case_id).case_key
        with told(self.address), self._session() as session:
            session.execute_write(delete, key)

    def lets_anybody_in(self) -> bool:
        """Whether the server takes a connection without user and password."""
        with told(self.address), _driver(self.address, None) as nobody:
            return bool(nobody.verify_authentication(auth=None))

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    def _session(self) -> Any:
        return self._driver.session(database=self._database)

    def _prepare(self) -> None:
        """Constraints and indexes, from the one schema; nothing happens where they are already there."""
        if self._prepared:
            return

        def names(transaction: ManagedTransaction) -> list[str]:
            return transaction.run("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name").value()

        def make(transaction: ManagedTransaction, statement: LiteralString) -> None:
            transaction.run(statement).consume()

        with told(self.address), self._session() as session:
            missing = missing_schema(session.execute_read(names))
            for statement in missing:
                session.execute_write(make, statement)
            if missing:
                session.run("CALL db.awaitIndexes(60)").consume()
        self._prepared = True


def _driver(address: str, auth: tuple[str, str] | None) -> Any:
    """The driver, silent: no reports to its maker, no log."""
    try:
        import neo4j
    except ImportError as error:
        raise EnvironmentFault("the package neo4j is missing; install graphmodel again") from error
    _hush()
    with told(address):
        return neo4j.GraphDatabase.driver(  # pyright: ignore[reportUnknownMemberType]
            address,
            auth=auth,
            telemetry_disabled=True,
            notifications_min_severity="OFF",
            connection_timeout=10.0,
            max_transaction_retry_time=RETRY,
            user_agent="graphmodel",
        )


def _errors() -> Any:
    import neo4j.exceptions

    return neo4j.exceptions


def _hush() -> None:
    """Switch the driver's log off, whatever level a program has chosen: at DEBUG it prints the value of every
    parameter."""
    for name in ["neo4j", *logging.root.manager.loggerDict]:
        if name.partition(".")[0] == "neo4j":
            logging.getLogger(name).disabled = True


def _plain(value: Any) -> Any:
    """A value of Python's own: the driver has a type for dates."""
    if isinstance(value, list):
        return [_plain(part) for part in cast("list[Any]", value)]
    return value.to_native() if hasattr(value, "to_native") else value
