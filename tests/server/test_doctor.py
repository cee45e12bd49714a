"""``graphmodel doctor``: what keeps a case well is told as such, and what does not is told with what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from graphmodel import api, cli
from graphmodel.api import Address
from graphmodel.engine import health
from graphmodel.engine.health import REPORTS, examine
from graphmodel.engine.server import Server
from graphmodel.errors import EnvironmentFault
from graphmodel.resources import case_path


def test_a_server_that_keeps_cases_well(neo4j_server: Address, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    api.load(api.read(case_path("minimal")), neo4j_server)
    found = {check.topic: check for check in api.health(neo4j_server).checks}
    assert {check.state for check in found.values()} == {"good"}
    assert found["Version"].found.startswith("Neo4j 5.26.")
    assert found["Authentication"].found == "a user and password are required"
    port = neo4j_server.address.rpartition(":")[2]
    assert found["Open ports"].found == f"bolt on 127.0.0.1:{port} (this computer alone)"
    made, _, wanted = found["Constraints"].found.split()[:3]
    assert made == wanted
    api.unload("minimal", neo4j_server)

    monkeypatch.setenv("GRAPHMODEL_NEO4J_ADDRESS", neo4j_server.address)
    monkeypatch.setenv("GRAPHMODEL_NEO4J_PASSWORD", neo4j_server.password)
    assert cli.run(["doctor"]) == 0  # without --server only this computer is looked at
    assert cli.run(["doctor", "--server", "env"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    for topic in ("In memory", "Private server", *found):
        assert topic in out
    assert neo4j_server.password not in out


class Lax(Server):
    """A server whose keeper was careless; what it answers about itself is given."""

    def __init__(self, address: str, settings: Mapping[str, str] | None, *, open_to_all: bool = False) -> None:
        self.address = address
        self.settings = settings
        self.open_to_all = open_to_all

    def ask(self, query: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        if query.startswith("SHOW SETTINGS"):
            if self.settings is None:
                raise EnvironmentFault("the server does not allow this user to do that")
            return [{"setting": name, "value": value} for name, value in self.settings.items()]
        if "dbms.components" in query:
            return [{"versions": ["5.26.30"], "edition": "community"}]
        if query.startswith("MATCH (c:Review)"):
            return [{"case_id": "child-rs", "title": "Child RS", "case_key": "k"}]
        return []

    def lets_anybody_in(self) -> bool:
        return self.open_to_all


def states(server: Server) -> dict[str, str]:
    return {check.topic: check.state for check in examine(server).checks}


def test_what_is_worth_a_look() -> None:
    settings = {
        REPORTS[0]: "true",
        "server.default_listen_address": "0.0.0.0",
        "server.bolt.enabled": "true",
        "server.bolt.listen_address": ":7687",
        "server.bolt.tls_level": "OPTIONAL",
        "server.http.enabled": "true",
        "server.http.listen_address": "127.0.0.1:7474",
        "db.logs.query.enabled": "INFO",
        "db.logs.query.parameter_logging_enabled": "true",
    }
    lax = Lax("bolt://panel", settings, open_to_all=True)
    topics = ("Encryption", "Authentication", "Telemetry", "Open ports", "Query log", "Constraints")
    assert {topic for topic, state in states(lax).items() if state == "look"} == set(topics)
    told = {check.topic: check.found for check in examine(lax).checks}
    assert REPORTS[0] in told["Telemetry"]
    assert "bolt on 0.0.0.0:7687, http on 127.0.0.1:7474 (this computer alone)" in told["Open ports"]
    assert "db.logs.query.enabled=OFF" in told["Query log"]
    assert told["Constraints"].startswith("0 of ")
    assert not examine(lax).good


def test_a_port_that_insists_on_encryption_may_be_reached() -> None:
    settings = {
        "server.bolt.enabled": "true",
        "server.bolt.listen_address": "0.0.0.0:7687",
        "server.bolt.tls_level": "REQUIRED",
    }
    assert states(Lax("neo4j+s://panel", settings))["Open ports"] == "good"
    assert states(Lax("neo4j+s://panel", settings))["Encryption"] == "good"


def test_what_this_user_may_not_see_is_not_taken_for_good() -> None:
    found = states(Lax("neo4j+s://panel", None))
    assert {topic for topic, state in found.items() if state == "unknown"} == {"Telemetry", "Open ports", "Query log"}


def test_the_exit_code_says_that_something_is_worth_a_look(
    neo4j_server: Address, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setenv("GRAPHMODEL_NEO4J_PASSWORD", neo4j_server.password)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setattr(health, "encrypted", lambda _: False)
    monkeypatch.setattr(health, "on_this_machine", lambda _: False)
    assert cli.run(["doctor", "--server", neo4j_server.address]) == 1
    assert "whoever sees the network sees the case" in capsys.readouterr().out
