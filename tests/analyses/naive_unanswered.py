"""A naive reference for steps that were agreed or asked for and not taken, by brute force over plain rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from .naive import Row, many
from .naive_good_sharing import NaiveSharing, end, first
from .naive_service_gap import example
from .naive_unsought_information import meet

Told = tuple[object, ...]
AGREEING = ("meetings", "contacts", "communications", "decisions", "plans")
LOWERING = ("close", "no-action", "decline", "step-down", "continue", "discharge")
IN_VAIN = ("no-access", "declined", "did-not-attend", "was-not-brought")
NOBODY = (None,)


def gone(row: Row) -> bool:
    """Whether a source says that it was not so: in a column of its own or as what became of it."""
    return bool(row.get("absence")) or row.get("status") in ("not-made", "never-held")


class Dated(NaiveSharing):
    """What every reference for decisions, steps and messages asks of a row."""

    def of_question(self, name: str) -> Iterator[Told]:
        """What the rows of a question must say."""
        return getattr(self, name.replace("-", "_"))()

    def rows(self, *tables: str) -> dict[str, Row]:
        return {row["id"]: row for table in tables for row in self.of(table)}

    def stated(self, *rows: Row) -> bool:
        """Whether a source says all of them outright."""
        return all(self.strength(row) == "stated" for row in rows)

    def voice(self, head: Row, other: Row, *, apart: bool = False) -> tuple[str, str | None]:
        """How strongly a source says what a sentence begins with, and what it says on the ground of another row: that
        is not said where it is stated, or in one breath (not ``apart``) with the first and as strongly."""
        first, second = self.strength(head), self.strength(other)
        unmarked = {"stated"} if apart else {"stated", first}
        return first, None if second in unmarked else second

    def side(self, cell: str) -> list[str]:
        """The service side of those named in a cell."""
        return [party for party in many(cell) if party not in self.people]

    def acting(self, row: Row, column: str = "by") -> set[str]:
        """The services for which those named in a cell act."""
        return {self.service(party) for party in many(row.get(column, ""))} - {""}

    def linked(self, kind: str, row: str, column: str = "second") -> list[str]:
        """The other ends of the links of one kind from or to a row."""
        other = "first" if column == "second" else "second"
        return [link[other] for link in self.of("links") if link["kind"] == kind and link[column] == row]

    def answered_by_link(self, row: str) -> bool:
        """Whether a link says that a row answers this one, and no source denies that row."""
        denied = {row["id"] for rows in self.cells.values() for row in rows if gone(row)}
        return any(reply not in denied for reply in self.linked("answers", row))

    def grounded(self, act: Row) -> bool:
        """Whether a row shows on what a decision rested: its own cells, a link, or another row of the same decision."""
        alike = [
            other for other in self.of("decisions")
            if other.get("kind") == act.get("kind") and other.get("when") == act.get("when")
            and self.acting(other) & self.acting(act)
        ]  # fmt: skip
        own = act.get("threshold") or act.get("relied_on") or self.linked("relied-on", act["id"], "first")
        return bool(own) or any(other.get("relied_on") for other in alike)

    def harmed(self, person: str) -> list[Row]:
        """The dated incidents in which somebody was harmed."""
        return [row for row in self.of("incidents") if person in many(row.get("people", "")) and row.get("when")]


class NotTaken(Dated):
    """Each question as a method of its name, which gives what its rows must say."""

    def can_show(self, name: str) -> bool:
        """Whether the case has a row that may decide a question."""
        return any(name != "unspecified" or row.get("unspecified") for row in self.of("actions"))

    def after_the_event(self) -> Iterator[Told]:
        for step in self.of("actions"):
            owner, at = step.get("owner", ""), self.rows(*AGREEING).get(step.get("agreed_at", ""))
            taken = step.get("status") in ("done", "part") and not step.get("absence") and not example(step)
            if not taken or not step.get("when") or not at or not at.get("when") or not self.service(owner):
                continue
            for person in many(step.get("about", "")):
                for event in self.harmed(person):
                    reaches = end(event) > max(first(at), end(at)) and first(event) < first(step)
                    between = end(at) <= first(event) and end(event) <= first(step)
                    if reaches:
                        sure = between and self.stated(step)
                        yield step["id"], owner, person, at["id"], event["id"], "incident", sure
                for act in self.of("decisions"):
                    own = act["id"] != at["id"] and self.service(owner) in self.acting(act)
                    lower = act.get("kind") in LOWERING and not act.get("absence") and not example(act)
                    between = bool(act.get("when")) and end(at) <= first(act) and end(act) <= first(step)
                    if own and lower and between and person in many(act.get("about", "")):
                        yield step["id"], owner, person, at["id"], act["id"], "decision", self.stated(step, act)

    def not_done(self) -> Iterator[Told]:
        for step in self.of("actions"):
            owner, at = step.get("owner", ""), self.rows(*AGREEING).get(step.get("agreed_at", ""))
            if step.get("status") != "not-done" or example(step) or not self.side(owner):
                continue
            if not (step.get("agreed_when") or at) or set(self.parties.get(owner, [])) & set(self.people):
                continue
            if self._attempted(step) or self._away(step) or self._another_course(step):
                continue
            about = many(step.get("about", ""))
            towards = self.side(step.get("towards", ""))
            events = self._first_after(step, at) if at and at.get("when") else []
            reasons = [
                act for act in self.of("decisions")
                if set(towards) & set(many(act["by"])) and not act.get("absence") and meet(act, step)
                and act.get("kind") in ("decline", "no-action", "other")
                and set(about) & set(many(act.get("about", "")))
            ]  # fmt: skip
            asked = bool(at) and at in self.of("communications") and at.get("kind") in ("referral", "request", "check")
            for to, person, event, reason in product(
                towards or NOBODY, about or NOBODY, events or NOBODY, [act["id"] for act in reasons] or NOBODY
            ):
                wording = "asked" if asked else "before" if event else "plain"
                row = (step["id"], owner, to, person, at["id"] if at else None, event, reason, wording)
                yield *row, self.stated(step)

    def _attempted(self, step: Row) -> bool:
        """Whether the service itself tried to reach those concerned, and came to nothing."""
        return not set(many(step.get("towards", ""))) & set(self.services) and any(
            self.service(step["owner"]) == self.service(visit["by"]) != "" and not visit.get("absence")
            and visit.get("outcome") in IN_VAIN and meet(visit, step)
            and set(many(step.get("about", ""))) & set(many(visit.get("sought", "")))
            for visit in self.of("contacts")
        )  # fmt: skip

    def _away(self, step: Row) -> bool:
        who, shut = step["owner"], ("out-of-capacity", "decommissioned")
        off = [r for r in self.of("allocations") if r.get("practitioner") == who and r.get("state") == "absent"]
        off += [r for r in self.of("service_states") if r["service"] == who and r["state"] in shut]
        return any(row.get("when") and step.get("when") and meet(row, step) for row in off)

    def _another_course(self, step: Row) -> bool:
        return any(
            step.get("agreed_at") and later.get("reviews") == step["agreed_at"] and later.get("relied_on")
            and not later.get("absence") and first(later) < end(step)
            for later in self.of("decisions")
        )  # fmt: skip

    def _first_after(self, step: Row, at: Row) -> list[str]:
        """The first incident after a step was agreed in which somebody concerned was harmed."""
        harm = {e["id"]: e for person in many(step.get("about", "")) for e in self.harmed(person)}
        after = [e for e in harm.values() if first(e) > first(at)]
        return [e["id"] for e in after if first(e) == min(map(first, after))]

    def unspecified(self) -> Iterator[Told]:
        for step in self.of("actions"):
            at = self.rows(*AGREEING).get(step.get("agreed_at", ""))
            status = step.get("status") or "unknown"
            owner, about = step.get("owner", ""), many(step.get("about", ""))
            left_open = step.get("unspecified") == "yes" and status in ("unknown", "not-done") and not example(step)
            if not left_open or owner in self.people or self._stuck(step, at):
                continue
            events = [
                event["id"] for person in about for event in self.harmed(person)
                if at and at.get("when") and first(at) < end(event)
            ]  # fmt: skip
            seen = list(self._looked_at_again(step, at)) if at and status == "unknown" else []
            for (visit, other), person, event in product(
                seen or [(None, None)], about or NOBODY, sorted(set(events)) or NOBODY
            ):
                wording = "not-done" if status != "unknown" else "met" if visit else "before" if event else "open"
                row = (step["id"], owner or None, other, visit, event, person, at["id"] if at else None, wording)
                yield *row, status != "unknown" and self.stated(step)

    def _stuck(self, step: Row, at: Row | None) -> bool:
        """Whether it was left open at a review of a plan without progress."""
        if not at or not at.get("when") or at not in (*self.of("meetings"), *self.of("decisions")):
            return False
        return any(
            plan.get("progress") == "none" and not gone(plan) and meet(plan, at)
            and set(many(plan.get("about", ""))) & set(many(step.get("about", "")))
            for plan in self.of("plans")
        )  # fmt: skip

    def _looked_at_again(self, step: Row, at: Row) -> Iterator[tuple[str, str]]:
        """(a later contact on what had been found when it was agreed, by which service)"""
        topics = {t for item in many(at.get("observed", "")) for t in many(self.items[item]["topics"])}
        for visit in self.of("contacts"):
            met = {*many(visit.get("seen", "")), *many(visit.get("spoken_to", ""))}
            found = {t for item in many(visit.get("observed", "")) for t in many(self.items[item]["topics"])}
            hurt = any(
                first(at) < end(event) <= first(visit) for person in met for event in self.harmed(person)
            )  # fmt: skip
            again = not visit.get("absence") and visit["id"] != at["id"] and first(visit) > first(at) and not hurt
            if again and topics & found and at in self.of("contacts") and met & set(many(step.get("about", ""))):
                for service in self.acting(visit):
                    yield visit["id"], service
