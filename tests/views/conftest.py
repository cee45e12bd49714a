"""One real browser for all tests of the page, and a page that tells everything it asked for and complained about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from graphmodel.findings.finding import Findings
from graphmodel.model.case import Case
from graphmodel.views import write_page

QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
)


@dataclass
class Opened:
    """A page in the browser, with what went on in it."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.page.inner_text("body")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as started:
        made = started.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET.split())
        yield made
        made.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Callable[[Case, Findings], Opened]]:
    pages: list[Page] = []

    def opened(case: Case, findings: Findings) -> Opened:
        path = write_page(case, findings, tmp_path / "page.html")
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        pages.append(page)
        made = Opened(page)
        page.on("request", lambda request: made.requests.append(request.url))
        page.on("console", lambda message: made.complaints.append(message.text))
        page.on("pageerror", lambda error: made.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (made.complaints.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.add_init_script(
            "addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective}`))"
        )
        page.goto(path.as_uri())
        return made

    yield opened
    for page in pages:
        page.close()
