"""Where the private server lives, and what is remembered between two commands: version, port, password, process.

Everything is below one folder, readable by its owner only, that can simply be deleted when the server is stopped:

========================  ==================================================================================
``state.json``            version, port, user, password, process (0600)
``jars/<version>/``       Neo4j Community as fetched; ``jars/browser-<version>/`` Neo4j Browser
``home/``                 Neo4j's home: ``conf``, ``data`` (the database), ``logs``, ``tmp``
========================  ==================================================================================
"""

from __future__ import annotations

import json
import os
import secrets
import string
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

from graphmodel.server.faults import ServerFault

ENVIRONMENT_VARIABLE = "GRAPHMODEL_SERVER_DIR"
USER = "neo4j"


@dataclass(frozen=True, slots=True)
class Folder:
    """The one folder of a private server; :meth:`at` finds it."""

    root: Path
    jars: Path

    @classmethod
    def at(cls, folder: Path | str | None = None, *, jars: Path | None = None) -> Folder:
        """The given folder, else ``$GRAPHMODEL_SERVER_DIR``, else the user's data folder of this system.

        >>> Folder.at("/srv/panel").home.as_posix()
        '/srv/panel/home'
        """
        chosen = folder or os.environ.get(ENVIRONMENT_VARIABLE)
        if chosen is None or chosen == "":
            from platformdirs import user_data_path

            chosen = user_data_path("graphmodel", appauthor=False) / "server"
        root = Path(chosen).expanduser().absolute()
        return cls(root, jars or root / "jars")

    @property
    def state_file(self) -> Path:
        return self.root / "state.json"

    @property
    def lock_file(self) -> Path:
        return self.root / ".lock"

    @property
    def home(self) -> Path:
        return self.root / "home"

    @property
    def log(self) -> Path:
        """What the server says on its console, from its last start on."""
        return self.home / "logs" / "console.log"

    def prepare(self) -> None:
        """Make the folder, for its owner only. A folder with somebody's other files in it is refused, untouched."""
        try:
            others = {path.name for path in self.root.iterdir()} if self.root.exists() else set[str]()
            if others and not others & {"state.json", "jars", ".lock"}:
                raise ServerFault(
                    f"{self.root} holds files that are not a private server's; name an empty or a new folder "
                    f"(argument, or {ENVIRONMENT_VARIABLE})."
                )
            private(self.root)
            for name in ("", "conf", "logs", "tmp"):
                private(self.home / name)
        except OSError as reason:
            raise ServerFault(f"{self.root} cannot be made or written to ({reason.strerror}).") from reason


@dataclass(frozen=True, slots=True)
class State:
    """What is remembered of a private server. ``started`` is the process's start, in seconds since 1970.

    ``password_set`` says that Neo4j knows the password; until then a first start has to set it. ``http_port`` is that
    of Neo4j Browser, kept for good: what a person saves there belongs to the address. ``browser`` says that the server
    was last started with it.
    """

    version: str
    port: int
    password: str = field(repr=False)
    password_set: bool = False
    pid: int | None = None
    started: float | None = None
    http_port: int | None = None
    browser: bool = False


def new_password() -> str:
    """A random password of 32 letters and digits (190 bits): no character that a file or a shell would take amiss."""
    return "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(32))


def read_state(folder: Folder) -> State | None:
    """What is remembered, or None before the first start; :class:`ServerFault` for a file that is not ours."""
    try:
        return State(**json.loads(folder.state_file.read_text("utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError) as reason:
        # from None: the text of a JSON error may quote the file, and with it the password
        raise ServerFault(
            f"{folder.state_file} cannot be read ({type(reason).__name__}). It holds the server's password and port: "
            "put back a copy, or stop the server and delete the whole folder to begin anew (its data is lost then)."
        ) from None


def write_state(folder: Folder, state: State) -> None:
    """Remember, for the owner's eyes only; the file is the old one or the new one, never a part of it."""
    write_private(folder.state_file, json.dumps(asdict(state), indent=1) + "\n")


def write_private(file: Path, text: str) -> None:
    """Write a file that only its owner can read (0600), whole or not at all."""
    scratch = file.with_name(f".{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        os.replace(scratch, file)
    except BaseException:
        with suppress(OSError):
            scratch.unlink()
        raise


def private(folder: Path) -> None:
    """Make the folder if need be, and let nobody else in (0700)."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)


@contextmanager
def locked(file: Path, *, wait: float, doing: str) -> Generator[None]:
    """Hold the lock file, waiting for another holder for that many seconds at most; then :class:`ServerFault`.

    The system frees the lock when its holder ends, however that comes about: a lock file left behind locks nothing.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(file, timeout=wait, mode=0o600)
    try:
        with lock:
            yield
    except Timeout:
        raise ServerFault(f"Another graphmodel command is still {doing} {file.parent}; wait for it to end.") from None
