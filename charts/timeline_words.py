"""What the timeline says of itself: its title, what was counted, its text for screen readers, its table."""

from __future__ import annotations

import pandas as pd

from analysis.articles import say_date
from analysis.picks import Bin
from analysis.selection import say_day
from analysis.timeline import Timeline
from analysis.words import say_count

_DAY = pd.Timedelta(days=1)


def title(timeline: Timeline) -> str:
    """The finding: how many events, from how many articles, and when most of them."""
    counts, peak = timeline.counts, timeline.busiest
    if not counts.shown:
        return "No event of this selection has a date"
    told = f"{say_count(counts.shown, 'event')} from {say_count(counts.articles, 'article')}"
    return f"{told}, busiest in {peak[0]:%B %Y} ({peak[1]:,})" if peak else f"{told}, none told to a month or less"


def subtitle(timeline: Timeline) -> str:
    """What is drawn, and what is not."""
    behind = say_count(len(timeline.backdrop), "row") if len(timeline.backdrop) else ""
    if timeline.bins.empty:
        return f"{behind} of the reference chronology" if behind else "Nothing is drawn"
    marks = (
        f"{say_count(len(timeline.marks), 'mark')}, one per story and lane"
        if len(timeline.marks)
        else f"One square per lane and {timeline.step}; choose one, or a shorter time, for its events"
    )
    above = f"; {behind} of the chronology above" if behind else ""
    undated = say_count(timeline.counts.undated, "more event")
    tray = f"; {undated} could not be dated" if timeline.counts.undated else ""
    bars = f"The bars beneath count the events of all days per {timeline.density_step}"
    wide = timeline.counts.shown - int(timeline.density["inside"].sum())
    return f"{marks}{above}{tray}. {bars}{f', but for {wide:,} told to more than a month' if wide else ''}."


def alt(timeline: Timeline) -> str:
    """The chart for those who do not see it, with its numbers."""
    if timeline.density.empty and timeline.bins.empty:
        return "An empty timeline: no event of this selection has a date."
    days = timeline.bins
    if days.empty:
        outside = say_count(int(timeline.density["events"].sum()), "event")
        return f"An empty timeline: of {outside} that fit the other filters none is within the dates."
    first, last = days["bin"].min(), days["bin_end"].max() - _DAY
    lanes = timeline.bins.groupby("lane")["events"].sum()
    told = ", ".join(f"{name} {lanes[key]:,}" for key, name in timeline.lanes.items() if key in lanes)
    return f"Timeline. {title(timeline)}; from {say_day(first)} to {say_day(last)}. Events by lane: {told}."


def row_keys(timeline: Timeline) -> list[str]:
    """For each row of the table what was picked with it: the id of a story, or the key of a bin."""
    if len(timeline.marks):
        return list(timeline.marks["story_id"])
    rows = timeline.bins
    days = zip(rows["lane"], rows["bin"], rows["bin_end"], strict=True)
    return [Bin(lane, first.date(), end.date()).key for lane, first, end in days]


def table(timeline: Timeline) -> pd.DataFrame:
    """The marks as a table, one row each, or the bins where there are no marks; the keys are ``row_keys``."""
    rows = timeline.marks
    if rows.empty and len(timeline.bins):
        return _bins(timeline)
    dates = zip(rows["date"], rows["date_end"], rows["grain"], strict=True)
    return pd.DataFrame(
        {
            "when": [say_date(*one) for one in dates],
            "kind": rows["kind_name"],
            "status": rows["status"],
            "sentence": rows["sentence"],
            "reports": rows["reports"],
            "publishers": rows["publishers"],
            "date of the article": rows["inferred"].map({True: "inferred", False: "known"}),
            "confidence": rows["confidence"].round(2),
            "first day": rows["date"],
            "last day": rows["date_end"] - _DAY,
        }
    )


def _bins(timeline: Timeline) -> pd.DataFrame:
    rows = timeline.bins
    return pd.DataFrame(
        {
            "first day": rows["bin"],
            "last day": rows["bin_end"] - _DAY,
            "lane": rows["lane"].map(timeline.lanes),
            "events": rows["events"],
        }
    )
