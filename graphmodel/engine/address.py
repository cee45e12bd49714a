"""Which addresses of Neo4j servers are taken: Bolt ones, encrypted unless the server is on this machine."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from graphmodel.errors import UsageFault

ENCRYPTED = ("bolt+s", "bolt+ssc", "neo4j+s", "neo4j+ssc")
PLAIN = ("bolt", "neo4j")


def check_address(address: str, *, allow_plain: bool = False) -> None:
    """Refuse what is no Bolt address, and an unencrypted connection to another machine. Raises UsageFault.

    >>> check_address("bolt://127.0.0.1:7687")
    >>> check_address("bolt://db.example")
    Traceback (most recent call last):
    graphmodel.errors.UsageFault: an unencrypted connection to another machine; use bolt+s:// or neo4j+s://, ...
    """
    try:
        parts = urlsplit(address)
        usable = parts.scheme in (*PLAIN, *ENCRYPTED) and parts.hostname and parts.port != 0
    except ValueError:  # a bracket without its other half, a port that is no number
        parts, usable = urlsplit(""), False
    if "@" in address:
        raise UsageFault("a user or password does not belong in the address; see GRAPHMODEL_NEO4J_PASSWORD")
    if not usable:
        raise UsageFault(f"not the address of a Neo4j server: {address!r}; write for example bolt://127.0.0.1:7687")
    if parts.scheme in PLAIN and not allow_plain and not on_this_machine(address):
        raise UsageFault(
            "an unencrypted connection to another machine; use bolt+s:// or neo4j+s://, or, where the network itself "
            "is trusted, set GRAPHMODEL_NEO4J_ALLOW_PLAIN=yes"
        )


def encrypted(address: str) -> bool:
    """Whether what travels to that address is encrypted.

    >>> encrypted("neo4j+s://db.example"), encrypted("bolt://127.0.0.1")
    (True, False)
    """
    return urlsplit(address).scheme in ENCRYPTED


def on_this_machine(address: str) -> bool:
    """Whether the address is one that no other machine can have.

    >>> on_this_machine("bolt://localhost:7687"), on_this_machine("bolt://192.0.2.7")
    (True, False)
    """
    host = urlsplit(address).hostname or ""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
