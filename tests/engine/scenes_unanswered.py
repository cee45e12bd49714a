"""Scenes of what was asked, agreed or due and not done: each as its question means it, or with one thing otherwise."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from graphmodel.model.tables.vocabulary import ABSENCE

if TYPE_CHECKING:
    from .random_cases import _Drawn  # pyright: ignore[reportPrivateUsage]

JANUARY, FEBRUARY, MARCH = "2020-01-10", "2020-02-10", "2020-03-10"
HERE, ELSEWHERE = "8.1", "8.2"
WEAK = ("example", "implied", "appears")


def decided(d: _Drawn, **cells: str | list[str]) -> str:
    row: dict[str, str | list[str]] = {"what": "What was decided", "about": "child", "when": FEBRUARY, "places": HERE}
    return d.add("decisions", **row | cells)


def rests(d: _Drawn, act: str, on: str, **cells: str) -> None:
    """A decision rests on something, by a link."""
    d.add("links", first=act, kind=d.one(("relied-on", "relied-on", "explains")), second=on, **cells)


def late_step(d: _Drawn) -> None:
    """A step that was taken only after an injury or a decision."""
    one, other = d.pair()
    twist = d.one(("", "", "", "owner", "early", "before", "loose", "undated", "sureness", "absence", "kind", "by"))
    about = d.one(("child", "child", "child; mother", "man"))
    agreed = d.add("meetings", label="Review", about="child", when="" if twist == "undated" else JANUARY)
    loose = d.one(("2020-01", "2020-03", "2020", "[2020-01-20..2020-03-20]"))
    event = {"before": "2020-01-05", "loose": loose}.get(twist, FEBRUARY)
    d.add(
        "actions",
        what="To visit",
        owner="mother" if twist == "owner" else d.one((one, one, "w1")),
        about=about,
        agreed_at=agreed,
        status=d.one(("done", "done", "part")),
        absence=d.maybe(["stated"], 8),
        when="2020-02-01" if twist == "early" else d.one((MARCH, MARCH, "2020-03")),
    )
    if d.chance(50):
        d.add("incidents", label="Injury", people="child", when=event)
        return
    by = other if twist == "by" else d.one((one, one, "w1"))
    kind = "open" if twist == "kind" else d.one(("close", "continue", "discharge"))
    sureness, absence = d.one(WEAK) if twist == "sureness" else "", "stated" if twist == "absence" else ""
    decided(d, by=by, kind=kind, sureness=sureness, absence=absence, when=event)


def step_left(d: _Drawn) -> None:
    """A step not taken, and what may have stood in the way of it."""
    one, other = d.pair()
    worker = "w1" if one == "s1" else d.one(d.workers)
    owner = d.one((one, one, worker))
    twist = d.one(("", "tried", "tried", "away", "away", "shut", "shut", "family", "course", "course", "asked", "hurt"))
    if twist == "family":
        owner = d.add("parties", id="ua-parents", label="the parents", kind="collective", possible="mother")
    kind = d.one(("referral", "request", "check", "discussion"))
    if twist == "asked":
        agreed = d.add("communications", sender=other, receiver=one, kind=kind, about="child", when=JANUARY)
    elif twist == "course":
        agreed = decided(d, by=one, kind="open", when=JANUARY)
        d.add("areas", id="ua-area", label="The area")
        grounds = d.one(("i1", "ua-area", other, ""))
        absence, when = d.maybe(["stated"], 20), d.one((FEBRUARY, FEBRUARY, "2020-08-01"))
        decided(d, by=one, kind="no-action", reviews=agreed, relied_on=grounds, absence=absence, when=when)
    else:
        agreed = d.add("meetings", label="Review", about="child", when=JANUARY)
    towards = d.one(("", "", other)) if twist == "tried" else d.one(("", "", "", other))
    when = d.one(("2020-02/2020-03", "2020-02/2020-03", "2020-02", ""))
    named = d.one((agreed, agreed, agreed, ""))
    cells = {"agreed_at": named, "agreed_when": "2020" if not named and d.chance(50) else "", "sureness": d.maybe(WEAK)}
    d.add("actions", what="To see", owner=owner, towards=towards, about="child", status="not-done", when=when, **cells)
    obstacle = d.one((FEBRUARY, FEBRUARY, "2020-01-31", "2020-04-01", ""))
    if twist == "tried":
        outcome, absence = d.one(("no-access", "declined", "kept")), d.maybe(["stated"], 15)
        sought = d.one(("child", "child", "mother"))
        by = d.one((one, worker, worker, other))
        d.add("contacts", by=by, sought=sought, outcome=outcome, absence=absence, when=obstacle)
    if twist == "away":
        state, off = d.one(("absent", "absent", "allocated")), d.one((worker, worker, "w3"))
        d.add("allocations", service=one, practitioner=off, people="child", state=state, when=obstacle)
    if twist == "shut":
        d.add("service_states", service=one, state=d.one(("out-of-capacity", "decommissioned", "restricted")),
              when=obstacle)  # fmt: skip
    if twist == "hurt":
        for _ in range(2):
            when = d.one((FEBRUARY, MARCH, "2019-12-01", "2020-01"))
            d.add("incidents", label="Injury", people=d.one(("child", "child", "mother")), when=when)


def looked_again(d: _Drawn) -> None:
    """A step left vague, at a contact or a review, and who looked at the same matter afterwards."""
    one, other = d.pair()
    for name in ("ua-thin", "ua-again"):
        topics = d.one((*["growth-and-feeding"] * 4, "household"))
        d.add("information", id=name, statement="What was seen", topics=topics, about="child")
    at = d.one(("contact", "contact", "contact", "review"))
    if at == "contact":
        agreed = d.add("contacts", by=one, seen="child", observed="ua-thin", when=JANUARY)
        sight, absence = d.one(("seen", "spoken_to", "glimpsed")), d.maybe(["stated"], 10)
        when = d.one((*[FEBRUARY] * 4, "2019-12-01", JANUARY))
        who = d.one((*["child"] * 4, "child; man", "mother"))
        by = d.one((other, other, "w1", "w3"))
        d.add("contacts", by=by, observed="ua-again", when=when, absence=absence, **{sight: who})
    else:
        agreed = d.add("meetings", label="Review", about="child", when=JANUARY)
        cells = {"progress": d.one(("none", "none", "mixed")), "absence": d.maybe(["stated"], 20)}
        period = d.one(("2020-01", "2020-02", JANUARY))
        d.add("plans", label="Plan", type="plan", by=one, about=d.one(("child", "man")), when=period, **cells)
    if d.chance(60):
        harmed = d.one(("child", "child", "man"))
        d.add("incidents", label="Injury", people=harmed, when=d.one(("2020-01-20", "2020-01", MARCH, "2020-01-05")))
    owner, status = d.one(("", "", one, "mother")), d.one((*["unknown"] * 4, "not-done", "done"))
    unspecified, sureness = d.maybe(["yes"], 85), d.maybe(WEAK, 20)
    d.add("actions", what="To look again", owner=owner, about="child", agreed_at=d.one((agreed, agreed, agreed, "")),
          status=status, unspecified=unspecified, sureness=sureness)  # fmt: skip


def silence(d: _Drawn) -> None:
    """A message that is stated to have had no reply, and what may have been one."""
    one, other = d.pair()
    status, sureness = d.one(("", "made", "declined", "attempted", "unanswered")), d.maybe(WEAK, 20)
    cells = {"sender": d.one((one, one, "w1", "mother")), "receiver": other, "kind": "request", "about": "child"}
    asked = d.add("communications", status=status, sureness=sureness, when=JANUARY, **cells)
    for _ in range(d.random.randint(1, 2)):
        absence, status = d.one(("stated", "stated", "appears", "")), d.one(("", "attempted", "unanswered", "made"))
        cells = {"sender": d.one((other, other, "man")), "receiver": one, "kind": "reply", "answers": asked}
        sureness = d.maybe(["example"], 20)
        d.add("communications", absence=absence, status="" if absence else status, sureness=sureness, **cells)
    if d.chance(60):
        absence = d.maybe(["stated"], 40)
        match d.random.randrange(3):
            case 0:
                reply = d.add("contacts", by=other, seen="child", absence=absence, when=MARCH)
            case 1:
                reply = d.add("involvements", service=other, person="child", absence=absence, when="2020-02/..")
            case _:
                reply = decided(d, by=other, kind="decline", absence=absence)
        d.add("links", first=reply, kind=d.one(("answers", "answers", "explains")), second=asked)


def never_heard_of(d: _Drawn) -> None:
    """A message of which it is not said what became of it, and a contact that may show it."""
    one, other = d.pair()
    d.add("agencies", id="ua-agency", label="The agency")
    d.add("services", id="ua-team", label="The team", function="early-help", agency=d.one(("ua-agency", "")))
    possible = d.one(("ua-team", f"{other}; w1", "mother"))
    d.add("parties", id="ua-some", label="some of them", kind="collective", possible=possible)
    receiver = d.one((other, "ua-agency", "ua-agency", "ua-some", "ua-some", "w1", "mother"))
    kind, outcome = d.one(("referral", "check", "escalation", "notification")), d.maybe(["Taken on"], 10)
    asked = d.add(
        "communications",
        sender=d.one((one, one, "w2", "ua-some", "man")),
        receiver=receiver,
        kind=kind,
        about=d.one(("child", "child; mother")),
        status=d.one(("unanswered", "unanswered", "unanswered", "")),
        outcome=outcome,
        sureness=d.maybe(WEAK, 15),
        when=d.one((FEBRUARY, FEBRUARY, "")),
    )
    if d.chance(60):
        by = d.one((other, "ua-team", "w1", *[receiver if receiver != "mother" else other] * 3))
        sight, when = d.one(("sought", "seen", "spoken_to", "not_seen")), d.one((MARCH, FEBRUARY, JANUARY, ""))
        d.add("contacts", by=by, absence=d.maybe(["stated"], 15), when=when, **{sight: d.one(("child", "mother"))})
    if d.chance(15):
        d.add("communications", sender=other, receiver=one, kind="reply", answers=asked, absence=d.maybe(["stated"]))
    elif d.chance(30):
        d.add("links", first=one, kind=d.one(("answers", "explains")), second=asked)


def rule_in_force(d: _Drawn) -> None:
    """A rule in force for a time, and a message for which it provided."""
    one, other = d.pair()
    since = d.one(("", "2020", "2020/..", "2019/2020-01", "2019/2020-02", f"{FEBRUARY}/..", "2020-02-11/..", "2019"))
    rule = {"step": d.one(("To refer", "To refer", "To refer", "")), "absence": d.maybe(["stated"], 10)}
    bound = d.one(([one, other], [one, other], [one, other], [one]))
    d.add("expectations", trigger="An injury", parties=bound, when=since, places=HERE, **rule)
    kind, status = d.one(("referral", "check", "request", "letter")), d.one(("not-made", "not-made", "made"))
    count, sureness = d.maybe(["unknown"], 20), d.maybe(WEAK, 20)
    cells = {"sender": one, "receiver": other, "about": "child", "when": d.one((FEBRUARY, FEBRUARY, "2020-02", ""))}
    places = d.one((HERE, HERE, HERE, ELSEWHERE))
    d.add("communications", kind=kind, status=status, count=count, sureness=sureness, places=places, **cells)
    if d.chance(40):
        status, when = d.one(("", "not-made")), d.one((FEBRUARY, MARCH, "2020"))
        d.add("communications", **{**cells, "sender": "w3", "when": when}, kind=d.one((kind, "notification")),
              status=status)  # fmt: skip


def put_off(d: _Drawn) -> None:
    """A meeting called off, and one held of its kind or of another; a contact missed and followed up or not."""
    kind = d.one(("", "conference", "conference"))
    d.add("meetings", label="The one", kind=kind, about=d.one(("child", "child; mother")), status="cancelled",
          when=d.one((FEBRUARY, FEBRUARY, "")), absence=d.maybe(["stated"], 10))  # fmt: skip
    kind, about = d.one(("", "conference", "core group")), d.one(("child", "mother", "man"))
    status, when = d.one(("", "held", "cancelled")), d.one((MARCH, FEBRUARY, "2020-02-09", ""))
    d.add("meetings", label="Another", kind=kind, about=about, status=status, when=when)


def not_chased(d: _Drawn) -> None:
    unit, other = d.pair()
    when = d.one((FEBRUARY, FEBRUARY, "2020-02", ""))
    outcome, sureness = d.one(("was-not-brought", "no-access", "cancelled", "declined")), d.maybe(WEAK, 20)
    d.add("contacts", by=unit, sought="child", outcome=outcome, sureness=sureness, when=when)
    gap = d.one((f"{FEBRUARY}/2020-03", f"{FEBRUARY}/2020-03", "2020-03", "2020-01/2020-03", ""))
    by, sought, outcome = d.one((unit, unit, unit, other)), d.one(("child", "child; man", "man")), d.maybe(["kept"], 10)
    d.add("contacts", by=by, sought=sought, absence=d.one(list(ABSENCE)), outcome=outcome, when=gap,
          sureness=d.maybe(["example"], 10))  # fmt: skip
    if d.chance(40):
        sight, when = d.one(("seen", "spoken_to", "glimpsed")), d.one(("2020-02-20", MARCH, "2020-04-01", FEBRUARY))
        absence = d.maybe(["stated"], 10)
        d.add("contacts", by=d.one((unit, unit, other)), absence=absence, when=when, **{sight: d.one(("child", "man"))})
    if d.chance(25):
        d.add("contacts", by=d.one((unit, unit, other)), sought=d.one(("child", "man")), outcome="no-access",
              when=d.one(("2020-02-20", FEBRUARY, "2020-01-20")))  # fmt: skip


def without_grounds(d: _Drawn) -> None:
    """A decision without its grounds, or with one of several: what was not assessed, a warning, a meeting."""
    unit, other = d.pair()
    twist = d.one(("", "", "", "threshold", "relied", "link", "twin", "twin", "sureness", "weak", "absence", "places"))
    cells = {
        "threshold": "section 17" if twist == "threshold" else "",
        "relied_on": d.one(("i1", other)) if twist == "relied" else "",
        "sureness": d.one(WEAK) if twist == "sureness" else "",
        "absence": "stated" if twist == "absence" else "",
        "places": ELSEWHERE if twist == "places" else HERE,
    }
    room = d.add("meetings", label="The meeting", said=d.known, when=FEBRUARY, attended=[unit, other],
                 sureness=d.one(WEAK) if twist == "weak" else "", status=d.maybe(["never-held"], 8))  # fmt: skip
    act = decided(d, by=d.one((unit, unit, "w1")), kind=d.one(("no-action", "no-action", "no-action", "close", "open")),
                  about=["man", "mother", "child"], meeting=d.maybe([room], 60), **cells)  # fmt: skip
    if twist == "link":
        rests(d, act, d.one(("i1", room)))
    if twist == "twin":
        kind, when = d.one(("no-action", "no-action", "close", "open")), d.one((FEBRUARY, FEBRUARY, MARCH))
        relied, by = d.maybe(["i1"], 60), d.one((unit, unit, other))
        review = d.maybe([act], 15)
        decided(d, by=by, kind=kind, about=d.one(("man", "man; mother")), relied_on=relied, when=when, reviews=review,
                meeting=d.maybe([room]))  # fmt: skip
    sureness = d.one(WEAK) if twist == "weak" else ""
    if d.chance(70):
        absence, when = d.one((*ABSENCE, "")), d.one((*[FEBRUARY] * 5, JANUARY, "2020-02", ""))
        d.add("plans", label="Assessment", type=d.one(("assessment", "assessment", "assessment", "plan")),
              by=d.one((unit, unit, "w1", other)), about=d.one(("child", "man", "mother")), absence=absence,
              sureness=sureness, when=when, places=HERE)  # fmt: skip
    if d.chance(70):
        kind = d.one(("notification", "request", "letter", "escalation", "check"))
        status, outcome = d.one(("", "", "unanswered", "attempted", "declined", "not-made")), d.maybe(["She came"], 10)
        d.add("communications", sender=d.one((unit, unit, "w1", other)), receiver=d.one(("mother", "mother", "man")),
              kind=kind, status=status, outcome=outcome, sureness=sureness, places=HERE,
              when=d.one((JANUARY, FEBRUARY, "2020-02", "2020-02-11")))  # fmt: skip


def no_show(d: _Drawn) -> None:
    """A decision that rests on somebody's not engaging, and perhaps on something else."""
    unit, other = d.pair()
    d.add("information", id="ua-gone", statement="Did not come", topics=d.one(("engagement", "missed-appointments")),
          about=d.one(("mother", "mother", "man")), bears=d.one(("risk", "", "protective")))  # fmt: skip
    d.add("parties", id="ua-unit", label="a team", kind="unnamed", possible=d.one((unit, other)))
    act = decided(d, by=d.one((unit, unit, "w1", "ua-unit")), kind=d.one(("no-action", "close", "close", "open")),
                  about="mother", relied_on=["ua-gone", *d.one(([], [], [], ["i1"], [other]))],
                  threshold=d.maybe(["policy"], 20), sureness=d.maybe(WEAK, 15))  # fmt: skip
    if d.chance(30):
        rests(d, act, d.one(("i1", "ua-gone", other)))
    if d.chance(40):
        status, who = d.one(("", "begun", "recommended", "not-made")), d.one(("covered", "covered", "partly"))
        d.add("plans", label="Look", type=d.one(("assessment", "assessment", "plan")), by=d.one((unit, "w1", other)),
              status=status, when=d.one((JANUARY, MARCH, FEBRUARY)), **{who: d.one(("mother", "child"))})  # fmt: skip


