"""The map as data: who stands on it, in which group and where, and every line that can be drawn between them.

Nothing here knows how it is drawn. Services that exchange messages stand in a ring, grouped by area (or by sector),
people in the middle by household; a worker belongs to a service and stands on the map only when that is opened, as does
a service whose agency stands for it in a large case.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from graphmodel.model.case import Case
from graphmodel.model.tables.events import Communication, Contact
from graphmodel.model.tables.family import Relation
from graphmodel.model.tables.services import Involvement
from graphmodel.views.words import value_words

Kind = Literal["person", "household", "service", "agency", "worker", "party", "title"]
LinkKind = Literal["message", "contact", "involvement", "tie"]
State = Literal["made", "open", "not-made"]

REST = ("Area not stated", "Other services", "Named only in part")
"""Titles of the groups for whatever belongs to no other."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Somebody or something that can stand on the map. ``row`` is its row, ``parent`` the row that it opens from."""

    key: str
    kind: Kind
    label: str
    x: float
    y: float
    width: float
    height: float
    group: int = -1
    row: str = ""
    parent: str = ""
    small: str = ""
    quiet: bool = False
    """It neither sent nor was to receive a message: drawn when asked for, or when a line that is drawn touches it."""


@dataclass(frozen=True, slots=True)
class Link:
    """One row that can be drawn as a line, from one to several; ``state``: did it reach anybody, as far as is known?"""

    kind: LinkKind
    row: str
    sender: str
    receivers: tuple[str, ...]
    state: State = "made"
    items: tuple[str, ...] = ()
    omits: tuple[str, ...] = ()
    name: str = ""
    """What kind of message or contact it is, in a word or two."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """All messages from one to another on the first view, folded into one line."""

    sender: str
    receiver: str
    rows: tuple[str, ...]
    reached: bool


@dataclass(frozen=True)
class CaseMap:
    """Everything on the map of a case, in a fixed order."""

    things: tuple[Thing, ...]
    links: tuple[Link, ...]
    groups: tuple[str, ...]

    @cached_property
    def by_key(self) -> dict[str, Thing]:
        """Every thing by its key, which is the id of its row."""
        return {thing.key: thing for thing in self.things}

    def shown(self, key: str) -> str:
        """The one that stands for somebody on the first view: the outermost that it opens from."""
        while self.by_key[key].parent:
            key = self.by_key[key].parent
        return key

    def arrows(self) -> tuple[Arrow, ...]:
        """The messages of the first view, one arrow for each sender and receiver."""
        folded: dict[tuple[str, str], list[Link]] = {}
        for link in self.links:
            if link.kind == "message":
                for receiver in dict.fromkeys(self.shown(r) for r in link.receivers):
                    folded.setdefault((self.shown(link.sender), receiver), []).append(link)
        return tuple(
            Arrow(sender, receiver, tuple(link.row for link in links), any(link.state != "not-made" for link in links))
            for (sender, receiver), links in folded.items()
        )


def links_of(case: Case) -> Iterable[Link]:
    """Every message, contact, period of work and family tie of a case that could be drawn as a line."""
    for row in case.of(Communication):
        state: State = "made"
        if row.absence or row.status in ("not-made", "attempted"):
            state = "not-made"
        elif row.status in ("unanswered", "declined", "received-by"):
            state = "open"
        yield Link(
            "message",
            row.id,
            row.sender,
            row.receivers,
            state,
            row.conveys,
            row.omits,
            value_words(row.kind or "message"),
        )
    for row in case.of(Contact):
        met = dict.fromkeys((*row.sought, *row.spoken_to, *row.seen, *row.glimpsed, *row.asleep))
        missed = bool(row.absence) or row.outcome not in ("", "kept")
        items = (*row.observed, *row.told)
        yield Link(
            "contact",
            row.id,
            row.by,
            tuple(met),
            "not-made" if missed else "made",
            items,
            (),
            value_words(row.mode or "contact"),
        )
    for row in case.of(Involvement):
        yield Link("involvement", row.id, row.service, (row.person,), "not-made" if row.absence else "made")
    for row in case.of(Relation):
        yield Link("tie", row.id, row.person, (row.to,))
