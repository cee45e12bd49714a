"""Every kind of broken table, with the exact place of its fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphmodel.errors import EnvironmentFault, InputFaults, UsageFault
from graphmodel.inputs import inspect, read_case
from graphmodel.resources import sample_dir

PEOPLE = "id,label,index_child,born\nP1,Child A,yes,2019-11-04\nP2,Mother,,\nP3,Partner,,\n"
MEETINGS = "id,label,status,attended,said,absence,when\n"


def test_the_smallest_case_is_read(look) -> None:
    reading = look()
    assert reading.case.id == "minimal"
    assert (reading.faults, reading.warnings) == ((), ())
    assert reading.where["C1"] == ("contacts.csv", "contacts", 2)
    assert {count.sheet for count in reading.sheets} == {name for name, rows in reading.case.rows.items() if rows}


@pytest.mark.parametrize(
    ("tables", "where", "found", "write"),
    [
        (
            {"people": PEOPLE.replace("2019-11-04", "31/02/2020")},
            ("people", 2, "born"),
            "31/02/2020",
            "a day that exists",
        ),
        ({"people": PEOPLE.replace("Mother", "")}, ("people", 3, "label"), "", "pseudonym"),
        ({"people": PEOPLE + "P 4,Aunt,,\n"}, ("people", 5, "id"), "P 4", "a short id of letters"),
        ({"people": PEOPLE.replace("yes", "perhaps")}, ("people", 2, "index_child"), "perhaps", "yes, or leave"),
        (
            {"people": PEOPLE.replace("P3,Partner,,", "P3,Partner,,,4.2")},
            ("people", 4, ""),
            "4.2",
            "beyond the last heading",
        ),
        (
            {"people": PEOPLE.replace("born", "borne").replace("2019-11-04", "")},
            ("people", 1, "borne"),
            "borne",
            "did you mean born?",
        ),
        (
            {"people": PEOPLE.replace("born", "Label").replace("2019-11-04", "")},
            ("people", 1, "Label"),
            "Label, a second time",
            "once",
        ),
        ({"people": PEOPLE + "S1,Aunt,,\n"}, ("services", 2, "id"), "S1", "row 5 of people has this one"),
        ({"members": "+M4,P9,H1,,,\n"}, ("members", 5, "person"), "P9", "a row of people"),
        ({"members": "+M4,p1,H1,,,\n"}, ("members", 5, "person"), "p1", "did you mean P1?"),
        ({"members": "+M4,H1,H1,,,\n"}, ("members", 5, "person"), "H1", "row 2 of households, which does not fit"),
        (
            {"members": "+M4,P1,H1,2020-05/2020-02,,\n"},
            ("members", 5, "when"),
            "2020-05/2020-02",
            "the earlier date first",
        ),
        ({"members": "+M4,P1,H1,after C9,,\n"}, ("members", 5, "when"), "after C9", "no row is called C9"),
        ({"members": "+M4,P1,H1,after S1,,\n"}, ("members", 5, "when"), "after S1", "rows of services have none"),
        ({"members": "+M4,P1,H1,after M4,,\n"}, ("members", 5, "when"), "after M4", "circle: M4 -> M4"),
        (
            {"members": "+M4,P1,H1,9000 years after M1,,\n"},
            ("members", 5, "when"),
            "9000 years after M1",
            "the calendar",
        ),
        ({"relations": "+R3,P2,parent,P2,,,1\n"}, ("relations", 4, "to"), "P2", "nobody is their own parent"),
        (
            {"communications": "id,from,to,status,absence\nN1,S1,S2,made,stated\n"},
            ("communications", 2, "absence"),
            "stated",
            "another status than made",
        ),
        (
            {"meetings": MEETINGS + "G1,Core group,never-held,S1,,,2020\n"},
            ("meetings", 2, "attended"),
            "S1",
            "never-held",
        ),
        ({"meetings": MEETINGS + "G1,Core group,,,K1,stated,2020\n"}, ("meetings", 2, "said"), "K1", "absent (stated)"),
        (
            {"people": PEOPLE.replace("born", "least,most").replace("2019-11-04", "3,2")},
            ("people", 2, "most"),
            "2",
            "at least 3",
        ),
        ({"case": "+k2,u2,Another,,,\n"}, ("case", 3, ""), "another row for the case (rows 2-3)", "one row only"),
        ({"case": "id,uuid,title\n"}, ("case", 2, ""), "no row", "one row for the case"),
        ({"case": None}, ("", 0, ""), "no table called case", "a table case with one row"),
        ({"meeting": "id,label\nG1,Core group\n"}, ("meeting", 0, ""), "meeting", "did you mean meetings?"),
        ({"People ": PEOPLE}, ("people", 0, ""), "people", "each table once"),
        ({"verdicts": ""}, ("verdicts", 1, ""), "", "the headings: id"),
        (
            {"people": PEOPLE.replace("Child A", "x" * 40_000)},
            ("people", 2, "label"),
            "x" * 76 + " ...",
            "at most 32767",
        ),
        ({"services": "+S3,Ward,A1,hospitl,,1\n"}, ("services", 4, "function"), "hospitl", "did you mean hospital?"),
    ],
)
def test_one_fault_and_its_place(look, one, place, tables, where, found, write) -> None:
    fault = one(look(**tables))
    assert place(fault) == where
    assert fault.found == found
    assert write in fault.write


def test_a_missing_required_column_is_one_fault_and_no_reference_is_called_unknown(look, one, place) -> None:
    reading = look(people="id,role\nP1,child\nP2,mother\nP3,partner\n")
    assert place(one(reading)) == ("people", 1, "label")
    assert next(count for count in reading.sheets if count.table == "people").rejected == 3


def test_a_rejected_row_keeps_its_id_known(look, one, place) -> None:
    assert place(one(look(people=PEOPLE.replace("2019-11-04", "soon")))) == ("people", 2, "born")


def test_ids_on_a_misnamed_sheet_are_known(look, one) -> None:
    reading = look(people=None, peple=PEOPLE)
    assert "did you mean people?" in one(reading).write
    (count,) = [count for count in reading.sheets if count.sheet == "peple"]
    assert [tuple(part) for part in count.ignored_rows] == [(2, 4, "the sheet is not part of the schema")]


def test_everything_is_found_in_one_pass(folder) -> None:
    path = folder(
        people=PEOPLE.replace("2019-11-04", "31/02/2020"),
        members="+M4,P9,H1,soon,,\nM1,P7,H1,after M6,,\n",
        relations="+R3,P1,parent,P2,,,\n",
        meetings=MEETINGS + "G1,Core group,cancelled,S1,K1,,2020\n",
    )
    with pytest.raises(InputFaults) as caught:
        read_case(path)
    assert [(fault.sheet, fault.row, fault.column) for fault in caught.value.faults] == [
        ("meetings", 2, "attended"),
        ("meetings", 2, "said"),
        ("members", 5, "person"),
        ("members", 5, "when"),
        ("members", 6, "id"),
        ("members", 6, "person"),
        ("members", 6, "when"),
        ("people", 2, "born"),
        ("relations", 2, "person"),
        ("relations", 4, "person"),
    ]


def test_a_circle_of_parents_over_three_generations_names_every_row_of_it(look) -> None:
    reading = look(relations="id,person,kind,to\nR1,P1,parent,P2\nR2,P2,parent,P3\nR3,P3,parent,P1\nR4,P1,parent,P3\n")
    assert {fault.row for fault in reading.faults} == {2, 3, 4, 5}
    assert all("circle" in fault.write for fault in reading.faults)


def test_a_date_circle_names_its_rows_and_not_those_that_hang_on_it(look) -> None:
    reading = look(members="+M4,P1,H1,after M5,,\nM5,P1,H1,2 weeks after M4,,\nM6,P1,H1,after M5,,\n")
    assert [(fault.row, fault.found) for fault in reading.faults] == [(5, "after M5"), (6, "2 weeks after M4")]


def test_what_is_not_made_is_stated_unless_said_otherwise(look) -> None:
    reading = look(plans="id,label,type,status\nL1,Pre-birth assessment,assessment,not-made\n")
    assert reading.case.by_id["L1"].absence == "stated"
    assert reading.case.by_id["N1"].absence == "no-evidence"


@pytest.mark.parametrize("heading", ["Index child", "INDEX_CHILD", " index-child ", "index  child"])
def test_headings_may_differ_in_capitals_blanks_and_underscores(look, heading) -> None:
    assert look(people=PEOPLE.replace("index_child", heading)).case.by_id["P1"].index_child


def test_what_is_no_case_is_a_question_that_cannot_be_asked(tmp_path) -> None:
    (tmp_path / "notes.pdf").write_text("x")
    for path in (tmp_path / "nothing here", tmp_path, tmp_path / "notes.pdf"):
        with pytest.raises(UsageFault):
            inspect(path)


def test_a_file_that_the_machine_will_not_read_is_no_fault_of_the_case(monkeypatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(EnvironmentFault, match="Permission denied"):
        inspect(sample_dir() / "minimal")


def test_five_thousand_unknown_ids_are_five_thousand_faults(look) -> None:
    rows = "".join(f"m{n},Q{n},H1,,,\n" for n in range(5_000))
    assert len(look(members="+" + rows).faults) == 5_000
