"""LadybugDB inside the process: nothing to install or start, nothing kept on disk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graphmodel.engine.graph import Graph
from graphmodel.engine.layout import node_properties, relationships
from graphmodel.engine.seam import Answer
from graphmodel.engine.shared import Shared, find, may_load
from graphmodel.errors import EnvironmentFault
from graphmodel.model.schema import TABLES


class Embedded(Shared):
    """An engine that lives as long as this object."""

    name = "ladybug"

    def __init__(self) -> None:
        try:
            import ladybug
        except ImportError as error:
            raise EnvironmentFault("the package ladybug is missing; install graphmodel again") from error
        self._database: Any = ladybug.Database(":memory:")
        self._connection: Any = ladybug.Connection(self._database)
        for table in TABLES.values():
            columns = ", ".join(f"`{name}` {kind}" for name, kind in node_properties(table).items())
            self._run(f"CREATE NODE TABLE `{table.label}`({columns}, PRIMARY KEY (`key`))", {})
        for relationship in relationships().values():
            pairs = ", ".join(f"FROM `{start}` TO `{end}`" for start, end in relationship.pairs)
            columns = "".join(f", `{name}` {kind}" for name, kind in relationship.properties.items())
            self._run(f"CREATE REL TABLE `{relationship.name}`({pairs}{columns})", {})

    def load(self, graph: Graph, *, replace: bool = False) -> None:
        """Store a case whole."""
        if may_load(self, graph, replace=replace):
            self.unload(graph.case_id)
        try:
            self._store(graph)
        except BaseException:
            # Not one transaction: COPY into tables with uncommitted rows takes ten times as long here.
            self._delete(graph.case_key)
            raise

    def _store(self, graph: Graph) -> None:
        for table in TABLES.values():
            rows = graph.nodes.get(table.label)
            if rows:
                # UNWIND with CREATE is several times as fast here as COPY FROM, which plans every column anew.
                columns = ", ".join(f"`{name}`: r.`{name}`" for name in node_properties(table))
                self._run(f"UNWIND $rows AS r CREATE (:`{table.label}` {{{columns}}})", {"rows": rows})
        for (name, start, end), rows in graph.relationships.items():
            columns = ", ".join(f"r.`{c}`" for c in ("start", "end", *relationships()[name].properties))
            self._run(
                f"COPY `{name}` FROM (UNWIND $rows AS r RETURN {columns}) (from='{start}', to='{end}')", {"rows": rows}
            )

    def ask(self, query: str, parameters: Mapping[str, Any]) -> list[Answer]:
        """The rows of a query."""
        result = self._run(query, parameters)
        names = result.get_column_names()
        return [dict(zip(names, row, strict=True)) for row in result.get_all()]

    def unload(self, case_id: str) -> None:
        """Take a case away."""
        self._delete(find(self, case_id).case_key)

    def _delete(self, case_key: str) -> None:
        for table in TABLES.values():
            self._run(f"MATCH (n:`{table.label}` {{case_key: $case_key}}) DETACH DELETE n", {"case_key": case_key})

    def close(self) -> None:
        """Forget everything."""
        self._connection.close()
        self._database.close()

    def _run(self, query: str, parameters: Mapping[str, Any]) -> Any:
        return self._connection.execute(query, dict(parameters))
