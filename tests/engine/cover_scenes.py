"""Scenes for the generated cases: needs and who was there for them, rooms and who was not, workers who changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .random_cases import _Drawn  # pyright: ignore[reportPrivateUsage]

SURE = ("", "", "", "appears", "implied", "example")
LEVELS = ("universal", "universal-plus", "early-help", "child-in-need", "child-protection", "specialist")


def need_and_gap(d: _Drawn) -> None:
    """A need, and a service that is said not to have been there."""
    whose = d.one(("child", "child", "mother"))
    status = d.one(("open", "outstanding", "outstanding", "met", "unknown"))
    d.add(
        "needs",
        id="need",
        whose=whose,
        what="Help",
        status=status,
        when=d.during(5, 40),
        places="5.1",
        addressed_by=d.maybe([row["id"] for row in d.cells["involvements"]][:1], 10),
        sureness=d.one(SURE),
    )
    who = d.one((whose, whose, whose, "man"))
    d.add(
        "involvements",
        service=d.one(d.units),
        person=who,
        when=d.during(10, 60),
        absence=d.maybe(["stated", "appears"], 85),
        places=d.one(("5.1", "5.1", "5.2")),
        level=d.one(LEVELS),
    )
    for row in d.cells["involvements"]:
        if d.chance(60):  # what every family receives does not stand in the way
            row["level"] = "universal"


def lonely_need(d: _Drawn) -> None:
    """A child's need, with few at work; perhaps somebody in name only, perhaps meant to meet it."""
    for row in d.cells["involvements"]:
        row["level"] = "universal"
    level, active = d.one(LEVELS), d.one(("nominal", "nominal", "active"))
    name = d.add("involvements", service=d.one(d.units), person="child", level=level, active=active, when=d.when())
    status = d.one(("open", "outstanding", "unknown"))
    finder = d.maybe([*d.units, *d.workers], 30)
    d.add(
        "needs",
        whose="child",
        what="A cot",
        status=status,
        when=d.when(),
        addressed_by=d.maybe([name], 40),
        identified_by=finder,
    )
    if d.chance(30):
        owner, done = d.one(("mother", "s1")), d.one(("not-done", "done"))
        towards = d.cells["involvements"][-1]["service"]
        d.add("actions", what="Take it up", owner=owner, towards=towards, about="child", status=done)


def in_name_only(d: _Drawn) -> None:
    """One service after another of the same kind, the second in name only; or an order of a court."""
    function = next(row["function"] for row in d.cells["services"] if row["id"] == "s1")
    d.add("services", id="s4", label="Service s4", function=function)
    person = d.one(("child", "child", "man"))
    level = d.one(("universal", "universal", "statutory-order", "child-protection"))
    d.add("involvements", service="s1", person=person, when=d.during(0, 40), active=d.maybe(["nominal"], 15))
    d.add(
        "involvements",
        service="s4",
        person=person,
        when=d.during(20, 75),
        level=level,
        active=d.maybe(["nominal"], 85),
        sureness=d.one(SURE),
    )


def closed_door(d: _Drawn) -> None:
    """A service that was shut or full, and somebody whom it, or another, did not take on."""
    unit, other = d.pair()
    state = d.one(("decommissioned", "out-of-capacity", "restricted"))
    d.add("service_states", service=unit, state=state, when=d.during(0, 50), places=d.one(("6.1", "6.1; 6.2")))
    by = d.one((unit, other))
    if d.chance(60):
        kind = d.one(("decline", "decline", "open"))
        d.add(
            "decisions",
            what="Not taken on",
            by=by,
            kind=kind,
            about="mother",
            when=d.when(),
            places=d.one(("6.1", "6.3")),
        )
    else:
        d.add(
            "involvements", service=by, person="mother", when=d.when(), absence="stated", places=d.one(("6.2", "6.3"))
        )


def empty_post(d: _Drawn) -> None:
    """A post that stood empty, or a worker who was away, while there was a need, and perhaps somebody who stood in."""
    state = d.one(("vacant", "vacant", "absent", "allocated"))
    worker = "" if state == "vacant" else "w1"
    if d.chance(50):
        d.add("allocations", service="s1", practitioner="w2", people="child", when=d.during(0, 20))
    d.add(
        "allocations",
        service="s1",
        practitioner=worker,
        people="child",
        state=state,
        when=d.during(15, 50),
        successor=d.maybe(["w3"], 15),
    )
    status = d.one(("open", "open", "met"))
    d.add("needs", whose="child", what="A visit", status=status, when=d.when(), places="6.4")
    if d.chance(30):
        d.add("allocations", service="s1", practitioner=d.one(("w1", "w2")), people="child", when=d.during(0, 75))


