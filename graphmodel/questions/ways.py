"""Ways in which information is not shared, and what one condition of a rule looks like once it is tested."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.questions.reply import Said

WAYS: dict[str, tuple[str, ...]] = {
    "never": ("not-known", "not-told", "no-liaison", "unsaid"),
    "late": ("not-known", "not-told", "no-liaison", "one-worker-only"),
    "diluted": ("left-out", "weakened"),
    "person-not-agency": ("one-worker-only", "not-known", "not-told"),
}
"""Ways in which something is not shared, each with what a row may state that makes it so."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One part of a rule, put as a question; ``answer`` is *yes*, *no* or *cannot tell*, and ``sentence`` says why."""

    question: str
    answer: str
    sentence: Said

    @property
    def words(self) -> str:
        """The question with its answer."""
        return f"{self.question} {self.answer.capitalize()}"


STATED = {
    "never": "Does a source state that {who} did not have it, or was not told?",
    "late": "Does a source state that {who} did not have it for a time?",
    "diluted": "Does a source state that a message to {who} left it out or weakened it?",
    "person-not-agency": "Does a source state that it went no further within {who}?",
}
"""How it is asked, for each way, whether a source states it."""
