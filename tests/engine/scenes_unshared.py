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


def _needing(d: _Drawn, item: str, odd: int) -> str:
    """A service that needed an item only as a source says: at the time, or (odd 0 and 1) at another."""
    service = d.add("services", id=f"us-for-{item}", label="The new service", function="other")
    when = {0: "2018", 1: "2022"}.get(odd, "2020")
    d.add("knowledge", holder=service, items=item, knew="needed", when=when)
    return service


def learnt_later(d: _Drawn) -> None:
    """A service that did not know, did something with this family or another, and learnt of it then or never."""
    odd = d.random.randrange(20)
    one, item = d.one(d.units), _matter(d)
    other = _needing(d, item, odd)
    d.add("practitioners", id="us-worker", label="The new worker", service=other)
    if odd in (2, 3, 4):
        when, absence = "2015/2018" if odd != 4 else "2015/2020", "stated" if odd == 3 else ""
        d.add("services", id="us-gone", label="The old service", function="probation")
        d.add("involvements", service="us-gone", person="man", when=when, absence=absence)
        one = "us-gone"
    holder = d.one((one, one, *d.parties)) if odd != 5 else "us-worker"
    d.add("knowledge", holder=holder, items=item, knew="yes", when=d.day(40, 60) if odd == 6 else d.day(0, 8))
    gap = {"when": f"{d.day(10, 12)}/{d.day(28, 32)}", "sureness": "example" if odd == 7 else d.one(SURE[:-1])}
    if d.chance(60):
        d.add("knowledge", holder=d.one((other, other, "us-worker")), items=item, knew="no", **gap)
    else:
        row = {"receiver": other, "conveys": item, "absence": d.one(list(ABSENCE)), "status": "not-made"}
        d.add("communications", sender="w2" if odd == 8 else d.one((one, one, "w3")), **row, **gap)
    d.add("people", id="us-child", label="Another child", stage="child")
    about = "us-child" if odd in (9, 10) else d.one(("child", "man", "mother", ""))
    by, absence = d.one((other, other, "us-worker")), "stated" if odd == 11 else ""
    when = {12: d.day(0, 8), 13: d.day(70, 80)}.get(odd, d.day(14, 30))
    if d.chance(50):
        d.add("contacts", by=by, sought=about, when=when, absence=absence)
    else:
        d.add("decisions", what="To wait", by=by, kind="continue", about=about, when=when, absence=absence)
    came = {14: d.day(0, 9), 15: "2020-01/2020-03", 16: d.day(14, 27)}.get(odd, d.day(34, 60))
    if odd != 17:
        status = "unanswered" if odd == 18 else d.one(("", "made"))
        d.add("communications", sender=one, receiver=other, conveys=item, status=status, when=came)


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
    odd = d.random.randrange(16)
    one, item = d.one(d.units), _matter(d)
    other = _needing(d, item, 2) if odd < 8 else d.one([u for u in d.units if u != one])
    group = d.add("parties", id="us-group", label="some services", kind="collective", possible=[one, "w2"])
    holder = {0: one, 1: group, 2: group, 3: group}.get(odd, d.one([one, one, group, "w1"]))
    if odd in (0, 1, 2):
        d.holds({0: one, 1: group, 2: d.one((one, "w2"))}[odd], item, 0, 50)
    receiver = {8: holder, 9: group, 10: group, 11: group}.get(odd, other)
    named = {"items": "" if odd in (9, 10) else item, "about": "man" if odd == 10 else ""}
    row = {"sender": holder, "receiver": receiver, "absence": d.maybe(list(ABSENCE)), **named}
    kind, mode = "record" if odd == 12 else "communication", "" if odd in (4, 13) else "letters of discharge"
    d.add("absences", kind=kind, mode=mode, sureness="example" if odd in (13, 14) else d.one(SURE[:-1]), **row)


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
    odd = d.random.randrange(16)
    one, item = d.one(d.units), _matter(d)
    other = _needing(d, item, odd)
    holder = {2: next(u for u in d.units if u != one), 3: "man", 4: other}.get(odd, one)
    d.add("knowledge", holder=holder, items=item, knew="yes", when=d.day(65, 80) if odd == 5 else d.day(0, 15))
    if odd in (6, 7):
        d.add("records", by=other, items=item, when=d.day(0, 15) if odd == 6 else d.when(30, 70))
    worker = next((w["id"] for w in d.cells["practitioners"] if w["service"] == one), one)
    row = {"sender": d.one([one, one, worker]), "receiver": d.one([other, other, *d.parties])}
    row |= {"absence": "stated" if odd == 8 else "", "sureness": "example" if odd == 9 else d.one(SURE[:-1])}
    row |= {"status": {10: "attempted", 11: "unanswered"}.get(odd, d.one(("", "made", "declined")))}
    message = d.add("communications", when=d.day(20, 60), **row, **{d.one(("omits", "weakened")): item})
    if odd in (12, 13):
        state = d.one(("made", "accepted"))
        row = {"sender": one, "receiver": d.units[0], "people": "child", "state": state}
        d.add("transfers", kind="area", messages=message if odd == 12 else "", when=d.when(20, 60), **row)


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


def gave_nothing(d: _Drawn) -> None:
    """An assessment without something of which the content is not told, and who passed none of it on."""
    one, other = d.pair()
    item = _matter(d, kind=d.one(("untold", "untold", "untold", "untold", "fact")))
    maker, status = d.one([one, one, one, "w1", *d.parties]), d.one(("", "made", "made", "not-made"))
    places, when = d.one(("8.4", "8.4; 8.5")), d.one((d.day(30, 50), d.during(20, 50), d.when(20, 60)))
    row = {"label": "Assessment", "type": "assessment", "by": maker, "about": "child", "left_out": item}
    d.add("plans", status=status, when=when, places=places, contributed=d.maybe([other, "w3"], 15),
          not_consulted=d.maybe([other], 15), sureness=d.one(SURE), **row)  # fmt: skip
    sender, conveys = d.one([other, other, other, "w3", *d.parties]), d.one((item, item, item, "i1"))
    receiver, kind = d.one((maker, maker, maker, one, "w1", "w2")), d.one(("", "notification", "letter", "check"))
    untold = {"status": "not-made", "absence": d.one(("stated", "stated", "implied", "no-evidence"))}
    then = d.one((when, when, d.day(20, 60), d.during(20, 60)))
    d.add("communications", sender=sender, receiver=receiver, kind=kind, conveys=conveys, when=then,
          places=d.one(("8.4", "8.4", "8.4", "8.6")), **d.one((untold, untold, untold, {})))  # fmt: skip
    if d.chance(35):
        status, asker = d.one(("made", "made", "not-made")), d.one([maker, maker, one, *d.parties])
        d.add("communications", sender=asker, receiver=sender, kind=d.one(("check", "request")), conveys=item,
              status=status, when=d.day(0, 20))  # fmt: skip


SCENES: tuple[tuple[str, int, Callable[[_Drawn], None]], ...] = (
    ("unshared-information/long-gone", 14, long_gone),
    ("unshared-information/learnt-later", 18, learnt_later),
    ("unshared-information/said-to-be-late", 20, said_to_be_late),
    ("unshared-information/as-a-rule", 16, as_a_rule),
    ("unshared-information/apart", 10, apart),
    ("unshared-information/left-out", 16, left_out),
    ("unshared-information/kept-by-one", 8, kept_by_one),
    ("unshared-information/not-raised", 12, not_raised),
    ("empty-chair/gave-nothing", 25, gave_nothing),
)
