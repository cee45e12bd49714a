"""Cases on a Neo4j server by way of the command line."""

from __future__ import annotations

import pytest

from graphmodel import api, cli
from graphmodel.api import Address
from graphmodel.resources import case_path


@pytest.fixture(autouse=True)
def server(neo4j_server: Address, monkeypatch: pytest.MonkeyPatch) -> Address:
    """The server, its user and password where the command line looks for them."""
    monkeypatch.setenv("GRAPHMODEL_NEO4J_USER", neo4j_server.user)
    monkeypatch.setenv("GRAPHMODEL_NEO4J_PASSWORD", neo4j_server.password)
    return neo4j_server


def test_load_ask_unload(server: Address, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*words: str) -> tuple[int, str, str]:
        return (cli.run([*words, "--server", server.address]), *capsys.readouterr())

    assert "child-rs" not in run("cases")[1]
    code, out, err = run("load", "child-rs")
    assert (code, err) == (0, "")
    assert "Loaded child-rs" in out
    assert "child-rs" in run("cases")[1]

    there = run("findings", "child-rs", "--format", "json")
    assert cli.run(["findings", "child-rs", "--format", "json"]) == 0
    assert there == (0, capsys.readouterr().out, "")

    code, out, err = run("load", "child-rs", "--keep")
    assert (code, out) == (2, "")
    assert "already" in err
    assert run("load", "child-rs")[0] == 0  # it takes its own place
    rows = sum(len(table) for name in ("child-rs", "minimal") for table in api.read(case_path(name)).rows.values())
    assert run("load", "child-rs", "minimal") == (0, f"Loaded 2 cases: {rows} rows.\n", "Loading\n")
    assert run("unload", "minimal", "--yes")[0] == 0

    assert run("unload", "child-rs") == (0, "Removed child-rs.\n", "")
    code, out, err = run("findings", "child-rs")
    assert (code, out) == (2, "")
    assert "child-rs" in err
    assert "child-rs" not in run("cases")[1]


def test_a_wrong_password_is_one_line(server: Address, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
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
