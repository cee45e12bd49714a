"""Dates: worked examples, properties, the three answers against brute force, and another EDTF reader as an oracle."""

from __future__ import annotations

import copy
import dataclasses
import math
import pickle
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from time import struct_time
from typing import Any

import edtf
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from graphmodel.errors import GraphmodelError
from graphmodel.model.dates import (
    EARLIEST,
    LATEST,
    Answer,
    DateError,
    Relative,
    When,
    and_,
    before,
    day_end,
    in_force,
    in_words,
    iso_day,
    iso_last_day,
    not_,
    or_,
    over_by,
    overlaps,
    parse,
    resolve,
    to_minute,
)

YES, NO, CANNOT_TELL = Answer.YES, Answer.NO, Answer.CANNOT_TELL


def when(text: str) -> When:
    found = parse(text)
    assert isinstance(found, When)
    return found


def relative(text: str) -> Relative:
    found = parse(text)
    assert isinstance(found, Relative)
    return found


def bounds(found: When) -> tuple[int, int, int, int]:
    return found.earliest, found.starts_by, found.ends_after, found.latest


def local_minute(*clock: int) -> int:
    return to_minute(datetime(*clock))  # noqa: DTZ001 - records carry local time


# --- worked examples -------------------------------------------------------------------------------------------------

ONE_MOMENT = [
    # written, EDTF, first day, last day
    ("2020-01-05", "2020-01-05", "2020-01-05", "2020-01-05"),
    ("2020-02", "2020-02", "2020-02-01", "2020-02-29"),
    ("2020", "2020", "2020-01-01", "2020-12-31"),
    ("2020?", "2020?", "2020-01-01", "2020-12-31"),
    ("2020-05~", "2020-05~", "2020-04-01", "2020-06-30"),
    ("2020-05%", "2020-05%", "2020-04-01", "2020-06-30"),
    ("2020-05?~", "2020-05%", "2020-04-01", "2020-06-30"),
    ("2020-02~", "2020-02~", "2020-01-01", "2020-03-31"),
    ("2020~", "2020~", "2019-01-01", "2021-12-31"),
    ("2020-03-01~", "2020-03-01~", "2020-02-29", "2020-03-02"),
    ("2019-21", "2019-21", "2019-03-01", "2019-05-31"),
    ("2019-22", "2019-22", "2019-06-01", "2019-08-31"),
    ("2019-23", "2019-23", "2019-09-01", "2019-11-30"),
    ("2019-24", "2019-24", "2019-12-01", "2020-02-29"),
    ("2018-24", "2018-24", "2018-12-01", "2019-02-28"),
    ("2019-24~", "2019-24~", "2019-09-01", "2020-05-31"),
    ("201X", "201X", "2010-01-01", "2019-12-31"),
    ("201x~", "201X~", "2000-01-01", "2029-12-31"),
    ("20XX", "20XX", "2000-01-01", "2099-12-31"),
    ("2004-XX", "2004-XX", "2004-01-01", "2004-12-31"),
    ("2004-XX~", "2004-XX~", "2003-01-01", "2005-12-31"),
    ("2004-XX-XX", "2004-XX-XX", "2004-01-01", "2004-12-31"),
    ("1985-04-XX", "1985-04-XX", "1985-04-01", "1985-04-30"),
    ("1985-04-XX~", "1985-04-XX~", "1985-03-01", "1985-05-31"),
    ("[2019-05-03..2019-05-09]", "[2019-05-03..2019-05-09]", "2019-05-03", "2019-05-09"),
    ("[2019-05~..2019-06]", "[2019-05~..2019-06]", "2019-04-01", "2019-06-30"),
    ("[2019-05..]", "[2019-05..]", "2019-05-01", ".."),
    ("[..2019-05]", "[..2019-05]", "..", "2019-05-31"),
    ("[2019-07, 2019-05]", "[2019-07,2019-05]", "2019-05-01", "2019-07-31"),
    ("[2019-05]", "2019-05", "2019-05-01", "2019-05-31"),
    ("..", "XXXX", "..", ".."),
    ("unknown", "XXXX", "..", ".."),
    ("XXXX", "XXXX", "..", ".."),
    # as people write
    ("03/04/16", "2016-04-03", "2016-04-03", "2016-04-03"),
    ("3/4/2016", "2016-04-03", "2016-04-03", "2016-04-03"),
    ("03.04.2016", "2016-04-03", "2016-04-03", "2016-04-03"),
    ("03-04-2016", "2016-04-03", "2016-04-03", "2016-04-03"),
    ("03/04/16?", "2016-04-03?", "2016-04-03", "2016-04-03"),
    ("01/01/49", "2049-01-01", "2049-01-01", "2049-01-01"),
    ("01/01/50", "1950-01-01", "1950-01-01", "1950-01-01"),
    ("01/01/00", "2000-01-01", "2000-01-01", "2000-01-01"),
    ("01/01/99", "1999-01-01", "1999-01-01", "1999-01-01"),
    ("3 April 2016", "2016-04-03", "2016-04-03", "2016-04-03"),
    ("3rd of april 2016", "2016-04-03", "2016-04-03", "2016-04-03"),
    ("3-Apr-16", "2016-04-03", "2016-04-03", "2016-04-03"),
    ("April 3, 2016", "2016-04-03", "2016-04-03", "2016-04-03"),
    ("  3\u00a0April 2016 ", "2016-04-03", "2016-04-03", "2016-04-03"),
    ("2016\u201104\u201103", "2016-04-03", "2016-04-03", "2016-04-03"),
    ("April 2016", "2016-04", "2016-04-01", "2016-04-30"),
    ("Sept 2016", "2016-09", "2016-09-01", "2016-09-30"),
    ("04/2016", "2016-04", "2016-04-01", "2016-04-30"),
    ("spring 2019", "2019-21", "2019-03-01", "2019-05-31"),
    ("Winter 2019", "2019-24", "2019-12-01", "2020-02-29"),
    ("winter 2019/20", "2019-24", "2019-12-01", "2020-02-29"),
    ("c. May 2020", "2020-05~", "2020-04-01", "2020-06-30"),
    ("about May 2020", "2020-05~", "2020-04-01", "2020-06-30"),
    ("c2016", "2016~", "2015-01-01", "2017-12-31"),
    ("possibly May 2020", "2020-05?", "2020-05-01", "2020-05-31"),
    ("about May 2020?", "2020-05%", "2020-04-01", "2020-06-30"),
    ("early 2018", "[2018-01..2018-04]", "2018-01-01", "2018-04-30"),
    ("mid 2018", "[2018-05..2018-08]", "2018-05-01", "2018-08-31"),
    ("mid-2018", "[2018-05..2018-08]", "2018-05-01", "2018-08-31"),
    ("late 2018", "[2018-09..2018-12]", "2018-09-01", "2018-12-31"),
    ("early May 2019", "[2019-05-01..2019-05-10]", "2019-05-01", "2019-05-10"),
    ("mid May 2019", "[2019-05-11..2019-05-20]", "2019-05-11", "2019-05-20"),
    ("late February 2020", "[2020-02-21..2020-02-29]", "2020-02-21", "2020-02-29"),
    ("about early 2018", "[2018-01~..2018-04~]", "2017-12-01", "2018-05-31"),
    ("the 1990s", "199X", "1990-01-01", "1999-12-31"),
    ("between 3 May 2019 and 9/5/19", "[2019-05-03..2019-05-09]", "2019-05-03", "2019-05-09"),
]


