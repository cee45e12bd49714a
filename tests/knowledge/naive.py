"""Who held what, when: the slow and plain reference that the program's own derivation is compared with.

A case is a dict in the row forms of ``worked.yaml``. Nothing here is shared with the program, not even the dates: a
mistake would have to be made twice to go unseen. Where the worked cases leave something open, the reading taken is
written down here, so that a difference can be settled by argument instead of by accident.

**Answers**

1. The answer is the first of *knew, in part, could have read, stated not to have known* that certainly holds; else
   *cannot tell* if one of them possibly holds; else *no record*. So an unanswered letter to a service that is stated
   not to have known gives *stated not to have known*, and beside a worker who knew it gives *in part*.
2. *Stated not to have known* gives way to *in part* and *could have read*; the statements that cover the day are
   returned beside every answer as ``against``.
3. A conflict needs the answer *knew*, certain or not, and a statement of not knowing that certainly covers the day
   asked about. It leaves ``certain`` alone.
4. A holding rests on the row that gives it, not on the route to it: a message that was made shows that its receiver
   had the item, whatever is known of the sender (relay with a vague first leg: the last receiver is certain).
5. ``since`` is the first day by whose end the answer is *knew*, certain or not; None for any other answer.
   ``certain`` has a meaning for *knew*; for *in part* and *could have read* it is that of what they rest on.

**Dates**

6. A row shows from the end of its last possible day and may show from its first: *cannot tell* between. This holds
   for ``a/b`` and ``[a..b]`` of everything that happens (an observation over a/b is certain at its end).
7. A state lasts: a statement that somebody knew over a/b is certain from the last possible day of *a*. With a single
   date of any precision reading 6 holds (the source says that they knew).
8. A statement of not knowing covers the whole of a plain date and of a/b. At an end written with ``~`` it covers only
   what is certain; a single ``d~`` and a set of several days cover no day for certain. What it covers only possibly
   is possible, in the sense of reading 1. It says nothing of the days before its period.
9. A route is in possible time order when one moment can be chosen in each row so that none comes before the one
   before it: over the whole route, not only between neighbours. Rows of one day may stand in either order.

**What conveys**

10. *Made, declined, received by one worker* convey (the last to the worker named in ``to``); *unanswered* possibly
    does, from its first day on and for ever; *attempted* and *stated as not made* never do.
11. A meeting that was held gives what was said there to those who attended, possibly to those whose attendance is
    unknown, and to nobody else. A meeting that was not held gives nothing.
12. A reading shows that the reader knew; it is certain if a record of the item in that system (without a system: of
    the reader's own service) was possibly made before. Otherwise that the item stood there is inferred. Whether the
    reader had access is not asked: the source says that they read it.
13. The sender of a message that was made, declined, received by one, unanswered or attempted knew by its last day at
    the latest, and possibly from its first. A message stated as not made shows nothing.
14. That inference is certain if a row that gives the sender the item, and itself is open in nothing but its date,
    possibly came before; the route is then that row's (relay with a vague first leg).
15. An unanswered letter, or a meeting with attendance unknown, does not lift it: certain is no and the route is the
    message sent. Such open legs stand in no route of a *knew*.
16. Nor does a reading of what no row records (reading 12) make it certain, though it is the route.
17. If the sender is a service or agency, a row that gives the item to a part of it in role also lifts the inference:
    the message names the service. The route then ends in the message. Never downwards: a worker who passes on what
    only the service was told is inferred.

**Parts and wholes**

18. A whole knows only by a row that names it. An agency is *in part* also through a worker of one of its services.
19. *In part* needs a worker who knew at the end of some day in role. A possible one gives *cannot tell*.
20. A worker could have read what their service *knew* by any row, inferred or not (told: gp1), from then on or from
    the start of the role, and it stays so after the role ends. Without a role row a worker was always there.
21. A service could have read the records written in a system that it may open, not all that the writer knows; its
    workers likewise. Nothing comes down from an agency to its services, nor up to it.
22. A possible *could have read* gives *cannot tell*.
23. A role certainly lasted from the last possible day of its start to the first possible day of its end.

**Faults**

24. A row that places an item with somebody and is certainly before the item arose is a fault, one for each row and
    item. It then shows nothing for certain, of receiver or sender, stands in no route of a *knew*, and is the basis
    of nothing. A row only possibly before is no fault, and its dates are not narrowed by the item's.
25. A meeting that was not held is a fault, one for each meeting, if somebody is coded as having attended.

**As of a day**

26. Rows are used whose last possible day is no later, statements included (one with an open end: never), item rows by
    ``arose``: no fault is seen before the item is.
27. A role row is used once its start is certainly past. Until then the worker counts as one without a role row: a row
    that starts later must not change an answer.
28. The day asked about may be later than the as-of day: the rows are chosen first, then the question is asked.

**Routes**

29. ``routes`` lists every chain that cannot be extended backwards (with no row twice; and with no holder twice). What
    came before a row: of a message, its sender; of a meeting, another who attended; of a record, its service (when
    somebody reads it) or its workers; of a reading, the records. Where a service or agency stands, so may its parts.
    An inferred sender without a basis has the message sent. A program has one route: it must be among these.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple

from .naive_dates import BEGINNING, FOREVER, When, when

Row = Mapping[str, Any]
Case = Mapping[str, Any]
Force = Literal["shows", "inferred", "open"]

CONVEYING = ("made", "declined", "received-by")
SENDING = (*CONVEYING, "unanswered", "attempted")


def _when(row: Row) -> When:
    return when(row["arose"] if row["type"] == "item" else row["when"])


ALWAYS = when("../..")


# --- what each row shows ------------------------------------------------------------------------------------------


class Giving(NamedTuple):
    """A row that gives an item to a holder (or to a record, for the use of readers)."""

    holder: str
    row: Row
    may: int
    must: int
    force: Force


class Evidence(NamedTuple):
    """Something that makes an answer true: certainly from the end of day `must` (None: never), possibly from `may`."""

    may: int
    must: int | None
    certain: bool
    routes: list[list[Row]]


def _held(row: Row) -> bool:
    return row["held"] in (True, "yes")


def _too_early(rows: Sequence[Row], row: Row, item: str) -> bool:
    return any(
        r["type"] == "item" and r["item"] == item and _when(row).last < _when(r).first for r in rows if r is not row
    )


def _force(rows: Sequence[Row], row: Row, item: str, force: Force) -> Force:
    return "open" if _too_early(rows, row, item) else force


def _places(row: Row) -> list[str]:
    """The items that a row places with somebody."""
    match row["type"]:
        case "observed" | "record" | "read":
            return [row["item"]]
        case "statement":
            return [row["item"]] if row["knew"] in (True, "yes") else []
        case "communication":
            return list(row["conveys"]) if row["status"] in SENDING else []
        case "meeting":
            return list(row["said"]) if _held(row) else []
        case _:
            return []


def faults(case: Case) -> list[tuple[str, str, str]]:
    """What cannot be so, as (kind, row id, item): items placed before they arose; attendance where nothing was held."""
    found: list[tuple[str, str, str]] = []
    for row in case["rows"]:
        found += [("before-it-arose", row["id"], i) for i in _places(row) if _too_early(case["rows"], row, i)]
        if row["type"] == "meeting" and not _held(row) and "attended" in row["attendance"].values():
            found.append(("attendance-at-meeting-not-held", row["id"], ""))
    return found


class View:
    """A case with the rows that may be used (all, or those over by the as-of day)."""

    def __init__(self, case: Case, as_of: object = None) -> None:
        self.services: Mapping[str, Sequence[str]] = case.get("services") or {}
        self.agencies: Mapping[str, Sequence[str]] = case.get("agencies") or {}
        self.systems: Mapping[str, Sequence[str]] = case.get("systems") or {}
        self.rows: list[Row] = list(case["rows"])
        if as_of is not None:
            limit = when(as_of).last
            self.rows = [r for r in self.rows if (_when(r).begun if r["type"] == "role" else _when(r).last) <= limit]

    def terms(self, worker: str, service: str) -> list[When]:
        """When a worker worked for a service."""
        roles = [r for r in self.rows if r["type"] == "role" and r["worker"] == worker and r["service"] == service]
        return [_when(r) for r in roles] or ([ALWAYS] if worker in self.services[service] else [])

    def workers(self, service: str) -> list[str]:
        named = [r["worker"] for r in self.rows if r["type"] == "role" and r["service"] == service]
        return list(dict.fromkeys([*self.services[service], *named]))

    def parts(self, whole: str) -> list[tuple[str, When]]:
        """The parts of a service or agency, each with a time when it was a part."""
        if whole in self.agencies:
            services = self.agencies[whole]
            return [(s, ALWAYS) for s in services] + [p for s in services for p in self.parts(s)]
        if whole in self.services:
            return [(w, term) for w in self.workers(whole) for term in self.terms(w, whole)]
        return []

    def records(self, read: Row) -> list[Row]:
        """The records that a reading may have been of."""

        def stood(record: Row) -> bool:
            if read.get("system"):
                return record.get("system") == read["system"]
            return record["service"] == read["by"] or read["by"] in self.workers(record["service"])

        return [
            r for r in self.rows if r["type"] == "record" and r["item"] == read["item"] and stood(r)
            and _when(r).first <= _when(read).last and not _too_early(self.rows, r, read["item"])
        ]  # fmt: skip

    def _told(self, row: Row) -> Iterator[tuple[str, Force]]:
        for holder in row["to"]:
            whole = holder in self.services or holder in self.agencies
            if row["status"] == "unanswered":
                yield holder, "open"
            elif row["status"] in CONVEYING and not (whole and row["status"] == "received-by"):
                yield holder, "shows"

    def _gives(self, row: Row) -> Iterator[tuple[str, Force]]:
        """Whom a row gives the items it places, before asking when they arose."""
        match row["type"]:
            case "observed":
                yield row["by"], "shows"
            case "communication":
                yield from self._told(row)
            case "meeting":
                for holder, attendance in row["attendance"].items():
                    if attendance in ("attended", "unknown"):
                        yield holder, "shows" if attendance == "attended" else "open"
            case "record":
                yield row["service"], "shows"
            case "read":
                yield row["by"], "shows" if self.records(row) else "inferred"
            case "statement":
                yield row["holder"], "shows"
            case _:
                pass

    def givings(self, item: str) -> list[Giving]:
        found: list[Giving] = []
        for row in self.rows:
            if item in _places(row):
                bounds = _when(row)
                must = bounds.begun if row["type"] == "statement" else bounds.last
                for holder, force in self._gives(row):
                    found.append(Giving(holder, row, bounds.first, must, _force(self.rows, row, item, force)))
        return found

    # --- routes ---------------------------------------------------------------------------------------------------

    def before(self, step: Giving, item: str) -> list[Giving]:
        """The givings that may have come just before one: what the party that passed the item on had it from."""
        row = step.row
        if row["type"] == "read":
            return [Giving(f"record {r['id']}", r, _when(r).first, _when(r).last, "shows") for r in self.records(row)]
        match row["type"]:
            case "communication":
                passing = [row["from"]]
            case "meeting":
                passing = [h for h, attendance in row["attendance"].items() if attendance == "attended"]
            case "record":
                passing = [row["service"]]
            case _:
                passing = []
        parties = [(p, ALWAYS) for p in passing if p != step.holder or row["type"] == "communication"]
        parties += [part for p in passing for part in self.parts(p)]
        return [
            g for g in self.givings(item) for party, term in parties
            if g.holder == party and g.force != "open" and g.row is not row
            and max(g.may, term.first) <= min(_when(row).last, term.last)
        ]  # fmt: skip

    def chains(self, step: Giving, item: str, limit: int) -> list[list[Giving]]:
        """Every chain of givings that ends in one, by the end of a day, and cannot be extended backwards."""
        found: list[list[Giving]] = []

        def extend(chain: list[Giving], once: bool) -> None:
            longer = [
                [g, *chain]
                for g in self.before(chain[0], item)
                if all(g.row is not c.row and not (once and g.holder == c.holder) for c in chain)
                and possible_order([g.row, *(c.row for c in chain)], limit)
            ]
            if not longer and chain not in found:
                found.append(chain)
            for one in longer:
                extend(one, once)

        for once in (True, False):
            extend([step], once)
        return found

    # --- the relations --------------------------------------------------------------------------------------------

    def knew(self, who: str, item: str, limit: int) -> list[Evidence]:
        """What shows that somebody held an item: rows that give it to them, and rows in which they pass it on."""
        found: list[Evidence] = []
        for g in self.givings(item):
            if g.holder == who:
                routes = [[c.row for c in chain] for chain in self.chains(g, item, limit)]
                found.append(Evidence(g.may, None if g.force == "open" else g.must, g.force == "shows", routes))
        for row in self.rows:
            if row["type"] == "communication" and row["from"] == who and item in _places(row):
                bounds, force = _when(row), _force(self.rows, row, item, "inferred")
                sent = Giving(f"what {who} sent", row, bounds.first, bounds.last, force)
                certain = any(g.force == "shows" for g in self.before(sent, item))
                routes: list[list[Row]] = []
                for chain in self.chains(sent, item, limit):
                    own = len(chain) > 1 and chain[-2].holder == who
                    routes.append([c.row for c in (chain[:-1] if own else chain)])
                found.append(Evidence(bounds.first, None if force == "open" else bounds.last, certain, routes))
        return found

    def in_part(self, who: str, item: str, limit: int) -> list[Evidence]:
        return [within(e, term) for part, term in self.parts(who) for e in self.knew(part, item, limit)]

    def opened_to(self, who: str, item: str, limit: int) -> list[Evidence]:
        """Records in a system that somebody may open."""
        found: list[Evidence] = []
        for row in self.rows:
            if row["type"] == "record" and row["item"] == item and who in self.systems.get(row.get("system", ""), ()):
                bounds, force = _when(row), _force(self.rows, row, item, "shows")
                stood = Giving(f"record {row['id']}", row, bounds.first, bounds.last, force)
                routes = [[c.row for c in chain] for chain in self.chains(stood, item, limit)]
                found.append(Evidence(bounds.first, None if force == "open" else bounds.last, True, routes))
        return found

    def could_have_read(self, who: str, item: str, limit: int) -> list[Evidence]:
        found = self.opened_to(who, item, limit)
        for service in self.services:
            for term in self.terms(who, service) if who in self.workers(service) else []:
                stood = self.knew(service, item, limit) + self.opened_to(service, item, limit)
                found += [within(e, term) for e in stood]
        return found

    def against(self, who: str, item: str, day: int) -> list[Evidence]:
        """Statements that somebody did not know at a day."""
        found: list[Evidence] = []
        for row in self.rows:
            if row["type"] == "statement" and row["holder"] == who and row["item"] == item and not _places(row):
                bounds = _when(row)
                if bounds.first <= day <= bounds.last:
                    certain = bounds.covers[0] <= day <= bounds.covers[1]
                    found.append(Evidence(day, day if certain else None, True, [[row]]))
        return found


def possible_order(rows: Sequence[Row], limit: int = FOREVER) -> bool:
    """Whether rows may have happened in this order, all of them by the end of a day."""
    earliest = BEGINNING
    for row in rows:
        earliest = max(earliest, _when(row).first)
        if earliest > min(_when(row).last, limit):
            return False
    return True


def within(evidence: Evidence, term: When) -> Evidence:
    """Evidence about a part, as it counts for the whole (or the reverse): from when both hold on one day."""
    may = max(evidence.may, term.first)
    must = None if evidence.must is None else max(evidence.must, term.begun)
    if may > term.last:
        may = FOREVER + 1
    return evidence._replace(may=may, must=must if must is not None and must <= term.ended else None)


def answer(case: Case, who: str, item: str, by: object, as_of: object = None) -> dict[str, Any]:
    """Did WHO know ITEM by the end of day BY (from the rows over by AS_OF)?

    Returns answer, certain, conflict, since (an ISO day or None), routes (lists of row ids) and against (row ids).
    """
    view, day = View(case, as_of), when(by).last
    statements = view.against(who, item, day)
    against = [e.routes[0][0]["id"] for e in statements if e.must is not None]
    relations = {
        "knew": lambda: view.knew(who, item, day),
        "in-part": lambda: view.in_part(who, item, day),
        "could-have-read": lambda: view.could_have_read(who, item, day),
        "stated-not-known": lambda: statements,
    }
    result: dict[str, Any] = {"answer": "no-record", "certain": False, "conflict": False, "since": None}
    used, possible = list[Evidence](), list[Evidence]()
    for name, relation in relations.items():
        evidence = relation()
        possible += [e for e in evidence if e.may <= day]
        used = [e for e in evidence if e.must is not None and e.must <= day]
        if used:
            result.update(answer=name, certain=any(e.certain for e in used))
            break
    else:
        if used := possible:
            result.update(answer="cannot-tell")
    if result["answer"] == "knew":
        since = min(e.must for e in used if e.must is not None)
        result.update(conflict=bool(against), since=date.fromordinal(since).isoformat() if since else None)
    ids = sorted({tuple(r["id"] for r in route) for e in used for route in e.routes})
    return {**result, "routes": [list(route) for route in ids], "against": against}
