"""Small cases by seed, full enough that every question has something to find: for comparing one engine with another.

Each has the same small family and three services, and on top of that a few *scenes* (a message left unsent, a man
nobody met ...) and single rows, everything drawn from a seed. What a scene is meant to show may well not come about,
because dates, people and states are drawn too.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Sequence

from graphmodel.model.case import Case
from graphmodel.model.dates import Relative, parse
from graphmodel.model.schema import TABLES
from graphmodel.model.tables.vocabulary import ABSENCE, LEVELS, TOPICS

from .cover_scenes import SCENES as COVER_SCENES
from .scenes_asked import SCENES as ASKED_SCENES
from .scenes_dissent import SCENES as DISSENT_SCENES
from .scenes_handed_on import SCENES as HANDED_ON_SCENES
from .scenes_hardly_in_touch import SCENES as IN_TOUCH_SCENES
from .scenes_hidden_man import SCENES as HIDDEN_MAN_SCENES
from .scenes_not_asked import SCENES as NOT_ASKED_SCENES
from .scenes_unanswered import SCENES as UNANSWERED_SCENES
from .scenes_unshared import SCENES as UNSHARED_SCENES

SMALL = 40
AT_FIRST, THEN, MOST_ROWS = 40, 55, 75
FUNCTIONS = ("health-visiting", "midwifery", "gp", "childrens-social-care", "early-help", "safeguarding-lead")
RISKS = ("mental-health", "substance-misuse", "offending", "domestic-abuse", "violence", "harm-to-child")
STATES = ("made", "requested", "accepted", "declined", "disputed", "not-requested", "no-receiver", "no-route")
SIGHTS = ("spoken_to", "seen", "glimpsed", "asleep", "not_seen")
KINDS = ("referral", "notification", "check", "request", "handover", "letter", "reply", "escalation", "discussion")
Cells = dict[str, list[dict[str, str]]]
AS_MEANT = (95, 85, 90, 75, 85)
"""So many of a hundred draws for the scene whose turn it is give what is likeliest in it, from turn to turn."""


def random_case(seed: int, case_id: str = "", uuid: str = "") -> Case:
    """The case of a seed: the same on every run and machine."""
    return Case.from_cells(random_cells(seed, case_id, uuid))


def random_cells(seed: int, case_id: str = "", uuid: str = "") -> Cells:
    """The same as cells: many scenes beside one another."""
    drawn = _Drawn(seed, case_id or f"drawn-{seed}", uuid or f"uuid-of-{seed}")
    drawn.crowd(seed)
    return drawn.cells


def small_cells(seed: int) -> Cells:
    """A case of SMALL rows at most: one scene, whose turn it is, drawn mostly as it is meant; others as they come."""
    drawn = _Drawn(seed, f"small-{seed}", f"uuid-of-small-{seed}")
    drawn.one_above_all(seed)
    return drawn.cells


def apart(cells: Cells, prefix: str) -> Cells:
    """The same case with ids of its own, so that its rows can stand beside those of others."""
    ids = {row["id"] for rows in cells.values() for row in rows}

    def renamed(text: str) -> str:
        return "; ".join(f"{prefix}{one}" if one in ids else one for one in text.split("; "))

    naming = {
        table: {"id", *(column.name for column in TABLES[table].columns if column.kind in ("ref", "refs"))}
        for table in cells
    }

    def dated(text: str) -> str:
        told = parse(text) if text else None
        return f"{text[: -len(told.row)]}{prefix}{told.row}" if isinstance(told, Relative) else text

    dates = {table: {column.name for column in TABLES[table].columns if column.kind == "when"} for table in cells}
    return {
        table: [
            {
                name: renamed(text) if name in naming[table] else dated(text) if name in dates[table] else text
                for name, text in row.items()
            }
            for row in rows
        ]
        for table, rows in cells.items()
    }


class _Drawn:
    def __init__(self, seed: int, case_id: str, uuid: str) -> None:
        self.random = random.Random(seed)
        self.as_meant = 0
        self.cells: Cells = defaultdict(list)
        self.add("case", id=case_id, uuid=uuid, title=f"Case {seed}", period=self.when())
        self.family()
        self.services()
        self.items()

    def crowd(self, seed: int) -> None:
        # Every scene has its turn, whatever is drawn: the seeds go round.
        first = SCENES[seed % len(SCENES)]
        others = self.random.sample([scene for scene in SCENES if scene is not first], 3)
        for scene in (first, *others, *self.random.choices(SINGLES, k=self.random.randint(0, 8))):
            if not self.fits(scene, AT_FIRST):
                break
        for name, percent, scene, most in (
            *((*later, THEN) for later in LATER),
            *((*cover, MOST_ROWS) for cover in COVER_SCENES),  # these have room of their own
            *((*scene, MOST_ROWS + 15) for scene in NOT_ASKED_SCENES),
            *((*scene, MOST_ROWS + 30) for scene in (*HIDDEN_MAN_SCENES, *UNSHARED_SCENES)),
            *((*scene, MOST_ROWS + 45) for scene in HANDED_ON_SCENES),
            *((*scene, MOST_ROWS + 60) for scene in (*UNANSWERED_SCENES, *DISSENT_SCENES)),
            *((*scene, MOST_ROWS + 75) for scene in IN_TOUCH_SCENES),
            *((*scene, MOST_ROWS + 90) for scene in ASKED_SCENES),
        ):
            # A source of chance of its own, so that a new scene changes no other.
            self.random = random.Random(f"{seed}/{name}")
            if self.chance(percent):
                self.fits(scene, most)

    def one_above_all(self, seed: int) -> None:
        first = ALL_SCENES[seed % len(ALL_SCENES)]
        self.as_meant = AS_MEANT[seed // len(ALL_SCENES) % len(AS_MEANT)]
        assert self.fits(first, SMALL), f"{first.__name__} alone has more than {SMALL} rows"
        self.as_meant = 0
        others = self.random.sample([scene for scene in ALL_SCENES if scene is not first], 4)
        for scene in (*others, *self.random.choices(SINGLES, k=4)):
            self.fits(scene, SMALL)

    def fits(self, scene: Callable[[_Drawn], None], most: int) -> bool:
        """The scene's rows, unless the case would then have more rows than that."""
        before, parties = {name: len(rows) for name, rows in self.cells.items()}, list(self.parties)
        scene(self)
        if self.rows <= most:
            return True
        for name, rows in self.cells.items():
            del rows[before.get(name, 0) :]
        self.parties = parties
        return False

    # --- drawing ----------------------------------------------------------------------------------------------------

    @property
    def rows(self) -> int:
        return sum(map(len, self.cells.values()))

    def add(self, table: str, **cells: str | Sequence[str]) -> str:
        """A row of a table; ``sender`` and ``receiver`` stand for the columns *from* and *to*."""
        made = {"id": f"{table[:3]}{len(self.cells[table]) + 1}", **cells}
        names = {"sender": "from", "receiver": "to"}
        row = {names.get(k, k): v if isinstance(v, str) else "; ".join(dict.fromkeys(v)) for k, v in made.items()}
        assert set(row) <= {column.name for column in TABLES[table].columns}, row
        self.cells[table].append({name: text for name, text in row.items() if text})
        return row["id"]

    def plainly(self) -> bool:
        """Whether the next draw gives what is likeliest."""
        return bool(self.as_meant) and self.random.randrange(100) < self.as_meant

    def chance(self, percent: int) -> bool:
        return percent >= 50 if self.plainly() else self.random.randrange(100) < percent

    def one(self, values: Sequence[str]) -> str:
        return max(values, key=values.count) if self.plainly() else self.random.choice(values)

    def maybe(self, values: Sequence[str], percent: int = 50) -> str:
        return self.one(values) if self.chance(percent) else ""

    def some(self, values: Sequence[str], most: int = 2) -> list[str]:
        return self.random.sample(values, self.random.randint(0, min(most, len(values))))

    def when(self, first: int = 0, last: int = 80) -> str:
        """A date of any kind within so many days of the beginning of 2020."""
        a, b = sorted((self.random.randint(first, last), self.random.randint(first, last)))
        day, later = _day(a), _day(b)
        forms = (day, day, day, f"{day}/{later}", day[:7], f"{day}~", f"[{day}..{later}]", f"{day}/..", "2020-21", "")
        return self.one(forms)

    def day(self, first: int, last: int) -> str:
        return _day(self.random.randint(first, last))

    def during(self, first: int, last: int) -> str:
        """A period that lasted for most of the time between two days."""
        return f"{self.day(first, first + 5)}/{self.day(max(last - 5, first + 5), last)}"

    # --- who there is -----------------------------------------------------------------------------------------------

    def family(self) -> None:
        self.add("people", id="mother", label="Mother", sex="female", role="mother")
        sex = self.one(("male", "male", "male", "unknown", "unknown", "female"))
        self.add("people", id="man", label="Man", sex=sex, identified=self.one(("", "", "yes", "no", "later")))
        self.add("people", id="child", label="Child", stage="child", index_child="yes", born=self.maybe(["2020-02~"]))
        self.add("relations", person="mother", kind="parent", to="child")
        self.people, self.men = ["mother", "man", "child"], ["man"]
        self.add("households", id="home", label="The home")
        self.add("members", person="child", household="home", when=self.maybe(["2019/.."]))
        if self.chance(60):
            kind = self.one(("parent", "step-parent", "carer", "grandparent", "friend"))
            self.add("relations", person="man", kind=kind, to="child", when=self.when())
        else:
            kind = self.one(("partner", "former-partner"))
            self.add("relations", person="man", kind=kind, to="mother", when=self.when())
        if self.chance(60):
            self.add(
                "members", person="man", household="home", when=self.when(), manner=self.maybe(["stays", "visits"])
            )
        if self.chance(20):
            self.add("people", id="aunt", label="Aunt", sex=self.one(("female", "male")))
            self.add("members", person="aunt", household="home", when=self.when())
            self.people.append("aunt")
            self.men.append("aunt")

    def services(self) -> None:
        self.units, self.workers = ["s1", "s2", "s3"], ["w1", "w2", "w3"]
        functions = self.random.sample(FUNCTIONS, 2)
        functions.append(self.one(FUNCTIONS if self.chance(50) else functions))
        if self.chance(40):
            self.add("agencies", id="trust", label="Trust", sector="health")
        agency = ["trust"] if self.cells["agencies"] else []
        for unit, function in zip(self.units, functions, strict=True):
            label = f"Service {unit}"
            self.add("services", id=unit, label=label, function=function, agency=self.maybe(agency) if agency else "")
            if self.chance(85):
                level = self.one(list(LEVELS))
                when = self.one(("2019/..", "2019/..", self.during(0, 80), self.when()))
                self.add("involvements", service=unit, person="child", level=level, when=when)
        for worker, unit in zip(self.workers, ("s1", "s1", self.one(("s2", "s2", "s3"))), strict=True):
            self.add("practitioners", id=worker, label=f"Worker {worker}", service=unit, when=self.maybe(["2019/.."]))
        self.parties: list[str] = []
        if self.chance(30):
            kind = self.one(("unnamed", "collective"))
            self.add("parties", id="network", label="the network", kind=kind, possible=self.some(self.units))
            self.parties.append("network")
        self.side = [*self.units, *self.workers, *self.parties]
        self.anybody = [*self.side, "mother", *agency]

    def items(self) -> None:
        self.known = ["i1", "i2"]
        for item in self.known:
            kind = self.one(("fact", "allegation", "observation", "belief", "belief"))
            self.add(
                "information",
                id=item,
                statement=f"Statement {item}",
                topics=[self.one(RISKS), *self.some(list(TOPICS), 1)],
                about="man" if self.chance(80) else self.one(self.people),
                kind=kind,
                bears=self.one(("risk", "risk", "risk", "protective", "")),
                when=self.one(("2020-01-01", "2019", self.when(0, 20))),
                relevant_from=self.maybe(["2020-01-05"], 20),
                origin=self.one(("mother", "man")) if kind == "belief" else "",
                contradicts=self.maybe(["i1"], 20) if item == "i2" else "",
            )

    def holds(self, unit: str, item: str, first: int = 0, last: int = 20) -> None:
        """Some way by which somebody came to have an item, early."""
        match self.random.randrange(4):
            case 0:
                self.add("contacts", by=unit, observed=item, when=self.day(first, last))
            case 1:
                self.add("contacts", by=unit, told=item, sought="mother", when=self.when(first, last))
            case 2 if unit in self.units:
                self.add("records", by=unit, items=item, when=self.day(first, last))
            case _:
                self.add("knowledge", holder=unit, items=item, knew="yes", when=self.day(first, last))

    def risk(self) -> str:
        """A risk of the man's that no other row speaks of yet."""
        item = f"n{len(self.cells['information']) + 1}"
        topics = self.one(RISKS)
        self.add("information", id=item, statement=f"Risk {item}", topics=topics, about="man", bears="risk")
        return item

    def needs(self, unit: str, item: str) -> None:
        """Three times in four a source says that somebody needed an item; else it must follow."""
        if self.chance(75):
            self.add("knowledge", holder=unit, items=item, knew="needed", when=self.during(0, 75))

    def pair(self) -> tuple[str, str]:
        one, other = self.random.sample(self.units, 2)
        return one, other


