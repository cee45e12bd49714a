"""Small random cases in the row forms of ``worked.yaml``, for comparing two derivations of who held what, when.

Rows fall into four weeks around the end of a February with a leap day (and of a winter), so that dates of every kind
meet each other. One builder serves both uses: `random_case` draws from a seed, for large counts that cost nothing to
repeat, and `cases` draws from hypothesis, which shrinks what it finds.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, TypeVar

from hypothesis import strategies as st

from .naive_dates import BEGINNING, FOREVER, when

T = TypeVar("T")
Case = dict[str, Any]
Row = dict[str, Any]

WINDOW_START = date(2020, 2, 17)
WINDOW_DAYS = 28
ATTENDANCE = ("attended", "unknown", "apologies", "absent", "not-invited", "never-part")
STATUSES = ("made", "declined", "received-by", "unanswered", "attempted", "stated-not-made")
MONTHS = ("2020-02", "2020-03")


class Chooser:
    """Every choice is an integer from a range, drawn by a seeded generator or by hypothesis."""

    def __init__(self, between: Callable[[int, int], int]) -> None:
        self.between = between

    def chance(self, percent: int) -> bool:
        # The smallest number is where hypothesis shrinks to: it must mean no.
        return self.between(0, 99) >= 100 - percent

    def one(self, values: Sequence[T]) -> T:
        return values[self.between(0, len(values) - 1)]

    def weighted(self, weights: Mapping[T, int]) -> T:
        return self.one([value for value, weight in weights.items() for _ in range(weight)])

    def some(self, values: Sequence[T], least: int, most: int) -> list[T]:
        """Distinct values in the order given."""
        left = list(values)
        wanted = self.between(min(least, len(left)), min(most, len(left)))
        chosen = [left.pop(self.between(0, len(left) - 1)) for _ in range(wanted)]
        return [v for v in values if v in chosen]


class _Builder:
    def __init__(self, choose: Chooser, size: int | None) -> None:
        self.choose = choose
        self.services = self._services()
        names = list(self.services)
        self.agencies = {"Trust": choose.some(names, 1, 2)} if choose.chance(25) else {}
        self.people = ["mother"] if choose.chance(20) else []
        self.systems = {"S1": choose.some(names, 1, 3)} if choose.chance(40) else {}
        self.items = ["i", "j"] if choose.chance(25) else ["i"]
        self.workers = [w for workers in self.services.values() for w in workers]
        self.holders = [*names, *self.workers, *self.people, *self.agencies]
        self.rows: list[Row] = []
        self.informed: list[str] = []
        for number in range(1, (size or choose.between(1, 8)) + 1):
            self.rows.append(self._row(number))

    def case(self) -> Case:
        case: Case = {"services": self.services, "rows": self.rows}
        for name in ("agencies", "people", "systems"):
            if value := getattr(self, name):
                case[name] = value
        return case

    def _services(self) -> dict[str, list[str]]:
        names = ["HV", "GP", "CSC"][: self.choose.weighted({1: 1, 2: 4, 3: 3})]
        return {s: [f"{s.lower()}{n + 1}" for n in range(self.choose.weighted({0: 4, 1: 3, 2: 1}))] for s in names}

    # --- dates ----------------------------------------------------------------------------------------------------

    def _day(self, least: int = 0) -> tuple[int, str]:
        """A day of the window, not before a given one."""
        offset = self.choose.between(min(least, WINDOW_DAYS - 1), WINDOW_DAYS - 1)
        return offset, (WINDOW_START + timedelta(days=offset)).isoformat()

    def _pair(self) -> tuple[str, str]:
        offset, first = self._day()
        return first, self._day(offset)[1]

    def _happened(self) -> str:
        """The date of something that happened."""
        kinds = {"day": 13, "month": 2, "day~": 1, "set": 2, "lasting": 2, "month~": 1, "season": 1}
        kind = self.choose.weighted(kinds)
        first, second = self._pair()
        match kind:
            case "day":
                return first
            case "day~":
                return f"{first}~"
            case "set":
                return f"[{first}..{second}]"
            case "lasting":
                return f"{first}/{second}"
            case "season":
                return self.choose.one(["2019-24", "2020-21"])
            case _:
                return self.choose.one(MONTHS) + ("~" if kind == "month~" else "")

    def _knew(self) -> str:
        kind = self.choose.weighted({"as happened": 3, "lasting": 2, "from": 1})
        first, second = self._pair()
        return {"as happened": self._happened(), "lasting": f"{first}/{second}", "from": f"{first}/.."}[kind]

    def _knew_not(self) -> str:
        kind = self.choose.weighted({"lasting": 5, "until": 3, "as happened": 3, "about": 1, "from": 1})
        first, second = self._pair()
        return {
            "lasting": f"{first}/{second}",
            "until": f"../{second}",
            "as happened": self._happened(),
            "about": f"{first}~/{second}~",
            "from": f"{first}/..",
        }[kind]

    def _worked(self) -> str:
        kind = self.choose.weighted({"from": 5, "lasting": 3, "vague": 1})
        first, second = self._pair()
        return {"from": f"{first}/..", "lasting": f"{first}/{second}", "vague": "2020-03/.."}[kind]

    # --- rows -----------------------------------------------------------------------------------------------------

    def _holder(self) -> str:
        return self.choose.one(self.holders)

    def _tells(self) -> str:
        """Who passes something on: more often than not somebody who may have been told."""
        return self.choose.one(self.informed) if self.informed and self.choose.chance(60) else self._holder()

    def _row(self, number: int) -> Row:
        weights = {"communication": 18, "observed": 8, "meeting": 5, "record": 5, "read": 3, "statement": 7, "item": 1}
        if self.workers:
            weights["role"] = 3
        kind = self.choose.weighted(weights)
        fields: Row = getattr(self, f"_{kind}")(self.choose.one(self.items))
        return {"id": f"{kind[0]}{number}", "type": kind, **fields}

    def _observed(self, item: str) -> Row:
        self.informed.append(by := self._holder())
        return {"by": by, "item": item, "when": self._happened()}

    def _communication(self, item: str) -> Row:
        status = self.choose.weighted(dict(zip(STATUSES, (12, 2, 2, 2, 2, 2), strict=True)))
        sender = self._tells()
        single = [*self.workers, *self.people]
        if status == "received-by" and not [h for h in single if h != sender]:
            status = "made"
        others = [h for h in (single if status == "received-by" else self.holders) if h != sender]
        to = self.choose.some(others, 1, 1 if status == "received-by" else 2)
        if not to:  # a case of one service without anybody else
            return {"from": sender, "to": [sender], "conveys": [], "status": status, "when": self._happened()}
        conveys = [] if self.choose.chance(6) else self.items if self.choose.chance(25) else [item]
        self.informed += to
        first, second = self._pair()
        when_ = f"{first}/{second}" if status == "stated-not-made" else self._happened()
        return {"from": sender, "to": to, "conveys": conveys, "status": status, "when": when_}

    def _meeting(self, item: str) -> Row:
        held = self.choose.weighted({True: 10, "cancelled": 1, "never-held": 1})
        weights = dict(zip(ATTENDANCE, (8, 3, 1, 1, 1, 1), strict=True))
        attendance = {h: self.choose.weighted(weights) for h in self.choose.some(self.holders, 1, 4)}
        self.informed += [h for h, value in attendance.items() if value == "attended"]
        said = [item] if held is True or self.choose.chance(30) else []
        return {"held": held, "when": self._happened(), "said": said, "attendance": attendance}

    def _record(self, item: str) -> Row:
        service = self.choose.one(list(self.services))
        self.informed.append(service)
        row: Row = {"service": service, "item": item, "when": self._happened()}
        if service in self.systems.get("S1", ()) and self.choose.chance(75):
            row["system"] = "S1"
        return row

    def _read(self, item: str) -> Row:
        self.informed.append(by := self.choose.one([*self.services, *self.workers]))
        row: Row = {"by": by, "item": item, "when": self._happened()}
        if self.systems and self.choose.chance(75):
            row["system"] = "S1"
        return row

    def _statement(self, item: str) -> Row:
        knew = self.choose.chance(30)
        when_ = self._knew() if knew else self._knew_not()
        return {"holder": self._holder(), "item": item, "knew": knew, "when": when_}

    def _role(self, _item: str) -> Row:
        worker = self.choose.one(self.workers)
        service = next(s for s, workers in self.services.items() if worker in workers)
        return {"worker": worker, "service": service, "when": self._worked()}

    def _item(self, item: str) -> Row:
        # Early, or nearly every row of the case would be a fault.
        if any(r["type"] == "item" and r["item"] == item for r in self.rows):
            return self._observed(item) | {"type": "observed"}
        day = WINDOW_START + timedelta(days=self.choose.between(0, 9))
        return {"item": item, "arose": self.choose.one([day.isoformat(), f"{day.isoformat()}~", MONTHS[0]])}


def random_case(seed: int, size: int | None = None) -> Case:
    """The case of a seed, of so many rows (otherwise one to eight): the same on every run and machine."""
    return _Builder(Chooser(random.Random(seed).randint), size).case()


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Small cases, for properties."""
    return _Builder(Chooser(lambda low, high: draw(st.integers(low, high))), None).case()


