"""Scenes of positions on decisions: each as its question means it, or with one thing otherwise."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from graphmodel.model.tables.vocabulary import ABSENCE

from .scenes_unanswered import ELSEWHERE, FEBRUARY, HERE, JANUARY, MARCH, WEAK, decided

if TYPE_CHECKING:
    from .random_cases import _Drawn  # pyright: ignore[reportPrivateUsage]

EARLY = "2020-01-20"


def spoke(d: _Drawn, on: str, stance: str, holder: str, **cells: str | list[str]) -> str:
    row: dict[str, str | list[str]] = {"sureness": d.maybe(WEAK, 20), "absence": d.maybe(["stated"], 12)}
    return d.add("positions", holder=holder, on=on, stance=stance, **row | cells)


def again(d: _Drawn, act: str, by: str) -> None:
    """A later decision about the same."""
    kind, confirms = d.one(("continue", "open", "close", "")), d.maybe([act])
    decided(d, by=by, kind=kind, reviews=d.one((act, act, act, "")), confirms=confirms, when=MARCH,
            absence=d.maybe(["stated"], 20))  # fmt: skip


def stood_or_not(d: _Drawn) -> None:
    """A decision or a plan with which somebody did not agree, looked at again or not."""
    one, other = d.pair()
    about = d.one(("child", "child", "child; mother", "mother"))
    plan = d.add("plans", label="The plan", type="plan", by=one, about=about, when="2020")
    kind, sureness = d.one(("close", "continue", "open")), d.maybe(WEAK, 20)
    act = decided(d, by=d.one((one, one, f"{one}; {other}")), kind=kind, confirms=d.maybe([plan], 70), about=about,
                  sureness=sureness, absence=d.maybe(["stated"], 8))  # fmt: skip
    for _ in range(d.random.randint(1, 2)):
        holder, when = d.one((other, other, "w1", one)), d.one((JANUARY, FEBRUARY, MARCH, "2020/..", "2020-02", ""))
        spoke(d, d.one((act, act, plan, plan)), d.one(("against", "against", "against", "for")), holder, when=when)
    if d.chance(50):
        again(d, act, one)
    if d.chance(40):
        spoke(d, act, d.one(("for", "for", "no-challenge")), other, absence=d.maybe(["stated"], 30))
    if d.chance(30):
        when, places = d.one((FEBRUARY, FEBRUARY, MARCH)), d.one((HERE, HERE, ELSEWHERE))
        decided(d, by=d.one((other, "w1")), kind=d.one(("decline", "decline", "open")), when=when, places=places,
                about=d.one(("child", "child", "mother")), absence=d.maybe(["stated"], 15))  # fmt: skip


def plan_wanted(d: _Drawn) -> None:
    """A plan that was not made, or was, and somebody in favour of it; perhaps one of the kind later."""
    one, other = d.pair()
    made = {"label": "The plan", "type": d.one(("plan", "plan", "assessment"))}
    gap = d.one((f"{JANUARY}/{MARCH}", f"{JANUARY}/{MARCH}", "2020-02", FEBRUARY, "../2020-02~", ""))
    status, sureness = d.one(("not-made", "not-made", "not-made", "recommended", "made")), d.maybe(WEAK, 20)
    absence = d.maybe(["stated"], 30) if status == "recommended" else ""
    whom = {d.one(("about", "not_covered")): d.one(("child", "child", "child; mother"))}
    plan = d.add("plans", by=d.one([one, one, one, "w1", "", *d.parties]), status=status, absence=absence, when=gap,
                 places=HERE, sureness=sureness, **made, **whom)  # fmt: skip
    holder, when = d.one([other, other, other, one, "w1", "w2", *d.parties]), (JANUARY, FEBRUARY, MARCH, "2020/..", "")
    spoke(d, plan, d.one(("for", "for", "for", "against")), holder, when=d.one(when), places=d.one((HERE, ELSEWHERE)))
    if d.chance(50):
        d.add("information", id="ud-told", statement="A view", topics="parenting", about="child", kind="belief")
        spoke(d, "ud-told", d.one(("against", "against", "for")), d.one((holder, holder, one)), when=d.one(when),
              places=d.one((HERE, ELSEWHERE)))  # fmt: skip
    if d.chance(25):
        covers = {d.one(("about", "covered", "partly")): d.one(("child", "child", "mother"))}
        d.add("plans", by=one, status=d.one(("", "made", "not-made")), when=d.one((EARLY, "2020-03-20")),
              places=d.one((HERE, HERE, ELSEWHERE)), **made, **covers)  # fmt: skip


def more_wanted(d: _Drawn) -> None:
    """More was wanted by somebody, and less decided: answered or not."""
    one, other = d.pair()
    kind, sureness, absence = d.one(("step-up", "open", "open", "continue")), d.maybe(WEAK, 20), d.maybe(["stated"], 8)
    wanted = decided(d, by=d.one((one, other)), kind=kind, sureness=sureness, absence=absence, when=JANUARY)
    position = spoke(d, wanted, d.one(("for", "for", "for", "against")), other)
    kind, about = d.one(("close", "step-down", "decline", "continue")), d.one(("child", "child", "mother"))
    act = decided(d, by=d.one((one, one, one, f"{one}; {other}")), kind=kind, reviews=wanted, about=about)
    if d.chance(40):
        spoke(d, act, d.one(("for", "against", "no-challenge")), d.one((other, other, "w3")))
    if d.chance(20):
        again(d, act, one)
    if d.chance(30):
        absence = d.maybe(["stated"], 60)
        d.add("communications", sender=one, receiver=other, kind="reply", answers=position, absence=absence)
    if d.chance(20):
        absence, kind = d.maybe(["stated"]), d.one(("answers", "answers", "explains"))
        reply = d.add("contacts", by=one, seen="child", absence=absence, when=MARCH)
        d.add("links", first=reply, kind=kind, second=position)


def view_not_shared(d: _Drawn) -> None:
    """A view, from somebody or nobody named, that somebody does not share; and what rested on it."""
    one, other = d.pair()
    d.add("information", id="ud-view", statement="A view", topics="parenting", about="child", kind="belief",
          origin=d.one(("", "mother", other)))  # fmt: skip
    spoke(d, "ud-view", d.one(("against", "against", "for")), other,
          when=d.one((JANUARY, FEBRUARY, "2020-02", MARCH, "")))  # fmt: skip
    decided(d, by=d.one((one, one, one, f"{one}; {other}")), kind="no-action", sureness=d.maybe(WEAK, 15),
            relied_on=d.one(("ud-view", "ud-view", "i1")), about=d.one(("child", "child", "mother")),
            absence=d.maybe(["stated"], 8), when=d.one((FEBRUARY, FEBRUARY, FEBRUARY, "")))  # fmt: skip


def formal_route(d: _Drawn) -> None:
    """Somebody does not agree, and sends no escalation, or does."""
    one, other = d.pair()
    about, when = (
        d.one(("child", "child", "child; mother", "mother")),
        d.one((FEBRUARY, "2020-02", f"{JANUARY}/{MARCH}")),
    )
    table = d.one(("decisions", "plans", "meetings", "communications", "information"))
    match table:
        case "decisions":
            matter = decided(d, by=one, about=about)
        case "plans":
            matter = d.add("plans", label="The plan", type="plan", by=one, about=about, when="2020")
        case "meetings":
            matter = d.add("meetings", label="The meeting", about=about, when=FEBRUARY)
        case "communications":
            matter = d.add("communications", sender=one, receiver=other, kind="letter", about=about, when=FEBRUARY)
        case _:
            matter = "i1"
    said = d.add("communications", sender=other, receiver=d.one(("w1", "mother")), about="child", when=FEBRUARY)
    holder = d.one((other, other, other, "w3"))
    spoke(d, matter, d.one(("against", "against", "against", "for")), holder, when=d.one((when, when, "")),
          expressed=d.maybe([said]))  # fmt: skip
    kind, status = d.one(("escalation", "escalation", "escalation", "letter")), d.one(("not-made", "not-made", ""))
    gap = d.one((f"{JANUARY}/{MARCH}", "2020-02", FEBRUARY, f"[{JANUARY}..{MARCH}]", "2020-02~", "2020-04", ""))
    d.add("communications", sender=other, receiver=d.one((one, one, "mother")), kind=kind, status=status, when=gap,
          about=d.one(("child", "child", "mother")), sureness=d.maybe(WEAK, 15))  # fmt: skip


def other_route(d: _Drawn) -> None:
    """Somebody takes a worry further, and there was none by another route; perhaps said of them as a position too."""
    one, other = d.pair()
    d.add("information", id="ud-worry", statement="A worry", topics="parenting", about="child")
    holder = d.one([other, other, other, "w1", "mother", *d.parties])
    kind, status = d.one(("escalation", "escalation", "escalation", "letter")), d.one(("made", "", "attempted"))
    message = d.add("communications", sender=holder, receiver=d.one((one, one, f"{one}; mother")), kind=kind,
                    status=status, conveys=d.maybe(["ud-worry"], 70), about=d.one(("child", "child", "child; mother")),
                    when=FEBRUARY, places=HERE, sureness=d.maybe(WEAK, 15))  # fmt: skip
    when = d.one((FEBRUARY, "2020-02", f"{JANUARY}/{MARCH}", f"[{JANUARY}..{MARCH}]", "2020-02~", MARCH, ""))
    sender, about = d.one(("", "", holder, f"{holder}; {one}", one)), d.one(("child", "child", "child", "mother"))
    d.add("absences", kind=d.one(("communication", "communication", "communication", "meeting")), sender=sender,
          about=about, mode=d.maybe(["by the formal route"], 85), absence=d.maybe(list(ABSENCE)), when=when,
          sureness=d.maybe(WEAK, 15), places=d.one((HERE, HERE, HERE, ELSEWHERE)))  # fmt: skip
    if d.chance(20):
        spoke(d, message, "against", holder, when=d.one((FEBRUARY, MARCH)))
        d.add("communications", sender=holder, receiver=one, kind="escalation", about="child", status="not-made",
              when=FEBRUARY)  # fmt: skip


def nobody_said(d: _Drawn) -> None:
    """A decision that nobody challenged, and whatever may have been the grounds for it."""
    one, other = d.pair()
    worker = d.one(d.workers)
    d.add("information", id="ud-item", statement="What was left unsaid", topics="parenting", about="child")
    d.holds(d.one((other, other, worker, one)), "ud-item", 0, 50)
    receiver = d.one((one, one, "w1", next(unit for unit in d.units if unit not in (one, other))))
    message = d.add(
        "communications",
        sender=d.one((other, other, worker, one)),
        receiver=receiver,
        kind=d.one(("referral", "request", "escalation", "letter", "letter")),
        about=d.one(("child", "child", "child", "mother")),
        status=d.one(("declined", "declined", "made", "not-made")),
        sureness=d.maybe(WEAK, 20),
        when=d.one((EARLY, EARLY, FEBRUARY, "2020-02", MARCH)),
        places=d.one((HERE, ELSEWHERE)),
    )
    room = d.add("meetings", label="The meeting", about="child", unsaid=d.maybe(["ud-item"], 75),
                 when=d.one((FEBRUARY, FEBRUARY, EARLY, "2020-01")))  # fmt: skip
    plan = d.add("plans", label="The plan", type="assessment", by=d.one((one, other)), about="child",
                 status=d.one(("made", "not-made")), when=d.one((EARLY, MARCH)))  # fmt: skip
    earlier = decided(d, by=d.one((one, other)), kind="step-up", when=EARLY, absence=d.maybe(["stated"], 15))
    kind, about = d.one(("decline", "no-action", "close", "continue")), d.one(("child", "child", "child", "mother"))
    act = decided(d, by=d.one((one, one, "w1")), kind=kind, about=about, relied_on=d.maybe([other], 25),
                  meeting=d.maybe([room]), sureness=d.maybe(WEAK, 20), absence=d.maybe(["stated"], 8))  # fmt: skip
    holder = d.one((other, other, other, worker))
    d.add("positions", holder=holder, on=act, stance=d.one(("no-challenge", "no-challenge", "no-challenge", "for")),
          absence=d.maybe(["stated", "no-evidence"]), sureness=d.maybe(WEAK, 20),
          grounds=d.one(([], [message], [message], [room], [plan], [earlier], ["ud-item"])))  # fmt: skip
    if d.chance(15):
        spoke(d, act, d.one(("against", "for")), d.one((holder, holder, "w3")))


SCENES: tuple[tuple[str, int, Callable[[_Drawn], None]], ...] = (
    ("unheard-dissent/stood-or-not", 22, stood_or_not),
    ("unheard-dissent/more-wanted", 20, more_wanted),
    ("unheard-dissent/plan-wanted", 20, plan_wanted),
    ("unheard-dissent/view-not-shared", 12, view_not_shared),
    ("unheard-dissent/formal-route", 45, formal_route),
    ("unheard-dissent/nobody-said", 36, nobody_said),
    ("unheard-dissent/other-route", 45, other_route),
)
