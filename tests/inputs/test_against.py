"""A coded case against the text of its source: own words, every paragraph accounted for."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from graphmodel.cli import cli
from graphmodel.inputs import read_case, write_case
from graphmodel.inputs.against import coded_without_rows, not_accounted_for, numbered, shared_runs
from graphmodel.model.case import Case
from graphmodel.resources import sample_dir

REVIEWS = sorted(path.name for path in sample_dir().iterdir() if (path / "coverage.csv").exists())


def coded(note: str = "", place: str = "1.1", **more: list[dict[str, str]]) -> Case:
    return Case.from_cells(
        {
            "case": [{"id": "k", "uuid": "u", "title": "A case"}],
            "people": [{"id": "P1", "label": "Mother", "note": note, "places": place}],
            **more,
        }
    )


SOURCE = "1.1 The mother went to the clinic with her baby on Monday.\n1.2. Nobody wrote it down.\n"


def test_a_sentence_carried_over_is_named() -> None:
    (found,) = shared_runs(coded("the mother went to the clinic with"), SOURCE)
    assert (found.row, found.column, found.words) == ("P1", "note", "the mother went to the clinic with")


@pytest.mark.parametrize("note", ["the mother went to the clinic alone", "with her baby she came to the clinic"])
def test_own_words_pass(note: str) -> None:
    assert shared_runs(coded(note), SOURCE) == []


def test_the_name_of_a_body_may_be_as_long_as_it_is() -> None:
    name = "Board for the Care of Children in the North West"
    agencies = [{"id": "A1", "label": name}]
    assert shared_runs(coded(agencies=agencies), f"1.1 {name} met.") == []
    assert shared_runs(coded(f"{name} met"), f"1.1 {name} met.") != []


def test_a_forgotten_paragraph_is_named() -> None:
    assert not_accounted_for(coded(), SOURCE) == ["1.1", "1.2"]
    coverage = [{"id": "v1", "place": "1.1", "treated": "coded"}, {"id": "v2", "place": "1.2", "treated": "general"}]
    assert not_accounted_for(coded(coverage=coverage), SOURCE) == []
    assert coded_without_rows(coded(place="1.2", coverage=coverage)) == ["1.1"]


def test_the_number_of_a_heading_needs_no_row() -> None:
    coverage = [{"id": "v1", "place": "1.1.1", "treated": "general"}]
    assert not_accounted_for(coded(place="", coverage=coverage), "1.1 Heading\n\n1.1.1 Text here.\n") == []


def test_whole_numbers_are_paragraphs_only_where_they_run_on() -> None:
    assert numbered("1. One\n2. Two\n- 3. Three\n2019 was a year\n17 people came") == ["1", "2", "3"]


def test_the_command_ends_with_two_and_says_where(tmp_path: Path) -> None:
    text = tmp_path / "source.txt"
    text.write_text(SOURCE, encoding="utf-8")
    case = write_case(coded("the mother went to the clinic with"), tmp_path / "case")
    done = CliRunner().invoke(cli, ["check", str(case), "--against", str(text)])
    assert done.exit_code == 2
    assert "row P1, column note" in done.output
    assert "paragraph 1.2" in done.output


@pytest.mark.parametrize("name", REVIEWS)
def test_each_sample_accounts_for_every_place_that_it_cites(name: str) -> None:
    case = read_case(sample_dir() / name)
    assert not_accounted_for(case) == []
    assert coded_without_rows(case) == []


def test_there_are_samples_to_look_at() -> None:
    assert "child-rs" in REVIEWS
