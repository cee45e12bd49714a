"""The generated cases that every naive reference is compared on: made once for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from typing import Any, cast

import pytest

from graphmodel.engine.graph import case_key
from graphmodel.engine.seam import Answer, Engine
from graphmodel.knowledge.derive import Derived, derive
from graphmodel.model.case import Case
from tests.engine.random_cases import random_cells

from .build import engine_with
from .naive import Naive, Row

HOW_MANY = 1_000
AT_ONCE = 500
"""So many of them stand in one engine: fewer take more memory in all, more take longer to answer."""
Both = tuple[Derived, Naive]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that use the generated cases run in one process, so that these are made once."""
    for item in items:
        if "both" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("generated-cases"))


@pytest.fixture(scope="session")
def both() -> list[Both]:
    """Every generated case, derived by the program and as the naive reference sees it."""
    found: list[Both] = []
    for seed in range(HOW_MANY):
        cells: dict[str, list[Row]] = random_cells(seed)
        found.append((derive(Case.from_cells(cells)), Naive(cells)))
    return found


class SideBySide:
    """Several engines that answer as one: each has some of the cases, and answers for these. LadybugDB goes through
    all nodes of a label to find those of a case, so a question to one engine with all of them takes many times as
    long."""

    def __init__(self, engines: dict[str, Engine]) -> None:
        self.engines = engines
        """By the key of the case."""

    def ask(self, query: str, parameters: Mapping[str, Any]) -> list[Answer]:
        return self.engines[parameters["case_key"]].ask(query, parameters)


@pytest.fixture(scope="session")
def generated(both: list[Both]) -> Iterator[Engine]:
    """All of them, ready to be asked."""
    with ExitStack() as opened:
        engines: dict[str, Engine] = {}
        for first in range(0, len(both), AT_ONCE):
            some = [derived for derived, _ in both[first : first + AT_ONCE]]
            engine = opened.enter_context(engine_with(some))
            engines |= {case_key(derived.case): engine for derived in some}
        yield cast("Engine", SideBySide(engines))
