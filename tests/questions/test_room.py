"""A meeting: said, held unsaid, held only elsewhere, known to nobody."""

from __future__ import annotations

import pytest

from graphmodel.errors import UsageFault
from graphmodel.questions.room import room
from tests.questions import build


def places(*args: str, **more: list[dict[str, str]]) -> dict[str, tuple[str, str]]:
    found = room(build.case(**more), *(args or ("g1",)))
    return {item.item.id: (item.place, item.answer) for item in found.items}


def test_each_item_has_its_place() -> None:
    assert places() == {
        "i2": ("said", "yes"),
        "i3": ("unsaid", "yes"),  # Health Visiting had it since 1 March
        "i1": ("unsaid", "cannot tell"),  # it came to Health Visiting on the day of the meeting
        "i4": ("nobody", "yes"),
        "i5": ("nobody", "yes"),
    }


def test_the_day_before_is_before_and_the_day_after_is_not() -> None:
    def on(day: str) -> list[dict[str, str]]:
        return [{"id": "x", "from": "MW", "to": "SC", "conveys": "i4", "when": day}]

    assert places(communications=on("2020-03-09"))["i4"] == ("unsaid", "yes")
    assert places(communications=on("2020-03-10"))["i4"][1] == "cannot tell"
    assert places(communications=on("2020-03-11"))["i4"] == ("nobody", "yes")


def test_held_only_outside_says_by_whom_and_what_is_known_of_their_attendance() -> None:
    found = room(
        build.case(contacts=[{"id": "c9", "by": "PR", "told": "i4", "when": "2020-03-06", "places": "2.9"}]), "g1"
    )
    (item,) = found.at("outside")
    assert item.item.id == "i4"
    assert [h.who.id for h in item.holders] == ["PR"]
    assert "Probation: stated as absent" in item.sentence.text
    assert item.sentence.sources == ("2.9",)


def test_attendance_not_known_is_said_and_never_taken_for_absence() -> None:
    found = room(build.case(contacts=[{"id": "c9", "by": "MW", "told": "i4", "when": "2020-03-06"}]), "g1")
    assert [(i.item.id, i.answer) for i in found.at("unsaid") if i.item.id == "i4"] == [("i4", "cannot tell")]
    assert any("Attendance not known: Midwifery" in note.text for note in found.notes)
    silent = build.cells()
    silent["meetings"][0] |= {"attended": "", "unknown": "", "absent": "", "said": ""}
    from graphmodel.model.case import Case

    assert any("No row says who was there" in n.text for n in room(Case.from_cells(silent), "g1").notes)


def test_stated_as_not_said_is_told_apart_from_no_record() -> None:
    made = build.cells()
    made["meetings"][0]["unsaid"] = "i3"
    from graphmodel.model.case import Case

    sentences = {i.item.id: i.sentence.text for i in room(Case.from_cells(made), "g1").items}
    assert "the source states that it was not said" in sentences["i3"]
    assert "no record that it was said" in sentences["i1"]


def test_a_meeting_that_was_not_held_had_nobody() -> None:
    made = build.cells()
    made["meetings"][0] = {
        "id": "g1",
        "label": "Strategy meeting",
        "about": "C",
        "status": "never-held",
        "when": "2020-03-10",
    }
    from graphmodel.model.case import Case

    found = room(Case.from_cells(made), "g1")
    assert not found.present
    assert not found.at("said")
    assert not found.at("unsaid")


def test_only_risks_when_asked() -> None:
    assert {i.item.id for i in room(build.case(), "g1", risks_only=True).items} == {"i1", "i2", "i4", "i5"}


def test_what_is_no_meeting_or_not_yet_over_is_refused() -> None:
    with pytest.raises(UsageFault, match="did you mean g1"):
        room(build.case(), "g11")
    with pytest.raises(UsageFault, match="is no meeting"):
        room(build.case(), "m1")
    with pytest.raises(UsageFault, match="not certainly over"):
        room(build.case(), "g1", "2020-03-09")
