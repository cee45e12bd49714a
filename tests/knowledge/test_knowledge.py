"""Who held what: the program against the worked cases and against the naive reference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.knowledge import Knowledge, Known
from graphmodel.knowledge.gains import misdated

from . import naive
from .as_case import ANSWERS, as_case
from .generate import Case, asks_for, cases, random_case

WORKED = yaml.safe_load((Path(__file__).parent / "worked.yaml").read_text(encoding="utf-8"))
GENERATED = 2_000
YES = (True, "yes")


def one_role_each(case: Case) -> Case:
    """In a case file a practitioner has one time in a service: later role rows of the same worker are left out."""
    seen: set[str] = set()
    rows = [r for r in case["rows"] if r["type"] != "role" or not (r["worker"] in seen or seen.add(r["worker"]))]
    return {**case, "rows": rows}


def told_apart(known: Known, expected: Mapping[str, Any]) -> list[str]:
    """In what the program's answer differs from the reference's."""
    wrong: list[str] = []
    if ANSWERS[known.answer] != expected["answer"]:
        wrong.append("answer")
    if known.answer == "knew":
        wrong += [name for name in ("certain", "conflict") if getattr(known, name) != expected[name]]
        if (known.since or None) != expected["since"]:
            wrong.append("since")
    routes = expected["routes"]
    if known.answer == "cannot tell":  # a statement that they did not know, of vague date, is no route by which it came
        routes = [*routes, []]
    if known.answer in ("knew", "in part", "could have read", "cannot tell") and list(known.route) not in routes:
        wrong.append("route")
    if sorted(known.against) != sorted(expected["against"]):
        wrong.append("against")
    return wrong


def compare(case: Case) -> Counter[str]:
    """Ask everything of a case, both ways; fails on the first difference."""
    built = as_case(case)
    by_day: dict[str, Knowledge] = {}
    tally: Counter[str] = Counter()
    for ask in asks_for(case):
        as_of = ask.get("as_of", "")
        knowledge = by_day.setdefault(as_of, Knowledge(built, as_of))
        known = knowledge.ask(ask["who"], ask["item"], ask["by"])
        expected = naive.answer(case, ask["who"], ask["item"], ask["by"], ask.get("as_of"))
        assert not told_apart(known, expected), (ask, case, known, expected)
        tally["asked"] += 1
        tally["knew and certain"] += known.answer == "knew" and known.certain
    return tally


@pytest.mark.parametrize("case", WORKED, ids=[case["case"] for case in WORKED])
def test_worked_case(case: dict[str, Any]) -> None:
    built = as_case(case)
    for ask in case["asks"]:
        known = Knowledge(built, str(ask.get("as_of", ""))).ask(ask["who"], ask["item"], str(ask["by"]))
        assert ANSWERS[known.answer] == ask["answer"], (ask, known)
        assert known.conflict == (ask.get("conflict") in YES), (ask, known)
        if known.answer == "knew":
            assert known.certain == (ask.get("certain", True) in YES), (ask, known)
        if "route" in ask:
            assert list(known.route) == ask["route"], (ask, known)
        if "since" in ask:
            assert known.since == str(ask["since"]), (ask, known)


def test_every_worked_answer_occurs() -> None:
    assert {ask["answer"] for case in WORKED for ask in case["asks"]} == set(ANSWERS.values())


@pytest.mark.parametrize("start", range(0, GENERATED, 250))
def test_generated_cases_agree(start: int) -> None:
    tally: Counter[str] = Counter()
    for seed in range(start, start + 250):
        tally += compare(one_role_each(random_case(seed)))
    assert tally["knew and certain"] * 5 >= tally["asked"] > 10_000


@given(cases())
@settings(max_examples=200, deadline=None)
def test_any_small_case_agrees(case: Case) -> None:
    compare(one_role_each(case))


@given(st.integers(10_000, 10**9), st.integers(0, 27))
@settings(max_examples=150, deadline=None)
def test_what_starts_later_changes_no_answer_as_of_a_day(seed: int, offset: int) -> None:
    case = one_role_each(random_case(seed))
    day = naive.date.fromordinal(naive.date(2020, 2, 17).toordinal() + offset)
    later = {**case, "rows": [r for r in case["rows"] if naive._when(r).first <= day.toordinal()]}
    with_all, without = Knowledge(as_case(case), str(day)), Knowledge(as_case(later), str(day))
    for ask in asks_for(later, 3):
        assert with_all.ask(ask["who"], ask["item"], str(day)) == without.ask(ask["who"], ask["item"], str(day))


@pytest.mark.parametrize("case", [c for c in WORKED if c["case"] == "conveyed before it arose"])
def test_an_item_conveyed_before_it_arose_is_named(case: dict[str, Any]) -> None:
    assert misdated(as_case(case)) == [("c1", "i")]
