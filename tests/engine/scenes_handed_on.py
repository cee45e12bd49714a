"""Scenes of handovers left to workers and families, of records shut in part and of steps put off, for the generated
cases: each condition is missing in turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from graphmodel.model.tables.vocabulary import ABSENCE

if TYPE_CHECKING:
    from .random_cases import _Drawn  # pyright: ignore[reportPrivateUsage]

PLACES = ("8.1", "8.1", "8.1", "8.1; 8.2", "8.3")


def _item(d: _Drawn, about: str, topics: str, **cells: str) -> str:
    name = f"h{len(d.cells['information']) + 1}"
    return d.add("information", id=name, statement=f"Statement {name}", topics=topics, about=about, **cells)


def _sure(d: _Drawn) -> str:
    return d.maybe(("appears", "implied", "example"), 20)


def messenger(d: _Drawn) -> None:
    """A family that was told to turn to another service, and a message that was not sent."""
    unit = d.one(d.units)
    own = [w["id"] for w in d.cells["practitioners"] if w["service"] == unit]
    by = d.one([unit, unit, *own])
    others = [party for party in [*d.units, *d.workers] if party not in (unit, *own)]
    towards = d.one([*others, *others, *own, *d.parties])
    absence = d.maybe(["stated"], 5)
    contact = d.add("contacts", by=by, spoken_to="mother", when=d.when(10, 30), absence=absence)
    status, owner = d.one(("done", "done", "done", "not-done", "")), d.one(("mother", "mother", "mother", "man", unit))
    step = {"what": "Go to them", "owner": owner, "towards": towards, "agreed_at": contact, "status": status}
    d.add("actions", about=d.one(("child", "child; mother", "man")), sureness=_sure(d), **step)
    if d.chance(80):
        there = [towards] if towards in others else others
        met = d.add("contacts", by=d.one((*there, *there, *others)), spoken_to="mother", when=d.when(10, 50))
        back = {"owner": d.one(("mother", "mother", "mother", unit)), "towards": d.one((by, unit, unit, *others))}
        d.add("actions", what="Go back", agreed_at=met, about=d.one(("child", "child", "man")), **back)
    receiver, kind = d.one((*[towards] * 9, *others)), d.one(("referral", "letter", "request", "request", "check"))
    unsent = {"sender": d.one((by, by, by, by, unit)), "receiver": receiver, "kind": kind, "about": "child"}
    absence, when = d.maybe(list(ABSENCE), 70), d.one((d.during(5, 50), d.when(10, 40)))
    d.add("communications", status="not-made", absence=absence, when=when, **unsent)
    if d.chance(20):
        sent = {**unsent, "receiver": d.one((*others, "mother")), "kind": d.one(("letter", "referral", "check"))}
        d.add("communications", status=d.one(("", "made", "attempted", "not-made")), when=d.when(0, 60), **sent)


def one_after_another(d: _Drawn) -> None:
    """Workers of one service after one another, and what the service did not see."""
    d.add("people", id="other-child", label="Another child", stage="child")
    d.add("services", id="ho", label="The service", function=d.one(("health-visiting", "gp")))
    workers = [d.add("practitioners", id=f"ho-{n}", label=f"Worker {n}", service="ho") for n in "abc"]
    a, b, c = workers
    for before, after in ((a, b), (b, d.one((c, c, c, a, "")))):
        people = d.one(("child", "child", "child", "child; other-child", "other-child"))
        handover = d.one(("", "", "unknown", "none", "no-evidence", "made", "partial"))
        cells = {"practitioner": d.one((before, before, before, "")), "handover": handover, "places": d.one(PLACES)}
        d.add("allocations", service="ho", people=people, successor=after, when=d.when(0, 60), **cells)
    when, about = d.maybe([d.when(0, 60)], 70), d.one(("child", "child", "child; mother", "mother"))
    item = _item(d, about, "child-health", bears="risk", when=when)
    lacks = d.one(("ho", "ho", "ho", "ho", "s1", a))
    absence = d.maybe(list(ABSENCE), 60)
    d.add("knowledge", holder=lacks, items=item, knew="no", when=d.when(0, 70), absence=absence, places=d.one(PLACES))
    if d.chance(30):
        d.holds(d.one((a, "ho", "s1", "w1")), item, 0, 70)


def post_ended(d: _Drawn) -> None:
    """A worker left, and the service went on or not."""
    unit = d.one(d.units)
    active, absence = d.maybe(["nominal"], 15), d.maybe(["stated"], 10)
    person = d.one(("child", "child", "mother"))
    when = d.one((d.during(0, 75), "2019/..", d.when(0, 60)))
    d.add("involvements", service=unit, person=person, when=when, active=active, absence=absence)
    state, handover = d.one(("", "", "absent", "vacant")), d.one(("none", "no-evidence", "partial", "made", ""))
    cells = {"practitioner": d.one(("w1", "w2", "")), "people": d.one(("child", "child; mother")), "state": state}
    when = d.one((d.during(0, 50), d.when(0, 70), d.when(0, 70)))
    d.add("allocations", service=unit, handover=handover, successor=d.maybe(("w2", "w3")), when=when, **cells)


def one_record_shut(d: _Drawn) -> None:
    """The record of one adult of a family was open to a service, and that of another not."""
    one, other = d.pair()
    d.add("people", id="dad", label="Dad", sex="male")
    kind = d.one(("parent", "parent", "carer", "friend"))
    d.add("relations", person="dad", kind=kind, to="child")
    d.add("systems", id="ho-system", label="Our system", used_by=d.one((other, [one, other])))
    item = _item(d, d.one(("dad", "dad", "mother")), "violence", bears="risk")
    d.needs(one, item)
    d.holds(d.one((other, other, "s3", "w1")), item, 0, 60)
    d.add("involvements", service=d.one((one, one, one, other)), person=d.one(("child", "mother", "dad", "man")))
    system, whose = d.maybe(["ho-system"], 70), d.one((["dad"], ["dad"], ["dad", other], ["dad", "mother"]))
    absence, when = d.one((*ABSENCE, *ABSENCE, "")), d.when(10, 70)
    d.add("access", service=one, whose=whose, absence=absence, sureness=_sure(d), system=system, when=when)
    if d.chance(40):
        state, people = d.one(("made", "made", "accepted", "declined")), d.one(("dad", "dad", "child"))
        d.add("transfers", kind="service", sender=one, receiver=other, people=people, state=state)
        d.add("contacts", by=d.one((other, other, "w1")), seen=d.one(("dad", "dad", "child")), when=d.when(0, 40))
    system, whose = d.maybe(["ho-system"], 70), d.one((["mother"], ["mother"], ["mother", "dad"], ["man"], [other]))
    absence = d.maybe(["stated"], 10)
    d.add("access", service=d.one((one, one, one, other)), whose=whose, absence=absence, system=system, when=d.when())


def own_record(d: _Drawn) -> None:
    """A service that could not open an earlier record of its own, and what it did not know."""
    unit = d.one(d.units)
    own = [w["id"] for w in d.cells["practitioners"] if w["service"] == unit]
    item = _item(d, d.one(("man", "man", "mother", "man; child")), "violence", bears=d.maybe(["risk"], 80))
    d.needs(unit, item)
    whose = d.one(([unit], [unit, "man"], [unit, "man"], ["man"], [unit, "mother"]))
    absence, when, places = d.one((*ABSENCE, *ABSENCE, "")), d.when(10, 70), d.one(PLACES)
    d.add("access", service=unit, whose=whose, absence=absence, sureness=_sure(d), when=when, places=places)
    holder, absence = d.one([unit, unit, unit, *own, *d.parties]), d.maybe(list(ABSENCE))
    cells = {"absence": absence, "sureness": _sure(d), "when": d.when(0, 75), "places": d.one(PLACES)}
    d.add("knowledge", holder=holder, items=item, knew="no", **cells)
    if d.chance(25):
        d.holds(d.one([unit, *own, "s3"]), item, 0, 80)


def unwritten(d: _Drawn) -> None:
    """A service that did not write in a record that others keep together."""
    one, other = d.pair()
    item = _item(d, "man", "violence", bears="risk")
    d.needs(other, item)
    d.holds(d.one((one, one, "w1", other)), item, 0, 60)
    users = d.one(([other], [other], [other, "s3"], [one, other]))
    d.add("systems", id="ho-book", label="The Book", used_by=list(dict.fromkeys(users)))
    place, kind = d.one(("the book", "The Book", "the bookshelf", "")), d.one(("record", "record", "record", "meeting"))
    cells = {"sender": d.one((one, one, one, other)), "items": d.maybe([item], 90), "absence": d.maybe(list(ABSENCE))}
    d.add("absences", kind=kind, place=place, when=d.when(10, 70), sureness=_sure(d), **cells)


def _agreed(d: _Drawn, at: str, percent: int) -> None:
    """Perhaps one or two steps agreed at a decision, and what became of them."""
    for _ in range(d.random.randint(1, 2) if d.chance(percent) else 0):
        cells = {"status": d.one(("done", "done", "part", "not-done", "unknown")), "absence": d.maybe(["stated"], 10)}
        cells |= {"about": d.one((*["child"] * 5, "child; mother", "mother")), "sureness": _sure(d)}
        d.add("actions", what="What was agreed", agreed_at=at, when=d.one((d.when(30, 95), d.day(80, 95), "")), **cells)


def nobody_planned(d: _Drawn) -> None:
    """A plan that there was not for a time, what it left out, and a step afterwards."""
    unit, item = d.one(d.units), _item(d, d.one(("child", "child", "man")), "neglect", bears=d.maybe(["risk"], 85))
    holder = d.one((unit, "s3", "s3", "w1", *d.parties))
    if d.chance(60) and holder in d.units:
        d.add("records", by=holder, items=item, when=d.when(0, 40), sureness=_sure(d))
    else:
        d.add("knowledge", holder=holder, items=item, knew="yes", when=d.when(0, 40), sureness=_sure(d))
    if d.chance(40):
        d.holds(holder, item, 0, 20)
    if d.chance(15):
        d.add("knowledge", holder=holder, items=item, knew="no", when=d.when(0, 70))
    gap = d.one(
        ("2020-01/2020-02", "2020-01-10/2020-02-10", "2020-01-15/2020-02-01", "2020-02", "2020-02-20/2020-03-05")
    )
    left, absence = d.maybe([item], 90), d.maybe(list(ABSENCE), 60)
    cells = {"status": "not-made", "not_covered": "child", "left_out": left, "absence": absence, "places": "8.1"}
    kind, by = d.one((*["plan"] * 6, "assessment")), d.one((unit, unit, unit, "w1"))
    d.add("plans", label="No plan", type=kind, by=by, when=gap, sureness=_sure(d), **cells)
    for _ in range(d.random.randint(1, 2)):
        kind, about = d.one(("open", *["step-up"] * 4, "close")), d.one((*["child"] * 5, "mother"))
        when, by = d.one((d.day(50, 80), d.day(45, 80), d.when(30, 80))), d.one((unit, unit, unit, "w1", "s3"))
        step = d.add("decisions", what="A step", by=by, kind=kind, about=about, when=when, sureness=_sure(d))
        _agreed(d, step, 50)
    if d.chance(15):
        d.add("incidents", label="Injury", people=d.one(("child", "child", "man")), when=d.when(0, 80))


def made_later(d: _Drawn) -> None:
    """A plan that there was not for a time, and one that was made."""
    unit, kind = d.one(d.units), d.one(("plan", "assessment"))
    gap = d.one(("2020-01/2020-02", "2020-01-10/2020-02-10", "2020-02", "2020-02-20/2020-03-05", "2020-01-20/2020-02~"))
    out, absence = d.one(("child", "child", "child", "man")), d.maybe(list(ABSENCE), 60)
    cells = {"status": "not-made", "not_covered": out, "absence": absence, "places": d.one(PLACES)}
    d.add("plans", label="None", type=kind, by=d.one((unit, unit, "w1")), when=gap, sureness=_sure(d), **cells)
    whom = {d.one(("covered", "covered", "partly", "unknown")): d.one(("child", "child", "child", "mother"))}
    when, status = d.one((d.day(35, 80), d.day(45, 80), d.when(20, 80))), d.one(("", "made", "made", "begun"))
    cells = {"status": status, "delay": d.maybe(["stated"], 10), "places": d.one(PLACES)}
    by, kind = d.one((unit, unit, "w1")), d.one((kind, kind, kind, "plan"))
    d.add("plans", label="The plan", type=kind, by=by, when=when, sureness=_sure(d), **cells, **whom)
    for _ in range(d.random.randint(0, 2)):
        d.add("incidents", label="Injury", people=d.one(("child", "child", "man")), when=d.when(30, 80))


def by_event(d: _Drawn) -> None:
    """Several contacts told as one, and what was decided on them; perhaps a step beside it."""
    count = d.one(("2", "3", "at least 2", "about 4", "at least 1", "about 1", "at most 3", "1", "unknown"))
    cells = {"count": count, "absence": d.maybe(["stated"], 8), "sureness": _sure(d), "when": d.when(20, 50)}
    contact = d.add("contacts", by=d.one(d.side), sought=d.one(("child", "child", "child; mother", "mother")), **cells)
    kind, about = d.one(("no-action", "continue", "no-action", "close")), d.one(("child", "child", "child; man", "man"))
    cells = {"absence": d.maybe(["stated"], 8), "sureness": _sure(d), "when": d.when(20, 60)}
    decision = d.add("decisions", what="To wait", by=d.some(d.units, 2) or "w1", kind=kind, about=about, **cells)
    d.add("links", first=decision, kind=d.one(("relied-on", "relied-on", "relied-on", "explains")), second=contact)
    if d.chance(50):
        kind, about = d.one(("open", "step-up", "step-up", "close")), d.one(("child", "child", "mother"))
        cells = {"absence": d.maybe(["stated"], 8), "sureness": _sure(d), "when": d.when(10, 70)}
        _agreed(d, d.add("decisions", what="To meet", by=d.one(d.units), kind=kind, about=about, **cells), 60)


def late_or_due(d: _Drawn) -> None:
    """A plan that a source calls late, and a step counted from a birth."""
    about = d.one(("child", "child; mother", "mother", "man"))
    made = {"label": d.one(("Check", "Check", "Look")), "type": "assessment", "by": d.one(("s1", "s1", "w1", ""))}
    when, delay = d.one(("2020-03-20", "2020-03-20", "2020-03")), d.one(("stated", "appears", ""))
    status, out = d.one(("", "made", "begun", "recommended")), d.maybe(("child", "mother"), 10)
    cells = {"status": status, "not_covered": out, "absence": d.maybe(["stated"], 8), "sureness": _sure(d)}
    plan = d.add("plans", about=about, when=when, delay=delay, **made, **cells)
    if d.chance(25):
        again = {**made, "label": d.one(("Check", "Look")), "sureness": d.maybe(["example"], 15)}
        d.add("plans", about="child", not_covered=d.one(("child", "mother")), when=when, **again)
    start = d.one(("child", "child", d.add("contacts", by="s1", seen="child", when=d.when(0, 40))))
    allowed = d.one(("10 days", "6 to 8 weeks", "one month", "within 2 weeks", "15 working days"))
    rule = {"trigger": "Birth", "limit": allowed, "due_from": start, "met_by": d.maybe([plan], 90)}
    d.add("expectations", absence=d.maybe(["stated"], 10), **rule)


def put_off(d: _Drawn) -> None:
    """A meeting that was put off, or held after it was due, a plan without progress, and perhaps harm in between."""
    about, status = d.one(("child", "child", "mother")), d.one(("", "held", "postponed", "cancelled"))
    due, moved, when = (
        d.maybe([d.when(0, 40)], 60),
        d.maybe([d.when(0, 60)], 40),
        d.one((d.day(30, 70), d.when(20, 60))),
    )
    cells = {"due": due, "postponed_from": moved, "status": status, "sureness": _sure(d), "when": when}
    meeting = d.add("meetings", label="Review", about=about, absence=d.maybe(["stated"], 8), **cells)
    for _ in range(d.random.randint(0, 2)):
        d.add("incidents", label="Injury", people=d.one(("child", "child", "man")), when=d.when(10, 60))
    progress, absence = d.one(("none", "none", "mixed")), d.maybe(["stated"], 8)
    cells = {"about": d.one(("child", "child; mother")), "absence": absence, "sureness": _sure(d)}
    d.add("plans", label="Plan", type="plan", by="s1", progress=progress, when=d.when(0, 70), **cells)
    status, unspecified = d.one(("", "not-done", "part", "done")), d.maybe(["yes"], 80)
    cells = {"agreed_at": d.one((meeting, meeting, "")), "status": status, "unspecified": unspecified}
    d.add("actions", what="A step", about=d.one(("child", "child", "mother")), sureness=_sure(d), **cells)


SCENES: tuple[tuple[str, int, Callable[[_Drawn], None]], ...] = (
    ("missed-handover/messenger", 30, messenger),
    ("missed-handover/one-after-another", 25, one_after_another),
    ("missed-handover/post-ended", 15, post_ended),
    ("separate-records/one-record-shut", 35, one_record_shut),
    ("separate-records/own-record", 35, own_record),
    ("separate-records/unwritten", 15, unwritten),
    ("drift/nobody-planned", 35, nobody_planned),
    ("drift/made-later", 30, made_later),
    ("drift/by-event", 15, by_event),
    ("drift/late-or-due", 20, late_or_due),
    ("drift/put-off", 20, put_off),
)
