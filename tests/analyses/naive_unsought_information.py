"""A naive reference for questions that were not put, by brute force over plain rows: bounds in whole days."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from .naive import Row, dated, many
from .naive_good_sharing import NaiveSharing, end, first
from .naive_service_gap import example, same_place

PAST = {"parental-history", "child-history"}
ASKING = ("check", "request")


def undone(row: Row) -> bool:
    return row.get("status") == "not-made" or bool(row.get("absence"))


def meet(a: Row, b: Row) -> bool:
    return first(a) < end(b) and first(b) < end(a)


OF_THE_PAST = {"parental-history", "child-history"}


class NotAsked(NaiveSharing):
    """Who did not ask whom, and who held what an answer would have brought."""

    def can_show(self, name: str) -> bool:
        """Whether the case has a row that may decide a question."""
        undone_plans = [row for row in self.of("plans") if undone(row) and row["type"] == "assessment"]
        lead = any(row["function"] == "safeguarding-lead" for row in self.of("services"))
        found = {
            "not-asked": any(self.unasked(ASKING)),
            "not-asked-of-the-family": any(
                asked in self.people for *_, asked in self.unasked((*ASKING, "discussion"))
            ) or any(row["kind"] == "communication" and row.get("to") for row in self.of("absences")),
            "not-asked-about-the-household": any(self.unasked(("check",))),
            "not-consulted": any({*many(row.get("not_consulted", ""))} & {*self.people} for row in self.of("plans")),
            "no-consultation": lead and any(self.unasked((*ASKING, "discussion"))),
            "left-out": any(row.get("left_out") for row in self.of("plans")),
            "history-not-gathered": any(
                PAST & set(many(self.items[item]["topics"]))
                for row in self.of("knowledge") if row["knew"] == "no" for item in many(row["items"])
            ),
            "own-past-not-asked": any(
                "parental-history" in many(self.items[item]["topics"])
                for row in self.of("knowledge") if row["knew"] == "no" for item in many(row["items"])
            ),
            "not-explored": any(row.get("partly") for row in self.of("plans")),
            "not-obtained": bool(self.of("expectations") and self.of("transfers")),
            "others-not-asked": bool(undone_plans),
            "meeting-not-held": any(
                row.get("status") in ("never-held", "cancelled") or row.get("absence") for row in self.of("meetings")
            ),
        }  # fmt: skip
        return found[name]

    # --- who had it -----------------------------------------------------------------------------------------------

    def own(self, party: str) -> str:
        return self.service(party) or party

    def had(self, side: str, item: str, before: int) -> bool:
        """Whether one side, a worker included, may have had an item before a day."""
        return any(
            i == item and maybe < before and side in (who, self.service(who)) and who not in self.people
            for who, i, maybe, _ in self.evidence
        )

    def holders(self, item: str) -> Iterator[tuple[str, str, int, int]]:
        """(who, whose service or who, possibly from, certainly by): of each the earliest."""
        for who in {who for who, i, _, _ in self.evidence if i == item}:
            held = self.knew(who, item)
            yield who, self.own(who), min(m for m, _ in held), min(s for _, s in held)

    def there(self, party: str) -> set[str]:
        """A party, and the services and workers that it is or may mean."""
        members = {m for m in self.parties.get(party, []) if m in self.services or m in self.worker_of}
        return {party, *members, *([self.worker_of[party]] if party in self.worker_of else [])}

    def side(self, cell: str) -> list[str]:
        return [party for party in many(cell) if party not in self.people]

    def vaguely(self, service: str, item: str, before: int) -> bool:
        """Whether services named only in part, among whom this one may be, may have had the item."""
        return any(self.had(p, item, before) for p, members in self.parties.items() if service in members)

    def about(self, item: str) -> list[str]:
        return many(self.items[item].get("about", ""))

    def unasked(self, kinds: tuple[str, ...]) -> Iterator[tuple[Row, str, str]]:
        """(message that was not sent, who would have asked, who would have been asked)"""
        for row in self.of("communications"):
            if row.get("kind", "") in kinds and undone(row) and not example(row) and self.side(row["from"]):
                for asked in many(row["to"]):
                    yield row, row["from"], asked

    def put(self, kinds: tuple[str, ...] = ASKING) -> list[Row]:
        """Messages that were sent."""
        return [row for row in self.of("communications") if row.get("kind", "") in kinds and not undone(row)]

    # --- the questions --------------------------------------------------------------------------------------------

    def not_asked(self) -> Iterator[tuple[str, ...]]:
        for row, asker, asked in self.unasked(ASKING):
            if asked in self.people:
                continue
            for item in many(row.get("conveys", "")):
                if any(
                    sender in self.parties.get(asker, []) and to == asked and item in many(same.get("conveys", ""))
                    and meet(same, row) and (sender in self.services or sender in self.worker_of)
                    for same, sender, to in self.unasked(ASKING)
                ):  # fmt: skip
                    continue
                again = any(
                    put["from"] == asker and asked in many(put["to"]) and item in many(put.get("conveys", ""))
                    and meet(put, row) for put in self.put()
                )  # fmt: skip
                if again or self.had(self.own(asker), item, end(row)):
                    continue
                for who, whose, maybe, _ in self.holders(item):
                    theirs = {who, self.service(who)} & self.there(asked) and who not in self.people
                    if maybe < end(row) and theirs:
                        yield asker, asked, whose, item, row["id"]

    def not_asked_of_the_family(self) -> Iterator[tuple[str, ...]]:
        silent = [(row, "conveys", "from", "to") for row in self.of("communications") if undone(row)]
        silent += [(row, "items", "from", "to") for row in self.of("absences")]
        for row, items, sender, receiver in silent:
            if row.get("kind", "") not in ("communication", "check", "request", "discussion") or example(row):
                continue
            message = items == "conveys"
            for asker in self.side(row.get(sender, "")):
                own = self.own(asker) if message else asker
                for told_by in many(row.get(receiver, "")):
                    if told_by not in self.people:
                        continue
                    for item in many(row.get(items, "")):
                        knew = any(maybe < end(row) for maybe, _ in self.knew(told_by, item))
                        word = self.items[item].get("origin") == told_by
                        if (knew or word) and not self.had(own, item, end(row)):
                            for person in many(row.get("about", "")) or [told_by]:
                                yield asker, told_by, person, item, row["id"]
                    if not many(row.get(items, "")) and message and row.get("kind") in ASKING:
                        others = [person for person in many(row.get("about", "")) if person != told_by]
                        adults = [person for person in others if not self.is_child(person)]
                        for person in adults or others:
                            yield asker, told_by, person, "None", row["id"]

    def not_asked_about_the_household(self) -> Iterator[tuple[str, ...]]:
        ties = {(person, child) for person, child, _ in self.ties if not self.is_child(person)}
        for row, asker, asked in self.unasked(("check",)):
            own = self.own(asker)
            conveyed = many(row.get("conveys", ""))
            if asked in self.people or asker in self.agencies or asked in self.agencies:
                continue
            if any(not self.had(own, item, end(row)) for item in conveyed):
                continue
            for person in many(row.get("about", "")):
                children = {person} | {c for p, c in ties if p == person}
                around = children | {p for p, c in ties if c in children}
                for item, i in self.items.items():
                    of_home = {"household", "pregnancy"} & set(many(i["topics"]))
                    if not of_home or not around & set(self.about(item)) or self.had(own, item, end(row)):
                        continue
                    for who, whose, _, sure in self.holders(item):
                        if sure <= end(row) and self.service(who) and whose in self.there(asked):
                            adults = {p for p in around if not self.is_child(p)} & set(self.about(item))
                            near = person in self.about(item) or (i.get("bears") == "risk" and adults)
                            lasting = i.get("relevant_from") or not i.get("when") or end(i) > first(row) - 365
                            named = near and lasting and sure <= dated(row).begun + 1
                            yield row["id"], asker, asked, person, whose if named else "", item if named else ""

    def not_consulted(self) -> Iterator[tuple[str, ...]]:
        for row in self.of("plans"):
            makers = self.side(row.get("by", ""))
            if not makers or example(row):
                continue
            maker = makers[0]
            own = self.own(maker)
            people = {p for c in ("about", "covered", "partly", "not_covered") for p in many(row.get(c, ""))}
            women = [p for p in many(row.get("not_consulted", "")) if self.people.get(p, {}).get("sex") == "female"]
            for asked, (item, i) in product(women, self.items.items()):
                if not people & set(self.about(item)):
                    continue
                if i.get("bears") != "risk" and item not in many(row.get("left_out", "")):
                    continue
                if self.had(own, item, end(row)) or self.vaguely(own, item, end(row)):
                    continue
                if any(
                    any(who == member and maybe < end(row) for who, _, maybe, _ in self.holders(item))
                    for member in self.parties.get(maker, []) if member in self.services
                ):  # fmt: skip
                    continue
                if any(
                    m["from"] == maker and asked in many(m["to"]) and item in many(m.get("conveys", ""))
                    for m in self.of("communications") if m.get("kind", "") in ASKING and undone(m)
                ):  # fmt: skip
                    continue
                if any(who == asked and sure <= end(row) for who, _, _, sure in self.holders(item)):
                    yield row["id"], asked, asked, item

    def no_consultation(self) -> Iterator[tuple[str, ...]]:
        for row, asker, asked in self.unasked((*ASKING, "discussion")):
            lead = self.services.get(self.service(asked), {}).get("function") == "safeguarding-lead"
            if not lead or not self.service(asker):
                continue
            for person in many(row.get("about", "")):
                if not self.is_child(person):
                    continue
                for act in self.of("decisions"):
                    if person not in many(act.get("about", "")) or act.get("absence") or not meet(act, row):
                        continue
                    kinds = ("no-action", "continue", "decline", "close", "step-down")
                    if act.get("kind", "") not in kinds or not same_place(act, row):
                        continue
                    for by in many(act["by"]):
                        theirs = by == asker or by == self.worker_of.get(asker) or self.worker_of.get(by) == asker
                        if theirs and by in (*self.services, *self.worker_of) and not self._plainer(act, person, by):
                            silence, taken = self.strength(row), self.strength(act)
                            marked = "" if taken in ("stated", silence) else taken
                            yield row["id"], act["id"], asker, asked, person, silence, marked

    def _plainer(self, act: Row, person: str, by: str) -> bool:
        """Whether a weaker statement of a decision stands beside a plain one."""
        return bool(act.get("sureness")) and any(
            not other.get("sureness") and not other.get("absence") and same_place(other, act)
            and person in many(other.get("about", "")) and by in many(other["by"])
            for other in self.of("decisions")
        )  # fmt: skip

    def left_out(self) -> Iterator[tuple[str, ...]]:
        for row in self.of("plans"):
            makers = self.side(row.get("by", ""))
            if not makers or example(row) or (row["type"] == "plan" and undone(row)):
                continue
            maker = makers[0]
            for item in many(row.get("left_out", "")):
                members = self.parties.get(maker, [])
                sides = {maker, *([self.worker_of[maker]] if maker in self.worker_of else [])}
                sides |= {w for w, s in self.worker_of.items() if s == maker}
                sides |= {m for m in members if m in self.services or m in self.worker_of}
                if any(maybe < end(row) for side in sides for maybe, _ in self.knew(side, item)):
                    continue
                if self.vaguely(maker, item, end(row)) or any(
                    m["from"] == maker and m.get("kind", "") in ASKING and item in many(m.get("conveys", ""))
                    for m in self.of("communications")
                ):
                    continue
                if any(
                    maker in self.parties.get(m["from"], []) and m.get("kind", "") in ASKING and meet(m, row)
                    and item in many(m.get("conveys", ""))
                    for m in self.of("communications")
                ):  # fmt: skip
                    continue
                service_side = any(
                    who not in self.people and sure <= end(row) for who, _, _, sure in self.holders(item)
                )
                for who, whose, _, sure in self.holders(item):
                    if who in self.people and service_side:
                        continue
                    if sure > end(row) or maker in (who, self.service(who)) or maker in self.parties.get(who, []):
                        continue
                    if self.worker_of.get(maker) in self.parties.get(who, []):
                        continue
                    if who != maker and {m for m in self.parties.get(who, []) if m not in self.people} & {*members}:
                        continue
                    if self.service(who) in members or self._told_as_such(row, maker, who):
                        continue
                    if self._withheld(item, row, maker, who) or self.acted_on(item, row) or self._spoke(maker, who):
                        continue
                    yield maker, item, row["id"], whose

    def _withheld(self, item: str, row: Row, maker: str, who: str) -> bool:
        """Whether a source says that the holder did not pass the item on, or nobody did to the maker, at that time."""
        return any(
            item in many(m.get("conveys", "")) and m.get("kind", "") not in ASKING and undone(m) and meet(m, row)
            and (m["from"] in (who, self.service(who)) or maker in many(m["to"]))
            for m in self.of("communications")
        )  # fmt: skip

    def acted_on(self, item: str, row: Row) -> bool:
        """Whether a decision told in the same paragraph, of no lower level of help, rested on the item by then."""
        lower = ("decline", "close", "no-action", "step-down")
        return any(
            item in many(act.get("relied_on", "")) and act.get("kind") not in lower and not act.get("absence")
            and {*many(act.get("places", ""))} & {*many(row.get("places", ""))} and first(act) < end(row)
            for act in self.of("decisions")
        )  # fmt: skip

    def _spoke(self, maker: str, who: str) -> bool:
        """Whether the maker, or one of its workers, spoke with somebody of the family."""
        return who in self.people and any(
            who in many(met.get("spoken_to", "")) and maker in (met["by"], self.worker_of.get(met["by"]))
            for met in self.of("contacts")
        )

    def _told_as_such(self, row: Row, maker: str, who: str) -> bool:
        """Whether a source says that this holder was not consulted for a plan about the same people."""
        return any(
            other.get("by") == maker and meet(other, row)
            and set(many(other.get("about", ""))) & set(many(row.get("about", "")))
            and any(
                who == n or who in self.parties.get(n, [])
                for n in many(other.get("not_consulted", ""))
            )
            for other in self.of("plans")
        )  # fmt: skip

    def history_not_gathered(self) -> Iterator[tuple[str, ...]]:
        for row in self.of("knowledge"):
            if row["knew"] != "no" or row["holder"] in self.people or example(row):
                continue
            lacking = row["holder"]
            members = self.parties.get(lacking, [])
            for item in many(row["items"]):
                topics = set(many(self.items[item]["topics"]))
                had = [who for who, *_ in self.holders(item) if who == lacking]
                inside = [who for who, _, _, sure in self.holders(item) if who in members and sure <= end(row)]
                if not topics & PAST or had or inside:
                    continue
                if self._told_otherwise(item, lacking):
                    continue
                adults = [person for person in self.about(item) if not self.is_child(person)]
                for person, service in product(adults, self.meant(lacking) or [""]):
                    for whose in self._could_tell(item, row, lacking, service, person):
                        yield row["id"], item, person, whose

    def own_past_not_asked(self) -> Iterator[tuple[str, ...]]:
        for row in self.of("knowledge"):
            lacking = row["holder"]
            if row["knew"] != "no" or lacking in self.people or example(row):
                continue
            for item in many(row["items"]):
                adults = [person for person in self.about(item) if not self.is_child(person)]
                women = [person for person in adults if self.people[person].get("sex") == "female"]
                past = set(many(self.items[item]["topics"]))
                members = [m for m in self.parties.get(lacking, []) if m in self.services or m in self.worker_of]
                members += [w for w, s in self.worker_of.items() if s in members]
                alone = "parental-history" in past <= {"parental-history", "child-history"} and len(adults) > 1
                known = any(sure <= end(row) for *_, sure in self.holders(item))
                if not alone or known or self._told_otherwise(item, lacking):
                    continue
                for woman in women:
                    asked = any(woman in many(put["to"]) for put in self.put())
                    had = any(
                        woman in self.about(other) and past & OF_THE_PAST & {*many(i["topics"])}
                        and any(m < end(row) for one in members for m, _ in self.knew(one, other))
                        for other, i in self.items.items()
                    )  # fmt: skip
                    unasked = not asked and not had and not self._told_of_past(woman, lacking, row)
                    yield row["id"], item, woman, woman if unasked else "None"

    def _told_otherwise(self, item: str, lacking: str) -> bool:
        """Whether a source says that a question was not put, or that an assessment of theirs left the item out."""
        unasked = any(
            m.get("kind", "") in ASKING and undone(m) and item in many(m.get("conveys", ""))
            for m in self.of("communications")
        )
        return unasked or any(
            plan.get("by") == lacking and plan["type"] != "plan" and not example(plan)
            and item in many(plan.get("left_out", ""))
            for plan in self.of("plans")
        )  # fmt: skip

    def _could_tell(self, item: str, row: Row, lacking: str, service: str, person: str) -> Iterator[str]:
        members = self.parties.get(lacking, [])
        for who, whose, _, sure in self.holders(item):
            same = who == lacking or self.service(who) == service or who in members or self.service(who) in members
            shared = {m for m in self.parties.get(who, []) if m in self.services} & set(members)
            asked = any(who in many(put["to"]) and person in many(put.get("about", "")) for put in self.put())
            if who in self.people and (who != person or self._told_of_past(who, lacking, row)):
                continue
            if sure <= end(row) and not same and not shared and not asked:
                yield whose

    def _told_of_past(self, who: str, lacking: str, row: Row) -> bool:
        """Whether somebody told those who did not know something of the past at a contact."""
        side = {lacking, *(m for m in self.parties.get(lacking, []) if m in self.services or m in self.worker_of)}
        return any(
            who in many(visit.get("spoken_to", "")) and not visit.get("absence") and first(visit) < end(row)
            and {visit["by"], self.service(visit["by"])} & side
            and any(
                PAST & {*many(self.items[said]["topics"])} and who in self.about(said)
                for said in many(visit.get("told", ""))
            )
            for visit in self.of("contacts")
        )  # fmt: skip

    def not_explored(self) -> Iterator[tuple[str, ...]]:
        for row in self.of("plans"):
            service = self.service(row.get("by", ""))
            if row.get("absence") or example(row) or not service:
                continue
            for person in many(row.get("partly", "")):
                for said in self.of("knowledge"):
                    lacks = said["knew"] == "no" and service in self.meant(said["holder"]) and not example(said)
                    agency = said["holder"] in self.agencies
                    if self.is_child(person) or agency or not (lacks and same_place(said, row) and meet(said, row)):
                        continue
                    left = many(row.get("left_out", ""))
                    for item in (i for i in many(said["items"]) if i in left or not left):
                        known = any(
                            maybe < end(row) and who not in self.people for who, _, maybe, _ in self.holders(item)
                        )
                        if self.about(item) == [person] and not known and not self._spoken_with(person, item, row):
                            lacking = self.strength(said)
                            voice = self.strength(row), "" if lacking == "stated" else lacking
                            yield row["id"], service, person, said["holder"], item, said["id"], *voice

    def _spoken_with(self, person: str, item: str, row: Row) -> bool:
        """Whether somebody was put a question, or told, at a contact that may have been then, what is of the topics of
        an item and about themselves."""
        topics = set(many(self.items[item]["topics"]))
        own = {i for i, of in self.items.items() if person in self.about(i) and topics & set(many(of["topics"]))}
        return any(person in many(put["to"]) and self.side(put["from"]) for put in self.put()) or any(
            person in many(visit.get("spoken_to", "")) and not visit.get("absence") and meet(visit, row)
            and own & set(many(visit.get("told", "")))
            for visit in self.of("contacts")
        )  # fmt: skip

    def not_obtained(self) -> Iterator[tuple[str, ...]]:
        for row in self.of("transfers"):
            service, sender = row.get("to", ""), row["from"]
            if service not in self.services or row["state"] not in ("made", "accepted") or row.get("absence"):
                continue
            if example(row) or sender not in (*self.services, *self.agencies):
                continue
            for rule in self.of("expectations"):
                bound = service in many(rule.get("parties", "")) and rule.get("step") and not rule.get("absence")
                if not bound or not meet(rule, row) or not same_place(rule, row):
                    continue
                for item in many(row.get("unused_history", "")):
                    had = any(maybe < end(row) for maybe, _ in self.knew(service, item))
                    asked = any(
                        self.service(put["from"]) == service and item in many(put.get("conveys", ""))
                        for put in self.put()
                    )
                    if not had and not asked:
                        yield service, sender, item, row["id"], rule["id"]

    def others_not_asked(self) -> Iterator[tuple[str, ...]]:
        works = [row for row in self.of("involvements") if not row.get("absence")]
        for row in self.of("plans"):
            service = row.get("by", "")
            people = many(row.get("about", ""))
            own = [work["person"] for work in works if work["service"] == service]
            if row["type"] != "assessment" or not undone(row) or example(row) or service not in self.services:
                continue
            if not own or not any(map(self.is_child, people)):
                continue
            if any(
                sure <= end(row) and who not in self.people and service not in (who, self.service(who))
                for item in many(row.get("left_out", "")) for who, _, _, sure in self.holders(item)
            ):  # fmt: skip
                continue
            for person in people:
                if person in own or not (self.is_child(person) or self.people[person].get("sex") == "female"):
                    continue
                for work in works:
                    other = work["service"]
                    if work["person"] != person or work.get("active") == "nominal" or other == service:
                        continue
                    begun = any(
                        person in many(x.get("people", "")) and first(row) < first(x) <= first(work)
                        for x in self.of("incidents")
                    )  # fmt: skip
                    if (
                        begun
                        or self._in_touch(service, other, row)
                        or not meet(work, row)
                        or any(
                            other in many(put["to"]) and self.service(put["from"]) == service
                            for put in self.put((*ASKING, "discussion"))
                        )
                    ):
                        continue
                    if any(
                        who == other and sure <= end(row) and self.items[item].get("bears") == "risk"
                        and person in self.about(item) and not self.had(service, item, end(row))
                        for item in self.items for who, _, _, sure in self.holders(item)
                    ):  # fmt: skip
                        yield row["id"], service, person, other, work["id"]

    def _in_touch(self, one: str, other: str, row: Row) -> bool:
        """Whether a message passed between two services at the time."""
        for talk in self.of("communications"):
            if talk.get("absence") or talk.get("status", "") not in ("", "made", "received-by") or not meet(talk, row):
                continue
            ends = {self.service(talk["from"])}, {self.service(to) for to in many(talk["to"])}
            if any(one in a and other in b for a, b in (ends, ends[::-1])):
                return True
        return False

    def meeting_not_held(self) -> Iterator[tuple[str, ...]]:
        for row in self.of("meetings"):
            people = many(row.get("about", ""))
            silent = row.get("status") in ("never-held", "cancelled") or row.get("absence")
            if not silent or example(row) or not any(map(self.is_child, people)):
                continue
            parts = set(self._parts(row, set(people)))
            for holder, lacking, item in parts:
                if any(
                    h != holder
                    and i != item
                    and not self._may_have(holder, i, row)
                    and not self._may_have(h, item, row)
                    for h, _, i in parts
                ):
                    for person in people:
                        yield row["id"], person, holder, lacking, item

    def _may_have(self, service: str, item: str, row: Row) -> bool:
        return any(maybe < end(row) for maybe, _ in self.knew(service, item))

    def _parts(self, row: Row, people: set[str]) -> Iterator[tuple[str, str, str]]:
        """(service that held an item by then, one of which a source says that it did not have it, the item): both at
        work with the people when the time began."""
        begun = dated(row).begun
        there = {
            work["service"] for work in self.of("involvements")
            if work["person"] in people and not work.get("absence") and work.get("active") != "nominal"
            and dated(work).begun <= begun < dated(work).ended
        }  # fmt: skip
        for party, item, lack, how, _ in self.lacked():
            if how not in ("not-known", "not-told") or example(lack) or not meet(lack, row) or end(lack) < end(row):
                continue
            if self.items[item].get("bears") != "risk" or not people & set(self.about(item)):
                continue
            for service in self.meant(party):
                if service not in there or self._may_have(service, item, row):
                    continue
                for who, _, _, sure in self.holders(item):
                    if who in there and who != service and sure <= end(row):
                        yield who, service, item


COLUMNS = {
    "not-asked": ("asker", "asked", "holder", "item", "asked_row"),
    "not-asked-of-the-family": ("asker", "told_by", "person", "item", "asked_row"),
    "not-asked-about-the-household": ("asked_row", "asker", "asked", "person", "holder", "item"),
    "not-consulted": ("plan", "asked", "holder", "item"),
    "no-consultation": ("asked_row", "decision", "asker", "asked", "person", "strength", "part_strength"),
    "left-out": ("maker", "item", "plan", "holder"),
    "history-not-gathered": ("lack_row", "item", "person", "holder"),
    "own-past-not-asked": ("lack_row", "item", "person", "unasked"),
    "not-explored": ("plan", "service", "person", "unaware", "item", "lack_row", "strength", "part_strength"),
    "not-obtained": ("service", "holder", "item", "transfer", "expectation"),
    "others-not-asked": ("plan", "service", "person", "holder", "work_row"),
    "meeting-not-held": ("meeting", "person", "holder", "needed_by", "item"),
}
"""What is compared of the rows of each question."""
