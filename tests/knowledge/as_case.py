"""From the plain row forms of the worked cases to a case as the program reads it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from graphmodel.model.case import Case

ABSENT = {"stated-not-made": "not-made"}
ANSWERS = {
    "knew": "knew",
    "in part": "in-part",
    "could have read": "could-have-read",
    "stated not to have known": "stated-not-known",
    "cannot tell": "cannot-tell",
    "no record": "no-record",
}
ATTENDANCE = {
    "attended": "attended",
    "unknown": "unknown",
    "apologies": "apologies",
    "absent": "absent",
    "not-invited": "not_invited",
    "never-part": "never_part",
}


def as_cells(case: Mapping[str, Any]) -> dict[str, list[dict[str, str]]]:
    """The cells of a worked or generated case."""
    cells: dict[str, list[dict[str, str]]] = defaultdict(list)
    cells["case"].append({"id": "the-case", "uuid": "u", "title": "A worked case"})
    agencies = case.get("agencies") or {}
    agency_of = {service: agency for agency, services in agencies.items() for service in services}
    services = case.get("services") or {}
    roles = {row["worker"]: str(row["when"]) for row in case["rows"] if row["type"] == "role"}
    cells["people"].append({"id": "subject", "label": "Child"})
    cells["people"] += [{"id": person, "label": person} for person in case.get("people") or ()]
    cells["agencies"] += [{"id": agency, "label": agency} for agency in agencies]
    for service, workers in services.items():
        cells["services"].append(
            {"id": service, "label": service, "function": "other", "agency": agency_of.get(service, "")}
        )
        cells["practitioners"] += [
            {"id": worker, "label": worker, "service": service, "when": roles.get(worker, "")} for worker in workers
        ]
    for system, users in (case.get("systems") or {}).items():
        cells["systems"].append({"id": system, "label": system, "used_by": "; ".join(users)})
    arose = {row["item"]: str(row["arose"]) for row in case["rows"] if row["type"] == "item"}
    items = dict.fromkeys(item for row in case["rows"] for item in _items(row))
    for ask in case.get("asks") or ():
        items.setdefault(ask["item"])
    cells["information"] += [
        {"id": item, "statement": item, "topics": "household", "about": "subject", "when": arose.get(item, "")}
        for item in items
    ]
    for row in case["rows"]:
        _row(cells, row)
    return cells


def as_case(case: Mapping[str, Any]) -> Case:
    """The same as a case in memory."""
    return Case.from_cells(as_cells(case))


def _items(row: Mapping[str, Any]) -> list[str]:
    return [
        *([row["item"]] if "item" in row else ()),
        *(i for key in ("conveys", "omits", "said") for i in row.get(key) or ()),
    ]


def _row(cells: dict[str, list[dict[str, str]]], row: Mapping[str, Any]) -> None:
    made = {"id": row["id"], "when": str(row.get("when", ""))}
    match row["type"]:
        case "observed":
            cells["contacts"].append({**made, "by": row["by"], "observed": row["item"]})
        case "communication":
            status = ABSENT.get(row["status"], row["status"])
            cells["communications"].append(
                {
                    **made,
                    "from": row["from"],
                    "to": "; ".join(row["to"]),
                    "conveys": "; ".join(row.get("conveys") or ()),
                    "omits": "; ".join(row.get("omits") or ()),
                    "status": status,
                    "absence": "stated" if status == "not-made" else "",
                }
            )
        case "meeting":
            columns: dict[str, list[str]] = defaultdict(list)
            for party, attendance in row["attendance"].items():
                columns[ATTENDANCE[attendance]].append(party)
            held = row["held"] in (True, "yes")
            cells["meetings"].append(
                {
                    **made,
                    "label": row["id"],
                    "status": "held" if held else "cancelled",
                    "said": "; ".join(row.get("said") or ()),
                    **{column: "; ".join(parties) for column, parties in columns.items()},
                }
            )
        case "record":
            cells["records"].append(
                {**made, "by": row["service"], "items": row["item"], "system": row.get("system", "")}
            )
        case "read":
            cells["readings"].append({**made, "by": row["by"], "items": row["item"], "system": row.get("system", "")})
        case "statement":
            knew = "yes" if row["knew"] in (True, "yes") else "no"
            cells["knowledge"].append({**made, "holder": row["holder"], "items": row["item"], "knew": knew})
        case "role" | "item":
            pass
        case other:
            raise ValueError(f"a row of type {other}")
