"""A naive reference for dissent that was not heard, by brute force over plain rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from .naive import Row, dated, many
from .naive_good_sharing import end, first
from .naive_service_gap import example, same_place
from .naive_unanswered import NOBODY, Dated, Told, gone
from .naive_unsought_information import meet

LOWER = ("step-down", "close", "no-action", "decline", "discharge")
HIGHER = ("step-up", "open")
REFUSING = ("decline", "no-action", "close")
ASKS = ("referral", "request", "escalation")


class Dissent(Dated):
    def can_show(self, name: str) -> bool:
        """Whether the case has a row that may decide a question."""
        if name == "not-escalated-though-raised":
            return any(row.get("mode") for row in self.of("absences"))
        in_favour = name in ("proposal-set-aside", "plan-not-made")
        stance = "for" if in_favour else "no-challenge" if "no-challenge" in name else "against"
        return any(row["stance"] == stance for row in self.of("positions"))

    def spoken(self, stance: str) -> Iterator[tuple[Row, str]]:
        """(position, on which row): as coded, and no mere example."""
        for row in self.of("positions"):
            if row["stance"] == stance and not example(row) and (stance == "no-challenge" or not row.get("absence")):
                yield row, row["on"]

    def taken(self) -> dict[str, Row]:
        """The decisions that were taken, and are no mere example."""
        return {row["id"]: row for row in self.of("decisions") if not row.get("absence") and not example(row)}

    def children(self, row: Row) -> list[str]:
        return [person for person in many(row.get("about", "")) if self.is_child(person)]

    def went_on(self, holder: str, act: str, *stances: str) -> bool:
        """Whether somebody is recorded with one of these positions on a decision."""
        return any(
            row["on"] == act and row["holder"] == holder and row["stance"] in stances and not row.get("absence")
            for row in self.of("positions")
        )

    def reversed_later(self, act: str) -> bool:
        """Whether a later decision reviewed this one and went another way."""
        return any(
            later.get("reviews") == act and not later.get("absence") and later.get("kind", "") != "continue"
            and act not in many(later.get("confirms", ""))
            for later in self.of("decisions")
        )  # fmt: skip

    # --- somebody did not agree -----------------------------------------------------------------------------------

    def against_position(self) -> Iterator[Told]:
        acts = self.taken()
        for spoke, on in self.spoken("against"):
            act, holder = acts.get(on), spoke["holder"]
            if not act or holder in many(act["by"]) or self.reversed_later(on):
                continue
            upheld = [
                row for row in acts.values() if row.get("reviews") == on and on in many(row.get("confirms", ""))
            ]  # fmt: skip
            silent = [row for row, what in self.spoken("no-challenge") if (what, row["holder"]) == (on, holder)]
            children = [child for child in self.children(act) if not self.declined(spoke, act, child)]
            for child, review, silence in product(children, upheld or NOBODY, silent or NOBODY):
                later = review["id"] if review else None
                rests, told = act, (None, later, "stood")
                if silence:
                    rests, told = silence, (None, later, "unvoiced")
                    if not self.stated(silence):
                        told = (None, later, "unvoiced, less surely")
                elif review and end(spoke) > end(act):
                    rests, told = review, (later, None, "upheld")
                elif spoke.get("when") and first(spoke) < first(act):
                    told = (None, later, "before")
                row = (on, spoke["id"], holder, child, *told, silence["id"] if silence else None)
                yield *row, *self.voice(spoke, rests), self.stated(act, spoke, rests)

    def declined(self, spoke: Row, act: Row, child: str) -> bool:
        """Whether those who did not agree declined something by a decision of their own at the time, told with it."""
        return any(
            own.get("kind") == "decline" and not own.get("absence") and child in many(own.get("about", ""))
            and spoke["holder"] in (*many(own["by"]), *self.acting(own)) and meet(own, act)
            and (same_place(own, spoke) or same_place(own, act))
            for own in self.of("decisions")
        )  # fmt: skip

    def plan_confirmed(self) -> Iterator[Told]:
        plans = self.rows("plans")
        for (spoke, on), act in product(self.spoken("against"), self.taken().values()):
            holder = spoke["holder"]
            if on not in plans or on not in many(act.get("confirms", "")) or holder in many(act["by"]):
                continue
            agreed = self.went_on(holder, act["id"], "for")
            if first(spoke) >= end(act) or self.reversed_later(act["id"]) or agreed:
                continue
            going_on = spoke.get("when") and dated(spoke).begun < first(act) and end(act) <= dated(spoke).ended
            sure = self.stated(act, spoke) and (end(spoke) <= first(act) or bool(going_on))
            for child in self.children(plans[on]):
                yield act["id"], spoke["id"], holder, on, child, *self.voice(spoke, act, apart=True), sure

    def plan_not_made(self) -> Iterator[Told]:
        plans, views = self.rows("plans"), [*self.spoken("against")]
        for spoke, on in self.spoken("for"):
            plan, holder = plans.get(on), spoke["holder"]
            if not plan or not gone(plan) or plan.get("status") == "recommended" or example(plan):
                continue
            maker = plan.get("by", "")
            own = {holder, self.worker_of.get(holder)} & {maker, self.worker_of.get(maker)} - {None}
            colleagues = holder != maker and holder in self.worker_of and maker in self.worker_of
            if (own and not colleagues) or first(spoke) >= end(plan) or self.made_later(plan):
                continue
            lasted = dated(plan).begun < dated(plan).ended
            begun = dated(spoke).begun
            then = begun < first(plan) or (lasted and begun <= dated(plan).ended and begun < end(plan))
            sure = self.stated(plan, spoke) and bool(spoke.get("when")) and then
            sure = sure and not {holder, maker} & {*self.parties}
            other = [
                (view["id"], item) for view, item in views
                if view["holder"] == holder and item in self.items and same_place(view, spoke)
            ]  # fmt: skip
            for view, item in other or [(None, None)]:
                none = "no-record" if plan.get("absence") == "no-evidence" else "stated"
                yield on, spoke["id"], holder, view, item, *self.voice(spoke, plan, apart=True), none, sure

    def made_later(self, plan: Row) -> bool:
        """Whether one of the kind is told with it that was made later for one of the same people."""
        whom = {*many(plan.get("about", "")), *many(plan.get("not_covered", ""))}
        return any(
            later["id"] != plan["id"] and later["type"] == plan["type"] and not later.get("absence")
            and later.get("status", "") in ("", "made", "begun") and not example(later) and end(later) > end(plan)
            and same_place(later, plan)
            and whom & {p for cell in ("about", "covered", "partly") for p in many(later.get(cell, ""))}
            for later in self.of("plans")
        )  # fmt: skip

    def proposal_set_aside(self) -> Iterator[Told]:
        acts = self.taken()
        answered = {row.get("answers") for row in self.of("communications") if not gone(row)}
        for (spoke, on), act in product(self.spoken("for"), acts.values()):
            earlier, holder = acts.get(on), spoke["holder"]
            if not earlier or act.get("reviews") != on:
                continue
            if spoke["id"] in answered or self.answered_by_link(spoke["id"]):
                continue
            raised_again = any(
                row.get("reviews") == act["id"] and row.get("kind") in HIGHER and not row.get("absence")
                for row in self.of("decisions")
            )
            lowered = earlier.get("kind") in HIGHER and act.get("kind") in LOWER
            lowered |= earlier.get("kind") == "other" and act.get("kind") in ("step-down", "decline")
            if (
                not lowered
                or raised_again
                or holder in many(act["by"])
                or self.went_on(holder, act["id"], "for", "against")
            ):
                continue
            for child, by in product(self.children(act), many(act["by"])):
                yield act["id"], on, spoke["id"], holder, child, by, *self.voice(spoke, act, apart=True), False

    def view_challenged(self) -> Iterator[Told]:
        for (spoke, on), act in product(self.spoken("against"), self.taken().values()):
            view, holder = self.items.get(on), spoke["holder"]
            if not view or on not in many(act.get("relied_on", "")) or holder in (*many(act["by"]), view.get("origin")):
                continue
            if not spoke.get("when") or not act.get("when") or first(spoke) >= end(act):
                continue
            for child in self.children(act):
                sure = self.stated(act, spoke) and end(spoke) <= first(act)
                yield act["id"], spoke["id"], holder, on, child, *self.voice(act, spoke), sure

    def not_escalated(self) -> Iterator[Told]:
        matters = self.rows("decisions", "plans", "meetings", "communications")
        messages = self.rows("communications")
        for (spoke, on), gap in product(self.spoken("against"), self.of("communications")):
            formal = gap.get("kind") == "escalation" and gone(gap) and not example(gap)
            if not formal or on not in matters or gap["from"] != spoke["holder"] or not meet(spoke, gap):
                continue
            if not self.side(spoke["holder"]):
                continue
            said = spoke.get("expressed", "")
            heard = self.side(messages[said]["to"]) if said in messages else []
            sure = self.stated(gap, spoke) and self._at_that_time(spoke, gap)
            for child, to, told in product(self.children(gap), self.side(gap["to"]), heard or NOBODY):
                if child in many(matters[on].get("about", "")):
                    row = (spoke["id"], gap["id"], spoke["holder"], to, child, on, said if told else None, told)
                    yield *row, *self.voice(gap, spoke), sure

    def not_escalated_though_raised(self) -> Iterator[Told]:
        already = {(told[2], told[4]) for told in self.not_escalated()}
        for message, gap in product(self.of("communications"), self.of("absences")):
            holder, route = message["from"], gap["kind"] == "communication" and gap.get("mode")
            raised = message.get("kind") == "escalation" and message.get("status") != "attempted" and self.side(holder)
            if not raised or not route or gone(message) or example(message) or example(gap):
                continue
            if not same_place(message, gap) or not meet(message, gap) or holder not in many(gap.get("from") or holder):
                continue
            sure = self.stated(message, gap) and self._at_that_time(message, gap)
            items = many(message.get("conveys", "")) or NOBODY
            for child, to, item in product(self.children(gap), self.side(message["to"]), items):
                if child in many(message.get("about", "")) and (holder, child) not in already:
                    named = not {holder, to} & {*self.parties}
                    none = "no-record" if gap.get("absence") == "no-evidence" else "stated"
                    row = (gap["id"], message["id"], holder, to, child, item, *self.voice(message, gap, apart=True))
                    yield *row, none, sure and named

    @staticmethod
    def _at_that_time(a: Row, b: Row) -> bool:
        """Whether what is stated of a time holds for all of the time of another row."""
        covered = dated(b).covers
        return not b.get("when") or (covered[0] <= first(a) and end(a) <= covered[1] + 1)

    # --- nobody challenged it -------------------------------------------------------------------------------------

    def unchallenged(self) -> Iterator[tuple[Row, Row, str, str]]:
        """(position, decision, whose position, child): stated not to have challenged it."""
        acts = self.taken()
        for spoke, on in self.spoken("no-challenge"):
            if on in acts and not self.went_on(spoke["holder"], on, "against"):
                for child in self.children(acts[on]):
                    yield spoke, acts[on], spoke["holder"], child

    def no_challenge_with_grounds(self) -> Iterator[Told]:
        grounds = self.rows("communications", "decisions", "plans", "positions", "meetings")
        for spoke, act, holder, child in self.unchallenged():
            for ground in (grounds[g] for g in many(spoke.get("grounds", "")) if g in grounds):
                if gone(ground) or example(ground) or first(ground) >= end(act):
                    continue
                meeting = ground in self.of("meetings")
                if meeting and not many(ground.get("unsaid", "")):
                    continue
                if self.refused(ground, act, holder, child) or self.covering(act, holder):
                    continue
                of = "from" if ground in self.of("communications") else "holder" if "stance" in ground else "by"
                views = self.side("" if meeting else ground.get(of, "")) or NOBODY
                for view in views:
                    row = (act["id"], spoke["id"], holder, child, ground["id"], view, *self.voice(spoke, act))
                    yield *row, self.stated(spoke, act, ground)

    def covering(self, act: Row, holder: str) -> list[str]:
        """The services relied on by a decision that are the holder or the holder's."""
        relied = many(act.get("relied_on", ""))
        return [s for s in relied if s in self.services and s in (holder, self.worker_of.get(holder))]

    def no_challenge_though_relied_on(self) -> Iterator[Told]:
        for spoke, act, holder, child in self.unchallenged():
            for cover in self.covering(act, holder):
                yield act["id"], spoke["id"], holder, child, cover, *self.voice(spoke, act), self.stated(spoke, act)

    def refused(self, message: Row, act: Row, holder: str, child: str) -> bool:
        """Whether a decision ended or did not take up what somebody had themselves asked for."""
        own = message.get("from", "")
        asked = message in self.of("communications") and message.get("kind") in ASKS and not gone(message)
        theirs = asked and holder in (own, self.worker_of.get(own)) and own not in self.people
        if not theirs or example(message) or child not in many(message.get("about", "")):
            return False
        told = same_place(message, act) or (message.get("status") == "declined" and self.turned_to(message, act))
        return told and act.get("kind") in REFUSING and first(message) < end(act)

    def turned_to(self, message: Row, act: Row) -> bool:
        """Whether those who decided are those who had been asked, or of one service with them."""
        asked = {*many(message["to"]), *self.acting(message, "to")} - set(self.people)
        return bool(asked & {*many(act["by"]), *self.acting(act)})

    def no_challenge_to_refusal(self) -> Iterator[Told]:
        for (spoke, act, holder, child), message in product(self.unchallenged(), self.of("communications")):
            if self.refused(message, act, holder, child):
                sure = message.get("status") == "declined" or end(message) <= first(act)
                row = (act["id"], spoke["id"], holder, child, message["id"], *self.voice(spoke, act))
                yield *row, sure and self.stated(spoke, act, message)

    def no_challenge_items_unsaid(self) -> Iterator[Told]:
        meetings = self.rows("meetings")
        for spoke, act, holder, child in self.unchallenged():
            room = meetings.get(act.get("meeting", ""))
            if not room:
                continue
            for item in many(room.get("unsaid", "")):
                for who in {who for who, i, _, _ in self.evidence if i == item and who not in self.people}:
                    held = self.knew(who, item)
                    if holder in (who, self.service(who)) and min(maybe for maybe, _ in held) < end(room):
                        sure = self.stated(spoke, act) and min(sure for _, sure in held) <= end(room)
                        row = (act["id"], spoke["id"], holder, child, room["id"], item)
                        yield *row, *self.voice(spoke, act), sure
