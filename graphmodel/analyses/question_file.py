"""One question: a ``.cypher`` file, its header and its text.

A file begins with comment lines: a title, a blank comment line, then TOML that says what the program needs to know.

``question``
    the question in a panel's words
``rule``
    when it fires and what keeps it from firing, in plain words; shown with every finding
``one_finding_per``
    columns: result rows that agree in them become one finding
``joined_over``
    a list of steps ``{columns = [...], agree = [...]}``: findings about the same but for these columns, and alike in
    those that must agree, become one
``absorbs``
    columns: a finding of which these are part of another's, and which is otherwise about the same, is taken into that
    one
``strongest_per``
    columns: of rows that agree in them only the strongest is told; the weaker ones explain it
``subtype``
    the subtype, where it is not the name of the file
``besides``
    a column: what is said of it less strongly, between the same parties and of the same occasion, is added to the
    sentence of what is said most strongly, each with its strength, instead of standing as a finding of its own
``evidence``, ``context``
    columns holding ids of the rows that decide the finding, and of those that only explain it
``sentence``
    how a finding reads; ``{column}`` stands for the labels of its values. Instead, ``[sentences]`` may give one for
    each value of the column ``wording``. ``{says}`` stands for how strongly the source says it, ``{when}`` for the
    dates of the rows that decide. A part in square brackets, ``[ until {until_date}]``, is left out where its first
    column is empty; a column whose name ends with ``_date`` holds a date as EDTF text and is told in words
``each``
    what ``{each}`` in a sentence says of one item: ``{item}``, ``{holder}``, ``{needed_by}`` are its own there
``basis``
    *stated*, *no-record*, *contradicted* or *derived*, unless a column ``basis`` says so
``remedy``
    the smallest row that would have closed the finding
``[parameters]``
    name = value: lists that the query uses, such as topics
``thresholds``
    names of figures that the query uses (``$name``): each stands in ``thresholds.toml`` with its default and source,
    is shown in the finding and can be changed by an option. A finding is only possible while no figure that it uses
    has a source beyond this program; a column ``figure_used`` that is false says that none decided

The folder is the kind and the file the subtype: ``hidden-man/unseen.cypher``. Columns with these names say what a
finding is about:
``person``, ``child`` (people), ``service``, ``other_service`` (services), ``holder``, ``needed_by``, ``item``
(information), ``route`` (rows),
``when_row`` (the row that dates the finding), ``certain`` (whether every comparison is beyond doubt), ``strength``
(how strongly the source states what the sentence begins with), ``part_strength`` (how strongly it states a second
clause that rests on another row: empty where that is stated; ``[, {part_strength},]`` stands before that clause).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graphmodel.analyses.thresholds import Threshold
from graphmodel.errors import GraphmodelError
from graphmodel.model.case import did_you_mean

ROLES: Mapping[str, str] = {
    "person": "people",
    "child": "people",
    "service": "services",
    "other_service": "services",
    "holder": "holder",
    "needed_by": "needed_by",
    "item": "information",
}
"""Columns that say what a finding is about, and the part of a finding that they fill."""

REQUIRED = ("question", "rule", "one_finding_per", "evidence")
KNOWN = {
    *REQUIRED,
    "joined_over",
    "context",
    "sentence",
    "sentences",
    "basis",
    "remedy",
    "parameters",
    "subtype",
    "absorbs",
    "thresholds",
    "strongest_per",
    "besides",
    "each",
}


class QueryFileFault(GraphmodelError, ValueError):
    """A query file whose header cannot be used; the message names the file and what to write."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """One question: its file's header and its text. ``name`` is ``kind/file``. ``figures`` are the names of the
    thresholds that it uses, ``thresholds`` these themselves, once it stands in a library."""

    name: str
    kind: str
    subtype: str
    title: str
    question: str
    rule: str
    query: str
    path: Path
    one_finding_per: tuple[str, ...]
    joined_over: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    absorbs: tuple[str, ...]
    strongest_per: tuple[str, ...]
    besides: str
    each: str
    evidence: tuple[str, ...]
    context: tuple[str, ...]
    sentences: Mapping[str, str]
    basis: str
    remedy: str
    columns: tuple[str, ...]
    parameters: Mapping[str, Any] = field(default_factory=dict[str, Any])
    figures: tuple[str, ...] = ()
    thresholds: tuple[Threshold, ...] = ()

    @property
    def values(self) -> dict[str, Any]:
        """What the query's parameters stand for, beside the case's key."""
        return {**self.parameters, **{threshold.name: threshold.value for threshold in self.thresholds}}


def read_analysis(path: Path) -> Analysis:
    """One query file. Raises QueryFileFault when its header is missing or cannot be used."""
    text = path.read_text(encoding="utf-8")
    comment = re.match(r"(?://[^\n]*\n)+", text)
    lines = [line[2:].removeprefix(" ") for line in comment.group().splitlines()] if comment else []
    where = f"{path.parent.name}/{path.name}"
    if len(lines) < 3 or lines[1]:
        raise QueryFileFault(f"{where}: begin the file with '// a title', an empty '//' line and the header")
    try:
        header = tomllib.loads("\n".join(lines[2:]))
    except tomllib.TOMLDecodeError as error:
        raise QueryFileFault(f"{where}: the header is not TOML: {error}") from None
    missing = [key for key in REQUIRED if key not in header]
    unknown = sorted(header.keys() - KNOWN)
    if missing or unknown or ("sentence" in header) == ("sentences" in header):
        wrong = [f"{key} is missing" for key in missing] + [
            f"{k} is not known{did_you_mean(k, KNOWN)}" for k in unknown
        ]
        raise QueryFileFault(f"{where}: {'; '.join(wrong) or 'give either sentence or [sentences]'}")
    sentences = {"": header["sentence"]} if "sentence" in header else dict(header["sentences"])
    return Analysis(
        name=f"{path.parent.name}/{path.stem}",
        kind=path.parent.name,
        subtype=header.get("subtype", path.stem),
        title=lines[0].strip(),
        question=_flat(header["question"]),
        rule=_flat(header["rule"]),
        query=text,
        path=path,
        one_finding_per=tuple(header["one_finding_per"]),
        joined_over=tuple(
            (tuple(step["columns"]), tuple(step.get("agree", ()))) for step in header.get("joined_over", ())
        ),
        absorbs=tuple(header.get("absorbs", ())),
        strongest_per=tuple(header.get("strongest_per", ())),
        besides=header.get("besides", ""),
        each=_flat(header.get("each", "")),
        evidence=tuple(header["evidence"]),
        context=tuple(header.get("context", ())),
        sentences={key: _flat(sentence) for key, sentence in sentences.items()},
        basis=header.get("basis", "stated"),
        remedy=_flat(header.get("remedy", "")),
        columns=columns_of(text),
        parameters=header.get("parameters", {}),
        figures=tuple(header.get("thresholds", ())),
    )


def columns_of(query: str) -> tuple[str, ...]:
    """The names of the columns that a query returns, from its last RETURN: every one is named with AS.

    >>> columns_of("MATCH (n) RETURN n.id AS person, count(*) AS how_many ORDER BY person")
    ('person', 'how_many')
    """
    last = re.split(r"\bRETURN\b", strip_comments(query), flags=re.IGNORECASE)[-1]
    return tuple(
        re.findall(r"\bAS\s+`?(\w+)`?", re.split(r"\bORDER\s+BY\b", last, flags=re.IGNORECASE)[0], re.IGNORECASE)
    )


def strip_comments(query: str) -> str:
    """A query without its comment lines."""
    return re.sub(r"//[^\n]*", "", query)


def _flat(text: str) -> str:
    return " ".join(text.split())
