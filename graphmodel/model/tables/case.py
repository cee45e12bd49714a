"""The case itself, its documents and what happened that made it a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphmodel.model.columns import choice, ref, refs, text, when
from graphmodel.model.declare import Dated, Row, Sourced, table

if TYPE_CHECKING:
    from graphmodel.model.dates import When


@table("case", label="Review", group="case", core=True)
class CaseRow(Sourced):
    """Everything coded for one review: one row. It may hold several families and several index children."""

    uuid: str = text("a unique number made when the case is created; never changed", required=True)
    title: str = text("title of the review", required=True)
    review_type: str = text("LCSPR, thematic, SCR, DHR, DARDR, SAR ...", common=True)
    partnership: str = text("the partnership or board that commissioned it", common=True)
    period: When | None = when("the period that the review looks at", common=True)
    main_document: str = ref("the document whose places need no name before them", ("documents",), "MAIN_DOCUMENT")


@table("documents", label="Document", group="case")
class Document(Row):
    """A source document: the published review, an agency's chronology, an interview note."""

    title: str = text("title as printed", required=True)
    kind: str = text("review, chronology, report, interview ...", common=True)
    dated: When | None = when("date on the document", common=True)


@table("incidents", label="Incident", group="case", core=True)
class Incident(Dated):
    """What made this a case: a death, an injury, a disclosure."""

    label: str = text("short name of the incident", required=True)
    people: tuple[str, ...] = refs("who was harmed", ("people",), "HARMED", common=True)
    kind: str = text("death, serious injury, neglect ...", common=True)


@table("expectations", label="Expectation", group="case")
class Expectation(Dated):
    """A rule that a source states: when this happens, that step is expected; or that no such rule existed."""

    trigger: str = text("what sets the rule going", required=True)
    step: str = text("the step expected", common=True)
    limit: str = text("within which time, for example 10 days", common=True)
    kind: str = choice(
        "whose rule it is",
        {"statutory": "law or statutory guidance", "national": "national guidance", "local": "local procedure"},
        common=True,
    )
    area: str = ref("where it applied", ("areas",), "APPLIES_IN")
    due_from: str = ref(
        "the row from which the limit runs in this case; a child stands for its birth", ("*",), "DUE_FROM"
    )
    met_by: tuple[str, ...] = refs(
        "the step as it was taken in this case",
        ("plans", "meetings", "contacts", "communications", "decisions", "actions"),
        "MET_BY",
    )
    parties: tuple[str, ...] = refs("whom it binds, or between whom there was none", ("services", "agencies"), "BINDS")
    absence: str = choice(
        "blank if the rule existed; stated if the source says that there was none",
        {"stated": "the source says that there was no such rule", "appears": "there appears to have been none"},
    )


@table("coverage", label="Coverage", group="case")
class Coverage(Row):
    """How a paragraph of a source was treated, so that none is forgotten: one row for each paragraph."""

    place: str = text("the paragraph as printed", required=True)
    document: str = ref("the document, if not the main one", ("documents",), "COVERS")
    treated: str = choice(
        "coded, or why not",
        {
            "coded": "its facts stand in rows of this case",
            "general": "general advice or method",
            "research": "research, inspection or national learning",
            "recommendation": "a recommendation or learning point",
            "repetition": "repeats facts coded from another paragraph",
            "opinion": "judgement of the reviewer without a new fact",
        },
        required=True,
    )
    note: str = text("anything a second reader should know", common=True)


@table("verdicts", label="Verdict", group="panel")
class Verdict(Row):
    """The panel's own view of a finding, kept by the finding's id; it survives every new run."""

    finding: str = text("the finding's id as printed", required=True)
    verdict: str = choice(
        "the panel's view",
        {"accepted": "the panel agrees", "explained": "true, and explained", "not-agreed": "the panel does not agree"},
        required=True,
    )
    why: str = text("the panel's reason", common=True)
    by: str = text("who recorded the view", common=True)
    dated: When | None = when("when the view was recorded")


@table("links", label="Link", group="events")
class Link(Sourced):
    """A tie between two rows that no column holds: what tested, contradicted, relied on or answered what."""

    first: str = ref("the row that tests, contradicts, relies on, answers ...", ("*",), "LINK_FROM", required=True)
    kind: str = choice(
        "how the first row bears on the second",
        {
            "tests": "a contact, message or meeting that checked a belief",
            "contradicts": "says otherwise than the second",
            "relied-on": "rested on the second",
            "recorded-in": "is recorded in the second",
            "answers": "is the reply to the second",
            "explains": "says why the second came about",
        },
        required=True,
    )
    second: str = ref("the other row", ("*",), "LINK_TO", required=True)
