"""Who carried information between services, and whose leaving would have cut it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphmodel.findings.finding import Named
from graphmodel.findings.sentences import listed
from graphmodel.knowledge.as_of import as_of as rows_as_of
from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import Case
from graphmodel.model.dates import LATEST, day_end
from graphmodel.questions.network import Tie, family_carriers, network, not_told, ties
from graphmodel.questions.reply import Record, Reply, Said, counted, named, names, said

if TYPE_CHECKING:
    import networkx as nx

NOT_TOLD = {
    "not-made": "stated as not made",
    "attempted": "tried in vain",
    "unanswered": "sent, receipt not known",
    "received-by": "reached one worker and went no further",
}


@dataclass(frozen=True, slots=True)
class Broker:
    """A party that stood between others. ``cuts_off`` are the groups that it alone held together, ``betweenness`` the
    share of shortest ways between others that lead through it (0 to 1)."""

    who: Named
    sentence: Said
    tied_to: tuple[Named, ...]
    cuts_off: tuple[tuple[Named, ...], ...]
    betweenness: float


@dataclass(frozen=True, slots=True)
class Bridge:
    """Two parties whose messages were all that joined what lies on either side."""

    between: tuple[Named, Named]
    sentence: Said


@dataclass(frozen=True, slots=True)
class Brokers(Reply):
    """Brokers, the one with most ways through it first; ties between them by name.

    ``family`` says which family members carried word from one service to another, and ``note`` what makes no tie.
    """

    case: str
    brokers: tuple[Broker, ...]
    bridges: tuple[Bridge, ...]
    family: tuple[Said, ...]
    note: str

    def lines(self) -> Iterator[str]:
        yield self.note
        for heading, found in (
            ("Who stood between others:", [b.sentence for b in self.brokers]),
            ("Where a single line of messages joined two sides:", [b.sentence for b in self.bridges]),
            ("Family members who carried word between services:", self.family),
        ):
            yield ""
            yield heading if found else f"{heading} none that a row shows."
            yield from (f"  - {sentence}" for sentence in found)

    def to_records(self) -> list[Record]:
        return [
            {
                "id": b.who.id,
                "who": b.who.label,
                "in touch with": "; ".join(n.label for n in b.tied_to),
                "alone held together": " | ".join("; ".join(n.label for n in side) for side in b.cuts_off),
                "betweenness": f"{b.betweenness:.3f}",
                "rows": "; ".join(b.sentence.rows),
                "sources": "; ".join(b.sentence.sources),
            }
            for b in self.brokers
        ]


def brokers(case: Case, as_of: str = "") -> Brokers:
    """Who carried information between services, by the messages that were made (``graphmodel.questions.network``)."""
    import networkx as nx

    case = rows_as_of(case, day_end(as_of) if as_of else LATEST)
    found = ties(case, Structure(case))
    graph = network(found)
    share: Mapping[str, float] = nx.betweenness_centrality(graph)
    order = sorted((n for n in graph if round(share[n], 9) > 0), key=lambda n: (-round(share[n], 9), case.label(n), n))
    made = tuple(_broker(case, graph, found, node, share[node]) for node in order)
    lines = [tuple(sorted(pair)) for pair in nx.bridges(graph)]
    bridges = tuple(_bridge(case, graph, found[a, b], a, b) for a, b in sorted(lines) if _joins(graph, a, b))
    return Brokers(case.id, made, bridges, tuple(family_carriers(case)), _note(case, found))


def _broker(case: Case, graph: nx.Graph[str], found: Mapping[tuple[str, str], Tie], node: str, share: float) -> Broker:
    tied = sorted(graph[node], key=lambda n: (case.label(n), n))
    sides = _without(case, graph, node)
    rows = [row for pair, tie in found.items() if node in pair for row in tie.rows]
    text = f"{case.label(node)} was in touch with {names(case, tied)}"
    if len(sides) > 1:
        apart = "; ".join(names(case, side) for side in sides[:-1])
        rest = counted(len(sides[-1]), "other service or party", "other services and parties")
        text += f". Without it, there is no record of how word could have passed between the {rest} and: {apart}"
    else:
        text += ". Without it, each of them could still have been reached another way"
    alone = _one_worker(case, [tie for pair, tie in found.items() if node in pair])
    sentence = said(case, f"{text}{alone}.", rows)
    groups = tuple(tuple(named(case, n) for n in side) for side in sides) if len(sides) > 1 else ()
    return Broker(named(case, node), sentence, tuple(named(case, n) for n in tied), groups, round(share, 9))


def _without(case: Case, graph: nx.Graph[str], node: str) -> list[list[str]]:
    """The groups into which those that a party was connected with would have fallen without it; the largest last."""
    import networkx as nx

    mine: set[str] = nx.node_connected_component(graph, node)
    left: nx.Graph[str] = nx.Graph(graph.subgraph(sorted(mine - {node})))
    sides = [sorted(side, key=lambda n: (case.label(n), n)) for side in nx.connected_components(left)]
    return sorted(sides, key=lambda side: (len(side), side))


def _one_worker(case: Case, through: Sequence[Tie]) -> str:
    """Where every row went through one and the same worker: that worker's leaving would have cut it as well."""
    rows = {row for tie in through for row in tie.rows}
    carried: dict[str, set[str]] = {}
    for tie in through:
        for worker, by in tie.workers.items():
            carried.setdefault(worker, set()).update(by)
    only = sorted(worker for worker, by in carried.items() if by == rows)
    return f"; every message went through {names(case, only)}" if only else ""


def _joins(graph: nx.Graph[str], one: str, other: str) -> bool:
    """Whether a bridge has more than a single party on each side: of a single one, the broker's sentence says it."""
    return graph.degree(one) > 1 and graph.degree(other) > 1


def _bridge(case: Case, graph: nx.Graph[str], tie: Tie, one: str, other: str) -> Bridge:
    import networkx as nx

    cut: nx.Graph[str] = nx.Graph(graph)
    cut.remove_edge(one, other)
    sides = [
        sorted(nx.node_connected_component(cut, end) - {end}, key=lambda n: (case.label(n), n)) for end in (one, other)
    ]
    ends = [f"{case.label(end)} (and {names(case, side)})" for end, side in zip((one, other), sides, strict=True)]
    text = f"All that joined {' with '.join(ends)} were the messages between these two{_one_worker(case, [tie])}"
    return Bridge((named(case, one), named(case, other)), said(case, text, tie.rows))


def _note(case: Case, found: Mapping[tuple[str, str], Tie]) -> str:
    rows, ends = {row for tie in found.values() for row in tie.rows}, {end for pair in found for end in pair}
    out = [f"{number} {NOT_TOLD.get(status, status)}" for status, number in not_told(case).items()]
    left = f" Left out: {listed(out)}." if out else ""
    counts = f"{counted(len(rows), 'row')} between {counted(len(ends), 'service or party', 'services and parties')}"
    return f"Told, not merely after one another: {counts}.{left}"
