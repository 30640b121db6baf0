"""How long each page takes from a filter change to its repainted chart, at several sizes, beside a bare Streamlit page.

``python -m benchmarks.pages [SIZE ...]`` (default: 0, 10000, 100000 and 1000000 events; 0 is the default collection)
writes ``benchmarks/results/pages.json``. The filter is the search for words, the same widget on both sides, and the
bare page is measured in turn with ours, so that a busy machine slows both. Also written: bytes of each page view beyond
Streamlit's own files, memory of the server for each extra viewer, and ``VIEWERS`` changing their filter at once.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

import loaders
from analysis.store import Store
from benchmarks.browser import ROOT, Server, chromium, start_server
from benchmarks.synthetic_tables import write_synthetic

SIZES = (0, 10_000, 100_000, 1_000_000)
PAGES = {"timeline": "/", "actors": "/actors", "eras": "/eras", "articles": "/articles", "method": "/method"}
# Words that many sentences have, each of them another selection.
WORDS = ("Hamas", "Israel", "Qatar", "Egypt", "Witkoff")
VIEWERS = 25
_RESULTS = ROOT / "benchmarks" / "results" / "pages.json"
# What counts as the picture: the charts of the page and its tables. Changes are looked at once for each batch that the
# browser reports, so that a picture of many parts is not slowed down by being watched. A table is painted on a canvas;
# what it tells screen readers follows a fifth of a second later on purpose, and is not what is seen.
_WATCH = """
() => {
  const picture = '.js-plotly-plot, [data-testid=stDataFrame]';
  window.repainted = window.finished = 0;
  addEventListener('keydown', event => { if (event.key === 'Enter') window.entered = performance.now(); }, true);
  const within = node => (node.nodeType === 1 ? node : node.parentElement)?.closest(picture);
  const holds = node => node.querySelector && node.querySelector(picture);
  new MutationObserver(changes => {
    const now = performance.now();
    const seen = change => !change.attributeName?.startsWith('aria-');
    if (changes.some(change => seen(change) && (within(change.target) || [...change.addedNodes].some(holds))))
      window.repainted = now;
  }).observe(document.body, {childList: true, subtree: true, attributes: true});
  new MutationObserver(changes => {
    if (changes.at(-1).target.dataset.testScriptState === 'notRunning') window.finished = performance.now();
  }).observe(document.querySelector('[data-testid=stApp]'), {attributeFilter: ['data-test-script-state']});
}
"""
_BOX = "input[aria-label='Search sentences']"
_QUIET_MS = 500


def main() -> None:
    """Measure the sizes that are asked for; those measured before stay in the file."""
    sizes = [int(one) for one in sys.argv[1:]] or SIZES
    found = json.loads(_RESULTS.read_text(encoding="utf-8")) if _RESULTS.exists() else {"sizes": {}}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder, chromium() as browser, ExitStack() as stack:
            ours = stack.enter_context(start_server(ROOT / "dashboard.py", _settings(size, Path(folder))))
            bare = stack.enter_context(start_server(ROOT / "benchmarks" / "bare_filter.py"))
            _open(browser, ours.address, "/").context.close()  # the first visit opens the tables
            measured = found["sizes"].setdefault(str(size or "default"), {})
            for part in (_pages, _viewers):
                measured |= part(browser, ours, bare)
                print(size or "default", json.dumps(measured, indent=1), flush=True)
                _RESULTS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def _pages(browser: Browser, ours: Server, bare: Server) -> dict[str, Any]:
    return {"pages": {name: _page(browser, ours, bare, path) for name, path in PAGES.items()}}


def _page(browser: Browser, ours: Server, bare: Server, path: str) -> dict[str, Any]:
    mine, sent = _counted(browser, ours.address, path)
    theirs, base = _counted(browser, bare.address, "/")
    pairs = [(_change(mine, words), _change(theirs, words)) for words in WORDS]
    ratio = statistics.median(one for one, _ in pairs) / statistics.median(other for _, other in pairs)
    for page in (mine, theirs):
        page.context.close()
    return {
        "ms": round(statistics.median(one for one, _ in pairs)),
        "bare_ms": round(statistics.median(other for _, other in pairs)),
        "ratio": round(ratio, 2),
        "kilobytes": round(max(0, sum(sent)) / 1024),
        "bare_kilobytes": round(sum(base) / 1024),
    }


def _viewers(browser: Browser, ours: Server, bare: Server) -> dict[str, Any]:
    """Memory for each of many viewers with a selection of their own, and how long they wait when all change at once."""
    out = {}
    for name, server in (("ours", ours), ("bare", bare)):
        with _many(browser, server) as (pages, megabytes):
            out[f"megabytes_per_viewer_{name}"] = round(megabytes / VIEWERS, 1)
            for number, page in enumerate(pages):
                page.locator(_BOX).fill(f"{WORDS[number % len(WORDS)]} {number % 3 or ''}")
            start = time.perf_counter()
            for page in pages:
                page.locator(_BOX).press("Enter", no_wait_after=True)
            for page in pages:
                _wait(page)
            out[f"all_at_once_seconds_{name}"] = round(time.perf_counter() - start, 1)
    out["viewers"] = VIEWERS
    out["all_at_once_ratio"] = round(out["all_at_once_seconds_ours"] / max(0.1, out["all_at_once_seconds_bare"]), 2)
    return out


@contextmanager
def _many(browser: Browser, server: Server) -> Iterator[tuple[list[Page], float]]:
    first = _open(browser, server.address, "/")
    before = server.megabytes()
    pages = []
    for number in range(VIEWERS):
        # A year and a word of its own: no two viewers share what the server keeps.
        pages.append(_open(browser, server.address, f"/?q={WORDS[number % len(WORDS)]}&conf={5 * (number % 20)}"))
    yield pages, server.megabytes() - before
    for page in (first, *pages):
        page.context.close()


def _open(browser: Browser, address: str, path: str) -> Page:
    page = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
    page.goto(address + path)
    page.locator(_BOX).wait_for(timeout=180_000)
    _wait(page)
    page.wait_for_timeout(300)
    return page


def _counted(browser: Browser, address: str, path: str) -> tuple[Page, list[int]]:
    """A page, and the sizes of what its web socket brought: Streamlit's own files come by HTTP."""
    page = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
    sent: list[int] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: sent.append(len(frame))))
    page.on("response", lambda answer: sent.append(_media(answer)))
    page.goto(address + path)
    page.locator(_BOX).wait_for(timeout=180_000)
    _wait(page)
    page.wait_for_timeout(1500)
    page.evaluate(_WATCH)
    return page, list(sent)


