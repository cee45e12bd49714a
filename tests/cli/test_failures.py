"""Exit codes and what a person reads when something is wrong."""

from __future__ import annotations

import signal
import subprocess
import sys

import click
import pytest

from graphmodel import cli
from graphmodel.errors import EnvironmentFault, Fault, InputFaults, UsageFault
from graphmodel.model.dates import DateError


def told(error: BaseException, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The exit code of a command that raises, and what it says on standard error; nothing on standard output."""

    @click.command("schema", help="Raises.")
    def raising() -> None:
        raise error

    monkeypatch.setattr("graphmodel.cli.schema.schema_command", raising)
    code = cli.run(["schema"])
    out, err = capsys.readouterr()
    assert out == ""
    return code, err


@pytest.mark.parametrize(
    ("error", "code", "text"),
    [
        (UsageFault("no row P9"), 2, "no row P9\n"),
        (DateError("x", "no date", "one such as 2018-05-03"), 2, "no date; write one such as 2018-05-03\n"),
        (EnvironmentFault("the server does not answer"), 1, "the server does not answer\n"),
        (OSError(28, "No space left on device", "page.html"), 1, "page.html: No space left on device\n"),
        (KeyboardInterrupt(), 130, "\n"),
        (
            InputFaults([Fault("a.csv", "a", 3, "born", "x", "a day"), Fault("a.csv", "a", 2, "born", "y", "a day")]),
            2,
            (
                "This case cannot be used yet: 2 things to mend.\n"
                "- a.csv, sheet a, row 2, column born: found 'y'; write a day\n"
                "- a.csv, sheet a, row 3, column born: found 'x'; write a day\n"
            ),
        ),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
def test_told(error: BaseException, code: int, text: str, monkeypatch, capsys) -> None:
    assert told(error, monkeypatch, capsys) == (code, text)


def test_an_unexpected_fault_is_one_line_that_quotes_nothing(monkeypatch, capsys) -> None:
    code, text = told(KeyError("Mother was seen at 4 High Street"), monkeypatch, capsys)
    assert code == 1
    assert text.count("\n") == 1
    assert "KeyError" in text
    assert "High Street" not in text


def test_with_debug_it_says_everything(monkeypatch, capsys) -> None:
    monkeypatch.setenv("GRAPHMODEL_DEBUG", "1")
    code, text = told(KeyError("P9"), monkeypatch, capsys)
    assert code == 1
    assert "Traceback" in text
    assert "KeyError: 'P9'" in text


@pytest.mark.parametrize("line", [["schema", "--format", "pdf"], ["nothing"], ["report"], ["why", "child-rs"]])
def test_a_line_that_cannot_be_understood(line: list[str], capsys) -> None:
    assert cli.run(line) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Usage: graphmodel")


def test_control_characters_in_a_name_do_not_reach_the_terminal(capsys) -> None:
    assert cli.run(["check", "no\x1b[31mthing"]) == 2
    assert "\x1b" not in capsys.readouterr().err


def test_a_reader_that_stops_early_is_no_fault() -> None:
    program = [sys.executable, "-m", "graphmodel", "schema", "--format", "json"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_interrupted_from_the_keyboard() -> None:
    # What a shell starts in the background is deaf to the keyboard, and so is all that it starts.
    wait = "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
    wait += "import graphmodel.cli.schema as s, time\ns.as_json = lambda: (print('on', flush=True), time.sleep(60))\n"
    wait += "from graphmodel.cli import run\nraise SystemExit(run(['schema', '--format', 'json']))"
    with subprocess.Popen([sys.executable, "-c", wait], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.stderr.read().strip() == b""
    assert process.returncode == 130