def _day(offset: int) -> str:
    """A day of 2020, with a leap day among them.

    >>> _day(0), _day(59)
    ('2020-01-01', '2020-02-29')
    """
    month, day = 1, offset + 1
    for length in (31, 29, 31, 30):
        if day <= length:
            break
        month, day = month + 1, day - length
    return f"2020-{month:02}-{day:02}"


# --- scenes: several rows that belong together ------------------------------------------------------------------------


def untold(d: _Drawn) -> None:
    """One holds an item, and a source says that it did not tell the other; who may have been told all the same."""
    one, other = d.pair()
    item = d.one(d.known)
    d.holds(one, item)
    d.needs(other, item)
    receiver = d.one([other, other, other, *d.workers, *d.parties])
    if d.chance(60):
        absence, kind = d.one(list(ABSENCE)), d.maybe(KINDS)
        when = d.during(20, 60)
        d.add(
            "communications",
            sender=one,
            receiver=receiver,
            conveys=item,
            kind=kind,
            when=when,
            status="not-made",
            absence=absence,
            about="child",
        )
    else:
        absence = d.maybe(list(ABSENCE))
        d.add(
            "absences",
            kind="communication",
            sender=one,
            receiver=receiver,
            items=item,
            absence=absence,
            when=d.during(20, 60),
        )
    if d.chance(40):
        d.add("knowledge", holder=receiver, items=item, knew="no", when=d.during(20, 60))


def unknown(d: _Drawn) -> None:
    """One holds an item, and a source says that the other did not know it."""
    one, other = d.pair()
    item = d.one(d.known)
    d.holds(one, item)
    d.add(
        "knowledge",
        holder=d.one([other, other, *d.parties]),
        items=d.one((item, "; ".join(d.known))),
        knew="no",
        when=d.during(20, 60),
        absence=d.maybe(list(ABSENCE)),
    )


def unknown_risk(d: _Drawn) -> None:
    """The same of a risk that nobody else speaks of."""
    one, other = d.pair()
    item = d.risk()
    d.holds(d.one([one, one, *d.workers]), item)
    d.needs(other, item)
    d.add("knowledge", holder=d.one([other, other, *d.parties]), items=item, knew="no", when=d.during(20, 60))


def too_late(d: _Drawn) -> None:
    """The other acts without an item, and receives it afterwards."""
    one, other = d.pair()
    item = d.one(d.known)
    d.holds(one, item, 0, 8)
    d.add("knowledge", holder=other, items=item, knew="no", when=f"{d.day(9, 12)}/{d.day(30, 34)}")
    acted = d.day(14, 45)
    if d.chance(50):
        d.add("contacts", by=other, sought="child", seen="child", when=acted)
    else:
        d.add("decisions", what="Goes on as before", by=other, kind="continue", about="child", when=acted)
    delay = d.maybe(("stated", "appears"))
    d.add("communications", sender=one, receiver=other, conveys=item, when=d.day(44, 60), delay=delay, about="child")


