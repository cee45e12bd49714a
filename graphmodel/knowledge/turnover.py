"""How many workers in one role were allocated to the same person, one after another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graphmodel.knowledge.links import Link
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import EARLIEST, LATEST
from graphmodel.model.tables.services import Allocation, Service


def turnover(case: Case) -> Iterator[Link]:
    """``SERVED_BY``: from a person to each service whose workers were allocated to them, with all workers of services
    of its function (``workers``), and the rows of their allocations.

    Somebody all of whose workers were also another's, in the same role, is left to that other: children of one family
    who had the same workers are told once, of the one who had the most.
    """
    functions = {row.id: row.function for row in case.of(Service)}
    rows: dict[tuple[str, str], list[Allocation]] = defaultdict(list)
    for row in case.of(Allocation):
        if row.state != "vacant" and row.practitioner:
            for person in dict.fromkeys(row.people):
                rows[person, functions.get(row.service, "")].append(row)
    workers = {key: frozenset(row.practitioner for row in found) for key, found in rows.items()}
    order = {key: number for number, key in enumerate(rows)}
    for (person, function), found in rows.items():
        own = workers[person, function]
        if any(
            f == function and p != person and (own < w or (own == w and order[p, f] < order[person, function]))
            for (p, f), w in workers.items()
        ):
            continue
        whens = [row.when or UNDATED for row in found]
        since, until = min(w.earliest for w in whens), max(w.latest for w in whens)
        for service in dict.fromkeys(row.service for row in found):
            yield Link(
                "SERVED_BY",
                person,
                service,
                {
                    "role": function,
                    "workers": tuple(sorted(own)),
                    "rows": tuple(row.id for row in found),
                    "dated": EARLIEST < since and until < LATEST,
                },
            )
