"""A naive reference, written from the design of the model and not from the program: who matters to a child, who needed
what on which day, who is stated to have lacked what, and three questions on top of that.

It works on plain rows (dicts of cells), by brute force, a day at a time, and has its own reading of dates.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import combinations, product
from pathlib import Path

import graphmodel.knowledge
from tests.knowledge.naive_dates import BEGINNING, FOREVER, When, when

Row = dict[str, str]
FIRST, LAST = 737_000, 737_700
"""The days on which needs are compared: more than those of the generated cases (2020 is 737 425 to 737 790)."""

PARENTAL = ("parent", "step-parent", "partner", "former-partner", "carer")
PREGNANCY = 280
"""Days before a birth from which a partner of a parent matters to the child."""
TOLD_ANYWAY = ("childrens-social-care", "safeguarding-lead")
ANY_TIME = When(BEGINNING, FOREVER, BEGINNING, FOREVER, (BEGINNING, FOREVER))


def matters() -> dict[tuple[str, str], bool]:
    """The table that a panel can read and change: does a topic matter to a function?"""
    path = Path(graphmodel.knowledge.__path__[0]) / "need_to_know.csv"
    with path.open(encoding="utf-8") as file:
        return {(row["topic"], f): mark == "x" for row in csv.DictReader(file) for f, mark in row.items()}


MATTERS = matters()


def many(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def dated(row: Row, column: str = "when") -> When:
    return when(row[column]) if row.get(column, "") not in ("", "unknown") else ANY_TIME


def meet(a: When, b: When) -> bool:
    """May they have shared a day?"""
    return a.first <= b.last and b.first <= a.last


class Naive:
    """The rows of one case, and what follows from them."""

    def __init__(self, cells: dict[str, list[Row]]) -> None:
        self.cells = cells
        self.people = {row["id"]: row for row in self.of("people")}
        self.services = {row["id"]: row for row in self.of("services")}
        self.items = {row["id"]: row for row in self.of("information")}
        self.worker_of = {row["id"]: row["service"] for row in self.of("practitioners")}
        self.parties = {row["id"]: many(row.get("possible", "")) for row in self.of("parties")}
        self.agencies = {
            a["id"]: [s for s, row in self.services.items() if row.get("agency") == a["id"]]
            for a in self.of("agencies")
        }

    def of(self, table: str) -> list[Row]:
        return self.cells.get(table, [])

    def is_child(self, person: str) -> bool:
        return self.people[person].get("stage") == "child"

    def service(self, party: str) -> str:
        return party if party in self.services else self.worker_of.get(party, "")

    def meant(self, party: str) -> list[str]:
        """The services that may be meant when somebody is named."""
        if party in self.agencies:
            return self.agencies[party]
        return list(dict.fromkeys(filter(None, (self.service(p) for p in self.parties.get(party, [party])))))

    # --- who matters to a child -----------------------------------------------------------------------------------

    @cached_property
    def ties(self) -> set[tuple[str, str, bool]]:
        """(person, child, whether the tie needs no shared home)"""
        return {
            tie
            for child in self.people
            if self.is_child(child)
            for tie in (*self._kin(child), *self._housemates(child))
        }

    def _kin(self, child: str) -> Iterator[tuple[str, str, bool]]:
        relations = self.of("relations")
        parents = {r["person"] for r in relations if r["to"] == child and r["kind"] == "parent"}
        for row in relations:
            if row["to"] == child and row["kind"] in PARENTAL:
                yield row["person"], child, True
            over = dated(row).last < dated(self.people[child], "born").first - PREGNANCY
            if row["kind"] == "partner" and not over:
                for one, other in ((row["person"], row["to"]), (row["to"], row["person"])):
                    if one in parents and other not in parents:
                        yield other, child, True
        for row in self.of("care"):
            if row["child"] == child and not row.get("absence"):
                yield row["person"], child, row["kind"] != "had-contact"

    def _housemates(self, child: str) -> Iterator[tuple[str, str, bool]]:
        as_it_was = [r for r in self.of("members") if not r.get("recorded_by") and not r.get("absence")]
        mothers = {
            r["person"] for r in self.of("relations")
            if r["to"] == child and r["kind"] == "parent" and self.people[r["person"]].get("sex") == "female"
        }  # fmt: skip
        for home in {r["household"] for r in as_it_was}:
            there = [r for r in as_it_was if r["household"] == home]
            own = [r for r in there if r["person"] == child] or [r for r in there if r["person"] in mothers]
            for mine, other in product(own, there):
                if other["person"] not in (child, mine["person"]) and meet(dated(mine), dated(other)):
                    yield other["person"], child, False

    # --- need to know ---------------------------------------------------------------------------------------------

    def needed(self, service: str, item: str) -> set[int]:
        """The days on which a service may have needed an item."""
        days = set[int]()
        for row in self.of("knowledge"):
            if row["knew"] == "needed" and self.service(row["holder"]) == service and item in many(row["items"]):
                days |= self._days(dated(row))
        row, function = self.items[item], self.services[service]["function"]
        if not any(MATTERS[topic, function] for topic in many(row["topics"])):
            return days
        relevant = dated(row, "relevant_from") if row.get("relevant_from") else dated(row)
        since = set(range(max(FIRST, relevant.first), LAST + 1))
        for child in (p for p in self.people if self.is_child(p)):
            tied = {person: near for person, c, near in sorted(self.ties) if c == child}
            if not any(person == child or person in tied for person in many(row["about"])):
                continue
            if function in TOLD_ANYWAY and row.get("bears") == "risk":
                days |= since
            for work in self.of("involvements"):
                who = work["person"]
                for_the_child = who == child or tied.get(who, False) or (who in tied and self.is_child(who))
                really = not work.get("absence") and work.get("active") != "nominal"
                if work["service"] == service and for_the_child and really:
                    days |= since & self._days(dated(work))
        return days

    @staticmethod
    def _days(period: When) -> set[int]:
        return set(range(max(FIRST, period.first), min(LAST, period.last) + 1))

    # --- who held, who lacked -------------------------------------------------------------------------------------

    def held(self) -> Iterator[tuple[str, str, int]]:
        """(holder, item, first possible day), for every row that shows, or may show, that somebody had an item."""
        for who, items, row in self._gave():
            for holder, item in product(who, items):
                yield holder, item, dated(row).first

    def _gave(self) -> Iterator[tuple[list[str], list[str], Row]]:
        """(holders, items, row)"""
        for row in self.of("contacts"):
            if not row.get("absence"):
                yield [row["by"]], many(row.get("observed", "")) + many(row.get("told", "")), row
        for row in self.of("communications"):
            if not row.get("absence") and row.get("status") != "not-made":
                reached = [] if row.get("status") == "attempted" else many(row["to"])
                yield [row["from"], *reached], many(row.get("conveys", "")) + many(row.get("weakened", "")), row
        for row in self.of("meetings"):
            if not row.get("absence") and row.get("status", "") in ("", "held"):
                there = many(row.get("attended", "")) + many(row.get("unknown", ""))
                yield there, many(row.get("said", "")), row
        for row in self.of("records"):
            if not row.get("absence"):
                yield [row["by"], self.service(row["by"])], many(row["items"]), row
        for row in self.of("readings"):
            if not row.get("absence"):
                yield [row["by"]], many(row["items"]), row
        for row in self.of("knowledge"):
            if row["knew"] == "yes":
                yield [row["holder"]], many(row["items"]), row

    def lacked(self) -> Iterator[tuple[str, str, Row, str, str]]:
        """(who, item, row, in which way, from whom)"""
        for row in self.of("knowledge"):
            if row["knew"] == "no":
                yield from self._each([row["holder"]], row["items"], row, "not-known", "")
        for row in self.of("communications"):
            sender, receivers = row["from"], many(row["to"])
            if row.get("status") == "not-made" or row.get("absence"):
                yield from self._each(receivers, row.get("conveys", ""), row, "not-told", sender)
            elif row.get("status") == "received-by":
                services = [self.service(r) for r in receivers if self.service(r)]
                yield from self._each(services, row.get("conveys", ""), row, "one-worker-only", sender)
            elif row.get("status", "") not in ("attempted", "unanswered"):
                yield from self._each(receivers, row.get("omits", ""), row, "left-out", sender)
                yield from self._each(receivers, row.get("weakened", ""), row, "weakened", sender)
        for row in self.of("absences"):
            in_general = row.get("sureness") == "example" and row.get("mode")
            if row["kind"] == "communication" and not in_general:
                for sender in many(row.get("from", "")) or [""]:
                    others = [r for r in many(row.get("to", "")) if r != sender]
                    yield from self._each(others, row.get("items", ""), row, "no-liaison", sender)
        for row in self.of("meetings"):
            if row.get("status", "") in ("", "held") and not row.get("absence"):
                yield from self._each(many(row.get("attended", "")), row.get("unsaid", ""), row, "unsaid", "")
        for row in self.of("transfers"):
            receiver = many(row.get("to", ""))
            yield from self._each(receiver, row.get("omits", ""), row, "left-out", row["from"])
            yield from self._each(receiver, row.get("unused_history", ""), row, "not-used", row["from"])

    def _each(
        self, parties: list[str], items: str, row: Row, how: str, sender: str
    ) -> Iterator[tuple[str, str, Row, str, str]]:
        for party, item in product(parties, many(items)):
            if party not in self.people:
                yield party, item, row, how, sender

    # --- three questions ------------------------------------------------------------------------------------------

    def never_told(self) -> set[tuple[str, str, str, str]]:
        """(who needed it, item, who did not tell it, the row that says so)"""
        held = list(self.held())
        questions = {row["id"] for row in self.of("communications") if row.get("kind") in ("check", "request")}
        needs = {(s, i): self.needed(s, i) for s in self.services for i in self.items}
        unknown = {(p, i) for p, i, r, how, _ in self.lacked() if how == "not-known" and self.strength(r) == "stated"}
        found = set[tuple[str, str, str, str]]()
        for party, item, row, how, sender in self.lacked():
            if how not in ("not-told", "no-liaison") or not sender or row["id"] in questions or self._doubted(item):
                continue
            weak = self.strength(row) in ("appears", "implied", "example")
            if (weak and (party, item) in unknown) or (party in self.parties and sender in self.parties):
                continue
            gap = dated(row)
            for service in self.meant(party):
                if self.strength(row) != "stated" and self._family_turned(sender, service, gap):
                    continue
                holders = {
                    who for who, what, first in held
                    if what == item and first <= gap.last and who not in self.people
                    and (who == sender or self.service(who) in [s for s in self.meant(sender) if s])
                    and self.service(who) != service and who not in self.parties.get(party, [])
                    and not (who in self.worker_of and self.worker_of[who] in self.parties.get(party, []))
                    and not (self.strength(row) == "example" and self.could_read(service, item))
                }  # fmt: skip
                received = any(service in (who, self.worker_of.get(who)) and what == item for who, what, _ in held)
                if holders and not received and needs[service, item] & self._days(gap):
                    named = party if party in {**self.parties, **self.worker_of} else service
                    found.add((named, item, sender, row["id"]))
        return found

    def _family_turned(self, sender: str, service: str, gap: When) -> bool:
        """Did the family, advised by the sender at a contact at that time, turn to the service? Not where they left
        undone a part of the same advice."""
        contacts = {row["id"]: row for row in self.of("contacts")}
        advice = [
            row for row in self.of("actions")
            if row.get("agreed_at") in contacts and row.get("owner") in self.people and row.get("towards")
        ]  # fmt: skip
        undone = {
            (row["agreed_at"], row["towards"]) for row in advice
            if row.get("absence") or row.get("status") == "not-done"
        }  # fmt: skip
        return any(
            row.get("status") == "done" and not row.get("absence") and (row["agreed_at"], row["towards"]) not in undone
            and service in self.meant(row["towards"]) and meet(dated(row), gap)
            and sender in (contacts[row["agreed_at"]]["by"], self.service(contacts[row["agreed_at"]]["by"]))
            and meet(dated(contacts[row["agreed_at"]]), gap)
            for row in advice
        )  # fmt: skip

    @staticmethod
    def strength(row: Row) -> str:
        """How strongly a source says a row: the weaker of how it is denied and how sure the coder is."""
        order = ["stated", "no-evidence", "account", "appears", "implied", "example"]
        if row.get("absence") == "no-evidence":
            return "no-evidence"
        return max((row.get(column) or "stated" for column in ("absence", "sureness")), key=order.index)

    def could_read(self, service: str, item: str) -> bool:
        """Did the item perhaps stand, on some day, in a record that the service could open?"""
        opened = [({"system": r["id"]}, ANY_TIME) for r in self.of("systems") if service in many(r.get("used_by", ""))]
        opened += [(r, dated(r)) for r in self.of("access") if r["service"] == service and not r.get("absence")]
        bars = [(r, dated(r)) for r in self.of("access") if r["service"] == service and r.get("absence")]
        for record in self.of("records"):
            if record.get("absence") or not record.get("system") or item not in many(record["items"]):
                continue
            for opening, term in opened:
                if self._reaches(opening, record, item, any):
                    shut = [bar for row, bar in bars if self._reaches(row, record, item, all)]
                    days = range(max(FIRST, dated(record).first, term.first), min(LAST, term.last) + 1)
                    if any(not any(bar.covers[0] <= day <= bar.covers[1] for bar in shut) for day in days):
                        return True
        return False

    def _reaches(self, access: Row, record: Row, item: str, enough: Callable[[Iterable[bool]], bool]) -> bool:
        """Does a row about access speak of this record of the item?"""
        whose = many(access.get("whose", ""))
        named = not whose or self.service(record["by"]) in whose
        people = enough(person in whose for person in many(self.items[item]["about"]))
        return access.get("system") == record["system"] and (named or people)

    def _doubted(self, item: str) -> bool:
        """A belief that another item contradicts, whichever of the two says so."""
        pairs = {(i, other) for i, row in self.items.items() for other in many(row.get("contradicts", ""))}
        return self.items[item].get("kind") == "belief" and any(item in pair for pair in pairs)

    def transfers(self) -> dict[str, set[str]]:
        """The rows of transfers by what became of them."""
        rows = self.of("transfers")
        made = [r for r in rows if not r.get("absence")]  # or half made; the others are not made at all
        return {
            "none": {r["id"] for r in rows if r["state"] == "not-requested" or r.get("absence")},
            "late": {r["id"] for r in made if r.get("delay") and r["state"] in ("made", "accepted")},
            "partial-person": {r["id"] for r in made if r.get("left_out")},
            "disputed": {
                r["id"] for r in made
                if r["state"] in ("declined", "disputed") and r.get("responsibility") != "ambiguous"
                and any(not self._settled(r, one) and not self._refused_too(r, one) for one in many(r["people"]))
            },
            "no-receiver": {
                r["id"] for r in made
                if r["state"] in ("no-receiver", "no-route")
                and any(not self._handed_elsewhere(r, person) for person in many(r["people"]))
            },
            "ambiguous-responsibility": {
                r["id"] for r in made
                if r.get("responsibility") == "ambiguous" and r["state"] not in ("no-receiver", "no-route")
            },
        }  # fmt: skip

    def _settled(self, refused: Row, person: str) -> bool:
        """Was the person passed on between the same two later, or at the same time?"""
        return any(
            row["state"] in ("made", "accepted") and not row.get("absence") and row["id"] != refused["id"]
            and person in many(row["people"]) and dated(row).last >= dated(refused).last
            and (row["from"], row.get("to", "")) == (refused["from"], refused.get("to", ""))
            for row in self.of("transfers")
        )  # fmt: skip

    def _refused_too(self, disputed: Row, person: str) -> bool:
        """Was what was in dispute also refused at that time, as strongly told?"""
        return disputed["state"] == "disputed" and any(
            row["state"] == "declined" and not row.get("absence") and row.get("responsibility") != "ambiguous"
            and person in many(row["people"]) and meet(dated(row), dated(disputed)) and disputed.get("to", "") != ""
            and (row["from"], row.get("to", "")) == (disputed["from"], disputed.get("to", ""))
            and (row.get("sureness") or "stated") == (disputed.get("sureness") or "stated")
            for row in self.of("transfers")
        )  # fmt: skip

    def _handed_elsewhere(self, nobody: Row, person: str) -> bool:
        """Is the person stated to have been handed over by the same sender, wholly within that time?"""
        time = dated(nobody)
        return nobody["state"] == "no-receiver" and not nobody.get("to") and any(
            row["state"] in ("made", "accepted") and not row.get("absence") and not row.get("sureness")
            and person in many(row["people"]) and row["from"] == nobody["from"]
            and time.first <= dated(row).first and dated(row).last <= time.last
            for row in self.of("transfers")
        )  # fmt: skip

    def met(self) -> Iterator[tuple[str, str, str, Row]]:
        """(service, person, quality, the row)"""
        for row in self.of("contacts"):
            columns = ("sought", "not_seen", "seen", "spoken_to") if row.get("absence") else SIGHTS
            for column in columns:
                for person in many(row.get(column, "")):
                    yield self.service(row["by"]), person, "never" if row.get("absence") else column, row
        for row in self.of("absences"):
            if row["kind"] == "contact":
                for sender, person in product(many(row.get("from", "")), many(row.get("about", ""))):
                    yield self.service(sender), person, "never", row

    def unmet(self, service: str, person: str) -> tuple[str, str] | None:
        """How near a service came to somebody whom it did not meet, and the strength of the weaker row of it."""
        rows = [(quality, row) for s, p, quality, row in self.met() if (s, p) == (service, person)]
        if not rows or {"seen", "spoken_to"} & {quality for quality, _ in rows}:
            return None
        rows = [("said_asleep" if q == "asleep" and weakness(r) == "account" else q, r) for q, r in rows]
        for near, next_to_it in (*combinations(NEAR, 2), *((one, "") for one in NEAR)):
            at = {row["id"] for quality, row in rows if quality == near}
            best = [sureness(near, row) for quality, row in rows if quality == near]
            other = [sureness(next_to_it, r) for quality, r in rows if quality == next_to_it and r["id"] not in at]
            nearest = not any(quality in NEAR[: NEAR.index(near)] for quality, _ in rows)
            if at and nearest and (other or not next_to_it):
                weakest = max(min(best), min(other, default=0))
                return f"{near} {next_to_it}".strip(), STRENGTHS[weakest]
        anywhere = [row for _, row in rows if not confined(row)]
        told = anywhere or [row for _, row in rows]
        return "never" if anywhere else "limited", STRENGTHS[min(sureness("never", row) for row in told)]

    def unseen(self) -> set[tuple[str, str, str, str]]:
        """(person, child, service, strength)"""
        found = set[tuple[str, str, str, str]]()
        for service, person in {(service, person) for service, person, _, _ in self.met() if service}:
            told = None if self.is_child(person) else self.unmet(service, person)
            if told is None or (told[0] == "limited" and self._left_out_of_a_plan(service, person)):
                continue
            for who, child, _ in self.ties:
                near = (who, child, True) in self.ties
                if told[0] == "limited" and self._takes_in_the_mother(service, person, child):
                    continue
                works = any(
                    w["service"] == service and w["person"] == child and not w.get("absence")
                    and w.get("active") != "nominal"
                    for w in self.of("involvements")
                )  # fmt: skip
                if who == person and works and not (near and self.people[person].get("sex") == "female"):
                    found.add((person, child, service, told[1]))
        return found

    def _takes_in_the_mother(self, service: str, person: str, child: str) -> bool:
        """Is the lack of contact stated of the child's mother, or another woman as close, as well?"""
        return any(
            (other, child, True) in self.ties and self.people[other].get("sex") == "female"
            for s, p, _, row in self.met() if (s, p) == (service, person) and "kind" in row
            for other in many(row.get("about", ""))
        )  # fmt: skip

    def _left_out_of_a_plan(self, service: str, person: str) -> bool:
        """Was he not asked for a plan told in a place where the lack of contact is told?"""
        places = {
            place for s, p, _, row in self.met()
            if (s, p) == (service, person) and "kind" in row
            for place in many(row.get("places", ""))
        }  # fmt: skip
        return any(
            person in many(row.get("not_consulted", "")) and places & set(many(row.get("places", "")))
            for row in self.of("plans")
        )


def confined(row: Row) -> bool:
    """Is it said only of a place or a manner of contact?"""
    return bool(row.get("place") or row.get("mode"))


def weakness(row: Row) -> str:
    """How weakly a row says it, by the weaker of its two columns."""
    if row.get("absence") == "no-evidence":
        return "no-evidence"
    return max(row.get("absence") or "stated", row.get("sureness") or "stated", key=STRENGTHS.index)


def sureness(quality: str, row: Row) -> int:
    """What a service was told of somebody's sleeping is as good as stated."""
    return 0 if quality == "said_asleep" else STRENGTHS.index(weakness(row))


STRENGTHS = ("stated", "no-evidence", "account", "appears", "implied", "example")
NEAR = ("glimpsed", "asleep", "said_asleep", "not_seen")
SIGHTS = ("spoken_to", "seen", "glimpsed", "asleep", "not_seen")
