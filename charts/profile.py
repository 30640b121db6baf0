"""One actor's profile: activity by month, and by era what it says, with whom, over what and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

import pandas as pd
import plotly.graph_objects as go

from analysis.behind import VOICE_NAMES, Voice
from analysis.bidi import isolated
from analysis.periods import COMPARED
from analysis.profile import By, Profile
from charts.chart import Chart
from charts.era_marks import ERA_SYMBOLS
from charts.theme import ACCENT, ACCENT_PALE, ERA_COLOURS, REFERENCE, base_layout, plain, without_data
from charts.tie_words import say_share, short_name

VOICE_WORDS = {"said": "said by the actor", "about": "said about the actor", "done": "told without a speaker"}
# Told apart by pattern as well as by tone.
_VOICES = {"said": (ACCENT, ""), "about": (ACCENT_PALE, "/"), "done": (REFERENCE, ".")}
_PATTERN = {"fillmode": "overlay", "fgcolor": "rgba(40,40,40,0.55)"}
_BY_WORDS: dict[By, str] = {"voice": "part", "partner": "partner", "issue": "issue", "place": "place"}
_MOST_OFTEN = {
    "partner": "most often with {group}",
    "issue": "most often over {group}",
    "place": "most often in {group}",
}
_LIFTED = {"blinken": -0.14, "hand-over": 0.0, "witkoff": 0.14}


def profile_charts(profile: Profile, names: Mapping[str, str]) -> list[Chart]:
    """All charts of the actor: activity by month, then part, partners, issues and places by era where there are any."""
    name = names.get(profile.actor_id, profile.actor_id)
    by_era = [share_chart(profile, by, name, names) for by, shares in profile.shares.items() if len(shares)]
    return [activity_chart(profile, name), *by_era]


def activity_chart(profile: Profile, name: str) -> Chart:
    """The actor's dated events by month, stacked by what is said by it, said about it and told without a speaker."""
    months, name = profile.months, isolated(name)
    figure = base_layout(go.Figure(), height=280)
    for voice, (colour, pattern) in _VOICES.items():
        rows = months[months["voice"] == voice]
        figure.add_bar(
            x=rows["month"],
            y=rows["n"],
            name=VOICE_WORDS[voice],
            marker={"color": colour, "pattern": {"shape": pattern, "size": 6} | _PATTERN},
            xperiod="M1",
            xperiodalignment="middle",
            hovertext=[
                f"<b>{month:%b %Y}</b><br>n = {n:,} events {VOICE_WORDS[voice]}"
                for month, n in zip(rows["month"], rows["n"], strict=True)
            ],
            hoverinfo="text",
        )
    figure.update_layout(barmode="stack", bargap=0.15, dragmode=False, legend={"traceorder": "normal"})
    figure.update_xaxes(fixedrange=True, tickformat="%b<br>%Y", nticks=10)
    figure.update_yaxes(fixedrange=True, rangemode="tozero", title_text="events a month", tickformat=",d", nticks=5)
    total = months.groupby("month")["n"].sum()
    title = f"{name}: most active in {total.idxmax():%b %Y}, n = {total.max():,} events" if len(total) else ""
    title = title or f"{name}: no dated events"
    counted = months.groupby("voice")["n"].sum()
    parts = ", ".join(f"{counted.get(voice, 0):,} {words}" for voice, words in VOICE_WORDS.items())
    subtitle = (
        f"Named or speaking in {profile.events:,} of {profile.all:,} events "
        f"({say_share(profile.events / max(profile.all, 1))}). Dated: {parts}; {profile.undated:,} undated not drawn."
    )
    rows = months.assign(voice=months["voice"].map(VOICE_WORDS))
    rows = rows.rename(columns={"month": "Month", "voice": "Part", "n": "Events"})
    return Chart("activity", title, subtitle, f"{title}. {subtitle}", figure, rows)


