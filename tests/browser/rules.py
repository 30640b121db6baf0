"""Whether a page keeps the accessibility rules that axe knows, in light and in dark."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_GROUND = "getComputedStyle(document.querySelector('[data-testid=stApp]') ?? document.body).backgroundColor"


def broken_rules(page: Page) -> list[str]:
    """What axe complains of, in both colour schemes."""
    said, ground = [], ""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        # A page that looks the same in both is found by waiting in vain.
        page.wait_for_function(f"before => {_GROUND} !== before", arg=ground)
        page.wait_for_timeout(600)
        ground = page.evaluate(_GROUND)
        said += [f"{scheme}: {one}" for one in _complaints(page)]
    return said


def _complaints(page: Page) -> list[str]:
    # Only what is broken: to describe what passes takes axe twice as long as to look.
    results = Axe().run(page, options={"resultTypes": ["violations"]})
    return [results.generate_report()] if results.violations_count else []
