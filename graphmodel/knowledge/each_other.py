"""Two services that each had a part with somebody, with nothing agreed between them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from graphmodel.knowledge.links import Link
from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import LATEST, may_overlap
from graphmodel.model.declare import Dated
from graphmodel.model.strength import STRENGTHS, strength
from graphmodel.model.tables.events import Communication, Contact, Plan
from graphmodel.model.tables.family import Person
from graphmodel.model.tables.knowledge import StatedAbsence
from graphmodel.model.tables.services import Action, Involvement, Party

NOT_SENT = ("not-made", "attempted")


def each_other(case: Case, structure: Structure, until: int = LATEST) -> Iterator[Link]:
    """``LEFT_TO_EACH_OTHER``, in two ways.

    *pointed*: a step for the family, to turn to the other, was agreed at a contact of the one, and is not known to have
    been done; the same the other way round at a later contact, or one that began on the same day (the one whose id
    comes first is then told first); and no message about the person went between the two from then on. *no-plan*: a
    plan of a party that means just these two is stated not to have been made, and that there was no exchange between
    them at that time; both were at work with the person.
    """
    yield from _pointed(case, structure, until)
    yield from _no_plan(case, structure, until)


def _pointed(case: Case, structure: Structure, until: int) -> Iterator[Link]:
    family = {row.id for row in case.of(Person)} | {row.id for row in case.of(Party)}
    contacts = {row.id: row for row in case.of(Contact)}
    steps: list[tuple[Action, str, str, tuple[int, str], Contact]] = []
    for row in case.of(Action):
        contact = contacts.get(row.agreed_at)
        if contact is None or row.owner not in family or contact.absence or (contact.when or UNDATED).latest > until:
            continue
        own, other = structure.service(contact.by), structure.service(row.towards)
        if own and other and own != other and row.status != "done":
            steps.append((row, own, other, ((contact.when or UNDATED).earliest, contact.id), contact))
    for one, two in permutations(steps, 2):
        if (one[1], one[2]) != (two[2], two[1]) or one[3] >= two[3]:
            continue
        for person in dict.fromkeys(one[0].about):
            since = (one[4].when or UNDATED).earliest
            if person in two[0].about and not _in_touch(case, structure, {one[1], one[2]}, person, since):
                rows = {"first": one[0].id, "second": two[0].id}
                more = {"person": person, **rows, "how": "pointed", "strength": "stated"}
                yield Link("LEFT_TO_EACH_OTHER", one[1], one[2], more)


def _in_touch(case: Case, structure: Structure, pair: set[str], person: str, since: int) -> bool:
    """Whether a message about the person went, or may have gone, from one of the two to the other from then on."""
    return any(
        {structure.service(row.sender), structure.service(receiver)} == pair
        for row in case.of(Communication)
        if person in row.about and not row.absence and row.status not in NOT_SENT
        if (row.when or UNDATED).latest > since
        for receiver in row.receivers
    )


def _no_plan(case: Case, structure: Structure, until: int) -> Iterator[Link]:
    parties = {row.id: row.possible for row in case.of(Party) if row.kind == "collective"}
    silences = [
        row
        for row in case.of(StatedAbsence)
        if row.kind == "communication" and strength(row) != "example" and _over(row, until)
    ]
    for plan in case.of(Plan):
        pair = parties.get(plan.by, ())
        if not plan.absence or strength(plan) == "example" or len(pair) != 2 or not _over(plan, until):
            continue
        one, other = (structure.service(party) for party in pair)
        if not one or not other or one == other:
            continue
        for person in dict.fromkeys(plan.about):
            if not all(_works(case, service, person, plan) for service in (one, other)):
                continue
            for silence in silences:
                ends = [{structure.service(p) for p in side} for side in (silence.sender, silence.receivers)]
                between = any({a, b} == {one, other} for a in ends[0] for b in ends[1])
                if between and person in silence.about and _may_meet(plan, silence):
                    rows = {"person": person, "first": plan.id, "second": silence.id, "how": "no-plan"}
                    weaker = max(strength(plan), strength(silence), key=STRENGTHS.index)
                    yield Link("LEFT_TO_EACH_OTHER", one, other, {**rows, "strength": weaker})


def _works(case: Case, service: str, person: str, then: Dated) -> bool:
    return any(
        (row.service, row.person, row.absence) == (service, person, "") and row.active != "nominal"
        for row in case.of(Involvement)
        if _may_meet(row, then)
    )


def _may_meet(a: Dated, b: Dated) -> bool:
    return may_overlap(a.when or UNDATED, b.when or UNDATED)


def _over(row: Dated, until: int) -> bool:
    return (row.when or UNDATED).latest <= until
