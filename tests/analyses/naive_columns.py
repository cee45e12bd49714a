"""What is compared of the rows of each question of two kinds, and with which naive reference."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .naive_no_reply import NoReply
from .naive_unanswered import Dated, NotTaken
from .naive_undecided import Undecided
from .naive_unheard_dissent import Dissent

Compared = Mapping[str, tuple[type[Any], tuple[str, ...]]]
VOICE = ("strength", "part_strength")
UNANSWERED: Compared = {
    "after-the-event": (NotTaken, ("action", "service", "person", "agreed_row", "event", "wording")),
    "not-done": (
        NotTaken,
        ("action", "service", "other_service", "person", "agreed_row", "event", "reason_row", "wording"),
    ),
    "unspecified": (
        NotTaken,
        ("action", "service", "other_service", "seen_row", "event", "person", "agreed_row", "wording"),
    ),
    "no-reply": (NoReply, ("message", "service", "other_service", "person", "reply")),
    "no-reply-on-record": (NoReply, ("message", "service", "other_service", "person")),
    "rule-not-followed": (
        NoReply,
        ("message", "service", "other_service", "person", "rule_row", "sent_row", "wording"),
    ),
    "cancelled": (NoReply, ("meeting", "person", "not_held", "part_strength", "wording")),
    "not-followed-up": (NoReply, ("missed", "service", "person", "absent", "wording")),
    "closed-unassessed": (
        Undecided,
        ("decision", "service", "person", "assessment", *VOICE, "basis"),
    ),
    "need-outstanding": (
        Undecided,
        ("decision", "need", "person", "service", "reason", *VOICE),
    ),
    "no-action-after-warning": (
        Undecided,
        ("message", "service", "person", "decision", *VOICE),
    ),
    "no-action-for-want-of-engagement": (Undecided, ("decision", "service", "person", "reason", "wording")),
    "no-action-in-meeting": (
        Undecided,
        ("decision", "meeting", "service", "person", "item", *VOICE),
    ),
    "not-made-after-incident": (Undecided, ("incident", "child", "service", "other_service", "absent", "event")),
}
DISSENT: Compared = {
    "against-position": (
        Dissent,
        ("decision", "position", "holder", "child", "review", "upheld_by", "wording", "silence", *VOICE),
    ),
    "plan-confirmed": (Dissent, ("decision", "position", "holder", "plan", "child", *VOICE)),
    "plan-not-made": (Dissent, ("plan", "position", "holder", "view", "item", *VOICE, "basis")),
    "proposal-set-aside": (Dissent, ("decision", "earlier", "position", "holder", "child", "service", *VOICE)),
    "view-challenged": (Dissent, ("decision", "position", "holder", "item", "child", *VOICE)),
    "not-escalated": (
        Dissent,
        ("position", "escalation", "holder", "service", "child", "matter", "expressed", "told", *VOICE),
    ),
    "not-escalated-though-raised": (
        Dissent,
        ("absence_row", "message", "holder", "service", "child", "item", *VOICE, "basis"),
    ),
    "no-challenge-with-grounds": (
        Dissent,
        ("decision", "position", "holder", "child", "ground", "of_another_view", *VOICE),
    ),
    "no-challenge-though-relied-on": (Dissent, ("decision", "position", "holder", "child", "ground", *VOICE)),
    "no-challenge-to-refusal": (Dissent, ("decision", "position", "holder", "child", "ground", *VOICE)),
    "no-challenge-items-unsaid": (Dissent, ("decision", "position", "holder", "child", "meeting", "item", *VOICE)),
}


def sure(row: Mapping[str, object]) -> bool:
    """Whether a row leaves nothing in doubt: what makes a finding certain."""
    plain = row["strength"] == "stated" and not row.get("part_strength")
    return plain and not row.get("doubt") and row.get("certain") is not False


def told(row: Mapping[str, Any], columns: tuple[str, ...]) -> tuple[object, ...]:
    """What is compared of a row."""
    return *(row[column] or None for column in columns), sure(row)


__all__ = ["DISSENT", "UNANSWERED", "Compared", "Dated", "told"]
