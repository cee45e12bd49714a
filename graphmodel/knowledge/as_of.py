"""A case as it stood at the end of a day, so that nothing later changes an answer about that day.

What happened, what a source states not to have happened, and an allocation (whose end is what matters) count once
they are certainly over. What goes on (an involvement, a tie, a home) counts from its beginning, ties and homes also
only from when services knew of them, a step also only from when it was agreed. People, services and items stay, so
that every label can be said.
"""

from __future__ import annotations

from collections.abc import Container

from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import LATEST, When
from graphmodel.model.declare import Dated, Row
from graphmodel.model.tables.case import Expectation
from graphmodel.model.tables.family import Address, CareEpisode, Membership, Relation
from graphmodel.model.tables.knowledge import Information
from graphmodel.model.tables.services import Access, Action, Involvement, Practitioner, ServiceState

ALWAYS_THERE = (Information, Practitioner)
GOING_ON = (Access, Action, Address, CareEpisode, Expectation, Involvement, Membership, Relation, ServiceState)


def as_of(case: Case, until: int) -> Case:
    """The same case without the rows that do not count by ``until`` (minutes).

    >>> case = Case.from_cells({
    ...     "case": [{"id": "k", "uuid": "u", "title": "T"}],
    ...     "people": [{"id": "M", "label": "Mother"}],
    ...     "services": [{"id": "HV", "label": "Health Visiting", "function": "health-visiting"}],
    ...     "contacts": [{"id": "c1", "by": "HV", "seen": "M", "when": "2020-05-04"}]})
    >>> from graphmodel.model.dates import day_end
    >>> [len(as_of(case, day_end(day)).rows["contacts"]) for day in ("2020-05-03", "2020-05-04")]
    [0, 1]
    """
    if until >= LATEST:
        return case
    kept = {name: [row for row in rows if _counts(row, until)] for name, rows in case.rows.items()}
    there = {row.id for rows in kept.values() for row in rows}
    return Case({name: [row for row in rows if _was_agreed(row, there)] for name, rows in kept.items()})


def _was_agreed(row: Row, there: Container[str]) -> bool:
    """Whether the occasion at which a step was agreed counts too; any other row was not to be agreed."""
    return not isinstance(row, Action) or not row.agreed_at or row.agreed_at in there


def _counts(row: Row, until: int) -> bool:
    if not isinstance(row, Dated) or isinstance(row, ALWAYS_THERE):
        return True
    when = row.when or UNDATED
    if getattr(row, "absence", "") or not isinstance(row, GOING_ON):
        return when.latest <= until
    known = getattr(row, "known_from", None)
    return when.earliest < until and (not isinstance(known, When) or known.starts_by <= until)
