"""Whatever happens to the server, or to who loads: a case is wholly the old or wholly the new, and one sentence says
what to do."""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

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

POINTS = 5
"""Moments at which the loader is killed, and as many at which the server is; on each version."""
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
    """A case as it was and as it is now, with what an undisturbed load makes of each."""

    old: Case
    new: Case
    new_folder: Path
    exports: dict[str, bytes]


@pytest.fixture(scope="module")
def versions(private: Private, tmp_path_factory: pytest.TempPathFactory) -> Versions:
    new = api.read(case_path("child-rs"))
    gone = [row.id for row in new.rows["communications"]][:20]
    old = new.changed({"people": [{"id": "left-later", "label": "Somebody who was coded by mistake"}]}, drop=gone)
    folder = tmp_path_factory.mktemp("case") / "new"
    write_case(new, folder)
    server = private.start()
    exports: dict[str, bytes] = {}
    for case in (old, new):
        api.load(case, server)
        exports[case.digest] = export(server, case.id)
    return Versions(old, new, folder, exports)


def export(server: Server, case_id: str) -> bytes:
    """Everything that stands on the server of a case, as bytes; any row or relationship too many or too few shows."""
    with api.connect(server) as engine:
        graph = engine.to_networkx(case_id)
        case = engine.read_back(case_id)
    return json.dumps(
        [case.canonical, sorted(graph.nodes(data=True)), sorted(graph.edges(keys=True, data=True), key=repr)]
    ).encode()


def moments(case: Case, old: bool, seed: int) -> list[int]:
    """Some statements of a load, by number, at random; the last is the commit."""
    writes = sum(1 for _ in statements(build(derive(case))))
    total = 1 + writes + (len(TABLES) if old else 0)
    return [*sorted(random.Random(seed).sample(range(1, total + 1), POINTS - 1)), total + 1]


def load_and_kill(server: Server, folder: Path, victim: str, point: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(KILL), server.address, str(folder), victim, str(point)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "GRAPHMODEL_NEO4J_PASSWORD": server.password},
    )


def test_a_loader_killed_at_any_moment(private: Private, versions: Versions) -> None:
    server = private.start()
    api.load(versions.old, server)
    seen: list[bool] = []
    for point in moments(versions.new, old=True, seed=1):
        done = load_and_kill(server, versions.new_folder, "loader", point)
        assert done.returncode == -9, (point, done.stderr)
        found = export(server, versions.old.id)
        assert found in versions.exports.values(), f"neither the old nor the new after statement {point}"
        seen.append(found == versions.exports[versions.new.digest])
        api.load(versions.new, server)
        assert export(server, versions.new.id) == versions.exports[versions.new.digest]
        api.load(versions.old, server)
    assert not any(seen[:-1]), "what is not committed is not there"


def test_a_server_killed_at_any_moment(private: Private, versions: Versions) -> None:
    server = private.start()
    api.load(versions.old, server)
    seen: list[bool] = []
    for point in moments(versions.new, old=True, seed=2):
        done = load_and_kill(server, versions.new_folder, str(private.pid), point)
        assert done.returncode == 1, (point, done.stderr)
        assert done.stderr.count("\n") == 1
        assert server.address in done.stderr
        assert private.start() == server
        found = export(server, versions.old.id)
        assert found in versions.exports.values(), f"neither the old nor the new after statement {point}"
        seen.append(found == versions.exports[versions.new.digest])
        api.load(versions.new, server)
        assert export(server, versions.new.id) == versions.exports[versions.new.digest]
        api.load(versions.old, server)
    assert not any(seen[:-1]), "what is not committed is not there"


def test_a_rerun_answers_with_the_same_bytes(private: Private, versions: Versions) -> None:
    """After all of that the findings, asked on the server, are those of the case in memory."""
    server = private.start()
    api.load(versions.new, server)
    assert api.findings(versions.new, server=server).to_json() == api.findings(versions.new).to_json()


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
    code, said = told(["load", "child-rs", "--server", server.address], capsys)
    assert code == 1
    assert "its disk may be full" in said or "its disk is full" in said
    assert "Nothing is half stored" in said
    stop(folder=private.root, timeout=20)
    server = private.start()
    assert [case.case_id for case in api.cases(server)] == ["minimal"]
    api.load(api.read(case_path("child-rs")), server)
    assert [case.case_id for case in api.cases(server)] == ["child-rs", "minimal"]


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
        assert api.findings(case, server=server).to_json() == api.findings(case).to_json()
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
