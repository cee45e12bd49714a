"""Scenes of questions not put, accounts not checked and records not opened, for the generated cases."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from graphmodel.model.tables.vocabulary import ABSENCE

from .scenes_looks import SCENES as LOOKS

if TYPE_CHECKING:
    from .random_cases import _Drawn  # pyright: ignore[reportPrivateUsage]

PLACES = ("5.1", "5.1", "5.1", "5.1; 5.2", "5.3")


def _item(d: _Drawn, about: str, topics: str, **cells: str) -> str:
    name = f"u{len(d.cells['information']) + 1}"
    return d.add("information", id=name, statement=f"Statement {name}", topics=topics, about=about, **cells)


def not_put(d: _Drawn) -> None:
    """A question that was not put to a service, a worker, a network or the family."""
    one, other = d.pair()
    topic = d.one(("violence", "household", "pregnancy", "household"))
    item = _item(d, d.one(("man", "child", "mother")), topic, bears=d.one(("risk", "risk", "")))
    receiver = d.one([other, other, *d.workers, *d.parties, "mother", "mother"])
    knows = d.one((other, other, "w3", "mother", receiver))
    if d.chance(90):
        d.holds(knows, item, 0, 40)
    if d.chance(15):
        d.holds(d.one((one, "w1")), item, 30, 70)
    kind = d.one(("check", "check", "check", "request", "discussion", "letter", ""))
    about, conveys = d.one(("man", "man", "child", "mother")), d.one((item, item, "", "i1"))
    row = {"sender": d.one((one, one, "w1")), "receiver": receiver, "kind": kind, "about": about, "conveys": conveys}
    d.add("communications", status="not-made", absence=d.one(list(ABSENCE)), when=d.when(20, 60), **row)
    if d.chance(15):
        d.add("communications", **{**row, "kind": d.one(("check", "request"))}, when=d.when(10, 70))
    if d.chance(50):
        asked, when = d.one(("mother", "man")), d.when(20, 60)
        d.add("absences", kind="communication", sender=one, receiver=asked, items=item, about="man", when=when)


def not_gathered(d: _Drawn) -> None:
    """An assessment without what another held, or for which somebody was not consulted."""
    one, other = d.pair()
    item = _item(d, d.one(("man", "child")), "violence", bears=d.one(("risk", "risk", "risk", "")))
    left = d.one(("left_out", "not_consulted", "both"))
    consulted = d.one([other, "w3", *d.parties, "mother", "mother"]) if left in ("not_consulted", "both") else ""
    if consulted == "mother":
        d.add("knowledge", holder="mother", items=item, knew="yes", when=d.day(0, 50))
    elif d.chance(90):
        d.holds(d.one((other, other, "w3")), item, 0, 50)
    if d.chance(15):
        d.holds(d.one([one, *d.parties]), item, 20, 70)
    status = d.one(("", "made", "not-made"))
    places = d.one(PLACES)
    d.add(
        "plans",
        label="Assessment",
        type=d.one(("assessment", "assessment", "plan")),
        by=d.one([one, one, one, "w1", *d.parties]),
        about=d.one(("child", "child; man", "mother; child")),
        status=status,
        absence=d.one(list(ABSENCE)) if status == "not-made" else "",
        left_out=item if left in ("left_out", "both") else "",
        not_consulted=consulted,
        when=d.when(20, 60),
        places=places,
        sureness=d.maybe(("implied", "example"), 15),
    )
    if d.chance(20):
        kind, absence = d.one(("check", "request")), d.maybe(list(ABSENCE))
        status = "not-made" if absence else ""
        by = d.one([one, *d.parties])
        d.add("communications", sender=by, receiver=other, conveys=item, kind=kind, status=status, absence=absence)


def in_part(d: _Drawn) -> None:
    """An assessment that took somebody in only in part, and what those who made it did not know of that person."""
    unit, partly = d.one(d.units), d.one(("man", "mother"))
    made = {"label": "Assessment", "type": "assessment", "by": d.one((unit, unit, "w1")), "about": "child"}
    sureness = d.maybe(("implied", "example"), 15)
    d.add("plans", **made, partly=partly, when=d.when(20, 60), places=d.one(PLACES), sureness=sureness)
    item = _item(d, d.one((partly, partly, partly, "man; mother")), "parenting")
    d.add("knowledge", holder=unit, items=item, knew="no", when=d.when(10, 60), places=d.one(("5.1", "5.1", "5.4")))
    if d.chance(15):
        d.holds(d.one(d.units), item, 10, 60)


def no_advice(d: _Drawn) -> None:
    """A decision by a worker who did not speak to the safeguarding lead."""
    d.add("services", id="na-lead", label="The lead", function=d.one(("safeguarding-lead", "safeguarding-lead", "gp")))
    by, about = d.one(("w1", "w1", "s1", "s2")), d.one(("child", "child", "mother"))
    status = d.one(("not-made", "not-made", "not-made", "made"))
    d.add(
        "communications",
        sender=d.one(("w1", "w1", "s1")),
        receiver="na-lead",
        kind=d.one(("discussion", "discussion", "check", "letter")),
        about=about,
        status=status,
        absence=d.one(list(ABSENCE)) if status == "not-made" else "",
        when=d.one((d.during(15, 55), d.during(15, 55), d.when(20, 50))),
        places=d.one(PLACES),
    )
    kind = d.one(("no-action", "continue", "close", "step-up"))
    for sureness in ("", d.one(("implied", "appears"))):
        when, places = d.when(20, 50), d.one(PLACES)
        d.add(
            "decisions", what="As it is", by=by, about="child", kind=kind, when=when, places=places, sureness=sureness
        )


def past(d: _Drawn) -> None:
    """What those who work with a child did not know of the past, and who could have told it."""
    one, other = d.pair()
    topics = d.one(
        ("parental-history", "parental-history", "child-history; parental-history", "parental-history; violence")
    )
    item, piece = _item(d, "mother", topics, bears="risk"), _item(d, "mother", "child-history")
    d.add("knowledge", holder=d.one([one, one, *d.parties]), items=item, knew="no", when=d.when(30, 70))
    for known in d.some((item, piece), 2) or [item]:
        d.holds(d.one([other, other, "mother", "w3", *d.parties]), known, 0, 60)
    if d.chance(15):
        d.holds(one, d.one((item, piece)), 0, 80)
    if d.chance(25):
        d.add("contacts", by=d.one((one, other)), spoken_to="mother", told=piece, when=d.when(20, 80))
    if d.chance(25):
        unknown = d.one((one, one, ""))
        d.add(
            "meetings", label="Panel", attended=other, unknown=unknown, said=item, about="mother", when=d.when(10, 60)
        )
    if d.chance(20):
        kind = d.one(("check", "letter"))
        d.add("communications", sender=one, receiver=other, kind=kind, about=d.one(("mother", "child")), when=d.when())


def own_past(d: _Drawn) -> None:
    """What those who work with a child did not know of how the adults around it grew up, and nobody else knew."""
    one, other = d.pair()
    about = d.one(("mother; man", "mother; man", "mother; man", "mother", "mother; child"))
    item = _item(d, about, d.one(("parental-history", "parental-history", "parental-history; violence")), bears="risk")
    piece = _item(d, "mother", d.one(("parental-history", "household")))
    lacks = d.one([one, one, *d.parties])
    d.add("knowledge", holder=lacks, items=item, knew="no", when=d.when(30, 70))
    if d.chance(15):
        d.holds(d.one((other, "w3")), item, 0, 90)
    if d.chance(20):
        d.add("contacts", by=d.one((one, other)), spoken_to="mother", told=piece, when=d.when(20, 80))
    if d.chance(15):
        d.add("communications", sender=one, receiver="mother", kind=d.one(("check", "letter")), when=d.when())
    if d.chance(10):
        d.add("plans", label="Look", type=d.one(("assessment", "plan")), by=one, about="child", left_out=item)


def expected(d: _Drawn) -> None:
    """A rule that binds the receiver of a handover to fetch what the other held."""
    one, other = d.pair()
    d.add(
        "expectations",
        trigger="A move",
        step=d.maybe(["Get the notes"], 90),
        parties=d.one((other, other, other, one)),
        when=d.maybe([f"{d.day(0, 50)}/.."], 70),
        places=d.one(PLACES),
        absence=d.maybe(["stated"], 10),
    )
    item = d.risk()
    state = d.one(("made", "made", "accepted", "declined"))
    row = {"sender": one, "receiver": other, "people": "child", "unused_history": d.one((item, item, ""))}
    d.add("transfers", kind="area", state=state, when=d.when(20, 60), places=d.one(PLACES), **row)
    if d.chance(15):
        d.holds(other, item, 0, 80)
    if d.chance(15):
        d.add(
            "communications", sender=other, receiver=one, kind="request", conveys=item, status=d.one(("", "unanswered"))
        )


def unassessed(d: _Drawn) -> None:
    """A service that did not look at people with whom others worked."""
    d.add("services", id="na4", label="Service na4", function="probation")
    d.add("involvements", service="na4", person=d.one(("man", "man", "man", "child")), when="2019/..")
    active = d.maybe(["nominal"], 10)
    who = d.one(("child", "mother"))
    d.add("involvements", service="s2", person=who, when=d.one((d.during(10, 60), "2019/..")), active=active)
    item = _item(d, d.one(("child", "child; mother", "mother")), "harm-to-child", bears=d.one(("risk", "risk", "")))
    d.holds(d.one(("s2", "s2", "s3")), item, 0, 50)
    status = d.one(("not-made", "not-made", "made"))
    absence = d.one(list(ABSENCE)) if status == "not-made" else ""
    about = d.one(("child; man", "child; mother", "mother", "child"))
    row = {"label": "Risk", "type": d.one(("assessment", "assessment", "plan")), "by": "na4", "about": about}
    d.add("plans", status=status, absence=absence, when=d.when(20, 60), **row)
    if d.chance(20):
        d.add("incidents", label="Injury", people=d.one((who, who, "man")), when=d.when(15, 50))
    if d.chance(15):
        kind = d.one(("check", "discussion", "letter"))
        if d.chance(50):
            d.add("communications", sender=d.one(("s2", "s3")), receiver="na4", kind=kind, when=d.when())
        d.add("communications", sender="na4", receiver=d.one(("s2", "s3")), kind=kind, when=d.when())


def not_met(d: _Drawn) -> None:
    """A meeting that was not held, where several held what others did not have."""
    one, other = d.pair()
    third = next(unit for unit in d.units if unit not in (one, other))
    for unit in d.units:
        if d.chance(80):
            d.add("involvements", service=unit, person="child", when=d.one(("2018/..", "2018/..", d.during(10, 60))))
    items = [_item(d, about, "violence", bears="risk") for about in ("man", d.one(("child", "child", "mother")))]
    held = d.during(10, 40)
    for unit, item in zip(d.one(([one, other], [one, other], [one, other], [one, one])), items, strict=True):
        d.holds(unit, item, 0, 10)
        lacks, absence = d.one([third, third, third, *d.units, *d.parties]), d.maybe(list(ABSENCE))
        when = d.one(("2020", held, held, d.during(10, 60)))
        d.add("knowledge", holder=lacks, items=item, knew="no", when=when, absence=absence)
    status = d.one(("never-held", "never-held", "cancelled", "held"))
    absence = d.one(list(ABSENCE)) if status == "never-held" else ""
    about = d.one(("child; man; mother", "child; man", "child; man", "child", "man"))
    when = d.one((held, d.when(20, 60)))
    d.add("meetings", label="Conference", status=status, absence=absence, about=about, when=when)


def believed(d: _Drawn) -> None:
    """A belief told by one or two, passed on, relied on, opposed, tested or left unchecked."""
    one, other = d.pair()
    for home in ("mother", "aunt") if "aunt" in d.people else ("mother",):
        d.add("members", person=home, household=d.one(("home", "home", "na-home")), when=d.one(("2019/..", "2020")))
    d.add("households", id="na-home", label="Another home")
    origin = d.one(("mother", "mother", "man", one, ""))
    belief = _item(d, d.one(("man", "man; child")), "household", kind="belief", origin=origin)
    told = {"by": d.one((one, "w1")), "told": belief, "when": d.when(0, 40), "places": d.one(PLACES)}
    contact = d.add("contacts", spoken_to=d.one(("mother", "mother", "man")), **told)
    if d.chance(25):
        d.add("contacts", by=d.one(d.units), told=belief, spoken_to=d.one(d.people), when=d.when(0, 60))
    if d.chance(25):
        d.add("communications", sender=one, receiver=other, conveys=belief, when=d.when(10, 60))
    if d.chance(25):
        d.add("records", by=d.one((one, other, "w1")), items=belief, when=d.when(10, 60))
    by, sureness = d.one((one, other, "w1", *d.parties)), d.maybe(("implied", "example"), 15)
    if d.chance(50):
        row = {"what": "Nothing", "by": by, "relied_on": belief, "about": "child", "sureness": sureness}
        d.add("decisions", when=d.when(20, 70), places=d.one(PLACES), **row)
    origin = d.one(("", "mother", "mother", "aunt"))
    opposite = _item(d, "man", "household", kind=d.one(("fact", "belief")), origin=origin)
    if d.chance(50):
        d.cells["information"][-1]["contradicts"] = belief
    if d.chance(60):
        d.holds(d.one(d.units), opposite, 0, 60)
    if d.chance(30):
        record = d.add("records", by=d.one(d.units), items=opposite, when=d.when(0, 60))
        d.add("links", first=record, kind="contradicts", second=contact)
    if d.chance(50):
        absence, places = d.one(list(ABSENCE)), d.one(PLACES)
        made = {"label": "Look", "type": "assessment", "status": "not-made", "absence": absence, "places": places}
        d.add(
            "plans",
            by=d.one((by, by, one, one, other)),
            about="child",
            not_covered=d.one(("man", "man", "mother")),
            **made,
        )
    if d.chance(15):
        look = d.add("contacts", by=d.one(d.units), seen=d.one(("man", "mother")), when=d.when(10, 70))
        d.add("links", first=look, kind="tests", second=belief)
    if d.chance(30):
        _graver(d)


def _graver(d: _Drawn) -> None:
    """A risk that was taken to be so, and a graver one, or none, that says otherwise."""
    about = d.one(("child", "child", "man"))
    believed = _item(d, "child", "neglect", kind="belief", bears=d.one(("risk", "risk", "risk", "")))
    topics, bears = d.one(("harm-to-child", "violence", "household")), d.one(("risk", "risk", "risk", ""))
    other = _item(d, about, topics, bears=bears, contradicts=believed)
    sides = [*d.units, *d.parties]
    if d.chance(40):
        kind = d.one(("collective", "unnamed"))
        sides += 2 * [d.add("parties", id="na-either", label="Either", kind=kind, possible=list(d.pair()))]
    d.add("knowledge", holder=d.one(sides), items=believed, knew="yes", when=d.day(30, 60))
    d.add("knowledge", holder=d.one(sides), items=other, knew="yes", when=d.day(0, 40))


def closed_record(d: _Drawn) -> None:
    """A record that a service could not open, and what stood in it."""
    one, other = d.pair()
    item = _item(d, "man", "violence", bears="risk")
    d.needs(one, item)
    if d.chance(90):
        d.holds(d.one((other, other, other, "w1")), item, 0, 50)
    d.add("systems", id="na-system", label="Their system", used_by=d.one((other, [other, one], other)))
    whose = d.one((other, other, "man", "man", [one, "man"], one))
    when, places = d.when(10, 70), d.one(PLACES)
    row = {"service": one, "system": d.maybe(["na-system"], 80), "whose": whose, "when": when, "places": places}
    d.add("access", absence=d.one([*ABSENCE, ""]), **row)
    if d.chance(30):
        d.add("access", service=other, whose=one, when=d.when(10, 70), absence=d.one(list(ABSENCE)))
    if d.chance(50):
        d.add("access", service=one, whose=d.one(("mother", "mother", "man")), when=d.when(10, 70))
    if d.chance(50):
        d.add("knowledge", holder=one, items=item, knew="no", when=d.when(10, 70), places=d.one(PLACES))
    place = d.one(("their system", "Their system", "elsewhere", ""))
    d.needs(other, "i1")
    d.holds(one, "i1", 0, 50)
    d.add(
        "absences",
        kind=d.one(("record", "record", "meeting")),
        sender=one,
        items="i1",
        place=place,
        when=d.when(20, 70),
    )


SCENES: tuple[tuple[str, int, Callable[[_Drawn], None]], ...] = (
    ("unsought-information/not-put", 28, not_put),
    ("unsought-information/not-gathered", 30, not_gathered),
    ("unsought-information/in-part", 14, in_part),
    ("unsought-information/no-advice", 22, no_advice),
    ("unsought-information/past", 10, past),
    ("unsought-information/own-past", 8, own_past),
    ("unsought-information/expected", 16, expected),
    ("unsought-information/unassessed", 20, unassessed),
    ("unsought-information/not-met", 30, not_met),
    ("unverified", 80, believed),
    ("separate-records", 35, closed_record),
    *LOOKS,
)
