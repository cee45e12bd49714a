"""A naive reference for men whom services did not name, invite, assess, record or check, by brute force over plain
rows: bounds in whole days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import product
from typing import NamedTuple

from tests.knowledge.naive_dates import FOREVER

from .naive import PARENTAL, PREGNANCY, Row, dated, many
from .naive_good_sharing import end, first
from .naive_service_gap import example, same_place
from .naive_unshared_information import UNTOLD, Unshared

RISKS = {
    "mental-health", "substance-misuse", "offending", "domestic-abuse", "violence", "harm-to-child", "sexual-harm",
    "neglect", "parental-history",
}  # fmt: skip
DISPUTED = "another row of the case says otherwise"
LEFT_OUT = ("not_covered", "partly", "not_consulted")
IN_VAIN = ("no-access", "did-not-attend", "declined", "cancelled")


def meet_at(a: Row, b: Row) -> bool:
    return first(a) < end(b) and first(b) < end(a)


class Tied(NamedTuple):
    """Why an adult matters to a child, when, and since when services surely knew: a day after the last possible."""

    person: str
    child: str
    first: int
    end: int
    known: int
    home: str


class HiddenMen(Unshared):
    """Men tied to a child, and what rows say of them."""

    def can_show(self, name: str) -> bool:
        """Whether the case has a row that may decide a question."""
        of_family = {i for i, row in self.items.items() if row.get("origin") in self.people}
        told = {i for row in self.of("contacts") for i in many(row.get("told", ""))}
        opposed = {item for item in self.items if self.odds(item)}
        found = {
            "risk-unshared": bool(self.lacks),
            "taken-on-trust": any(item in of_family for _, item, _ in self.relied()),
            "taken-on-trust-against-record": bool(of_family & told & opposed),
            "unassessed": any(row.get(column) for row in self.of("plans") for column in LEFT_OUT),
            "unassessed-at-all": any(row["kind"] == "assessment" for row in self.of("absences")),
            "unidentified": any(row.get("identified") in ("no", "later") for row in self.of("people")),
            "uninvited": any(row.get("not_invited") or row.get("never_part") for row in self.of("meetings")),
            "unrecorded": any(row.get("recorded_by") and row.get("absence") for row in self.of("members")),
            "unrecorded-until": bool(self.of("care")),
        }
        return found[name]

    # --- who matters to a child, and when -------------------------------------------------------------------------

    def hidden(self, person: str) -> bool:
        """An adult not known to be a woman."""
        row = self.people.get(person)
        return row is not None and row.get("stage") != "child" and row.get("sex") != "female"

    @cached_property
    def bonds(self) -> list[Tied]:
        """Every tie of an adult with its time: a parent's has no end, of others it is that of the rows."""
        found: list[Tied] = []
        for child in filter(self.is_child, self.people):
            relations = self.of("relations")
            parents = {r["person"]: r for r in relations if r["to"] == child and r["kind"] == "parent"}
            for row in relations:
                if row["to"] == child and row["kind"] in PARENTAL:
                    found.append(self._tie(row["person"], child, [row], always=row["kind"] == "parent"))
                for one, other in ((row["person"], row["to"]), (row["to"], row["person"])):
                    still = dated(row).last >= dated(self.people[child], "born").first - PREGNANCY
                    if row["kind"] == "partner" and one in parents and other not in parents and still:
                        tie = self._tie(other, child, [row])
                        found.append(tie._replace(known=max(tie.known, self._known(parents[one]))))
            for row in self.of("care"):
                found += [self._tie(row["person"], child, [row])] * (row["child"] == child and not row.get("absence"))
            found += self._homes(child)
        return [tie for tie in found if not self.is_child(tie.person)]

    def _homes(self, child: str) -> Iterator[Tied]:
        there = [r for r in self.of("members") if not r.get("recorded_by") and not r.get("absence")]
        mothers = {
            r["person"] for r in self.of("relations")
            if r["to"] == child and r["kind"] == "parent" and self.people[r["person"]].get("sex") == "female"
        }  # fmt: skip
        for home in {r["household"] for r in there}:
            members = [r for r in there if r["household"] == home]
            own = [r for r in members if r["person"] == child] or [r for r in members if r["person"] in mothers]
            for mine, other in product(own, members):
                tie = self._tie(other["person"], child, [mine, other])
                if other["person"] not in (child, mine["person"]) and tie.first < tie.end:
                    yield tie._replace(home=other["id"])

    def _tie(self, person: str, child: str, rows: list[Row], *, always: bool = False) -> Tied:
        since, until = (0, FOREVER + 1) if always else (max(map(first, rows)), min(map(end, rows)))
        return Tied(person, child, since, until, max(map(self._known, rows)), "")

    @staticmethod
    def _known(row: Row) -> int:
        return dated(row, "known_from").begun + 1 if row.get("known_from") else 0

    def tied_then(self, person: str, row: Row) -> set[str]:
        """The children to whom somebody is tied at the time of a row, as services knew, and who may be born by then or
        whom the row is about."""
        return {
            tie.child for tie in self.bonds
            if tie.person == person and tie.first < end(row) and first(row) < tie.end and tie.known < end(row)
            and (self._born(tie.child, row) or tie.child in many(row.get("about", "")))
        }  # fmt: skip

    def _born(self, child: str, row: Row) -> bool:
        born = self.people[child]
        return not born.get("born") or dated(born, "born").first < end(row)

    # --- named, asked, assessed -----------------------------------------------------------------------------------

    def unidentified(self) -> Iterator[tuple[str, ...]]:
        for tie in self.bonds:
            row = self.people[tie.person]
            if not self.hidden(tie.person) or row.get("identified") not in ("no", "later"):
                continue
            of_him = row.get("sureness") or "stated"
            later = row["identified"] == "later"
            open_end = later and not row.get("identified_from")
            found = list(self._unaware(tie.person))
            if not found:
                words = "no record" if of_him == "no-evidence" else "known later" if open_end else "not known"
                yield tie.person, tie.child, "", "", of_him, "", words
            for who, lack, said in found:
                if of_him == "no-evidence" and said in ("account", "appears", "implied", "example"):
                    yield tie.person, tie.child, who, lack, of_him, said, "no record, these did not know"
                else:
                    until = of_him if later and of_him not in ("stated", said) else ""
                    words = "these knew later" if open_end else "these did not know"
                    yield tie.person, tie.child, who, lack, said, until, words

    def _unaware(self, man: str) -> Iterator[tuple[str, str, str]]:
        """(who, row, strength): who is stated not to have known who he was."""
        telling = {item for item in self.items if man in self.about(item) and self._who_he_is(man, item)}
        for row in self.of("knowledge"):
            family = any(p in self.people for p in (row["holder"], *self.parties.get(row["holder"], [])))
            if row["knew"] == "no" and not family and telling & {*many(row["items"])}:
                yield row["holder"], row["id"], self.strength(row)

    def _who_he_is(self, man: str, item: str) -> bool:
        """Does an item say who he is: "Who ... is", or that he is somebody whom he may be?"""
        said = self.items[item]["statement"]
        if re.match(r"Who .*( is| was)$|Who .* is and ", said):
            return True
        one, other = self.people[man], {*self.about(item)} - {man}
        same = {*many(one.get("same_as", ""))} | {
            p for p, r in self.people.items() if man in many(r.get("same_as", ""))
        }
        return bool(other & same) and said.lower().startswith(one["label"].lower() + " is ")

    def uninvited(self) -> Iterator[tuple[str, ...]]:
        for row, tie in product(self.of("meetings"), self.bonds):
            left = many(row.get("not_invited", "")) + many(row.get("never_part", ""))
            if tie.person in left and self.hidden(tie.person) and tie.child in many(row.get("about", "")):
                yield tie.person, tie.child, row["id"], self.strength(row)

    def unassessed(self) -> Iterator[tuple[str, ...]]:
        for row in self.of("plans"):
            if example(row):
                continue
            uncovered = many(row.get("not_covered", "")) + many(row.get("partly", ""))
            for person in {p for column in LEFT_OUT for p in many(row.get(column, ""))}:
                if not self.hidden(person):
                    continue
                for child in self.tied_then(person, row):
                    if any(self.people[p].get("sex") == "female" and (p, child, True) in self.ties for p in uncovered):
                        continue
                    topics = [i for i in many(row.get("left_out", "")) if person in self.about(i)]
                    for item in topics or ["None"]:
                        yield person, child, row.get("by", "None"), row["id"], item, self.strength(row)

    def unassessed_at_all(self) -> Iterator[tuple[str, ...]]:
        for row in self.of("absences"):
            if row["kind"] != "assessment" or (example(row) and not row.get("mode")):
                continue
            items = many(row.get("items", ""))
            said = any(same_place(g, row) and {*items} & {*many(g.get("said", ""))} for g in self.of("meetings"))
            if row.get("mode") and said:
                continue
            for person in filter(self.hidden, many(row.get("about", ""))):
                told = any(
                    person in many(plan.get(column, "")) and same_place(plan, row)
                    for plan in self.of("plans") for column in LEFT_OUT
                )  # fmt: skip
                services = [] if told else [who for who in many(row.get("from", "")) if who not in self.people]
                for child, service in product(self.tied_then(person, row), services):
                    women = {p for p in many(row["about"]) if self.people[p].get("sex") == "female"}
                    if any((woman, child, True) in self.ties for woman in women):
                        continue
                    for item in many(row.get("items", "")) or ["None"]:
                        yield person, child, service, row["id"], item, self.strength(row)

    # --- recorded -------------------------------------------------------------------------------------------------

    def unrecorded(self) -> Iterator[tuple[str, ...]]:
        for gap, lived in product(self.of("members"), repeat=2):
            person, service = gap["person"], gap.get("recorded_by", "")
            same = (lived["person"], lived["household"]) == (person, gap["household"])
            if not service or not gap.get("absence") or not same or lived.get("recorded_by") or lived.get("absence"):
                continue
            named = any(
                r.get("recorded_by") == service and not r.get("absence")
                and (r["person"], r["household"]) == (person, gap["household"])
                for r in self.of("members")
            )  # fmt: skip
            if named or first(lived) >= end(gap) or first(gap) >= end(lived):
                continue
            for tie in self.bonds:
                then = tie.first < end(gap) and first(gap) < tie.end and self._born(tie.child, gap)
                near = self.people[person].get("sex") == "female" and (person, tie.child, True) in self.ties
                if tie.home == lived["id"] and then and not near:
                    doubt = DISPUTED if self._disputed(person, tie.child, gap) else ""
                    yield person, tie.child, service, gap["id"], lived["id"], self.strength(gap), doubt

    def _disputed(self, person: str, child: str, gap: Row) -> bool:
        """Does a row say otherwise than that somebody and a child shared a home at that time, and is there no surely
        shared time in a home against which nothing is set?"""
        against = {t[end_of] for t in self.of("links") if t["kind"] == "contradicts" for end_of in ("first", "second")}
        there = [r for r in self.of("members") if not r.get("recorded_by") and not r.get("absence") and meet_at(r, gap)]
        mothers = {
            r["person"] for r in self.of("relations")
            if r["to"] == child and r["kind"] == "parent" and self.people[r["person"]].get("sex") == "female"
        }  # fmt: skip
        shared, calm = False, False
        for his in there:
            lodgers = [r for r in self.of("members") if not r.get("recorded_by") and not r.get("absence")]
            lodgers = [r for r in lodgers if r["household"] == his["household"]]
            own = [r for r in lodgers if r["person"] == child] or [r for r in lodgers if r["person"] in mothers]
            for its in own if his["person"] == person else ():
                since, until = max(first(his), first(its)), min(end(his), end(its))
                told = {his["id"], its["id"]} & against
                one, other = dated(his), dated(its)
                if person != its["person"] and since < until and since < end(gap) and first(gap) < until:
                    shared = shared or bool(told)
                if its["person"] == child and meet_at(its, gap) and one.begun <= other.ended:
                    calm = calm or (not told and other.begun <= one.ended)
        return shared and not calm

    def unrecorded_until(self) -> Iterator[tuple[str, ...]]:
        for stay in self.of("care"):
            if stay.get("absence") or stay["kind"] == "had-contact" or not self.hidden(stay["person"]):
                continue
            stated = stay.get("basis") != "inferred" and self.strength(stay) == "stated"
            known = dated(stay, "known_from")
            later = stay.get("known_from") and known.first >= first(stay) and known.last > dated(stay).begun
            denials = list(self._denied(stay))
            for found in denials or ([("", "", "", "", "later")] if later and stated else []):
                yield stay["person"], stay["child"], stay["id"], *found

    def _denied(self, stay: Row) -> Iterator[tuple[str, str, str, str, str]]:
        """(what was said, what says otherwise, who said it, to whom, whether it was known all the same)"""
        both = {stay["person"], stay["child"]}
        for item, row in self.items.items():
            said = row.get("kind") in ("belief", "allegation") and row.get("bears") != "risk"
            of_home = many(row["topics"]) == ["household"] and both <= {*self.about(item)}
            if not said or not of_home or first(row) >= end(stay) or first(stay) >= end(row):
                continue
            for other in self.odds(item):
                against = self.items[other]
                sure = against.get("kind", "fact") in ("fact", "observation")
                if sure and "household" in many(against["topics"]) and stay["person"] in self.about(other):
                    origin = row.get("origin", "") if row.get("origin") in self.people else ""
                    known = any(maybe < end(stay) for _, _, maybe, _ in self.sides(other))
                    for told, *_ in [s for s in self.sides(item) if s[0] != row.get("origin")] or [("",)]:
                        yield item, other, origin, told, "known" if known else "denied"

    # --- trusted --------------------------------------------------------------------------------------------------

    def beliefs(self) -> Iterator[tuple[str, str, str]]:
        """(item, its one origin in the family, the man): not tested but by asking that source again"""
        for item, row in self.items.items():
            origin = row.get("origin", "")
            if origin in self.people and not self._tested_elsewhere(item, origin):
                yield from ((item, origin, man) for man in self.about(item) if self.hidden(man) and man != origin)

    def _tested_elsewhere(self, item: str, origin: str) -> bool:
        tests = {tie["first"] for tie in self.of("links") if tie["kind"] == "tests" and tie["second"] == item}
        contacts = [row for row in self.of("contacts") if row["id"] in tests]
        asked = {p for row in contacts for column in ("spoken_to", "seen") for p in many(row.get(column, ""))}
        tables = ("communications", "meetings", "plans", "records")
        return bool(asked - {origin}) or any(row["id"] in tests for table in tables for row in self.of(table))

    def odds(self, item: str) -> set[str]:
        """The items that are coded as contradicting one, whichever of the two says so."""
        others = {o for o in self.items if item in many(self.items[o].get("contradicts", ""))}
        return others | {*many(self.items[item].get("contradicts", ""))}

    def properly_met(self, service: str, man: str) -> bool:
        return any(s == service and p == man and how in ("seen", "spoken_to") for s, p, how, _ in self.met())

    def relied(self) -> Iterator[tuple[str, str, Row]]:
        """(service or party, item, the decision or plan that was made, or not made, on the strength of it)"""
        acts = {row["id"]: row for row in (*self.of("decisions"), *self.of("plans"))}
        rests = {(a, item) for a, row in acts.items() for item in many(row.get("relied_on", ""))}
        rests |= {(tie["first"], tie["second"]) for tie in self.of("links") if tie["kind"] == "relied-on"}
        for act, item in rests:
            for by in many(acts[act].get("by", "")) if act in acts else []:
                who = by if by in self.parties else self.service(by)
                if who:
                    yield who, item, acts[act]

    def taken_on_trust(self) -> Iterator[tuple[str, ...]]:
        children = {(tie.person, tie.child) for tie in self.bonds}
        for (item, origin, man), (who, relied, row) in product(self.beliefs(), self.relied()):
            if item != relied or self.properly_met(who, man):
                continue
            contacts = [k["id"] for k in self._contacts(man, ("spoken_to", "seen"), who) if not example(k)]
            tried = any(
                k.get("outcome") in IN_VAIN and first(k) < end(row) for k in self._contacts(man, ("sought",), who)
            )
            for contact in contacts or [""]:
                for child in {c for p, c in children if p == man}:
                    yield man, item, who, child, origin, row["id"], contact, TRIED[tried], self.strength(row)

    def _contacts(self, man: str, columns: tuple[str, ...], who: str) -> list[Row]:
        """Contacts with somebody by those who may be meant: themselves, one of them, or a group that may mean them."""
        return [
            row for row in self.of("contacts")
            if not row.get("absence") and any(man in many(row.get(column, "")) for column in columns)
            and self._may_be(row["by"], who, vaguely=columns != ("sought",))
        ]  # fmt: skip

    def _may_be(self, by: str, who: str, *, vaguely: bool) -> bool:
        members = self.parties.get(who, [])
        own = {by, self.service(by)} & {who, *members}
        return bool(own) or (vaguely and who in self.parties.get(by, []))

    def taken_on_trust_against_record(self) -> Iterator[tuple[str, ...]]:
        relied = {item for _, item, _ in self.relied()}
        for item, origin, man in self.beliefs():
            row = self.items[item]
            if row.get("bears") != "protective" or row.get("kind") != "belief" or item in relied:
                continue
            told = [k for k in self.of("contacts") if item in many(k.get("told", "")) and not k.get("absence")]
            for against, k in product(self.odds(item), told):
                if self.items[against].get("bears") == "risk" and man in self.about(against):
                    own = {k["by"], self.service(k["by"])} - {""}
                    had = any(who in own for who, *_ in self.sides(against))
                    if had or self.properly_met(self.service(k["by"]), man):
                        continue
                    others = {
                        who for who, _, _, sure in self.sides(against)
                        if who in self.services and sure <= end(k) and who not in {*own, *self.parties.get(k["by"], [])}
                    }  # fmt: skip
                    for holder, tie in product(others, self.bonds):
                        if tie.person == man:
                            yield man, item, k["by"], tie.child, origin, holder, against, k["id"]

    # --- what bears on a risk -------------------------------------------------------------------------------------

    def risk_unshared(self) -> Iterator[tuple[str, ...]]:
        asking = {r["id"] for r in self.of("communications") if r.get("kind") in ("check", "request", "discussion")}
        for party, item, row, how, sender in self.lacks:
            i = self.items[item]
            told = i.get("bears") == "risk" and i.get("kind") != "untold" and RISKS & {*many(i["topics"])}
            if not told or self._doubted(item) or row["id"] in asking:
                continue
            if how not in ("not-known", *UNTOLD, "left-out") or (how == "not-known" and example(row)):
                continue
            strength = "implied" if how == "left-out" and not example(row) else self.strength(row)
            men = {
                tie.person for tie in self.bonds
                if tie.person in self.about(item) and self.hidden(tie.person)
                and tie.first < end(row) and first(row) < tie.end
            }  # fmt: skip
            for service in self.meant(party):
                if self.received(service, item) or not self.wanted(service, item, row):
                    continue
                for who, whose, _, sure in self.sides(item):
                    if who in self.parties or whose == service or sure > end(row) or not self.outside(party, who, item):
                        continue
                    if self.at_work(whose, item) and (not sender or self.theirs(who, sender)):
                        needed_by = party if party in self.parties else service
                        yield from ((man, needed_by, item, whose or who, row["id"], strength) for man in men)


