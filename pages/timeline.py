import streamlit as st

from analysis.lanes import LANES
from analysis.picks import MOST_UNDATED, undated_events
from analysis.timeline import read_timeline
from analysis.words import say_count
from briefings.page import offline_page
from charts.timeline import timeline_chart
from charts.timeline_words import row_keys
from ui.cache import counts_of
from ui.dates import choose_days, day_slider
from ui.detail import show_picked, show_undated
from ui.parts import page_downloads, show_chart, table_and_downloads
from ui.view import current_view

view = current_view()
store, selection = view.store, view.selection
st.title("Timeline")
with st.container(horizontal=True, gap="large"):
    by = st.segmented_control(
        "Lanes by", LANES, default="kind", required=True, key="lanes",
        bind="query-params",
    )  # fmt: skip
    timeline = view.once("timeline", lambda: read_timeline(store, selection, by, counts_of(store, selection)), by)
    day_slider(timeline.days, selection)
chart = view.once("timeline chart", lambda: timeline_chart(timeline, view.names), by)
picked = show_chart(
    chart, "timeline", on_select=True, row_data=row_keys(timeline), on_pick=choose_days,
    choices={"lanes": by},
)  # fmt: skip
show_picked(picked, view, by)

undated = timeline.counts.undated


def tray():
    return view.once("undated", lambda: undated_events(store, selection, MOST_UNDATED))


rows = table_and_downloads(
    "undated", lambda: tray().drop(columns="event_id"), key="undated", pick=True,
    label=f"{say_count(undated, 'event')} could not be dated",
    note=f"The first {MOST_UNDATED:,} are listed; the file has all." if undated > MOST_UNDATED else "",
    all_rows=lambda: undated_events(store, selection),
)  # fmt: skip
if rows:
    show_undated([tray()["event_id"].iloc[row] for row in rows if row < len(tray())], view)
st.caption(
    "A mark stands at the day that the words of the article give, or else at the day of the article. Hollow marks come "
    "from articles whose own date is inferred; the thin line shows the days between which they lie."
)
page_downloads(lambda: offline_page("Timeline", store, selection, view.names, [chart]), "timeline")
