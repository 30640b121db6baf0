"""The co-mention matrix: actors on both axes, ordered by side, one mark per pair that can be clicked.

Marks are scatter points, not heatmap cells, because Streamlit reports clicks on points only. ``customdata`` of every
mark is the pair of actor ids; a mark on the diagonal stands for one actor.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go

from analysis.comentions import Unit
from charts.chart import Chart
from charts.theme import ACCENT, SIDE_COLOURS, SIDE_SYMBOLS, base_layout, plain

Measure = Literal["count", "jaccard", "lift"]
UNIT_WORDS: dict[Unit, str] = {"sentence": "event sentences", "story": "stories"}
UNIT_NAMES: dict[Unit, str] = {"sentence": "Sentence", "story": "Story"}
MEASURE_NAMES: dict[Measure, str] = {"count": "Count", "jaccard": "Jaccard", "lift": "Lift"}
MEASURE_WORDS: dict[Measure, str] = {
    "count": "how often they appear together",
    "jaccard": "the share of mentions of either that name both (Jaccard)",
    "lift": "how many times as often as by chance they appear together (lift)",
}
_COLUMNS = {
    "name_a": "Actor",
    "name_b": "With",
    "n": "Together",
    "n_a": "Actor named",
    "n_b": "With named",
    "jaccard": "Jaccard",
    "lift": "Lift",
    "issue": "Most often over",
    "issue_n": "Of these",
}
_LARGEST_MARK = 21
# What is not picked stays legible.
_NOT_PICKED = {"marker": {"opacity": 0.45}}


def comention_matrix(
    actors: pd.DataFrame,
    ties: pd.DataFrame,
    units: int,
    unit: Unit,
    measure: Measure,
    floor: int,
    names: Mapping[str, str],
) -> Chart:
    """The matrix of ``actors`` (as ``count_actors`` gives them) and of their ``ties`` (as ``find_ties``).

    Ties of fewer than ``floor`` of the ``units`` are left out and counted in the subtitle.
    """
    ties = ties.assign(issue=[names.get(issue, issue).lower() for issue in ties["issue"]])
    drawn = _strongest_first(ties[ties["n"] >= floor], measure)
    ordered = _order_by_side(actors)
    words = UNIT_WORDS[unit]
    figure = base_layout(go.Figure(), height=max(320, 190 + 27 * len(ordered)))
    _draw_ties(figure, drawn, ordered, words, measure)
    _draw_actors(figure, ordered, units, words)
    _label_axes(figure, ordered)
    title = _title(drawn, units, words, measure, floor)
    subtitle = (
        f"{len(ordered)} actors named most often in {units:,} {words}, ordered by side; undated ones count too, unless "
        f"dates are asked for. Area of a disc: {MEASURE_WORDS[measure]}. "
        f"{_say_hidden(len(ties) - len(drawn), floor, words)}"
    )
    alt = f"Matrix of {len(ordered)} actors. {title}. {_say_next(drawn, words)}"
    return Chart("co-mentions", title, subtitle, alt, figure, drawn[list(_COLUMNS)].rename(columns=_COLUMNS))


def actor_table(actors: pd.DataFrame, unit: Unit) -> pd.DataFrame:
    """The actors with how often each is named, as a table to read."""
    columns = {"name": "Actor", "side_name": "Side", "n": f"Named in {UNIT_WORDS[unit]}"}
    return actors[list(columns)].rename(columns=columns)


def _strongest_first(ties: pd.DataFrame, measure: Measure) -> pd.DataFrame:
    by = ["n"] if measure == "count" else [measure, "n"]
    return ties.sort_values([*by, "actor_a", "actor_b"], ascending=[False] * len(by) + [True, True])


def _order_by_side(actors: pd.DataFrame) -> pd.DataFrame:
    rank = {side: place for place, side in enumerate(SIDE_COLOURS)}
    placed = actors.assign(_rank=actors["side"].map(rank).fillna(len(rank)))
    return placed.sort_values(["_rank", "n", "actor_id"], ascending=[True, False, True], ignore_index=True)


def _draw_ties(figure: go.Figure, ties: pd.DataFrame, ordered: pd.DataFrame, words: str, measure: Measure) -> None:
    place = {actor: index for index, actor in enumerate(ordered["actor_id"])}
    value = ties["n"] if measure == "count" else ties[measure]
    marks = []
    for tie, strength in zip(ties.itertuples(), value, strict=True):
        size = max(5.0, _LARGEST_MARK * math.sqrt(strength / value.max()))
        for row, column in ((tie.actor_a, tie.actor_b), (tie.actor_b, tie.actor_a)):
            marks.append((place[column], place[row], size, [tie.actor_a, tie.actor_b], _say_tie(tie, words)))
    across, down, sizes, pairs, hovers = zip(*marks, strict=True) if marks else ((), (), (), (), ())
    figure.add_scatter(
        x=across,
        y=down,
        mode="markers",
        marker={"size": sizes, "color": ACCENT, "opacity": 1, "line": {"width": 1, "color": "rgba(128,128,128,0.9)"}},
        unselected=_NOT_PICKED,
        customdata=pairs,
        hovertext=hovers,
        hoverinfo="text",
        showlegend=False,
    )


def _say_tie(tie: Any, words: str) -> str:
    over = f"<br>most often over {plain(tie.issue)} (n = {tie.issue_n})" if tie.issue else ""
    return (
        f"<b>{plain(tie.name_a)} and {plain(tie.name_b)}</b><br>together in n = {tie.n:,} of {tie.units:,} {words}<br>"
        f"{plain(tie.name_a)} in {tie.n_a:,}, {plain(tie.name_b)} in {tie.n_b:,}<br>"
        f"Jaccard {tie.jaccard:.2f}, lift {tie.lift:.1f}{over}"
    )


def _draw_actors(figure: go.Figure, ordered: pd.DataFrame, units: int, words: str) -> None:
    for side in ordered["side"].unique():
        members = ordered[ordered["side"] == side]
        figure.add_scatter(
            x=members.index,
            y=members.index,
            mode="markers",
            name=members["side_name"].iloc[0],
            marker={
                "size": 11,
                "color": SIDE_COLOURS.get(side, SIDE_COLOURS["other"]),
                "symbol": f"{SIDE_SYMBOLS.get(side, 'hexagon')}-open",
                "line": {"width": 2.5},
            },
            unselected=_NOT_PICKED,
            customdata=[[actor, actor] for actor in members["actor_id"]],
            hovertext=[
                f"<b>{plain(name)}</b><br>named in n = {n:,} of {units:,} {words}"
                for name, n in zip(members["name"], members["n"], strict=True)
            ],
            hoverinfo="text",
        )


def _label_axes(figure: go.Figure, ordered: pd.DataFrame) -> None:
    last = len(ordered) - 0.5
    names = [plain(_short(name)) for name in ordered["name"]]
    both = {"tickvals": list(range(len(ordered))), "ticktext": names, "fixedrange": True}
    figure.update_xaxes(**both, range=[-0.5, last], tickangle=-90, showgrid=True)
    figure.update_yaxes(**both, range=[last, -0.5], showgrid=True)
    figure.update_layout(dragmode=False, hovermode="closest", legend={"itemclick": False, "itemdoubleclick": False})
    for border in ordered.index[ordered["side"] != ordered["side"].shift()][1:]:
        line = {"color": "rgba(128,128,128,0.7)", "width": 1}
        figure.add_shape(type="line", x0=border - 0.5, x1=border - 0.5, y0=-0.5, y1=last, line=line, layer="below")
        figure.add_shape(type="line", y0=border - 0.5, y1=border - 0.5, x0=-0.5, x1=last, line=line, layer="below")


def _short(name: str, length: int = 22) -> str:
    return name if len(name) <= length else name[: length - 1].rstrip() + "…"


def _title(drawn: pd.DataFrame, units: int, words: str, measure: Measure, floor: int) -> str:
    if drawn.empty:
        return f"No two actors appear together in {floor} or more of {units:,} {words}"
    tie = drawn.iloc[0]
    pair = f"{tie['name_a']} and {tie['name_b']}"
    if measure == "jaccard":
        either = tie["n_a"] + tie["n_b"] - tie["n"]
        return f"{pair} are the closest pair: {tie['n']:,} of the {either:,} {words} that name either name both"
    if measure == "lift":
        return f"{pair} appear together {tie['lift']:.1f} times as often as by chance, in {tie['n']:,} {words}"
    over = f", most often over {tie['issue']}" if tie["issue"] else ""
    return f"{pair} appear together in {tie['n']:,} of {units:,} {words}{over}"


def _say_hidden(hidden: int, floor: int, words: str) -> str:
    pairs = "1 pair" if hidden == 1 else f"{hidden:,} pairs"
    return (
        f"{pairs} with fewer than {floor} {words} not drawn."
        if hidden
        else "Every pair that appears together is drawn."
    )


def _say_next(drawn: pd.DataFrame, words: str) -> str:
    following = [f"{row.name_a} and {row.name_b} {row.n}" for row in drawn.iloc[1:4].itertuples()]
    return f"Next by {words}: {'; '.join(following)}." if following else ""
