"""What a connection to a Neo4j server must never do: be open, be wrong in silence, write, or tell what is in a case."""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from io import StringIO

import pytest

from graphmodel.api import Address
from graphmodel.engine import store as store_module
from graphmodel.engine.address import check_address
from graphmodel.engine.graph import Graph, case_key
from graphmodel.engine.server import AT_ONCE, Server
from graphmodel.errors import EnvironmentFault, GraphmodelError, UsageFault
from graphmodel.model.case import Case
from graphmodel.model.schema import TABLES

from .conftest import Own, clear, graph_of

SECRET = "Zebulon Quartermaine"


@pytest.fixture(params=["neo4j-5.26", "neo4j-2026"])
def server(request: pytest.FixtureRequest, servers: Mapping[str, Server], own: Own) -> Iterator[Server]:
    yield servers[request.param]
    clear(servers[request.param], own)


@pytest.fixture
def where(server: Server, neo4j_server: Address, newest_server: Address) -> Address:
    """How to reach the server of the test once more."""
    return next(place for place in (neo4j_server, newest_server) if place.address == server.address)


def secret_case(own: Own) -> Case:
    cells = own.case(26).cells()
    cells["people"][0]["label"] = SECRET
    cells["case"][0]["title"] = f"The case of {SECRET}"
    return Case.from_cells(cells)


def test_a_wrong_password_is_said_and_not_shown(neo4j_server: Address) -> None:
    with pytest.raises(EnvironmentFault, match="refuses this user and password") as caught:
        Server(neo4j_server.address, neo4j_server.user, "not-the-password")
    assert "not-the-password" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_nothing_listens_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"bolt://127.0.0.1:{taken.getsockname()[1]}"
    with pytest.raises(EnvironmentFault, match=r"no Neo4j server answers at .*graphmodel server start"):
        Server(address, "neo4j", "some-password")


def test_something_else_listens_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        other.settimeout(10)

        def answer() -> None:
            while True:
                try:
                    talk, _ = other.accept()
                except OSError:
                    return
                with talk:
                    talk.recv(100)
                    talk.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        with pytest.raises(EnvironmentFault, match=r"127\.0\.0\.1"):
            Server(f"bolt://127.0.0.1:{other.getsockname()[1]}", "neo4j", "some-password")
        other.shutdown(socket.SHUT_RDWR)
        thread.join(10)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("bolt://db.example:7687", "unencrypted connection to another machine"),
        ("neo4j://192.0.2.7", "unencrypted connection to another machine"),
        ("bolt://127.0.0.1.example", "unencrypted connection to another machine"),
        ("bolt://neo4j:pass@127.0.0.1:7687", "does not belong in the address"),
        ("bolt://neo4j@127.0.0.1:7687", "does not belong in the address"),
        ("bolt+s://neo4j:pass@db.example", "does not belong in the address"),
        ("http://127.0.0.1:7474", "not the address of a Neo4j server"),
        ("127.0.0.1:7687", "not the address of a Neo4j server"),
        ("neo4j:pass@127.0.0.1", "does not belong in the address"),
        ("bolt://", "not the address of a Neo4j server"),
        ("bolt://[::1", "not the address of a Neo4j server"),
        ("bolt://127.0.0.1:port", "not the address of a Neo4j server"),
        ("", "not the address of a Neo4j server"),
    ],
)
def test_addresses_that_are_refused(address: str, says: str) -> None:
    with pytest.raises(UsageFault, match=says) as caught:
        Server(address, "neo4j", "x")
    assert "pass@" not in str(caught.value)


@pytest.mark.parametrize(
    "address", ["bolt://localhost", "bolt://127.9.9.9:1", "neo4j://[::1]:7687", "bolt+s://db.example", "neo4j+ssc://db"]
)
def test_addresses_that_are_taken(address: str) -> None:
    check_address(address)


def test_a_plain_connection_elsewhere_only_if_it_is_allowed() -> None:
    check_address("bolt://db.example", allow_plain=True)


WRITES = (
    "CREATE (n:Person {key: 'x', case_key: $case_key}) RETURN n.key AS made ORDER BY made",
    "MATCH (n:Person {case_key: $case_key}) SET n.label = 'changed' RETURN n.id AS person ORDER BY person",
    "MATCH (n:Person {case_key: $case_key}) DETACH DELETE n",
    "MERGE (n:Person {key: 'x'}) RETURN n.key AS made ORDER BY made",
    "CREATE INDEX not_ours FOR (n:Person) ON (n.label)",
)


