"""What an engine offers, whichever it is: load a case, ask it, read it back, unload it.

Two engines stand below this seam: LadybugDB inside the process (``embedded``) and Neo4j over Bolt (``server``).
Everything above it sees only this protocol. Queries are the text of a ``.cypher`` file in the shared dialect; values
travel as parameters, never in the text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, Self

if TYPE_CHECKING:
    import networkx as nx

    from graphmodel.engine.graph import Graph
    from graphmodel.model.case import Case

Value = str | int | float | bool | None | list[Any]
Answer = dict[str, Value]


@dataclass(frozen=True, slots=True, order=True)
class Stored:
    """A case as it stands in an engine: its id, title and opaque key."""

    case_id: str
    title: str
    case_key: str


class Engine(Protocol):
    """A place where cases stand as graphs."""

    name: str

    def load(self, graph: Graph, *, replace: bool = False) -> None:
        """Store a case whole. One that is already there under the same id and uuid is replaced only if asked; another
        case under the same id is refused (UsageFault)."""
        ...

    def ask(self, query: str, parameters: Mapping[str, Any]) -> list[Answer]:
        """The rows of a read-only query, in the query's own order, as dicts by column name."""
        ...

    def cases(self) -> Sequence[Stored]:
        """The cases that stand here, by id."""
        ...

    def read_back(self, case_id: str) -> Case:
        """The case as it was loaded: equal canonical form. UsageFault when there is none of this id."""
        ...

    def to_networkx(self, case_id: str) -> nx.MultiDiGraph[str]:
        """The same nodes and relationships as a NetworkX graph, with row ids as node names."""
        ...

    def unload(self, case_id: str) -> None:
        """Take a case away, wholly. UsageFault when there is none of this id."""
        ...

    def close(self) -> None:
        """Let go of the engine; an embedded one forgets everything."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *exception: object) -> None: ...
