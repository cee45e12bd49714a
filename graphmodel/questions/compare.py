"""Several cases, or several children of one case, side by side: kinds of finding and coded subjects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from graphmodel.analyses.library import library
from graphmodel.analyses.question_file import Analysis
from graphmodel.errors import UsageFault
from graphmodel.findings.finding import Finding, Findings, Named
from graphmodel.findings.order import KIND_ORDER
from graphmodel.knowledge.as_of import as_of
from graphmodel.knowledge.family import Family
from graphmodel.model.case import Case, place_order
from graphmodel.model.dates import day_end
from graphmodel.model.tables.family import Person
from graphmodel.model.tables.knowledge import Information
from graphmodel.model.tables.vocabulary import TOPICS
from graphmodel.questions.reading import needed
from graphmodel.questions.reply import Record, Reply, arose_by, named

State = Literal["present", "absent", "not stated"]

LEGEND = (
    "A kind of finding is absent where the rows that its rules read are there and none makes a finding; a subject where"
    " only what protects is coded of it. Not stated: no row that could say so either way."
)


@dataclass(frozen=True, slots=True)
class Count:
    """One cell: whether it is there, how often (how often certain, of findings), and where the sources say so."""

    state: State
    count: int
    certain: int
    sources: tuple[str, ...]

    @property
    def words(self) -> str:
        """As it stands in a table."""
        return f"{self.state} ({self.count})" if self.count else self.state


@dataclass(frozen=True, slots=True)
class Compared:
    """One kind of finding, or one subject, with a cell for each column."""

    group: Literal["finding", "subject"]
    name: str
    cells: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Comparison(Reply):
    """``columns`` are cases, or children of one case; rows are kinds of finding, then subjects."""

    columns: tuple[Named, ...]
    rows: tuple[Compared, ...]

    def lines(self) -> Iterator[str]:
        yield LEGEND
        yield "Sources stand in the table: --format csv."
        for group, heading in (("finding", "Kinds of finding"), ("subject", "Subjects")):
            yield ""
            yield heading
            for row in self.rows:
                if row.group == group:
                    cells = zip(self.columns, row.cells, strict=True)
                    yield f"  {row.name}: " + "; ".join(f"{column.label}: {cell.words}" for column, cell in cells)

    def to_records(self) -> list[Record]:
        return [
            {
                "group": row.group,
                "name": row.name,
                "id": column.id,
                "of": column.label,
                "state": cell.state,
                "count": str(cell.count),
                "certain": str(cell.certain) if row.group == "finding" else "",
                "sources": "; ".join(cell.sources),
            }
            for row in self.rows
            for column, cell in zip(self.columns, row.cells, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class _Side:
    name: Named
    case: Case
    findings: tuple[Finding, ...]
    items: tuple[Information, ...]


def compare(cases: Sequence[tuple[Case, Findings]], questions: Sequence[Analysis] = ()) -> Comparison:
    """Cases side by side; of a single case, the children under review. Where findings are as of a day, so is the rest.

    ``questions`` are those that were asked (the shipped ones for none). Raises UsageFault where there is nothing to
    compare.
    """
    asked = questions or library().analyses
    cases = [(_then(case, found), found) for case, found in cases]
    if len(cases) == 1:
        sides = list(_children(*cases[0]))
        if len(sides) < 2:
            raise UsageFault("this case has one child under review; name another case to compare it with")
    else:
        ids = [case.id for case, _ in cases]
        if len(set(ids)) < len(ids) or not ids:
            raise UsageFault("name two or more different cases, or one with several children under review")
        sides = [_Side(Named(c.id, c.id), c, found.items, c.of(Information)) for c, found in cases]
    found = [
        kind for kind in dict.fromkeys([*KIND_ORDER, *(a.kind for a in asked)]) if any(a.kind == kind for a in asked)
    ]
    rows = [Compared("finding", kind, tuple(_kind(side, kind, asked) for side in sides)) for kind in found]
    subjects = [
        (t, Compared("subject", t.replace("-", " "), tuple(_subject(side, t) for side in sides))) for t in TOPICS
    ]
    rows += [row for _, row in subjects if any(cell.count for cell in row.cells)]
    return Comparison(tuple(side.name for side in sides), tuple(rows))


def _then(case: Case, found: Findings) -> Case:
    """The case as it stood when its findings are as of a day, without what had not arisen by then."""
    if not found.as_of:
        return case
    then = as_of(case, day_end(found.as_of))
    items = [row for row in then.rows["information"] if arose_by(then, row.id, day_end(found.as_of))]
    return Case({**then.rows, "information": items})


def _children(case: Case, found: Findings) -> Iterator[_Side]:
    """Each child under review with what is about the child or somebody who matters to it."""
    family = Family(case)
    for child in case.of(Person):
        if child.index_child:
            people = {child.id, *family.around(child.id)}
            items = tuple(i for i in case.of(Information) if not people.isdisjoint(i.about))
            own = {i.id for i in items}
            mine = [
                f
                for f in found
                if not people.isdisjoint(n.id for n in f.people) or not own.isdisjoint(n.id for n in f.information)
            ]
            yield _Side(named(case, child.id), case, tuple(mine), items)


def _kind(side: _Side, kind: str, questions: Sequence[Analysis]) -> Count:
    found = [f for f in side.findings if f.kind == kind]
    if found:
        places = {place for f in found for place in f.sources}
        certain = sum(f.certainty == "certain" for f in found)
        return Count("present", len(found), certain, tuple(sorted(places, key=place_order)))
    asked = any(all(side.case.rows[name] for name in needed(a)[0]) for a in questions if a.kind == kind)
    return Count("absent" if asked else "not stated", 0, 0, ())


def _subject(side: _Side, topic: str) -> Count:
    items = [i for i in side.items if topic in i.topics]
    if not items:
        return Count("not stated", 0, 0, ())
    state: State = "absent" if all(i.bears == "protective" for i in items) else "present"
    return Count(state, len(items), 0, side.case.places([i.id for i in items]))
