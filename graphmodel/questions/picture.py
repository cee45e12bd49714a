"""The whole picture of the people of an item by a time, and the fewest messages that would have carried it."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.findings.finding import Named
from graphmodel.findings.sentences import listed
from graphmodel.knowledge.holdings import Knowledge
from graphmodel.model.case import UNDATED
from graphmodel.model.tables.knowledge import Information
from graphmodel.questions.cover import fewest
from graphmodel.questions.reply import Said, named, quoted, said


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the fewest that would have been enough: who could have sent it, and what it would have carried."""

    sender: Named
    items: tuple[Named, ...]
    sentence: Said


def whole_picture(knowledge: Knowledge, item: str, by: int) -> list[str]:
    """The risk items about the same people that had certainly arisen, or were certainly known to somebody, by then."""
    rows = {row.id: row for row in knowledge.case.of(Information)}
    about, held = (
        set(rows[item].about),
        {what for who, what in knowledge.pairs if knowledge.ask_at(who, what, by).answer == "knew"},
    )
    return [
        row.id
        for row in rows.values()
        if row.bears == "risk"
        and not about.isdisjoint(row.about)
        and ((row.when or UNDATED).latest <= by or row.id in held)
    ]


def fewest_messages(
    knowledge: Knowledge, wanted: list[str], deciding: tuple[str, ...], by: int
) -> tuple[tuple[Message, ...], str, list[str]]:
    """The fewest messages that carry what is wanted, how they were found, and what no service held."""
    case = knowledge.case
    family = {row.id for row in case.rows["people"]}
    parties = sorted({who for who, what in knowledge.pairs if what in wanted} - family - set(deciding))
    held = {p: {i for i in wanted if knowledge.ask_at(p, i, by).answer == "knew"} for p in parties}
    missing = [i for i in wanted if not any(i in items for items in held.values())]
    chosen, method = fewest({p: items for p, items in held.items() if items}, set(wanted) - set(missing))
    made: list[Message] = []
    carried: set[str] = set()
    for sender in chosen:
        items = [i for i in wanted if i in held[sender] and i not in carried]
        carried.update(items)
        rows = [row for i in items for row in knowledge.ask_at(sender, i, by).route]
        text = f"{case.label(sender)}: {listed([quoted(case.label(i)) for i in items])}"
        made.append(Message(named(case, sender), tuple(named(case, i) for i in items), said(case, text, rows)))
    return tuple(made), method, missing
