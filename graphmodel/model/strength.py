"""How strongly a source states what a row says: one word for each row, the weakest of its two columns."""

from __future__ import annotations

from graphmodel.model.declare import Deniable

STRENGTHS = ("stated", "no-evidence", "appears", "example", "implied")
"""From the strongest to the weakest."""


def strength(row: Deniable) -> str:
    """The strength of a row: how strongly it is denied (``absence``) or said (``sureness``), whichever is weaker.

    >>> from graphmodel.model.tables.events import Contact
    >>> strength(Contact(id="c1", by="S1")), strength(Contact(id="c2", by="S1", absence="stated", sureness="implied"))
    ('stated', 'implied')
    """
    return max((row.absence or "stated", row.sureness or "stated"), key=STRENGTHS.index)
