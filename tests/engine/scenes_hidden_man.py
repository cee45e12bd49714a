"""Scenes of men around a child: who was not named, covered, looked at, recorded or met, and what was said for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from graphmodel.model.tables.vocabulary import ABSENCE

if TYPE_CHECKING:
    from .random_cases import _Drawn  # pyright: ignore[reportPrivateUsage]

PLACES = ("7.1", "7.1", "7.1; 7.2", "7.3")
SURE = ("", "", "", "account", "appears", "implied", "example")


def _somebody(d: _Drawn, **cells: str) -> str:
    """Another adult around the child, with a tie of some time and since when services knew of it."""
    name = f"hm{len(d.cells['people']) + 1}"
    sex = d.one(("male", "male", "male", "unknown", "female"))
    d.add("people", **{"id": name, "label": f"Somebody {name}", "sex": sex, **cells})
    when = d.one(("", "2019/..", d.during(0, 40), d.during(30, 80)))
    kind = d.one(("parent", "step-parent", "carer", "carer", "partner", "friend"))
    known = d.maybe(("unknown", d.day(0, 80), d.when(0, 80)), 30)
    to = "mother" if kind == "partner" else "child"
    d.add("relations", person=name, kind=kind, to=to, when=when, known_from=known)
    return name


def unnamed(d: _Drawn) -> None:
    """Somebody whom services could not name, or only later, or whom no record names."""
    identified = d.one(("no", "no", "later", "yes", ""))
    sureness = d.one(("", "no-evidence", "implied", "appears"))
    who = _somebody(d, identified=identified, identified_from=d.maybe([d.day(20, 70)], 20), sureness=sureness)
    if d.chance(50):
        d.add("members", person=who, household="home", when=d.when())


def uncovered(d: _Drawn) -> None:
    """A plan or assessment that left somebody out, alone or with the mother, and topics about them."""
    who = _somebody(d)
    items = [
        d.add("information", id=f"hm-{about}", statement="A matter", topics="parenting", about=about)
        for about in (who, "child")
    ]
    how = d.one(("not_covered", "partly", "not_consulted"))
    others = {how: [who, *(["mother"] if d.chance(15) else [])]}
    status = d.one(("", "made", "recommended", "not-made"))
    absence = d.one(list(ABSENCE)) if status == "not-made" else ""
    d.add(
        "plans",
        label="Assessment",
        type=d.one(("plan", "assessment")),
        by=d.one([*d.units, "w1", "", *d.parties]),
        about="child",
        status=status,
        absence=absence,
        left_out=d.some(items),
        sureness=d.one(SURE),
        when=d.when(),
        places=d.one(PLACES),
        **others,
    )


def nobody_looked(d: _Drawn) -> None:
    """It is said that nobody looked at somebody; a plan that left them out may be told in the same place."""
    who, item = _somebody(d), d.one(d.known)
    d.add(
        "absences",
        kind=d.one(("assessment", "assessment", "assessment", "contact")),
        sender=[d.one([*d.units, *d.workers, *d.parties])] if d.chance(90) else "",
        about=[who, *d.some(d.people, 1)],
        items=d.maybe([item], 30),
        mode=d.maybe(["a written assessment"], 40),
        absence=d.maybe(list(ABSENCE)),
        sureness=d.one(SURE),
        when=d.when(),
        places=d.one(PLACES),
    )
    if d.chance(30):
        how = d.one(("not_covered", "partly", "not_consulted", "covered"))
        left = {how: d.one((who, who, "mother"))}
        d.add("plans", label="Plan", type="plan", about="child", when=d.when(), places=d.one(PLACES), **left)


def record_of_home(d: _Drawn) -> None:
    """A service's record of a home, the child's or another, without somebody who lived there."""
    who, unit = _somebody(d), d.one(d.units)
    d.add("households", id="hm-flat", label="A flat")
    lived, recorded = d.one(("home", "home", "home", "hm-flat")), d.one(("home", "home", "home", "hm-flat"))
    d.add("members", person=who, household=lived, when=d.one(("2019/..", d.during(0, 50))))
    gap = {"household": d.one((lived, lived, recorded)), "when": d.one(("2020", d.during(20, 75), d.when()))}
    absence = d.one(("stated", "stated", *ABSENCE, ""))
    d.add("members", person=who, recorded_by=unit, absence=absence, sureness=d.one(SURE), **gap)
    if d.chance(25):
        home = d.one(("home", "hm-flat"))
        d.add("members", person=who, household=home, recorded_by=d.one((unit, unit, *d.units)), when=d.when())
    if d.chance(20):
        d.add("members", person="child", household="hm-flat", when=d.when())


def denied(d: _Drawn) -> None:
    """Somebody stayed with the child, and it was denied; what is established says otherwise or does not."""
    who = _somebody(d)
    kind = d.one(("lived-with", "stayed-with", "cared-for", "had-contact"))
    known = d.maybe(("unknown", d.day(0, 80), d.when(0, 80)), 50)
    stay = {"absence": d.maybe(["stated"], 10), "sureness": d.maybe(SURE, 40), "basis": d.maybe(["inferred"], 15)}
    d.add("care", person=who, child="child", kind=kind, when=d.during(10, 60), known_from=known, **stay)
    topics = d.one(("household", "household", "household; violence", "violence"))
    about = d.one((f"{who}; child", f"{who}; child", f"{who}; child", who))
    bears, kind = d.maybe(["risk"], 10), d.one(("belief", "belief", "allegation", "fact"))
    said = {"topics": topics, "about": about, "kind": kind, "bears": bears, "when": d.one(("", d.when()))}
    item = d.add("information", id="hm-said", statement="He is not there", origin=d.one(("mother", "s1", "")), **said)
    kind = d.one(("fact", "fact", "observation", "belief"))
    found = {"topics": d.one(("household", "household", "violence")), "about": d.one((who, who, "child"))}
    other = d.add("information", id="hm-found", statement="He is", kind=kind, contradicts=d.maybe([item], 85), **found)
    for _ in range(d.random.randint(0, 2)):
        d.holds(d.one(d.side), d.one((item, item, other)), 0, 60)


def reassured(d: _Drawn) -> None:
    """Something said for a man by one of the family, and what others held against it."""
    one, other = d.pair()
    origin = d.one(("mother",) * 8 + ("man", one))
    kind, bears = d.one(("belief",) * 9 + ("fact",)), d.one(("protective",) * 8 + ("", "risk"))
    said = {"id": "hm-word", "about": d.one(("man",) * 4 + ("man; child", "mother")), "topics": "parenting"}
    item = d.add("information", statement="He has changed", kind=kind, bears=bears, origin=origin, **said)
    bears = d.one(("risk",) * 6 + ("",))
    about, contradicts = d.one(("man",) * 5 + ("child",)), d.maybe([item], 90)
    cells = {"about": about, "bears": bears, "contradicts": contradicts}
    against = d.add("information", id="hm-against", statement="He was charged", topics="violence", **cells)
    for holder in d.one(((other,), (other,), (other,), (other, one), (other, "w1"), ("s1", "w3"))):
        d.holds(holder, against, 0, 50)
    teller, absence = d.one([one, one, "w1", *d.parties]), d.maybe(["stated"], 8)
    told = d.add("contacts", by=teller, told=item, spoken_to="mother", when=d.when(30, 70), absence=absence)
    if d.chance(20):
        by, sureness = d.one([one, *d.parties]), d.one(SURE)
        row = {"what": "To go on", "by": by, "about": "child", "relied_on": item, "sureness": sureness}
        d.add("decisions", when=d.when(40, 80), **row)
    if d.chance(25):
        sight = {d.one(("seen", "spoken_to", "glimpsed", "asleep")): "man"}
        look = d.add("contacts", by=d.one([one, teller, other, *d.parties]), when=d.when(), **sight)
        if d.chance(50):
            d.add("links", first=d.one((look, look, told)), kind=d.one(("tests", "tests", "explains")), second=item)
    if d.chance(20):
        d.add("contacts", by=d.one((one, teller)), sought="man", outcome="no-access", when=d.when())


SCENES: tuple[tuple[str, int, Callable[[_Drawn], None]], ...] = (
    ("hidden-man/unnamed", 6, unnamed),
    ("hidden-man/uncovered", 8, uncovered),
    ("hidden-man/nobody-looked", 8, nobody_looked),
    ("hidden-man/record", 10, record_of_home),
    ("hidden-man/denied", 12, denied),
    ("hidden-man/reassured", 24, reassured),
)