def not_seen(d: _Drawn) -> None:
    """A plan, and a time without contact of some kind."""
    level = d.one(("child-in-need", "child-protection", "universal"))
    d.add("involvements", service=d.one(d.units), person="child", level=level, when=d.during(0, 60))
    kind, status = d.one(("plan", "plan", "assessment")), d.one(("", "made", "begun"))
    d.add("plans", label="Plan", type=kind, about="child", status=status, when=d.during(0, 60))
    about, when = d.one(("child", "child", "mother")), d.during(15, 50)
    unit = d.one([*d.units, *d.workers])
    d.add("absences", kind="contact", sender=d.maybe([unit], 80), about=about, when=when, place=d.maybe(["at home"]))
    sight = d.one(("seen", "glimpsed", "asleep", "spoken_to"))
    d.add("contacts", by=unit, when=d.when(), **{sight: "child"})


def empty_chair(d: _Drawn) -> None:
    """A meeting or a plan without somebody who held something."""
    one, other = d.pair()
    item = d.risk()
    d.holds(one, item)
    if d.chance(30):
        d.holds(d.one([other, *d.workers]), item, 0, 70)
    how, table = d.one(("absent", "apologies", "not_invited", "never_part", "unknown")), d.one((other, other, ""))
    status = d.one(("", "held", "cancelled"))
    said, number = d.maybe([item], 15), d.maybe(["3"], 10)
    d.add(
        "meetings",
        label="Meeting",
        about="child",
        attended=table,
        said=said,
        status=status,
        when=d.when(20, 60),
        count=number,
        sureness=d.one(SURE),
        **{how: one},
    )
    d.add(
        "plans",
        label="Plan",
        type="plan",
        by=other,
        about="child",
        not_consulted=d.maybe([one], 70),
        when=d.when(20, 60),
        contributed=d.maybe(d.workers, 30),
        status=d.one(("", "made", "recommended")),
    )


def held_outside(d: _Drawn) -> None:
    """An item that a meeting is said not to have had."""
    one, other = d.pair()
    item = d.risk()
    d.holds(one, item)
    d.add(
        "meetings",
        label="Meeting",
        about=d.one(("child", "child", "man")),
        attended=d.maybe([other, *d.parties], 90),
        unsaid=item,
        unknown=d.maybe([one], 15),
        status=d.one(("", "", "cancelled")),
        when=d.when(20, 60),
    )


def no_meeting(d: _Drawn) -> None:
    """A decision taken while no meeting was held."""
    one, other = d.pair()
    item = d.risk()
    d.holds(one, item)
    status = d.one(("never-held", "never-held", "cancelled"))
    d.add("meetings", label="Meeting", about="child", status=status, when=d.during(10, 50), places="7.1")
    kind = d.one(("close", "step-down", "no-action", "continue", "open", "decline"))
    d.add(
        "decisions",
        what="Go on",
        by=other,
        kind=kind,
        about="child",
        when=d.when(10, 50),
        places=d.one(("7.1", "7.1", "7.2")),
    )


def workers(d: _Drawn) -> None:
    """Workers who followed one another, in one area or two."""
    if d.chance(50):
        for number, service in enumerate(d.cells["services"]):
            if d.chance(80):
                service["area"] = d.add("areas", label=f"Area {number}")
    for worker in ("w1", "w2", "w3", d.one(("w1", "w2"))):
        service = next(row["service"] for row in d.cells["practitioners"] if row["id"] == worker)
        people = ["child", *d.some(["mother"], 1)] if d.chance(85) else ["mother"]
        d.add(
            "allocations",
            service=d.one((service, service, service, "s1")),
            practitioner=worker,
            people=people,
            when=d.when(),
            handover=d.maybe(["made", "partial"], 15),
        )


def uncounted(d: _Drawn) -> None:
    """Changes of worker without a number."""
    unit = d.one([*d.units, *d.parties])
    d.add(
        "transfers",
        kind=d.one(("practitioner", "practitioner", "service")),
        sender=unit,
        receiver=d.one((unit, unit, "s1")),
        people="child",
        state=d.one(("made", "made", "requested")),
        when=d.when(),
        sureness=d.one(SURE),
    )
    d.add(
        "service_states",
        service="s1",
        state=d.one(("short-staffed", "short-staffed", "restricted")),
        when=d.during(0, 50),
        places="8.1",
    )
    succession = d.one(("unknown", "unknown", "none", ""))
    d.add(
        "allocations",
        service=d.one(("s1", "s1", "s2")),
        practitioner="w1",
        people="child",
        ended_for=d.maybe(["left"], 80),
        succession=succession,
        when=d.when(),
        places=d.one(("8.1", "8.1", "8.2")),
    )


