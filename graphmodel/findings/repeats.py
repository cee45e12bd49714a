"""The same fact told once.

A finding that says less than another of its kind, under a vaguer or narrower name, is taken into that one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from graphmodel.findings.finding import Finding, Named
from graphmodel.model.case import place_order
from graphmodel.model.dates import When, parse

if TYPE_CHECKING:
    from graphmodel.knowledge.structure import Structure


TOLD_ONCE = ("unshared-information", "hidden-man", "missed-handover")
"""Kinds of which several rules may see the same fact."""

NAME_WHOEVER_HAD_IT = ("unshared-information/never-known",)
"""Rules that name as holders all who had an item, because the source names no sender: that a worker did not know is
told with what one of these did not tell the worker's service."""


def without_repeats(findings: Iterable[Finding], structure: Structure) -> list[Finding]:
    """Findings of information not shared, of unseen men and of handovers, each fact once; all others as they are.

    A finding of information gives way to another that is at least as certain, names the same items and holders or
    more, and names for each of its recipients the service itself, the service of that worker, or one that a recipient
    named only in part may mean. The one that stays takes over its rows and sources. A single occasion, told at a place
    of its own, within the longer time of which the other speaks, is told by itself.
    """
    kept: list[Finding] = []
    alone: list[Finding] = []
    for finding in sorted(findings, key=lambda finding: _width(finding, structure)):
        for number, wider in enumerate(kept):
            if _says_less(finding, wider, structure) and not _own_occasion(finding, alone[number]):
                kept[number] = _with(wider, finding)
                break
        else:
            kept.append(finding)
            alone.append(finding)
    return kept


def _width(finding: Finding, structure: Structure) -> tuple[bool, int, int, int, int, str]:
    """The surest and widest first; among equals the one that names services rather than workers or unnamed parties,
    and of unseen men and handovers the one about more services."""
    vague = sum(recipient.id not in structure.services for recipient in finding.needed_by)
    about = 0 if finding.kind == "unshared-information" else len(_sides(finding.services, structure))
    return finding.certainty != "certain", -len(finding.information), -len(finding.needed_by), vague, -about, finding.id


def _says_less(narrow: Finding, wide: Finding, structure: Structure) -> bool:
    if (narrow.kind, narrow.subtype) != (wide.kind, wide.subtype) or narrow.kind not in TOLD_ONCE:
        return False
    if narrow.subtype == "lost-history":
        return _same_loss(narrow, wide, structure)
    if narrow.kind != "unshared-information":
        return _same_occasion(narrow, wide, structure)
    if not narrow.information or not narrow.needed_by:
        return False
    items = {item.id for item in narrow.information} <= {item.id for item in wide.information}
    told = {recipient.id for recipient in wide.needed_by}
    holders, wider = _sides(narrow.holder, structure), _sides(wide.holder, structure)
    held = holders <= wider or (
        narrow.rule in NAME_WHOEVER_HAD_IT
        and not holders.isdisjoint(wider)
        and all(r.id in told or r.id in structure.practitioners for r in narrow.needed_by)
    )
    return items and held and all(_named(r.id, told, structure) for r in narrow.needed_by)


def _own_occasion(narrow: Finding, wide: Finding) -> bool:
    """Whether information that was not shared is told of one time, at places of its own, and otherwise of a period
    around that time."""
    one, period = (parse(finding.when) if finding.when else None for finding in (narrow, wide))
    return (
        narrow.kind == "unshared-information"
        and set(narrow.sources).isdisjoint(wide.sources)
        and isinstance(one, When)
        and isinstance(period, When)
        and period.lasted
        and not one.lasted
        and period.earliest < one.earliest
        and one.latest < period.latest
    )


def _same_occasion(narrow: Finding, wide: Finding, structure: Structure) -> bool:
    """Whether a finding about a man or a handover is another one over again: the same people, services and items, or
    fewer of them, and from the same place in the sources. An assessment that left him out is told again only with
    those of more services, and where it covered him as little."""
    if set(narrow.sources).isdisjoint(wide.sources):
        return False
    if narrow.information != wide.information:
        return False
    own = _sides(narrow.services, structure) == _sides(wide.services, structure)
    if narrow.subtype == "unassessed" and (own or _coverage(narrow) != _coverage(wide)):
        return False
    for role in ("people", "services", "holder", "needed_by"):
        if not _sides(getattr(narrow, role), structure) <= _sides(getattr(wide, role), structure):
            return False
    return True


def _coverage(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.wording.partition(" ")[0]


def _same_loss(narrow: Finding, wide: Finding, structure: Structure) -> bool:
    """Whether history lost between two services is told in another finding too: what a worker did not know is part of
    what the worker's service did not have."""
    items = {item.id for item in narrow.information} <= {item.id for item in wide.information}
    sides = [_sides((*f.services, *f.holder, *f.needed_by), structure) for f in (narrow, wide)]
    return items and sides[0] <= sides[1] and not set(narrow.sources).isdisjoint(wide.sources)


def _named(recipient: str, told: set[str], structure: Structure) -> bool:
    return recipient in told or any(service in told for service in structure.meant(recipient))


def _sides(named: Iterable[Named], structure: Structure) -> set[str]:
    """The services behind those named, or they themselves."""
    return {side for one in named for side in structure.meant(one.id) or (one.id,)}


def _with(finding: Finding, other: Finding) -> Finding:
    evidence = tuple(sorted({*finding.evidence, *other.evidence}))
    sources = tuple(sorted({*finding.sources, *other.sources}, key=place_order))
    rows = tuple(row for row in dict.fromkeys((*finding.context_rows, *other.context_rows)) if row not in evidence)
    context = tuple(sorted({*finding.context, *other.context} - set(sources), key=place_order))
    return replace(finding, evidence=evidence, sources=sources, context_rows=tuple(sorted(rows)), context=context)
