"""A page of the dashboard to be taken away: its charts, and what a reader must know to judge them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from analysis.selection import Selection
from analysis.store import Store
from briefings.files import pack
from briefings.formats import BY_NAME, FORMATS, Format, make_files
from briefings.record import Briefing, Entry, make_briefing
from charts.chart import Chart

_PICTURES = ("png", "svg")
Charts = Sequence[Chart] | Callable[[], Sequence[Chart]]


@dataclass(frozen=True)
class Offer:
    """One file that can be had: the words of its button, its name and kind, and what makes it at a given time.

    ``browser`` says that a Chromium is needed.
    """

    label: str
    help: str
    file_name: str
    mime: str
    browser: bool
    make: Callable[[datetime], bytes]


@dataclass(frozen=True)
class OfflinePage:
    """A page in waiting: nothing is asked of the store and nothing is made before a file is wanted."""

    title: str
    store: Store
    selection: Selection
    names: Mapping[str, str]
    charts: Charts

    def briefing(self, made: datetime) -> Briefing:
        """The page as a briefing made at ``made``."""
        entries = [Entry(chart) for chart in (self.charts() if callable(self.charts) else self.charts)]
        return make_briefing(self.title, self.store, self.selection, self.names, entries, made)

    def offers(self, stem: str) -> list[Offer]:
        """Every file that the page can become, HTML first; several pictures come as one archive."""
        # Charts still to be drawn are several.
        figures = 2 if callable(self.charts) else sum(chart.figure is not None for chart in self.charts)
        return [self._offer(one, stem, figures) for one in FORMATS if figures or one.name not in _PICTURES]

    def make(self, name: str, stem: str, made: datetime) -> bytes:
        """The page in the format called ``name``. NoBrowser where that needs a Chromium and there is none."""
        return pack(make_files(self.briefing(made), name, stem), stem).content

    def missing(self) -> str:
        """A sentence on what to install for the formats that need a Chromium; "" when there is one."""
        from briefings.browser import NEEDED, browser_found

        return "" if browser_found() else NEEDED

    def _offer(self, one: Format, stem: str, figures: int) -> Offer:
        packed = one.name in _PICTURES and figures > 1
        file_name = f"{stem}-{one.name}.zip" if packed else f"{stem}{BY_NAME[one.name].ending}"
        mime = "application/zip" if packed else one.mime
        return Offer(one.label, one.help, file_name, mime, one.browser, partial(self.make, one.name, stem))


def offline_page(
    title: str, store: Store, selection: Selection, names: Mapping[str, str], charts: Charts
) -> OfflinePage:
    """The page with this title and these charts, ready to be taken away in every format.

    Charts that the page does not show are best given as a function: it is called when a file is wanted.
    """
    return OfflinePage(title, store, selection, names, charts)
