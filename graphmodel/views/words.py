"""The words in which people read a case: names of tables, columns and values, and one sentence for any row.

What the schema declares is enough for every table, old or new; the lists below only choose better words where there are
any.

>>> from graphmodel.model.case import Case
>>> case = Case.from_cells({
...     "people": [{"id": "P1", "label": "Mother"}],
...     "services": [
...         {"id": "S1", "label": "Health visiting", "function": "health-visiting"},
...         {"id": "S2", "label": "GP", "function": "gp"},
...     ],
...     "communications": [
...         {"id": "c1", "from": "S1", "to": "S2", "kind": "referral", "about": "P1", "when": "2018-11-14"},
...     ],
... })
>>> Words(case).sentence("c1")
'14 November 2018: Health visiting → GP: referral (made), about Mother'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

from graphmodel.model.case import Case
from graphmodel.model.columns import Column
from graphmodel.model.dates import When, in_words
from graphmodel.model.declare import Deniable, Row
from graphmodel.model.tables.knowledge import KnowledgeStatement, StatedAbsence

TABLE_WORDS: Mapping[str, str] = {
    "case": "The case",
    "documents": "Source documents",
    "incidents": "What happened",
    "people": "People",
    "relations": "Family ties",
    "addresses": "Where households lived",
    "members": "Who lived where",
    "care": "Who cared for a child",
    "agencies": "Organisations",
    "practitioners": "Workers",
    "parties": "Others, named only in part",
    "service_states": "Services under strain",
    "systems": "Record systems",
    "access": "Who could open which record",
    "involvements": "Services involved",
    "allocations": "Allocated workers",
    "information": "Items of information",
    "contacts": "Contacts with the family",
    "communications": "Messages",
    "plans": "Plans and assessments",
    "transfers": "Responsibility passed on",
    "readings": "Records opened",
    "knowledge": "What sources say was known",
    "absences": "What a source says there was none of",
    "positions": "For and against",
    "expectations": "Rules that applied",
    "links": "Rows that bear on one another",
    "coverage": "How each paragraph was treated",
    "verdicts": "The panel's views",
}

COLUMN_WORDS: Mapping[str, str] = {
    "id": "Row",
    "when": "When",
    "places": "Place in the source",
    "note": "What the source says",
    "basis": "How the date is known",
    "absence": "If not so: how strongly said",
    "known_from": "Known to services from",
    "index_child": "Child under review",
    "conveys": "Tells of",
    "omits": "Leaves out",
    "weakened": "Tells of only in part",
    "dialogue": "Conversation or one way",
    "knew": "What the source says",
    "bears": "Bears on a child as",
    "sought": "Meant for",
    "relied_on": "Relied on",
    "partly": "Covered in part",
}

VALUE_WORDS: Mapping[str, str] = {
    "not-made": "stated as not made",
    "received-by": "reached one worker only",
    "unanswered": "sent, no reply known",
    "gp": "GP",
    "one-way": "one way",
    "no-evidence": "the source looked and found none",
    "not-requested": "stated as not asked for",
    "not-done": "stated as not done",
}

ABSENCE_WORDS: Mapping[str, str] = {
    "stated": "the source says that this did not happen",
    "no-evidence": "the source looked and found no evidence of this",
    "appears": "it appears that this did not happen",
    "implied": "it follows from the source that this did not happen",
}

# C0 and C1 controls and the marks that turn the direction of text: shown, they could make one row read as another.
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def clean(text: str) -> str:
    """Text fit to be shown: no control characters, no marks that reverse its direction, valid Unicode.

    >>> clean("a\\u202eb\\x07")
    'ab'
    """
    return _UNSEEN.sub("", text).encode("utf-8", "replace").decode()


def table_words(name: str) -> str:
    """What people call a table: ``members`` is "Who lived where"."""
    return TABLE_WORDS.get(name) or name.replace("_", " ").capitalize()


def column_words(column: Column) -> str:
    """The heading of a column."""
    return COLUMN_WORDS.get(column.name) or COLUMN_WORDS.get(column.attr) or column.name.replace("_", " ").capitalize()


def value_words(value: str) -> str:
    """One of the schema's closed words: ``was-not-brought`` is "was not brought"."""
    return VALUE_WORDS.get(value) or value.replace("-", " ")


