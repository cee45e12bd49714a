"""``graphmodel server``: a private Neo4j on this computer, fetched once a person has agreed to what comes."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphmodel.cli.console import note, say
from graphmodel.cli.failures import DECLINED

if TYPE_CHECKING:
    from graphmodel.server import Plan, Progress, ProgressCallback


@click.group("server")
def server_command() -> None:
    """Run a private Neo4j server on this computer.

    It needs no Docker and no administrator, answers this computer alone, and keeps everything in one folder that
    'graphmodel server status' names.
    """


@server_command.command("start")
@click.option("--yes", is_flag=True, help="Agree to what is fetched without being asked, for scripts.")
@click.option("--neo4j", "version", metavar="VERSION", help="Another version than the one offered first.")
@click.option("--port", type=click.IntRange(1024, 65535), help="The port; without it, one that is free.")
@click.option("--browser", is_flag=True, help="Serve Neo4j Browser too, a page in which the graph can be looked at.")
@click.option(
    "--from",
    "source",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Take Neo4j from this folder and download nothing: a copy of the folder 'jars' of another such server.",
)
def start_command(yes: bool, version: str | None, port: int | None, browser: bool, source: Path | None) -> None:
    """Start the server; the first time, say what has to be fetched and ask.

    What is fetched is Neo4j Community, its licence GPL-3: it is fetched for you and is no part of graphmodel. Each file
    is compared with the hash that graphmodel carries of it, also with --from.
    """
    from graphmodel import server

    now = server.status()
    plan = server.plan(version or now.version or server.DEFAULT_VERSION, browser=browser)
    if not plan.fetched and source is None:
        _announce(plan)
        if not yes:
            if not sys.stdin.isatty():
                raise click.UsageError("Nobody can be asked here; say --yes if it is agreed.")
            if not click.confirm("Fetch it?", err=True):
                note("Nothing was fetched.")
                raise click.exceptions.Exit(DECLINED)
    with _progress() as progress:
        started = server.start(
            version=version, port=port, download=not plan.fetched, source=source, browser=browser, progress=progress
        )
    state = "is already running" if started.already_running else "runs"
    say(f"Neo4j {started.version} {state} at {started.server.address}.")
    if started.browser:
        say(f"Neo4j Browser: {started.browser}, user {started.server.user}; {_password_is_in(started.folder)}.")
    say("Load a case: graphmodel load child-rs --server local. Stop it: graphmodel server stop.")


@server_command.command("stop")
def stop_command() -> None:
    """Stop the server; its data stays."""
    from graphmodel import server

    stopped = server.stop()
    say("The server is stopped." if stopped.was_running else "The server was not running.")


@server_command.command("status")
def status_command() -> None:
    """Say whether the server runs, its version, its address and its folder."""
    from graphmodel import server

    now = server.status()
    if now.version is None:
        say(f"The server has never been started. Its folder will be {now.folder}.")
        return
    state = "runs" if now.answering else "is starting or ending" if now.running else "is stopped"
    say(f"Neo4j {now.version} {state}.")
    if now.server is not None and now.running:
        say(f"Address: {now.server.address}, user {now.server.user}; {_password_is_in(now.folder)}.")
    if now.browser:
        say(f"Neo4j Browser: {now.browser}")
    say(f"Folder: {now.folder}")


def _password_is_in(folder: Path) -> str:
    return f"the password is in {folder / 'state.json'}"


def _announce(plan: Plan) -> None:
    files = f"{len(plan.artefacts)} files" if len(plan.artefacts) > 1 else "one file"
    note(f"To start the server, {files}, {plan.megabytes} MB in all, have to be fetched (once).")
    note(f"They go to {plan.jars}. What they are:")
    for name, licence in plan.licences:
        note(f"- {name}: {licence}")


@contextmanager
def _progress() -> Generator[ProgressCallback]:
    """A line that says how far it is, rewritten in place, when somebody is watching."""
    if not sys.stderr.isatty():
        yield lambda progress: None
        return
    shown = 0

    def show(progress: Progress) -> None:
        nonlocal shown
        share = (
            f"{100 * progress.done // max(progress.total, 1)}%" if progress.unit == "bytes" else f"{progress.done} s"
        )
        text = f"{progress.step}: {share}"
        click.echo("\r" + text.ljust(shown), err=True, nl=False)
        shown = len(text)

    try:
        yield show
    finally:
        if shown:
            click.echo("\r" + " " * shown + "\r", err=True, nl=False)
