"""Finding the row that a person means by an id, a label or a part of a label."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from graphmodel.errors import UsageFault

if TYPE_CHECKING:
    from graphmodel.model.case import Case

_SHOWN = 8


def find_row(case: Case, text: str, tables: Sequence[str], what: str) -> str:
    """The id of the row meant by ``text`` among the rows of these tables; ``what`` names their kind in messages.

    An id wins over a label, a whole label over a part of one; of rows with the same label, those of the table named
    first win. Upper and lower case are alike. UsageFault when no row is meant, with the nearest names, or more than
    one, with all of them.

    >>> from graphmodel.model.case import Case
    >>> case = Case.from_cells({"case": [{"id": "k", "uuid": "u", "title": "T"}],
    ...     "people": [{"id": "P1", "label": "Mother"}, {"id": "P2", "label": "Mother's partner"}]})
    >>> find_row(case, "partner", ["people"], "person"), find_row(case, "mother", ["people"], "person")
    ('P2', 'P1')
    """
    labels = {row.id: case.label(row.id) for name in tables for row in case.rows[name]}
    wanted = " ".join(text.split()).casefold()
    if not wanted:
        raise UsageFault(f"name a {what}: its id, its label or a part of its label")
    plain = {row_id: " ".join(label.split()).casefold() for row_id, label in labels.items()}
    tiers = (
        [row_id for row_id in labels if row_id == text],
        [row_id for row_id in labels if row_id.casefold() == wanted],
        *([row.id for row in case.rows[name] if plain[row.id] == wanted] for name in tables),
        [row_id for row_id, label in plain.items() if wanted in label],
        [row_id for row_id, label in plain.items() if all(word in label for word in wanted.split())],
    )
    for hits in tiers:
        if len(hits) == 1:
            return hits[0]
        if hits:
            raise UsageFault(_several(text, what, [f"{labels[row_id]} ({row_id})" for row_id in sorted(hits)]))
    raise UsageFault(f"this case has no {what} {text!r}{_near(wanted, labels, plain)}")


def _several(text: str, what: str, hits: list[str]) -> str:
    more = [f"and {len(hits) - _SHOWN} more"] if len(hits) > _SHOWN else []
    lines = "".join(f"\n- {hit}" for hit in [*hits[:_SHOWN], *more])
    return f"{text!r} could be any of these; name the {what} by its id or more of its label:{lines}"


def _near(wanted: str, labels: dict[str, str], plain: dict[str, str]) -> str:
    """The nearest ids and labels as a hint; nearness of a word within a label counts as well."""
    from difflib import get_close_matches

    by_text = {row_id.casefold(): row_id for row_id in labels} | {label: row_id for row_id, label in plain.items()}
    close = [by_text[text] for text in get_close_matches(wanted, by_text, 3)]
    if not close:
        by_word: dict[str, str] = {}
        for row_id, label in plain.items():
            for word in label.split():
                by_word.setdefault(word, row_id)
        close = [by_word[word] for word in get_close_matches(wanted, by_word, 3)]
    if not close:
        return ""
    return f" (did you mean {' or '.join(f'{labels[row_id]}, {row_id}' for row_id in dict.fromkeys(close))}?)"
