"""Why something is no finding: the row whose absence or presence prevents it.

Of information that was not shared, every condition of the rules is tested here, part by part. Of other kinds only this
can be said: which rows the rule reads, and which of them name those asked about; the answer says that it is no more.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graphmodel.analyses.library import library
from graphmodel.analyses.question_file import Analysis
from graphmodel.errors import UsageFault
from graphmodel.findings.finding import Findings
from graphmodel.knowledge.derive import Derived, derive
from graphmodel.model.case import Case, did_you_mean
from graphmodel.model.tables.knowledge import Information
from graphmodel.questions.conditions import conditions
from graphmodel.questions.prevented import Pair, WhyNot
from graphmodel.questions.reading import what_it_reads
from graphmodel.questions.reply import Said, arose_by, named, names
from graphmodel.questions.ways import WAYS

TESTED = "unshared-information"
"""The kind whose conditions are tested in full."""


def why_not(
    case: Case,
    name: str,
    about: Sequence[str] = (),
    as_of: str = "",
    findings: Callable[[str], Findings] | None = None,
    questions: Sequence[Analysis] = (),
) -> WhyNot:
    """Why there is no finding of a kind (``unshared-information``, or ``unshared-information/never``) ``about`` these
    people, services and items (ids).

    ``findings`` gives the findings of a kind; it is called only where every condition seems met, because then there
    may be one. ``questions`` are those that were asked (the shipped ones for none). Raises UsageFault for a kind or a
    row that is not known.
    """
    analyses = _chosen(name, questions or library().analyses)
    for row_id in about:
        case.table_of(row_id)
    if not about and analyses[0].kind == TESTED:
        raise UsageFault(
            "name a service, a person or an item: of everything together the answer would be too long to read"
        )
    asked = f"{name}" + (f", about {names(case, about)}" if about else "")
    kind, derived = analyses[0].kind, derive(case, as_of)
    if kind != TESTED:
        return WhyNot(
            asked, (), _found(derived, analyses, about, findings), *_read(analyses, derived, about), broad=False
        )
    wanted = {a.subtype for a in analyses}
    ways = [way for way in WAYS if way in wanted]
    services, items = _pairs(derived, about)
    broad = len(services) > 1 or len(items) > 1
    tested = [
        Pair(way, named(derived.case, s), named(derived.case, i), conditions(derived, way, s, i))
        for s in services
        for i in items
        for way in ways
    ]
    met = [one for one in tested if not one.unmet]
    found = _found(derived, analyses, about, findings) if met and not broad else ()
    kept = tuple(one for one in tested if len(one.unmet) == 1) if broad else tuple(tested)
    limits = () if found or not met or broad else (_LIMIT,)
    return WhyNot(asked, kept, found, (), limits, broad)


_LIMIT = "No finding is there all the same: another exclusion of the rule applies; its whole text: graphmodel analyses."


def _chosen(name: str, questions: Sequence[Analysis]) -> list[Analysis]:
    """The rules of a kind, or of a kind and subtype (its name or that of its file)."""
    found = [a for a in questions if name in (a.kind, a.name, f"{a.kind}/{a.subtype}")]
    if not found:
        known = {n for a in questions for n in (a.kind, a.name, f"{a.kind}/{a.subtype}")}
        raise UsageFault(
            f"no kind of finding {name!r}{did_you_mean(name, sorted(known))}; 'graphmodel analyses' lists them"
        )
    return found


def _pairs(derived: Derived, about: Sequence[str]) -> tuple[list[str], list[str]]:
    """The services and items to test: those named; all services, and all items about the people named, otherwise."""
    case, until = derived.case, derived.knowledge.until
    tables = {row_id: case.table_of(row_id).name for row_id in about}
    people = {row_id for row_id, table in tables.items() if table == "people"}
    services = [r for r, t in tables.items() if t == "services"] or [row.id for row in case.rows["services"]]
    items = [r for r, t in tables.items() if t == "information"]
    if not items:
        known = [item for item in case.of(Information) if arose_by(case, item.id, until)]
        items = [item.id for item in known if not people or not people.isdisjoint(item.about)]
    return services, items


def _found(
    derived: Derived, analyses: Sequence[Analysis], about: Sequence[str], findings: Callable[[str], Findings] | None
) -> tuple[Said, ...]:
    """The findings of these kinds and subtypes that are about all of those named."""
    if findings is None or not about:
        return ()
    made: list[Said] = []
    subtypes = {analysis.subtype for analysis in analyses}
    for finding in findings(analyses[0].kind):
        if finding.subtype not in subtypes:
            continue
        parts = (finding.people, finding.services, finding.holder, finding.needed_by, finding.information)
        concerned = {n.id for part in parts for n in part}
        concerned |= {person for n in finding.information for person in getattr(derived.case.by_id[n.id], "about", ())}
        if concerned.issuperset(about):
            made.append(Said(f"{finding.id} {finding.statement}", finding.evidence, finding.sources))
    return tuple(made)


def _read(
    analyses: Sequence[Analysis], derived: Derived, about: Sequence[str]
) -> tuple[tuple[Said, ...], tuple[str, ...]]:
    reads = tuple(line for analysis in analyses for line in what_it_reads(analysis, derived, about))
    limits = ("Tested is only which rows each rule reads are there; its other conditions are in its words above.",)
    return reads, limits
