"""A folder of one's own questions, and other values of the figures that rules use."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graphmodel import api
from graphmodel.analyses.library import Library, library, read_library
from graphmodel.analyses.question_file import QueryFileFault
from graphmodel.analyses.thresholds import SOURCES, ThresholdFault, read_thresholds
from graphmodel.cli import run
from graphmodel.errors import UsageFault

from .build import Scenario

OWN = """// Contacts at which nobody was spoken to
//
// question = "At how many contacts was nobody spoken to?"
// rule = "A service has so many contacts at which nobody is recorded as spoken to."
// one_finding_per = ["service"]
// evidence = ["contact"]
// sentence = "{service} recorded contacts at which nobody was spoken to"
// thresholds = ["silent_contacts"]
MATCH (c:Contact {case_key: $case_key})-[:BY_SERVICE]->(s:Service)
WHERE NOT EXISTS { MATCH (c)-[:SPOKE_TO]->(:Person) }
WITH s, count(c) AS how_many
WHERE how_many >= $silent_contacts
MATCH (c:Contact {case_key: $case_key})-[:BY_SERVICE]->(s)
WHERE NOT EXISTS { MATCH (c)-[:SPOKE_TO]->(:Person) }
RETURN s.id AS service, c.id AS contact, how_many AS how_many
ORDER BY service, contact
"""
FIGURE = """[silent_contacts]
default = 2
unit = "contacts"
source = "ours"
reference = ""
meaning = "so many contacts without a word are worth a question"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "quiet").mkdir()
    (tmp_path / "quiet" / "silent.cypher").write_text(OWN, encoding="utf-8")
    (tmp_path / "thresholds.toml").write_text(FIGURE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def drawn() -> Scenario:
    return (
        Scenario()
        .child("C")
        .mother("Mo")
        .service("HV", "health-visiting")
        .met("HV")
        .met("HV", spoken_to="Mo")
        .met("HV")
    )


def found(scenario: Scenario, questions: Library) -> list[api.Findings]:
    return list(api.findings(scenario.case(), kinds=["quiet"], questions=questions))


def test_a_question_of_ones_own_is_asked_and_shows_its_figure(folder: Path, drawn: Scenario) -> None:
    (finding,) = found(drawn, api.library(folder))
    assert finding.statement == "HV recorded contacts at which nobody was spoken to"
    assert finding.evidence == ("contacts-1", "contacts-3")
    (figure,) = finding.figures
    assert figure.startswith("2 contacts: so many contacts without a word are worth a question (a figure of this")
    assert figure.endswith("change it with --set silent_contacts=...)")
    assert finding.why_possible == ("the figure by which it counts has no source beyond this program",)


def test_another_figure_decides_otherwise_and_is_said(folder: Path, drawn: Scenario) -> None:
    assert found(drawn, api.library(folder, {"silent_contacts": 3})) == []
    (finding,) = found(drawn, api.library(folder, {"silent_contacts": 1}))
    assert finding.figures[0].endswith("(set for this run; 2 otherwise)")


def test_a_figure_with_a_source_leaves_nothing_open(folder: Path, drawn: Scenario) -> None:
    file = folder / "thresholds.toml"
    file.write_text(FIGURE.replace('"ours"', '"local"').replace('reference = ""', 'reference = "Procedure 4.2"'))
    (finding,) = found(drawn, api.library(folder))
    assert finding.certainty == "certain"
    assert finding.figures[0].endswith("(local: Procedure 4.2)")
    (changed,) = found(drawn, api.library(folder, {"silent_contacts": 1}))
    assert changed.certainty == "possible"


def test_its_rows_are_a_table(folder: Path, drawn: Scenario) -> None:
    table = api.answers(drawn.case(), "quiet/silent", questions=api.library(folder))
    assert table.columns == ("service", "contact", "how_many")
    assert table.rows == (("HV", "contacts-1", 2), ("HV", "contacts-3", 2))
    assert table.to_records()[0] == {"service": "HV", "contact": "contacts-1", "how_many": "2"}
    assert "2 rows." in table.to_text()


def test_commands_and_pages_show_it(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], drawn: Scenario
) -> None:
    own = ["--questions", str(folder)]
    assert run(["findings", "child-rs", "--kind", "quiet", "--format", "json", *own]) == 0
    items = json.loads(capsys.readouterr().out)["findings"]
    assert {f["kind"] for f in items} == {"quiet"}
    assert run(["ask", "child-rs", "quiet/silent", "--format", "csv", *own]) == 0
    assert capsys.readouterr().out.startswith("service,contact,how_many")
    assert run(["analyses", *own]) == 0
    assert "At how many contacts was nobody spoken to?" in " ".join(capsys.readouterr().out.split())
    page = tmp_path / "page.html"
    assert run(["report", "child-rs", "-o", str(page), *own]) == 0
    assert "recorded contacts at which nobody was spoken to" in page.read_text(encoding="utf-8")
    capsys.readouterr()
    assert run(["findings", "child-rs", "--set", "silent_contcats=3", *own]) == 2
    assert "did you mean silent_contacts" in capsys.readouterr().err
    assert run(["findings", "child-rs", "--set", "silent_contacts=many", *own]) == 2
    assert "write NAME=NUMBER" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (OWN.replace('thresholds = ["silent_contacts"]', 'thresholds = ["silent"]'), "there is no threshold 'silent'"),
        (OWN.replace("RETURN s.id AS service", "RETURN head(collect(s.id)) AS service"), "head"),
        (OWN.replace("// evidence", "// evidnce"), "evidence is missing"),
    ],
)
def test_a_question_that_cannot_be_used_says_why(folder: Path, text: str, said: str) -> None:
    (folder / "quiet" / "silent.cypher").write_text(text, encoding="utf-8")
    with pytest.raises(QueryFileFault, match=said):
        api.library(folder)


def test_a_name_that_is_taken_is_refused(folder: Path) -> None:
    (folder / "hidden-man").mkdir()
    (folder / "hidden-man" / "unseen.cypher").write_text(OWN, encoding="utf-8")
    with pytest.raises(UsageFault, match="there is a question 'hidden-man/unseen' already"):
        api.library(folder)
    with pytest.raises(UsageFault, match=r"no \.cypher files"):
        read_library(folder / "quiet")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (FIGURE.replace("default = 2", "default = 2.5"), "write a whole number"),
        (FIGURE.replace('"ours"', '"mine"'), "write one of statutory"),
        (FIGURE.replace('unit = "contacts"\n', ""), "needs default, meaning, reference, source, unit"),
        ("[silent_contacts", "not TOML"),
    ],
)
def test_a_figure_that_cannot_be_used_says_why(folder: Path, text: str, said: str) -> None:
    (folder / "thresholds.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ThresholdFault, match=said):
        read_thresholds(folder)


def test_every_shipped_figure_is_used_and_says_where_it_is_from() -> None:
    figures = library().thresholds
    used = {name for analysis in library().analyses for name in analysis.figures}
    assert used == set(figures)
    assert {f.source for f in figures.values()} <= set(SOURCES)
    assert all(f.reference for f in figures.values() if f.source != "ours")
