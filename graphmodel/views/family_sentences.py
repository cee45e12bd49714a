"""What rows about the family, and about who worked with it, say."""

from __future__ import annotations

from graphmodel.model.tables.case import Incident
from graphmodel.model.tables.family import Address, CareEpisode, Membership, Person, Relation
from graphmodel.model.tables.services import Allocation, Involvement, Practitioner, Service
from graphmodel.views.phrases import given, listed_after, says
from graphmodel.views.words import Words, clean, value_words


@says(Incident)
def _incident(words: Words, row: Incident) -> str:
    return clean(row.label) + given(words.names(row.people), ": ")


@says(Person)
def _person(words: Words, row: Person) -> str:
    known = {"no": "never identified to services in the period", "later": "identified to services only later"}
    born = words.date(row.born)
    role = clean(row.role)
    return listed_after(
        clean(row.label),
        [
            role if role.lower() != row.label.lower() else "",
            row.sex if row.sex != "unknown" else "",
            "child under review" if row.index_child else "",
            given(born, "born "),
            known.get(row.identified, ""),
        ],
    )


@says(Relation)
def _relation(words: Words, row: Relation) -> str:
    kind = {"other-family": "other family", "friend": "friend or acquaintance"}.get(
        row.kind, row.kind.replace("-", " ", 1)
    )
    return f"{words.name(row.person)} is {kind} of {words.name(row.to)}" + given(
        words.date(row.known_from), ", known to services from: "
    )


@says(Address)
def _address(words: Words, row: Address) -> str:
    return f"{words.name(row.household)} was in {words.name(row.area)}"


@says(Membership)
def _member(words: Words, row: Membership) -> str:
    manner = {"stays": "stayed part of the time at", "visits": "visited"}.get(row.manner, "lived at")
    said = f"{words.name(row.person)} {manner} {words.name(row.household)}"
    return f"{words.name(row.recorded_by)} recorded that {said}" if row.recorded_by else said


@says(CareEpisode)
def _care(words: Words, row: CareEpisode) -> str:
    verb = {
        "lived-with": "lived with",
        "stayed-with": "stayed with",
        "cared-for": "looked after",
        "had-contact": "had contact with",
    }
    said = f"{words.name(row.person)} {verb.get(row.kind, value_words(row.kind))} {words.name(row.child)}"
    return (
        said
        + given(clean(row.place), ", at ")
        + given(words.name(row.arranged_by) if row.arranged_by else "", ", arranged by ")
    )


@says(Service)
def _service(words: Words, row: Service) -> str:
    return listed_after(
        clean(row.label), [words.name(ref) for ref in (row.agency, row.area) if ref] + [value_words(row.function)]
    )


@says(Practitioner)
def _practitioner(words: Words, row: Practitioner) -> str:
    return f"{clean(row.label)} ({words.name(row.service)})"


@says(Involvement)
def _involvement(words: Words, row: Involvement) -> str:
    level = value_words(row.level) + (", on the books only" if row.active == "nominal" else "")
    reasons = given(clean(row.opened_for), "; opened for: ") + given(clean(row.closed_for), "; closed for: ")
    return f"{words.name(row.service)} worked with {words.name(row.person)} ({level}){reasons}"


@says(Allocation)
def _allocation(words: Words, row: Allocation) -> str:
    worker = words.name(row.practitioner) if row.practitioner else "nobody"
    state = {"absent": " (away)", "vacant": " (post vacant)"}.get(row.state, "")
    parts = [
        given(clean(row.ended_for), "ended because: "),
        given(words.name(row.successor) if row.successor else "", "followed by "),
        "nobody took over" if row.succession == "none" else "",
        {
            "made": "handed over",
            "partial": "handed over in part",
            "none": "the source says there was no handover",
            "no-evidence": "the source found no sign of a handover",
        }.get(row.handover, ""),
    ]
    said = f"{worker}{state} was allocated to {words.names(row.people)} by {words.name(row.service)}"
    return "; ".join([said, *(part for part in parts if part)])
