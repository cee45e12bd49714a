"""The conditions under which information counts as not shared, each tested by itself for a service and an item."""

from __future__ import annotations

from collections.abc import Sequence

from graphmodel.knowledge.derive import Derived
from graphmodel.model.dates import EARLIEST, LATEST
from graphmodel.model.tables.events import Communication, Contact, Decision
from graphmodel.questions.holding import Holding, holders
from graphmodel.questions.needed import why_not_needed
from graphmodel.questions.reply import said
from graphmodel.questions.ways import STATED, WAYS, Condition


def conditions(derived: Derived, way: str, service: str, item: str) -> tuple[Condition, ...]:
    """Every condition of one way, in the order in which a person would ask: held? needed? stated? in time? received?"""
    tests = _Tests(derived, way, service, item)
    if way == "late" and tests.delayed():
        return (tests.held(), tests.needed(), tests.stated_as_late())
    made = [tests.held(), tests.needed(), tests.stated(), tests.in_time()]
    if way == "late":
        made += [tests.received_later(), tests.acted_between()]
    elif way != "person-not-agency":
        made.append(tests.not_received())
    else:
        made.append(tests.not_whole())
    return tuple(made)


class _Tests:
    def __init__(self, derived: Derived, way: str, service: str, item: str) -> None:
        self.case, self.derived, self.way, self.service, self.item = derived.case, derived, way, service, item
        self.label = derived.case.label(service)
        links = [link for link in derived.links if link.end == item]
        self.needs = [link for link in links if link.type == "NEEDED" and link.start == service]
        lacks = [link for link in links if link.type == "LACKED" and link.properties["service"] == service]
        self.lacks = [link for link in lacks if link.properties["how"] in WAYS[way]]
        self.others = [link for link in lacks if link.properties["how"] not in WAYS[way]]
        everybody = holders(derived.knowledge, item, LATEST, LATEST)
        own = {service, *derived.knowledge.structure.parts(service)}
        family = {row.id for row in derived.case.rows["people"]}
        self.own = [h for h in everybody if h.who.id in own]
        self.elsewhere = [h for h in everybody if h.who.id not in own | family]

    def held(self) -> Condition:
        worker = self.way == "person-not-agency"
        question = "Did a worker of the service hold it?" if worker else "Did another service hold it?"
        found = [h for h in self.own if h.who.id != self.service] if worker else self.elsewhere
        if not found:
            what = "a worker of theirs" if worker else "any other service or worker"
            return self._condition(question, "no", f"there is no record that {what} ever had it")
        text = "held by " + "; ".join(h.words for h in found)
        return self._condition(question, found[0].answer, text, _rows(found[:1]))

    def needed(self) -> Condition:
        question = f"Did {self.label} need it?"
        if self.needs:
            best = self.needs[0].properties
            return self._condition(
                question, "yes" if best["certain"] else "cannot tell", str(best["reason"]), best["because"]
            )
        return Condition(question, "no", why_not_needed(self.derived, self.service, self.item))

    def stated(self) -> Condition:
        question = STATED[self.way].format(who=self.label)
        if self.lacks:
            rows = [str(link.properties["row"]) for link in self.lacks]
            weak = all(link.properties["strength"] != "stated" for link in self.lacks)
            return self._condition(
                question,
                "cannot tell" if weak else "yes",
                "a source says so" if not weak else "a source suggests it, without stating it",
                rows,
            )
        text = "no row says so, and silence alone never becomes a finding; a row that states it would be needed"
        rows = [str(link.properties["row"]) for link in self.others]
        if rows:
            text += ". What is stated of it is of another kind"
        return self._condition(question, "no", text, rows)

    def delayed(self) -> list[str]:
        """Messages with the item to the service, or a worker of it, that the source itself calls late."""
        service = self.derived.knowledge.structure.service
        return [
            m.id
            for m in self.case.of(Communication)
            if m.delay
            and not m.absence
            and self.item in (*m.conveys, *m.weakened)
            and self.service in map(service, m.receivers)
        ]

    def stated_as_late(self) -> Condition:
        question = f"Does a source state that it reached {self.label} late?"
        return self._condition(question, "yes", "a message with it is called late", self.delayed())

    def in_time(self) -> Condition:
        question = "Was it needed, and held, at the time of which the source speaks?"
        if not self.lacks or not self.needs:
            return self._condition(question, "cannot tell", "nothing to compare: see above")
        pairs = [(n.properties, lack.properties) for n in self.needs for lack in self.lacks]
        meeting = [p for p in pairs if p[0]["earliest"] < p[1]["latest"] and p[1]["earliest"] < p[0]["latest"]]
        if not meeting:
            return self._condition(
                question, "no", "it was needed only at another time", [str(p[1]["row"]) for p in pairs]
            )
        last = max(p[1]["latest"] for p in meeting)
        held = [h for h in holders(self.derived.knowledge, self.item, last, last) if h.who.id != self.service]
        if not held:
            return self._condition(question, "no", "nobody is shown to have had it by then")
        sure = held[0].answer == "yes" and any(n["certain"] and lack["dated"] for n, lack in meeting)
        text = "the dates meet" if sure else "the dates may meet; as recorded they leave it open"
        return self._condition(question, "yes" if sure else "cannot tell", text, _rows(held[:1]))

    def not_received(self) -> Condition:
        until = (
            max((lack.properties["earliest"] for lack in self.lacks), default=LATEST)
            if self.way == "diluted"
            else LATEST
        )
        got = [h for h in self.own if self.way != "diluted" or self._sure(h) <= until]
        if not got:
            return self._condition(
                "Is nothing shown to have reached them by another route?", "yes", "there is no record that they had it"
            )
        text = f"{'; '.join(h.words for h in got)} had it by another route"
        return self._condition("Is nothing shown to have reached them by another route?", "no", text, _rows(got))

    def not_whole(self) -> Condition:
        last = max((lack.properties["latest"] for lack in self.lacks), default=LATEST)
        got = [h for h in self.own if h.who.id == self.service and self._sure(h) <= last]
        question = "Is the service as a whole not shown to have had it by then?"
        if got:
            return self._condition(question, "no", f"{got[0].words} had it", _rows(got))
        return self._condition(question, "yes", "there is no record that the whole service had it by then")

    def received_later(self) -> Condition:
        question = "Did it reach them later?"
        after = min((lack.properties["latest"] for lack in self.lacks), default=EARLIEST)
        got = [h for h in self.own if h.who.id == self.service and self._sure(h) > after]
        if not got:
            return self._condition(
                question, "no", "there is no record that it reached them after the time of which the source speaks"
            )
        return self._condition(question, "yes", got[0].words, _rows(got))

    def acted_between(self) -> Condition:
        question = "Did they see the family or decide without it in between?"
        since = min((lack.properties["earliest"] for lack in self.lacks), default=LATEST)
        until = min((self._sure(h) for h in self.own if h.who.id == self.service), default=EARLIEST)
        by = {link.start for link in self.derived.links if link.type == "BY_SERVICE" and link.end == self.service}
        acts = [r for r in (*self.case.of(Contact), *self.case.of(Decision)) if r.id in by and not r.absence and r.when]
        found = [r.id for r in acts if r.when and r.when.latest > since and r.when.earliest < until]
        text = "there are such rows" if found else "no contact or decision of theirs lies in between"
        return self._condition(question, "yes" if found else "no", text, found)

    def _sure(self, held: Holding) -> int:
        return min(e.sure for e in self.derived.knowledge.knew(held.who.id, self.item))

    def _condition(self, question: str, answer: str, text: str, rows: Sequence[str] = ()) -> Condition:
        return Condition(question, answer, said(self.case, text, rows))


def _rows(found: Sequence[Holding]) -> list[str]:
    return [row for h in found for row in h.rows]
