"""How long until the first chart stands in the browser, beside a bare Streamlit page with one chart, in one run.

``python -m benchmarks.first_chart``: both servers run at once and are visited in turn, each time in a fresh browser
context without a cache. Printed are the medians and their ratio.
"""

from __future__ import annotations

import statistics
import time

from playwright.sync_api import Browser

import loaders
from benchmarks.browser import ROOT, chromium, serve

VISITS = 9


def seconds_to_first_chart(browser: Browser, address: str) -> float:
    """From asking for the page until a Plotly chart with marks is drawn."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    page = context.new_page()
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector(".js-plotly-plot .main-svg", state="attached", timeout=60_000)
    took = time.perf_counter() - start
    context.close()
    return took


def main() -> None:
    """Measure and print. The tables are built beforehand, as ``make dashboard`` does."""
    loaders.open_tables(ROOT / "data" / "articles", ROOT / ".tables" / "default")
    with (
        serve(ROOT / "dashboard.py") as ours,
        serve(ROOT / "benchmarks" / "bare_page.py") as bare,
        chromium() as browser,
    ):
        cold = seconds_to_first_chart(browser, ours), seconds_to_first_chart(browser, bare)
        pairs = [(seconds_to_first_chart(browser, ours), seconds_to_first_chart(browser, bare)) for _ in range(VISITS)]
    mine, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    _print("first visit", *cold)
    _print(f"median of {VISITS} later visits", mine, theirs)


def _print(what: str, mine: float, theirs: float) -> None:
    print(f"{what:24} dashboard {mine:.2f} s   bare page {theirs:.2f} s   ratio {mine / theirs:.2f}")


if __name__ == "__main__":
    main()
