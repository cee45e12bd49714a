"""What those at a meeting held, could have read, or are stated not to have been there to say."""

from __future__ import annotations

from collections.abc import Iterable

from graphmodel.findings.sentences import listed
from graphmodel.knowledge.holdings import Knowledge
from graphmodel.model.tables.events import Meeting
from graphmodel.model.tables.services import Party
from graphmodel.questions.attendance import attendance_words, present, was_held
from graphmodel.questions.holding import Holding, holding, ordered


def inside_of(knowledge: Knowledge, row: Meeting, item: str, sure_by: int, before: int) -> tuple[Holding, ...]:
    """Those at the meeting who had the item; those whose attendance is not known, and those whom a party named only in
    part may mean, had it possibly."""
    case, there = knowledge.case, present(row)
    in_part = [party for party in (*there, *row.unknown) if party in {p.id for p in case.of(Party)}]
    meant = [member for party in in_part for member in knowledge.structure.meant(party)]
    sure = [holding(knowledge, party, item, sure_by, before) for party in there]
    maybe = [party for party in (*row.unknown, *meant) if party not in there and was_held(row)]
    open_ = [holding(knowledge, party, item, sure_by, before) for party in maybe]
    found = {h.who.id: Holding(h.who, "cannot tell", inferred=False, since="", rows=h.rows) for h in open_ if h}
    return ordered((found | {h.who.id: h for h in sure if h}).values())


def readable_by(knowledge: Knowledge, row: Meeting, item: str, sure_by: int) -> str:
    """Who at the meeting could have read an item by then, though no row shows that they did."""
    could = [p for p in present(row) if knowledge.ask_at(p, item, sure_by).answer == "could have read"]
    return f"; {listed([knowledge.case.label(p) for p in could])}, present, could have read it" if could else ""


def attendance_of(knowledge: Knowledge, row: Meeting, held: Iterable[Holding]) -> str:
    """What the meeting's row says of those who held an item outside it."""
    states = [(h.who.label, attendance_words(knowledge.structure, row, h.who.id)) for h in held]
    return "".join(f"; {who}: {state}" for who, state in states if state)
