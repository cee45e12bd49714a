"""Which server ``--server`` means, and whose name and password open it."""

from __future__ import annotations

import os
import sys

import click

from graphmodel.errors import EnvironmentFault, UsageFault
from graphmodel.server import Server

LOCAL = "local"
USER = "GRAPHMODEL_NEO4J_USER"
PASSWORD = "GRAPHMODEL_NEO4J_PASSWORD"  # noqa: S105


def given(server: str) -> Server:
    """The private server for ``local``, else the one at that address, its password asked for when it is not set.

    Raises EnvironmentFault when the private server is not running, UsageFault for what is no address or when nobody can
    be asked.
    """
    if server == LOCAL:
        return _private()
    if "://" not in server:
        raise UsageFault(
            f"--server {server!r} is no address; write local, or neo4j+s://HOST:PORT, or bolt://localhost:PORT"
        )
    password = os.environ.get(PASSWORD)
    if password is None:
        if not sys.stdin.isatty():
            raise UsageFault(f"set {PASSWORD} to the password for {server}; without a keyboard it cannot be asked for")
        password = str(click.prompt(f"Password for {server}", hide_input=True, err=True))
    return Server(server, os.environ.get(USER, "neo4j"), password)


def _private() -> Server:
    from graphmodel.server import status

    now = status()
    if now.server is None or not now.running:
        raise EnvironmentFault("the private server is not running; start it: graphmodel server start")
    return now.server
