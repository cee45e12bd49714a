"""Which server ``--server`` means, and whose name and password open it."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field

import click

from graphmodel.errors import UsageFault

LOCAL = "local"
USER = "GRAPHMODEL_NEO4J_USER"
PASSWORD = "GRAPHMODEL_NEO4J_PASSWORD"  # noqa: S105


@dataclass(frozen=True, slots=True)
class Address:
    """A Neo4j server and who asks it."""

    uri: str
    user: str
    password: str = field(repr=False)


def address(server: str) -> Address:
    """The private server for ``local``, else the one at that address, its password asked for when it is not set."""
    if server == LOCAL:
        from graphmodel import server as private

        running = private.running()
        return Address(running.uri, running.user, running.password)
    if "://" not in server:
        raise UsageFault(f"--server {server!r} is no address; write local, or neo4j://HOST:PORT or bolt://HOST:PORT")
    password = os.environ.get(PASSWORD)
    if password is None:
        if not sys.stdin.isatty():
            raise UsageFault(f"set {PASSWORD} to the password for {server}; without a keyboard it cannot be asked for")
        password = click.prompt(f"Password for {server}", hide_input=True, err=True)
    return Address(server, os.environ.get(USER, "neo4j"), password)
