"""What a question answers on every generated case, against what a naive reference finds there by brute force."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from graphmodel.engine.seam import Engine

from .build import rows_of
from .conftest import HOW_MANY, Both
from .naive import Naive

Expected = Callable[[Naive], "Iterable[Hashable] | None"]
Told = Callable[[dict[str, Any]], Hashable]


def agree(
    question: str, both: Sequence[Both], generated: Engine, expected: Expected, told: Sequence[str] | Told
) -> None:
    """On every case the rows of a question, of each what is ``told`` of it or these columns as text, are those that
    the reference ``expected``; a case of which it gives None has no row that could decide. There are answers in one
    case of a hundred at least, or the comparison would be worth little."""
    seen = 0
    for derived, naive in both:
        wanted = expected(naive)
        if wanted is not None:
            rows = rows_of(generated, derived, question)
            found = {told(row) if callable(told) else tuple(str(row[column]) for column in told) for row in rows}
            assert found == set(wanted), derived.case.id
            seen += bool(rows)
    assert seen >= HOW_MANY / 100, seen


def by(reference: Callable[[Any], Any], name: str, answer: str = "") -> Expected:
    """What a reference, made of a case's cells, says to a question: its method of that name, where it can show it."""

    def expected(naive: Naive) -> Iterable[Hashable] | None:
        made = reference(naive.cells)
        return getattr(made, answer or name.replace("-", "_"))() if made.can_show(name) else None

    return expected


def compared(reference: Callable[[Any], Any], name: str) -> Expected:
    """The same of a reference that answers to the name of a question."""

    def expected(naive: Naive) -> Iterable[Hashable] | None:
        made = reference(naive.cells)
        return made.of_question(name) if made.can_show(name) else None

    return expected
