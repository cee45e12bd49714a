"""A naive reference for empty chairs, by brute force over plain rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from .naive import Naive, Row, dated, many, meet
from .naive_service_gap import example, really, same_place
from .naive_unanswered import gone

KINDS = (("absent", "absent"), ("apologies", "apologies"), ("not_invited", "not-invited"), ("never_part", "never-part"))
ASKING = ("check", "request")
LOWERING = ("close", "no-action", "step-down", "continue", "discharge")


class Chairs:
    def __init__(self, naive: Naive) -> None:
        self.n = naive

    def side(self, cell: str) -> list[str]:
        """The service side of those named in a cell."""
        return [party for party in many(cell) if party not in self.n.people]

    def not_there(self) -> set[tuple[str, str, str]]:
        """(meeting, who, how)"""
        found: dict[tuple[str, str], str] = {}
        for row in self.n.of("meetings"):
            if row.get("absence") or row.get("status", "") not in ("", "held") or example(row):
                continue
            for column, how in KINDS:
                for party in self.side(row.get(column, "")):
                    if self.may_be_one_of(party, many(row.get("attended", ""))):
                        continue
                    found.setdefault((row["id"], party), how)
        return {(meeting, party, how) for (meeting, party), how in found.items()}

    def not_consulted(self) -> set[tuple[str, str, bool]]:
        """(plan, who, whether they were at work with those concerned then)"""
        return {
            (row["id"], party, self._at_work(party, row))
            for row in self.n.of("plans") for party in self.side(row.get("not_consulted", ""))
            if not row.get("absence") and row.get("status", "") in ("", "made", "begun") and not example(row)
            if not self.may_be_one_of(party, [row.get("by", ""), *many(row.get("contributed", ""))])
        }  # fmt: skip

    def _at_work(self, party: str, plan: Row) -> bool:
        return any(
            w["service"] in self.n.meant(party) and not w.get("absence") and w["person"] in many(plan.get("about", ""))
            and meet(dated(w), dated(plan))
            for w in self.n.of("involvements")
        )  # fmt: skip

    def gave_nothing(self) -> Iterator[tuple[str, str, str, str, str, str, str, bool]]:
        """(plan, message, who, item, wording, how strongly the message is denied, and how strongly, if less than
        stated, something is said to be left out, whether all else is beyond doubt)"""
        n = self.n
        messages = n.of("communications")
        for plan, message in product(n.of("plans"), messages):
            by, who = plan.get("by", ""), message["from"]
            made = not plan.get("absence") and plan.get("status", "") in ("", "made", "begun") and not example(plan)
            untold = gone(message) and message.get("kind") not in ASKING and not example(message)
            to_them = any(self.same_service(to, by) for to in many(message["to"]))
            if not (by and made and untold and to_them and same_place(plan, message)) or who in n.people:
                continue
            if dated(message).first > dated(plan).last or self.inside(who, [by, *many(plan.get("contributed", ""))]):
                continue
            if any(who in (out, *n.parties.get(out, [])) for out in many(plan.get("not_consulted", ""))):
                continue
            for item in {*many(plan.get("left_out", ""))} & {*many(message.get("conveys", ""))}:
                asked = [m for m in messages if m.get("kind") in ASKING and item in many(m.get("conveys", ""))]
                unasked = any(gone(m) and by in (m["from"], *n.parties.get(m["from"], [])) for m in asked)
                if unasked or n.items[item].get("kind") != "untold":
                    continue
                put = [m for m in asked if not gone(m) and not example(m) and m["from"] == by and who in many(m["to"])]
                sure = self.by_then(message, plan) and not {who, by} & {*n.parties}
                said = n.strength(message), {"stated": ""}.get(n.strength(plan), n.strength(plan))
                yield plan["id"], message["id"], who, item, "asked" if put else "unasked", *said, sure

    def same_service(self, one: str, other: str) -> bool:
        """Whether two are the same, a service and a worker of it, or two workers of one."""
        return bool({one, self.n.worker_of.get(one, one)} & {other, self.n.worker_of.get(other, other)})

    def inside(self, who: str, named: list[str]) -> bool:
        """Whether somebody, one of those who may be meant, or somebody of the same service is among those named."""
        meant = {*self.n.parties.get(who, [])}
        return any(self.same_service(who, one) or {one, self.n.worker_of.get(one)} & meant for one in named)

    @staticmethod
    def by_then(message: Row, plan: Row) -> bool:
        """Whether what a message lacked was surely lacking when a plan was made, or while."""
        if not message.get("when") or message["when"] == plan.get("when"):
            return True
        then, when = dated(plan), dated(message)
        return when.begun < then.first or (then.begun < then.ended and when.last <= then.last)

    def may_be_one_of(self, party: str, inside: list[str]) -> bool:
        """Whether one of those whom a party named only in part may mean was inside, or a worker of theirs."""
        meant = set(self.n.parties.get(party, [])) & {*self.n.services, *self.n.worker_of}
        return any(who in meant or self.n.worker_of.get(who) in meant for who in inside)

    # --- what the room did not have -------------------------------------------------------------------------------

    def brought(self, party: str) -> set[str]:
        """Whose knowledge somebody in a room brings, or may bring."""
        n = self.n
        services = {s for s in (n.service(party), *n.agencies.get(party, [])) if s}
        whole = party in n.services or party in n.agencies
        workers = {w for w, s in n.worker_of.items() if whole and s in services}
        members = {x for member in n.parties.get(party, []) for x in self.brought(member)}
        return {party, *services, *workers, *members}

    def lacked(self, room: Row, table: list[str], unknown: list[str], outside: list[str]) -> Iterator[tuple[str, str]]:
        """(who was outside, item about the people of the room or adults around them): surely held by them by then, and
        by nobody who was or may have been inside, or may have told somebody there."""
        n, last = self.n, dated(room).last
        about = set(many(room.get("about", "")))
        concerned = about | {person for person, child, _ in n.ties if child in about and not n.is_child(person)}
        inside = {x for party in (*table, *unknown) for x in self.brought(party)}
        held = list(n.held())
        for item, row in n.items.items():
            if (
                not table
                or row.get("bears") != "risk"
                or row.get("kind") == "belief"
                or (row.get("kind") == "untold" and "what" not in room)
                or not concerned & set(many(row["about"]))
            ):
                continue
            if item in many(room.get("said", "")):
                continue
            for party in outside:
                there = inside - {party}
                vague = {v for v in n.parties if v != party and any((n.service(p) or p) in there for p in n.parties[v])}
                may_know = there | vague | self.sisters(there, party)
                if any(who in may_know and what == item and first <= last for who, what, first in held):
                    continue
                own = ({party} | {w for w, s in n.worker_of.items() if s == party}) - there
                since = min((first for who, what, first in held if who in own and what == item), default=last + 1)
                if since <= last and not self.own_past(item, there) and not self.talked(party, there, since, last):
                    yield party, item

    def sisters(self, inside: set[str], party: str) -> set[str]:
        """Other services of the agency and function of one inside, with their workers, but for those outside."""
        n = self.n
        away = {party, n.service(party), *(w for w, s in n.worker_of.items() if s == party)}
        alike = {
            s for s, row in n.services.items() for t in inside & {*n.services}
            if row.get("agency") and row["agency"] == n.services[t].get("agency")
            if row["function"] == n.services[t]["function"]
        }  # fmt: skip
        return (alike | {w for w, s in n.worker_of.items() if s in alike}) - away

    def own_past(self, item: str, inside: set[str]) -> bool:
        """Whether an item lies within the time in which somebody inside cared for the person, or, being of the past,
        worked with them."""
        row = self.n.items[item]
        past = {"parental-history", "child-history"} & set(many(row["topics"]))
        return any(
            really(w) and w["service"] in inside and w["person"] in many(row["about"]) and row.get("when")
            and (past or w.get("level") == "looked-after")
            and dated(w).first <= dated(row).first and dated(row).last <= dated(w).last
            for w in self.n.of("involvements")
        )  # fmt: skip

    def talked(self, party: str, inside: set[str], since: int, last: int) -> bool:
        """Whether those outside and somebody inside were in touch, of which the content is not told."""
        theirs = set(self.n.meant(party))
        own = {s for who in inside for s in self.n.meant(who)} - theirs
        for row in self.n.of("communications"):
            told = any(row.get(column) for column in ("conveys", "omits", "weakened", "absence"))
            if told or row.get("status", "") not in ("", "made") or dated(row).last < since or dated(row).first > last:
                continue
            ends = [set(self.n.meant(row["from"])), {s for to in many(row["to"]) for s in self.n.meant(to)}]
            if any(a & theirs and b & own for a, b in (ends, ends[::-1])):
                return True
        return False

    def no_meeting(self) -> set[tuple[str, str, str, str]]:
        """(meeting, decision, service that may have had a say, item), as far as dates of holding may bear it out"""
        found = set[tuple[str, str, str, str]]()
        never = [m for m in self.n.of("meetings") if m.get("status") == "never-held"]
        for row in self.n.of("decisions"):
            then = dated(row)
            alike = [
                m
                for m in never
                if set(many(m.get("about", ""))) & set(many(row.get("about", "")))
                and meet(dated(m), then)
                and same_place(m, row)
            ]
            if row.get("absence") or example(row) or row.get("kind") not in LOWERING:
                continue
            about = {p for m in alike for p in many(m.get("about", ""))}
            people = about | {person for person, child, _ in self.n.ties if child in about}
            deciding = {x for party in many(row["by"]) for x in self.brought(party)}
            working = [
                w["service"] for w in self.n.of("involvements")
                if really(w) and w["person"] in people and meet(dated(w), then) and w["service"] not in deciding
            ]  # fmt: skip
            room = {**row, "about": "; ".join(about)}
            for service, item in self.lacked(room, many(row["by"]), [], working):
                for m in alike:
                    if not example(m) and not self._asked_for(row, m) and self._open_to(service, m):
                        found.add((m["id"], row["id"], service, item))
        return found

    def fits(self, decision: str, item: str) -> bool:
        """Whether an item may be named as what a decision was taken without: it is told, was not over for a year (or
        is of somebody's past, or still mattered), and is about somebody decided about or an adult around them."""
        row = self.n.items[item]
        act = next(one for one in self.n.of("decisions") if one["id"] == decision)
        near = {*many(act.get("about", ""))}
        near |= {person for person, child, _ in self.n.ties if child in near and not self.n.is_child(person)}
        past = {"parental-history", "child-history"} & set(many(row["topics"]))
        recent = not row.get("when") or dated(row).last > dated(act).first - 366
        lasting = bool(past or row.get("relevant_from") or recent)
        return row.get("kind") != "untold" and bool(near & set(many(row["about"]))) and lasting

    def _asked_for(self, decision: Row, meeting: Row) -> bool:
        """Whether the decision itself asked for something, told where the meeting is, that was not done."""
        return any(
            a.get("agreed_at") == decision["id"] and (a.get("status") == "not-done" or a.get("absence"))
            and same_place(a, meeting)
            for a in self.n.of("actions")
        )  # fmt: skip

    def _open_to(self, service: str, meeting: Row) -> bool:
        """Whether a meeting was for more than two between whom work was to pass, or this service is one of them."""
        passing = [t for t in self.n.of("transfers") if meeting["id"] in many(t.get("messages", ""))]
        return all(service in (t["from"], t.get("to", "")) for t in passing)

    def held_outside(self) -> set[tuple[str, str, str]]:
        """(meeting, service, item), as far as dates of holding may bear it out"""
        n, found, held = self.n, set[tuple[str, str, str]](), list(self.n.held())
        for row in n.of("meetings"):
            table, unknown = self.side(row.get("attended", "")), self.side(row.get("unknown", ""))
            if row.get("absence") or row.get("status", "") not in ("", "held") or example(row) or not table:
                continue
            stated = {p for column, _ in KINDS for p in many(row.get(column, ""))}
            inside = {x for party in (*table, *unknown) for x in self.brought(party)}
            for item in many(row.get("unsaid", "")):
                may_be = {who for who, what, first in held if what == item and first <= dated(row).last}
                for service in n.services:
                    works = any(
                        w["service"] == service and not w.get("absence") and w["person"] in many(row.get("about", ""))
                        and meet(dated(w), dated(row))
                        for w in n.of("involvements")
                    )  # fmt: skip
                    outside = service in may_be and service not in inside | stated and not inside & may_be
                    if n.items[item].get("bears") and n.items[item].get("kind") != "untold" and works and outside:
                        found.add((row["id"], service, item))
        return found

    def unaware(self, meeting: str, service: str, item: str) -> set[tuple[str, str]]:
        """(row, how strongly, if less than stated): who of those there, or of a group with one of them in it, is said
        not to have known an item at that time."""
        n, found = self.n, set[tuple[str, str]]()
        room = next(row for row in n.of("meetings") if row["id"] == meeting)
        there = self.side(room.get("attended", ""))
        theirs = {*there, *(n.worker_of[who] for who in there if who in n.worker_of)}
        kinds = {row["id"]: row.get("kind", "") for row in n.of("parties")}
        for row in n.of("knowledge"):
            who = row["holder"]
            if (
                row["knew"] != "no"
                or item not in many(row["items"])
                or example(row)
                or not meet(dated(row), dated(room))
            ):
                continue
            members = n.parties.get(who, [])
            group = kinds.get(who) == "collective" and any(
                member in theirs and (member in n.services or member in there) for member in members
            )
            if who != service and service not in members and who not in n.people and (who in theirs or group):
                said = n.strength(row)
                found.add((row["id"], "" if said == "stated" else said))
        return found
