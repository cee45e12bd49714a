"""A naive reference for handovers that lost something on the way or were not made, by brute force over plain rows.

Those that a row of the table of transfers decides by itself are in :mod:`.naive`.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.knowledge.naive_dates import FOREVER

from .naive import Row, dated, many
from .naive_good_sharing import end, first
from .naive_service_gap import same_place
from .naive_unsought_information import NotAsked, meet, undone

NOT_HANDED_OVER = ("", "unknown", "none", "no-evidence")
PASSING_ON = ("referral", "handover", "request", "notification", "letter")
Told = tuple[object, ...]


class Handovers(NotAsked):
    """Who took over without what was known, and who left without handing over."""

    def can_show(self, name: str) -> bool:
        """Whether the case has a row that may decide a question."""
        found = {
            "lost-history": any(row.get("unused_history") for row in self.of("transfers")),
            "lost-history-new-worker": any(self._unaware_workers()),
            "lost-history-in-turnover": any(row.get("successor") for row in self.of("allocations")),
            "partial-information": any(row.get("omits") for row in self.of("transfers")),
            "none-between-workers": any(row.get("handover") for row in self.of("allocations")),
            "none-left-to-family": any(
                row.get("owner") in self.people
                and self.service(row.get("towards", ""))
                and row.get("agreed_at") in {contact["id"] for contact in self.of("contacts")}
                for row in self.of("actions")
            ),
        }
        return found[name]

    # --- responsibility that passed without what was known ------------------------------------------------------------

    def lost_history(self) -> Iterator[Told]:
        for row in self.of("transfers"):
            if not row.get("absence"):
                yield from self._without(row, "unused_history")

    def partial_information(self) -> Iterator[Told]:
        for row in self.of("transfers"):
            passing = row["state"] not in ("not-requested", "no-receiver", "no-route") and not row.get("absence")
            own_word = self.strength(row) != "example"
            if passing and own_word and row.get("kind") != "discharge" and not row.get("left_out"):
                yield from self._without(row, "omits")

    def _without(self, row: Row, column: str) -> Iterator[Told]:
        sender, receiver = row["from"], row.get("to", "")
        if not receiver or {sender, receiver} & {*self.people}:
            return
        for item in many(row.get(column, "")):
            told = item in many(row.get("unused_history", ""))
            told = told or (self.strength(row) == "implied" and self._mute(row, item))
            if column == "omits" and told:
                continue
            for who, whose, maybe, sure in self.holders(item):
                if sender in (who, whose) and maybe < end(row):
                    for person in many(row["people"]):
                        certain = sure <= end(row)
                        yield row["id"], sender, receiver, person, item, self.strength(row), certain

    def _mute(self, row: Row, item: str) -> bool:
        """Whether the same paragraph says that the predecessor said nothing of an item to anybody of some kind."""
        here = set(many(row.get("places", "")))
        return any(
            gap["kind"] == "communication" and self.strength(gap) != "example"
            and here & set(many(gap.get("places", "")))
            and row["from"] in many(gap.get("from", "")) and item in many(gap.get("items", ""))
            for gap in self.of("absences")
        )  # fmt: skip

    # --- workers who followed one another -----------------------------------------------------------------------------

    def _unaware_workers(self) -> Iterator[tuple[str, str, Row]]:
        for party, item, row, how, _ in self.lacked():
            if how == "not-known" and party in self.worker_of:
                yield party, item, row

    def lost_history_new_worker(self) -> Iterator[Told]:
        for worker, item, row in self._unaware_workers():
            if any(sure <= end(row) for _, sure in self.knew(worker, item)):
                continue
            for who, whose, maybe, sure in self.holders(item):
                alike = whose in self.services and self._function(whose) == self._function(self.worker_of[worker])
                if alike and who != worker and maybe < end(row):
                    certain = bool(row.get("when")) and sure <= end(row)
                    yield worker, item, whose, row["id"], self.strength(row), certain

    def _function(self, service: str) -> str:
        return self.services[service]["function"]

    def lost_history_in_turnover(self) -> Iterator[Told]:
        for party, item, lack, how, _ in self.lacked():
            together = any(who in self.services for who, *_ in self.holders(item))
            if how != "not-known" or party not in self.services or together:
                continue
            for child in filter(self.is_child, self.about(item)):
                changes = [
                    row for row in self.of("allocations")
                    if row["service"] == party and child in many(row["people"]) and row.get("successor")
                    and row.get("handover", "") in NOT_HANDED_OVER
                ]  # fmt: skip
                for row in changes:
                    two = {row.get("practitioner"), row["successor"]}
                    third = any({c.get("practitioner") or c["successor"], c["successor"]} - two for c in changes)
                    arose = self.items[item] if self.items[item].get("when") else {}
                    before = any(first(arose) < end(change) for change in changes)
                    if third and before and same_place(lack, row) and meet(lack, row):
                        certain = any(self._begun(arose) <= self._going_on(change) for change in changes)
                        yield party, item, lack["id"], row["id"], self.strength(lack), certain

    def none_between_workers(self) -> Iterator[Told]:
        for row in self.of("allocations"):
            if row.get("state") == "vacant" or row.get("handover") not in ("none", "no-evidence", "partial"):
                continue
            for person in many(row["people"]):
                open_then = [
                    work for work in self.of("involvements")
                    if work["service"] == row["service"] and work["person"] == person and not work.get("absence")
                    and first(work) < end(row) < end(work)
                ]  # fmt: skip
                if open_then:
                    certain = any(
                        self._going_on(work) >= end(row) and self._begun(work) <= self._going_on(row)
                        for work in open_then
                    )
                    strength = "no-evidence" if row["handover"] == "no-evidence" else "stated"
                    yield row["id"], person, row["handover"] == "partial", strength, certain

    # --- left to the family -------------------------------------------------------------------------------------------

    def none_left_to_family(self) -> Iterator[Told]:
        contacts = {row["id"]: row for row in self.of("contacts") if not row.get("absence")}
        for step in self.of("actions"):
            contact = contacts.get(step.get("agreed_at", ""))
            towards, owner = step.get("towards", ""), step.get("owner", "")
            if contact is None or owner not in self.people or not self.service(towards):
                continue
            service = self.service(contact["by"])
            if not service or self.service(towards) == service:
                continue
            for row in self.of("communications"):
                own = row["from"] in (service, contact["by"])
                unsent = undone(row) and row.get("kind") in PASSING_ON and towards in many(row["to"])
                if not own or not unsent or not meet(row, contact) or self._sent(row, step, contact):
                    continue
                turned = step.get("status") == "done"
                for back in self._back(step, contact, service, towards) if turned else [None]:
                    ending = (step["id"], contact["id"], back, self.strength(row))
                    yield row["id"], service, towards, owner, *ending

    def _sent(self, unsent: Row, step: Row, contact: Row) -> bool:
        """Whether the same sender sent some other message about the person to a service from the contact on."""
        return any(
            row["from"] == unsent["from"] and not undone(row) and row.get("kind") in PASSING_ON
            and end(row) > first(contact) and any(self.service(to) for to in many(row["to"]))
            and set(many(row.get("about", ""))) & set(many(step.get("about", "")))
            for row in self.of("communications")
        )  # fmt: skip

    def _back(self, step: Row, contact: Row, service: str, towards: str) -> Iterator[str]:
        """Steps by which the other in its turn left it to them, from then on, to go back to the first."""
        contacts = {row["id"]: row for row in self.of("contacts") if not row.get("absence")}
        for row in self.of("actions"):
            met = contacts.get(row.get("agreed_at", ""))
            family = {*many(row.get("about", "")), row.get("owner", "")} & {*many(step.get("about", "")), step["owner"]}
            left_to_them = row.get("owner") in self.people and self.service(row.get("towards", "")) == service
            theirs = met is not None and towards in (met["by"], self.service(met["by"]))
            if theirs and left_to_them and family & {*self.people} and end(met or {}) > first(contact):
                yield row["id"]

    # --- days ---------------------------------------------------------------------------------------------------------

    @staticmethod
    def _begun(row: Row) -> int:
        """The end of the last day on which it may have begun."""
        return min(dated(row).begun + 1, FOREVER)

    @staticmethod
    def _going_on(row: Row) -> int:
        """The first day on which it may have ended."""
        return dated(row).ended


QUESTIONS = {
    "lost-history": ("transfer", "service", "other_service", "person", "item", "strength", "certain"),
    "lost-history-new-worker": ("needed_by", "item", "holder", "lack_row", "strength", "certain"),
    "lost-history-in-turnover": ("service", "item", "lack_row", "allocation", "strength", "certain"),
    "partial-information": ("transfer", "service", "other_service", "person", "item", "strength", "certain"),
    "none-between-workers": ("allocation", "person", "partly", "strength", "certain"),
    "none-left-to-family": (
        "message", "service", "other_service", "person", "action_row", "contact", "back_row", "strength",
    ),
}  # fmt: skip
"""What is compared of the rows of each question."""
