"""Where Neo4j is to begin with a question: at the index of the case's own nodes.

A question names the nodes at which it is tied to the case, ``(i:Information {case_key: $case_key})``. Neo4j's planner
goes by how many nodes of each label there are in the whole database, so on a small one it may rather read all people,
or all relationships of a rare type, of every case, and compare case keys afterwards. The answer is the same and the
work grows with the cases of others. The hint ``USING INDEX`` says what is wanted; the dialect that the engines share
has no such words, so they are added here, on the way to the server.
"""

from __future__ import annotations

import re

_UNREAD = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|`[^`]*`|//[^\n]*|/\*.*?\*/", re.DOTALL)
_MATCH = re.compile(r"(?<![.$:\w])MATCH\b", re.IGNORECASE)
_END = re.compile(
    r"(?<![.$:\w])(?:WHERE|WITH|RETURN|UNWIND|OPTIONAL|MATCH|ORDER|UNION|CALL|USING|SKIP|LIMIT)\b", re.IGNORECASE
)
_TIED = re.compile(r"\(\s*(\w+)\s*:\s*`?(\w+)`?\s*\{[^{}]*\bcase_key\s*:[^{}]*\}\s*\)")


def with_hints(query: str) -> str:
    """The question with a hint for each node that is tied to the case by its key.

    >>> with_hints("MATCH (p:Person {case_key: $case_key})-[:TIED_TO]->(c) WHERE c.stage = 'child' RETURN p.id AS x")
    "MATCH (p:Person {case_key: $case_key})-[:TIED_TO]->(c) USING INDEX p:Person(case_key) WHERE c.stage = 'child' ..."
    """
    code = _UNREAD.sub(lambda found: " " * len(found.group()), query)
    inserts: list[tuple[int, str]] = []
    for match in _MATCH.finditer(code):
        end = _end_of_pattern(code, match.end())
        hints = {
            variable: f"USING INDEX {variable}:{label}(case_key) "
            for variable, label in _TIED.findall(query[match.end() : end])
        }
        if hints:
            inserts.append((end, "".join(hints.values())))
    for place, text in reversed(inserts):
        gap = "" if query[place - 1].isspace() else " "
        query = f"{query[:place]}{gap}{text}{query[place:]}"
    return query


def _end_of_pattern(code: str, start: int) -> int:
    """Where the pattern of a MATCH ends: before the next clause, or before the brace that closes its block."""
    found = _END.search(code, start)
    end = found.start() if found else len(code)
    depth = 0
    for place in range(start, end):
        depth += {"{": 1, "}": -1}.get(code[place], 0)
        if depth < 0:
            return place
    return end
