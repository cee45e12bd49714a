"""Scenes of men around a child: who was not named, covered, looked at, recorded or met, and what was said for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from graphmodel.model.tables.vocabulary import ABSENCE

if TYPE_CHECKING:
    from .random_cases import _Drawn  # pyright: ignore[reportPrivateUsage]

PLACES = ("7.1", "7.1", "7.1; 7.2", "7.3")
SURE = ("", "", "", "account", "appears", "implied", "example")


def _somebody(d: _Drawn, odd: int, **cells: str) -> str:
    """Another man around the child; odd 0 to 4: a woman, no tie, a tie of another time, or learnt of late or never."""
    name = f"hm{len(d.cells['people']) + 1}"
    sex = "female" if odd == 0 else d.one(("male", "male", "unknown"))
    d.add("people", **{"id": name, "label": f"Somebody {name}", "sex": sex, **cells})
    when = {2: d.one(("2015/2016", "2025/.."))}.get(odd, d.one(("", "2019/..")))
    known = {3: "unknown", 4: d.when(30, 80)}.get(odd, "")
    kind = "friend" if odd == 1 else d.one(("parent", "step-parent", "carer", "partner"))
    kind = "carer" if odd == 2 else kind
    to = "mother" if kind == "partner" else "child"
    d.add("relations", person=name, kind=kind, to=to, when=when, known_from=known)
    return name


def _unborn(d: _Drawn, parent: str) -> str:
    """A child of theirs that was born only after the time of which the rows tell."""
    baby = d.add("people", id=f"{parent}-baby", label="Another child", stage="child", born="2020-07")
    d.add("relations", person=parent, kind="parent", to=baby)
    return baby


def unnamed(d: _Drawn) -> None:
    """Somebody whom services could not name, or only later, or whom no record names."""
    identified = d.one(("no", "no", "later", "yes", ""))
    sureness = d.one(("", "no-evidence", "implied", "appears"))
    cells = {"identified_from": d.maybe([d.day(20, 70)], 20), "sureness": sureness}
    who = _somebody(d, d.random.randrange(10), identified=identified, **cells)
    if d.chance(50):
        d.add("members", person=who, household="home", when=d.when())
    if d.chance(70):
        _unaware(d, who)


def _unaware(d: _Drawn, who: str) -> None:
    """Some are stated not to have known who somebody was, or something else of them."""
    odd = d.random.randrange(12)
    said = {0: f"Somebody {who} is the aunt", 1: "Who came to the door", 2: f"Somebody {who} is kind"}
    about = "man" if odd == 3 else who
    if odd in (0, 2):
        other = d.add("people", id=f"{who}-else", label="Another", sex="male", same_as=who if odd == 0 else "")
        about = f"{who}; {other}"
    item = d.add(
        "information", id=f"{who}-who", statement=said.get(odd, f"Who somebody {who} {d.one(('is', 'was'))}"),
        topics="household", about=about,
    )  # fmt: skip
    for _ in range(d.random.randint(1, 2)):
        holder = "mother" if odd == 4 else d.one((*d.units, *d.workers, *d.parties))
        knew = "yes" if odd == 5 else "no"
        absence = d.maybe(list(ABSENCE)) if knew == "no" else ""
        d.add("knowledge", holder=holder, items=item, knew=knew, when=d.when(), absence=absence)


def uncovered(d: _Drawn) -> None:
    """A plan or assessment that left somebody out, alone or with a woman of the family, and topics about them."""
    odd = d.random.randrange(12)
    who = _somebody(d, odd)
    items = [
        d.add("information", id=f"hm-{about}", statement="A matter", topics="parenting", about=about)
        for about in (who, "child")
    ]
    how = d.one(("not_covered", "partly", "not_consulted"))
    others = {how: [who, *(["mother"] if odd == 5 else ["aunt"] if odd == 6 and "aunt" in d.people else [])]}
    status = d.one(("", "made", "recommended", "not-made"))
    absence = d.one(list(ABSENCE)) if status == "not-made" else ""
    born_later = [_unborn(d, who)] if odd in (7, 8) else []
    d.add(
        "plans",
        label="Assessment",
        type=d.one(("plan", "assessment")),
        by=d.one([*d.units, "w1", "", *d.parties]),
        about=["child", *(born_later if odd == 8 else [])],
        status=status,
        absence=absence,
        left_out=d.some(items),
        sureness="example" if odd == 9 else d.one(SURE[:-1]),
        when=d.one(("2020-02", d.during(10, 60))),
        places=d.one(PLACES),
        **others,
    )


def nobody_looked(d: _Drawn) -> None:
    """It is said that nobody looked at somebody; a plan that left them out may be told in the same place."""
    odd = d.random.randrange(13)
    who, item = _somebody(d, odd), d.one(d.known)
    about = [who, _unborn(d, who)] if odd == 6 else [who]
    if odd == 7:
        _unborn(d, who)
    d.add(
        "absences",
        kind="contact" if odd == 5 else "assessment",
        sender=d.one([*d.units, *d.workers, *d.parties]),
        about=about,
        items=d.maybe([item], 30),
        mode="" if odd == 8 else d.maybe(["a written assessment"], 40),
        absence=d.maybe(list(ABSENCE)),
        sureness="example" if odd in (8, 9) else d.one(SURE[:-1]),
        when=d.one(("2020-02", d.during(10, 60))),
        places="7.1",
    )
    if odd in (10, 11):
        left = {d.one(("not_covered", "partly", "not_consulted", "covered")): who if odd == 10 else "mother"}
        d.add("plans", label="Plan", type="plan", about="child", when=d.when(), places=d.one(PLACES), **left)


def record_of_home(d: _Drawn) -> None:
    """A service's record of a home, the child's or another, without somebody who lived there."""
    odd = d.random.randrange(18)
    who, unit = _somebody(d, odd % 12 if odd != 2 else 5), d.one(d.units)
    d.add("households", id="hm-flat", label="A flat")
    lived = "hm-flat" if odd == 12 else "home"
    home = {"household": lived, "when": {13: "2015/2016", 14: "2025/.."}.get(odd, "2019/..")}
    absence = "stated" if odd == 15 else ""
    d.add("members", person=who, absence=absence, recorded_by=d.one(d.units) if odd == 16 else "", **home)
    if odd == 17:
        d.add("members", person=_unborn(d, who), household="home")
    gap = {"household": "hm-flat" if odd == 6 else lived, "when": d.one(("2020", d.during(20, 75)))}
    absence = "" if odd == 7 else d.one(("stated", *ABSENCE))
    d.add("members", person=who, recorded_by=unit, absence=absence, sureness=d.one(SURE), **gap)
    if odd in (8, 9, 10):
        named = {"household": "hm-flat" if odd == 9 else lived, "absence": "stated" if odd == 10 else ""}
        d.add("members", person=who, recorded_by=unit, when=d.when(), **named)
    if d.chance(30):
        rows = [row["id"] for row in d.cells["members"] if not row.get("recorded_by")]
        d.add("links", first=d.random.choice(rows), kind="contradicts", second="i1")


def denied(d: _Drawn) -> None:
    """Somebody stayed with the child, and it was denied; what is established says otherwise or does not."""
    odd = d.random.randrange(24)
    who = _somebody(d, 0 if odd == 0 else 5)
    kind = "had-contact" if odd == 1 else d.one(("lived-with", "stayed-with", "cared-for"))
    stay = {"absence": "stated" if odd == 2 else "", "sureness": "implied" if odd == 3 else ""}
    stay["basis"] = "inferred" if odd == 4 else ""
    known = d.one(("2019", "2020-01-20", "2020-02-20", "unknown", d.when(0, 80), ""))
    when = d.one(("2020-01-20/2020-02-20", "2020-01/2020-02", d.during(10, 60)))
    d.add("care", person=who, child="child", kind=kind, when=when, known_from=known, **stay)
    if odd < 8:
        return
    said = {"topics": {8: "violence", 9: "household; violence"}.get(odd, "household")}
    said |= {"about": who if odd == 10 else f"{who}; child", "bears": "risk" if odd == 11 else ""}
    said |= {"kind": "fact" if odd == 12 else d.one(("belief", "allegation"))}
    said |= {"when": {13: "2019-06", 14: "2021"}.get(odd, d.one(("", "2020-02")))}
    item = d.add("information", id="hm-said", statement="He is not there", origin=d.one(("mother", "s1", "")), **said)
    kind = "belief" if odd == 15 else d.one(("fact", "observation"))
    found = {"topics": "violence" if odd == 16 else "household", "about": "child" if odd == 17 else who}
    found["contradicts"] = "" if odd == 18 else item
    other = d.add("information", id="hm-found", statement="He is", kind=kind, **found)
    if odd == 19:
        d.add("information", id="hm-too", statement="So", topics="violence", about=who, contradicts=item)
    for _ in range(d.random.randint(0, 2)):
        d.holds(d.one(d.side), d.one((item, item, other)), 0, 60)


def reassured(d: _Drawn) -> None:
    """Something said for a man by one of the family, and what others held against it."""
    odd = d.random.randrange(26)
    one, other = d.pair()
    origin = "man" if odd == 0 else "mother"
    said = {"kind": "fact" if odd == 1 else "belief", "bears": "" if odd == 2 else "protective", "origin": origin}
    about = "mother" if odd == 3 else d.one(("man", "man; child"))
    item = d.add("information", id="hm-word", statement="He has changed", topics="parenting", about=about, **said)
    cells = {"about": "child" if odd == 5 else "man", "bears": "" if odd == 4 else "risk"}
    cells["contradicts"] = "" if odd == 6 else item
    against = d.add("information", id="hm-against", statement="He was charged", topics="violence", **cells)
    teller = d.one((one, one, next((w["id"] for w in d.cells["practitioners"] if w["service"] == one), one)))
    if odd in (11, 12):
        teller = d.add("parties", id="hm-some", label="some of them", kind="collective", possible=other)
    holders = {8: (one,), 9: ("w3",), 10: (other, one), 12: (other, teller), 13: (other, teller)}.get(odd, (other,))
    for holder in holders:
        d.add("knowledge", holder=holder, items=against, knew="yes", when=d.day(70, 80) if odd == 7 else d.day(0, 20))
    absence = "stated" if odd == 14 else ""
    told = d.add("contacts", by=teller, told=item, spoken_to="mother", when=d.day(30, 60), absence=absence)
    if odd in (15, 16):
        by = one if odd == 15 or not d.parties else d.parties[0]
        act = d.add("decisions", what="To go on", by=by, about="child", relied_on=item, when=d.day(60, 80))
        _came_of(d, act, against)
    if odd in (17, 18):
        sight = {"glimpsed" if odd == 18 else d.one(("seen", "spoken_to")): "man"}
        d.add("contacts", by=teller, when=d.when(), **sight)
    _tested(d, odd - 19, item, told)


def _came_of(d: _Drawn, act: str, against: str) -> None:
    """What says otherwise may be what a decision, or one that it led to, led to itself; or have come about later."""
    odd = d.random.randrange(6)
    if odd == 0:
        d.add("links", first=act, kind="explains", second=against)
    elif odd == 1:
        then = d.add("decisions", what="To go on so", by=d.one(d.units), about="child", when=d.when())
        d.add("links", first=act, kind="explains", second=then)
        d.add("links", first=d.one((then, act)), kind="explains", second=d.one((against, then)))
    elif odd == 2:
        d.cells["information"][-1]["when"] = d.one(("2020-02", "2021"))


def _tested(d: _Drawn, how: int, item: str, told: str) -> None:
    """What was done to check something that was said: 0 to 2 is enough, 3 and 4 are not."""
    row = ""
    if how == 0:
        row = d.add("contacts", by=d.one(d.units), spoken_to="aunt" if "aunt" in d.people else "child", when=d.when())
    elif how in (1, 4):
        row = d.add("meetings", label="Review", when=d.when())
    elif how == 2:
        row = d.add("records", by=d.one(d.units), items="i1", when=d.when())
    elif how == 3:
        row = told
    if row:
        d.add("links", first=row, kind="explains" if how == 4 else "tests", second=item)


def rested(d: _Drawn) -> None:
    """A decision that rested on the family's word about a man, and what contact there was with him."""
    odd = d.random.randrange(20)
    one, other = d.pair()
    origin = {0: "man", 1: one}.get(odd, "mother")
    cells = {"kind": "belief", "about": d.one(("man", "man; child")), "origin": origin}
    item = d.add("information", id="hm-trust", statement="He is kind", topics="parenting", **cells)
    group = d.add("parties", id="hm-group", label="those at work", kind="collective", possible=[one, "w3"])
    by = group if odd in (2, 3, 4, 5) else one
    absence, sureness = "stated" if odd == 6 else "", d.one(SURE)
    row = {"what": "To go on", "by": by, "about": "child", "relied_on": item, "absence": absence}
    d.add("decisions", when=d.day(40, 50), sureness=sureness, **row)
    if odd in (2, 3, 7, 8, 9):
        seen = {"seen" if odd != 9 else "glimpsed": "man", "sureness": "example" if odd in (3, 8) else ""}
        d.add("contacts", by=group if odd == 8 else d.one((one, "w3", group)), when=d.when(), **seen)
    if odd in (4, 5, 10, 11, 12, 13):
        when = d.day(60, 80) if odd in (5, 11) else d.day(0, 30)
        outcome = "kept" if odd == 12 else d.one(("no-access", "declined"))
        tried = {"sought": "mother" if odd == 13 else "man", "outcome": outcome}
        d.add("contacts", by=d.one((one, "w3")) if odd in (4, 5) else one, when=when, **tried)
    told = d.add("contacts", by=other, told=item, spoken_to="mother", when=d.day(0, 30))
    _tested(d, odd - 14, item, told)


SCENES: tuple[tuple[str, int, Callable[[_Drawn], None]], ...] = (
    ("hidden-man/unnamed", 6, unnamed),
    ("hidden-man/uncovered", 16, uncovered),
    ("hidden-man/nobody-looked", 16, nobody_looked),
    ("hidden-man/record", 18, record_of_home),
    ("hidden-man/denied", 22, denied),
    ("hidden-man/reassured", 24, reassured),
    ("hidden-man/rested", 18, rested),
)
