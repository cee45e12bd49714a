"""The walk in CONTRIBUTING.md ends in a question that works."""

from __future__ import annotations

import re
from pathlib import Path

from graphmodel.analyses.question_file import read_analysis
from graphmodel.analyses.run import answers
from graphmodel.engine.embedded import Embedded
from graphmodel.engine.graph import build
from graphmodel.knowledge.derive import derive
from graphmodel.model.case import Case

TEXT = (Path(__file__).parent.parent.parent / "CONTRIBUTING.md").read_text("utf-8")
CASE = Case.from_cells(
    {
        "case": [{"id": "k", "uuid": "u", "title": "T"}],
        "people": [{"id": "P1", "label": "Child", "index_child": "yes"}],
        "services": [
            {"id": "S1", "label": "Health visiting", "function": "health-visiting"},
            {"id": "S2", "label": "Midwifery", "function": "midwifery"},
        ],
        "contacts": [
            {"id": "k1", "by": "S1", "asleep": "P1", "when": "2020-03-01"},
            {"id": "k2", "by": "S2", "asleep": "P1", "when": "2020-03-02"},
            {"id": "k3", "by": "S2", "seen": "P1", "when": "2020-03-09"},
        ],
    }
)


def test_the_question_of_the_walk_finds_what_it_says(tmp_path: Path) -> None:
    (name,) = re.findall(r"\*\*2\. .*`cypher/(.+?)`", TEXT)
    (query,) = re.findall(r"^```cypher\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
    path = tmp_path / name
    path.parent.mkdir()
    path.write_text(query, "utf-8")
    analysis = read_analysis(path)
    with Embedded() as engine:
        engine.load(build(derive(CASE)))
        found = answers(engine, CASE, analysis)
    assert found == [{"child": "P1", "service": "S1", "contact": "k1"}]
    assert {"child", "service", *analysis.evidence} <= set(analysis.columns)


def test_the_map_names_every_folder() -> None:
    package = Path(__file__).parent.parent.parent / "graphmodel"
    folders = {path.parent.name for path in package.glob("*/__init__.py")}
    assert {name.rstrip("/") for name in re.findall(r"^\| `(\w+/)`", TEXT, re.MULTILINE)} == folders
