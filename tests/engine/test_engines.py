"""What every engine does alike: load, ask, read back, hand over, unload."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

import pytest

from graphmodel.engine.graph import case_key
from graphmodel.engine.layout import relationships
from graphmodel.engine.seam import Engine
from graphmodel.errors import GraphmodelError, UsageFault
from graphmodel.inputs import read_case
from graphmodel.knowledge.derive import derive
from graphmodel.knowledge.links import VERSION
from graphmodel.model.case import Case
from graphmodel.model.schema import TABLES
from graphmodel.resources import sample_dir

from .conftest import Own, graph_of

SEEDS = (7, 26, 45)


def sample(name: str, own: Own) -> Case:
    """A sample case under an id of this test's own."""
    cells = read_case(sample_dir() / name).cells()
    cells["case"][0] |= {"id": own.id(), "uuid": own.id()}
    return Case.from_cells(cells)


def renewed(case: Case, **cells: str) -> Case:
    """The case with other cells in its first row."""
    new = case.cells()
    new["case"][0] |= cells
    return Case.from_cells(new)


def stored(engine: Engine, own: Own) -> list[str]:
    return [case.case_id for case in engine.cases() if case.case_id.startswith(own.prefix)]


def count_nodes(engine: Engine, key: str) -> int:
    """How many nodes of any label an engine has for a case."""
    query = "MATCH (n:`{}` {{case_key: $case_key}}) RETURN count(n) AS how_many ORDER BY how_many"
    asked = (engine.ask(query.format(t.label), {"case_key": key}) for t in TABLES.values())
    return sum(int(str(rows[0]["how_many"])) for rows in asked)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_case_comes_back_as_it_was(engine: Engine, own: Own, seed: int) -> None:
    case = own.case(seed)
    engine.load(graph_of(case))
    back = engine.read_back(case.id)
    assert back.canonical == case.canonical
    assert back.cells() == case.cells()  # the rows in their order too
    assert derive(back).links == derive(case).links != ()


def test_a_whole_review_comes_back_as_it_was(engine: Engine, own: Own) -> None:
    case = sample("child-rs", own)
    engine.load(graph_of(case))
    back = engine.read_back(case.id)
    assert back.canonical == case.canonical
    assert derive(back).links == derive(case).links


@pytest.mark.parametrize("seed", SEEDS)
def test_the_same_networkx_graph_from_every_engine(engines: Mapping[str, Engine], own: Own, seed: int) -> None:
    case = own.case(seed)
    found: dict[str, tuple[Any, Any]] = {}
    for name, engine in engines.items():
        engine.load(graph_of(case))
        graph = engine.to_networkx(case.id)
        found[name] = (list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True)))
        assert graph.graph == {"case": case.id}
    assert set(case.by_id) == {node for node, _ in found["ladybug"][0]}
    assert found["neo4j-5.26"] == found["ladybug"]
    assert found["neo4j-2026"] == found["ladybug"]


def test_a_networkx_graph_has_every_reference_and_every_derived_link(engine: Engine, own: Own) -> None:
    case = own.case(26)
    graph = graph_of(case)
    engine.load(graph)
    made = engine.to_networkx(case.id)
    ids = {node["key"]: node["id"] for nodes in graph.nodes.values() for node in nodes}
    expected = sorted(
        (
            ids[row["start"]],
            ids[row["end"]],
            name,
            str(sorted((k, v) for k, v in row.items() if k not in ("start", "end"))),
        )
        for (name, _, _), rows in graph.relationships.items()
        for row in rows
    )
    got = sorted(
        (a, b, data["type"], str(sorted((k, v) for k, v in data.items() if k != "type")))
        for a, b, data in made.edges(data=True)
    )
    assert got == expected
    derived = {data["type"] for _, _, data in made.edges(data=True) if data.get("derived") == VERSION}
    assert derived == {name for name, r in relationships().items() if r.derived} & {t for _, _, t, _ in got} != set()
    for node, data in made.nodes(data=True):
        assert data["row_type"] == case.table_of(node).label
        assert data["caption"] == case.label(node)


def test_unloading_leaves_nothing_of_the_case_and_all_of_the_other(engine: Engine, own: Own) -> None:
    one, other = own.case(7), own.case(26)
    engine.load(graph_of(one))
    engine.load(graph_of(other))
    before = engine.to_networkx(other.id)
    assert count_nodes(engine, case_key(one)) == len(one.by_id)
    engine.unload(one.id)
    assert stored(engine, own) == [other.id]
    assert count_nodes(engine, case_key(one)) == 0
    after = engine.to_networkx(other.id)
    assert list(after.edges(keys=True, data=True)) == list(before.edges(keys=True, data=True))
    for what in (engine.unload, engine.read_back, engine.to_networkx):
        with pytest.raises(UsageFault, match=f"no case '{one.id}'"):
            what(one.id)