def share_chart(profile: Profile, by: By, name: str, names: Mapping[str, str]) -> Chart:
    """By group and era, the share of the actor's events; grey where the two eras cannot be told apart."""
    shares = profile.shares[by].assign(name=[_name(group, by, names) for group in profile.shares[by]["group"]])
    groups = list(dict.fromkeys(shares["group"]))
    figure = base_layout(go.Figure(), height=max(220, 110 + 32 * len(groups)))
    for era in profile.eras.to_dict("records"):
        _draw_era(figure, shares[shares["era"] == era["era"]].reset_index(drop=True), era)
    labels = [short_name(_name(group, by, names), 20) for group in groups]
    figure.update_yaxes(
        tickvals=list(range(len(groups))), ticktext=labels, range=[len(groups) - 0.4, -0.6], fixedrange=True
    )
    widest = max(_ends(shares), default=1.0)
    figure.update_xaxes(
        title_text="share of the actor's events",
        tickformat=".0%",
        range=[-0.04 * widest, 1.04 * widest],
        fixedrange=True,
    )
    figure.update_layout(dragmode=False, legend={"itemclick": False, "itemdoubleclick": False})
    title = _title(shares, by, isolated(name))
    units = "; ".join(f"{era['name']} {era['units']:,}" for era in profile.eras.to_dict("records"))
    apart = shares.drop_duplicates("group")["apart"]
    greyed = f" {(apart == False).sum()} of {len(apart)} cannot be told apart and are grey." if len(apart) else ""  # noqa: E712
    subtitle = f"Of the actor's dated events by era ({units}), with exact binomial 95% intervals.{greyed}"
    columns = {"name": _BY_WORDS[by].capitalize(), "era": "Era", "n": "n", "units": "Of", "share": "Share",
               "low": "95% low", "high": "95% high"}  # fmt: skip
    era_names = dict(zip(profile.eras["era"], profile.eras["name"], strict=True))
    rows = shares.assign(era=shares["era"].map(era_names))[list(columns)].round(3).rename(columns=columns)
    return Chart(f"profile-{by}", title, subtitle, f"{title}. {subtitle}", without_data(figure), rows)


def _ends(shares: pd.DataFrame) -> list[float]:
    """How far the drawing reaches; eras that are not compared have a mark only."""
    return [float(row["high"] if row["era"] in COMPARED else row["share"]) for row in shares.to_dict("records")]


def _draw_era(figure: go.Figure, rows: pd.DataFrame, era: Mapping[Any, Any]) -> None:
    compared = era["era"] in COMPARED
    own = ERA_COLOURS.get(era["era"], REFERENCE)
    colours = [REFERENCE if apart is False else own for apart in rows["apart"]]
    level = rows.index + _LIFTED.get(era["era"], 0.0)
    if compared:
        for colour in dict.fromkeys(colours):
            _draw_intervals(figure, rows[[one == colour for one in colours]], era["era"], colour)
    symbol = ERA_SYMBOLS.get(era["era"], "x-thin-open")
    look: dict[str, Any] = {"symbol": symbol, "size": 11 if compared else 7, "line": {"width": 0 if compared else 1.5}}
    figure.add_scatter(
        x=rows["share"],
        y=level,
        mode="markers",
        marker=look | {"color": colours, "line": look["line"] | {"color": colours}},
        hovertext=[
            f"<b>{plain(isolated(row.name))}</b>, {plain(era['name'])}<br>n = {row.n:,} of {row.units:,} events, "
            f"{say_share(row.share)}<br>95% interval {say_share(row.low)} to {say_share(row.high)}"
            for row in cast("Iterator[Any]", rows.itertuples())
        ],
        hoverinfo="text",
        showlegend=False,
    )
    # The marks have a colour each, so that the legend needs one of its own.
    legend = look | {"color": own, "line": look["line"] | {"color": own}}
    figure.add_scatter(x=[None], y=[None], mode="markers", name=plain(era["name"]), marker=legend)


def _draw_intervals(figure: go.Figure, rows: pd.DataFrame, era: str, colour: str) -> None:
    across: list[float | None] = []
    down: list[float | None] = []
    for place, low, high in zip(rows.index, rows["low"], rows["high"], strict=True):
        across += [low, high, None]
        down += [place + _LIFTED.get(era, 0.0)] * 2 + [None]
    line = {"color": colour, "width": 2}
    figure.add_scatter(x=across, y=down, mode="lines", line=line, opacity=0.55, hoverinfo="skip", showlegend=False)


def _title(shares: pd.DataFrame, by: By, name: str) -> str:
    if by == "voice":
        said, about = (_share_of(shares, voice) for voice in ("said", "about"))
        return f"{name} speaks in {said} of the events and is spoken of in {about}"
    most = isolated(shares["name"].iloc[0])
    words = _MOST_OFTEN[by].format(group=most.lower() if by == "issue" else most)
    return f"{name}: {words}, in {_share_of(shares, shares['group'].iloc[0])} of events"


def _share_of(shares: pd.DataFrame, group: str) -> str:
    """The share of one group over all eras, in words."""
    rows = shares[shares["group"] == group]
    return say_share(rows["n"].sum() / rows["units"].sum()) if len(rows) else "none"


def _name(group: str, by: By, names: Mapping[str, str]) -> str:
    return VOICE_NAMES[cast("Voice", group)] if by == "voice" else names.get(group, group)
