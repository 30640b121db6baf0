"""The charts that a briefing can be asked for by name, drawn as the pages draw them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from analysis.articles import list_articles
from analysis.comentions import UNIT_NAMES, count_comentions
from analysis.eras import era_facts
from analysis.evidence_found import accuracy_by_cue
from analysis.lanes import LANES
from analysis.method import against_published, coverage_by_month
from analysis.recipe import Recipe
from analysis.results import read_results
from analysis.selection import Selection
from analysis.store import Store
from analysis.ties import MEASURE_NAMES
from analysis.timeline import read_timeline
from briefings.eras import EraCharts
from charts.accuracy import accuracy_charts
from charts.chart import Chart
from charts.comentions import comention_matrix
from charts.coverage import coverage_chart
from charts.eras import BY_NAMES, PER_NAMES
from charts.listing import article_listing
from charts.network import comention_network
from charts.pace import CLOCK_NAMES
from charts.timeline import timeline_chart

_OF_ERAS = (*(f"eras-{group}" for group in BY_NAMES), "eras-offers", "eras-words", "eras-pace")
CHARTS = ("timeline", "co-mentions", "network", *_OF_ERAS, "articles")
DEFAULT = ("timeline", "co-mentions", "eras-kind", "eras-issue", "eras-pace")
# Default, least and most, as on the Actors page.
_TOP, _FLOOR = (12, 5, 30), (3, 1, 1000)

Choice = TypeVar("Choice")


class NotDrawn(Exception):
    """The chart cannot be drawn from its name and choices alone; the message says why."""


def draw_charts(wanted: Sequence[str], store: Store, selection: Selection, names: Mapping[str, str]) -> list[Chart]:
    """The charts called so, in that order, of a selection. KeyError for a name that is not in ``CHARTS``."""
    unknown = [name for name in wanted if name not in CHARTS]
    if unknown:
        raise KeyError(unknown[0])
    return [draw_chart(Recipe("", name, selection), store, names) for name in wanted]


def draw_chart(recipe: Recipe, store: Store, names: Mapping[str, str]) -> Chart:
    """The chart of a recipe; choices that make no sense fall back to those of the page. NotDrawn."""
    name, selection = recipe.chart, recipe.selection
    if name == "timeline":
        return timeline_chart(read_timeline(store, selection, _one_of(recipe, "lanes", LANES, "kind")), names)
    if name == "articles":
        return article_listing(list_articles(store, selection))
    if name in ("co-mentions", "network"):
        return _comentions(recipe, store, names)
    if name.startswith("eras-"):
        return _eras(recipe, store, names)
    return _method(name, store)


def _comentions(recipe: Recipe, store: Store, names: Mapping[str, str]) -> Chart:
    unit, measure = _one_of(recipe, "unit", UNIT_NAMES, "sentence"), _one_of(recipe, "measure", MEASURE_NAMES, "count")
    found = count_comentions(store, recipe.selection, unit, _number(recipe, "top", *_TOP))
    if found.actors.empty:
        raise NotDrawn("No actor is named in the events that pass the filters.")
    draw = comention_matrix if recipe.chart == "co-mentions" else comention_network
    return draw(found, measure, _number(recipe, "floor", *_FLOOR), names)


def _eras(recipe: Recipe, store: Store, names: Mapping[str, str]) -> Chart:
    made = EraCharts(store, recipe.selection, names, era_facts(store, recipe.selection))
    per, clock = _one_of(recipe, "per", PER_NAMES, "days"), _one_of(recipe, "clock", CLOCK_NAMES, "era")
    drawn: dict[str, Callable[[], Chart]] = {
        "eras-offers": lambda: made.offers(per),
        "eras-rounds": lambda: made.gaps()[0],
        "eras-responses": lambda: made.gaps()[1],
        "eras-truces": lambda: made.truces(clock),
        "eras-words": made.words,
        "eras-pace": lambda: made.pace(clock),
        **{f"eras-{group}": partial(made.rates, group, per) for group in BY_NAMES},
    }
    if recipe.chart not in drawn:
        raise NotDrawn(f"There is no chart called {recipe.chart}.")
    return drawn[recipe.chart]()


def _method(name: str, store: Store) -> Chart:
    """A chart of the Method page, which is about all articles whatever the selection."""
    if name == "coverage":
        months = coverage_by_month(store)
        eras = store.query("select era, name from eras")
        if not months.empty:
            return coverage_chart(months, dict(zip(eras["era"], eras["name"], strict=True)))
    for chart in accuracy_charts(against_published(store), read_results().get("dating", {}), accuracy_by_cue(store)):
        if chart.name == name:
            return chart
    raise NotDrawn("This chart can only be drawn on its own page.")


def _one_of(recipe: Recipe, name: str, known: Iterable[Choice], default: Choice) -> Choice:
    wanted = recipe.choice(name, "")
    return next((one for one in known if one == wanted), default)


def _number(recipe: Recipe, name: str, default: int, least: int, most: int) -> int:
    wanted = recipe.choice(name, "")
    return min(max(int(wanted), least), most) if wanted.isdecimal() else default
