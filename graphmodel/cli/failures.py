"""What a person reads when a command cannot be carried out, and the exit code that goes with it."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

import click

from graphmodel.cli.console import note
from graphmodel.errors import EnvironmentFault, GraphmodelError, InputFaults

BAD_INPUT = 2
OUR_FAULT = 1
DECLINED = 1
INTERRUPTED = 130
DEBUG = "GRAPHMODEL_DEBUG"


def explain(error: Exception) -> int:
    """Say in plain words what is wrong and return the exit code: 2 for what the person can mend in the input, else 1.

    An unexpected fault is told by its kind and place alone: its text could quote the case.
    """
    match error:
        case click.Abort():
            return INTERRUPTED
        case click.ClickException():
            error.show()
            return error.exit_code
        case InputFaults():
            count = len(error.faults)
            note(f"This case cannot be used yet: {count} {'thing' if count == 1 else 'things'} to mend.")
            for fault in error.faults:
                note(f"- {fault}")
            return BAD_INPUT
        case EnvironmentFault():
            note(str(error))
            return OUR_FAULT
        case GraphmodelError():
            note(str(error))
            return BAD_INPUT
        case OSError() if error.strerror and not os.environ.get(DEBUG):
            note(f"{error.filename}: {error.strerror}" if error.filename else error.strerror)
            return OUR_FAULT
        case _:
            if os.environ.get(DEBUG):
                note("".join(traceback.format_exception(error)))
            else:
                note(
                    f"Something went wrong inside graphmodel ({type(error).__name__} {_place(error)}). This is a fault "
                    f"of the program, not of your case. With {DEBUG}=1 set it says more, which may include words of "
                    "the case."
                )
            return OUR_FAULT


def _place(error: Exception) -> str:
    """Where in graphmodel the error came up, as ``in knowledge/gains.py, line 12``."""
    package = Path(__file__).resolve().parent.parent
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(package):
            return f"in {path.relative_to(package).as_posix()}, line {frame.lineno}"
    return "at its start"
