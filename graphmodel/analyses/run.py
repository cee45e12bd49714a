"""Ask an engine the questions and make findings of its answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from graphmodel.analyses.library import Analysis, chosen
from graphmodel.engine.graph import case_key
from graphmodel.engine.seam import Answer, Engine

if TYPE_CHECKING:
    from graphmodel.model.case import Case


def answers(engine: Engine, case: Case, analysis: Analysis) -> list[Answer]:
    """The rows that an engine gives for one analysis of a case that is loaded there."""
    return engine.ask(analysis.query, {"case_key": case_key(case), **analysis.parameters})


def all_answers(engine: Engine, case: Case, kinds: Sequence[str] | None = None) -> list[tuple[Analysis, list[Answer]]]:
    """The same for every analysis of these kinds (all for None), in the order of their names."""
    return [(analysis, answers(engine, case, analysis)) for analysis in chosen(kinds)]
