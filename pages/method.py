"""Method: how dates are inferred, how well that works, what was read, and on which rules and sources it rests."""

import streamlit as st

from analysis import method
from analysis.benchmarks import say_figures
from analysis.event_benchmark import event_figures, say_event_figures
from analysis.evidence_found import accuracy_by_cue, undated_articles
from briefings.page import offline_page
from charts.accuracy import accuracy_charts
from charts.event_accuracy import event_charts
from charts.publishers import coverage_charts
from ui import method as parts
from ui.parts import page_downloads
from ui.results import read_results
from ui.view import current_view

view = current_view()
store, eras = view.store, view.tables.eras
results = read_results()
st.title("Method")
parts.show_intro(store.data_version)
parts.warn_of_other_data(results, store.data_version)

st.header("How good the inferred dates are", anchor="accuracy")
compared = view.always("compared", lambda: method.against_published(store))
parts.show_accuracy(method.measure(compared))
st.caption(parts.MEASURED_HERE)
dating = results.get("dating", {})
st.markdown(say_figures(dating))
charts = view.always("accuracy", lambda: accuracy_charts(compared, dating, accuracy_by_cue(store)), str(dating))
parts.show_charts(charts)

st.header("How well events are found", anchor="events")
events = results.get("events", {})
st.markdown(say_event_figures(events) or parts.NOT_MEASURED)
found = view.always("events measured", lambda: event_charts(event_figures(events)), str(events))
parts.show_charts(found)
parts.show_benchmarks(results)

st.header("What was read", anchor="read")
parts.show_report(view.always("load report", lambda: method.load_report(store)))
undated = view.always("undated", lambda: undated_articles(store))
parts.show_table(undated, "Articles whose text gives no date", "undated", title="Not dated from the text")
parts.show_unknown(view.always("unknown names", lambda: method.unknown_names(store)))

st.header("Coverage", anchor="coverage")
names = dict(zip(eras["era"], eras["name"], strict=True))
months, by_month = method.coverage_by_month, method.coverage_by_publisher_and_month
covered = view.always("coverage", lambda: coverage_charts(months(store), by_month(store), names))
parts.show_charts(covered)
by_publisher = view.always("publishers", lambda: method.coverage_by_publisher(store))
parts.show_table(by_publisher, "Articles by publisher", "publishers", title="By publisher")

st.header("Rules and sources", anchor="rules")
parts.show_rules(view.tables, store, view.always("sources", lambda: method.chronology_sources(store)))
page_downloads(lambda: offline_page("Method", store, view.selection, view.names, [*charts, *found, *covered]), "method")
