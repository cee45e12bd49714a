"""From result rows to groups of rows that become one finding each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from graphmodel.analyses.question_file import ROLES, Analysis
from graphmodel.knowledge.contradictions import contradictions
from graphmodel.model.strength import STRENGTHS
from graphmodel.model.tables.case import Expectation
from graphmodel.model.tables.knowledge import Information

if TYPE_CHECKING:
    from graphmodel.knowledge.derive import Derived
    from graphmodel.model.case import Case

Values = tuple[Any, ...]
Group = dict[str, Values]
Row = Mapping[str, Any]

VOICE = ("strength", "part_strength", "certain", "doubt", "wording", "says", "basis", "figure_used", "otherwise")
"""Columns that say how surely and in which words: taken from the row of a group that leaves least in doubt."""

IN_ORDER = "route"
"""The column whose order is part of its meaning: taken whole from the same row, never merged."""

WEAKER = "weaker"
"""Rows that say the same less strongly than the one that is told: they only explain the finding."""

OTHERWISE = "otherwise"
"""Rows that say otherwise than those on which a result row rests."""

DATES = "dates"
"""When the rows that decide a result row were."""

BESIDES = "besides"
"""What is said less strongly of the same occasion: pairs of strength and value."""

PLACES = "places"
"""Where the rows that decide a result row stand in the sources, as one text."""

EACH = ("item", "holder", "needed_by", "against", "held_as")
"""Columns that are kept together, for sentences that say of each item, or of each that says otherwise, who had it and
who did not."""


def groups(analysis: Analysis, rows: Iterable[Row], derived: Derived) -> list[Group]:
    """The groups of one analysis: folded, joined and absorbed as its header says."""
    contrary = _contraries(derived.case)
    marked = [_marked(analysis, row, contrary, derived.case) for row in rows]
    found = _folded(analysis, _strongest(analysis, marked))
    for columns, agree in analysis.joined_over:
        found = _joined(found, columns, agree)
    told = _absorbed(_joined(found, (), ("strength", "part_strength")), analysis.absorbs)
    return _with_weaker([_undisputed(analysis, group) for group in told], analysis)


def _marked(analysis: Analysis, row: Row, contrary: Mapping[str, set[str]], case: Case) -> dict[str, Any]:
    """A row with what follows from the rows that decide it: their places, and what says otherwise."""
    evidence = [v for c in analysis.evidence for v in _each(row.get(c)) if v in case.by_id]
    against = {other for one in (*evidence, row.get("item")) for other in contrary.get(str(one), ())}
    against |= {other for other in _each(row.get(OTHERWISE)) if other}
    return {
        **row,
        PLACES: "; ".join(case.places(evidence)),
        DATES: tuple(sorted({w.edtf for v in evidence if (w := getattr(case.by_id[v], "when", None))})),
        BESIDES: (),
        OTHERWISE: tuple(sorted(against - set(evidence))),
        WEAKER: (),
        "each": (tuple(row.get(c) for c in EACH),),
    }


def _contraries(case: Case) -> Mapping[str, set[str]]:
    """For each row those coded as saying otherwise. A rule that somebody went by says nothing about what happened; and
    of items only established ones exclude each other, or another row."""
    left_out = {row.id for row in case.of(Information) if row.kind != "fact"} | {row.id for row in case.of(Expectation)}
    found: dict[str, set[str]] = {}
    for one, other in contradictions(case):
        if not {one, other} & left_out:
            found.setdefault(one, set()).add(other)
    return found


def _strongest(analysis: Analysis, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of rows that agree in the columns ``strongest_per`` only what the strongest of them says; who else held an item
    by the weaker ones is kept, with their rows as explanation."""
    if not analysis.strongest_per:
        return list(rows)
    alike: dict[Values, list[dict[str, Any]]] = {}
    for row in rows:
        alike.setdefault(tuple(_fixed(row.get(c)) for c in analysis.strongest_per), []).append(row)
    told: list[dict[str, Any]] = []
    for same in alike.values():
        best = min(same, key=_voice)
        for row in same:
            if _voice(row)[:2] == _voice(best)[:2]:
                told.append(row)
            else:
                own = tuple(v for c in analysis.evidence for v in _each(row.get(c)) if v)
                kept = {c: row[c] for c in ("holder", "held_row", "route", "each") if c in row}
                told.append({**best, **kept, WEAKER: own})
    return told


def _voice(row: Row) -> tuple[int, str, str]:
    strength = row.get("strength") or "stated"
    return STRENGTHS.index(strength), str(row.get("wording", "")), repr(sorted(row.items(), key=repr))


def _each(value: Any) -> list[Any]:
    return list(cast("Sequence[Any]", value)) if isinstance(value, (list, tuple)) else [value]


def _fixed(value: Any) -> Any:
    return tuple(cast("list[Any]", value)) if isinstance(value, list) else value


