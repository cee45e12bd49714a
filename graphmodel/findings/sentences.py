"""The sentences of findings: templates of the questions filled with labels, dates and what is said less surely."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from graphmodel.findings.folding import BESIDES, EACH, Group
from graphmodel.model.dates import When, in_words, iso_day, iso_last_day, parse
from graphmodel.model.strength import LESS_SURELY, STRENGTHS
from graphmodel.model.tables.family import Person

if TYPE_CHECKING:
    from graphmodel.analyses.question_file import Analysis
    from graphmodel.knowledge.derive import Derived
    from graphmodel.model.case import Case

SAYS = {
    "stated": "the source states that",
    "no-evidence": "as far as the source found,",
    "account": "by one account,",
    "appears": "it appears that",
    "example": "the source says in general terms that",
    "implied": "the source implies that",
}
"""How a sentence begins that says what a source says, by the strength with which it says so: the column ``{says}``."""

GRAVEST = (
    "harm-to-child",
    "sexual-harm",
    "violence",
    "domestic-abuse",
    "neglect",
    "growth-and-feeding",
    "substance-misuse",
    "mental-health",
    "offending",
)
"""Topics in the order in which a sentence names them first."""

MOST_ITEMS = 4
"""So many pieces of information a sentence names; the finding lists all of them beside it."""


def sentence(analysis: Analysis, group: Group, derived: Derived) -> str:
    """What a finding says: the template of its wording, filled."""
    template = analysis.sentences.get(wording_of(group)) or next(iter(analysis.sentences.values()))
    told = fill(template, group, analysis, derived)
    return told[:1].upper() + told[1:]


def wording_of(group: Group) -> str:
    """The name of the wording that a group asks for; empty where its question has only one."""
    return str(group["wording"][0]) if group.get("wording") else ""


def fill(template: str, group: Group, analysis: Analysis, derived: Derived) -> str:
    """A template with the labels of what a group has in its columns; a part in square brackets of which a column is
    empty is left out."""
    case = derived.case

    def words(match: re.Match[str]) -> str:
        column = match["column"]
        if column == "between":
            return "between them " if len(group.get("holder", ())) > 1 and len(group.get("item", ())) > 1 else ""
        if column == "when":
            return when_words(rows_in(analysis.evidence, group, derived), derived)
        if column == "each":
            return _of_each(analysis, group, derived)
        if column == "says":
            found = [s for s in STRENGTHS if s in group.get("strength", ())]
            return SAYS[found[-1] if found else "stated"]
        values = group.get(column, ())
        if column == "part_strength":
            return LESS_SURELY[str(values[0])]
        if column.endswith(DATE):
            values = [_told_date(str(value)) for value in values]
        if column == "item":
            values = sorted(values, key=lambda item: gravity(str(item), case))
        labels = [_within(str(value), case) + _aside(str(value), column, group, analysis, derived) for value in values]
        distinct = list(dict.fromkeys(labels))
        if column == "item" and len(distinct) > MOST_ITEMS:
            distinct = [*distinct[: MOST_ITEMS - 1], f"and {len(distinct) - MOST_ITEMS + 1} more items"]
        return "; ".join([listed(distinct), *(_less_surely(group, case) if column == analysis.besides else ())])

    def where_known(match: re.Match[str]) -> str:
        return match["part"] if any(value != "" for value in group.get(match["column"], ())) else ""

    kept = re.sub(r"\[(?P<part>[^\[\]{}]*\{(?P<column>\w+)\}[^\[\]]*)\]", where_known, template)
    return re.sub(r"\{(?P<column>\w+)\}", words, kept)


DATE = "_date"
"""The end of the name of a column that holds a date as EDTF text, which a sentence tells in words."""


def _told_date(edtf: str) -> str:
    when = parse(edtf)
    return in_words(when) if isinstance(when, When) else edtf


def _of_each(analysis: Analysis, group: Group, derived: Derived) -> str:
    """Of each item, or each that says otherwise, the gravest first, what the header's ``each`` says of it: who had it,
    who did not. Where it ends with the items themselves, what is the same of several is said once."""
    of_which = "against" if any(values[EACH.index("against")] for values in group["each"]) else "item"
    together: dict[str, dict[str, set[str]]] = {}
    for values in group["each"]:
        item = str(values[EACH.index(of_which)])
        for column, value in zip(EACH, values, strict=True):
            together.setdefault(item, {c: set() for c in EACH})[column].add(str(value))
    items = sorted(together, key=lambda item: gravity(item, derived.case))
    told = items[: MOST_ITEMS if len(items) <= MOST_ITEMS else MOST_ITEMS - 1]
    last = analysis.each.endswith(f"{{{of_which}}}")
    alike: dict[Any, Group] = {}
    for item in told:
        columns = {c: tuple(sorted(values)) for c, values in together[item].items()}
        key = tuple(columns[c] for c in EACH if c not in ("item", "against")) if last else item
        first = alike.setdefault(key, {**columns, of_which: ()})
        first[of_which] = (*first[of_which], item)
    said = [fill(analysis.each, columns, analysis, derived) for columns in alike.values()]
    more = [f"and {len(items) - len(told)} more items"] if len(items) > len(told) else []
    return "; ".join([*said, *more])


def gravity(item: str, case: Case) -> tuple[bool, int, str]:
    """A sort key: what bears on a risk first, then by topic, then by words."""
    row = case.by_id.get(item)
    topics = getattr(row, "topics", ())
    rank = min((GRAVEST.index(topic) for topic in topics if topic in GRAVEST), default=len(GRAVEST))
    return getattr(row, "bears", "") != "risk", rank, case.label(item)


def _less_surely(group: Group, case: Case) -> list[str]:
    """What is said less strongly than the rest, by strength."""
    told: dict[str, list[str]] = {}
    for strength, value in sorted(group.get(BESIDES, ()), key=lambda pair: STRENGTHS.index(pair[0])):
        told.setdefault(strength, []).append(value)
    grave = {s: sorted(values, key=lambda value: gravity(value, case)) for s, values in told.items()}
    return [f"and, {LESS_SURELY[s]}: {listed([case.label(v) for v in values])}" for s, values in grave.items()]


def _aside(value: str, column: str, group: Group, analysis: Analysis, derived: Derived) -> str:
    """What follows the name of a child not yet born when all that a finding tells of was over, and, among unseen men,
    of an adult of whom it is not told whether it is a man."""
    person = derived.case.by_id.get(value)
    if not isinstance(person, Person):
        return ""
    if analysis.kind == "hidden-man" and column == "person" and person.stage == "adult" and person.sex == "unknown":
        return " (sex not given)"
    born = person.born
    if born is None:
        return ""
    when = span(rows_in(analysis.evidence, group, derived), derived)
    return " (not yet born)" if when and when.latest <= born.earliest else ""


def _within(value: str, case: Case) -> str:
    """A row as it stands within a sentence: a party named only in part, an assessment or a plan is no proper name."""
    if value not in case.by_id:
        return value
    label = case.label(value)
    plain = (
        case.table_of(value).name in ("parties", "plans", "absences") and label.split(" ")[0] not in case.first_names
    )
    return label[:1].lower() + label[1:] if plain and label[1:2].islower() else label


def listed(labels: Sequence[str]) -> str:
    """Several labels as a person would list them.

    >>> listed(["the GP", "Midwifery", "Health Visiting"])
    'the GP, Midwifery and Health Visiting'
    """
    if any(len(label) > 40 for label in labels):
        return "; ".join(label.rstrip(".") for label in labels)
    return " and ".join([", ".join(labels[:-1]), labels[-1]] if len(labels) > 1 else labels)


ALSO = "Also on record: "


def with_causes(told: str, causes: Sequence[str]) -> str:
    """A sentence with what explains it; where it ends so already, in one go."""
    if not causes:
        return told
    sentence, also, more = told.rpartition(f". {ALSO}")
    return f"{sentence if also else told}. {ALSO}" + "; ".join([*([more] if also else []), listed(causes)])


def rows_in(columns: Sequence[str], group: Group, derived: Derived, *, in_order: bool = False) -> tuple[str, ...]:
    """The rows of the case that stand in some columns of a group, sorted unless their order is part of the meaning."""
    found = dict.fromkeys(v for c in columns for v in group.get(c, ()) if v in derived.case.by_id)
    return tuple(found) if in_order else tuple(sorted(found))


def when_words(row_ids: Sequence[str], derived: Derived, until: Sequence[Any] = ()) -> str:
    """The dates of the rows that decide a finding, each as it is told; of more than three, the first and the last.
    Where they have none, the day until which it lasted, if that is known."""
    dates = {
        w.edtf: w for w in (getattr(derived.case.by_id[row], "when", None) for row in row_ids) if isinstance(w, When)
    }
    told = [in_words(w) for w in sorted(dates.values(), key=lambda w: (w.earliest, w.latest, w.edtf))]
    if len(told) > MOST_DATES:
        told = [told[0], "...", told[-1]]
    ended = [f"until {_told_date(str(day))}" for day in until]
    return "; ".join(told or ended) or "date not known"


MOST_DATES = 3


def span(row_ids: Sequence[str], derived: Derived) -> When | None:
    """The span of the rows that decide a finding, from the first possible day to the last; of one row, its own date."""
    dates = [w for w in (getattr(derived.case.by_id[row], "when", None) for row in row_ids) if isinstance(w, When)]
    if len(dates) < 2:
        return dates[0] if dates else None
    first, last = min(w.earliest for w in dates), max(w.latest for w in dates)
    span = parse(f"{iso_day(first)}/{iso_last_day(last)}")
    return span if isinstance(span, When) else None
