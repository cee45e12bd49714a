"""Which server is meant, and what is said before anything is fetched; no server is needed for that."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphmodel import cli
from graphmodel.cli.servers import given
from graphmodel.errors import EnvironmentFault, UsageFault
from graphmodel.server import Server


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("GRAPHMODEL_NEO4J_USER", "GRAPHMODEL_NEO4J_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GRAPHMODEL_SERVER_DIR", str(tmp_path / "server"))


def test_an_address_with_what_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHMODEL_NEO4J_PASSWORD", "secret")
    assert given("bolt://panel:7687") == Server("bolt://panel:7687", "neo4j", "secret")
    monkeypatch.setenv("GRAPHMODEL_NEO4J_USER", "ann")
    assert given("bolt://panel:7687").user == "ann"


def test_the_password_is_asked_for_when_somebody_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.prompt", lambda text, hide_input, err: "typed" if hide_input and err else "")
    assert given("bolt://panel:7687").password == "typed"


@pytest.mark.parametrize(
    ("server", "fault", "says"),
    [
        ("panel:7687", UsageFault, "write local, or neo4j"),
        ("bolt://panel:7687", UsageFault, "GRAPHMODEL_NEO4J_PASSWORD"),
        ("local", EnvironmentFault, "graphmodel server start"),
    ],
)
def test_what_cannot_be_used(server: str, fault: type[Exception], says: str) -> None:
    with pytest.raises(fault, match=says):
        given(server)


def test_nothing_is_fetched_unless_somebody_agrees(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert cli.run(["server", "start"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    for said in ("MB", "GPL-3", "--yes", str(tmp_path / "server")):
        assert said in err
    assert not (tmp_path / "server").exists()


def test_no_is_an_answer(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.confirm", lambda text, err: False)
    assert cli.run(["server", "start"]) == 1
    assert "Nothing was fetched." in capsys.readouterr().err
    assert not (tmp_path / "server").exists()


def test_a_server_never_started(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert cli.run(["server", "stop"]) == 0
    assert cli.run(["server", "status"]) == 0
    assert str(tmp_path / "server") in capsys.readouterr().out
