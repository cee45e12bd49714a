"""Enquiries, comparison, and the panel's views."""

from __future__ import annotations

import pytest

from graphmodel import api
from graphmodel.errors import UsageFault
from graphmodel.model.case import Case
from graphmodel.resources import sample_dir
from tests.questions import build


@pytest.fixture(scope="module")
def child_rs() -> Case:
    return api.read(sample_dir() / "child-rs")


def test_every_row_that_names_an_agency_is_sent_to_it() -> None:
    case = build.case(
        parties=[{"id": "P", "label": "a worker of the trust", "kind": "unnamed", "possible": "HV; SC"}],
        communications=[{"id": "m8", "from": "P", "to": "PR", "when": "2020-04-01"}],
    )
    found = {e.agency.id: e for e in api.enquiries(case).agencies}
    rows = {key: {row for said in e.named_in for row in said.rows} for key, e in found.items()}
    assert rows["A1"] == {"inv1", "c1", "c3", "r1", "m1", "m2", "m3", "g1", "d2"}
    assert rows["A2"] == {"inv2", "m3", "g1", "d1"}
    assert rows[""] == {"c2", "m1", "m8", "g1"}  # Probation belongs to no agency that is coded
    assert {row for said in found["A1"].may_mean for row in said.rows} == {"m8"}


def test_a_possible_finding_asks_for_what_would_settle_it() -> None:
    made = build.cells()
    made["communications"][2] |= {"absence": "appears", "when": "2020"}
    found = api.enquiries(Case.from_cells(made), "A1")
    (one,) = found.agencies
    asked = [q for finding in one.to_settle for q in finding.questions if "m3" in q.rows]
    assert any("Does your own record say so?" in q.text for q in asked)
    possible = {f.id for f in api.findings(Case.from_cells(made)) if f.certainty == "possible"}
    assert {f.finding for f in one.to_settle} <= possible
    assert {r["agency"] for r in found.to_records()} == {"Health trust"}


def test_an_agency_that_is_not_known() -> None:
    with pytest.raises(UsageFault, match="did you mean A"):
        api.enquiries(build.case(), "A11")


def test_compare_says_present_absent_and_not_stated(child_rs: Case) -> None:
    small = build.case()
    found = api.compare([child_rs, small])
    assert [n.id for n in found.columns] == ["child-rs", "elm"]
    cells = {(r.group, r.name): [c.state for c in r.cells] for r in found.rows}
    assert cells["subject", "growth and feeding"] == ["present", "not stated"]
    unshared = next(r for r in found.rows if r.name == "unshared-information")
    assert unshared.cells[0].count == sum(f.kind == "unshared-information" for f in api.findings(child_rs))
    assert unshared.cells[0].sources
    protective = build.case(
        information=[
            {"id": "p", "statement": "Feeds well", "topics": "growth-and-feeding", "about": "C", "bears": "protective"}
        ]
    )
    row = next(r for r in api.compare([child_rs, protective]).rows if r.name == "growth and feeding")
    assert [c.state for c in row.cells] == ["present", "absent"]


def test_children_of_one_case_side_by_side() -> None:
    people = [
        {"id": "C2", "label": "Other child", "stage": "child", "index_child": "yes"},
        {"id": "N", "label": "Neighbour's mother"},
    ]
    case = build.case(people=people, relations=[{"id": "r9", "person": "N", "kind": "parent", "to": "C2"}])
    found = api.compare([case])
    assert [n.id for n in found.columns] == ["C", "C2"]
    assert [c.state for r in found.rows if r.name == "violence" for c in r.cells] == ["present", "not stated"]


def test_nothing_to_compare(child_rs: Case) -> None:
    with pytest.raises(UsageFault, match="one child under review"):
        api.compare([build.case()])
    with pytest.raises(UsageFault, match="different cases"):
        api.compare([child_rs, child_rs])


def test_verdicts_stay_with_their_finding_and_orphans_are_kept() -> None:
    finding = api.findings(build.case()).items[0]
    views = [
        {"id": "v1", "finding": finding.id, "verdict": "not-agreed", "why": "First thought", "dated": "2021-01-01"},
        {"id": "v2", "finding": finding.id, "verdict": "explained", "why": "Staff were away", "dated": "2021-02-01"},
        {"id": "v3", "finding": "0123456789", "verdict": "accepted", "by": "Chair"},
    ]
    case = build.case(verdicts=views)
    shown = api.findings(case).get(finding.id)
    assert (shown.verdict, shown.verdict_why) == ("explained", "Staff were away")
    assert [f.verdict for f in api.findings(case) if f.id != finding.id] == [""] * (len(api.findings(case)) - 1)
    assert "The panel's view: Explained: Staff were away" in api.why(case, api.findings(case), finding.id)
    found = api.verdicts(case)
    assert [(v.row, v.state) for v in found.views] == [("v1", "replaced"), ("v2", "stands"), ("v3", "orphan")]
    assert found.without == len(api.findings(case)) - 1
    assert all(v in found.to_text() for v in ("0123456789", "First thought", "Staff were away"))
    long_before = api.verdicts(case, as_of="1990-01-01")
    assert [v.state for v in long_before.views] == ["orphan"] * 3
    assert long_before.without == 0


def test_the_order_of_verdict_rows_does_not_matter_when_they_are_dated() -> None:
    finding = api.findings(build.case()).items[0].id
    early = {"id": "v1", "finding": finding, "verdict": "not-agreed", "dated": "2021-01-01"}
    late = {"id": "v2", "finding": finding, "verdict": "accepted", "dated": "2021-02-01"}
    for rows in ([early, late], [late, early]):
        assert api.findings(build.case(verdicts=rows)).get(finding).verdict == "accepted"
