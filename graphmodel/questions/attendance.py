"""Who was at a meeting, as far as a row says."""

from __future__ import annotations

from graphmodel.knowledge.structure import Structure
from graphmodel.model.tables.events import Meeting

PLACES = {
    "attended": "was there",
    "apologies": "sent apologies",
    "absent": "stated as absent",
    "not_invited": "stated as not invited",
    "never_part": "stated as never part of it",
    "unknown": "attendance not known",
}
"""What the columns of a meeting say of a party."""


def was_held(row: Meeting) -> bool:
    """Whether the row is of a meeting that took place, not of one put off or stated as never held."""
    return row.status in ("", "held") and not row.absence


def present(row: Meeting) -> tuple[str, ...]:
    """Those who were there; nobody where the meeting was not held."""
    return row.attended if was_held(row) else ()


def attendance_words(structure: Structure, row: Meeting, party: str) -> str:
    """What a meeting's row says of a party, or of the service or agency that it belongs to; nothing where it is
    silent."""
    service = structure.service(party)
    whole = (party, service, structure.agency_of.get(service, ""))
    for attr, words in PLACES.items():
        if attr == "attended" and not present(row):
            continue
        if any(one and one in getattr(row, attr) for one in whole):
            return words
    return ""
