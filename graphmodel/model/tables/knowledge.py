"""Knowledge: items of information, and every row that shows who had them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphmodel.model.columns import ANY, PARTY, choice, ref, refs, text, when, words
from graphmodel.model.declare import Dated, Deniable, table
from graphmodel.model.tables.vocabulary import ABSENCE, TOPICS

if TYPE_CHECKING:
    from graphmodel.model.dates import When


@table("information", label="Information", group="knowledge", core=True)
class Information(Dated):
    """One item that can be known, stated neutrally. *When* is when it arose."""

    statement: str = text("the item in one neutral sentence of your own", required=True)
    topics: tuple[str, ...] = words("what it is about; decides who needs it", TOPICS, required=True)
    about: tuple[str, ...] = refs("whom it is about", ("people",), "ABOUT", required=True)
    kind: str = choice(
        "what kind of item",
        {
            "fact": "established",
            "allegation": "alleged by somebody",
            "observation": "seen by a worker",
            "belief": "held to be true by somebody, not established",
            "untold": "something that was held or said, the content of which the source does not tell",
        },
        default="fact",
        common=True,
    )
    bears: str = choice(
        "how it bears on a child: blank is neither",
        {
            "risk": "a risk, or a need whose neglect is a risk",
            "protective": "something that protects",
        },
        common=True,
    )
    relevant_from: When | None = when("since when it mattered for a child (your judgement); blank is since it arose")
    origin: str = ref("the person or service that a belief goes back to", PARTY, "ORIGINATES_FROM", common=True)
    contradicts: tuple[str, ...] = refs("items that say otherwise", ("information",), "CONTRADICTS")


@table("records", label="Record", group="knowledge")
class Record(Deniable):
    """Items were written into a service's record; or are stated not to have been."""

    by: str = ref("the service or worker whose record it is", ("services", "practitioners"), "RECORD_OF", required=True)
    items: tuple[str, ...] = refs("which items", ("information",), "RECORDS", required=True)
    system: str = ref("in which system", ("systems",), "RECORDED_IN", common=True)


@table("readings", label="Reading", group="knowledge")
class Reading(Deniable):
    """Somebody opened a record and saw items there; or is stated not to have."""

    by: str = ref("who opened it", ("services", "practitioners"), "READ_BY", required=True)
    items: tuple[str, ...] = refs("which items", ("information",), "READS", required=True)
    record: str = ref("the record row, if there is one", ("records",), "READ_FROM")
    system: str = ref("in which system", ("systems",), "READ_IN", common=True)


@table("knowledge", label="KnowledgeStatement", group="knowledge", core=True)
class KnowledgeStatement(Deniable):
    """The source itself says that somebody knew, did not know, or would have needed to know, items at a time."""

    holder: str = ref("who", PARTY, "STATED_OF", required=True)
    items: tuple[str, ...] = refs("which items", ("information",), "STATED_ABOUT", required=True)
    knew: str = choice(
        "what the source says",
        {
            "yes": "knew",
            "no": "did not know (say how strongly under absence)",
            "needed": "would have needed or wanted to know",
        },
        required=True,
    )
    absence: str = choice("for knew = no: how strongly the source says it; blank is stated", ABSENCE)


@table("positions", label="Position", group="knowledge")
class Position(Deniable):
    """Somebody was for or against a decision or proposal, or is stated not to have challenged it."""

    holder: str = ref("who", PARTY, "POSITION_OF", required=True)
    on: str = ref("on which decision, plan, meeting or message", ANY, "POSITION_ON", required=True)
    stance: str = choice(
        "the position",
        {"for": "agreed", "against": "did not agree", "no-challenge": "stated not to have challenged it"},
        required=True,
    )
    expressed: str = ref("where it was expressed", ANY, "EXPRESSED_AT")
    grounds: tuple[str, ...] = refs("rows that gave grounds for challenge", ANY, "GROUNDS")


@table("absences", label="StatedAbsence", group="knowledge", core=True)
class StatedAbsence(Deniable):
    """A whole class of rows that a source says does not exist: 'no liaison between A and B during the pregnancy'."""

    kind: str = choice(
        "of what there was none",
        {
            "communication": "no message, liaison or sharing",
            "contact": "no contact with the family",
            "record": "nothing written down",
            "meeting": "no meeting",
            "assessment": "no assessment, plan or check",
        },
        required=True,
    )
    sender: tuple[str, ...] = refs(
        "by or from whom; blank is any service", PARTY, "NONE_FROM", common=True, name="from"
    )
    receivers: tuple[str, ...] = refs("to whom; blank is any other", PARTY, "NONE_TO", common=True, name="to")
    about: tuple[str, ...] = refs("about or with whom", ("people",), "ABOUT", common=True)
    items: tuple[str, ...] = refs(
        "items that were not passed on or written down", ("information",), "NONE_OF", common=True
    )
    mode: str = text("only of this mode, for example direct conversation")
    place: str = text("only at this place")
    absence: str = choice("how strongly the source says it; blank is stated", ABSENCE)
