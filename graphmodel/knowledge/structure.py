"""Who is part of what: workers of services, services of agencies, systems that services may open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import EARLIEST, LATEST, When
from graphmodel.model.tables.services import Access, Agency, Party, Practitioner, RecordSystem, Service

ALWAYS = When("", "../..", EARLIEST, EARLIEST, LATEST, LATEST, lasted=True)
"""A period without beginning or end: of somebody about whom no dates are coded."""


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
        self.may_open: dict[str, list[tuple[str, When]]] = defaultdict(list)
        for system in case.of(RecordSystem):
            for service in system.used_by:
                self.may_open[service].append((system.id, ALWAYS))
        for access in case.of(Access):
            if access.system and not access.absence and (access.when or UNDATED).starts_by <= as_of:
                self.may_open[access.service].append((access.system, access.when or ALWAYS))

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
