"""A day given on the command line."""

from __future__ import annotations

import click


def day(text: str) -> str:
    """The ISO day meant by a date as people write it, day first; a month or a year means its last day.

    Raises click's BadParameter for what names no day.

    >>> day("03/05/2018"), day("May 2018")
    ('2018-05-03', '2018-05-31')
    """
    from graphmodel.model.dates import LATEST, DateError, When, iso_last_day, parse

    try:
        when = parse(text)
    except DateError as error:
        raise click.BadParameter(f"{text!r} is {error.problem}; write {error.expected}") from None
    if not isinstance(when, When) or when.latest >= LATEST:
        raise click.BadParameter(f"{text!r} names no day; write one such as 2018-05-03 or 3 May 2018")
    return iso_last_day(when.latest)
