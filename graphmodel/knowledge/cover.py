"""Services on which a decision or a plan leaned, and the rows that show them not to have been there as assumed."""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.knowledge.links import Link
from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import LATEST, When, may_overlap
from graphmodel.model.strength import STRENGTHS, strength
from graphmodel.model.tables.events import Contact, Decision, Plan
from graphmodel.model.tables.knowledge import StatedAbsence
from graphmodel.model.tables.services import Involvement, Service, Transfer

LEANING = ("close", "no-action", "step-down", "decline", "discharge", "continue")
"""Kinds of decision that may rest on somebody else being there."""

Shown = Involvement | Contact | StatedAbsence


def cover(case: Case, structure: Structure, until: int = LATEST) -> Iterator[Link]:
    """``LEANED_ON``: from a decision or plan to each service that it relied on, by name or by area (then only of the
    same function as the one that decided), for each person whom it was about with whom a row shows that service, at
    that time or from then on, to have been in name only (*nominal*), not at work, or by inference in name only
    (*not-involved*), or without contact (*no-contact*, told only where neither of the others is). The coder's examples
    show nothing. Where the passing on of the person between the two was refused or in dispute at that time, nobody was
    relied on."""
    services = {row.id: row for row in case.of(Service)}
    works = [row for row in case.of(Involvement) if (row.when or UNDATED).earliest < until]
    for row in (*case.of(Decision), *case.of(Plan)):
        if row.absence or not _leans(row) or (row.when or UNDATED).latest > until:
            continue
        by = row.by if isinstance(row, Decision) else (row.by,)
        own = {structure.service(party) for party in by}
        functions = {services[s].function for s in own if s}
        relied = [(service, "") for service in row.relied_on if service in services and service not in own]
        relied += [
            (s.id, area)
            for area in row.relied_on
            for s in services.values()
            if s.area == area and s.function in functions and s.id not in own
        ]
        for service, area in relied:
            for person in row.about:
                if _in_dispute(case, structure, own, service, person, row.when or UNDATED):
                    continue
                shown = list(_shown(case, structure, works, row, service, person))
                absent = [found for found in shown if found[1] != "no-contact"]
                for found, how in absent or shown:
                    if (how == "no-contact" and area) or "example" in (strength(row), strength(found)):
                        continue
                    when, then = found.when or UNDATED, row.when or UNDATED
                    yield Link(
                        "LEANED_ON",
                        row.id,
                        service,
                        {
                            "person": person,
                            "row": found.id,
                            "how": how,
                            "area": area,
                            "worker": _worker(found, service, structure) if how == "no-contact" else "",
                            "strength": max(strength(row), strength(found), key=STRENGTHS.index),
                            "certain": when.starts_by <= then.latest and then.starts_by <= when.ends_after,
                        },
                    )


def _worker(shown: Shown, service: str, structure: Structure) -> str:
    """The worker of a service of whom a row says that there was no contact, where it does not say it of the service."""
    if isinstance(shown, Involvement):
        return ""
    parties = (shown.by,) if isinstance(shown, Contact) else shown.sender
    return "" if service in parties else next(p for p in parties if structure.service(p) == service)


def _in_dispute(case: Case, structure: Structure, own: set[str], service: str, person: str, then: When) -> bool:
    """Whether it was refused, or in dispute, that the person should pass from one of the two to the other."""
    for row in case.of(Transfer):
        ends, when = {structure.service(row.sender), structure.service(row.receiver)}, row.when or UNDATED
        if row.state in ("declined", "disputed") and not row.absence and person in row.people and service in ends:
            between = not own.isdisjoint(ends - {service, ""})
            if between and may_overlap(when, then):
                return True
    return False


def _leans(row: Decision | Plan) -> bool:
    if isinstance(row, Decision):
        return row.kind in LEANING
    return row.type == "plan" and row.status in ("", "made")


def _shown(
    case: Case, structure: Structure, works: list[Involvement], relying: Decision | Plan, service: str, person: str
) -> Iterator[tuple[Shown, str]]:
    """Rows that show the service not to have been there for the person while, or after, it was relied on."""
    then = relying.when or UNDATED
    real = [w for w in works if (w.service, w.person, w.absence) == (service, person, "") and w.active != "nominal"]
    for row in works:
        if (row.service, row.person) != (service, person) or not (row.absence or row.active == "nominal"):
            continue
        when = row.when or UNDATED
        # A service that was really at work by then, and still after, is relied on with reason.
        kept_on = any(
            (w.when or UNDATED).starts_by <= then.latest and (w.when or UNDATED).latest > when.latest for w in real
        )
        if then.earliest < when.latest and when.earliest <= then.latest and not kept_on:
            stated = not row.absence and row.basis != "inferred"
            yield row, "nominal" if stated else "not-involved"
    for contact in (*case.of(Contact), *case.of(StatedAbsence)):
        if isinstance(contact, Contact):
            parties, people, stated = (contact.by,), (*contact.sought, *contact.not_seen), bool(contact.absence)
        else:
            parties, people, stated = contact.sender, contact.about, contact.kind == "contact" and not contact.mode
        when = contact.when or UNDATED
        concerned = stated and person in people and service in map(structure.service, parties)
        if concerned and then.earliest < when.latest and when.earliest <= then.latest:
            yield contact, "no-contact"
