"""What is wrong with a text that should be a date, told from its shape and never by repeating it."""

from __future__ import annotations

import re


class Unreadable(Exception):
    """A text that is no date: what kind of thing is wrong, and what to write instead; nothing of the text itself."""

    def __init__(self, problem: str, expected: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.expected = expected


# Shape of the whole text, in capitals; what is wrong with it; what to write. The first that fits is taken.
_SHAPES = (
    (
        r"-[0-9]+.*|Y-?[0-9].*|[0-9]{5,}",
        "a year that is not written with four digits",
        "a year with four digits, such as 2020 or 2020-05-03",
    ),
    (
        r"[0-9-]{10}[T ][0-9:.]+ ?(Z|[+-][0-9:]+)",
        "a time with a time zone",
        "local time without the zone, such as 2020-05-03T14:05",
    ),
    (
        r"[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2})?|[0-9]{4}[/.][0-9]{1,2}[/.][0-9]{1,2}",
        "a date with the year first and not quite ISO",
        "two digits each for month and day, such as 2020-05-03",
    ),
    (
        r"\{.*",
        "a set of which all members are meant",
        "one row for each date, or [2020-01,2020-04] where only one is meant",
    ),
    (
        r".*[?~%].*[0-9].*",
        "a mark of doubt inside the date",
        "the mark at the end, such as 2020-05~",
    ),
    (
        r"(AFTER|BEFORE|SINCE|UNTIL|BY)\b.*[0-9]{2}.*",
        "a date with a word in front of it",
        "2020-05-01/.. or ../2020-05-01 for what lasted, [2020-05-01..] or [..2020-05-01] for what did not",
    ),
    (
        r".*\b(AFTER|BEFORE)\b.*",
        "a date told from another row in a form that is not known",
        "after ROW, or an amount as well, such as 4 weeks after c1 or about 2 months before c1",
    ),
    (
        r".*[0-9] ?[-\u2013\u2014] ?[0-9].*",
        "two dates joined by a dash",
        "2020-05-01/2020-05-09 for what lasted, [2020-05-01..2020-05-09] for one unknown day between",
    ),
    (
        r".*",
        "a text that is no date",
        "a date such as 03/04/2016, 3 April 2016, April 2016, 2016-04-03, [2016-04..2016-06] or unknown",
    ),
)


def not_a_date(text: str) -> Unreadable:
    """Why a text is no date, as precisely as can be told from its shape.

    >>> not_a_date("2016/04/03").problem
    'a date with the year first and not quite ISO'
    """
    text = " ".join(text.upper().split())
    return next(Unreadable(problem, write) for shape, problem, write in _SHAPES if re.fullmatch(shape, text))
