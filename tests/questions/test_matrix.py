"""Every item by every service."""

from __future__ import annotations

import csv
import io

import pytest

from graphmodel import api, cli
from graphmodel.knowledge.holdings import Knowledge
from graphmodel.questions.matrix import matrix
from tests.questions import build


def test_every_cell_is_the_answer_of_knew() -> None:
    case = build.case()
    for by in ("", "2020-03-02", "2020-03-03", "2020-03-10"):
        knowledge = Knowledge(case)
        found = matrix(case, by)
        assert found.rows
        for row in found.rows:
            for service, cell in zip(found.services, row.cells, strict=True):
                known = knowledge.ask(service.id, row.item.id, by)
                assert (cell.answer, cell.rows, cell.since) == (known.answer, known.route, known.since)


def test_short_words_of_the_six_answers() -> None:
    case = build.case(
        systems=[{"id": "sys", "label": "Shared record", "used_by": "HV; MW"}],
        records=[{"id": "r2", "by": "HV", "items": "i1", "system": "sys", "when": "2020-03-11"}],
        knowledge=[{"id": "k1", "holder": "SC", "items": "i3", "knew": "no", "when": "2020/2021"}],
    )
    cells = {(row.item.id, cell.service): cell.short for row in matrix(case, "2020-12-31").rows for cell in row.cells}
    assert cells["i1", "HV"] == "knew"
    assert cells["i1", "MW"] == "read"
    assert cells["i1", "SC"] == "-"
    assert cells["i3", "SC"] == "not"
    assert cells["i2", "MW"] == "open"  # its attendance at the meeting is not known
    early = {(r.item.id, c.service): c.short for r in matrix(case, "2020-03-02").rows for c in r.cells}
    assert early["i2", "HV"] == "part"


def test_items_stand_under_each_person_whom_they_are_about() -> None:
    found = matrix(build.case())
    under = {person.id: [row.item.id for row in found.about(person)] for person in found.people}
    assert under == {"C": ["i2"], "M": ["i3", "i5"], "F": ["i1", "i4", "i5"]}


def test_what_arose_only_later_is_left_out() -> None:
    assert [row.item.id for row in matrix(build.case(), "2020-03-01").rows] == ["i1", "i3", "i5"]


def test_csv_frame_and_text_say_the_same(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert cli.run(["matrix", "minimal", "--format", "csv"]) == 0
    read = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    from graphmodel.resources import sample_dir

    found = api.matrix(api.read(sample_dir() / "minimal"))
    assert [row["item"] for row in read] == [row.item.label for row in found.rows]
    assert read[0]["Health visiting"] == "knew"
    assert found.to_frame().to_dict("records") == found.to_records()
    assert cli.run(["matrix", "child-rs"]) == 0
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= 100
    assert {row.item.id for row in api.matrix(api.read(sample_dir() / "child-rs")).rows} <= set(
        out.replace(":", " ").split()
    )
