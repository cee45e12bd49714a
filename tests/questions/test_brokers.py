"""Who carried information between services."""

from __future__ import annotations

import random

from graphmodel.model.case import Case
from graphmodel.questions.brokers import brokers
from tests.questions import build


def message(row: str, sender: str, receiver: str, **more: str) -> dict[str, str]:
    return {"id": row, "from": sender, "to": receiver, **more}


def only(*messages: dict[str, str], **more: list[dict[str, str]]) -> Case:
    made = build.cells(**more)
    return Case.from_cells(made | {"communications": list(messages), "meetings": []})


def test_the_one_between_two_that_had_no_message_with_each_other() -> None:
    found = brokers(only(message("a", "PR", "HV"), message("b", "HV", "SC")))
    (broker,) = found.brokers
    assert broker.who.id == "HV"
    assert broker.betweenness == 1.0
    assert [[n.id for n in side] for side in broker.cuts_off] == [["PR"], ["SC"]]
    assert broker.sentence.rows == ("a", "b")


def test_a_ring_needs_no_broker_to_stay_together() -> None:
    found = brokers(
        only(message("a", "PR", "HV"), message("b", "HV", "SC"), message("c", "SC", "MW"), message("d", "MW", "PR"))
    )
    assert len(found.brokers) == 4
    assert all(not broker.cuts_off for broker in found.brokers)
    assert not found.bridges
    assert [b.who.label for b in found.brokers] == sorted(b.who.label for b in found.brokers)  # equal shares


def test_a_line_between_two_sides() -> None:
    found = brokers(only(message("a", "PR", "HV"), message("b", "hv1", "SC"), message("c", "SC", "MW")))
    (bridge,) = found.bridges
    assert [n.id for n in bridge.between] == ["HV", "SC"]
    assert "every message went through Health Visitor One" in bridge.sentence.text
    assert bridge.sentence.rows == ("b",)


def test_only_what_was_told_makes_a_tie() -> None:
    found = brokers(
        only(
            message("a", "PR", "HV", status="attempted"),
            message("b", "HV", "SC", status="not-made", absence="stated"),
            message("c", "PR", "hv1", status="received-by"),
            message("d", "HV", "MW", status="unanswered"),
        )
    )
    assert not found.brokers
    assert "0 rows" in found.note
    for words in ("1 tried in vain", "1 stated as not made", "1 reached one worker", "1 sent, receipt not known"):
        assert words in found.note
    assert len(brokers(only(message("a", "PR", "HV", status="declined"), message("b", "HV", "SC"))).brokers) == 1


def test_a_meeting_at_which_something_was_said_is_a_tie_and_a_silent_one_is_not() -> None:
    made = build.cells() | {"communications": [message("a", "PR", "HV")]}
    assert [b.who.id for b in brokers(Case.from_cells(made)).brokers] == ["HV"]
    made["meetings"][0]["said"] = ""
    assert not brokers(Case.from_cells(made)).brokers


def test_the_family_is_told_apart() -> None:
    found = brokers(only(message("a", "PR", "M"), message("b", "M", "HV")))
    assert not found.brokers
    (sentence,) = found.family
    assert sentence.text == "Mother heard from Probation and told Health Visiting"


def test_the_order_of_rows_changes_nothing() -> None:
    made = build.cells()
    first = brokers(Case.from_cells(made)).to_json()
    for seed in range(5):
        mixed = {name: random.Random(seed).sample(rows, len(rows)) for name, rows in made.items()}
        assert {b.who.id: b.betweenness for b in brokers(Case.from_cells(mixed)).brokers} == {
            b.who.id: b.betweenness for b in brokers(Case.from_cells(made)).brokers
        }
    assert brokers(Case.from_cells(made)).to_json() == first