def called_late(d: _Drawn) -> None:
    one, other = d.pair()
    receiver = d.one([other, *d.workers])
    delay = d.one(("stated", "appears"))
    d.add("communications", sender=one, receiver=receiver, conveys=d.known, when=d.when(20, 70), delay=delay)


def diluted(d: _Drawn) -> None:
    """A message that left an item out, or carried it in weakened form."""
    one, other = d.pair()
    item = d.one([d.one(d.known), d.risk()])
    d.holds(one, item)
    d.needs(other, item)
    left, weak = (item, "") if d.chance(50) else ("", item)
    receiver = d.one([other, other, *d.parties])
    d.add(
        "communications", sender=one, receiver=receiver, omits=left, weakened=weak, when=d.when(20, 60), about="child"
    )


def one_worker(d: _Drawn) -> None:
    """A worker knows, and the rest of the service does not."""
    item, worker = d.one(d.known), d.one(("w1", "w2"))
    d.holds(worker, item)
    if d.chance(50):
        d.add("knowledge", holder="s1", items=item, knew="no", when=d.during(20, 60))
    else:
        d.add("communications", sender="s2", receiver=worker, conveys=item, status="received-by", when=d.day(20, 60))


def no_liaison(d: _Drawn) -> None:
    """Services not in touch, without it being said about what."""
    one, other = d.pair()
    item = d.risk()
    d.holds(one, item)
    d.needs(other, item)
    receiver = d.one([other, other, other, *d.parties])
    mode, absence = d.maybe(["direct conversation"]), d.maybe(list(ABSENCE))
    about = ["man", "child", *d.some(d.people, 1)]
    when = d.during(0, 70)
    d.add(
        "absences",
        kind="communication",
        sender=one,
        receiver=receiver,
        about=about,
        when=when,
        mode=mode,
        absence=absence,
    )


def usual_silence(d: _Drawn) -> None:
    """It is said that a service as a rule does not tell a network of some kind of thing."""
    if not d.parties:
        d.add("parties", id="network", label="the network", kind="collective", possible=d.some(d.units))
        d.parties.append("network")
    mode = d.maybe(["discharge letters"], 80)
    absence = d.maybe(list(ABSENCE))
    d.add("absences", kind="communication", sender=d.one(d.units), receiver="network", mode=mode, absence=absence)


def unsaid(d: _Drawn) -> None:
    """A meeting at which somebody did not say what they held."""
    one, other = d.pair()
    item = d.one([d.one(d.known), d.risk()])
    d.holds(one, item)
    d.needs(other, item)
    status = d.one(("", "held", "held", "cancelled"))
    table = [one, other, *d.some(d.side, 1)]
    d.add(
        "meetings",
        label="Meeting",
        attended=table,
        unsaid=item,
        said=d.some(d.known, 1),
        status=status,
        when=d.when(20, 60),
    )


def meeting(d: _Drawn) -> None:
    """A meeting to which somebody was not asked."""
    how = d.one(("not_invited", "not_invited", "never_part", "absent", "unknown"))
    about = ["child"] if d.chance(80) else ["mother"]
    left = {how: [d.one(d.men), *d.some(d.side, 1)]}
    d.add("meetings", label="Conference", attended=d.some(d.side), about=about, when=d.when(), **left)
    d.add("meetings", label="Core group", attended=d.some(d.side), about=about, not_invited=d.maybe(d.men, 60))


def unmet(d: _Drawn) -> None:
    """A service that saw the child, and the man not, in passing, or properly."""
    unit = d.one([*d.units, *d.workers])
    man = d.one(d.men)
    d.add("contacts", by=unit, sought=man, when=d.when(), outcome=d.maybe(("no-access", "kept")))
    d.add("contacts", by=unit, sought="child", when=d.when(), **{d.one(SIGHTS): man})
    if d.chance(50):
        d.add("absences", kind="contact", sender=d.one(d.units), about=man, when=d.when())


def assessed(d: _Drawn) -> None:
    """A plan or an assessment, and whom it covered."""
    cover = d.one(("covered", "partly", "partly", "not_covered", "not_covered", "not_consulted", "unknown"))
    status = d.one(("", "made", "begun", "recommended", "not-made"))
    absence = d.one(list(ABSENCE)) if status == "not-made" else ""
    relied = d.some(d.known, 1)
    d.add(
        "plans",
        label="Assessment",
        type=d.one(("plan", "assessment")),
        by=d.one([*d.units, "w1", ""]),
        about="child",
        status=status,
        absence=absence,
        relied_on=relied,
        when=d.when(),
        **{cover: d.one(d.men)},
    )
    sender = [d.one(d.units), *d.some(d.workers, 1)]
    d.add("absences", kind="assessment", sender=sender, about=d.one(d.men), absence=d.maybe(list(ABSENCE)))


def unrecorded(d: _Drawn) -> None:
    """The record of a service leaves out somebody who lived in the home."""
    man = d.one(d.men)
    d.add("members", person=man, household="home", when=d.when(), manner=d.maybe(["stays"], 20))
    absence = d.one([*ABSENCE, ""])
    d.add("members", person=man, household="home", recorded_by=d.one(d.units), absence=absence, when=d.when())


def cared(d: _Drawn) -> None:
    """Somebody stayed with the child; services learnt of it then, later or never."""
    kind = d.one(("lived-with", "stayed-with", "cared-for", "had-contact"))
    absence = d.maybe(list(ABSENCE), 15)
    d.add(
        "care",
        person=d.one(d.men),
        child="child",
        kind=kind,
        when=d.during(0, 40),
        known_from=d.maybe([d.day(20, 79)], 80),
        absence=absence,
    )


def trusted(d: _Drawn) -> None:
    """A belief from the family on which a service relied, whatever others had seen."""
    d.add(
        "information",
        id="i3",
        statement="He is good with her",
        topics=d.one(("violence", "domestic-abuse", "harm-to-child")),
        about="man",
        kind="belief",
        bears=d.one(("protective", "protective", "protective", "risk")),
        origin=d.one(("mother", "mother", "mother", "man")),
    )
    one, other = d.pair()
    d.add("contacts", by=one, told="i3", sought="mother", when=d.day(30, 60))
    d.add("decisions", what="No action", by=one, kind="no-action", relied_on="i3", when=d.day(40, 70))
    if d.chance(85):
        topic = d.cells["information"][-1]["topics"]
        d.add(
            "information", id="i4", statement="He was charged", topics=topic, about="man", bears="risk", when="2019-06"
        )
        d.add("knowledge", holder=other, items="i4", knew="yes", when=d.day(0, 20))
    if d.chance(15):
        d.add("links", first=d.cells["contacts"][0]["id"], kind="tests", second="i3")


def transfer(d: _Drawn) -> None:
    """Responsibility passed, or was to pass."""
    one, other = d.pair()
    messages = [row["id"] for row in d.cells["communications"]]
    d.holds(one, "i1", 0, 5)
    for part in (d.one(("left_out", "omits", "unused_history")), d.one(("omits", "unused_history", ""))):
        state = d.one(("made", *STATES))
        parts = {part: d.one(d.people) if part == "left_out" else d.one(("i1", "i1", "i2"))} if part else {}
        receiver = "" if state == "no-receiver" else d.one([other, *d.parties])
        d.add(
            "transfers",
            kind=d.one(("area", "service", "unborn-to-child", "discharge")),
            sender=d.one([one, one, one, d.one(d.workers)]),
            receiver=receiver,
            people=[d.one(d.people), "child"],
            state=state,
            messages=d.some(messages, 1),
            responsibility=d.one(("", "", "", "ambiguous", "shared")),
            delay=d.one(("", "", "stated", "appears")),
            absence=d.maybe(list(ABSENCE), 30) if state == "not-requested" else "",
            when=d.when(),
            **parts,
        )


