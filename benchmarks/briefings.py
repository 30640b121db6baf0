"""How long a briefing of five charts takes in each format, the first time and after, and what other viewers notice.

``python -m benchmarks.briefings`` prints the figures and writes them to benchmarks/results/briefings.json. The first
PDF, presentation and picture each start a Chromium; later ones find it running. What other viewers notice is the time
to the first chart of a page while another viewer waits for PDF files, beside the same on a quiet server. ``load`` is
that of the machine before: beyond the number of cores, the figures are those of a machine with other things to do.
"""

from __future__ import annotations

import json
import os
import statistics
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Browser

import loaders
from analysis.names import display_names
from analysis.opening import open_tables
from analysis.selection import Selection
from benchmarks.browser import ROOT, chromium, serve
from benchmarks.first_chart import seconds_to_first_chart
from briefings import browser
from briefings.drawing import DEFAULT, draw_charts
from briefings.formats import FORMATS, make_files
from briefings.record import Briefing, Entry, make_briefing

RESULTS = ROOT / "benchmarks" / "results" / "briefings.json"
TABLES = Path(os.environ.get("CEASEFIRE_TABLES") or ROOT / ".tables" / "default")
ROUNDS, VISITS = 2, 3
# Seconds that each may take at most.
WANTED = {"html": (2.0, 2.0), "pdf": (15.0, 6.0), "pptx": (15.0, 6.0)}


def main() -> None:
    """Measure, print, write."""
    loaders.open_tables(ROOT / "data" / "articles", TABLES)
    store, tables = open_tables(TABLES)
    names = display_names(tables)

    def brief() -> Briefing:
        entries = [Entry(chart) for chart in draw_charts(DEFAULT, store, Selection(), names)]
        return make_briefing("Five charts", store, Selection(), names, entries, datetime(2026, 1, 1, tzinfo=UTC))

    load = round(os.getloadavg()[0], 1)
    formats = {one.name: _time_format(one.name, brief) for one in FORMATS}
    quiet, busy = _visits()
    result = {
        "on": time.strftime("%Y-%m-%d"),
        "data_version": store.data_version,
        "charts": len(DEFAULT),
        "cores": os.cpu_count(),
        "load": load,
        "formats": formats,
        "first_chart_seconds": {"quiet": quiet, "while_another_viewer_makes_pdf": busy},
        "reached": {name: _reached(formats[name], limits) for name, limits in WANTED.items()},
    }
    RESULTS.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(f"time to the first chart: {quiet:.2f} s; while another viewer makes PDF files: {busy:.2f} s")


def _time_format(name: str, brief: Callable[[], Briefing]) -> dict[str, float]:
    """Seconds for charts and file together, with a Chromium to start and with one that runs; processor time; size.

    The processor time is the mean of all runs, of this process alone: Chromium's own is not in it.
    """
    browser.close()
    before, took = time.process_time(), []
    for _ in range(1 + ROUNDS):
        start = time.perf_counter()
        files = make_files(brief(), name, "briefing")
        took.append(time.perf_counter() - start)
    cpu = (time.process_time() - before) / len(took)
    size = sum(len(file.content) for file in files)
    first, later = took[0], statistics.median(took[1:])
    print(f"{name:11} first {first:5.2f} s   later {later:5.2f} s   cpu {cpu:5.2f} s   {size / 1e6:5.2f} MB")
    figures = {"first_seconds": first, "later_seconds": later, "own_cpu_seconds": cpu, "megabytes": size / 1e6}
    return {key: round(value, 3) for key, value in figures.items()}


def _visits() -> tuple[float, float]:
    """Median seconds to the first chart on a quiet server, and while a viewer asks it for one PDF after another."""
    with serve(ROOT / "dashboard.py", {"CEASEFIRE_TABLES": str(TABLES)}) as address, chromium() as viewers:
        seconds_to_first_chart(viewers, address)
        quiet = statistics.median(seconds_to_first_chart(viewers, address) for _ in range(VISITS))
        done = threading.Event()
        busy_viewer = threading.Thread(target=_ask_for_pdfs, args=(address, done))
        busy_viewer.start()
        time.sleep(8)
        busy = statistics.median(seconds_to_first_chart(viewers, address) for _ in range(VISITS))
        done.set()
        busy_viewer.join()
    return round(quiet, 3), round(busy, 3)


def _ask_for_pdfs(address: str, done: threading.Event) -> None:
    with chromium() as own:
        page = _page_with_formats(own, address)
        while not done.is_set():
            with page.expect_download() as download:
                page.get_by_role("button", name="PDF").click()
            download.value.path()


def _page_with_formats(own: Browser, address: str):  # type: ignore[no-untyped-def]
    page = own.new_page()
    page.goto(f"{address}/eras")
    page.get_by_text("More formats").click(timeout=60_000)
    page.get_by_role("button", name="PDF").wait_for(timeout=60_000)
    return page


def _reached(figures: dict[str, float], limits: tuple[float, float]) -> bool:
    return figures["first_seconds"] <= limits[0] and figures["later_seconds"] <= limits[1]


if __name__ == "__main__":
    main()
