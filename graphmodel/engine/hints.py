"""Where Neo4j is to begin with a question: at the index of the case's own nodes.

A question names the nodes at which it is tied to the case, ``(i:Information {case_key: $case_key})``. Neo4j's planner
goes by how many nodes of each label there are in the whole database, so on a small one it may rather read all people,
or all relationships of a rare type, of every case, and compare case keys afterwards. The answer is the same and the
work grows with the cases of others. The hint ``USING INDEX`` says what is wanted; the dialect that the engines share
has no such words, so they are added here, on the way to the server. A node that is also found by its id, such as the
row that a derived link names (``row.id = lack.row``), is looked up by both at once.
"""

from __future__ import annotations

import re

_UNREAD = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|`[^`]*`|//[^\n]*|/\*.*?\*/", re.DOTALL)
_MATCH = re.compile(r"(?<![.$:\w])MATCH\b", re.IGNORECASE)
_CLAUSES = r"WITH|RETURN|UNWIND|OPTIONAL|MATCH|ORDER|UNION|CALL|USING|SKIP|LIMIT"
_PATTERN_ENDS = re.compile(rf"(?<![.$:\w])(?:WHERE|{_CLAUSES})\b", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(rf"(?<![.$:\w])(?:{_CLAUSES})\b", re.IGNORECASE)
_STARTS_WITH = re.compile(r"\b(?:STARTS|ENDS)\s+WITH\b", re.IGNORECASE)
_NAMED = re.compile(r"[(\[]\s*(\w+)")
_TIED = re.compile(r"\(\s*(\w+)\s*:\s*`?(\w+)`?\s*\{([^{}]*\bcase_key\s*:[^{}]*)\}\s*\)")


def with_hints(query: str) -> str:
    """The question with a hint for each node that is tied to the case by its key.

    >>> with_hints("MATCH (p:Person {case_key: $case_key})-[:TIED_TO]->(c) RETURN p.id AS x")
    'MATCH (p:Person {case_key: $case_key})-[:TIED_TO]->(c) USING INDEX SEEK p:Person(case_key) RETURN p.id AS x'
    """
    code = _STARTS_WITH.sub(_blank, _UNREAD.sub(_blank, query))
    inserts: list[tuple[int, str]] = []
    for match in _MATCH.finditer(code):
        end = _end(code, match.end(), _PATTERN_ENDS)
        before, pattern = set(_NAMED.findall(code[: match.start()])), query[match.end() : end]
        where = _outermost(code[end : _after_where(code, end)])
        hints: dict[str, str] = {}
        for variable, label, keys in _TIED.findall(pattern):
            # A node that is there already is not looked up, and Neo4j fails on a hint that it cannot follow.
            if variable not in before:
                by_id = _id_given(variable, keys, where, set(_NAMED.findall(pattern)))
                hints[variable] = f"USING INDEX SEEK {variable}:{label}(case_key{', id' if by_id else ''}) "
        if hints:
            inserts.append((end, "".join(hints.values())))
    for place, text in reversed(inserts):
        gap = "" if query[place - 1].isspace() else " "
        query = f"{query[:place]}{gap}{text}{query[place:]}"
    return query


def _id_given(variable: str, keys: str, where: str, found_here: set[str]) -> bool:
    """Whether the node's id is known before its pattern is looked for: in its map, or by an equality with something
    that comes from an earlier clause."""
    if re.search(r"\bid\s*:", keys):
        return True
    if re.search(r"\b(?:OR|XOR)\b", where, re.IGNORECASE):
        return False
    others = re.findall(rf"(?<![.\w]){variable}\.id\s*=\s*([$\w]+)", where)
    others += re.findall(rf"([$\w]+)(?:\.\w+)?\s*=\s*{variable}\.id\b", where)
    return any(other not in found_here for other in others)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _end(code: str, start: int, ends: re.Pattern[str]) -> int:
    """Where what begins at ``start`` ends: before one of these words at its own level, or before the brace that closes
    its block."""
    depth = 0
    for place in range(start, len(code)):
        depth += {"{": 1, "}": -1}.get(code[place], 0)
        if depth < 0 or (depth == 0 and ends.match(code, place)):
            return place
    return len(code)


def _after_where(code: str, start: int) -> int:
    """Where the WHERE that begins there ends; ``start`` itself when there is none."""
    return _end(code, start + len("WHERE"), _CLAUSE_ENDS) if code[start : start + 5].upper() == "WHERE" else start


def _outermost(code: str) -> str:
    """Code without what stands in braces, brackets or parentheses."""
    kept: list[str] = []
    depth = 0
    for letter in code:
        depth += (letter in "{[(") - (letter in ")]}")
        kept.append(letter if depth == 0 else " ")
    return "".join(kept)
