"""Who is part of what: workers of services, services of agencies, systems that services may open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import EARLIEST, LATEST, When
from graphmodel.model.tables.services import Access, Agency, Party, Practitioner, RecordSystem, Service

ALWAYS = When("", "../..", EARLIEST, EARLIEST, LATEST, LATEST, lasted=True)
"""A period without beginning or end: of somebody about whom no dates are coded."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A system that a service could open, or (``barred``) is said not to have been able to, over a time: all of it, or
    only the records of some people and those kept by some services (``whose``)."""

    system: str
    when: When
    whose: frozenset[str] = frozenset()
    barred: bool = False

    def reaches(self, keeper: str, about: tuple[str, ...]) -> bool:
        """Whether it speaks of what the service ``keeper`` wrote down about these people. What is about several may
        stand in the record of each of them, so that a bar keeps it out of reach only if it names them all."""
        if not self.whose or keeper in self.whose:
            return True
        return (all if self.barred else any)(person in self.whose for person in about)


class Structure:
    """The services of a case and their parts, as they stood by ``as_of`` (minutes; ``LATEST`` for all that is coded).

    A worker's time in a service counts once its start is certainly past; until then, and where no dates are coded,
    the worker is taken as always there.
    """

    def __init__(self, case: Case, as_of: int = LATEST) -> None:
        self.agencies = {row.id for row in case.of(Agency)}
        self.services = {row.id: row for row in case.of(Service)}
        self.practitioners = {row.id: row for row in case.of(Practitioner)}
        self.service_of: dict[str, str] = {row.id: row.service for row in case.of(Practitioner)}
        self.agency_of: dict[str, str] = {row.id: row.agency for row in case.of(Service) if row.agency}
        self.workers: dict[str, list[str]] = defaultdict(list)
        self.roles: dict[str, When] = {}
        for row in case.of(Practitioner):
            self.workers[row.service].append(row.id)
            role = row.when or ALWAYS
            self.roles[row.id] = role if role.starts_by <= as_of else ALWAYS
        self.services_of: dict[str, list[str]] = defaultdict(list)
        for row in case.of(Service):
            if row.agency:
                self.services_of[row.agency].append(row.id)
        self._possible = {row.id: row.possible for row in case.of(Party)}
        self.openings: dict[str, list[Opening]] = defaultdict(list)
        for system in case.of(RecordSystem):
            for service in system.used_by:
                self.openings[service].append(Opening(system.id, ALWAYS))
        for row in case.of(Access):
            # What is denied counts once its whole time has passed, as every stated negative does.
            counts = (row.when or UNDATED).latest if row.absence else (row.when or UNDATED).starts_by
            if row.system and counts <= as_of:
                opening = Opening(row.system, row.when or ALWAYS, frozenset(row.whose), bool(row.absence))
                self.openings[row.service].append(opening)

    def service(self, party: str) -> str:
        """The service for which a party acts: itself, or a worker's service; "" for a person, an agency or somebody
        unnamed."""
        if party in self.services:
            return party
        return self.service_of.get(party, "")

    def meant(self, party: str) -> tuple[str, ...]:
        """The services concerned when a party is named: its own, an agency's, or those that a party named in part may
        mean."""
        if party in self.agencies:
            return tuple(self.services_of[party])
        members = self._possible.get(party, (party,))
        return tuple(dict.fromkeys(s for s in map(self.service, members) if s))

    def members(self, party: str) -> tuple[str, ...]:
        """Who may be meant by a party named only in part; nobody for any other."""
        return self._possible.get(party, ())

    def parts(self, whole: str) -> Iterator[str]:
        """The workers of a service; the services of an agency and their workers; nothing else has parts."""
        yield from self.workers.get(whole, ())
        for service in self.services_of.get(whole, ()):
            yield service
            yield from self.workers.get(service, ())
