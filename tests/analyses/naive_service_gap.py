"""A naive reference for gaps in service: each question by brute force over plain rows, from the design alone."""

from __future__ import annotations

from itertools import product

from .naive import Naive, Row, dated, many, meet

ABOVE = ("universal-plus", "early-help", "child-in-need", "child-protection", "looked-after", "statutory-order")
LEADS = ("childrens-social-care", "early-help")
EVERYBODY = ("gp", "health-visiting", "education")
PLANNED = ("child-in-need", "child-protection", "looked-after")


def example(row: Row) -> bool:
    """Is the row only the coder's example? That the source looked and found no evidence outranks it."""
    return row.get("sureness") == "example" and row.get("absence") != "no-evidence"


def same_place(a: Row, b: Row) -> bool:
    return bool(set(many(a.get("places", ""))) & set(many(b.get("places", ""))))


def overlap(a: Row, b: Row) -> bool:
    return meet(dated(a), dated(b))


def surely_meet(a: Row, b: Row) -> bool:
    return dated(a).begun <= dated(b).ended and dated(b).begun <= dated(a).ended


def really(work: Row) -> bool:
    return not work.get("absence") and work.get("active") != "nominal"


QUALITIES = ("spoken_to", "seen", "glimpsed", "asleep")


class ServiceGaps:
    def __init__(self, naive: Naive) -> None:
        self.n = naive
        self.works = naive.of("involvements")
        self.open = [
            r for r in naive.of("needs")
            if r.get("status") in ("open", "outstanding") and not r.get("absence") and not example(r)
        ]  # fmt: skip

    def function(self, service: str) -> str:
        return self.n.services[service]["function"]

    def leads(self, work: Row, levels: tuple[str, ...]) -> bool:
        level = work.get("level", "universal")
        return really(work) and (level in levels or self.function(work["service"]) in LEADS)

    def no_service(self) -> set[tuple[str, str]]:
        """(need, the row that says that a service was not there)"""
        found = set[tuple[str, str]]()
        for need, gap in product(self.open, self.works):
            whose = need["whose"]
            if not gap.get("absence") or example(gap) or gap["person"] != whose:
                continue
            if gap.get("level", "universal") == "universal" and self.function(gap["service"]) in EVERYBODY:
                continue
            if not overlap(need, gap) or not same_place(need, gap):
                continue
            if any(a in {w["id"] for w in self.works} for a in many(need.get("addressed_by", ""))):
                continue
            first = max(dated(need).first, dated(gap).first)
            last = min(dated(need).last, dated(gap).last)
            own = [w for w in self.works if w["person"] == whose]
            sure = [
                w for w in own
                if really(w) and self.function(w["service"]) == self.function(gap["service"])
                and dated(w).begun <= first and dated(w).ended >= last
            ]  # fmt: skip
            lead = [w for w in own if self.leads(w, ABOVE) and dated(w).first <= first and dated(w).last >= last]
            if not sure and not (self.n.is_child(whose) and lead):
                found.add((need["id"], gap["id"]))
        rows = {row["id"]: row for row in (*self.open, *self.works)}
        return {(n, g) for n, g in found if not self.only_may_be(rows[n], rows[g])}

    def only_may_be(self, need: Row, gap: Row) -> bool:
        """Whether a service only may not have been there then, while another surely was not."""
        others = [
            w for w in self.works
            if w.get("absence") and not example(w) and w["person"] == need["whose"] and w["id"] != gap["id"]
            and same_place(need, w)
        ]  # fmt: skip
        return not surely_meet(need, gap) and any(surely_meet(need, other) for other in others)

    def not_registered(self) -> set[tuple[str, str]]:
        """(the row that says that a child was not on a service's list, the child)"""
        return {
            (gap["id"], gap["person"]) for gap in self.works
            if gap.get("absence") and not example(gap) and gap.get("level", "universal") == "universal"
            and self.function(gap["service"]) in EVERYBODY
            and self.n.is_child(gap["person"]) and gap.get("when", "") not in ("", "unknown")
            and not any(
                w["person"] == gap["person"] and not w.get("absence")
                and self.function(w["service"]) == self.function(gap["service"])
                and dated(w).begun <= dated(gap).first and dated(w).ended >= dated(gap).last
                for w in self.works
            )
        }  # fmt: skip

    def in_name_only(self) -> set[tuple[str, str]]:
        """(the nominal work, the need that it was to meet, if any)"""
        found = set[tuple[str, str]]()
        for work in self.works:
            if work.get("absence") or work.get("active") != "nominal" or example(work):
                continue
            level, person, when = work.get("level", "universal"), work["person"], dated(work)
            others = [
                o for o in self.works
                if o["person"] == person and really(o) and o["service"] != work["service"]
                and self.function(o["service"]) == self.function(work["service"])
                and dated(o).first <= when.last and dated(o).first <= when.begun
            ]  # fmt: skip
            needs = [n for n in self.open if n["whose"] == person and work["id"] in many(n.get("addressed_by", ""))]
            if level == "statutory-order" or (self.n.is_child(person) and level in PLANNED):
                # With only others whose work was over by then, nothing is told: they are no longer on the case.
                if not others or any(dated(o).last >= when.first for o in others):
                    found |= {(work["id"], n["id"]) for n in needs} or {(work["id"], "")}
            elif needs:
                found |= {(work["id"], n["id"]) for n in needs}
            elif self.n.is_child(person):
                after = [o for o in others if dated(o).ended <= when.last + 1 and dated(o).last >= when.first]
                found |= {(work["id"], "") for _ in after}
        return found

    def closed_door(self) -> set[tuple[str, str, str]]:
        """(state, person, the row that says that somebody was not taken on)"""
        refusals = [
            (r, p) for r in self.n.of("decisions") for p in many(r.get("about", ""))
            if r.get("kind") == "decline" and not r.get("absence")
            and any(b in self.n.services for b in many(r["by"]))
        ]  # fmt: skip
        refusals += [(r, r["person"]) for r in self.works if r.get("absence")]
        return {
            (state["id"], person, row["id"])
            for state in self.n.of("service_states") for row, person in refusals
            if state["state"] in ("decommissioned", "out-of-capacity") and not example(row)
            and overlap(state, row) and same_place(state, row) and not self.met_there(person, state, row)
        }  # fmt: skip

    def met_there(self, person: str, state: Row, row: Row) -> bool:
        """Every paragraph that tells of both tells also of a need of theirs that was met."""
        shared = set(many(state.get("places", ""))) & set(many(row.get("places", "")))
        return all(
            any(
                n["whose"] == person and n.get("status") == "met" and not n.get("absence")
                and place in many(n.get("places", ""))
                for n in self.n.of("needs")
            )
            for place in shared
        )  # fmt: skip

    def vacant(self) -> set[tuple[str, str]]:
        """(allocation, need)"""
        found = set[tuple[str, str]]()
        posts = self.n.of("allocations")
        for post, need in product(posts, self.open):
            whose, service = need["whose"], post["service"]
            if post.get("state") != "vacant" or whose not in many(post["people"]) or not overlap(post, need):
                continue
            when = dated(post)
            filled = any(
                p["service"] == service and whose in many(p["people"]) and p.get("state", "") in ("", "allocated")
                and dated(p).first <= when.first and dated(p).last >= when.last
                for p in posts
            )  # fmt: skip
            full = any(
                s["service"] == service and s["state"] in ("decommissioned", "out-of-capacity")
                and overlap(s, post) and same_place(s, post)
                for s in self.n.of("service_states")
            )  # fmt: skip
            by_work = any(a in {w["id"] for w in self.works} for a in many(need.get("addressed_by", "")))
            absent = not by_work and any(
                w["service"] == service and w["person"] == whose and w.get("absence")
                and overlap(w, post) and same_place(w, need)
                for w in self.works
            )  # fmt: skip
            if not filled and not full and not absent:
                found.add((post["id"], need["id"]))
        return found

    def no_lead(self) -> set[tuple[str, str]]:
        """(need, a service there in name only, if any)"""
        found = set[tuple[str, str]]()
        for need in self.open:
            own = [w for w in self.works if w["person"] == need["whose"] and overlap(w, need)]
            if not self.n.is_child(need["whose"]) or need.get("when", "") in ("", "unknown"):
                continue
            if any(self.leads(w, (*ABOVE, "specialist")) for w in own):
                continue
            if any(w.get("absence") and same_place(w, need) for w in own):
                continue
            names = [
                w for w in own
                if not w.get("absence") and w.get("active") == "nominal"
                and self.leads({**w, "active": ""}, (*ABOVE, "specialist"))
            ]  # fmt: skip
            finder = self.n.service(need.get("identified_by", ""))
            found |= {(need["id"], w["id"]) for w in names if w["service"] != finder}
            if not names:
                found.add((need["id"], ""))
        return found

    def not_seen(self) -> set[tuple[str, str, str, str]]:
        """(child, the row that says so, best quality of contact, by whom a better one may fall in that time)"""
        found = set[tuple[str, str, str, str]]()
        gaps = [
            (r, many(r.get("from", "")), many(r.get("about", "")))
            for r in self.n.of("absences")
            if r["kind"] == "contact"
        ]
        gaps += [
            (r, [r["by"]], many(r.get("sought", "")) + many(r.get("not_seen", "")))
            for r in self.n.of("contacts") if r.get("absence")
        ]  # fmt: skip
        for gap, parties, people in gaps:
            for child in people:
                plans = [
                    p for p in self.n.of("plans")
                    if p["type"] == "plan" and p.get("status", "") in ("", "made") and not p.get("absence")
                    and not example(p) and child in many(p.get("about", "")) and overlap(p, gap)
                ]  # fmt: skip
                planned = any(
                    w["person"] == child and not w.get("absence") and w.get("level") in PLANNED and overlap(w, gap)
                    for w in self.works
                )  # fmt: skip
                if self.n.is_child(child) and not example(gap) and plans and planned:
                    best, better = self.best(gap, parties, child)
                    side = [p for p in parties if p not in self.n.people] or ["services"]
                    found |= {(child, gap["id"], best, by if better else "") for by in side}
        return found

    def best(self, gap: Row, parties: list[str], child: str) -> tuple[str, bool]:
        """The best quality of contact that surely falls in a time, and whether one may fall in it that is better."""
        named = {*parties, *(s for p in parties for s in self.n.meant(p))}
        when, qualities, perhaps = dated(gap), set[str](), set[str]()
        for row in self.n.of("contacts"):
            then = dated(row)
            shown = {q for q in QUALITIES if child in many(row.get(q, ""))}
            within = when.first <= then.first and then.last <= when.last
            both = then.begun <= when.ended and when.begun <= then.ended
            by = row["by"] in named or self.n.service(row["by"]) in named
            by = by or (not named and row.get("mode") not in ("emergency", "ward"))
            if not row.get("absence") and by and (within or both):
                qualities |= shown
            elif not row.get("absence") and by and overlap(row, gap):
                perhaps |= {*[q for q in QUALITIES if q in shown][:1]}
        ranked = [q for q in QUALITIES if q in qualities]
        better = bool(perhaps & {*QUALITIES[: QUALITIES.index(ranked[0])]} if ranked else perhaps)
        of_a_kind = gap.get("mode") and not gap.get("place") and gap in self.n.of("absences")
        return ranked[0].replace("_", "-") if ranked else "limited" if of_a_kind else "none", better
