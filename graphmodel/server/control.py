"""Start, stop and look at the private server: what the command line and the tests call."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from graphmodel.errors import UsageFault
from graphmodel.server import process
from graphmodel.server.artefacts import DEFAULT_VERSION, VERSIONS, Release, artefacts, is_whole, parts, release
from graphmodel.server.faults import NotFetched, ServerFault, machine_faults, require_extra
from graphmodel.server.fetching import Progress, ProgressCallback, fetch_into
from graphmodel.server.settings import HOST, conf_text, password_command, server_command
from graphmodel.server.state import USER, Folder, State, locked, new_password, read_state, write_private, write_state

_BUSY = "starting or stopping the server in"
_PASSWORD_TIMEOUT = 60.0  # seconds; half a second where it was measured


@dataclass(frozen=True, slots=True)
class Server:
    """How to reach a server: a Bolt address, a user, and a password that is kept out of every repr.

    Without ``database``, the user's home database; ``allow_plain`` lets an unencrypted connection leave this machine.
    """

    address: str
    user: str
    password: str = field(repr=False)
    database: str = ""
    allow_plain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a start is asked for; the fields are those of :func:`start`.

    Without ``auth`` anybody on this machine may connect; ``password`` is for a first start, by default a random one;
    ``brief`` is for a server that runs for minutes rather than days.
    """

    version: str | None
    port: int | None
    download: bool
    heap: str
    pagecache: str
    timeout: float
    browser: bool = False
    source: Path | None = None
    auth: bool = True
    password: str | None = field(default=None, repr=False)
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Started:
    """What :func:`start` did.

    ``browser`` is the address of Neo4j Browser, empty without it; ``already_running`` when there was nothing to do,
    ``first_start`` when the database is new.
    """

    server: Server
    browser: str
    version: str
    pid: int
    folder: Path
    log: Path
    already_running: bool
    first_start: bool


@dataclass(frozen=True, slots=True)
class Stopped:
    """What :func:`stop` did. ``forced`` when the server did not end in time and was killed."""

    folder: Path
    was_running: bool
    forced: bool


@dataclass(frozen=True, slots=True)
class Status:
    """What is so now.

    ``server`` and ``version`` are None before the first start, ``pid`` and ``since`` while the server is down;
    ``browser`` is the address of Neo4j Browser, empty unless the server runs with it;
    ``answering`` says that Bolt answers: a server that runs without answering is starting up or ending.
    """

    folder: Path
    log: Path
    version: str | None
    server: Server | None
    pid: int | None
    since: datetime | None
    answering: bool
    browser: str = ""

    @property
    def running(self) -> bool:
        return self.pid is not None


def start(
    *,
    version: str | None = None,
    port: int | None = None,
    folder: Path | str | None = None,
    download: bool = False,
    source: Path | None = None,
    browser: bool = False,
    heap: str = "1g",
    pagecache: str = "256m",
    timeout: float = 120.0,
    progress: ProgressCallback | None = None,
) -> Started:
    """Start the private server of the folder, and return when it answers on 127.0.0.1.

    ``version`` is one of ``VERSIONS``, by default the one the folder's data is of; a newer one takes the data over for
    good. ``port`` is by default the one of the first start, which was free then. ``download=True`` says that a person
    has seen the plan and agreed to the fetch; with ``source`` Neo4j comes from that folder, and nothing is downloaded.
    ``browser`` serves Neo4j Browser too, on a port of its own. A server that runs already is left as it is. On any
    fault nothing is left running.

    Raises :class:`ServerFault`, among them :class:`NotFetched` and :class:`ExtraMissing`; and
    :class:`~graphmodel.errors.UsageFault` for a version that is not offered.
    """
    require_extra()
    wish = Wish(
        version=version,
        port=port,
        download=download,
        source=source,
        browser=browser,
        heap=heap,
        pagecache=pagecache,
        timeout=timeout,
    )
    return start_in(Folder.at(folder), wish, progress or (lambda _: None))


@machine_faults("the start of the private server")
def start_in(place: Folder, wish: Wish, progress: ProgressCallback) -> Started:
    """:func:`start`, for a folder whose jars may lie elsewhere, and with what only throw-away servers choose."""
    for name, amount in (("heap", wish.heap), ("pagecache", wish.pagecache)):
        if not re.fullmatch(r"[1-9][0-9]*[kmg]", amount):
            raise UsageFault(f"{name} is {amount!r}; write an amount of memory such as 512m or 1g.")
    place.prepare()
    with locked(place.lock_file, wait=wish.timeout, doing=_BUSY):
        state = read_state(place)
        if state and process.find(place, state.pid, state.started):
            _same_or_fault(state, wish)
            _wait(place, state, wish, progress)
            return _started(place, state, already=True, first=False)

        chosen = release(_version(state, wish.version))
        for part in parts(chosen.version, browser=wish.browser):
            if not is_whole(place.jars / part, artefacts(part)):
                if not (wish.download or wish.source):
                    raise NotFetched(f"Neo4j {part} is not on this machine yet, and nobody agreed to fetching it.")
                fetch_into(place.jars, part, progress, wish.source)
        first = state is None or not state.password_set
        state = _prepared(place, state, chosen, wish, progress)

        pid, started = process.launch(server_command(chosen, place, heap=wish.heap, brief=wish.brief), place)
        try:
            state = replace(state, pid=pid, started=started)
            write_state(place, state)
            _wait(place, state, wish, progress)
        except BaseException:
            process.abandon(pid)
            write_state(place, replace(state, pid=None, started=None))
            raise
        return _started(place, state, already=False, first=first)


