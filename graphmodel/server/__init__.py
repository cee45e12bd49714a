"""A private Neo4j for one person's machine, with nothing but pip: fetched once, on 127.0.0.1 only, in one folder.

For a person without Docker or administrator rights, and for the tests. It comes with the optional extra ``server``.
``plan`` says what would be fetched, so that the person can be asked; ``start``, ``status`` and ``stop`` do the rest;
``throwaway_server`` is for tests. Nothing here prints, and nothing here needs the Neo4j driver.
"""

from __future__ import annotations

from graphmodel.server.artefacts import (
    DEFAULT_VERSION,
    VERSIONS,
    Artefact,
    Plan,
    Release,
    plan,
)
from graphmodel.server.control import Server, Started, Status, Stopped, start, status, stop
from graphmodel.server.faults import ExtraMissing, NotFetched, ServerFault
from graphmodel.server.fetching import Progress, ProgressCallback, fetch
from graphmodel.server.state import ENVIRONMENT_VARIABLE
from graphmodel.server.throwaway import throwaway_server

__all__ = [
    "DEFAULT_VERSION",
    "ENVIRONMENT_VARIABLE",
    "VERSIONS",
    "Artefact",
    "ExtraMissing",
    "NotFetched",
    "Plan",
    "Progress",
    "ProgressCallback",
    "Release",
    "Server",
    "ServerFault",
    "Started",
    "Status",
    "Stopped",
    "fetch",
    "plan",
    "start",
    "status",
    "stop",
    "throwaway_server",
]
