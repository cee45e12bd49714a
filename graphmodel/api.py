"""The front door: what a notebook or a script calls, in the order in which a person would.

>>> from graphmodel import api
>>> from graphmodel.resources import sample_dir
>>> case = api.read(sample_dir() / "minimal")
>>> [finding.statement for finding in api.findings(case)]
["There is no record that Health visiting told Children's social care: Mother's partner has moved into the home"]

A server is what ``graphmodel.server`` starts, or an ``Address``; what is done with cases there is in ``on_server``.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graphmodel.analyses.library import Library
from graphmodel.analyses.library import library as shipped
from graphmodel.analyses.question_file import Analysis
from graphmodel.errors import UsageFault
from graphmodel.findings.finding import Findings
from graphmodel.knowledge.answer import Answer, answer
from graphmodel.model.case import Case
from graphmodel.on_server import (
    Address,
    ServerLike,
    cases,
    check_address,
    connect,
    health,
    load,
    load_all,
    read_from,
    unload,
)

if TYPE_CHECKING:
    import networkx as nx

    from graphmodel.engine.seam import Engine
    from graphmodel.knowledge.derive import Derived
    from graphmodel.questions.brokers import Brokers
    from graphmodel.questions.closest_call import ClosestCall
    from graphmodel.questions.compare import Comparison
    from graphmodel.questions.enquiries import Enquiries
    from graphmodel.questions.matrix import Matrix
    from graphmodel.questions.room import Room
    from graphmodel.questions.table import Table
    from graphmodel.questions.verdicts import Verdicts
    from graphmodel.questions.what_if import WhatIf
    from graphmodel.questions.why_not import WhyNot


def read(path: Path | str) -> Case:
    """A case from a folder of CSV tables or a workbook. Raises InputFaults with everything to mend."""
    from graphmodel.inputs import read_case

    return read_case(path)


def findings(
    case: Case,
    *,
    kinds: Sequence[str] | None = None,
    as_of: str | None = None,
    server: ServerLike | None = None,
    questions: Library | None = None,
) -> Findings:
    """What the rows of a case show, most important first.

    With ``as_of`` (a day), from what was certainly over and known to services by then. With ``server``, the questions
    are put to the case as it stands there, under its id; an ``as_of`` question is always derived and asked in memory.
    ``questions`` are those of :func:`library`, where not only the shipped ones are asked, or with other thresholds.
    Raises UsageFault for a kind that is not known.
    """
    from graphmodel.analyses.run import all_answers
    from graphmodel.findings.report import gather
    from graphmodel.knowledge.derive import derive

    derived = derive(case, as_of or "")
    with _engine(derived, None if as_of else server) as engine:
        return gather(all_answers(engine, case, kinds, questions), derived)


def knew(case: Case, who: str, item: str, by: str | None = None, as_of: str | None = None) -> Answer:
    """Did ``who`` know ``item`` by the end of the day ``by``? Ids of rows; raises UsageFault for one that the case
    does not have.

    Without ``by``: at any time that the case covers.
    """
    from graphmodel.knowledge.holdings import Knowledge
    from graphmodel.views.words import Words

    for row in (who, item):
        case.table_of(row)
    return answer(Knowledge(case, as_of or "").ask(who, item, by or ""), case, by or "", Words(case).sentence)


def why(case: Case, found: Findings, finding_id: str) -> str:
    """For a finding: the sentence, its rule, the rows and sources on which it rests, the route, and what would have
    closed it."""
    from graphmodel.findings.why import why_text
    from graphmodel.views.words import Words

    return why_text(found.get(finding_id), case, Words(case).sentence)


def matrix(case: Case, *, by: str | None = None, as_of: str | None = None) -> Matrix:
    """Every item by every service: the six answers of ``knew``, by the end of the day ``by``."""
    from graphmodel.questions.matrix import matrix as ask

    return ask(case, by or "", as_of or "")


def room(case: Case, meeting: str, *, risks_only: bool = False, as_of: str | None = None) -> Room:
    """Of a meeting (its row's id): what was said, held there unsaid, held only elsewhere, and known to nobody yet.

    Raises UsageFault for a row that is no meeting.
    """
    from graphmodel.questions.room import room as ask

    return ask(case, meeting, as_of or "", risks_only=risks_only)


def brokers(case: Case, *, as_of: str | None = None) -> Brokers:
    """Who carried information between services, by the messages that were made, and whose leaving would have cut it."""
    from graphmodel.questions.brokers import brokers as ask

    return ask(case, as_of or "")


def closest_call(case: Case, item: str, decision: str, *, as_of: str | None = None) -> ClosestCall:
    """The last day on which one message about an item would have reached those who took a decision, who could have sent
    it, and the fewest messages for the whole picture. Raises UsageFault for rows of other tables."""
    from graphmodel.questions.closest_call import closest_call as ask

    return ask(case, item, decision, as_of or "")


def what_if(
    case: Case,
    *,
    add: Sequence[str] = (),
    drop: Sequence[str] = (),
    as_of: str | None = None,
    questions: Library | None = None,
) -> WhatIf:
    """Which findings come and go when rows are added (CSV files, or ``TABLE:column=value;...``) or dropped (ids).

    In memory alone. Raises InputFaults for rows that cannot be read, UsageFault for ids and tables that are not known.
    """
    from graphmodel.inputs.additions import changed_case
    from graphmodel.questions.what_if import what_if as compared

    other = changed_case(case, add, drop)
    before, after = (findings(one, as_of=as_of, questions=questions) for one in (case, other))
    return compared((case, before), (other, after))


def why_not(
    case: Case,
    name: str,
    about: Sequence[str] = (),
    *,
    as_of: str | None = None,
    questions: Library | None = None,
) -> WhyNot:
    """Which row's absence or presence prevents a finding of a kind (``unshared-information/never``) ``about`` people,
    services and items (ids). Raises UsageFault for a kind or row that is not known."""
    from graphmodel.questions.why_not import why_not as ask

    def found(kind: str) -> Findings:
        return findings(case, kinds=[kind], as_of=as_of, questions=questions)

    return ask(case, name, about, as_of or "", found, analyses(questions))


def enquiries(
    case: Case, agency: str | None = None, *, as_of: str | None = None, questions: Library | None = None
) -> Enquiries:
    """What to ask each agency (or the one of this id): what would settle possible findings, and every row that names
    it."""
    from graphmodel.questions.enquiries import enquiries as ask
    from graphmodel.views.words import Words

    return ask(case, findings(case, as_of=as_of, questions=questions), Words(case).sentence, agency or "")


def compare(cases: Sequence[Case], *, as_of: str | None = None, questions: Library | None = None) -> Comparison:
    """Kinds of finding and subjects of several cases, or of the children under review of one, side by side."""
    from graphmodel.questions.compare import compare as ask

    found = [(case, findings(case, as_of=as_of, questions=questions)) for case in cases]
    return ask(found, analyses(questions))


def verdicts(case: Case, *, as_of: str | None = None, questions: Library | None = None) -> Verdicts:
    """The panel's own views (sheet ``verdicts``), and those whose finding is no longer there, or not as of a day."""
    from graphmodel.questions.verdicts import verdicts as ask

    return ask(case, findings(case, as_of=as_of, questions=questions))


def graph(case: Case, *, as_of: str | None = None) -> nx.MultiDiGraph[str]:
    """The case as a NetworkX graph: rows are nodes (by id), references and derived links are edges (``type``)."""
    from graphmodel.knowledge.derive import derive

    with _engine(derive(case, as_of or ""), None) as engine:
        return engine.to_networkx(case.id)


def report(
    case: Case,
    path: Path | str | None = None,
    *,
    as_of: str | None = None,
    server: ServerLike | None = None,
    with_chronology: bool = False,
    questions: Library | None = None,
) -> Path:
    """Write the case as one page that opens in any browser without a network (``.html``), as an Excel workbook
    (``.xlsx``) or as a Word document (``.docx``), by the file's ending; returns where it is (``CASE-ID.html`` by
    default).

    Page and workbook hold the chronology; the document holds it ``with_chronology``. Raises UsageFault for another
    ending.
    """
    target = Path(path) if path else Path(f"{case.id}.html")
    ending = _ending(target, "report", {".html": "a page", ".xlsx": "Excel", ".docx": "Word"})
    found = findings(case, as_of=as_of, server=server, questions=questions)
    if ending == ".xlsx":
        from graphmodel.views.office_xlsx import write_report_xlsx

        return write_report_xlsx(case, found, target)
    if ending == ".docx":
        from graphmodel.views.office_docx import write_report_docx

        return write_report_docx(case, found, target, with_chronology=with_chronology)
    from graphmodel.views.page import write_page

    return write_page(case, found, target)


def chronology(case: Case, path: Path | str | None = None, *, as_of: str | None = None) -> Path:
    """Write everything dated in the case, in order, for Excel (``.xlsx``), Word (``.docx``) or other programs
    (``.csv``), by the file's ending; returns where it is (``CASE-ID-chronology.xlsx`` by default).

    With ``as_of`` (a day), only what counts by its end. Raises UsageFault for another ending.
    """
    target = Path(path) if path else Path(f"{case.id}-chronology.xlsx")
    ending = _ending(target, "chronology", {".xlsx": "Excel", ".docx": "Word", ".csv": "other programs"})
    if ending == ".xlsx":
        from graphmodel.views.office_xlsx import write_chronology_xlsx

        return write_chronology_xlsx(case, target, as_of or "")
    if ending == ".docx":
        from graphmodel.views.office_docx import write_chronology_docx

        return write_chronology_docx(case, target, as_of or "")
    from graphmodel.files import write_private
    from graphmodel.views.chronology import chronology as lines_of
    from graphmodel.views.chronology import csv_text

    return write_private(target, csv_text(lines_of(case, as_of or "")))


def library(folder: Path | str | None = None, thresholds: Mapping[str, int] | None = None) -> Library:
    """The questions to ask: those that come with graphmodel, those of your own ``folder`` beside them
    (``FOLDER/KIND/NAME.cypher``), with other values of some thresholds.

    Raises UsageFault for a folder without questions, a name that is taken or a threshold that is not known, and
    QueryFileFault for a question that cannot be used.

    >>> wider = library(thresholds={})
    >>> "hidden-man" in {analysis.kind for analysis in wider.analyses}
    True
    """
    found = shipped()
    if folder is not None:
        from graphmodel.analyses.dialect import check
        from graphmodel.analyses.library import read_library

        found = read_library(Path(folder), beside=found)
        for analysis in found.analyses:
            if analysis not in shipped().analyses:
                check(analysis)
    return found.with_values(thresholds) if thresholds else found


def analyses(questions: Library | None = None) -> tuple[Analysis, ...]:
    """The questions that are asked of every case."""
    return (questions or shipped()).analyses


def answers(case: Case, name: str, *, as_of: str | None = None, questions: Library | None = None) -> Table:
    """The rows that one question (``kind/file``) gives, as its query returns them. UsageFault for an unknown name."""
    from graphmodel.analyses.run import answers as ask
    from graphmodel.knowledge.derive import derive
    from graphmodel.questions.table import table

    analysis = (questions or shipped()).named(name)
    derived = derive(case, as_of or "")
    with _engine(derived, None) as engine:
        return table(derived.case, analysis, ask(engine, derived.case, analysis))


def _ending(path: Path, what: str, endings: Mapping[str, str]) -> str:
    """The ending of a file's name, by which its form is chosen; UsageFault for one that is none of these."""
    ending = path.suffix.lower()
    if ending not in endings:
        known = " or ".join(f"{known} ({program})" for known, program in endings.items())
        raise UsageFault(f"{path.name} does not say what kind of {what} to write; give a name that ends in {known}")
    return ending


@contextmanager
def _engine(derived: Derived, server: ServerLike | None) -> Generator[Engine]:
    """The engine to ask: the server on which the case stands, or one in memory with the case loaded."""
    if server is not None:
        with connect(server) as engine, engine.standing(derived.case):
            yield engine
        return
    from graphmodel.engine.embedded import Embedded
    from graphmodel.engine.graph import build

    with Embedded() as engine:
        engine.load(build(derived))
        yield engine


__all__ = [
    "Address",
    "Answer",
    "ServerLike",
    "analyses",
    "answers",
    "brokers",
    "cases",
    "check_address",
    "chronology",
    "closest_call",
    "compare",
    "connect",
    "enquiries",
    "findings",
    "graph",
    "health",
    "knew",
    "library",
    "load",
    "load_all",
    "matrix",
    "read",
    "read_from",
    "report",
    "room",
    "unload",
    "verdicts",
    "what_if",
    "why",
    "why_not",
]
