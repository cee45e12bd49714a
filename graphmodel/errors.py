"""What can go wrong, under one root.

Bad input is told apart from a fault of the machine: the command line ends with exit code 2 for the first and 1 for
the second.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class GraphmodelError(Exception):
    """Root of every error that graphmodel raises on purpose; its text is meant for the person at the keyboard."""


class EnvironmentFault(GraphmodelError):
    """Something about the machine, not the data: a server that does not answer, a full disk, a missing extra."""


class UsageFault(GraphmodelError, ValueError):
    """A question that cannot be asked as put: an unknown name, a day that is no date."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing to mend in a case file: where it is, what was found, what to write instead.

    ``row`` and ``column`` are as the person sees them: row 1 holds the headings; 0 and "" mean the sheet as a whole.

    >>> print(Fault("people.csv", "people", 3, "born", "31/02/2020", "a day that exists, such as 28/02/2020"))
    people.csv, sheet people, row 3, column born: found '31/02/2020'; write a day that exists, such as 28/02/2020
    """

    file: str
    sheet: str
    row: int
    column: str
    found: str
    write: str

    def __str__(self) -> str:
        where = [self.file]
        if self.sheet:
            where.append(f"sheet {self.sheet}")
        if self.row:
            where.append(f"row {self.row}")
        if self.column:
            where.append(f"column {self.column}")
        return f"{', '.join(where)}: found {self.found!r}; write {self.write}"


class InputFaults(GraphmodelError, ValueError):
    """A case file that cannot be used as it is; ``faults`` lists everything to mend, found in one pass."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))