def leaned_on(d: _Drawn) -> None:
    """A decision or plan that relied on a service, which may not have been there."""
    one, other = d.pair()
    function = next(row["function"] for row in d.cells["services"] if row["id"] == other)
    area = d.add("areas", label="Area relied on")
    d.add("services", id="s5", label="Service s5", function=d.one((function, function, "housing")), area=area)
    about, relied = ["child", *d.some(["mother"], 1)], d.one((one, one, area))
    if d.chance(70):
        kind = d.one(("close", "no-action", "decline", "continue", "open"))
        d.add(
            "decisions",
            what="Close",
            by=other,
            kind=kind,
            about=about,
            relied_on=relied,
            when=d.when(),
            sureness=d.one(SURE),
        )
    elif relied != area:
        d.add(
            "plans",
            label="Plan",
            type=d.one(("plan", "plan", "assessment")),
            by=other,
            about=about,
            relied_on=relied,
            when=d.when(),
        )
    unit = "s5" if relied == area else one
    if d.chance(75):
        absence = d.maybe(["stated"], 60)
        active = "" if absence else d.one(("nominal", "nominal", "active"))
        d.add("involvements", service=unit, person="child", absence=absence, active=active, when=d.when())
    if d.chance(40):
        d.add("absences", kind="contact", sender=unit, about="child", mode=d.maybe(["at home"], 20), when=d.when())


def each_other(d: _Drawn) -> None:
    """Two services that each left it to the other."""
    one, other = d.pair()
    if d.chance(50):
        for unit, towards in ((one, other), (other, d.one((one, one, one, other)))):
            contact = d.add("contacts", by=unit, sought="child", when=d.day(10, 20))
            owner = d.one(("mother", "mother", "mother", unit))
            d.add("actions", what="Turn to them", owner=owner, towards=towards, agreed_at=contact, about="child")
        if d.chance(30):
            status = d.one(("", "attempted"))
            d.add("communications", sender=one, receiver=other, about="child", status=status, when=d.day(5, 30))
    else:
        meant = [one, other] if d.chance(85) else list(d.units)
        party = d.add(
            "parties", id="both", label="the two", kind=d.one(("collective", "collective", "unnamed")), possible=meant
        )
        for unit in (one, other):
            if d.chance(85):
                d.add("involvements", service=unit, person="child", when=d.during(0, 70))
        d.add(
            "plans",
            label="A joint plan",
            type="plan",
            by=party,
            about="child",
            status="not-made",
            absence=d.maybe(["stated"], 85),
            when=d.during(20, 60),
        )
        sides = d.random.sample([one, other], 2) if d.chance(85) else [one, d.units[0]]
        d.add(
            "absences",
            kind="communication",
            sender=sides[0],
            receiver=sides[1],
            about=d.one(("child", "child", "man")),
            when=d.when(),
        )


def not_registered(d: _Drawn) -> None:
    """A service that is there for every child, and somebody not on its list; perhaps another of its kind."""
    function = d.one(("gp", "gp", "health-visiting", "education", "midwifery", "police"))
    d.add("services", id="nr-one", label="The one", function=function)
    d.add("services", id="nr-other", label="The other", function=d.one((function, function, "early-help")))
    person, level = d.one(("child", "child", "child", "mother")), d.one(("", "universal", "universal", "early-help"))
    absence, when = d.maybe(["stated", "appears"], 85), d.one((d.during(10, 60), d.during(10, 60), d.when(), ""))
    sureness = d.maybe(["example"], 10)
    d.add("involvements", service="nr-one", person=person, level=level, absence=absence, sureness=sureness, when=when)
    if d.chance(50):
        held = d.one((d.during(0, 70), "2019/2022", d.when()))
        active = d.one(("", "", "nominal"))
        d.add("involvements", service="nr-other", person=person, active=active, when=held)


SCENES: tuple[tuple[str, int, Callable[[_Drawn], None]], ...] = (
    ("service-gap/need-and-gap", 60, need_and_gap),
    ("service-gap/lonely-need", 45, lonely_need),
    ("service-gap/in-name-only", 8, in_name_only),
    ("service-gap/closed-door", 14, closed_door),
    ("service-gap/empty-post", 16, empty_post),
    ("service-gap/not-seen", 10, not_seen),
    ("service-gap/not-registered", 8, not_registered),
    ("empty-chair", 10, empty_chair),
    ("empty-chair/held-outside", 12, held_outside),
    ("empty-chair/no-meeting", 14, no_meeting),
    ("churn/workers", 14, workers),
    ("churn/uncounted", 20, uncounted),
    ("assumed-cover/leaned-on", 45, leaned_on),
    ("assumed-cover/each-other", 20, each_other),
)
