"""What a connection to a Neo4j server must never do: be open, be wrong in silence, write, or tell what is in a case."""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Iterator, Mapping
from io import StringIO

import pytest

from graphmodel.api import Address
from graphmodel.engine import server as server_module
from graphmodel.engine.graph import Graph, case_key
from graphmodel.engine.server import Server, check_address
from graphmodel.errors import EnvironmentFault, GraphmodelError, UsageFault
from graphmodel.model.case import Case

from .conftest import Own, clear, graph_of

SECRET = "Zebulon Quartermaine"


@pytest.fixture(params=["neo4j-5.26", "neo4j-2026"])
def server(request: pytest.FixtureRequest, servers: Mapping[str, Server], own: Own) -> Iterator[Server]:
    yield servers[request.param]
    clear(servers[request.param], own)


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
    monkeypatch.setattr(server_module, "BATCH", 3)
    case = own.case(26)
    server.load(graph_of(case))
    assert server.read_back(case.id).canonical == case.canonical
    whole = server.to_networkx(case.id)
    monkeypatch.undo()
    server.load(graph_of(case), replace=True)
    assert list(whole.edges(keys=True, data=True)) == list(server.to_networkx(case.id).edges(keys=True, data=True))


def test_two_people_load_at_the_same_moment(server: Server, own: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both looked and found no case of this id; the later one is told, and changes nothing."""
    case, other = own.case(26), own.case(45)
    cells = other.cells()
    cells["case"][0]["id"] = case.id
    other = Case.from_cells(cells)
    server.load(graph_of(case))
    monkeypatch.setattr(server_module, "may_load", lambda *_, **__: False)
    with pytest.raises(UsageFault, match="at the same moment"):
        server.load(graph_of(other))
    assert server.read_back(case.id).canonical == case.canonical
    assert not server.ask(
        "MATCH (p:Person {case_key: $case_key}) RETURN p.id AS person ORDER BY person", {"case_key": case_key(other)}
    )


def test_loading_twice_under_a_race_leaves_one(server: Server, own: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    """A transaction that is tried again after all makes the same of the case."""
    case = own.case(26)
    monkeypatch.setattr(server_module, "may_load", lambda *_, **__: False)
    server.load(graph_of(case))
    server.load(graph_of(case))
    assert [stored.case_id for stored in server.cases()].count(case.id) == 1
    assert server.read_back(case.id).canonical == case.canonical
