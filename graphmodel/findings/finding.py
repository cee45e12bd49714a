"""One finding, and the ordered set of findings of a case.

The machine form (``to_dict``) is the one that other programs read: kinds, people, services, sources as printed in the
document, and the ids of the rows on which the finding rests.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from graphmodel.errors import UsageFault
from graphmodel.model.case import did_you_mean

Certainty = Literal["certain", "possible"]
Basis = Literal["stated", "no-record", "contradicted", "derived"]
SHARED_WELL = ("good-sharing",)
"""Kinds that tell of what went well. They come after everything else, lead no story of what did not pass, and tie no
two such stories together."""


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A row as people read it: its id in the case and its label."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the coded rows show, in one plain sentence, with everything needed to check it.

    ``sources`` are the places of the rows that decide it (``evidence``); rows that only explain it (a need to know, a
    household) stand in ``context_rows`` with their places in ``context``. ``route`` is the chain of rows by which the
    holder came to hold the information. ``certainty`` is *certain* only when every date comparison used is beyond
    doubt and nothing rests on silence.
    ``wording`` says which of its rule's sentences tells it, where it has several. ``knowable`` is ``"then"`` or
    ``"only since DATE"``. ``remedy`` is the smallest row that would have closed the finding. ``figures`` are the
    thresholds used, in words. ``verdict`` is the panel's own view (*accepted*, *explained*, *not-agreed*; "" without
    one) and ``verdict_why`` its reason.
    """

    id: str
    kind: str
    subtype: str
    statement: str
    basis: Basis
    certainty: Certainty
    people: tuple[Named, ...] = ()
    services: tuple[Named, ...] = ()
    holder: tuple[Named, ...] = ()
    needed_by: tuple[Named, ...] = ()
    information: tuple[Named, ...] = ()
    when: str = ""
    when_words: str = ""
    sources: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    context_rows: tuple[str, ...] = ()
    route: tuple[str, ...] = ()
    story: str = ""
    rule: str = ""
    rule_words: str = ""
    wording: str = ""
    why_possible: tuple[str, ...] = ()
    why_here: str = ""
    knowable: str = "then"
    remedy: str = ""
    figures: tuple[str, ...] = ()
    verdict: str = ""
    verdict_why: str = ""

    def to_dict(self) -> dict[str, Any]:
        """The machine form: plain lists, strings and {"id", "label"} objects."""
        named = ("people", "services", "holder", "needed_by", "information")
        out: dict[str, Any] = {}
        for name in self.__dataclass_fields__:
            value = getattr(self, name)
            if name in named:
                out[name] = [{"id": n.id, "label": n.label} for n in value]
            else:
                out[name] = list(value) if isinstance(value, tuple) else value  # pyright: ignore[reportUnknownArgumentType]
        return out


@dataclass(frozen=True, slots=True)
class Story:
    """Findings about one matter, folded for reading: the one that leads and all of them in order."""

    id: str
    title: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """The findings of a case, most important first."""

    case: str
    title: str
    items: tuple[Finding, ...] = ()
    as_of: str = ""
    stories: tuple[Story, ...] = field(default=())

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @property
    def shared_well(self) -> int:
        """How many of them tell of what went well."""
        return sum(finding.kind in SHARED_WELL for finding in self.items)

    def get(self, finding_id: str) -> Finding:
        """The finding with this id, or whose id begins so; UsageFault when there is none or more than one."""
        hits = [f for f in self.items if f.id == finding_id] or [f for f in self.items if f.id.startswith(finding_id)]
        if len(hits) == 1:
            return hits[0]
        if hits:
            raise UsageFault(f"{finding_id!r} could be any of {', '.join(f.id for f in hits)}")
        raise UsageFault(
            f"no finding {finding_id!r} in this case{did_you_mean(finding_id, [f.id for f in self.items])}"
        )

    def to_json(self) -> str:
        """The machine form as text: the same input gives the same bytes."""
        doc: dict[str, Any] = {"case": self.case, "findings": [f.to_dict() for f in self.items]}
        if self.as_of:
            doc["as_of"] = self.as_of
        return json.dumps(doc, ensure_ascii=False, indent=2) + "\n"

    def to_records(self) -> list[dict[str, str]]:
        """One flat row of text for each finding, for tables and CSV."""
        return [
            {
                "id": f.id,
                "kind": f.kind,
                "subtype": f.subtype,
                "finding": f.statement,
                "certainty": f.certainty,
                "basis": f.basis,
                "people": _labels(f.people),
                "services": _labels(f.services),
                "holder": _labels(f.holder),
                "needed by": _labels(f.needed_by),
                "information": _labels(f.information),
                "when": f.when_words,
                "sources": "; ".join(f.sources),
                "context": "; ".join(f.context),
                "knowable": f.knowable,
                "figures used": "; ".join(f.figures),
                "story": f.story,
                "evidence": "; ".join(f.evidence),
                "panel's view": f.verdict,
                "panel's reason": f.verdict_why,
            }
            for f in self.items
        ]

    def to_frame(self) -> Any:
        """The same as a pandas DataFrame."""
        import pandas as pd

        return pd.DataFrame(self.to_records())


def _labels(names: Sequence[Named]) -> str:
    return "; ".join(name.label for name in names)
