"""The briefing in the making: its words, its charts in order, and a note on each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from analysis.recipe import Recipe
from analysis.selection import Selection
from ui.basket import Basket, Item, basket, start_anew
from ui.quotes import escaped

LONGEST_TITLE, LONGEST_NOTE = 200, 20_000
Draw = Callable[[Recipe], Any]


def explain_start() -> None:
    """What to do while nothing is chosen."""
    st.info(
        "No chart is chosen yet. Open a page, set the filters, and choose “Add to briefing” below a chart.",
        icon=":material/add:",
    )


def write_words(made: Basket) -> None:
    """The boxes for title and lead."""
    st.text_input("Title", made.title, max_chars=LONGEST_TITLE, key="draft-title", on_change=_keep, args=("title",))
    st.text_area(
        "Lead",
        made.lead,
        max_chars=LONGEST_NOTE,
        key="draft-lead",
        on_change=_keep,
        args=("lead",),
        help="Plain text above the first chart. An empty line starts a new paragraph.",
        height=120,
    )


def arrange(made: Basket, selection: Selection, data_version: str, draw: Draw) -> None:
    """The chosen charts one below the other: move, take out, write on, look at, draw with the present filters."""
    st.header(f"Charts ({len(made.items)})", anchor=False)
    stale = [item for item in made.items if _differs(item, selection, data_version)]
    for place, item in enumerate(made.items):
        with st.container(border=True, key=f"item-{item.number}"):
            _head(item, place, len(made.items))
            st.text_area(
                f"Note on chart {place + 1}",
                item.note,
                max_chars=LONGEST_NOTE,
                key=f"note-{item.number}",
                on_change=_keep_note,
                args=(item.number,),
                height=80,
            )
    if stale:
        said = "1 chart stands" if len(stale) == 1 else f"{len(stale)} charts stand"
        st.caption(f"{said} on other filters or data than the briefing; the sub-title says so.")
        st.button(
            "Draw them with the present filters",
            on_click=_redraw,
            args=([item.number for item in stale], selection, data_version, draw),
            icon=":material/refresh:",
            key="redraw",
        )
    with st.popover("Start an empty briefing", icon=":material/restart_alt:", type="tertiary"):
        st.markdown("Charts and notes that were not saved are lost.")
        st.button("Empty it", on_click=_empty, key="empty")


def take_over() -> None:
    """Put what stands in the boxes into the briefing, whether or not their own changes were told already."""
    made, state = basket(), st.session_state
    made.title, made.lead = state.get("draft-title", made.title) or "", state.get("draft-lead", made.lead) or ""
    for item in made.items:
        made.change(item.number, note=state.get(f"note-{item.number}", item.note) or "")


def _head(item: Item, place: int, count: int) -> None:
    st.markdown(f"**{place + 1}. {escaped(item.chart.title)}**")
    st.caption(f"{item.recipe.page}: {escaped(item.chart.subtitle)}")
    with st.container(horizontal=True):
        number = item.number
        st.button("Up", key=f"up-{number}", on_click=_move, args=(number, -1), disabled=place == 0,
                  icon=":material/arrow_upward:")  # fmt: skip
        st.button("Down", key=f"down-{number}", on_click=_move, args=(number, 1), disabled=place == count - 1,
                  icon=":material/arrow_downward:")  # fmt: skip
        st.button("Take out", key=f"out-{number}", on_click=_remove, args=(number,), icon=":material/close:")


def _differs(item: Item, selection: Selection, data_version: str) -> bool:
    return item.recipe.filtered and (item.recipe.selection, item.data_version) != (selection, data_version)


def _keep(field: str) -> None:
    setattr(basket(), field, st.session_state[f"draft-{field}"] or "")


def _keep_note(number: int) -> None:
    basket().change(number, note=st.session_state[f"note-{number}"] or "")


def _move(number: int, by: int) -> None:
    basket().move(number, by)


def _remove(number: int) -> None:
    basket().remove(number)


def _redraw(numbers: list[int], selection: Selection, data_version: str, draw: Draw) -> None:
    made = basket()
    for item in [one for one in made.items if one.number in numbers]:
        recipe = Recipe(item.recipe.page, item.recipe.chart, selection, item.recipe.choices)
        chart = draw(recipe)
        if chart is not None:
            made.change(item.number, chart=chart, recipe=recipe, data_version=data_version)


def _empty() -> None:
    start_anew()
    for key in ("draft-title", "draft-lead"):
        st.session_state.pop(key, None)
