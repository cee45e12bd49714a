"""Commands for cases that are shared on a Neo4j server."""

from __future__ import annotations

import sys

import click

from graphmodel.cli.console import note, say, table, working
from graphmodel.cli.failures import DECLINED
from graphmodel.cli.options import case_argument, open_case, server_option
from graphmodel.cli.servers import given


@click.command("load")
@case_argument
@server_option(required=True)
@click.option("--replace", is_flag=True, help="Put it in the place of an older copy of the same case.")
def load_command(case_name: str, server: str, replace: bool) -> None:
    """Copy a case to a server.

    A case of the same id that is there already is left alone unless --replace is given; another case under the same id
    is never replaced.
    """
    from graphmodel import api

    case = open_case(case_name)
    place = given(server)
    with working("Loading the case"):
        api.load(case, place, replace=replace)
    say(f"Loaded {case.id}: {len(case.by_id)} rows.")


@click.command("unload")
@click.argument("case_id", metavar="CASE-ID")
@server_option(required=True)
@click.option("--yes", is_flag=True, help="Do not ask first.")
def unload_command(case_id: str, server: str, yes: bool) -> None:
    """Remove a case from a server.

    Only this case is removed, with everything derived from it. Files on this computer are not touched.
    """
    from graphmodel import api

    if not yes and sys.stdin.isatty() and not click.confirm(f"Remove {case_id} from the server?", err=True):
        note("Nothing was removed.")
        raise click.exceptions.Exit(DECLINED)
    place = given(server)
    with working("Removing the case"):
        api.unload(case_id, place)
    say(f"Removed {case_id}.")


@click.command("cases")
@server_option(required=True)
def cases_command(server: str) -> None:
    """List the cases on a server."""
    from graphmodel import api

    found = api.cases(given(server))
    if found:
        say(table(["Case", "Title"], [(case.case_id, case.title) for case in found]))
    else:
        say("No cases on this server.")
