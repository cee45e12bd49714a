"""What a statement that somebody did not know covers: the days of which it certainly, or possibly, speaks."""

from __future__ import annotations

from graphmodel.model.case import UNDATED
from graphmodel.model.dates import When
from graphmodel.model.minutes import DAY


def covers(when: When | None, day_ends: int) -> bool:
    """Whether a statement of not knowing certainly speaks of the day that ends at this minute.

    It speaks of the whole of a plain date ("in May") and of ``a/b``. At an end with a tilde only what is certain
    counts; a single approximate date, or one unknown day between two, covers no day for certain.

    >>> from graphmodel.model.dates import day_end, parse
    >>> covers(parse("2019-05"), day_end("2019-05-10")), covers(parse("2019-05~"), day_end("2019-05-10"))
    (True, False)
    """
    first, last = certain_cover(when or UNDATED)
    return first <= day_ends - DAY and day_ends <= last


def possibly_covers(when: When | None, day_ends: int) -> bool:
    """Whether it possibly speaks of that day."""
    when = when or UNDATED
    return when.earliest < day_ends and day_ends - DAY < when.latest


def certain_cover(when: When) -> tuple[int, int]:
    """The first and last minute of what it certainly speaks of; the other way round where no one day is certain: then
    it speaks of some time between the two.

    >>> from graphmodel.model.dates import parse
    >>> [first < last for first, last in map(certain_cover, (parse("2019-05"), parse("[2019-05-01..2019-05-31]")))]
    [True, False]
    """
    start, _, end = when.edtf.partition("/")
    if end:
        # Whole days: it speaks of the day on which it begins, and of the day on which it ends.
        return (
            when.starts_by - DAY if _approximate(start) else when.earliest,
            when.ends_after + DAY if _approximate(end) else when.latest,
        )
    one_day = when.latest - when.earliest <= DAY
    vague = _approximate(start) or start.startswith("[") or "X" in start
    return (when.earliest, when.latest) if one_day or not vague else (when.latest, when.earliest)


def _approximate(edtf: str) -> bool:
    return "~" in edtf or "%" in edtf
