"""What the documents tell people to type works, and what they point at is there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from graphmodel import cli
from graphmodel.api import Address

ROOT = Path(__file__).parent.parent.parent
DOCUMENTS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def blocks(path: Path, language: str) -> list[str]:
    return [text for name, text in BLOCK.findall(path.read_text("utf-8")) if name == language]


def lines(path: Path) -> list[str]:
    """Every line of the document that calls graphmodel."""
    return [line for block in blocks(path, "sh") for line in block.splitlines() if line.startswith("graphmodel ")]


README = lines(ROOT / "README.md")
ON_A_SERVER = [line for line in README if "--server" in line]
HERE = [line for line in README if line not in ON_A_SERVER and not line.startswith("graphmodel server")]


def test_every_line_of_the_readme_works_in_its_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(HERE) >= 8
    for line in HERE:
        code = cli.run(shlex.split(line)[1:])
        out, err = capsys.readouterr()
        assert (code, err) == (0, ""), f"{line}: {err}"
        assert out, line


def test_the_lines_for_a_server_work_in_their_order(
    neo4j_server: Address, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a server started for the tests in the place of the private one, whose own lines tests/server covers."""
    monkeypatch.setenv("GRAPHMODEL_NEO4J_USER", neo4j_server.user)
    monkeypatch.setenv("GRAPHMODEL_NEO4J_PASSWORD", neo4j_server.password)
    assert len(ON_A_SERVER) >= 4
    for line in ON_A_SERVER:
        words = line.replace("--server local", f"--server {neo4j_server.address}")
        assert words != line
        code = cli.run(shlex.split(words)[1:])
        out, err = capsys.readouterr()
        assert (code, err) == (0, ""), f"{line}: {err}"
        assert out, line


def test_what_is_said_in_passing_is_a_command_too() -> None:
    """Inline `graphmodel ...` names a command that exists, with options that it has."""
    import click

    for path in DOCUMENTS:
        for said in re.findall(r"`graphmodel ([^`]+)`", path.read_text("utf-8")):
            words = shlex.split(said)
            command: click.Command | None = cli.cli
            while isinstance(command, click.Group) and words:
                command = command.get_command(click.Context(command), words.pop(0))
                assert command is not None, f"{path.name}: graphmodel {said}"
            assert command is not None
            known = {option for parameter in command.params for option in parameter.opts}
            assert {word for word in words if word.startswith("--")} <= known, f"{path.name}: graphmodel {said}"


def test_the_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    (code,) = blocks(ROOT / "README.md", "python")
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", path.read_text("utf-8")):
        assert target.startswith("https://") or (ROOT / target).exists(), f"{path.name} points at {target}"