@pytest.mark.parametrize(("written", "text", "first", "last"), ONE_MOMENT)
def test_one_unknown_moment(written: str, text: str, first: str, last: str) -> None:
    found = when(written)
    assert (found.text, found.edtf) == (written, text)
    assert (iso_day(found.earliest), iso_last_day(found.latest)) == (first, last)
    assert (found.starts_by, found.ends_after, found.lasted) == (found.latest, found.earliest, False)


LASTED = [
    # written, EDTF, earliest, starts_by, ends_after (each a first day), last day
    ("2019-01/2019-06", "2019-01/2019-06", "2019-01-01", "2019-02-01", "2019-06-01", "2019-06-30"),
    ("2019-01-01/2019-06-10", "2019-01-01/2019-06-10", "2019-01-01", "2019-01-02", "2019-06-10", "2019-06-10"),
    ("2019-03~/2019-06", "2019-03~/2019-06", "2019-02-01", "2019-05-01", "2019-06-01", "2019-06-30"),
    ("2019-03/2019-06~", "2019-03/2019-06~", "2019-03-01", "2019-04-01", "2019-05-01", "2019-07-31"),
    ("2019-03?/2019-06?", "2019-03?/2019-06?", "2019-03-01", "2019-04-01", "2019-06-01", "2019-06-30"),
    ("2020-03-01/..", "2020-03-01/..", "2020-03-01", "2020-03-02", "..", ".."),
    ("../2019-06-10", "../2019-06-10", "..", "..", "2019-06-10", "2019-06-10"),
    ("2020-03-01/", "2020-03-01/", "2020-03-01", "2020-03-02", "2020-03-01", ".."),
    ("/2019-06-10", "/2019-06-10", "..", "2019-06-11", "2019-06-10", "2019-06-10"),
    ("2020-05/2020-05", "2020-05/2020-05", "2020-05-01", "2020-06-01", "2020-05-01", "2020-05-31"),
    # it cannot have begun after its end: May at most up to the 10th
    ("2020-05/2020-05-10", "2020-05/2020-05-10", "2020-05-01", "2020-05-11", "2020-05-10", "2020-05-10"),
    ("../..", "../..", "..", "..", "..", ".."),
    ("from June 2017 to July 2018", "2017-06/2018-07", "2017-06-01", "2017-07-01", "2018-07-01", "2018-07-31"),
    ("3/5/19 / 9/5/19", "2019-05-03/2019-05-09", "2019-05-03", "2019-05-04", "2019-05-09", "2019-05-09"),
    ("unknown to May 2020", "/2020-05", "..", "2020-06-01", "2020-05-01", "2020-05-31"),
]


