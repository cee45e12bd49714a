"""What a query in the shared dialect is made of, as far as the lint needs it: clauses, and the patterns in them.

No parser of Cypher: text in forms outside the dialect is read as well as it goes, because other rules refuse it.

>>> match, returned = clauses("MATCH (m:Person {case_key: $case_key})-[t:TIED_TO]->(c) RETURN c.id AS child")
>>> [hop.types for path in paths(match.text) for hop in path.hops], returned.word
([('TIED_TO',)], 'RETURN')
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LITERAL = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|//[^\n]*|/\*.*?\*/", re.DOTALL)
_CLAUSE = re.compile(
    r"(?<![.$:])(?<!\bAS )\b(OPTIONAL\s+MATCH|MATCH|WHERE|WITH|UNWIND|RETURN|ORDER\s+BY|SKIP|LIMIT|UNION(?:\s+ALL)?)\b",
    re.IGNORECASE,
)
_NODE = re.compile(r"\(\s*(\w+)?\s*(?::\s*(\w+(?:\s*[|&:]+\s*\w+)*))?\s*(\{[^{}]*\})?\s*\)")
_HOP = re.compile(
    r"\s*(<)?-(?:\[\s*(\w+)?\s*(?::\s*(\w+(?:\s*\|\s*:?\s*\w+)*))?\s*(\*[^\]{}]*)?\s*(\{[^{}]*\})?\s*\])?-(>)?\s*"
)
_BLOCK = re.compile(r"\b(?:EXISTS|COUNT)\s*\{", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Node:
    """A node of a pattern: its variable, the labels that it may have (none: any), the keys of its map."""

    variable: str
    labels: tuple[str, ...]
    keys: tuple[str, ...]
    anchored: bool


@dataclass(frozen=True, slots=True)
class Hop:
    """A relationship of a pattern between two of its nodes, turned so that it leads from ``start`` to ``end``;
    ``several`` where it may stand for more than one."""

    variable: str
    types: tuple[str, ...]
    keys: tuple[str, ...]
    start: Node
    end: Node
    directed: bool
    several: bool


@dataclass(frozen=True, slots=True)
class Path:
    """One pattern: nodes with hops between them."""

    nodes: tuple[Node, ...]
    hops: tuple[Hop, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its keyword in capitals, its text, and the texts of the EXISTS and COUNT blocks in it."""

    word: str
    text: str
    blocks: tuple[str, ...]


def bare(query: str) -> str:
    """A query without comments, with every string emptied and backticks taken off plain names.

    >>> bare("RETURN 'CREATE // x' AS `what` // ORDER")
    "RETURN '' AS what "
    """
    emptied = _LITERAL.sub(lambda m: "''" if m.group()[0] in "'\"" else "", query)
    return re.sub(r"`(\w+)`", r"\1", emptied)


def clauses(code: str) -> list[Clause]:
    """The clauses of a bare query in order; what stands before the first keyword counts as a MATCH."""
    code, blocks = _lift(re.sub(r"\b(STARTS|ENDS)\s+WITH\b", r"\1_WITH", code, flags=re.IGNORECASE))
    # A WHERE within any(…) begins no clause.
    found = [m for m in _CLAUSE.finditer(code) if not _depth(code[: m.start()])]
    starts = [("MATCH", 0, 0), *((" ".join(m[1].upper().split()), m.start(), m.end()) for m in found)]
    ends = [*(start for _, start, _ in starts[1:]), len(code)]
    texts = [(word, code[first:end]) for (word, _, first), end in zip(starts, ends, strict=True)]
    return [
        Clause(word, text, tuple(blocks[int(n)] for n in re.findall(r"\x00(\d+)", text)))
        for word, text in (texts if texts[0][1].strip() else texts[1:])
    ]


def _depth(code: str) -> int:
    """How many brackets are open at the end."""
    return sum((letter in "([{") - (letter in ")]}") for letter in code)


def _lift(code: str) -> tuple[str, list[str]]:
    """Code with each EXISTS or COUNT block replaced by a mark, and the blocks."""
    blocks: list[str] = []
    while found := _BLOCK.search(code):
        depth, end = 1, found.end()
        while depth and end < len(code):
            depth += {"{": 1, "}": -1}.get(code[end], 0)
            end += 1
        inside = code[found.end() : end - 1]
        code = f"{code[: found.start()]}\x00{len(blocks)} {code[end:]}"
        blocks.append(inside)
    return code, blocks


def paths(text: str) -> Iterator[Path]:
    """The patterns in the text of a clause; a node alone is one too."""
    position = 0
    while found := _NODE.search(text, position):
        position = found.end()
        if re.search(r"\w$", text[: found.start()]):
            continue  # a function's brackets
        nodes, hops = [_node(found)], list[Hop]()
        while (step := _HOP.match(text, position)) and (after := _NODE.match(text, step.end())):
            nodes.append(_node(after))
            back = bool(step[1]) and not step[6]
            start, end = (nodes[-1], nodes[-2]) if back else (nodes[-2], nodes[-1])
            types = tuple(re.findall(r"\w+", step[3] or ""))
            directed = bool(step[1]) != bool(step[6])
            hops.append(Hop(step[2] or "", types, _keys(step[5]), start, end, directed, bool(step[4])))
            position = after.end()
        yield Path(tuple(nodes), tuple(hops))


def _node(found: re.Match[str]) -> Node:
    anchored = bool(re.search(r"\bcase_key\s*:\s*\$case_key\b", found[3] or ""))
    return Node(found[1] or "", tuple(re.findall(r"\w+", found[2] or "")), _keys(found[3]), anchored)


def _keys(text: str | None) -> tuple[str, ...]:
    return tuple(re.findall(r"(\w+)\s*:", text or ""))


def items(text: str) -> list[str]:
    """The parts of a list between its commas, brackets within them left whole.

    >>> items("a.id AS x, coalesce(b.label, '') AS y")
    ['a.id AS x', "coalesce(b.label, '') AS y"]
    """
    found, depth = [""], 0
    for letter in text:
        depth += (letter in "([{") - (letter in ")]}")
        if letter == "," and not depth:
            found.append("")
        else:
            found[-1] += letter
    return [item.strip() for item in found]


def fault(found: str, write: str) -> str:
    """How every rule puts what it found.

    >>> fault("head()", "min()")
    'found head(); write min()'
    """
    return f"found {found}; write {write}"
