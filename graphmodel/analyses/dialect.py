"""The dialect that every engine answers alike, as rules for query files.

Query files run in the process (LadybugDB) and on a Neo4j server and must give the same rows there. Each rule below
names a form on which the two differ, or that could change or leak data, and says what to write instead. ``check``
holds one file to all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from graphmodel.analyses.library import Analysis, QueryFileFault
from graphmodel.analyses.patterns import Clause, Hop, Node, Path, bare, clauses, items, paths
from graphmodel.engine.layout import node_properties, relationships
from graphmodel.model.case import did_you_mean
from graphmodel.model.schema import TABLES

FUNCTIONS = frozenset(
    ("all", "any", "coalesce", "collect", "count", "date", "length", "max", "min", "nodes", "none", "properties")
    + ("size", "tolower")
)
"""Functions that give the same on every engine."""

_SORT_LATER = "collect the values and sort or cut them in Python"
_INSTEAD = {
    "collect": "collect()",
    "head": f"min() or max(); or {_SORT_LATER}",
    "last": f"min() or max(); or {_SORT_LATER}",
    "reduce": "count(), min() or max() over an UNWIND",
    "tostring": "the property as it is: every column is text, a number of minutes, or a list already",
    "labels": "the property row_type",
    "label": "the property row_type",
    "type": "one MATCH for each type, or the relationship's own properties",
    "id": "the property id",
    "elementid": "the property id",
    "shortestpath": "a pattern of bounded length, such as -[:ANSWERS*1..4]->, or a property that holds the route",
    "allshortestpaths": "a pattern of bounded length, such as -[:ANSWERS*1..4]->, or a property that holds the route",
    "duration": "the properties in minutes, such as earliest and latest; a day has 1440",
}
_FORMS: tuple[tuple[str, str, str], ...] = (
    (r"\bCALL\b[\s{]*", "CALL", "another MATCH, EXISTS { MATCH … } or COUNT { MATCH … }"),
    (r"\bFOREACH\b", "FOREACH", "UNWIND"),
    (r"\bLOAD\s+\w+", "LOAD", "nothing: a query reads the case that is loaded"),
    (r"\bCOLLECT\s*\{", "COLLECT { }", "a MATCH and collect()"),
    (
        r"(?<![.:$\w])(?:CREATE|MERGE|SET|DETACH\s+DELETE|DELETE|REMOVE|DROP|INSERT|ALTER|COPY|USE|INSTALL|EXPORT|IMPORT)"
        r"(?=\s+[\w(:`]|\s*\()",
        "",
        "nothing: a query only reads",
    ),
    (r"\[\s*\w+\s+IN\b", "a list made of a list, [x IN …]", "UNWIND and WHERE; or any(), all(), none()"),
    (r"\[\s*(?:\w+\s*=\s*)?\([^()\[\]]*\)\s*(?:<-|-\[|--)", "a list made of a pattern", "OPTIONAL MATCH and collect()"),
    (
        r"(?:\)|-|->)\s*\([^()]*\)\s*\)\s*(?:\{\s*\d*\s*,?\s*\d*\s*\}|[+*])|\]->?\s*(?:\{\s*\d|[+*])|-->?\s*(?:\{\s*\d|[+*])",
        "a repeated pattern in brackets",
        "a pattern of bounded length, such as -[:ANSWERS*1..4]->",
    ),
    (r"\*(?=\s*(?:\d+\s*\.\.\s*)?[\]{])(?!\s*\d+\s*[\]{])", "a path without a bound", "its bounds, such as *1..4"),
    (
        r"\bdate\s*\([^()]*\)\s*[-+]|[-+]\s*date\s*\(",
        "reckoning with dates",
        "the properties in minutes, such as earliest and latest; a day has 1440",
    ),
    (r"\$\w+\s+IS\s+(?:NOT\s+)?NULL\b", "", "a parameter with a neutral value, such as '' or a list of all"),
)
_WORDS = frozenset(
    "in return with unwind when then else and or not xor case where distinct by as match optional on limit skip union"
    " order is null asc desc ascending descending end contains starts_with ends_with exists true false all".split()
)


def check(analysis: Analysis) -> None:
    """Raise QueryFileFault with everything in a query file that the engines would not answer alike."""
    found = list(dict.fromkeys(faults(analysis.query)))
    if found:
        raise QueryFileFault("\n".join(f"{analysis.name}.cypher: {fault}" for fault in found))


def faults(query: str) -> Iterator[str]:
    """What in a query lies outside the shared dialect: what was found, and what to write instead.

    >>> list(faults("MATCH (m:Person {case_key: $case_key}) RETURN head(m.places) AS place ORDER BY place"))
    ['found head(); write min() or max(); or collect the values and sort or cut them in Python']
    """
    code = bare(query)
    yield from _forms(code)
    main = clauses(code)
    yield from _returned(main)
    yield from _scoped(main, {}, set())


def _fault(found: str, write: str) -> str:
    return f"found {found}; write {write}"


# --- forms of words ---------------------------------------------------------------------------------------------------


def _forms(code: str) -> Iterator[str]:
    for pattern, name, write in _FORMS:
        for found in re.finditer(pattern, code, re.IGNORECASE):
            yield _fault(name or " ".join(found.group().split()), write)
    for found in re.finditer(r"(?<![.:$\w])(\w+)\s*\(", code):
        name = found[1].lower()
        if name not in FUNCTIONS and name not in _WORDS and not name.startswith("duration") and name not in _WRITES:
            write = _INSTEAD.get(name, f"one of these: {', '.join(sorted(FUNCTIONS))}; or do it in Python")
            yield _fault(f"{found[1]}()", write)
        elif name.startswith("duration"):
            yield _fault(f"{found[1]}()", _INSTEAD["duration"])
    for found in re.finditer(r"(\w+|\)|\])\s*\[", code):
        if found[1].lower() not in _WORDS:
            yield _fault("a place in a list, [ ]", _SORT_LATER)


_WRITES = ("create", "merge", "set", "delete", "remove", "drop", "insert", "foreach", "call")


# --- what is returned -------------------------------------------------------------------------------------------------


def _returned(main: list[Clause]) -> Iterator[str]:
    for place, clause in enumerate(main):
        after = [later.word for later in main[place + 1 :]]
        if clause.word == "WITH" and after[:1] == ["ORDER BY"] and not {"LIMIT"} & set(after[1:3]):
            yield _fault("WITH … ORDER BY without LIMIT", "the ORDER BY after RETURN, or LIMIT with it")
        if clause.word == "RETURN":
            for item in items(re.sub(r"^\s*DISTINCT\b", "", clause.text, flags=re.IGNORECASE)):
                if not re.search(r"\sAS\s+\w+$", item, re.IGNORECASE):
                    yield _fault(f"a column without a name: {_short(item)}", "AS and a name behind it")
    last = [clause.word for clause in main][::-1]
    if "RETURN" not in last or "ORDER BY" not in last[: last.index("RETURN")]:
        yield _fault("no ORDER BY after the last RETURN", "ORDER BY and the columns that settle the order")
        return
    columns = {re.split(r"\s", item)[-1] for clause in main if clause.word == "RETURN" for item in items(clause.text)}
    order = [clause for clause in main if clause.word == "ORDER BY"][-1]
    for item in items(order.text):
        name = re.sub(r"\s+(ASC|DESC)(ENDING)?$", "", item, flags=re.IGNORECASE)
        if name not in columns:
            yield _fault(f"ORDER BY {_short(name)}", "the name of a column that is returned")
    for name in sorted(columns & {n.variable for c in _everywhere(main) for p in paths(c.text) for n in p.nodes}):
        yield _fault(f"a column {name} that is also the name of a node", "another name for one of the two")


def _everywhere(main: list[Clause]) -> Iterator[Clause]:
    for clause in main:
        if clause.word in ("MATCH", "OPTIONAL MATCH", "WHERE"):
            yield clause
        for block in clause.blocks:
            yield from _everywhere(clauses(block))


# --- patterns ---------------------------------------------------------------------------------------------------------

Known = dict[str, frozenset[str]]


def _scoped(main: list[Clause], kinds: Known, bound: set[str]) -> Iterator[str]:
    """Labels, types, properties, anchors and repeated hops, clause by clause.

    ``kinds`` are the labels (or types, lower-cased with a hyphen before them) that each variable may have; ``bound``
    the variables that are tied to the case.
    """
    kinds, bound = dict(kinds), set(bound)
    said = " ".join(clause.text for clause in main)
    for clause in main:
        found = list(paths(clause.text)) if clause.word in ("MATCH", "OPTIONAL MATCH", "WHERE") else []
        if clause.word == "WHERE":
            found = [path for path in found if path.hops]
        for path in found:
            yield from _vocabulary(path)
            for node in path.nodes:
                if node.labels or node.variable not in kinds:
                    kinds[node.variable] = frozenset(node.labels or (t.label for t in TABLES.values()))
            kinds |= {hop.variable: frozenset(f"-{t}" for t in hop.types) for hop in path.hops if hop.types}
            if not any(node.anchored or node.variable in bound for node in path.nodes):
                first = path.nodes[0]
                yield _fault(
                    f"a pattern that is not tied to the case, beginning with {_shown(first)}",
                    f"{{case_key: $case_key}} in it, or a variable of a pattern before it: "
                    f"({first.variable}{':' * bool(first.labels)}{'|'.join(first.labels)} {{case_key: $case_key}})",
                )
            bound |= {node.variable for node in path.nodes if node.variable}
        if clause.word in ("MATCH", "OPTIONAL MATCH"):
            yield from _repeated(found, said, kinds)
        yield from _properties(clause, kinds)
        for block in clause.blocks:
            inner = clauses(block)
            yield from _scoped(inner, kinds, bound)
        if clause.word == "WITH":
            kinds, bound = _carried(clause, kinds, bound)
        if clause.word.startswith("UNION"):
            kinds, bound = {}, set()


def _carried(clause: Clause, kinds: Known, bound: set[str]) -> tuple[Known, set[str]]:
    """What is still known after a WITH."""
    left: Known = {}
    tied: set[str] = set()
    for item in items(re.sub(r"^\s*DISTINCT\b", "", clause.text, flags=re.IGNORECASE)):
        plain = re.fullmatch(r"(\w+)(?:\s+AS\s+(\w+))?", item, re.IGNORECASE)
        if plain and plain[1] in kinds:
            left[plain[2] or plain[1]] = kinds[plain[1]]
        if plain and plain[1] in bound:
            tied.add(plain[2] or plain[1])
    return left, tied


@cache
def _labels() -> dict[str, frozenset[str]]:
    """Each label, and each type with a hyphen before it, with its properties."""
    made = {table.label: frozenset(node_properties(table)) for table in TABLES.values()}
    return made | {f"-{name}": frozenset(made.properties) for name, made in relationships().items()}


def _vocabulary(path: Path) -> Iterator[str]:
    known = _labels()
    for node in path.nodes:
        for label in node.labels:
            if label not in known:
                labels = [name for name in known if name[0] != "-"]
                yield _fault(f"the label {label}", f"a label of the schema{did_you_mean(label, labels)}")
        yield from _unknown_keys(node.keys, [name for name in node.labels if name in known])
    for hop in path.hops:
        if not hop.types:
            yield _fault("a relationship without a type", "its type, or several: -[:HELD|NEEDED]->")
        for name in hop.types:
            if f"-{name}" not in known:
                types = [known_type[1:] for known_type in known if known_type[0] == "-"]
                yield _fault(f"the relationship {name}", f"a relationship of the schema{did_you_mean(name, types)}")
        yield from _unknown_keys(hop.keys, [f"-{name}" for name in hop.types if f"-{name}" in known])


def _unknown_keys(keys: tuple[str, ...], owners: list[str]) -> Iterator[str]:
    for key in keys:
        yield from _unknown(key, owners or [name for name in _labels() if name[0] != "-"])


def _unknown(name: str, owners: list[str]) -> Iterator[str]:
    allowed = frozenset[str]().union(*(_labels()[owner] for owner in owners))
    if name not in allowed:
        whose = ", ".join(owner.lstrip("-") for owner in owners[:3])
        yield _fault(f"the property {name} of {whose}", f"a property of the schema{did_you_mean(name, allowed)}")


def _properties(clause: Clause, kinds: Known) -> Iterator[str]:
    for variable, name in re.findall(r"(?<![.\w$])(\w+)\.(\w+)", clause.text):
        owners = sorted(owner for owner in kinds.get(variable, ()) if owner in _labels())
        if owners:
            yield from _unknown(name, owners)


def _repeated(found: list[Path], said: str, kinds: Known) -> Iterator[str]:
    """Two hops of one MATCH that may be the same relationship: Neo4j never takes one twice, LadybugDB does."""
    for one, other in combinations([hop for path in found for hop in path.hops], 2):
        if set(one.types) & set(other.types) and _may_coincide(one, other, kinds):
            pairs = [(one.start, other.start), (one.end, other.end)]
            if not (one.directed and other.directed):
                pairs += [(one.start, other.end), (one.end, other.start)]
            if not any(_told_apart(a.variable, b.variable, said) for a, b in pairs):
                a, b = next(((a, b) for a, b in pairs if a.variable != b.variable), pairs[0])
                name = " and ".join(sorted(set(one.types) & set(other.types)))
                yield _fault(
                    f"two hops over {name} in one MATCH, which may be the same one",
                    f"WHERE {a.variable or 'a'}.id <> {b.variable or 'b'}.id",
                )


def _may_coincide(one: Hop, other: Hop, kinds: Known) -> bool:
    def meet(a: Node, b: Node) -> bool:
        first, second = (frozenset(n.labels) or kinds.get(n.variable, frozenset()) for n in (a, b))
        return a.variable == b.variable != "" or not first or not second or bool(first & second)

    straight = meet(one.start, other.start) and meet(one.end, other.end)
    crossed = meet(one.start, other.end) and meet(one.end, other.start)
    return straight or (crossed and not (one.directed and other.directed))


def _told_apart(a: str, b: str, said: str) -> bool:
    return any(re.search(rf"\b{x}\.id\s*<>\s*{y}\.id\b", said) for x, y in ((a, b), (b, a)) if x and y and x != y)


def _shown(node: Node) -> str:
    return f"({node.variable}{':' * bool(node.labels)}{'|'.join(node.labels)})"


def _short(text: str) -> str:
    text = " ".join(text.replace("\x00", "").split())
    return text if len(text) < 40 else text[:39] + "…"


__all__ = ["FUNCTIONS", "check", "faults"]
