"""A naive reference for records that could not be opened, by brute force over plain rows: bounds in whole days."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from .naive import Row, many
from .naive_good_sharing import NEVER, end, first
from .naive_service_gap import example, same_place
from .naive_unsought_information import NotAsked, meet

Told = tuple[object, ...]


class Bars(NotAsked):
    """Who could not open which record, and what stood behind it."""

    def can_show(self, name: str) -> bool:
        """Whether the case has a row that may decide a question."""
        if name == "not-in-shared-record":
            return any(row["kind"] == "record" and row.get("place") for row in self.of("absences"))
        own = {row["id"]: row["service"] in self.whose(row)[0] for row in self.bars}
        return any(own.values()) if name == "own-earlier-record" else not all(own.values())

    @cached_property
    def bars(self) -> list[Row]:
        return [row for row in self.of("access") if row.get("absence") and not example(row)]

    @cached_property
    def opened(self) -> list[Row]:
        return [row for row in self.of("access") if not row.get("absence")]

    def whose(self, row: Row) -> tuple[set[str], set[str]]:
        """(services, people) whose record a row speaks of"""
        named = set(many(row.get("whose", "")))
        return named & {*self.services}, named & {*self.people}

    def used_by(self, row: Row) -> set[str]:
        """Services that keep their record in the system of a row."""
        systems = [system for system in self.of("systems") if system["id"] == row.get("system")]
        return {service for system in systems for service in many(system.get("used_by", ""))}

    def needs(self, service: str, item: str, row: Row) -> list[tuple[int, int, int]]:
        """When a service needed an item, as far as that may lie in the time of a row."""
        return [w for w in self.wants(service, item) if w[0] < end(row) and first(row) < w[1] and w[0] < w[1]]

    def children_of(self, person: str, close: bool) -> set[str]:
        return {child for who, child, near in self.ties if who == person and (near or not close)}

    # --- what stood behind it -----------------------------------------------------------------------------------------

    def no_access(self) -> Iterator[Told]:
        for row in self.bars:
            one = row["service"]
            services, people = self.whose(row)
            if one in services:
                continue
            keepers = services | self.used_by(row)
            for target in people or services:
                if any(self._opens(other, one, target, row) for other in self.opened):
                    continue
                for holder in keepers - {one} if people else {target}:
                    for item in self.items:
                        if self._behind(row, one, holder, item) and (not people or target in self.about(item)):
                            yield self._barred(row, one, target, holder, item)

    def _opens(self, other: Row, one: str, target: str, bar: Row) -> bool:
        """Whether another row lets the service see the record in that time, or that of another who matters to the
        same child."""
        if other["service"] != one or not meet(other, bar):
            return False
        services, people = self.whose(other)
        children = self.children_of(target, close=False)
        beside = any(children & self.children_of(person, close=False) for person in people - {target})
        return target in services | people or beside

    def _behind(self, row: Row, one: str, holder: str, item: str) -> bool:
        """Whether the one needed an item while the other held it, in that time, and never received it."""
        known = self.knew(holder, item)
        maybe, sure = min((m for m, _ in known), default=NEVER), min((s for _, s in known), default=NEVER)
        received = any(who == one or self.service(who) == one for who, *_ in self.holders(item))
        return (
            self.items[item].get("bears") == "risk" and not received
            and any(maybe < end(row) and maybe < want[1] for want in self.needs(one, item, row))
            and not self._passed_on(one, item, maybe, sure)
        )  # fmt: skip

    def _passed_on(self, one: str, item: str, maybe: int, sure: int) -> bool:
        """Whether a service to which the one had passed the person had met them before the item came to be held."""
        return any(
            passed["from"] == one and not passed.get("absence") and passed["state"] in ("made", "accepted")
            and passed.get("to") in self.services and passed["to"] == self.service(met["by"])
            and not met.get("absence") and first(met) < maybe and end(met) < sure
            and {p for column in ("sought", "seen", "spoken_to") for p in many(met.get(column, ""))}
            & set(many(passed["people"])) & set(self.about(item))
            for passed in self.of("transfers") for met in self.of("contacts")
        )  # fmt: skip

    def _barred(self, row: Row, one: str, target: str, holder: str, item: str) -> Told:
        person = target if target in self.people else None
        mutual = not person and any(
            back["service"] == holder and one in self.whose(back)[0] and not self.whose(back)[1] and meet(back, row)
            for back in self.bars
        )
        pair = sorted((one, target)) if mutual else (one, target)
        wording = "mutual" if mutual else "person" if person else "service"
        return *pair, one, holder, person, item, row["id"], self.strength(row), wording

    # --- a record that others share -----------------------------------------------------------------------------------

    def not_in_shared_record(self) -> Iterator[Told]:
        for row in self.of("absences"):
            if row["kind"] != "record" or not row.get("place"):
                continue
            for system in self.of("systems"):
                users = many(system.get("used_by", ""))
                if system["label"].lower() != row["place"].lower():
                    continue
                for one in many(row.get("from", "")):
                    if one not in self.services or one in users:
                        continue
                    for item in many(row.get("items", "")):
                        for other in users:
                            if self.had(one, item, end(row)) and self.needs(other, item, row):
                                yield row["id"], one, system["id"], other, self.strength(row)

    # --- one parent and not the other ---------------------------------------------------------------------------------

    def one_parent(self) -> Iterator[Told]:
        for row in self.bars:
            one = row["service"]
            keepers, shut = self.whose(row)
            for other in self.opened:
                if other["service"] != one or not meet(other, row):
                    continue
                for person in shut:
                    if any(r["service"] == one and person in self.whose(r)[1] for r in self.opened):
                        continue
                    for seen in self.whose(other)[1] - {person}:
                        for child in self.children_of(person, close=True) & self.children_of(seen, close=True):
                            if self._works(one, {child, seen}):
                                for holder, item in self._shut_away(one, person, keepers):
                                    system = row.get("system") if row.get("system") == other.get("system") else None
                                    ending = (holder, item, row["id"], other["id"], self.strength(row))
                                    yield one, system, person, seen, child, *ending

    def _works(self, service: str, people: set[str]) -> bool:
        return any(
            work["service"] == service and work["person"] in people and not work.get("absence")
            for work in self.of("involvements")
        )

    def _shut_away(self, one: str, person: str, keepers: set[str]) -> list[tuple[str | None, str | None]]:
        """(service, item of the person's that it held and the one at some time needed), or nothing of the kind"""
        found = [
            (keeper, item) for keeper in keepers for item in self.items
            if person in self.about(item) and self.knew(keeper, item)
            and any(w[0] < w[1] for w in self.wants(one, item))
        ]  # fmt: skip
        return [*found] or [(None, None)]

    # --- a service's own earlier record -------------------------------------------------------------------------------

    def own_earlier_record(self) -> Iterator[Told]:
        for row in self.bars:
            one = row["service"]
            services, people = self.whose(row)
            if one not in services:
                continue
            for party, item, lack, how, _ in self.lacked():
                if how != "not-known" or example(lack) or one not in self.meant(party) or not same_place(lack, row):
                    continue
                about = people <= set(self.about(item))
                if about and meet(lack, row) and self.needs(one, item, row) and not self.had(one, item, end(row)):
                    for person in people or [None]:
                        yield one, person, item, row["id"], lack["id"], self.strength(row)


QUESTIONS = {
    "no-access": (
        "one", "other", "service", "other_service", "person", "item", "bar_row", "strength", "wording",
    ),
    "not-in-shared-record": ("gap_row", "service", "system", "other_service", "strength"),
    "one-parent": (
        "service", "system", "person", "seen_of", "child", "other_service", "item", "bar_row", "open_row", "strength",
    ),
    "own-earlier-record": ("service", "person", "item", "bar_row", "lack_row", "strength"),
}  # fmt: skip
"""What is compared of the rows of each question."""
