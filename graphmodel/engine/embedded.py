"""LadybugDB inside the process: nothing to install or start, nothing kept on disk."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from typing import Any

from graphmodel.engine.graph import Graph
from graphmodel.engine.layout import node_properties, relationships
from graphmodel.engine.seam import Answer
from graphmodel.engine.shared import STANDING, Shared, find, may_load
from graphmodel.errors import EnvironmentFault
from graphmodel.model.schema import TABLES

Run = Callable[[str, Mapping[str, Any]], Any]
MOST_BYTES = 2**36
"""So much a database may come to hold. LadybugDB lays claim to addresses for all of it at once, for 8 TiB unless told
otherwise: then a process has room for no more than 15, and one whose addresses are limited for none."""
MOST_PLANS = 8
"""Of so many queries the plans are kept. LadybugDB (0.22.0) keeps those of a connection and never gives back what each
of them needed: about 10 MB for a question to one case, 1.3 GB for all."""


class Embedded(Shared):
    """An engine that lives as long as this object."""

    name = "ladybug"

    def __init__(self) -> None:
        try:
            import ladybug
        except ImportError as error:
            raise EnvironmentFault("the package ladybug is missing; install graphmodel again") from error
        self._ladybug: Any = ladybug
        self._database: Any = ladybug.Database(":memory:", max_db_size=MOST_BYTES)
        self._asking: Any = None
        self._planned: set[str] = set()
        with self._writing() as run:
            for table in TABLES.values():
                columns = ", ".join(f"`{name}` {kind}" for name, kind in node_properties(table).items())
                run(f"CREATE NODE TABLE `{table.label}`({columns}, PRIMARY KEY (`key`))", {})
            for relationship in relationships().values():
                pairs = ", ".join(f"FROM `{start}` TO `{end}`" for start, end in relationship.pairs)
                columns = "".join(f", `{name}` {kind}" for name, kind in relationship.properties.items())
                run(f"CREATE REL TABLE `{relationship.name}`({pairs}{columns})", {})

    def load(self, graph: Graph, *, replace: bool = False) -> None:
        """Store a case whole."""
        standing = self.ask(STANDING, {"case_key": graph.case_key, "case_id": graph.case_id})
        there = may_load(standing, graph, replace=replace)
        with self._writing() as run:
            if there:
                _delete(run, graph.case_key)
            try:
                _store(run, graph)
            except BaseException:
                # Not one transaction: COPY into tables with uncommitted rows takes ten times as long here.
                _delete(run, graph.case_key)
                raise

    def ask(self, query: str, parameters: Mapping[str, Any]) -> list[Answer]:
        """The rows of a query."""
        result = self._connection_for(query).execute(query, dict(parameters))
        names = result.get_column_names()
        return [dict(zip(names, row, strict=True)) for row in result.get_all()]

    def unload(self, case_id: str) -> None:
        """Take a case away."""
        key = find(self, case_id).case_key
        with self._writing() as run:
            _delete(run, key)

    def close(self) -> None:
        """Forget everything."""
        self._forget_plans()
        self._database.close()

    def _connection_for(self, query: str) -> Any:
        """The connection that reads, or a new one where it has planned enough."""
        if query not in self._planned and len(self._planned) == MOST_PLANS:
            self._forget_plans()
        if self._asking is None:
            # A case is small: with more threads than one a query spends longer on handing work out than on doing it.
            self._asking = self._ladybug.Connection(self._database, num_threads=1)
        self._planned.add(query)
        return self._asking

    def _forget_plans(self) -> None:
        if self._asking is not None:
            self._asking.close()
        self._asking, self._planned = None, set()

    @contextmanager
    def _writing(self) -> Generator[Run]:
        """A connection of its own: each keeps the plans of its statements, and the plan of a COPY crashes LadybugDB
        (0.22.0) when it is used a third time."""
        with self._ladybug.Connection(self._database) as connection:
            yield lambda query, parameters: connection.execute(query, dict(parameters))


def _store(run: Run, graph: Graph) -> None:
    for table in TABLES.values():
        rows = graph.nodes.get(table.label)
        if rows:
            # UNWIND with CREATE is several times as fast here as COPY FROM, which plans every column anew.
            columns = ", ".join(f"`{name}`: r.`{name}`" for name in node_properties(table))
            run(f"UNWIND $rows AS r CREATE (:`{table.label}` {{{columns}}})", {"rows": rows})
    for (name, start, end), rows in graph.relationships.items():
        columns = ", ".join(f"r.`{c}`" for c in ("start", "end", *relationships()[name].properties))
        run(f"COPY `{name}` FROM (UNWIND $rows AS r RETURN {columns}) (from='{start}', to='{end}')", {"rows": rows})


def _delete(run: Run, case_key: str) -> None:
    for table in TABLES.values():
        run(f"MATCH (n:`{table.label}` {{case_key: $case_key}}) DETACH DELETE n", {"case_key": case_key})