def transfer_in_part(d: _Drawn) -> None:
    """A handover that left an item or a person out."""
    one, other = d.pair()
    item = d.risk()
    d.holds(one, item)
    for number in range(2):
        left = {"omits": item} if number else {"left_out": d.one(d.people)}
        state = d.one(("made", "accepted", "disputed", "declined", "no-receiver", "not-requested"))
        kind, delay = d.one(("area", "service")), d.maybe(("stated", "appears"), 20)
        d.add(
            "transfers",
            kind=kind,
            sender=one,
            receiver=other,
            people=d.people[1:],
            state=state,
            delay=delay,
            when=d.when(20, 60),
            **left,
        )


def succession(d: _Drawn) -> None:
    """One worker followed another, with or without a handover; the successor may be said not to have known."""
    item = d.one(d.known)
    d.holds("w1", item, 0, 10)
    d.add(
        "allocations",
        service="s1",
        practitioner=d.one(("w1", "w1", "w2", "")),
        people=["child", *d.some(["mother"], 1)],
        successor=d.one(("w2", "w2", "w3", "")),
        handover=d.one(("", "unknown", "made", "partial", "none", "no-evidence")),
        when=d.during(10, 50),
    )
    d.add("knowledge", holder=d.one(("w2", "w2", "w3")), items=item, knew="no", when=d.during(50, 75))


def child_history(d: _Drawn) -> None:
    """An item about the child that a worker held, and nobody who came after."""
    d.add(
        "information",
        id="i5",
        statement="A bruise",
        topics="harm-to-child",
        about="child",
        bears="risk",
        when="2020-01",
    )
    d.holds("w1", "i5", 0, 5)
    handover = d.one(("", "unknown", "", "none"))
    d.add(
        "allocations",
        service="s1",
        practitioner="w1",
        people="child",
        successor="w2",
        handover=handover,
        when=d.during(10, 50),
    )


def left_to_family(d: _Drawn) -> None:
    """A step left to the family, where a message to a service would have been."""
    unit = d.one(d.units)
    contact = d.add("contacts", by=unit, sought="mother", spoken_to="mother", when=d.day(10, 12))
    receiver = d.one([other for other in [*d.units, *d.workers] if other != unit])
    d.add(
        "actions",
        what="Ring the surgery",
        owner=d.one(("mother", "mother", "man", unit)),
        towards=d.one((receiver, receiver, d.one(d.units))),
        agreed_at=contact,
        about=["child", *d.some(["mother"], 1)],
    )
    absence, kind = d.one(list(ABSENCE)), d.one(("referral", "handover", "request", "letter", "check"))
    when = f"{d.day(9, 10)}/{d.day(13, 30)}"
    d.add(
        "communications",
        sender=unit,
        receiver=receiver,
        kind=kind,
        about="child",
        when=when,
        status="not-made",
        absence=absence,
    )


def turnover(d: _Drawn) -> None:
    """Worker after worker, and a service that did not know what nobody is shown to have known."""
    for before, after in (("w1", "w2"), ("w2", d.one(("w1", "w3", "")))):
        handover = d.one(("", "unknown", "none", "no-evidence", "made"))
        d.add(
            "allocations",
            service="s1",
            practitioner=before,
            people="child",
            successor=after,
            handover=handover,
            places="3.1; 3.2",
            when=d.during(0, 60),
        )
    d.add("information", id="i6", statement="A fall", topics="child-health", about="child", bears="risk")
    holder, places = d.one(("s1", "s1", "s2", *d.parties)), d.one(("3.2", "3.2; 4", "4"))
    d.add("knowledge", holder=holder, items="i6", knew="no", when=d.during(0, 60), places=places)


SCENES: tuple[Callable[[_Drawn], None], ...] = (
    untold,
    unknown,
    unknown_risk,
    too_late,
    called_late,
    diluted,
    one_worker,
    no_liaison,
    usual_silence,
    unsaid,
    meeting,
    unmet,
    assessed,
    unrecorded,
    cared,
    trusted,
    transfer,
    transfer_in_part,
    succession,
    child_history,
    left_to_family,
    turnover,
)


# --- scenes of kinds that came later: each with its own chance, in so many of a hundred cases ------------------------


def shared_well(d: _Drawn) -> None:
    """An item about somebody comes to a service by some route, and the service then does something."""
    one, other = d.pair()
    item = f"g{len(d.cells['information']) + 1}"
    kind = d.one(("fact", "fact", "observation", "belief"))
    topics = [d.one(RISKS), *d.some(["missed-appointments", "plan-or-order"], 1)]
    about = d.one(("man", "mother", "child"))
    bears = d.one(("risk", "risk", "protective", ""))
    d.add("information", id=item, statement="What came", topics=topics, about=about, kind=kind, bears=bears)
    d.add("knowledge", holder=one, items=item, knew="yes", when=d.day(0, 10))
    if d.chance(70):
        d.add("knowledge", holder=other, items=item, knew="needed", when=d.during(0, 75))
    came = d.one(("2020-02-10", "2020-02-10", "2020-02", d.when(20, 50)))
    worker = d.one([w for w in d.workers if w != one])
    receiver = d.one([other, other, worker, *d.parties])
    match d.random.randrange(6):
        case 0 | 1:
            status = d.one(("", "", "made", "unanswered", "declined"))
            omits, delay = d.maybe(["i1"], 10), d.maybe(("stated", "appears"), 10)
            kind = d.one((*KINDS, "referral"))
            sender = d.one([one, one, one, "mother"])
            asked = ""
            if d.chance(25):
                asked = d.add("communications", sender=other, receiver=one, kind="check", when=d.day(10, 30))
            d.add(
                "communications",
                sender=sender,
                receiver=receiver,
                conveys=item,
                omits=omits,
                delay=delay,
                status=status,
                kind=kind,
                answers=asked,
                when=came,
            )
        case 2 | 3:
            unsaid = d.maybe(["i2"], 10)
            d.add("meetings", label="Review", attended=[one, receiver], said=item, unsaid=unsaid, when=came)
        case _:
            record = d.add("records", by=d.one((one, one, one, other)), items=item, when=d.day(5, 30))
            d.add("readings", by=d.one([other, other, worker]), items=item, record=record, when=came)
    _afterwards(d, other, item)


def _afterwards(d: _Drawn, service: str, item: str) -> None:
    """What a service did before and after something came to it; sometimes a row says that it did not know."""
    if d.chance(85):
        d.add("contacts", by=service, sought=d.one(("child", "child", "mother", "man")), when=d.day(45, 80))
    if d.chance(20):
        d.add("decisions", what="To go on", by=service, about="child", when=d.day(0, 60))
    if d.chance(15):
        d.add("knowledge", holder=service, items=item, knew="no", when=d.during(0, 60))
    if d.chance(15):
        d.add("incidents", label="Injury", people="child", when=d.day(0, 80))
    if d.chance(8):
        row = d.one([r["id"] for table in ("communications", "meetings") for r in d.cells[table]] or ["child"])
        d.add("links", first=row, kind="contradicts", second="i1")


def disclosed(d: _Drawn) -> None:
    """Somebody of the family tells a service about themselves, or is told of a step that protects."""
    service, who = d.one(d.units), d.one(("mother", "man"))
    item = f"g{len(d.cells['information']) + 1}"
    bears, kind = (
        d.one(("risk", "risk", "risk", "protective", "protective", "")),
        d.one(("fact", "fact", "fact", "belief")),
    )
    about = d.one(("child", "child", who)) if bears != "risk" else d.one((who, who, who, f"{who}; child"))
    topics = [d.one((*RISKS, "domestic-abuse", "child-history")), *(["plan-or-order"] if d.chance(75) else [])]
    d.add("information", id=item, statement="What was said", topics=topics, about=about, kind=kind, bears=bears)
    if d.chance(80):
        d.add("knowledge", holder=service, items=item, knew="needed", when=d.during(0, 75))
    by = d.one([service, service, *d.workers])
    if bears == "risk":
        d.add(
            "contacts",
            by=by,
            spoken_to=d.one((who, who, "child")),
            told=item,
            when=d.one(("2020-02-10", d.when(20, 50))),
        )
    else:
        omits = d.maybe(["i1"], 10)
        d.add(
            "communications", sender=by, receiver=who, conveys=item, omits=omits, status=d.maybe(["made", "attempted"])
        )
    _afterwards(d, service, item)


