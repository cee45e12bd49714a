"""Room and closest call against plain references on generated cases: every answer asked of the naive derivation of who
held what, day by day."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

from graphmodel.model.case import Case
from graphmodel.questions.closest_call import closest_call
from graphmodel.questions.room import room
from tests.knowledge import naive
from tests.knowledge.as_case import as_cells
from tests.knowledge.generate import holders, items, random_case
from tests.knowledge.naive_dates import when

GENERATED = 400


def built(generated: dict[str, Any]) -> Case:
    """The case, its meetings about the one person whom every item is about."""
    made = as_cells(generated)
    for meeting in made.get("meetings", ()):
        meeting["about"] = "subject"
    return Case.from_cells(made)


def had(generated: dict[str, Any], who: str, item: str, sure_by: date, before: date) -> str:
    """yes, cannot tell or no: by the end of one day, or possibly by the end of a later one."""
    then, later = (naive.answer(generated, who, item, day.isoformat()) for day in (sure_by, before))
    if then["answer"] == "knew":
        return "yes"
    open_ = [a for a in (then, later) if a["answer"] in ("knew", "in-part", "cannot-tell")]
    return "cannot tell" if any(route for a in open_ for route in a["routes"]) else "no"


def test_room_agrees_with_the_reference() -> None:
    seen: Counter[tuple[str, str]] = Counter()
    for seed in range(GENERATED):
        generated = random_case(seed)
        case = built(generated)
        for row in generated["rows"]:
            if row["type"] != "meeting" or row["held"] is not True or len(str(row["when"])) != len("2020-02-17"):
                continue
            found = {item.item.id: item for item in room(case, row["id"]).items}
            day = date.fromisoformat(row["when"])
            for item in items(generated):
                arose = next((r["arose"] for r in generated["rows"] if r["type"] == "item" and r["item"] == item), None)
                if item not in row["said"] and arose and when(arose).first > day.toordinal():
                    assert item not in found
                    continue
                before = {who: had(generated, who, item, day - timedelta(1), day) for who in holders(generated)}
                attended = [who for who, how in row["attendance"].items() if how == "attended"]
                unknown = [who for who, how in row["attendance"].items() if how == "unknown"]
                inside = {before[who] for who in attended} | {"cannot tell" for w in unknown if before[w] != "no"}
                if item in row["said"]:
                    expected = ("said", "yes")
                elif inside - {"no"}:
                    expected = ("unsaid", "yes" if "yes" in inside else "cannot tell")
                elif set(before.values()) - {"no"}:
                    expected = ("outside", "yes" if "yes" in before.values() else "cannot tell")
                else:
                    certain = arose is not None and when(arose).last < day.toordinal()
                    expected = ("nobody", "yes" if certain else "cannot tell")
                assert (found[item].place, found[item].answer) == expected, f"seed {seed}, {row['id']}, {item}"
                seen[expected] += 1
    assert len(seen) >= 6, seen


def test_closest_call_agrees_with_the_reference() -> None:
    messages = 0
    for seed in range(0, GENERATED, 4):
        generated = random_case(seed)
        decider = next(iter(generated["services"]))
        day = date(2020, 3, 5)
        cells = as_cells(generated)
        cells["decisions"] = [{"id": "dec", "what": "Closed", "by": decider, "when": day.isoformat()}]
        case = Case.from_cells(cells)
        for item in items(generated):
            call = closest_call(case, item, "dec")
            assert call.last_day == (day - timedelta(1)).isoformat()
            others = [who for who in holders(generated) if who != decider]
            held = {w for w in others if naive.answer(generated, w, item, call.last_day)["answer"] == "knew"}
            assert {h.who.id for h in call.senders if h.answer == "yes"} == held, f"seed {seed}, {item}"
            for sender in sorted(held)[:1]:
                # Brute force: a message sent on that day is in time for certain, one on the day of the decision is not.
                for sent, in_time in ((call.last_day, True), (day.isoformat(), False)):
                    row = {"id": "new", "type": "communication", "from": sender, "to": [decider], "conveys": [item]}
                    more = {**generated, "rows": [*generated["rows"], {**row, "status": "made", "when": sent}]}
                    knew = naive.answer(more, decider, item, call.last_day)["answer"] == "knew"
                    already = naive.answer(generated, decider, item, call.last_day)["answer"] == "knew"
                    misdated = any(fault[1:] == ("new", item) or "new" in fault for fault in naive.faults(more))
                    assert knew is (already or (in_time and not misdated)), f"seed {seed}, {item}, {sent}"
                    messages += 1
    assert messages > 20
