from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator

import psutil
import pytest

from graphmodel.server import stop
from graphmodel.server.process import answers, end, find, last_remarks
from graphmodel.server.settings import home_argument
from graphmodel.server.state import Folder, State, read_state, write_state

Run = Callable[..., psutil.Process]


@pytest.fixture
def run() -> Iterator[Run]:
    """Runs a Python program until the test ends; what it prints first says that it is ready."""
    children = list[subprocess.Popen[bytes]]()

    def start(program: str, *arguments: str) -> psutil.Process:
        child = subprocess.Popen([sys.executable, "-c", program, *arguments], stdout=subprocess.PIPE)
        children.append(child)
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        return psutil.Process(child.pid)

    yield start
    for child in children:
        child.kill()
        child.communicate()


WAITING = "import time; print('ready', flush=True); time.sleep(60)"
STUBBORN = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {WAITING}"


def test_the_server_is_known_by_its_start_and_its_folder(place: Folder, run: Run) -> None:
    process = run(WAITING, home_argument(place))
    assert find(place, process.pid, process.create_time()) == process


def test_a_process_of_another_time_is_a_stranger(place: Folder, run: Run) -> None:
    process = run(WAITING, home_argument(place))
    assert find(place, process.pid, process.create_time() - 3600) is None


def test_a_process_of_another_folder_is_a_stranger(place: Folder, run: Run) -> None:
    process = run(WAITING, home_argument(place) + "-other")
    assert find(place, process.pid, process.create_time()) is None


def test_a_process_that_ended_is_not_found(place: Folder, run: Run) -> None:
    process = run(WAITING, home_argument(place))
    started = process.create_time()
    assert end(process, timeout=10) is False
    assert find(place, process.pid, started) is None
    assert find(place, None, None) is None


def test_a_stranger_with_the_remembered_number_is_not_stopped(place: Folder, run: Run) -> None:
    stranger = run(WAITING)
    write_state(place, State("5.26.30", 7777, "correcthorse", True, stranger.pid, stranger.create_time()))
    assert stop(folder=place.root).was_running is False
    assert stranger.is_running()
    remembered = read_state(place)
    assert remembered is not None
    assert (remembered.pid, remembered.port, remembered.password) == (None, 7777, "correcthorse")


def test_a_server_whose_starter_takes_no_note_of_its_end_has_ended_all_the_same(place: Folder, run: Run) -> None:
    process = run(WAITING, home_argument(place))  # not waited for before the test is over
    write_state(place, State("5.26.30", 7777, "correcthorse", True, process.pid, process.create_time()))
    stopped = stop(folder=place.root, timeout=30)
    assert (stopped.was_running, stopped.forced) == (True, False)
    assert process.status() == psutil.STATUS_ZOMBIE
    assert stop(folder=place.root).was_running is False


def test_a_server_that_does_not_end_when_asked_is_killed(place: Folder, run: Run) -> None:
    process = run(STUBBORN, home_argument(place))
    write_state(place, State("5.26.30", 7777, "correcthorse", True, process.pid, process.create_time()))
    stopped = stop(folder=place.root, timeout=0.3)
    assert (stopped.was_running, stopped.forced) == (True, True)
    assert find(place, process.pid, process.create_time()) is None


@pytest.fixture
def port_that() -> Iterator[Callable[[bytes], int]]:
    """A port on which whoever connects is answered with those bytes."""
    listeners = list[socket.socket]()
    threads = list[threading.Thread]()

    def serve(listener: socket.socket, reply: bytes) -> None:
        connection, _ = listener.accept()
        with connection:
            received = b""
            while len(received) < 20:
                received += connection.recv(20)
            assert received[:4].hex() == "6060b017"
            connection.sendall(reply)

    def listen(reply: bytes) -> int:
        listener = socket.create_server(("127.0.0.1", 0))
        listeners.append(listener)
        threads.append(threading.Thread(target=serve, args=(listener, reply)))
        threads[-1].start()
        return listener.getsockname()[1]

    yield listen
    for thread in threads:
        thread.join(10)
    for listener in listeners:
        listener.close()


@pytest.mark.parametrize(
    ("reply", "expected"),
    [(bytes([0, 0, 8, 5]), True), (bytes([0, 0, 4, 4]), True), (bytes(4), False), (b"", False), (b"\0\0", False)],
    ids=["Bolt 5.8", "Bolt 4.4", "no version in common", "closed at once", "closed half-way"],
)
def test_only_a_version_agreed_upon_is_an_answer(
    port_that: Callable[[bytes], int], reply: bytes, expected: bool
) -> None:
    assert answers(port_that(reply)) is expected


def test_nobody_there_and_somebody_silent_are_no_answer() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        assert answers(port, timeout=0.2) is False
    assert answers(port, timeout=0.2) is False


def test_the_last_remarks_tell_the_trouble_and_no_values(place: Folder) -> None:
    place.log.write_text(
        "2026-11-21 08:53:13.618+0000 INFO  Starting for 'Ann Other'...\n"
        "WARNING: sun.misc.Unsafe will be removed\n"
        "2026-11-21 08:53:14.000+0000 ERROR Cannot store 'Ann Other' or \"Ann's brother\" or `Ann`\n"
        "Caused by: java.net.BindException: Address already in use: 127.0.0.1:7777\n"
        "\tat org.neo4j.Secret.frame(Secret.java:1)\n" + os.linesep
    )
    assert last_remarks(place.log).splitlines() == [
        "  2026-11-21 08:53:14.000+0000 ERROR Cannot store '…' or '…' or '…'",
        "  Caused by: java.net.BindException: Address already in use: 127.0.0.1:7777",
    ]
    assert last_remarks(place.home / "nowhere.log") == ""
