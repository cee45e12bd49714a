"""A server for the length of a ``with`` block, for tests: its own data, nothing of it left afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import graphmodel
from graphmodel.server.artefacts import DEFAULT_VERSION
from graphmodel.server.control import Server, Wish, start_in, stop_in
from graphmodel.server.faults import require_extra
from graphmodel.server.fetching import ProgressCallback
from graphmodel.server.process import APART
from graphmodel.server.state import Folder

_STOP = 15.0  # seconds; there is nothing to save
_POLL = 0.2  # seconds
_REMOVAL = 10.0  # seconds that Windows may hold on to the files of a process just ended


@contextmanager
def throwaway_server(
    version: str = DEFAULT_VERSION,
    *,
    password: str | None = None,
    cache: Path | str | None = None,
    heap: str = "512m",
    brief: bool = True,
    progress: ProgressCallback | None = None,
) -> Generator[Server]:
    """Run an empty server on 127.0.0.1 for the length of the block; then it is stopped and its data deleted.

    Without ``password`` (eight or more letters and digits) anybody on this machine may connect, with any password.
    Neo4j itself is taken from the private server's folder (``cache``, else as for :func:`graphmodel.server.start`) and
    fetched into it once. A server that is not ``brief`` starts more slowly, and plans questions in half the time once
    it has planned a hundred or so. Should this process be killed, a helper process ends the server and deletes its
    data.

    Raises :class:`ServerFault` as :func:`graphmodel.server.start` does.

    ::

        with throwaway_server() as server:
            driver = neo4j.GraphDatabase.driver(server.address, auth=(server.user, server.password))
    """
    require_extra()
    if password is not None and not (len(password) >= 8 and password.isascii() and password.isalnum()):
        raise ValueError("a throw-away server's password has eight or more letters and digits, and nothing else")
    root = Path(tempfile.mkdtemp(prefix="graphmodel-server-")).resolve()
    place = Folder.at(root, jars=Folder.at(cache).jars)
    with _warden(root):
        try:
            wish = Wish(
                version=version,
                port=None,
                download=True,
                heap=heap,
                pagecache="32m",
                timeout=120.0,
                auth=password is not None,
                password=password or "no-password",
                brief=brief,
            )
            started = start_in(place, wish, progress or (lambda _: None))
            yield started.server
        finally:
            discard(root)


def discard(root: Path) -> None:
    """Stop the server of that folder, if it runs, and delete the folder."""
    stop_in(Folder.at(root), timeout=_STOP)
    deadline = time.monotonic() + _REMOVAL
    while root.exists():
        shutil.rmtree(root, ignore_errors=time.monotonic() < deadline)
        time.sleep(_POLL if root.exists() else 0)


@contextmanager
def _warden(root: Path) -> Generator[None]:
    """A process that waits for the end of this one, however it comes, and then discards the folder.

    Its standard input is a pipe from here that nobody writes to: it ends when the block does, or when this process
    is gone.
    """
    command = [sys.executable, "-m", "graphmodel.server.warden", str(root)]
    here = str(Path(graphmodel.__file__).parents[1])  # this very graphmodel, however it came to be importable
    path = os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH"))))
    warden = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
        **APART,
    )
    try:
        yield
    finally:
        assert warden.stdin is not None
        warden.stdin.close()
        try:
            warden.wait(_STOP + _REMOVAL)
        except subprocess.TimeoutExpired:
            warden.kill()
            warden.wait()
