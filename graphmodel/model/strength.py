"""How strongly a source states what a row says: one word for each row, the weakest of its two columns."""

from __future__ import annotations

from graphmodel.model.declare import Deniable
from graphmodel.model.tables.family import Person

STRENGTHS = ("stated", "no-evidence", "account", "appears", "implied", "example")
"""From the strongest to the weakest."""

LESS_SURELY = {
    "no-evidence": "as far as the source found",
    "account": "by one account",
    "appears": "as it appears",
    "implied": "by implication",
    "example": "in general terms",
}
"""How a sentence goes on about what a source says less strongly than the rest."""


def strength(row: Deniable | Person) -> str:
    """The strength of a row: how strongly it is denied (``absence``) or said (``sureness``), whichever is weaker.

    That a source looked and found nothing stays said, however the rest of the row is inferred.

    >>> from graphmodel.model.tables.events import Contact
    >>> strength(Contact(id="c1", by="S1")), strength(Contact(id="c2", by="S1", absence="stated", sureness="implied"))
    ('stated', 'implied')
    """
    if isinstance(row, Person):
        return row.sureness or "stated"
    if row.absence == "no-evidence":
        return row.absence
    return max((row.absence or "stated", row.sureness or "stated"), key=STRENGTHS.index)
