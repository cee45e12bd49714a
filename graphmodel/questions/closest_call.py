"""The last day on which one message would have reached those deciding, who could have sent it, and the fewest messages
that would have put the whole picture in one room.

Nobody is said here to have had to send anything: the answer shows what was known where, and until when.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.errors import UsageFault
from graphmodel.findings.finding import Named
from graphmodel.findings.sentences import gravity, listed
from graphmodel.knowledge.as_of import as_of as rows_as_of
from graphmodel.knowledge.holdings import Knowledge
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import EARLIEST, LATEST, day_end, in_words, iso_last_day
from graphmodel.model.minutes import DAY
from graphmodel.model.tables.events import Decision, Meeting
from graphmodel.model.tables.knowledge import Information
from graphmodel.questions.attendance import present
from graphmodel.questions.holding import Holding, holders, holding
from graphmodel.questions.picture import Message, fewest_messages, whole_picture
from graphmodel.questions.reply import Record, Reply, Said, counted, day_words, named, quoted, said


@dataclass(frozen=True, slots=True)
class ClosestCall(Reply):
    """For an item and a decision.

    ``last_day`` (ISO) is the last day certainly before the decision, ``possibly_until`` the last that may have been;
    "" where no day is known. ``senders`` held the item by then, the certain ones first. ``messages`` are the fewest
    that would have put every risk item about the same people before those deciding: ``method`` is *exact* or *greedy*
    (found one after another, so perhaps not the fewest). ``missing`` are items that no service held by then.
    """

    item: Named
    decision: Named
    when: str
    deciding: tuple[Named, ...]
    had_it: tuple[Holding, ...]
    last_day: str
    possibly_until: str
    senders: tuple[Holding, ...]
    picture: tuple[Named, ...]
    in_room: tuple[Named, ...]
    messages: tuple[Message, ...]
    method: str
    missing: tuple[Named, ...]
    sentence: Said

    def lines(self) -> Iterator[str]:
        yield str(self.sentence)
        if self.senders:
            yield "Who could have sent it:"
            yield from (f"  - {h.words} ({', '.join(h.rows)})" for h in self.senders)
        yield ""
        whole = counted(len(self.picture), "risk item")
        yield f"The whole picture: {whole} about the same people by then; known to those deciding: {len(self.in_room)}."
        if self.messages:
            how = (
                "the fewest; every choice was tried"
                if self.method == "exact"
                else "found one after another; fewer may do"
            )
            yield f"{counted(len(self.messages), 'message')} would have brought the rest ({how}):"
            yield from (f"  - {message.sentence}" for message in self.messages)
        if self.missing:
            yield "Not certainly held by any service by then:"
            yield from (f"  - {item.label} ({item.id})" for item in self.missing)

    def to_records(self) -> list[Record]:
        rows = [("could have sent it", h.who, h.words, h.rows) for h in self.senders]
        rows += [("one of the fewest messages", m.sender, m.sentence.text, m.sentence.rows) for m in self.messages]
        return [
            {
                "part": part,
                "id": who.id,
                "who": who.label,
                "text": text,
                "last day": self.last_day,
                "rows": "; ".join(why),
            }
            for part, who, text, why in rows
        ]


def closest_call(case: Case, item: str, decision: str, as_of: str = "") -> ClosestCall:
    """How near an item came to those who took a decision.

    A message counts as reaching them when it is sent by the end of the last day that lies wholly before the decision.
    Raises UsageFault for ids of other tables, and for a decision that was not over by ``as_of``.
    """
    for row_id, table, sheet in ((item, Information, "information"), (decision, Decision, "decisions")):
        if case.table_of(row_id).name != table.TABLE.name:
            raise UsageFault(f"{row_id!r} is no row of the sheet {sheet}")
    case = rows_as_of(case, day_end(as_of) if as_of else LATEST)
    row = next((d for d in case.of(Decision) if d.id == decision), None)
    if row is None:
        raise UsageFault(f"{decision!r} was not certainly over by {as_of}; ask as of a later day")
    knowledge, when = Knowledge(case, as_of), row.when or UNDATED
    first = when.earliest - when.earliest % DAY if when.earliest > EARLIEST else EARLIEST
    deciding = _deciding(case, row)
    had = tuple(h for h in (holding(knowledge, who, item, first, when.latest) for who in deciding) if h)
    senders = tuple(h for h in holders(knowledge, item, first, when.latest) if h.who.id not in deciding)
    last_day = iso_last_day(first) if first > EARLIEST else ""
    until = iso_last_day(when.latest - 1 - (when.latest - 1) % DAY) if when.latest < LATEST else ""
    picture = sorted(whole_picture(knowledge, item, first), key=lambda i: (*gravity(i, case), i))
    there = [i for i in picture if any(knowledge.ask_at(d, i, first).answer == "knew" for d in deciding)]
    messages, method, missing = fewest_messages(knowledge, [i for i in picture if i not in there], deciding, first)
    groups = [tuple(named(case, i) for i in ids) for ids in (picture, there, missing)]
    return ClosestCall(
        item=named(case, item),
        decision=named(case, decision),
        when=in_words(row.when) if row.when else "date not known",
        deciding=tuple(named(case, d) for d in deciding),
        had_it=had,
        last_day=last_day,
        possibly_until=until if until > last_day else "",
        senders=senders,
        picture=groups[0],
        in_room=groups[1],
        messages=messages,
        method=method,
        missing=groups[2],
        sentence=said(case, _sentence(case, row, item, had, senders, last_day, until), [decision, item]),
    )


def _deciding(case: Case, row: Decision) -> tuple[str, ...]:
    """Those who decided, and those at the meeting at which it was decided."""
    meeting = next((m for m in case.of(Meeting) if m.id == row.meeting), None)
    return tuple(dict.fromkeys((*row.by, *(present(meeting) if meeting else ()))))


def _sentence(
    case: Case, row: Decision, item: str, had: tuple[Holding, ...], senders: tuple[Holding, ...], last: str, until: str
) -> str:
    what, who = quoted(case.label(item)), listed([case.label(by) for by in row.by])
    when = in_words(row.when) if row.when else "date not known"
    head = f"{who} decided ({when}): {quoted(case.label(row.id))}."
    known = [h for h in had if h.answer == "yes"]
    if known:
        return f"{head} {what} was known to {listed([h.words for h in known])} already: no message was needed."
    possibly = f" {listed([h.words for h in had])} had it before the decision." if had else ""
    if not last:
        return f"{head} No day is known that lies certainly before it.{possibly}"
    sure = [h for h in senders if h.answer == "yes"]
    later = f" If the decision fell late within its dates, {day_words(until)} at the most." if until > last else ""
    if not sure:
        none = f"There is no record that anybody else certainly had {what} by {day_words(last)}."
        return f"{head} {none}{later}{possibly}"
    return f"{head} One message about {what} would have reached them until {day_words(last)}.{later}{possibly}"
