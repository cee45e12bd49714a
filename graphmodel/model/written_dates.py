"""Dates as people in the United Kingdom write them, turned into EDTF. The day comes first, always: 03/04/16 is 3
April 2016.

Choices made here, so that nobody has to guess:

* a year of two digits is 2000 to 2049 for 00 to 49, and 1950 to 1999 for 50 to 99;
* *early*, *mid* and *late* of a year are January to April, May to August, September to December; of a month, days 1
  to 10, 11 to 20 and 21 to its end: in each case one unknown day within;
* *about*, *around*, *approximately*, *circa* and *c.* mean ``~``; *possibly* and *probably* mean ``?``;
* ``from A to B`` is what lasted, ``between A and B`` one unknown moment;
* a month and two digits (``April 16``) could be a day or a year, and is refused.

The module is internal; :mod:`graphmodel.model.dates` is the way in.
"""

from __future__ import annotations

import re
from calendar import monthrange

from graphmodel.model.date_faults import Unreadable, not_a_date
from graphmodel.model.edtf_text import (
    UNKNOWN,
    Point,
    Reading,
    between,
    lasted,
    read_edtf,
    read_end,
    read_point,
)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "winter": "24"}
_PARTS = {"early": 0, "mid": 1, "late": 2}
_NOT_KNOWN = {"..", "unknown", "not known", "date unknown", "date not known", "not stated", "nk", "n/k"}

_TIME = r"(?:(?:,? +(?:at +)?|t)([0-9]{1,2}):([0-9]{2})(?::[0-5][0-9])?)?"
_NUMBERS = r"([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})" + _TIME
_DAY_WORDS = r"([0-9]{1,2})(?:st|nd|rd|th)?(?: of)?[ ./-]*([a-z]+)\.?[ ,./-]*([0-9]{4}|[0-9]{2})" + _TIME
_MONTH_FIRST = r"([a-z]+)\.? +([0-9]{1,2})(?:st|nd|rd|th)?,? +([0-9]{4})" + _TIME
_WORD_YEAR = r"([a-z]+)\.?[ ,./-]*([0-9]{2,4})"
_ABOUT = r"(?:about|around|approximately|approx\.?|circa|ca?\.|c(?= ?[0-9])|~)\s*(.+)"
_DOUBT = r"(?:possibly|probably)\s+(.+)"


def read(text: str) -> Reading:
    """Read a whole cell, as EDTF or as people write; raises :class:`Unreadable`.

    >>> read("between 3 May 2019 and 9 May 2019").edtf
    '[2019-05-03..2019-05-09]'
    >>> read("c. May 2020").edtf
    '2020-05~'
    """
    # Word and Excel put typographic hyphens and unbreakable spaces where people typed plain ones.
    plain = " ".join(re.sub("[\u2010\u2011\u2212]", "-", text).split())
    low = plain.lower()
    if low in _NOT_KNOWN:
        return Reading("one", (UNKNOWN,))
    if found := re.fullmatch(r"(?:some ?time )?between (.+) and (.+)", low):
        return between(_end(found[1]), _end(found[2]))
    if found := re.fullmatch(r"(?:from )?(.+?) (?:to|until|till) (.+)", low):
        return lasted(_end(found[1]), _end(found[2]))
    if low.count(" / ") == 1:
        start, _, end = low.partition(" / ")
        return lasted(_end(start), _end(end))
    if low.startswith("[") and low.endswith("]"):
        return read_edtf(_set(low))
    if (point := read_point(low)) is not None:
        return Reading("one", (point,))
    edtf = _to_edtf(low)
    if edtf:
        return read_edtf(edtf)
    if low.count("/") == 1:
        start, _, end = low.partition("/")
        return lasted(_end(start.strip()), _end(end.strip()))
    raise not_a_date(plain)


def _set(text: str) -> str:
    """A set with each member as EDTF; a set that is not well formed stays as it is."""
    inner = text[1:-1]
    joint = ".." if ".." in inner else ","
    if joint == ".." and "," in inner:
        return text
    return f"[{joint.join(_member(part) for part in inner.split(joint))}]"


def _end(text: str) -> Point:
    if text in _NOT_KNOWN - {".."}:
        return read_end("")
    return read_end(_member(text))


def _member(text: str) -> str:
    """One date inside an interval or a set, as EDTF; unchanged where it is that already."""
    text = text.strip()
    if text in ("", "..") or read_point(text) is not None:
        return text
    edtf = _to_edtf(text)
    if edtf.startswith("["):
        raise Unreadable("early, mid or late inside a longer text", "the months or days meant, such as 2018-01/2018-06")
    if not edtf:
        raise not_a_date(text)
    return edtf


