"""The command line: ``graphmodel COMMAND ...``, thin over :mod:`graphmodel.api`.

This module is imported for every command, so it imports nothing but click: the table below names each command, where
it lives and what its help says, and a command's module is imported only when the command is used.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple, NoReturn

import click

from graphmodel import __version__


class Entry(NamedTuple):
    """One command as ``--help`` lists it: its name, its module in this package and its one line."""

    name: str
    module: str
    summary: str


COMMANDS: dict[str, tuple[Entry, ...]] = {
    "A case of your own": (
        Entry("new", "case_files", "Write an empty workbook to code a case in, with a guide and drop-downs."),
        Entry("check", "case_files", "Count what a case holds and list everything to mend."),
        Entry("schema", "schema", "Show every table and column that a case can have."),
    ),
    "Answers": (
        Entry("report", "answers", "Write the whole case as one page for any browser, or for Excel or Word."),
        Entry("chronology", "chronology", "Write everything dated, in order, for Excel or Word."),
        Entry(
            "findings",
            "answers",
            "List what the rows show: unseen men, missed handovers, information not shared and more.",
        ),
        Entry("why", "answers", "Say on which rows and sources one finding rests."),
        Entry("knew", "knew", "Did this person or service know that, by this day? Since when, from whom?"),
        Entry("analyses", "answers", "List the questions that are asked of every case."),
        Entry(
            "ask",
            "answers",
            "Put one question to a case and print the rows that it gives, before they become findings.",
        ),
    ),
    "Questions a panel asks": (
        Entry("matrix", "matrix", "Show for every item and every service whether they knew it."),
        Entry(
            "room", "ask", "Say of a meeting what was said, what was held unsaid, and what was known only elsewhere."
        ),
        Entry("closest-call", "ask", "Until when would one message have reached those deciding, and from whom?"),
        Entry("brokers", "ask", "Who carried information between services, and whose leaving would have cut it?"),
        Entry("what-if", "beyond", "Add or leave out rows in memory and see which findings come and go."),
        Entry("why-not", "ask", "Say which row's absence or presence keeps something from being a finding."),
        Entry("enquiries", "beyond", "List per agency what to ask it, and every row that names it."),
        Entry(
            "compare", "beyond", "Lay cases, or the children of one case, side by side: kinds of finding and subjects."
        ),
        Entry("verdicts", "ask", "List the panel's own views of findings, and views whose finding is no longer there."),
    ),
    "Cases on a Neo4j server": (
        Entry("load", "shared", "Copy a case, or several, to a server."),
        Entry("unload", "shared", "Remove a case from a server."),
        Entry("cases", "shared", "List the cases on a server."),
        Entry("server", "server", "Run a private Neo4j server on this computer."),
        Entry("doctor", "doctor", "Say whether graphmodel works here, and how well a server keeps what is there."),
    ),
}


class Commands(click.Group):
    """The group of all commands; a command is imported when it is called by name, never to list it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of ``--help``."""
        return [entry.name for section in COMMANDS.values() for entry in section]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this name, its module imported now; None when there is none."""
        for section in COMMANDS.values():
            for entry in section:
                if entry.name == cmd_name:
                    module = import_module(f"graphmodel.cli.{entry.module}")
                    return getattr(module, f"{cmd_name.replace('-', '_')}_command")
        return None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names; a word that names none is answered with the nearest that do."""
        if not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            from graphmodel.model.case import did_you_mean

            ctx.fail(f"There is no command {args[0]!r}{did_you_mean(args[0], self.list_commands(ctx))}.")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table of commands, in sections, without importing any."""
        for section, entries in COMMANDS.items():
            with formatter.section(section):
                formatter.write_dl([(entry.name, entry.summary) for entry in entries])


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="A CASE is a folder of CSV tables, an .xlsx workbook, or a sample by name: try  graphmodel report child-rs",
)
@click.version_option(__version__, message="graphmodel %(version)s")
def cli() -> None:
    """Who knew what, when, and whom did they tell?

    graphmodel reads the chronology of a safeguarding review and finds unseen men, missed handovers and unshared
    information. It works on this computer alone: nothing is sent anywhere.
    """


def run(args: Sequence[str] | None = None) -> int:
    """Carry out one command line and return its exit code: 0 done, 1 our fault, 2 something to mend in the input."""
    from graphmodel.cli.console import prepare_streams

    prepare_streams()
    try:
        code = cli.main(args=args, prog_name="graphmodel", standalone_mode=False)
    except Exception as error:
        from graphmodel.cli.failures import explain

        return explain(error)
    return code if isinstance(code, int) else 0


def main() -> NoReturn:
    """The entry point of the installed command."""
    raise SystemExit(run())
