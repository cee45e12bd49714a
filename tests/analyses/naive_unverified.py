"""A naive reference for accounts that were not checked, by brute force over plain rows: bounds in whole days.

What a belief goes back to is found here by going through the rows until nothing new is found.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from .naive import Row, dated, many
from .naive_good_sharing import NEVER, end, first
from .naive_service_gap import example, same_place
from .naive_unsought_information import NotAsked, meet, undone

ORDER = ("stated", "no-evidence", "account", "appears", "example", "implied")
CARRYING = ("contacts", "communications", "meetings", "records", "readings")
Told = tuple[Row, str, str, bool]


def strength(row: Row) -> int:
    if row.get("absence") == "no-evidence":
        return 1
    return max(ORDER.index(row.get("absence") or "stated"), ORDER.index(row.get("sureness") or "stated"))


PARTY_TABLES = ("services", "practitioners", "agencies", "parties")


class Unverified(NotAsked):
    """Beliefs that were relied on or taken as told, and what speaks against them."""

    # --- origins --------------------------------------------------------------------------------------------------

    @cached_property
    def homes(self) -> dict[str, frozenset[str]]:
        """Who shared a home with whom, directly or by way of others."""
        rows = [
            row for row in self.of("members")
            if not row.get("recorded_by") and not row.get("absence") and row.get("manner") != "visits"
        ]  # fmt: skip
        groups = [{row["person"]} for row in rows]
        for a in rows:
            for b in rows:
                if a["household"] == b["household"] and meet(a, b):
                    joined = [g for g in groups if a["person"] in g or b["person"] in g]
                    groups = [g for g in groups if g not in joined] + [set().union(*joined)]
        return {person: frozenset(group) for group in groups for person in group}

    def carriers(self, item: str) -> dict[str, Row]:
        """The rows that carry an item."""
        tables = {row["id"]: table for table in CARRYING for row in self.of(table)}
        found: dict[str, Row] = {}
        for who, items, row in self._gave():
            if item not in items or row["id"] not in tables or self._misdated(item, row):
                continue
            if who or row.get("status"):
                found[row["id"]] = row
        return found

    def receivers(self, row: Row, item: str) -> set[str]:
        """Who certainly had the item by a row that carries it, other than by passing it on."""
        table = next(table for table in CARRYING if row in self.of(table))
        if table == "communications":
            return set() if row.get("status") in ("attempted", "unanswered") else set(many(row["to"]))
        if table == "meetings":
            return set(many(row.get("attended", "")))
        if table == "readings" and not self.written(row, item):
            return set()
        return {row["by"], *([self.service(row["by"])] if table == "records" else [])}

    def written(self, reading: Row, item: str) -> bool:
        arose = first(self.items[item]) if self.items[item].get("when") else -1
        return any(
            item in many(r["items"]) and not r.get("absence") and first(r) < end(reading) and end(r) > arose
            and (
                r["id"] == reading.get("record")
                or (r.get("system") == reading["system"] if reading.get("system")
                    else self.service(r["by"]) == self.service(reading["by"]))
            )
            for r in self.of("records")
        )  # fmt: skip

    def origins(self, item: str, believer: str, before: int) -> tuple[set[str], set[frozenset[str]], set[str]]:
        """(rows, homes of the family, services) to which a belief goes back."""
        rows = {i: row for i, row in self.carriers(item).items() if first(row) < before}
        given = self.items[item].get("origin", "")
        found = set().union(*(self._back(row, item, {i}) for i, row in rows.items())) if rows else {given} - {""}
        own = {believer, *self.meant(believer)}
        family: set[frozenset[str]] = set()
        services: set[str] = set()
        for origin in found:
            meant = self.parties.get(origin) or [origin]
            people = [p for p in meant if p in self.people]
            if people and len(people) < len(meant):
                continue
            if people:
                first_home = min(min(self.homes.get(p, frozenset([p]))) for p in people)
                family.add(self.homes.get(first_home, frozenset([first_home])))
            elif not own & {origin, *self.meant(origin)}:
                services.add(self.service(origin) or origin)
        return set(rows), family, services

    def _back(self, row: Row, item: str, seen: set[str]) -> set[str]:
        table = next(table for table in CARRYING if row in self.of(table))
        given = {self.items[item].get("origin", "")} - {""}
        if table == "contacts":
            if item not in many(row.get("told", "")):
                return {row["by"]}
            tellers = set(many(row.get("spoken_to", "")) or many(row.get("sought", "")))
            return given & tellers or tellers or given
        passing = {"communications": [row.get("from", "")], "meetings": many(row.get("attended", ""))}.get(table)
        parties = [row["by"]] if passing is None else passing
        family = {p for p in parties if p in self.people}
        sides = {s for p in parties for s in (p, self.service(p)) if s} - family
        back = set(family)
        for i, other in self.carriers(item).items():
            got = self.receivers(other, item)
            theirs = got | {self.service(p) for p in got}
            if i not in seen and first(other) < end(row) and sides & (theirs - {""}):
                back |= self._back(other, item, seen | {i})
        return back or given or (sides if len(sides) == 1 else set())

    # --- what was rested on, and what was done --------------------------------------------------------------------

    def rested(self) -> Iterator[Told]:
        """(row, who, belief, whether a decision or plan rested on it)"""
        beliefs = {i for i, row in self.items.items() if row.get("kind") == "belief"}
        acts = {row["id"]: row for row in (*self.of("decisions"), *self.of("plans"))}
        pairs = {(row["id"], i) for row in acts.values() for i in many(row.get("relied_on", ""))}
        pairs |= {(t["first"], t["second"]) for t in self.of("links") if t["kind"] == "relied-on"}
        relied = [(acts[a], set(many(acts[a].get("by", ""))), i) for a, i in pairs if a in acts and i in beliefs]
        decided = [(row, by, i) for row, by, i in relied if "what" in row]
        for row, by, item in relied:
            with_it = any(i == item and by & others and meet(row, d) for d, others, i in decided)
            if not example(row) and ("what" in row or not with_it):
                yield from ((row, party, item, True) for party in by if party not in self.people)
        last = max((end(row) for row in self.of("incidents") if row.get("when")), default=None)
        for row, items in (
            *((row, many(row.get("told", ""))) for row in self.of("contacts")),
            *((row, many(row["items"])) for row in self.of("records")),
            *(
                ({**row, "by": row["holder"]}, many(row["items"]))
                for row in self.of("knowledge")
                if row["knew"] == "yes"
            ),
        ):
            if not row.get("absence") and not example(row) and (last is None or first(row) < last):
                for item in items:
                    if item in beliefs and self.meant(row["by"]):
                        yield row, row["by"], item, False

    def at_odds(self, item: str) -> set[str]:
        pairs = {(i, o) for i, row in self.items.items() for o in many(row.get("contradicts", ""))}
        pairs |= {(t["first"], t["second"]) for t in self.of("links") if t["kind"] == "contradicts"}
        return {b if a == item else a for a, b in pairs if item in (a, b) and a != b} & set(self.items)

    def home(self, item: str) -> str | frozenset[str]:
        origin = self.items[item].get("origin", "")
        return self.homes.get(origin, origin)

    def tested(self, told: Told, family: set[frozenset[str]]) -> bool:
        row, who, item, relied = told
        rows = {r["id"]: (table, r) for table, rs in self.cells.items() for r in rs}
        for tie in self.of("links"):
            if tie["kind"] != "tests" or tie["second"] != item or tie["first"] not in rows:
                continue
            table, test = rows[tie["first"]]
            theirs = {test.get("by", ""), *self.meant(test.get("by", ""))} - {""}
            own = not relied and bool(theirs & {who, *self.meant(who)})
            if test.get("absence") or not (first(test) < end(row) or own):
                continue
            if table != "contacts":
                return True
            found = set(many(test.get("observed", "")))
            if found & self.at_odds(item):
                continue
            met = set(many(test.get("spoken_to", ""))) | set(many(test.get("seen", "")))
            tellers = {p for group in family for p in group if not self.is_child(p)}
            if found or met - tellers:
                return True
        return False

    def unchecked(self, told: Told) -> list[Row]:
        row, who, item, _ = told
        side = {who, *self.meant(who)}
        told_of = set(many(self.items[item].get("places", "")))
        found = [
            r for r, makers in self._undone()
            if same_place(r, row) and not example(r)
            and (not told_of or told_of & set(many(r.get("places", ""))))
            and (r["id"] == row["id"] or self._in_time(r, told))
            and (self._bears_on(r, item) or (r["id"] == row["id"] and r not in self.of("contacts")))
            and side & {s for m in makers for s in (m, *self.meant(m))}
            and (strength(r) == 0 or {who, self.service(who)} & {s for m in makers for s in (m, self.service(m)) if s})
        ]  # fmt: skip
        return [r for r in found if strength(r) == min(map(strength, found))]

    def _in_time(self, row: Row, told: Told) -> bool:
        rested, _, _, relied = told
        if relied and first(row) >= end(rested):
            return False
        return first(rested) < end(row) or (relied and row in self.of("contacts"))

    def _undone(self) -> Iterator[tuple[Row, list[str]]]:
        for row in self.of("communications"):
            if row.get("kind") in ("check", "request", "discussion") and undone(row):
                yield row, [row["from"]]
        for row in self.of("plans"):
            if row["type"] == "assessment" and undone(row):
                yield row, many(row.get("by", ""))
        yield from ((row, [row["by"]]) for row in self.of("contacts") if row.get("not_seen"))
        for row in self.of("absences"):
            if row["kind"] in ("contact", "assessment"):
                yield row, many(row.get("from", ""))

    def _bears_on(self, row: Row, item: str) -> bool:
        about = set(self.about(item))
        plan, contact = row in self.of("plans"), row in self.of("contacts")
        concerned = set(many(row.get("about", "")))
        if plan:
            concerned = set(many(row.get("not_covered", ""))) or concerned
        if contact:
            concerned = set(many(row["not_seen"])) - self._met(row)
        column = "left_out" if plan else "items" if row in self.of("absences") else "conveys"
        named = [] if contact else many(row.get(column, ""))
        topics = set(many(self.items[item]["topics"]))
        if not about & concerned:
            return False
        if {item, *self.at_odds(item)} & set(named):
            return True
        if "plan-or-order" in topics:
            return row in self.of("communications")
        if plan or contact:
            judged = [{p for p in people if not self.is_child(p)} or people for people in (about, concerned)]
            return judged[0] == judged[1]
        return not named or any(
            topics <= set(many(self.items[i]["topics"])) and about & set(self.about(i)) for i in named
        )

    def _met(self, row: Row) -> set[str]:
        side = {row["by"], *self.meant(row["by"])}
        return {
            person for other in self.of("contacts")
            if not other.get("absence") and side & {other["by"], *self.meant(other["by"])} and meet(row, other)
            for person in many(other.get("spoken_to", "")) + many(other.get("seen", ""))
        }  # fmt: skip

    # --- the questions --------------------------------------------------------------------------------------------

    def alone(self) -> Iterator[tuple[Told, set[str], set[frozenset[str]]]]:
        """What goes back to one origin or none, and was not tested: with its rows, and the homes of the family."""
        for told in self.rested():
            row, who, item, _ = told
            rows, family, services = self.origins(item, who, end(row))
            if len(family) + len(services) < 2 and not self.tested(told, family):
                yield told, rows, family

    def opposed(self, told: Told) -> Iterator[tuple[str, str, str, int, int]]:
        """(item that says otherwise, who held it, whose service, possibly from, certainly by)"""
        for other in self.at_odds(told[2]):
            for who, whose, maybe, sure in self.holders(other):
                if who not in self.people:
                    yield other, who, whose, maybe, sure

    def grounds(self, told: Told) -> bool:
        """Whether the same party relied on something else that speaks for the belief."""
        row, who, item, _ = told
        return any(
            who in many(other.get("by", "")) and not other.get("absence") and first(other) < end(row)
            and (other["id"] == row["id"] or end(other) <= end(row))
            and self.items[i].get("kind", "fact") in ("fact", "observation")
            and self.items[i].get("bears") == "protective"
            and set(self.about(item)) <= set(self.about(i))
            and set(many(self.items[i]["topics"])) <= set(many(self.items[item]["topics"]))
            for other in (*self.of("decisions"), *self.of("plans")) for i in many(other.get("relied_on", ""))
            if i in self.items
        )  # fmt: skip

    def one_home(self, item: str, other: str) -> bool:
        return bool(self.home(item)) and self.home(item) == self.home(other)

    def own_view(self, item: str, holder: str) -> bool:
        """Whether an item that says otherwise is a belief that goes back to the one who held it."""
        origin = self.items[item].get("origin", "") if self.items[item].get("kind") == "belief" else ""
        return bool(origin) and origin in (holder, self.service(holder))

    def may_be_one(self, one: str, other: str) -> bool:
        """Whether two parties may mean the same service or worker."""
        sides = {**self.services, **self.worker_of}
        meant = [{p, *(m for m in self.parties.get(p, []) if m in sides)} for p in (one, other)]
        return bool(meant[0] & meant[1])

    def contradicted(self) -> Iterator[tuple[str, ...]]:
        for told, _, _ in self.alone():
            row, who, item, relied = told
            for other, holder, whose, maybe, sure in self.opposed(told):
                if self.own_view(other, holder) and any(
                    m < end(row) and s < NEVER and o == other and not self.own_view(o, w)
                    for o, w, _, m, s in self.opposed(told)
                ):  # fmt: skip
                    continue
                certain = sure < NEVER or self.shown(holder, other)
                span = dated(row)
                until = span.ended if span.ended > span.first else end(row)
                open_party = holder in self.parties and sure > span.ended
                if first(self.items[other]) >= until or other in self.led_to(row, item):
                    continue
                if relied and maybe < until and certain and not self.one_home(item, other) and not open_party:
                    if any(
                        o["holder"] == who and o["on"] == other and o["stance"] == "against" and not o.get("absence")
                        for o in self.of("positions")
                    ):
                        continue
                    yield row["id"], item, self.own(who), whose, other

    def led_to(self, act: Row, item: str) -> set[str]:
        """What a decision led to, or another, not over before it, that rests on the same belief; of a time over which
        one rested on it, only what that itself led to. (Generated cases have no dates that are told from other rows.)
        """
        ties = self.of("links")
        rows = {r["id"]: r for rs in self.cells.values() for r in rs}
        resting = {r["id"] for r in rows.values() if item in many(r.get("relied_on", ""))}
        resting |= {t["first"] for t in ties if t["kind"] == "relied-on" and t["second"] == item}
        resting |= {rows[r]["meeting"] for r in resting if "what" in rows[r] and rows[r].get("meeting")}
        own = {act["id"], *([act["meeting"]] if "what" in act and act.get("meeting") else [])}
        lasting = "/" in act.get("when", "")
        since = {act["id"]} if lasting else own | {r for r in resting if end(rows[r]) > first(act)}
        found = set(since)
        for _ in ties:
            found |= {t["second"] for t in ties if t["kind"] == "explains" and t["first"] in found}
        return found - since

    def shown(self, holder: str, item: str) -> bool:
        """Whether somebody heard, saw or wrote it down, though by when is open."""
        rows = [(row, many(row.get("observed", "")) + many(row.get("told", ""))) for row in self.of("contacts")]
        rows += [(row, many(row["items"])) for row in self.of("records")]
        return any(
            item in items and end(row) >= NEVER and not row.get("absence") and not self._misdated(item, row)
            and (row["by"] == holder or ("items" in row and self.service(row["by"]) == holder))
            for row, items in rows
        )  # fmt: skip

    def account_changed(self) -> Iterator[tuple[str, ...]]:
        for told, _, family in self.alone():
            row, who, item, relied = told
            for other, _, _, maybe, _ in self.opposed(told):
                before = first(self.items[other]) < end(self.items[item])
                if relied and family and maybe < end(row) and before and self.one_home(item, other):
                    yield row["id"], item, self.own(who), other

    def unchecked_reliance(self) -> Iterator[tuple[str, ...]]:
        for told, _, _ in self.alone():
            row, who, item, relied = told
            opposed = any(maybe < end(row) for *_, maybe, _ in self.opposed(told))
            risk = self.items[item].get("bears") == "risk"
            if relied and not opposed and not risk and not self.grounds(told):
                for look in self.unchecked(told):
                    lack, weak = look in self.of("absences"), strength(row) > 0 or undone(row)
                    if not (
                        lack and (strength(look) == ORDER.index("implied") or (look["kind"] == "contact" and weak))
                    ):
                        yield row["id"], item, self.own(who), look["id"]

    def told_unchecked(self) -> Iterator[tuple[str, ...]]:
        relied = {item for _, _, item, rested in self.rested() if rested}
        for told, _, _ in self.alone():
            row, who, item, rested = told
            of_itself = "knew" in row
            if not rested and not of_itself and item not in relied and self.items[item].get("bears") != "risk":
                yield from ((self.own(who), item, row["id"], r["id"]) for r in self.unchecked(told))

    def told_against_others(self) -> Iterator[tuple[str, ...]]:
        relied = {item for _, _, item, rested in self.rested() if rested}
        for told, _, _ in self.alone():
            row, who, item, rested = told
            side = self.service(who)
            noted = row in self.of("records")
            if noted or strength(row) > 0 or ("knew" in row and not self._a_view(who, item)):
                continue
            if "knew" in row and any(m < end(row) for other in self.at_odds(item) for m, _ in self.knew(who, other)):
                continue
            for other, holder, whose, _, sure in self.opposed(told):
                if "knew" in row and self._unasked_for(other):
                    continue
                graver = "knew" in row and self.items[item].get("bears") == "risk"
                if graver and not self._graver(item, other):
                    continue
                own = bool(side) and self.had(side, other, end(row))
                apart = holder != who and (not side or self.service(holder) != side) and not own
                if (not graver and self.may_be_one(holder, who)) or (self.own_view(other, holder) and any(
                    s <= end(row) and o == other and w != who and not self.own_view(o, w)
                    for o, w, _, _, s in self.opposed(told)
                )):  # fmt: skip
                    continue
                if not rested and item not in relied and sure <= end(row) and apart and not self.one_home(item, other):
                    for by in {*self._tellers(who, holder, other, end(row))} or {""}:
                        yield self.own(who), item, whose, other, row["id"], by

    def _tellers(self, who: str, holder: str, item: str, by: int) -> Iterator[str]:
        """By whom the holder was told the item by then, and whether those may be of the ones who believe otherwise."""
        labels = {r["id"]: r["label"] for table in (*PARTY_TABLES, "people") for r in self.of(table)}
        for row in self.of("communications"):
            sent = row.get("status", "") not in ("attempted", "unanswered", "not-made") and not row.get("absence")
            told = holder in many(row["to"]) and item in many(row.get("conveys", "")) and end(row) <= by
            if sent and told and row["from"] != holder:
                own = {row["from"], self.worker_of.get(row["from"])} & {*self.parties.get(who, [])}
                among = " (who may be among those who took it so)" if own else ""
                yield f"told to {labels[holder]} by {labels[row['from']]}{among}"

    def _unasked_for(self, item: str) -> bool:
        return any(
            row.get("kind", "") in ("check", "request") and undone(row) and item in many(row.get("conveys", ""))
            for row in self.of("communications")
        )

    def _graver(self, item: str, other: str) -> bool:
        """Whether what says otherwise is a risk of harm or violence to do with the same person."""
        grave = set(many(self.items[other]["topics"])) & {"harm-to-child", "sexual-harm", "violence"}
        return self.items[other].get("bears") == "risk" and bool(
            grave and set(self.about(item)) & set(self.about(other))
        )

    def _a_view(self, who: str, item: str) -> bool:
        """Whether what somebody is stated to have taken to be so is not told of one of them."""
        members = {m for m in self.parties.get(who, []) if m in self.services or m in self.worker_of}
        nearer = any(
            row["holder"] in members and row["knew"] == "yes" and item in many(row["items"]) and not row.get("absence")
            and not example(row) for row in self.of("knowledge")
        )  # fmt: skip
        return not nearer

    def against_a_record(self) -> Iterator[tuple[str, ...]]:
        rows = {r["id"]: r for table in CARRYING for r in self.of(table)}
        for told, carried, _ in self.alone():
            row, who, item, _ = told
            if "knew" in row:
                continue
            for tie in self.of("links"):
                for one, other in ((tie["first"], tie["second"]), (tie["second"], tie["first"])):
                    if tie["kind"] != "contradicts" or one not in carried or other in carried or other not in rows:
                        continue
                    against = rows[other]
                    whose = self.service(against.get("by", "") or against.get("from", ""))
                    if whose and whose not in (who, *self.meant(who)) and first(against) < end(row):
                        yield self.own(who), item, whose, row["id"], other


QUESTIONS = {
    "contradicted": ("contradicted", ("relied_row", "item", "service", "holder", "against")),
    "account-changed": ("account_changed", ("relied_row", "item", "service", "against")),
    "unchecked": ("unchecked_reliance", ("relied_row", "item", "service", "unchecked_row")),
    "told-unchecked": ("told_unchecked", ("service", "item", "told_row", "unchecked_row")),
    "told-against-others": (
        "told_against_others",
        ("service", "item", "holder", "against", "told_row", "told_by"),
    ),
    "against-a-record": ("against_a_record", ("service", "item", "other_service", "told_row", "against")),
}
"""For each question what answers it here, and what is compared of its rows."""
