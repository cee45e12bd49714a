"""Which server ``--server`` means, and whose name and password open it."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import click

from graphmodel.errors import EnvironmentFault, UsageFault
from graphmodel.server import Server

LOCAL = "local"
SET = "env"
ADDRESS = "GRAPHMODEL_NEO4J_ADDRESS"
USER = "GRAPHMODEL_NEO4J_USER"
PASSWORD = "GRAPHMODEL_NEO4J_PASSWORD"  # noqa: S105
DATABASE = "GRAPHMODEL_NEO4J_DATABASE"
ALLOW_PLAIN = "GRAPHMODEL_NEO4J_ALLOW_PLAIN"


def given(server: str | None) -> Server:
    """The private server for ``local``, the one that the environment names for ``env``, else the one at that address.

    User, database and password are the environment's; a password that is not set is looked for in the system's keyring
    and then asked for. Raises EnvironmentFault when the private server is not running, UsageFault for what is no
    address or when nobody can be asked.
    """
    if server is None:
        raise click.UsageError(f"Say which server: --server local, or an address, or set {ADDRESS}.")
    if server == LOCAL:
        return _private()
    if server == SET:
        server = os.environ.get(ADDRESS, "")
        if not server:
            raise UsageFault(f"--server env: set {ADDRESS} to the server's address, neo4j+s://HOST:PORT for example")
    if "://" not in server:
        raise UsageFault(
            f"--server {server!r} is no address; write local, env, or neo4j+s://HOST:PORT, or bolt://localhost:PORT"
        )
    plain = os.environ.get(ALLOW_PLAIN, "").strip().lower()
    if plain not in ("", "no", "yes"):
        raise UsageFault(f"{ALLOW_PLAIN} is {plain!r}; write yes or no")
    user = os.environ.get(USER) or "neo4j"
    # An address that is refused is told before anybody is asked for a password.
    _checked(server, allow_plain=plain == "yes")
    return Server(server, user, _password(server, user), os.environ.get(DATABASE, ""), plain == "yes")


def _checked(server: str, *, allow_plain: bool) -> None:
    from graphmodel import api

    api.check_address(server, allow_plain=allow_plain)


def _password(server: str, user: str) -> str:
    """The password: the environment's, else the keyring's, else what a person types; never an argument, which every
    user of the machine could read."""
    password = os.environ.get(PASSWORD)
    if password is None:
        password = _from_keyring(server, user)
    if password is None:
        if not sys.stdin.isatty():
            raise UsageFault(
                f"set {PASSWORD} to the password for {server}, or store it with the package keyring: keyring set "
                f"{server} {user}. Without a keyboard it cannot be asked for"
            )
        password = str(click.prompt(f"Password for {server}", hide_input=True, err=True))
    return password


def _from_keyring(server: str, user: str) -> str | None:
    """What the system's keyring holds for this server and user; None without the package, or where it has nothing."""
    if find_spec("keyring") is None:
        return None
    keyring: Any = import_module("keyring")
    faults: Any = import_module("keyring.errors")
    try:
        return keyring.get_password(server, user)
    except faults.KeyringError:  # no keyring on this machine, or one that stays locked
        return None


def _private() -> Server:
    from graphmodel.server import status

    now = status()
    if now.server is None or not now.running:
        raise EnvironmentFault("the private server is not running; start it: graphmodel server start")
    return now.server
