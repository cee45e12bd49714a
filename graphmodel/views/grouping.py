"""Which services stand together on the map: by area where the case crosses one, else by what they do."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from graphmodel.model.case import Case
from graphmodel.model.tables.family import Area
from graphmodel.model.tables.services import Agency, Party, Service
from graphmodel.views.network import REST
from graphmodel.views.words import clean

SECTORS: Mapping[str, tuple[str, ...]] = {
    "Health": (
        "health-visiting",
        "midwifery",
        "gp",
        "hospital",
        "paediatrics",
        "adult-mental-health",
        "child-mental-health",
        "substance-misuse-service",
        "ambulance",
    ),
    "Local authority": ("childrens-social-care", "early-help", "leaving-care", "adult-social-care", "housing"),
    "Police and justice": ("police", "probation", "legal"),
    "Education": ("education",),
    "Safeguarding leads and partnership": ("safeguarding-lead", "partnership"),
}
"""Groups by function of the service; a function in none of them is among the other services."""


def grouped(case: Case, busy: AbstractSet[str]) -> tuple[tuple[str, ...], dict[str, int]]:
    """The titles of the groups, in order, and the number of the group of each service, agency and party.

    By area where most services have one and those with messages (``busy``) differ in it. An agency belongs to the group
    of its services where they are all in one. Whatever has no group of its own comes last.
    """
    services, agencies = case.of(Service), case.of(Agency)
    areas = {row.id: clean(row.label) for row in case.of(Area)}
    crossed = len({row.area for row in services if row.area and row.id in busy}) > 1
    by_area = crossed and 2 * sum(bool(row.area) for row in services) >= len(services)
    sector_of = {function: sector for sector, functions in SECTORS.items() for function in functions}
    rest = REST[0] if by_area else REST[1]
    group: dict[str, str] = {}
    for row in services:
        group[row.id] = (areas.get(row.area) if by_area else sector_of.get(row.function)) or rest
    for row in agencies:
        inside = {group[service.id] for service in services if service.agency == row.id}
        group[row.id] = inside.pop() if len(inside) == 1 else rest
    group |= {row.id: REST[2] for row in case.of(Party)}
    own = [name for name in group.values() if name not in REST]
    titles = tuple(dict.fromkeys([*own, *(name for name in REST if name in group.values())]))
    return titles, {key: titles.index(name) for key, name in group.items()}
