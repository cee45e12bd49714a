"""What both engines do alike, by questions in the shared dialect: list cases, read one back, hand it to NetworkX."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from graphmodel.engine.layout import node_properties, properties_to_cells, relationships
from graphmodel.engine.seam import Engine, Stored
from graphmodel.errors import UsageFault
from graphmodel.model.case import Case, did_you_mean
from graphmodel.model.schema import TABLES

if TYPE_CHECKING:
    import networkx as nx

    from graphmodel.engine.graph import Graph

CASES = "MATCH (c:Review) RETURN c.id AS case_id, c.title AS title, c.case_key AS case_key ORDER BY case_id, case_key"
STANDING = (
    "MATCH (c:Review) WHERE c.case_key = $case_key OR c.id = $case_id"
    " RETURN c.id AS case_id, c.case_key AS case_key ORDER BY case_id, case_key"
)
"""What stands there of a case, or under its id."""


class Shared:
    """The part of an engine that needs nothing but ``ask``."""

    name = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        cast("Engine", self).close()

    def cases(self: Engine) -> list[Stored]:
        """The cases that stand here, by id."""
        return [Stored(str(r["case_id"]), str(r["title"]), str(r["case_key"])) for r in self.ask(CASES, {})]

    def read_back(self: Engine, case_id: str) -> Case:
        """The case as it was loaded."""
        key = find(self, case_id).case_key
        cells: dict[str, list[dict[str, str]]] = {}
        for table in TABLES.values():
            names = [name for name in node_properties(table) if name not in ("key", "case_key", "row_type", "caption")]
            columns = ", ".join(f"n.`{name}` AS `{name}_`" for name in names)
            query = f"MATCH (n:`{table.label}` {{case_key: $case_key}}) RETURN {columns} ORDER BY `position_`, `id_`"
            found = self.ask(query, {"case_key": key})
            if found:
                cells[table.name] = [properties_to_cells(table, {n: row[f"{n}_"] for n in names}) for row in found]
        return Case.from_cells(cells)

    def to_networkx(self: Engine, case_id: str) -> nx.MultiDiGraph[str]:
        """The same nodes and relationships as a NetworkX graph."""
        import networkx as nx

        key = find(self, case_id).case_key
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(case=case_id)
        for table in TABLES.values():
            columns = ", ".join(f"n.`{name}` AS `{name}_`" for name in node_properties(table))
            query = f"MATCH (n:`{table.label}` {{case_key: $case_key}}) RETURN {columns} ORDER BY `position_`, `id_`"
            for row in self.ask(query, {"case_key": key}):
                properties = {name.removesuffix("_"): value for name, value in row.items()}
                graph.add_node(str(properties["id"]), **properties)
        labels = {str(label) for _, label in graph.nodes(data="row_type")}
        edges: list[tuple[str, str, str, tuple[tuple[str, Any], ...]]] = []
        for name, relationship in relationships().items():
            columns = ", ".join(f"r.`{p}` AS `{p}_`" for p in relationship.properties)
            for start in sorted({start for start, end in relationship.pairs if {start, end} <= labels}):
                query = (
                    f"MATCH (a:`{start}` {{case_key: $case_key}})-[r:`{name}`]->(b)"
                    f" RETURN a.id AS start_id, b.id AS end_id, {columns} ORDER BY start_id, end_id"
                )
                for row in self.ask(query, {"case_key": key}):
                    ends = str(row.pop("start_id")), str(row.pop("end_id"))
                    edges.append((*ends, name, tuple((n.removesuffix("_"), v) for n, v in row.items())))
        numbers: dict[tuple[str, str, str], int] = defaultdict(int)
        for start, end, name, properties in sorted(edges, key=lambda e: (e[0], e[1], e[2], repr(e[3]))):
            number = numbers[start, end, name]
            numbers[start, end, name] += 1
            graph.add_edge(start, end, key=f"{name}-{number}" if number else name, type=name, **dict(properties))
        return graph


def find(engine: Engine, case_id: str) -> Stored:
    """The stored case of an id; UsageFault, with what is there, when there is none."""
    stored = engine.cases()
    for case in stored:
        if case.case_id == case_id:
            return case
    known = [case.case_id for case in stored]
    raise UsageFault(f"no case {case_id!r} is loaded here{did_you_mean(case_id, known)}")


def may_load(standing: Iterable[Mapping[str, Any]], graph: Graph, *, replace: bool) -> bool:
    """Whether the case is already there and is to be replaced; UsageFault where it must not be loaded.

    ``standing`` are the rows of STANDING for this case.
    """
    there = False
    for row in standing:
        if row["case_key"] != graph.case_key:
            raise UsageFault(
                f"another case is loaded under the id {graph.case_id}; give this one an id of its own, or unload that"
            )
        if not replace:
            raise UsageFault(f"case {row['case_id']} is already loaded; say that it is to be replaced")
        there = True
    return there