def handed_over(d: _Drawn) -> None:
    """A handover by message, whole or not."""
    one, other = d.pair()
    item = d.one(d.known)
    omits, delay = d.maybe([item], 12), d.maybe(("stated",), 8)
    status = d.one(("made", "made", "", "attempted"))
    about = d.one(("child", "child; mother"))
    message = d.add(
        "communications",
        sender=one,
        receiver=d.one((other, other, one)),
        about=about,
        omits=omits,
        status=status,
        delay=delay,
    )
    people, left_out = ["child", "mother"], d.maybe(("child", "mother"), 20)
    d.add(
        "transfers",
        kind="area",
        sender=one,
        receiver=other,
        people=people,
        state=d.one(("made", "made", "accepted", "requested", "disputed")),
        messages=d.maybe([message], 90),
        left_out=left_out,
        unused_history=d.maybe([item], 12),
        delay=d.maybe(("stated",), 8),
        when=d.day(20, 40),
    )
    if d.chance(20):
        d.add(
            "transfers", kind="area", sender=one, receiver=other, people="child", state="declined", when=d.when(20, 60)
        )
    if d.chance(15):
        d.add("absences", kind="communication", sender=one, receiver=other, about="child", when=d.during(10, 50))
    _afterwards(d, other, item)


def elsewhere(d: _Drawn) -> None:
    """A referral that is turned down, and a need of the same person."""
    one, other = d.pair()
    about = d.one(("mother", "child"))
    status, kind = d.one(("declined", "declined", "made")), d.one(("referral", "referral", "request", "check"))
    d.add("communications", sender=one, receiver=other, about=about, kind=kind, status=status, when=d.when(20, 40))
    seen, met = d.one((one, one, other)), d.one(("met", "met", "open"))
    d.add("needs", whose=d.one((about, "child")), what="Help", identified_by=seen, status=met, when=d.when(30, 60))


def missed_contacts(d: _Drawn) -> None:
    """Contacts that did not come about at one service or more, and sometimes somebody who put them together."""
    d.add("contacts", by=d.one(d.units), sought=["mother", d.one(("child", "man"))], when=d.day(0, 10))
    gone = ("did-not-attend", "was-not-brought", "no-access", "declined", "cancelled", "kept")
    observed = ["g1", "g2"]
    for number, item in enumerate(observed):
        topics = d.one(("missed-appointments", "engagement", "missed-appointments", "violence"))
        about = d.one(("child", "mother"))
        d.add("information", id=item, statement=f"Missed {number}", topics=topics, about=about)
    units = d.random.sample(d.units, 2)
    for place in range(d.random.randint(2, 5)):
        d.add(
            "contacts",
            by=d.one([units[place % 2], units[place % 2], *d.workers, *d.parties]),
            sought=d.one(("child", "child", "mother", "mother; child", "man")),
            outcome=d.one(gone[:4]) if d.chance(85) else d.one(gone),
            observed=observed[place % 2] if d.chance(40) else "",
            count=d.one(("", "", "2", "at least 2", "3", "about 4", "unknown")),
            when=d.when(0, 70),
            sureness=d.maybe(("implied", "appears", "example"), 15),
        )
    if d.chance(35):
        said, there = d.one(("g1", "g1; g2", "g2; g1")), d.one((units, units[:1]))
        d.add("meetings", label="Conference", attended=there, said=said, when=d.when(40, 80))
    if d.chance(20):
        conveys = d.one((["g1"], observed))
        d.add("communications", sender=units[0], receiver="w3", conveys=conveys, when=d.when(40, 80))
    if d.chance(20):
        d.add("incidents", label="Injury", people="child", when=d.day(30, 80))


def _decided(d: _Drawn, by: str = "s1", kind: str = "", **cells: str | Sequence[str]) -> str:
    kinds = ("no-action", "close", "decline", "step-down", "continue", "discharge", "open", "step-up")
    row = {"what": "A decision", "by": by, "about": "child", "kind": kind or d.one(kinds), "when": d.when(20, 70)}
    return d.add("decisions", **{**row, **cells})


def _places(d: _Drawn) -> str:
    return d.one(("5", "5", "5", "5", "5; 6", "6"))


def _sure(d: _Drawn) -> str:
    return d.maybe(("appears", "implied", "example"), 25)


def step_agreed(d: _Drawn) -> None:
    at = d.one(("", "meeting", "meeting", "decision", "contact"))
    match at:
        case "meeting":
            row = d.add("meetings", label="Review", about="child", when=d.when(10, 30))
        case "decision":
            row = _decided(d)
            if d.chance(30):
                _decided(d, reviews=row, relied_on=d.maybe(d.known, 70), when=d.when(30, 70))
        case "contact":
            row = d.add("contacts", by="s1", sought="child", outcome=d.maybe(["no-access"]), when=d.when(10, 70))
        case _:
            row = ""
    owner = d.one((*d.units, "w1", "mother", "", *d.parties))
    towards, status = d.maybe(d.units, 25), d.one(("not-done", "not-done", "done", "done", "part", "unknown"))
    unspecified, stray = d.maybe(["yes"]), d.maybe(["2020"], 20)
    d.add(
        "actions",
        what="A step",
        owner=owner,
        towards=towards,
        about="child",
        agreed_at=row,
        agreed_when=stray,
        status=status,
        unspecified=unspecified,
        sureness=_sure(d),
        when=d.when(30, 70),
    )
    if d.chance(35):
        d.add("contacts", by=owner if owner in d.units else "s1", sought="child", outcome=d.one(("no-access", "kept")))
    if d.chance(35):
        d.add("incidents", label="Injury", people=d.one(("child", "child", "mother")), when=d.when(15, 70))
    if d.chance(25):
        d.add(
            "plans", label="Plan", type="plan", by="s1", about="child", progress=d.one(("none", "mixed")), when="2020"
        )
    if towards and d.chance(40):
        _decided(d, towards, d.one(("decline", "open")))


def message_asked(d: _Drawn) -> None:
    one, other = d.pair()
    status, kind = d.one(("", "made", "unanswered", "unanswered", "declined")), d.one(("referral", "check", "letter"))
    asked = d.add(
        "communications",
        sender=one,
        receiver=other,
        kind=kind,
        about="child",
        status=status,
        outcome=d.maybe(["Taken on"], 15),
        sureness=_sure(d),
        when=d.day(20, 40),
    )
    for absence in d.one((["stated"], ["stated", ""], [""], [])):
        made = "not-made" if absence else d.one(("made", "attempted"))
        d.add(
            "communications",
            sender=other,
            receiver=one,
            kind="reply",
            answers=asked,
            absence=absence,
            status=made,
            when=d.when(30, 60),
        )
    if d.chance(20):
        row = _decided(d, other)
        d.add("links", first=row, kind=d.one(("answers", "explains")), second=asked)
    if d.chance(30):
        d.add("contacts", by=d.one((other, "w1")), seen=d.one(("child", "mother")), when=d.when(10, 70))


def contact_missed(d: _Drawn) -> None:
    unit = d.one(d.units)
    when = d.day(20, 30)
    outcome = d.one(("was-not-brought", "no-access", "cancelled", "kept"))
    d.add("contacts", by=d.one((unit, unit, "w1")), sought="child", outcome=outcome, when=when)
    after, absence = d.one((f"{when}/2020-03", d.when(15, 70))), d.one((*ABSENCE, ""))
    d.add(
        "contacts", by=unit, sought=d.one(("child", "child", "mother")), absence=absence, when=after, sureness=_sure(d)
    )
    if d.chance(40):
        d.add("contacts", by=unit, seen="child", when=d.when(20, 70))
    if d.chance(25):
        d.add("contacts", by=unit, sought="child", outcome="no-access", when=d.when(20, 40))


