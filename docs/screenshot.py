"""Take the picture of the report that the README shows: ``python docs/screenshot.py``."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import graphmodel as gm
from graphmodel.resources import case_path


def main() -> None:
    """Write ``docs/report.png`` from the report of Child RS as it is now."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        page_file = gm.report(gm.read(case_path("child-rs")), Path(folder) / "report.html")
        browser = started.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 860})
        page.goto(page_file.as_uri())
        page.wait_for_selector("h3")
        page.screenshot(path=Path(__file__).parent / "report.png")
        browser.close()


if __name__ == "__main__":
    main()
