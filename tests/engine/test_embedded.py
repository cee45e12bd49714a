"""What only the engine in the process has to answer for, and hostile values on all of them."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from graphmodel.analyses.run import all_answers
from graphmodel.engine.embedded import Embedded
from graphmodel.engine.layout import COMMON
from graphmodel.engine.seam import Engine
from graphmodel.errors import UsageFault
from graphmodel.model.case import Case

from .conftest import Own, graph_of
from .random_cases import random_case

HOSTILE = (
    "'",
    '"',
    "`",
    "\\",
    "\\'",
    'it\'s "quoted" and `ticked` \\ back',
    "}) DETACH DELETE n //",
    "'}) DETACH DELETE n //",
    "`}) MATCH (n) DETACH DELETE n //",
    "$case_key",
    "{case_key: $case_key}",
    "a; b, c | d",
    "null",
    "2020-01-01",
    "[1, 2]",
    "tab\tand\nnew line",
    "é ß ж 漢 🧒🏽 \u202eback\u202c \u200bzero",
    "é as two: e\u0301",
    "long " * 20_000,
)


def hostile_case(own: Own) -> Case:
    """Such texts in every free cell of several kinds: label, statement, note, list of places, title."""
    cells = own.case(26).cells()
    cells["case"][0] |= {"title": HOSTILE[6], "note": HOSTILE[8]}
    for number, text in enumerate(HOSTILE):
        cells["people"].append({"id": f"P.{number}_-x", "label": text, "role": text, "note": text})
        row = {"id": f"I{number}", "statement": text, "topics": "violence", "about": f"P.{number}_-x", "bears": "risk"}
        cells["information"].append({**row, "note": text, "places": text.replace(";", "").replace("\n", " ")})
    return Case.from_cells(cells)


def test_hostile_values_are_only_values(engine: Engine, own: Own) -> None:
    bystander, case = own.case(7), hostile_case(own)
    engine.load(graph_of(bystander))
    engine.load(graph_of(case))
    assert engine.read_back(case.id).canonical == case.canonical
    assert engine.read_back(case.id).cells() == case.cells()
    graph = engine.to_networkx(case.id)
    for number, text in enumerate(HOSTILE):
        assert graph.nodes[f"P.{number}_-x"]["label"] == case.by_id[f"P.{number}_-x"].label == text.strip()  # type: ignore[attr-defined]
    assert engine.read_back(bystander.id).canonical == bystander.canonical


def test_what_the_readers_would_never_let_in_is_kept_or_refused_whole(engine: Engine, own: Own) -> None:
    """Ids and cells with control characters do not come from files; a graph made by hand is held to the same."""
    case = own.case(7)
    graph = graph_of(case)
    first = graph.nodes["Person"][0]
    first["label"] = "bell \x07 escape \x1b[31m delete \x7f"
    engine.load(graph)
    assert engine.to_networkx(case.id).nodes[str(first["id"])]["label"] == first["label"]


@pytest.mark.parametrize("case_id", ["' OR 1=1 //", "`", "*", "", "é", "}) DETACH DELETE n //"])
def test_ids_that_are_asked_for_are_only_values(engine: Engine, own: Own, case_id: str) -> None:
    case = own.case(7)
    engine.load(graph_of(case))
    for what in (engine.unload, engine.read_back, engine.to_networkx):
        with pytest.raises(UsageFault, match="no case"):
            what(case_id)
    assert (
        engine.ask(
            "MATCH (p:Person {case_key: $case_key}) RETURN p.id AS person ORDER BY person", {"case_key": case_id}
        )
        == []
    )
    assert engine.read_back(case.id).canonical == case.canonical


def test_no_name_and_no_id_stands_in_a_key(own: Own) -> None:
    case = hostile_case(own)
    graph = graph_of(case)
    keys = [node["key"] for nodes in graph.nodes.values() for node in nodes]
    assert len(set(keys)) == len(keys) == len(case.by_id)
    assert all(set(key) <= set("0123456789abcdef") and len(key) == 32 for key in (*keys, graph.case_key))
    other = random_case(26, case.id, "another uuid")
    assert not {n["key"] for nodes in graph_of(other).nodes.values() for n in nodes} & set(keys)


def test_nothing_is_null_and_every_property_is_declared(own: Own) -> None:
    graph = graph_of(own.case(64))
    for nodes in graph.nodes.values():
        for node in nodes:
            assert set(COMMON) <= set(node)
            assert None not in node.values()
    for rows in graph.relationships.values():
        assert all(None not in row.values() for row in rows)


def files(*folders: Path) -> set[str]:
    """Every file below, with its size."""
    return {f"{path} {path.stat().st_size}" for folder in folders for path in folder.rglob("*") if path.is_file()}


def test_ladybug_writes_nothing_to_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own: Own) -> None:
    here, temp, home = (tmp_path / name for name in ("here", "temp", "home"))
    for folder in (here, temp, home):
        folder.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setattr(tempfile, "tempdir", str(temp))
    for name in ("TMPDIR", "TMP", "TEMP"):
        monkeypatch.setenv(name, str(temp))
    monkeypatch.setenv("HOME", str(home))
    case = own.case(26)
    with Embedded() as engine:
        engine.load(graph_of(case))
        all_answers(engine, case)
        during = files(tmp_path)
        held = Path("/proc/self/fd")
        open_files = {os.path.realpath(link) for link in held.iterdir()} if held.is_dir() else set[str]()
    assert during == files(tmp_path) == set()
    assert not [name for name in open_files if "lbug" in name or "ladybug" in name or str(tmp_path) in name]


def test_two_engines_in_one_process_know_nothing_of_each_other(own: Own) -> None:
    one, other = own.case(7), own.case(26)
    with Embedded() as first, Embedded() as second:
        first.load(graph_of(one))
        second.load(graph_of(other))
        assert [c.case_id for c in first.cases()] == [one.id]
        assert [c.case_id for c in second.cases()] == [other.id]
        second.close()
        assert first.read_back(one.id).canonical == one.canonical


def test_a_case_may_be_replaced_any_number_of_times(own: Own) -> None:
    """LadybugDB keeps the plans of statements, and crashed when it used that of a COPY a third time."""
    case = own.case(26)
    with Embedded() as engine:
        for _ in range(5):
            engine.load(graph_of(case), replace=True)
        assert engine.read_back(case.id).canonical == case.canonical
