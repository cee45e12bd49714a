"""The one writer of HTML: a page in a single file that asks nothing of the outside world.

What guards the reader, in this order:

1. *Escaping.* The data stand in one JSON island in which ``<``, ``>`` and ``&`` are written as escapes, so no text of a
   case can end the island or begin an element. The scripts put text on the page as text only (``textContent``).
2. *A content security policy* that allows nothing except the scripts whose hashes it lists: our own files, and
   vis-network as pyvis ships it, compared with a hash that stands in this module. The style sheet is allowed by hash as
   well: vis-network sets the few styles that it needs through the document's object model, which a policy does not
   restrict, so nothing has to be loosened for it.

The same case and findings give the same bytes.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from graphmodel.errors import EnvironmentFault
from graphmodel.files import write_private
from graphmodel.findings.finding import Findings
from graphmodel.model.case import Case

SCRIPTS = (
    "dom",
    "dates",
    "rows",
    "finding",
    "findings",
    "fold",
    "canvas",
    "place",
    "panel",
    "tools",
    "map",
    "tables",
    "start",
)
"""Our scripts, in the order in which the page holds them."""

VIS_NETWORK = "lib/vis-9.1.2/vis-network.min.js"
VIS_NETWORK_SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"
"""vis-network 9.1.2 (Apache-2.0 or MIT), the only file of pyvis that is put on a page."""


def write_page(case: Case, findings: Findings, path: Path | str, *, generated: str | None = None) -> Path:
    """Write the page of a case to ``path``, readable by its owner alone, whole or not at all; returns the path.

    ``generated`` is printed as it is where the page says when it was made; without it the page says nothing of the
    kind. Raises EnvironmentFault when pyvis is missing or the machine refuses the file.
    """
    return write_private(path, page_html(case, findings, generated=generated).encode())


def page_html(case: Case, findings: Findings, *, generated: str | None = None) -> str:
    """The page of a case as text: the same input gives the same bytes.

    >>> from graphmodel.model.case import Case
    >>> case = Case.from_cells({"people": [{"id": "P1", "label": "</script><img>"}]})
    >>> "<img>" in page_html(case, Findings("k", "A case"))
    False
    """
    from graphmodel.views.island import island

    data = island(case, findings, generated)
    scripts = [_vis_network(), *(_asset(f"{name}.js") for name in SCRIPTS)]
    style = _asset("page.css")
    policy = "; ".join(
        [
            "default-src 'none'",
            f"script-src {' '.join(_source(script) for script in scripts)}",
            f"style-src {_source(style)}",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
    return _asset("page.html").format_map(
        {
            "policy": html.escape(policy, quote=True).replace("&#x27;", "'"),
            "title": html.escape(data["head"]["title"] or "Findings"),
            "style": style,
            "data": as_island(data),
            "scripts": "\n".join(f"<script>{script}</script>" for script in scripts),
        }
    )


def as_island(data: Any) -> str:
    r"""JSON that can stand inside a script element whatever it holds.

    >>> as_island({"label": "</script>"})
    '{"label":"\\u003c/script\\u003e"}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def _source(text: str) -> str:
    """How a policy names an inline script or style sheet: by the hash of its text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _asset(name: str) -> str:
    """One of the page's own files; its line ends are made plain, so that no hash depends on how it was checked out."""
    return (files("graphmodel.views") / "assets" / name).read_text(encoding="utf-8").replace("\r\n", "\n")


@cache
def _vis_network() -> str:
    """vis-network as pyvis ships it, checked against the hash above before it is put on a page."""
    found = find_spec("pyvis")
    if found is None or not found.submodule_search_locations:
        raise EnvironmentFault("the page needs the package pyvis, which is not installed: pip install pyvis==0.3.2")
    path = Path(next(iter(found.submodule_search_locations))) / VIS_NETWORK
    content = path.read_bytes() if path.is_file() else b""
    if hashlib.sha256(content).hexdigest() != VIS_NETWORK_SHA256:
        raise EnvironmentFault(
            "the vis-network script inside the installed package pyvis is not the one known to this program, so it is"
            " not put on a page: pip install --force-reinstall pyvis==0.3.2"
        )
    # A browser reads every line end as a line feed before it compares hashes.
    return content.decode().replace("\r\n", "\n")
