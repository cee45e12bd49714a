"""A naive reference for what was shared well, by brute force over plain rows: bounds in whole days, half-open."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import product
from typing import ClassVar

from tests.knowledge.naive_dates import FOREVER

from .naive import MATTERS, TOLD_ANYWAY, Naive, Row, dated, many

NEVER = FOREVER + 2
POSSIBLE = ("not-known", "not-used", "one-worker-only")
HARD = {"domestic-abuse", "violence", "sexual-harm", "harm-to-child", "child-history"}
BEFORE = ("not-known", "not-told", "no-liaison", "one-worker-only")


def made(row: Row) -> bool:
    return not row.get("absence") and row.get("status", "") in ("", "made", "held")


def first(row: Row) -> int:
    return dated(row).first


def end(row: Row) -> int:
    return dated(row).last + 1


class NaiveSharing(Naive):
    """What came to whom, in time and whole."""

    COLUMNS: ClassVar[dict[str, tuple[str, ...]]] = {
        "told": ("message", "holder", "needed_by", "item"),
        "heard-at-meeting": ("meeting_row", "needed_by", "item"),
        "read": ("reading", "needed_by", "holder", "item"),
        "told-by-family": ("contact", "person", "needed_by", "item"),
        "handed-over": ("transfer", "person"),
        "taken-elsewhere": ("message", "other_service", "person", "need_row", "strength", "part_strength"),
        "agreed-with-family": ("message", "service", "person", "item"),
    }

    def can_show(self, name: str) -> bool:
        """Whether the case has what decides: rows of the table, with the cell that matters."""
        tables = {
            "told": ("communications", "conveys"),
            "heard-at-meeting": ("meetings", "said"),
            "read": ("readings", "record"),
            "told-by-family": ("contacts", "told"),
            "handed-over": ("transfers", "messages"),
            "taken-elsewhere": ("needs", "identified_by"),
            "agreed-with-family": ("communications", "conveys"),
        }
        table, cell = tables[name]
        return any(row.get(cell) for row in self.of(table))

    # --- who had what, by when for certain ------------------------------------------------------------------------

    @cached_property
    def evidence(self) -> list[tuple[str, str, int, int]]:
        """(holder, item, possibly from, certainly by)"""
        return [
            (who, item, first(row), NEVER if never or self._misdated(item, row) else sure)
            for who, item, row, sure, never in self._shown()
        ]

    def _misdated(self, item: str, row: Row) -> bool:
        return bool(self.items[item].get("when")) and end(row) <= first(self.items[item])

    def _shown(self) -> Iterator[tuple[str, str, Row, int, bool]]:
        for holders, items, row in self._gave():
            for who, item in product(holders, items):
                unanswered = row.get("status") == "unanswered" and who != row.get("from")
                absent = who in many(row.get("unknown", "")) and who not in many(row.get("attended", ""))
                sure = dated(row).begun + 1 if row.get("knew") and self._lasted(row) else end(row)
                # That who sends something had it is an inference, from a day that has to be there.
                inferred = who == row.get("from") and sure > FOREVER
                yield who, item, row, sure, unanswered or absent or inferred

    @staticmethod
    def _lasted(row: Row) -> bool:
        return "/" in row.get("when", "") and not row["when"].startswith("[")

    def knew(self, who: str, item: str) -> list[tuple[int, int]]:
        return [(maybe, sure) for w, i, maybe, sure in self.evidence if (w, i) == (who, item)]

    # --- who needed it --------------------------------------------------------------------------------------------

    def wants(self, service: str, item: str) -> Iterator[tuple[int, int, int]]:
        """(first day, end, from when for certain)"""
        for row in self.of("knowledge"):
            if row["knew"] == "needed" and self.service(row["holder"]) == service and item in many(row["items"]):
                cover = dated(row).covers
                sure = cover[0] if cover[0] <= cover[1] else end(row)
                yield first(row), end(row), max(sure, first(row))
        row, function = self.items[item], self.services[service]["function"]
        if not any(MATTERS[topic, function] for topic in many(row["topics"])):
            return
        relevant = dated(row, "relevant_from") if row.get("relevant_from") else dated(row)
        for child in (p for p in self.people if self.is_child(p)):
            tied = {person: False for person, c, _ in self.ties if c == child}
            tied |= {person: True for person, c, close in self.ties if c == child and close}
            if not any(person == child or person in tied for person in many(row["about"])):
                continue
            if function in TOLD_ANYWAY and row.get("bears") == "risk":
                yield relevant.first, FOREVER + 1, relevant.first
            for work in self.of("involvements"):
                who = work["person"]
                near = who == child or tied.get(who, False) or (who in tied and self.is_child(who))
                if work["service"] != service or not near or work.get("absence") or work.get("active") == "nominal":
                    continue
                begins = max(first(work), relevant.first)
                sure = NEVER
                if self._lasted(work) and min(relevant.begun + 1, FOREVER) <= dated(work).ended:
                    since = dated(row, "relevant_from").begun if row.get("relevant_from") else 0
                    sure = max(dated(work).begun, since)
                yield begins, end(work), max(sure, begins)

    # --- what came next, what lay before --------------------------------------------------------------------------

    def near(self, people: list[str]) -> set[str]:
        children = {c for c in self.people if self.is_child(c)}
        children = {c for c in children if c in people or any((p, c) in self._tied for p in people)}
        return {*people, *children, *(p for p, c in self._tied if c in children)}

    @cached_property
    def _tied(self) -> set[tuple[str, str]]:
        return {(person, child) for person, child, _ in self.ties}

    def acts(self, service: str, people: set[str], but: str) -> list[Row]:
        columns = {
            "contacts": ("by", ("sought", "spoken_to", "seen")),
            "decisions": ("by", ("about",)),
            "plans": ("by", ("about",)),
            "communications": ("from", ("about",)),
        }
        found = [row for row in self.of("incidents") if people & set(many(row["people"]))]
        for table, (by, who) in columns.items():
            for row in self.of(table):
                done = row.get("status", "") in ("", "made", "begun") or table in ("contacts", "decisions")
                concerned = people & {p for column in who for p in many(row.get(column, ""))}
                theirs = service in map(self.service, many(row.get(by, "")))
                if not row.get("absence") and done and concerned and theirs and row["id"] != but:
                    found.append(row)
        return found

    @staticmethod
    def followed(acts: list[Row], row: Row) -> bool:
        return any(end(act) > first(row) and not (first(act) < first(row) and end(act) < end(row)) for act in acts)

    def said(self, head: Row, part: Row) -> tuple[str, str]:
        """How strongly the row is said that a sentence puts after "the source ..."; and how strongly another, if it
        is less than stated."""
        less = self.strength(part)
        return self.strength(head), "" if less == "stated" else less

    # --- what came ------------------------------------------------------------------------------------------------

    def came(
        self, row: Row, how: str, items: list[str], receivers: list[str], senders: list[str]
    ) -> Iterator[tuple[str, str, str]]:
        """(receiver, service, item) that came by a row, needed and not had before, in time as far as the dates tell"""
        contradicted = {
            link[side] for link in self.of("links") if link["kind"] == "contradicts" for side in ("first", "second")
        }
        unnamed = {party["id"] for party in self.of("parties") if party["kind"] == "unnamed"}
        if row.get("absence") or row["id"] in contradicted or row.get("sureness") == "example":
            return
        for receiver, item in product(receivers, items):
            for service in self.meant(receiver) if receiver not in {*self.people, *unnamed} else []:
                others = [s for s in senders if s != receiver and self.service(s) != service]
                if not others or (how != "meetings" and service in map(self.service, senders)):
                    continue
                if any(sure <= first(row) for who in (receiver, service) for _, sure in self.knew(who, item)):
                    continue
                wanted = [w for w in self.wants(service, item) if w[0] < end(row) and first(row) < w[1] and w[0] < w[1]]
                since = min((w[2] for w in wanted), default=end(row))
                if not wanted and not (how == "communications" and self._asked(row, service)):
                    continue
                if how == "meetings":
                    others = [s for s in others if any(maybe < first(row) for maybe, _ in self.knew(s, item))]
                known = min((sure for s in others for _, sure in self.knew(s, item)), default=end(row))
                acts = self.acts(service, self.near(many(self.items[item]["about"])), row["id"])
                late = any(first(act) >= max(known, since) and end(act) <= first(row) for act in acts)
                if others and not late and self.followed(acts, row) and not self._unaware(service, item, row):
                    yield receiver, service, item

    def _asked(self, row: Row, service: str) -> bool:
        sent = [r for r in self.of("communications") if made(r)]
        own = [r for r in sent if self.service(r["from"]) == service]
        if any(r["id"] == row.get("answers") or r.get("answers") == row["id"] for r in own):
            return True
        return row in sent and any(
            made(m)
            and service in map(self.service, many(m.get("attended", "")))
            and end(m) > first(row)
            and set(many(m.get("said", ""))) & set(many(row.get("conveys", "")))
            and set(many(m.get("about", ""))) & set(many(row.get("about", "")))
            for m in self.of("meetings")
        )

    def _unaware(self, service: str, item: str, row: Row) -> bool:
        return any(
            what == item and how in POSSIBLE and service in self.meant(who) and end(lack) > first(row)
            for who, what, lack, how, _ in self.lacked()
        )

    def _learnt_late(self, service: str, item: str, row: Row) -> bool:
        """Stated not to have had it, or not to have been told, until it acted without it and learnt of it later."""
        had = self.knew(service, item)
        acts = [
            act
            for table in ("contacts", "decisions")
            for act in self.of(table)
            if not act.get("absence") and service in map(self.service, many(act["by"]))
        ]
        return any(
            what == item
            and how in BEFORE
            and service in self.meant(who)
            and who not in {**self.parties, **self.agencies}
            and not lack.get("mode")  # which only denies some other way of telling
            and had
            and min(sure for _, sure in had) > end(lack)
            and min(maybe for maybe, _ in had) >= first(lack)
            and any(end(act) > first(lack) and first(act) < end(row) for act in acts)
            for who, what, lack, how, _ in self.lacked()
        )

    def _named(self, receiver: str, service: str) -> str:
        return receiver if receiver in {**self.parties, **self.worker_of} else service

    def _ended(self, row: Row, item: str) -> bool:
        """The sender's own decision at that time to end its work with those whom the item is about."""
        return any(
            d.get("kind") in ("close", "decline", "discharge")
            and not d.get("absence")
            and self.service(row["from"]) in map(self.service, many(d["by"]))
            and self.service(row["from"])
            and set(many(d.get("about", ""))) & set(many(self.items[item]["about"]))
            and first(d) < end(row)
            and first(row) < end(d)
            for d in self.of("decisions")
        )

    def _alike(self, one: str, other: str) -> bool:
        """Two services of one agency that do the same work."""
        rows = [self.services.get(service, {}) for service in (one, other)]
        agencies, functions = ({row.get(cell, "") for row in rows} for cell in ("agency", "function"))
        return len(agencies) == len(functions) == 1 and agencies != {""}

    def _told_late(self, service: str, item: str) -> bool:
        return any(
            row.get("delay") and not row.get("absence") and service in map(self.service, many(row["to"]))
            and item in (*many(row.get("conveys", "")), *many(row.get("weakened", "")))
            for row in self.of("communications")
        )  # fmt: skip

    def _one_agency(self, one: str, other: str) -> bool:
        agencies = {self.services.get(service, {}).get("agency", "") for service in (one, other)}
        return one != other and len(agencies) == 1 and agencies != {""}

    def _bears(self, item: str) -> bool:
        return bool(self.items[item].get("bears"))

    def _believed(self, item: str) -> bool:
        return self.items[item].get("kind") == "belief"

    # --- the questions --------------------------------------------------------------------------------------------

    def told(self) -> set[tuple[str, ...]]:
        whole = {t for t, _ in self.handed_over()}
        part = {m for t in self.of("transfers") if t["id"] in whole for m in many(t.get("messages", ""))}
        found = set[tuple[str, ...]]()
        for row in self.of("communications"):
            spoilt = row.get("omits") or row.get("weakened") or row.get("delay")
            if not made(row) or spoilt or row["id"] in part or row["from"] in self.people:
                continue
            items = [i for i in many(row.get("conveys", "")) if not self._believed(i)]
            asked = {r["id"]: r.get("kind", "") for r in self.of("communications")}.get(row.get("answers", ""), "check")
            if asked not in ("", "check"):
                continue
            further = row.get("kind") == "escalation" or row.get("answers")
            for receiver, service, item in self.came(row, "communications", items, many(row["to"]), [row["from"]]):
                topics = set(many(self.items[item]["topics"]))
                missed = "missed-appointments" in topics
                if not further and topics <= {"pregnancy", "moves", "plan-or-order"}:
                    continue
                if self._ended(row, item):
                    continue
                unnamed = row["from"] in self.parties and not row.get("answers") and self.strength(row) != "stated"
                if unnamed or self._alike(self.service(row["from"]), service):
                    continue
                if self.strength(row) == "implied" and self._one_agency(self.service(row["from"]), service):
                    continue
                if (self._bears(item) or missed) and not self._learnt_late(service, item, row):
                    found.add((row["id"], row["from"], self._named(receiver, service), item))
        return found

    def heard_at_meeting(self) -> set[tuple[str, ...]]:
        found = set[tuple[str, ...]]()
        for row in self.of("meetings"):
            if not made(row) or row.get("unsaid"):
                continue
            there = many(row.get("attended", ""))
            items = [i for i in many(row.get("said", "")) if self._bears(i) and not self._believed(i)]
            for receiver, service, item in self.came(row, "meetings", items, there, there):
                if not self._learnt_late(service, item, row) and not self._told_late(service, item):
                    found.add((row["id"], self._named(receiver, service), item))
        return found

    def read(self) -> set[tuple[str, ...]]:
        found = set[tuple[str, ...]]()
        for row in self.of("readings"):
            records = [
                r
                for r in self.of("records")
                if not r.get("absence")
                and set(many(r["items"])) & set(many(row["items"]))
                and (
                    r["id"] == row["record"]
                    if row.get("record")
                    else row.get("system") and r.get("system") == row["system"]
                )
            ]
            owners = [self.service(r["by"]) for r in records]
            for receiver, service, item in self.came(row, "readings", many(row["items"]), [row["by"]], owners):
                found |= {(row["id"], receiver, owner, item) for owner in owners if owner != service}
        return found

    def told_by_family(self) -> set[tuple[str, ...]]:
        found = set[tuple[str, ...]]()
        for row in self.of("contacts"):
            spoken = many(row.get("spoken_to", ""))
            items = [
                i
                for i in many(row.get("told", ""))
                if self.items[i].get("bears") == "risk"
                and not self._believed(i)
                and HARD & {*many(self.items[i]["topics"])}
            ]
            for receiver, service, item in self.came(row, "contacts", items, [row["by"]], spoken):
                about = many(self.items[item]["about"])
                if any(self.people[p].get("index_child") == "yes" for p in about):
                    continue
                tellers = [p for p in spoken if p in about and not self.is_child(p)]
                found |= {(row["id"], p, self._named(receiver, service), item) for p in tellers}
        return found

    def handed_over(self) -> set[tuple[str, ...]]:
        found = set[tuple[str, ...]]()
        carriers = {r["id"]: r for table in ("communications", "meetings") for r in self.of(table)}
        for row in self.of("transfers"):
            carried = [carriers[m] for m in many(row.get("messages", "")) if m in carriers]
            sides = self._sides(row)
            heard = [
                c
                for c in carried
                if made(c) and sides[1] in map(self.service, many(c.get("to", "") or c.get("attended", "")))
            ]
            if not self._taken_up(row) or not heard or "" in sides or row.get("sureness") == "example":
                continue
            for person in many(row["people"]):
                if self._lacks(row, person) or any(self._spoilt(c, person) for c in carried):
                    continue
                others = [t for t in self.of("transfers") if t is not row and self._sides(t) == sides]
                against = [
                    t
                    for t in others
                    if person in many(t["people"])
                    and self._meet(t, row)
                    and ((not self._taken_up(t) and t["state"] != "requested") or self._lacks(t, person))
                ]
                silent = [
                    a
                    for a in self.of("absences")
                    if a["kind"] == "communication"
                    and self._meet(a, row)
                    and sides[0] in map(self.service, many(a.get("from", "")))
                    and sides[1] in map(self.service, many(a.get("to", "")))
                    and (person in many(a.get("about", "")) or self._concerns(many(a.get("items", "")), person))
                ]
                next_acts = self.acts(sides[1], self.near([person]), row["id"])
                if not against and not silent and self.followed(next_acts, row):
                    found.add((row["id"], person))
        return found

    def _sides(self, row: Row) -> tuple[str, str]:
        return self.service(row["from"]), self.service(row.get("to", ""))

    @staticmethod
    def _meet(one: Row, other: Row) -> bool:
        return first(one) < end(other) and first(other) < end(one)

    @staticmethod
    def _taken_up(row: Row) -> bool:
        clear = not row.get("delay") and row.get("responsibility") != "ambiguous"
        return row["state"] in ("made", "accepted") and not row.get("absence") and clear

    def _concerns(self, items: list[str], person: str) -> bool:
        return any(person in many(self.items[item]["about"]) for item in items)

    def _lacks(self, row: Row, person: str) -> bool:
        lacking = [*many(row.get("omits", "")), *many(row.get("unused_history", ""))]
        return person in many(row.get("left_out", "")) or self._concerns(lacking, person)

    def _spoilt(self, row: Row, person: str) -> bool:
        left = [i for column in ("omits", "weakened", "unsaid") for i in many(row.get(column, ""))]
        not_whole = bool(row.get("delay")) or not made(row)
        return self._concerns(left, person) or (not_whole and person in many(row.get("about", "")))

    def taken_elsewhere(self) -> set[tuple[str, ...]]:
        found = set[tuple[str, ...]]()
        for row, n in product(self.of("communications"), self.of("needs")):
            declined = row.get("status") == "declined" and row.get("kind") in ("referral", "request")
            if "example" in (self.strength(row), self.strength(n)):
                continue
            if not declined or row.get("absence") or n.get("absence") or n.get("status") != "met":
                continue
            own = {s for s in self.parties.get(row["from"], [self.service(row["from"])]) if s in self.services}
            seen = self.service(n.get("identified_by", "")) in own
            if seen and n["whose"] in many(row.get("about", "")) and end(n) > first(row):
                to = [r for r in many(row["to"]) if r not in {*self.people, *self.parties}]
                found |= {(row["id"], r, n["whose"], n["id"], *self.said(n, row)) for r in to}
        return found

    def agreed_with_family(self) -> set[tuple[str, ...]]:
        found = set[tuple[str, ...]]()
        for row in self.of("communications"):
            spoilt = row.get("omits") or row.get("weakened") or row.get("delay")
            own = self.service(row["from"])
            if not made(row) or spoilt or not own or self.strength(row) != "stated":
                continue
            for item, person in product(many(row.get("conveys", "")), many(row["to"])):
                step = self.items[item].get("bears") == "protective" and "plan-or-order" in many(
                    self.items[item]["topics"]
                )
                children = [
                    c for c in many(self.items[item]["about"]) if self.is_child(c) and (person, c) in self._tied
                ]
                adult = person in self.people and not self.is_child(person)
                if step and not self._believed(item) and adult and children:
                    found.add((row["id"], own, person, item))
        return found
