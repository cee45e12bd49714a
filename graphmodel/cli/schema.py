"""The schema as people or programs read it, made from the one declaration in :mod:`graphmodel.model.schema`."""

from __future__ import annotations

import json
from typing import Any

import click

from graphmodel.cli.console import emit, say, table, wrapped
from graphmodel.model.columns import Column
from graphmodel.model.schema import TABLES

_KINDS = {
    "text": "text",
    "choice": "one of the words below",
    "words": "words of the list below, separated by semicolons",
    "flag": "yes or blank",
    "number": "a whole number",
    "count": "a count: 3, at least 3, unknown",
    "when": "a day or period",
    "places": "places in the sources, separated by semicolons",
}


@click.command("schema")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "md", "json"]),
    default="text",
    show_default=True,
    help="Text to read, Markdown for a document, JSON for other programs.",
)
def schema_command(form: str) -> None:
    """Show every table and column that a case can have."""
    {"text": _print_text, "md": lambda: emit(as_markdown()), "json": lambda: emit(as_json())}[form]()


def as_json() -> str:
    """The schema as JSON text: tables in workbook order, each with its columns in file order."""
    return json.dumps({"tables": [_described(name) for name in TABLES]}, ensure_ascii=False, indent=2) + "\n"


def as_markdown() -> str:
    """The schema as a Markdown page: one section for each table."""
    lines = ["# What a case can hold", ""]
    for name, declared in TABLES.items():
        lines += [f"## {name}", "", declared.doc, ""]
        lines += ["| column | needed | holds | meaning |", "| --- | --- | --- | --- |"]
        for column in declared.columns:
            meaning = "; ".join([column.doc, *_choices(column)])
            cells = (column.name, "yes" if column.required else "", _holds(column), meaning)
            lines.append(f"| {' | '.join(map(_cell, cells))} |")
        lines.append("")
    return "\n".join(lines[:-1]) + "\n"


def _print_text() -> None:
    for number, (name, declared) in enumerate(TABLES.items()):
        if number:
            say()
        say(f"{name.upper()}{'' if declared.core else '  (optional)'}")
        say(wrapped(declared.doc))
        rows = [
            (f"{c.name}{' *' if c.required else ''}", _holds(c), "; ".join([c.doc, *_choices(c)]))
            for c in declared.columns
        ]
        say(table(["Column", "Holds", "Meaning"], rows))
    say()
    say("Columns with * are needed in every row.")


def _holds(column: Column) -> str:
    if not column.targets:
        return _KINDS[column.kind]
    where = "any sheet" if "*" in column.targets else " or ".join(column.targets)
    one = f"the id of a row of {where}"
    return one if column.kind == "ref" else f"ids of rows of {where}, separated by semicolons"


def _choices(column: Column) -> list[str]:
    return [f"{word}: {meaning}" for word, meaning in (column.choices or {}).items()]


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _described(name: str) -> dict[str, Any]:
    declared = TABLES[name]
    return {
        "name": name,
        "label": declared.label,
        "group": declared.group,
        "core": declared.core,
        "meaning": declared.doc,
        "columns": [
            {
                "name": c.name,
                "kind": c.kind,
                "required": c.required,
                "common": c.common,
                "meaning": c.doc,
                "choices": dict(c.choices or {}),
                "targets": list(c.targets),
                "relationship": c.rel,
            }
            for c in declared.columns
        ],
    }
