"""Patterns of a query held to the schema and to the case: labels, types, properties, what joins what, and anchors.

LadybugDB does not complain of a hop that the schema does not have: in OPTIONAL MATCH and EXISTS it answers from the
wrong table (0.22.0). So every hop is checked here. Neither does it tell where it will break down: at a later pattern
from a variable that has turned out to be nothing, where this could stand in one of several tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from graphmodel.analyses.patterns import Clause, Hop, Node, Path, clauses, fault, items, paths
from graphmodel.engine.layout import node_properties, relationships
from graphmodel.model.case import did_you_mean
from graphmodel.model.schema import TABLES

Known = dict[str, frozenset[str]]


def scoped(main: list[Clause], kinds: Known, bound: set[str]) -> Iterator[str]:
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
                yield fault(
                    f"a pattern that is not tied to the case, beginning with {_shown(first)}",
                    f"{{case_key: $case_key}} in it, or a variable of a pattern before it: "
                    f"({first.variable}{':' * bool(first.labels)}{'|'.join(first.labels)} {{case_key: $case_key}})",
                )
            yield from _joined(path, kinds, fixed=set() if clause.word == "MATCH" else bound)
            bound |= {node.variable for node in path.nodes if node.variable}
        if clause.word in ("MATCH", "OPTIONAL MATCH"):
            yield from _repeated(found, said, kinds)
        yield from _properties(clause, kinds)
        for block in clause.blocks:
            inner = clauses(block)
            yield from scoped(inner, kinds, bound)
        if clause.word == "WITH":
            kinds, bound = _carried(clause, kinds, bound)
        if clause.word.startswith("UNION"):
            kinds, bound = {}, set()


def perhaps_nothing(main: list[Clause]) -> Iterator[str]:
    """Variables of an OPTIONAL MATCH, of one of several labels, that a later pattern goes on from: where there is
    nothing to go on from in any row, LadybugDB (0.22.0) stops with ``unordered_map::at``. And those that a block asks
    about being nothing: there it takes a row in which they are for one without a match."""
    open_: set[str] = set()
    seen: set[str] = set()
    optional: set[str] = set()
    for before, clause in zip([None, *main], main, strict=False):
        if clause.word in ("MATCH", "OPTIONAL MATCH"):
            nodes = {node.variable: node for path in paths(clause.text) for node in path.nodes if node.variable}
            for name in sorted(open_ & nodes.keys()):
                yield fault(
                    f"({name}) of an OPTIONAL MATCH, of one of several labels, in another pattern",
                    f"a new variable there, and WHERE new.id = {name}.id",
                )
            if clause.word == "OPTIONAL MATCH":
                optional |= nodes.keys() - seen
                open_ |= {name for name, node in nodes.items() if name not in seen and len(node.labels) != 1}
            seen |= nodes.keys()
        elif clause.word == "WITH":
            named = dict(_passed_on(clause))
            open_ = {new for new, old in named.items() if old in open_}
            optional = {new for new, old in named.items() if old in optional}
            seen = {new for new, old in named.items() if old in seen}
        elif clause.word == "WHERE" and before and before.word == "WITH" and not re.search(r"\bOR\b", clause.text):
            open_ -= set(re.findall(r"(\w+)(?:\.id)?\s+IS\s+NOT\s+NULL", clause.text, re.IGNORECASE))
        elif clause.word.startswith("UNION"):
            open_, seen, optional = set(), set(), set()
        for block in clause.blocks:
            asked = re.findall(r"(\w+)(?:\.\w+)?\s+IS\s+(?:NOT\s+)?NULL|coalesce\((\w+)\.", block, re.IGNORECASE)
            for name in sorted(optional & {one or other for one, other in asked}):
                yield fault(
                    f"within a block whether ({name}) of an OPTIONAL MATCH is nothing",
                    f"this beside the block, or coalesce({name}.id, '') AS a name in a WITH before it",
                )


def _joined(path: Path, kinds: Known, fixed: set[str]) -> Iterator[str]:
    """Hops that the schema does not have: in OPTIONAL MATCH and EXISTS LadybugDB then answers from the wrong table.

    Narrows the labels of variables that are not ``fixed`` to those that the hop may join.
    """
    for hop in path.hops:
        pairs = {pair for name in hop.types if name in relationships() for pair in relationships()[name].pairs}
        if hop.several or not pairs:
            continue
        if not hop.directed:
            pairs |= {(end, start) for start, end in pairs}
        starts, ends = (frozenset(n.labels) or kinds.get(n.variable, frozenset()) for n in (hop.start, hop.end))
        left = {pair for pair in pairs if pair[0] in (starts or pair) and pair[1] in (ends or pair)}
        if not left and starts | ends <= _labels().keys():
            found = f"{_shown(hop.start)}-[:{'|'.join(hop.types)}]->{_shown(hop.end)}"
            joined = ", ".join(f"{start} to {end}" for start, end in sorted(pairs)[:3])
            yield fault(f"{found}, which the schema does not have", f"what it joins: {joined}")
        for node, place in ((hop.start, 0), (hop.end, 1)):
            if left and node.variable and node.variable not in fixed:
                kinds[node.variable] = frozenset(pair[place] for pair in left)


def _carried(clause: Clause, kinds: Known, bound: set[str]) -> tuple[Known, set[str]]:
    """What is still known after a WITH."""
    named = dict(_passed_on(clause))
    left = {new: kinds[old] for new, old in named.items() if old in kinds}
    return left, {new for new, old in named.items() if old in bound}


def _passed_on(clause: Clause) -> Iterator[tuple[str, str]]:
    """The variables that a WITH takes along: what each is called after it, and what before."""
    for item in items(re.sub(r"^\s*DISTINCT\b", "", clause.text, flags=re.IGNORECASE)):
        if plain := re.fullmatch(r"(\w+)(?:\s+AS\s+(\w+))?", item, re.IGNORECASE):
            yield plain[2] or plain[1], plain[1]


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
                yield fault(f"the label {label}", f"a label of the schema{did_you_mean(label, labels)}")
        yield from _unknown_keys(node.keys, [name for name in node.labels if name in known])
    for hop in path.hops:
        if not hop.types:
            yield fault("a relationship without a type", "its type, or several: -[:HELD|NEEDED]->")
        for name in hop.types:
            if f"-{name}" not in known:
                types = [known_type[1:] for known_type in known if known_type[0] == "-"]
                yield fault(f"the relationship {name}", f"a relationship of the schema{did_you_mean(name, types)}")
        yield from _unknown_keys(hop.keys, [f"-{name}" for name in hop.types if f"-{name}" in known])


def _unknown_keys(keys: tuple[str, ...], owners: list[str]) -> Iterator[str]:
    for key in keys:
        yield from _unknown(key, owners or [name for name in _labels() if name[0] != "-"])


def _unknown(name: str, owners: list[str]) -> Iterator[str]:
    allowed = frozenset[str]().union(*(_labels()[owner] for owner in owners))
    if name not in allowed:
        whose = ", ".join(owner.lstrip("-") for owner in owners[:3])
        yield fault(f"the property {name} of {whose}", f"a property of the schema{did_you_mean(name, allowed)}")


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
                yield fault(
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
