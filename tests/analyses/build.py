"""A small vocabulary in which a scenario can be drawn in a few lines, and one engine for many of them.

>>> drawn = (
...     Scenario().child("C").mother("Mo").man("M", partner_of="Mo")
...     .service("HV", "health-visiting").works("HV", "C", "2019/2021")
...     .service("Police", "police").item("i", "M is violent", about="M", topics="violence", risk=True)
...     .knows("Police", "i", "2020-01").not_told("Police", "HV", "i", "2020-02/2020-06")
... )
>>> [finding.statement for finding in drawn.findings("unshared-information/never")]
['The source states that Police did not tell HV: M is violent']
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Self

from graphmodel.analyses.library import chosen
from graphmodel.analyses.run import all_answers, answers
from graphmodel.engine.embedded import Embedded
from graphmodel.engine.graph import Graph, build
from graphmodel.engine.seam import Engine
from graphmodel.findings.finding import Finding, Findings
from graphmodel.findings.report import gather
from graphmodel.knowledge.derive import Derived, derive
from graphmodel.model.case import Case

Cells = dict[str, list[dict[str, str]]]


class Scenario:
    """Rows of a case, added one after another. Who or what is named is its own label; other rows are numbered by table:
    ``contacts-1``. Every row stands in a paragraph of its own, the first in 1.1, the second in 1.2, unless ``places``
    says where."""

    def __init__(self, name: str = "scenario") -> None:
        self.name = name
        self.cells: Cells = defaultdict(list)
        self.about: dict[str, str] = {}
        self.places = 0

    def row(self, table: str, row_id: str = "", **cells: Any) -> Self:
        """Any row; ``sender`` and ``receiver`` stand for the columns from and to, lists for several values."""
        self.places += 1
        columns = {{"sender": "from", "receiver": "to"}.get(name, name): value for name, value in cells.items()}
        self.cells[table].append(
            {"id": row_id or f"{table}-{len(self.cells[table]) + 1}"}
            | ({} if table in WITHOUT_PLACES else {"places": f"1.{self.places}"})
            | {name: value if isinstance(value, str) else "; ".join(value) for name, value in columns.items()}
        )
        return self

    def reviewed(self, period: str) -> Self:
        """The period that the review looks at."""
        self.about["period"] = period
        return self

    # --- the family -----------------------------------------------------------------------------------------------

    def child(self, who: str, **cells: str) -> Self:
        return self.row("people", who, label=who, stage="child", **cells)

    def mother(self, who: str, of: str = "C") -> Self:
        return self.row("people", who, label=who, sex="female").related(who, "parent", of)

    def man(self, who: str, *, partner_of: str = "", father_of: str = "", since: str = "", **cells: str) -> Self:
        self.row("people", who, **{"label": who, "sex": "male", **cells})
        if partner_of:
            self.related(who, "partner", partner_of, since)
        if father_of:
            self.related(who, "parent", father_of, since)
        return self

    def woman(self, who: str, **cells: str) -> Self:
        return self.row("people", who, label=who, sex="female", **cells)

    def related(self, who: str, kind: str, to: str, when: str = "", **cells: str) -> Self:
        return self.row("relations", person=who, kind=kind, to=to, when=when, **cells)

    def lives(self, *who: str, when: str = "2019/2021", home: str = "home", **cells: str) -> Self:
        """They live in a household as it was; with ``recorded_by``, as that service recorded it."""
        if not any(row["id"] == home for row in self.cells["households"]):
            self.row("households", home, label=home)
        for person in who:
            self.row("members", person=person, household=home, when=when, **cells)
        return self

    # --- the services ---------------------------------------------------------------------------------------------

    def service(self, who: str, function: str, **cells: str) -> Self:
        return self.row("services", who, label=who, function=function, **cells)

    def worker(self, who: str, of: str, when: str = "") -> Self:
        return self.row("practitioners", who, label=who, service=of, when=when)

    def works(self, service: str, person: str, when: str = "2019/2021", **cells: str) -> Self:
        return self.row("involvements", service=service, person=person, when=when, **cells)

    def met(self, service: str, when: str = "2020-05-04", **cells: Any) -> Self:
        return self.row("contacts", by=service, when=when, **cells)

    # --- knowledge ------------------------------------------------------------------------------------------------

    def item(self, item: str, statement: str, *, about: Any, topics: str, risk: bool = False, **cells: str) -> Self:
        bears = {"bears": "risk"} if risk else {}
        return self.row("information", item, statement=statement, about=about, topics=topics, **bears, **cells)

    def knows(self, who: str, items: Any, when: str = "", **cells: str) -> Self:
        return self.row("knowledge", holder=who, items=items, knew="yes", when=when, **cells)

    def unaware(self, who: str, items: Any, when: str = "", **cells: str) -> Self:
        return self.row("knowledge", holder=who, items=items, knew="no", when=when, **cells)

    def wanted(self, who: str, items: Any, when: str = "", **cells: str) -> Self:
        """A need that the source states."""
        return self.row("knowledge", holder=who, items=items, knew="needed", when=when, **cells)

    def told(self, sender: str, receiver: Any, items: Any, when: str = "", **cells: Any) -> Self:
        return self.row("communications", sender=sender, receiver=receiver, conveys=items, when=when, **cells)

    def not_told(self, sender: str, receiver: Any, items: Any, when: str = "", **cells: Any) -> Self:
        return self.told(sender, receiver, items, when, status="not-made", **{"absence": "stated", **cells})

    # --- what comes of it -----------------------------------------------------------------------------------------

    def without(self, *row_ids: str) -> Self:
        """The same without some rows."""
        for table, rows in self.cells.items():
            self.cells[table] = [row for row in rows if row["id"] not in row_ids]
        return self

    def case(self, key: str = "") -> Case:
        """The case; ``key`` keeps it apart from others that stand in the same engine."""
        short = hashlib.sha256(f"{self.name}/{key}".encode()).hexdigest()[:12]
        own = {"id": f"s{short}", "uuid": f"{self.name}/{key}", "title": self.name, **self.about}
        return Case.from_cells({"case": [own], **self.cells})

    def findings(self, *names: str, as_of: str = "") -> list[Finding]:
        """What the embedded engine finds, by questions (``kind/file``) or kinds; all for none."""
        derived = derive(self.case(), as_of)
        with engine_with([derived]) as engine:
            return list(found(engine, derived, names or None))


WITHOUT_PLACES = ("households", "agencies", "areas", "parties", "documents", "coverage")


@contextmanager
def engine_with(derived: Iterable[Derived], queries: Iterable[str] = ()) -> Iterator[Engine]:
    """An embedded engine in which many cases stand beside one another. They are stored in one go, because each load
    costs about as much as its number of tables; where the queries to come are given, without the relationships that
    none of them names."""
    text = "\n".join(queries)
    graphs = [build(one) for one in derived]
    nodes: dict[str, list[dict[str, Any]]] = defaultdict(list)
    joined: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for graph in graphs:
        for label, rows in graph.nodes.items():
            nodes[label] += rows
        for ends, rows in graph.relationships.items():
            if not text or re.search(rf"\b{ends[0]}\b", text):
                joined[ends] += rows
    with Embedded() as engine:
        engine.load(Graph("all", "all", nodes, joined))
        yield engine


def found(engine: Engine, derived: Derived, names: Sequence[str] | None = None) -> Findings:
    """The findings of one of the cases in an engine."""
    return gather(all_answers(engine, derived.case, names), derived)


def rows_of(engine: Engine, derived: Derived, name: str) -> list[dict[str, object]]:
    """The rows that one question gives for one of the cases in an engine."""
    (analysis,) = chosen([name])
    return [dict(row) for row in answers(engine, derived.case, analysis)]
