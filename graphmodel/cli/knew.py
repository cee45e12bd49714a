"""Did WHO know ITEM, by a day?"""

from __future__ import annotations

import click

from graphmodel.cli.console import say, working, wrapped
from graphmodel.cli.days import day
from graphmodel.cli.names import find_row
from graphmodel.cli.options import as_of_option, case_argument, open_case, server_of, server_option


@click.command("knew")
@case_argument
@click.argument("who", metavar="WHO")
@click.argument("item", metavar="ITEM")
@click.option("--by", type=day, metavar="DATE", help="By the end of this day; without it, ever.")
@as_of_option
@server_option()
def knew_command(case_name: str, who: str, item: str, by: str | None, as_of: str | None, server: str | None) -> None:
    """Did this person or service know that, by this day? Since when, from whom?

    WHO is a person, practitioner, service or agency and ITEM a row of the sheet information: each by its id, its label
    or a part of the label that only it has.
    """
    from graphmodel import api
    from graphmodel.model.columns import PARTY

    place = server_of(server)
    case = open_case(case_name, place)
    holder = find_row(case, who, PARTY, "person or service")
    information = find_row(case, item, ["information"], "piece of information")
    with working("Working out who knew what"):
        answer = api.knew(case, holder, information, by=by, as_of=as_of)
    say(wrapped(answer.sentence))
    if answer.route_words:
        say()
        say("How it came there:")
        for number, sentence in enumerate(answer.route_words, 1):
            say(wrapped(f"  {number}. {sentence}"))
