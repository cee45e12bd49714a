"""Reading EDTF (ISO 8601-2): levels 0 and 1, times to the minute, and the level-2 set of which one member is meant.

What is taken: ``2020``, ``2020-05``, ``2020-05-03``, ``2020-05-03T14:05`` (seconds are dropped), seasons ``2019-21``
to ``2019-24``, unspecified digits ``201X``, ``20XX``, ``2004-XX``, ``2004-XX-XX``, ``1985-04-XX``, a ``?``, ``~`` or
``%`` at the end, intervals ``a/b``, ``a/..`` (no end), ``a/`` (end unknown), and sets ``[a..b]``, ``[a..]``,
``[..b]``, ``[a,b]``. ``XXXX`` is a date not known at all.

What is refused, by decision: years before 1000 and after 9998, negative years and years with a ``Y`` (the people in a
case have lived lately); time zones (records carry local time); qualifiers inside a date, season codes above 24 and
sets of which *all* members are meant (level 2).

The module is internal; :mod:`graphmodel.model.dates` is the way in.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Literal, NamedTuple

from graphmodel.model.date_faults import Unreadable, not_a_date
from graphmodel.model.minutes import (
    DAY,
    EARLIEST,
    FIRST_YEAR,
    LAST_YEAR,
    LATEST,
    shift_minutes,
    shift_months,
    to_minute,
)

_POINT = r"([0-9]{0,4}X{0,4})(?:-([0-9X]{2})(?:-([0-9X]{2})(?:T([0-9]{2}):([0-9]{2})(?::[0-5][0-9])?)?)?)?([?~%]*)"
_MARKS = {"": "", "?": "?", "~": "~", "%": "%", "?~": "%", "~?": "%"}

PointKind = Literal["day", "minute", "month", "season", "year", "masked", "none"]


class Point(NamedTuple):
    """One date of the text, however vague: an interval and a set have several.

    ``text`` is canonical EDTF with its mark; ``kind`` says how precise it is (``masked``: it has unspecified digits,
    ``none``: no date, an open or unknown end); ``earliest`` and ``latest`` bound it in half-open minutes, already
    widened by ``~``.
    """

    text: str
    kind: PointKind
    earliest: int
    latest: int

    @property
    def bare(self) -> str:
        """The text without its mark."""
        return self.text.rstrip("?~%")

    @property
    def mark(self) -> str:
        """``?`` uncertain, ``~`` approximate, ``%`` both, or nothing."""
        return self.text[len(self.bare) :]


OPEN = Point("..", "none", EARLIEST, LATEST)
UNKNOWN = Point("XXXX", "none", EARLIEST, LATEST)
UNKNOWN_END = Point("", "none", EARLIEST, LATEST)

Form = Literal["one", "lasted", "between", "any"]


class Bounds(NamedTuple):
    """The four minutes that :class:`graphmodel.model.dates.When` is made of."""

    earliest: int
    starts_by: int
    ends_after: int
    latest: int


class Reading(NamedTuple):
    """A whole text: ``one`` date, ``lasted`` from one to another, one unknown moment ``between`` two, or at ``any``
    one of several.
    """

    form: Form
    points: tuple[Point, ...]

    @property
    def edtf(self) -> str:
        """Canonical EDTF.

        >>> read_edtf("2020-05 / 2020-06~?").edtf
        '2020-05/2020-06%'
        """
        texts = [point.text for point in self.points]
        match self.form:
            case "lasted":
                return "/".join(texts)
            case "any":
                return f"[{','.join(texts)}]"
            case "between":
                # In a set an open side is written with the same two dots that join the members.
                return f"[{'..'.join(text.removeprefix('..') for text in texts)}]"
            case _:
                return texts[0]

    @property
    def bounds(self) -> Bounds:
        """Bounds of the whole. Only what lasted can have a time at which it was certainly going on."""
        earliest = min(point.earliest for point in self.points)
        latest = max(point.latest for point in self.points)
        if self.form == "between":
            earliest, latest = self.points[0].earliest, self.points[1].latest
        if self.form != "lasted":
            return Bounds(earliest, latest, earliest, latest)
        start, end = self.points
        # It cannot have begun after its last possible end, nor ended before its first possible beginning.
        starts_by = EARLIEST if start is OPEN else min(start.latest, end.latest)
        ends_after = LATEST if end is OPEN else max(start.earliest, end.earliest)
        return Bounds(start.earliest, starts_by, ends_after, end.latest)


def read_edtf(text: str) -> Reading:
    """Read a text that is EDTF throughout; raises :class:`Unreadable` otherwise.

    >>> read_edtf("[2019-05-03..2019-05-09]").form
    'between'
    """
    point = read_point(text)
    if point:
        return Reading("one", (point,))
    if text.startswith("["):
        return _read_set(text)
    if text.count("/") == 1:
        start, end = (part.strip() for part in text.split("/"))
        return lasted(read_end(start), read_end(end))
    raise not_a_date(text)


def read_end(text: str) -> Point:
    """One end of an interval: a date, ``..`` for none, nothing for one that is not known."""
    if text in ("", ".."):
        return OPEN if text else UNKNOWN_END
    point = read_point(text)
    if point is None:
        raise not_a_date(text)
    return UNKNOWN_END if point is UNKNOWN else point


def lasted(start: Point, end: Point) -> Reading:
    """What lasted from one date to another."""
    if start.kind == end.kind == "none" and not start is end is OPEN:
        raise Unreadable("an interval without any date", "at least one of its ends, such as 2020-05-01/.., or unknown")
    _in_order(start, end, "2020-01/2020-05")
    return Reading("lasted", (start, end))


def between(first: Point, last: Point) -> Reading:
    """One unknown moment from the first minute of one date to the last of another."""
    first, last = (OPEN if point.kind == "none" else point for point in (first, last))
    if first is last is OPEN:
        return Reading("one", (UNKNOWN,))
    _in_order(first, last, "[2020-01..2020-05]")
    return Reading("between", (first, last))


def _in_order(first: Point, last: Point, example: str) -> None:
    if last.latest <= first.earliest:
        raise Unreadable("an interval that ends before it begins", f"the earlier date first, such as {example}")


def _read_set(text: str) -> Reading:
    if not text.endswith("]") or (".." in text and "," in text):
        raise Unreadable(
            "square brackets that hold neither one range nor a plain list", "[2020-01..2020-03] or [2020-01,2020-04]"
        )
    inner = text[1:-1]
    if ".." in inner:
        first, last = (read_end(part.strip() or "..") for part in inner.split("..", 1))
        return between(first, last)
    points = tuple(read_end(part.strip()) for part in inner.split(","))
    if any(point.kind == "none" for point in points):
        raise Unreadable(
            "a list of possible dates with a gap in it", "every date of the list, such as [2020-01,2020-04]"
        )
    return Reading("any" if len(points) > 1 else "one", points)


def read_point(text: str) -> Point | None:
    """Read one date; None where the text has another shape, :class:`Unreadable` where the shape is right and the date
    impossible.

    >>> read_point("2020-05~").text, read_point("May 2020")
    ('2020-05~', None)
    """
    text = text.upper()
    found = re.fullmatch(_POINT, text)
    if not found or len(found[1]) != 4:
        return None
    year, month, day, hour, minute, marks = found.groups()
    if marks not in _MARKS:
        raise Unreadable(
            "more than one mark of doubt", "one mark at the end: ? uncertain, ~ about, % both, such as 2020-05~"
        )
    if year == "XXXX" and not month:
        return UNKNOWN
    kind, first, last, unit = _extent(year, month, day)
    if hour:
        start = _clock(to_minute(first), hour, minute)
        kind, stretch, unit = "minute", (start, start + 1), 1
    else:
        stretch = (to_minute(first), to_minute(last) + DAY)
    bare = text.removesuffix(marks)
    if hour:
        bare = bare[: len("2020-05-03T14:05")]
    if "~" in marks or "%" in marks:
        stretch = _widen(stretch, unit, days=kind in ("day", "minute"))
    return Point(bare + _MARKS[marks], kind, *stretch)


def _widen(stretch: tuple[int, int], unit: int, *, days: bool) -> tuple[int, int]:
    """One unit more on both sides: in minutes for days and times, in months for what is vaguer (firsts of months)."""
    shift = shift_minutes if days else shift_months
    return shift(stretch[0], -unit), shift(stretch[1], unit)


def _extent(year: str, month: str | None, day: str | None) -> tuple[PointKind, date, date, int]:
    """Kind, first and last day, and the unit by which ``~`` widens: that of the last place whose digits are given."""
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if low < FIRST_YEAR or high > LAST_YEAR:
        raise Unreadable("a year before 1000 or after 9998", "a year such as 2020, .. for an open end, or unknown")
    if low != high and month:
        raise Unreadable("an X before a written month", "X for last digits only, such as 201X or 2004-XX")
    if low != high or month is None:
        return "year" if low == high else "masked", date(low, 1, 1), date(high, 12, 31), 12 * (high - low + 1)
    if month == "XX":
        if day not in (None, "XX"):
            raise Unreadable("an X before a written day", "X for last digits only, such as 1985-04-XX or 2004-XX-XX")
        return "masked", date(low, 1, 1), date(low, 12, 31), 12
    if "X" in month or (day and "X" in day and day != "XX"):
        raise Unreadable("an X for half of a month or day", "XX for the whole of it, such as 1985-04-XX")
    return _in_year(low, int(month), day)


def _in_year(year: int, month: int, day: str | None) -> tuple[PointKind, date, date, int]:
    """The same for a date whose year and month, or season, are given."""
    if 21 <= month <= 24 and day is None:
        first, end = 3 * (month - 20), year + (month == 24)
        last = (first + 1) % 12 + 1
        return "season", date(year, first, 1), date(end, last, monthrange(end, last)[1]), 3
    if 25 <= month <= 41 and day is None:
        raise Unreadable("a season code above 24", "21 spring, 22 summer, 23 autumn or 24 winter, such as 2019-24")
    if not 1 <= month <= 12:
        raise Unreadable(
            "a month that does not exist (the day comes first, then the month)",
            "a month from 1 to 12, such as 13/05/2020 or 2020-05-13",
        )
    length = monthrange(year, month)[1]
    if day is None or day == "XX":
        return "masked" if day else "month", date(year, month, 1), date(year, month, length), 1
    if not 1 <= int(day) <= length:
        raise Unreadable("a day that this month does not have in this year", "a day that exists, such as 28/02/2020")
    written = date(year, month, int(day))
    return "day", written, written, DAY


def _clock(midnight: int, hour: str, minute: str) -> int:
    if int(hour) > 23 or int(minute) > 59:
        raise Unreadable(
            "a time of day that does not exist", "hours from 00 to 23 and minutes to 59, such as 2020-05-03T14:05"
        )
    return midnight + int(hour) * 60 + int(minute)
