"""The co-mention matrix: actors on both axes, ordered by side, one mark per pair that can be clicked.

Marks are scatter points, not heatmap cells, because Streamlit reports clicks on points only. ``customdata`` of every
mark is the pair of actor ids; a mark on the diagonal stands for one actor.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from analysis.comentions import UNIT_WORDS, Comentions, Unit
from analysis.ties import Measure, measure_ties
from charts.chart import Chart
from charts.margins import give_room
from charts.theme import ACCENT, PICKED, SIDE_COLOURS, SIDE_SYMBOLS, base_layout, plain
from charts.tie_words import (
    MEASURE_WORDS,
    each_tie,
    name_issues,
    say_actor,
    say_chance,
    say_first,
    say_hidden,
    say_next,
    say_tie,
    say_title,
    short_name,
    tie_rows,
)

_LARGEST_MARK = 20
# What is not picked stays legible.
_NOT_PICKED = {"marker": {"opacity": 0.45}}


def comention_matrix(
    found: Comentions,
    measure: Measure,
    floor: int,
    names: Mapping[str, str],
    picked: Sequence[str] = (),
) -> Chart:
    """The matrix of the first actors and their ties of at least ``floor`` units; a ring marks the ``picked``."""
    ties = name_issues(measure_ties(found, measure, floor), names)
    ordered = order_by_side(found.first)
    figure = base_layout(go.Figure(), height=max(320, 190 + 27 * len(ordered)))
    draw_matrix(figure, ties, ordered, found, measure, ties["value"].max() if len(ties) else 1.0)
    _draw_ring(figure, ordered, picked)
    label_axes(figure, ordered)
    title = say_title(ties, found, measure, floor)
    words = [
        say_first(ties, found, measure),
        f"{len(ordered)} actors most often in the {UNIT_WORDS[found.unit]}, ordered by side.",
        f"Area of a disc: {MEASURE_WORDS[measure]}.",
        say_chance(measure),
        say_hidden(int((found.ties["n"] < floor).sum()), floor, found.unit),
    ]
    alt = f"Matrix of {len(ordered)} actors. {title}. {say_first(ties, found, measure)} {say_next(ties)}"
    return Chart("co-mentions", title, " ".join(word for word in words if word), alt.strip(), figure, tie_rows(ties))


def actor_table(actors: pd.DataFrame, unit: Unit) -> pd.DataFrame:
    """The actors with how often each takes part, as a table to read."""
    columns = {"name": "Actor", "side_name": "Side", "n": f"In {UNIT_WORDS[unit]}"}
    return actors[list(columns)].rename(columns=columns)


def order_by_side(actors: pd.DataFrame) -> pd.DataFrame:
    """The actors side by side in the order of the palette, the most frequent of each side first."""
    rank = {side: place for place, side in enumerate(SIDE_COLOURS)}
    placed = actors.assign(_rank=actors["side"].map(rank).fillna(len(rank)))
    return placed.sort_values(["_rank", "n", "actor_id"], ascending=[True, False, True], ignore_index=True)


def draw_matrix(
    figure: go.Figure,
    ties: pd.DataFrame,
    ordered: pd.DataFrame,
    found: Comentions,
    measure: Measure,
    largest: float,
    largest_mark: float = _LARGEST_MARK,
) -> None:
    """Add the marks of ``ties`` among the ``ordered`` actors and of these; ``largest`` is the top of the scale."""
    place = {actor: index for index, actor in enumerate(ordered["actor_id"])}
    across, down, sizes, symbols, pairs, hovers = [], [], [], [], [], []
    for tie in each_tie(ties):
        size = max(5.0, largest_mark * math.sqrt(max(tie.value, 0.0) / largest)) if largest > 0 else 5.0
        for row, column in ((tie.actor_a, tie.actor_b), (tie.actor_b, tie.actor_a)):
            across.append(place[column])
            down.append(place[row])
            sizes.append(round(size, 1))
            symbols.append("circle-open" if tie.chance else "circle")
            pairs.append([tie.actor_a, tie.actor_b])
            hovers.append(say_tie(tie, found, measure))
    figure.add_scatter(
        x=across,
        y=down,
        mode="markers",
        marker={
            "size": sizes,
            "symbol": symbols,
            "color": ACCENT,
            "opacity": 1,
            "line": {"width": 1.5, "color": ACCENT},
        },
        unselected=_NOT_PICKED,
        customdata=pairs,
        hovertext=hovers,
        hoverinfo="text",
        showlegend=False,
    )
    _draw_actors(figure, ordered, found)


def label_axes(figure: go.Figure, ordered: pd.DataFrame, length: int = 22) -> None:
    """Name the rows and columns, and part the sides."""
    last = len(ordered) - 0.5
    names = [short_name(name, length) for name in ordered["name"]]
    both = {"tickvals": list(range(len(ordered))), "ticktext": names, "fixedrange": True}
    figure.update_xaxes(**both, range=[-0.5, last], tickangle=-90, showgrid=True)
    figure.update_yaxes(**both, range=[last, -0.5], showgrid=True)
    figure.update_layout(dragmode=False, hovermode="closest", legend={"itemclick": False, "itemdoubleclick": False})
    give_room(figure, names, names)
    for border in ordered.index[ordered["side"] != ordered["side"].shift()][1:]:
        line = {"color": "rgba(128,128,128,0.7)", "width": 1}
        figure.add_shape(type="line", x0=border - 0.5, x1=border - 0.5, y0=-0.5, y1=last, line=line, layer="below")
        figure.add_shape(type="line", y0=border - 0.5, y1=border - 0.5, x0=-0.5, x1=last, line=line, layer="below")


def _draw_actors(figure: go.Figure, ordered: pd.DataFrame, found: Comentions) -> None:
    for side in ordered["side"].unique():
        members = ordered[ordered["side"] == side]
        figure.add_scatter(
            x=members.index,
            y=members.index,
            mode="markers",
            name=plain(members["side_name"].iloc[0]),
            marker={
                "size": 11,
                "color": SIDE_COLOURS.get(side, SIDE_COLOURS["other"]),
                "symbol": f"{SIDE_SYMBOLS.get(side, 'hexagon')}-open",
                "line": {"width": 2.5},
            },
            unselected=_NOT_PICKED,
            customdata=[[actor, actor] for actor in members["actor_id"]],
            hovertext=[say_actor(name, n, found) for name, n in zip(members["name"], members["n"], strict=True)],
            hoverinfo="text",
        )


def _draw_ring(figure: go.Figure, ordered: pd.DataFrame, picked: Sequence[str]) -> None:
    place = {actor: index for index, actor in enumerate(ordered["actor_id"])}
    at = [place[one] for one in picked if one in place]
    if not at or len(at) < len(picked):
        return
    figure.add_scatter(
        x=[at[0], at[-1]],
        y=[at[-1], at[0]],
        mode="markers",
        marker={"size": _LARGEST_MARK + 7, "symbol": "circle-open", "color": PICKED, "line": {"width": 2.5}},
        hoverinfo="skip",
        name="picked",
    )
