"""Cases on a Neo4j server: how one is reached, and what is done there as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from graphmodel.model.case import Case

if TYPE_CHECKING:
    from graphmodel.engine.health import Health
    from graphmodel.engine.seam import Stored
    from graphmodel.engine.server import Server


class ServerLike(Protocol):
    """How to reach a Neo4j server; the fields are those of ``Address``."""

    @property
    def address(self) -> str: ...
    @property
    def user(self) -> str: ...
    @property
    def password(self) -> str: ...
    @property
    def database(self) -> str: ...
    @property
    def allow_plain(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Address:
    """A Neo4j server by its Bolt address; the password stays out of every repr.

    Without ``database``, the user's home database. ``allow_plain`` lets an unencrypted connection leave this machine.
    """

    address: str
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str = ""
    allow_plain: bool = False


def connect(server: ServerLike) -> Server:
    """An engine on a server. Raises EnvironmentFault when it does not answer, UsageFault for what is no address."""
    from graphmodel.engine.server import Server

    return Server(server.address, server.user, server.password, server.database, allow_plain=server.allow_plain)


def load(case: Case, server: ServerLike, *, replace: bool = True) -> None:
    """Store a case on a server, whole, in the place of an older copy of it.

    Raises UsageFault when another case stands there under its id and, without ``replace``, when it is there already.
    """
    load_all([case], server, replace=replace)


def load_all(
    cases: Iterable[Case],
    server: ServerLike,
    *,
    replace: bool = True,
    loaded: Callable[[str], None] | None = None,
) -> None:
    """The same for many, each whole; ``loaded`` is called with the id of each that is stored.

    Cases are taken one by one, so that they can be read when their turn comes and never are all in memory.
    """
    from graphmodel.engine.graph import build
    from graphmodel.knowledge.derive import derive

    with connect(server) as engine:
        graphs = (build(derive(case)) for case in cases)
        engine.load_all(graphs, replace=replace, loaded=(lambda graph: loaded(graph.case_id)) if loaded else None)


def unload(case_id: str, server: ServerLike) -> None:
    """Take a case off a server."""
    with connect(server) as engine:
        engine.unload(case_id)


def cases(server: ServerLike) -> Sequence[Stored]:
    """The cases on a server."""
    with connect(server) as engine:
        return engine.cases()


def read_from(server: ServerLike, case_id: str) -> Case:
    """A case read back from a server: the same as was loaded."""
    with connect(server) as engine:
        return engine.read_back(case_id)


def check_address(address: str, *, allow_plain: bool = False) -> None:
    """Refuse what is no Bolt address, and an unencrypted connection to another machine. Raises UsageFault."""
    from graphmodel.engine.address import check_address as check

    check(address, allow_plain=allow_plain)


def health(server: ServerLike) -> Health:
    """What a server is, how it is reached and what it lets others do: version, encryption, password, reports to its
    maker, ports, constraints."""
    from graphmodel.engine.health import examine

    with connect(server) as engine:
        return examine(engine)
