"""What a page says of itself: how many events it shows, what its address asks for, what it does unasked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
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


@dataclass
class Watch:
    """What a page has done since ``watch``: dialogs by their message, requests by their address, errors of scripts."""

    dialogs: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def elsewhere(self, *own: str) -> list[str]:
        """The requests that do not begin as ``own``, or carry what they ask for in themselves."""
        return [url for url in self.requests if not url.startswith((*own, "data:", "blob:"))]


def watch(page: Page) -> Watch:
    """What the page does from now on. Dialogs are dismissed."""
    seen = Watch()
    page.on("dialog", lambda dialog: (seen.dialogs.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    return seen
