"""Whatever happens to the server, or to who loads: a case is wholly the old or wholly the new, and one sentence says
what to do."""

from __future__ import annotations

import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import neo4j
import pytest

from graphmodel import api, cli
from graphmodel.engine.graph import build
from graphmodel.engine.store import statements
from graphmodel.inputs.writing import write_case
from graphmodel.knowledge.derive import derive
from graphmodel.model.case import Case
from graphmodel.model.schema import TABLES
from graphmodel.resources import case_path
from graphmodel.server import artefacts, status, stop
from graphmodel.server.control import Server, Wish, start_in
from graphmodel.server.state import Folder

pytestmark = [pytest.mark.neo4j, pytest.mark.xdist_group("private-server")]

POINTS = {"loader": 5, "server": 5}
"""Moments at which each is killed, on either of two versions: ten each."""
KILL = Path(__file__).parent / "kill.py"


@dataclass(frozen=True)
class Private:
    """A private server that is started and killed again and again."""

    version: str
    root: Path

    def start(self) -> Server:
        wish = Wish(
            version=self.version, port=None, download=False, heap="512m", pagecache="32m", timeout=120.0, brief=True
        )
        return start_in(Folder.at(self.root), wish, lambda _: None).server

    @property
    def pid(self) -> int:
        pid = status(folder=self.root).pid
        assert pid is not None
        return pid


@pytest.fixture(scope="module", params=["5.26.30", "2026.08.1"])
def private(request: pytest.FixtureRequest, shared: Callable[..., Path]) -> Iterator[Private]:
    made = Private(request.param, shared(request.param))
    made.start()
    yield made
    stop(folder=made.root, timeout=20)


@dataclass(frozen=True)
class Versions:
    """A case as it was and as it is now: its two states, as folders and as what an undisturbed load makes of each."""

    cases: tuple[Case, Case]
    folders: tuple[Path, Path]
    dumps: tuple[bytes, bytes]


@pytest.fixture(scope="module")
def versions(private: Private, tmp_path_factory: pytest.TempPathFactory) -> Versions:
    new = api.read(case_path("well-shared"))
    gone = [row.id for row in new.rows["communications"]][:5]
    old = new.changed({"people": [{"id": "left-later", "label": "Somebody who was coded by mistake"}]}, drop=gone)
    folders = tmp_path_factory.mktemp("old"), tmp_path_factory.mktemp("new")
    server = private.start()
    dumps: list[bytes] = []
    for case, folder in zip((old, new), folders, strict=True):
        write_case(case, folder / "case")
        api.load(case, server)
        dumps.append(dump(server))
        assert api.read_from(server, case.id).canonical == case.canonical
    assert dumps[0] != dumps[1]
    return Versions((old, new), (folders[0] / "case", folders[1] / "case"), (dumps[0], dumps[1]))


def dump(server: Server) -> bytes:
    """Every node and relationship in the whole database, but for the mark that is new with every load, as bytes."""
    with neo4j.GraphDatabase.driver(server.address, auth=(server.user, server.password)) as driver:
        nodes = driver.execute_query("MATCH (n) RETURN labels(n), properties(n)", database_="neo4j").records
        joined = driver.execute_query(
            "MATCH (a)-[r]->(b) RETURN a.key, type(r), b.key, properties(r)", database_="neo4j"
        ).records
    found = [json.dumps(record.values(), sort_keys=True) for record in (*nodes, *joined)]
    return re.sub(r', "loaded": "[0-9a-f]+"', "", "\n".join(sorted(found))).encode()


def settled(server: Server) -> bytes:
    """The same once a commit that was under way has come to its end: two dumps, one after the other, are alike."""
    before, after = b"", dump(server)
    while before != after:
        before, after = after, dump(server)
    return after


COMMIT = 10_000
"""Beyond every statement of a load: the moment at which its commit has been sent and not been answered."""


def moments(versions: Versions, victim: str) -> list[int]:
    """Some statements of a load that replaces the case, by number, at random; then the commit."""
    writes = min(sum(1 for _ in statements(build(derive(case)))) for case in versions.cases)
    total = 2 + len(TABLES) + writes  # the case is looked for, taken away table by table, and marked at the end
    return [*random.Random(victim).sample(range(1, total + 1), POINTS[victim] - 1), COMMIT]


def load_and_kill(server: Server, folder: Path, victim: str, point: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(KILL), server.address, str(folder), victim, str(point)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "GRAPHMODEL_NEO4J_PASSWORD": server.password},
    )


