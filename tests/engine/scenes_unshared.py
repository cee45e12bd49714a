"""Scenes of what one held and another needed: what was late, left out, said to one worker, or not said at the table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from graphmodel.model.tables.vocabulary import ABSENCE, TOPICS

if TYPE_CHECKING:
    from .random_cases import _Drawn  # pyright: ignore[reportPrivateUsage]

SURE = ("", "", "", "appears", "implied", "example")


def _matter(d: _Drawn, **cells: str) -> str:
    """Something about the man, mostly a risk."""
    name = f"us{len(d.cells['information']) + 1}"
    topics = [d.one(("violence", "offending", "violence", "household")), *d.some(list(TOPICS), 1)]
    bears, kind = d.one(("risk", "risk", "risk", "")), d.one(("fact", "fact", "fact", "fact", "untold"))
    row = {"id": name, "statement": f"Matter {name}", "about": "man", "bears": bears, "kind": kind, **cells}
    return d.add("information", topics=topics, **row)


def long_gone(d: _Drawn) -> None:
    """A service that held something, whose work was over before anybody needed it, or was not; and who lacked it."""
    one, other = d.pair()
    item = _matter(d)
    d.add("services", id="us-old", label="The old service", function="probation")
    if d.chance(85):
        when, absence = d.one(("2015/2018", "2015/2018", "2015/2020-02")), d.maybe(["stated"], 15)
        d.add("involvements", service="us-old", person=d.one(("man", "mother")), when=when, absence=absence)
    d.add("knowledge", holder="us-old", items=item, knew="yes", when=d.one(("2017", "2017", d.day(10, 70))))
    if d.chance(25):
        d.holds(one, item, 0, 60)
    d.needs(other, item)
    lacks = {"holder": d.one([other, other, *d.workers, *d.parties]), "items": item}
    d.add("knowledge", knew="no", when=d.one((d.during(20, 60), d.when())), sureness=d.one(SURE), **lacks)
    if d.chance(40):
        kind, sender = d.one(("letter", "check", "referral", "discussion")), d.one(("us-old", one))
        absence = d.one(list(ABSENCE))
        row = {"sender": sender, "receiver": lacks["holder"], "conveys": item, "kind": kind, "absence": absence}
        d.add("communications", status="not-made", when=d.during(20, 60), **row)
    if d.chance(25):
        d.add("communications", sender="us-old", receiver=other, conveys=item, when=d.day(50, 80))


def learnt_later(d: _Drawn) -> None:
    """A service that did not know, did something with this family or another, and learnt of it then or never."""
    one, other = d.pair()
    item = _matter(d)
    d.holds(d.one([one, one, *d.parties]), item, 0, 8)
    d.needs(other, item)
    gap = {"when": d.one((f"{d.day(9, 12)}/{d.day(28, 32)}", f"{d.day(9, 12)}/{d.day(28, 32)}", d.when(9, 40)))}
    if d.chance(60):
        d.add("knowledge", holder=d.one((other, other, "w1")), items=item, knew="no", sureness=d.one(SURE), **gap)
    else:
        row = {"receiver": other, "conveys": item, "absence": d.one(list(ABSENCE)), "status": "not-made"}
        d.add("communications", sender=d.one((one, one, "w3")), **row, **gap)
    d.add("people", id="us-child", label="Another child", stage="child")
    about = d.one(("child", "man", "mother", "us-child", "us-child", ""))
    by, when = d.one((other, other, "w1")), d.day(14, 45)
    if d.chance(50):
        d.add("contacts", by=by, sought=about, when=when, absence=d.maybe(["stated"], 10))
    else:
        d.add("decisions", what="To wait", by=by, kind="continue", about=about, when=when)
    if d.chance(85):
        status = d.one(("", "made", "unanswered"))
        d.add("communications", sender=one, receiver=other, conveys=item, status=status, when=d.day(34, 60))


def said_to_be_late(d: _Drawn) -> None:
    """Messages called late, with their items or without, that came or did not."""
    one, other = d.pair()
    item = _matter(d)
    d.needs(other, item)
    how = {d.one(("conveys", "weakened")): d.maybe([item], 35)}
    active, absence = d.maybe(["nominal"], 15), d.maybe(["stated"], 10)
    d.add("involvements", service=other, person="man", when=d.during(0, 60), active=active, absence=absence)
    d.add(
        "communications",
        sender=d.one([one, one, one, "w1", "mother", *d.parties]),
        receiver=d.one((other, other, "w3", "man")),
        about=d.one(("man", "man; mother", "child", "child", "")),
        delay=d.one(("stated", "appears")),
        status=d.one(("", "", "made", "attempted", "unanswered")),
        sureness=d.one(SURE),
        absence=d.maybe(["stated"], 8),
        when=d.when(),
        **how,
    )


def as_a_rule(d: _Drawn) -> None:
    """What is said not to be passed on as a rule, with an example or without."""
    one, other = d.pair()
    item = _matter(d)
    needed = d.one((other, other, one))
    if d.chance(60):
        d.add("knowledge", holder=d.one((needed, "w1")), items=item, knew="needed", when=d.during(0, 75))
    if d.chance(40):
        d.holds(d.one([one, "w1", *d.parties]), item, 0, 50)
    holder = d.one([one, one, "trust" if d.cells["agencies"] else one, "w1", *d.parties])
    receiver = d.one([other, other, *d.parties, one])
    row = {"sender": holder, "receiver": receiver, "items": d.maybe([item], 60), "absence": d.maybe(list(ABSENCE))}
    kind = d.one(("communication", "communication", "communication", "record"))
    d.add("absences", kind=kind, mode=d.maybe(["letters of discharge"], 85), sureness=d.one(SURE), **row)


def apart(d: _Drawn) -> None:
    """Services not in touch, what one of them had, and what is said elsewhere of the other's not having it."""
    one, other = d.pair()
    item = _matter(d)
    if d.chance(85):
        d.holds(d.one((one, one, "w1")), item, 0, 50)
    d.needs(other, item)
    about, when = d.one(("man", "man; child", "mother")), d.one((d.during(0, 70), "2020"))
    d.add("absences", kind="communication", sender=one, receiver=other, about=about, when=when)
    if d.chance(50):
        lacks, sureness = d.one([other, other, "w3", *d.parties]), d.one(SURE)
        d.add("knowledge", holder=lacks, items=item, knew="no", when=d.during(10, 60), sureness=sureness)
    elif d.chance(50):
        sender, when = d.one((one, one, "w1", *d.units)), d.during(10, 60)
        row = {"receiver": other, "conveys": item, "status": "not-made", "absence": d.one(list(ABSENCE))}
        d.add("communications", sender=sender, when=when, **row)
    if d.chance(15):
        d.add("systems", id="us-system", label="A system", used_by=[one, other])
        d.add("records", by=one, items=item, system="us-system", when=d.day(0, 50))


