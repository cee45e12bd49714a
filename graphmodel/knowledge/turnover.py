"""How many workers in one role were allocated to the same person, one after another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graphmodel.knowledge.links import Link
from graphmodel.model.case import Case
from graphmodel.model.tables.services import Allocation, Service


def turnover(case: Case) -> Iterator[Link]:
    """``SERVED_BY``: from a person to each service whose workers were allocated to them, with all workers in that role
    (``workers``), and the rows of their allocations.

    A role is the function of a service; two services of one function share a role only where they serve different
    areas, as after a move: side by side in one area, they do different work.

    ``handed`` are those of them whose work, each time it ended, was handed over whole: planned changes.

    Somebody all of whose workers, and all whose unplanned changes, were also another's, in the same role, is left to
    that other: children of one family who had the same workers are told once, of the one who had the most.
    """
    services = {row.id: row for row in case.of(Service)}
    found_at: dict[tuple[str, str], dict[str, list[Allocation]]] = defaultdict(lambda: defaultdict(list))
    for row in case.of(Allocation):
        if row.state != "vacant" and row.practitioner:
            for person in dict.fromkeys(row.people):
                found_at[person, services[row.service].function][row.service].append(row)
    rows: dict[tuple[str, str], list[Allocation]] = {}
    for (person, function), at in found_at.items():
        areas = [services[service].area for service in at]
        if all(areas) and len(set(areas)) == len(areas):
            rows[person, function] = [row for found in at.values() for row in found]
        else:
            rows |= {(person, f"{function} {service}"): found for service, found in at.items()}
    workers = {key: frozenset(row.practitioner for row in found) for key, found in rows.items()}
    handed = {key: frozenset(w for w in workers[key] if _handed_over(w, found)) for key, found in rows.items()}
    order = {key: number for number, key in enumerate(rows)}
    for (person, role), found in rows.items():
        key = (person, role)
        own, counted = workers[key], workers[key] - handed[key]
        wider = [
            other
            for other, theirs in workers.items()
            if other[1] == role and other != key and own <= theirs and counted <= theirs - handed[other]
            if (own, counted) != (theirs, theirs - handed[other]) or order[other] < order[key]
        ]
        if wider:
            continue
        for service in dict.fromkeys(row.service for row in found):
            yield Link(
                "SERVED_BY",
                person,
                service,
                {
                    "role": role,
                    "workers": tuple(sorted(own)),
                    "handed": tuple(sorted(handed[key])),
                    "rows": tuple(row.id for row in found),
                },
            )


def _handed_over(worker: str, rows: list[Allocation]) -> bool:
    return all(row.handover == "made" for row in rows if row.practitioner == worker)
