"""Which server is meant, and what is said before anything is fetched; no server is needed for that."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import click
import pytest

from graphmodel import cli
from graphmodel.cli.servers import ADDRESS, ALLOW_PLAIN, DATABASE, PASSWORD, USER, given
from graphmodel.errors import EnvironmentFault, UsageFault
from graphmodel.server import Server


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in (ADDRESS, USER, PASSWORD, DATABASE, ALLOW_PLAIN):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GRAPHMODEL_SERVER_DIR", str(tmp_path / "server"))


def test_an_address_with_what_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD, "secret")
    assert given("bolt+s://panel:7687") == Server("bolt+s://panel:7687", "neo4j", "secret")
    monkeypatch.setenv(USER, "ann")
    monkeypatch.setenv(DATABASE, "reviews")
    assert given("bolt+s://panel:7687") == Server("bolt+s://panel:7687", "ann", "secret", "reviews")
    monkeypatch.setenv(ADDRESS, "neo4j+s://elsewhere")
    assert given("env").address == "neo4j+s://elsewhere"
    assert "secret" not in repr(given("env"))


def test_the_password_is_asked_for_when_somebody_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.prompt", lambda text, hide_input, err: "typed" if hide_input and err else "")
    assert given("bolt://localhost:7687").password == "typed"


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The package keyring, with what it holds, or the fault that it raises, in ``holds``."""
    made, faults = ModuleType("keyring"), ModuleType("keyring.errors")
    faults.KeyringError = type("KeyringError", (Exception,), {})  # type: ignore[attr-defined]
    made.holds = {("bolt://localhost:7687", "neo4j"): "kept"}  # type: ignore[attr-defined]

    def get_password(service: str, user: str) -> str | None:
        if made.holds is None:
            raise faults.KeyringError
        return made.holds.get((service, user))

    made.get_password = get_password  # type: ignore[attr-defined]
    made.__spec__ = ModuleSpec("keyring", None)
    monkeypatch.setitem(sys.modules, "keyring", made)
    monkeypatch.setitem(sys.modules, "keyring.errors", faults)
    return made


def test_the_password_may_be_in_the_keyring(keyring: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    assert given("bolt://localhost:7687").password == "kept"
    monkeypatch.setenv(PASSWORD, "from the environment")
    assert given("bolt://localhost:7687").password == "from the environment"


@pytest.mark.parametrize("holds", [{}, None])
def test_a_keyring_that_does_not_help(keyring: ModuleType, holds: dict[str, str] | None) -> None:
    keyring.holds = holds  # type: ignore[attr-defined]
    with pytest.raises(UsageFault, match="keyring set bolt://localhost:7687 neo4j"):
        given("bolt://localhost:7687")


def test_no_command_takes_a_password() -> None:
    for section in cli.COMMANDS.values():
        for entry in section:
            command = cli.cli.get_command(click.Context(cli.cli), entry.name)
            assert command is not None
            assert not [option for parameter in command.params for option in parameter.opts if "pass" in option]


@pytest.mark.parametrize(
    ("server", "fault", "says"),
    [
        ("panel:7687", UsageFault, "is no address; write local, env, or neo4j"),
        ("bolt://localhost:7687", UsageFault, PASSWORD),
        ("bolt://panel:7687", UsageFault, f"unencrypted connection to another machine; .* {ALLOW_PLAIN}=yes"),
        ("env", UsageFault, f"set {ADDRESS}"),
        ("local", EnvironmentFault, "graphmodel server start"),
    ],
)
def test_what_cannot_be_used(server: str, fault: type[Exception], says: str) -> None:
    with pytest.raises(fault, match=says):
        given(server)


def test_a_plain_connection_elsewhere_only_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD, "secret")
    monkeypatch.setenv(ALLOW_PLAIN, "yes")
    assert given("bolt://panel:7687").allow_plain
    monkeypatch.setenv(ALLOW_PLAIN, "perhaps")
    with pytest.raises(UsageFault, match=f"{ALLOW_PLAIN} is 'perhaps'; write yes or no"):
        given("bolt://panel:7687")


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
