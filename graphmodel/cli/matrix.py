"""Every item by every service, as a table that fits the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graphmodel.cli.console import say, table, width, working, wrapped
from graphmodel.cli.days import day
from graphmodel.cli.options import as_of_option, case_argument, open_case, server_of, server_option
from graphmodel.cli.replies import form_option, show

if TYPE_CHECKING:
    from graphmodel.questions.matrix import Matrix

_ITEM = 40  # characters of an item's column that are kept free
_GAP = 2


@click.command("matrix")
@case_argument
@click.option("--by", type=day, metavar="DATE", help="By the end of this day; without it, ever.")
@as_of_option
@form_option
@server_option()
def matrix_command(case_name: str, by: str | None, as_of: str | None, form: str, server: str | None) -> None:
    """Show for every item and every service whether they knew it.

    Items are grouped by the person whom they are about. One answer of one cell, with its route: graphmodel knew.
    """
    from graphmodel import api

    case = open_case(case_name, server_of(server))
    with working("Working out who knew what"):
        found = api.matrix(case, by=by, as_of=as_of)
    if form == "text":
        _print(found)
    else:
        show(found, form)


def _print(found: Matrix) -> None:
    """The legend, then for each person a table of the items, in as many parts as the services need."""
    from graphmodel.questions.matrix import LEGEND

    say(wrapped(f"{found.heading}. {LEGEND}"))
    say()
    say(table(["Column", "Service"], [(service.id, service.label) for service in found.services]))
    parts = _parts(
        [
            max(len(service.id), *(len(r.cells[n].short) for r in found.rows), 1)
            for n, service in enumerate(found.services)
        ]
    )
    for person in found.people:
        for number, part in enumerate(parts):
            say()
            say(person.label + (f" (part {number + 1} of {len(parts)})" if len(parts) > 1 else ""))
            rows = [
                (f"{row.item.id}: {row.item.label}", *(row.cells[n].short for n in part)) for row in found.about(person)
            ]
            say(table(["Item", *(found.services[n].id for n in part)], rows))


def _parts(widths: list[int]) -> list[list[int]]:
    """The columns in groups that fit beside the item's column."""
    parts: list[list[int]] = [[]]
    left = room = width() - _ITEM
    for number, needed in enumerate(widths):
        if needed + _GAP > left and parts[-1]:
            parts.append([])
            left = room
        parts[-1].append(number)
        left -= needed + _GAP
    return parts
