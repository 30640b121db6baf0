"""The network of co-mentions: actors as nodes, ties as lines, placed so that strong ties are short.

The layout is ForceAtlas2 as networkx has it, with a fixed seed and begun with the sides around a circle: the same data
give the same picture. Of networkx's layouts it keeps the names furthest apart. Streamlit reports clicks on points only,
so every line has a small mark in its middle.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.comentions import UNIT_WORDS, Comentions
from analysis.ties import Measure, measure_ties
from charts.chart import Chart
from charts.comentions import order_by_side
from charts.theme import PICKED, SIDE_COLOURS, SIDE_SYMBOLS, base_layout, plain
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

SEED = 7
# More lines than these per actor hide one another.
_LINES_PER_ACTOR = 3
_WIDTHS = (1.0, 2.0, 3.5, 5.5, 8.0)
_RIM = 0.55
_LARGEST_NODE, _SMALLEST_NODE = 30.0, 10.0
_LINE, _MIDDLE, _RIM_OF_MARKS = "rgba(120,130,140,0.55)", SIDE_COLOURS["other"], "rgba(255,255,255,0.8)"


def comention_network(
    found: Comentions,
    measure: Measure,
    floor: int,
    names: Mapping[str, str],
    picked: Sequence[str] = (),
) -> Chart:
    """The network of the first actors; drawn are their strongest ties of at least ``floor`` units."""
    ties = name_issues(measure_ties(found, measure, floor), names)
    ordered = order_by_side(found.first)
    drawn = ties.head(_LINES_PER_ACTOR * len(ordered))
    places = place_actors(ordered, drawn)
    figure = base_layout(go.Figure(), height=560)
    draw_network(figure, ordered, drawn, places, found, measure, drawn["value"].max() if len(drawn) else 1.0, picked)
    title = say_title(ties, found, measure, floor)
    left_out = len(ties) - len(drawn)
    words = [
        say_first(ties, found, measure),
        f"{len(ordered)} actors most often in the {UNIT_WORDS[found.unit]}. Width of a line: {MEASURE_WORDS[measure]}.",
        "Area of a node: how often the actor appears. Pick a node, or the mark in the middle of a line.",
        say_chance(measure).replace("Hollow", "Dotted"),
        f"The {len(drawn)} strongest ties are drawn; {left_out:,} more are in the table." if left_out else "",
        say_hidden(int((found.ties["n"] < floor).sum()), floor, found.unit),
    ]
    alt = f"Network of {len(ordered)} actors and {len(drawn)} ties. {title}. {say_next(ties)}"
    return Chart("network", title, " ".join(word for word in words if word), alt.strip(), figure, tie_rows(ties))


def place_actors(ordered: pd.DataFrame, ties: pd.DataFrame) -> dict[str, tuple[float, float]]:
    """Where each actor stands, between -1 and 1 across and down."""
    graph = nx.Graph()
    graph.add_nodes_from(ordered["actor_id"])
    largest = max(ties["value"].max(), 1e-9) if len(ties) else 1.0
    # The root keeps one dominant pair from pulling all others to the rim.
    graph.add_weighted_edges_from(
        (tie.actor_a, tie.actor_b, 0.3 + 2 * math.sqrt(max(tie.value, 0.0) / largest)) for tie in each_tie(ties)
    )
    around = np.linspace(0, 2 * math.pi, len(ordered), endpoint=False)
    start = {
        actor: np.array((math.cos(at), math.sin(at))) for actor, at in zip(ordered["actor_id"], around, strict=True)
    }
    if len(ordered) < 2:
        return dict.fromkeys(ordered["actor_id"], (0.0, 0.0))
    placed = nx.forceatlas2_layout(
        graph, pos=start, seed=SEED, max_iter=200, weight="weight", strong_gravity=True, scaling_ratio=2.0
    )
    return _spread({str(actor): (float(x), float(y)) for actor, (x, y) in placed.items()})


def draw_network(
    figure: go.Figure,
    ordered: pd.DataFrame,
    ties: pd.DataFrame,
    places: Mapping[str, tuple[float, float]],
    found: Comentions,
    measure: Measure,
    largest: float,
    picked: Sequence[str] = (),
    label_length: int = 22,
) -> None:
    """Add lines, their middles and the nodes; ``largest`` is the value of the widest line."""
    _draw_lines(figure, ties, places, largest, picked)
    _draw_middles(figure, ties, places, found, measure)
    most = max(int(ordered["n"].max()), 1) if len(ordered) else 1
    for side in ordered["side"].unique():
        members = ordered[ordered["side"] == side]
        figure.add_scatter(
            x=[places[actor][0] for actor in members["actor_id"]],
            y=[places[actor][1] for actor in members["actor_id"]],
            mode="markers+text",
            text=[short_name(name, label_length) for name in members["name"]],
            textposition=[_beside(places[actor]) for actor in members["actor_id"]],
            textfont={"size": 12},
            name=plain(members["side_name"].iloc[0]),
            marker={
                "size": [max(_SMALLEST_NODE, _LARGEST_NODE * math.sqrt(n / most)) for n in members["n"]],
                "color": SIDE_COLOURS.get(side, SIDE_COLOURS["other"]),
                "symbol": SIDE_SYMBOLS.get(side, "hexagon"),
                "opacity": 1,
                "line": {
                    "width": [3 if actor in picked else 1 for actor in members["actor_id"]],
                    "color": [PICKED if actor in picked else _RIM_OF_MARKS for actor in members["actor_id"]],
                },
            },
            unselected={"marker": {"opacity": 0.6}},
            customdata=[[actor, actor] for actor in members["actor_id"]],
            hovertext=[say_actor(name, n, found) for name, n in zip(members["name"], members["n"], strict=True)],
            hoverinfo="text",
            cliponaxis=False,
        )
    hidden = {"visible": False, "fixedrange": True}
    figure.update_xaxes(**hidden, range=[-1.15, 1.15])
    figure.update_yaxes(**hidden, range=[-1.2, 1.2])
    legend = {"itemclick": False, "itemdoubleclick": False, "itemsizing": "constant"}
    figure.update_layout(dragmode=False, hovermode="closest", legend=legend)


def _draw_lines(
    figure: go.Figure,
    ties: pd.DataFrame,
    places: Mapping[str, tuple[float, float]],
    largest: float,
    picked: Sequence[str],
) -> None:
    """One trace for each width and style, not for each line: a tenth of the bytes."""
    groups: dict[tuple[float, str, str], tuple[list[float | None], list[float | None]]] = {}
    for tie in each_tie(ties):
        strength = max(tie.value, 0.0) / largest if largest > 0 else 0.0
        width = _WIDTHS[min(int(strength * len(_WIDTHS)), len(_WIDTHS) - 1)]
        colour = PICKED if set(picked) == {tie.actor_a, tie.actor_b} else _LINE
        across, down = groups.setdefault((width, "dot" if tie.chance else "solid", colour), ([], []))
        (x0, y0), (x1, y1) = places[tie.actor_a], places[tie.actor_b]
        across += [x0, x1, None]
        down += [y0, y1, None]
    for (width, dash, colour), (across, down) in groups.items():
        line = {"width": width, "dash": dash, "color": colour}
        figure.add_scatter(x=across, y=down, mode="lines", line=line, hoverinfo="skip", showlegend=False)


def _draw_middles(
    figure: go.Figure,
    ties: pd.DataFrame,
    places: Mapping[str, tuple[float, float]],
    found: Comentions,
    measure: Measure,
) -> None:
    ends = [(places[tie.actor_a], places[tie.actor_b]) for tie in each_tie(ties)]
    figure.add_scatter(
        x=[(a[0] + b[0]) / 2 for a, b in ends],
        y=[(a[1] + b[1]) / 2 for a, b in ends],
        mode="markers",
        marker={"size": 8, "color": _MIDDLE, "opacity": 1, "line": {"width": 1, "color": _RIM_OF_MARKS}},
        unselected={"marker": {"opacity": 0.5}},
        customdata=[[tie.actor_a, tie.actor_b] for tie in each_tie(ties)],
        hovertext=[say_tie(tie, found, measure) for tie in each_tie(ties)],
        hoverinfo="text",
        showlegend=False,
    )


def _beside(place: tuple[float, float]) -> str:
    """Where the name stands: away from the middle, where the lines are, but within the picture."""
    across, up = place
    return ("top " if up >= 0 else "bottom ") + ("left" if across > _RIM else "right" if across < -_RIM else "center")


def _spread(places: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """The places stretched to fill -1 to 1 both ways."""
    points = np.array(list(places.values()))
    low, high = points.min(axis=0), points.max(axis=0)
    scaled = (points - low) / np.where(high > low, high - low, 1.0) * 2 - 1
    return {actor: (round(float(x), 3), round(float(y), 3)) for actor, (x, y) in zip(places, scaled, strict=True)}
