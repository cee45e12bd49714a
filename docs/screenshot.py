"""Take the pictures that the README and the folder of saved questions show: ``python docs/screenshot.py``.

The report of Child RS as it is now, and the same case in Neo4j Browser: on a private server that is started for it,
with the style and a saved question dropped on the window as a person would.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

import graphmodel as gm
from graphmodel import api, server
from graphmodel.resources import case_path, cypher_dir

HERE = Path(__file__).parent
EXPLORE = cypher_dir() / "explore"
QUESTIONS = {"03-who-matters-to-a-child": "neo4j-browser", "09-handovers": "neo4j-browser-handovers"}
"""Saved questions, and the names of their pictures."""
# What a person's hand does: files let go over the window.
DROP = """([name, text]) => {
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  const window = document.querySelector(".filedrop");
  for (const kind of ["dragenter", "dragover", "drop"])
    window.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: files }));
}"""


def report(browser: Browser, folder: Path) -> None:
    """``docs/report.png``."""
    page_file = gm.report(gm.read(case_path("child-rs")), folder / "report.html")
    page = browser.new_page(viewport={"width": 1280, "height": 860})
    page.goto(page_file.as_uri())
    page.wait_for_selector("h3")
    page.screenshot(path=HERE / "report.png")


def neo4j_browser(browser: Browser, folder: Path) -> None:
    """``docs/neo4j-browser.png`` and the like."""
    plan = server.plan(browser=True)
    source = plan.jars if plan.fetched else None  # of the person's own private server
    started = server.start(folder=folder / "server", browser=True, download=True, source=source)
    try:
        api.load(api.read(case_path("child-rs")), started.server)
        page = connected(browser, started)
        drop(page, EXPLORE / "style.grass")
        ask(page, ":config autoComplete: false")
        ask(page, ":param case => 'child-rs'")
        for question, picture in QUESTIONS.items():
            draw(page, question)
            page.wait_for_timeout(6_000)  # the drawing comes to rest
            page.screenshot(path=HERE / f"{picture}.png")
    finally:
        server.stop(folder=folder / "server")


def connected(browser: Browser, started: server.Started, watch: Callable[[Page], None] = lambda page: None) -> Page:
    """Neo4j Browser, logged in; ``watch`` sees the page before it is loaded."""
    page = browser.new_page(viewport={"width": 1400, "height": 640})
    watch(page)
    page.goto(started.browser)
    page.fill("[data-testid=username]", started.server.user)
    page.fill("[data-testid=password]", started.server.password)
    page.click("[data-testid=connect]")
    page.wait_for_selector("text=You are connected as user", timeout=60_000)
    return page


def drop(page: Page, file: Path) -> None:
    """Let a file go over the window."""
    page.evaluate(DROP, [file.name, file.read_text("utf-8")])
    page.wait_for_timeout(1_000)


def draw(page: Page, question: str) -> None:
    """Drop a saved question, paste it, send it, and wait for the drawing."""
    ask(page, ":clear")
    drop(page, EXPLORE / f"{question}.cypher")
    page.get_by_text("Paste in editor").click()
    page.wait_for_timeout(1_000)
    page.click("[data-testid=editor-Run]")
    page.wait_for_selector("[data-testid=vizInspector]", timeout=60_000)


def ask(page: Page, line: str) -> None:
    """Type a line and send it."""
    page.click("[data-testid=activeEditor]")
    page.keyboard.insert_text(line)  # typed letter by letter, it would be completed
    page.click("[data-testid=editor-Run]")
    page.wait_for_timeout(1_000)


def main() -> None:
    """Write every picture anew."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        browser = started.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        report(browser, Path(folder))
        neo4j_browser(browser, Path(folder))
        browser.close()


if __name__ == "__main__":
    main()
