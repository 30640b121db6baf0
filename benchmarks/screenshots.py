"""Pictures of every page, at both widths and in both themes: ``python -m benchmarks.screenshots``.

They show the default collection, are cut where they get long, and have 256 colours, so that they stay small. A picture
is named after page, width and theme: ``timeline-1400-light.png``.
"""

from __future__ import annotations

import argparse
import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page

from benchmarks.browser import ROOT, chromium, serve

# Each page as the first one that a reader would want to see of it.
PAGES = {
    "timeline": "/",
    "actors": "/actors?who=Hamas&with=Israel",
    "eras": "/eras",
    "articles": "/articles",
    "article": "/articles",
    "briefing": "/",
    "method": "/method",
    "chart": "/chart?chart=co-mentions",
}
WIDTHS = (1400, 400)
THEMES = ("light", "dark")
# Pixels: what is seen at once, and where a long page is cut.
_WINDOW, _TALLEST = 900, 2400
_WAIT = 60_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures and say how large each is."""
    asked = _asked(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    settings = {"CEASEFIRE_ARTICLES": str(ROOT / "data" / "articles")}
    with serve(ROOT / "dashboard.py", settings) as address, chromium() as browser:
        for name in asked.pages:
            for width in asked.widths:
                for theme in asked.themes:
                    file = asked.out / f"{name}-{width}-{theme}.png"
                    file.write_bytes(small(take(browser, address, name, width, theme, asked.tallest)))
                    print(f"{file.name}: {file.stat().st_size / 1024:.0f} KB", flush=True)
    return 0


def take(browser: Browser, address: str, name: str, width: int, theme: str, tallest: int = _TALLEST) -> bytes:
    """The page as a PNG, from its top down to ``tallest`` pixels at most."""
    context = browser.new_context(viewport={"width": width, "height": _WINDOW}, color_scheme=theme)  # type: ignore[arg-type]
    try:
        page = context.new_page()
        page.goto(address + PAGES[name])
        _settle(page)
        _prepare(page, name, width)
        # Streamlit scrolls inside of the window, so the window has to be as tall as what is in it.
        needed = page.get_by_test_id("stMain").evaluate("main => main.scrollHeight")
        page.set_viewport_size({"width": width, "height": max(_WINDOW, min(int(needed), tallest))})
        _settle(page)
        return page.screenshot()
    finally:
        context.close()


def small(picture: bytes) -> bytes:
    """The PNG with 256 colours."""
    reduced = (
        Image.open(io.BytesIO(picture))
        .convert("RGB")
        .quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    )
    file = io.BytesIO()
    reduced.save(file, "PNG", optimize=True)
    return file.getvalue()


def _prepare(page: Page, name: str, width: int) -> None:
    """What has to be done by hand before the page shows what it is for."""
    if name == "article":
        page.get_by_role("combobox", name="Open an article").click()
        page.get_by_role("option").nth(3).click()
        page.get_by_role("heading", level=3).first.wait_for(timeout=_WAIT)
    elif name == "briefing":
        page.get_by_role("button", name="Add to briefing").first.click()
        page.get_by_role("button", name="Take out of briefing").first.wait_for(timeout=_WAIT)
        if width < 640:
            page.get_by_test_id("stExpandSidebarButton").click()
        page.get_by_role("link", name="Briefing").click()
        page.get_by_role("heading", name="Briefing", exact=True).wait_for(timeout=_WAIT)
        if width < 640:
            page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    else:
        return
    _settle(page)


def _settle(page: Page) -> None:
    page.locator("h1").first.wait_for(timeout=_WAIT)
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(timeout=_WAIT)
    page.wait_for_timeout(1500)


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.screenshots", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "screenshots", help="folder for the pictures")
    parser.add_argument("--pages", nargs="+", choices=PAGES, default=list(PAGES), help="which pages; all by default")
    parser.add_argument("--widths", nargs="+", type=int, default=WIDTHS, help="pixels")
    parser.add_argument("--themes", nargs="+", choices=THEMES, default=THEMES)
    parser.add_argument("--tallest", type=int, default=_TALLEST, help="pixels; a longer page is cut there")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