TRIED = ("", "attempts at contact, then or at another time, are on record")
QUESTIONS = {
    "risk-unshared": ("risk_unshared", ("person", "needed_by", "item", "holder", "lack_row", "strength")),
    "taken-on-trust": (
        "taken_on_trust",
        ("person", "item", "service", "child", "origin", "relied_row", "contact", "tried", "strength"),
    ),
    "taken-on-trust-against-record": (
        "taken_on_trust_against_record",
        ("person", "item", "service", "child", "origin", "holder", "against", "told_row"),
    ),
    "unassessed": ("unassessed", ("person", "child", "service", "assessment", "item", "strength")),
    "unassessed-at-all": ("unassessed_at_all", ("person", "child", "service", "assessment", "item", "strength")),
    "unidentified": (
        "unidentified",
        ("person", "child", "service", "unaware_row", "strength", "part_strength", "wording"),
    ),
    "uninvited": ("uninvited", ("person", "child", "meeting", "strength")),
    "unrecorded": ("unrecorded", ("person", "child", "service", "record_row", "home_row", "strength", "doubt")),
    "unrecorded-until": (
        "unrecorded_until",
        ("person", "child", "stay_row", "denial", "against", "origin", "told_to", "wording"),
    ),
}
"""For each question what answers it here, and what is compared of its rows."""