def holders(case: Mapping[str, Any]) -> list[str]:
    """Everybody one can ask about."""
    services = case["services"]
    workers = [w for names in services.values() for w in names]
    return [*services, *workers, *case.get("people", ()), *case.get("agencies", ())]


def items(case: Mapping[str, Any]) -> list[str]:
    """The items that a case speaks of."""
    named = (i for r in case["rows"] for i in (r.get("conveys") or r.get("said") or [r.get("item")]) if i)
    return sorted(set(named))


def boundary_days(case: Mapping[str, Any], most: int = 6) -> list[str]:
    """Days on which an answer may change: before, at the start and at the end of a row, and one after everything."""
    edges: set[int] = set()
    for row in case["rows"]:
        bounds = when(row["arose"] if row["type"] == "item" else row["when"])
        edges.update(day for day in (bounds.first - 1, *bounds[:4], bounds.last + 1) if BEGINNING < day < FOREVER - 1)
    days = sorted(edges)
    if len(days) > most:
        # Evenly from first to last, so that early days with little known and late days with much both occur.
        days = [days[k * (len(days) - 1) // (most - 1)] for k in range(most)]
    return [date.fromordinal(day).isoformat() for day in dict.fromkeys(days)]


def asks_for(case: Mapping[str, Any], most_days: int = 6) -> list[dict[str, str]]:
    """Every holder and item, on boundary days, with all rows and as of that day; and late days as of an early one."""

    def asks() -> Iterator[dict[str, str]]:
        days = boundary_days(case, most_days)
        for who in holders(case):
            for item in items(case):
                for day in days:
                    yield {"who": who, "item": item, "by": day}
                    yield {"who": who, "item": item, "by": day, "as_of": day}
                yield {"who": who, "item": item, "by": days[-1], "as_of": days[len(days) // 2]}

    return list(asks())
