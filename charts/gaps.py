"""Days between rounds of talks, and from an offer to the next response: every gap a mark, medians beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go

from analysis.eras import EraFacts, compared
from analysis.gaps import ANSWERED_WITHIN, Pace, Source
from analysis.selection import say_day
from charts.chart import Chart
from charts.era_marks import ERA_SYMBOLS, era_colour
from charts.theme import REFERENCE, base_layout, plain

Of = Literal["rounds", "responses"]
_SOURCES: dict[Source, str] = {"articles": "articles", "chronology": "reference"}
_OF_WORDS: dict[Of, str] = {"rounds": "between rounds of talks", "responses": "from an offer to the next response"}
_COUNTED: dict[Of, str] = {
    "rounds": "Each mark is a gap from the last day of a round to the first of the next; days of talks in a row are "
    "one round.",
    "responses": "Each mark is a day on which an offer was made and the days to the next response told, by whichever "
    f"party; without one in {ANSWERED_WITHIN} days the offer is counted apart.",
}


def gaps_chart(gaps: pd.DataFrame, paces: Sequence[Pace], facts: Sequence[EraFacts], of: Of) -> Chart:
    """A row per source and era with its gaps in days, the median as a stroke; grey where chance may explain it.

    ``gaps`` are those of ``analysis.gaps.round_gaps`` or ``response_times``, ``paces`` their summary.
    """
    shown = [fact for fact in facts if not fact.left_out]
    lines = [(pace, fact) for pace in paces for fact in shown]
    figure = base_layout(go.Figure(), height=110 + 46 * len(lines))
    for place, (pace, fact) in enumerate(lines):
        mine = gaps[(gaps["source"] == pace.source) & (gaps["era"] == fact.era)].dropna(subset="days")
        _draw_gaps(figure, mine, pace, fact, place, of)
    for place, (pace, fact) in enumerate(lines):
        figure.add_annotation(
            text=_say_line(pace, fact), x=1, xref="paper", xanchor="left", xshift=6, y=place, showarrow=False,
            align="left", font={"size": 11},
        )  # fmt: skip
    longest = gaps["days"].dropna().astype(float).max() if gaps["days"].notna().any() else 1.0
    figure.update_xaxes(title_text="days", range=[-0.03 * (longest + 1), 1.03 * (longest + 1)], fixedrange=True)
    figure.update_yaxes(
        tickvals=list(range(len(lines))),
        ticktext=[f"{plain(fact.name)}<br><i>{_SOURCES[pace.source]}</i>" for pace, fact in lines],
        ticksuffix=" ",
        range=[len(lines) - 0.4, -0.6],
        fixedrange=True,
    )
    figure.update_layout(margin={"r": 92}, dragmode=False, showlegend=False)
    title = _title(paces, shown, of)
    subtitle = (
        f"{_COUNTED[of]} The stroke is the median. Told by the selected articles, and by the reference chronology, "
        "which only the dates filter. Grey: the test of Mann and Whitney cannot tell the two eras apart at 95%."
    )
    said = "; ".join(f"{fact.name}, {_SOURCES[pace.source]}: {_say_line(pace, fact, ', ')}" for pace, fact in lines)
    return Chart(f"eras-{of}", title, subtitle, f"{title}. {said}.", figure, _table(gaps, shown, of))


def _draw_gaps(figure: go.Figure, gaps: pd.DataFrame, pace: Pace, fact: EraFacts, place: int, of: Of) -> None:
    grey = fact.main and not pace.told_apart
    colour = REFERENCE if grey else era_colour(fact.era)
    days = gaps["days"].astype(float)
    until = {"rounds": "the next round", "responses": "the next response"}[of]
    since = {"rounds": "a round", "responses": "an offer"}[of]
    figure.add_scatter(
        x=days,
        # Equal gaps would hide one another.
        y=[place + (number % 5 - 2) * 0.07 for number in range(len(gaps))],
        mode="markers",
        marker={
            "color": colour,
            "symbol": ERA_SYMBOLS.get(fact.era, "circle"),
            "size": 9,
            "opacity": 0.65,
            "line": {"width": 1, "color": colour},
        },
        hovertext=[
            f"<b>{days:.0f} days</b> from {since} of {say_day(after)} to {until}, {say_day(end)}"
            for days, after, end in zip(days, gaps["after"], gaps["until"], strict=True)
        ],
        hoverinfo="text",
    )
    if fact.era in pace.median:
        median = pace.median[fact.era]
        stroke = {"symbol": "line-ns", "size": 26, "color": colour, "line": {"width": 3, "color": colour}}
        figure.add_scatter(x=[median], y=[place], mode="markers", marker=stroke, hovertext=f"median {median:g} days",
                           hoverinfo="text")  # fmt: skip


def _say_line(pace: Pace, fact: EraFacts, joined: str = "<br>") -> str:
    n, unanswered = pace.n[fact.era], pace.unanswered[fact.era]
    parts = [f"n = {n:,}"]
    if n:
        parts.insert(0, f"median {pace.median[fact.era]:g}")
    if unanswered:
        parts.append(f"none: {unanswered:,}")
    return joined.join(parts)


def _title(paces: Sequence[Pace], shown: Sequence[EraFacts], of: Of) -> str:
    both = compared(shown)
    full = [pace for pace in paces if both and all(pace.n.get(fact.era) for fact in both)]
    if not full:
        return f"Too little is told to measure the days {_OF_WORDS[of]}"
    pace = max(full, key=lambda one: min(one.n[fact.era] for fact in both))
    medians = ", ".join(f"{pace.median[fact.era]:g} {fact.phrase}" for fact in both)
    apart = "" if pace.told_apart or len(both) < 2 else "; the two cannot be told apart"
    return f"Days {_OF_WORDS[of]}: median {medians} (by the {_SOURCES[pace.source]}){apart}"


def _table(gaps: pd.DataFrame, shown: Sequence[EraFacts], of: Of) -> pd.DataFrame:
    ends = {"rounds": ("Last day of a round", "Next round"), "responses": ("Offer", "Next response")}[of]
    named: dict[str, Any] = {
        "source": gaps["source"].map(_SOURCES),
        "era": gaps["era"].map({f.era: f.name for f in shown}),
    }
    columns = {"source": "Told by", "era": "Era", "after": ends[0], "until": ends[1], "days": "Days"}
    return gaps.assign(**named)[list(columns)].rename(columns=columns)
