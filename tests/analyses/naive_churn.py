"""A naive reference for changes of worker, by brute force over plain rows."""

from __future__ import annotations

from .naive import Naive, Row, dated, many, meet
from .naive_service_gap import example, same_place

FIGURE = 3


class Changes:
    def __init__(self, naive: Naive) -> None:
        self.n = naive
        self.posts = naive.of("allocations")

    def turnover(self) -> set[tuple[str, frozenset[str], frozenset[str]]]:
        """(person, the allocations of so many workers in one role, these workers)"""
        chains: list[tuple[str, str, list[Row]]] = []
        for person in self.n.people:
            own = [
                p
                for p in self.posts
                if person in many(p["people"]) and p.get("practitioner") and p.get("state") != "vacant"
            ]
            for function in {self.n.services[p["service"]]["function"] for p in own}:
                alike = [p for p in own if self.n.services[p["service"]]["function"] == function]
                at = list(dict.fromkeys(p["service"] for p in alike))
                areas = [self.n.services[s].get("area", "") for s in at]
                if "" not in areas and len(set(areas)) == len(at):
                    chains.append((person, function, alike))
                else:
                    chains += [(person, s, [p for p in alike if p["service"] == s]) for s in at]
        found = set[tuple[str, frozenset[str], frozenset[str]]]()
        for person, role, rows in chains:
            workers, counted = self.in_turn(rows)
            wider = [
                other
                for other, again, others in chains
                if other != person and again == role
                for theirs, changes in [self.in_turn(others)]
                if workers <= theirs and counted <= changes and (workers, counted) != (theirs, changes)
            ]
            if len(counted) >= FIGURE and not wider:
                found.add((person, frozenset(r["id"] for r in rows), frozenset(workers)))
        return found

    @staticmethod
    def in_turn(rows: list[Row]) -> tuple[set[str], set[str]]:
        """All the workers, and those who did not each time hand over whole."""
        workers = {r["practitioner"] for r in rows}
        return workers, {r["practitioner"] for r in rows if r.get("handover") != "made"}

    def uncounted(self) -> set[tuple[str, str]]:
        """(transfer, person)"""
        return {
            (row["id"], person)
            for row in self.n.of("transfers") for person in many(row["people"])
            if row["kind"] in ("practitioner", "service")
            and row["from"] == row.get("to") and row["from"] not in self.n.worker_of
            and row["state"] in ("made", "accepted") and not row.get("absence") and not example(row)
        }  # fmt: skip

    def short_staffed(self) -> set[tuple[str, str]]:
        """(allocation, state)"""
        return {
            (post["id"], state["id"])
            for post in self.posts for state in self.n.of("service_states")
            if state["state"] == "short-staffed" and state["service"] == post["service"] and post.get("practitioner")
            and post.get("succession") == "unknown" and post.get("ended_for")
            and meet(dated(post), dated(state)) and same_place(post, state)
        }  # fmt: skip

    def gap(self) -> set[tuple[str, str]]:
        """(allocation, person)"""
        found = set[tuple[str, str]]()
        for post in self.posts:
            state, when, worker = post.get("state", ""), dated(post), post.get("practitioner", "")
            for person in many(post["people"]):
                others = [
                    p for p in self.posts
                    if p["id"] != post["id"] and p["service"] == post["service"] and person in many(p["people"])
                ]  # fmt: skip
                there = any(
                    p.get("practitioner", "") not in ("", worker) and p.get("state", "") in ("", "allocated")
                    and dated(p).begun <= when.first and dated(p).ended >= when.last
                    for p in others
                )  # fmt: skip
                before = [
                    p for p in others
                    if p.get("practitioner") and p.get("state") != "vacant" and dated(p).first < when.first
                ]  # fmt: skip
                away = state == "absent" and worker and not post.get("successor")
                if not there and (away or (state == "vacant" and before)):
                    found.add((post["id"], person))
        return found