def need_open(d: _Drawn) -> None:
    """A need open when something was decided."""
    one, other = d.pair()
    d.add("information", id="ua-no", statement="Turned it down", bears=d.one(("risk", "risk", "")),
          topics=d.one(("engagement", "engagement", "parenting")), about=d.one(("child", "child", "man")))  # fmt: skip
    plan = d.add("plans", label="The plan", type="plan", by=one, about="child", relied_on=d.maybe(["ua-no"]))
    vague = d.add("parties", id="ua-they", label="they", kind="collective", possible=d.one((one, "w1", "mother")))
    kind = d.one(("decline", "decline", "close", "no-action", "discharge", "continue", "step-down"))
    by, absence, sureness = d.one((one, "w1", vague, vague)), d.maybe(["stated"], 10), d.maybe(WEAK, 15)
    act = decided(d, by=by, kind=kind, absence=absence, sureness=sureness, ends=d.maybe([plan], 15),
                  relied_on=d.maybe(["ua-no"], 30), steps_down=d.maybe([plan], 15))  # fmt: skip
    for _ in range(2):
        seen = d.one((one, "w1", vague, other, "mother", ""))
        d.add("needs", whose=d.one(("child", "child", "mother")), what="Help", identified_by=seen,
              status=d.one(("outstanding", "outstanding", "open", "met")), outstanding_at=act, absence="",
              addressed_by=d.maybe([plan]), sureness=d.maybe(WEAK))  # fmt: skip


