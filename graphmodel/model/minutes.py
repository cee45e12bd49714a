"""Calendar arithmetic in whole minutes, the one unit in which dates are compared.

Minute 0 is 0001-01-01T00:00. A stretch of time is half-open: it holds its first minute and ends just before its last,
so the day 2020-01-05 runs from its own 00:00 to the 00:00 of 2020-01-06. Local wall-clock time throughout: records
carry no time zone.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime

DAY = 24 * 60
"""Minutes in a day."""

FIRST_YEAR, LAST_YEAR = 1000, 9998
"""The years that can be written. 9999 is how record systems say "no end", and a year below 1000 is a slip."""

EARLIEST = 0
"""Stands for "no bound before": an integer below every date that can be written, never null."""

LATEST = 3_652_059 * DAY
"""Stands for "no bound after", the end of the year 9999: above every date that can be written, never null."""


def to_minute(day: date) -> int:
    """The first minute of a day, or the minute of a ``datetime`` (seconds are dropped).

    >>> to_minute(date(1, 1, 2)), to_minute(datetime(1, 1, 2, 0, 5))
    (1440, 1445)
    """
    start = (day.toordinal() - 1) * DAY
    return start + day.hour * 60 + day.minute if isinstance(day, datetime) else start


def day_of(minute: int) -> date:
    """The day that holds a minute, which lies between EARLIEST and LATEST.

    >>> day_of(1445)
    datetime.date(1, 1, 2)
    """
    return date.fromordinal(minute // DAY + 1)


def iso_day(minute: int) -> str:
    """The day that holds a minute, as people and sorted columns read it; ``..`` for an open end, as in EDTF.

    Meant for a first minute (``When.earliest``). For the end of a stretch use :func:`iso_last_day`.

    >>> iso_day(to_minute(date(2020, 1, 5))), iso_day(EARLIEST)
    ('2020-01-05', '..')
    """
    return ".." if minute in (EARLIEST, LATEST) else day_of(minute).isoformat()


def iso_last_day(minute: int) -> str:
    """The last day of a stretch that ends just before a minute (``When.latest``); ``..`` for an open end.

    >>> iso_last_day(to_minute(date(2020, 1, 6)))
    '2020-01-05'
    """
    return ".." if minute in (EARLIEST, LATEST) else day_of(minute - 1).isoformat()


def iso_minute(minute: int) -> str:
    """A minute as ISO 8601 date and time.

    >>> iso_minute(1445)
    '0001-01-02T00:05'
    """
    clock = minute % DAY
    return f"{day_of(minute).isoformat()}T{clock // 60:02}:{clock % 60:02}"


def shift_minutes(minute: int, by: int) -> int:
    """Move a minute; an open end stays where it is, and what leaves the calendar becomes an open end.

    >>> shift_minutes(LATEST, -5) == LATEST, shift_minutes(10, -20) == EARLIEST
    (True, True)
    """
    if minute in (EARLIEST, LATEST):
        return minute
    return min(max(minute + by, EARLIEST), LATEST)


def shift_months(minute: int, by: int) -> int:
    """Move a minute by calendar months; a day that the month does not have becomes the month's last.

    >>> iso_day(shift_months(to_minute(date(2020, 1, 31)), 1))
    '2020-02-29'
    """
    if minute in (EARLIEST, LATEST):
        return minute
    day = day_of(minute)
    year, month = divmod(day.year * 12 + day.month - 1 + by, 12)
    if not 1 <= year <= 9999:
        return EARLIEST if year < 1 else LATEST
    last = monthrange(year, month + 1)[1]
    return to_minute(date(year, month + 1, min(day.day, last))) + minute % DAY
