"""The dialect that every engine answers alike, as rules for query files.

Query files run in the process (LadybugDB) and on a Neo4j server and must give the same rows there. Each rule below
names a form on which the two differ, or that could change or leak data, and says what to write instead. ``check``
holds one file to all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphmodel.analyses.binding import perhaps_nothing, scoped
from graphmodel.analyses.patterns import Clause, bare, clauses, fault, items, paths
from graphmodel.analyses.question_file import Analysis, QueryFileFault

FUNCTIONS = frozenset(
    "all any coalesce collect count date length max min nodes none properties size tolower".split()  # noqa: SIM905
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
        r"(?<![.:$\w])(?:CREATE|MERGE|SET|DETACH\s+DELETE|DELETE|REMOVE|DROP|INSERT|ALTER|COPY|USE|INSTALL)\b(?=\s*[\w(:])",
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
    re.findall(
        r"\w+",
        """in return with unwind when then else and or not xor case where distinct by as match optional on limit skip
    union order is null asc desc ascending descending end contains starts_with ends_with exists true false all""",
    )
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
    outside = list(_forms(code))
    yield from outside
    if outside:
        return  # what stands around such a form cannot be read for the rest
    main = clauses(code)
    yield from _returned(main)
    yield from scoped(main, {}, set())
    yield from perhaps_nothing(main)


# --- forms of words ---------------------------------------------------------------------------------------------------


def _forms(code: str) -> Iterator[str]:
    for pattern, name, write in _FORMS:
        for found in re.finditer(pattern, code, re.IGNORECASE):
            yield fault(name or " ".join(found.group().split()), write)
    for found in re.finditer(r"(?<![.:$\w])(\w+)\s*\(", code):
        name = found[1].lower()
        if name not in FUNCTIONS and name not in _WORDS and not name.startswith("duration") and name not in _WRITES:
            write = _INSTEAD.get(name, f"one of these: {', '.join(sorted(FUNCTIONS))}; or do it in Python")
            yield fault(f"{found[1]}()", write)
        elif name.startswith("duration"):
            yield fault(f"{found[1]}()", _INSTEAD["duration"])
    for found in re.finditer(r"(\w+|\)|\])\s*\[", code):
        if found[1].lower() not in _WORDS:
            yield fault("a place in a list, [ ]", _SORT_LATER)


_WRITES = ("create", "merge", "set", "delete", "remove", "drop", "insert", "foreach", "call")


# --- what is returned -------------------------------------------------------------------------------------------------


def _returned(main: list[Clause]) -> Iterator[str]:
    for place, clause in enumerate(main):
        after = [later.word for later in main[place + 1 :]]
        if clause.word == "WITH" and after[:1] == ["ORDER BY"] and not {"LIMIT"} & set(after[1:3]):
            yield fault("WITH … ORDER BY without LIMIT", "the ORDER BY after RETURN, or LIMIT with it")
        if clause.word == "RETURN":
            for item in items(re.sub(r"^\s*DISTINCT\b", "", clause.text, flags=re.IGNORECASE)):
                if not re.search(r"\sAS\s+\w+$", item, re.IGNORECASE):
                    yield fault(f"a column without a name: {_short(item)}", "AS and a name behind it")
    returns = [clause for clause in main if clause.word == "RETURN"]
    columns = {re.split(r"\s", item)[-1] for clause in returns for item in items(clause.text)}
    after = [clause for clause in main[main.index(returns[-1]) :] if clause.word == "ORDER BY"] if returns else []
    if not after:
        yield fault("no ORDER BY after the last RETURN", "ORDER BY and the columns that settle the order")
    for item in items(after[0].text) if after else ():
        name = re.sub(r"\s+(ASC|DESC)(ENDING)?$", "", item, flags=re.IGNORECASE)
        if name not in columns:
            yield fault(f"ORDER BY {_short(name)}", "the name of a column that is returned")
    for name in sorted(columns & {n.variable for c in _everywhere(main) for p in paths(c.text) for n in p.nodes}):
        yield fault(f"a column {name} that is also the name of a node", "another name for one of the two")


def _everywhere(main: list[Clause]) -> Iterator[Clause]:
    for clause in main:
        if clause.word in ("MATCH", "OPTIONAL MATCH", "WHERE"):
            yield clause
        for block in clause.blocks:
            yield from _everywhere(clauses(block))


def _short(text: str) -> str:
    text = " ".join(text.replace("\x00", "").split())
    return text if len(text) < 40 else text[:39] + "…"


__all__ = ["FUNCTIONS", "check", "faults"]
