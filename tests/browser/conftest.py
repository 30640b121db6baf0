"""A real Chromium looking at a real server. Skipped where either is absent, saying so."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session")
def server(small_tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard that shows the small collection."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {"CEASEFIRE_ARTICLES": str(ROOT / "tests/fixtures/articles"), "CEASEFIRE_TABLES": str(small_tables)}
    log = (tmp_path_factory.mktemp("server") / "log").open("w")
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.headless=true"]
    process = subprocess.Popen(
        [*command, f"--server.port={port}", "--server.address=127.0.0.1", "--server.fileWatcherType=none"],
        cwd=ROOT,
        env={**os.environ, **settings},
        stdout=log,
        stderr=log,
    )
    try:
        _wait_until_up(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=10)
        log.close()


def _wait_until_up(address: str) -> None:
    for _ in range(150):
        try:
            urllib.request.urlopen(address, timeout=2).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail("The dashboard did not start.")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium: the browser that packages.txt installs."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("There is no chromium on this machine (packages.txt names it).")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


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
