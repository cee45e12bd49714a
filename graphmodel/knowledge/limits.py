"""Time limits that a coded rule sets, and steps that certainly came later than they allow.

``PAST_LIMIT`` joins a rule to such a step. A limit is counted from the row, or the birth, from which it runs; elapsed
time without a rule is no matter of this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graphmodel.knowledge.links import Link
from graphmodel.model.case import Case, own_date
from graphmodel.model.dates import Answer, DateError, Relative, before, in_words, parse, resolve
from graphmodel.model.tables.case import Expectation


def past_limits(case: Case) -> Iterator[Link]:
    """``PAST_LIMIT``: a step that certainly came later than the limit of a rule allows, counted from the row, or the
    birth, from which the limit runs."""
    for rule in case.of(Expectation):
        start = case.by_id.get(rule.due_from)
        anchor = own_date(start) if start else None
        limit = limit_of(rule.limit, rule.due_from) if anchor else None
        if rule.absence or anchor is None or limit is None:
            continue
        try:
            due = resolve(limit, anchor)
        except DateError:
            continue
        for step in rule.met_by:
            row = case.by_id.get(step)
            when = own_date(row) if row else None
            if when is None or getattr(row, "absence", "") or before(due, when) is not Answer.YES:
                continue
            yield Link("PAST_LIMIT", rule.id, step, {"due_from": rule.due_from, "taken": in_words(when)})


_NUMBER = r"\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"


def limit_of(text: str, row: str) -> Relative | None:
    """A limit such as "10 days" or "6 to 8 weeks" (its upper end) as a time after a row; None where it is no such
    amount.

    >>> limit_of("6 to 8 weeks", "c1")
    Relative(text='8 weeks after c1', row='c1', direction='after', amount=8, unit='weeks', about=False)
    >>> limit_of("15 working days", "c1"), limit_of("soon after the move", "c1")
    (None, None)
    >>> limit_of("10 days", "12").row
    '12'
    """
    found = re.fullmatch(
        rf"(?:within |in |by )?(?:(?:{_NUMBER})(?: to |-))?(?P<amount>{_NUMBER}) (?P<unit>day|week|month|year)s?",
        " ".join(text.lower().split()),
    )
    # Of any row at first: an id may begin with a digit, as the rows of a date cell may not.
    told = f"{found['amount']} {found['unit']}s after " if found else ""
    made = parse(f"{told}row") if told else None
    return replace(made, text=f"{told}{row}", row=row) if isinstance(made, Relative) else None
