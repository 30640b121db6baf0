"""Saved briefings on the page: saving, the list of one's own, and one of them as whoever has its link sees it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Protocol

import streamlit as st

from analysis.selection import say_day
from analysis.words import say_count
from ui.basket import Basket, Item, basket, start_anew
from ui.drafting import LONGEST_TITLE, take_over
from ui.parts import show_rows
from ui.quotes import escaped, plain_text
from ui.sharing import changes_between, copy_briefing_link

_SAID = "_saved-said"
Freeze = Callable[[datetime], Any]


class ShownDesk(Protocol):
    """What the page needs of the saved briefings (briefings/desk.py)."""

    def save(self, frozen: Any, moment: datetime, line: Any = None) -> Any: ...
    def rename(self, line: Any, title: str) -> Any: ...
    def delete(self, line: Any) -> Any: ...
    def lines(self) -> Sequence[Any]: ...


def save_buttons(desk: ShownDesk, freeze: Freeze) -> None:
    """Save the briefing in the making: where it was, or under a link of its own."""
    line = basket().line
    with st.container(horizontal=True, vertical_alignment="center"):
        if line:
            st.button("Save changes", on_click=_save, args=(desk, freeze, line), key="save", icon=":material/save:")
        label = "Save as a new one" if line else "Save"
        st.button(label, on_click=_save, args=(desk, freeze, None), key="save-new", icon=":material/save:")
        if line:
            copy_briefing_link(f"copy-saved-{line.key}", line.key)
    if not line:
        st.caption("Saving gives the briefing a short link. Whoever has it can read the briefing as it is now.")
    _tell()


def own_briefings(desk: ShownDesk) -> None:
    """The list of one's own saved briefings, each to open, rename or delete."""
    lines = desk.lines()
    if not lines:
        return
    st.header(f"Saved briefings ({len(lines)})", anchor=False)
    st.caption("Only this browser lists and changes them. Whoever has the link of one can read it.")
    for line in lines:
        with st.container(border=True, key=f"saved-{line.key}"):
            st.markdown(f"**{escaped(line.title)}**")
            st.caption(f"{say_count(line.charts, 'chart')}, saved {_when(line.saved)}")
            with st.container(horizontal=True, vertical_alignment="center"):
                # In a tab of its own: the briefing in the making stays here.
                st.link_button("Open", f"?briefing={line.key}", icon=":material/open_in_new:", key=f"open-{line.key}")
                copy_briefing_link(f"copy-{line.key}", line.key)
                _rename(desk, line)
                _delete(desk, line)


def show_briefing(opened: Any, data_version: str) -> None:
    """A saved briefing as it was saved, to read."""
    frozen, line = opened.frozen, opened.line
    made = frozen.briefing
    st.caption(f"Saved {_when(line.saved)}. Filters: {escaped(made.say_filters())}. {escaped(made.counts)}")
    if made.data_version != data_version:
        changes = changes_between(made.data_version, data_version)
        since = f" What changed since: {changes.say()}." if changes else ""
        said = f"Made on data version {escaped(made.data_version)}; the dashboard now shows {escaped(data_version)}."
        st.info(f"{said}{since} The briefing stays as it was saved.", icon=":material/history:")
    with st.container(horizontal=True, vertical_alignment="center"):
        copy_briefing_link("copy-this", line.key)
        st.button("Edit" if opened.yours else "Work on a copy", on_click=_edit, args=(opened,), key="edit",
                  icon=":material/edit:")  # fmt: skip
    plain_text(made.notes)
    for number, entry in enumerate(made.entries):
        st.header(escaped(entry.chart.title), anchor=False)
        st.caption(escaped(entry.chart.subtitle))
        plain_text(entry.note)
        if entry.chart.figure is None:
            show_rows(entry.chart, f"frozen-{number}")
            continue
        st.plotly_chart(entry.chart.figure, key=f"frozen-{number}", alt=entry.chart.alt)
        with st.expander(f"Table ({say_count(len(entry.chart.rows), 'row')})", key=f"frozen-rows-{number}"):
            st.dataframe(entry.chart.rows, hide_index=True, alt=f"The rows behind chart {number + 1}")


def _rename(desk: ShownDesk, line: Any) -> None:
    with st.popover("Rename", icon=":material/edit:", key=f"rename-{line.key}"):
        title = st.text_input("New title", line.title, max_chars=LONGEST_TITLE, key=f"title-{line.key}-{line.version}")
        st.button("Rename", on_click=_do, args=(lambda: desk.rename(line, title or ""), "Renamed."),
                  key=f"do-rename-{line.key}")  # fmt: skip


def _delete(desk: ShownDesk, line: Any) -> None:
    with st.popover("Delete", icon=":material/delete:", key=f"delete-{line.key}"):
        st.markdown("Its link will lead nowhere. This cannot be undone.")
        st.button("Delete", on_click=_do, args=(lambda: desk.delete(line), "Deleted."), key=f"do-delete-{line.key}")


def _do(act: Callable[[], Any], done: str) -> None:
    outcome = act()
    st.session_state[_SAID] = (outcome.problem or done, bool(outcome.problem))
    line, made = outcome.line, basket()
    if not outcome.problem and made.line is not None and line is not None and made.line.key == line.key:
        # The briefing in the making goes on from its new name.
        made.line, made.title = line, line.title
        st.session_state.pop("draft-title", None)


def _save(desk: ShownDesk, freeze: Freeze, line: Any) -> None:
    take_over()
    now = datetime.now(UTC).replace(microsecond=0)
    outcome = desk.save(freeze(now), now, line)
    if outcome.line is not None:
        basket().line = outcome.line
    st.session_state[_SAID] = (outcome.problem or "Saved.", bool(outcome.problem))


def _tell() -> None:
    said, problem = st.session_state.pop(_SAID, ("", False))
    if said:
        (st.warning if problem else st.success)(escaped(said))


def _edit(opened: Any) -> None:
    made = opened.frozen.briefing
    new = Basket(made.title, made.notes, line=opened.line if opened.yours else None)
    for entry, recipe in zip(made.entries, opened.frozen.recipes, strict=True):
        new.drawn += 1
        new.items.append(Item(new.drawn, entry.chart, recipe, made.data_version, entry.note))
    start_anew(new)
    st.query_params.pop("briefing", None)


def _when(moment: datetime) -> str:
    return f"{say_day(moment)}, {moment:%H:%M} UTC"
