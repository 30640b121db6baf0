"""The parts that pages share: a chart with its words, its table and its downloads; an event with its evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Literal, Protocol

import pandas as pd
import streamlit as st

from analysis.recipe import Recipe
from analysis.sheets import csv_bytes
from analysis.words import say_count
from ui.basket import add_button
from ui.choices import choices_of, dates_for_link, selection_behind, short_link
from ui.downloads import page_downloads
from ui.events import event_card
from ui.quotes import Span, escaped, highlighted, quote
from ui.sharing import copy_link
from ui.view import current_view

__all__ = [
    "ShownChart",
    "Span",
    "escaped",
    "event_card",
    "highlighted",
    "page_downloads",
    "quote",
    "share_buttons",
    "show_chart",
    "show_chart_alone",
    "show_rows",
    "table_and_downloads",
]


# Tables of so few rows are read at one look.
_FEW = 16


class ShownChart(Protocol):
    """What the page needs of a chart (charts/chart.py; the user interface may not import the charts)."""

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def subtitle(self) -> str: ...
    @property
    def alt(self) -> str: ...
    @property
    def figure(self) -> Any: ...
    @property
    def rows(self) -> pd.DataFrame: ...


def show_chart(
    chart: ShownChart,
    key: str,
    on_select: bool = False,
    row_data: Sequence[Any] | None = None,
    on_pick: Callable[[list[Any]], None] | None = None,
    choices: Mapping[str, Any] | None = MappingProxyType({}),
) -> list[Any]:
    """The chart under its title, above its table and downloads; returns the customdata of the points picked.

    ``row_data`` gives the customdata of each row of the table, so that rows can be picked by keyboard as well.
    ``on_pick`` is told what was picked in the chart before the page runs again, so that it may set filters.
    ``choices`` are those of the page that shaped the chart, beside those of its widgets (ui/choices.py): with them it
    can be added to a briefing and drawn again.
    """
    # Names stand in both, and a name may hold what Markdown takes for markup.
    st.header(escaped(chart.title), anchor=False)
    st.caption(escaped(chart.subtitle))
    picked = _chart(chart, key, on_select, row_data, on_pick)
    share_buttons(chart, key, choices)
    return picked


def share_buttons(chart: ShownChart, key: str, choices: Mapping[str, Any] | None = None) -> None:
    """What takes a chart elsewhere: into the briefing, or into a link to it alone."""
    view = current_view()
    selection, named = selection_behind(chart.name, view), choices_of(chart.name, choices)
    recipe = Recipe(view.page, chart.name, selection, named)
    with st.container(horizontal=True, vertical_alignment="center", key=f"{key}-share"):
        add_button(chart, key, recipe, view.store.data_version)
        if chart.name != "evidence":  # which the page draws from what the reader tries out there
            # Alone, for an iframe: add &embed=true.
            here = "" if view.page == "Timeline" else view.page.lower()
            alone = {"chart": chart.name, **short_link(named), **dates_for_link(selection, view)}
            copy_link("Copy chart link", f"{key}-link", view.store.data_version, page="chart", here=here, **alone)


def _chart(
    chart: ShownChart,
    key: str,
    on_select: bool,
    row_data: Sequence[Any] | None,
    on_pick: Callable[[list[Any]], None] | None = None,
) -> list[Any]:
    config = _config(chart.name, st.session_state.get(f"{key}-picture", "png"))
    if not on_select:
        st.plotly_chart(chart.figure, key=key, alt=chart.alt, config=config)
        table_and_downloads(chart.name, chart.rows, key=key, picture=True)
        return []
    state = st.plotly_chart(
        chart.figure,
        key=key,
        alt=chart.alt,
        on_select="rerun" if on_pick is None else lambda: on_pick(_picked(st.session_state[key])),
        selection_mode=("points", "box"),
        config=config,
    )
    rows = table_and_downloads(chart.name, chart.rows, key=key, picture=True, pick=row_data is not None)
    points = _picked(state)
    return [*points, *(row_data[row] for row in rows if row < len(row_data))] if row_data is not None else points


def say_finding(words: str) -> None:
    """What a page found, set off from the rest; nothing for ""."""
    if words:
        st.markdown(f"**{escaped(words)}**")


def table_height(rows: int, most: int) -> int | Literal["content"]:
    """The height of a table: that of its rows, at most so many pixels."""
    return "content" if rows * 35 <= most else most


def show_chart_alone(chart: ShownChart, key: str, basis: str) -> None:
    """The chart as the only thing on its page; ``basis`` says what it rests on."""
    st.title(escaped(chart.title), anchor=False)
    st.caption(escaped(chart.subtitle))
    if chart.figure is None:
        show_rows(chart, key)
    else:
        _chart(chart, key, False, None)
    st.caption(basis)


def show_rows(chart: ShownChart, key: str) -> None:
    """The rows of a chart that has no figure: whole where they are few, else to scroll and sort."""
    if len(chart.rows) <= _FEW:
        st.table(chart.rows, border="horizontal", hide_index=True, alt=chart.alt)
    else:
        _table(chart.name, chart.rows, key, pick=False)


def table_and_downloads(
    name: str,
    rows: pd.DataFrame | Callable[[], pd.DataFrame],
    *,
    key: str,
    picture: bool = False,
    pick: bool = False,
    label: str = "",
    note: str = "",
    all_rows: Callable[[], pd.DataFrame] | None = None,
) -> list[int]:
    """A closed drawer with the rows behind a chart, their CSV file, and the choice of picture format.

    Rows that are made only for the drawer are given as what makes them, with a ``label``.
    Where ``rows`` are only the first of many, ``note`` says so and ``all_rows`` gives those of the file.
    Returns the numbers of the rows picked; none unless ``pick``.
    """
    if not callable(rows):
        label = label or f"Table and downloads ({say_count(len(rows), 'row')})"
    drawer = st.expander(label, key=f"{key}-drawer", on_change="rerun")
    if not drawer.open:
        return []
    with drawer:
        shown = rows() if callable(rows) else rows
        picked = _table(name, shown, key, pick)
        if note:
            st.caption(note)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.download_button(
                "Download CSV",
                data=lambda: csv_bytes(shown if all_rows is None else all_rows()),
                file_name=f"{name}.csv",
                mime="text/csv",
                on_click="ignore",
                key=f"{key}-csv",
                icon=":material/download:",
            )
            if picture:
                st.segmented_control(
                    "The camera above the chart makes",
                    ["png", "svg"],
                    default="png",
                    required=True,
                    format_func=str.upper,
                    key=f"{key}-picture",
                    persist_state="session",
                )
    return picked


def _config(name: str, picture: str) -> dict[str, Any]:
    return {
        "displaylogo": False,
        "scrollZoom": False,
        "toImageButtonOptions": {"format": picture or "png", "filename": name, "scale": 1 if picture == "svg" else 3},
    }


def _table(name: str, rows: pd.DataFrame, key: str, pick: bool) -> list[int]:
    alt = f"The rows behind the chart {name}"
    days = {str(column): st.column_config.DateColumn(format="D MMM YYYY") for column in rows.select_dtypes("datetime")}
    if not pick:
        st.dataframe(rows, hide_index=True, alt=alt, key=f"{key}-table", column_config=days, lazy=True)
        return []
    state = st.dataframe(
        rows,
        hide_index=True,
        alt=alt,
        key=f"{key}-table",
        column_config=days,
        on_select="rerun",
        selection_mode="multi-row",
    )
    return list(state["selection"]["rows"])


def _picked(state: Any) -> list[Any]:
    return [_customdata(point) for point in state["selection"]["points"] if "customdata" in point]


def _customdata(point: Any) -> Any:
    """What the chart put on a point; a list of one thing is that thing."""
    data = point["customdata"]
    data = list(data.values()) if isinstance(data, dict) else data
    return data[0] if isinstance(data, list | tuple) and len(data) == 1 else data
