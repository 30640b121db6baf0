"""A real Chromium looking at a real server. Skipped where either is absent, saying so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.browser import ROOT, chromium, find_chromium, serve

# Milliseconds: a machine that is busy draws late, and that is no failure.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def server(small_tables: Path) -> Iterator[str]:
    """The address of a dashboard that shows the small collection."""
    settings = {"CEASEFIRE_ARTICLES": str(ROOT / "tests/fixtures/articles"), "CEASEFIRE_TABLES": str(small_tables)}
    with serve(ROOT / "dashboard.py", settings) as address:
        yield address


@pytest.fixture(scope="session", name="chromium")
def _chromium() -> Iterator[Browser]:
    """The browser that packages.txt installs."""
    if find_chromium() is None:
        pytest.skip("There is no Chromium on this machine (packages.txt names it).")
    with chromium() as browser:
        yield browser


@pytest.fixture
def visit(chromium: Browser, server: str) -> Iterator[Callable[..., Page]]:
    """A function that opens a path in a browser that knows nothing yet, and waits until it is drawn."""
    contexts = []

    def open_page(path: str = "/", width: int = 1400, scheme: str = "light") -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.goto(path if path.startswith("http") else server + path)
        page.locator("h1").wait_for(timeout=60_000)
        settled(page)
        return page

    yield open_page
    for context in contexts:
        context.close()


def settled(page: Page) -> None:
    """Wait until the server has run the page and the browser has drawn it."""
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(timeout=60_000)
    page.wait_for_timeout(400)