def called_off(d: _Drawn) -> None:
    status = d.one(("cancelled", "cancelled", "postponed", "held"))
    about = d.one(("child", "child; mother"))
    d.add("meetings", label="Conference", about=about, status=status, sureness=_sure(d), when=d.when(20, 50))
    if d.chance(40):
        d.add("meetings", label="Review", about=d.one(("child", "mother")), status=d.maybe(("held", "cancelled")))


def need_left(d: _Drawn) -> None:
    plan = d.add("plans", label="Plan", type="plan", by="s1", about="child", when="2020")
    row = _decided(d, d.one(d.side), ends=d.maybe([plan], 25), sureness=_sure(d))
    for _ in range(d.random.randint(1, 2)):
        status, seen = d.one(("outstanding", "outstanding", "open", "met", "unknown")), d.maybe(d.side, 75)
        d.add(
            "needs",
            whose=d.one(("child", "mother")),
            what="Help",
            identified_by=seen,
            status=status,
            outstanding_at=d.one((row, row, row, plan, "")),
            sureness=_sure(d),
        )


def not_assessed(d: _Drawn) -> None:
    unit, when = d.one(d.units), d.one(("2020-02", "2020-02-10"))
    choice = {"threshold": d.maybe(["section 17"], 10), "relied_on": d.maybe(d.known, 10), "places": _places(d)}
    kind = d.one(("decline", "close", "no-action", "no-action", "open"))
    _decided(d, unit, kind, when=when, sureness=_sure(d), **choice)
    if d.chance(15):
        _decided(d, unit, when=when, relied_on=d.maybe(d.units))
    absence, kind = d.one((*ABSENCE, "")), d.one(("assessment", "assessment", "assessment", "plan"))
    d.add(
        "plans",
        label="Assessment",
        type=kind,
        by=d.one((unit, unit, unit, "w1")),
        about=d.one(("child", "child", "mother")),
        absence=absence,
        sureness=_sure(d),
        when=d.one((when, when, when, d.when(20, 50))),
        places=_places(d),
    )
    if d.chance(40):
        d.add("communications", sender="w2", receiver=unit, kind="referral", about="child", when=d.when(10, 60))


def injury_first(d: _Drawn) -> None:
    when = d.one(("2020-02-10", "2020-02"))
    d.add("incidents", label="Bruise", people="child", when=when, places=_places(d))
    absence, due = d.one((*ABSENCE, "")), d.one((when, when, when, d.when(30, 60)))
    cells = {"about": d.one(("child", "child", "mother")), "absence": absence, "when": due, "places": _places(d)}
    if d.chance(60):
        kind = d.one(("assessment", "assessment", "plan"))
        d.add("plans", label="Enquiry", type=kind, by=d.one(d.side), sureness=_sure(d), **cells)
    else:
        d.add("meetings", label="Strategy meeting", sureness=_sure(d), **cells)
    if d.chance(60):
        _decided(d, d.one(d.side))
    if d.chance(40):
        d.add("incidents", label="Fracture", people="child", when=d.when(30, 70))


def warned(d: _Drawn) -> None:
    unit = d.one(d.units)
    kind, outcome = d.one(("notification", "request", "check", "letter")), d.maybe(["She came"], 10)
    d.add(
        "communications",
        sender=d.one((unit, unit, "w1")),
        receiver=d.one(("mother", "mother", "man")),
        kind=kind,
        outcome=outcome,
        sureness=_sure(d),
        when=d.when(10, 50),
        places=_places(d),
    )
    for _ in range(d.random.randint(1, 2)):
        kind, relied = d.one(("no-action", "no-action", "open")), d.maybe(d.known, 15)
        _decided(d, unit, kind, about="mother", relied_on=relied, places=_places(d))


def raised(d: _Drawn) -> None:
    meeting = d.add("meetings", label="Review", attended=d.some(d.side), said=d.some(d.known), when=d.when(10, 40))
    for _ in range(d.random.randint(1, 2)):
        kind, relied = d.one(("no-action", "no-action", "no-action", "open")), d.maybe(d.known, 15)
        about = d.one(("man", "man", "child; man", "mother"))
        _decided(d, d.one(d.side), kind, about=about, relied_on=relied, meeting=meeting, sureness=_sure(d))


def not_engaged(d: _Drawn) -> None:
    topics, about = (
        d.one(("engagement", "engagement", "missed-appointments", "violence")),
        d.one(("mother", "mother", "mother", "man")),
    )
    bears = d.one(("risk", "risk", "protective"))
    d.add("information", id="i8", statement="No reply", topics=topics, about=about, bears=bears)
    unit, relied = d.one(d.units), d.one(("i8", "i8", "i8", "i8; i1", "i8; s2"))
    _decided(d, unit, d.one(("no-action", "close", "continue")), about="mother", relied_on=relied, sureness=_sure(d))
    if d.chance(40):
        absence = d.maybe(["stated"], 20)
        d.add("plans", label="Look", type="assessment", by=unit, covered="mother", absence=absence, when=d.when(0, 80))


def rule_stated(d: _Drawn) -> None:
    one, other = d.pair()
    bound = d.one(([one, other], [one, other], [one, other], [one], d.units))
    absence, since = d.maybe(["stated"], 10), d.maybe(["2020/..", "2020-02-20/..", "2019"])
    d.add(
        "expectations",
        trigger="A bruise",
        step="To refer",
        parties=bound,
        absence=absence,
        when=since,
        places=_places(d),
    )
    status, kind = d.one(("not-made", "not-made", "made")), d.one(("referral", "check", "letter"))
    d.add(
        "communications",
        sender=d.one((one, one, "w1")),
        receiver=other,
        kind=kind,
        about="child",
        status=status,
        count=d.maybe(["unknown"], 30),
        sureness=_sure(d),
        when=d.when(20, 60),
        places=_places(d),
    )
    if d.chance(30):
        d.add("communications", sender="w2", receiver=other, kind=kind, about="child", when=d.when(20, 60))


def course(d: _Drawn) -> None:
    d.add(
        "information",
        id="i9",
        statement="A bruise",
        topics="harm-to-child",
        about="child",
        bears=d.one(("risk", "risk", "")),
    )
    d.add("records", by=d.one(("s1", "s1", "s1", "s2")), items="i9", when=d.when(0, 25))
    lower = ("no-action", "continue", "close", "decline", "step-down", "discharge", "other", "step-up")
    earlier = ""
    for _ in range(d.random.randint(1, 3)):
        absence = d.maybe(["stated"], 10)
        by = d.one(("s1", "s1", "w1", "s2", *d.parties))
        relied, reviews = d.maybe(d.known, 30), d.maybe([earlier], 25) if earlier else ""
        cells = {"absence": absence, "sureness": _sure(d), "relied_on": relied, "reviews": reviews}
        earlier = _decided(d, by, d.one(lower), when=d.one((d.day(15, 50), d.when(15, 60))), **cells)
    if d.chance(75):
        _decided(
            d, d.one(("s1", "s1", "w2", "s2")), d.one(("open", "step-up")), when=d.one((d.day(45, 70), d.when(20, 80)))
        )
    if d.chance(40):
        d.add("incidents", label="Injury", people=d.one(("child", "child", "man")), when=d.when(40, 80))


def repeated(d: _Drawn) -> None:
    count = d.one(("4", "4", "at least 2", "at least 2", "1", "unknown", ""))
    seen, absence = d.one(("child", "child", "mother")), d.maybe(["stated"], 10)
    row = d.add(
        "contacts", by=d.one(d.side), sought=seen, count=count, absence=absence, sureness=_sure(d), when="2020-02"
    )
    kind = d.one(("no-action", "continue", "open"))
    decision = _decided(d, d.one(d.side), kind, sureness=_sure(d))
    d.add("links", first=decision, kind=d.one(("relied-on", "relied-on", "explains")), second=row)


