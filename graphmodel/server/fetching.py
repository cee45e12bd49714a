"""How Neo4j's own files come here: from Maven Central by the package jgo, or from a folder that somebody carried over.

Either way nothing is used whose bytes differ from the list that graphmodel carries.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from graphmodel.server.artefacts import DEFAULT_VERSION, Artefact, artefacts, is_whole, parts
from graphmodel.server.faults import ServerFault, require_extra
from graphmodel.server.state import Folder, locked, private

_AT_ONCE = 6  # connections; more gained nothing where it was measured
_TRIES = 3
_WAIT_FOR_ANOTHER_FETCH = 900.0  # seconds

Download = Callable[[Artefact, Path], Path]
"""Brings one artefact into a scratch folder and returns the file."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a slow step is: ``step`` in words, ``done`` of ``total`` in ``unit`` (bytes, or seconds at most)."""

    step: str
    done: int
    total: int
    unit: str


ProgressCallback = Callable[[Progress], None]


def fetch(
    version: str = DEFAULT_VERSION,
    *,
    folder: Path | str | None = None,
    browser: bool = False,
    source: Path | None = None,
    progress: ProgressCallback | None = None,
) -> Path:
    """Bring the version's jars into the folder, unless they are there; returns where they are.

    With ``source``, from that folder and not from the network. Raises :class:`ServerFault` when they cannot be had
    whole. An interrupted fetch leaves nothing that could be taken for a complete one; what had arrived whole is used
    when the fetch is asked for again.
    """
    require_extra()
    place = Folder.at(folder)
    for part in parts(version, browser=browser):
        if not is_whole(place.jars / part, artefacts(part)):
            place.prepare()
            fetch_into(place.jars, part, progress or (lambda _: None), source)
    return place.jars / version


def fetch_into(jars: Path, part: str, progress: ProgressCallback, source: Path | None = None) -> None:
    """:func:`fetch`, of one part into a folder for jars that any server may use."""
    wanted = artefacts(part)
    private(jars)
    with locked(jars / ".lock", wait=_WAIT_FOR_ANOTHER_FETCH, doing="fetching Neo4j into"):
        if not is_whole(jars / part, wanted):
            gather(wanted, jars / part, from_folder(source, wanted) if source else by_jgo, progress)


def gather(
    wanted: Sequence[Artefact],
    jars: Path,
    download: Download,
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
                "it. Try again on another network, or with another copy."
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


def from_folder(folder: Path, wanted: Sequence[Artefact]) -> Download:
    """Takes each jar from a folder, in whichever folder below it that lies; :class:`ServerFault` when one is not there.

    Such a folder is ``jars`` of another private server, or what Maven's ``dependency:copy-dependencies`` makes.
    """
    there = {file.name: file for file in sorted(folder.rglob("*.jar"))}
    missing = [artefact.filename for artefact in wanted if artefact.filename not in there]
    if missing:
        raise ServerFault(
            f"{folder} does not hold {len(missing)} of the {len(wanted)} files that are needed, the first of them "
            f"{missing[0]}. Copy the folder 'jars' of a private server that was started on another computer: "
            "'graphmodel server status' names its folder there."
        )

    def copy(artefact: Artefact, scratch: Path) -> Path:
        scratch.mkdir(parents=True)
        return shutil.copyfile(there[artefact.filename], scratch / artefact.filename)

    return copy


def _matches(file: Path, artefact: Artefact) -> bool:
    """Whether the file is there with the listed size and SHA-256."""
    if not file.is_file() or file.stat().st_size != artefact.size:
        return False
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest() == artefact.sha256
