"""Holders of whom one row shows that they had an item, and another that they did not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graphmodel.knowledge.links import Link
from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import Case
from graphmodel.model.tables.case import Link as CodedLink


def with_denials(held: Iterable[Link], lacked: Iterable[Link], case: Case, structure: Structure) -> Iterator[Link]:
    """Each ``HELD`` with the row that states that the holder did not know the item, if there is one: for a time after
    the holder surely had it, or coded as saying otherwise than a row by which it had it.

    What a source states of a service or an agency counts for its workers too; what it states of a worker, or of
    somebody named only in part, for nobody else.
    """
    unaware: dict[str, list[Link]] = {}
    for lack in lacked:
        if lack.properties["how"] == "not-known":
            unaware.setdefault(lack.end, []).append(lack)
    odds = {(one.first, one.second) for one in case.of(CodedLink) if one.kind == "contradicts"}
    for link in held:
        service = link.properties["service"]
        rows = [
            lack.properties["row"]
            for lack in unaware.get(link.end, ())
            if lack.start == link.start
            or (lack.properties["service"] == service != "" and lack.start in (service, *structure.agencies))
            if _after(link, lack) or any({(a, b), (b, a)} & odds for a, b in _pairs(link, lack))
        ]
        yield replace(link, properties={**link.properties, "denied": min(rows, default="")})


def _after(held: Link, lack: Link) -> bool:
    """Whether the time of which it is stated certainly goes on after the holder surely had the item."""
    of = lack.properties
    return bool(of["dated"]) and of["sure_from"] < of["sure_until"] and held.properties["sure"] < of["sure_until"]


def _pairs(held: Link, lack: Link) -> list[tuple[str, str]]:
    return [(row, lack.properties["row"]) for row in held.properties["route"]]
