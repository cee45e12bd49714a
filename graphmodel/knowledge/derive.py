"""Everything that is derived from a case, in one pass: the table of contents of the hard semantics.

>>> from graphmodel.model.case import Case
>>> case = Case.from_cells({"case": [{"id": "k", "uuid": "u", "title": "T"}]})
>>> derive(case).links
()
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.knowledge.acting import acting, meetings_with_people, reliance
from graphmodel.knowledge.agreed import agreed_only
from graphmodel.knowledge.as_of import as_of as rows_as_of
from graphmodel.knowledge.beliefs import beliefs
from graphmodel.knowledge.cover import cover
from graphmodel.knowledge.denials import with_denials
from graphmodel.knowledge.drift import drift
from graphmodel.knowledge.each_other import each_other
from graphmodel.knowledge.family import Family
from graphmodel.knowledge.handovers import handed_whole
from graphmodel.knowledge.holdings import Knowledge
from graphmodel.knowledge.lacks import lacks
from graphmodel.knowledge.links import Link
from graphmodel.knowledge.missed import missed
from graphmodel.knowledge.need import needs
from graphmodel.knowledge.rooms import rooms
from graphmodel.knowledge.sharing import received
from graphmodel.knowledge.sights import sights, unmet
from graphmodel.knowledge.turnover import turnover
from graphmodel.model.case import Case
from graphmodel.model.dates import LATEST, day_end


@dataclass(frozen=True, slots=True)
class Derived:
    """A case with what follows from it: who held what (``knowledge``), who matters to whom (``family``), and all
    links. With ``as_of``, the case is as it stood then."""

    case: Case
    as_of: str
    knowledge: Knowledge
    family: Family
    links: tuple[Link, ...]


def derive(case: Case, as_of: str = "") -> Derived:
    """Derive everything from a case; with ``as_of`` (a day) from what was certainly over, and known to services, by
    then."""
    case = rows_as_of(case, day_end(as_of) if as_of else LATEST)
    knowledge = Knowledge(case, as_of)
    family = Family(case, knowledge.until)
    structure, until = knowledge.structure, knowledge.until
    needed = tuple(needs(case, family, structure, until))
    lacked = tuple(lacks(case, structure, until))
    held = tuple(with_denials(_held(knowledge), lacked, case, structure))
    met = tuple(meetings_with_people(case, structure, until))
    links = (
        *held,
        *_could_have_read(knowledge),
        *needed,
        *lacked,
        *_ties(family),
        *acting(case, structure),
        *met,
        *unmet(met),
        *reliance(case, structure, until),
        *rooms(knowledge, family),
        *sights(case, structure, until),
        *turnover(case),
        *cover(case, structure, until),
        *each_other(case, structure, until),
        *drift(case, structure, held, until),
        *agreed_only(case),
        *received(knowledge, family, needed),
        *handed_whole(case, structure, family, until),
        *missed(case, structure, family, until),
        *beliefs(knowledge),
    )
    return Derived(case, as_of, knowledge, family, links)


def _held(knowledge: Knowledge) -> Iterator[Link]:
    for holder, item in knowledge.pairs:
        evidence = list(knowledge.knew(holder, item))
        best = min(evidence, key=lambda e: (e.sure, not e.certain, e.maybe))
        known = knowledge.ask_at(holder, item, best.sure)
        yield Link(
            "HELD",
            holder,
            item,
            {
                "maybe": min(e.maybe for e in evidence),
                "sure": best.sure,
                "certain": best.certain,
                "route": known.route,
                "row": known.route[-1] if known.route else "",
                "since": known.since,
                "service": knowledge.structure.service(holder),
            },
        )


def _could_have_read(knowledge: Knowledge) -> Iterator[Link]:
    """Of services alone, and only where they are not themselves shown to have had the item."""
    items = {item for _, item in knowledge.pairs}
    held = set(knowledge.pairs)
    for service in knowledge.structure.services:
        for item in sorted(items):
            evidence = () if (service, item) in held else tuple(knowledge.could_have_read(service, item))
            if evidence:
                first = min(evidence, key=lambda e: (e.sure, e.maybe))
                yield Link("COULD_READ", service, item, {"maybe": first.maybe, "sure": first.sure})


def _ties(family: Family) -> Iterator[Link]:
    for child, ties in family.ties.items():
        for tie in ties:
            if family.people[tie.person].stage != "adult":
                continue
            yield Link(
                "TIED_TO",
                tie.person,
                child,
                {
                    "earliest": tie.earliest,
                    "latest": tie.latest,
                    "how": tie.how,
                    "because": tie.because,
                    "close": tie.close,
                    "known": tie.known,
                },
            )
