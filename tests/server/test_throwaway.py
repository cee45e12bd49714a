from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import neo4j
import neo4j.exceptions
import psutil
import pytest

from graphmodel.server import throwaway_server

pytestmark = [pytest.mark.neo4j, pytest.mark.xdist_group("private-server")]

KILLED = """
import os, signal, sys
from graphmodel.server import throwaway_server
with throwaway_server() as server:
    print(server.address, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fetched: Callable[[str], Path]) -> Path:
    """The folder below which throw-away servers have their data during a test; Neo4j is fetched already."""
    fetched("5.26.30")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


def processes_of(folder: Path) -> list[psutil.Process]:
    found = list[psutil.Process]()
    for process in psutil.process_iter():
        try:
            if any(str(folder) in word for word in process.cmdline()):
                found.append(process)
        except psutil.Error:
            continue
    return found


def test_with_a_password_only_that_lets_in_and_nothing_is_left(scratch: Path) -> None:
    with throwaway_server(password="correcthorse1") as server:
        assert processes_of(scratch) != []
        with neo4j.GraphDatabase.driver(server.address, auth=(server.user, "correcthorse1")) as driver:
            assert driver.execute_query("RETURN 1 AS one").records[0].values() == [1]
        with (
            neo4j.GraphDatabase.driver(server.address, auth=(server.user, "correcthorse2")) as driver,
            pytest.raises(neo4j.exceptions.AuthError),
        ):
            driver.verify_connectivity()
    assert list(scratch.iterdir()) == []
    assert processes_of(scratch) == []


def test_when_the_block_fails_nothing_is_left(scratch: Path, fetched: Callable[[str], Path]) -> None:
    fetched("2026.08.1")

    def block() -> None:
        with throwaway_server("2026.08.1") as server:
            # no password: any is taken
            with neo4j.GraphDatabase.driver(server.address, auth=(server.user, server.password)) as driver:
                driver.verify_connectivity()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        block()
    assert list(scratch.iterdir()) == []
    assert processes_of(scratch) == []


def test_when_the_whole_program_is_killed_nothing_is_left(scratch: Path) -> None:
    run = subprocess.run([sys.executable, "-c", KILLED], capture_output=True, text=True, check=False, timeout=120)
    assert run.returncode == -9, run.stderr
    assert run.stdout.startswith("bolt://127.0.0.1:")
    deadline = time.monotonic() + 30
    while (any(scratch.iterdir()) or processes_of(scratch)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert list(scratch.iterdir()) == []
    assert processes_of(scratch) == []


@pytest.mark.parametrize("password", ["short", "with space", "-rm-rf-all", "pässwörter"])
def test_a_password_that_neo4j_could_not_be_told_is_refused(password: str) -> None:
    with pytest.raises(ValueError, match="eight or more letters and digits"), throwaway_server(password=password):
        pass
