"""The schema of a case: every table in one list, which everything else follows from.

Input checks, both engines' tables and constraints, the schema page and the workbook's guide sheet read this list; a
new column is one line in the table that it belongs to, a new table is one class and one line here.

>>> [c.name for c in TABLES["relations"].columns][:4]
['id', 'person', 'kind', 'to']
"""

from __future__ import annotations

from graphmodel.model.declare import Row, Table
from graphmodel.model.tables.case import CaseRow, Coverage, Document, Expectation, Incident, Link, Verdict
from graphmodel.model.tables.events import Communication, Contact, Decision, Meeting, Plan
from graphmodel.model.tables.family import Address, Area, CareEpisode, Household, Membership, Person, Relation
from graphmodel.model.tables.knowledge import (
    Information,
    KnowledgeStatement,
    Position,
    Reading,
    Record,
    StatedAbsence,
)
from graphmodel.model.tables.services import (
    Access,
    Action,
    Agency,
    Allocation,
    Involvement,
    Need,
    Party,
    Practitioner,
    RecordSystem,
    Service,
    ServiceState,
    Transfer,
)

ROW_TYPES: tuple[type[Row], ...] = (
    CaseRow,
    Document,
    Incident,
    Area,
    Person,
    Relation,
    Household,
    Address,
    Membership,
    CareEpisode,
    Agency,
    Service,
    Practitioner,
    Party,
    ServiceState,
    RecordSystem,
    Access,
    Involvement,
    Allocation,
    Information,
    Contact,
    Communication,
    Meeting,
    Decision,
    Plan,
    Action,
    Need,
    Transfer,
    Record,
    Reading,
    KnowledgeStatement,
    StatedAbsence,
    Position,
    Expectation,
    Link,
    Coverage,
    Verdict,
)
"""Every table, in the order in which a workbook shows them."""

TABLES: dict[str, Table] = {row_type.TABLE.name: row_type.TABLE for row_type in ROW_TYPES}
"""The same by name of the sheet."""


def targets(names: tuple[str, ...]) -> tuple[str, ...]:
    """The tables that a reference may point at, with ``*`` spelled out as every table."""
    return tuple(TABLES) if "*" in names else names
