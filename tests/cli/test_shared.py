"""Cases on a Neo4j server by way of the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from graphmodel import cli
from graphmodel.server import Server, throwaway_server

pytestmark = [pytest.mark.neo4j, pytest.mark.xdist_group("throwaway-server")]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with throwaway_server(password="correcthorsebattery") as running:
        yield running


@pytest.fixture(autouse=True)
def password(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHMODEL_NEO4J_USER", server.user)
    monkeypatch.setenv("GRAPHMODEL_NEO4J_PASSWORD", server.password)


def test_load_ask_unload(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*words: str) -> tuple[int, str, str]:
        return (cli.run([*words, "--server", server.address]), *capsys.readouterr())

    assert run("cases") == (0, "No cases on this server.\n", "")
    code, out, err = run("load", "child-rs")
    assert (code, err) == (0, "")
    assert "Loaded child-rs" in out
    assert "child-rs" in run("cases")[1]

    code, there, err = run("findings", "child-rs", "--format", "json")
    assert (code, err) == (0, "")
    cli.run(["findings", "child-rs", "--format", "json"])
    here = capsys.readouterr().out
    assert json.loads(there)["findings"]
    assert there == here

    code, out, err = run("load", "child-rs")
    assert (code, out) == (2, "")
    assert "already" in err
    assert run("load", "child-rs", "--replace")[0] == 0

    assert run("unload", "child-rs") == (0, "Removed child-rs.\n", "")
    code, out, err = run("findings", "child-rs")
    assert (code, out) == (2, "")
    assert "child-rs" in err
    assert run("cases")[1] == "No cases on this server.\n"


def test_a_wrong_password_is_one_line(server: Server, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.setenv("GRAPHMODEL_NEO4J_PASSWORD", "not the password")
    assert cli.run(["cases", "--server", server.address]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "not the password" not in err


def test_nobody_answers(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["cases", "--server", "bolt://127.0.0.1:1"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
