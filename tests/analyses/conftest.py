"""The generated cases that every naive reference is compared on: made once for all of them."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from typing import Any, cast

import pytest

from graphmodel.engine.embedded import Embedded
from graphmodel.engine.graph import case_key
from graphmodel.engine.seam import Answer, Engine
from graphmodel.knowledge.derive import Derived, derive
from graphmodel.model.case import Case
from tests.conftest import give_back_memory
from tests.engine.as_one import as_one
from tests.engine.random_cases import apart, random_cells, small_cells

from .naive import Naive, Row

HOW_MANY = int(os.environ.get("GRAPHMODEL_CASES", "1000"))
"""Small ones, of at most 40 rows; half as many fuller ones come on top, in which more meets. To compare on more:
``GRAPHMODEL_CASES=20000 pytest tests/analyses -k naive``."""
AT_ONCE = 750
"""So many of them stand in one engine as one case: a question costs about as much for all of them as for one."""
Both = tuple[Derived, Naive]
_WHOSE = re.compile(r"\bg(\d+)\.")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that use the generated cases run in one process and one after another, so that these are made once."""
    for item in filter(_compares, items):
        item.add_marker(pytest.mark.xdist_group("generated-cases"))
    items.sort(key=_compares)


def _compares(item: pytest.Item | None) -> bool:
    return "both" in getattr(item, "fixturenames", ())


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """After the last of them the engines are closed: they hold gigabytes."""
    if _compares(item) and not _compares(nextitem) and "generated" in cast("pytest.Function", item).funcargs:
        cast("pytest.Function", item).funcargs["generated"].close()
        give_back_memory()


def cells_of(number: int) -> dict[str, list[Row]]:
    """A generated case whose ids and places begin with its number: no other has any of them."""
    own = apart(small_cells(number) if number < HOW_MANY else random_cells(number - HOW_MANY), f"g{number}.")
    for rows in own.values():
        for row in rows:
            if row.get("places"):
                row["places"] = "; ".join(f"g{number}.{place}" for place in row["places"].split("; "))
    return own


@pytest.fixture(scope="session")
def both() -> list[Both]:
    """Every generated case, derived by the program and as the naive reference sees it."""
    found: list[Both] = []
    for number in range(HOW_MANY + HOW_MANY // 2):
        cells = cells_of(number)
        found.append((derive(Case.from_cells(cells)), Naive(cells)))
    return found


class SideBySide:
    """An engine with each of the cases in it, so it seems. In truth many of them are one case in one engine, asked
    once for all; a row of the answer belongs to the case whose number its ids begin with."""

    def __init__(self) -> None:
        self.engines: list[tuple[Engine, str]] = []
        self.place: dict[str, tuple[int, str]] = {}
        self.answers: dict[tuple[int, str, str], dict[str, list[Answer]]] = {}
        self.opened = ExitStack()

    def close(self) -> None:
        self.opened.close()

    def add(self, engine: Engine, key: str, cases: Mapping[str, str]) -> None:
        """An engine, the key of the one case in it, and the numbers of the cases that it is made of, by their keys."""
        self.place |= {own: (len(self.engines), number) for own, number in cases.items()}
        self.engines.append((engine, key))

    def ask(self, query: str, parameters: Mapping[str, Any]) -> list[Answer]:
        which, number = self.place[parameters["case_key"]]
        engine, key = self.engines[which]
        asked = (which, query, repr({**parameters, "case_key": key}))
        if asked not in self.answers:
            by_case: dict[str, list[Answer]] = defaultdict(list)
            for row in engine.ask(query, {**parameters, "case_key": key}):
                (whose,) = {found for value in row.values() for found in _WHOSE.findall(str(value))}
                by_case[whose].append(row)
            self.answers[asked] = by_case
        return list(self.answers[asked].get(number, []))


@pytest.fixture(scope="session")
def generated(both: list[Both]) -> Iterator[Engine]:
    """All of them, ready to be asked."""
    found = SideBySide()
    with found.opened:
        for first in range(0, len(both), AT_ONCE):
            some = {str(first + place): derived for place, (derived, _) in enumerate(both[first : first + AT_ONCE])}
            whole = as_one(some.values(), f"generated-{first}")
            engine = found.opened.enter_context(Embedded())
            engine.load(whole)
            give_back_memory()
            found.add(engine, whole.case_key, {case_key(derived.case): number for number, derived in some.items()})
        yield cast("Engine", found)
