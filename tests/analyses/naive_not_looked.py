"""A naive reference for looks not made, views not sought and advice not asked for, by brute force over plain rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations, product

from .naive import Row, dated, many
from .naive_good_sharing import NEVER, end, first
from .naive_service_gap import example, same_place
from .naive_unsought_information import NotAsked, meet, undone
from .naive_unverified import ORDER, strength

ENDING = ("decline", "close", "no-action")


class NotLooked(NotAsked):
    """Looks, views and advice that are stated to have been missing."""

    def can_show(self, name: str) -> bool:
        """Whether the case has a row that may decide a question."""
        lead = any(row["function"] == "safeguarding-lead" for row in self.of("services"))
        found = {
            "not-looked-into": any(undone(row) and row.get("left_out") for row in self.of("plans")),
            "not-found-out": any(map(undone, self.of("plans")))
            and any(r["knew"] == "no" for r in self.of("knowledge")),
            "childs-view": any("childs-voice" in many(row["topics"]) for row in self.items.values()),
            "parts-apart": any(
                row.get("status") in ("never-held", "cancelled") or row.get("absence") for row in self.of("meetings")
            ),
            "advice-not-sought": lead and any(self.unasked(("check", "request", "discussion"))),
            "left-out-untold": any(row.get("left_out") for row in self.of("plans"))
            and any(item.get("kind") == "untold" for item in self.items.values()),
            "weighed-little": any(row["kind"] == "assessment" and row.get("items") for row in self.of("absences")),
        }
        return found[name]

    def looks(self) -> Iterator[tuple[Row, str]]:
        """(assessment that was not made, who was to make it): not of a man, and not the ground of a refusal."""
        for row in self.of("plans"):
            makers = self.side(row.get("by", ""))
            adults = [p for p in many(row.get("not_covered", "")) if not self.is_child(p)]
            of_a_man = any(self.people[p].get("sex") != "female" for p in adults)
            missing = row["type"] == "assessment" and undone(row) and not example(row)
            if missing and makers and not of_a_man and not self._refused(row, makers[0]):
                yield row, makers[0]

    def _refused(self, row: Row, maker: str) -> bool:
        """Whether the makers' service decided, without a ground on record, to do nothing or no more."""
        own = self.service(maker)
        return bool(own) and any(
            act.get("kind") in ENDING and not act.get("absence") and not act.get("threshold")
            and not act.get("relied_on") and same_place(act, row)
            and own in {self.service(by) for by in many(act["by"])}
            and bool({*many(act.get("about", ""))} & {*many(row.get("about", ""))})
            for act in self.of("decisions")
        )  # fmt: skip

    def members(self, maker: str) -> set[str]:
        return {m for m in self.parties.get(maker, []) if m in self.services or m in self.worker_of}

    def theirs(self, maker: str, who: str) -> bool:
        """Whether what somebody had or lacked is that of those who were to make it, or of one of them."""
        return (
            maker in (who, self.service(who))
            or self.worker_of.get(maker) == who
            or bool(self.members(maker) & {who, self.service(who)})
        )

    def had_it(self, maker: str, item: str, before: int) -> bool:
        """Whether those who were to make it may have had an item."""
        sides = {maker, *self.members(maker), self.worker_of.get(maker, "")}
        sides |= {w for w, s in self.worker_of.items() if s == maker}
        return any(maybe < before for side in sides for maybe, _ in self.knew(side, item))

    def concerned(self, row: Row) -> list[str]:
        return list(dict.fromkeys([*many(row.get("about", "")), *many(row.get("not_covered", ""))]))

    def knowers(self, row: Row, maker: str) -> Iterator[tuple[str, str]]:
        """(who of those who were to make it had what it left out by then, the item)"""
        for item in many(row.get("left_out", "")):
            for who, whose, _, sure in self.holders(item):
                if who not in self.people and who not in self.agencies and sure <= end(row) and self.theirs(maker, who):
                    yield whose, item

    def not_looked_into(self) -> Iterator[tuple[str, ...]]:
        for row, maker in self.looks():
            gathered = any(
                sure <= end(row) and who not in self.people and not self.had_it(maker, item, end(row))
                for item in many(row.get("left_out", "")) for who, _, _, sure in self.holders(item)
            )  # fmt: skip
            if not gathered:
                for whose, item in ((w, i) for w, i in self.knowers(row, maker) if not self.acted_on(i, row)):
                    for person in self.concerned(row):
                        yield row["id"], maker, person, whose, item

    def not_found_out(self) -> Iterator[tuple[str, ...]]:
        for row, maker in self.looks():
            if any(self.knowers(row, maker)):
                continue
            for said in self.of("knowledge"):
                who = said["holder"]
                implied = strength(said) == ORDER.index("implied")
                if said["knew"] != "no" or implied or example(said) or who in self.people or who in self.agencies:
                    continue
                if not meet(said, row) or not same_place(said, row) or not self._unknown_to(maker, who, row):
                    continue
                for item in many(said["items"]):
                    known = any(
                        maybe < end(row) and holder not in self.people for holder, _, maybe, _ in self.holders(item)
                    )
                    for person in self.concerned(row):
                        if person in self.about(item) and not known and not self._out_of_touch(person, said):
                            yield row["id"], maker, person, who, item, said["id"]

    def _out_of_touch(self, person: str, said: Row) -> bool:
        """Whether a paragraph states that there was no contact, or none of some kind, for the very time."""
        return any(
            gap["kind"] == "contact" and person in many(gap.get("about", "")) and same_place(gap, said)
            and not example(gap) and (first(gap), end(gap)) == (first(said), end(said))
            for gap in self.of("absences")
        )  # fmt: skip

    def _unknown_to(self, maker: str, who: str, row: Row) -> bool:
        services = set(self.meant(who))
        if who == maker or self.worker_of.get(maker) == who or self.members(maker) & {who, *services}:
            return True
        return maker in services and (who not in self.parties or strength(row) < 2)

    def childs_view(self) -> Iterator[tuple[str, ...]]:
        rows = [(row, "left_out", ("about", "covered", "partly")) for row in self.of("plans")]
        rows += [(row, "unsaid", ("about",)) for row in self.of("meetings")]
        for row, left, whom in rows:
            weak = example(row) or row.get("sureness") == "implied"
            if row.get("absence") or weak or row.get("status", "") not in ("", "made", "begun", "held"):
                continue
            people = {p for column in whom for p in many(row.get(column, ""))}
            for item in many(row.get(left, "")):
                had = any(maybe < end(row) and who not in self.people for who, _, maybe, _ in self.holders(item))
                for child in self.about(item):
                    voice = "childs-voice" in many(self.items[item]["topics"])
                    if voice and self.is_child(child) and child in people and not had:
                        makers = self.side(row.get("by", ""))
                        yield child, item, makers[0] if makers else "None", row["id"]

    def advice_not_sought(self) -> Iterator[tuple[str, ...]]:
        for row, asker, asked in self.unasked(("check", "request", "discussion")):
            lead = self.services.get(self.service(asked), {}).get("function") == "safeguarding-lead"
            own = self.service(asker)
            if not lead or not own or self._known_to_lead(row, asked):
                continue
            for person in many(row.get("about", "")):
                working = self.is_child(person) and self._at_work(own, asker, person, row)
                if working and not self._decided(own, asker, person, row):
                    yield row["id"], asker, asked, person

    def _known_to_lead(self, row: Row, asked: str) -> bool:
        items = many(row.get("conveys", ""))
        return any(maybe < end(row) for item in items for maybe, _ in self.knew(asked, item))

    def _at_work(self, own: str, asker: str, person: str, row: Row) -> bool:
        works = any(
            work["service"] == own and work["person"] == person and not work.get("absence") and meet(work, row)
            for work in self.of("involvements")
        )
        return works or any(
            of.get("practitioner") == asker and person in many(of["people"]) and meet(of, row)
            for of in self.of("allocations")
        )

    def _decided(self, own: str, asker: str, person: str, row: Row) -> bool:
        kinds = ("no-action", "continue", "decline", "close", "step-down")
        return any(
            act.get("kind", "") in kinds and not act.get("absence") and person in many(act.get("about", ""))
            and meet(act, row) and same_place(act, row)
            and any(by == asker or self.service(by) == own for by in many(act["by"]))
            for act in self.of("decisions")
        )  # fmt: skip

    def parts_apart(self) -> Iterator[tuple[str, ...]]:
        for row in self.of("meetings"):
            people = many(row.get("about", ""))
            silent = row.get("status") in ("never-held", "cancelled") or row.get("absence")
            if not silent or example(row) or not row.get("when") or any(map(self.is_child, people)):
                continue
            for person in people:
                there = {
                    work["service"] for work in self.of("involvements")
                    if work["person"] == person and not work.get("absence") and work.get("active") != "nominal"
                    and meet(work, row)
                }  # fmt: skip
                for one, other in permutations(sorted(there), 2):
                    if any(self._only(other, one, person, row)):
                        for item in self._only(one, other, person, row):
                            yield row["id"], person, one, item

    def _only(self, one: str, other: str, person: str, row: Row) -> Iterator[str]:
        """What one service certainly had of somebody by then, of risk, and another is not shown to have had."""
        for item, i in self.items.items():
            held = any(sure <= end(row) for _, sure in self.knew(one, item))
            others = {other, *(party for party, of in self.parties.items() if other in of)}
            had = any(maybe < end(row) for side in others for maybe, _ in self.knew(side, item))
            if i.get("bears") == "risk" and person in self.about(item) and held and not had:
                yield item

    def left_out_untold(self) -> Iterator[tuple[str, ...]]:
        for row in self.of("plans"):
            if row["type"] != "assessment" or undone(row) or example(row) or not row.get("by"):
                continue
            for item in many(row.get("left_out", "")):
                content = self.items[item]
                known = any(maybe < end(row) for _, _, maybe, _ in self.holders(item))
                unasked = any(undone(m) and item in many(m.get("conveys", "")) for m in self.of("communications"))
                unaware = any(
                    lacking["knew"] == "no" and lacking["holder"] == row["by"] and item in many(lacking["items"])
                    for lacking in self.of("knowledge")
                )
                if content.get("kind") != "untold" or content.get("bears") != "risk" or known or unasked or unaware:
                    continue
                for person in {*self.about(item)} & {*many(row.get("about", ""))}:
                    yield row["id"], row["by"], item, person

    def weighed_little(self) -> Iterator[tuple[str, ...]]:
        for row in self.of("absences"):
            about = many(row.get("about", ""))
            if row["kind"] != "assessment" or example(row) or self._of_a_man(about):
                continue
            for item, service in product(many(row.get("items", "")), self.side(row.get("from", ""))):
                content = self.items[item]
                risky = content.get("bears") == "risk" and content.get("kind") != "belief"
                children = [child for child in about if self.is_child(child)]
                if not risky or not {*self.about(item)} & {p for c in children for p in self._around(c)}:
                    continue
                left = any(
                    item in many(plan.get("left_out", ""))
                    and service in many(plan.get("by", ""))
                    and same_place(plan, row)
                    and not example(plan)
                    for plan in self.of("plans")
                )
                rested = any(
                    item in many(act.get("relied_on", "")) and not act.get("absence") and not example(act)
                    and same_place(act, row)
                    for act in self.of("decisions")
                )  # fmt: skip
                rested |= any(
                    m.get("kind") in ("referral", "escalation") and not undone(m) and not example(m)
                    and same_place(m, row) and {c for c in children if c in many(m.get("about", ""))}
                    for m in self.of("communications")
                )  # fmt: skip
                for who, whose, _, sure in self.holders(item):
                    known = who not in self.people and sure <= end(row) and self._surely(who, item)
                    if known and not left and not rested and not self._may_be_the_same(who, service):
                        for person in about:
                            yield row["id"], service, person, item, whose

    def _of_a_man(self, about: list[str]) -> bool:
        """Whether it is about a man and a child around whom he is, and about no woman."""
        adults = [p for p in about if not self.is_child(p)]
        women = [p for p in adults if self.people[p].get("sex") == "female"]
        return not women and any((man, child) in self._tied for man, child in product(adults, about))

    def _around(self, child: str) -> set[str]:
        """A child, those tied to it, and other children to whom one of these is close."""
        near = {person for person, c in self._tied if c == child}
        return {child, *near, *(other for person, other, close in self.ties if close and person in near)}

    def _surely(self, who: str, item: str) -> bool:
        """Whether the row by which somebody first had an item is no example, and none says that they did not know."""
        rows = [
            (NEVER if never or self._misdated(item, row) else sure, first(row), row["id"], row)
            for w, i, row, sure, never in self._shown() if (w, i) == (who, item)
        ]  # fmt: skip
        since, *_, shown = min(rows, key=lambda one: one[:3])
        own = self.service(who)
        names = {who, own, *(agency for agency, services in self.agencies.items() if own in services)}
        return not example(shown) and not any(
            said["knew"] == "no" and said["holder"] in names and item in many(said["items"]) and said.get("when")
            and dated(said).covers[0] <= dated(said).covers[1] and since <= dated(said).covers[1]
            for said in self.of("knowledge")
        )  # fmt: skip

    def _may_be_the_same(self, who: str, service: str) -> bool:
        """Whether somebody else who is named only in part may be those, or among them, or nobody says who it is."""
        if who == service or who not in self.parties:
            return False
        one, other = ({p, *self.parties.get(p, [])} for p in (who, service))
        one |= {self.service(p) for p in one} | {w for w, s in self.worker_of.items() if s in one}
        other |= {s for p in other for s in self.agencies.get(p, [])}
        return not self.parties[who] or bool((one & other) - {""})


COLUMNS = {
    "not-looked-into": ("plan", "service", "person", "holder", "item"),
    "not-found-out": ("plan", "service", "person", "needed_by", "item", "lack_row"),
    "childs-view": ("child", "item", "service", "made"),
    "parts-apart": ("meeting", "person", "holder", "item"),
    "advice-not-sought": ("asked_row", "asker", "asked", "person"),
    "left-out-untold": ("plan", "maker", "item", "person"),
    "weighed-little": ("assessment", "service", "person", "item", "holder"),
}
"""What is compared of the rows of each question."""
