"""A real Chromium looking at a real server. Skipped where either is absent, saying so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from benchmarks.browser import ROOT, chromium, find_chromium, serve

# Milliseconds: a machine that is busy draws late, and that is no failure.
expect.set_options(timeout=20_000)
Scheme = Literal["light", "dark"]


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


@pytest.fixture(scope="session")
def people(chromium: Browser) -> Iterator[list[Page]]:
    """The tabs of as many people as a test has needed so far, each with a profile of its own.

    They are kept from test to test. For the first tab of a profile Chromium draws a window whose own pages cost as much
    processor time as one of ours, and a new tab has to compile all scripts of Streamlit and Plotly again.
    """
    tabs: list[Page] = []
    yield tabs
    for tab in tabs:
        tab.context.close()


@pytest.fixture
def visit(chromium: Browser, people: list[Page], server: str) -> Iterator[Callable[..., Page]]:
    """A function that opens a path, as a new person each time, and waits until it is drawn.

    A test that listens to what the page does opens one that is not kept: nobody takes a listener off a tab.
    """
    visits, passing = 0, set[Page]()

    def open_page(path: str = "/", width: int = 1400, scheme: Scheme = "light", kept: bool = True) -> Page:
        nonlocal visits
        visits += 1
        if len(people) < visits:
            people.append(chromium.new_context().new_page())
        page = people[visits - 1]
        if not kept:
            passing.add(page)
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.goto(path if path.startswith("http") else server + path)
        page.locator("h1").wait_for(timeout=60_000)
        settled(page)
        return page

    yield open_page
    for number, tab in enumerate(people[:visits]):
        people[number] = _forget(tab, kept=tab not in passing)


def _forget(tab: Page, *, kept: bool) -> Page:
    """Leave nothing that a page could know the person by, and a tab that is blank."""
    person = tab.context
    for page in person.pages:
        with suppress(Error):  # a page that is no web page has no storage
            page.evaluate("localStorage.clear(), sessionStorage.clear()")
        if page is not tab:
            page.close()
    person.clear_cookies()
    person.clear_permissions()
    if kept:
        with suppress(Error):  # a tab that has crashed is of no more use
            tab.goto("about:blank")
            tab.mouse.move(0, 0)  # else the pointer would rest on what the next page has there
            return tab
    tab.close()
    return person.new_page()


def settled(page: Page) -> None:
    """Wait until the server has run the page and the browser has drawn it."""
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(timeout=60_000)
    page.wait_for_timeout(400)
