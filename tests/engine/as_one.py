"""Many cases as the graph of one: a question costs an engine about as much for all of them as for one."""

from __future__ import annotations

from collections.abc import Iterable

from graphmodel.engine.graph import Graph, build
from graphmodel.knowledge.derive import Derived, derive
from graphmodel.model.case import Case


def as_one(cases: Iterable[Derived], case_id: str) -> Graph:
    """The graphs of cases whose rows have ids of their own, each derived by itself, as the graph of one case."""
    whole = Case.from_cells({"case": [{"id": case_id, "uuid": f"uuid-of-{case_id}", "title": "Small cases"}]})
    graph = build(derive(whole))
    nodes = {label: list(rows) for label, rows in graph.nodes.items()}
    joined = {ends: list(rows) for ends, rows in graph.relationships.items()}
    key = nodes["Review"][0]["key"]
    for derived in cases:
        part = build(derived)
        instead = {part.nodes["Review"][0]["key"]: key}
        for label, rows in part.nodes.items():
            if label != "Review":
                nodes.setdefault(label, []).extend(row | {"case_key": graph.case_key} for row in rows)
        for ends, rows in part.relationships.items():
            joined.setdefault(ends, []).extend(
                row | {end: instead.get(row[end], row[end]) for end in ("start", "end")} for row in rows
            )
    return Graph(graph.case_id, graph.case_key, nodes, joined, graph.stamp)
