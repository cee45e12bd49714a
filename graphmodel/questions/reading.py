"""Which rows a rule must have, and which of them name those asked about: as much as can be said of any rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphmodel.analyses.patterns import bare, clauses, paths
from graphmodel.analyses.question_file import Analysis
from graphmodel.findings.sentences import listed
from graphmodel.knowledge.derive import Derived
from graphmodel.knowledge.links import LINK_TYPES
from graphmodel.model.declare import Row
from graphmodel.model.schema import TABLES, targets
from graphmodel.questions.reply import Said, arose_by, counted, names, said


def what_it_reads(analysis: Analysis, derived: Derived, about: Sequence[str]) -> Iterator[Said]:
    """The rule's words; then the kinds of row without which it cannot fire, those that are missing altogether first,
    then what names those asked about."""
    case = derived.case
    yield Said(f"{analysis.name}. {analysis.rule}")
    tables, links = needed(analysis)
    none = [name for name in tables if not case.rows[name]]
    none_derived = [LINK_TYPES[name].doc for name in links if not any(link.type == name for link in derived.links)]
    if none:
        yield Said(f"Prevented: the case has no row at all in the sheet {listed(none)}, which this rule needs.")
    for doc in none_derived:
        yield Said(f"Prevented: nothing in the case shows that anybody {doc.split(';')[0]}, which this rule needs.")
    if about and not none and not none_derived:
        kinds = {case.table_of(row_id).name for row_id in about}
        for name in tables:
            if name in kinds or not any(kinds & set(targets(c.targets)) for c in TABLES[name].columns):
                continue
            rows = [row for row in case.rows[name] if arose_by(case, row.id, derived.knowledge.until)]
            naming = [row.id for row in rows if set(about) & {row.id, *pointed(row)}]
            text = f"Sheet {name}: {counted(len(naming), 'row')} naming {names(case, about)}"
            yield said(case, text if naming else f"{text}; without one, this rule may have nothing to rest on", naming)


def needed(analysis: Analysis) -> tuple[list[str], list[str]]:
    """The sheets and the derived links that stand in the rule's own patterns, so that without them it cannot fire.

    A pattern that is optional, or that stands within a condition, is left out; so is a node that may be of several
    kinds.
    """
    by_label = {table.label: name for name, table in TABLES.items()}
    found = [path for c in clauses(bare(analysis.query)) if c.word == "MATCH" for path in paths(c.text)]
    labels = [node.labels[0] for path in found for node in path.nodes if len(node.labels) == 1]
    types = [hop.types[0] for path in found for hop in path.hops if len(hop.types) == 1]
    return (
        list(dict.fromkeys(by_label[label] for label in labels if label in by_label)),
        [name for name in dict.fromkeys(types) if name in LINK_TYPES],
    )


def pointed(row: Row) -> Iterator[str]:
    """The ids of the rows that a row points at."""
    for column in row.TABLE.columns:
        if column.kind == "ref" and getattr(row, column.attr):
            yield getattr(row, column.attr)
        elif column.kind == "refs":
            yield from getattr(row, column.attr)