@pytest.mark.parametrize(("written", "text", "earliest", "starts_by", "ends_after", "last"), LASTED)
def test_lasted(written: str, text: str, earliest: str, starts_by: str, ends_after: str, last: str) -> None:
    found = when(written)
    assert (found.text, found.edtf, found.lasted) == (written, text, True)
    assert [iso_day(bound) for bound in bounds(found)[:3]] == [earliest, starts_by, ends_after]
    assert iso_last_day(found.latest) == last


def test_an_open_end_is_not_an_unknown_end() -> None:
    later = to_minute(date(2021, 1, 1))
    assert in_force(when("2020-03-01/.."), later) is YES
    assert in_force(when("2020-03-01/"), later) is CANNOT_TELL
    assert (when("2020/..").latest, when("../2020").earliest) == (LATEST, EARLIEST)


def test_times_are_minutes() -> None:
    five_past_two = local_minute(2016, 4, 3, 14, 5)
    for text in (
        "2016-04-03T14:05",
        "2016-04-03T14:05:59",
        "2016-04-03 14:05",
        "03/04/2016 14:05",
        "3 April 2016 at 14:05",
    ):
        found = when(text)
        assert bounds(found) == (five_past_two, five_past_two + 1, five_past_two, five_past_two + 1)
        assert found.edtf == "2016-04-03T14:05"
    assert bounds(when("2016-04-03T00:00~"))[0] == local_minute(2016, 4, 2, 23, 59)
    assert when("3/4/16 9:05").edtf == "2016-04-03T09:05"


WRONG = [
    ("", "nothing"),
    (" \t", "nothing"),
    ("31/02/2020", "a day that this month does not have"),
    ("1900-02-29", "a day that this month does not have"),
    ("2020-04-31", "a day that this month does not have"),
    ("00/01/2020", "a day that this month does not have"),
    ("2020-01-00", "a day that this month does not have"),
    ("2020-13", "a month that does not exist"),
    ("2020-00", "a month that does not exist"),
    ("05/13/2020", "a month that does not exist"),
    ("13/2020", "a month that does not exist"),
    ("2020-21-01", "a month that does not exist"),
    ("2020-25", "a season code above 24"),
    ("2020-05-03T24:00", "a time of day that does not exist"),
    ("03/05/2020 10:60", "a time of day that does not exist"),
    ("2020-05-03T10:00Z", "a time with a time zone"),
    ("2020-05-03T10:00:00+01:00", "a time with a time zone"),
    ("2020-05/2020-01", "an interval that ends before it begins"),
    ("[2020-05..2020-01]", "an interval that ends before it begins"),
    ("from May 2020 to April 2020", "an interval that ends before it begins"),
    ("/", "an interval without any date"),
    ("../", "an interval without any date"),
    ("31/12/9999", "a year before 1000 or after 9998"),
    ("0216-03-01", "a year before 1000 or after 9998"),
    ("-0044", "a year that is not written with four digits"),
    ("Y17000", "a year that is not written with four digits"),
    ("20200503", "a year that is not written with four digits"),
    ("195X-01", "an X before a written month"),
    ("2004-XX-03", "an X before a written day"),
    ("2004-1X", "an X for half of a month"),
    ("2004-01-1X", "an X for half of a month"),
    ("2020~~", "more than one mark of doubt"),
    ("2004-~06", "a mark of doubt inside the date"),
    ("{2019,2020}", "a set of which all members are meant"),
    ("[2019,2020..2021]", "square brackets that hold"),
    ("[2019,]", "a list of possible dates with a gap"),
    ("April 16", "a month with two digits"),
    ("winter 2019/21", "a winter of two years"),
    ("from early 2018 to 2019", "early, mid or late inside a longer text"),
    ("2016-4-3", "a date with the year first and not quite ISO"),
    ("2016/04/03", "a date with the year first and not quite ISO"),
    ("3 May 2019 - 9 May 2019", "two dates joined by a dash"),
    ("before 3 May 2020", "a date with a word in front of it"),
    ("3 weeks after the meeting", "a date told from another row in a form"),
    ("about after c1", "about, without an amount"),
    ("last Tuesday", "a text that is no date"),
    ("3 Foo 2016", "a text that is no date"),
    ("\u0663/4/2016", "a text that is no date"),
    ("2020 " * 100, "a text too long"),
]