def hurt_again(d: _Drawn) -> None:
    """An injury, what was not held or made after it, and what came next."""
    one, _ = d.pair()
    who = d.one(("child", "child", "child; mother", "mother"))
    d.add("incidents", label="First", people=who, when=d.one((FEBRUARY, FEBRUARY, "2020-02")), places=HERE)
    when = d.one((FEBRUARY, FEBRUARY, "2020-02", "2020-02-20", f"{MARCH}/2020-05", "2020-02-09"))
    cells = {
        "about": d.one(("child", "child; mother", "mother")),
        "when": when,
        "places": d.one((HERE, HERE, ELSEWHERE)),
    }
    sureness = d.maybe(WEAK, 15)
    if d.chance(50):
        d.add("meetings", label="Strategy meeting", status="never-held", sureness=sureness, **cells)
    else:
        kind = d.one(("assessment", "assessment", "plan"))
        d.add("plans", label="Enquiry", type=kind, by=d.maybe([one]), status="not-made", sureness=sureness, **cells)
    if d.chance(50):
        people, next_day = d.one(("child", "mother", "man")), d.one((MARCH, "2020-02-15", "2020-02-11", FEBRUARY))
        d.add("incidents", label="Second", people=people, when=next_day)
    if d.chance(70):
        kind, absence = d.one(("continue", "discharge", "close", "open")), d.maybe(["stated"], 10)
        when, places = d.one((MARCH, "2020-02-15", FEBRUARY, "2020-02")), d.one((HERE, ELSEWHERE))
        decided(d, by=d.one((one, "w1")), kind=kind, absence=absence, when=when, places=places,
                about=d.one(("child", "child", "mother")), sureness=d.maybe(WEAK, 25))  # fmt: skip


