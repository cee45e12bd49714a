"""The headers of the shipped query files: each says only what its query bears out, in words that are fair."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import graphmodel
from graphmodel.analyses.library import EXPLORE, read_library, shipped
from graphmodel.analyses.question_file import ROLES, Analysis
from graphmodel.findings.folding import EACH, PLACES
from graphmodel.resources import cypher_dir

# From the design: fifteen kinds of finding.
KINDS = {
    "hidden-man",
    "missed-handover",
    "unshared-information",
    "unsought-information",
    "empty-chair",
    "unheard-dissent",
    "unanswered",
    "unverified",
    "disengagement-pattern",
    "churn",
    "service-gap",
    "assumed-cover",
    "separate-records",
    "drift",
    "good-sharing",
}
ACCUSING = re.compile(
    r"\b(fail(ed|s|ure|ures|ing)?|should\s+(not\s+)?have|ignor(ed|es|ing)|hidden|neglected to)\b", re.IGNORECASE
)
COMPOSED = {"says", "between", "when", "each"}
"""Placeholders that are filled from the strength, the number of what is named, the dates and the header, not from a
column."""

every_file = pytest.mark.parametrize("analysis", shipped(), ids=lambda a: a.name)


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)\}", text))


def test_the_three_kinds_that_the_project_began_with_are_there() -> None:
    assert {"hidden-man", "missed-handover", "unshared-information"} <= {a.kind for a in shipped()} <= KINDS


def test_the_same_files_in_the_source_tree_and_through_the_package() -> None:
    top = Path(graphmodel.__file__).parents[1] / "cypher"
    assert cypher_dir().samefile(top)
    assert [a.name for a in read_library(top).analyses] == [a.name for a in shipped()]
    files = {f"{path.parent.name}/{path.stem}" for path in top.rglob("*.cypher") if path.parent.name != EXPLORE}
    assert {a.name for a in shipped()} == files != set()
    others = {path.name for path in top.rglob("*") if path.is_file() and path.suffix != ".cypher"}
    assert others <= {"README.md", "thresholds.toml", "style.grass"}


@every_file
def test_what_the_header_names_is_a_column(analysis: Analysis) -> None:
    joined = [column for columns, agree in analysis.joined_over for column in (*columns, *agree)]
    named = {*analysis.one_finding_per, *analysis.evidence, *analysis.context, *analysis.absorbs}
    assert {*named, *analysis.strongest_per} <= set(analysis.columns)
    assert set(joined) <= {*analysis.columns, PLACES}
    assert analysis.one_finding_per
    assert analysis.evidence
    assert len(set(analysis.columns)) == len(analysis.columns)


@every_file
def test_what_a_sentence_speaks_of_is_a_column(analysis: Analysis) -> None:
    for text in (*analysis.sentences.values(), analysis.remedy):
        assert placeholders(text) <= {*analysis.columns, *COMPOSED}
    for text in analysis.sentences.values():
        assert placeholders(text), "a sentence that is the same for every finding"
    assert placeholders(analysis.each) <= set(EACH)
    assert any("{each}" in text for text in analysis.sentences.values()) == bool(analysis.each)
    if any("{says}" in text for text in analysis.sentences.values()):
        assert {"says", "strength"} & set(analysis.columns)
    if set(analysis.sentences) != {""}:
        assert "wording" in analysis.columns


@every_file
def test_every_wording_that_the_query_may_return_has_its_sentence(analysis: Analysis) -> None:
    if "wording" not in analysis.columns:
        return
    form = r"(?:,|RETURN)\s*((?:CASE(?:(?!\bAS\b).)*|lack\.how)) AS wording"
    (expression,) = re.findall(form, analysis.query, re.DOTALL)
    possible = {"left-out", "weakened"} if expression == "lack.how" else outcomes(expression)
    assert possible == set(analysis.sentences)


def outcomes(expression: str) -> set[str]:
    """All texts that a sum of texts and CASE expressions, one within another, may come to."""
    words = re.findall(r"'[^']*'|\b(?:CASE|WHEN|THEN|ELSE|END)\b|\+", expression)

    def total() -> set[str]:
        found = part()
        while words and words[0] == "+":
            words.pop(0)
            more = part()
            found = {one + other for one in found for other in more}
        return found

    def part() -> set[str]:
        word = words.pop(0)
        if word != "CASE":
            return {word.strip("'")}
        found: set[str] = set()
        while words[0] != "END":
            if words.pop(0) in ("THEN", "ELSE"):
                found |= total()
        words.pop(0)
        return found

    found = total()
    assert not words
    return found


def test_outcomes_of_an_expression() -> None:
    assert outcomes("CASE x WHEN 'a' THEN 'b' ELSE 'c' END + CASE y WHEN 'd' THEN ' e' ELSE '' END") == {
        "b",
        "c",
        "b e",
        "c e",
    }
    assert outcomes("CASE WHEN x THEN 'a' ELSE CASE y WHEN 'b' THEN 'c' ELSE 'd' END + 'e' END") == {"a", "ce", "de"}


@every_file
def test_nothing_that_people_read_accuses(analysis: Analysis) -> None:
    texts = (analysis.title, analysis.question, analysis.rule, analysis.remedy, *analysis.sentences.values())
    for text in (*texts, *re.findall(r"'([^']*)'", analysis.query)):
        assert not ACCUSING.search(text), text


@every_file
def test_header_is_whole(analysis: Analysis) -> None:
    assert analysis.question.endswith("?")
    assert analysis.rule.endswith(".")
    assert not analysis.title.endswith(".")
    assert analysis.basis in ("stated", "no-record", "contradicted", "derived")
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", analysis.subtype)
    assert {column for column in analysis.one_finding_per if column in ROLES} | set(analysis.evidence)
    assert set(analysis.values) == set(re.findall(r"\$(\w+)", analysis.query)) - {"case_key"}
