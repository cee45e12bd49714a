"""Commands for cases that are shared on a Neo4j server."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from graphmodel.cli.console import note, say, table, working
from graphmodel.cli.failures import DECLINED
from graphmodel.cli.options import open_case, server_option
from graphmodel.cli.servers import given
from graphmodel.errors import GraphmodelError

if TYPE_CHECKING:
    from graphmodel.model.case import Case


@click.command("load")
@click.argument("case_names", metavar="CASE...", nargs=-1, required=True)
@server_option(required=True)
@click.option(
    "--replace/--keep",
    default=True,
    help="Put it in the place of an older copy of the same case (as without either), or leave that and say so.",
)
def load_command(case_names: tuple[str, ...], server: str | None, replace: bool) -> None:
    """Copy a case, or several, to a server.

    Each is stored whole or not at all, in the place of an older copy of the same case. Another case under the same id
    is never replaced.
    """
    from graphmodel import api

    rows: dict[str, int] = {}

    def opened() -> Iterator[Case]:
        for name in case_names:
            case = open_case(name)
            rows[case.id] = len(case.by_id)
            yield case

    if len(case_names) == 1:
        (case,) = opened()  # a case to mend is told before a password is asked for
        place = given(server)
        with working("Loading the case"):
            api.load(case, place, replace=replace)
        say(f"Loaded {case.id}: {len(case.by_id)} rows.")
        return
    place = given(server)
    done = 0
    with click.progressbar(length=len(case_names), label="Loading", file=sys.stderr, show_pos=True) as bar:

        def loaded(_: str) -> None:
            nonlocal done
            done += 1
            bar.update(1)

        try:
            api.load_all(opened(), place, replace=replace, loaded=loaded)
        except GraphmodelError:
            note(f"{done} of {len(case_names)} cases were loaded before this:")
            raise
    say(f"Loaded {done} cases: {sum(rows.values())} rows.")


@click.command("unload")
@click.argument("case_id", metavar="CASE-ID")
@server_option(required=True)
@click.option("--yes", is_flag=True, help="Do not ask first.")
def unload_command(case_id: str, server: str | None, yes: bool) -> None:
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
def cases_command(server: str | None) -> None:
    """List the cases on a server."""
    from graphmodel import api

    found = api.cases(given(server))
    if found:
        say(table(["Case", "Title"], [(case.case_id, case.title) for case in found]))
    else:
        say("No cases on this server.")