def below_threshold(d: _Drawn) -> None:
    """No plan for a time, and a decision of that time that took no step because a threshold was not met."""
    one, other = d.pair()
    gap = d.one((f"{JANUARY}/{MARCH}", "2020-01/2020-02", "../2020-02~", "2020-01/2020-02~", FEBRUARY))
    missing = {"label": "A plan", "type": d.one(("plan", "plan", "plan", "assessment")), "status": "not-made"}
    whom, by = d.one(("about", "not_covered")), d.one([one, one, *d.parties])
    plan = d.add("plans", by=by, when=gap, places=HERE, sureness=d.maybe(WEAK, 20), **missing, **{whom: "child"})
    kind, threshold = d.one(("no-action", "decline", "close")), d.maybe(["not met"], 85)
    act = decided(d, by=d.one((one, other)), kind=kind, threshold=threshold, about=d.one(("child", "child", "mother")),
                  when=d.one((FEBRUARY, FEBRUARY, JANUARY, "2020-02", gap, "2020-04-10", "")),
                  places=d.one((HERE, HERE, ELSEWHERE)), sureness=d.maybe(WEAK, 20))  # fmt: skip
    if d.chance(40):
        d.add("links", first=act, kind=d.one(("explains", "explains", "relied-on")), second=plan)
    for _ in range(d.random.randint(1, 2)):
        when = d.one(("2020-03-20", "2020-04-10", "2020-02", "../2020-03", MARCH))
        decided(d, by=d.one((one, one, "w1")), kind=d.one(("step-up", "step-up", "open", "close")), when=when)


SCENES: tuple[tuple[str, int, Callable[[_Drawn], None]], ...] = (
    ("unanswered/late-step", 18, late_step),
    ("unanswered/step-left", 40, step_left),
    ("unanswered/looked-again", 18, looked_again),
    ("unanswered/silence", 14, silence),
    ("unanswered/never-heard-of", 14, never_heard_of),
    ("unanswered/rule-in-force", 12, rule_in_force),
    ("unanswered/put-off", 5, put_off),
    ("unanswered/not-chased", 14, not_chased),
    ("unanswered/without-grounds", 28, without_grounds),
    ("unanswered/no-show", 14, no_show),
    ("unanswered/need-open", 14, need_open),
    ("unanswered/hurt-again", 18, hurt_again),
    ("drift/below-threshold", 25, below_threshold),
)
