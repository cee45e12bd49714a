"""The three places where a case can stand. The servers are real; tests make and remove only their own cases there."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping

import pytest

from graphmodel.api import Address
from graphmodel.engine.embedded import Embedded
from graphmodel.engine.graph import Graph, build
from graphmodel.engine.seam import Engine
from graphmodel.engine.server import Server
from graphmodel.knowledge.derive import derive
from graphmodel.model.case import Case
from graphmodel.server import throwaway_server

from .random_cases import random_case

ENGINES = ("ladybug", "neo4j-5.26", "neo4j-2026")
Place = Callable[[], Engine]


@pytest.fixture(scope="session")
def newest_server(neo4j_server: Address) -> Iterator[Address]:
    """A second Neo4j, of the newest calendar version; in the process that has the first."""
    with throwaway_server("2026.08.1", password="correcthorsebattery", brief=False) as running:
        yield Address(running.address, running.user, running.password)


@pytest.fixture(scope="session")
def servers(neo4j_server: Address, newest_server: Address) -> Iterator[Mapping[str, Server]]:
    """Engines on both, for as long as there are tests."""
    with (
        Server(neo4j_server.address, neo4j_server.user, neo4j_server.password) as first,
        Server(newest_server.address, newest_server.user, newest_server.password) as newest,
    ):
        yield {"neo4j-5.26": first, "neo4j-2026": newest}


@pytest.fixture(scope="session")
def everywhere(servers: Mapping[str, Server]) -> Iterator[Mapping[str, Engine]]:
    """All engines by name; the one in the process is kept too, as making its tables takes a while."""
    with Embedded() as embedded:
        yield {"ladybug": embedded, **servers}


class Own:
    """Ids of cases that are this test's alone."""

    def __init__(self) -> None:
        self.prefix = f"test-{os.urandom(6).hex()}"
        self.count = 0

    def id(self) -> str:
        self.count += 1
        return f"{self.prefix}-{self.count}"

    def case(self, seed: int = 7, case_id: str = "") -> Case:
        """A full small case under an id of this test's."""
        case_id = case_id or self.id()
        return random_case(seed, case_id, f"uuid-of-{case_id}-{seed}")


@pytest.fixture
def own() -> Own:
    return Own()


def clear(engine: Engine, own: Own) -> None:
    for case in engine.cases():
        if case.case_id.startswith(own.prefix):
            engine.unload(case.case_id)


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, everywhere: Mapping[str, Engine], own: Own) -> Iterator[Engine]:
    """Each engine in turn; what the test loads is taken away again."""
    yield everywhere[request.param]
    clear(everywhere[request.param], own)


@pytest.fixture
def engines(everywhere: Mapping[str, Engine], own: Own) -> Iterator[Mapping[str, Engine]]:
    """All of them, by name."""
    yield everywhere
    for made in everywhere.values():
        clear(made, own)


def graph_of(case: Case) -> Graph:
    """The case as it is loaded."""
    return build(derive(case))