def left_out(d: _Drawn) -> None:
    """A message without something, or with it in reduced form; perhaps part of a handover."""
    one, other = d.pair()
    item = _matter(d)
    d.holds(d.one((one, one, "w1", other)), item, 0, 70)
    d.needs(other, item)
    how = {d.one(("omits", "weakened")): item}
    row = {"sender": d.one([one, one, "w1", *d.parties]), "receiver": d.one([other, other, "w3", *d.parties])}
    message = d.add("communications", when=d.when(20, 60), sureness=d.one(SURE), **row, **how)
    if d.chance(25):
        people, state = "child", d.one(("made", "accepted"))
        row = {"sender": one, "receiver": other, "people": people, "state": state, "messages": message}
        d.add("transfers", kind="area", when=d.when(20, 60), **row)


def kept_by_one(d: _Drawn) -> None:
    """A worker who did not tell their own service, or whose service did not know."""
    item, worker = _matter(d), d.one(("w1", "w2"))
    d.holds(d.one((worker, worker, "w1", "s1")), item, 0, 50)
    d.needs("s1", item)
    if d.chance(50):
        absence, when = d.one(list(ABSENCE)), d.during(20, 60)
        row = {"sender": worker, "receiver": "s1", "conveys": item, "status": "not-made", "absence": absence}
        d.add("communications", when=when, **row)
    else:
        d.add("knowledge", holder="s1", items=item, knew="no", when=d.when(20, 60), sureness=d.one(SURE))


def not_raised(d: _Drawn) -> None:
    """A meeting at which something was not raised, by the source's word or the coder's example."""
    one, other = d.pair()
    item = _matter(d)
    d.holds(d.one((one, one, "w1", "w3")), item, 0, 45)
    needs = d.one((d.during(0, 75), d.during(0, 40), d.when()))
    d.add("knowledge", holder=other, items=item, knew="needed", when=needs)
    if d.chance(20):
        d.holds(d.one((other, "w3", "w2")), item, 0, 70)
    table, absence = [one, other, *d.some(d.side)], d.maybe(["stated"], 5)
    status, sureness = d.one(("", "held", "held", "postponed")), d.one(("", "", "implied", "example", "example"))
    row = {"label": "Review", "attended": table, "unsaid": item, "status": status, "sureness": sureness}
    d.add("meetings", when=d.when(20, 60), absence=absence, **row)


SCENES: tuple[tuple[str, int, Callable[[_Drawn], None]], ...] = (
    ("unshared-information/long-gone", 14, long_gone),
    ("unshared-information/learnt-later", 12, learnt_later),
    ("unshared-information/said-to-be-late", 20, said_to_be_late),
    ("unshared-information/as-a-rule", 10, as_a_rule),
    ("unshared-information/apart", 10, apart),
    ("unshared-information/left-out", 10, left_out),
    ("unshared-information/kept-by-one", 8, kept_by_one),
    ("unshared-information/not-raised", 12, not_raised),
)
