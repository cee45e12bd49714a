"""What the answers to a panel's questions have in common: sentences with their rows and sources, and a table.

>>> from graphmodel.model.case import Case
>>> case = Case.from_cells({"contacts": [{"id": "c1", "by": "S1", "places": "7.1.5"}]})
>>> str(said(case, "The mother was seen", ["c1"]))
'The mother was seen [7.1.5] (c1)'
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from graphmodel.findings.finding import Named
from graphmodel.model.dates import When, in_words, parse

if TYPE_CHECKING:
    from graphmodel.model.case import Case

Record = dict[str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """One plain sentence, the ids of the rows that bear it out, and the places in the sources where these stand."""

    text: str
    rows: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def __str__(self) -> str:
        places = f" [{'; '.join(self.sources)}]" if self.sources else ""
        rows = f" ({', '.join(self.rows)})" if self.rows else ""
        return f"{self.text}{places}{rows}"


class Reply(ABC):
    """An answer: frozen, with a table (``to_records``) that every other form but the text is made from or beside."""

    __slots__ = ()

    @abstractmethod
    def lines(self) -> Iterator[str]:
        """The answer to read, one thing a line; what belongs under another line is set in."""

    @abstractmethod
    def to_records(self) -> list[Record]:
        """One flat row of text for each part of the answer, for tables and CSV."""

    def to_text(self) -> str:
        """The answer to read."""
        return "\n".join(self.lines()) + "\n"

    def to_json(self) -> str:
        """Everything in the answer, as JSON text: the same input gives the same bytes."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n"  # type: ignore[call-overload]

    def to_frame(self) -> Any:
        """The table as a pandas DataFrame."""
        import pandas as pd

        return pd.DataFrame(self.to_records())


def arose_by(case: Case, row_id: str, until: int) -> bool:
    """Whether a row, by its own date, may have begun by a minute; what has no date may always have."""
    when = case.when(row_id)
    return when is None or when.earliest < until


def said(case: Case, text: str, rows: Iterable[str] = ()) -> Said:
    """A sentence with its rows, each once, and where they stand in the sources."""
    distinct = tuple(dict.fromkeys(row for row in rows if row in case.by_id))
    return Said(text, distinct, case.places(distinct))


def named(case: Case, row_id: str) -> Named:
    """A row as people read it."""
    return Named(row_id, case.label(row_id))


def names(case: Case, row_ids: Iterable[str]) -> str:
    """Several rows by label, as in a sentence."""
    from graphmodel.findings.sentences import listed

    return listed(list(dict.fromkeys(case.label(row_id) for row_id in row_ids)))


def day_words(iso: str) -> str:
    """An ISO day as people read it.

    >>> day_words("2018-05-03"), day_words("")
    ('3 May 2018', '')
    """
    when = parse(iso) if iso else None
    return in_words(when) if isinstance(when, When) else ""


def quoted(text: str) -> str:
    """A statement within a sentence: in quotation marks and without its full stop."""
    return f"“{text.rstrip('.')}”"


def counted(number: int, noun: str, plural: str = "") -> str:
    """How many, in words that agree.

    >>> counted(1, "item"), counted(2, "agency", "agencies")
    ('1 item', '2 agencies')
    """
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