def later_plan(d: _Drawn) -> None:
    """A plan that there was not for a time, and one that was made."""
    kind = d.one(("plan", "plan", "assessment"))
    unit = _planless(d, kind)
    covered, delay = d.one(("child", "child", "child", "mother")), d.maybe(("stated", "appears"), 40)
    d.add(
        "plans",
        label="The plan",
        type=d.one((kind, kind, kind, "plan")),
        by=d.one((unit, unit, "w1")),
        about="child",
        covered=covered,
        status=d.one(("", "made", "begun")),
        delay=delay,
        when=d.one((d.day(35, 80), d.day(35, 80), d.when(20, 80))),
        places=_places(d),
    )
    if d.chance(15):
        d.add("incidents", label="Injury", people="child", when=d.when(20, 80))


def _planless(d: _Drawn, kind: str) -> str:
    unit, out = d.one(d.units), d.one(("child", "child", "child", "man"))
    gap = d.one(("2020-01/2020-02", "2020-01-10/2020-02-10", "2020-01-10/2020-02-10", "2020-02"))
    absence, places = d.one((*ABSENCE, *ABSENCE, "")), _places(d)
    cells = {"not_covered": out, "absence": absence, "sureness": _sure(d), "places": places}
    d.add("plans", label="A plan", type=kind, by=unit, about="child", when=gap, **cells)
    return unit


def need_without_plan(d: _Drawn) -> None:
    """A need of the child's, no plan for a time, and perhaps a step."""
    unit = _planless(d, d.one(("plan", "plan", "plan", "assessment")))
    status, seen, whose = (
        d.one(("outstanding", "outstanding", "outstanding", "open")),
        d.maybe(d.side, 85),
        d.one(("child", "child", "child", "man")),
    )
    cells = {"whose": whose, "what": "Help", "identified_by": seen, "status": status, "sureness": _sure(d)}
    d.add("needs", when=d.one((d.during(0, 60), d.when(0, 60))), places=_places(d), **cells)
    _decided(
        d, unit, d.one(("step-up", "open", "open", "close")), when=d.one((d.day(40, 80), d.day(40, 80), d.when(20, 80)))
    )
    if d.chance(15):
        d.add("incidents", label="Injury", people="child", when=d.when(20, 80))


def late_meeting(d: _Drawn) -> None:
    about, status = d.one(("child", "child", "mother")), d.one(("", "held", "postponed", "cancelled"))
    due, moved = d.maybe([d.when(0, 40)]), d.maybe([d.when(0, 40)], 30)
    when = d.when(20, 60)
    d.add(
        "meetings",
        label="Conference",
        about=about,
        status=status,
        due=due,
        postponed_from=moved,
        attended=d.some(d.units, 1),
        sureness=_sure(d),
        when=when,
    )
    if d.chance(30):
        d.add("incidents", label="Injury", people="child", when=d.when(0, 60))


def limited(d: _Drawn) -> None:
    contact = d.add("contacts", by="s1", seen="child", when=d.day(0, 20))
    plan = d.add(
        "plans", label="A check", type="assessment", by="s1", about="child", when=d.one((d.day(25, 80), d.when(5, 70)))
    )
    start, step = d.one((contact, contact, contact, "")), d.one((plan, plan, plan, ""))
    allowed, absence = d.one(("10 days", "2 to 4 weeks", "one month", "soon")), d.maybe(["stated"], 10)
    d.add("expectations", trigger="A visit", limit=allowed, due_from=start, met_by=step, absence=absence)


def reviewed(d: _Drawn) -> None:
    about, progress = d.one(("child", "child", "child", "mother")), d.one(("none", "none", "none", "mixed"))
    when = d.one(("2020-01/2020-02", "2020", d.when(0, 60)))
    d.add("plans", label="Plan", type="plan", by="s1", about=about, progress=progress, sureness=_sure(d), when=when)
    meeting = d.add("meetings", label="Review", about="child", when=d.when(20, 70))
    status, unspecified = d.one(("", "unknown", "not-done", "done")), d.maybe(["yes"], 80)
    d.add(
        "actions",
        what="To think again",
        about="child",
        agreed_at=d.one((meeting, meeting, meeting, "")),
        status=status,
        unspecified=unspecified,
        sureness=_sure(d),
    )


def dissenting(d: _Drawn) -> None:
    """Somebody's position on a decision, a plan or a view, and what grounds there were for one."""
    one, other = d.pair()
    d.add("information", id="i7", statement="A view", topics="parenting", about="child", kind="belief")
    plan = d.add("plans", label="Plan", type="plan", by=one, about="child", when="2020")
    meeting = d.add("meetings", label="Review", about="child", unsaid=d.maybe(["i7"]), when=d.when(20, 40))
    proposed = _decided(d, d.one((other, one)), d.one(("step-up", "open", "close")), when=d.when(10, 30))
    referral = d.add(
        "communications",
        sender=d.one((other, "w1", "w2")),
        receiver=one,
        kind=d.one(("referral", "referral", "letter")),
        about="child",
        status=d.one(("declined", "made")),
        when=d.when(10, 50),
        places=_places(d),
    )
    relied, confirms = d.one((["i7"], [other], [], [])), d.maybe([plan])
    row = _decided(
        d,
        d.one((one, one, one, other)),
        relied_on=relied,
        confirms=confirms,
        meeting=d.maybe([meeting]),
        reviews=d.maybe([proposed]),
        sureness=d.maybe(("appears", "example"), 10),
        about=d.one(("child", "child", "child", "mother")),
        places=_places(d),
    )
    holder = d.one((other, other, other, "w1", "w2", *d.parties))
    stance = d.one(("against", "no-challenge", "no-challenge", "for"))
    on = d.one({"for": (proposed,), "against": (row, row, plan, "i7")}.get(stance, (row,)))
    grounds = d.maybe([referral, meeting, plan, proposed])
    denied = d.maybe(list(ABSENCE)) if stance == "no-challenge" else ""
    cells = {"expressed": d.maybe([referral]), "grounds": grounds, "absence": denied, "sureness": _sure(d)}
    spoke = d.add("positions", holder=holder, on=on, stance=stance, when=d.when(10, 60), **cells)
    if d.chance(35):
        kind, confirms = d.one(("continue", "open", "close")), d.maybe([row])
        _decided(d, one, kind, reviews=row, confirms=confirms, when=d.when(50, 80))
    if d.chance(25):
        d.add("positions", holder=d.one((holder, other)), on=row, stance=d.one(("for", "against")))
    if d.chance(40):
        absence = d.maybe(["stated"], 80)
        d.add(
            "communications",
            sender=holder,
            receiver=one,
            kind="escalation",
            about="child",
            absence=absence,
            when=d.when(10, 60),
        )
    if d.chance(40):
        d.add("records", by=d.one(d.units), items="i7", when=d.when(0, 50))
    if d.chance(10):
        d.add("communications", sender=one, receiver=holder, kind="reply", answers=spoke)


def view_held(d: _Drawn) -> None:
    """Somebody does not share a view, on which a decision rests or not."""
    one, other = d.pair()
    d.add("information", id="v1", statement="Another view", topics="parenting", about="child", kind="belief")
    stance, when = d.one(("against", "against", "against", "for")), d.one((d.day(0, 30), d.when(0, 60)))
    d.add("positions", holder=d.one((other, other, one)), on="v1", stance=stance, sureness=_sure(d), when=when)
    about, relied = d.one(("child", "child", "child", "mother")), d.one(("v1", "v1", "v1", "i1"))
    _decided(d, one, about=about, relied_on=relied, sureness=d.maybe(("implied", "example"), 10))


