"""A small invented case that one could draw, and findings about it, for the tests of the page."""

from __future__ import annotations

from graphmodel.findings.finding import Finding, Findings, Named, Story
from graphmodel.model.case import Case

CELLS = {
    "case": [
        {
            "id": "ash",
            "uuid": "8c1b",
            "title": "The Ash family",
            "review_type": "LCSPR",
            "partnership": "Northshire",
            "period": "2018/2019",
            "main_document": "D1",
        }
    ],
    "documents": [{"id": "D1", "title": "Overview report", "kind": "review"}],
    "areas": [{"id": "A1", "label": "Northshire"}, {"id": "A2", "label": "Southtown"}],
    "people": [
        {"id": "P1", "label": "Mother", "sex": "female", "role": "mother", "places": "2.1"},
        {"id": "P2", "label": "Child Ash", "stage": "child", "index_child": "yes", "born": "2018-06", "places": "2.1"},
        {"id": "P3", "label": "Grandfather", "sex": "male", "places": "2.2"},
        {"id": "P4", "label": "Neighbour", "places": "2.3"},
    ],
    "relations": [{"id": "r1", "person": "P1", "kind": "parent", "to": "P2", "places": "2.1"}],
    "households": [{"id": "H1", "label": "The flat"}, {"id": "H2", "label": "The grandfather's home"}],
    "members": [
        {"id": "m1", "person": "P1", "household": "H1", "when": "2018-03/.."},
        {"id": "m2", "person": "P2", "household": "H1", "when": "2018-06/.."},
        {"id": "m3", "person": "P3", "household": "H2"},
        {"id": "m4", "person": "P1", "household": "H2", "when": "2017/2018-03"},
    ],
    "agencies": [
        {"id": "G1", "label": "Northshire Trust", "sector": "health"},
        {"id": "G2", "label": "Southtown Council", "sector": "local authority"},
    ],
    "services": [
        {"id": "S1", "label": "Health visiting", "agency": "G1", "function": "health-visiting", "area": "A1"},
        {"id": "S2", "label": "GP practice", "agency": "G1", "function": "gp", "area": "A1"},
        {
            "id": "S3",
            "label": "Children's social care",
            "agency": "G2",
            "function": "childrens-social-care",
            "area": "A2",
        },
        {
            "id": "S4",
            "label": "Community mental health",
            "agency": "G1",
            "function": "adult-mental-health",
            "area": "A1",
        },
        {"id": "S5", "label": "Housing", "agency": "G2", "function": "housing", "area": "A2"},
    ],
    "practitioners": [
        {"id": "W1", "label": "Health Visitor One", "service": "S1"},
        {"id": "W2", "label": "Health Visitor Two", "service": "S1"},
    ],
    "involvements": [{"id": "v1", "service": "S1", "person": "P2", "level": "universal", "when": "2018-06/2019-02"}],
    "information": [
        {
            "id": "i1",
            "statement": "Grandfather was admitted to hospital.",
            "topics": "mental-health",
            "about": "P3",
            "bears": "risk",
        },
        {"id": "i2", "statement": "Child Ash was not weighed.", "topics": "growth-and-feeding", "about": "P2"},
    ],
    "contacts": [
        {
            "id": "k1",
            "by": "W1",
            "sought": "P2",
            "mode": "home-visit",
            "not_seen": "P3",
            "when": "2018-07-03",
            "places": "3.4",
        }
    ],
    "communications": [
        {
            "id": "c1",
            "from": "S4",
            "to": "S2",
            "kind": "letter",
            "conveys": "i1",
            "about": "P3",
            "when": "2018-05-02",
            "places": "3.1",
        },
        {"id": "c2", "from": "S4", "to": "S2", "kind": "letter", "conveys": "i1", "when": "2018-11", "places": "3.2"},
        {
            "id": "c3",
            "from": "S2",
            "to": "S1",
            "kind": "notification",
            "conveys": "i1",
            "about": "P3; P2",
            "status": "not-made",
            "absence": "stated",
            "places": "3.3",
        },
        {
            "id": "c4",
            "from": "W1",
            "to": "S3; S2",
            "kind": "referral",
            "conveys": "i2",
            "when": "2019-01-10",
            "about": "P2",
            "places": "3.5",
        },
        {"id": "c5", "from": "W1", "to": "W2", "kind": "handover", "omits": "i2", "when": "2019-02", "places": "3.6"},
    ],
    "verdicts": [{"id": "vd1", "finding": "f01", "verdict": "accepted", "why": "Agreed on the day"}],
}


def case(**more: list[dict[str, str]]) -> Case:
    """The case, with further rows by table."""
    cells = {name: [dict(row) for row in rows] for name, rows in CELLS.items()}
    for name, rows in more.items():
        cells.setdefault(name, []).extend(rows)
    return Case.from_cells(cells)


def finding(number: int, **more: object) -> Finding:
    """One finding, with anything about it given otherwise; those of odd number are certain."""
    given: dict[str, object] = {
        "id": f"f{number:02}",
        "kind": "unshared-information",
        "subtype": "never",
        "statement": f"The source says that the GP practice did not tell health visiting of the admission ({number}).",
        "basis": "stated",
        "certainty": "certain" if number % 2 else "possible",
        "people": (Named("P3", "Grandfather"),),
        "holder": (Named("S2", "GP practice"),),
        "needed_by": (Named("S1", "Health visiting"),),
        "information": (Named("i1", "Grandfather was admitted to hospital."),),
        "when_words": "May 2018",
        "sources": ("3.3",),
        "context": ("2.2",),
        "evidence": ("c3",),
        "context_rows": ("m3",),
        "route": ("c1", "c3"),
        "rule_words": "Held by one, needed by another.",
        "why_possible": () if number % 2 else ("The date of the letter leaves it open.",),
        "remedy": "A message from the GP practice to health visiting.",
        "verdict": "accepted" if number == 1 else "",
        "verdict_why": "Agreed on the day" if number == 1 else "",
    }
    return Finding(**(given | more))  # type: ignore[arg-type]


def findings(count: int = 3) -> Findings:
    """So many findings, the first two in one story and the first of them an unseen man."""
    made = tuple(finding(n, kind="hidden-man") if n == 1 else finding(n) for n in range(1, count + 1))
    return Findings("ash", "The Ash family", made, stories=(Story("s", "Nobody had the whole picture", made[:2]),))
