"""Per agency, what to ask: what would settle each possible finding, and every row that names it, for it to check."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graphmodel.errors import UsageFault
from graphmodel.findings.compose import STRENGTH_WORDS
from graphmodel.findings.finding import Finding, Findings, Named
from graphmodel.knowledge.as_of import as_of as rows_as_of
from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import Case, did_you_mean
from graphmodel.model.dates import LATEST, When, day_end, in_words
from graphmodel.model.minutes import DAY
from graphmodel.questions.reading import pointed
from graphmodel.questions.reply import Record, Reply, Said, arose_by, counted, named, names, said

NO_AGENCY = Named("", "Services of no agency that is coded")


@dataclass(frozen=True, slots=True)
class ToSettle:
    """A possible finding, and what would settle it: one question for each reason that leaves it open."""

    finding: str
    statement: str
    questions: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Enquiry:
    """What to ask one agency. ``named_in`` are the rows that name it, its services or workers; ``may_mean`` those that
    name a party who may be of it."""

    agency: Named
    to_settle: tuple[ToSettle, ...]
    named_in: tuple[Said, ...]
    may_mean: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Enquiries(Reply):
    """Enquiries by agency, in the case's order."""

    case: str
    agencies: tuple[Enquiry, ...]

    def lines(self) -> Iterator[str]:
        for number, one in enumerate(self.agencies):
            if number:
                yield ""
            yield one.agency.label
            yield f"  To settle: {counted(len(one.to_settle), 'possible finding')}"
            for finding in one.to_settle:
                yield f"    {finding.finding}  {finding.statement}"
                yield from (f"      - {question}" for question in finding.questions)
            for heading, rows in (("To check for accuracy", one.named_in), ("May mean you", one.may_mean)):
                if rows:
                    yield f"  {heading}: {counted(len(rows), 'row')}"
                    yield from (f"    - {row}" for row in rows)

    def to_records(self) -> list[Record]:
        made: list[Record] = []
        for one in self.agencies:
            asks = [("to settle", f.finding, q) for f in one.to_settle for q in f.questions]
            asks += [("to check", "", row) for row in one.named_in] + [
                ("may mean you", "", row) for row in one.may_mean
            ]
            made += [
                {
                    "agency": one.agency.label,
                    "what": what,
                    "finding": finding,
                    "text": text.text,
                    "rows": "; ".join(text.rows),
                    "sources": "; ".join(text.sources),
                    "answer": "",
                }
                for what, finding, text in asks
            ]
        return made


def enquiries(case: Case, found: Findings, sentence_of: Callable[[str], str], agency: str = "") -> Enquiries:
    """What to ask each agency, or one of them; ``sentence_of`` says one row. Where the findings are as of a day, so are
    the rows. Raises UsageFault for an agency that is not known."""
    until = day_end(found.as_of) if found.as_of else LATEST
    case = rows_as_of(case, until)
    known = [*(named(case, row.id) for row in case.rows["agencies"]), NO_AGENCY]
    if agency and agency not in {n.id for n in known}:
        raise UsageFault(
            f"case {case.id} has no agency {agency!r}{did_you_mean(agency, [n.id for n in known if n.id])}"
        )
    made = [
        _enquiry(case, found, sentence_of, Structure(case, until), n, until)
        for n in known
        if not agency or n.id == agency
    ]
    return Enquiries(case.id, tuple(e for e in made if agency or e.to_settle or e.named_in or e.may_mean))


def _enquiry(
    case: Case, found: Findings, sentence_of: Callable[[str], str], structure: Structure, agency: Named, until: int
) -> Enquiry:
    services = [s for s in structure.services if structure.agency_of.get(s, "") == agency.id]
    own = {agency.id, *services, *(w for s in services for w in structure.workers.get(s, ()))} - {""}
    parties = {p.id for p in case.rows["parties"] if own & set(pointed(p))}
    others = [row for table in case.rows.values() for row in table if row.id not in own | parties]
    rows = [row for row in others if arose_by(case, row.id, until)]
    naming = [row.id for row in rows if own & set(pointed(row))]
    maybe = [row.id for row in rows if row.id not in naming and parties & set(pointed(row))]
    asks = [
        ToSettle(f.id, f.statement, tuple(_questions(case, f)))
        for f in found
        if (f.certainty == "possible" or f.basis == "no-record") and (own | parties) & _parties(f)
    ]
    checks = [tuple(said(case, sentence_of(row), [row]) for row in ids) for ids in (naming, maybe)]
    return Enquiry(agency, tuple(asks), *checks)


def _parties(finding: Finding) -> set[str]:
    return {n.id for part in (finding.services, finding.holder, finding.needed_by) for n in part}


def _questions(case: Case, finding: Finding) -> Iterator[Said]:
    """One question for each reason that leaves a finding open, with the rows that it is about."""
    for reason in finding.why_possible:
        yield _question(case, finding, reason)
    if finding.basis == "no-record" or not finding.why_possible:
        yield said(case, "Is there any record of it? None is coded", finding.evidence)
    if finding.remedy:
        yield said(case, f"It would be no finding with {finding.remedy}")


def _question(case: Case, finding: Finding, reason: str) -> Said:
    holders = names(case, [n.id for n in finding.holder]) or "the service"
    if "dates" in reason:
        vague = [row for row in (*finding.evidence, *finding.context_rows, *finding.route) if _vague(case.when(row))]
        dates = "; ".join(
            f"{row}: {in_words(w) if (w := case.when(row)) else 'not dated'}" for row in dict.fromkeys(vague)
        )
        return said(
            case, f"On which day exactly? So far {dates or 'the dates leave it open'}", vague or finding.evidence
        )
    if reason in STRENGTH_WORDS.values():
        return said(case, f"Does your own record say so? At present {reason}", finding.evidence)
    if "inferred" in reason:
        return said(
            case,
            f"When and from whom did {holders} come to have it? At present {reason}",
            finding.route or finding.evidence,
        )
    if "which services" in reason or "which items" in reason:
        return said(case, f"Who, or what, exactly is meant? At present {reason}", finding.evidence)
    return said(case, f"What does your record say? At present {reason}", finding.evidence)


def _vague(when: When | None) -> bool:
    return when is None or when.latest - when.earliest > DAY
