"""Help: one table of commands, nothing imported to show it, and every command explains itself."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from graphmodel.cli import COMMANDS, cli

ENTRIES = [entry for section in COMMANDS.values() for entry in section]


def commands(group: click.Group, words: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command below a group with the words that call it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield (*words, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*words, name))


ALL = list(commands(cli))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_the_table_says_what_the_command_says(entry) -> None:
    command = cli.get_command(click.Context(cli), entry.name)
    assert command is not None
    assert command.name == entry.name
    assert (command.help or "").splitlines()[0] == entry.summary


@pytest.mark.parametrize(("words", "command"), ALL, ids=[" ".join(words) for words, _ in ALL])
def test_every_command_explains_itself(words: tuple[str, ...], command: click.Command) -> None:
    shown = CliRunner().invoke(cli, [*words, "--help"])
    assert shown.exit_code == 0
    assert f"Usage: cli {' '.join(words)}" in shown.output
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{words}: {parameter.name} has no help"


NO_ANSWER = {"check", "load", "unload", "new", "schema", "analyses", "cases", "server", "doctor"}
"""Commands that say nothing about what anybody could have known."""


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.name not in NO_ANSWER], ids=lambda entry: entry.name)
def test_every_command_that_answers_from_a_case_can_leave_hindsight_out(entry) -> None:
    command = cli.get_command(click.Context(cli), entry.name)
    assert command is not None
    assert "as_of" in {parameter.name for parameter in command.params}


def test_help_lists_every_command() -> None:
    shown = CliRunner().invoke(cli, ["--help"]).output
    called = [entry.name for entry in ENTRIES]
    assert re.findall(rf"^  ({'|'.join(called)}) ", shown, flags=re.MULTILINE) == called


def test_help_imports_nothing_but_click() -> None:
    show = (
        "import sys\nfrom graphmodel.cli import run\ncode = run(['--help'])\n"
        "ours = {m for m in sys.modules if m.split('.')[0] == 'graphmodel'}\n"
        "heavy = {'networkx', 'pandas', 'numpy', 'neo4j', 'ladybug', 'openpyxl', 'xlsxwriter'} & set(sys.modules)\n"
        "print(code, sorted(ours), sorted(heavy), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "0 ['graphmodel', 'graphmodel.cli', 'graphmodel.cli.console'] []"


def test_a_word_that_is_no_command_is_answered_with_the_nearest() -> None:
    shown = CliRunner().invoke(cli, ["finding", "child-rs"])
    assert shown.exit_code == 2
    assert "did you mean findings?" in shown.output
