"""The fewest senders that together hold everything wanted: exact where every choice can be tried, else greedy."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from itertools import combinations
from typing import Literal

MOST_TRIED = 14
"""Senders of whom every choice is tried: 2 to the power of 14 choices at most."""

Method = Literal["exact", "greedy"]


def fewest(held: Mapping[str, AbstractSet[str]], wanted: AbstractSet[str]) -> tuple[tuple[str, ...], Method]:
    """Senders in the order of their names, and how they were found; every wanted item is held by one of ``held``.

    Of choices of the same size the first by name is taken.

    >>> fewest({"GP": {"a", "b"}, "HV": {"a", "c"}, "MW": {"b"}}, {"a", "b", "c"})
    (('GP', 'HV'), 'exact')
    """
    candidates = _useful(held, wanted)
    if len(candidates) > MOST_TRIED:
        return _greedy(candidates, wanted), "greedy"
    bits = {item: 1 << number for number, item in enumerate(sorted(wanted))}
    masks = {sender: sum(bits[item] for item in items) for sender, items in candidates.items()}
    whole = (1 << len(bits)) - 1
    for size in range(len(masks) + 1):
        for chosen in combinations(masks, size):
            found = 0
            for sender in chosen:
                found |= masks[sender]
            if found == whole:
                return chosen, "exact"
    raise ValueError("not every wanted item is held")


def _useful(held: Mapping[str, AbstractSet[str]], wanted: AbstractSet[str]) -> dict[str, AbstractSet[str]]:
    """Senders of whom no other holds as much and more; of equals the first by name."""
    left = {sender: items & wanted for sender, items in sorted(held.items()) if items & wanted}
    return {
        sender: items
        for sender, items in left.items()
        if not any(items < other or (items == other and name < sender) for name, other in left.items())
    }


def _greedy(held: Mapping[str, AbstractSet[str]], wanted: AbstractSet[str]) -> tuple[str, ...]:
    chosen: list[str] = []
    missing = set(wanted)
    while missing:
        best = min(held, key=lambda sender: (-len(held[sender] & missing), sender))
        if not held[best] & missing:
            raise ValueError("not every wanted item is held")
        chosen.append(best)
        missing -= held[best]
    return tuple(sorted(chosen))
