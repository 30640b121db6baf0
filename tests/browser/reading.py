"""What a page says of itself: how many events it shows, and what its address asks for."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlparse

from playwright.sync_api import Page, expect

from tests.browser.conftest import settled


def shown(page: Page, *, after: int | None = None) -> int:
    """The number of events that the page says are shown; waits until it is another one than ``after``."""
    settled(page)
    counter = page.get_by_text(re.compile(r"^Showing [\d,]+ of")).first
    if after is not None:
        expect(counter).not_to_have_text(re.compile(rf"^Showing {after:,} of"), timeout=30_000)
        settled(page)
    return int(counter.inner_text().split()[1].replace(",", ""))


def asked(page: Page) -> dict[str, list[str]]:
    """The names and values in the address."""
    return parse_qs(urlparse(page.url).query)
