"""Every way in which a coded row shows that somebody had an item: one ``Gain`` each.

The meaning is fixed in the design of the model ("who held what, when"): only what is coded as conveyed travels;
*made*, *declined* and *received by one worker* convey, *unanswered* leaves it open, *attempted* and *stated as not
made* do not; whoever passes an item on held it then at the latest, which is an inference.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import EARLIEST, LATEST
from graphmodel.model.declare import Dated, Deniable
from graphmodel.model.tables.events import Communication, Contact, Meeting
from graphmodel.model.tables.knowledge import Information, KnowledgeStatement, Reading, Record

Force = Literal["shows", "inferred", "open", "passes"]
CONVEYING = ("", "made", "declined", "received-by")
SENDING = (*CONVEYING, "unanswered", "attempted")


@dataclass(frozen=True, slots=True)
class Gain:
    """A row that shows, or may show, that a holder had an item.

    ``maybe`` and ``sure`` are minutes: from when it may show it, and from when it certainly does. ``latest`` bounds
    the row itself.
    ``force``: *shows* it; *inferred* (read where no record of it is coded); *open* (receipt or attendance unknown, or
    dated before the item arose); *passes* (the holder passed the item on, so had it by then). ``sources`` are those
    from whom it came; the parts of ``wholes`` (a service's workers) may have been the source as well. A record stands
    under ``record ID`` for those who read it.
    """

    row: str
    holder: str
    item: str
    maybe: int
    sure: int
    latest: int
    force: Force
    sources: tuple[str, ...] = ()
    wholes: tuple[str, ...] = ()


def gains(case: Case, structure: Structure, as_of: int) -> Iterator[Gain]:
    """All gains of the rows that were certainly over by ``as_of`` (minutes), in file order, table by table."""
    arose = {
        item.id: item.when.earliest
        for item in case.of(Information)
        if item.when is not None and item.when.latest <= as_of
    }
    for gain in _all(case, structure, as_of, arose):
        if gain.item in arose and gain.latest <= arose[gain.item]:
            # Two rows contradict each other, one of them misdated: nothing certain may rest on it.
            yield replace(gain, force="open", sure=LATEST)
        else:
            yield gain


def misdated(case: Case) -> list[tuple[str, str]]:
    """(row, item) wherever a row places an item with somebody certainly before the item arose: one of the two is
    misdated."""
    arose = {item.id: item.when.earliest for item in case.of(Information) if item.when is not None}
    found = {
        (gain.row, gain.item)
        for gain in _all(case, Structure(case), LATEST, {})
        if gain.item in arose and gain.latest <= arose[gain.item]
    }
    return sorted(found)


def _all(case: Case, structure: Structure, as_of: int, arose: Mapping[str, int]) -> Iterator[Gain]:
    yield from _contacts(case, as_of)
    yield from _communications(case, as_of)
    yield from _meetings(case, as_of)
    yield from _records(case, structure, as_of)
    yield from _readings(case, structure, as_of, arose)
    yield from _statements(case, as_of)


def _gain(
    row: Dated, holder: str, item: str, force: Force, sources: Sequence[str] = (), wholes: Sequence[str] = ()
) -> Gain:
    when = row.when or UNDATED
    sure = LATEST if force == "open" else when.latest
    return Gain(row.id, holder, item, when.earliest, sure, when.latest, force, tuple(sources), tuple(wholes))


def _used(row: Deniable, as_of: int) -> bool:
    return not row.absence and (row.when or UNDATED).latest <= as_of


def _contacts(case: Case, as_of: int) -> Iterator[Gain]:
    for row in case.of(Contact):
        if _used(row, as_of):
            for item in dict.fromkeys((*row.observed, *row.told)):
                yield _gain(row, row.by, item, "shows")


def _communications(case: Case, as_of: int) -> Iterator[Gain]:
    for row in case.of(Communication):
        if row.status not in SENDING or not _used(row, as_of):
            continue
        for item in dict.fromkeys((*row.conveys, *row.weakened)):
            yield _gain(row, row.sender, item, "passes", (row.sender,), (row.sender,))
            if row.status != "attempted":
                force: Force = "open" if row.status == "unanswered" else "shows"
                for receiver in row.receivers:
                    yield _gain(row, receiver, item, force, (row.sender,), (row.sender,))


def _meetings(case: Case, as_of: int) -> Iterator[Gain]:
    for row in case.of(Meeting):
        if row.status not in ("", "held") or not _used(row, as_of):
            continue
        for item in row.said:
            for party in row.attended:
                others = [other for other in row.attended if other != party]
                yield _gain(row, party, item, "shows", others, row.attended)
            for party in row.unknown:
                yield _gain(row, party, item, "open", row.attended, row.attended)


def _records(case: Case, structure: Structure, as_of: int) -> Iterator[Gain]:
    for row in case.of(Record):
        if not _used(row, as_of):
            continue
        service = structure.service(row.by)
        for item in row.items:
            # A worker who writes an item into the service's record held it; by the same row the service does.
            yield _gain(row, service, item, "shows", (), (service,))
            if row.by != service:
                yield _gain(row, row.by, item, "shows")
            yield _gain(row, record_of(row.id), item, "shows", (service,), (service,))


def record_of(row_id: str) -> str:
    """The name under which what stands in a record is kept, for those who read it."""
    return f"record {row_id}"


def _readings(case: Case, structure: Structure, as_of: int, arose: Mapping[str, int]) -> Iterator[Gain]:
    written = [row for row in case.of(Record) if _used(row, as_of)]
    for row in case.of(Reading):
        if not _used(row, as_of):
            continue
        own, read = structure.service(row.by), row.when or UNDATED
        for item in row.items:
            found = [
                record_of(r.id)
                for r in written
                if item in r.items
                and (r.when or UNDATED).earliest < read.latest
                and (r.when or UNDATED).latest > arose.get(item, EARLIEST)
                and (r.id == row.record or (r.system == row.system if row.system else structure.service(r.by) == own))
            ]
            yield _gain(row, row.by, item, "shows" if found else "inferred", found)


def _statements(case: Case, as_of: int) -> Iterator[Gain]:
    for row in case.of(KnowledgeStatement):
        when = row.when or UNDATED
        if row.knew != "yes" or when.latest > as_of:
            continue
        sure = when.starts_by if when.lasted else when.latest
        for item in row.items:
            yield Gain(row.id, row.holder, item, when.earliest, sure, when.latest, "shows")
