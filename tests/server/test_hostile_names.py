"""Data is never code: whatever a case says, labels, types and statements come from the schema, values as parameters."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import neo4j
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphmodel import api
from graphmodel.api import Address
from graphmodel.engine.graph import build
from graphmodel.engine.hints import with_hints
from graphmodel.engine.layout import relationships
from graphmodel.engine.server import Server
from graphmodel.engine.store import schema_statements, statements
from graphmodel.errors import InputFaults
from graphmodel.inputs.writing import write_case
from graphmodel.knowledge.derive import derive
from graphmodel.model.case import Case
from graphmodel.model.cells import CellError
from graphmodel.model.schema import TABLES
from graphmodel.resources import case_path, sample_names

HOSTILE = (
    "`) DETACH DELETE n //",
    "Person`:`Admin",
    "'}) MATCH (n) DETACH DELETE n //",
    "\\u0060) DETACH DELETE n //",
    '"; DROP CONSTRAINT graphmodel_review_id; //',
    "$rows",
    "{case_key: 'x'}",
    "/* */ CALL dbms.shutdown()",
    "*/ RETURN 1 //",
    "LOAD CSV FROM 'file:///etc/passwd' AS x",
    "\u202eevil\u0085line",
)
NAMES = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=40).map(lambda text: f"{text}x"))
WHERE = {"case": "title", "people": "label", "services": "label", "agencies": "label", "information": "statement"}


@st.composite
def hostile(draw: st.DrawFn) -> Case:
    """The smallest sample with other words in it, a column and a row that nobody declared, and an id of its own."""
    cells = api.read(case_path("minimal")).cells()
    for table, column in WHERE.items():
        for row in cells[table]:
            row[column] = draw(NAMES)
    cells["contacts"][0]["note"] = draw(NAMES)
    cells["people"][0][draw(st.sampled_from(HOSTILE))] = draw(NAMES)
    own = f"test-{os.urandom(6).hex()}"
    cells["case"][0] |= {"id": own, "uuid": own}
    return Case.from_cells(cells)


@cache
def known() -> frozenset[str]:
    """Every statement that the samples lead to, and the names that statements are made of."""
    made = (text for name in sample_names() for text, _ in statements(build(derive(api.read(case_path(name))))))
    return frozenset(made)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(case=hostile())
def test_no_word_of_a_case_is_in_a_statement(case: Case) -> None:
    graph = build(derive(case))
    assert {text for text, _ in statements(graph)} <= known()
    assert set(graph.nodes) <= {table.label for table in TABLES.values()}
    assert {name for name, _, _ in graph.relationships} <= set(relationships())
    keys = {str(row["key"]) for rows in graph.nodes.values() for row in rows}
    assert all(len(bytes.fromhex(key)) == 16 for key in keys)


@given(name=NAMES)
def test_an_id_is_of_harmless_letters_alone(name: str) -> None:
    cells = api.read(case_path("minimal")).cells()
    cells["people"].append({"id": name, "label": "Somebody"})
    try:
        made = Case.from_cells(cells).rows["people"][-1].id
    except (CellError, KeyError):
        return
    assert set(made) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._")


def test_the_schema_is_made_without_any_case() -> None:
    labels = {table.label for table in TABLES.values()}
    assert {text.split("(n:`")[1].split("`)")[0] for text in schema_statements().values()} == labels


@pytest.fixture(scope="module")
def server(neo4j_server: Address) -> Iterator[Server]:
    with api.connect(neo4j_server) as engine:
        yield engine


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(case=hostile())
def test_a_hostile_case_on_a_real_server_is_a_case_like_any_other(
    server: Server, neo4j_server: Address, case: Case
) -> None:
    others = {stored.case_id for stored in server.cases()}
    server.load(build(derive(case)))
    try:
        assert server.read_back(case.id).canonical == case.canonical
        assert {stored.case_id for stored in server.cases()} == {*others, case.id}
        with neo4j.GraphDatabase.driver(
            neo4j_server.address, auth=(neo4j_server.user, neo4j_server.password)
        ) as driver:
            labels = driver.execute_query("CALL db.labels() YIELD label RETURN label").records
            types = driver.execute_query(
                "CALL db.relationshipTypes() YIELD relationshipType AS kind RETURN kind"
            ).records
        assert {row["label"] for row in labels} <= {table.label for table in TABLES.values()}
        assert {row["kind"] for row in types} <= set(relationships())
    finally:
        server.unload(case.id)


@given(words=NAMES)
def test_a_hint_is_made_of_the_query_file_alone(words: str) -> None:
    """Words in quotes, as an analyst may write them in a question of their own, are not read as code."""
    quoted = words.replace("\\", "\\\\").replace("'", "\\'")
    query = f"MATCH (p:Person {{case_key: $case_key}}) WHERE p.label = '{quoted}' RETURN p.id AS person"
    hint = "USING INDEX SEEK p:Person(case_key) "
    assert with_hints(query) == query.replace(" WHERE p.label", f" {hint}WHERE p.label", 1)


def test_a_column_that_nobody_declared_is_told_and_not_stored(tmp_path: Path) -> None:
    write_case(api.read(case_path("minimal")), tmp_path / "case")
    people = tmp_path / "case" / "people.csv"
    lines = people.read_text("utf-8").splitlines()
    people.write_text("\n".join([f"{lines[0]},`) DETACH DELETE n //", *(f"{line},x" for line in lines[1:])]), "utf-8")
    with pytest.raises(InputFaults, match="DETACH DELETE"):
        api.read(tmp_path / "case")
