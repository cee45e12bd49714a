"""Scenes of a question and its answer between some who are not named in full, and of a talk with somebody of the family
beside which a source tells what was known: each condition is missing in turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .random_cases import _Drawn  # pyright: ignore[reportPrivateUsage]

SURE = ("", "", "", "", "", "", "", "", "implied", "example")


def _matter(d: _Drawn, about: str, topics: str) -> str:
    name = f"aa{len(d.cells['information']) + 1}"
    kind = d.one((*["fact"] * 9, "", "allegation", "belief", "observation", "untold"))
    bears = d.one((*["risk"] * 8, "protective", ""))
    return d.add("information", id=name, statement=name, about=about, topics=topics, bears=bears, kind=kind)


def asked_and_answered(d: _Drawn) -> None:
    """Somebody asked about somebody of the family, and was answered."""
    one, other = d.pair()
    item = _matter(d, d.one((*["man"] * 5, "mother")), d.one(("violence", "violence", "missed-appointments")))
    own = [w["id"] for w in d.cells["practitioners"] if w["service"] == one]
    asks = d.add(
        "parties",
        id="aa-some",
        label="somebody",
        kind=d.one(("unnamed", "unnamed", "unnamed", "collective")),
        possible=d.one((one, one, one, f"{one}; {other}", "; ".join((*own, one)), "mother", "")),
    )
    elsewhere = d.add("parties", id="aa-there", label="those elsewhere", kind=d.one(("unnamed", "collective")))
    asker, answerer = d.one((*[asks] * 6, one, *own)), d.one((*[other] * 5, elsewhere, elsewhere, "mother", asks))
    kind, status = d.one((*["check"] * 6, "request", "referral")), d.one((*[""] * 6, "made", "not-made"))
    cells = {"about": d.one((*["man"] * 6, "child")), "kind": kind, "status": status, "sureness": d.one(SURE)}
    late = d.maybe(["stated"], 6)
    question = d.add("communications", sender=asker, receiver=answerer, when=d.when(0, 30), delay=late, **cells)
    to = d.one((*[asker] * 7, one, other))
    spoilt = {name: d.maybe([what], 6) for name, what in (("omits", "i1"), ("weakened", "i2"), ("delay", "stated"))}
    answer = {"conveys": item, "answers": question, "kind": d.one(("reply", "")), "when": d.when(20, 60)}
    status = d.one((*[""] * 6, "made", "unanswered"))
    d.add("communications", sender=answerer, receiver=to, status=status, sureness=d.one(SURE), **answer, **spoilt)
    if d.chance(30):
        knew, who = d.one(("no", "no", "yes", "needed")), d.one((one, asks, other, *own))
        d.add("knowledge", holder=who, items=item, knew=knew, when=d.when(0, 75))
    if d.chance(8):
        d.add("links", first=question, kind="contradicts", second=item)


def spoken_with(d: _Drawn) -> None:
    """A service spoke with somebody, and a source tells beside it what was known."""
    service, who = d.one(d.units), d.one((*["mother"] * 6, "man", "child"))
    own = [w["id"] for w in d.cells["practitioners"] if w["service"] == service]
    topics = d.one(
        ("domestic-abuse", "domestic-abuse", "child-history", "parental-history", "harm-to-child", "mental-health")
    )
    item = _matter(d, d.one((*[who] * 6, f"{who}; child", "man")), topics)
    by = d.one((service, service, *own))
    met = {
        "outcome": d.one(("", "kept", "kept", "kept", "kept", "no-access")),
        "absence": d.maybe(["stated"], 6),
        "by": by,
    }
    met |= {"told": d.maybe([item], 8), "observed": d.maybe([item], 8), "sureness": d.one(SURE)}
    when = d.one((d.when(10, 60), "2020-02-10", "2020-02-10", "2020-02"))
    d.add("contacts", spoken_to=who, when=when, places=d.one((*["9.1"] * 5, "9.1; 9.2", "")), **met)
    holder, knew = d.one((*[by] * 5, service, d.one(d.units))), d.one((*["yes"] * 7, "needed"))
    cells = {"when": d.one((when, when, when, d.when(0, 70))), "places": d.one((*["9.1"] * 6, "9.2", "9.1; 9.2", ""))}
    d.add("knowledge", holder=holder, items=item, knew=knew, sureness=d.one(SURE), **cells)
    if d.chance(25):
        knew, other = d.one(("no", "no", "yes")), d.one((service, by, "s3"))
        d.add("knowledge", holder=other, items=item, knew=knew, when=d.when(0, 75))
    if d.chance(30):
        d.add(
            "plans",
            label="Help",
            type="plan",
            by=service,
            status=d.one(("", "made", "recommended")),
            when=d.when(0, 80),
        )
    if d.chance(20):
        d.add("incidents", label="Injury", people=d.one(("child", "man")), when=d.when(0, 80))


SCENES: tuple[tuple[str, int, Callable[[_Drawn], None]], ...] = (
    ("asked/asked-and-answered", 75, asked_and_answered),
    ("asked/spoken-with", 75, spoken_with),
)
"""Name, in how many of a hundred cases, and the scene."""
