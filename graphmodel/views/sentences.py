"""One sentence for each kind of row that the schema alone would say stiffly; every other row is said from its columns.

Nothing here judges: a sentence says what the row says.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from graphmodel.model.declare import Row
from graphmodel.model.tables.case import CaseRow, Incident
from graphmodel.model.tables.events import Communication, Contact, Decision, Meeting, Plan
from graphmodel.model.tables.family import Address, CareEpisode, Membership, Person, Relation
from graphmodel.model.tables.knowledge import Information, KnowledgeStatement, Position, Reading, Record, StatedAbsence
from graphmodel.model.tables.services import Action, Allocation, Involvement, Need, Practitioner, Service, Transfer
from graphmodel.views.words import Words, clean, listed, value_words

R = TypeVar("R", bound=Row)
Sentence = Callable[[Words, Any], str]

SENTENCES: dict[type[Row], Sentence] = {}
"""By class of row: what it says, without its date and without the strength of an absence."""


def _says(row_type: type[R]) -> Callable[[Callable[[Words, R], str]], Callable[[Words, R], str]]:
    def keep(sentence: Callable[[Words, R], str]) -> Callable[[Words, R], str]:
        SENTENCES[row_type] = sentence
        return sentence

    return keep


def _if(text: str, before: str = "", after: str = "") -> str:
    """The text with what belongs around it, or nothing."""
    return f"{before}{text}{after}" if text else ""


def _counted(count: str | None) -> str:
    return _if(clean(count or ""), ", number of times: ")


@_says(CaseRow)
def _case(words: Words, row: CaseRow) -> str:
    return clean(row.title) + _if(clean(row.partnership), ", ")


@_says(Incident)
def _incident(words: Words, row: Incident) -> str:
    return clean(row.label) + _if(words.names(row.people), ": ")


@_says(Person)
def _person(words: Words, row: Person) -> str:
    known = {"no": "never identified to services in the period", "later": "identified to services only later"}
    born = words.date(row.born)
    role = clean(row.role)
    return listed_after(
        clean(row.label),
        [
            role if role.lower() != row.label.lower() else "",
            row.sex if row.sex != "unknown" else "",
            "child under review" if row.index_child else "",
            _if(born, "born "),
            known.get(row.identified, ""),
        ],
    )


def listed_after(first: str, parts: list[str]) -> str:
    """``first (a, b)``; just ``first`` when there is nothing to add."""
    return first + _if(", ".join(part for part in parts if part), " (", ")")


@_says(Relation)
def _relation(words: Words, row: Relation) -> str:
    kind = {"other-family": "other family", "friend": "friend or acquaintance"}.get(row.kind, row.kind.replace("-", " ", 1))
    return f"{words.name(row.person)} is {kind} of {words.name(row.to)}" + _if(
        words.date(row.known_from), ", known to services from: "
    )


@_says(Address)
def _address(words: Words, row: Address) -> str:
    return f"{words.name(row.household)} was in {words.name(row.area)}"


@_says(Membership)
def _member(words: Words, row: Membership) -> str:
    manner = {"stays": "stayed part of the time at", "visits": "visited"}.get(row.manner, "lived at")
    said = f"{words.name(row.person)} {manner} {words.name(row.household)}"
    return f"{words.name(row.recorded_by)} recorded that {said}" if row.recorded_by else said


@_says(CareEpisode)
def _care(words: Words, row: CareEpisode) -> str:
    verb = {
        "lived-with": "lived with",
        "stayed-with": "stayed with",
        "cared-for": "looked after",
        "had-contact": "had contact with",
    }
    said = f"{words.name(row.person)} {verb.get(row.kind, value_words(row.kind))} {words.name(row.child)}"
    return said + _if(clean(row.place), ", at ") + _if(words.name(row.arranged_by) if row.arranged_by else "", ", arranged by ")


@_says(Service)
def _service(words: Words, row: Service) -> str:
    return listed_after(
        clean(row.label), [words.name(ref) for ref in (row.agency, row.area) if ref] + [value_words(row.function)]
    )


@_says(Practitioner)
def _practitioner(words: Words, row: Practitioner) -> str:
    return f"{clean(row.label)} ({words.name(row.service)})"


@_says(Involvement)
def _involvement(words: Words, row: Involvement) -> str:
    level = value_words(row.level) + (", on the books only" if row.active == "nominal" else "")
    reasons = _if(clean(row.opened_for), "; opened for: ") + _if(clean(row.closed_for), "; closed for: ")
    return f"{words.name(row.service)} worked with {words.name(row.person)} ({level}){reasons}"


@_says(Allocation)
def _allocation(words: Words, row: Allocation) -> str:
    worker = words.name(row.practitioner) if row.practitioner else "nobody"
    state = {"absent": " (away)", "vacant": " (post vacant)"}.get(row.state, "")
    parts = [
        _if(clean(row.ended_for), "ended because: "),
        _if(words.name(row.successor) if row.successor else "", "followed by "),
        "nobody took over" if row.succession == "none" else "",
        {
            "made": "handed over",
            "partial": "handed over in part",
            "none": "the source says there was no handover",
            "no-evidence": "the source found no sign of a handover",
        }.get(row.handover, ""),
    ]
    said = f"{worker}{state} was allocated to {words.names(row.people)} by {words.name(row.service)}"
    return "; ".join([said, *(part for part in parts if part)])


@_says(Information)
def _information(words: Words, row: Information) -> str:
    bears = {"risk": "a risk", "protective": "something that protects"}.get(row.bears, "")
    return listed_after(clean(row.statement), [row.kind, bears, _if(words.names(row.about), "about ")])


@_says(Contact)
def _contact(words: Words, row: Contact) -> str:
    mode = {"home-visit": "home visit", "emergency": "emergency contact", "other": "contact", "": "contact"}
    outcome = "" if row.outcome in ("", "kept") else value_words(row.outcome)
    parts = [
        _if(words.names(row.spoken_to), "spoke to "),
        _if(words.names(row.seen), "saw "),
        _if(words.names(row.glimpsed), "saw only in passing "),
        _if(words.names(row.asleep), "asleep: "),
        _if(words.names(row.not_seen), "not seen: "),
        _if(words.items(row.observed), "observed "),
        _if(words.items(row.told), "was told "),
        _if(clean(row.missed_for), "reason given: "),
    ]
    said = f"{words.name(row.by)}: {mode.get(row.mode, value_words(row.mode))}" + _if(words.names(row.sought), " for ")
    return "; ".join([said + _if(outcome, " (", ")") + _counted(row.count), *(part for part in parts if part)])


@_says(Communication)
def _communication(words: Words, row: Communication) -> str:
    late = {"stated": "stated as late", "appears": "appears to have been late"}.get(row.delay, "")
    state = ", ".join(part for part in (value_words(row.status or "made"), late) if part)
    said = f"{words.name(row.sender)} → {words.names(row.receivers)}: {value_words(row.kind or 'message')} ({state})"
    parts = [
        _if(words.items(row.conveys), "was to tell of " if row.status == "not-made" else "tells of "),
        _if(words.items(row.weakened), "tells only in part of "),
        _if(words.items(row.omits), "leaves out "),
        _if(clean(row.outcome), "what followed: "),
    ]
    return "; ".join([said + _if(words.names(row.about), ", about ") + _counted(row.count), *(p for p in parts if p)])


@_says(Meeting)
def _meeting(words: Words, row: Meeting) -> str:
    parts = [
        _if(words.names(row.attended), "there: "),
        _if(words.names(row.apologies), "apologies: "),
        _if(words.names(row.absent), "stated as absent: "),
        _if(words.names(row.not_invited), "stated as not invited: "),
        _if(words.names(row.never_part), "stated as never part of it: "),
        _if(words.items(row.said), "said: "),
        _if(words.items(row.unsaid), "stated as not said: "),
    ]
    said = clean(row.label) + (f" ({value_words(row.status)})" if row.status not in ("", "held") else "")
    return "; ".join([said + _if(words.names(row.about), ", about ") + _counted(row.count), *(p for p in parts if p)])


@_says(Decision)
def _decision(words: Words, row: Decision) -> str:
    return f"{words.names(row.by)} decided: {clean(row.what)}" + _if(words.names(row.relied_on), "; relied on: ")


@_says(Plan)
def _plan(words: Words, row: Plan) -> str:
    parts = [
        _if(words.names(row.covered), "covers "),
        _if(words.names(row.partly), "covers in part "),
        _if(words.names(row.not_covered), "stated as not covering "),
        _if(words.names(row.not_consulted), "stated as not asked: "),
        _if(words.items(row.left_out), "leaves out "),
    ]
    state = value_words(row.status) if row.status not in ("", "made") else ""
    said = clean(row.label) + _if(words.name(row.by) if row.by else "", ", by ") + _if(state, " (", ")")
    return "; ".join([said, *(part for part in parts if part)])


@_says(Transfer)
def _transfer(words: Words, row: Transfer) -> str:
    receiver = words.name(row.receiver) if row.receiver else "nobody named"
    state = {
        "no-receiver": "stated that nobody was there to receive it",
        "no-route": "stated that there was no agreed way of passing it on",
    }.get(row.state, value_words(row.state))
    said = f"Responsibility for {words.names(row.people)}, {words.name(row.sender)} → {receiver}: {state}"
    parts = [
        _if(words.names(row.left_out), "people left out: "),
        _if(words.items(row.passed), "passed on "),
        _if(words.items(row.omits), "not passed on: "),
        _if(words.items(row.unused_history), "earlier history not had or used: "),
    ]
    return "; ".join([said, *(part for part in parts if part)])


@_says(Record)
def _record(words: Words, row: Record) -> str:
    return f"Record of {words.name(row.by)}: {words.items(row.items)}" + _if(words.name(row.system) if row.system else "", ", in ")


@_says(Reading)
def _reading(words: Words, row: Reading) -> str:
    return f"{words.name(row.by)} opened a record and saw {words.items(row.items)}"


@_says(KnowledgeStatement)
def _knowledge(words: Words, row: KnowledgeStatement) -> str:
    verb = {"yes": "knew", "no": "did not know", "needed": "would have needed to know"}.get(row.knew, row.knew)
    return f"The source says that {words.name(row.holder)} {verb} {words.items(row.items)}"


@_says(Position)
def _position(words: Words, row: Position) -> str:
    verb = {"for": "agreed with", "against": "did not agree with", "no-challenge": "is stated not to have challenged"}
    return f"{words.name(row.holder)} {verb.get(row.stance, row.stance)}: {words.name(row.on)}"


@_says(StatedAbsence)
def _absence(words: Words, row: StatedAbsence) -> str:
    sender, receivers = words.names(row.sender) or "any service", words.names(row.receivers)
    said = f"The source says there was no {value_words(row.kind)}, by {sender}" + _if(receivers, " to ")
    return said + _if(words.names(row.about), ", about ") + _if(words.items(row.items), ": ")


@_says(Action)
def _action(words: Words, row: Action) -> str:
    state = "" if row.status == "unknown" else value_words(row.status)
    return f"Step agreed: {clean(row.what)}" + _if(words.name(row.owner) if row.owner else "", ", for ") + _if(state, " (", ")")


@_says(Need)
def _need(words: Words, row: Need) -> str:
    state = "" if row.status in ("", "unknown") else {"outstanding": "stated as still open", "open": "not met yet"}.get(row.status, row.status)
    return f"Need of {words.name(row.whose)}: {clean(row.what)}" + _if(state, " (", ")")
