"""A naive reference for missed contacts over several services, by brute force over plain rows."""

from __future__ import annotations

from itertools import permutations

from tests.knowledge.naive_dates import FOREVER

from .naive import Naive, Row, dated, many
from .naive_service_gap import same_place

LINE, EACH = 4, 2
TOPICS = {"missed-appointments", "engagement"}
GONE = ("was-not-brought", "did-not-attend", "no-access", "declined")


def how_many(row: Row) -> int | None:
    """None where no number is given."""
    count = row.get("count", "") or "1"
    number = count.removeprefix("at least ")
    return int(number) if number.isdigit() else None


class NaiveMissed(Naive):
    """Who missed what, put together."""

    def across_services(self) -> set[tuple[str, str, str, str, bool]]:
        """(pool, service, contact, how many in all, whether a day can be given)"""
        found = set[tuple[str, str, str, str, bool]]()
        for owner, contacts in self._pools().items():
            by = self._by_service(contacts)
            told = [row for rows in by.values() for row in rows]
            repeated = [
                side for side, rows in by.items()
                if any(how_many(r) is None for r in rows) or sum(how_many(r) or 0 for r in rows) >= EACH
            ]  # fmt: skip
            if len(repeated) < 2 or self._together(by):
                continue
            total = sum(how_many(row) or 0 for row in told)
            more = any(row.get("count") and not row["count"].isdigit() for row in told)
            # The earliest day by which so many were certainly missed.
            ends = sorted(dated(row).last for row in told for _ in range(how_many(row) or 0))
            day = len(ends) >= LINE and ends[LINE - 1] < FOREVER
            if more or day:
                pooled = f"{'at least ' if more else ''}{total}" if total else ""
                found |= {(owner, side, row["id"], pooled, day) for side, rows in by.items() for row in rows}
        return found

    def _gone(self) -> list[Row]:
        period = next((c for c in self.of("case") if c.get("period")), None)
        begins = dated(period, "period").first if period else 0
        return [
            row for row in self.of("contacts")
            if dated(row).last >= begins
            and row.get("outcome") in GONE and not row.get("absence") and row.get("sureness") != "example"
            and row.get("sought") and not (row["outcome"] == "declined" and self._school(row["by"]))
            and (row["outcome"] != "was-not-brought" or any(self.is_child(p) for p in many(row["sought"])))
        ]  # fmt: skip

    def _school(self, by: str) -> bool:
        meant = {self.services[s]["function"] for s in self.meant(by) if s in self.services}
        return meant == {"education"}

    def _pools(self) -> dict[str, list[Row]]:
        people = dict.fromkeys(p for row in self._gone() for p in many(row["sought"]))
        members: dict[str, set[str]] = {}
        for person in people:
            for owner in self._with(person) or [person]:
                members.setdefault(owner, {owner}).add(person)
        pools = {o: [r for r in self._gone() if m & set(many(r["sought"]))] for o, m in members.items()}
        kept: dict[str, list[Row]] = {}
        for owner in sorted(pools, key=lambda o: (-len(pools[o]), o)):
            ids = {row["id"] for row in pools[owner]}
            if not any(ids <= {row["id"] for row in other} for other in kept.values()):
                kept[owner] = pools[owner]
        return kept

    def _with(self, child: str) -> list[str]:
        """The adults tied to a child who are most often asked for together with it."""
        times = {
            adult: sum(
                {child, adult} <= set(many(row.get("sought", ""))) and not row.get("absence")
                for row in self.of("contacts")
            )
            for adult in self.people
            if not self.is_child(adult) and any((adult, child, near) in self.ties for near in (True, False))
        }
        most = max(times.values(), default=0)
        return [adult for adult, count in times.items() if count == most and most and self.is_child(child)]

    def _by_service(self, contacts: list[Row]) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = {}
        for row in contacts:
            found.setdefault(self.service(row["by"]) or row["by"], []).append(row)
        services = [side for side in found if side in self.services]
        return {
            side: rows for side, rows in found.items()
            if side in self.services or not set(self.meant(side)) & set(services)
        }  # fmt: skip

    def _together(self, by: dict[str, list[Row]]) -> bool:
        people = {p for rows in by.values() for row in rows for p in many(row["sought"])}
        items = {
            i for i, row in self.items.items()
            if TOPICS & set(many(row["topics"])) and people & set(many(row["about"]))
        }  # fmt: skip
        own = {
            side: {i for r in rows for i in many(r.get("observed", "")) + many(r.get("told", ""))}
            for side, rows in by.items()
        }
        ends = [dated(row).last for row in self.of("incidents") if row.get("when")]
        columns = {"meetings": "said", "communications": "conveys", "decisions": "relied_on", "plans": "relied_on"}
        for table, column in columns.items():
            for row in self.of(table):
                done = row.get("status", "") in ("", "made", "held", "begun")
                told = items & set(many(row.get(column, "")))
                there = {x for p in many(row.get("attended", "")) for x in (p, self.service(p))}
                if row.get("absence") or not done or not told or (ends and dated(row).first > max(ends)):
                    continue
                for a, b in permutations(by, 2):
                    both = (i for i in told if self._shown(i, own, by, a) and self._shown(i, own, by, b))
                    if table == "meetings" and any(both):
                        return True
                    if {a, b} <= there or any(i != j for i in told & own[a] for j in told & own[b]):
                        return True
        return False

    def _shown(self, item: str, own: dict[str, set[str]], by: dict[str, list[Row]], side: str) -> bool:
        """Whether a service's contacts show an item, or, where no contact does, stand in a paragraph with it."""
        if any(item in shown for shown in own.values()):
            return item in own[side]
        return any(same_place(self.items[item], row) for row in by[side])