@pytest.mark.parametrize(("text", "problem"), WRONG)
def test_what_is_no_date_says_what_to_write(text: str, problem: str) -> None:
    for _ in range(2):  # the second time from the cache
        with pytest.raises(DateError) as caught:
            parse(text)
        error = caught.value
        assert error.found == text
        assert error.problem.startswith(problem)
        assert str(error) == f"{error.problem}; write {error.expected}"
        assert isinstance(error, GraphmodelError)
        assert isinstance(error, ValueError)
        assert error.__cause__ is error.__context__ is None
    again = pickle.loads(pickle.dumps(error))
    assert (again.found, again.problem, again.expected) == (error.found, error.problem, error.expected)
    assert str(copy.copy(error)) == str(error)


@pytest.mark.parametrize("text", sorted({text for text, _ in WRONG}))
def test_every_example_in_an_error_can_be_written(text: str) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    shown = re.findall(r"(?:winter )?[\[./\d][\d./X,~T:-]*\d[^ ,;]*", caught.value.expected)
    for each in (part.strip(",") for part in shown if re.search(r"\d{4}", part)):
        assert isinstance(parse(each), When), each


# --- in words --------------------------------------------------------------------------------------------------------

WORDS = [
    ("2020-01", "January 2020"),
    ("2020-01-05", "5 January 2020"),
    ("2020-01-05T09:30", "5 January 2020 at 09:30"),
    ("2020", "2020"),
    ("201X", "the 2010s"),
    ("20XX", "the years 2000 to 2099"),
    ("2004-XX", "2004, month not known"),
    ("1985-04-XX", "April 1985, day not known"),
    ("2019-21", "spring 2019"),
    ("2019-24", "winter 2019/20"),
    ("2020-05~", "about May 2020"),
    ("2020-05?", "May 2020 (uncertain)"),
    ("2020-05%", "about May 2020 (uncertain)"),
    ("unknown", "date not known"),
    ("[2019-05-03..2019-05-09]", "some time between 3 and 9 May 2019"),
    ("[2019-04-30..2019-05-09]", "some time between 30 April and 9 May 2019"),
    ("[2018-12-30..2019-01-02]", "some time between 30 December 2018 and 2 January 2019"),
    ("[2019-05-03..2019-06]", "some time between 3 May 2019 and June 2019"),
    ("[2019-05-03?..2019-05-09?]", "some time between 3 and 9 May 2019 (uncertain)"),
    ("early 2018", "some time between January and April 2018"),
    ("[2019-05..]", "May 2019 or later"),
    ("[..2019-05]", "May 2019 or earlier"),
    ("[2019,2020-05,2021]", "either 2019, May 2020 or 2021"),
    ("2017-06/2018-07", "from June 2017 to July 2018"),
    ("2017-06/2017-07", "from June to July 2017"),
    ("2017-06~/2017-07", "from about June 2017 to July 2017"),
    ("2017-06-03/2017-06-03", "from 3 June 2017 to 3 June 2017"),
    ("2017-06/..", "from June 2017 onwards"),
    ("../2017-06", "until June 2017"),
    ("2017-06/", "from June 2017 to a date not known"),
    ("/2017-06", "from a date not known to June 2017"),
    ("../..", "with no start or end"),
]


@pytest.mark.parametrize(("text", "said"), WORDS)
def test_in_words(text: str, said: str) -> None:
    assert in_words(when(text)) == said


# --- relative dates --------------------------------------------------------------------------------------------------

RELATIVE = [
    # relative, anchor, EDTF of the result
    ("after c1", "2020-05-03", "[2020-05-03..]"),
    ("before c1", "2020-05-03", "[..2020-05-03]"),
    ("4 weeks after c1", "2020-05-03", "2020-05-31"),
    ("13 days before c1", "2020-05-03", "2020-04-20"),
    ("a week after c1", "2020-05-03", "2020-05-10"),
    ("two months after c1", "2020-05-03", "2020-07-03"),
    ("about 4 weeks after c1", "2020-05-03", "[2020-05-24..2020-06-07]"),
    ("c. 1 month after c1", "2020-01-31", "[2020-01-31..2020-03-31]"),
    ("1 month after c1", "2020-01-31", "2020-02-29"),
    ("1 month after c1", "2020-02-29", "2020-03-29"),
    ("1 month after c1", "2020-02", "[2020-03-01..2020-03-29]"),
    ("1 year after c1", "2020-02-29", "2021-02-28"),
    ("2 years before c1", "2020", "[2018-01-01..2018-12-31]"),
    ("2 weeks after c1", "2020-05-01/2020-05-10", "[2020-05-15..2020-05-24]"),
    ("2 weeks after c1", "2020-05-01/..", "[2020-05-15..]"),
    ("2 weeks after c1", "unknown", "XXXX"),
    ("after c1", "unknown", "XXXX"),
    ("after c1", "2020-05-03T14:05", "[2020-05-03T14:05..]"),
    ("before c1", "2020-05-03T14:05", "[..2020-05-03T14:05]"),
    # an amount in days says nothing about the minute
    ("2 days after c1", "2020-05-03T14:05", "2020-05-05"),
]


