"""A naive reference for services that were hardly in touch and what was learnt only at a meeting, by brute force over
plain rows: bounds in whole days."""

from __future__ import annotations

from collections.abc import Iterator

from .naive import Row, many
from .naive_good_sharing import end, first
from .naive_service_gap import example, really
from .naive_unshared_information import UNTOLD, Unshared, meet

Told = tuple[str, ...]


class Apart(Unshared):
    """Between whom there was little liaison, and who had acted before a meeting told them."""

    def can_show(self, name: str) -> bool:
        if name == "out-of-touch":
            between = [row for row in self.of("absences") if row["kind"] == "communication"]
            return any(row.get("to") and not row.get("items") for row in between)
        return any(row["knew"] == "no" for row in self.of("knowledge"))

    # --- out of touch -------------------------------------------------------------------------------------------------

    def out_of_touch(self) -> Iterator[Told]:
        for row in self.of("absences"):
            if row["kind"] != "communication" or row.get("items") or example(row):
                continue
            for sender in many(row.get("from", "")):
                for receiver in many(row.get("to", "")):
                    if sender == receiver and row.get("mode"):
                        continue
                    ends = sorted({sender, receiver})
                    for one in self.sides_of(sender):
                        for other in self.sides_of(receiver) - {one}:
                            if self.both_concerned(row, one, other):
                                for person in many(row.get("about", "")):
                                    for sent in self.messages(row, person, one, other) or [""]:
                                        yield row["id"], ends[0], ends[1] if len(ends) > 1 else "", person, sent

    def sides_of(self, party: str) -> set[str]:
        """The services that are meant: of a group only those named themselves."""
        if party in self.agencies:
            return set()
        named = self.parties.get(party, [self.service(party)])
        return {service for service in named if service in self.services}

    def both_concerned(self, row: Row, one: str, other: str) -> bool:
        """Whether both were at work, one held a risk, and nobody says what the one did not have from the other."""
        people, pair = set(many(row.get("about", ""))), {one, other}
        near = people | {child for who, child, _ in self.ties if who in people and not self.is_child(who)}
        at_work = {w["service"] for w in self.of("involvements") if really(w) and w["person"] in near and meet(w, row)}
        concerned = [item for item in self.items if set(self.about(item)) & people]
        held = any(
            self.items[item].get("bears") == "risk" and whose in pair and maybe < end(row)
            for item in concerned for _, whose, maybe, _ in self.sides(item)
        )  # fmt: skip
        missing = any(
            item in concerned and how in ("not-known", *UNTOLD) and not example(lack)
            and first(row) <= first(lack) and end(lack) <= end(row)
            and any(whose in pair - {service} for _, whose, _, _ in self.sides(item))
            for party, item, lack, how, _ in self.lacks for service in self.meant(party) if service in pair
        )  # fmt: skip
        return pair <= at_work and held and not missing

    def messages(self, row: Row, person: str, one: str, other: str) -> list[str]:
        return [
            sent["id"] for sent in self.of("communications")
            if not sent.get("absence") and sent.get("status", "") in ("", "made")
            and person in many(sent.get("about", "")) and meet(sent, row)
            and any(
                self.service(sent["from"]) in (one, other)
                and {one, other} - {self.service(sent["from"])} <= {self.service(to), *self.parties.get(to, [])}
                for to in many(sent["to"])
            )
        ]  # fmt: skip

    # --- heard late ---------------------------------------------------------------------------------------------------

    def heard_late(self) -> Iterator[Told]:
        for party, item, row, how, _ in self.lacks:
            if how != "not-known" or example(row) or self.items[item].get("bears") != "risk":
                continue
            vague = party in self.parties or party in self.agencies
            needing = [
                service for service in self.meant(party)
                if self.wanted(service, item, row)
                and (vague or not any(whose != service and maybe < end(row) for _, whose, maybe, _ in self.sides(item)))
            ]  # fmt: skip
            known = self.knew(party, item)
            if not needing or not known:
                continue
            maybe, sure = min(m for m, _ in known), min(s for _, s in known)
            for meeting in self.of("meetings"):
                held = not meeting.get("absence") and meeting.get("status", "") in ("", "held")
                if not held or item not in many(meeting.get("said", "")) or first(meeting) < end(row) - 1:
                    continue
                if sure > end(row) and first(row) <= maybe < end(meeting) and first(meeting) < sure <= end(meeting):
                    for act in self.acts(party, item, row):
                        yield party, item, meeting["id"], row["id"], act

    def acts(self, party: str, item: str, row: Row) -> Iterator[str]:
        """What somebody did about one of those whom an item is about, in the time of a row."""
        rows = [(r, ("sought", "seen", "spoken_to")) for r in self.of("contacts")]
        rows += [(r, ("about",)) for r in self.of("decisions")]
        for act, columns in rows:
            people = {person for column in columns for person in many(act.get(column, ""))}
            own = any(by == party or self.service(by) == party for by in many(act["by"]))
            if own and not act.get("absence") and meet(act, row) and people & set(self.about(item)):
                yield act["id"]


QUESTIONS = {
    "out-of-touch": ("absence_row", "service", "other_service", "person", "sent_row"),
    "heard-late": ("needed_by", "item", "meeting", "lack_row", "acted_row"),
}
"""What is compared of the rows of each question."""
