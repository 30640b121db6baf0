"""Co-mentions era by era: a small matrix or network for each, with the same actors, places and scale in all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import pandas as pd
import plotly.graph_objects as go

from analysis.behind import chance_of_equal
from analysis.bidi import isolated
from analysis.comentions import UNIT_WORDS, Comentions
from analysis.periods import COMPARED
from analysis.rates import LEVEL
from analysis.ties import MEASURE_NAMES, Measure, measure_ties
from charts.chart import Chart
from charts.comentions import draw_matrix, label_axes, order_by_side
from charts.network import draw_network, place_actors
from charts.theme import base_layout
from charts.tie_words import MEASURE_WORDS, each_tie, name_issues, say_chance, say_share, say_value, tie_rows

Shape = Literal["matrix", "network"]


def era_panels(
    whole: Comentions,
    eras: Mapping[str, Comentions],
    shape: Shape,
    measure: Measure,
    floor: int,
    names: Mapping[str, str],
    picked: Sequence[str] = (),
) -> list[Chart]:
    """One chart for each of ``eras`` (id -> ties between the first actors of ``whole``).

    Eras differ in length, so counts are drawn as shares of the units of the era.
    """
    ordered = order_by_side(whole.first)
    places = place_actors(ordered, measure_ties(whole, measure, floor)) if len(ordered) else {}
    ties = {era: _comparable(name_issues(measure_ties(found, measure, floor), names), measure)
            for era, found in eras.items()}  # fmt: skip
    largest = max((one["value"].max() for one in ties.values() if len(one)), default=1.0)
    charts = []
    for era, found in eras.items():
        figure = base_layout(go.Figure(), height=400)
        # An actor that is not in this era keeps its place.
        n = found.actors.set_index("actor_id")["n"]
        here = ordered.assign(n=ordered["actor_id"].map(n).fillna(0).astype("int64"))
        if shape == "matrix":
            draw_matrix(figure, ties[era], here, found, measure, largest, largest_mark=15)
            label_axes(figure, here, length=13)
        else:
            drawn = ties[era].head(2 * len(here))
            draw_network(figure, here, drawn, places, found, measure, largest, picked, label_length=12)
        figure.update_layout(showlegend=False)
        charts.append(_chart(era, names.get(era, era), found, ties[era], figure, measure, floor))
    return charts


def say_change(eras: Mapping[str, Comentions], floor: int, names: Mapping[str, str]) -> str:
    """The pair, together in ``floor`` units or more of an era, whose share differs most surely between the two eras.

    Of many pairs a few would differ by chance, so that the level is divided by their number (Bonferroni).
    """
    first, second = (eras.get(era) for era in COMPARED)
    if first is None or second is None or not first.units or not second.units:
        return "Only one of the two eras is in this selection"
    both = first.ties.merge(second.ties, how="outer", on=["actor_a", "name_a", "actor_b", "name_b"])
    both = both.fillna({"n_x": 0, "n_y": 0})
    both = both[both[["n_x", "n_y"]].max(axis="columns") >= floor]
    tests = [
        (chance_of_equal((int(tie.n_x), first.units), (int(tie.n_y), second.units)), tie) for tie in each_tie(both)
    ]
    chance, tie = min(tests, key=lambda test: test[0], default=(1.0, None))
    if tie is None or chance >= (1 - LEVEL) / len(tests):
        return "No pair differs between the two eras beyond chance"
    pair = f"{isolated(tie.name_a)} and {isolated(tie.name_b)}"
    shares = [
        f"{say_share(n / found.units)} in the {names.get(era, era)}"
        for era, n, found in zip(COMPARED, (tie.n_x, tie.n_y), (first, second), strict=True)
    ]
    return f"{pair} changed most surely: together in {', '.join(shares)}"


def _comparable(ties: pd.DataFrame, measure: Measure) -> pd.DataFrame:
    return ties.assign(value=ties["share"]) if measure == "count" else ties


def _chart(
    era: str, name: str, found: Comentions, ties: pd.DataFrame, figure: go.Figure, measure: Measure, floor: int
) -> Chart:
    words = UNIT_WORDS[found.unit]
    if ties.empty:
        title = f"{name}: no pair in {floor} or more of {found.units:,} {words}"
        return Chart(f"co-mentions-{era}", title, "Nothing to draw here.", title, figure, tie_rows(ties))
    tie = ties.iloc[0]
    pair = f"{isolated(tie['name_a'])} and {isolated(tie['name_b'])}"
    over = f"; most often over {tie['issue']}" if tie["issue"] else ""
    value = say_share(tie["share"])
    if measure != "count":
        value = f"{MEASURE_NAMES[measure]} {say_value(tie['value'], measure)}"
    title = f"{name}: {pair}, {value}{over}"
    drawn = "share of the era's " + words if measure == "count" else MEASURE_WORDS[measure]
    subtitle = f"n = {tie['n']:,} of {found.units:,} {words}. Size: {drawn}, on one scale. {say_chance(measure)}"
    return Chart(f"co-mentions-{era}", title, subtitle.strip(), f"{title}. {subtitle}", figure, tie_rows(ties))
