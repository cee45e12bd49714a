"""EDTF in plain English, for pages and sentences that people read. Internal to :mod:`graphmodel.model.dates`."""

from __future__ import annotations

from calendar import month_name
from functools import lru_cache

from graphmodel.model.edtf_text import OPEN, UNKNOWN, UNKNOWN_END, Point, read_edtf

_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


@lru_cache(maxsize=65_536)
def words(edtf: str) -> str:
    """Plain English for canonical EDTF.

    >>> words("[2019-05-03..]"), words("2016-04-03T14:05"), words("2019-24?")
    ('3 May 2019 or later', '3 April 2016 at 14:05', 'winter 2019/20 (uncertain)')
    """
    reading = read_edtf(edtf)
    match reading.form:
        case "one":
            return _point(reading.points[0])
        case "any":
            *others, last = (_point(point) for point in reading.points)
            return f"either {', '.join(others)} or {last}"
        case "between":
            return _between(*reading.points)
        case "lasted":
            return _lasted(*reading.points)


def _lasted(start: Point, end: Point) -> str:
    if start is OPEN:
        return "with no start or end" if end is OPEN else f"until {_point(end) if end.text else 'a date not known'}"
    if end is OPEN:
        return f"from {_point(start) if start.text else 'a date not known'} onwards"
    if start is UNKNOWN_END or end is UNKNOWN_END:
        said = ("a date not known" if point is UNKNOWN_END else _point(point) for point in (start, end))
        return f"from {' to '.join(said)}"
    return f"from {_pair(start, 'to', end)}"


def _between(first: Point, last: Point) -> str:
    if first is OPEN:
        return f"{_point(last)} or earlier"
    if last is OPEN:
        return f"{_point(first)} or later"
    return f"some time between {_pair(first, 'and', last)}"


def _pair(first: Point, joint: str, last: Point) -> str:
    """Two dates; what the first shares with the second is said once: 3 and 9 May 2019."""
    if first.mark == last.mark == "?":
        return f"{_pair(_unmarked(first), joint, _unmarked(last))} (uncertain)"
    head, tail = _point(first), _point(last)
    plain = first.kind == last.kind and first.kind in ("day", "month") and not first.mark and not last.mark
    if plain and first != last and first.text[:4] == last.text[:4]:
        head = head[: -len(" 2019")]
        if first.kind == "day" and first.text[:7] == last.text[:7]:
            head = head.split()[0]
    return f"{head} {joint} {tail}"


def _unmarked(point: Point) -> Point:
    return point._replace(text=point.bare)


def _point(point: Point) -> str:
    if point is UNKNOWN:
        return "date not known"
    said = _bare(point)
    if point.mark in ("~", "%"):
        said = f"about {said}"
    return f"{said} (uncertain)" if point.mark in ("?", "%") else said


def _bare(point: Point) -> str:
    text = point.bare
    year, month, day = text[:4], text[5:7], text[8:10]
    match point.kind:
        case "day":
            return f"{int(day)} {month_name[int(month)]} {year}"
        case "minute":
            return f"{int(day)} {month_name[int(month)]} {year} at {text[11:]}"
        case "month":
            return f"{month_name[int(month)]} {year}"
        case "season":
            return f"{_SEASONS[month]} {year}" + (f"/{(int(year) + 1) % 100:02}" if month == "24" else "")
        case "year" | "none":
            return year
        case "masked":
            return _masked(year, month)


def _masked(year: str, month: str) -> str:
    if year.endswith("X"):
        low, high = year.replace("X", "0"), year.replace("X", "9")
        return f"the {low}s" if year.count("X") == 1 else f"the years {low} to {high}"
    return f"{month_name[int(month)]} {year}, day not known" if month != "XX" else f"{year}, month not known"
