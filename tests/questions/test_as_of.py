"""Rows that start after the as-of day change no as-of answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from graphmodel import api
from graphmodel.model.case import Case
from graphmodel.questions.brokers import brokers
from graphmodel.questions.closest_call import closest_call
from graphmodel.questions.matrix import matrix
from graphmodel.questions.reply import Reply
from graphmodel.questions.room import room
from graphmodel.questions.why_not import why_not
from tests.knowledge.as_case import as_cells
from tests.knowledge.generate import items, random_case
from tests.knowledge.naive_dates import when
from tests.questions import build

DAY = "2020-03-01"
MEETING = {"id": "z4", "label": "Later", "about": "C", "attended": "HV; SC; PR", "said": "i1; z1", "when": "2020-06-04"}
LATER = {
    "information": [build.item("z1", "Later news", "violence", "F; C", "2020-06-02")],
    "contacts": [{"id": "z2", "by": "SC", "told": "i1; i5; z1", "when": "2020-06-02"}],
    "communications": [{"id": "z3", "from": "HV", "to": "SC", "conveys": "i1; i5; z1", "when": "2020-06-03"}],
    "meetings": [MEETING],
    "knowledge": [{"id": "z5", "holder": "SC", "items": "i1", "knew": "no", "when": "2020-06-05"}],
    "involvements": [{"id": "z6", "service": "PR", "person": "C", "when": "2020-06-06/.."}],
    "relations": [{"id": "z7", "person": "F", "kind": "step-parent", "to": "C", "when": "2020-06-07/.."}],
}
QUESTIONS: dict[str, Callable[[Case, str], Reply]] = {
    "matrix": lambda case, day: matrix(case, as_of=day),
    "room": lambda case, day: room(case, "g1", day),
    "brokers": brokers,
    "closest-call": lambda case, day: closest_call(case, "i1", "d1", day),
    "why-not": lambda case, day: why_not(case, "unshared-information", ["SC"], day),
    "why-not of another kind": lambda case, day: why_not(case, "hidden-man", ["F"], day),
    "enquiries": lambda case, day: api.enquiries(case, as_of=day),
    "compare": lambda case, day: api.compare([case, api.read(api_sample())], as_of=day),
}


def api_sample() -> str:
    from graphmodel.resources import sample_dir

    return str(sample_dir() / "minimal")


@pytest.mark.parametrize("name", QUESTIONS)
def test_later_rows_change_no_as_of_answer(name: str) -> None:
    ask, day = QUESTIONS[name], "2020-06-01"
    before, after = build.case(), build.case(**LATER)
    assert ask(before, day).to_json() == ask(after, day).to_json()
    assert ask(before, "").to_json() != ask(after, "").to_json() or name in ("room", "closest-call")


def test_generated_cases() -> None:
    changed = 0
    for seed in range(150):
        whole = random_case(seed, 8)
        until = date.fromisoformat(DAY).toordinal()
        early = [r for r in whole["rows"] if r["type"] == "item" or when(r["when"]).first <= until]
        cells = [as_cells({**whole, "rows": rows}) for rows in (whole["rows"], early)]
        for made in cells:
            made["information"] = [
                {"id": i, "statement": i, "topics": "household", "about": "subject"} for i in items(whole)
            ]
        first, second = (Case.from_cells(made) for made in cells)
        for ask in (lambda c: matrix(c, as_of=DAY), lambda c: brokers(c, DAY)):
            assert ask(first).to_json() == ask(second).to_json(), seed
        changed += matrix(first).to_json() != matrix(second).to_json()
    assert changed > 50
