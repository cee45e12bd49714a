"""A naive reference for empty chairs, by brute force over plain rows."""

from __future__ import annotations

from collections.abc import Iterator

from .naive import Naive, Row, dated, many, meet
from .naive_service_gap import example, really, same_place

KINDS = (("absent", "absent"), ("apologies", "apologies"), ("not_invited", "not-invited"), ("never_part", "never-part"))
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
                    found.setdefault((row["id"], party), how)
        return {(meeting, party, how) for (meeting, party), how in found.items()}

    def not_consulted(self) -> set[tuple[str, str]]:
        """(plan, who)"""
        return {
            (row["id"], party)
            for row in self.n.of("plans") for party in self.side(row.get("not_consulted", ""))
            if not row.get("absence") and row.get("status", "") in ("", "made", "begun") and not example(row)
        }  # fmt: skip

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
        """(who was outside, item): surely held by them by then, and by nobody who was or may have been inside."""
        n, last = self.n, dated(room).last
        about = set(many(room.get("about", "")))
        concerned = about | {person for person, child, _ in n.ties if child in about}
        inside = {x for party in (*table, *unknown) for x in self.brought(party)}
        held = list(n.held())
        for item, row in n.items.items():
            if (
                not table
                or not row.get("bears")
                or row.get("kind") == "belief"
                or not concerned & set(many(row["about"]))
            ):
                continue
            if item in many(room.get("said", "")):
                continue
            for party in outside:
                there = inside - {party}
                if any(who in there and what == item and first <= last for who, what, first in held):
                    continue
                own = ({party} | {w for w, s in n.worker_of.items() if s == party}) - there
                if any(who in own and what == item and first <= last for who, what, first in held):
                    yield party, item

    def no_meeting(self) -> set[tuple[str, str, str, str]]:
        """(meeting, decision, service that may have had a say, item), as far as dates of holding may bear it out"""
        found = set[tuple[str, str, str, str]]()
        never = [m for m in self.n.of("meetings") if m.get("status") == "never-held"]
        for row in self.n.of("decisions"):
            then = dated(row)
            alike = [
                m
                for m in never
                if set(many(m.get("about", ""))) & set(many(row.get("about", ""))) and meet(dated(m), then)
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
                if self.n.items[item].get("bears") == "risk":
                    found |= {
                        (m["id"], row["id"], service, item) for m in alike if same_place(m, row) and not example(m)
                    }
        return found

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
                    if n.items[item].get("bears") and works and outside:
                        found.add((row["id"], service, item))
        return found
