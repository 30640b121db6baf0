"""When an event took place, and why we say so, in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from analysis.articles import say_date, say_interval
from analysis.selection import say_day

_YEAR = re.compile(r"\d{4}")
# A row of event_view, as a mapping from column to value.
Row = Mapping[Any, Any]


def say_dates(row: Row) -> str:
    """When the event took place, as precisely as is known: "24 Jul 2025", "July 2025"; "undated" when it is not."""
    return say_date(row["date"], row["date_end"], row["grain"])


def why_this_date(row: Row) -> str:
    """The words that gave the date and what they were counted from, or that there were none."""
    words, rule = f"“{row['timex']}”", f" (rule {row['rule']})" if row["rule"] else ""
    match row["date_basis"]:
        case "stated":
            year = "" if _YEAR.search(row["timex"]) else ", with the year that it told before or that is known"
            return f"The text states the date: {words}{year}{rule}."
        case "relative":
            return f"{words} is counted from the day of the article, {say_anchor(row)}{rule}."
        case "anchor":
            return f"The sentence gives no date; it is taken to tell of the day of the article, {say_anchor(row)}."
        case _:
            return "The sentence gives no date, and the day of the article may not be assumed for it."


def say_anchor(row: Row) -> str:
    """The date of the article and where it comes from; an inferred one with its 90% interval."""
    if pd.isna(row["anchor"]):
        return "which is not known"
    day = say_day(_day(row["anchor"]))
    if row["anchor_basis"] == "published":
        return f"published {day}"
    if row["anchor_basis"] == "corrected":
        return f"{day}, set by hand"
    return f"inferred as {day} (90% interval: {say_interval(row['inferred_low'], row['inferred_high'])})"


def _day(moment: Any) -> date:
    return pd.Timestamp(moment).date()
