"""Scenes of looks that were not made, plans and views that were missing and advice not asked for, for the generated
cases."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from graphmodel.model.tables.vocabulary import ABSENCE

if TYPE_CHECKING:
    from .random_cases import _Drawn  # pyright: ignore[reportPrivateUsage]

PLACES = ("9.1", "9.1", "9.1", "9.1; 9.2", "9.3")


def _item(d: _Drawn, about: str, topics: str, **cells: str) -> str:
    name = f"v{len(d.cells['information']) + 1}"
    return d.add("information", id=name, statement=f"Statement {name}", topics=topics, about=about, **cells)


def no_look(d: _Drawn) -> None:
    """An assessment that was not made, of something that its makers knew, or of which they did not know an item."""
    one, other = d.pair()
    maker = d.one([one, one, one, "w1", *d.parties])
    item = _item(d, d.one(("mother", "child")), "parenting", bears=d.maybe(["risk"]))
    if d.chance(55):
        d.holds(d.one((one, one, "w1", other, maker)), item, 0, 60)
    status, kind = d.one(("not-made", "not-made", "not-made", "made")), d.one(("assessment", "assessment", "plan"))
    absence = d.one(list(ABSENCE)) if status == "not-made" else ""
    made = {"label": "Look", "type": kind, "by": maker, "about": d.one(("child", "child", "child; mother", "mother"))}
    out = d.one(("", "", "mother", "child", "man"))
    when, places = d.when(20, 60), d.one(PLACES)
    left = d.maybe([item], 70)
    d.add(
        "plans",
        **made,
        status=status,
        absence=absence,
        not_covered=out,
        left_out=left,
        when=when,
        places=places,
        sureness=d.maybe(("implied", "example"), 15),
    )
    if d.chance(70):
        topic = _item(d, d.one(("child", "child", "child", "mother", "man")), "neglect")
        holder, strength = d.one([maker, maker, maker, "w1", other, *d.parties]), d.maybe(list(ABSENCE), 30)
        row = {"holder": holder, "items": topic, "knew": "no", "absence": strength, "places": d.one(("9.1", *PLACES))}
        d.add("knowledge", when=d.one((d.during(10, 60), d.when())), **row)
        if d.chance(15):
            d.holds(d.one(d.units), topic, 0, 70)
    if d.chance(20):
        row = {"what": "No", "by": d.one((one, "w1", other)), "about": d.one(("child", "mother"))}
        relied, threshold = d.maybe([item], 25), d.maybe(["a line"], 20)
        kind = d.one(("decline", "close", "no-action", "continue"))
        d.add("decisions", **row, kind=kind, relied_on=relied, threshold=threshold, when=when, places=d.one(PLACES))


def own_view(d: _Drawn) -> None:
    """What a child itself could have shown or told, left out of a plan or not spoken of at a meeting."""
    about = d.one(("child", "child", "child", "mother"))
    view = _item(d, about, d.one(("childs-voice", "childs-voice", "childs-voice; neglect", "neglect")))
    sureness = d.maybe(("appears", "implied", "example"), 25)
    if d.chance(70):
        made = {"label": "Plan", "type": d.one(("plan", "assessment")), "by": d.one([*d.units, "w1", *d.parties])}
        status, absence = d.one((("", ""), ("", ""), ("begun", ""), ("not-made", "stated"), ("recommended", "")))
        of = d.one(("about", "covered", "partly", "not_covered"))
        d.add(
            "plans", **made, status=status, absence=absence, left_out=view, when=d.when(), sureness=sureness,
            **{of: d.one(("child", "child", "mother"))},
        )  # fmt: skip
    else:
        who, status = d.one(("child", "child", "mother")), d.one(("", "held", "cancelled"))
        d.add("meetings", label="Review", about=who, unsaid=view, status=status, when=d.when(), sureness=sureness)
    if d.chance(25):
        d.holds(d.one(d.side), view, 0, 75)


def unadvised(d: _Drawn) -> None:
    """Advice that was not asked for about a child, perhaps with a decision taken without it, or too few staff."""
    d.add("services", id="lk-lead", label="The supervisor", function=d.one(("safeguarding-lead",) * 3 + ("gp",)))
    asker, about = d.one(("s1", "w1", "w1", "w3")), d.one(("child", "child", "mother"))
    status = d.one(("not-made", "not-made", "not-made", "made"))
    kind = d.one(("request", "request", "discussion", "letter"))
    item = d.maybe(["i1"], 20)
    row = {"sender": asker, "receiver": "lk-lead", "kind": kind, "about": about, "conveys": item, "status": status}
    absence = d.one(list(ABSENCE)) if status == "not-made" else ""
    d.add("communications", **row, absence=absence, when=d.when(15, 60), places=d.one(PLACES))
    if d.chance(20):
        d.holds("lk-lead", "i1", 0, 60)
    if d.chance(25):
        d.add("allocations", service="s1", practitioner="w1", people=d.one(("child", "mother")), when=d.during(0, 50))
    if d.chance(30):
        state, service = d.one(("short-staffed", "short-staffed", "restricted")), d.one(("s1", "s1", "s2"))
        d.add("service_states", service=service, state=state, when=d.when(), places=d.one(PLACES))
    if d.chance(25):
        decided = {"what": "As it is", "by": d.one(("w1", "s1", "s2")), "kind": d.one(("continue", "close", "open"))}
        d.add("decisions", **decided, about="child", when=d.when(20, 50), places=d.one(PLACES))


def no_plan(d: _Drawn) -> None:
    """A plan that was not made while somebody had a need."""
    whose = d.one(("child", "child", "mother"))
    kind, status = d.one(("plan", "plan", "plan", "assessment")), d.one(("not-made", "not-made", "not-made", "made"))
    absence, maker = d.one(list(ABSENCE)) if status == "not-made" else "", d.one([*d.units, "w1", *d.parties])
    of = d.one(("about", "about", "not_covered"))
    made = {"label": "Plan", "type": kind, "by": maker, "status": status, "absence": absence, of: whose}
    name = d.add("plans", **made, when=d.when(20, 60), places=d.one(("9.4", "9.4", "9.4; 9.5")))
    met, at = [], []
    if d.chance(40):
        met = [name]
    elif d.chance(30):
        owner, done = d.one(("mother", "s1")), d.one(("not-done", "not-done", "done"))
        met = [d.add("actions", what="Go there", owner=owner, about=whose, status=done)]
    if d.chance(30):
        act = {"what": "End", "by": d.one(d.units), "kind": d.one(("close", "step-up", "open", "decline"))}
        at = [d.add("decisions", **act, about=d.one((whose, "child")), when=d.when(30, 80))]
    d.add(
        "needs",
        whose=d.one((whose, whose, "child")),
        what="Safety",
        status=d.one(("outstanding", "outstanding", "outstanding", "open")),
        when=d.when(10, 70),
        places=d.one(("9.4", "9.4", "9.4; 9.6", "9.6")),
        addressed_by=met,
        outstanding_at=d.maybe(at, 60) if at else "",
        sureness=d.maybe(("implied", "example"), 15),
    )
    if d.chance(25):
        d.add("incidents", label="Hurt", people=d.one((whose, "child")), when=d.when(10, 70))


def never_met(d: _Drawn) -> None:
    """A meeting about an adult that was not held, with services at work that each knew a part."""
    one, other = d.pair()
    about = d.one(("mother", "mother", "mother", "man", "mother; child"))
    person = "man" if about == "man" else "mother"
    for unit in (one, other):
        when, active = d.one(("2018/..", "2018/..", d.when())), d.maybe(["nominal"], 10)
        d.add("involvements", service=unit, person=person, when=when, active=active)
        item = _item(d, person, "violence", bears=d.one(("risk", "risk", "risk", "")))
        d.holds(d.one((unit, unit, unit, one)), item, 0, 25)
    status = d.one(("never-held", "never-held", "cancelled", "held"))
    absence = d.one(list(ABSENCE)) if status == "never-held" else ""
    when, sureness = d.one((d.when(20, 60), d.day(30, 60), "")), d.maybe(["example"], 10)
    d.add("meetings", label="Meeting", about=about, status=status, absence=absence, when=when, sureness=sureness)


def untold(d: _Drawn) -> None:
    """An assessment that left out something of which the content is not told."""
    about = d.one(("mother", "mother", "mother; child", "man"))
    item = _item(d, about, "parental-history", kind=d.one(("untold", "untold", "fact")), bears=d.maybe(["risk"], 85))
    one, other = d.pair()
    if d.chance(25):
        d.holds(d.one((one, other)), item, 0, 70)
    if d.chance(15):
        d.add("knowledge", holder=d.one((one, other)), items=item, knew="no", when=d.when(0, 60))
    made = {"label": "Assessment", "type": d.one(("assessment", "assessment", "plan")), "by": one, "left_out": item}
    undone = d.one(({}, {}, {}, {"status": "not-made"}, {"absence": "stated"}, {"sureness": "example"}))
    d.add("plans", **made, **undone, about=d.one(("mother; child", "mother", "child")), when=d.when(20, 60))


def unweighed(d: _Drawn) -> None:
    """It is said that something known was not weighed, or not enough, for a child."""
    about, bears = d.one(("mother", "child", "man")), d.one(("risk", "risk", "risk", "", "protective"))
    item = _item(d, about, "neglect", bears=bears, kind=d.one(("fact", "fact", "fact", "belief")))
    for holder in (d.one(d.side), d.maybe(d.side, 30)):
        if holder:
            d.holds(holder, item, 0, 60)
    if d.chance(20):
        unsure = {"sureness": "example"} if d.chance(50) else {}
        d.add("knowledge", holder=d.one(d.units), items=item, knew=d.one(("yes", "no")), when=d.when(0, 60), **unsure)
    row = {"kind": d.one(("assessment", "assessment", "assessment", "contact")), "sender": d.one(d.side)}
    row["about"] = d.one(("child", "child", "child; mother", "child; man", "man", "mother"))
    row["mode"] = d.maybe(["enough thought for the child"], 60)
    row["absence"], row["sureness"] = d.maybe(list(ABSENCE)), d.maybe(("example", "implied"), 15)
    d.add("absences", items=item, **row, when=d.when(20, 70), places=d.one(PLACES))
    if d.chance(25):
        by = d.one((row["sender"], *d.units))
        d.add("plans", label="Plan", type="plan", by=by, about="child", left_out=item, places=d.one(PLACES))
    if d.chance(20):
        decided = {"what": "As it is", "by": d.one(d.units), "kind": "continue", "about": "child"}
        d.add("decisions", **decided, relied_on=item, when=d.when(20, 50), places=d.one(PLACES))


SCENES: tuple[tuple[str, int, Callable[[_Drawn], None]], ...] = (
    ("unsought-information/no-look", 40, no_look),
    ("unsought-information/own-view", 16, own_view),
    ("unsought-information/unadvised", 20, unadvised),
    ("unsought-information/never-met", 45, never_met),
    ("unanswered/no-plan", 20, no_plan),
    ("unsought-information/untold", 15, untold),
    ("unsought-information/unweighed", 25, unweighed),
)
