"""Why what a finding tells came about, as far as rows say so: a gap told without its cause reads as blame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from graphmodel.model.dates import When
from graphmodel.model.strength import LESS_SURELY, strength
from graphmodel.model.tables.case import Link
from graphmodel.model.tables.events import Communication, Decision, Meeting
from graphmodel.model.tables.knowledge import Information
from graphmodel.model.tables.services import Allocation, ServiceState

if TYPE_CHECKING:
    from graphmodel.model.case import Case

STATES = {
    "out-of-capacity": "could not take on more work for a time",
    "restricted": "worked in a restricted way for a time",
    "decommissioned": "did not exist any more",
    "short-staffed": "was short of staff",
}
"""What is said of a service in a state that explains what it did."""


def reasons(evidence: Sequence[str], services: Sequence[str], case: Case) -> dict[str, str]:
    """By row, in words, what explains the rows on which a finding rests: what is linked to one of them as its reason,
    and a service that the finding names, or a worker of it, having been short, restricted or away at that time, as a
    paragraph says that speaks of one of these rows too. What the coder gives as an example explains nothing."""
    linked = [
        link.first for link in case.of(Link)
        if link.kind == "explains" and link.second in evidence and link.first in case.by_id
    ]  # fmt: skip
    beside = [
        row.id for row in (*case.of(ServiceState), *case.of(Allocation))
        if row.service in services and any(_together(row, case.by_id[other]) for other in evidence)
    ]  # fmt: skip
    return {row: said for row in sorted({*linked, *beside} - {*evidence}) for said in _words(row, case)}


def _together(one: ServiceState | Allocation, other: object) -> bool:
    """Whether two rows stand in one paragraph and may be of one time."""
    then, when = one.when, getattr(other, "when", None)
    if not isinstance(then, When) or not isinstance(when, When):
        return False
    places = set(one.places).intersection(getattr(other, "places", ()))
    return bool(places) and then.earliest < when.latest and when.earliest < then.latest


def _words(row_id: str, case: Case) -> Iterator[str]:
    match case.by_id[row_id]:
        case ServiceState() as row:
            yield f"{case.label(row.service)} {STATES[row.state]}"
        case Allocation(state="absent") as row:
            yield f"{case.label(row.practitioner or row.service)} was away for a time"
        case Communication(status="not-made") as row if strength(row) != "example":
            to = ", ".join(map(case.label, row.receivers))
            yield f"{_less(strength(row))}{case.label(row.sender)} did not tell {to}"
        case Decision() | Meeting() as row if not row.absence and strength(row) != "example":
            yield f"{_less(strength(row))}{case.label(row_id)}"
        case Information(kind="fact" | "observation") as row:
            yield row.statement
        case _:
            return


def _less(strong: str) -> str:
    return f"{LESS_SURELY[strong]}, " if strong in LESS_SURELY else ""
