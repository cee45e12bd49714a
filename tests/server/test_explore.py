"""The saved questions for Neo4j Browser: each one runs, stays in its case, and finds something in a sample case."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import neo4j
import pytest

from graphmodel import api
from graphmodel.analyses.library import shipped
from graphmodel.api import Address
from graphmodel.engine.layout import relationships
from graphmodel.model.case import Case
from graphmodel.model.schema import TABLES
from graphmodel.resources import case_path, cypher_dir
from graphmodel.views.drawing import PALETTE

EXPLORE = cypher_dir() / "explore"
FILES = sorted(EXPLORE.glob("*.cypher"))
TIED = [path for path in FILES if "$case" in path.read_text("utf-8")]
ASSETS = Path(api.__file__).parent / "views" / "assets"


@pytest.fixture(scope="module")
def case_ids(neo4j_server: Address) -> Iterator[tuple[str, str]]:
    """A sample case, and the very same once more under other ids."""
    cases: list[Case] = []
    for _ in range(2):
        cells = api.read(case_path("child-rs")).cells()
        own = f"test-{os.urandom(6).hex()}"
        cells["case"][0] |= {"id": own, "uuid": own}
        cases.append(Case.from_cells(cells))
    try:
        api.load_all(cases, neo4j_server)
        yield cases[0].id, cases[1].id
    finally:
        for case in cases:
            api.unload(case.id, neo4j_server)


@pytest.fixture(scope="module")
def session(neo4j_server: Address) -> Iterator[neo4j.Session]:
    """As Neo4j Browser asks: the text of the file as it stands."""
    auth = (neo4j_server.user, neo4j_server.password)
    with (
        neo4j.GraphDatabase.driver(neo4j_server.address, auth=auth, notifications_min_severity="OFF") as driver,
        driver.session(default_access_mode=neo4j.READ_ACCESS) as session,
    ):
        yield session


def beginnings(plan: dict[str, Any]) -> Iterator[str]:
    children = plan.get("children", [])
    if not children:
        yield f"{plan['operatorType']} {plan['args'].get('Details', '')}"
    for child in children:
        yield from beginnings(child)


@pytest.mark.parametrize("path", TIED, ids=lambda path: path.stem)
def test_a_saved_question_finds_its_own_case_alone(
    session: neo4j.Session, case_ids: tuple[str, str], path: Path
) -> None:
    text = path.read_text("utf-8")
    found = [session.run(text, case=case_id).graph() for case_id in case_ids]
    rows = [len(session.run(text, case=case_id).data()) for case_id in case_ids]
    assert rows[0] == rows[1] > 0
    keys = [{node["case_key"] for node in graph.nodes} for graph in found]
    assert not keys[0] & keys[1]
    assert all(len(key) <= 1 for key in keys)
    if "AS from_day" not in text:
        assert all(graph.nodes and graph.relationships for graph in found)


@pytest.mark.parametrize("path", TIED, ids=lambda path: path.stem)
def test_a_saved_question_begins_at_the_case(session: neo4j.Session, case_ids: tuple[str, str], path: Path) -> None:
    plan = session.run(f"EXPLAIN {path.read_text('utf-8')}", case=case_ids[0]).consume().plan
    for begins in beginnings(plan):
        assert re.match(r"NodeUniqueIndexSeek|NodeIndexSeek.*case_key|Argument", begins), begins


def test_the_list_of_cases(session: neo4j.Session, case_ids: tuple[str, str]) -> None:
    (path,) = [path for path in FILES if "Which cases" in path.read_text("utf-8")]
    assert {*case_ids} <= {row["case"] for row in session.run(path.read_text("utf-8"))}


def test_every_file_has_a_name_for_the_list_of_favourites_and_is_in_the_readme() -> None:
    told = (EXPLORE / "README.md").read_text("utf-8")
    for path in FILES:
        number, _, name = path.read_text("utf-8").splitlines()[0].removeprefix("// ").partition(" ")
        assert int(number) == int(path.name[:2])
        assert name
        assert f"| {number} |" in told or f"*{number}" in told
    assert len(FILES) >= 10
    assert not [analysis for analysis in shipped() if analysis.kind == "explore"]


def test_the_style_names_what_there_is_in_the_colours_of_the_pages() -> None:
    style = (EXPLORE / "style.grass").read_text("utf-8")
    assert set(re.findall(r"^node\.(\w+) \{", style, re.MULTILINE)) == {table.label for table in TABLES.values()}
    assert set(re.findall(r"^relationship\.(\w+) \{", style, re.MULTILINE)) <= set(relationships())
    pages = "".join(path.read_text("utf-8") for path in ASSETS.glob("*.*s"))
    pages += (ASSETS.parent / "drawing.py").read_text("utf-8")
    for colour in set(re.findall(r"#[0-9a-f]{6}", style)):
        assert colour in pages, f"{colour} is no colour of the pages"
    assert len({colour for pair in PALETTE for colour in pair if colour in style}) >= 8
