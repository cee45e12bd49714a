"""Neo4j Browser as people use it: on a private server, with our style and saved questions, in a real Chromium."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from graphmodel import api
from graphmodel.resources import case_path
from graphmodel.server import Started, start, stop

sys.path.append(str(Path(__file__).parents[2] / "docs"))
import screenshot

pytestmark = [pytest.mark.neo4j, pytest.mark.browser, pytest.mark.xdist_group("private-server")]


@pytest.fixture(scope="module")
def started(shared: Callable[..., Path]) -> Iterator[Started]:
    root = shared("2026.08.1")
    yield start(version="2026.08.1", folder=root, browser=True, heap="512m", pagecache="32m")
    stop(folder=root, timeout=10)


def test_a_case_looked_at(started: Started) -> None:
    """The style and a saved question are dropped on the page; what is drawn has the style's colours, and no address
    but the server's is reached."""
    api.load(api.read(case_path("minimal")), started.server)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        reached: list[str] = []
        page = screenshot.connected(browser, started, watch=lambda page: watched(page, reached))
        screenshot.drop(page, screenshot.EXPLORE / "style.grass")
        screenshot.ask(page, ":param case => 'minimal'")
        screenshot.draw(page, "05-who-told-whom")
        for label, colour in {"Service": "rgb(219, 233, 246)", "Information": "rgb(255, 247, 204)"}.items():
            named = page.locator(f"[data-testid=property-details-overview-node-label-{label}]")
            assert named.evaluate("one => getComputedStyle(one).backgroundColor") == colour
        browser.close()
    assert reached
    assert {address.split("/")[2].split(":")[0] for address in reached} == {"127.0.0.1"}


def watched(page: Page, reached: list[str]) -> None:
    """Every address that answers the page, or to which it opens a socket; what its policy forbids never gets out."""
    page.on("response", lambda response: reached.append(response.url) if "//" in response.url else None)
    page.on("websocket", lambda socket: reached.append(socket.url))
