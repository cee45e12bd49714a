"""Rows added or dropped in memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphmodel import api
from graphmodel.errors import InputFaults, UsageFault
from graphmodel.inputs.additions import changed_case
from graphmodel.model.case import Case
from graphmodel.resources import sample_dir
from tests.questions import build

MESSAGE = "communications:from=S1;to=S2;conveys=K1;about=P1;when=2020-02-25"


@pytest.fixture(scope="module")
def minimal() -> Case:
    return api.read(sample_dir() / "minimal")


def test_the_message_that_was_not_sent_closes_the_finding(minimal: Case) -> None:
    before = api.findings(minimal)
    found = api.what_if(minimal, add=[MESSAGE])
    gone = [m for m in found.moved if m.how == "goes" and m.kind == "unshared-information"]
    assert [m.id for m in gone] == [f.id for f in before if f.kind == "unshared-information"]
    assert [n.id for n in found.added] == ["new-1"]
    assert "Nothing was written" in found.to_text()


def test_dropping_what_it_rests_on_removes_the_finding(minimal: Case) -> None:
    found = api.what_if(minimal, drop=["N1"])
    assert [m.how for m in found.moved if "N1" in m.sentence.rows] == ["goes"]
    assert [n.id for n in found.dropped] == ["N1"]
    assert len(found.moved) + found.unchanged >= len(api.findings(minimal))


def test_no_change_moves_nothing(minimal: Case) -> None:
    found = api.what_if(minimal, add=["areas:label=Elsewhere"])
    assert found.moved == ()
    assert found.unchanged == len(api.findings(minimal))


def test_a_csv_table_adds_its_rows(minimal: Case, tmp_path: Path) -> None:
    path = tmp_path / "communications.csv"
    path.write_text("id,from,to,conveys,about,when\nx1,S1,S2,K1,P1,2020-02-25\n", "utf-8")
    assert changed_case(minimal, [str(path)]).by_id["x1"] == changed_case(minimal, [MESSAGE + ";id=x1"]).by_id["x1"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["communications.csv"]


def test_several_values_and_the_case_itself_stay_as_they_are(minimal: Case) -> None:
    before = minimal.canonical
    changed = changed_case(minimal, ["communications:from=S1;to=S2;S1;conveys=K1; when=May 2020"], ["N1"])
    assert changed.by_id["new-1"].receivers == ("S2", "S1")  # type: ignore[attr-defined]
    assert minimal.canonical == before


def test_what_pointed_at_a_dropped_row_points_there_no_longer_or_goes_with_it() -> None:
    case = build.case(links=[{"id": "l1", "first": "m1", "kind": "answers", "second": "m2"}])
    changed = changed_case(case, (), ["m1", "i3"])
    assert "l1" not in changed.by_id
    assert changed.by_id["m2"].conveys == ()  # type: ignore[attr-defined]
    assert changed_case(case, (), ["HV"]).by_id.keys().isdisjoint({"HV", "hv1", "inv1", "c1"})


@pytest.mark.parametrize(
    ("add", "told"),
    [
        ("communication:from=S1", "did you mean communications"),
        ("communications:form=S1;to=S2", "did you mean from"),
        ("nonsense", "TABLE:column=value"),
        ("nowhere.csv", "there is no file"),
    ],
)
def test_a_row_that_cannot_be_understood(minimal: Case, add: str, told: str) -> None:
    with pytest.raises(UsageFault, match=told):
        changed_case(minimal, [add])


@pytest.mark.parametrize(
    ("add", "told"),
    [
        ("communications:from=S9;to=S2", "column from: found 'S9'"),
        ("communications:from=S1;to=S2;when=31/02/2020", "column when"),
        ("communications:from=S1;to=S2;id=N1", "column id"),
        ("communications:from=S1", "column to"),
    ],
)
def test_a_row_with_faults_is_told_where_it_was_given(minimal: Case, add: str, told: str) -> None:
    with pytest.raises(InputFaults, match=told) as caught:
        changed_case(minimal, [add])
    assert all(fault.file == "the row given" for fault in caught.value.faults)


def test_a_row_that_does_not_exist_cannot_be_dropped(minimal: Case) -> None:
    with pytest.raises(UsageFault, match="did you mean N1"):
        changed_case(minimal, (), ["N11"])
    with pytest.raises(UsageFault, match="cannot be dropped"):
        changed_case(minimal, (), ["minimal"])


def test_a_row_that_another_is_dated_by_cannot_go_alone() -> None:
    case = build.case(contacts=[{"id": "c8", "by": "HV", "when": "2 weeks after c1"}])
    with pytest.raises(UsageFault, match=r"c8 .*drop it as well"):
        changed_case(case, (), ["c1"])
    assert "c8" not in changed_case(case, (), ["c1", "c8"]).by_id
