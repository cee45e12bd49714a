"""The generated cases that every naive reference is compared on: made once for all of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graphmodel.engine.seam import Engine
from graphmodel.knowledge.derive import Derived, derive
from graphmodel.model.case import Case
from tests.engine.random_cases import random_cells

from .build import engine_with
from .naive import Naive, Row

HOW_MANY = 1_000
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


@pytest.fixture(scope="session")
def generated(both: list[Both]) -> Iterator[Engine]:
    """All of them in one engine."""
    with engine_with(derived for derived, _ in both) as made:
        yield made
