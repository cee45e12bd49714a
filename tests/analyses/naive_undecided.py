"""A naive reference for what services decided not to do, and for needs left open, by brute force over plain rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from .naive import Row, many
from .naive_good_sharing import end, first
from .naive_service_gap import example, same_place
from .naive_unanswered import NOBODY, Dated, Told, gone

ENDING = ("close", "step-down", "discharge", "no-action")
AFTER_INJURY = ("discharge", "no-action", "continue", "close", "step-down")
ENGAGEMENT = {"engagement", "missed-appointments"}
WARNING = ("notification", "request", "escalation", "letter")


class Undecided(Dated):
    def can_show(self, name: str) -> bool:
        """Whether the case has a row that may decide a question."""
        kinds = {row.get("kind", "") for row in self.of("decisions") if not row.get("absence")}
        return {
            "closed-unassessed": any(gone(row) and row["type"] == "assessment" for row in self.of("plans")),
            "need-outstanding": any(row.get("outstanding_at") for row in self.of("needs")),
            "no-action-after-warning": "no-action" in kinds,
            "no-action-for-want-of-engagement": any(
                ENGAGEMENT & set(many(row["topics"])) for row in self.of("information")
            ),
            "no-action-in-meeting": any(row.get("meeting") for row in self.of("decisions")),
            "not-made-after-incident": bool(self.of("incidents")),
        }[name]

    def done(self) -> list[Row]:
        """The decisions that were taken, and are no mere example."""
        return [act for act in self.of("decisions") if not act.get("absence") and not example(act)]

    def closed_unassessed(self) -> Iterator[Told]:
        for act, gap in product(self.done(), self.of("plans")):
            kind = act.get("kind") in ("decline", "close", "no-action")
            missing = gap["type"] == "assessment" and gone(gap) and not example(gap)
            if not kind or not missing or self.grounded(act) or not same_place(act, gap):
                continue
            if not act.get("when") or not gap.get("when") or first(gap) < first(act) or end(gap) > end(act):
                continue
            for person in set(many(act.get("about", ""))) & set(many(gap.get("about", ""))):
                for service in self.acting(act) & self.acting(gap):
                    none = "no-record" if gap.get("absence") == "no-evidence" else "stated"
                    row = (act["id"], service, person, gap["id"], *self.voice(act, gap, apart=True), none)
                    yield *row, self.stated(act, gap)

    def need_outstanding(self) -> Iterator[Told]:
        acts = {act["id"]: act for act in self.done()}
        for need in self.of("needs"):
            act = acts.get(need.get("outstanding_at", ""))
            if need.get("status") not in ("outstanding", "open") or need.get("absence") or example(need) or not act:
                continue
            if act.get("kind") not in ENDING and not act.get("ends") and not act.get("steps_down"):
                continue
            deciders, finder = many(act["by"]), need.get("identified_by", "")
            may_be = {one for party in deciders for one in self.parties.get(party, [])} - set(self.people)
            theirs = finder in deciders or finder in may_be
            if not self.stated(need) and not theirs:
                continue
            if {*many(need.get("addressed_by", ""))} & {*many(act.get("ends", ""))}:
                continue
            for by, reason in product(deciders, self._turned_down(need, act) or NOBODY):
                sure = bool(finder) and by not in self.parties and self.stated(need, act)
                yield act["id"], need["id"], need["whose"], by, reason, *self.voice(need, act), sure

    def _turned_down(self, need: Row, act: Row) -> list[str]:
        """What shows that the family had turned down what was offered: items on which the decision, or the plan that
        was to meet the need, rested."""
        plans = self.rows("plans")
        rest = [act, *(plans[row] for row in many(need.get("addressed_by", "")) if row in plans)]
        grounds = {item for row in rest for item in many(row.get("relied_on", "")) if item in self.items}
        return sorted(
            item for item in grounds
            if need["whose"] in many(self.items[item].get("about", "")) and self.items[item].get("bears") == "risk"
            and "engagement" in many(self.items[item]["topics"])
        )  # fmt: skip

    def no_action_after_warning(self) -> Iterator[Told]:
        for message, act in product(self.of("communications"), self.done()):
            sent = not gone(message) and not message.get("outcome") and message.get("kind") in WARNING
            if not sent or message.get("status") in ("attempted", "declined") or example(message):
                continue
            timed = message.get("when") and act.get("when") and first(message) < end(act)
            if act.get("kind") != "no-action" or not timed or not same_place(message, act) or self.grounded(act):
                continue
            order = end(message) <= first(act) or message["when"] == act["when"]
            for person in set(many(message["to"])) & set(self.people) & set(many(act.get("about", ""))):
                for service in self.acting(message, "from") & self.acting(act):
                    row = (message["id"], service, person, act["id"], *self.voice(act, message))
                    yield *row, order and self.stated(message, act)

    def no_action_for_want_of_engagement(self) -> Iterator[Told]:
        for act in self.done():
            grounds = [*many(act.get("relied_on", "")), *self.linked("relied-on", act["id"], "first")]
            closing, threshold = act.get("kind") == "close", bool(act.get("threshold"))
            if not (closing or (act.get("kind") == "no-action" and not threshold)):
                continue
            if not grounds or not all(self._want_of_engagement(ground) for ground in grounds):
                continue
            named = [(by, service) for by in many(act["by"]) for service in self.acting(act)]
            unnamed = {row["id"] for row in self.of("parties") if row["kind"] == "unnamed"}
            named = named or [(by, by) for by in many(act["by"]) if by in unnamed]
            for (by, service), person in product(named, many(act.get("about", ""))):
                theirs = {service, *self.parties.get(by, [])} & set(self.services)
                assessed = any(
                    plan["type"] == "assessment" and not gone(plan) and plan.get("status") != "recommended"
                    and theirs & self.acting(plan) and person in many(plan.get("covered", ""))
                    and first(plan) < end(act)
                    for plan in self.of("plans")
                )  # fmt: skip
                for ground in many(act.get("relied_on", "")):
                    if not assessed and person in many(self.items[ground].get("about", "")):
                        wording = "threshold" if threshold else "only"
                        sure = not threshold and self.stated(act) and service in self.services
                        yield act["id"], service, person, ground, wording, sure

    def _want_of_engagement(self, ground: str) -> bool:
        item = self.items.get(ground, {})
        fact = item.get("bears") != "protective" and item.get("kind") != "belief"
        return fact and bool(ENGAGEMENT & set(many(item.get("topics", ""))))

    def no_action_in_meeting(self) -> Iterator[Told]:
        meetings = self.rows("meetings")
        for act in self.done():
            room = meetings.get(act.get("meeting", ""))
            bare = act.get("kind") == "no-action" and not act.get("threshold") and not act.get("relied_on")
            if not room or gone(room) or example(room) or not bare or act.get("reviews"):
                continue
            if self.linked("relied-on", act["id"], "first"):
                continue
            for item, person, by in product(
                many(room.get("said", "")), many(act.get("about", "")), many(act["by"])
            ):  # fmt: skip
                led_on = any(
                    other["id"] != act["id"] and other.get("meeting") == room["id"] and not other.get("absence")
                    and person in many(other.get("about", ""))
                    and (other.get("kind", "") != "no-action" or other.get("relied_on"))
                    for other in self.of("decisions")
                )  # fmt: skip
                if person in many(self.items[item].get("about", "")) and not led_on:
                    yield act["id"], room["id"], by, person, item, *self.voice(act, room), self.stated(act, room)

    def not_made_after_incident(self) -> Iterator[Told]:
        gaps = [row for row in self.of("meetings") if gone(row)]
        gaps += [row for row in self.of("plans") if gone(row) and row["type"] == "assessment"]
        for harm, gap in product(self.of("incidents"), gaps):
            then = gap.get("when") == harm.get("when") or first(gap) >= end(harm)
            if not harm.get("when") or not gap.get("when") or not then or example(gap) or not same_place(harm, gap):
                continue
            for child in set(many(harm.get("people", ""))) & set(many(gap.get("about", ""))):
                for event in self._next(harm, gap, child) if self.is_child(child) else ():
                    sure = end(harm) <= first(event) and first(gap) <= first(event)
                    sure = sure and self.stated(gap) and (event in self.of("incidents") or self.stated(event))
                    sides = self.side(gap.get("by", "")) or NOBODY, many(event.get("by", "")) or NOBODY
                    for maker, decider in product(*sides):
                        yield harm["id"], child, maker, decider, gap["id"], event["id"], sure

    def _next(self, harm: Row, gap: Row, child: str) -> Iterator[Row]:
        """What followed an injury, and may have followed the first day of what was not done."""
        for event in self.harmed(child):
            if event["id"] != harm["id"] and first(event) >= end(harm) and end(event) > first(gap):
                yield event
        for act in self.done():
            kind = act.get("kind") in AFTER_INJURY and act.get("when") and child in many(act.get("about", ""))
            told = first(act) >= end(harm) or (first(act) >= first(harm) and same_place(act, harm))
            if kind and told and end(act) > max(first(harm), first(gap)):
                yield act
