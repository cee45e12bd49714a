"""Writing to a terminal: plain text that any console can show, wrapped to its width.

Words from a case can hold anything. What reaches a terminal goes through :func:`clean`, so that no text can move the
cursor, change colours or turn the direction of writing.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from shutil import get_terminal_size

import click

_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WIDEST = 140
_NARROWEST = 8  # characters of a column, however narrow the terminal
_GAP = "  "


def prepare_streams() -> None:
    """Let a console without some character (a Windows code page) show ``?`` in its place instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def clean(text: str) -> str:
    """The text without control characters, line ends kept.

    >>> clean("Mother\\x1b[31m said\\u202e no")
    'Mother[31m said no'
    """
    return _UNWANTED.sub("", text.replace("\r\n", "\n").replace("\t", " "))


def say(text: str = "") -> None:
    """Print a line, or several, to standard output."""
    click.echo(clean(text))


def note(text: str) -> None:
    """Print a line to standard error: what is worth knowing but is no part of the answer."""
    click.echo(clean(text), err=True)


def emit(text: str) -> None:
    """Print text for another program: always UTF-8 with these line ends, so the same answer is the same bytes."""
    if sys.stdout.isatty():
        click.echo(clean(text), nl=False)
    else:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()


def width() -> int:
    """How many characters fit on a line."""
    return max(40, min(get_terminal_size((100, 24)).columns, _WIDEST))


def wrapped(text: str, indent: str = "") -> str:
    """The text in lines that fit the terminal, each set in by ``indent``; what was set in before hangs further in."""
    from textwrap import fill

    lines: list[str] = []
    for line in clean(text).split("\n"):
        words = line.lstrip()
        first = indent + line[: len(line) - len(words)]
        hanging = first if first == indent else f"{first}  "
        lines.append(fill(words, width(), initial_indent=first, subsequent_indent=hanging, break_on_hyphens=False))
    return "\n".join(lines)


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], at_most: int | None = None) -> str:
    """A table in plain text, its cells wrapped so that it is at most so many characters wide (else as the terminal).

    >>> print(table(["Id", "Finding"], [["a1", "The school was not told"]], at_most=20))
    Id  Finding
    --  ----------------
    a1  The school was
        not told
    """
    from textwrap import wrap

    cells = [[clean(cell).replace("\n", " ") for cell in row] for row in rows]
    widths = _widths([[*headings], *cells], at_most or width())
    lines = [_GAP.join(h.ljust(w) for h, w in zip(headings, widths, strict=True)).rstrip()]
    lines.append(_GAP.join("-" * w for w in widths))
    for row in cells:
        columns = [
            wrap(cell, w, break_on_hyphens=len(cell.split()) == 1) or [""] for cell, w in zip(row, widths, strict=True)
        ]
        for i in range(max(map(len, columns))):
            parts = [(c[i] if i < len(c) else "").ljust(w) for c, w in zip(columns, widths, strict=True)]
            lines.append(_GAP.join(parts).rstrip())
    return "\n".join(lines)


def _widths(rows: Sequence[Sequence[str]], at_most: int) -> list[int]:
    """Natural widths of the columns, the widest made narrower until the table fits."""
    widths = [max(map(len, column), default=0) for column in zip(*rows, strict=True)]
    room = at_most - len(_GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widest = max(widths)
        second = max([w for w in widths if w < widest], default=_NARROWEST)
        ties = widths.count(widest)
        target = max(second, _NARROWEST, widest - -(-(sum(widths) - room) // ties))
        widths = [max(target, _NARROWEST) if w == widest else w for w in widths]
    return widths


@contextmanager
def working(what: str) -> Generator[None]:
    """Say what is being done when it takes more than a second and somebody is watching."""
    if not sys.stderr.isatty():
        yield
        return
    from threading import Timer

    text = f"{clean(what)} ..."
    shown: list[str] = []

    def show() -> None:
        shown.append(text)
        click.echo(text, err=True, nl=False)

    timer = Timer(1.0, show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if shown:
            click.echo("\r" + " " * len(text) + "\r", err=True, nl=False)
