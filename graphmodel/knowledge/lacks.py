"""Who is stated not to have had an item, or not to have been told it: one ``LACKED`` link for each row, party and item.

Silence makes no link here. ``how`` says what the row states: *not-known* (the source says that they did not know),
*not-told* (a message stated as not sent), *no-liaison* (a whole class of messages stated as absent), *left-out* or
*weakened* (a message that was sent without the item, or with it in reduced form), *unsaid* (left unsaid in a
meeting), *one-worker-only* (reached one worker of the service and went no further), *not-used* (a successor is stated
not to have had or used the predecessor's item).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphmodel.knowledge.links import Link
from graphmodel.knowledge.statements import certain_cover
from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import LATEST, When, may_overlap
from graphmodel.model.declare import Dated, Deniable
from graphmodel.model.minutes import DAY
from graphmodel.model.strength import strength
from graphmodel.model.tables.events import Communication, Contact, Meeting
from graphmodel.model.tables.knowledge import KnowledgeStatement, StatedAbsence
from graphmodel.model.tables.services import Action, Transfer


def lacks(case: Case, structure: Structure, until: int = LATEST) -> Iterator[Link]:
    """All of them, for services, practitioners, agencies and unnamed parties; what family members lacked is left out.

    A stated negative counts once its whole period has passed, so that nothing later changes an answer as of a day.
    """
    seen: set[tuple[str, ...]] = set()
    beside = _Beside(case, structure, until)
    for link in _all(case, structure, beside):
        row = case.by_id[str(link.properties["row"])]
        when = row.when if isinstance(row, Dated) else None
        key = (link.start, link.end, *(str(link.properties[name]) for name in ("row", "sender", "service")))
        if link.start not in _family(case) and (when or UNDATED).latest <= until and key not in seen:
            seen.add(key)
            yield link


def _family(case: Case) -> set[str]:
    return {row.id for row in case.rows["people"]}


class _Beside:
    """What else is on record at the time of a gap between two services."""

    def __init__(self, case: Case, structure: Structure, until: int) -> None:
        self._talks: list[tuple[set[str], set[str], When]] = []
        for row in case.of(Communication):
            told = row.conveys or row.omits or row.weakened
            if not told and not row.absence and row.status in ("", "made") and (row.when or UNDATED).latest <= until:
                receivers = {s for r in row.receivers for s in structure.meant(r)}
                self._talks.append((set(structure.meant(row.sender)), receivers, row.when or UNDATED))
        self._service_of = structure.service
        self._turned = list(_turned(case, structure, until))

    def despite(self, sender: str, senders: Iterable[str], service: str, when: When) -> str:
        """*some-contact*; *family-turned* where the sender had advised the family at that time, at a contact, to turn
        to the service, and they did so; or nothing."""
        for one, other, then in self._talks:
            ends = ((one, other), (other, one))
            within = when.earliest <= then.earliest and then.latest <= when.latest
            if within and any(not a.isdisjoint(senders) and service in b for a, b in ends):
                return "some-contact"
        turned = any(
            service in towards
            and sender in (by, self._service_of(by))
            and may_overlap(advised, when)
            and may_overlap(done, when)
            for by, towards, advised, done in self._turned
        )
        return "family-turned" if turned else ""


def _turned(case: Case, structure: Structure, until: int) -> Iterator[tuple[str, set[str], When, When]]:
    """Who advised the family at a contact to turn to which services, when, and when the family did. Where the same
    advice was to turn to the service in another way as well, which they did not, nothing is taken from it."""
    family, contacts = _family(case), {row.id: row for row in case.of(Contact)}
    advice = [row for row in case.of(Action) if row.agreed_at in contacts and row.owner in family and row.towards]
    undone = {(row.agreed_at, row.towards) for row in advice if row.absence or row.status == "not-done"}
    for row in advice:
        done = row.status == "done" and not row.absence and (row.agreed_at, row.towards) not in undone
        if done and (row.when or UNDATED).latest <= until:
            contact = contacts[row.agreed_at]
            yield contact.by, set(structure.meant(row.towards)), contact.when or UNDATED, row.when or UNDATED


def _all(case: Case, structure: Structure, beside: _Beside) -> Iterator[Link]:
    for row in case.of(KnowledgeStatement):
        if row.knew == "no":
            yield from _make(structure, beside, row, [row.holder], row.items, "not-known")
    for row in case.of(Communication):
        if row.status == "not-made" or row.absence:
            yield from _make(structure, beside, row, row.receivers, row.conveys, "not-told", row.sender)
        elif row.status == "received-by":
            services = _services(structure, row.receivers)
            yield from _make(structure, beside, row, services, row.conveys, "one-worker-only", row.sender)
        elif row.status not in ("attempted", "unanswered"):
            yield from _make(structure, beside, row, row.receivers, row.omits, "left-out", row.sender)
            yield from _make(structure, beside, row, row.receivers, row.weakened, "weakened", row.sender)
    for row in case.of(StatedAbsence):
        if row.kind == "communication" and not _in_general(row):
            for sender in row.sender or ("",):
                receivers = [r for r in row.receivers if r != sender]
                yield from _make(structure, beside, row, receivers, row.items, "no-liaison", sender)
    for row in case.of(Meeting):
        if row.status in ("", "held") and not row.absence:
            yield from _make(structure, beside, row, row.attended, row.unsaid, "unsaid")
    for row in case.of(Transfer):
        if row.receiver:
            yield from _make(structure, beside, row, [row.receiver], row.omits, "left-out", row.sender)
            yield from _make(structure, beside, row, [row.receiver], row.unused_history, "not-used", row.sender)


def _in_general(row: StatedAbsence) -> bool:
    """Whether a source says of a kind of message that it does not pass as a rule, and an item of this case is only the
    coder's example of it: then it does not say that this one did not."""
    return row.sureness == "example" and bool(row.mode)


def _services(structure: Structure, parties: Iterable[str]) -> list[str]:
    return [service for service in dict.fromkeys(map(structure.service, parties)) if service]


def _make(
    structure: Structure,
    beside: _Beside,
    row: Deniable,
    parties: Iterable[str],
    items: Iterable[str],
    how: str,
    sender: str = "",
) -> Iterator[Link]:
    when = row.when or UNDATED
    # A negative speaks of the whole of its time; what a message, meeting or transfer left out, of one moment in it.
    over_time = how in ("not-known", "not-told", "no-liaison")
    sure = certain_cover(when) if over_time else (when.starts_by - DAY, when.ends_after + DAY)
    for party in parties:
        for service in structure.meant(party) or ("",):
            gap = how in ("not-told", "no-liaison")
            despite = beside.despite(sender, structure.meant(sender), service, when) if gap else ""
            for item in items:
                yield Link(
                    "LACKED",
                    party,
                    item,
                    {
                        "earliest": when.earliest,
                        "latest": when.latest,
                        "sure_from": sure[0],
                        "sure_until": sure[1],
                        "row": row.id,
                        "how": how,
                        "strength": strength(row),
                        "sender": sender,
                        "sender_services": structure.meant(sender),
                        "service": service,
                        "despite": despite,
                        "dated": row.when is not None,
                    },
                )