def _prepared(place: Folder, state: State | None, chosen: Release, wish: Wish, progress: ProgressCallback) -> State:
    """Configure the server, and before its very first start tell it its password; returns what is remembered now."""
    if state is None:
        if (place.home / "data").exists():
            raise ServerFault(
                f"{place.home} holds a server's data and {place.state_file} is gone, and with it the password: put "
                "back a copy, or delete the whole folder to begin anew (its data is lost then)."
            )
        port, password = wish.port or process.free_port(), wish.password or new_password()
        state = State(chosen.version, port, password, password_set=not wish.auth)
    state = replace(state, version=chosen.version, port=wish.port or state.port, pid=None, started=None)
    if process.in_use(state.port):
        raise ServerFault(f"Port {state.port} is used by another program; stop that, or name another port.")
    state = replace(state, browser=wish.browser)
    if wish.browser and (state.http_port is None or process.in_use(state.http_port)):
        state = replace(state, http_port=process.free_port())
    text = conf_text(
        chosen,
        port=state.port,
        http_port=state.http_port if wish.browser else None,
        heap=wish.heap,
        pagecache=wish.pagecache,
        auth=wish.auth,
    )
    write_private(place.home / "conf" / "neo4j.conf", text)
    write_state(place, state)
    if not state.password_set:
        progress(Progress("Setting the first password", 0, int(_PASSWORD_TIMEOUT), "seconds"))
        _set_password(chosen, place, state.password)
        state = replace(state, password_set=True)
        write_state(place, state)
    return state


def _wait(place: Folder, state: State, wish: Wish, progress: ProgressCallback) -> None:
    """Wait until the remembered process answers."""

    def alive() -> bool:
        return process.lives(place, state.pid, state.started)

    http_port = state.http_port if state.browser else None
    process.wait_ready(place, alive, state.port, http_port, timeout=wish.timeout, progress=progress)


def stop(*, folder: Path | str | None = None, timeout: float = 60.0) -> Stopped:
    """Stop the folder's server: asked to end, and killed after that many seconds. Stopped already, nothing happens.

    Raises :class:`ServerFault` when another command is busy with the server all that time.
    """
    require_extra()
    return stop_in(Folder.at(folder), timeout=timeout)


@machine_faults("the stop of the private server")
def stop_in(place: Folder, *, timeout: float) -> Stopped:
    """:func:`stop`, for a folder whose jars may lie elsewhere."""
    if not place.state_file.exists():
        return Stopped(place.root, was_running=False, forced=False)
    with locked(place.lock_file, wait=timeout, doing=_BUSY):
        state = read_state(place)
        running = state and process.find(place, state.pid, state.started)
        forced = process.end(running, timeout=timeout) if running else False
        if state:
            write_state(place, replace(state, pid=None, started=None))
        return Stopped(place.root, was_running=running is not None, forced=forced)


def status(*, folder: Path | str | None = None) -> Status:
    """What is so now; changes nothing, and waits for nobody. Raises :class:`ServerFault` if the state is unreadable."""
    require_extra()
    place = Folder.at(folder)
    state = read_state(place)
    if state is None:
        return Status(place.root, place.log, None, None, None, None, answering=False)
    running = process.find(place, state.pid, state.started)
    return Status(
        folder=place.root,
        log=place.log,
        version=state.version,
        server=_server(state),
        pid=running.pid if running else None,
        since=datetime.fromtimestamp(running.create_time(), UTC) if running else None,
        answering=running is not None and process.answers(state.port),
        browser=_browser(state) if running else "",
    )


def _server(state: State) -> Server:
    return Server(f"bolt://{HOST}:{state.port}", USER, state.password)


def _browser(state: State) -> str:
    return f"http://{HOST}:{state.http_port}/browser/" if state.browser else ""


def _started(place: Folder, state: State, *, already: bool, first: bool) -> Started:
    assert state.pid is not None
    server, browser = _server(state), _browser(state)
    return Started(server, browser, state.version, state.pid, place.root, place.log, already, first)


def _same_or_fault(state: State, wish: Wish) -> None:
    """A running server is left alone; asking it to be another one is refused."""
    if (wish.version or state.version) != state.version or (wish.port or state.port) != state.port:
        raise ServerFault(
            f"Neo4j {state.version} is already running on port {state.port}; stop it before starting it as another "
            "version or on another port."
        )
    if wish.browser and not state.browser:
        raise ServerFault(
            "The server is already running, without Neo4j Browser; stop it first: graphmodel server stop."
        )


def _version(state: State | None, asked: str | None) -> str:
    """The version to start: what was asked for, else what the data is of; Neo4j's data cannot go back to an older."""
    if state is None:
        return asked or DEFAULT_VERSION
    # a newer graphmodel may offer only a newer patch of the version that the data is of
    version = asked or (state.version if state.version in VERSIONS else DEFAULT_VERSION)
    if _order(release(version).version) < _order(state.version):
        raise ServerFault(
            f"The data in this folder is of Neo4j {state.version}, which {version} cannot open; start {state.version}, "
            "or name another folder."
        )
    return version


def _order(version: str) -> tuple[int, ...]:
    """A version as numbers that can be compared.

    >>> _order("5.26.30") < _order("2026.08.1")
    True
    """
    return tuple(int(part) for part in version.split("."))


def _set_password(chosen: Release, place: Folder, password: str) -> None:
    """Tell a server never started yet its first password, by way of a file that exists only meanwhile."""
    file = place.home / "conf" / "password"
    write_private(file, password + "\n")
    try:
        done = process.run(password_command(chosen, place, file), place, timeout=_PASSWORD_TIMEOUT)
    except (OSError, subprocess.TimeoutExpired) as reason:
        raise ServerFault(f"The server's first password could not be set ({type(reason).__name__}).") from None
    finally:
        file.unlink(missing_ok=True)
    if not done:
        raise process.failed(place, "did not take its first password")
