"""Commands for the questions that a panel asks out loud about one case as it is."""

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


@click.command("room")
@case_argument
@click.argument("meeting", metavar="MEETING")
@click.option("--risks", is_flag=True, help="Only items that bear on a child as a risk.")
@as_of_option
@form_option
@server_option()
def room_command(case_name: str, meeting: str, risks: bool, as_of: str | None, form: str, server: str | None) -> None:
    """Say of a meeting what was said, what was held unsaid, and what was known only elsewhere.

    MEETING is a row of the sheet meetings: its id, its label or a part of it. What came on the day of the meeting
    itself may have come before or after it, and is said to be possible only.
    """
    from graphmodel import api

    case = open_case(case_name, server_of(server))
    row = find_row(case, meeting, ["meetings"], "meeting")
    show(api.room(case, row, risks_only=risks, as_of=as_of), form)


@click.command("brokers")
@case_argument
@as_of_option
@form_option
@server_option()
def brokers_command(case_name: str, as_of: str | None, form: str, server: str | None) -> None:
    """Who carried information between services, and whose leaving would have cut it?

    Only messages that were made, and meetings at which something was said, count: not that one service acted after
    another.
    """
    from graphmodel import api

    show(api.brokers(open_case(case_name, server_of(server)), as_of=as_of), form)


@click.command("closest-call")
@case_argument
@click.argument("item", metavar="ITEM")
@click.argument("decision", metavar="DECISION")
@as_of_option
@form_option
@server_option()
def closest_call_command(
    case_name: str, item: str, decision: str, as_of: str | None, form: str, server: str | None
) -> None:
    """Until when would one message have reached those deciding, and from whom?

    ITEM is a row of the sheet information and DECISION one of the sheet decisions: id, label or a part of it. Beside it
    stand the fewest messages that would have put the whole picture of the same people in one room.
    """
    from graphmodel import api

    case = open_case(case_name, server_of(server))
    what = find_row(case, item, ["information"], "piece of information")
    row = find_row(case, decision, ["decisions"], "decision")
    show(api.closest_call(case, what, row, as_of=as_of), form)


@click.command("why-not")
@case_argument
@click.argument("name", metavar="KIND[/SUBTYPE]")
@click.option("--person", metavar="WHO", help="About this person.")
@click.option("--service", metavar="SERVICE", help="About this service.")
@click.option("--item", metavar="ITEM", help="About this piece of information.")
@as_of_option
@form_option
@server_option()
@questions_options
def why_not_command(
    case_name: str,
    name: str,
    person: str | None,
    service: str | None,
    item: str | None,
    as_of: str | None,
    form: str,
    server: str | None,
    questions: Library | None,
) -> None:
    """Say which row's absence or presence keeps something from being a finding.

    Of unshared-information every condition is tested; of other kinds only which rows the rule reads. Persons, services
    and items by id, label or a part of it.
    """
    from graphmodel import api

    case = open_case(case_name, server_of(server))
    asked = (
        (person, "people", "person"),
        (service, "services", "service"),
        (item, "information", "piece of information"),
    )
    about = [find_row(case, text, [table], what) for text, table, what in asked if text]
    with working("Testing the conditions"):
        show(api.why_not(case, name, about, as_of=as_of, questions=questions), form)


@click.command("verdicts")
@case_argument
@as_of_option
@form_option
@server_option()
@questions_options
def verdicts_command(
    case_name: str, as_of: str | None, form: str, server: str | None, questions: Library | None
) -> None:
    """List the panel's own views of findings, and views whose finding is no longer there."""
    from graphmodel import api

    case = open_case(case_name, server_of(server))
    with working("Working out who knew what"):
        found = api.verdicts(case, as_of=as_of, questions=questions)
    show(found, form)
