"""The server's process: launched apart from the terminal, recognised again, judged ready, ended."""

from __future__ import annotations

import re
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from graphmodel.server.faults import ServerFault
from graphmodel.server.fetching import Progress, ProgressCallback
from graphmodel.server.settings import HOST, environment, home_argument
from graphmodel.server.state import Folder

if TYPE_CHECKING:
    import psutil

# Bolt's opening bytes, and the versions this side would speak: 5.8 down to 5.0, 4.4 down to 4.2, two places unused.
_HANDSHAKE = bytes.fromhex("6060B017") + struct.pack(">4I", 0x00080805, 0x00020404, 0, 0)

# A process's start time is reckoned back from the clock, so a corrected clock moves it a little.
_CLOCK_CORRECTION = 60.0  # seconds
_KILL_WAIT = 10.0  # seconds
_POLL = 0.1  # seconds

_UNTELLING = re.compile(r" INFO |^\s*at |^WARNING: ")  # news, stack frames, Java's complaints about deprecation
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|`[^`]*`")


class _Apart(TypedDict, total=False):
    creationflags: int
    start_new_session: bool
    umask: int


# What makes a new process its own: no terminal, no Ctrl-C meant for this one, files for its owner only.
if sys.platform == "win32":
    APART: _Apart = {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
else:
    APART: _Apart = {"start_new_session": True, "umask": 0o077}

# Popen objects of servers this Python has started: one that is forgotten while its process runs makes Python complain.
_children: dict[int, subprocess.Popen[bytes]] = {}


def launch(command: list[str], folder: Folder) -> tuple[int, float]:
    """Start a process that outlives this one and its terminal; returns its number and its start time.

    What it prints goes to the folder's log, begun anew.
    """
    import psutil

    with folder.log.open("wb") as log:
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            env=environment(folder),
            cwd=folder.home,
            **APART,
        )
    _children[child.pid] = child
    try:
        return child.pid, psutil.Process(child.pid).create_time()
    except psutil.NoSuchProcess:
        raise failed(folder, "ended as soon as it was started") from None
    except BaseException:
        child.kill()
        raise


def run(command: list[str], folder: Folder, *, timeout: float) -> bool:
    """Run a command of Neo4j's to its end; whether it succeeded. What it prints goes to the folder's log."""
    with folder.log.open("wb") as log:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            env=environment(folder),
            cwd=folder.home,
            timeout=timeout,
            check=False,
            **APART,
        )
    return done.returncode == 0


def find(folder: Folder, pid: int | None, started: float | None) -> psutil.Process | None:
    """The folder's server if that process still is it, else None: process numbers are given out again.

    It must have started when ours did, and its command line must name the folder.
    """
    import psutil

    if pid is None or started is None:
        return None
    try:
        process = psutil.Process(pid)
        if process.status() == psutil.STATUS_ZOMBIE or abs(process.create_time() - started) > _CLOCK_CORRECTION:
            return None
        return process if home_argument(folder) in process.cmdline() else None
    except (psutil.NoSuchProcess, psutil.AccessDenied):  # another user's process is not ours
        return None


def lives(folder: Folder, pid: int | None, started: float | None) -> bool:
    """Whether the folder's server is running; true from the very moment that :func:`launch` returns.

    For that moment a new process has no command line to be known by, so this Python's own are asked for their end.
    """
    child = _children.get(pid) if pid is not None else None
    return child.poll() is None if child else find(folder, pid, started) is not None


def end(process: psutil.Process, *, timeout: float) -> bool:
    """End the process: asked first, killed after that many seconds; whether it had to be killed.

    On Windows there is no asking: the process is ended at once, and Neo4j mends its files at the next start.
    """
    import psutil

    forced = False
    with suppress(psutil.NoSuchProcess):
        process.terminate()
        if not _gone(process, timeout):
            forced = True
            process.kill()
            _gone(process, _KILL_WAIT)
    if child := _children.get(process.pid):
        with suppress(subprocess.TimeoutExpired):  # kept then, for the next time
            child.wait(_KILL_WAIT)
            del _children[process.pid]
    return forced


def _gone(process: psutil.Process, wait: float) -> bool:
    """Wait that many seconds at most for the process to end; whether it has.

    A process that has ended but whose parent, such as a notebook, has not taken note of it yet is gone too.
    """
    import psutil

    deadline = time.monotonic() + wait
    while True:
        try:
            if not process.is_running() or process.status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        if time.monotonic() > deadline:
            return False
        time.sleep(_POLL / 2)


def abandon(pid: int) -> None:
    """End a process that this Python has launched; its number cannot have been given out again before that."""
    import psutil

    if pid in _children:
        with suppress(psutil.NoSuchProcess):
            end(psutil.Process(pid), timeout=2.0)


def answers(port: int, *, timeout: float = 2.0) -> bool:
    """Whether something on that port of the loopback address completes a Bolt handshake."""
    try:
        with socket.create_connection((HOST, port), timeout) as connection:
            connection.settimeout(timeout)
            connection.sendall(_HANDSHAKE)
            agreed = b""
            while len(agreed) < 4:
                more = connection.recv(4 - len(agreed))
                if not more:
                    return False
                agreed += more
            return agreed != bytes(4)
    except OSError:
        return False


def free_port() -> int:
    """A port of the loopback address that nobody uses at the moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def in_use(port: int) -> bool:
    """Whether somebody listens on that port of the loopback address."""
    with socket.socket() as probe:
        probe.settimeout(1.0)
        return probe.connect_ex((HOST, port)) == 0


def wait_ready(
    folder: Folder,
    alive: Callable[[], object],
    port: int,
    http_port: int | None,
    *,
    timeout: float,
    progress: ProgressCallback,
) -> None:
    """Wait until the process answers Bolt, and listens on the other port if there is one; :class:`ServerFault` if it
    ends first or takes too long."""
    begun = time.monotonic()
    while True:
        passed = time.monotonic() - begun
        progress(Progress("Starting Neo4j", int(passed), int(timeout), "seconds"))
        # in this order: an answer counts only if the process lived through it
        if answers(port) and (http_port is None or in_use(http_port)) and alive():
            return
        if not alive():
            raise failed(folder, "ended while it was starting")
        if passed > timeout:
            raise failed(folder, f"did not answer within {timeout:g} seconds")
        time.sleep(_POLL)


def failed(folder: Folder, what: str) -> ServerFault:
    """The fault of a start that came to nothing, with the last remarks of the server's own log."""
    remarks = last_remarks(folder.log)
    said = f" Its last remarks:\n{remarks}\n" if remarks else " "
    return ServerFault(f"Neo4j {what}.{said}The whole log is {folder.log}.")


def last_remarks(log: Path, lines: int = 5) -> str:
    """The last lines of a log that tell of trouble, without anything that may be a value.

    Text in quotes is left out, numbers stay (a port in use is worth reading); stack frames are no news.
    """
    try:
        text = log.read_text("utf-8", "replace")
    except OSError:
        return ""
    telling = (line.strip() for line in text.splitlines() if line.strip() and not _UNTELLING.search(line))
    hidden = (_QUOTED.sub("'…'", line) for line in telling)
    return "\n".join(f"  {line[:200]}" for line in list(hidden)[-lines:])
