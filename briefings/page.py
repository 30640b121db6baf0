"""A page of the dashboard to be taken away: its charts, and what a reader must know to judge them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
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
    """A page in waiting: nothing is asked of the store and nothing is made before a file is wanted.

    ``briefing`` gives the page as a briefing made at a given time; ``figures`` is the number of its charts that can be
    pictures.
    """

    briefing: Callable[[datetime], Briefing]
    figures: int

    def offers(self, stem: str) -> list[Offer]:
        """Every file that the page can become, HTML first; several pictures come as one archive."""
        return [self._offer(one, stem) for one in FORMATS if self.figures or one.name not in _PICTURES]

    def make(self, name: str, stem: str, made: datetime) -> bytes:
        """The page in the format called ``name``. NoBrowser where that needs a Chromium and there is none."""
        return pack(make_files(self.briefing(made), name, stem), stem).content

    def missing(self) -> str:
        """A sentence on what to install for the formats that need a Chromium; "" when there is one."""
        from briefings.browser import NEEDED, browser_found

        return "" if browser_found() else NEEDED

    def _offer(self, one: Format, stem: str) -> Offer:
        packed = one.name in _PICTURES and self.figures > 1
        file_name = f"{stem}-{one.name}.zip" if packed else f"{stem}{BY_NAME[one.name].ending}"
        mime = "application/zip" if packed else one.mime
        return Offer(one.label, one.help, file_name, mime, one.browser, partial(self.make, one.name, stem))


def offline_page(
    title: str, store: Store, selection: Selection, names: Mapping[str, str], charts: Charts
) -> OfflinePage:
    """The page with this title and these charts, ready to be taken away in every format.

    Charts that the page does not show are best given as a function: it is called when a file is wanted.
    """

    def briefing(made: datetime) -> Briefing:
        entries = [Entry(chart) for chart in (charts() if callable(charts) else charts)]
        return make_briefing(title, store, selection, names, entries, made)

    # Charts still to be drawn are several.
    return OfflinePage(briefing, 2 if callable(charts) else count_figures(charts))


def count_figures(charts: Iterable[Chart]) -> int:
    """How many of the charts have a figure; the others are tables."""
    return sum(chart.figure is not None for chart in charts)
