"""Which service needed which item, when, and why.

A service needs an item while (a) it works with the child, a sibling in the same home, the pregnant mother or a carer;
(b) the item is relevant and is about the child or somebody who lived with, cared for, or was a parent or partner in
that home; and (c) the item's topics matter to what the service does, by one table that a panel can read and change
(``need_to_know.csv``). Children's social care and safeguarding leads need what is a risk to a child also when not
involved. A need that a source states is a row, and wins.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from graphmodel.knowledge.family import CLOSE, Family, overlap
from graphmodel.knowledge.links import Link
from graphmodel.knowledge.statements import certain_cover
from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import EARLIEST, LATEST
from graphmodel.model.minutes import DAY
from graphmodel.model.tables.knowledge import Information, KnowledgeStatement
from graphmodel.model.tables.services import Involvement, Service

ALWAYS_TOLD = ("childrens-social-care", "safeguarding-lead")
"""Functions that need what is a risk to a child even before they work with the family."""


@cache
def topic_table() -> Mapping[str, frozenset[str]]:
    """For each topic the functions to which it matters.

    >>> "midwifery" in topic_table()["mental-health"], "housing" in topic_table()["growth-and-feeding"]
    (True, False)
    """
    with (Path(__file__).parent / "need_to_know.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["topic"]: frozenset(function for function, mark in row.items() if mark == "x")
            for row in csv.DictReader(file)
        }


def needs(case: Case, family: Family, structure: Structure, until: int = LATEST) -> Iterator[Link]:
    """Every (service, item) need of a case, as ``NEEDED`` links; of a service and item all that add to the time of the
    others, a stated need first, then a certain one, then the widest."""
    best: dict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in sorted(_all(case, family, structure, until), key=_rank):
        kept = best[link.start, link.end]
        if link.properties["earliest"] < link.properties["latest"] and not any(_within(link, other) for other in kept):
            kept.append(link)
    for kept in best.values():
        yield from kept


def _rank(link: Link) -> tuple[bool, bool, int, int, tuple[str, ...]]:
    """The best first; among equals the one that the fewest rows explain, so that the order of rows decides nothing."""
    p = link.properties
    return (not p["stated"], not p["certain"], p["earliest"] - p["latest"], *_simplicity(p["because"]))


def _simplicity(because: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return len(because), because


def _within(link: Link, other: Link) -> bool:
    a, b = link.properties, other.properties
    return all(b[start] <= a[start] and a[end] <= b[end] for start, end in (_BOUNDS, _SURE_BOUNDS))


_BOUNDS = ("earliest", "latest")
_SURE_BOUNDS = ("sure_from", "sure_until")


def _all(case: Case, family: Family, structure: Structure, until: int) -> Iterator[Link]:
    yield from _stated(case, structure, until)
    services = {row.id: row for row in case.of(Service)}
    involved = _involved(case, until)
    for item in case.of(Information):
        functions = frozenset[str]().union(*(topic_table()[topic] for topic in item.topics))
        for child in family.children:
            because = _concerns(item, child, family)
            if because is None:
                continue
            for service, row in services.items():
                if row.function not in functions:
                    continue
                if row.function in ALWAYS_TOLD and item.bears == "risk":
                    yield _link(
                        service, item, None, f"what is a risk to {case.label(child)} concerns them", because, case
                    )
                for involvement, link in involved.get(service, ()):
                    why = _works_for(involvement, child, family)
                    if why is not None:
                        reason = f"{case.label(service)} worked with {case.label(involvement.person)}"
                        yield _link(service, item, involvement, reason, (*because, involvement.id, *why, *link), case)


def _stated(case: Case, structure: Structure, until: int) -> Iterator[Link]:
    for row in case.of(KnowledgeStatement):
        service = structure.service(row.holder)
        when = row.when or UNDATED
        if row.knew == "needed" and service and when.latest <= until:
            for item in row.items:
                yield Link(
                    "NEEDED",
                    service,
                    item,
                    _properties(
                        (when.earliest, when.latest), certain_cover(when), "a source says so", (row.id,), True, True
                    ),
                )


def _involved(case: Case, until: int) -> Mapping[str, list[tuple[Involvement, tuple[str, ...]]]]:
    found: dict[str, list[tuple[Involvement, tuple[str, ...]]]] = defaultdict(list)
    for row in case.of(Involvement):
        if not row.absence and row.active != "nominal" and (row.when or UNDATED).earliest < until:
            found[row.service].append((row, ()))
    return found


def _concerns(item: Information, child: str, family: Family) -> tuple[str, ...] | None:
    """The rows that tie the item's subject to the child; () if it is about the child; None if it does not concern the
    child."""
    if child in item.about:
        return ()
    around = family.around(child)
    reasons = (tie.because for person in item.about for tie in around.get(person, ()))
    return min(reasons, key=_simplicity, default=None)


def _works_for(involvement: Involvement, child: str, family: Family) -> tuple[str, ...] | None:
    """The rows that make work with this person work for the child; None if it is not."""
    if involvement.person == child:
        return ()
    sibling = family.people[involvement.person].stage == "child"
    ties = family.around(child).get(involvement.person, ())
    reasons = (tie.because for tie in ties if sibling or tie.how in CLOSE or tie.close)
    return min(reasons, key=_simplicity, default=None)


def _link(
    service: str, item: Information, involvement: Involvement | None, reason: str, because: tuple[str, ...], case: Case
) -> Link:
    relevant = item.relevant_from or item.when or UNDATED
    work = involvement.when if involvement is not None else None
    earliest, latest = overlap(work, None)
    earliest = max(earliest, relevant.earliest)
    # What is a risk to a child concerns them whether or not they work with the family, so no date can leave it open.
    certain = involvement is None or (work is not None and work.lasted and relevant.starts_by <= work.ends_after)
    if involvement is None:
        sure = (EARLIEST - DAY, LATEST + DAY)
    elif work is not None and certain:
        # Days, not minutes: who works until a day was there that day. An item that somebody held had arisen by then, so
        # only a date from which it mattered, where the coder gives one, can leave the need open.
        since = item.relevant_from.starts_by if item.relevant_from else EARLIEST
        sure = (max(work.starts_by, since) - DAY, work.ends_after + DAY)
    else:
        sure = (LATEST, EARLIEST)
    about = ", ".join(case.label(person) for person in item.about)
    return Link(
        "NEEDED",
        service,
        item.id,
        _properties(
            (earliest, latest),
            sure,
            f"{reason}; the item is about {about}",
            tuple(dict.fromkeys(because)),
            certain,
            False,
        ),
    )


def _properties(
    bounds: tuple[int, int],
    sure: tuple[int, int],
    reason: str,
    because: tuple[str, ...],
    certain: bool,
    stated: bool,
) -> dict[str, object]:
    return {
        "earliest": bounds[0],
        "latest": bounds[1],
        "sure_from": sure[0],
        "sure_until": sure[1],
        "certain": certain,
        "reason": reason,
        "because": because,
        "stated": stated,
    }
