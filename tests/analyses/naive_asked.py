"""A naive reference for what was asked and answered, and for what a service knew that had spoken with a family, by
brute force over plain rows."""

from __future__ import annotations

from itertools import product
from typing import ClassVar

from .naive import Row, many
from .naive_good_sharing import POSSIBLE, NaiveSharing, end, first, made

PAST = {"domestic-abuse", "violence", "sexual-harm", "harm-to-child", "child-history", "parental-history"}


class NaiveAsked(NaiveSharing):
    """Questions with their answers, and talks with what was known at that time."""

    COLUMNS: ClassVar[dict[str, tuple[str, ...]]] = {
        "asked-and-answered": ("message", "needed_by", "holder", "person", "item", "strength", "part_strength"),
        "learnt-by-asking": (
            "contact",
            "statement_row",
            "needed_by",
            "person",
            "item",
            "strength",
            "part_strength",
        ),
    }

    def can_show(self, name: str) -> bool:
        if name == "asked-and-answered":
            return any(row.get("answers") and row.get("conveys") for row in self.of("communications"))
        return any(row.get("spoken_to") for row in self.of("contacts"))

    # --- asked and answered ---------------------------------------------------------------------------------------

    def asked_and_answered(self) -> set[tuple[str, ...]]:
        found = set[tuple[str, ...]]()
        for row, asked in product(self.of("communications"), self.of("communications")):
            if row.get("answers") != asked["id"] or asked.get("kind") not in ("check", "request"):
                continue
            asker, answerer = asked["from"], row["from"]
            sides = {asker, answerer}
            if not self._plain(row) or not self._plain(asked) or row.get("omits") or row.get("weakened"):
                continue
            if len(sides) == 1 or not sides & set(self.parties) or any(map(self._of_family, sides)):
                continue
            if not any(self._same(asker, to) for to in many(row["to"])):
                continue
            for item, person in product(many(row.get("conveys", "")), many(asked.get("about", ""))):
                missed = "missed-appointments" in many(self.items[item]["topics"])
                if person not in many(self.items[item]["about"]) or self._believed(item):
                    continue
                if (self._bears(item) or missed) and not self._otherwise(asker, item, row):
                    found.add((row["id"], asker, answerer, person, item, *self.said(asked, row)))
        return found

    def _plain(self, row: Row) -> bool:
        """Sent, neither late nor an example."""
        return made(row) and not row.get("delay") and row.get("sureness") != "example"

    def _of_family(self, party: str) -> bool:
        return party in self.people or any(one in self.people for one in self.parties.get(party, []))

    def _same(self, one: str, other: str) -> bool:
        """The same, or a worker and the worker's service."""
        return one == other or self.worker_of.get(one) == other or self.worker_of.get(other) == one

    def _otherwise(self, asker: str, item: str, row: Row) -> bool:
        """Known to the asker before, brought to one that needed it, or stated not to have been known after all."""
        before = any(sure <= first(row) for who in {asker, self.service(asker)} for _, sure in self.knew(who, item))
        meant = {asker, *self.meant(asker)}
        unaware = any(
            what == item and how in POSSIBLE and end(lack) > first(row) and meant & {who, *self.meant(who)}
            for who, what, lack, how, _ in self.lacked()
        )
        return before or unaware or self._brought(item, row)

    def _brought(self, item: str, row: Row) -> bool:
        """Did it come to a service that needed it, or had asked, and did not have it?"""
        tied = {
            link[side] for link in self.of("links") if link["kind"] == "contradicts" for side in ("first", "second")
        }
        unnamed = {party["id"] for party in self.of("parties") if party["kind"] == "unnamed"}
        for receiver in many(row["to"]):
            if row["id"] in tied or receiver in {*self.people, *unnamed, row["from"]}:
                continue
            for service in self.meant(receiver):
                had = any(sure <= first(row) for who in (receiver, service) for _, sure in self.knew(who, item))
                wanted = any(w[0] < end(row) and first(row) < w[1] and w[0] < w[1] for w in self.wants(service, item))
                if service != self.service(row["from"]) and not had and (wanted or self._asked(row, service)):
                    return True
        return False

    # --- learnt by asking -----------------------------------------------------------------------------------------

    def learnt_by_asking(self) -> set[tuple[str, ...]]:
        found = set[tuple[str, ...]]()
        for contact, said in product(self.of("contacts"), self.of("knowledge")):
            if contact.get("outcome", "") not in ("", "kept") or said["knew"] != "yes":
                continue
            if any(row.get("absence") or row.get("sureness") == "example" for row in (contact, said)):
                continue
            holder, service = said["holder"], self.service(contact["by"])
            if not service or holder not in (contact["by"], service):
                continue
            if self.services[service]["function"] == "partnership":
                continue
            places = set(many(said.get("places", "")))
            if not places or not places <= set(many(contact.get("places", ""))) or not self._meet(contact, said):
                continue
            for item, person in product(many(said["items"]), many(contact.get("spoken_to", ""))):
                if self._past(item, person) and self._new(item, contact, service):
                    found.add((contact["id"], said["id"], holder, person, item, *self.said(said, contact)))
        return found

    def _past(self, item: str, person: str) -> bool:
        """A risk in an adult's life, that is not about a child whom the review is about."""
        row = self.items[item]
        about = many(row["about"])
        return (
            person in about
            and any(who == person for who, _ in self._tied)
            and not self.is_child(person)
            and row.get("bears") == "risk"
            and row.get("kind") not in ("belief", "observation", "untold")
            and bool(PAST & set(many(row["topics"])))
            and not any(self.people[one].get("index_child") == "yes" for one in about)
        )

    def _new(self, item: str, contact: Row, service: str) -> bool:
        """Neither told nor observed there, nor known before, nor stated not to have been known after."""
        there = {*many(contact.get("told", "")), *many(contact.get("observed", ""))}
        before = any(sure <= first(contact) for who in {contact["by"], service} for _, sure in self.knew(who, item))
        return item not in there and not before and not self._unaware(service, item, contact)
