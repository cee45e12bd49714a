"""Commands for a case file of one's own: a new workbook, and the check of one."""

from __future__ import annotations

import re
from pathlib import Path

import click

from graphmodel.cli.console import say, working, wrapped
from graphmodel.cli.failures import BAD_INPUT


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
@click.pass_context
def check_command(ctx: click.Context, case_name: str) -> None:
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
    if reading.faults:
        ctx.exit(BAD_INPUT)
    say()
    say("Nothing to mend.")
