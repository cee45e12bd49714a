"""Why what a finding tells came about, as far as rows say so: a gap told without its cause reads as blame."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import singledispatch

from graphmodel.model.case import Case
from graphmodel.model.dates import When, may_overlap
from graphmodel.model.declare import Deniable
from graphmodel.model.strength import LESS_SURELY, strength
from graphmodel.model.tables.case import Link
from graphmodel.model.tables.events import Communication, Contact, Decision, Meeting, Plan
from graphmodel.model.tables.knowledge import Information, KnowledgeStatement, Position, StatedAbsence
from graphmodel.model.tables.services import Allocation, ServiceState

STATES = {
    "out-of-capacity": "could not take on more work for a time",
    "restricted": "worked in a restricted way for a time",
    "decommissioned": "did not exist any more",
    "short-staffed": "was short of staff",
}
"""What is said of a service in a state that explains what it did."""

UNREACHED = {
    "did-not-attend": "did not come",
    "was-not-brought": "was not brought",
    "no-access": "was not reached",
    "declined": "declined",
}
ABSENT = {"communication": "exchange", "contact": "contact with the family"}
STANCES = {"for": "agreed", "against": "did not agree"}


def reasons(evidence: Sequence[str], services: Sequence[str], told: Iterable[str], case: Case) -> dict[str, str]:
    """By row, in words, what explains the rows on which a finding rests: what is linked to one of them as its reason,
    and a service that the finding names, or a worker of it, having been short, restricted or away at that time, as a
    paragraph says that speaks of one of these rows too. What the coder gives as an example explains nothing, and rows
    that the finding tells already are left out."""
    linked = [link.first for link in case.of(Link) if link.kind == "explains" and link.second in evidence]
    beside = [
        row.id for row in (*case.of(ServiceState), *(row for row in case.of(Allocation) if row.state == "absent"))
        if row.service in services and any(_together(row, case.by_id[other]) for other in evidence)
    ]  # fmt: skip
    rows = sorted({*linked, *beside}.intersection(case.by_id).difference(evidence, told))
    words = {row: _words(row, case) for row in rows if _strength(row, case) != "example"}
    return {row: said for row, said in words.items() if said}


def _strength(row_id: str, case: Case) -> str:
    return strength(row) if isinstance(row := case.by_id[row_id], Deniable) else "stated"


def _together(one: ServiceState | Allocation, other: object) -> bool:
    """Whether two rows stand in one paragraph and may be of one time."""
    then, when = one.when, getattr(other, "when", None)
    if not isinstance(then, When) or not isinstance(when, When):
        return False
    return not set(one.places).isdisjoint(getattr(other, "places", ())) and may_overlap(then, when)


def _words(row_id: str, case: Case) -> str:
    said = _said(case.by_id[row_id], case)
    surely = _strength(row_id, case)
    return f"{LESS_SURELY[surely]}, {said}" if said and surely in LESS_SURELY else said


def _names(ids: Sequence[str], case: Case) -> str:
    return " and ".join(map(case.label, ids))


@singledispatch
def _said(row: object, case: Case) -> str:
    """What one row says, as part of a sentence; nothing of a row that explains nothing in few words."""
    return ""


@_said.register
def _state(row: ServiceState, case: Case) -> str:
    return f"{case.label(row.service)} {STATES[row.state]}"


@_said.register
def _allocation(row: Allocation, case: Case) -> str:
    if row.state == "vacant":
        return f"for a time nobody at {case.label(row.service)} had the case"
    return f"{case.label(row.practitioner or row.service)} was away for a time" if row.state == "absent" else ""


@_said.register
def _message(row: Communication, case: Case) -> str:
    sender, receivers = case.label(row.sender), _names(row.receivers, case)
    if row.status == "not-made" or row.absence:
        return f"{sender} did not {'ask' if row.kind in ('check', 'request') else 'tell'} {receivers}"
    return {
        "declined": f"{receivers} turned down what {sender} asked for",
        "unanswered": f"{receivers} did not answer {sender}",
        "attempted": f"{sender} tried to reach {receivers}",
        "received-by": f"{sender} reached {receivers} only",
    }.get(row.status, "")


@_said.register
def _contact(row: Contact, case: Case) -> str:
    if row.absence or row.outcome not in UNREACHED:
        return ""
    often = "at times " if row.count else ""
    return f"{case.label(row.by)} sought contact with {_names(row.sought, case)}, who {often}{UNREACHED[row.outcome]}"


@_said.register
def _position(row: Position, case: Case) -> str:
    return "" if row.absence or row.stance not in STANCES else f"{case.label(row.holder)} {STANCES[row.stance]}"


@_said.register
def _knowledge(row: KnowledgeStatement, case: Case) -> str:
    return f"{case.label(row.holder)} did not know: {_names(row.items, case)}" if row.knew == "no" else ""


@_said.register
def _decision(row: Decision, case: Case) -> str:
    return "" if row.absence else case.label(row.id)


@_said.register
def _meeting(row: Meeting, case: Case) -> str:
    label = case.label(row.id)
    if row.status == "never-held" or row.absence:
        return f"there was no {label}"
    apart = (*row.never_part, *row.not_invited)
    if apart:
        return f"{_names(apart, case)} had no part in {label}"
    return f"{_names(row.absent, case)} did not come to {label}" if row.absent else ""


@_said.register
def _absence(row: StatedAbsence, case: Case) -> str:
    what = row.mode or ABSENT.get(row.kind, "")
    if not what or not row.sender:
        return ""
    if row.kind == "communication" and row.receivers:
        return f"there was no {what} between {_names(row.sender, case)} and {_names(row.receivers, case)}"
    return f"there was no {what} by {_names(row.sender, case)}" if row.kind == "contact" else ""


@_said.register
def _plan(row: Plan, case: Case) -> str:
    return f"this was not made: {case.label(row.id)}" if row.absence else ""


@_said.register
def _item(row: Information, case: Case) -> str:
    return row.statement if row.kind in ("fact", "observation") else ""
