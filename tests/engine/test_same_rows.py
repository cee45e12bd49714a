"""Every shipped question has the same answer on every engine: values, types and order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import pytest

from graphmodel.analyses.library import shipped
from graphmodel.analyses.question_file import Analysis
from graphmodel.analyses.run import all_answers
from graphmodel.engine.embedded import Embedded
from graphmodel.engine.graph import Graph, case_key
from graphmodel.engine.seam import Answer, Engine
from graphmodel.engine.server import Server
from graphmodel.errors import GraphmodelError
from graphmodel.inputs import read_case
from graphmodel.knowledge.derive import Derived, derive
from graphmodel.model.case import Case
from graphmodel.resources import sample_dir, sample_names
from tests.analyses.stories import every_story
from tests.conftest import give_back_memory

from .as_one import as_one
from .conftest import Own, clear, graph_of
from .random_cases import ALL_SCENES, SMALL, apart, small_cells
from .test_plans import faults_of_questions

ROUNDS = 4
LEAST = 3
"""Small cases for which every question has an answer, at least."""
TOGETHER = 100
"""So many small cases stand in the graph as one: a question costs an engine about as much for all as for one."""


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


def together(small: Sequence[Derived], own: Own) -> tuple[Case, Graph]:
    """A case of which only the key is wanted, and the graph of all of these under it."""
    graph = as_one(small, own.id())
    whole = {"id": graph.case_id, "uuid": f"uuid-of-{graph.case_id}", "title": "Small cases"}
    return Case.from_cells({"case": [whole]}), graph


def typed(rows: list[Answer]) -> list[list[tuple[str, str, object]]]:
    """Rows with the type of each value beside it: True is not 1."""
    return [[(name, type(value).__name__, value) for name, value in row.items()] for row in rows]


def asked(engine: Engine, case: Case) -> dict[str, list[list[tuple[str, str, object]]]]:
    return {analysis.name: typed(rows) for analysis, rows in all_answers(engine, case)}


@pytest.fixture(scope="module")
def own_here() -> Own:
    return Own()


@pytest.fixture(scope="module")
def small(own_here: Own) -> dict[str, Derived]:
    """Small cases by the beginning of their rows' ids: drawn ones (``c``), in which every scene has its turn several
    times over, and the stories that show what each question finds (``s``)."""
    cells = {f"c{seed}": (small_cells(seed), "") for seed in range(ROUNDS * len(ALL_SCENES))}
    shown = [story for story in every_story() if story.expected]
    cells |= {f"s{number}": (story.scenario.case().cells(), story.as_of) for number, story in enumerate(shown)}
    made: dict[str, Derived] = {}
    for name, (rows, as_of) in cells.items():
        own = apart(rows, f"{name}.")
        own["case"][0]["uuid"] = own_here.id()
        made[name] = derive(Case.from_cells(own), as_of)
    return made


@pytest.fixture(scope="module")
def side_by_side(own_here: Own, small: dict[str, Derived]) -> list[tuple[Case, Graph]]:
    """The same, so many at once."""
    cases = list(small.values())
    return [together(cases[first : first + TOGETHER], own_here) for first in range(0, len(cases), TOGETHER)]


@pytest.fixture(scope="module")
def samples(own_here: Own) -> dict[str, Case]:
    return {name: own_copy(case, own_here) for name, case in readable().items()}


@pytest.fixture(scope="module")
def twins(own_here: Own) -> list[Case]:
    """Two cases with the very same rows but for their own ids, and one with other rows under the same ids."""
    return [own_here.case(seed) for seed in (26, 26, 45)]


@pytest.fixture(scope="module")
def engines_with_all(
    everywhere: Mapping[str, Engine],
    own_here: Own,
    side_by_side: list[tuple[Case, Graph]],
    samples: dict[str, Case],
    twins: list[Case],
) -> Iterator[Mapping[str, Engine]]:
    """Every engine with all of these cases in it at once; the one in the process is closed afterwards, as it does not
    give back the memory of what is taken away."""
    with Embedded() as embedded:
        engines = {**everywhere, "ladybug": embedded}
        try:
            for graph in (*(graph for _, graph in side_by_side), *map(graph_of, (*samples.values(), *twins))):
                for engine in engines.values():
                    engine.load(graph)
            give_back_memory()
            yield engines
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


def test_small_cases(
    engines_with_all: Mapping[str, Engine], small: dict[str, Derived], side_by_side: list[tuple[Case, Graph]]
) -> None:
    drawn = [derived.case for name, derived in small.items() if name.startswith("c")]
    assert len(drawn) >= 300
    assert max(len(case.by_id) for case in drawn) <= SMALL
    met: Counter[str] = Counter()
    for case, _ in side_by_side:
        expected = all_answers(engines_with_all["ladybug"], case)
        met.update({analysis.name: len(of_one(analysis, rows)) for analysis, rows in expected})
        for name in ("neo4j-5.26", "neo4j-2026"):
            found = asked(engines_with_all[name], case)
            for analysis, rows in expected:
                assert found[analysis.name] == typed(rows), (name, analysis.name, case.id)
    # Otherwise the comparison would prove nothing.
    rare = {a.name: met[a.name] for a in shipped() if met[a.name] < LEAST}
    assert not rare, f"let a scene in random_cases.py, or a story, lead to these: {rare}"


def of_one(analysis: Analysis, rows: list[Answer]) -> set[str]:
    """The small cases of which rows of an answer speak; a row that mixes several counts for none."""
    found: set[str] = set()
    for row in rows:
        given = [row[column] for column in analysis.evidence if row[column]]
        ids = [one for value in given for one in (value if isinstance(value, list) else [value])]
        cases = {str(one).partition(".")[0] for one in ids}
        found |= cases if len(cases) == 1 else set()
    return found


def test_no_answer_leaks_from_one_case_into_another(engines_with_all: Mapping[str, Engine], twins: list[Case]) -> None:
    first, *others = twins
    assert any(set(first.by_id) - {first.id} <= set(other.by_id) for other in others)
    with Embedded() as alone:
        alone.load(graph_of(first))
        expected = asked(alone, first)
    assert sum(map(bool, expected.values())) > 5
    for engine in engines_with_all.values():
        assert asked(engine, first) == expected
        assert engine.read_back(first.id).canonical == first.canonical
        nowhere = [engine.ask(a.query, {"case_key": "no such case", **a.values}) for a in shipped()]
        assert not any(nowhere)


@pytest.mark.parametrize("name", ["neo4j-5.26", "neo4j-2026"])
def test_every_question_begins_at_its_case_among_many(
    engines_with_all: Mapping[str, Engine], samples: dict[str, Case], name: str
) -> None:
    engine = engines_with_all[name]
    assert isinstance(engine, Server)
    told = faults_of_questions(engine, case_key(samples["kingfisher"]))
    assert not told, "\n".join(told)


def test_the_same_seed_draws_the_same_case() -> None:
    assert small_cells(5) == small_cells(5)
    assert small_cells(5) != small_cells(5 + len(ALL_SCENES))
