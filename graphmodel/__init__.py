"""Who knew what, when, and whom did they tell? Case chronologies as a graph.

The front door: :func:`read` a case, then :func:`find` what its rows show, ask whether somebody :func:`knew` something
and :func:`why` a finding is one, take the :func:`graph`, write the :func:`report` and the :func:`chronology`. What
a panel asks beside that: :func:`matrix`, :func:`room`, :func:`closest_call`, :func:`brokers`, :func:`what_if`,
:func:`why_not`, :func:`enquiries`, :func:`compare`, :func:`verdicts`. Cases on a Neo4j server are reached by
:func:`load`, :func:`cases`, :func:`read_from` and :func:`unload`. All of it is :mod:`graphmodel.api`, imported when
used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphmodel.api import analyses as list_analyses
    from graphmodel.api import (
        brokers,
        cases,
        chronology,
        closest_call,
        compare,
        enquiries,
        graph,
        knew,
        load,
        matrix,
        read,
        read_from,
        report,
        room,
        unload,
        verdicts,
        what_if,
        why,
        why_not,
    )
    from graphmodel.api import findings as find

__version__ = "0.1.0"

__all__ = [
    "__version__",
    "brokers",
    "cases",
    "chronology",
    "closest_call",
    "compare",
    "enquiries",
    "find",
    "graph",
    "knew",
    "list_analyses",
    "load",
    "matrix",
    "read",
    "read_from",
    "report",
    "room",
    "unload",
    "verdicts",
    "what_if",
    "why",
    "why_not",
]

# Two functions have another name here, because graphmodel.findings and graphmodel.analyses are folders.
_IN_API = {name: name for name in __all__ if name != "__version__"} | {"find": "findings", "list_analyses": "analyses"}


def __getattr__(name: str) -> Any:
    if name in _IN_API:
        from importlib import import_module

        return getattr(import_module("graphmodel.api"), _IN_API[name])
    raise AttributeError(f"module 'graphmodel' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
