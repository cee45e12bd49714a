"""``graphmodel doctor``: whether everything works here, and how well a server keeps what is put there."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from graphmodel.cli.console import say, table, working
from graphmodel.cli.options import server_option
from graphmodel.errors import EnvironmentFault, GraphmodelError

MARKS = {"good": "ok", "look": "LOOK", "unknown": "?"}
TO_MEND = 1


@click.command("doctor")
@server_option(required=True)
@click.pass_context
def doctor_command(ctx: click.Context, server: str | None) -> None:
    """Say whether graphmodel works here, and how well a server keeps what is there.

    Without --server: this computer, and its private server when that runs. Of a server: version, encryption,
    authentication, telemetry, open ports, query log, constraints. Nothing is changed. Ends with exit code 1 when
    something is worth a look.
    """
    with working("Looking at this computer"):
        rows = list(_here())
    place = server or ("local" if _private_runs() else None)
    if place is not None:
        from graphmodel import api
        from graphmodel.cli.servers import given

        with working("Looking at the server"):
            health = api.health(given(place))
        rows.append(("ok", "Server", health.address))
        rows += [(MARKS[check.state], check.topic, check.found) for check in health.checks]
    say(table(["", "What", "Found"], rows))
    if any(mark == MARKS["look"] for mark, _, _ in rows):
        ctx.exit(TO_MEND)


def _here() -> Iterator[tuple[str, str, str]]:
    """What graphmodel needs on this computer: itself, a case from beginning to end in memory, the private server."""
    from graphmodel import __version__, api
    from graphmodel.resources import case_path

    yield "ok", "graphmodel", f"{__version__}, Python {sys.version.split()[0]}"
    try:
        found = len(api.findings(api.read(case_path("minimal"))))
    except Exception as error:  # whatever it is, it is what was asked about
        text = str(error) if isinstance(error, GraphmodelError) else type(error).__name__
        yield MARKS["look"], "In memory", f"a sample case cannot be read and asked: {text}"
    else:
        yield "ok", "In memory", f"a sample case was read and asked: {found} finding" + ("s" if found != 1 else "")
    yield _private_server()


def _private_server() -> tuple[str, str, str]:
    from graphmodel.server import ServerFault, status

    try:
        now = status()
    except ServerFault as error:
        return MARKS["unknown"], "Private server", str(error)
    if now.version is None:
        return "ok", "Private server", "never started; nothing needs it"
    return "ok", "Private server", f"Neo4j {now.version} {'runs' if now.running else 'is stopped'}, in {now.folder}"


def _private_runs() -> bool:
    from graphmodel.server import status

    try:
        return status().running
    except EnvironmentFault:
        return False