def test_a_missing_case_is_answered_with_a_likely_one(engine: Engine, own: Own) -> None:
    case = own.case(7)
    engine.load(graph_of(case))
    with pytest.raises(UsageFault, match=f"did you mean.*{case.id}"):
        engine.read_back(f"{case.id}x")


def test_a_case_is_loaded_once_unless_it_is_to_be_replaced(engine: Engine, own: Own) -> None:
    case = own.case(7)
    engine.load(graph_of(case))
    with pytest.raises(UsageFault, match="already loaded"):
        engine.load(graph_of(case))
    assert engine.read_back(case.id).canonical == case.canonical
    engine.load(graph_of(case), replace=True)
    assert engine.read_back(case.id).canonical == case.canonical
    assert count_nodes(engine, case_key(case)) == len(case.by_id)


def test_replacing_makes_of_a_case_exactly_what_a_first_load_would(engine: Engine, own: Own) -> None:
    old = own.case(26)
    engine.load(graph_of(old))
    cells = old.cells()
    for rows in cells.values():
        random.Random(1).shuffle(rows)
    shuffled = Case.from_cells(cells)
    assert shuffled.canonical == old.canonical
    engine.load(graph_of(shuffled), replace=True)
    assert engine.read_back(old.id).canonical == old.canonical
    assert engine.read_back(old.id).cells() == shuffled.cells()

    gone = [row.id for name in ("contacts", "communications", "knowledge") for row in shuffled.rows[name]]
    person = {"id": "stranger", "label": "A stranger"}
    new = renewed(shuffled.changed({"people": [person]}, drop=gone), title="Another title")
    engine.load(graph_of(new), replace=True)
    assert engine.read_back(old.id).canonical == new.canonical
    assert gone
    assert not set(engine.to_networkx(old.id)) & set(gone)
    assert next(c.title for c in engine.cases() if c.case_id == old.id) == "Another title"
    replaced = engine.to_networkx(old.id)
    engine.unload(old.id)
    engine.load(graph_of(new))
    first = engine.to_networkx(old.id)
    assert list(first.nodes(data=True)) == list(replaced.nodes(data=True))
    assert list(first.edges(keys=True, data=True)) == list(replaced.edges(keys=True, data=True))


@pytest.mark.parametrize("replace", [False, True])
def test_another_case_under_the_same_id_is_refused(engine: Engine, own: Own, replace: bool) -> None:
    case = own.case(7)
    engine.load(graph_of(case))
    other = renewed(own.case(26), id=case.id)
    with pytest.raises(UsageFault, match="another case is loaded under the id"):
        engine.load(graph_of(other), replace=replace)
    assert engine.read_back(case.id).canonical == case.canonical
    assert count_nodes(engine, case_key(other)) == 0


def test_a_case_may_be_given_another_id(engine: Engine, own: Own) -> None:
    case = own.case(7)
    engine.load(graph_of(case))
    renamed = renewed(case, id=own.id())
    with pytest.raises(UsageFault, match=f"case {case.id} is already loaded"):
        engine.load(graph_of(renamed))
    engine.load(graph_of(renamed), replace=True)
    assert stored(engine, own) == [renamed.id]
    assert engine.read_back(renamed.id).canonical == renamed.canonical


@pytest.mark.parametrize("spoilt", ["ABOUT", "HELD"])
@pytest.mark.parametrize("there", [False, True])
def test_a_load_that_fails_half_way_leaves_nothing_behind(
    engine: Engine, own: Own, spoilt: str, there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relationship begins at what no engine can store: all nodes have been stored by then."""
    case = own.case(26)
    if there:
        engine.load(graph_of(case))
    graph = graph_of(case)
    ends = next(e for e in graph.relationships if e[0] == spoilt)
    rows = graph.relationships[ends]
    rows.append(rows[0] | {"start": object()})
    with pytest.raises(Exception) as caught:
        engine.load(graph, replace=there)
    assert not isinstance(caught.value, (AssertionError, KeyError))
    assert not isinstance(caught.value, GraphmodelError) or "\n" not in str(caught.value)
    whole = case.id in stored(engine, own)
    assert count_nodes(engine, case_key(case)) == (len(case.by_id) if whole else 0)
    if engine.name == "neo4j":
        assert whole is there  # one transaction: what stood there stands there still
    engine.load(graph_of(case), replace=True)
    assert engine.read_back(case.id).canonical == case.canonical
    assert count_nodes(engine, case_key(case)) == len(case.by_id)