@pytest.mark.parametrize("query", WRITES)
def test_a_question_that_would_write_is_refused(server: Server, own: Own, query: str) -> None:
    case = own.case(26)
    server.load(graph_of(case))
    with pytest.raises(EnvironmentFault, match="answered Neo"):
        server.ask(query, {"case_key": case_key(case)})
    assert server.read_back(case.id).canonical == case.canonical
    assert "not_ours" not in str(server.ask("SHOW INDEXES YIELD name RETURN name AS index ORDER BY index", {}))


def test_the_log_never_shows_a_value(server: Server, own: Own, neo4j_server: Address) -> None:
    """Even where somebody has all logging at its lowest level, and has turned the driver's up."""
    written = StringIO()
    handler = logging.StreamHandler(written)
    root, driver = logging.getLogger(), logging.getLogger("neo4j")
    before, level = root.level, driver.level
    root.addHandler(handler)
    for logger in (root, driver, logging.getLogger("neo4j.io")):
        logger.setLevel(logging.DEBUG)
    try:
        with Server(neo4j_server.address, neo4j_server.user, neo4j_server.password) as fresh:
            case = secret_case(own)
            fresh.load(graph_of(case))
            assert SECRET in fresh.read_back(case.id).canonical
            fresh.unload(case.id)
        case = secret_case(own)
        server.load(graph_of(case))
        assert SECRET in server.read_back(case.id).canonical
        with pytest.raises(GraphmodelError):
            server.ask("MATCH (n:Person {label: $label}) RETURN", {"label": SECRET})
    finally:
        root.removeHandler(handler)
        root.setLevel(before)
        driver.setLevel(level)
        logging.getLogger("neo4j.io").setLevel(logging.NOTSET)
    logging.getLogger("elsewhere").debug("the handler is gone")
    assert SECRET not in written.getvalue()
    assert "the handler is gone" not in written.getvalue()


def clash(graph: Graph) -> Graph:
    """Two rows under one key, which a constraint forbids; the label is a secret."""
    people = graph.nodes["Person"]
    people.append({**people[0], "id": "P99", "label": SECRET})
    return graph


def test_an_error_shows_no_value(server: Server, own: Own) -> None:
    case = secret_case(own)
    with pytest.raises(GraphmodelError) as caught:
        server.load(clash(graph_of(case)))
    told = str(caught.value)
    assert SECRET not in told
    assert case_key(case) not in told
    assert graph_of(case).nodes["Person"][0]["key"] not in told
    assert caught.value.__suppress_context__
    assert case.id not in {stored.case_id for stored in server.cases()}

    with pytest.raises(EnvironmentFault, match="answered Neo") as caught:
        server.ask("MATCH (n:Person) WHERE n.label = 'Zebulon Quartermaine' RETURN nothing AS x ORDER BY x", {})
    assert SECRET not in str(caught.value)


def test_the_password_is_in_no_repr(servers: Mapping[str, Server], neo4j_server: Address) -> None:
    for engine in servers.values():
        assert "correcthorse" not in repr(engine)
        assert "correcthorse" not in repr(vars(engine))
    assert "correcthorse" not in repr(neo4j_server)


def test_a_load_in_many_batches(server: Server, own: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "BATCH", 3)
    case = own.case(26)
    server.load(graph_of(case))
    assert server.read_back(case.id).canonical == case.canonical
    whole = server.to_networkx(case.id)
    monkeypatch.undo()
    server.load(graph_of(case), replace=True)
    assert list(whole.edges(keys=True, data=True)) == list(server.to_networkx(case.id).edges(keys=True, data=True))


def all_at_once(address: Address, graphs: list[Graph], *, replace: bool) -> list[GraphmodelError | None]:
    """Each graph loaded over a connection of its own, all begun at the same moment; what each was told."""
    together = threading.Barrier(len(graphs))

    def load(graph: Graph) -> GraphmodelError | None:
        with Server(address.address, address.user, address.password) as own_connection:
            together.wait(30)
            try:
                own_connection.load(graph, replace=replace)
            except GraphmodelError as error:
                return error
        return None

    with ThreadPoolExecutor(len(graphs)) as pool:
        return list(pool.map(load, graphs))


