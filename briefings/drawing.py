"""The charts that a briefing can be asked for by name, drawn as the pages draw them when they are opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.articles import list_articles
from analysis.comentions import count_comentions
from analysis.eras import era_facts
from analysis.selection import Selection
from analysis.store import Store
from analysis.timeline import read_timeline
from briefings.eras import EraCharts
from charts.chart import Chart
from charts.comentions import comention_matrix
from charts.eras import BY_NAMES
from charts.listing import article_listing
from charts.network import comention_network
from charts.timeline import timeline_chart

_OF_ERAS = (*(f"eras-{group}" for group in BY_NAMES), "eras-offers", "eras-words", "eras-pace")
CHARTS = ("timeline", "co-mentions", "network", *_OF_ERAS, "articles")
DEFAULT = ("timeline", "co-mentions", "eras-kind", "eras-issue", "eras-pace")
_FLOOR = 3  # the support floor with which the Actors page opens


def draw_charts(wanted: Sequence[str], store: Store, selection: Selection, names: Mapping[str, str]) -> list[Chart]:
    """The charts called so, in that order, of a selection. KeyError for a name that is not in ``CHARTS``."""
    return [_draw(name, store, selection, names) for name in wanted]


def _draw(name: str, store: Store, selection: Selection, names: Mapping[str, str]) -> Chart:
    if name not in CHARTS:
        raise KeyError(name)
    if name == "timeline":
        return timeline_chart(read_timeline(store, selection, "kind"), names)
    if name == "articles":
        return article_listing(list_articles(store, selection))
    if name in ("co-mentions", "network"):
        draw = comention_matrix if name == "co-mentions" else comention_network
        return draw(count_comentions(store, selection), "count", _FLOOR, names)
    return _draw_eras(name, EraCharts(store, selection, names, era_facts(store, selection)))


def _draw_eras(name: str, eras: EraCharts) -> Chart:
    if name == "eras-offers":
        return eras.offers("days")
    if name == "eras-words":
        return eras.words()
    if name == "eras-pace":
        return eras.pace("era")
    return eras.rates(next(one for one in BY_NAMES if name == f"eras-{one}"), "days")
