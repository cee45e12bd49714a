"""What a report in Excel and one in Word have in common: the same facts about each finding, in the same words.

Word's and Excel's files are XML in a zip. Both carry an author and the time of writing unless told otherwise, and
neither can hold every character that a text can. Here both become what this project's files are: nobody's, the same
bytes for the same case, and safe whatever a text holds.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from graphmodel.findings.finding import Finding, Findings, Named, Story
from graphmodel.findings.verdict import VERDICT_WORDS, latest
from graphmodel.model.case import Case
from graphmodel.model.tables.case import Document, Verdict
from graphmodel.views.kinds import BASIS_WORDS, kind_words, subtype_words
from graphmodel.views.words import Words, clean

NO_DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - neither format has a time zone
"""Stands as the day of writing in every file, so that the same case gives the same bytes."""

MEANING = (
    "A finding is a place to look, not a judgement on a person or a service.",
    "Certain: no date comparison used is open, and nothing that decides rests on silence.",
    "Possible: everything else, with the reason.",
    "“No record that ...” means only that no coded row says so.",
    "The case may be coded incompletely, or the record may not say what happened.",
    "Silence alone never becomes a finding that something did not happen.",
)
"""What findings are and are not."""

VIEWS = tuple(VERDICT_WORDS.values())
"""What a panel can say of a finding, as the sheet of its views takes it."""

_NO_XML = str.maketrans("", "", "\ufffe\uffff")
_NO_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def plain(text: str) -> str:
    """Text fit for a cell or a paragraph: no control characters, none that XML cannot carry, tabs as spaces.

    >>> plain("a\\x07b\\uffffc\\td")
    'abc d'
    """
    return clean(text).translate(_NO_XML).replace("\t", " ")


def labels(names: Iterable[Named]) -> str:
    """Names in one cell."""
    return "; ".join(plain(name.label) for name in names)


@dataclass(frozen=True, slots=True)
class View:
    """The panel's view of a finding: the word for it, the reason, and who recorded it when."""

    word: str
    reason: str
    recorded: str


@dataclass(frozen=True, slots=True)
class Part:
    """One row that belongs to a finding: in which way, the row's id, what it says, its date and places."""

    how: str
    row: str
    said: str
    date: str
    sources: str


PARTS: Mapping[str, str] = {
    "evidence": "rests on",
    "route": "how the holder came to have it",
    "context_rows": "explained by",
}
"""The ways in which a row belongs to a finding."""


class Facts:
    """A case and its findings as a report shows them; findings keep their number, most important first."""

    def __init__(self, case: Case, findings: Findings) -> None:
        self.case = case
        self.findings = findings
        self.words = Words(case)
        self.number = {finding.id: number for number, finding in enumerate(findings, 1)}
        self._views = latest(case)

    @property
    def title(self) -> str:
        """The title of the review."""
        return plain(self.findings.title) or (plain(self.case.row.title) if self.case.rows["case"] else "")

    def about(self) -> Iterator[tuple[str, str]]:
        """Heading and text of each line about the case and its findings."""
        row = self.case.row if self.case.rows["case"] else None
        certain = sum(finding.certainty == "certain" for finding in self.findings)
        total = len(self.findings)
        well = self.findings.shared_well
        shared_well = f"; {well} of them tell what was shared well" if well else ""
        lines = [
            ("Review", self.title),
            ("Kind of review", row.review_type if row else ""),
            ("Partnership", row.partnership if row else ""),
            ("Period", self.words.date(row.period) if row else ""),
            ("As of", f"{self.findings.as_of}, hindsight removed" if self.findings.as_of else ""),
            ("Findings", f"{total}: {certain} certain, {total - certain} possible{shared_well}"),
            ("Places in sources", self._documents(row.main_document if row else "")),
        ]
        return ((heading, plain(text)) for heading, text in lines if text)

    def _documents(self, main: str) -> str:
        titles = {row.id: self.words.name(row.id) for row in self.case.of(Document)}
        said = [f"A place without a name is in: {titles[main]}."] if main in titles else []
        return " ".join([*said, *(f"{key}: {title}." for key, title in titles.items() if key != main)])

    def kinds(self) -> Iterator[tuple[str, str, int, int, list[str]]]:
        """Each kind found: its name, what it means, how many certain and possible, and its rules."""
        for kind in dict.fromkeys(finding.kind for finding in self.findings):
            found = [finding for finding in self.findings if finding.kind == kind]
            certain = sum(finding.certainty == "certain" for finding in found)
            rules = dict.fromkeys(
                f"{subtype_words(f.subtype)}: {f.rule_words or f.rule.replace('-', ' ')}" for f in found
            )
            words = kind_words(kind)
            yield words["name"], words["about"], certain, len(found) - certain, [plain(rule) for rule in rules]

    def view(self, finding: Finding) -> View | None:
        """The panel's view of a finding; None where the case has none."""
        row = self._views.get(finding.id)
        return self._view(row) if row else None

    def other_views(self) -> list[tuple[str, View]]:
        """Views of findings, by id, that are not among these: no panel's word is dropped in silence."""
        return [(plain(key), self._view(row)) for key, row in self._views.items() if key not in self.number]

    def _view(self, row: Verdict) -> View:
        recorded = ", ".join(part for part in (plain(row.by), self.words.date(row.dated)) if part)
        return View(VERDICT_WORDS[row.verdict], plain(row.why), recorded)

    def parts(self, finding: Finding) -> Iterator[Part]:
        """The rows on which a finding rests, by which the holder came to know, and which explain it."""
        for attr, how in PARTS.items():
            for row in getattr(finding, attr):
                yield self._part(how, row)

    def _part(self, how: str, row: str) -> Part:
        if row not in self.case.by_id:
            return Part(how, plain(row), "", "", "")
        date = self.words.date(self.case.when(row))
        said, places = self.words.what(row), "; ".join(self.case.places([row]))
        return Part(how, plain(row), plain(said), plain(date[:1].upper() + date[1:]), plain(places))

    def stories(self) -> list[tuple[Finding, ...]]:
        """Findings folded by story, in the order of the first of each; one in no story stands alone."""
        told: dict[str, Story] = {f.id: story for story in self.findings.stories for f in story.findings}
        folded: dict[str, list[Finding]] = {}
        for finding in self.findings:
            story = told.get(finding.id)
            folded.setdefault(f"story {story.id}" if story else f"finding {finding.id}", []).append(finding)
        return [tuple(found) for found in folded.values()]


def certainty(finding: Finding) -> str:
    """Certain, or possible with the reasons."""
    reasons = "; ".join(plain(reason).rstrip(".") for reason in finding.why_possible)
    return f"{finding.certainty}: {reasons}" if reasons else finding.certainty


def basis(finding: Finding) -> str:
    """On what a finding rests, in words."""
    return BASIS_WORDS.get(finding.basis, finding.basis)


def places(texts: Sequence[str]) -> str:
    """Places in sources in one cell."""
    return "; ".join(plain(text) for text in texts)


def same_bytes(content: bytes) -> bytes:
    """A zip with the same files in the same order, without the times at which they were written."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _NO_ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, old.read(name))
    return made.getvalue()
