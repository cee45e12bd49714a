"""The network of messages that were made: who told whom, service by service.

Only what was told makes a tie: a message that was made (also one that was turned down) and a meeting at which something
was said. That one service acted after another is no tie; nor is a message stated as not made, one that was tried in
vain or whose receipt is not known, nor one that reached a single worker and went no further.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from graphmodel.knowledge.structure import Structure
from graphmodel.model.case import Case
from graphmodel.model.tables.events import Communication, Meeting
from graphmodel.questions.attendance import present
from graphmodel.questions.reply import Said, names, said

if TYPE_CHECKING:
    import networkx as nx

TOLD = ("", "made", "declined")


@dataclass(slots=True)
class Tie:
    """What two parties told each other: the rows, and the workers through whom each row went."""

    rows: dict[str, None] = field(default_factory=dict[str, None])
    workers: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set[str]))


@dataclass(frozen=True, slots=True)
class Telling:
    """One row that shows that parties were in touch: a message, or a meeting at which something was said."""

    row: str
    first: str
    second: str


def tellings(case: Case) -> Iterator[Telling]:
    """Every pair that a row brings together, in file order."""
    for message in case.of(Communication):
        if message.status in TOLD and not message.absence:
            for receiver in message.receivers:
                yield Telling(message.id, message.sender, receiver)
    for meeting in case.of(Meeting):
        if meeting.said:
            for one, other in combinations(present(meeting), 2):
                yield Telling(meeting.id, one, other)


def not_told(case: Case) -> dict[str, int]:
    """How many messages make no tie, by what became of them."""
    counts: dict[str, int] = defaultdict(int)
    for message in case.of(Communication):
        if message.status not in TOLD or message.absence:
            counts["not-made" if message.absence else message.status] += 1
    return dict(sorted(counts.items()))


def ties(case: Case, structure: Structure) -> dict[tuple[str, str], Tie]:
    """Ties between services (a worker stands for the service; agencies and parties named in part for themselves), the
    family left out; each pair in the order of its ids."""
    family = {row.id for row in case.rows["people"]}
    found: dict[tuple[str, str], Tie] = {}
    for telling in tellings(case):
        ends = {structure.service(p) or p: p for p in (telling.first, telling.second)}
        if len(ends) == 2 and family.isdisjoint(ends):
            one, other = sorted(ends)
            tie = found.setdefault((one, other), Tie())
            tie.rows[telling.row] = None
            for party in ends.values():
                if party in structure.practitioners:
                    tie.workers[party].add(telling.row)
    return dict(sorted(found.items()))


def network(found: dict[tuple[str, str], Tie]) -> nx.Graph[str]:
    """The same as a NetworkX graph, nodes and edges in the order of their ids."""
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted({end for pair in found for end in pair}))
    graph.add_edges_from(found)
    return graph


def family_carriers(case: Case) -> Iterator[Said]:
    """Family members who were told something by one service and told something to another."""
    structure = Structure(case)
    for person in case.rows["people"]:
        heard = [(t.first, t.row) for t in tellings(case) if t.second == person.id]
        told = [(t.second, t.row) for t in tellings(case) if t.first == person.id]
        before, after = ({s for p, _ in way if (s := structure.service(p))} for way in (heard, told))
        if before and after and len(before | after) > 1:
            heard_from, told_to = names(case, sorted(before)), names(case, sorted(after))
            text = f"{case.label(person.id)} heard from {heard_from} and told {told_to}"
            yield said(case, text, [row for _, row in (*heard, *told)])
