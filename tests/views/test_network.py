"""The map as data: who stands where, and how messages are folded."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.model.case import Case
from graphmodel.model.tables.vocabulary import FUNCTIONS
from graphmodel.views import layout
from graphmodel.views.drawing import PALETTE, drawing
from graphmodel.views.grouping import SECTORS
from graphmodel.views.network import Thing
from graphmodel.views.placing import MOST_IN_RING, case_map
from tests.views import family


def test_messages_of_workers_count_for_their_service() -> None:
    arrows = {(a.sender, a.receiver): a for a in case_map(family.case()).arrows()}
    assert {pair: arrow.rows for pair, arrow in arrows.items()} == {
        ("S4", "S2"): ("c1", "c2"),
        ("S2", "S1"): ("c3",),
        ("S1", "S3"): ("c4",),
        ("S1", "S2"): ("c4",),
        ("S1", "S1"): ("c5",),
    }


def test_an_arrow_of_messages_that_were_not_made_is_dashed() -> None:
    case = family.case()
    arrows = case_map(case).arrows()
    assert [a.reached for a in arrows if a.rows == ("c3",)] == [False]
    dashed = [edge["dashes"] for edge in drawing(case_map(case))["edges"]]
    assert [bool(d) for d in dashed] == [not a.reached for a in arrows]


def test_one_message_that_was_made_is_enough_for_a_whole_line() -> None:
    more = {"id": "c9", "from": "S2", "to": "S1", "kind": "letter", "conveys": "i2"}
    arrow = next(a for a in case_map(family.case(communications=[more])).arrows() if a.sender == "S2")
    assert (arrow.rows, arrow.reached) == (("c3", "c9"), True)


def test_people_stand_in_the_household_where_they_lived_last() -> None:
    things = case_map(family.case()).by_key
    flat, grandfathers = things["H1"], things["H2"]
    assert _inside(things["P1"], flat)
    assert _inside(things["P3"], grandfathers)
    assert grandfathers.small == "Also, at other times: Mother"
    assert _inside(things["P4"], things["no household"])


def test_a_membership_that_only_a_service_recorded_moves_nobody() -> None:
    more = [
        {"id": "m8", "person": "P3", "household": "H1", "recorded_by": "S1", "when": "2020"},
        {"id": "m9", "person": "P3", "household": "H1", "absence": "stated", "when": "2020"},
    ]
    things = case_map(family.case(members=more)).by_key
    assert _inside(things["P3"], things["H2"])


def test_many_people_without_a_household_stand_aside_unless_a_message_touches_them() -> None:
    people = [{"id": f"Z{i}", "label": f"Relative {i}"} for i in range(9)]
    message = {"id": "z9", "from": "Z3", "to": "S1", "conveys": "i1"}
    things = case_map(family.case(people=people, communications=[message])).by_key
    assert _inside(things["Z3"], things["no household"])
    assert [key for key, thing in things.items() if thing.kind == "person" and thing.quiet] == [
        "P4",
        *(row["id"] for row in people if row["id"] != "Z3"),
    ]


def test_services_are_grouped_by_area_where_messages_cross_one() -> None:
    whole = case_map(family.case())
    assert whole.groups == ("Northshire", "Southtown")
    assert [whole.by_key[key].group for key in ("S1", "S2", "S3")] == [0, 0, 1]


def test_services_of_one_area_are_grouped_by_what_they_do() -> None:
    services = [dict(row, area="A1") for row in family.CELLS["services"]]
    whole = case_map(Case.from_cells(family.CELLS | {"services": services}))
    assert whole.groups == ("Health", "Local authority")
    assert [whole.by_key[key].group for key in ("S1", "S3", "S4")] == [0, 1, 0]


def test_every_function_of_a_service_is_in_one_group_at_most() -> None:
    functions = [function for sector in SECTORS.values() for function in sector]
    assert len(functions) == len(set(functions))
    assert set(functions) <= set(FUNCTIONS)


def test_a_service_without_messages_waits_below() -> None:
    things = case_map(family.case()).by_key
    assert things["S5"].quiet
    assert not things["S1"].quiet


def test_nothing_on_the_first_view_overlaps() -> None:
    shown = [t for t in case_map(family.case()).things if not t.parent and t.kind != "household"]
    assert not [(a.key, b.key) for i, a in enumerate(shown) for b in shown[i + 1 :] if _overlap(a, b)]


def test_a_large_case_shows_agencies_first() -> None:
    count = MOST_IN_RING + 1
    services = [
        {"id": f"X{i}", "label": f"Service {i}", "agency": "G1", "function": "gp", "area": "A1"} for i in range(count)
    ]
    messages = [{"id": f"y{i}", "from": f"X{i}", "to": "S3", "conveys": "i1"} for i in range(count)]
    whole = case_map(family.case(services=services, communications=messages))
    assert whole.by_key["X1"].parent == "G1"
    assert [a.rows for a in whole.arrows() if (a.sender, a.receiver) == ("G1", "G2")] == [
        ("c4", *(m["id"] for m in messages))
    ]


def test_order_of_rows_in_other_tables_moves_nothing() -> None:
    cells = {name: list(rows) for name, rows in family.CELLS.items()}
    turned = Case.from_cells(
        {name: rows[::-1] if name in ("contacts", "information", "verdicts") else rows for name, rows in cells.items()}
    )
    assert case_map(turned).things == case_map(family.case()).things


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 90), st.integers(0, 900), st.integers(0, 700))
def test_boxes_of_the_ring_overlap_neither_each_other_nor_the_family(count: int, width: int, height: int) -> None:
    places = layout.ring(count, (width, height))
    assert len(places) == count
    boxes = [Thing(str(i), "service", "", x, y, *layout.BOX) for i, (x, y) in enumerate(places)]
    assert not any(_overlap(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
    assert not any(_overlap(Thing("family", "household", "", 0, 0, width, height), box) for box in boxes)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3)), max_size=7))
def test_households_do_not_overlap(households: list[tuple[int, int]]) -> None:
    frames = layout.frames(households)
    boxes = [Thing(str(i), "household", "", f.x, f.y, f.width, f.height) for i, f in enumerate(frames)]
    assert not any(_overlap(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
    assert [len(f.members) for f in frames] == [members for members, _ in households]


def test_text_of_every_group_has_contrast_aa() -> None:
    for fill, line in PALETTE:
        assert _contrast(fill, "#14212e") >= 4.5
        assert _contrast("#ffffff", line) >= 4.5


def _contrast(a: str, b: str) -> float:
    """WCAG 2.2, relative luminance."""

    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(a), light(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _inside(thing: Thing, frame: Thing) -> bool:
    return abs(thing.x - frame.x) < frame.width / 2 and abs(thing.y - frame.y) < frame.height / 2


def _overlap(a: Thing, b: Thing) -> bool:
    return abs(a.x - b.x) < (a.width + b.width) / 2 - 0.5 and abs(a.y - b.y) < (a.height + b.height) / 2 - 0.5
