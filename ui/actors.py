"""The choices of the Actors page: how ties are shown, which period, and which tie or actor is picked.

All are widgets bound to the URL. A click on a mark, a row of the table and the two boxes do the same: they set the
boxes ``who`` and ``with``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal, TypeVar

import pandas as pd
import streamlit as st

from analysis.bidi import isolated
from analysis.comentions import UNIT_NAMES, Unit
from analysis.period import months_covered, within_months
from analysis.selection import Selection
from analysis.ties import MEASURE_NAMES, METHOD, Measure
from ui.page_links import read_choices
from ui.parts import table_height
from ui.view import View

Shape = Literal["matrix", "network"]
Choice = TypeVar("Choice", bound=str)
SHAPE_NAMES: dict[Shape, str] = {"matrix": "Matrix", "network": "Network"}
_TAKEN = "_taken-clicks"
_MEASURE_HELP = (
    "Count: units with both. Jaccard: of those with either, the share with both. Lift: how many times as often as if "
    f"the two appeared independently. NPMI: the same from -1 (never) over 0 (as by chance) to 1 (always). {METHOD}"
)
_UNIT_HELP = (
    "Sentence: the actors it names. Event: these and the one whose words it reports, even where the sentence says "
    "“he”. Story: all events that tell the same thing."
)


@dataclass(frozen=True)
class Look:
    """How ties are shown.

    ``whole`` tells that no period is chosen; ``selection`` is that of the page within the period, None when the dates
    of the sidebar lie outside of it.
    """

    shape: Shape
    measure: Measure
    unit: Unit
    top: int
    floor: int
    by_era: bool
    whole: bool
    selection: Selection | None

    def choices(self) -> dict[str, object] | None:
        """What shapes the chart beside the filters; None when a period does, which no link of a chart alone tells."""
        if not self.whole:
            return None
        return {"unit": self.unit, "measure": self.measure, "top": self.top, "floor": self.floor}


def choose_look(view: View) -> Look:
    """Draw the widgets above the chart and return what they say; nonsense in the link is told."""
    months = _months(view)
    actors = _actor_names(view)
    read_choices(
        {
            "view": SHAPE_NAMES, "measure": MEASURE_NAMES, "unit": UNIT_NAMES, "who": actors, "with": actors,
            "period": {f"{month:%Y-%m}": _say_month(month) for month in months},
        },
        {"top": (5, 30), "floor": (1, 1000)},
    )  # fmt: skip
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        shape = _one_of("Show as", SHAPE_NAMES, "matrix", "view")
        measure = _one_of("Measure", MEASURE_NAMES, "count", "measure", _MEASURE_HELP)
        unit = _one_of("Together in the same", UNIT_NAMES, "sentence", "unit", _UNIT_HELP)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        first, last = st.select_slider(
            "Period", months, (months[0], months[-1]), format_func=_say_month, key="period", bind="query-params",
            help="Within the dates of the sidebar. Undated events count only while the whole period is chosen.",
        )  # fmt: skip
        top = st.number_input("Actors shown", 5, 30, 12, key="top", bind="query-params", width=130)
        floor = st.number_input(
            "Together at least", 1, 1000, 3, key="floor", bind="query-params", width=130,
            help="The support floor: pairs that appear together less often are not drawn.",
        )  # fmt: skip
        by_era = st.toggle("Era by era", key="byera", bind="query-params")
    whole = (first, last) == (months[0], months[-1])
    selection = view.selection if whole else within_months(view.selection, first, last)
    return Look(shape, measure, unit, int(top), int(floor), by_era, whole, selection)


def explain_nothing(view: View, look: Look, units: bool) -> None:
    """Say why there is nobody to show, with the way out. ``units`` tells that something passes, without any actor.

    Where the filters leave nothing at all, that is said above the page already.
    """
    if units:
        st.info("No actor is named in what passes the filters. Take one of the filters away in the sidebar.")
    elif not look.whole:
        st.info("Nothing that passes the filters of the sidebar lies in the chosen period.")
        st.button("Show the whole period", on_click=_show_whole_period, args=[view], key="whole-period")


def take_clicks(charts: Sequence[str]) -> None:
    """Put what was clicked in one of ``charts`` (widget keys) into the boxes. Call it before ``choose_pick``."""
    taken = st.session_state.setdefault(_TAKEN, {})
    for key in charts:
        points = st.session_state[key]["selection"]["points"] if key in st.session_state else []
        clicked = next((_actors_of(point) for point in points if point.get("customdata")), None)
        if clicked and clicked != taken.get(key):
            set_pick(clicked)
        taken[key] = clicked


def set_pick(who: Sequence[str]) -> None:
    """Make this actor, or this pair, the picked one; nobody when empty."""
    picked = list(dict.fromkeys(who))
    st.session_state["who"] = picked[0] if picked else None
    st.session_state["with"] = picked[1] if len(picked) > 1 else None


def choose_pick(view: View) -> tuple[str, ...]:
    """The two boxes; returns the picked actor, the picked pair, or ()."""
    names = _actor_names(view)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = [
            st.selectbox(
                label, list(names), index=None, format_func=lambda one: names.get(one, one), key=key,
                bind="query-params", placeholder=placeholder, width=170,
            )
            for label, key, placeholder in (("Actor", "who", "nobody"), ("Together with", "with", "anybody"))
        ]  # fmt: skip
        st.button("Clear", on_click=set_pick, args=[()], disabled=not any(chosen), type="tertiary", key="clear-pick")
    if any(chosen):
        st.markdown("[Go to the sentences](#sentences)")
    return tuple(dict.fromkeys(one for one in chosen if one))


def tie_table(ties: pd.DataFrame, measure: Measure) -> None:
    """The strongest ties as rows to choose from: a way to pick without a pointer."""
    if ties.empty:
        return
    pairs = list(zip(ties["actor_a"], ties["actor_b"], strict=True))
    rows = pd.DataFrame({"Pair": [f"{a} and {b}" for a, b in zip(ties["name_a"], ties["name_b"], strict=True)]})
    rows["Together"] = ties["n"]
    if measure != "count":
        rows[MEASURE_NAMES[measure]] = ties["value"].round(2)
    st.dataframe(
        rows,
        hide_index=True,
        height=table_height(len(rows), 388),
        key="ties",
        on_select=partial(_take_row, pairs),
        selection_mode="single-row",
        alt="The ties, strongest first. Choose a row to open its sentences.",
        column_config={
            "Pair": st.column_config.TextColumn(width=225),
            "Together": st.column_config.NumberColumn(width=75),
        },
    )
    st.caption("Click a mark, choose a row (on the keyboard Shift+Space), or choose by name above.")


def _months(view: View) -> list[date]:
    return view.once("months", lambda: months_covered(view.store))


def _show_whole_period(view: View) -> None:
    months = _months(view)
    st.session_state["period"] = (months[0], months[-1])


def _take_row(pairs: Sequence[tuple[str, str]]) -> None:
    chosen = st.session_state["ties"]["selection"]["rows"]
    if chosen and chosen[0] < len(pairs):
        set_pick(pairs[chosen[0]])


def _actors_of(point: Mapping[str, object]) -> list[str]:
    """The two actor ids that the chart put on a point; Streamlit may hand a list back as a mapping."""
    data = point["customdata"]
    values = data.values() if isinstance(data, Mapping) else data if isinstance(data, list | tuple) else []
    return [str(one) for one in values][:2]


def _actor_names(view: View) -> dict[str, str]:
    actors = view.tables.actors.sort_values("name")
    return {actor: isolated(name) for actor, name in zip(actors["actor_id"], actors["name"], strict=True)}


def _one_of(label: str, options: Mapping[Choice, str], default: Choice, key: str, help_: str | None = None) -> Choice:
    chosen: Choice = st.segmented_control(
        label, list(options), format_func=lambda one: options[one], default=default, required=True, key=key,
        bind="query-params", help=help_,
    )  # fmt: skip
    return chosen


def _say_month(month: date) -> str:
    return f"{month:%b %Y}"
