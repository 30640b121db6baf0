import streamlit as st

from analysis.timeline import read_timeline, undated_events
from analysis.words import say_count
from briefings.page import offline_page
from charts.timeline import timeline_chart
from ui.detail import show_stories
from ui.empty import explain_empty
from ui.parts import page_downloads, show_chart, table_and_downloads
from ui.view import current_view

view = current_view()
st.title("Timeline")
by = st.segmented_control(
    "Lanes by", ["kind", "side", "publisher"], default="kind", required=True, key="lanes", bind="query-params"
)
timeline = view.once("timeline", lambda: read_timeline(view.store, view.selection, by), by)
if timeline.counts.shown == 0:
    explain_empty(view, timeline.counts)
chart = view.once("timeline chart", lambda: timeline_chart(timeline, view.names), by)
picked = show_chart(chart, "timeline", on_select=True, row_data=list(timeline.marks["story_id"]))
show_stories(picked, view)
tray = undated_events(view.store, view.selection)
table_and_downloads("undated", tray, key="undated", label=f"{say_count(len(tray), 'event')} could not be dated")
st.caption(
    "A mark stands at the day that the words of the article give, or else at the day of the article. Hollow marks come "
    "from articles whose own date is inferred; the thin line shows the days between which they lie."
)
page_downloads(lambda: offline_page("Timeline", view.store, view.selection, view.names, [chart]), "timeline")