def _media(answer: Any) -> int:
    return (
        int(answer.headers.get("content-length", 0)) if "/media/" in answer.url and "/static/" not in answer.url else 0
    )


def _change(page: Page, words: str) -> float:
    """Milliseconds from Enter to the last change of the picture; to the end of the run when the picture stays."""
    box = page.locator(_BOX)
    box.fill(words)
    page.evaluate("window.repainted = window.finished = 0")
    box.press("Enter", no_wait_after=True)
    page.wait_for_function(
        f"Math.max(window.finished, window.repainted) > window.entered && "
        f"performance.now() - Math.max(window.finished, window.repainted) > {_QUIET_MS} && "
        "document.querySelector('[data-testid=stApp]').dataset.testScriptState === 'notRunning'",
        timeout=120_000,
    )
    return float(page.evaluate("(window.repainted || window.finished) - window.entered"))


def _wait(page: Page) -> None:
    page.wait_for_timeout(50)
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(timeout=180_000)


def _settings(size: int, folder: Path) -> dict[str, str]:
    if size:
        articles, tables = write_synthetic(size, folder)
        Store(tables)  # indexes the sentences, which is work of the first start, not of a visit
    else:
        articles, tables = ROOT / "data" / "articles", folder / "tables"
        loaders.ensure_tables(articles, tables)
    return {"CEASEFIRE_ARTICLES": str(articles), "CEASEFIRE_TABLES": str(tables)}


if __name__ == "__main__":
    main()
