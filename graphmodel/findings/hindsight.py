"""Whether a finding could have been seen at the time, or only with what came to light since."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from graphmodel.model.dates import LATEST, When, iso_last_day
from graphmodel.model.tables.case import Incident

if TYPE_CHECKING:
    from graphmodel.knowledge.derive import Derived


def knowable(
    evidence: Sequence[str], context: Sequence[str], items: Sequence[str], when: When | None, derived: Derived
) -> str:
    """``then``, or ``only since DAY``: the last day from which services held the items and knew of the ties that it
    rests on.

    A finding without a date is measured by the last incident, or by the end of what is coded where no incident is
    dated.
    """
    until = when.latest if when is not None else _last_incident(derived)
    since = [_tie_known(row, derived) for row in (*evidence, *context)] + [_first_held(item, derived) for item in items]
    late = max(since, default=0)
    if late <= until:
        return "then"
    return f"only since {iso_last_day(late)}" if late < LATEST else "only since a day not known"


def _last_incident(derived: Derived) -> int:
    return max((row.when.latest for row in derived.case.of(Incident) if row.when is not None), default=LATEST)


def _tie_known(row_id: str, derived: Derived) -> int:
    """From when services certainly knew of a relation, a membership or a care episode; 0 for other rows and where
    nothing is coded."""
    known = getattr(derived.case.by_id[row_id], "known_from", None)
    return known.starts_by if isinstance(known, When) else 0


def _first_held(item: str, derived: Derived) -> int:
    """From when any service or worker certainly held an item; 0 where nobody is shown to have held it."""
    knowledge = derived.knowledge
    sides = (*knowledge.structure.services, *knowledge.structure.practitioners, *knowledge.structure.agencies)
    first = [evidence.maybe for holder in sides for evidence in knowledge.knew(holder, item)]
    return min(first, default=0)
