"""Commands for a case file of one's own: a new workbook, and the check of one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphmodel.cli.console import say, working, wrapped
from graphmodel.cli.failures import BAD_INPUT

if TYPE_CHECKING:
    from graphmodel.model.case import Case


@click.command("new")
@click.argument("path", metavar="CASE", type=click.Path(path_type=Path))
@click.option("--title", default="", help="The title of the review; it can also be filled in later.")
def new_command(path: Path, title: str) -> None:
    """Write an empty workbook to code a case in, with a guide and drop-downs.

    CASE is the name of the workbook; .xlsx is added when it is missing. A file that is there is never overwritten.
    """
    from graphmodel.inputs.template import new_workbook

    target = path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
    new_workbook(target, case_id=_id_from(target.stem), title=title)
    say(f"Wrote {target}")
    say(f"Fill it in (the sheet guide says how), then: graphmodel check {target}")


def _id_from(stem: str) -> str:
    """A case id from a file name: what an id may hold, hyphens for the rest.

    >>> _id_from("Our case (2024)"), _id_from("---")
    ('our-case-2024', 'case-1')
    """
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "case-1"


@click.command("check")
@click.argument("case_name", metavar="CASE")
@click.option(
    "--against",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="TEXT",
    help="The source as a text file: no cell may share seven words in a row with it, and every numbered paragraph must "
    "be accounted for in the sheet coverage.",
)
@click.pass_context
def check_command(ctx: click.Context, case_name: str, against: Path | None) -> None:
    """Count what a case holds and list everything to mend.

    Ends with exit code 2 when something has to be mended before the case can be used.
    """
    from graphmodel.inputs import inspect
    from graphmodel.resources import case_path

    with working("Reading the case"):
        reading = inspect(case_path(case_name))
    for line in reading.summary_lines():
        say(line)
    for heading, entries in (("Worth a look", reading.warnings), ("To mend", reading.faults)):
        if entries:
            say()
            say(f"{heading} ({len(entries)}):")
            for entry in entries:
                say(wrapped(f"- {entry}"))
    carried_over = _held_against(reading.case, against) if reading.case and against else []
    for line in carried_over:
        say(wrapped(f"- {line}"))
    if reading.faults or carried_over:
        ctx.exit(BAD_INPUT)
    say()
    say("Nothing to mend.")


def _held_against(case: Case, text: Path) -> list[str]:
    """What a coded case carries over from its source in the source's words, and which paragraphs it forgets."""
    from graphmodel.inputs.against import coded_without_rows, not_accounted_for, shared_runs

    source = text.read_text(encoding="utf-8", errors="replace")
    return [
        *(f"row {s.row}, column {s.column}: shares with the source: {s.words}" for s in shared_runs(case, source)),
        *(f"paragraph {place}: no row in the sheet coverage" for place in not_accounted_for(case, source)),
        *(f"paragraph {place}: coverage says coded, but no row cites it" for place in coded_without_rows(case)),
    ]