@pytest.mark.parametrize(("text", "anchor", "result"), RELATIVE)
def test_relative(text: str, anchor: str, result: str) -> None:
    found = resolve(relative(text), when(anchor))
    assert (found.text, found.edtf, found.lasted) == (text, result, False)
    assert bounds(when(found.edtf)) == bounds(found)


def test_relative_keeps_its_parts() -> None:
    assert relative("About  4 Weeks after Row_1.b-2") == Relative(
        "About  4 Weeks after Row_1.b-2", "Row_1.b-2", "after", 4, "weeks", about=True
    )
    assert relative("before c1") == Relative("before c1", "c1", "before", None, None, about=False)


@pytest.mark.parametrize("text", ["9999 years after c1", "9999 years before c1", "1500 years before c1"])
def test_an_amount_out_of_the_calendar_is_refused(text: str) -> None:
    with pytest.raises(DateError, match="leads out of the calendar") as caught:
        resolve(relative(text), when("2020"))
    assert caught.value.found == text


# --- small things ----------------------------------------------------------------------------------------------------


def test_day_end() -> None:
    assert day_end("2020-01-05") == day_end("05/01/2020") == to_minute(date(2020, 1, 6))
    for vague in ("2020-01", "2020-01-05~", "2020-01-05T10:00", "2020-01-05/2020-01-05", "after c1", "unknown"):
        with pytest.raises(DateError, match="not one day"):
            day_end(vague)


def test_minutes_and_days() -> None:
    assert to_minute(date(1, 1, 1)) == EARLIEST == 0
    assert to_minute(date(9999, 12, 31)) + 24 * 60 == LATEST
    assert to_minute(datetime.fromisoformat("2020-01-05T23:59:59")) == to_minute(date(2020, 1, 6)) - 1
    assert (iso_day(EARLIEST), iso_day(LATEST), iso_last_day(EARLIEST), iso_last_day(LATEST)) == ("..",) * 4


def test_a_when_cannot_be_changed() -> None:
    found = when("2020")
    with pytest.raises(dataclasses.FrozenInstanceError):
        found.earliest = 0  # pyright: ignore[reportAttributeAccessIssue]
    assert not hasattr(found, "__dict__")


def test_parse_remembers() -> None:
    assert parse("2020-05-03") is parse("2020-05-03")


# --- three answers ---------------------------------------------------------------------------------------------------


def test_logic() -> None:
    meaning = {YES: {True}, NO: {False}, CANNOT_TELL: {True, False}}

    def answer(truths: set[bool]) -> Answer:
        return next(each for each, values in meaning.items() if values == truths)

    for a in Answer:
        assert not_(a) is ~a is answer({not x for x in meaning[a]})
        for b in Answer:
            assert and_(a, b) is (a & b) is answer({x and y for x in meaning[a] for y in meaning[b]})
            assert or_(a, b) is (a | b) is answer({x or y for x in meaning[a] for y in meaning[b]})
    assert (and_(), or_()) == (YES, NO)


def test_an_answer_is_no_truth_value() -> None:
    with pytest.raises(TypeError, match="three values"):
        bool(NO)


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("2020-01-05", "2020-01-06", YES),
        ("2020-01-05", "2020-01-05", CANNOT_TELL),
        ("2020-01-06", "2020-01-05", NO),
        ("2020-01-05T10:00", "2020-01-05T10:01", YES),
        ("2020-01-05T10:00", "2020-01-05", CANNOT_TELL),
        ("2020-05", "2020-05-31", CANNOT_TELL),
        ("2020-05", "2020-06", YES),
        ("2020-05~", "2020-06", CANNOT_TELL),
        ("unknown", "2020", CANNOT_TELL),
        ("2019/2020-05", "2020-06", YES),
        ("2019/2020-05", "2019-06", CANNOT_TELL),
        ("2019/2020-05", "2018", NO),
    ],
)
def test_before(a: str, b: str, answer: Answer) -> None:
    assert before(when(a), when(b)) is answer


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("2019/2021", "2020", YES),
        ("2019/2021", "2019", CANNOT_TELL),
        ("2019/2021", "2018", NO),
        ("2019-01/2019-06", "2019-03/2020", YES),
        ("2019-01/2019-06", "2019-06/2020", CANNOT_TELL),
        ("2019-01/2019-06", "2019-07/2020", NO),
        ("2020-05-03", "2020-05-03", CANNOT_TELL),
        ("2020/..", "../2021", YES),
        ("unknown", "../..", YES),
    ],
)
def test_overlaps(a: str, b: str, answer: Answer) -> None:
    assert overlaps(when(a), when(b)) is overlaps(when(b), when(a)) is answer


