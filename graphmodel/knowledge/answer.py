"""The answer to "did WHO know ITEM by a day?" as one sentence, with its route in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graphmodel.knowledge.holdings import AnswerWord, Known
from graphmodel.model.case import Case
from graphmodel.model.dates import When, in_words, parse
from graphmodel.model.tables.knowledge import KnowledgeStatement


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the six answers, in a panel's words.

    ``route`` lists the rows by which the item came, first to last, and ``route_words`` says them; ``against`` lists
    rows in which a source says that they did not know.
    """

    answer: AnswerWord
    sentence: str
    certain: bool
    conflict: bool
    since: str
    route: tuple[str, ...]
    route_words: tuple[str, ...]
    against: tuple[str, ...]


def answer(known: Known, case: Case, by: str, sentence_of: Callable[[str], str]) -> Answer:
    """Put an answer into words; ``sentence_of`` says one row."""
    return Answer(
        answer=known.answer,
        sentence=_sentence(known, case, by),
        certain=known.certain,
        conflict=known.conflict,
        since=known.since,
        route=known.route,
        route_words=tuple(sentence_of(row) for row in known.route),
        against=known.against,
    )


def _sentence(known: Known, case: Case, by: str) -> str:
    who, item = case.label(known.who), case.label(known.item).rstrip(".")
    until = f" by {_day(by)}" if by else ""
    through = case.label(known.through) if known.through else ""
    places = "; ".join(case.places(known.against))
    match known.answer:
        case "knew":
            since = f", since {_day(known.since)} at the latest" if known.since else ""
            text = f"Yes{until}: {who} knew that {_lower(item)}{since}."
            if not known.certain:
                text += " That is inferred, not stated."
            if known.conflict:
                text += f" But a source says that they did not know ({places})."
            return text
        case "in part":
            part = f"{through} knew that {_lower(item)}"
            return f"In part{until}: {part}, but there is no record that {who} as a whole did.{_aside(places)}"
        case "could have read":
            where = f"it stood in what {through} had" if through else "it stood in a record that they could open"
            return (
                f"They could have read it{until}: {where}; there is no record that {who} did. ({item}.){_aside(places)}"
            )
        case "stated not to have known":
            return f"No: {_stated(known, case)} that {who} did not know that {_lower(item)} ({places})."
        case "cannot tell":
            left_open = f"dates, receipt or attendance leave it open whether {who} knew that {_lower(item)}"
            return f"Cannot tell{until}: {left_open}."
        case "no record":
            return f"There is no record{until} that {who} knew that {_lower(item)}."


def _stated(known: Known, case: Case) -> str:
    """How strongly the source says that they did not know, and for which time."""
    rows = [row for row in case.of(KnowledgeStatement) if row.id in known.against]
    strengths = [row.absence or "stated" for row in rows]
    verb = next((words for strength, words in _STRENGTHS.items() if strength in strengths), "the source says")
    times = dict.fromkeys(in_words(row.when) for row in rows if row.when)
    return f"{verb}{', of the time ' + ' and '.join(times) + ',' if times else ''}"


_STRENGTHS = {
    "stated": "the source says",
    "no-evidence": "the source found no evidence otherwise than",
    "appears": "it appears",
    "implied": "the source implies",
}


def _aside(places: str) -> str:
    return f" A source says that they did not know ({places})." if places else ""


def _lower(text: str) -> str:
    """A statement as it stands within a sentence: a plain first word loses its capital, a name keeps it."""
    first = text.split(" ", 1)[0]
    return (
        text[:1].lower() + text[1:]
        if first in ("A", "An", "The", "There", "It", "No", "Around", "Before", "Late")
        else text
    )


def _day(iso: str) -> str:
    when = parse(iso)
    return in_words(when) if isinstance(when, When) else iso
