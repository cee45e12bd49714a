"""The commands on the sample cases: what is printed, what is written, and that nothing else is."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import graphmodel
from graphmodel import cli
from graphmodel.findings.finding import Findings
from graphmodel.resources import sample_dir, sample_names

Ran = tuple[int, str, str]
Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Carries out one command line in an empty folder; exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")

    def carry_out(*words: str) -> Ran:
        code = cli.run(words)
        return (code, *capsys.readouterr())

    return carry_out


@pytest.fixture(scope="module")
def found() -> Findings:
    """The findings of Child RS as the library gives them."""
    return graphmodel.find(graphmodel.read(sample_dir() / "child-rs"))


def test_findings_as_json_are_the_library_s_and_nothing_else(run: Run, found: Findings) -> None:
    assert run("findings", "child-rs", "--format", "json") == (0, found.to_json(), "")
    assert len(found) > 10


def test_findings_are_the_same_bytes_in_another_process_with_other_hashes() -> None:
    command = [sys.executable, "-m", "graphmodel", "findings", "child-rs", "--format", "json"]
    seen = {
        subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_findings_as_csv_hold_every_finding(run: Run, found: Findings) -> None:
    code, out, err = run("findings", "child-rs", "--format", "csv")
    assert (code, err) == (0, "")
    ids = [row["id"] for row in csv.DictReader(io.StringIO(out, newline=""))]
    assert ids == [finding.id for finding in found]


def test_findings_as_text_fit_the_terminal_and_name_every_finding(run: Run, found: Findings) -> None:
    code, out, err = run("findings", "child-rs")
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= 100
    assert f"{len(found)} findings" in out
    for finding in found:
        assert f"\n{finding.id}  " in out


def test_findings_of_some_kinds(run: Run, found: Findings) -> None:
    _, some, _ = run("findings", "child-rs", "--format", "json", "--kind", "hidden-man", "--kind", "missed-handover")
    kinds = ("hidden-man", "missed-handover")
    wanted = {finding.id for finding in found if finding.kind in kinds}
    assert {finding["id"] for finding in json.loads(some)["findings"]} == wanted
    code, out, err = run("findings", "child-rs", "--kind", "hidden-men")
    assert (code, out) == (2, "")
    assert "did you mean hidden-man" in err


def test_findings_before_anything_had_happened(run: Run) -> None:
    code, out, _ = run("findings", "child-rs", "--as-of", "1 January 1990", "--format", "json")
    assert code == 0
    assert json.loads(out) == {"case": "child-rs", "findings": [], "as_of": "1990-01-01"}


def test_why_takes_the_beginning_of_an_id(run: Run, found: Findings) -> None:
    finding = found.items[0]
    beginning = next(finding.id[:n] for n in range(1, 99) if sum(f.id.startswith(finding.id[:n]) for f in found) == 1)
    code, told, err = run("why", "child-rs", beginning)
    assert (code, err) == (0, "")
    words = " ".join(told.split())
    assert " ".join(finding.statement.split()) in words
    for row in finding.evidence:
        assert row in words
    code, out, err = run("why", "child-rs", "nothing")
    assert (code, out) == (2, "")
    assert "no finding 'nothing'" in err


def test_report_is_written_for_its_owner_alone(run: Run, tmp_path: Path) -> None:
    code, out, err = run("report", "child-rs", "-o", "page.html")
    assert (code, out, err) == (0, "Wrote page.html\n", "")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]
    assert stat.S_IMODE((tmp_path / "page.html").stat().st_mode) == 0o600


def test_report_opens_the_page_when_asked(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda address: opened.append(address) or True)
    run("report", "minimal", "-o", "page.html", "--open")
    assert opened == [(tmp_path / "page.html").as_uri()]


def test_report_that_cannot_be_written_leaves_nothing(run: Run, tmp_path: Path) -> None:
    code, out, err = run("report", "minimal", "-o", str(tmp_path / "nowhere" / "page.html"))
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_knew_answers_in_a_sentence_with_its_route(run: Run) -> None:
    code, out, err = run("knew", "child-rs", "GP Practice", "i-mgf-adm1")
    assert (code, err) == (0, "")
    answer = graphmodel.knew(graphmodel.read(sample_dir() / "child-rs"), "S-gp", "i-mgf-adm1")
    words = " ".join(out.split())
    for sentence in (answer.sentence, *answer.route_words):
        assert " ".join(sentence.split()) in words


@pytest.mark.parametrize(
    ("who", "item", "hint"),
    [("GP Practise", "i-mgf-adm1", "did you mean GP Practice"), ("S-gp", "i-mgf-adm9", "i-mgf-adm1")],
)
def test_knew_with_a_name_that_nobody_has(run: Run, who: str, item: str, hint: str) -> None:
    code, out, err = run("knew", "child-rs", who, item)
    assert (code, out) == (2, "")
    assert hint in err


def test_new_then_check(run: Run, tmp_path: Path) -> None:
    assert run("new", "our case")[0] == 0
    assert [path.name for path in tmp_path.iterdir()] == ["our case.xlsx"]
    code, out, _ = run("check", "our case.xlsx")
    assert code == 2
    assert "column title" in out
    before = (tmp_path / "our case.xlsx").read_bytes()
    assert run("new", "our case.xlsx")[0] == 2
    assert (tmp_path / "our case.xlsx").read_bytes() == before
    assert run("new", "another", "--title", "Another")[0] == 0
    assert run("check", "another.xlsx")[0] == 0


def test_check_lists_every_fault(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "case.csv").write_text("id,uuid,title\nk,u,T\n", "utf-8")
    (folder / "people.csv").write_text("id,label,born\nP1,Child,31/02/2020\nP2,Mother,yesterday\n", "utf-8")
    code, out, err = run("check", "case")
    assert (code, err) == (2, "")
    assert "To mend (2):" in out
    assert "row 2, column born" in out
    assert "row 3, column born" in out
    code, out, err = run("findings", "case")
    assert (code, out) == (2, "")
    assert "2 things to mend" in err


@pytest.mark.parametrize("sample", sample_names())
def test_every_sample_case_is_in_order(run: Run, sample: str) -> None:
    code, out, _ = run("check", sample)
    assert (code, out.splitlines()[-1]) == (0, "Nothing to mend.")


def test_analyses_lists_every_question(run: Run) -> None:
    code, out, err = run("analyses")
    assert (code, err) == (0, "")
    words = " ".join(out.split())
    shipped = graphmodel.list_analyses()
    assert len(shipped) > 10
    assert all(analysis.kind in words and analysis.subtype in words for analysis in shipped)


def test_schema_in_three_forms_says_the_same(run: Run) -> None:
    from graphmodel.model.schema import TABLES

    described = json.loads(run("schema", "--format", "json")[1])["tables"]
    assert [entry["name"] for entry in described] == list(TABLES)
    page = run("schema", "--format", "md")[1]
    text = run("schema")[1]
    for entry in described:
        assert f"\n## {entry['name']}\n" in page
        assert entry["name"].upper() in text
        for column in entry["columns"]:
            assert f"| {column['name']} |" in page
            assert f"\n{column['name']}" in text
