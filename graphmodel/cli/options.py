"""What several commands share: the CASE argument, ``--server`` and ``--as-of``, and how a case is opened from them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from graphmodel.cli.console import working
from graphmodel.cli.days import day

if TYPE_CHECKING:
    from graphmodel.analyses.library import Library
    from graphmodel.model.case import Case
    from graphmodel.server import Server

F = TypeVar("F", bound=Callable[..., object])


def case_argument(command: F) -> F:
    """CASE: a folder of CSV tables, a workbook, the name of a sample, or with ``--server`` the id of a case there."""
    return click.argument("case_name", metavar="CASE")(command)


def as_of_option(command: F) -> F:
    """``--as-of``: what could have been known by the end of a day, hindsight removed."""
    return click.option(
        "--as-of",
        type=day,
        metavar="DATE",
        help="Use only what was over and known by the end of this day, such as 2018-05-03.",
    )(command)


def server_option(*, required: bool = False) -> Callable[[F], F]:
    """``--server``: where the case is. Where it is required, the server that the environment names will do."""
    return click.option(
        "--server",
        metavar="local|env|ADDRESS",
        default=(lambda: "env" if os.environ.get("GRAPHMODEL_NEO4J_ADDRESS") else None) if required else None,
        help="A Neo4j server: local is the one that 'graphmodel server start' runs, env the one that "
        "GRAPHMODEL_NEO4J_ADDRESS names; otherwise neo4j+s://HOST:PORT or bolt+s://HOST:PORT (without +s on this "
        "computer only), with GRAPHMODEL_NEO4J_USER (neo4j if not set), GRAPHMODEL_NEO4J_DATABASE (the user's own if "
        "not set) and GRAPHMODEL_NEO4J_PASSWORD (if not set, the keyring's, or asked for).",
    )


def questions_options(command: Callable[..., None]) -> Callable[..., None]:
    """``--questions`` and ``--set``: own questions beside the shipped ones, other figures; the command gets both as
    ``questions``."""

    @click.option(
        "--questions",
        "folder",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        metavar="FOLDER",
        help="Ask the questions of this folder too: FOLDER/KIND/NAME.cypher.",
    )
    @click.option(
        "--set",
        "figures",
        multiple=True,
        metavar="NAME=NUMBER",
        help="Another value for a figure that rules use; 'graphmodel analyses --figures' lists them. Repeatable.",
    )
    @wraps(command)
    def with_questions(*args: Any, folder: Path | None, figures: tuple[str, ...], **named: Any) -> None:
        command(*args, questions=_questions(folder, figures), **named)

    return with_questions


def _questions(folder: Path | None, figures: tuple[str, ...]) -> Library | None:
    if folder is None and not figures:
        return None
    from graphmodel import api

    values: dict[str, int] = {}
    for text in figures:
        parts = re.fullmatch(r"\s*([\w-]+)\s*=\s*(\d{1,9})\s*", text)
        if parts is None:
            raise click.UsageError(f"--set {text}: write NAME=NUMBER, with a whole number")
        values[parts[1]] = int(parts[2])
    return api.library(folder, values)


def open_case(case_name: str, server: Server | None = None) -> Case:
    """The case that a person means; with a server, the one of that id there."""
    from graphmodel import api

    if server is not None:
        with working("Reading the case from the server"):
            return api.read_from(server, case_name)
    from graphmodel.resources import case_path

    with working("Reading the case"):
        return api.read(case_path(case_name))


def server_of(text: str | None) -> Server | None:
    """The server that ``--server`` means, its user and password looked up; None without one."""
    if text is None:
        return None
    from graphmodel.cli.servers import given

    return given(text)
