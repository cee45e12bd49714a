"""Commands for the questions that look beyond a case as it is: another row, another case, the agencies behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graphmodel.cli.console import working
from graphmodel.cli.names import find_row
from graphmodel.cli.options import (
    as_of_option,
    case_argument,
    open_case,
    questions_options,
    server_of,
    server_option,
)
from graphmodel.cli.replies import form_option, show

if TYPE_CHECKING:
    from graphmodel.analyses.library import Library


@click.command("what-if")
@case_argument
@click.option(
    "--add",
    multiple=True,
    metavar="FILE|ROW",
    help="A CSV table named after its sheet (communications.csv), or one row as "
    "TABLE:column=value;column=value. Repeatable.",
)
@click.option("--drop", multiple=True, metavar="ROW", help="The id of a row to leave out. Repeatable.")
@as_of_option
@form_option
@server_option()
@questions_options
def what_if_command(
    case_name: str,
    add: tuple[str, ...],
    drop: tuple[str, ...],
    as_of: str | None,
    form: str,
    server: str | None,
    questions: Library | None,
) -> None:
    """Add or leave out rows in memory and see which findings come and go.

    Nothing is written. What needs a row that is left out goes with it, and is said.
    """
    from graphmodel import api

    if not add and not drop:
        raise click.UsageError("Say what to --add or what to --drop.")
    case = open_case(case_name, server_of(server))
    with working("Working out who knew what, twice"):
        found = api.what_if(case, add=add, drop=drop, as_of=as_of, questions=questions)
    show(found, form)


@click.command("enquiries")
@case_argument
@click.option("--agency", metavar="AGENCY", help="Only this one: its id, its label or a part of it.")
@as_of_option
@form_option
@server_option()
@questions_options
def enquiries_command(
    case_name: str, agency: str | None, as_of: str | None, form: str, server: str | None, questions: Library | None
) -> None:
    """List per agency what to ask it, and every row that names it.

    What to ask: what would settle each possible finding. The rows are for the agency to check for accuracy.
    """
    from graphmodel import api

    case = open_case(case_name, server_of(server))
    row = find_row(case, agency, ["agencies"], "agency") if agency else None
    with working("Working out what to ask"):
        found = api.enquiries(case, row, as_of=as_of, questions=questions)
    show(found, form)


@click.command("compare")
@click.argument("case_names", metavar="CASE...", nargs=-1, required=True)
@as_of_option
@form_option
@server_option()
@questions_options
def compare_command(
    case_names: tuple[str, ...], as_of: str | None, form: str, server: str | None, questions: Library | None
) -> None:
    """Lay cases, or the children of one case, side by side: kinds of finding and subjects.

    With one CASE, the children whom the review is about. Counts and sources: --format csv.
    """
    from graphmodel import api

    place = server_of(server)
    opened = [open_case(name, place) for name in case_names]
    with working("Working out who knew what in each"):
        found = api.compare(opened, as_of=as_of, questions=questions)
    show(found, form)
