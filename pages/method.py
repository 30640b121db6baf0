"""Method: how dates are inferred, how well that works, what was read, and on which rules and sources it rests."""

import streamlit as st

from analysis.benchmarks import say_figures
from analysis.method import (
    against_published,
    chronology_sources,
    coverage_by_month,
    coverage_by_publisher,
    load_report,
    measure,
    undated_articles,
)
from briefings.page import offline_page
from charts.accuracy import accuracy_charts
from charts.coverage import coverage_chart
from ui.method import show_accuracy, show_benchmarks, show_intro, show_report, show_rules, show_table
from ui.parts import page_downloads, show_chart
from ui.results import read_results
from ui.view import current_view

view = current_view()
store, eras, always = view.store, view.tables.eras, view.always
st.title("Method")
show_intro(store.data_version)

st.header("How good the inferred dates are", anchor="accuracy")
compared = always("against published", lambda: against_published(store))
show_accuracy(always("accuracy", lambda: measure(compared)))
st.caption(
    "Measured on this collection itself. The published date of an article is not used to infer its own date, but the "
    "rules and the reference data were made with such reports in view: expect less on articles of another kind."
)
results = read_results()
dating = results.get("dating", {})
st.markdown(say_figures(dating))
charts = always("accuracy charts", lambda: accuracy_charts(compared, dating), str(dating))
for chart in charts:
    show_chart(chart, chart.name)
show_benchmarks(results)

st.header("What was read", anchor="read")
show_report(always("report", lambda: load_report(store)))
undated = always("undated articles", lambda: undated_articles(store).drop(columns="article_id"))
show_table(undated, "Articles whose text gives no date", "undated", title="Not dated from the text")

st.header("Coverage", anchor="coverage")
months = always("months", lambda: coverage_by_month(store))
if not months.empty:
    show_chart(coverage_chart(months, dict(zip(eras["era"], eras["name"], strict=True))), "coverage")
publishers = always("publishers", lambda: coverage_by_publisher(store))
show_table(publishers, "Articles by publisher", "publishers", title="By publisher")

st.header("Rules and sources", anchor="rules")
show_rules(view.tables, always("sources", lambda: chronology_sources(store)))
page_downloads(lambda: offline_page("Method", store, view.selection, view.names, charts), "method")
