"""The words that mark each of two eras, by the z-score of their log-odds ratio."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from analysis.eras import EraFacts, compared
from analysis.marking_words import APART, LEAST_ARTICLES, PRIOR_WORDS
from charts.chart import Chart
from charts.era_marks import ERA_SYMBOLS, era_colour
from charts.theme import REFERENCE, base_layout, plain

_EACH = 14


def words_chart(words: pd.DataFrame, read: int, sentences: int, facts: Sequence[EraFacts]) -> Chart:
    """The strongest words of each era as strokes with a mark at z; grey where chance may explain them.

    ``words`` are those of ``analysis.marking_words.marking_words``; ``read`` of ``sentences`` were counted. A mark's
    customdata is its word and the era that has more of it.
    """
    both = compared(facts)
    top = pd.concat([words[words["z"] > 0].head(_EACH), words[words["z"] < 0].tail(_EACH)])
    figure = base_layout(go.Figure(), height=max(200, 110 + 24 * len(top)))
    for fact, part in zip(both, (top[top["z"] < 0], top[top["z"] > 0]), strict=False):
        _draw_words(figure, part, fact)
    for z in (-APART, APART):
        figure.add_vline(x=z, line={"color": REFERENCE, "width": 1, "dash": "dot"})
    sides = "← " + " · ".join(f"more {plain(fact.phrase)}" for fact in both) + " →<br>" if len(both) == 2 else ""
    figure.update_xaxes(title_text=f"{sides}z (log-odds over its standard error)", zeroline=True, fixedrange=True)
    # Said outright: where one era has no word, Plotly would guess numbers from the empty trace and draw nothing.
    order = [plain(word) for word in top["word"]][::-1]
    figure.update_yaxes(type="category", categoryorder="array", categoryarray=order, ticksuffix=" ", fixedrange=True)
    figure.update_layout(dragmode=False, legend={"itemclick": False, "itemdoubleclick": False})
    sample = "" if read == sentences else f", a sample of {sentences:,} by a hash of their ids"
    title = _title(top, both)
    subtitle = (
        f"Log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008): the share of a word in "
        f"both together, worth {PRIOR_WORDS:.0f} words. Words of {read:,} sentences{sample}; function words and words "
        f"in fewer than {LEAST_ARTICLES} articles are left out. Grey: |z| below {APART}."
    )
    return Chart("eras-words", title, subtitle, f"{title}. {_say(top, both)}".strip(), figure, _table(words, both))


def words_shown(words: pd.DataFrame) -> pd.DataFrame:
    """The rows in the order of the table beneath the chart: the strongest first, whichever era they mark."""
    return words.sort_values("z", key=abs, ascending=False, kind="stable").reset_index(drop=True)


def _draw_words(figure: go.Figure, part: pd.DataFrame, fact: EraFacts) -> None:
    names = [plain(word) for word in part["word"]]
    colours = [era_colour(fact.era) if abs(z) >= APART else REFERENCE for z in part["z"]]
    x: list[float | None] = []
    y: list[str | None] = []
    for name, z in zip(names, part["z"], strict=True):
        x, y = [*x, 0.0, z, None], [*y, name, name, None]
    line = {"color": REFERENCE, "width": 1}
    figure.add_scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", showlegend=False)
    symbol = ERA_SYMBOLS.get(fact.era, "circle")
    figure.add_scatter(
        x=part["z"],
        y=names,
        mode="markers",
        marker={"symbol": symbol, "size": 11, "color": colours},
        customdata=[[word, fact.era] for word in part["word"]],
        hovertext=[
            f"<b>{plain(row['word'])}</b><br>z = {row['z']:.1f}; {row['first']:,} and {row['second']:,} times, "
            f"in {row['articles']:,} articles"
            for row in part.to_dict("records")
        ],
        hoverinfo="text",
        showlegend=False,
    )
    marker = {"symbol": symbol, "size": 11, "color": era_colour(fact.era)}
    figure.add_scatter(x=[None], y=[None], mode="markers", name=plain(fact.name), marker=marker)


def _title(top: pd.DataFrame, both: Sequence[EraFacts]) -> str:
    if len(both) < 2:
        return "There are not two eras whose words can be compared"
    marked = [part[part["z"].abs() >= APART]["word"] for part in (top[top["z"] < 0][::-1], top[top["z"] > 0])]
    if not any(len(words) for words in marked):
        return "No word marks one era against the other beyond chance"
    said = [
        f"{fact.name}: {', '.join(f'“{word}”' for word in words[:3]) or 'none beyond chance'}"
        for fact, words in zip(both, marked, strict=True)
    ]
    return (
        f"Words that mark the {said[0]}; the {said[1]}" if not both[0].period.own else f"Words of {said[0]}; {said[1]}"
    )


def _say(top: pd.DataFrame, both: Sequence[EraFacts]) -> str:
    said = [f"{row['word']} z = {row['z']:.1f}" for row in top.to_dict("records")]
    return f"Above 0 more in {both[1].name}, below 0 more in {both[0].name}: {'; '.join(said)}." if said else ""


def _table(words: pd.DataFrame, both: Sequence[EraFacts]) -> pd.DataFrame:
    names = [f"Times, {fact.name}" for fact in both] if len(both) == 2 else ["First", "Second"]
    shown = words_shown(words)
    return pd.DataFrame(
        {
            "Word": shown["word"],
            names[0]: shown["first"],
            names[1]: shown["second"],
            "Articles": shown["articles"],
            "Log-odds": shown["log_odds"].astype(float).round(2),
            "z": shown["z"].astype(float).round(2),
        }
    )
