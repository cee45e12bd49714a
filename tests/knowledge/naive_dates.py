"""The dates of the naive reference: bounds in whole days, apart from the program's own module of dates."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

BEGINNING = 0
FOREVER = 10**7


class When(NamedTuple):
    """Bounds of a written date in days, both ends included."""

    first: int  # first possible day
    begun: int  # last possible day of its start
    ended: int  # first possible day of its end
    last: int  # last possible day
    covers: tuple[int, int]  # the days a statement of not knowing certainly covers; none if the second is smaller


def _month(index: int) -> int:
    """First day of a month counted from year 0."""
    return date(index // 12, index % 12 + 1, 1).toordinal()


def _unit(text: str) -> tuple[int, int]:
    """First and last possible day of one date: a day, month, season or year, perhaps with a tilde."""
    if not (found := re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(~?)", text)):
        raise ValueError(f"not a date this reference can read: {text!r}")
    year, month, day, tilde = int(found[1]), int(found[2] or 0), int(found[3] or 0), bool(found[4])
    if day:
        ordinal = date(year, month, day).toordinal()
        return ordinal - tilde, ordinal + tilde
    if month > 20:
        start, length = year * 12 + 3 * (month - 20) - 1, 3
    elif month:
        start, length = year * 12 + month - 1, 1
    else:
        start, length = year * 12, 12
    return _month(start - tilde * length), _month(start + (1 + tilde) * length) - 1


def when(written: object) -> When:
    """Bounds of a date as written, or as YAML reads it."""
    return _read(str(written).strip())


@cache
def _read(text: str) -> When:
    """Read ``2020-05-01``, ``2020-05``, ``2019-24``, ``2020``, any with ``~``; ``a/b``, ``[a..b]``, open ends."""
    is_set = text.startswith("[")
    separator = ".." if is_set else "/"
    body = text.strip("[]") if is_set else text
    if separator not in body:
        first, last = _unit(body)
        return When(first, last, first, last, (last, first) if "~" in body else (first, last))
    start, _, end = body.partition(separator)
    first, begun = (BEGINNING, BEGINNING) if start in ("", "..") else _unit(start)
    ended, last = (FOREVER, FOREVER) if end in ("", "..") else _unit(end)
    if is_set:  # one unknown day between
        return When(first, last, first, last, (last, first))
    return When(first, begun, ended, last, (begun if "~" in start else first, ended if "~" in end else last))
