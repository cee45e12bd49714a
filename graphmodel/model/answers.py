"""Three answers to a question about the record: yes, no, cannot tell."""

from __future__ import annotations

from enum import Enum


class Answer(Enum):
    """Yes, no, or cannot tell; ``&``, ``|`` and ``~`` follow Kleene's logic. Not a truth value: compare with ``is``.

    >>> Answer.YES & Answer.CANNOT_TELL, Answer.NO & Answer.CANNOT_TELL, ~Answer.CANNOT_TELL
    (<Answer.CANNOT_TELL: 'cannot tell'>, <Answer.NO: 'no'>, <Answer.CANNOT_TELL: 'cannot tell'>)
    """

    YES = "yes"
    NO = "no"
    CANNOT_TELL = "cannot tell"

    def __and__(self, other: Answer) -> Answer:
        return and_(self, other)

    def __or__(self, other: Answer) -> Answer:
        return or_(self, other)

    def __invert__(self) -> Answer:
        return not_(self)

    def __bool__(self) -> bool:
        # "if before(a, b)" would take "cannot tell" for yes.
        raise TypeError("an Answer has three values: compare it with 'is Answer.YES'")


def and_(*answers: Answer) -> Answer:
    """Yes where all are, no where any is no; yes of nothing."""
    if Answer.NO in answers:
        return Answer.NO
    return Answer.CANNOT_TELL if Answer.CANNOT_TELL in answers else Answer.YES


def or_(*answers: Answer) -> Answer:
    """Yes where any is, no where all are no; no of nothing."""
    if Answer.YES in answers:
        return Answer.YES
    return Answer.CANNOT_TELL if Answer.CANNOT_TELL in answers else Answer.NO


def not_(answer: Answer) -> Answer:
    """The other way round; cannot tell stays."""
    return {Answer.YES: Answer.NO, Answer.NO: Answer.YES}.get(answer, Answer.CANNOT_TELL)


def answer(*, yes: bool, no: bool) -> Answer:
    """The answer to a question of which it is known whether it is certainly so and whether it is certainly not so."""
    if yes:
        return Answer.YES
    return Answer.NO if no else Answer.CANNOT_TELL
