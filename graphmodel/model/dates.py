"""Dates as records give them: kept as written, bounded on both sides, compared with three answers.

A chronology says "early 2018", "about May 2020", "between 3 and 9 May", "four weeks after the referral". Each becomes
a :class:`When`: the text itself, the same in EDTF (ISO 8601-2), and bounds in half-open minutes
(:mod:`graphmodel.model.minutes`). A day is 00:00 to 24:00, so two events of one day are never ordered. Whether one
thing came before another has three answers: yes, no, cannot tell. Nothing ever narrows a vague date to a day. See
:mod:`graphmodel.model.edtf_text` for the EDTF that is taken and :mod:`graphmodel.model.written_dates` for what people
write.

>>> parse("03/04/16").edtf
'2016-04-03'
>>> before(parse("2020-05"), parse("about June 2020"))
<Answer.CANNOT_TELL: 'cannot tell'>
>>> in_words(parse("[2019-05-03..2019-05-09]"))
'some time between 3 and 9 May 2019'
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from graphmodel.errors import GraphmodelError
from graphmodel.model.answers import Answer, and_, answer, not_, or_
from graphmodel.model.date_faults import Unreadable
from graphmodel.model.minutes import (
    DAY,
    EARLIEST,
    FIRST_YEAR,
    LAST_YEAR,
    LATEST,
    day_of,
    iso_day,
    iso_last_day,
    iso_minute,
    shift_minutes,
    shift_months,
    to_minute,
)
from graphmodel.model.written_dates import read

__all__ = [
    "EARLIEST",
    "LATEST",
    "Answer",
    "DateError",
    "Relative",
    "When",
    "and_",
    "before",
    "day_end",
    "in_force",
    "in_words",
    "iso_day",
    "iso_last_day",
    "not_",
    "or_",
    "over_by",
    "overlaps",
    "parse",
    "resolve",
    "to_minute",
]

_LONGEST = 300
"""Characters; a longer cell is a narrative in the wrong column."""

_AMOUNT = r"(?P<amount>[0-9]{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_RELATIVE = (
    r"(?:(?P<about>about|around|approximately|approx\.?|circa|ca?\.?|~)\s*)?"
    rf"(?:{_AMOUNT}\s+(?P<unit>day|week|month|year)s?\s+)?(?P<direction>after|before)\s+(?P<row>[a-z][a-z0-9_.-]*)"
)
_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

Direction = Literal["after", "before"]
Unit = Literal["days", "weeks", "months", "years"]


class DateError(GraphmodelError, ValueError):
    """A text that is no date, or not one that can be.

    ``found`` is the text, ``problem`` says what kind of thing is wrong with it, and ``expected`` what to write
    instead, so that "write " can stand before it. The message leaves ``found`` out: it may end in a log, and a caller
    prints place, found and expected.

    >>> try:
    ...     parse("31/02/2020")
    ... except DateError as error:
    ...     print(error.found, error.problem, sep=": ")
    31/02/2020: a day that this month does not have in this year
    """

    def __init__(self, found: str, problem: str, expected: str) -> None:
        super().__init__(f"{problem}; write {expected}")
        self.found = found
        self.problem = problem
        self.expected = expected

    def __reduce__(self) -> tuple[type[DateError], tuple[str, str, str]]:
        return type(self), (self.found, self.problem, self.expected)


@dataclass(frozen=True, slots=True)
class When:
    """When something was, as far as the record tells.

    ``text`` is exactly what was written and ``edtf`` the same in canonical EDTF. The bounds are half-open minutes:

    * ``earliest``, ``latest``: it did not begin before the one, and was over by the other;
    * ``starts_by``, ``ends_after``: it had begun by the one, and went on to the other at least. For what happened at
      one unknown moment (a day, a month, ``[a..b]``) they are ``latest`` and ``earliest``: there is no minute at
      which it was certainly going on.

    ``lasted`` tells ``a/b`` (went on from a to b) from everything else (one moment). Of a list ``[a,b]`` only the
    outer bounds are kept.

    >>> when = parse("2019-01/2019-06")
    >>> iso_day(when.earliest), iso_day(when.starts_by), iso_day(when.ends_after), iso_last_day(when.latest)
    ('2019-01-01', '2019-02-01', '2019-06-01', '2019-06-30')
    """

    text: str
    edtf: str
    earliest: int
    starts_by: int
    ends_after: int
    latest: int
    lasted: bool


@dataclass(frozen=True, slots=True)
class Relative:
    """A date told from another row: ``after c1``, ``about 4 weeks before c1``. :func:`resolve` makes it a
    :class:`When`.

    ``amount`` and ``unit`` are None where the text gives none.

    >>> parse("about 4 weeks after c1")
    Relative(text='about 4 weeks after c1', row='c1', direction='after', amount=4, unit='weeks', about=True)
    """

    text: str
    row: str
    direction: Direction
    amount: int | None
    unit: Unit | None
    about: bool


def parse(text: str) -> When | Relative:
    """Read the date cell of a row, or raise :class:`DateError` (also where it is blank: what a blank cell means is
    the caller's affair).

    >>> parse("winter 2019").edtf
    '2019-24'
    """
    result = _parse(text)
    if isinstance(result, Unreadable):
        raise DateError(text, result.problem, result.expected)
    return result


@lru_cache(maxsize=65_536)
def _parse(text: str) -> When | Relative | Unreadable:
    if not text.strip():
        return Unreadable("nothing", "a date such as 2020-05-03, or unknown")
    if len(text) > _LONGEST:
        return Unreadable("a text too long to be a date", "the date alone, such as 2020-05-03")
    try:
        if found := re.fullmatch(_RELATIVE, " ".join(text.split()), re.IGNORECASE | re.ASCII):
            return _relative(text, found)
        reading = read(text)
    except Unreadable as problem:
        # Kept without its traceback, so that the cache holds no frames.
        return problem.with_traceback(None)
    return When(text, reading.edtf, *reading.bounds, reading.form == "lasted")


def _relative(text: str, found: re.Match[str]) -> Relative:
    direction: Direction = "after" if found["direction"].lower() == "after" else "before"
    if not found["amount"]:
        if found["about"]:
            raise Unreadable("about, without an amount", "an amount, such as about 4 weeks after c1, or just after c1")
        return Relative(text, found["row"], direction, None, None, about=False)
    word = found["amount"].lower()
    amount = int(word) if word.isdigit() else _NUMBERS.index(word) + 1 if word in _NUMBERS else 1
    units: dict[str, Unit] = {"day": "days", "week": "weeks", "month": "months", "year": "years"}
    return Relative(text, found["row"], direction, amount, units[found["unit"].lower()], about=bool(found["about"]))


def resolve(relative: Relative, anchor: When) -> When:
    """The date of a row that is told from ``anchor``, the date of the other row; one unknown moment, never more
    precise than a day where an amount is given.

    Without an amount it is any time from the anchor's earliest minute on (or up to its latest). With one, both bounds
    move; a day that a month does not have becomes its last. *About* takes one unit less and one more. Raises
    :class:`DateError` where the amount leads out of the calendar.

    >>> anchor = parse("2020-01-31")
    >>> resolve(parse("1 month after c1"), anchor).edtf, resolve(parse("about 2 weeks before c1"), anchor).edtf
    ('2020-02-29', '[2020-01-10..2020-01-24]')
    """
    if relative.amount is None or relative.unit is None:
        earliest = anchor.earliest if relative.direction == "after" else EARLIEST
        latest = LATEST if relative.direction == "after" else anchor.latest
    else:
        amount = relative.amount if relative.direction == "after" else -relative.amount
        earliest = _shift(anchor.earliest, amount - relative.about, relative.unit)
        earliest -= earliest % DAY
        # The last minute moves, not the one after it: 29 February and a month is 29 March, not the rest of March.
        last = anchor.latest if anchor.latest == LATEST else anchor.latest - 1
        latest = _shift(last, amount + relative.about, relative.unit)
        latest = min(latest - latest % DAY + DAY, LATEST)
        moved = [bound for bound in (earliest, latest - 1) if bound not in (EARLIEST, LATEST - 1)]
        if earliest >= latest or any(not FIRST_YEAR <= day_of(bound).year <= LAST_YEAR for bound in moved):
            expected = "a smaller amount, such as 4 weeks after c1"
            raise DateError(relative.text, "an amount that leads out of the calendar", expected)
    return When(relative.text, _between(earliest, latest), earliest, latest, earliest, latest, lasted=False)


def _shift(minute: int, by: int, unit: Unit) -> int:
    match unit:
        case "days":
            return shift_minutes(minute, by * DAY)
        case "weeks":
            return shift_minutes(minute, by * 7 * DAY)
        case "months":
            return shift_months(minute, by)
        case "years":
            return shift_months(minute, by * 12)


def _between(earliest: int, latest: int) -> str:
    """EDTF of one unknown moment between two bounds; read again, it has the same bounds."""
    if earliest == EARLIEST and latest == LATEST:
        return "XXXX"
    first = "" if earliest == EARLIEST else iso_minute(earliest) if earliest % DAY else iso_day(earliest)
    last = "" if latest == LATEST else iso_minute(latest - 1) if latest % DAY else iso_last_day(latest)
    return first if first == last else f"[{first}..{last}]"


def before(a: When, b: When) -> Answer:
    """Was ``a`` over before ``b`` began? Certainly, where a.latest <= b.earliest; possibly, where a.earliest <
    b.latest.

    The rule is the same for what lasted: *cannot tell* then covers the two overlapping as well (ask
    :func:`overlaps`).

    >>> before(parse("2020-01-05"), parse("2020-01-06")), before(parse("2020-01-05"), parse("2020-01-05"))
    (<Answer.YES: 'yes'>, <Answer.CANNOT_TELL: 'cannot tell'>)
    """
    return answer(yes=a.latest <= b.earliest, no=a.earliest >= b.latest)


def overlaps(a: When, b: When) -> Answer:
    """Did the two share a moment? Two single moments never certainly do, not even on one day.

    >>> overlaps(parse("2019/2021"), parse("2020-05-03")), overlaps(parse("2019/2021"), parse("2019-05-03"))
    (<Answer.YES: 'yes'>, <Answer.CANNOT_TELL: 'cannot tell'>)
    """
    return answer(
        yes=a.starts_by <= b.ends_after and b.starts_by <= a.ends_after,
        no=a.latest <= b.earliest or b.latest <= a.earliest,
    )


def may_overlap(a: When, b: When) -> bool:
    """Whether the two are not surely apart, as far as the record tells: :func:`overlaps` is yes or cannot be told.

    >>> [may_overlap(parse("2019/2021"), parse(day)) for day in ("2020-05-03", "2019-05-03", "2022-01-01")]
    [True, True, False]
    """
    return a.earliest < b.latest and b.earliest < a.latest


def over_by(when: When, minute: int) -> Answer:
    """Was it over by a minute (for the end of a day, :func:`day_end`)?

    >>> [over_by(parse("2020-05"), day_end(day)).value for day in ("2020-04-30", "2020-05-01", "2020-05-31")]
    ['no', 'cannot tell', 'yes']
    """
    return answer(yes=when.latest <= minute, no=when.ends_after >= minute)


def in_force(when: When, minute: int) -> Answer:
    """Was it going on at a minute? Only for what lasted can the answer be yes.

    >>> open_since = parse("2020-03-01/..")
    >>> [in_force(open_since, day_end(day)).value for day in ("2020-02-28", "2020-02-29", "2020-03-01")]
    ['no', 'cannot tell', 'yes']
    """
    return answer(yes=when.starts_by <= minute < when.ends_after, no=not when.earliest <= minute < when.latest)


def day_end(date_text: str) -> int:
    """The end of a day as a half-open minute: the first of the next. Raises :class:`DateError` for anything vaguer
    than a day.

    >>> day_end("05/01/2020") == to_minute(day_of(day_end("05/01/2020")))
    True
    """
    when = parse(date_text)
    if not isinstance(when, When) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", when.edtf):
        raise DateError(date_text, "not one day", "one day, such as 2020-05-03 or 03/05/2020")
    return when.latest


def in_words(when: When) -> str:
    """How people read it, in plain English.

    >>> [in_words(parse(text)) for text in ("2020-01", "2017-06/2018-07", "2020-05~", "unknown")]
    ['January 2020', 'from June 2017 to July 2018', 'about May 2020', 'date not known']
    """
    from graphmodel.model.date_words import words

    return words(when.edtf)
