"""Every shipped question has the same answer on every engine: values, types and order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from graphmodel.analyses.library import shipped
from graphmodel.analyses.run import all_answers
from graphmodel.engine.seam import Answer, Engine
from graphmodel.errors import GraphmodelError
from graphmodel.inputs import read_case
from graphmodel.model.case import Case
from graphmodel.resources import sample_dir, sample_names

from .conftest import Own, clear, graph_of
from .random_cases import MOST_ROWS, SCENES, random_case

ROUNDS = 4
LEAST = 3
"""Cases of the drawn ones for which every question has an answer, at least."""


@cache
def readable() -> dict[str, Case]:
    found: dict[str, Case] = {}
    for name in sample_names():
        try:
            found[name] = read_case(sample_dir() / name)
        except GraphmodelError:
            continue  # a sample of what cannot be read
    return found


def own_copy(case: Case, own: Own) -> Case:
    cells = case.cells()
    case_id = own.id()
    cells["case"][0] |= {"id": case_id, "uuid": f"uuid-of-{case_id}"}
    return Case.from_cells(cells)


def typed(rows: list[Answer]) -> list[list[tuple[str, str, object]]]:
    """Rows with the type of each value beside it: True is not 1."""
    return [[(name, type(value).__name__, value) for name, value in row.items()] for row in rows]


def asked(engine: Engine, case: Case) -> dict[str, list[list[tuple[str, str, object]]]]:
    return {analysis.name: typed(rows) for analysis, rows in all_answers(engine, case)}


@pytest.fixture(scope="module")
def own_here() -> Own:
    return Own()


@pytest.fixture(scope="module")
def drawn(own_here: Own) -> list[Case]:
    """Cases in which every scene comes first, several times over."""
    ids = (own_here.id() for _ in range(ROUNDS * len(SCENES)))
    return [random_case(seed, case_id, f"uuid-of-{case_id}") for seed, case_id in enumerate(ids)]


@pytest.fixture(scope="module")
def samples(own_here: Own) -> dict[str, Case]:
    return {name: own_copy(case, own_here) for name, case in readable().items()}


@pytest.fixture(scope="module")
def engines_with_all(
    everywhere: Mapping[str, Engine], own_here: Own, drawn: list[Case], samples: dict[str, Case]
) -> Iterator[Mapping[str, Engine]]:
    """Every engine with all of these cases in it at once."""
    try:
        for case in (*drawn, *samples.values()):
            graph = graph_of(case)
            for engine in everywhere.values():
                engine.load(graph)
        yield everywhere
    finally:
        for engine in everywhere.values():
            clear(engine, own_here)


def test_the_sample_cases_are_there() -> None:
    assert {"bradford", "child-rs", "minimal"} <= set(readable())


@pytest.mark.parametrize("name", sorted(readable()))
def test_sample_cases(engines_with_all: Mapping[str, Engine], samples: dict[str, Case], name: str) -> None:
    answers = {engine_name: asked(engine, samples[name]) for engine_name, engine in engines_with_all.items()}
    assert len(answers["ladybug"]) == len(shipped())
    for engine_name in answers:
        for question, rows in answers["ladybug"].items():
            assert answers[engine_name][question] == rows, (engine_name, question)


def test_drawn_cases(engines_with_all: Mapping[str, Engine], drawn: list[Case]) -> None:
    assert len(drawn) >= 60
    assert max(len(case.by_id) for case in drawn) <= MOST_ROWS
    met: Counter[str] = Counter()
    for case in drawn:
        expected = asked(engines_with_all["ladybug"], case)
        met.update(question for question, rows in expected.items() if rows)
        for name in ("neo4j-5.26", "neo4j-2026"):
            found = asked(engines_with_all[name], case)
            for question, rows in expected.items():
                assert found[question] == rows, (name, question, case.row.title)
    # Otherwise the comparison would prove nothing.
    rare = {a.name: met[a.name] for a in shipped() if met[a.name] < LEAST}
    assert not rare, f"let a scene in random_cases.py lead to these: {rare}"


def test_the_same_seed_draws_the_same_case() -> None:
    assert random_case(5).cells() == random_case(5).cells()
    assert random_case(5).canonical != random_case(6).canonical
