"""Decisions of which it is on record that what was agreed at them was not done, or done only later.

``AGREED_ONLY`` joins such a decision to the steps agreed at it about somebody. Where one step of several was taken with
the decision, or nothing is said of what became of it, there is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graphmodel.knowledge.links import Link
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.strength import strength
from graphmodel.model.tables.events import Decision
from graphmodel.model.tables.services import Action


def agreed_only(case: Case) -> Iterator[Link]:
    """``AGREED_ONLY``: a decision at which all that was agreed about somebody was left undone then, and each step."""
    agreed: dict[tuple[str, str], list[Action]] = defaultdict(list)
    for step in case.of(Action):
        if strength(step) != "example":
            for person in step.about:
                agreed[step.agreed_at, person].append(step)
    for (at, person), steps in agreed.items():
        decision = case.by_id.get(at)
        if isinstance(decision, Decision) and all(_left(step, decision) for step in steps):
            yield from (Link("AGREED_ONLY", at, step.id, {"person": person}) for step in steps)


def _left(step: Action, decision: Decision) -> bool:
    """Whether a step is on record as not done, or as done later than it was decided: by its first possible day and by
    its last."""
    if step.absence or step.status == "not-done":
        return True
    done, decided = step.when or UNDATED, decision.when or UNDATED
    return step.status in ("done", "part") and done.earliest > decided.earliest and done.latest > decided.latest


__all__ = ["agreed_only"]
