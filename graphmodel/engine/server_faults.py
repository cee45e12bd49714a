"""What the driver raises, as one sentence each that says what to do; never with a value of the case in it.

The driver's own messages may quote the key or the text of a node, so nothing of them is passed on but Neo4j's code of
the error, and only where no sentence of ours fits.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from ssl import SSLError

from graphmodel.errors import EnvironmentFault, UsageFault

OLDEST = (5, 26)
"""The oldest version of Neo4j on which every question is known to be answered alike."""


class Raced(UsageFault):
    """Somebody else wrote the same case at the same moment; nothing of this attempt was kept."""


_START = "start one: graphmodel server start"
_AGAIN = "Nothing is half stored: run the command again, it begins anew"
# Beginnings of Neo4j's codes without "Neo.", and what is said after "the Neo4j server at ADDRESS ".
_SENTENCES: dict[str, str] = {
    "ClientError.Security.Unauthorized": "refuses this user and password",
    "ClientError.Security.CredentialsExpired": "wants this user to choose a new password first; do that in Neo4j "
    "Browser or cypher-shell, with ALTER CURRENT USER SET PASSWORD",
    "ClientError.Security.AuthenticationRateLimit": "has had too many wrong passwords for this user; wait some "
    "seconds, then try again with the right one",
    "ClientError.Security.Forbidden": "does not allow this user to do that; ask whoever runs it for the right to read "
    "and write, and to create constraints and indexes",
    "ClientError.Database.DatabaseNotFound": "has no database of this name; set GRAPHMODEL_NEO4J_DATABASE to one "
    "that it has, or unset it for the user's own",
    "ClientError.General.DatabaseUnavailable": "does not have this database running; ask whoever runs it to start it",
    "TransientError.General.DatabaseUnavailable": "cannot use this database now: it is starting, or its disk is full "
    f"or broken. Look at the server's log and the free space on its disk. {_AGAIN}",
    "DatabaseError.": "could not carry this out on its own side; its disk may be full or broken. Look at the server's "
    f"log and the free space on its disk. {_AGAIN}",
    "ClientError.General.ForbiddenOnReadOnlyDatabase": "only lets this database be read; nothing was changed",
    "ClientError.General.WriteOnReadOnlyAccess": "only lets this database be read; nothing was changed",
    "ClientError.Cluster.NotALeader": "is a copy that can only be read; use the cluster's neo4j+s:// address",
    "TransientError.General.MemoryPoolOutOfMemoryError": "has too little memory for this; ask whoever runs it to raise "
    "dbms.memory.transaction.total.max or the heap",
    "TransientError.General.OutOfMemoryError": "has too little memory for this; ask whoever runs it to raise the heap",
}


def read_version(agent: str) -> tuple[int, int] | None:
    """The version in how a server names itself; None for one that is no Neo4j.

    >>> read_version("Neo4j/5.26.30"), read_version("Neo4j/2026.08.1"), read_version("Other/1.0")
    ((5, 26), (2026, 8), None)
    """
    maker, _, version = agent.partition("/")
    parts = version.split(".")
    if maker != "Neo4j" or len(parts) < 2 or not parts[0].isdigit():
        return None
    digits = "".join(letter for letter in parts[1] if letter.isdigit()) if parts[1][:1].isdigit() else ""
    return (int(parts[0]), int(digits)) if digits else None


def check_version(address: str, agent: str) -> None:
    """Raise EnvironmentFault unless the server is a Neo4j that is new enough."""
    version = read_version(agent)
    if version is None:
        raise EnvironmentFault(f"what answers at {address} is no Neo4j server; graphmodel needs Neo4j 5.26 or newer")
    if version < OLDEST:
        number = agent.partition("/")[2]
        raise EnvironmentFault(f"the server at {address} is Neo4j {number}; graphmodel needs Neo4j 5.26 or newer")


@contextmanager
def told(address: str) -> Generator[None]:
    """Turn what the driver raises in the block into a sentence. Raises EnvironmentFault, or Raced for a clash with
    another writer."""
    from neo4j.exceptions import (
        ConfigurationError,
        DriverError,
        Neo4jError,
        ServiceUnavailable,
        SessionExpired,
        UnsupportedServerProduct,
    )

    try:
        yield
    except UnsupportedServerProduct:
        raise EnvironmentFault(f"the server at {address} is too old; graphmodel needs Neo4j 5.26 or newer") from None
    except (ServiceUnavailable, SessionExpired) as error:
        raise EnvironmentFault(_unavailable(address, error)) from None
    except Neo4jError as error:
        code = (error.code or "").removeprefix("Neo.")
        if code in ("ClientError.Schema.ConstraintValidationFailed", "ClientError.Statement.EntityNotFound"):
            raise Raced("another case with this id was loaded at the same moment; nothing was changed") from None
        for beginning, sentence in _SENTENCES.items():
            if code.startswith(beginning):
                raise EnvironmentFault(f"the Neo4j server at {address} {sentence}") from None
        raise EnvironmentFault(
            f"the Neo4j server at {address} answered {error.code or 'with an error'}. {_AGAIN}"
        ) from None
    except (ConfigurationError, DriverError) as error:
        raise EnvironmentFault(f"the connection to {address} broke ({type(error).__name__}). {_AGAIN}") from None


def _unavailable(address: str, error: Exception) -> str:
    """No server, or one that went away in the middle: told apart by what the driver says of the outcome."""
    from neo4j.exceptions import IncompleteCommit

    if isinstance(error, IncompleteCommit):
        return (
            f"the Neo4j server at {address} went away while it was storing: the case is wholly as before, or wholly "
            "stored. Run the command again when the server answers"
        )
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, SSLError):
            return (
                f"{address} could not be reached by an encrypted connection: the server has none, or shows a "
                "certificate that this computer does not trust. For a certificate of the organisation's own use "
                "bolt+ssc:// or neo4j+ssc://"
            )
        cause = cause.__cause__
    return f"no Neo4j server answers at {address}; check the address and whether it runs, or {_START}"
