"""The charts that a briefing can be asked for by name, drawn as the pages draw them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from analysis.articles import list_articles
from analysis.eras import era_facts
from analysis.event_benchmark import event_figures
from analysis.evidence_found import accuracy_by_cue
from analysis.lanes import LANES
from analysis.method import against_published, coverage_by_month, coverage_by_publisher_and_month
from analysis.offers import FATES
from analysis.recipe import Recipe
from analysis.results import read_results
from analysis.selection import Selection
from analysis.store import Store
from analysis.timeline import read_timeline
from briefings.actors import actor_chart, draws
from briefings.choices import NotDrawn, one_of, periods
from briefings.eras import EraCharts
from charts.accuracy import accuracy_charts
from charts.chart import Chart
from charts.eras import BY_NAMES, PER_NAMES
from charts.event_accuracy import event_charts
from charts.listing import article_listing
from charts.pace import CLOCK_NAMES
from charts.publishers import coverage_charts
from charts.timeline import timeline_chart

__all__ = ["CHARTS", "DEFAULT", "OF_PAGES", "PICKED", "NotDrawn", "draw_chart", "draw_charts"]

# The charts that can be drawn without picking anybody or anything, by their pages, in the order in which they stand.
OF_PAGES: Mapping[str, tuple[str, ...]] = {
    "timeline": ("timeline",),
    "actors": ("co-mentions",),
    "eras": (
        "eras-facts",
        *(f"eras-{group}" for group in BY_NAMES),
        *("eras-offers", "eras-rounds", "eras-responses", "eras-truces", "eras-words", "eras-pace"),
    ),
    "articles": ("articles",),
    "method": (
        *("inferred-against-published", "reliability", "ablation", "accuracy-by-cue", "events-accuracy"),
        *("coverage", "coverage-publishers"),
    ),
}
CHARTS = ("timeline", "co-mentions", "network", *OF_PAGES["eras"], "articles", *OF_PAGES["method"])
# These need to be told whom they are about, or one name for each era.
PICKED = ("activity", "profile-voice", "profile-partner", "profile-issue", "profile-place", "trend", "co-mentions-")
DEFAULT = ("timeline", "co-mentions", "eras-kind", "eras-issue", "eras-pace")


def draw_charts(wanted: Sequence[str], store: Store, selection: Selection, names: Mapping[str, str]) -> list[Chart]:
    """The charts called so, in that order, of a selection, without choices. NotDrawn."""
    return [draw_chart(Recipe("", name, selection), store, names) for name in wanted]


def draw_chart(recipe: Recipe, store: Store, names: Mapping[str, str]) -> Chart:
    """The chart of a recipe; choices that make no sense fall back to those of the page. NotDrawn."""
    name, selection = recipe.chart, recipe.selection
    if name == "timeline":
        return timeline_chart(read_timeline(store, selection, one_of(recipe, "lanes", LANES, "kind")), names)
    if name == "articles":
        return article_listing(list_articles(store, selection))
    if draws(name):
        return actor_chart(recipe, store, names)
    return _eras(recipe, store, names) if name.startswith("eras-") else _method(name, store)


def _eras(recipe: Recipe, store: Store, names: Mapping[str, str]) -> Chart:
    own = periods(recipe)
    selection = recipe.selection.without("eras") if own else recipe.selection
    made = EraCharts(store, selection, {**names, **FATES}, era_facts(store, selection, own))
    per, clock = one_of(recipe, "per", PER_NAMES, "days"), one_of(recipe, "clock", CLOCK_NAMES, "era")
    drawn: dict[str, Callable[[], Chart]] = {
        "eras-facts": made.head,
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
    for chart in _of_method(name, store):
        if chart.name == name:
            return chart
    raise NotDrawn(
        "This collection has nothing to draw it from."
        if name in OF_PAGES["method"]
        else "This chart can only be drawn on its own page."
    )


def _of_method(name: str, store: Store) -> list[Chart]:
    results = read_results()
    if name == "events-accuracy":
        return event_charts(event_figures(results.get("events", {})))
    if name.startswith("coverage"):
        eras = store.query("select era, name from eras")
        by_name = dict(zip(eras["era"], eras["name"], strict=True))
        return coverage_charts(coverage_by_month(store), coverage_by_publisher_and_month(store), by_name)
    return accuracy_charts(against_published(store), results.get("dating", {}), accuracy_by_cue(store))
