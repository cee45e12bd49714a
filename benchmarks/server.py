"""How fast many cases reach a Neo4j server, against plain UNWIND batches beside it: ``python benchmarks/server.py``.

Two private servers of one version stand side by side. Chunk by chunk the same cases go to one as graphmodel loads
them (each case whole, in a transaction of its own, in the place of what stands there of it) and to the other as anybody
would write it down (batches of 5,000 rows over all cases of the chunk, each batch a transaction, nothing looked up and
nothing replaced), with the same constraints and indexes. What the machine does meanwhile so falls on both. Nothing here
is a test.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import click
import neo4j
from run import COMMUNICATIONS, generated

from graphmodel import api
from graphmodel.engine.graph import Graph, build
from graphmodel.engine.store import schema_statements
from graphmodel.knowledge.derive import derive
from graphmodel.model.case import Case
from graphmodel.server import DEFAULT_VERSION, VERSIONS, throwaway_server

BATCH = 5_000
CHUNK = 20  # cases
PASSWORD = "for-one-run-only".replace("-", "")


@dataclass
class Figures:
    """Seconds spent on each way, and what was sent; memory in megabytes by the number of cases loaded until then."""

    deriving: float = 0.0
    ours: float = 0.0
    plain: float = 0.0
    nodes: int = 0
    relationships: int = 0
    cases: int = 0
    communications: int = 0
    memory: dict[int, int] = field(default_factory=dict)


def graphs(first: int, cases: int) -> list[Graph]:
    """Made-up cases, as they are loaded."""
    return [build(derive(Case.from_cells(generated(seed)))) for seed in range(first, first + cases)]


def plain_load(driver: neo4j.Driver, chunk: Sequence[Graph]) -> None:
    """The same nodes and relationships in batches, each a transaction."""
    nodes: Mapping[str, list[Any]] = defaultdict(list)
    joined: Mapping[tuple[str, str, str], list[Any]] = defaultdict(list)
    for graph in chunk:
        for label, rows in graph.nodes.items():
            nodes[label].extend(rows)
        for ends, rows in graph.relationships.items():
            joined[ends].extend(rows)
    for label, rows in nodes.items():
        send(driver, f"UNWIND $rows AS r CREATE (n:`{label}`) SET n = r", rows)
    for (kind, start, end), rows in joined.items():
        query = (
            f"UNWIND $rows AS r MATCH (a:`{start}` {{key: r.start}}) MATCH (b:`{end}` {{key: r.end}})"
            f" CREATE (a)-[x:`{kind}`]->(b) SET x = r"
        )
        send(driver, query, rows)


def send(driver: neo4j.Driver, query: str, rows: Sequence[Any]) -> None:
    """One statement, as often as there are batches."""
    for first in range(0, len(rows), BATCH):
        driver.execute_query(query, rows=rows[first : first + BATCH], database_="neo4j")  # type: ignore[arg-type]


def measured(cases: int, version: str) -> Figures:
    """Load so many cases in both ways."""
    figures = Figures()
    with (
        throwaway_server(version, password=PASSWORD, heap="1g") as ours,
        throwaway_server(version, password=PASSWORD, heap="1g") as other,
        api.connect(ours) as engine,
        neo4j.GraphDatabase.driver(other.address, auth=(other.user, other.password)) as driver,
        click.progressbar(length=cases, label="Loading", file=sys.stderr, show_pos=True) as bar,
    ):
        for statement in schema_statements().values():
            driver.execute_query(statement, database_="neo4j")  # type: ignore[arg-type]
        warm_up = graphs(cases, 2)  # plans are made, and Java has seen the code, before anything counts
        engine.load_all(warm_up)
        plain_load(driver, warm_up)
        for number, first in enumerate(range(0, cases, CHUNK)):
            start = time.perf_counter()
            chunk = graphs(first, min(CHUNK, cases - first))
            figures.deriving += time.perf_counter() - start
            ways = [lambda chunk=chunk: engine.load_all(chunk), lambda chunk=chunk: plain_load(driver, chunk)]
            spent = [0.0, 0.0]
            for way in (0, 1) if number % 2 == 0 else (1, 0):  # neither always goes first
                start = time.perf_counter()
                ways[way]()
                spent[way] = time.perf_counter() - start
            figures.ours += spent[0]
            figures.plain += spent[1]
            figures.cases += len(chunk)
            figures.nodes += sum(len(rows) for graph in chunk for rows in graph.nodes.values())
            figures.relationships += sum(len(rows) for graph in chunk for rows in graph.relationships.values())
            figures.memory[figures.cases] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            bar.update(len(chunk))
        same(driver, engine, figures)
    figures.communications = figures.cases * COMMUNICATIONS
    return figures


def same(driver: neo4j.Driver, engine: Any, figures: Figures) -> None:
    """Both hold the same number of nodes and relationships, or the comparison is worth nothing."""
    nodes, joined = "MATCH (n) RETURN count(n) AS how_many", "MATCH ()-[r]->() RETURN count(r) AS how_many"
    for query in (nodes, joined):
        there = driver.execute_query(query, database_="neo4j").records[0]["how_many"]
        here = engine.ask(query, {})[0]["how_many"]
        if here != there:
            raise SystemExit(f"{here} against {there}: {query}")
    if len(engine.cases()) != figures.cases + 2:
        raise SystemExit("not every case is there")


def told(figures: Figures, version: str) -> Iterator[str]:
    """One line for each thing measured."""
    rows = figures.nodes + figures.relationships
    yield (
        f"Neo4j {version}: {figures.cases} cases, {figures.communications} communications, {figures.nodes} nodes, "
        f"{figures.relationships} relationships"
    )
    yield f"graphmodel, each case whole:   {figures.ours:7.1f} s {rows / figures.ours:9.0f} rows a second"
    yield f"plain UNWIND, 5,000 a batch:   {figures.plain:7.1f} s {rows / figures.plain:9.0f} rows a second"
    yield f"speed of graphmodel against plain: {figures.plain / figures.ours:.2f}"
    yield f"deriving, before either:       {figures.deriving:7.1f} s"
    memory = ", ".join(f"{at} MB after {cases}" for cases, at in _some(figures.memory))
    yield f"most memory of this process, with up to {CHUNK} cases in it: {memory} cases"


def _some(memory: Mapping[int, int]) -> list[tuple[int, int]]:
    found = list(memory.items())
    return [found[0], found[len(found) // 2], found[-1]]


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description="Many cases on a Neo4j server, against plain UNWIND batches.")
    parser.add_argument("--cases", type=int, default=1000, help="how many generated cases (default 1000)")
    parser.add_argument("--neo4j", choices=[*VERSIONS], default=DEFAULT_VERSION, help="the version")
    options = parser.parse_args()
    for line in told(measured(options.cases, options.neo4j), options.neo4j):
        print(line, flush=True)


if __name__ == "__main__":
    main()
