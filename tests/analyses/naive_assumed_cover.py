"""A naive reference for assumed cover, by brute force over plain rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from .naive import Naive, Row, dated, many, meet
from .naive_service_gap import example, really

HELPING = ("open", "step-up", "continue")
AGREEING = ("meetings", "contacts", "communications", "decisions", "plans")
LEANING = ("close", "no-action", "step-down", "decline", "discharge", "continue")


class Cover:
    def __init__(self, naive: Naive) -> None:
        self.n = naive
        self.works = naive.of("involvements")

    def relied_on(self) -> set[tuple[str, str, str, str]]:
        """(decision or plan, service, person, the row that shows it not to have been there)"""
        found = set[tuple[str, str, str, str]]()
        rows = [(r, many(r["by"])) for r in self.n.of("decisions") if r.get("kind") in LEANING]
        rows += [
            (r, many(r.get("by", ""))) for r in self.n.of("plans")
            if r["type"] == "plan" and r.get("status", "") in ("", "made")
        ]  # fmt: skip
        for row, by in rows:
            if row.get("absence") or example(row):
                continue
            deciding = {self.n.service(party) for party in by}
            functions = {self.n.services[s]["function"] for s in deciding if s}
            for relied, person in product(many(row.get("relied_on", "")), many(row.get("about", ""))):
                leaned = [(relied, True)] if relied in self.n.services and relied not in deciding else []
                leaned += [
                    (s, False) for s, cells in self.n.services.items()
                    if cells.get("area") == relied and cells["function"] in functions and s not in deciding
                ]  # fmt: skip
                for service, named in leaned:
                    if self.in_dispute(row, deciding, service, person):
                        continue
                    found |= {(row["id"], service, person, shown) for shown in self.shown(row, service, person, named)}
        return found

    def in_dispute(self, row: Row, deciding: set[str], service: str, person: str) -> bool:
        return any(
            t["state"] in ("declined", "disputed") and not t.get("absence") and person in many(t["people"])
            and meet(dated(t), dated(row))
            and any(
                {self.n.service(t["from"]), self.n.service(t.get("to", ""))} == {decider, service}
                for decider in deciding - {"", service}
            )
            for t in self.n.of("transfers")
        )  # fmt: skip

    def shown(self, row: Row, service: str, person: str, named: bool) -> set[str]:
        then, own = dated(row), [w for w in self.works if w["service"] == service and w["person"] == person]

        def from_then_on(other: Row) -> bool:
            when = dated(other)
            return when.last >= then.first and when.first <= then.last + 1

        absent = [
            w for w in own
            if not really(w) and from_then_on(w)
            and not any(really(o) and dated(o).begun <= then.last and dated(o).last > dated(w).last for o in own)
        ]  # fmt: skip
        if absent:
            return {w["id"] for w in absent if not example(w)}
        silent = [
            r for r in self.n.of("absences")
            if r["kind"] == "contact" and not r.get("mode") and person in many(r.get("about", ""))
            and service in [self.n.service(p) for p in many(r.get("from", ""))]
        ]  # fmt: skip
        silent += [
            r for r in self.n.of("contacts")
            if r.get("absence") and self.n.service(r["by"]) == service
            and person in many(r.get("sought", "")) + many(r.get("not_seen", ""))
        ]  # fmt: skip
        return {r["id"] for r in silent if named and from_then_on(r) and not example(r)}

    def each_other(self) -> set[tuple[str, ...]]:
        """(the first row, the second, person, wording, what one of them had in hand, how strongly each is said)"""
        pointed = {(*row, "pointed", "None", "stated", "") for row in self.pointed()}
        return pointed | {(*row[:3], *more) for row in self.no_plan() for more in self.told_of(*row)}

    def told_of(self, gap: str, silence: str, person: str, pair: frozenset[str]) -> Iterator[tuple[str, ...]]:
        """How it is told that two services had no plan and no exchange about somebody."""
        plan = next(row for row in self.n.of("plans") if row["id"] == gap)
        quiet = self.n.strength(next(row for row in self.n.of("absences") if row["id"] == silence))
        voice = self.n.strength(plan), "" if quiet == "stated" else quiet
        steps = [row for row in self.in_hand(plan, person) if self.theirs(row, pair)]
        for row in steps:
            yield "in-hand", row["id"], *voice
        if not steps:
            yield "no-plan", "None", *voice

    def in_hand(self, gap: Row, person: str) -> Iterator[Row]:
        """Steps, plans and decisions about somebody that were, or may have been, in force at the time of a plan."""
        begun = {row["id"]: row for table in AGREEING for row in self.n.of(table)}
        rows = [(row, begun.get(row.get("agreed_at", ""), row)) for row in self.n.of("actions")]
        rows = [pair for pair in rows if pair[0].get("status") != "not-done"]
        rows += [
            (row, row) for row in self.n.of("plans")
            if row["type"] == "plan" and row.get("status", "") in ("", "made", "begun")
        ]  # fmt: skip
        rows += [(row, row) for row in self.n.of("decisions") if row.get("kind") in HELPING]
        for row, since in rows:
            started, over = dated(since).first <= dated(gap).last, dated(row).last < dated(gap).first
            taken = person in many(row.get("about", "")) and not row.get("absence") and not example(row)
            if taken and started and not over:
                yield row

    def theirs(self, row: Row, pair: frozenset[str]) -> bool:
        """Whether one or both of two services, or nobody beside them, were to do something."""
        parties = {p["id"]: many(p.get("possible", "")) for p in self.n.of("parties")}
        for doer in (*many(row.get("by", "")), *many(row.get("owner", ""))):
            whose = {self.n.service(one) for one in parties.get(doer, [doer])}
            if whose and whose <= pair:
                return True
        return False

    def pointed(self) -> set[tuple[str, str, str]]:
        contacts = {row["id"]: row for row in self.n.of("contacts")}
        found = set[tuple[str, str, str]]()
        for one, two in product(self.n.of("actions"), repeat=2):
            if one.get("agreed_at") not in contacts or two.get("agreed_at") not in contacts:
                continue
            k, m = contacts[one["agreed_at"]], contacts[two["agreed_at"]]
            first, second = self.n.service(k["by"]), self.n.service(m["by"])
            to_family = all(a.get("owner") in (*self.n.people, *self.n.parties) for a in (one, two))
            across = (self.n.service(one.get("towards", "")), self.n.service(two.get("towards", ""))) == (second, first)
            after = (dated(k).first, k["id"]) < (dated(m).first, m["id"])
            if not (to_family and across and after and first and second and first != second):
                continue
            if k.get("absence") or m.get("absence") or "done" in (one.get("status"), two.get("status")):
                continue
            for person in set(many(one.get("about", ""))) & set(many(two.get("about", ""))):
                touch = any(
                    person in many(c.get("about", "")) and not c.get("absence")
                    and c.get("status", "") not in ("not-made", "attempted") and dated(c).last >= dated(k).first
                    and any({self.n.service(c["from"]), self.n.service(to)} == {first, second} for to in many(c["to"]))
                    for c in self.n.of("communications")
                )  # fmt: skip
                if not touch:
                    found.add((one["id"], two["id"], person))
        return found

    def no_plan(self) -> set[tuple[str, str, str, frozenset[str]]]:
        found = set[tuple[str, str, str, frozenset[str]]]()
        for plan, silence in product(self.n.of("plans"), self.n.of("absences")):
            party = next((p for p in self.n.of("parties") if p["id"] == plan.get("by")), {})
            pair = {self.n.service(p) for p in many(party.get("possible", ""))}
            just_two = len(many(party.get("possible", ""))) == 2 == len(pair - {""})
            denied = plan.get("absence") or plan.get("status") == "not-made"
            if not denied or party.get("kind") != "collective" or not just_two:
                continue
            if (
                silence["kind"] != "communication"
                or example(plan)
                or example(silence)
                or not meet(dated(plan), dated(silence))
            ):
                continue
            ends = product(many(silence.get("from", "")), many(silence.get("to", "")))
            between = any({self.n.service(a), self.n.service(b)} == pair for a, b in ends)
            for person in set(many(plan.get("about", ""))) & set(many(silence.get("about", ""))):
                both = all(
                    any(
                        w["service"] == s and w["person"] == person and really(w) and meet(dated(w), dated(plan))
                        for w in self.works
                    )
                    for s in pair
                )  # fmt: skip
                if between and both:
                    found.add((plan["id"], silence["id"], person, frozenset(pair)))
        return found
