"""What is wrong with a text that should be a date, told from its shape and never by repeating it."""

from __future__ import annotations

import re


class Unreadable(Exception):
    """A text that is no date: what kind of thing is wrong, and what to write instead; nothing of the text itself."""

    def __init__(self, problem: str, expected: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.expected = expected


def not_a_date(text: str) -> Unreadable:
    """Why a text is no date, as precisely as can be told from its shape."""
    text = text.strip().upper()
    if re.fullmatch(r"-[0-9]+.*|Y-?[0-9].*|[0-9]{5,}", text):
        return Unreadable(
            "a year that is not written with four digits", "a year with four digits, such as 2020 or 2020-05-03"
        )
    if re.fullmatch(r"[0-9-]{10}[T ][0-9:.]+ ?(Z|[+-][0-9:]+)", text):
        return Unreadable("a time with a time zone", "local time without the zone, such as 2020-05-03T14:05")
    if re.fullmatch(r"[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2})?", text) or re.fullmatch(
        r"[0-9]{4}[/.][0-9]{1,2}[/.][0-9]{1,2}", text
    ):
        return Unreadable(
            "a date with the year first and not quite ISO", "two digits each for month and day, such as 2020-05-03"
        )
    if text.startswith("{"):
        return Unreadable(
            "a set of which all members are meant",
            "one row for each date, or [2020-01,2020-04] where only one is meant",
        )
    if re.fullmatch(r".*[?~%].*[0-9].*", text):
        return Unreadable("a mark of doubt inside the date", "the mark at the end, such as 2020-05~")
    if re.match(r"(AFTER|BEFORE|SINCE|UNTIL|BY)\b.*[0-9]{2}", text) and not re.search(
        r"\b(AFTER|BEFORE) [A-Z][A-Z0-9_.-]* ?$", text
    ):
        return Unreadable(
            "a date with a word in front of it",
            "2020-05-01/.. or ../2020-05-01 for what lasted, [2020-05-01..] or [..2020-05-01] for what did not",
        )
    if re.search(r"\b(AFTER|BEFORE)\b", text):
        return Unreadable(
            "a date told from another row in a form that is not known",
            "after ROW, or an amount as well, such as 4 weeks after c1 or about 2 months before c1",
        )
    if re.search(r"[0-9] ?[-\u2013\u2014] ?[0-9]", text):
        return Unreadable(
            "two dates joined by a dash",
            "2020-05-01/2020-05-09 for what lasted, [2020-05-01..2020-05-09] for one unknown day between",
        )
    return Unreadable(
        "a text that is no date",
        "a date such as 03/04/2016, 3 April 2016, April 2016, 2016-04-03, [2016-04..2016-06] or unknown",
    )
