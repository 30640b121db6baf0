"""The charts of the Actors page by their recipes: ties, ties in each era, one actor's profile, one tie over time."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.behind import count_by_month, share_by_era
from analysis.comentions import UNIT_NAMES, count_comentions, count_each_era
from analysis.profile import read_profile
from analysis.recipe import Recipe
from analysis.store import Store
from analysis.ties import MEASURE_NAMES
from briefings.choices import NotDrawn, number, one_of, picked_actors
from charts.chart import Chart
from charts.comentions import comention_matrix
from charts.era_panels import Shape, era_panels
from charts.network import comention_network
from charts.profile import profile_charts
from charts.trend import trend_chart

# Default, least and most, as on the Actors page.
_TOP, _FLOOR = (12, 5, 30), (3, 1, 1000)
_SHAPES: tuple[Shape, ...] = ("matrix", "network")


def draws(chart: str) -> bool:
    """Whether the chart called so is one of the Actors page."""
    return chart in ("network", "activity", "trend") or chart.startswith(("co-mentions", "profile-"))


def actor_chart(recipe: Recipe, store: Store, names: Mapping[str, str]) -> Chart:
    """The chart of a recipe. NotDrawn."""
    who = picked_actors(recipe, names, store.query("select actor_id from actors")["actor_id"])
    draw = _about if recipe.chart == "activity" or recipe.chart.startswith(("profile-", "trend")) else _ties
    return _called(recipe.chart, draw(recipe, store, names, who))


def _ties(recipe: Recipe, store: Store, names: Mapping[str, str], who: tuple[str, ...]) -> list[Chart]:
    selection, name = recipe.selection, recipe.chart
    unit, measure = one_of(recipe, "unit", UNIT_NAMES, "sentence"), one_of(recipe, "measure", MEASURE_NAMES, "count")
    floor = number(recipe, "floor", *_FLOOR)
    found = count_comentions(store, selection, unit, number(recipe, "top", *_TOP))
    if found.actors.empty:
        raise NotDrawn("No actor is named in the events that pass the filters.")
    if name in ("co-mentions", "network"):
        return [(comention_matrix if name == "co-mentions" else comention_network)(found, measure, floor, names, who)]
    shape = one_of(recipe, "view", _SHAPES, "matrix")
    return era_panels(found, count_each_era(store, selection, found), shape, measure, floor, names, who)


def _about(recipe: Recipe, store: Store, names: Mapping[str, str], who: tuple[str, ...]) -> list[Chart]:
    """The charts of one picked actor, or the one of a picked pair."""
    if recipe.chart != "trend" and who:
        drawn = profile_charts(read_profile(store, recipe.selection, who[0]), names)
        return [chart for chart in drawn if len(chart.rows)]
    if len(who) < 2:
        raise NotDrawn("The link does not say whom it is about, or names an actor that is not in this collection.")
    unit = one_of(recipe, "unit", UNIT_NAMES, "sentence")
    months = count_by_month(store, recipe.selection, who, unit)
    return [trend_chart(months, share_by_era(store, months), [names.get(one, one) for one in who], unit)]


def _called(name: str, charts: list[Chart]) -> Chart:
    found = next((chart for chart in charts if chart.name == name), None)
    if found is None:
        raise NotDrawn("Nothing that passes the filters is in it.")
    return found
