"""Who had an item before something happened: yes, or cannot tell. Two events of one day are never ordered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from graphmodel.findings.finding import Named
from graphmodel.findings.sentences import listed
from graphmodel.knowledge.holdings import Knowledge
from graphmodel.questions.reply import day_words, named

Held = Literal["yes", "cannot tell"]


@dataclass(frozen=True, slots=True)
class Holding:
    """Somebody had an item before something happened: ``answer`` is *yes* or *cannot tell*.

    ``inferred`` marks what follows from their passing it on, or from a reading without a record. ``since`` is the day
    by whose end they had it (ISO; "" where that is open) and ``rows`` the route by which it came.
    """

    who: Named
    answer: Held
    inferred: bool
    since: str
    rows: tuple[str, ...]

    @property
    def words(self) -> str:
        """Who, with what has to be said about how sure it is."""
        if self.answer == "cannot tell":
            return f"possibly {self.who.label}"
        since = f" since {day_words(self.since)} at the latest" if self.since else ""
        return f"{self.who.label}{since}{', inferred' if self.inferred else ''}"


def holding(knowledge: Knowledge, who: str, item: str, sure_by: int, before: int) -> Holding | None:
    """Whether somebody had an item: certainly by ``sure_by``, or possibly before ``before`` (minutes); None where no
    row says so.

    What only a worker of a service had, the service possibly had.
    """
    then = knowledge.ask_at(who, item, sure_by)
    if then.answer == "knew":
        return Holding(named(knowledge.case, who), "yes", not then.certain, then.since, then.route)
    later = knowledge.ask_at(who, item, before)
    for known in (then, later):
        if known.answer in ("knew", "in part", "cannot tell") and known.route:
            return Holding(named(knowledge.case, who), "cannot tell", inferred=False, since="", rows=known.route)
    return None


def holders(knowledge: Knowledge, item: str, sure_by: int, before: int) -> tuple[Holding, ...]:
    """Everybody of whom some row shows that they had the item, or may have had it, by then; the sure ones first."""
    parties = sorted({who for who, what in knowledge.pairs if what == item})
    found = (holding(knowledge, who, item, sure_by, before) for who in parties)
    return ordered(h for h in found if h is not None)


def held_words(found: Sequence[Holding]) -> str:
    """Who had it, as it stands in a sentence: the sure ones, then those who possibly had it."""
    sure = [h.words for h in found if h.answer == "yes"]
    maybe = [h.who.label for h in found if h.answer != "yes"]
    parts = [f"held by {listed(sure)}"] * bool(sure) + [f"possibly {'' if sure else 'held '}by {listed(maybe)}"] * bool(
        maybe
    )
    return "; ".join(parts)


def ordered(found: Iterable[Holding]) -> tuple[Holding, ...]:
    """The sure first, then by since when, then by name."""
    return tuple(sorted(found, key=lambda h: (h.answer != "yes", not h.since, h.since, h.who.label, h.who.id)))
