"""Plain text on any console: fits the width, cannot be steered by words of a case, same bytes for programs."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from graphmodel.cli.console import clean, table, wrapped
from graphmodel.cli.tables import to_csv

CELLS = st.lists(st.tuples(*[st.text(max_size=60)] * 3), min_size=1, max_size=4)


@given(st.text())
def test_clean_text_cannot_steer_a_terminal(text: str) -> None:
    assert not set(clean(text)) & {chr(n) for n in [*range(10), *range(11, 32), *range(127, 160), 0x202E, 0x2066]}
    assert clean(clean(text)) == clean(text)


@given(CELLS, st.integers(min_value=30, max_value=120))
def test_a_table_fits_and_loses_no_word(rows: list[tuple[str, ...]], width: int) -> None:
    shown = table(["a", "b", "c"], rows, at_most=width)
    assert all(len(line) <= width for line in shown.splitlines())
    for row in rows:
        for cell in row:
            assert {c for c in clean(cell) if c.isalnum()} <= set(shown)


def test_a_short_table_takes_no_more_room_than_it_needs() -> None:
    lines = ["Id  Name", "--  ------", "P1  Mother"]
    assert table(["Id", "Name"], [["P1", "Mother"]], at_most=100).splitlines() == lines


def test_what_is_set_in_hangs_further_in(monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    text = "Rests on:\n  k1  a row that is told in more words than fit\n\nEnd."
    assert wrapped(text).splitlines() == [
        "Rests on:", "  k1  a row that is told in more words", "    than fit", "", "End."
    ]  # fmt: skip


@given(st.lists(st.fixed_dictionaries({"id": st.text(), "finding": st.text()}), min_size=1))
def test_csv_keeps_every_cell_and_holds_no_formula(records: list[dict[str, str]]) -> None:
    read = list(csv.DictReader(io.StringIO(to_csv(records), newline="")))
    for before, after in zip(records, read, strict=True):
        for name, cell in before.items():
            assert after[name] in {clean(cell), f"'{clean(cell)}"}
            assert not after[name].startswith(("=", "+", "-", "@"))


def printed(code: str, **environment: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-c", f"from graphmodel.cli.console import *\nprepare_streams()\n{code}"],
        env=os.environ | environment,
        capture_output=True,
        check=True,
    )
    return done.stdout


def test_a_console_without_a_character_shows_something_in_its_place() -> None:
    shown = printed(r"say('Zo\u00eb \u2192 school')", PYTHONIOENCODING="cp1252")
    assert shown.strip() == "Zoë ? school".encode("cp1252")


def test_what_other_programs_read_is_utf_8_whatever_the_console() -> None:
    assert printed(r"emit('\u2192\n')", PYTHONIOENCODING="cp1252") == "→\n".encode()