@pytest.mark.parametrize("victim", ["loader", "server"])
def test_killed_at_any_moment(private: Private, versions: Versions, victim: str) -> None:
    """The old is loaded over the new and the new over the old, in turn, and each time somebody dies on the way."""
    server = private.start()
    api.load(versions.cases[0], server)
    before = 0
    for point in moments(versions, victim):
        after = 1 - before
        done = load_and_kill(server, versions.folders[after], victim if victim == "loader" else str(private.pid), point)
        if victim == "loader":
            assert done.returncode == -signal.SIGKILL, (point, done.stderr)
        else:
            assert (done.returncode, done.stderr.count("\n")) == (1, 1), (point, done.stderr)
            assert server.address in done.stderr
            assert private.start() == server
        found = settled(server)
        assert found in versions.dumps, f"neither the old nor the new after statement {point}"
        assert found == versions.dumps[before] or point == COMMIT, "what is not committed is not there"
        api.load(versions.cases[after], server)
        assert dump(server) == versions.dumps[after]
        assert api.read_from(server, versions.cases[after].id).canonical == versions.cases[after].canonical
        before = after


def test_a_rerun_answers_with_the_same_bytes(private: Private, versions: Versions) -> None:
    """After all of that the findings, asked on the server, are those of the case in memory."""
    server = private.start()
    case = versions.cases[1]
    api.load(case, server)
    assert found_on(server, case) == found_on(None, case)


def found_on(server: Server | None, case: Case) -> str:
    """Some findings of a case; that all of them are the same, the tests of the engines show."""
    return api.findings(case, kinds=["hidden-man", "empty-chair"], server=server).to_json()


def told(words: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The exit code of a command that cannot be carried out, and the one line that it says."""
    capsys.readouterr()
    code = cli.run(words)
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1, err
    return code, err


def test_a_full_disk(private: Private, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The system lets no file of the server grow beyond what the small case needed."""
    server = private.start()
    monkeypatch.setenv("GRAPHMODEL_NEO4J_PASSWORD", server.password)
    for case in api.cases(server):
        api.unload(case.case_id, server)
    api.load(api.read(case_path("minimal")), server)
    log = max(p.stat().st_size for p in (private.root / "home" / "data" / "transactions" / "neo4j").iterdir())
    resource.prlimit(private.pid, resource.RLIMIT_FSIZE, (log + 50_000, log + 50_000))
    code, said = told(["load", "well-shared", "--server", server.address], capsys)
    assert code == 1
    assert "its disk may be full" in said or "its disk is full" in said
    assert "Nothing is half stored" in said
    stop(folder=private.root, timeout=20)
    server = private.start()
    assert [case.case_id for case in api.cases(server)] == ["minimal"]
    api.load(api.read(case_path("well-shared")), server)
    assert [case.case_id for case in api.cases(server)] == ["minimal", "well-shared"]


def test_a_server_that_only_lets_read(
    private: Private, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    server = private.start()
    case = api.read(case_path("minimal"))
    api.load(case, server)
    stop(folder=private.root, timeout=20)
    release = artefacts.VERSIONS[private.version]
    only_read = replace(release, settings=(*release.settings, "server.databases.read_only=neo4j"))
    monkeypatch.setitem(artefacts.VERSIONS, private.version, only_read)
    try:
        server = private.start()
        monkeypatch.setenv("GRAPHMODEL_NEO4J_PASSWORD", server.password)
        for words in (["load", "minimal"], ["unload", "minimal", "--yes"]):
            code, said = told([*words, "--server", server.address], capsys)
            assert (code, "only lets this database be read; nothing was changed" in said) == (1, True), said
        assert api.read_from(server, case.id).canonical == case.canonical
        assert found_on(server, case) == found_on(None, case)
    finally:
        monkeypatch.undo()
        stop(folder=private.root, timeout=20)
        private.start()


def test_wrong_password_wrong_database_and_nobody_there(
    private: Private, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    server = private.start()
    words = ["cases", "--server", server.address]
    monkeypatch.setenv("GRAPHMODEL_NEO4J_PASSWORD", "not-the-password")
    assert told(words, capsys) == (1, f"the Neo4j server at {server.address} refuses this user and password\n")
    monkeypatch.setenv("GRAPHMODEL_NEO4J_PASSWORD", server.password)
    monkeypatch.setenv("GRAPHMODEL_NEO4J_DATABASE", "nosuch")
    code, said = told(words, capsys)
    assert (code, "has no database of this name; set GRAPHMODEL_NEO4J_DATABASE" in said) == (1, True)
    monkeypatch.setenv("GRAPHMODEL_NEO4J_DATABASE", "neo4j")
    assert cli.run(words) == 0
    stop(folder=private.root, timeout=20)
    code, said = told(words, capsys)
    assert (code, said.startswith(f"no Neo4j server answers at {server.address}; ")) == (1, True)
