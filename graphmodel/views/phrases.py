"""Parts of sentences, and the list in which each kind of row has its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from graphmodel.model.declare import Row
from graphmodel.views.words import Words, clean

R = TypeVar("R", bound=Row)
Sentence = Callable[[Words, Any], str]

SENTENCES: dict[type[Row], Sentence] = {}
"""By class of row: what it says, without its date and without the strength of an absence."""


def says(row_type: type[R]) -> Callable[[Callable[[Words, R], str]], Callable[[Words, R], str]]:
    """Make a function the sentence of a kind of row."""

    def keep(sentence: Callable[[Words, R], str]) -> Callable[[Words, R], str]:
        SENTENCES[row_type] = sentence
        return sentence

    return keep


def given(text: str, before: str = "", after: str = "") -> str:
    """The text with what belongs around it, or nothing."""
    return f"{before}{text}{after}" if text else ""


def counted(count: str | None) -> str:
    """How many times a row stands for, in the words of the row; nothing for one."""
    return given(clean(count or ""), ", number of times: ")


def listed_after(first: str, parts: list[str]) -> str:
    """``first (a, b)``; just ``first`` when there is nothing to add."""
    return first + given(", ".join(part for part in parts if part), " (", ")")
