"""Ask an engine the questions and make findings of its answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from graphmodel.analyses.library import Library, library
from graphmodel.analyses.question_file import Analysis, strip_comments
from graphmodel.engine.graph import case_key
from graphmodel.engine.seam import Answer, Engine

if TYPE_CHECKING:
    from graphmodel.model.case import Case


def answers(engine: Engine, case: Case, analysis: Analysis) -> list[Answer]:
    """The rows that an engine gives for one analysis of a case that is loaded there, in a total order."""
    rows = engine.ask(analysis.query, {"case_key": case_key(case), **analysis.values})
    # LadybugDB cannot order by a list, so rows may tie that differ only there, and each engine has its own way then.
    by = [column for column in ordered_by(analysis.query) if column in analysis.columns]
    return [row for _, tied in groupby(rows, lambda row: [row[c] for c in by]) for row in sorted(tied, key=repr)]


def ordered_by(query: str) -> tuple[str, ...]:
    """The names that follow a query's last ORDER BY.

    >>> ordered_by("MATCH (n) RETURN n.id AS person, n.latest AS day ORDER BY day DESC, person")
    ('day', 'person')
    """
    last = re.split(r"\bORDER\s+BY\b", strip_comments(query), flags=re.IGNORECASE)
    return tuple(re.findall(r"(?:^|,)\s*`?(\w+)", last[-1])) if len(last) > 1 else ()


def all_answers(
    engine: Engine, case: Case, kinds: Sequence[str] | None = None, questions: Library | None = None
) -> list[tuple[Analysis, list[Answer]]]:
    """The same for every analysis of these kinds (all for None) of a library (the shipped one for None), in the order
    of their names."""
    return [(analysis, answers(engine, case, analysis)) for analysis in (questions or library()).chosen(kinds)]
