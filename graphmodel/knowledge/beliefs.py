"""Beliefs on which a service acted, or which it took as told, with what would have shown whether they held.

``BELIEVED`` joins a party to a belief: once for each row by which it relied on it or took it as told, and once more
for each row of the same paragraph that says the same party did not check it. ``AT_ODDS`` joins two items of which one
says otherwise than the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.knowledge.checks import Checks, Reliance, by_whom, odds
from graphmodel.knowledge.contradictions import contradictions
from graphmodel.knowledge.holdings import Knowledge
from graphmodel.knowledge.links import Link
from graphmodel.knowledge.origins import Tracing
from graphmodel.knowledge.sequence import Order
from graphmodel.model.case import UNDATED, Case
from graphmodel.model.dates import LATEST, may_overlap
from graphmodel.model.declare import Deniable
from graphmodel.model.strength import LESS_SURELY, strength
from graphmodel.model.tables.case import Incident
from graphmodel.model.tables.case import Link as CodedLink
from graphmodel.model.tables.events import Contact, Decision, Plan
from graphmodel.model.tables.family import Person
from graphmodel.model.tables.knowledge import Information, KnowledgeStatement, Record
from graphmodel.model.tables.services import Party

NO_DECISION = "no decision that relied on it is recorded"
WHOSE = "whose belief it was is not said outright"
NOT_OUTRIGHT = "that it was not done is not stated outright"
WHO_LOOKS = "that it was theirs to do is not said outright"
ONLY_UNDONE = "that they went by it is told only of what was not done"
BORNE_OUT = "something else that was relied on speaks for it"


def beliefs(knowledge: Knowledge) -> Iterator[Link]:
    """Every ``BELIEVED`` and ``AT_ODDS`` of a case."""
    case, structure, until = knowledge.case, knowledge.structure, knowledge.until
    tracing = Tracing(case, structure, knowledge.gained())
    people = {row.id for row in case.of(Person)}
    checks, order = Checks(case, tracing, knowledge), Order(case)
    for one in _reliances(case, until):
        for party in one.parties:
            if party in people or not (one.relied or structure.meant(party)):
                continue  # what is told to somebody of no service, such as the review itself, is taken by none
            origins = tracing.origins(one.item, party, one.when.latest)
            grounds, speaks = _grounds(one, party, case), bool(_grounds(one, party, case, perhaps_later=True))
            doubts = _doubts(one, party, case) + ((BORNE_OUT,) if speaks else ())
            common = {
                "row": one.row.id,
                "relied": one.relied,
                "how": _how(one.row),
                "strength": _strength(one),
                "doubts": doubts,
                "records": origins.rows,
                "grounds": grounds,
                "alone": origins.count < 2,
                "family": bool(origins.people),
                "believed": f"{case.label(one.item).rstrip('.')} ({tracing.words(origins, borne_out=speaks)})",
                "tested": checks.tested(one, party, origins),
                "unchecked": "",
                "undone": "",
                "against": "",
                "against_by": "",
                "as_said": "",
                "otherwise": _otherwise(one.item, case, until),
                "came_before": order.before(one),
                "came_after": order.after(one),
                "service": structure.service(party),
                "earliest": one.when.earliest,
                "ends_after": one.when.ends_after,
                "latest": one.when.latest,
                "dated": one.row.when is not None,
            }
            yield Link("BELIEVED", party, one.item, common)
            for row in checks.unchecked(one, party):
                said, open_ = strength(row), checks.in_part(row, party)
                undone = checks.words(row) + (f" ({LESS_SURELY[said]})" if said != "stated" else "")
                more = ((NOT_OUTRIGHT,) if said != "stated" else ()) + ((WHO_LOOKS,) if open_ else ())
                looked = {"unchecked": row.id, "undone": undone, "doubts": (*doubts, *more)}
                yield Link("BELIEVED", party, one.item, common | looked)
            for row in checks.against(one, party, origins):
                said = LESS_SURELY.get(strength(row), "")
                whose = {"against": row.id, "against_by": structure.service(by_whom(row)), "as_said": said}
                yield Link("BELIEVED", party, one.item, common | whose)
    yield from _at_odds(case, tracing)


def _how(row: Deniable) -> str:
    return "noted" if isinstance(row, Record) else "held" if isinstance(row, KnowledgeStatement) else "told"


def _strength(one: Reliance) -> str:
    """How strongly the reliance is said. Where it is told only of what was not done, that somebody went by the belief
    is no more than implied."""
    return "implied" if _undone(one.row) else strength(one.row)


def _undone(row: Deniable) -> bool:
    return isinstance(row, Plan) and bool(row.absence or row.status == "not-made")


def _otherwise(item: str, case: Case, until: int) -> tuple[str, ...]:
    """Rows, no items, that are coded as saying otherwise than a belief."""
    found = {other for one, other in contradictions(case) if one == item}
    rows = [row for row in (case.by_id.get(other) for other in sorted(found)) if isinstance(row, Deniable)]
    return tuple(row.id for row in rows if (row.when or UNDATED).latest <= until and not isinstance(row, Information))


def _doubts(one: Reliance, party: str, case: Case) -> tuple[str, ...]:
    """Why it is not sure that a party went by a belief, beyond how strongly the row itself says so."""
    if not one.relied:
        return (NO_DECISION,)
    item = case.by_id[one.item]
    origin = item.origin if isinstance(item, Information) else party
    if _undone(one.row):
        return (ONLY_UNDONE,) if origin == party else (WHOSE,)
    hinted = strength(one.row) != "stated" and isinstance(case.by_id.get(origin), Party)
    return (WHOSE,) if hinted and origin != party else ()


def _grounds(one: Reliance, party: str, case: Case, *, perhaps_later: bool = False) -> tuple[str, ...]:
    """What else the same party relied on by then, no belief, that speaks for the belief: it protects, and is of the
    same people and of nothing but its topics; certainly by then, and told as surely as the reliance itself, or perhaps
    later or less surely."""
    belief = case.by_id[one.item]
    if not isinstance(belief, Information):
        return ()
    found = {
        item
        for row in (*case.of(Decision), *case.of(Plan))
        if party in (row.by if isinstance(row, Decision) else (row.by,))
        and not row.absence
        and (row.when or UNDATED).earliest < one.when.latest
        and (perhaps_later or row.id == one.row.id or _stated_by(row, one.when.latest))
        for item in row.relied_on
    }
    rows = [row for row in case.of(Information) if row.id in found and row.kind in ("fact", "observation")]
    return tuple(
        sorted(
            row.id
            for row in rows
            if row.bears == "protective" and set(belief.about) <= set(row.about) and {*row.topics} <= {*belief.topics}
        )
    )


def _stated_by(row: Decision | Plan, moment: int) -> bool:
    """Whether a row is stated, and of something before a moment at the latest."""
    return strength(row) == "stated" and (row.when or UNDATED).latest <= moment


def _reliances(case: Case, until: int) -> Iterator[Reliance]:
    """A plan that rests on a belief on which a decision of the same party and time rests too is left to that one."""
    believed = {row.id for row in case.of(Information) if row.kind == "belief"}
    relied = list(_relied(case, believed))
    decided = [one for one in relied if isinstance(one.row, Decision)]
    for one in (*relied, *_taken(case, believed)):
        kept = isinstance(one.row, Decision) or not one.relied or not any(_same(one, other) for other in decided)
        if kept and one.when.latest <= until and strength(one.row) != "example":
            yield one


def _same(plan: Reliance, decision: Reliance) -> bool:
    shared = plan.item == decision.item and set(plan.parties) & set(decision.parties)
    return bool(shared) and may_overlap(plan.when, decision.when)


def _relied(case: Case, believed: set[str]) -> Iterator[Reliance]:
    acts: tuple[Decision | Plan, ...] = (*case.of(Decision), *case.of(Plan))
    by_id = {row.id: row for row in acts}
    pairs = [(row.id, item) for row in acts for item in row.relied_on]
    pairs += [(link.first, link.second) for link in case.of(CodedLink) if link.kind == "relied-on"]
    for row_id, item in dict.fromkeys(pairs):
        if row_id in by_id and item in believed:
            row = by_id[row_id]
            parties = row.by if isinstance(row, Decision) else (row.by,) if row.by else ()
            yield Reliance(row, parties, item, relied=True)


def _taken(case: Case, believed: set[str]) -> Iterator[Reliance]:
    """What was told or written down before the last incident; what was told to the review itself is none of it."""
    last = max((row.when.latest for row in case.of(Incident) if row.when), default=LATEST)
    rows: list[tuple[Deniable, str, tuple[str, ...]]] = [(row, row.by, row.told) for row in case.of(Contact)]
    rows += [(row, row.by, row.items) for row in case.of(Record)]
    rows += [(row, row.holder, row.items) for row in case.of(KnowledgeStatement) if row.knew == "yes"]
    for row, by, items in rows:
        if not row.absence and (row.when or UNDATED).earliest < last:
            for item in items:
                if item in believed:
                    yield Reliance(row, (by,), item, relied=False)


def _at_odds(case: Case, tracing: Tracing) -> Iterator[Link]:
    items = {row.id: row for row in case.of(Information)}
    for first, second in odds(case):
        one, other = _source(items[first], tracing), _source(items[second], tracing)
        yield Link("AT_ODDS", first, second, {"same_origin": one == other != ""})


def _source(item: Information, tracing: Tracing) -> str:
    return tracing.homes.get(item.origin, item.origin)