def _folded(analysis: Analysis, rows: Iterable[Row]) -> list[Group]:
    """Rows that agree in the analysis's key columns become one group: for each column its distinct values, in order.

    Each row of a group bears the finding out by itself, so the finding is as sure as its surest row.
    """
    found: dict[Values, dict[str, dict[Any, None]]] = {}
    surest: dict[Values, Row] = {}
    for row in rows:
        key = _key(analysis, row)
        group = found.setdefault(key, {column: {} for column in row})
        for column, value in row.items():
            for one in _each(value):
                if one is not None and one != "":
                    group[column][one] = None
        if key not in surest or _sureness(row) < _sureness(surest[key]):
            surest[key] = row
    return [
        {column: tuple(sorted(values, key=_order)) for column, values in group.items()}
        | {column: tuple(_each(surest[key][column])) for column in VOICE if column in group}
        | {column: tuple(surest[key][column]) for column in (IN_ORDER,) if column in group}
        for key, group in found.items()
    ]


def _key(analysis: Analysis, row: Row) -> Values:
    return tuple(row[column] for column in analysis.one_finding_per)


def _sureness(row: Row) -> tuple[int, int, str]:
    strength = row.get("strength") or "stated"
    doubtful = any(_each(row.get("doubt")))
    partly = bool(row.get("part_strength"))
    doubts = (strength != "stated") + partly + doubtful + (row.get("certain") is False) + bool(row[OTHERWISE])
    return doubts, STRENGTHS.index(strength), str(row.get("wording", ""))


def _joined(found: list[Group], columns: Sequence[str], agree: Sequence[str]) -> list[Group]:
    """Groups about the same but for some columns, worded alike, as undisputed, and agreeing in some more columns,
    become one."""
    merged: dict[Values, list[Group]] = {}
    for group in found:
        compared = {c for c in group if c in ROLES and c not in columns} | {"wording", *agree}
        key = (bool(group[OTHERWISE]), *((c, group.get(c)) for c in sorted(compared)))
        merged.setdefault(key, []).append(group)
    return [
        {c: tuple(sorted({v for g in alike for v in g[c]}, key=_order)) for c in alike[0] if c != IN_ORDER}
        | {c: alike[0][c] for c in (IN_ORDER,) if c in alike[0]}
        for alike in merged.values()
    ]


def _absorbed(found: list[Group], columns: Sequence[str]) -> list[Group]:
    """A group whose values in these columns are part of another's, otherwise about the same, is taken into that
    other."""
    if not columns:
        return found
    compared = {c for g in found for c in g if c in ROLES and c not in columns} | {"wording", "strength"}
    kept: list[Group] = []
    for group in sorted(found, key=lambda g: -sum(len(g.get(c, ())) for c in columns)):
        wider = next(
            (
                k
                for k in kept
                if all(set(group.get(c, ())) <= set(k.get(c, ())) for c in columns)
                and all(group.get(c) == k.get(c) for c in compared)
            ),
            None,
        )
        if wider is None:
            kept.append(dict(group))
            continue
        for column in group:
            if column not in (*VOICE, IN_ORDER):
                wider[column] = tuple(sorted({*wider[column], *group[column]}, key=_order))
    return kept


def _undisputed(analysis: Analysis, group: Group) -> Group:
    """A group; of what says otherwise only what does not itself bear it out: that cannot undo it."""
    borne = {v for c in analysis.evidence for v in group.get(c, ())}
    return {**group, OTHERWISE: tuple(v for v in group[OTHERWISE] if v not in borne)}


def _with_weaker(found: list[Group], analysis: Analysis) -> list[Group]:
    """What is said less strongly, of the same occasion and between the same parties, goes in with what is said most
    strongly; its rows only explain that."""
    column = analysis.besides
    if not column:
        return found
    alike: dict[Values, list[Group]] = {}
    for group in found:
        compared = sorted({c for c in group if c in ROLES and c != column})
        word = tuple(str(w).partition(" ")[0] for w in group.get("wording", ()))
        alike.setdefault((word, group[DATES], *((c, group[c]) for c in compared)), []).append(group)
    told: list[Group] = []
    for same in alike.values():
        first, *others = sorted(same, key=_weakness)
        kept = [first]
        for group in others:
            first = next((k for k in kept if _beside(group, k)), None)
            if first is None:
                kept.append(group)
                continue
            said = {(group["strength"][0], value) for value in group[column]}
            rows = {v for c in analysis.evidence for v in group.get(c, ())}
            first[BESIDES] = tuple(sorted({*first[BESIDES], *said}))
            first[WEAKER] = tuple(sorted({*first[WEAKER], *group[WEAKER], *rows}))
        told += kept
    return told


def _weakness(group: Group) -> tuple[int, str]:
    return STRENGTHS.index((group.get("strength") or ("stated",))[0]), str(group)


def _beside(weaker: Group, stronger: Group) -> bool:
    """Whether one is told at places at which the other is told too, less strongly, and not as a mere example."""
    places = {p for text in weaker[PLACES] for p in str(text).split("; ")}
    wider = {p for text in stronger[PLACES] for p in str(text).split("; ")}
    strengths = weaker.get("strength", ()), stronger.get("strength", ())
    one_each = all(len(s) == 1 for s in strengths) and strengths[0] != strengths[1] and "example" not in strengths[0]
    return one_each and places != {""} and places <= wider


def _order(value: Any) -> tuple[str, Any]:
    return type(value).__name__, tuple(map(str, cast("Values", value))) if isinstance(value, tuple) else value
