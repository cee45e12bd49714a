"""Scenes of services hardly in touch, what was learnt only at a meeting, help that was not received, and a passing on
at adulthood."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .random_cases import _Drawn  # pyright: ignore[reportPrivateUsage]

SURE = ("", "", "", "appears", "implied", "example")
PLACES = ("7.1", "7.1", "7.2")


def _matter(d: _Drawn, about: str, topics: str, **cells: str) -> str:
    name = f"ht{len(d.cells['information']) + 1}"
    bears = d.one(("risk", "risk", "risk", ""))
    return d.add(
        "information", **{"id": name, "statement": name, "about": about, "topics": topics, "bears": bears, **cells}
    )


def hardly_in_touch(d: _Drawn) -> None:
    """Two services at work with somebody, or a group of them, and little liaison."""
    one, other = d.pair()
    item = _matter(d, "man", "violence")
    if d.chance(85):
        d.holds(d.one((one, other, "w1")), item, 0, 50)
    for service in (one, other):
        if d.chance(80):
            active = d.maybe(["nominal"], 10)
            d.add(
                "involvements",
                service=service,
                person=d.one(("man", "man", "child")),
                when=d.during(0, 75),
                active=active,
            )
    group = d.add("parties", id="ht-group", label="the group", kind="collective", possible=[one, other])
    sender, receiver = d.one((one, one, one, "w1", group)), d.one((other, other, other, "w3", group))
    row = {"sender": sender, "receiver": receiver, "about": d.one(("man", "man", "man; child", "mother"))}
    mode, items = d.maybe(["close working together"], 40), d.maybe([item], 10)
    kind = d.one(("communication", "communication", "communication", "record"))
    d.add("absences", kind=kind, mode=mode, items=items, sureness=d.one(SURE), when=d.during(5, 70), **row)
    if d.chance(20):
        d.add("knowledge", holder=d.one((one, other)), items=item, knew="no", when=d.during(10, 60))
    if d.chance(25):
        when, status = d.when(0, 80), d.one(("", "", "attempted"))
        d.add("communications", sender=d.one((one, "w1")), receiver=other, about="man", status=status, when=when)


def learnt_at_a_meeting(d: _Drawn) -> None:
    """Somebody, or a group, who did not know until it was said at a meeting, and what they had done by then."""
    one, other = d.pair()
    item = _matter(d, "man", "violence")
    group = d.add("parties", id="ht-those", label="those at work", kind="collective", possible=[other])
    who = d.one((group, group, group, other, "w3"))
    d.needs(other, item)
    until, said = (
        d.one(("2020-01", "2020-01", d.during(0, 30))),
        d.one(("2020-02-05", "2020-02-05", "2020-02", d.day(0, 60))),
    )
    d.add("knowledge", holder=who, items=item, knew="no", when=until, sureness=d.one(SURE))
    if d.chance(90):
        d.add("knowledge", holder=who, items=item, knew="yes", when=d.one((said, said, d.day(0, 70))))
    if d.chance(30):
        d.holds(one, item, 0, 60)
    status, unknown = d.one(("", "", "held", "cancelled")), d.one((who, one, ""))
    d.add("meetings", label="The conference", status=status, said=d.maybe([item], 90), unknown=unknown, when=said)
    when = d.one(("2020-01-20", "2020-01-20", d.day(0, 60)))
    if d.chance(50):
        d.add("contacts", by=who, sought=d.one(("man", "man", "child")), when=when)
    else:
        d.add("decisions", what="To wait", by=who, about=d.one(("man", "man", "child")), kind="continue", when=when)


def help_not_received(d: _Drawn) -> None:
    """Help that an adult of the family did not have from a service of a kind, and what called for it."""
    one, _ = d.pair()
    kind = d.one(("adult-mental-health", "adult-mental-health", "substance-misuse-service", "gp"))
    d.add("services", id="ht-help", label="The help", function=kind)
    some = d.add(
        "parties", id="ht-helps", label="the helpers", kind="collective", possible=d.one(("ht-help", "ht-help", one))
    )
    whose = d.one(("mother", "mother", "man", "child"))
    topic = d.one(("mental-health", "mental-health", "substance-misuse", "parenting"))
    if d.chance(60):
        _matter(d, d.one((whose, whose, "man")), topic, when=d.during(0, 60))
    if d.chance(60):
        status = d.one(("outstanding", "outstanding", "open", "met"))
        d.add("needs", whose=whose, what="Help", status=status, when=d.during(0, 60), places=d.one(PLACES))
    sender = d.one(("ht-help", "ht-help", some, f"ht-help; {one}"))
    mode, when = d.maybe(["support"], 85), d.during(5, 70)
    kind = d.one(("contact", "contact", "contact", "assessment"))
    d.add(
        "absences",
        kind=kind,
        sender=sender,
        about=whose,
        mode=mode,
        when=when,
        places=d.one(PLACES),
        sureness=d.one(SURE),
    )
    if d.chance(40):
        outcome = d.one(("did-not-attend", "declined", "kept"))
        d.add("contacts", by="ht-help", sought=whose, outcome=outcome, when=d.when(0, 70))


def at_adulthood(d: _Drawn) -> None:
    """Somebody who passed to adult services, or another, with a need that was open or not."""
    one, other = d.pair()
    whose = d.one(("man", "man", "mother"))
    kind, state = (
        d.one(("child-to-adult", "child-to-adult", "service")),
        d.one(("made", "made", "accepted", "declined")),
    )
    when, places, sureness = d.one(("2020-02", "2020-02", d.when(0, 60))), d.one(PLACES), d.one(SURE)
    row = {"sender": one, "receiver": other, "people": whose, "state": state}
    d.add("transfers", kind=kind, when=when, places=places, sureness=sureness, **row)
    ended = d.add("decisions", what="To end it", by=d.one((one, one, other)), about=whose, when="2020-02",
                  kind=d.one(("close", "close", "open")))  # fmt: skip
    for _ in range(2):
        status, at = d.one(("outstanding", "outstanding", "open")), d.maybe([ended], 85)
        row = {"whose": d.one((whose, whose, "child")), "what": "Company", "status": status, "outstanding_at": at}
        d.add("needs", when=d.during(0, 60), places=d.one(PLACES), sureness=d.one(SURE), **row)


SCENES: tuple[tuple[str, int, Callable[[_Drawn], None]], ...] = (
    ("hardly-in-touch", 16, hardly_in_touch),
    ("learnt-at-a-meeting", 28, learnt_at_a_meeting),
    ("help-not-received", 28, help_not_received),
    ("at-adulthood", 25, at_adulthood),
)
"""Name, in how many of a hundred cases, and the scene."""