@pytest.mark.parametrize(
    ("text", "day", "answer"),
    [
        ("2020-05~", "2020-03-31", NO),
        ("2020-05~", "2020-04-01", CANNOT_TELL),
        ("2020-05~", "2020-06-29", CANNOT_TELL),
        ("2020-05~", "2020-06-30", YES),
        ("2019-24", "2019-11-30", NO),
        ("2019-24", "2020-02-28", CANNOT_TELL),
        ("2019-24", "2020-02-29", YES),
        ("2019-01-01/2019-06-10", "2019-06-09", NO),
        ("2019-01-01/2019-06-10", "2019-06-10", YES),
        ("2020/..", "2500-01-01", NO),
        ("unknown", "2500-01-01", CANNOT_TELL),
    ],
)
def test_over_by(text: str, day: str, answer: Answer) -> None:
    assert over_by(when(text), day_end(day)) is answer


# --- generated texts -------------------------------------------------------------------------------------------------


def points(years: st.SearchStrategy[int], marks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """One date of level 0 or 1, valid or with a day up to 31 in any month."""
    year = years.map("{:04}".format)
    month = st.integers(1, 12).map("{:02}".format)
    day = st.integers(1, 31).map("{:02}".format)
    clock = st.tuples(st.integers(0, 23), st.integers(0, 59)).map(lambda t: f"{t[0]:02}:{t[1]:02}")
    bare = st.one_of(
        year,
        st.tuples(year, month).map("-".join),
        st.tuples(year, month, day).map("-".join),
        st.tuples(year, st.integers(21, 24).map(str)).map("-".join),
        year.map(lambda y: y[:3] + "X"),
        year.map(lambda y: y[:2] + "XX"),
        year.map(lambda y: y + "-XX"),
        year.map(lambda y: y + "-XX-XX"),
        st.tuples(year, month).map(lambda t: f"{t[0]}-{t[1]}-XX"),
        st.tuples(year, month, day, clock).map(lambda t: f"{t[0]}-{t[1]}-{t[2]}T{t[3]}"),
    )
    return st.tuples(bare, marks).map("".join)


def texts(years: st.SearchStrategy[int], marks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    point = points(years, marks)
    end = st.one_of(point, st.sampled_from(["..", ""]))
    return st.one_of(
        point,
        st.tuples(end, end).map("/".join),
        st.tuples(end, end).map(lambda t: f"[{t[0].strip('.')}..{t[1].strip('.')}]"),
        st.lists(point, min_size=2, max_size=3).map(lambda members: f"[{','.join(members)}]"),
    )


MARKS = st.sampled_from(["", "", "", "?", "~", "%"])
ANY_YEAR = texts(st.integers(1000, 9899), MARKS)
CLOSE = texts(st.integers(2019, 2020), MARKS)


def read_or_reject(text: str) -> When:
    try:
        return when(text)
    except DateError:
        assume(False)
        raise


@given(st.one_of(ANY_YEAR, CLOSE))
def test_bounds_are_sane_and_edtf_reads_back(text: str) -> None:
    found = read_or_reject(text)
    assert found.text == text
    assert EARLIEST <= found.earliest < found.latest <= LATEST
    assert found.earliest <= found.starts_by <= found.latest
    assert found.earliest <= found.ends_after <= found.latest
    again = when(found.edtf)
    assert dataclasses.replace(again, text=text) == found
    assert in_words(again) == in_words(found) != ""


DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


@given(
    DAYS,
    st.sampled_from(
        ["{0.day}/{0.month}/{0.year}", "{0:%d/%m/%y}", "{0:%d.%m.%Y}", "{0.day} {0:%B %Y}", "{0:%d-%b-%Y}"]
    ),
)
def test_a_day_written_any_way_is_that_day(day: date, form: str) -> None:
    found = when(form.format(day))
    assert found.edtf == day.isoformat()
    assert bounds(found)[::3] == (to_minute(day), to_minute(day + timedelta(1)))


@given(st.dates(date(1000, 1, 1), date(9998, 12, 31)), st.dates(date(1000, 1, 1), date(9998, 12, 31)))
def test_days_are_compared_as_days_are(a: date, b: date) -> None:
    expected = YES if a < b else NO if a > b else CANNOT_TELL
    assert before(when(a.isoformat()), when(b.isoformat())) is expected


@given(st.text(max_size=40) | st.text("0123456789-/.~?%X[],TZ afterbowek", max_size=24))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = parse(text).text
    except DateError as error:
        found = error.found
    assert found == text


@given(
    CLOSE,
    st.integers(0, 400),
    st.sampled_from(["days", "weeks", "months", "years"]),
    st.sampled_from(["after", "before"]),
)
def test_relative_never_narrows(text: str, amount: int, unit: str, direction: str) -> None:
    anchor = read_or_reject(text)
    exact = resolve(relative(f"{amount} {unit} {direction} c1"), anchor)
    about = resolve(relative(f"about {amount} {unit} {direction} c1"), anchor)
    for found in (exact, about):
        assert bounds(when(found.edtf)) == bounds(found)
    assert about.earliest <= exact.earliest < exact.latest <= about.latest
    if unit in ("days", "weeks") and anchor.earliest != EARLIEST and anchor.latest != LATEST:
        assert exact.latest - exact.earliest >= anchor.latest - anchor.earliest


# --- the three answers against brute force ---------------------------------------------------------------------------

Stretch = tuple[float, float]
"""One way it may really have been: the instants of its beginning and end (the same for one moment)."""


def instants(low: int, high: int, marks: set[int]) -> list[float]:
    """Instants from low to just before high: both extremes, and those around the marks of the other date."""
    if low == high:  # an open end: no freedom at all
        return [low]
    near = {mark + step for mark in marks for step in (-0.5, 0, 0.5)}
    return sorted({low, high - 0.5} | {each for each in near if low <= each < high})


def possible(found: When, marks: set[int]) -> Iterator[Stretch]:
    if not found.lasted:
        yield from ((each, each) for each in instants(found.earliest, found.latest, marks))
        return
    for start in instants(found.earliest, found.starts_by, marks):
        for end in instants(found.ends_after, found.latest, marks):
            if start <= end:
                yield start, end


def check(answer: Answer, truths: set[bool], *, witnessed: bool = True) -> None:
    assert truths
    if answer is CANNOT_TELL:
        assert truths == {True, False} or not witnessed
    else:
        assert truths == {answer is YES}


def has_a_gap(found: When) -> bool:
    """Of a list only the outer bounds are kept, so not every instant between them is really possible."""
    return "," in found.edtf


@settings(max_examples=300)
@given(CLOSE, CLOSE)
@example("2020-05/2020-05-10", "2020-05-10")
@example("2019/2020", "2019-06/2020-06")
def test_two_dates_against_brute_force(first: str, second: str) -> None:
    a, b = read_or_reject(first), read_or_reject(second)
    pairs = [(x, y) for x in possible(a, {*bounds(b)}) for y in possible(b, {*bounds(a)})]
    # For what lasted the rule of the design is wider than it need be: "cannot tell" also where the two surely overlap.
    check(before(a, b), {x[1] < y[0] for x, y in pairs}, witnessed=not (a.lasted or b.lasted))
    check(overlaps(a, b), {x[0] <= y[1] and y[0] <= x[1] for x, y in pairs})


@settings(max_examples=300)
@given(CLOSE, st.data())
def test_a_minute_against_brute_force(text: str, data: st.DataObject) -> None:
    found = read_or_reject(text)
    edges = [bound + step for bound in bounds(found) for step in (-1, 0, 1)]
    minute = data.draw(
        st.sampled_from([edge for edge in edges if EARLIEST < edge < LATEST]) | st.integers(1, LATEST - 1)
    )
    ways = list(possible(found, {minute}))
    check(over_by(found, minute), {end < minute for _, end in ways})
    # One moment is going on at its own instant only; what lasted, up to its end.
    going_on = {start <= minute < end if found.lasted else start == minute for start, end in ways}
    check(in_force(found, minute), going_on)


@given(CLOSE, DAYS)
def test_no_vague_date_is_ever_certain_about_its_own_days(text: str, day: date) -> None:
    found = read_or_reject(text)
    inside = found.earliest <= to_minute(day) and to_minute(day + timedelta(1)) <= found.latest
    assume(inside)
    assert before(found, when(day.isoformat())) is CANNOT_TELL
    assert before(when(day.isoformat()), found) is CANNOT_TELL


# --- another reader of EDTF as an oracle for strict bounds -----------------------------------------------------------

# The package edtf 5.0.2 is right on most of levels 0 and 1. Each fault below is excluded by a named predicate, and an
# example shows that the fault is still there: when one is mended, the test fails and the exclusion goes.


def ends(text: str) -> list[str]:
    return re.split(r"/|\.\.|,", text.strip("[]"))


def takes_winter_as_december(text: str) -> bool:
    return ends(text)[-1][4:7] == "-24"


def refuses_a_marked_season(text: str) -> bool:
    return bool(re.fullmatch(r"[0-9]{4}-2[1-4][?~%]", text))


def knows_no_time_without_seconds(text: str) -> bool:
    return "T" in text


def bounds_an_unknown_end_by_ten_years(text: str) -> bool:
    return text.startswith("/") or text.endswith("/")


def crashes_on_an_unspecified_month_beside_another_date(text: str) -> bool:
    return len(ends(text)) > 1 and any(re.fullmatch(r"[0-9]{4}-XX", end) for end in ends(text))


def crashes_on_unspecified_digits_beside_an_open_end(text: str) -> bool:
    return "/" in text and "X" in text and ".." in text


def refuses_marks_and_unspecified_digits_in_an_interval(text: str) -> bool:
    return "/" in text and "X" in text and any(mark in text for mark in "?~%")


def refuses_a_season_in_a_set(text: str) -> bool:
    return text.startswith("[") and any(re.search(r"-2[1-4]$", end[:7]) for end in ends(text))


def refuses_a_range_of_unlike_or_unspecified_dates(text: str) -> bool:
    lengths = {len(end) for end in ends(text) if end}
    return text.startswith("[") and ".." in text and ("X" in text or len(lengths) > 1)


def refuses_marks_in_a_range(text: str) -> bool:
    return text.startswith("[") and ".." in text and any(mark in text for mark in "?~%")


def takes_29_february_of_any_year(text: str) -> bool:
    return "-02-29" in text


def takes_a_reversed_interval(text: str) -> bool:
    return "/" in text or ".." in text


def oracle(text: str) -> tuple[int, int]:
    found: Any = edtf.parse_edtf(text)
    return minute_of(found.lower_strict(), 0), minute_of(found.upper_strict(), 1)


def minute_of(found: struct_time | float, days: int) -> int:
    if isinstance(found, float):
        return EARLIEST if found == -math.inf else LATEST
    return to_minute(date(*found[:3]) + timedelta(days))


def strict(text: str) -> tuple[int, int]:
    """Our bounds without the widening that ``~`` brings."""
    found = when(text.replace("~", "").replace("%", ""))
    return found.earliest, found.latest


Predicate = Callable[[str], bool]

DIFFERENT: list[tuple[Predicate, str]] = [
    (takes_winter_as_december, "2019-24"),
    (bounds_an_unknown_end_by_ten_years, "2020/"),
]
REFUSED: list[tuple[Predicate, str]] = [
    (refuses_a_marked_season, "2019-21?"),
    (knows_no_time_without_seconds, "2020-05-03T14:05"),
    (crashes_on_an_unspecified_month_beside_another_date, "2004-XX/2005"),
    (crashes_on_unspecified_digits_beside_an_open_end, "../201X"),
    (refuses_marks_and_unspecified_digits_in_an_interval, "1000/100X?"),
    (refuses_a_season_in_a_set, "[2019,2020-22]"),
    (refuses_a_range_of_unlike_or_unspecified_dates, "[2019..2020-05]"),
    (refuses_a_range_of_unlike_or_unspecified_dates, "[201X..]"),
    (refuses_marks_in_a_range, "[2020-01?..2020-03]"),
]
ACCEPTED: list[tuple[Predicate, str]] = [
    (takes_29_february_of_any_year, "1900-02-29"),
    (takes_a_reversed_interval, "2020-05/2020-01"),
]


@pytest.mark.parametrize(("fault", "text"), DIFFERENT)
def test_the_oracle_still_differs(fault: Predicate, text: str) -> None:
    assert fault(text)
    assert oracle(text) != strict(text)


@pytest.mark.parametrize(("fault", "text"), REFUSED)
def test_the_oracle_still_refuses(fault: Predicate, text: str) -> None:
    assert fault(text)
    strict(text)
    with pytest.raises((edtf.EDTFParseException, AttributeError, TypeError)):
        oracle(text)


@pytest.mark.parametrize(("fault", "text"), ACCEPTED)
def test_the_oracle_still_accepts(fault: Predicate, text: str) -> None:
    assert fault(text)
    edtf.parse_edtf(text)
    with pytest.raises(DateError):
        parse(text)


@settings(max_examples=250, deadline=None)
@given(st.one_of(ANY_YEAR, CLOSE))
@example("1985-04-XX")
@example("2004-XX-XX/2005")
@example("[1667,1668-12]")
def test_strict_bounds_agree_with_the_oracle(text: str) -> None:
    assume(text not in ("/", "../", "/..", "../..", "[..]"))
    assume(not any(fault(text) for fault, _ in DIFFERENT + REFUSED))
    try:
        ours = strict(text)
    except DateError:
        if any(fault(text) for fault, _ in ACCEPTED):
            return
        with pytest.raises(edtf.EDTFParseException):
            oracle(text)
        return
    assert ours == oracle(text)
