"""Everything that a page shows, as plain lists and strings: what the browser gets is this and nothing else.

Rows are named by their number in ``rows``; things on the map by their number in ``map.things``. No text of the case is
ever a key.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from graphmodel.findings.finding import Finding, Findings, Named, Story
from graphmodel.findings.verdict import VERDICT_WORDS
from graphmodel.model.case import Case
from graphmodel.model.columns import Column
from graphmodel.model.dates import EARLIEST, LATEST, When, in_words, iso_day, iso_last_day, parse
from graphmodel.model.declare import Row
from graphmodel.model.schema import TABLES
from graphmodel.views.drawing import drawing, group_colours
from graphmodel.views.kinds import BASIS_WORDS, kind_words, subtype_words
from graphmodel.views.network import CaseMap
from graphmodel.views.placing import case_map
from graphmodel.views.words import Words, clean, column_words, table_words

COUNTED = ("people", "services", "communications", "contacts", "meetings", "information")
"""Tables whose size stands in the header."""


def island(case: Case, findings: Findings, generated: str | None = None) -> dict[str, Any]:
    """The data of a page about a case and its findings."""
    return _Island(case).build(findings, generated)


class _Island:
    def __init__(self, case: Case) -> None:
        self.case = case
        self.words = Words(case)
        self.tables = [name for name in TABLES if case.rows[name]]
        self.number = {row.id: i for i, row in enumerate(self._rows())}

    def _rows(self) -> Iterable[Row]:
        return (row for name in self.tables for row in self.case.rows[name])

    def build(self, findings: Findings, generated: str | None) -> dict[str, Any]:
        kinds = tuple(dict.fromkeys(f.kind for f in findings))
        return {
            "head": self._head(findings, generated),
            "tables": [self._table(name) for name in self.tables],
            "rows": [self._row(row) for row in self._rows()],
            "kinds": [kind_words(kind) for kind in kinds],
            "findings": [self._finding(f, kinds.index(f.kind)) for f in findings],
            "stories": self._stories(findings),
            "map": self._map(case_map(self.case)),
        }

    def _head(self, findings: Findings, generated: str | None) -> dict[str, Any]:
        rows = self.case.rows["case"]
        row = self.case.row if rows else None
        period = self.words.date(row.period) if row else ""
        about = [row.review_type, row.partnership] if row else []
        main = self.words.name(row.main_document) if row and row.main_document else ""
        counts = [[table_words(name), len(self.case.rows[name])] for name in COUNTED if self.case.rows[name]]
        return {
            "title": clean(findings.title) or (clean(row.title) if row else ""),
            "about": [clean(text) for text in about if text],
            "period": period,
            "counts": counts,
            "span": self._span(),
            "document": main,
            "asOf": clean(findings.as_of),
            "generated": clean(generated or ""),
        }

    def _span(self) -> list[str]:
        """First and last day of anything dated that happened, leaving open ends aside."""
        whens = [
            when
            for name in self.tables
            if TABLES[name].group == "events"
            for row in self.case.rows[name]
            if (when := getattr(row, "when", None)) is not None
        ]
        first = min((when.earliest for when in whens if when.earliest != EARLIEST), default=None)
        last = max((when.latest for when in whens if when.latest != LATEST), default=None)
        if first is None or last is None:
            return []
        return [in_words(when) for day in (iso_day(first), iso_last_day(last)) if isinstance(when := parse(day), When)]

    def _table(self, name: str) -> dict[str, Any]:
        rows = self.case.rows[name]
        blank = (None, "", (), False)
        filled = [c for c in TABLES[name].columns if any(getattr(row, c.attr) not in blank for row in rows)]
        columns = sorted(filled, key=lambda c: (c.attr != "id", c.attr != "when"))
        return {
            "name": name,
            "title": table_words(name),
            "about": TABLES[name].doc,
            "dated": int(TABLES[name].dated),
            "columns": [{"t": column_words(c), "d": c.doc, "w": int(c.kind == "when")} for c in columns],
            "rows": [[self.number[row.id], *(self._cell(c, row) for c in columns)] for row in rows],
        }

    def _cell(self, column: Column, row: Row) -> Any:
        """Text; for a date also the day to sort by."""
        value = getattr(row, column.attr)
        said = self.words.cell(column, value)
        return [said, _first_day(value)] if isinstance(value, When) else said

    def _row(self, row: Row) -> dict[str, Any]:
        when = self.case.when(row.id)
        refs = [ref for c in row.TABLE.columns if c.kind in ("ref", "refs") for ref in _ids(getattr(row, c.attr))]
        made: dict[str, Any] = {
            "id": row.id,
            "t": self.tables.index(row.TABLE.name),
            "d": _title(self.words.date(when)),
            "s": self.words.what(row.id),
            "p": [clean(place) for place in getattr(row, "places", ())],
            "n": clean(getattr(row, "note", "")),
            "r": sorted({self.number[ref] for ref in refs if ref in self.number}),
        }
        if when is not None:
            made["b"] = [_first_day(when), _last_day(when)]
            if when.lasted:
                made["l"] = [_day(when.starts_by - 1), _day(when.ends_after - 1)]
        return made

    def _refs(self, row_ids: Iterable[str]) -> list[int | str]:
        """Rows by number; an id that the case does not hold stays as text."""
        return [self.number.get(row_id, clean(row_id)) for row_id in row_ids]

    def _named(self, names: Sequence[Named]) -> list[dict[str, Any]]:
        return [{"r": self.number.get(name.id, -1), "t": clean(name.label)} for name in names]

    def _finding(self, finding: Finding, kind: int) -> dict[str, Any]:
        texts = {
            "subtype": subtype_words(finding.subtype),
            "statement": finding.statement,
            "basis": BASIS_WORDS.get(finding.basis, finding.basis),
            "when": finding.when_words or finding.when,
            "rule": finding.rule_words or finding.rule.replace("-", " "),
            "here": finding.why_here,
            "remedy": finding.remedy,
            "figures": "; ".join(finding.figures),
        }
        made: dict[str, Any] = {name: _title(clean(text)) for name, text in texts.items()}
        made["id"] = clean(finding.id)
        made["certainty"], made["knowable"] = finding.certainty, clean(finding.knowable)
        made |= {"kind": kind, "why": [clean(text) for text in finding.why_possible]}
        for name in ("people", "services", "holder", "needed_by", "information"):
            made[name] = self._named(getattr(finding, name))
        for name in ("route", "evidence", "context_rows"):
            made[name] = self._refs(getattr(finding, name))
        for name in ("sources", "context"):
            made[name] = [clean(place) for place in getattr(finding, name)]
        if finding.verdict:
            made["verdict"] = [VERDICT_WORDS[finding.verdict], clean(finding.verdict_why)]
        return made

    def _stories(self, findings: Findings) -> list[dict[str, Any]]:
        """Each story with the numbers of its findings; one in no story stands alone, in its own place in the order."""
        order = {finding.id: i for i, finding in enumerate(findings)}
        told: dict[str, Story] = {f.id: story for story in findings.stories for f in story.findings if f.id in order}
        made: list[dict[str, Any]] = []
        done: set[str] = set()
        for finding in findings:
            story = told.get(finding.id)
            if story is None:
                made.append({"title": "", "f": [order[finding.id]]})
            elif story.id not in done:
                done.add(story.id)
                made.append({"title": clean(story.title), "f": [order[f.id] for f in story.findings if f.id in order]})
        return made

    def _map(self, whole: CaseMap) -> dict[str, Any]:
        number = {thing.key: i for i, thing in enumerate(whole.things)}
        children = {row.id for row in self.case.rows["people"] if getattr(row, "index_child", False)}
        return {
            **drawing(whole),
            "groups": [
                [name, *colours] for name, colours in zip(whole.groups, group_colours(whole.groups), strict=True)
            ],
            "things": [
                {
                    "k": thing.kind,
                    "t": thing.label,
                    "r": self.number.get(thing.row, -1),
                    "g": thing.group,
                    "p": number.get(thing.parent, -1),
                    "q": int(thing.quiet),
                    "i": int(thing.row in children),
                    "s": thing.small,
                    "w": [round(thing.width), round(thing.height)],
                }
                for thing in whole.things
            ],
            "links": [
                {
                    "k": link.kind,
                    "r": self.number[link.row],
                    "f": number[link.sender],
                    "t": [number[receiver] for receiver in link.receivers],
                    "s": link.state,
                    "n": link.name,
                    "c": self._refs(link.items),
                    "o": self._refs(link.omits),
                }
                for link in whole.links
            ],
            "agencies": self._agencies(number),
            "items": [[self.number[row.id], self.words.name(row.id)] for row in self.case.rows["information"]],
        }

    def _agencies(self, number: Mapping[str, int]) -> list[dict[str, Any]]:
        """Each agency with the numbers of its services and their workers, for choosing what is shown."""
        made: list[dict[str, Any]] = []
        for row in self.case.rows["agencies"]:
            services = {s.id for s in self.case.rows["services"] if getattr(s, "agency", "") == row.id}
            workers = {w.id for w in self.case.rows["practitioners"] if getattr(w, "service", "") in services}
            members = sorted(number[key] for key in {row.id, *services, *workers} if key in number)
            if members:
                made.append({"t": self.words.name(row.id), "m": members})
        return made


def _title(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ids(value: Any) -> tuple[str, ...]:
    return cast("tuple[str, ...]", value) if isinstance(value, tuple) else (str(value),) if value else ()


def _day(minute: int) -> str:
    return "" if minute <= EARLIEST or minute >= LATEST - 1 else iso_day(minute)


def _first_day(when: When) -> str:
    return "" if when.earliest == EARLIEST else iso_day(when.earliest)


def _last_day(when: When) -> str:
    return "" if when.latest == LATEST else iso_last_day(when.latest)
