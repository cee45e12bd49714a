"""The page as a file: what stands in it, and that it is the same every time."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmodel.errors import EnvironmentFault
from graphmodel.findings.finding import Findings
from graphmodel.model.case import Case
from graphmodel.views import page, page_html, write_page
from tests.views import family


def _island(html: str) -> str:
    return html.split('<script type="application/json" id="data">')[1].split("</script>", maxsplit=1)[0]


def test_same_case_and_findings_give_the_same_bytes() -> None:
    first, second = (page_html(family.case(), family.findings()) for _ in range(2))
    assert first == second


def test_same_bytes_in_another_process_with_another_hash_seed() -> None:
    code = (
        "import hashlib; from graphmodel.views import page_html; from tests.views import family;"
        "print(hashlib.sha256(page_html(family.case(), family.findings()).encode()).hexdigest())"
    )
    root = Path(__file__).parents[2]
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=root,
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_file_is_private_and_whole(tmp_path: Path) -> None:
    path = write_page(family.case(), family.findings(), tmp_path / "page.html")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_bytes().decode() == page_html(family.case(), family.findings())


def test_says_when_it_was_made_only_if_told() -> None:
    without = json.loads(_island(page_html(family.case(), family.findings())))
    told = json.loads(_island(page_html(family.case(), family.findings(), generated="12 May 2026")))
    assert without["head"]["generated"] == ""
    assert told["head"]["generated"] == "12 May 2026"


def test_policy_lists_exactly_the_scripts_of_the_page() -> None:
    html = page_html(family.case(), family.findings())
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    listed = set(re.findall(r"sha256-[^']+", policy[1].split("script-src")[1].split(";")[0]))
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    made = {"sha256-" + base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in scripts}
    assert listed == made
    assert policy[1].startswith("default-src 'none';")
    assert "unsafe" not in policy[1]


def test_policy_does_not_depend_on_the_case() -> None:
    def policy(html: str) -> str:
        return html.split("Content-Security-Policy")[1].split(">", maxsplit=1)[0]

    hostile = family.case(people=[{"id": "X", "label": "<script>alert(1)</script>"}])
    assert policy(page_html(hostile, family.findings())) == policy(page_html(family.case(), family.findings()))


def test_vis_network_keeps_its_licence() -> None:
    html = page_html(family.case(), family.findings())
    assert "@license" in html
    assert "vis.js is dual licensed" in html


def test_another_vis_network_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "VIS_NETWORK_SHA256", "0" * 64)
    page._vis_network.cache_clear()
    with pytest.raises(EnvironmentFault, match=r"pip install --force-reinstall pyvis"):
        page_html(family.case(), family.findings())
    page._vis_network.cache_clear()


@given(st.text(max_size=40))
def test_island_holds_no_markup_and_nothing_is_lost(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    island = page.as_island({"label": text})
    assert not set("<>&\u2028\u2029") & set(island)
    assert json.loads(island) == {"label": text}


@pytest.mark.parametrize(
    "label",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "<meta http-equiv=refresh content='0;url=x'>",
        "&lt;b&gt;",
        "a\u2028b",
    ],
)
def test_no_label_reaches_the_markup(label: str) -> None:
    hostile = family.case(people=[{"id": "X", "label": label, "role": label, "note": label}])
    plain = family.case(people=[{"id": "X", "label": "plain", "role": "plain", "note": "plain"}])
    around = [
        re.sub(re.escape(_island(html)), "", html)
        for html in (page_html(c, family.findings()) for c in (hostile, plain))
    ]
    assert around[0] == around[1]


def test_title_of_the_file_is_escaped() -> None:
    html = page_html(family.case(), Findings("ash", "</title><img src=x>"))
    assert "<title>&lt;/title&gt;&lt;img src=x&gt;</title>" in html


def test_every_fact_of_the_case_stands_in_a_table() -> None:
    case = family.case()
    tables = json.loads(_island(page_html(case, family.findings())))["tables"]
    said = {
        t["name"]: [" ".join(c[0] if isinstance(c, list) else c for c in row[1:]) for row in t["rows"]] for t in tables
    }
    for name, rows in case.cells().items():
        assert len(said[name]) == len(rows)
        for text, row in zip(said[name], rows, strict=True):
            for column in case.rows[name][0].TABLE.columns:
                if column.kind in ("text", "places") and row.get(column.name):
                    assert row[column.name] in text
                if column.kind in ("ref", "refs") and row.get(column.name):
                    assert all(case.label(ref) in text for ref in row[column.name].split("; "))
                if column.kind == "when" and row.get(column.name):
                    assert row[column.name][:4] in text


def test_an_empty_case_makes_a_page() -> None:
    assert "No finding" in page_html(Case({}), Findings("none", "Nothing coded yet"))


def test_importing_the_command_line_part_loads_neither_pyvis_nor_networkx() -> None:
    code = (
        "import sys, graphmodel.views; print({'pyvis', 'networkx', 'neo4j', 'ladybug', 'IPython'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"
