"""Commands that answer from a case: the report, the findings, why a finding is one, and which questions are asked."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphmodel.cli.console import emit, note, say, table, working, wrapped
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
    from graphmodel.findings.finding import Findings


@click.command("report")
@case_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to write it: a page (.html), an Excel workbook (.xlsx) or a Word document (.docx). Without it, "
    "CASE-ID.html in this folder.",
)
@click.option("--chronology", "with_chronology", is_flag=True, help="Add the chronology to a Word document.")
@click.option("--open", "show", is_flag=True, help="Open it when it is written.")
@as_of_option
@server_option()
@questions_options
def report_command(
    case_name: str,
    output: Path | None,
    with_chronology: bool,
    show: bool,
    as_of: str | None,
    server: str | None,
    questions: Library | None,
) -> None:
    """Write the whole case as one page for any browser, or for Excel or Word.

    The page needs no network and loads nothing: it can be kept beside the case and opened with a double click. A file
    that ends in .xlsx or .docx holds the same findings, with room for the panel's view of each.
    """
    from graphmodel import api

    place = server_of(server)
    case = open_case(case_name, place)
    with working("Writing the report"):
        path = api.report(case, output, as_of=as_of, server=place, with_chronology=with_chronology, questions=questions)
    say(f"Wrote {path}")
    if show and not webbrowser.open(path.resolve().as_uri()):
        note("No program could be started for it; open it from your files.")


@click.command("findings")
@case_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="Text to read, or JSON or CSV (UTF-8) for other programs.",
)
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Only this kind, such as hidden-man; repeatable.")
@as_of_option
@server_option()
@questions_options
def findings_command(
    case_name: str,
    form: str,
    kinds: tuple[str, ...],
    as_of: str | None,
    server: str | None,
    questions: Library | None,
) -> None:
    """List what the rows show: unseen men, missed handovers, information not shared and more.

    The most important come first. Each can be opened: graphmodel why CASE FINDING.
    """
    from graphmodel import api

    place = server_of(server)
    case = open_case(case_name, place)
    with working("Working out who knew what"):
        found = api.findings(case, kinds=kinds or None, as_of=as_of, server=place, questions=questions)
    if form == "json":
        emit(found.to_json())
    elif form == "csv":
        from graphmodel.cli.tables import to_csv

        emit(to_csv(found.to_records()))
    else:
        _show(found, case_name)


@click.command("why")
@case_argument
@click.argument("finding", metavar="FINDING")
@as_of_option
@server_option()
@questions_options
def why_command(case_name: str, finding: str, as_of: str | None, server: str | None, questions: Library | None) -> None:
    """Say on which rows and sources one finding rests.

    FINDING is the id that 'graphmodel findings CASE' shows, or the beginning of it.
    """
    from graphmodel import api

    place = server_of(server)
    case = open_case(case_name, place)
    with working("Working out who knew what"):
        found = api.findings(case, as_of=as_of, server=place, questions=questions)
        text = api.why(case, found, finding)
    say(wrapped(text.rstrip("\n")))


@click.command("analyses")
@click.option("--figures", "show_figures", is_flag=True, help="List the figures that rules use instead.")
@questions_options
def analyses_command(show_figures: bool, questions: Library | None) -> None:
    """List the questions that are asked of every case."""
    from graphmodel import api

    if show_figures:
        found = (questions or api.library()).thresholds.values()
        for figure in found:
            say(figure.name)
            say(wrapped(str(figure), "    "))
        return
    rows = [(a.kind, a.subtype, a.question) for a in api.analyses(questions)]
    say(table(["Kind", "Subtype", "Question"], rows))


@click.command("ask")
@case_argument
@click.argument("name", metavar="KIND/FILE")
@as_of_option
@form_option
@server_option()
@questions_options
def ask_command(
    case_name: str, name: str, as_of: str | None, form: str, server: str | None, questions: Library | None
) -> None:
    """Put one question to a case and print the rows that it gives, before they become findings.

    KIND/FILE names a .cypher file: one of 'graphmodel analyses', or one of your own in --questions FOLDER.
    """
    from graphmodel import api

    case = open_case(case_name, server_of(server))
    with working("Working out who knew what"):
        found = api.answers(case, name, as_of=as_of, questions=questions)
    show(found, form)


def _show(found: Findings, case_name: str) -> None:
    """The findings to read, with a line before it on how many and one after it on where to go on."""
    from graphmodel.findings.verdict import VERDICT_WORDS
    from graphmodel.views.kinds import kind_words

    certain = sum(f.certainty == "certain" for f in found)
    day = f" As of {found.as_of}, hindsight removed." if found.as_of else ""
    counts = f"{len(found)} findings, {certain} certain, {len(found) - certain} possible."
    well = f" {found.shared_well} of them tell what was shared well." if found.shared_well else ""
    say(wrapped(f"{found.title}: {counts}{well}{day}"))
    if not found.items:
        return
    for finding in found:
        say()
        say(f"{finding.id}  {kind_words(finding.kind)['name']} ({finding.certainty})")
        say(wrapped(finding.statement, "    "))
        if finding.verdict:
            why = f": {finding.verdict_why}" if finding.verdict_why else ""
            say(wrapped(f"The panel's view: {VERDICT_WORDS[finding.verdict]}{why}", "    "))
        if finding.sources:
            say(wrapped(f"Sources: {', '.join(finding.sources)}", "    "))
    say()
    say(f"Why one of them is a finding: graphmodel why {case_name} {found.items[0].id}")
