"""The commands: exit codes, forms, names that nobody has, the same bytes every time."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from graphmodel import cli

LINES = {
    "matrix": ["matrix", "child-rs", "--by", "30 June 2019"],
    "room": ["room", "child-rs", "mt-gpmdt", "--risks"],
    "brokers": ["brokers", "child-rs"],
    "closest-call": ["closest-call", "child-rs", "i-mgf-adm1", "d-uni3"],
    "why-not": ["why-not", "child-rs", "unshared-information/never", "--service", "GP Practice"],
    "what-if": ["what-if", "minimal", "--drop", "N1"],
    "enquiries": ["enquiries", "minimal", "--agency", "Council"],
    "compare": ["compare", "minimal", "child-rs"],
    "verdicts": ["verdicts", "minimal"],
}


@pytest.mark.parametrize("name", LINES)
def test_it_answers_in_every_form(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    for form in ("text", "csv", "json"):
        assert cli.run([*LINES[name], "--format", form]) == 0
        out, err = capsys.readouterr()
        assert err == ""
        if form == "json":
            assert json.loads(out)
        elif form == "csv":
            assert all(None not in row for row in csv.DictReader(io.StringIO(out)))
        else:
            assert out.strip()
            assert "should have" not in out
            assert "failed to" not in out


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (["room", "child-rs", "mt-gpmtd"], "did you mean"),
        (["closest-call", "child-rs", "i-mgf-adm9", "d-uni3"], "i-mgf-adm1"),
        (["closest-call", "child-rs", "i-mgf-adm1", "d-uni33"], "d-uni3"),
        (
            ["why-not", "child-rs", "unshared-informatoin", "--service", "GP Practice"],
            "did you mean unshared-information",
        ),
        (["why-not", "child-rs", "unshared-information", "--service", "GP Practise"], "did you mean GP Practice"),
        (["what-if", "minimal", "--drop", "N11"], "did you mean N1"),
        (["what-if", "minimal", "--add", "communications:from=S1;to=S9"], "column to: found 'S9'"),
        (["what-if", "minimal"], "--add or what to --drop"),
        (["enquiries", "minimal", "--agency", "Counsil"], "did you mean County council"),
        (["compare", "minimal"], "name another case"),
        (["compare", "minimal", "minimla"], "did you mean minimal"),
        (["matrix", "child-rs", "--by", "yesterday"], "--by"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_asked_is_answered_with_what_can(
    line: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(line) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
    assert "Traceback" not in err


def test_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for line in LINES.values():
        assert cli.run(line) == 0
        capsys.readouterr()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["matrix", "room", "brokers", "closest-call", "why-not", "compare"])
def test_the_same_bytes_whatever_the_hashes(name: str) -> None:
    command = [sys.executable, "-m", "graphmodel", *LINES[name], "--format", "json"]
    seen = {
        subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1