def set_aside(d: _Drawn) -> None:
    """Somebody is in favour of more, and less is decided."""
    one, other = d.pair()
    first = _decided(d, d.one((other, one)), d.one(("step-up", "step-up", "open", "close")), when=d.when(0, 30))
    stance = d.one(("for", "for", "for", "against"))
    spoke = d.add("positions", holder=d.one((other, other, one)), on=first, stance=stance, sureness=_sure(d))
    kind, about = d.one(("step-down", "close", "no-action", "open")), d.one(("child", "child", "child", "mother"))
    second = _decided(d, one, kind, reviews=d.maybe([first], 85), about=about)
    if d.chance(15):
        d.add("positions", holder=other, on=second, stance=d.one(("for", "no-challenge")))
    if d.chance(15):
        d.add("communications", sender=one, receiver=other, kind="reply", answers=spoke)
    if d.chance(20):
        _decided(d, one, d.one(("open", "continue")), reviews=second)


def confirmed(d: _Drawn) -> None:
    """Somebody does not agree with a plan, which is confirmed or not."""
    one, other = d.pair()
    about = d.one(("child", "child", "child", "mother"))
    plan = d.add("plans", label="Plan", type="plan", by=one, about=about, when="2020")
    stance, when = d.one(("against", "against", "against", "for")), d.one((d.day(0, 40), d.when(0, 60)))
    d.add("positions", holder=d.one((other, other, other, one)), on=plan, stance=stance, sureness=_sure(d), when=when)
    row = _decided(d, one, "continue", confirms=d.maybe([plan], 85))
    if d.chance(15):
        d.add("positions", holder=other, on=row, stance=d.one(("for", "against")))
    if d.chance(20):
        _decided(d, one, d.one(("open", "continue")), reviews=row, confirms=d.maybe([row]))


def refused(d: _Drawn) -> None:
    """A service refers a child or is relied on, and does not challenge what is decided."""
    one, other = d.pair()
    worker = d.one(d.workers)
    status, sender = d.one(("declined", "declined", "made")), d.one((other, other, worker))
    places, kind = _places(d), d.one(("referral", "referral", "request", "letter"))
    cells = {"sender": sender, "receiver": one, "kind": kind, "about": "child", "places": places}
    if d.chance(70):
        d.add("communications", status=status, when=d.when(0, 40), **cells)
    relied, places = d.maybe([other, *d.known], 60), _places(d)
    kind = d.one(("decline", "decline", "no-action", "continue"))
    row = _decided(d, one, kind, relied_on=relied, places=places)
    holder, stance = d.one((other, other, worker)), d.one(("no-challenge", "no-challenge", "no-challenge", "for"))
    d.add("positions", holder=holder, on=row, stance=stance, absence=d.maybe(list(ABSENCE)), sureness=_sure(d))
    if d.chance(15):
        d.add("positions", holder=holder, on=row, stance=d.one(("against", "for")))


def unsaid_and_unchallenged(d: _Drawn) -> None:
    """A decision at a meeting at which something was left unsaid, and nobody who challenged it."""
    one, other = d.pair()
    d.add("information", id="v2", statement="What was not said", topics="parenting", about="child")
    d.add("records", by=d.one((other, other, other, one)), items="v2", when=d.one((d.day(0, 20), d.when(0, 70))))
    meeting = d.add("meetings", label="Conference", about="child", unsaid=d.maybe(["v2"], 80), when=d.when(20, 50))
    row = _decided(d, one, meeting=d.maybe([meeting], 85), about=d.one(("child", "child", "child", "mother")))
    stance = d.one(("no-challenge", "no-challenge", "no-challenge", "for"))
    d.add("positions", holder=other, on=row, stance=stance, absence=d.maybe(list(ABSENCE)), sureness=_sure(d))
    if d.chance(20):
        d.add("positions", holder=other, on=row, stance=d.one(("against", "for")))


LATER: tuple[tuple[str, int, Callable[[_Drawn], None]], ...] = (
    ("good-sharing/shared", 45, shared_well),
    ("good-sharing/disclosed", 22, disclosed),
    ("good-sharing/handed-over", 10, handed_over),
    ("good-sharing/elsewhere", 6, elsewhere),
    ("disengagement-pattern", 15, missed_contacts),
    ("unanswered/step", 28, step_agreed),
    ("unanswered/message", 8, message_asked),
    ("unanswered/contact", 8, contact_missed),
    ("unanswered/meeting", 6, called_off),
    ("unanswered/need", 8, need_left),
    ("unanswered/assessment", 24, not_assessed),
    ("unanswered/incident", 14, injury_first),
    ("unanswered/warning", 12, warned),
    ("unanswered/raised", 8, raised),
    ("unanswered/engagement", 20, not_engaged),
    ("unanswered/rule", 14, rule_stated),
    ("drift/course", 30, course),
    ("drift/repeated", 12, repeated),
    ("drift/plan", 20, later_plan),
    ("drift/need", 45, need_without_plan),
    ("drift/meeting", 6, late_meeting),
    ("drift/limit", 18, limited),
    ("drift/review", 18, reviewed),
    ("unheard-dissent/course", 45, dissenting),
    ("unheard-dissent/view", 14, view_held),
    ("unheard-dissent/unsaid", 14, unsaid_and_unchallenged),
    ("unheard-dissent/aside", 22, set_aside),
    ("unheard-dissent/confirmed", 14, confirmed),
    ("unheard-dissent/refused", 20, refused),
)

ALL_SCENES = (*SCENES, *(scene for _, _, scene in (*LATER, *COVER_SCENES, *NOT_ASKED_SCENES)))


# --- single rows ------------------------------------------------------------------------------------------------------


def message(d: _Drawn) -> None:
    status = d.one(("", "made", "attempted", "received-by", "declined", "unanswered"))
    receivers = [d.one(d.workers)] if status == "received-by" else [d.one(d.anybody), *d.some(d.anybody, 1)]
    earlier = [row["id"] for row in d.cells["communications"]]
    d.add(
        "communications",
        sender=d.one(d.anybody),
        receiver=receivers,
        conveys=d.some(d.known, 1),
        about=d.some(d.people),
        kind=d.maybe(KINDS),
        status=status,
        when=d.when(),
        answers=d.maybe(earlier) if earlier else "",
        count=d.maybe(("3", "at least 2", "unknown"), 10),
    )


def contact(d: _Drawn) -> None:
    sight = {d.one(SIGHTS): d.some(d.people)}
    d.add("contacts", by=d.one([*d.side]), observed=d.some(d.known, 1), when=d.when(), places="4.10; 4.9", **sight)


def need(d: _Drawn) -> None:
    d.add("needs", whose=d.one(d.people), what="A place to stay", status=d.maybe(("open", "met")), when=d.when())


def stated_need(d: _Drawn) -> None:
    d.add("knowledge", holder=d.one(d.units), items=d.one(d.known), knew="needed", when=d.when())


def record(d: _Drawn) -> None:
    if not d.cells["systems"]:
        d.add("systems", id="system", label="System", used_by=d.some(d.units, 3))
    d.add("records", by=d.one([*d.units, *d.workers]), items=d.one(d.known), system="system", when=d.when())


def reading(d: _Drawn) -> None:
    d.add("readings", by=d.one([*d.units, *d.workers]), items=d.one(d.known), when=d.when())


def position(d: _Drawn) -> None:
    on = d.one([row["id"] for table in ("decisions", "plans", "meetings", "case") for row in d.cells[table]])
    d.add("positions", holder=d.one(d.side), on=on, stance=d.one(("for", "against", "no-challenge")))


def decision(d: _Drawn) -> None:
    by = [d.one(d.side), *d.some(d.side, 1)]
    relied = [*d.some(d.known), *d.some(d.units, 1)]
    d.add("decisions", what="To do nothing", by=by, about=d.some(d.people), relied_on=relied, when=d.when())


def undated_home(d: _Drawn) -> None:
    d.add("areas", label=f"Area {len(d.cells['areas']) + 1}")
    d.add("addresses", household="home", area=d.cells["areas"][-1]["id"], when=d.when())


SINGLES: tuple[Callable[[_Drawn], None], ...] = (
    message,
    message,
    contact,
    contact,
    need,
    stated_need,
    record,
    reading,
    position,
    decision,
    undated_home,
)
