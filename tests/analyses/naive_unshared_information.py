"""A naive reference for what was held by one and needed by another, by brute force over plain rows: bounds in whole
days."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from tests.knowledge.naive_dates import FOREVER

from .naive import Row, dated, many
from .naive_good_sharing import NEVER, end, first
from .naive_service_gap import example
from .naive_unsought_information import NotAsked, meet

UNTOLD = ("not-told", "no-liaison")
WEAK = ("appears", "implied", "example")
DOUBTS = (
    "who needed what in this case is not coded",
    "what did not reach them is not stated, nor who had it",
)
Lack = tuple[str, str, Row, str, str]


class Unshared(NotAsked):
    """Who had what, who needed it, and what sources say of its not arriving."""

    def can_show(self, name: str) -> bool:
        """Whether the case has a row that may decide a question."""
        hows = {how for *_, how, _ in self.lacks}
        between = [row for row in self.of("absences") if row["kind"] == "communication" and row.get("to")]
        found = {
            "as-a-rule": any(row.get("mode") for row in between),
            "diluted": bool(hows & {"left-out", "weakened"}),
            "late": bool(hows & {"not-known", *UNTOLD, "one-worker-only"}),
            "late-as-stated": any(row.get("delay") for row in self.of("communications")),
            "late-in-general": any(row.get("delay") for row in self.of("communications")),
            "never-known": "not-known" in hows,
            "no-liaison": any(not row.get("items") for row in between),
            "person-not-agency": bool(hows & {"not-known", "not-told", "one-worker-only"}),
            "unsaid-in-meeting": any(row.get("unsaid") for row in self.of("meetings")),
        }
        return found[name]

    # --- who lacked, who held, who needed -------------------------------------------------------------------------

    @cached_property
    def lacks(self) -> list[Lack]:
        """(who, item, row, in which way, from whom) of services, their workers and parties of them"""
        return list(self.lacked())

    @cached_property
    def evidence(self) -> list[tuple[str, str, int, int]]:
        """(holder, item, possibly from, certainly by); what is sent in a time without an end was had by its end."""
        return [
            (who, item, first(row), NEVER if (never and not sent) or self._misdated(item, row) else sure)
            for who, item, row, sure, never in self._shown()
            for sent in [who == row.get("from")]
        ]

    def theirs(self, who: str, sender: str) -> bool:
        """Whether somebody is the sender named, or of a service that is meant by it."""
        return who == sender or (self.service(who) != "" and self.service(who) in self.meant(sender))

    def wanted(self, service: str, item: str, row: Row) -> bool:
        """Whether a service may have needed an item at the time of a row."""
        return any(w[0] < end(row) and first(row) < w[1] and w[0] < w[1] for w in self.wants(service, item))

    def received(self, service: str, item: str) -> bool:
        """Whether a service or a worker of it ever had an item, as far as may be."""
        return any(i == item and service in (who, self.worker_of.get(who)) for who, i, _, _ in self.evidence)

    def sides(self, item: str) -> Iterator[tuple[str, str, int, int]]:
        """(who, the service, possibly from, certainly by) of everybody but the family"""
        for who, _, maybe, sure in self.holders(item):
            if who not in self.people:
                yield who, self.service(who), maybe, sure

    def at_work(self, service: str, item: str) -> bool:
        """Whether a service, as far as its work is coded, was still at work with somebody when the item was first
        needed by any service."""
        works = [row for row in self.of("involvements") if row["service"] == service and not row.get("absence")]
        since = [w[0] for s in self.services for w in self.wants(s, item) if w[0] < w[1]]
        return not works or any(end(work) > begun for work in works for begun in since)

    def outside(self, party: str, who: str, item: str) -> bool:
        """Whether a holder is surely none of those meant by a group named only in part, of whom none is itself said
        to have lacked the item."""
        if party not in self.parties:
            return True
        members = self.parties[party]
        if who == party or set(self.parties.get(who, [])) & set(members) - set(self.people):
            return False
        lacking = any(p in members and p in self.services and i == item for p, i, *_ in self.lacks)
        return not lacking and who not in members and self.worker_of.get(who) not in members

    def named(self, party: str, service: str) -> str:
        return party if party in {**self.parties, **self.worker_of} else service

    # --- the questions --------------------------------------------------------------------------------------------

    def never_known(self) -> Iterator[tuple[str, ...]]:
        for party, item, row, how, _ in self.lacks:
            if how != "not-known" or self.strength(row) == "example" or self._doubted(item):
                continue
            for service in self.meant(party):
                if self.received(service, item) or not self.wanted(service, item, row):
                    continue
                if self._not_told(party, item, row):
                    continue
                for who, whose, _, sure in self.sides(item):
                    by_then = whose != service and sure <= end(row)
                    if by_then and self.at_work(whose, item) and self.outside(party, who, item):
                        yield self.named(party, service), item, whose or who, row["id"], self.strength(row)

    def _not_told(self, party: str, item: str, unaware: Row) -> bool:
        """Whether a source says as plainly that somebody who held the item did not tell it."""
        return any(
            (p, i) == (party, item) and how in UNTOLD and sender
            and not (self.strength(row) in WEAK and self.strength(unaware) == "stated")
            and any(self.theirs(who, sender) for who, *_ in self.sides(item))
            for p, i, row, how, sender in self.lacks
        )  # fmt: skip

    def late(self) -> Iterator[tuple[str, ...]]:
        for party, item, row, how, sender in self.lacks:
            if how not in ("not-known", *UNTOLD, "one-worker-only") or self.strength(row) == "example":
                continue
            service = self.service(party)
            if not service or not self.wanted(service, item, row) or not self.knew(service, item):
                continue
            maybe = min(m for m, _ in self.knew(service, item))
            sure = min(s for _, s in self.knew(service, item))
            if sure <= end(row) or maybe < first(row):
                continue
            for who, whose, had, surely in self.sides(item):
                if whose == service or had >= end(row) or surely > maybe or not self.at_work(whose, item):
                    continue
                if sender and not self.theirs(who, sender):
                    continue
                for act in (*self.of("contacts"), *self.of("decisions")):
                    own = service in map(self.service, many(act["by"])) and not act.get("absence")
                    own = own and self._of_the_family(act, item)
                    if own and end(act) > max(first(row), had) and first(act) < sure:
                        yield service, item, whose or who, row["id"], act["id"], self.strength(row)

    def _of_the_family(self, act: Row, item: str) -> bool:
        """Whether a contact or decision names nobody, or somebody whom the item is about, or one tied to them, directly
        or by way of one other."""
        columns = ("sought", "spoken_to", "seen", "glimpsed", "asleep", "not_seen", "about")
        named = {person for column in columns for person in many(act.get(column, ""))}
        near = {*self.about(item)}
        for _ in range(2):
            near |= {p for a, b in self._adult_ties for p in (a, b) if {a, b} & near}
        return not named or bool(named & near)

    @cached_property
    def _adult_ties(self) -> set[tuple[str, str]]:
        return {(person, child) for person, child, _ in self.ties if not self.is_child(person)}

    def late_as_stated(self) -> Iterator[tuple[str, ...]]:
        for row in self._late_messages():
            for item in {*many(row.get("conveys", "")), *many(row.get("weakened", ""))}:
                for service in {self.service(to) for to in many(row["to"])} - {""}:
                    if not example(row) and self.wanted(service, item, row):
                        yield service, row["id"], item, row["from"]

    def late_in_general(self) -> Iterator[tuple[str, ...]]:
        for row in self._late_messages():
            if (row.get("conveys") or row.get("weakened")) and not example(row):
                continue
            for work in self.of("involvements"):
                really = not work.get("absence") and work.get("active") != "nominal"
                to = {self.service(to) for to in many(row["to"])}
                concerned = work["service"] in to and work["person"] in many(row.get("about", ""))
                if really and concerned and meet(work, row):
                    yield work["service"], row["id"], row["from"], work["person"], work["id"]

    def _late_messages(self) -> list[Row]:
        """Messages between services that reached, or may have reached, the other and are said to have been late."""
        return [
            row for row in self.of("communications")
            if row.get("delay") and not row.get("absence") and row.get("status") not in ("not-made", "attempted")
            and row["from"] not in self.people
        ]  # fmt: skip

    def diluted(self) -> Iterator[tuple[str, ...]]:
        handed = {m for row in self.of("transfers") for m in many(row.get("messages", ""))}
        messages = {row["id"] for row in self.of("communications") if not row.get("absence")}
        for party, item, row, how, sender in self.lacks:
            if how not in ("left-out", "weakened") or row["id"] not in messages - handed or example(row):
                continue
            for service in self.meant(party):
                before = any(sure <= first(row) for _, sure in self.knew(service, item))
                if before or not self.wanted(service, item, row):
                    continue
                for who, whose, maybe, _ in self.sides(item):
                    if who != party and whose != service and maybe < end(row) and self.theirs(who, sender):
                        shown = party if party in self.parties else service
                        yield shown, row["id"], item, sender, how, self.strength(row)

    def person_not_agency(self) -> Iterator[tuple[str, ...]]:
        for service, item, row, how, sender in self.lacks:
            if service not in self.services or not self.wanted(service, item, row) or example(row):
                continue
            if any(sure <= end(row) for _, sure in self.knew(service, item)):
                continue
            for who, whose, maybe, _ in self.sides(item):
                not_passed = how in ("one-worker-only", "not-known") or (how == "not-told" and sender == who)
                if who in self.worker_of and whose == service and maybe < end(row) and not_passed:
                    yield service, item, who, row["id"], self.strength(row)

    def unsaid_in_meeting(self) -> Iterator[tuple[str, ...]]:
        for row in self.of("meetings"):
            if row.get("absence") or row.get("status", "") not in ("", "held"):
                continue
            there = [who for who in many(row.get("attended", "")) if self.service(who)]
            for item in many(row.get("unsaid", "")):
                for who, whose, maybe, sure in self.sides(item):
                    if who not in there or maybe >= end(row):
                        continue
                    for service in {self.service(other) for other in there if other != who} - {whose}:
                        if self.had(service, item, end(row)):
                            continue
                        needs = self._needs(service, item) if example(row) else self.wants(service, item)
                        if any(
                            begun < end(row) and first(row) < over and maybe < over and begun < over
                            and (not example(row) or sure < until)
                            for begun, over, until in needs
                        ):  # fmt: skip
                            yield row["id"], service, item, who, self.strength(row)

    def _needs(self, service: str, item: str) -> Iterator[tuple[int, int, int]]:
        """(possibly from, possibly until, until when for certain) a service needed an item, by one row at a time"""
        for row in self.of("knowledge"):
            if row["knew"] == "needed" and self.service(row["holder"]) == service and item in many(row["items"]):
                begun, ended = dated(row).covers
                yield first(row), end(row), ended + 1 if begun <= ended else ended
        for work in self.of("involvements") or [{}]:
            alone = NotAsked({**self.cells, "knowledge": [], "involvements": [work] if work else []})
            for begun, over, surely in alone.wants(service, item):
                at_work = over if over > FOREVER else dated(work).ended + 1
                if begun < over:
                    yield begun, over, at_work if surely < NEVER else 0

    def as_a_rule(self) -> Iterator[tuple[str, ...]]:
        for row in self.of("absences"):
            items = many(row.get("items", ""))
            if row["kind"] != "communication" or not row.get("mode"):
                continue
            for holder in many(row.get("from", "")):
                for other in many(row.get("to", "")):
                    sides = holder in {**self.services, **self.agencies, **self.parties}
                    if not sides or other not in {**self.services, **self.parties}:
                        continue
                    if holder == other:
                        if holder in self.parties and not example(row):
                            yield row["id"], holder, other, DOUBTS[False], self.strength(row)
                        continue
                    unnamed = other in self.parties and not items and not row.get("about")
                    wanted = any(self._stated_need(other, item) and not self._may_hold(holder, item) for item in items)
                    if wanted or unnamed or row.get("sureness") == "example":
                        yield row["id"], holder, other, DOUBTS[wanted], self.strength(row)

    def _stated_need(self, service: str, item: str) -> bool:
        return any(
            row["knew"] == "needed" and self.service(row["holder"]) == service and item in many(row["items"])
            for row in self.of("knowledge")
        )

    def _may_hold(self, holder: str, item: str) -> bool:
        return any(who in (holder, *self.parties.get(holder, [])) for who, *_ in self.sides(item))

    def no_liaison(self) -> Iterator[tuple[str, ...]]:
        for row in self.of("absences"):
            if row["kind"] != "communication" or any(row.get(c) for c in ("items", "mode", "place")):
                continue
            for sender in many(row.get("from", "")):
                for service in many(row.get("to", "")):
                    if {sender, service} <= {*self.services} and sender != service:
                        yield from self._apart(row, sender, service)

    def _apart(self, row: Row, sender: str, service: str) -> Iterator[tuple[str, ...]]:
        for item in self.items:
            if not {*self.about(item)} & {*many(row.get("about", ""))} or self._doubted(item):
                continue
            if self.received(service, item) or not self.wanted(service, item, row):
                continue
            for party, what, lack, how, by in self.lacks:
                if what != item or service not in self.meant(party) or how not in ("not-known", *UNTOLD):
                    continue
                if example(lack) or first(lack) < first(row) or end(lack) > end(row):
                    continue
                for who, whose, maybe, _ in self.sides(item):
                    if whose == sender and maybe < end(row) and (not by or self.theirs(who, by)):
                        yield row["id"], service, item, sender, lack["id"], self.strength(row)


QUESTIONS = {
    "as-a-rule": ("as_a_rule", ("gap_row", "holder", "needed_by", "doubt", "strength")),
    "diluted": ("diluted", ("needed_by", "lack_row", "item", "holder", "wording", "strength")),
    "late": ("late", ("needed_by", "item", "holder", "lack_row", "acted_row", "strength")),
    "late-as-stated": ("late_as_stated", ("needed_by", "message", "item", "holder")),
    "late-in-general": ("late_in_general", ("needed_by", "message", "holder", "about", "because")),
    "never-known": ("never_known", ("needed_by", "item", "holder", "lack_row", "strength")),
    "no-liaison": ("no_liaison", ("absence_row", "needed_by", "item", "holder", "lack_row", "strength")),
    "person-not-agency": ("person_not_agency", ("needed_by", "item", "holder", "lack_row", "strength")),
    "unsaid-in-meeting": ("unsaid_in_meeting", ("meeting", "needed_by", "item", "holder", "strength")),
}
"""For each question what answers it here, and what is compared of its rows."""
