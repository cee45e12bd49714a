"""A small case for the questions: a mother with her partner, a child, four services, one meeting and two decisions."""

from __future__ import annotations

from graphmodel.model.case import Case

Cells = dict[str, list[dict[str, str]]]


def item(row: str, statement: str, topics: str, about: str, when: str, bears: str = "risk") -> dict[str, str]:
    """A row of the sheet information."""
    return {"id": row, "statement": statement, "topics": topics, "about": about, "when": when, "bears": bears}


def cells(**more: list[dict[str, str]]) -> Cells:
    """The cells of the case, with further rows by table."""
    made: Cells = {
        "case": [{"id": "elm", "uuid": "u-elm", "title": "The Elm family"}],
        "people": [
            {"id": "C", "label": "Child", "stage": "child", "index_child": "yes"},
            {"id": "M", "label": "Mother", "sex": "female"},
            {"id": "F", "label": "Partner", "sex": "male"},
        ],
        "relations": [
            {"id": "rel1", "person": "M", "kind": "parent", "to": "C", "places": "1.1"},
            {"id": "rel2", "person": "F", "kind": "partner", "to": "M", "places": "1.1"},
        ],
        "agencies": [{"id": "A1", "label": "Health trust"}, {"id": "A2", "label": "Council"}],
        "services": [
            {"id": "HV", "label": "Health Visiting", "function": "health-visiting", "agency": "A1"},
            {"id": "MW", "label": "Midwifery", "function": "midwifery", "agency": "A1"},
            {"id": "SC", "label": "Social Care", "function": "childrens-social-care", "agency": "A2"},
            {"id": "PR", "label": "Probation", "function": "probation"},
        ],
        "practitioners": [{"id": "hv1", "label": "Health Visitor One", "service": "HV"}],
        "involvements": [
            {"id": "inv1", "service": "HV", "person": "C", "when": "2020-01-01/2020-12-31", "places": "1.2"},
            {"id": "inv2", "service": "SC", "person": "C", "when": "2020-01-01/2020-12-31", "places": "1.2"},
        ],
        "information": [
            item("i1", "Partner has a conviction for violence.", "violence", "F", "2019"),
            item("i2", "Child has a bruise.", "harm-to-child", "C", "2020-03-02"),
            item("i3", "Mother is pregnant.", "pregnancy", "M", "2020-02", bears=""),
            item("i4", "Partner moved in.", "household", "F", "2020-03-05"),
            item("i5", "Partner hit Mother.", "domestic-abuse", "F; M", "2020-03-01"),
        ],
        "contacts": [
            {"id": "c1", "by": "hv1", "observed": "i2", "seen": "C", "when": "2020-03-02", "places": "2.1"},
            {"id": "c2", "by": "PR", "told": "i1", "spoken_to": "F", "when": "2020-01-10", "places": "2.2"},
            {"id": "c3", "by": "MW", "told": "i3", "spoken_to": "M", "when": "2020-02-20", "places": "2.3"},
        ],
        "records": [{"id": "r1", "by": "hv1", "items": "i2", "when": "2020-03-03", "places": "2.4"}],
        "communications": [
            {"id": "m1", "from": "PR", "to": "HV", "conveys": "i1", "when": "2020-03-10", "places": "3.1"},
            {"id": "m2", "from": "MW", "to": "HV", "conveys": "i3", "when": "2020-03-01", "places": "3.2"},
            {
                "id": "m3",
                "from": "HV",
                "to": "SC",
                "conveys": "i1",
                "status": "not-made",
                "absence": "stated",
                "when": "2020-03-11/2020-12-31",
                "places": "3.3",
            },
        ],
        "meetings": [
            {
                "id": "g1",
                "label": "Strategy meeting",
                "about": "C",
                "attended": "HV; SC",
                "absent": "PR",
                "unknown": "MW",
                "said": "i2",
                "when": "2020-03-10",
                "places": "4.1",
            },
        ],
        "decisions": [
            {"id": "d1", "what": "No further action", "by": "SC", "about": "C", "when": "2020-03-20", "places": "5.1"},
            {"id": "d2", "what": "Closed", "by": "HV", "about": "C", "when": "2020-06-01", "places": "5.2"},
        ],
    }
    for name, rows in more.items():
        made.setdefault(name, []).extend(rows)
    return made


def case(**more: list[dict[str, str]]) -> Case:
    """The case itself."""
    return Case.from_cells(cells(**more))
