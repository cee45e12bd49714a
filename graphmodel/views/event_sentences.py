"""What rows about events, and about who knew of them, say."""

from __future__ import annotations

from graphmodel.model.strength import strength
from graphmodel.model.tables.events import Communication, Contact, Decision, Meeting, Plan
from graphmodel.model.tables.knowledge import Information, KnowledgeStatement, Position, Reading, Record, StatedAbsence
from graphmodel.model.tables.services import Action, Need, Transfer
from graphmodel.views.phrases import counted, given, listed_after, says
from graphmodel.views.words import Words, clean, value_words


@says(Information)
def _information(words: Words, row: Information) -> str:
    bears = {"risk": "a risk", "protective": "something that protects"}.get(row.bears, "")
    return listed_after(clean(row.statement), [row.kind, bears, given(words.names(row.about), "about ")])


@says(Contact)
def _contact(words: Words, row: Contact) -> str:
    mode = {"home-visit": "home visit", "emergency": "emergency contact", "other": "contact", "": "contact"}
    outcome = "" if row.outcome in ("", "kept") else value_words(row.outcome)
    parts = [
        given(words.names(row.spoken_to), "spoke to "),
        given(words.names(row.seen), "saw "),
        given(words.names(row.glimpsed), "saw only in passing "),
        given(words.names(row.asleep), "asleep: "),
        given(words.names(row.not_seen), "not seen: "),
        given(words.items(row.observed), "observed "),
        given(words.items(row.told), "was told "),
        given(clean(row.missed_for), "reason given: "),
    ]
    said = f"{words.name(row.by)}: {mode.get(row.mode, value_words(row.mode))}" + given(
        words.names(row.sought), " for "
    )
    return "; ".join([said + given(outcome, " (", ")") + counted(row.count), *(part for part in parts if part)])


@says(Communication)
def _communication(words: Words, row: Communication) -> str:
    late = {"stated": "stated as late", "appears": "appears to have been late"}.get(row.delay, "")
    state = ", ".join(part for part in (value_words(row.status or "made"), late) if part)
    said = f"{words.name(row.sender)} → {words.names(row.receivers)}: {value_words(row.kind or 'message')} ({state})"
    parts = [
        given(words.items(row.conveys), "was to tell of " if row.status == "not-made" else "tells of "),
        given(words.items(row.weakened), "tells only in part of "),
        given(words.items(row.omits), "leaves out "),
        given(clean(row.outcome), "what followed: "),
    ]
    return "; ".join([said + given(words.names(row.about), ", about ") + counted(row.count), *(p for p in parts if p)])


@says(Meeting)
def _meeting(words: Words, row: Meeting) -> str:
    parts = [
        given(words.names(row.attended), "there: "),
        given(words.names(row.apologies), "apologies: "),
        given(words.names(row.absent), "stated as absent: "),
        given(words.names(row.not_invited), "stated as not invited: "),
        given(words.names(row.never_part), "stated as never part of it: "),
        given(words.items(row.said), "said: "),
        given(words.items(row.unsaid), "stated as not said: "),
    ]
    said = clean(row.label) + (f" ({value_words(row.status)})" if row.status not in ("", "held") else "")
    return "; ".join([said + given(words.names(row.about), ", about ") + counted(row.count), *(p for p in parts if p)])


@says(Decision)
def _decision(words: Words, row: Decision) -> str:
    return f"{words.names(row.by)} decided: {clean(row.what)}" + given(words.names(row.relied_on), "; relied on: ")


@says(Plan)
def _plan(words: Words, row: Plan) -> str:
    parts = [
        given(words.names(row.covered), "covers "),
        given(words.names(row.partly), "covers in part "),
        given(words.names(row.not_covered), "stated as not covering "),
        given(words.names(row.not_consulted), "stated as not asked: "),
        given(words.items(row.left_out), "leaves out "),
    ]
    state = value_words(row.status) if row.status not in ("", "made") else ""
    said = clean(row.label) + given(words.name(row.by) if row.by else "", ", by ") + given(state, " (", ")")
    return "; ".join([said, *(part for part in parts if part)])


@says(Transfer)
def _transfer(words: Words, row: Transfer) -> str:
    receiver = words.name(row.receiver) if row.receiver else "nobody named"
    state = {
        "no-receiver": "stated that nobody was there to receive it",
        "no-route": "stated that there was no agreed way of passing it on",
    }.get(row.state, value_words(row.state))
    said = f"Responsibility for {words.names(row.people)}, {words.name(row.sender)} → {receiver}: {state}"
    parts = [
        given(words.names(row.left_out), "people left out: "),
        given(words.items(row.passed), "passed on "),
        given(words.items(row.omits), "not passed on: "),
        given(words.items(row.unused_history), "earlier history not had or used: "),
    ]
    return "; ".join([said, *(part for part in parts if part)])


@says(Record)
def _record(words: Words, row: Record) -> str:
    return f"Record of {words.name(row.by)}: {words.items(row.items)}" + given(
        words.name(row.system) if row.system else "", ", in "
    )


@says(Reading)
def _reading(words: Words, row: Reading) -> str:
    return f"{words.name(row.by)} opened a record and saw {words.items(row.items)}"


STRENGTHS = {
    "stated": "The source says that",
    "no-evidence": "As far as the source found,",
    "account": "By one account,",
    "appears": "It appears that",
    "example": "The source says in general terms that",
    "implied": "It follows from the source that",
}
"""How a row begins that is itself a statement of what was known or did not take place."""


@says(KnowledgeStatement)
def _knowledge(words: Words, row: KnowledgeStatement) -> str:
    verb = {"yes": "knew", "no": "did not know", "needed": "would have needed to know"}.get(row.knew, row.knew)
    return f"{STRENGTHS[strength(row)]} {words.name(row.holder)} {verb} {words.items(row.items)}"


@says(Position)
def _position(words: Words, row: Position) -> str:
    verb = {"for": "agreed with", "against": "did not agree with", "no-challenge": "is stated not to have challenged"}
    return f"{words.name(row.holder)} {verb.get(row.stance, row.stance)}: {words.name(row.on)}"


@says(StatedAbsence)
def _absence(words: Words, row: StatedAbsence) -> str:
    sender, receivers = words.names(row.sender) or "any service", words.names(row.receivers)
    said = f"{STRENGTHS[strength(row)]} there was no {value_words(row.kind)}, by {sender}" + given(receivers, " to ")
    return said + given(words.names(row.about), ", about ") + given(words.items(row.items), ": ")


@says(Action)
def _action(words: Words, row: Action) -> str:
    state = "" if row.status == "unknown" else value_words(row.status)
    return (
        f"Step agreed: {clean(row.what)}"
        + given(words.name(row.owner) if row.owner else "", ", for ")
        + given(state, " (", ")")
    )


@says(Need)
def _need(words: Words, row: Need) -> str:
    state = (
        ""
        if row.status in ("", "unknown")
        else {"outstanding": "stated as still open", "open": "not met yet"}.get(row.status, row.status)
    )
    return f"Need of {words.name(row.whose)}: {clean(row.what)}" + given(state, " (", ")")
