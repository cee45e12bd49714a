"""For a meeting: what was said, what somebody present held unsaid, what only others held, what nobody knew yet.

Held means: certainly by the time the meeting began (a series: while it still met). What came on the day of the
meeting, and what rests on a vague date, is *cannot tell*.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from graphmodel.errors import UsageFault
from graphmodel.findings.finding import Named
from graphmodel.findings.sentences import SAYS, gravity, listed
from graphmodel.knowledge.as_of import as_of as rows_as_of
from graphmodel.knowledge.family import Family
from graphmodel.knowledge.holdings import Knowledge
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import LATEST, day_end, in_words
from graphmodel.model.strength import strength
from graphmodel.model.tables.events import Meeting
from graphmodel.model.tables.knowledge import Information
from graphmodel.questions.attendance import PLACES, present, was_held
from graphmodel.questions.holding import Holding, held_words, holders
from graphmodel.questions.present import attendance_of, inside_of, readable_by
from graphmodel.questions.reply import Record, Reply, Said, counted, named, quoted, said

Place = Literal["said", "unsaid", "outside", "nobody"]
HEADINGS: dict[Place, str] = {
    "said": "Said",
    "unsaid": "Held by somebody present, not said",
    "outside": "Held only outside the room",
    "nobody": "Known to nobody yet",
}


@dataclass(frozen=True, slots=True)
class RoomItem:
    """One item and its place for a meeting. ``answer`` says how sure the holding is: *yes*, or *cannot tell* where
    dates or stated doubt about attendance leave it open. ``sentence`` says it, with the rows on which it rests beside
    the meeting itself."""

    item: Named
    place: Place
    answer: str
    risk: bool
    holders: tuple[Holding, ...]
    sentence: Said


@dataclass(frozen=True, slots=True)
class Room(Reply):
    """A meeting and every item about those whom it was about, by its place; gravest first within each place.

    ``notes`` say what is open about the meeting itself: attendance that is not known, a day that is not known.
    """

    meeting: Named
    when: str
    sources: tuple[str, ...]
    present: tuple[Named, ...]
    notes: tuple[Said, ...]
    items: tuple[RoomItem, ...]

    def at(self, place: Place) -> tuple[RoomItem, ...]:
        """The items of one place."""
        return tuple(item for item in self.items if item.place == place)

    def lines(self) -> Iterator[str]:
        there = ", ".join(n.label for n in self.present) or "no row says who"
        places = f" [{'; '.join(self.sources)}]" if self.sources else ""
        yield f"{self.meeting.label} ({self.when}). There: {there}.{places}"
        yield from map(str, self.notes)
        for place, heading in HEADINGS.items():
            found = self.at(place)
            yield ""
            yield f"{heading}: {counted(len(found), 'item')}"
            if place == "outside" and found:
                yield "  Where nothing else is said of it, no row says whether those named were there."
            yield from (f"  - {item.sentence}" for item in found)

    def to_records(self) -> list[Record]:
        return [
            {
                "place": HEADINGS[item.place],
                "id": item.item.id,
                "item": item.item.label,
                "sure": item.answer,
                "risk": "yes" if item.risk else "",
                "held by": "; ".join(h.words for h in item.holders),
                "sentence": item.sentence.text,
                "rows": "; ".join(item.sentence.rows),
                "sources": "; ".join(item.sentence.sources),
            }
            for item in self.items
        ]


def room(case: Case, meeting: str, as_of: str = "", *, risks_only: bool = False) -> Room:
    """What a meeting had, and did not have. With ``risks_only``, of items that bear on a child as a risk.

    Items are those about the people whom the meeting was about, and about those who matter to a child among them.
    Raises UsageFault for an id that is no meeting, or for one that was not over by ``as_of``.
    """
    if case.table_of(meeting).name != Meeting.TABLE.name:
        raise UsageFault(f"{meeting!r} is no meeting; name a row of the sheet meetings")
    then = rows_as_of(case, day_end(as_of) if as_of else LATEST)
    row = next((m for m in then.of(Meeting) if m.id == meeting), None)
    if row is None:
        raise UsageFault(f"{meeting!r} was not certainly over by {as_of}; ask as of a later day")
    knowledge = Knowledge(then, as_of)
    made = [
        _place(knowledge, row, i) for i in _items(then, row, knowledge.until) if i.bears == "risk" or not risks_only
    ]
    order = list(HEADINGS)
    made.sort(key=lambda m: (order.index(m.place), m.answer != "yes", *gravity(m.item.id, then), m.item.id))
    when = in_words(row.when) if row.when else "date not known"
    there = tuple(named(then, p) for p in present(row))
    return Room(named(then, meeting), when, then.places([meeting]), there, tuple(_notes(then, row)), tuple(made))


def _items(case: Case, row: Meeting, until: int) -> Iterator[Information]:
    family = Family(case, until)
    people = {*row.about, *(person for child in row.about for person in family.around(child))}
    for item in case.of(Information):
        arose = (item.when or UNDATED).earliest < (row.when or UNDATED).latest
        if item.id in (*row.said, *row.unsaid) or (arose and not people.isdisjoint(item.about)):
            yield item


def _place(knowledge: Knowledge, row: Meeting, item: Information) -> RoomItem:
    case, when = knowledge.case, row.when or UNDATED
    sure_by, before = when.ends_after, when.latest
    everybody = holders(knowledge, item.id, sure_by, before)
    inside = inside_of(knowledge, row, item.id, sure_by, before)
    place: Place
    if item.id in row.said and was_held(row):
        place, held = "said", inside
        answer, text = ("yes" if strength(row) == "stated" else "cannot tell"), ""
    elif inside:
        place, held, answer = "unsaid", inside, inside[0].answer
        unsaid = f"{SAYS[strength(row)]} it was not said" if item.id in row.unsaid else "no record that it was said"
        text = f": {held_words(inside)}; {unsaid}"
    elif everybody:
        place, held, answer = "outside", everybody, everybody[0].answer
        text = (
            f": {held_words(held)}{attendance_of(knowledge, row, held)}{readable_by(knowledge, row, item.id, sure_by)}"
        )
    else:
        place, held, answer = "nobody", (), "yes" if (item.when or UNDATED).latest <= sure_by else "cannot tell"
        text = ": there is no record that anybody had it by then" + (
            "" if answer == "yes" else "; it may not have arisen yet"
        )
    by_row = [row.id] if item.id in (*row.said, *row.unsaid) else []
    rows = [*by_row, *(r for h in held for r in h.rows)] or [item.id]
    sentence = said(case, f"{quoted(case.label(item.id))}{text}", rows)
    return RoomItem(named(case, item.id), place, answer, item.bears == "risk", held, sentence)


def _notes(case: Case, row: Meeting) -> Iterator[Said]:
    if not present(row):
        yield said(case, "No row says who was there." if was_held(row) else "It is coded as not held.", [row.id])
    for attr, words in PLACES.items():
        who = getattr(row, attr)
        if attr != "attended" and who:
            yield said(case, f"{words[:1].upper()}{words[1:]}: {listed([case.label(p) for p in who])}.", [row.id])
    if row.when is None or row.when.latest >= LATEST:
        yield said(case, "No end of its time is known, so nothing can be said to have been held before it.", [row.id])
    if row.count:
        yield said(case, f"It stands for a series ({row.count}); who was at which of them is not said.", [row.id])
