"""A naive reference for help that was not received and for what stood open at adulthood, by brute force over plain
rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from .naive import Naive, Row, dated, many, meet
from .naive_good_sharing import end, first
from .naive_service_gap import example, same_place

TOPIC = {
    "adult-mental-health": "mental-health",
    "child-mental-health": "mental-health",
    "substance-misuse-service": "substance-misuse",
    "domestic-abuse-service": "domestic-abuse",
}
"""What a service helps with."""
Told = tuple[str, ...]


class Support(Naive):
    def open_needs(self, whose: str, *statuses: str) -> list[Row]:
        return [
            row for row in self.of("needs")
            if row["whose"] == whose and row.get("status") in statuses and not row.get("absence") and not example(row)
        ]  # fmt: skip

    def support_not_received(self) -> Iterator[Told]:
        for row in self.of("absences"):
            limited = row.get("mode") and not row.get("place")
            if row["kind"] != "contact" or not limited or example(row):
                continue
            parties = many(row.get("from", ""))
            if any(p in self.services and self.services[p]["function"] not in TOPIC for p in parties):
                continue
            for party in parties:
                members = [s for s in self.parties.get(party, [party]) if s in self.services]
                if party in self.worker_of or any(self.services[s]["function"] not in TOPIC for s in members):
                    continue
                for person in many(row.get("about", "")):
                    if self.is_child(person) or not any(who == person and near for who, _, near in self.ties):
                        continue
                    yield from self._of(row, party, members, person)

    def _of(self, row: Row, party: str, members: list[str], person: str) -> Iterator[Told]:
        needs = [
            need["id"] for need in self.open_needs(person, "open", "outstanding")
            if meet(dated(need), dated(row)) and same_place(need, row)
        ]  # fmt: skip
        for service in members:
            risks = [
                i for i, item in self.items.items()
                if person in many(item["about"]) and item.get("bears") == "risk"
                and item.get("kind", "fact") in ("fact", "observation")
                and meet(dated(item), dated(row)) and TOPIC[self.services[service]["function"]] in many(item["topics"])
            ]  # fmt: skip
            missed = [
                k["id"] for k in self.of("contacts")
                if self.service(k["by"]) == service and person in many(k.get("sought", "")) and not k.get("absence")
                and k.get("outcome") in ("did-not-attend", "no-access", "declined") and meet(dated(k), dated(row))
                and (same_place(k, row) or (first(row) <= first(k) and end(k) <= end(row)))
            ]  # fmt: skip
            met = [
                k["id"] for k in self.of("contacts")
                if self.service(k["by"]) in {party, *members} and not k.get("absence") and not example(k)
                and k.get("outcome", "") in ("", "kept") and meet(dated(k), dated(row))
                and any(person in many(k.get(column, "")) for column in ("sought", "seen", "spoken_to"))
            ]  # fmt: skip
            for sought, seen in product(missed or [""], met or [""]):
                yield from ((row["id"], party, person, risk, "", sought, seen) for risk in risks)
                if not risks:
                    yield from ((row["id"], party, person, "", need, sought, seen) for need in needs)

    def need_open(self) -> Iterator[Told]:
        for row in self.of("transfers"):
            grown = row.get("kind") == "child-to-adult" and row["state"] in ("made", "accepted")
            if not grown or row.get("absence") or example(row) or not row.get("to"):
                continue
            if {row["from"], row["to"]} & {*self.people}:
                continue
            for person in many(row["people"]):
                ended = [
                    d["id"] for d in self.of("decisions")
                    if row["from"] in many(d["by"]) and person in many(d.get("about", "")) and not d.get("absence")
                    and d.get("kind") in ("close", "discharge") and meet(dated(d), dated(row))
                ]  # fmt: skip
                for need in self.open_needs(person, "outstanding"):
                    if need.get("outstanding_at") and same_place(need, row) and meet(dated(need), dated(row)):
                        for one, step in product(ended or [""], self.steps(row["to"], person) or [""]):
                            yield row["id"], person, need["id"], one, step

    def steps(self, owner: str, person: str) -> list[str]:
        """What somebody was to do for a person and is not stated to be undone."""
        return [
            a["id"] for a in self.of("actions")
            if a.get("owner") == owner and person in many(a.get("about", "")) and a.get("status") != "not-done"
            and not a.get("absence") and not example(a)
        ]  # fmt: skip