def standing(engine: Server, case: Case) -> tuple[str, int, int]:
    """What stands there of a case: canonical form, nodes and relationships."""
    graph = engine.to_networkx(case.id)
    return engine.read_back(case.id).canonical, graph.number_of_nodes(), graph.number_of_edges()


def test_many_load_the_same_case_at_the_same_moment(server: Server, own: Own, where: Address) -> None:
    """Whoever is later replaces what the others left; nothing is there twice."""
    case = own.case(26)
    server.load(graph_of(case))
    once = standing(server, case)
    server.unload(case.id)
    for _ in range(3):  # the first time it is new, then it is there
        assert all_at_once(where, [graph_of(case)] * 4, replace=True) == [None] * 4
        assert standing(server, case) == once
    assert [stored.case_id for stored in server.cases()].count(case.id) == 1


def test_of_two_who_may_not_replace_one_is_told(server: Server, own: Own, where: Address) -> None:
    case = own.case(26)
    told = all_at_once(where, [graph_of(case)] * 2, replace=False)
    assert told.count(None) == 1
    said = f"case {case.id} is already loaded; say that it is to be replaced"
    assert [str(error) for error in told if error] == [said]
    assert server.read_back(case.id).canonical == case.canonical


def test_two_cases_of_one_id_at_the_same_moment(server: Server, own: Own, where: Address) -> None:
    case = own.case(26)
    cells = own.case(45).cells()
    cells["case"][0]["id"] = case.id
    cases = [case, Case.from_cells(cells)]
    told = all_at_once(where, [graph_of(c) for c in cases], replace=True)
    assert told.count(None) == 1
    kept, lost = cases if told[0] is None else reversed(cases)
    assert "another case is loaded under the id" in str(next(error for error in told if error))
    assert server.read_back(case.id).canonical == kept.canonical
    query = "MATCH (p:Person {case_key: $case_key}) RETURN p.id AS person ORDER BY person"
    assert not server.ask(query, {"case_key": case_key(lost)})


def test_many_cases_each_whole(server: Server, own: Own) -> None:
    cases = [own.case(seed) for seed in range(6)]
    heard: list[str] = []
    made = 0

    def graphs() -> Iterator[Graph]:
        nonlocal made
        for case in cases:
            made += 1
            assert made - len(heard) <= AT_ONCE, "more are in memory than are on their way"
            yield graph_of(case)

    server.load_all(graphs(), loaded=lambda graph: heard.append(graph.case_id))
    assert sorted(heard) == sorted(case.id for case in cases)
    for case in cases:
        assert server.read_back(case.id).canonical == case.canonical


def test_of_many_cases_those_before_one_that_cannot_be_stored_stay(server: Server, own: Own) -> None:
    first, other = own.case(7), own.case(26)
    spoilt = clash(graph_of(own.case(45)))
    heard: list[str] = []
    with pytest.raises(GraphmodelError):
        server.load_all([graph_of(first), spoilt, graph_of(other)], loaded=lambda graph: heard.append(graph.case_id))
    assert first.id in heard
    there = {stored.case_id for stored in server.cases()}
    assert spoilt.case_id not in there
    assert set(heard) <= there
    assert other.id not in heard


def test_the_schema_is_on_the_server(server: Server, own: Own) -> None:
    server.load(graph_of(own.case(7)))
    rows = server.ask("SHOW CONSTRAINTS YIELD name, type RETURN name AS made, type AS kind", {})
    unique = {row["made"] for row in rows if "UNIQUENESS" in str(row["kind"])}
    assert {f"graphmodel_{table.label.lower()}_key" for table in TABLES.values()} <= unique
    assert "graphmodel_review_id" in unique
    online = server.ask(
        "SHOW INDEXES YIELD name, state, labelsOrTypes, properties WHERE state = 'ONLINE' AND properties = ['case_key']"
        " RETURN labelsOrTypes AS labels, name AS made",
        {},
    )
    assert {table.label for table in TABLES.values()} <= {label for row in online for label in row["labels"] or []}  # type: ignore[union-attr]
