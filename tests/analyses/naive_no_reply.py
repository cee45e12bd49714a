"""A naive reference for messages, meetings and contacts that nothing followed, by brute force over plain rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from .naive import Row, dated, many
from .naive_good_sharing import end, first
from .naive_service_gap import example, same_place
from .naive_unanswered import NOBODY, Dated, Told, gone
from .naive_unsought_information import meet

MISSED = ("was-not-brought", "did-not-attend", "no-access", "cancelled")


class NoReply(Dated):
    def can_show(self, name: str) -> bool:
        """Whether the case has a row that may decide a question."""
        sent = self.of("communications")
        return {
            "no-reply": any(row.get("answers") for row in sent),
            "no-reply-on-record": any(row.get("status") == "unanswered" for row in sent),
            "rule-not-followed": bool(self.of("expectations")),
            "cancelled": any(row.get("status") == "cancelled" for row in self.of("meetings")),
            "not-followed-up": any(row.get("absence") for row in self.of("contacts")),
        }[name]

    # --- messages -------------------------------------------------------------------------------------------------

    def no_reply(self) -> Iterator[Told]:
        for message, silence in product(self.of("communications"), repeat=2):
            if silence.get("answers") != message["id"] or not gone(silence) or gone(message):
                continue
            if message.get("status") in ("attempted", "declined") or example(silence) or example(message):
                continue
            sides = self.side(silence["from"]), self.side(message["from"])
            if not self._answered(message):
                for who, sender, person in product(*sides, many(message.get("about", "")) or NOBODY):
                    yield message["id"], who, sender, person, silence["id"], self.stated(message, silence)

    def _answered(self, message: Row) -> bool:
        replies = [row for row in self.of("communications") if row.get("answers") == message["id"]]
        undenied = [row for row in replies if not gone(row) and row.get("status") not in ("attempted", "unanswered")]
        return bool(undenied) or self.answered_by_link(message["id"])

    def no_reply_on_record(self) -> Iterator[Told]:
        for message in self.of("communications"):
            kind = message.get("kind") in ("referral", "check", "request", "escalation")
            lost = message.get("status") == "unanswered" and not message.get("outcome") and not message.get("absence")
            sender = [p for p in self.side(message["from"]) if p not in self.parties]
            if not kind or not lost or example(message) or self.linked("answers", message["id"]):
                continue
            if any(row.get("answers") == message["id"] for row in self.of("communications")):
                continue
            for who, to, person in product(sender, self.side(message["to"]), many(message.get("about", ""))):
                if not self._at_work(to, person, message):
                    yield message["id"], to, who, person, False

    def _at_work(self, to: str, person: str, message: Row) -> bool:
        """Whether a contact or work of the receiver's with somebody, then or later, is on record."""
        return any(
            not visit.get("absence") and end(visit) > first(message)
            and (visit["by"] == to or self.service(visit["by"]) in self.meant(to))
            and any(person in many(visit.get(column, "")) for column in ("sought", "seen", "spoken_to"))
            for visit in self.of("contacts") if self.service(visit["by"]) or visit["by"] == to
        )  # fmt: skip

    def rule_not_followed(self) -> Iterator[Told]:
        for rule, message in product(self.of("expectations"), self.of("communications")):
            bound = many(rule.get("parties", ""))
            in_part = message["from"] in self.parties
            asks = message.get("kind") in ("referral", "check", "request") and gone(message) and not example(message)
            if not asks or rule.get("absence") or not rule.get("step") or not same_place(rule, message):
                continue
            over = "/" in rule.get("when", "") and end(rule) <= first(message)
            if not first(rule) < end(message) or over:
                continue
            sure = not in_part and self.stated(message) and (not rule.get("when") or self._all_along(rule, message))
            ones = self.meant(message["from"]) if in_part else filter(None, [self.service(message["from"])])
            for one, other in product(
                set(ones) & set(bound), set(many(message["to"])) & set(bound) & set(self.services)
            ):
                for person in (many(message.get("about", "")) or NOBODY) if one != other else ():
                    sent = self._sent(message, other, person)
                    some = "some" if sent or message.get("count") else "none"
                    for row in sent or NOBODY:
                        yield (
                            message["id"],
                            message["from"] if in_part else one,
                            other,
                            person,
                            rule["id"],
                            row,
                            some,
                            sure,
                        )

    @staticmethod
    def _all_along(rule: Row, message: Row) -> bool:
        """Whether a rule was in force, from the first day on which the message was due, for certain."""
        ends = dated(rule).ended + 1 if "/" in rule.get("when", "") else end(message)
        return dated(rule).begun < first(message) + 1 and end(message) <= ends

    def _sent(self, message: Row, to: str, person: str | None) -> list[str]:
        return [
            row["id"] for row in self.of("communications")
            if to in many(row["to"]) and person in many(row.get("about", "")) and not gone(row) and meet(row, message)
            and row.get("kind") == message.get("kind")
        ]  # fmt: skip

    # --- meetings and contacts ------------------------------------------------------------------------------------

    def cancelled(self) -> Iterator[Told]:
        for off in self.of("meetings"):
            if off.get("status") != "cancelled" or off.get("absence") or example(off) or not off.get("when"):
                continue
            people = many(off.get("about", ""))
            held = any(
                row["id"] != off["id"] and not row.get("absence") and row.get("status", "") in ("", "held")
                and end(row) > first(off) and set(people) & set(many(row.get("about", "")))
                and (row.get("kind") == off.get("kind") or not row.get("kind") or not off.get("kind"))
                for row in self.of("meetings")
            )  # fmt: skip
            for person in [] if held else people:
                never = [
                    (row["id"], "no-evidence" if row.get("absence") == "no-evidence" else None)
                    for row in self.of("meetings")
                    if row["id"] != off["id"] and person in many(row.get("about", "")) and same_place(row, off)
                    and (row.get("absence") or row.get("status") == "never-held") and row.get("kind") == off.get("kind")
                    and self.strength(row) in ("stated", "no-evidence") and end(row) > first(off)
                ]  # fmt: skip
                yield from ((off["id"], person, row, part, "not-held", not part) for row, part in never)
                if not never:
                    yield off["id"], person, None, None, "no-record", False

    def not_followed_up(self) -> Iterator[Told]:
        visits = [row for row in self.of("contacts") if row.get("when")]
        missed = [row for row in visits if row.get("outcome") in MISSED and not row.get("absence")]
        for miss, gap in product(missed, visits):
            silent = gap.get("absence") and not gap.get("outcome") and miss["id"] != gap["id"]
            service, in_part = self.service(miss["by"]), gap["by"] in self.parties
            if not silent or example(gap) or example(miss) or not service:
                continue
            if service not in (self.parties[gap["by"]] if in_part else [self.service(gap["by"])]):
                continue
            for person in set(many(miss.get("sought", ""))) & set(many(gap.get("sought", ""))):
                again = [row for row in self._met(service, person) if first(row) >= end(miss)]
                nearer = any(
                    first(miss) < first(row) <= first(gap) and self.service(row["by"]) == service
                    and person in many(row.get("sought", ""))
                    for row in missed
                )  # fmt: skip
                if first(gap) >= first(miss) and not nearer and not any(end(row) <= first(gap) for row in again):
                    sure = self.stated(miss, gap) and first(gap) <= end(miss) and not in_part
                    yield miss["id"], service, person, gap["id"], "later" if again else "none", sure

    def _met(self, service: str, person: str) -> list[Row]:
        return [
            row for row in self.of("contacts")
            if self.service(row["by"]) == service and not row.get("absence")
            and person in (*many(row.get("spoken_to", "")), *many(row.get("seen", "")))
        ]  # fmt: skip
