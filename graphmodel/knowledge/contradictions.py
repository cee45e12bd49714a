"""Rows coded as saying otherwise than each other: they stand side by side, and nobody here is the judge."""

from __future__ import annotations

from graphmodel.model.case import Case
from graphmodel.model.tables.case import Link
from graphmodel.model.tables.knowledge import Information


def contradictions(case: Case) -> tuple[tuple[str, str], ...]:
    """Every pair of rows of which one is coded as saying otherwise than the other, both ways round: by an item's own
    cell or by a link.

    >>> case = Case.from_cells({
    ...     "case": [{"id": "k", "uuid": "u", "title": "T"}],
    ...     "information": [
    ...         {"id": "i", "statement": "He lives there", "about": "P", "topics": "household", "contradicts": "j"},
    ...         {"id": "j", "statement": "He does not", "about": "P", "topics": "household"}]})
    >>> contradictions(case)
    (('i', 'j'), ('j', 'i'))
    """
    pairs = [(row.id, other) for row in case.of(Information) for other in row.contradicts]
    pairs += [(link.first, link.second) for link in case.of(Link) if link.kind == "contradicts"]
    both = [pair for one, other in pairs if one != other for pair in ((one, other), (other, one))]
    return tuple(pair for pair in dict.fromkeys(both) if pair[0] in case.by_id and pair[1] in case.by_id)
