"""How the answer to a panel's question is printed: to read, or for other programs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click

from graphmodel.cli.console import emit, say, wrapped

if TYPE_CHECKING:
    from graphmodel.questions.reply import Reply

F = TypeVar("F", bound=Callable[..., object])


def form_option(command: F) -> F:
    """``--format``: text to read, or CSV or JSON."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "csv", "json"]),
        default="text",
        show_default=True,
        help="Text to read, or a table as CSV, or everything as JSON (UTF-8) for other programs.",
    )(command)


def show(reply: Reply, form: str) -> None:
    """Print an answer in the form that was asked for."""
    if form == "json":
        emit(reply.to_json())
    elif form == "csv":
        from graphmodel.cli.tables import to_csv

        emit(to_csv(reply.to_records()))
    else:
        say(wrapped(reply.to_text().rstrip("\n")))
