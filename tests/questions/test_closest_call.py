"""Until when one message would have reached those deciding."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmodel.errors import UsageFault
from graphmodel.questions.closest_call import closest_call
from graphmodel.questions.cover import MOST_TRIED, fewest
from tests.questions import build


def test_the_last_day_is_the_day_before_and_its_senders_held_the_item_by_then() -> None:
    call = closest_call(build.case(), "i1", "d1")
    assert call.last_day == "2020-03-19"
    assert [(h.who.id, h.answer) for h in call.senders] == [("PR", "yes"), ("HV", "yes")]
    assert "until 19 March 2020" in call.sentence.text


def test_a_vague_decision_has_a_certain_day_and_a_possible_one() -> None:
    made = build.case(decisions=[{"id": "d3", "what": "Open", "by": "SC", "when": "2020-04"}])
    call = closest_call(made, "i1", "d3")
    assert (call.last_day, call.possibly_until) == ("2020-03-31", "2020-04-29")


def test_known_already_needs_no_message() -> None:
    call = closest_call(build.case(), "i1", "d2")
    assert [h.who.id for h in call.had_it] == ["HV"]
    assert "no message was needed" in call.sentence.text


def test_nobody_else_had_it() -> None:
    call = closest_call(build.case(), "i4", "d1")
    assert call.senders == ()
    assert "There is no record that anybody else certainly had" in call.sentence.text
    assert [n.id for n in call.missing] == ["i5", "i4"]  # gravest subject first


def test_the_fewest_messages_carry_the_whole_picture() -> None:
    made = build.case(
        contacts=[
            {"id": "x1", "by": "MW", "told": "i4; i5", "when": "2020-03-06"},
            {"id": "x2", "by": "PR", "told": "i4", "when": "2020-03-06"},
        ]
    )
    call = closest_call(made, "i1", "d1")
    assert [(m.sender.id, [i.id for i in m.items]) for m in call.messages] == [("MW", ["i5", "i4"]), ("PR", ["i1"])]
    assert call.method == "exact"
    assert {n.id for n in call.picture} == {"i1", "i4", "i5"}


def test_what_only_the_family_held_is_not_asked_of_a_service() -> None:
    made = build.case(knowledge=[{"id": "k", "holder": "M", "items": "i5", "knew": "yes", "when": "2020-03-01"}])
    call = closest_call(made, "i5", "d1")
    assert "i5" in {n.id for n in call.missing}
    assert [h.who.id for h in call.senders] == ["M"]


def test_rows_of_other_tables_are_refused() -> None:
    with pytest.raises(UsageFault, match="no row of the sheet decisions"):
        closest_call(build.case(), "i1", "g1")
    with pytest.raises(UsageFault, match="did you mean d1"):
        closest_call(build.case(), "i1", "d11")


HELD = st.dictionaries(st.sampled_from("abcdefgh"), st.frozensets(st.integers(0, 5), max_size=4), max_size=8)


@given(HELD)
def test_no_smaller_choice_is_enough(held: dict[str, frozenset[int]]) -> None:
    items = {name: frozenset(map(str, held[name])) for name in held}
    wanted = frozenset().union(*items.values())
    chosen, method = fewest(items, wanted)
    assert method == "exact"
    assert frozenset().union(*(items[c] for c in chosen)) >= wanted
    smaller = (
        (frozenset().union(*(items[c] for c in few)) for few in combinations(items, len(chosen) - 1)) if chosen else ()
    )
    assert not any(found >= wanted for found in smaller)


def test_with_many_senders_it_is_greedy_and_says_so() -> None:
    held = {f"s{n:02}": {str(n), str(n + 1)} for n in range(MOST_TRIED + 1)}
    wanted = set().union(*held.values())
    chosen, method = fewest(held, wanted)
    assert method == "greedy"
    assert set().union(*(held[c] for c in chosen)) == wanted
