"""What is derived from a case before any engine sees it: the kinds of derived relationship, declared once.

Every one carries ``derived`` (the version of the derivation) in the graph, so that it can be told from what was coded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

VERSION = "1"
"""Version of the derivation; raised whenever its meaning changes."""

PropertyType = Literal["text", "texts", "minute", "number", "flag"]
SERVICE_SIDE = ("services", "practitioners", "agencies", "parties")


@dataclass(frozen=True, slots=True)
class LinkType:
    """A kind of derived relationship: its name in the graph, what it joins, its properties and meaning."""

    name: str
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    properties: Mapping[str, PropertyType]
    doc: str


@dataclass(frozen=True, slots=True)
class Link:
    """One derived relationship between two rows of a case."""

    type: str
    start: str
    end: str
    properties: Mapping[str, Any] = field(default_factory=dict[str, Any])


LINK_TYPES: dict[str, LinkType] = {
    link.name: link
    for link in (
        LinkType(
            "HELD",
            ("people", *SERVICE_SIDE),
            ("information",),
            {
                "maybe": "minute",
                "sure": "minute",
                "certain": "flag",
                "route": "texts",
                "row": "text",
                "since": "text",
                "service": "text",
                "denied": "text",
            },
            "had the item: possibly from maybe, certainly from sure; route is the chain of rows, row its last;"
            " service is the service behind a worker, or the holder itself; denied is a row that states that it did not"
            " know, then or after it surely did",
        ),
        LinkType(
            "COULD_READ",
            ("services",),
            ("information",),
            {"maybe": "minute", "sure": "minute"},
            "the item stood in a record that the service could open, possibly from maybe, certainly from sure; it is"
            " not shown to have had it",
        ),
        LinkType(
            "NEEDED",
            ("services",),
            ("information",),
            {
                "earliest": "minute",
                "latest": "minute",
                "sure_from": "minute",
                "sure_until": "minute",
                "certain": "flag",
                "reason": "text",
                "because": "texts",
                "stated": "flag",
            },
            "needed to know the item, within these bounds, for the reason given; if certain, surely from sure_from to"
            " sure_until (the other way round: at some time between them); because lists the rows that explain it",
        ),
        LinkType(
            "LACKED",
            SERVICE_SIDE,
            ("information",),
            {
                "earliest": "minute",
                "latest": "minute",
                "sure_from": "minute",
                "sure_until": "minute",
                "row": "text",
                "how": "text",
                "strength": "text",
                "sender": "text",
                "sender_services": "texts",
                "service": "text",
                "despite": "text",
                "dated": "flag",
            },
            "is stated not to have had the item, or not to have been told it by sender; row says so, how in which way;"
            " surely from sure_from to sure_until (the other way round: at some time between them);"
            " service is the service concerned, or one that is possibly meant by a party named only in part; despite is"
            " some-contact where a message of unknown content between the two stands beside it, family-turned where the"
            " family itself turned to the service at that time",
        ),
        LinkType(
            "TIED_TO",
            ("people",),
            ("people",),
            {
                "earliest": "minute",
                "latest": "minute",
                "how": "text",
                "because": "texts",
                "close": "flag",
                "known": "minute",
            },
            "an adult who matters to a child, and why; known is from when services certainly knew of it",
        ),
        LinkType(
            "BY_SERVICE",
            ("contacts", "communications", "records", "readings", "decisions", "plans", "allocations"),
            ("services",),
            {},
            "the service for which the worker named in the row acted",
        ),
        LinkType(
            "MET",
            ("services",),
            ("people",),
            {"quality": "text", "row": "text", "limit": "text", "strength": "text"},
            "how a service met a person at one contact: spoken-to, seen, glimpsed, asleep, not-seen or never; limit"
            " says to which place or manner of contact a row confines itself",
        ),
        LinkType(
            "UNMET",
            ("services",),
            ("people",),
            {"how": "text", "rows": "texts", "beside": "texts", "limit": "text", "strength": "text"},
            "is not shown to have seen or spoken to the person properly: how near it came, by rows; beside are its"
            " other rows of the kind; limit confines all rows to a place or manner of contact; strength is the weakest"
            " that the words of how need",
        ),
        LinkType(
            "RELIED_UPON",
            ("services", "parties"),
            ("information",),
            {"row": "text", "strength": "text", "latest": "minute"},
            "a decision or plan of the service, over by then, rested on the item",
        ),
        LinkType(
            "RECEIVED",
            SERVICE_SIDE,
            ("information",),
            {
                "row": "text",
                "how": "text",
                "service": "text",
                "senders": "texts",
                "earliest": "minute",
                "latest": "minute",
                "whole": "flag",
                "next": "text",
                "late": "text",
                "certain": "flag",
                "because": "texts",
                "strength": "text",
            },
            "received the item, which it needed and did not surely have before, by row; how is message, meeting,"
            " reading or family; whole where the row is not stated to have left anything out or to have been late; next"
            " is what the service did next about the family, or the incident that came next; late (no, possibly, yes)"
            " whether something of the kind lay between the senders' knowing and the row; certain if nothing of this is"
            " in doubt",
        ),
        LinkType(
            "HANDED_WHOLE",
            ("transfers",),
            ("people",),
            {"next": "text", "certain": "flag"},
            "the transfer was made whole as far as this person goes; next is what the new service did next, or the"
            " incident that came next; certain if it surely came after",
        ),
        LinkType(
            "ROOM_LACKED",
            ("meetings", "plans", "decisions"),
            ("information",),
            {"holder": "text", "row": "text", "strength": "text", "fits": "flag"},
            "no row shows or leaves open that anybody in the room had the item by then; holder, who was kept out of it,"
            " did, and row shows that with this strength; fits: it had not passed by then, and is about somebody"
            " decided about or an adult around them",
        ),
        LinkType(
            "REACHED",
            ("contacts", "absences"),
            ("people",),
            {"quality": "text", "row": "text", "may_be": "text"},
            "how near services came to somebody while the row states an absence of contact: spoken-to, seen, glimpsed,"
            " asleep or none; row is a contact of that quality, may_be a better one that may fall in that time",
        ),
        LinkType(
            "SERVED_BY",
            ("people",),
            ("services",),
            {"role": "text", "workers": "texts", "handed": "texts", "rows": "texts"},
            "had all these workers in one role allocated over time, this service's among them; handed are those"
            " whose work was handed over whole; rows are the allocations",
        ),
        LinkType(
            "MISSED",
            SERVICE_SIDE,
            ("people",),
            {
                "row": "text",
                "people": "texts",
                "own": "number",
                "series": "flag",
                "counts": "text",
                "away": "text",
                "pupils": "texts",
                "pooled": "text",
                "manner": "text",
                "open": "flag",
                "before": "number",
                "by_then": "number",
                "day": "text",
                "given": "text",
                "partly": "text",
                "strength": "text",
            },
            "a contact that did not come about, in the pool of this person; own is the service's number that is surely"
            " given, series whether some of it has no number, counts both in words, or, of a school beside other"
            " services, away instead, with its pupils; pooled is the number of all services, open whether it may be"
            " more; before and by_then are how many of all were surely missed before this one and with it, by day;"
            " given is a row in which somebody put them together; people are all of the pool",
        ),
        LinkType(
            "DRIFTED",
            ("people",),
            ("decisions", "incidents"),
            {
                "side": "text",
                "concern": "text",
                "held_row": "text",
                "lower": "texts",
                "deciders": "texts",
                "route": "texts",
                "course": "text",
                "followed": "text",
                "strength": "text",
                "certain": "flag",
            },
            "one side (services of one function, or a party) held a concern about the child and took these decisions"
            " that left the level of help where it was, before the step that raised it or the incident; course tells"
            " them in time",
        ),
        LinkType(
            "AGREED_ONLY",
            ("decisions",),
            ("actions",),
            {"person": "text"},
            "agreed this step about the person; it, and all else agreed there about them as far as coded, is on record"
            " as not done, or as done later than the decision",
        ),
        LinkType(
            "PAST_LIMIT",
            ("expectations",),
            ("plans", "meetings", "contacts", "communications", "decisions", "actions"),
            {"due_from": "text", "taken": "text"},
            "the step certainly came later than the rule allows, counted from the row due_from; taken says when",
        ),
        LinkType(
            "BELIEVED",
            SERVICE_SIDE,
            ("information",),
            {
                "row": "text",
                "relied": "flag",
                "how": "text",
                "strength": "text",
                "doubts": "texts",
                "records": "texts",
                "grounds": "texts",
                "alone": "flag",
                "family": "flag",
                "believed": "text",
                "tested": "flag",
                "unchecked": "text",
                "undone": "text",
                "against": "text",
                "against_by": "text",
                "as_said": "text",
                "otherwise": "texts",
                "came_before": "texts",
                "came_after": "texts",
                "service": "text",
                "earliest": "minute",
                "ends_after": "minute",
                "latest": "minute",
                "dated": "flag",
            },
            "relied on a belief (relied), or took it as told, in row; records are the rows that carry it by then,"
            " believed states it and counts them and the origins to which they go back; alone: fewer than two"
            " independent origins, one in the family or none of it; tested by then; unchecked is a row of the same"
            " paragraph that states that they did not ask, look or see, undone what; against is a row, of another"
            " service, that says otherwise than one of the records, as_said how surely; otherwise are rows, no"
            " items, that say otherwise than the belief; came_before and came_after are rows that certainly came before"
            " and after it by what they are dated by, or are its outcome; grounds are what else they relied on that"
            " speaks for it; how it was taken, told, noted or held; doubts are why it is only possible",
        ),
        LinkType(
            "AT_ODDS",
            ("information",),
            ("information",),
            {"same_origin": "flag"},
            "says otherwise than the other; same_origin: both go back to one source, so that its account changed",
        ),
        LinkType(
            "LEANED_ON",
            ("decisions", "plans"),
            ("services",),
            {
                "person": "text",
                "row": "text",
                "how": "text",
                "area": "text",
                "worker": "text",
                "strength": "text",
                "certain": "flag",
            },
            "relied on the service, named or as one of an area, which row shows to have been there for person in name"
            " only (nominal), not at work (not-involved) or without contact (no-contact), then or from then on;"
            " worker is the one of whom the row says so, where it does not say it of the service",
        ),
        LinkType(
            "LEFT_TO_EACH_OTHER",
            ("services",),
            ("services",),
            {"person": "text", "first": "text", "second": "text", "how": "text", "strength": "text"},
            "each had a part with person and nothing was agreed between them: each told the family to turn to the other"
            " (pointed: first and second are the steps), or no plan of theirs was made (no-plan: first) and there was"
            " no exchange between them (second)",
        ),
    )
}
