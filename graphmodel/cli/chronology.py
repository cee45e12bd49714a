"""The command that writes everything dated in a case, in order."""

from __future__ import annotations

from pathlib import Path

import click

from graphmodel.cli.console import say, working
from graphmodel.cli.options import as_of_option, case_argument, open_case, server_of, server_option


@click.command("chronology")
@case_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to write it: an Excel workbook (.xlsx), a Word document (.docx) or a table for other programs (.csv). "
    "Without it, CASE-ID-chronology.xlsx in this folder.",
)
@as_of_option
@server_option()
def chronology_command(case_name: str, output: Path | None, as_of: str | None, server: str | None) -> None:
    """Write everything dated, in order, for Excel or Word.

    A vague date stays vague: a line stands where it could have begun at the earliest and says which lines below it
    could have come before it.
    """
    from graphmodel import api

    case = open_case(case_name, server_of(server))
    with working("Writing the chronology"):
        path = api.chronology(case, output, as_of=as_of)
    say(f"Wrote {path}")
