"""From the rows that a question returns to findings: rows folded, sentences filled, sources gathered, certainty
decided."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from graphmodel.analyses.question_file import ROLES, Analysis
from graphmodel.findings.finding import Basis, Finding, Named
from graphmodel.findings.folding import OTHERWISE, WEAKER, Group, groups
from graphmodel.findings.hindsight import knowable
from graphmodel.findings.reasons import reasons as causes
from graphmodel.findings.sentences import fill, rows_in, sentence, span, when_words, with_causes, wording_of
from graphmodel.model.tables.services import Party

if TYPE_CHECKING:
    from graphmodel.knowledge.derive import Derived
    from graphmodel.model.case import Case

STRENGTH_WORDS = {
    "no-evidence": "the source found no evidence of it, rather than stating it",
    "account": "it rests on one person's account",
    "appears": "the source says that it appears so",
    "example": "the source says something of the kind, and the example is the coder's",
    "implied": "the source implies it, without saying so",
}

PART_WORDS = {
    "no-evidence": "of a part of it the source found no evidence, rather than stating it",
    "account": "a part of it rests on one person's account",
    "appears": "the source says of a part of it that it appears so",
    "example": "a part of it the source says in general terms",
    "implied": "the source implies a part of it, without saying so",
}


def compose(analysis: Analysis, rows: Iterable[Mapping[str, Any]], derived: Derived) -> list[Finding]:
    """The findings of one analysis, in no particular order."""
    return [_finding(analysis, group, derived) for group in groups(analysis, rows, derived)]


def _finding(analysis: Analysis, group: Group, derived: Derived) -> Finding:
    case = derived.case
    about: dict[str, tuple[Named, ...]] = {}
    for column, role in ROLES.items():
        ids = [value for value in group.get(column, ()) if value in case.by_id]
        about[role] = _distinct((*about.get(role, ()), *(Named(i, case.label(i)) for i in ids)))
    evidence = rows_in(analysis.evidence, group, derived)
    context = tuple(r for r in rows_in((*analysis.context, WEAKER, OTHERWISE), group, derived) if r not in evidence)
    told = sentence(analysis, group, derived)
    named = {str(value) for column, values in group.items() if column not in (WEAKER, OTHERWISE) for value in values}
    why = causes(evidence, [n.id for n in about["services"]], named, case)
    why = {row: words for row, words in why.items() if words not in told}
    context = tuple(sorted({*context, *why}))
    figures = () if group.get("figure_used") == (False,) else analysis.thresholds
    doubts = [*_doubts(group)]
    doubts += [SAID_OTHERWISE] if group[OTHERWISE] else []
    parties = (n.id for role in ("services", "holder", "needed_by") for n in about[role])
    doubts += [IN_PART] if not doubts and any(_unnamed(party, case) for party in parties) else []
    doubts += [OWN_FIGURE] if figures and all(figure.ours for figure in figures) else []
    reasons = tuple(doubts)
    when = span(evidence, derived)
    sources = case.places(evidence)
    basis = str(group["basis"][0]) if group.get("basis") else analysis.basis
    if group.get("strength") == ("no-evidence",):
        basis = "no-record"
    return Finding(
        id=_id(analysis, about, group),
        kind=analysis.kind,
        subtype=analysis.subtype,
        statement=with_causes(told, list(dict.fromkeys(why.values()))),
        basis=_basis(basis),
        certainty="possible" if reasons else "certain",
        people=about["people"],
        services=about["services"],
        holder=about["holder"],
        needed_by=about["needed_by"],
        information=about["information"],
        when=when.edtf if when else "",
        when_words=when_words(evidence, derived, group.get("until_date", ())),
        sources=sources,
        context=tuple(place for place in case.places(context) if place not in sources),
        evidence=evidence,
        context_rows=context,
        route=rows_in(("route",), group, derived, in_order=True),
        rule=analysis.name,
        rule_words=analysis.rule,
        wording=wording_of(group),
        why_possible=reasons,
        knowable=knowable(evidence, context, [n.id for n in about["information"]], when, derived),
        remedy=fill(analysis.remedy, group, analysis, derived),
        figures=tuple(str(figure) for figure in figures),
    )


def _distinct(names: Sequence[Named]) -> tuple[Named, ...]:
    return tuple(dict.fromkeys(names))


def _doubts(group: Group) -> tuple[str, ...]:
    """Why a finding is only possible; empty when it is certain."""
    doubts = [STRENGTH_WORDS[s] for s in group.get("strength", ()) if s in STRENGTH_WORDS]
    doubts += [PART_WORDS[s] for s in group.get("part_strength", ()) if s]
    doubts += [str(reason) for reason in group.get("doubt", ()) if reason]
    if False in group.get("certain", ()):
        doubts.append("the dates as recorded leave it open")
    return tuple(dict.fromkeys(doubts))


def _unnamed(party: str, case: Case) -> bool:
    row = case.by_id[party]
    return isinstance(row, Party) and row.kind == "unnamed"


IN_PART = "which services are meant is not stated in full"
SAID_OTHERWISE = "another row of the case says otherwise"
OWN_FIGURE = "the figure by which it counts has no source beyond this program"


def _basis(text: str) -> Basis:
    match text:
        case "no-record" | "contradicted" | "derived":
            return text
        case _:
            return "stated"


def _id(analysis: Analysis, about: Mapping[str, Sequence[Named]], group: Group) -> str:
    """A finding's id: what kind it is, whom and what it is about, and in which words and how strongly it is said."""
    parts = [analysis.kind, analysis.subtype, str(group.get("wording", ())), str(group.get("strength", ()))]
    parts += [str(part) for part in group.get("part_strength", ()) if part]
    parts += [f"{role}={','.join(sorted(n.id for n in names))}" for role, names in sorted(about.items())]
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:10]
