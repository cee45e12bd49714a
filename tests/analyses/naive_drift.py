"""A naive reference for drift, by brute force over plain rows: bounds in whole days. The course of decisions from a
concern to a step stands in :mod:`.naive_drift_course`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tests.knowledge.naive_dates import FOREVER

from .naive import Row, dated, many
from .naive_drift_course import Courses
from .naive_good_sharing import NEVER, end, first
from .naive_service_gap import example, same_place
from .naive_unsought_information import meet, undone

Told = tuple[object, ...]
AMOUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


class Drifts(Courses):
    """What came later than it could have come, where that is said or follows from what is coded."""

    def can_show(self, name: str) -> bool:
        """Whether the case has a row that may decide a question."""
        plans = self.of("plans")
        found = {
            "incident-led": any(row.get("count") for row in self.of("contacts")),
            "lower-decisions": len(self.of("decisions")) > 1,
            "need-without-plan": any(undone(p) and p.get("not_covered") and p["type"] == "plan" for p in plans),
            "no-progress": any(p.get("progress") for p in plans),
            "not-until": any(undone(p) and p.get("not_covered") for p in plans),
            "past-limit": any(row.get("met_by") for row in self.of("expectations")),
            "postponed": any(
                row.get("due") or row.get("postponed_from") or row.get("status") == "postponed"
                for row in self.of("meetings")
            ),
            "stated-late": any(p.get("delay") for p in plans),
        }  # fmt: skip
        return found[name]

    # --- events of one kind -------------------------------------------------------------------------------------------

    def incident_led(self) -> Iterator[Told]:
        for tie in self.of("links"):
            decisions = [d for d in self.of("decisions") if d["id"] == tie["first"] and tie["kind"] == "relied-on"]
            contacts = [c for c in self.of("contacts") if c["id"] == tie["second"]]
            for row, contact in ((d, c) for d in decisions for c in contacts):
                count = re.fullmatch(r"(?:at least |about )?(\d+)", contact.get("count", ""))
                several = count and int(count[1]) > 1
                left = row.get("kind") in ("no-action", "continue") and not row.get("absence") and not example(row)
                if not several or contact.get("absence") or not left:
                    continue
                for child in set(many(row.get("about", ""))) & set(many(contact.get("sought", ""))):
                    raised = [
                        up["id"] for up in self._raising(child) if meet(up, contact) or meet(up, row)
                    ] if self.is_child(child) else []  # fmt: skip
                    for by in many(row["by"]) if self.is_child(child) else []:
                        said = self.said(contact, row)
                        for up in raised or [""]:
                            for step in self._left_undone(up, child) or [""]:
                                told = ("", up, step) if step else (up, "", "")
                                yield row["id"], contact["id"], child, contact["by"], by, *told, *said, not raised

    def _left_undone(self, decision: str, person: str) -> list[str]:
        """The steps agreed at a decision about somebody, if every one of them was not done, or done only later."""
        agreed = [
            (dated(d), step)
            for d in self.of("decisions") for step in self.of("actions")
            if d["id"] == decision == step.get("agreed_at") and person in many(step.get("about", ""))
            and not example(step)
        ]  # fmt: skip
        left = [
            step["id"]
            for decided, step in agreed
            if step.get("absence") or step.get("status") == "not-done"
            or (step.get("status") in ("done", "part")
                and dated(step).first > decided.first and dated(step).last > decided.last)
        ]  # fmt: skip
        return left if len(left) == len(agreed) else []

    def _raising(self, child: str) -> list[Row]:
        """Decisions that raised the level of help for a child, of which the date is told."""
        return [
            d for d in self.of("decisions")
            if d.get("kind") in ("open", "step-up") and not d.get("absence") and not example(d) and d.get("when")
            and child in many(d.get("about", ""))
        ]  # fmt: skip

    # --- a plan that there was not ------------------------------------------------------------------------------------

    def _none_over_a_time(self) -> Iterator[tuple[Row, str, str]]:
        """(plan that was not made, over which time; the child whom it did not cover; the service)"""
        for row in self.of("plans"):
            lasted = row.get("when") and dated(row).begun < dated(row).ended
            for child in filter(self.is_child, many(row.get("not_covered", ""))):
                if undone(row) and not example(row) and lasted and self.service(row.get("by", "")):
                    yield row, child, self.service(row["by"])

    def _no_plan_over_a_time(self) -> Iterator[tuple[Row, str]]:
        """The same of a plan of which no more is told than whom it would have been about, or not by whom."""
        for row in self.of("plans"):
            lasted = row.get("when") and dated(row).begun < dated(row).ended
            left_out = many(row.get("not_covered", "")) or many(row.get("about", ""))
            for child in filter(self.is_child, left_out):
                if undone(row) and not example(row) and lasted:
                    yield row, child

    def _harmed(self, child: str) -> list[Row]:
        return [row for row in self.of("incidents") if row.get("when") and child in many(row.get("people", ""))]

    def not_until(self) -> Iterator[Told]:
        for row, child, service in self._none_over_a_time():
            for later in self.of("plans"):
                made = later.get("status", "") in ("", "made") and not later.get("delay") and not example(later)
                covers = child in many(later.get("covered", "")) + many(later.get("partly", ""))
                same = later["type"] == row["type"] and self.service(later.get("by", "")) == service
                if undone(later) or not made or not covers or not same:
                    continue
                if not later.get("when") or not same_place(row, later):
                    continue
                if not (end(row) < end(later) and first(row) < first(later)) or any(
                    first(hurt) >= end(row) and end(hurt) <= first(later) for hurt in self._harmed(child)
                ):
                    continue
                yield row["id"], later["id"], child, service, *self.said(row, later), end(row) <= first(later)

    def need_without_plan(self) -> Iterator[Told]:
        for row, child, step in self._no_plan_and_a_step():
            if any(end(hurt) > first(row) and first(hurt) < end(step) for hurt in self._harmed(child)):
                continue
            after = [("", step["id"], left) for left in self._left_undone(step["id"], child)]
            after = after or [(step["id"], "", "")]
            certain = end(row) <= first(step)
            needs = [
                n for n in self.of("needs")
                if n["whose"] == child and n.get("status") == "outstanding" and not n.get("absence") and not example(n)
                and n.get("identified_by", "") not in ("", *self.people) and meet(n, row) and same_place(n, row)
                and not self._partnership(n["identified_by"])
            ]  # fmt: skip
            shown = [
                (need["id"], need["identified_by"], "", "", *self.said(row, need), certain, "need") for need in needs
            ]
            if not shown:
                shown = [
                    (None, holder, item, "", self.strength(row), "", certain, "item")
                    for item, holder in self._known_and_left_out(row, child)
                ]
            if not shown:
                shown = [
                    (None, None, None, below["id"], *self.said(row, below),
                     certain and first(row) <= first(below) and end(below) <= end(row), "below")
                    for below in self._below_a_threshold(row, child)
                ]  # fmt: skip
            for service in self._deciding(step, row):
                for told in after:
                    for need, *rest in shown:
                        yield row["id"], need, child, service, *told, *rest

    def _no_plan_and_a_step(self) -> Iterator[tuple[Row, str, Row]]:
        """(plan that was not made over a time, a child whom it would have been about, the first step afterwards): of
        steps with the same dates each; one that was only agreed where there is no other."""
        for row, child in self._no_plan_over_a_time():
            steps = [
                d for d in self._raising(child)
                if row["type"] == "plan" and self._may_follow(d, row) and self._deciding(d, row)
            ]  # fmt: skip
            taken = [d for d in steps if not self._left_undone(d["id"], child)] or steps
            begin = min(((first(d), end(d)) for d in taken), default=None)
            yield from ((row, child, d) for d in taken if (first(d), end(d)) == begin)

    def _deciding(self, step: Row, gap: Row) -> set[str]:
        """Of the services and parties that decided a step the one whose plan it would have been; all, if not told."""
        own = self.service(gap.get("by", ""))
        deciders = {self.service(by) or by for by in many(step["by"])} & {*self.services, *self.parties}
        return deciders & {own} if own else deciders

    @staticmethod
    def _may_follow(step: Row, gap: Row) -> bool:
        """Whether a step may have come after a time of which the end may be known only about."""
        return end(gap) < end(step) or (gap["when"].endswith("~") and dated(gap).ended < end(step))

    def _below_a_threshold(self, row: Row, child: str) -> list[Row]:
        """The decisions of the time that took no step because a threshold was not met, told with the missing plan."""
        explaining = {t["first"] for t in self.of("links") if (t["kind"], t["second"]) == ("explains", row["id"])}
        return [
            d for d in self.of("decisions")
            if d.get("kind") in ("no-action", "decline") and d.get("threshold") and d.get("when") and meet(d, row)
            and child in many(d.get("about", "")) and not d.get("absence") and not example(d)
            and (same_place(d, row) or d["id"] in explaining)
        ]  # fmt: skip

    def _partnership(self, party: str) -> bool:
        return self.services.get(party, {}).get("function") == "partnership"

    def _known_and_left_out(self, row: Row, child: str) -> Iterator[tuple[str, str]]:
        """(item left out, a service or group stated or recorded as having known it then)"""
        for item in many(row.get("left_out", "")):
            if self.items[item].get("bears") != "risk" or child not in self.about(item):
                continue
            known = [
                (holder, known)
                for table in ("records", "knowledge") for known in self.of(table)
                for holder in [self.service(known["by"]) if table == "records" else known["holder"]]
                if item in many(known["items"]) and known.get("knew", "yes") == "yes" and not known.get("absence")
            ]  # fmt: skip
            for holder in {*self.services, *self.parties}:
                by = [
                    dated(k).begun + 1 if k.get("knew") and self._lasted(k) else end(k)
                    for who, k in known if who == holder and self.strength(k) == "stated"
                ]  # fmt: skip
                known_then = any(sure < end(row) for sure in by) and not self._denied(holder, item)
                if known_then and not self._partnership(holder):
                    yield item, holder

    def _denied(self, holder: str, item: str) -> bool:
        """Whether it is stated that they did not know it at a time that certainly goes on after they surely had it."""
        since = min((sure for _, sure in self.knew(holder, item)), default=NEVER)
        wholes = {agency for agency, services in self.agencies.items() if holder in services}
        return any(
            row["knew"] == "no" and row["holder"] in {holder, *wholes} and item in many(row["items"])
            and row.get("when") and dated(row).covers[0] <= dated(row).covers[1] and since <= dated(row).covers[1]
            for row in self.of("knowledge")
        )  # fmt: skip

    # --- a plan without progress, or called late ----------------------------------------------------------------------

    def no_progress(self) -> Iterator[Told]:
        rows = {row["id"]: row for row in (*self.of("meetings"), *self.of("decisions")) if row.get("when")}
        for plan in self.of("plans"):
            if plan.get("progress") != "none" or undone(plan) or example(plan):
                continue
            for step in self.of("actions"):
                at = rows.get(step.get("agreed_at", ""))
                still_open = step.get("status") in (None, "unknown", "not-done", "part") and step.get("unspecified")
                if at is None or not still_open or example(step) or not meet(at, plan) or at.get("absence"):
                    continue
                said = self.said(plan, step)
                for child in filter(self.is_child, many(plan.get("about", ""))):
                    if child in many(step.get("about", "")):
                        yield plan["id"], step["id"], child, plan.get("by"), at["id"], *said

    def stated_late(self) -> Iterator[Told]:
        for row in self.of("plans"):
            if not row.get("delay") or undone(row) or row.get("status", "") not in ("", "made", "begun"):
                continue
            about = many(row.get("about", ""))
            same = [
                p for p in self.of("plans")
                if row.get("by") and not example(p)
                and all(p.get(cell) == row.get(cell) for cell in ("by", "label", "when"))
            ]  # fmt: skip
            out = {p for r in (row, *same) for p in many(r.get("not_covered", ""))}
            strength = "appears" if row["delay"] == "appears" else "stated"
            came = "" if self.strength(row) == "stated" else "that it came in the end is not stated"
            word = "made" if not came and row.get("status") != "begun" else "begun"
            for person in [p for p in about if self.is_child(p)] or about:
                if not example(row) and person not in out:
                    yield row["id"], person, row.get("by"), strength, came, word

    # --- a meeting put off, a limit passed ----------------------------------------------------------------------------

    def postponed(self) -> Iterator[Told]:
        for row in self.of("meetings"):
            held = row.get("status", "") in ("", "held")
            before = [{"when": row[c]} for c in ("postponed_from", "due") if row.get(c)]
            moved = bool(row.get("postponed_from")) and not first({"when": row["postponed_from"]}) >= end(row)
            over = bool(row.get("due") and row.get("when")) and end({"when": row.get("due", "")}) <= first(row)
            put_off = row.get("status") == "postponed" or (held and moved)
            if row.get("absence") or example(row) or not (put_off or (held and over)):
                continue
            for child in filter(self.is_child, many(row.get("about", ""))):
                between = row.get("when") and any(
                    end(hurt) <= first(row) and first(hurt) >= end(earlier)
                    for hurt in self._harmed(child) for earlier in before
                )  # fmt: skip
                if not between:
                    yield row["id"], child, self.strength(row), "put-off" if put_off else "after-due"

    def past_limit(self) -> Iterator[Told]:
        rows = {row["id"]: row for rows in self.cells.values() for row in rows}
        for rule in self.of("expectations"):
            start = rows.get(rule.get("due_from", ""), {})
            column = "born" if start.get("id") in self.people else "when"
            if rule.get("absence") or start.get(column, "") == "":
                continue
            due = self._due(dated(start, column).last, rule.get("limit", ""))
            for step in many(rule.get("met_by", "")):
                row = rows[step]
                if due is not None and row.get("when") and not undone(row) and due < first(row):
                    yield step, rule["id"], start["id"], self.strength(row)

    @staticmethod
    def _due(last: int, limit: str) -> int | None:
        """The last day of a limit; none where it is no amount of time."""
        found = re.fullmatch(r"(?:within |in |by )?(?:(\w+)(?: to |-))?(\w+) (day|week|month|year)s?", limit.lower())
        if not found or last >= FOREVER:
            return None
        word = found[2]
        number = AMOUNTS.index(word) + 1 if word in AMOUNTS else 1 if word in ("a", "an") else int(word)
        if found[3] in ("day", "week"):
            return last + number * (7 if found[3] == "week" else 1)
        then = date.fromordinal(last)
        months = then.year * 12 + then.month - 1 + number * (12 if found[3] == "year" else 1)
        for day in range(then.day, 0, -1):
            try:
                return date(months // 12, months % 12 + 1, day).toordinal()
            except ValueError:
                continue
        return None


QUESTIONS = {
    "incident-led": (
        "decision", "contact", "child", "service", "other_service", "raised", "agreed", "agreed_step", "strength",
        "part_strength", "certain",
    ),
    "lower-decisions": ("child", "after", "service", "lower", "item", "strength", "certain"),
    "need-without-plan": (
        "absent", "need", "child", "service", "step", "agreed", "agreed_step", "identified_by", "item", "below",
        "strength", "part_strength", "certain", "wording",
    ),
    "no-progress": ("plan", "action", "child", "service", "agreed_row", "strength", "part_strength"),
    "not-until": ("absent", "made", "child", "service", "strength", "part_strength", "certain"),
    "past-limit": ("step", "rule_row", "due_from", "strength"),
    "postponed": ("meeting", "child", "strength", "wording"),
    "stated-late": ("plan", "person", "service", "strength", "doubt", "wording"),
}  # fmt: skip
"""What is compared of the rows of each question."""
