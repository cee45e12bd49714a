"""The map as pyvis draws it: nodes, edges and options for vis-network, with nothing in them but labels, places and
colours.

pyvis makes the data only. Its own HTML is not used: it loads parts from other servers, takes markup from headings and
ids, and names no encoding (see :mod:`graphmodel.views.page` for ours). Ids on the page are numbers; labels are drawn on
the canvas as text.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping
from typing import Any

from graphmodel.views.network import REST, Arrow, CaseMap, Thing

PALETTE = (
    ("#dbe9f6", "#1f5a8f"),
    ("#fbe6c5", "#7d5000"),
    ("#d9eedb", "#276334"),
    ("#eadff2", "#653a86"),
    ("#d2ecec", "#0d5f63"),
    ("#f6dde4", "#8f2d4c"),
    ("#e9e7d2", "#5c5720"),
)
"""Fill and line of each group, with contrast AA beside each other; more groups begin again from the first."""

_GREY = ("#eceef0", "#4f565e")
_INK = "#14212e"
_MESSAGE = "#24588c"
_FONT = "Segoe UI, Arial, Helvetica, sans-serif"

OPTIONS: Mapping[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {"dragNodes": True, "hover": False, "keyboard": False, "selectable": False, "tooltipDelay": 3600000},
    "nodes": {"font": {"face": _FONT, "size": 13, "color": _INK}, "chosen": False, "physics": False},
    "edges": {"font": {"face": _FONT}, "chosen": False, "arrowStrikethrough": False, "selfReference": {"size": 13}},
}


def group_colours(groups: tuple[str, ...]) -> list[tuple[str, str]]:
    """Fill and line for each group of the map; the rest are grey."""
    return [_GREY if name in REST else PALETTE[number % len(PALETTE)] for number, name in enumerate(groups)]


def drawing(case_map: CaseMap) -> dict[str, Any]:
    """``{"nodes": [...], "edges": [...], "options": {...}}`` as vis-network takes them, in a fixed order."""
    from pyvis.network import Network

    net: Any = Network(directed=True)
    number = {thing.key: f"n{i}" for i, thing in enumerate(case_map.things)}
    colours = group_colours(case_map.groups)
    for thing in case_map.things:
        node = _node(thing, colours, case_map.groups[thing.group] if thing.group >= 0 else "")
        net.add_node(number[thing.key], x=round(thing.x), y=round(thing.y), **node)
    arrows = case_map.arrows()
    for i, arrow in enumerate(arrows):
        net.add_edge(number[arrow.sender], number[arrow.receiver], id=f"a{i}", **_edge(arrow))
    nodes, edges = json.loads(json.dumps([net.nodes, net.edges]))
    return {"nodes": nodes, "edges": edges, "options": dict(OPTIONS)}


def on_box(label: str, group: str = "", letters: int = 20) -> str:
    """A label as it stands in a box: at most three lines; a bracket that only repeats the group's title is left out.

    >>> on_box("Children's Social Care (Birmingham)", "Birmingham")
    "Children's Social\\nCare"
    """
    label = " ".join(label.split())
    if group and label.endswith(f" ({group})"):
        label = label.removesuffix(f" ({group})")
    return "\n".join(textwrap.wrap(label, letters, max_lines=3, placeholder=" …", break_long_words=True)) or "…"


def _node(thing: Thing, colours: list[tuple[str, str]], group: str) -> dict[str, Any]:
    hidden = bool(thing.parent) or thing.quiet
    if thing.kind == "household":
        return {"label": " ", "shape": "text", "color": "#ffffff", "hidden": True}
    if thing.kind == "title":
        font = {"size": 17, "color": colours[thing.group][1], "bold": True}
        return {"label": on_box(thing.label), "shape": "text", "color": "#ffffff", "font": font, "hidden": False}
    fill, line = ("#ffffff", "#2f3b47") if thing.kind == "person" else colours[thing.group]
    round_, dashes = (17, False) if thing.kind == "person" else (3, thing.kind == "party")
    width = int(thing.width) - 10
    return {
        "label": on_box(thing.label, group, 17 if thing.kind == "person" else 20),
        "shape": "box",
        "color": {"background": fill, "border": line},
        "borderWidth": 1.5,
        "margin": {"top": 2, "bottom": 2, "left": 1, "right": 1},
        "shapeProperties": {
            "borderRadius": 12 if thing.kind == "worker" else round_,
            "borderDashes": [4, 3] if dashes else False,
        },
        "widthConstraint": {"minimum": width},
        "heightConstraint": {"minimum": int(thing.height) - 8},
        "hidden": hidden,
    }


def _edge(arrow: Arrow) -> dict[str, Any]:
    count = len(arrow.rows)
    return {
        "label": str(count) if count > 1 else "",
        "width": arrow_width(count),
        "dashes": False if arrow.reached else [6, 5],
        "color": {"color": _MESSAGE, "opacity": 1.0 if arrow.reached else 0.75},
        "smooth": False,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.55}},
    }


def arrow_width(count: int) -> float:
    """How wide an arrow of so many messages is: never more than five times a single one."""
    return round(min(1.2 + 0.55 * (count - 1) ** 0.75, 6.0), 2)
