"""How Neo4j goes about each shipped question: it begins at the nodes of the case, whatever else is in the database."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from graphmodel.analyses.library import shipped
from graphmodel.engine import server as server_module
from graphmodel.engine.graph import case_key
from graphmodel.engine.hints import with_hints
from graphmodel.engine.server import Server
from graphmodel.engine.shared import STANDING
from graphmodel.model.case import Case

from .conftest import Own, clear, graph_of
from .test_engines import sample

MEND = {
    "AllNodesScan": "give every node of a pattern a label",
    "CartesianProduct": "join what is apart by a relationship, or by {case_key: $case_key, id: x.row} in the pattern "
    "instead of WHERE y.id = x.row",
    "Unwind": "begin with the MATCH that is tied to the case; any(x IN … WHERE x IN $list) instead of UNWIND $list",
    "NodeByLabelScan": "tie the node to the case where it first occurs: {case_key: $case_key}",
    "UnionNodeByLabelsScan": "tie the node to the case where it first occurs, or begin with another node and WITH",
    "DirectedRelationshipTypeScan": "tie the node at one end to the case: {case_key: $case_key}",
}
"""What to write instead, for each step that a plan must not have."""


def steps(plan: Mapping[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """Every step of a plan: its name, its details, whether it is one at which the plan begins."""
    name = plan["operatorType"].split("@")[0]
    children = plan.get("children", [])
    yield name, str(plan.get("args", {}).get("Details", "")), not children
    for child in children:
        yield from steps(child)


def faults(plan: Mapping[str, Any]) -> list[str]:
    """Each step that is not a seek of the case's own nodes, or that joins everything with everything."""
    found: list[str] = []
    for name, details, begins in steps(plan):
        seek = "Seek" in name and ("case_key" in details or "UNIQUE" in details)
        if name in ("AllNodesScan", "CartesianProduct") or (begins and name != "Argument" and not seek):
            found.append(f"{name} {details}: {MEND.get(name, 'begin with a node that has {case_key: $case_key}')}")
    return found


def faults_of_questions(engine: Server, key: str) -> list[str]:
    """The same of the plan of every shipped question, as the server would go about it now."""
    told: list[str] = []
    for analysis in shipped():
        plan = engine.plan(analysis.query, {"case_key": key, **analysis.values})
        assert list(steps(plan))
        told += [f"{analysis.name}.cypher: {fault}" for fault in faults(plan)]
    return told


@pytest.fixture(scope="module", params=["neo4j-5.26", "neo4j-2026"])
def engine(request: pytest.FixtureRequest, servers: Mapping[str, Server]) -> Server:
    return servers[request.param]


@pytest.fixture(scope="module")
def filled(engine: Server) -> Iterator[tuple[Server, Case]]:
    """A server with one case: the planner goes by how much there is of everything. That questions begin at their case
    among many too, test_same_rows.py sees to, where many stand."""
    own = Own()
    case = sample("child-rs", own)
    try:
        engine.load(graph_of(case))
        planned_afresh(engine)
        yield engine, case
    finally:
        clear(engine, own)


def planned_afresh(engine: Server) -> None:
    """Let plans follow what is there now; the server would see to it some time later."""
    engine.ask("CALL db.prepareForReplanning(60)", {})


def test_every_question_begins_at_the_case(filled: tuple[Server, Case]) -> None:
    engine, case = filled
    told = faults_of_questions(engine, case_key(case))
    assert not told, "\n".join(told)


def test_a_case_is_looked_up_by_its_index(filled: tuple[Server, Case]) -> None:
    engine, case = filled
    plan = engine.plan(STANDING, {"case_key": case_key(case), "case_id": case.id})
    begins = {name for name, _, first in steps(plan) if first}
    assert begins <= {"NodeIndexSeek", "NodeUniqueIndexSeek", "Argument", "NodeByLabelScan"}  # one node for each case
    assert "CartesianProduct" not in {name for name, _, _ in steps(plan)}


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("MATCH (p:Person) RETURN p.id AS person", ["NodeByLabelScan"]),
        ("MATCH (p) RETURN p.id AS person", ["AllNodesScan"]),
        ("MATCH (p:Person {case_key: $case_key}), (s:Service {case_key: $case_key}) RETURN p.id AS x", ["Cartesian"]),
        ("MATCH (p:Person {label: 'x'}) RETURN p.id AS person", ["NodeByLabelScan"]),
    ],
)
def test_a_plan_that_begins_elsewhere_is_found(filled: tuple[Server, Case], query: str, names: list[str]) -> None:
    engine, case = filled
    found = faults(engine.plan(query, {"case_key": case_key(case)}))
    assert len(found) == len(names)
    assert all(fault.startswith(name) for fault, name in zip(found, names, strict=True))


KEY = "{case_key: $case_key}"
HINTED = {
    "a pattern": f"MATCH (p:Person {KEY})-[:TIED_TO]->(c:Person) [p:Person(case_key)] RETURN p.id AS x",
    "two": f"MATCH (p:Person {KEY}), (s:Service {KEY})\n[p:Person(case_key)] [s:Service(case_key)] WHERE p.id = s.id",
    "by its id": f"MATCH (i:Information {KEY})<-[lack:LACKED]-(n:Service) [i:Information(case_key)] WITH lack "
    f"MATCH (r:Record {KEY}) [r:Record(case_key, id)] WHERE r.id = lack.row RETURN r.id AS x",
    "by its id, in the map": "MATCH (r:Record {case_key: $case_key, id: $row}) [r:Record(case_key, id)] "
    "RETURN r.id AS x",
    "by an id that it is itself to give": f"MATCH (r:Record {KEY})<-[l:LACKED]-(n) [r:Record(case_key)] "
    "WHERE l.row = r.id",
    "there already": f"MATCH (a:Plan)-[:ABOUT]->(p) WHERE EXISTS {{ MATCH (a:Plan {KEY}) }} RETURN 1",
    "in a block": f"WHERE EXISTS {{ MATCH (s:Service {KEY})-[:HELD]->(i) [s:Service(case_key)] }} RETURN 1",
    "words that are values": "MATCH (p:Person {label: ' WHERE ', case_key: $case_key}) // RETURN\n"
    "[p:Person(case_key)] RETURN 1",
    "several labels": f"MATCH (p:Plan|Action {KEY}) RETURN p.id AS x",
    "no name": f"MATCH (:Plan {KEY})-[:ABOUT]->(p) RETURN p.id AS x",
    "another key": "MATCH (p:Plan {my_case_key: $case_key}) RETURN p.id AS x",
}
"""Questions with what is put into them in brackets, short for USING INDEX SEEK."""


@pytest.mark.parametrize("form", HINTED)
def test_where_hints_stand(form: str) -> None:
    hint = re.compile(r"\[(\w+:\w+\([\w, ]+\))\] ")
    hinted = HINTED[form]
    assert with_hints(hint.sub("", hinted)) == hint.sub(r"USING INDEX SEEK \1 ", hinted)


def test_a_hint_that_cannot_be_followed_is_left_out(
    filled: tuple[Server, Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, case = filled
    query = "MATCH (p:Person {case_key: $case_key}) WHERE p.id <> '' RETURN p.id AS person ORDER BY person"
    rows = engine.ask(query, {"case_key": case_key(case)})
    spoilt = query.replace(" WHERE", " USING INDEX SEEK p:Person(case_key, id) WHERE")
    monkeypatch.setattr(server_module, "with_hints", lambda _: spoilt)
    assert engine.ask(query, {"case_key": case_key(case)}) == rows != []