def listed(parts: Iterable[str]) -> str:
    """``a, b and c``; empty parts are left out.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    said = [part for part in parts if part]
    return " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)


class Words:
    """A case in words. Names come from the case's own labels, cleaned of control characters."""

    def __init__(self, case: Case) -> None:
        self.case = case

    def name(self, row_id: str) -> str:
        """What people read for a row: its label, statement or title."""
        return clean(self.case.label(row_id))

    def names(self, row_ids: Iterable[str]) -> str:
        """Several rows by name, as in a sentence."""
        return listed(self.name(row_id) for row_id in row_ids)

    def items(self, row_ids: Iterable[str]) -> str:
        """Items of information in quotation marks: their statements are sentences of their own."""
        return listed(f"“{self.name(row_id).rstrip('.')}”" for row_id in row_ids)

    def date(self, when: When | None) -> str:
        """A date as people read it, with what was written where that says more; empty when there is none.

        >>> from graphmodel.model.dates import parse
        >>> Words(Case({})).date(parse("03/05/18"))
        '3 May 2018'
        """
        if when is None:
            return ""
        said = in_words(when)
        told = " ".join(clean(when.text).split())
        if re.search(r"[A-Za-z]{3}", told) and told.lower() not in said.lower() and when.edtf.lower() != told.lower():
            return f"{said} (written: {told})"
        return said

    def cell(self, column: Column, value: Any) -> str:
        """One cell in words: labels for references, plain English for dates and closed lists; empty when blank."""
        if value is None or value is False or value == "":
            return ""
        if column.kind == "when":
            return self.date(cast("When", value))
        if column.kind == "flag":
            return "yes"
        say = {"ref": self.name, "refs": self.name, "choice": value_words, "words": value_words}.get(column.kind, clean)
        parts = cast("tuple[str, ...]", value) if isinstance(value, tuple) else (str(value),)
        return "; ".join(say(part) for part in parts)

    def what(self, row_id: str) -> str:
        """What a row says, without its date; one line, no full stop."""
        from graphmodel.views.sentences import SENTENCES

        row = self.case.by_id[row_id]
        said = SENTENCES[type(row)](self, row) if type(row) in SENTENCES else self.plain(row)
        # A statement of what was not known, or of what there was none of, begins with its own strength.
        if isinstance(row, Deniable) and row.absence and not isinstance(row, (KnowledgeStatement, StatedAbsence)):
            said += f" – {ABSENCE_WORDS.get(row.absence, value_words(row.absence))}"
        return " ".join(said.split())

    def plain(self, row: Row) -> str:
        """Any row from its columns alone: its label first, then each filled cell under its heading."""
        columns = [c for c in row.TABLE.columns if c.attr not in ("id", "when", "places", "absence", "basis", "note")]
        texts = [(c, self.cell(c, getattr(row, c.attr))) for c in columns]
        first = [text for c, text in texts if c.attr in ("label", "statement", "title", "what") and text]
        rest = [
            f"{column_words(c).lower()}: {text}"
            for c, text in texts
            if text and c.attr not in ("label", "statement", "title", "what") and getattr(row, c.attr) != _default(c)
        ]
        note = clean(getattr(row, "note", ""))
        return "; ".join([*first, *rest] or ([note] if note else [row.id]))

    def sentence(self, row_id: str) -> str:
        """The row in one sentence, its date first."""
        when = self.date(self.case.when(row_id))
        said = self.what(row_id)
        return f"{when[:1].upper()}{when[1:]}: {said}" if when else said


def _default(column: Column) -> Any:
    """The value of a blank choice, which nobody needs to read."""
    return "unknown" if column.kind == "choice" else None