def _to_edtf(text: str) -> str:
    """EDTF of one date in words or numbers (lower case); empty where it is neither.

    >>> _to_edtf("03/04/16 9:05"), _to_edtf("early 2018"), _to_edtf("mid may 2019?")
    ('2016-04-03T09:05', '[2018-01..2018-04]', '[2019-05-11?..2019-05-20?]')
    """
    bare = text.rstrip("?~% ")
    marks = set(text[len(bare) :]) - {" "}
    for pattern, mark in ((_DOUBT, "?"), (_ABOUT, "~"), (_DOUBT, "?")):
        if found := re.fullmatch(pattern, bare):
            bare = found[1]
            marks.add(mark)
    mark = "%" if "%" in marks or len(marks) > 1 else "".join(marks)
    if found := re.fullmatch(r"(early|mid|late)(?: in |[ -])(.+)", bare):
        first, last = _third(found[1], _one(found[2]))
        return f"[{first}{mark}..{last}{mark}]" if first else ""
    edtf = _one(bare)
    return edtf + mark if edtf else ""


def _one(text: str) -> str:
    return _in_numbers(text) or _in_words(text)


def _in_numbers(text: str) -> str:
    if re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text):
        return text
    if found := re.fullmatch(r"([0-9]{4}-[0-9]{2}-[0-9]{2})" + _TIME, text):
        return found[1] + _clock(found[2], found[3])
    if found := re.fullmatch(_NUMBERS, text):
        return _ymd(found[4], found[3], found[1]) + _clock(found[5], found[6])
    if found := re.fullmatch(r"([0-9]{1,2})[./-]([0-9]{4})", text):
        if int(found[1]) > 12:  # 21 to 24 would be seasons
            raise Unreadable("a month that does not exist", "a month from 1 to 12, such as 05/2020")
        return f"{found[2]}-{int(found[1]):02}"
    found = re.fullmatch(r"(?:the )?([0-9]{3})0'?s", text)
    return f"{found[1]}X" if found else ""


def _in_words(text: str) -> str:
    if (found := re.fullmatch(_DAY_WORDS, text)) and (month := _month(found[2])):
        return _ymd(found[3], month, found[1]) + _clock(found[4], found[5])
    if (found := re.fullmatch(_MONTH_FIRST, text)) and (month := _month(found[1])):
        return _ymd(found[3], month, found[2]) + _clock(found[4], found[5])
    if found := re.fullmatch(r"winter ([0-9]{4})[/-]([0-9]{2}|[0-9]{4})", text):
        if (int(found[1]) + 1) % 10 ** len(found[2]) != int(found[2]):
            raise Unreadable("a winter of two years that do not follow each other", "winter 2019/20, or winter 2019")
        return f"{found[1]}-24"
    if (found := re.fullmatch(_WORD_YEAR, text)) and (place := _SEASONS.get(found[1]) or _month(found[1])):
        if len(found[2]) != 4:
            problem = "a month with two digits, which could be a day or a year"
            raise Unreadable(problem, "the year in full, such as April 2016")
        return f"{found[2]}-{place}"
    return ""


def _month(word: str) -> str:
    """Number of a month written out or short, in two digits; empty for another word."""
    word = "sep" if word == "sept" else word
    for names in (_MONTHS, _FULL):
        if word in names:
            return f"{names.index(word) + 1:02}"
    return ""


def _ymd(year: str, month: str, day: str) -> str:
    if len(year) == 2:
        year = ("20" if int(year) < 50 else "19") + year
    return f"{year}-{int(month):02}-{int(day):02}"


def _clock(hour: str | None, minute: str | None) -> str:
    return f"T{int(hour):02}:{minute}" if hour and minute else ""


def _third(part: str, edtf: str) -> tuple[str, str]:
    """First and last month of a third of a year, or day of a third of a month; two empty texts for anything else."""
    third = _PARTS[part]
    if re.fullmatch("[0-9]{4}", edtf):
        return f"{edtf}-{third * 4 + 1:02}", f"{edtf}-{third * 4 + 4:02}"
    if re.fullmatch("[0-9]{4}-(0[1-9]|1[0-2])", edtf):
        end = third * 10 + 10 if third < 2 else monthrange(int(edtf[:4]), int(edtf[5:]))[1]
        return f"{edtf}-{third * 10 + 1:02}", f"{edtf}-{end:02}"
    return "", ""
