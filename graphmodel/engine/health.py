"""What a Neo4j server is and how well it keeps what is put there: what ``graphmodel doctor`` reports.

Nothing is changed on the server. What this user is not allowed to see there is said to be unknown, not taken for good.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from graphmodel.engine.address import encrypted, on_this_machine
from graphmodel.engine.server import Server
from graphmodel.engine.store import schema_statements
from graphmodel.errors import EnvironmentFault

State = Literal["good", "look", "unknown"]
REPORTS = (
    "dbms.usage_report.enabled",
    "client.allow_telemetry",
    "server.bolt.telemetry.enabled",
    "server.fleet_discovery.enabled",
    "dbms.fleet_manager.enabled",
)
_LOGS = ("db.logs.query.enabled", "db.logs.query.parameter_logging_enabled")
_CONNECTORS = ("bolt", "http", "https")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: its topic, whether it is as it should be, and what was found, in a sentence."""

    topic: str
    state: State
    found: str


@dataclass(frozen=True, slots=True)
class Health:
    """Everything looked at; ``good`` unless something is worth a look."""

    address: str
    checks: tuple[Check, ...]

    @property
    def good(self) -> bool:
        """Whether nothing that was seen needs anybody's attention."""
        return all(check.state != "look" for check in self.checks)


def examine(engine: Server) -> Health:
    """Look at the server of an engine. Raises EnvironmentFault when it stops answering."""
    settings = _settings(engine)
    return Health(
        engine.address,
        (
            _version(engine),
            _encryption(engine.address),
            _authentication(engine),
            *_of_settings(settings),
            _schema(engine),
        ),
    )


def _version(engine: Server) -> Check:
    (row,) = engine.ask(
        "CALL dbms.components() YIELD name, versions, edition WITH name, versions, edition WHERE name = 'Neo4j Kernel'"
        " RETURN versions AS versions, edition AS edition",
        {},
    )
    versions = row["versions"]
    number = versions[0] if isinstance(versions, list) else versions
    return Check("Version", "good", f"Neo4j {number}, {row['edition']} edition")


def _encryption(address: str) -> Check:
    if encrypted(address):
        trusted = "" if not address.startswith(("bolt+ssc", "neo4j+ssc")) else ", with whatever certificate it shows"
        return Check("Encryption", "good", f"the connection is encrypted{trusted}")
    if on_this_machine(address):
        return Check("Encryption", "good", "the connection is not encrypted and does not leave this computer")
    return Check("Encryption", "look", "the connection is not encrypted: whoever sees the network sees the case")


def _authentication(engine: Server) -> Check:
    if engine.lets_anybody_in():
        return Check("Authentication", "look", "none: whoever reaches the port can read and change every case")
    return Check("Authentication", "good", "a user and password are required")


def _settings(engine: Server) -> Mapping[str, str] | None:
    """Every setting of the server by name; None where this user may not see them."""
    try:
        rows = engine.ask("SHOW SETTINGS YIELD name, value RETURN name AS setting, value AS value", {})
    except EnvironmentFault:
        return None
    return {str(row["setting"]): str(row["value"]) for row in rows}


def _of_settings(settings: Mapping[str, str] | None) -> Iterator[Check]:
    if settings is None:
        for topic in ("Telemetry", "Open ports", "Query log"):
            yield Check(topic, "unknown", "this user may not see the server's settings; ask whoever runs it")
        return
    on = [name for name in REPORTS if settings.get(name) == "true"]
    if on:
        yield Check("Telemetry", "look", f"the server may report to its maker; set to false: {', '.join(on)}")
    else:
        yield Check("Telemetry", "good", "off: nothing is reported to the server's maker")
    yield _ports(settings)
    enabled, values = (settings.get(name, "") for name in _LOGS)
    if enabled in ("", "OFF"):
        yield Check("Query log", "good", "off: no words of a case are written to the server's logs")
    elif values == "true":
        yield Check("Query log", "look", "writes the words of cases to a file; set db.logs.query.enabled=OFF")
    else:
        yield Check("Query log", "good", "on, without the values of parameters")


def _ports(settings: Mapping[str, str]) -> Check:
    """The ports that listen, by the server's own settings, and whether other machines reach an unencrypted one."""
    listening: list[str] = []
    exposed = False
    for name in _CONNECTORS:
        if settings.get(f"server.{name}.enabled") != "true":
            continue
        address = settings.get(f"server.{name}.listen_address", "")
        if address.startswith(":"):
            address = settings.get("server.default_listen_address", "") + address
        here = on_this_machine(f"x://{address}")
        listening.append(f"{name} on {address}{' (this computer alone)' if here else ''}")
        sealed = name == "https" or (name == "bolt" and settings.get("server.bolt.tls_level") == "REQUIRED")
        exposed = exposed or not (here or sealed)
    found = ", ".join(listening) or "none"
    if exposed:
        return Check("Open ports", "look", f"{found}; other machines reach one that does not insist on encryption")
    return Check("Open ports", "good", found)


def _schema(engine: Server) -> Check:
    rows: list[dict[str, Any]] = engine.ask(
        "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name AS made", {}
    )
    wanted = schema_statements()
    made = sum(row["made"] in wanted for row in rows)
    found = f"{made} of {len(wanted)} constraints and indexes"
    if made == len(wanted):
        return Check("Constraints", "good", found)
    if not engine.cases():
        return Check("Constraints", "good", f"{found}; the first load makes what is missing")
    return Check("Constraints", "look", f"{found}; load a case again to make what is missing")
