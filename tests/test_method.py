"""The Method page: accuracy by cue, what undated articles lack, coverage, benchmarks, rules and sources. Invented."""

import json
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.benchmarks import measured_on_other_data, plain_figures
from analysis.event_benchmark import event_figures, held_out_first, say_event_figures
from analysis.evidence_found import CUE_NAMES, accuracy_by_cue, undated_articles
from analysis.method import against_published, coverage_by_publisher_and_month, unknown_names
from analysis.store import Store
from charts.accuracy import error_chart
from charts.event_accuracy import cue_chart, event_chart
from charts.publishers import publishers_chart
from loaders.dating.cues.rules import kinds
from loaders.rules import DATA
from loaders.tables import CONTRACT, Tables, frame
from ui.rules import find_rows, rule_rows

DASHBOARD = Path(__file__).resolve().parent.parent / "dashboard.py"
DAY = date(2025, 3, 3)


def article(number, off=0, **changes):
    inferred = DAY + timedelta(days=off)
    known = {"article_id": f"a{number}", "title": f"Report {number}", "publisher": "Gazette", "published": DAY}
    dates = {"inferred": inferred, "inferred_low": inferred, "inferred_high": inferred, "anchor": DAY}
    return known | dates | {"anchor_basis": "published", "warnings": [], "words": 9} | changes


def cue(number, kind):
    return {"article_id": f"a{number}", "kind": kind, "days": [], "likelihood": []}


def store(**rows):
    return Store(Tables(**{name: frame(name, rows.get(name, [])) for name in CONTRACT}))


NOT_DATED = {"inferred": None, "inferred_low": None, "inferred_high": None}


def test_accuracy_by_cue():
    cues = [cue(1, "stated"), cue(1, "stated"), cue(2, "stated"), cue(2, "weekday"), cue(3, "weekday")]
    rows = accuracy_by_cue(store(articles=[article(1), article(2, 5), article(3, **NOT_DATED)], cues=cues))
    by_cue = rows.set_index("cue")
    assert by_cue.loc["Stated date", ["articles", "dated", "on_the_day", "within_7", "inside"]].to_list() == [
        2,
        2,
        1,
        2,
        1,
    ]
    assert by_cue.loc["Weekday pattern", ["articles", "dated", "on_the_day"]].to_list() == [2, 1, 0]
    # Clopper and Pearson's limits for 1 of 2, as in every table of them.
    assert by_cue.loc["Stated date", ["low", "high"]].to_list() == pytest.approx([0.0126, 0.9874], abs=1e-4)
    chart = cue_chart(rows)
    assert chart.title == "Dated to the day: 50% of 2 with stated date, 0% of 1 with weekday pattern"
    assert "Stated date 50% (n = 2)" in chart.alt


def test_the_names_of_cues_are_those_of_the_rules():
    assert {kind.id: kind.name for kind in kinds().values()} == dict(CUE_NAMES)


def test_what_an_undated_article_lacks_is_said():
    listed = undated_articles(
        store(
            articles=[article(1), article(2, **NOT_DATED), article(3, **NOT_DATED)],
            cues=[cue(2, "weekday"), cue(2, "office")],
        )
    ).set_index("title")
    assert list(listed.index) == ["Report 2", "Report 3"]
    assert listed.loc["Report 2", "cues_found"] == "office holder, weekday pattern"
    assert "a date in words or a dateline; a count of the dead" in listed.loc["Report 2", "missing"]
    assert "weekday" not in listed.loc["Report 2", "missing"]
    assert "a weekday" in listed.loc["Report 3", "missing"]


def test_coverage_by_publisher_and_month():
    articles = [article(n, publisher=name) for n, name in enumerate(["Gazette", "Gazette", "Ledger", "Mail", ""])]
    rows = coverage_by_publisher_and_month(store(articles=articles), most=2)
    assert dict(zip(rows["publisher"], rows["articles"], strict=True)) == {
        "Gazette": 2, "Ledger": 1, "Other publishers": 2,
    }  # fmt: skip
    chart = publishers_chart(rows)
    assert chart.title == "Gazette has most articles: 2 of 5 (40%)"
    assert chart.figure.layout.yaxis.categoryarray[0] == "Other publishers", "at the bottom"


def test_unknown_names_come_most_widespread_first():
    names = [
        {"name": name, "articles": articles, "times": 9, "example": "x"} for name, articles in (("Ana", 2), ("Bo", 3))
    ]
    assert unknown_names(store(unknown_names=names))["name"].to_list() == ["Bo", "Ana"]


def test_many_errors_are_thinned_out_and_that_is_told(monkeypatch):
    monkeypatch.setattr("charts.accuracy._MOST", 3)
    chart = error_chart(against_published(store(articles=[article(n) for n in range(9)])))
    assert len(chart.figure.data[0].x) == 3
    assert "3 of them are drawn" in chart.subtitle
    assert len(chart.rows) == 9


PART = {
    "articles": 9,
    "figures": {"actors_f1": 0.9, "role_f1": 0.8, "kind_accuracy": 0.7, "date_exact": 0.6, "sentences": 120},
    "stories": {"f1": 0.5},
    "coders": {"actors_f1": 0.99},
}
EVENTS = {"on": "2026-01-01", "data_version": "x1", "develop": PART | {"articles": 7}, "held_out": PART}


def test_the_benchmark_of_events_shows_held_out_figures_beside_the_others():
    figures = event_figures(EVENTS).set_index("figure")
    assert figures.loc["Actors named (F1)"].to_list() == [0.9, 0.9, 0.99]
    assert pd.isna(figures.loc["Reports merged to stories (B-cubed F1)", "coders"])
    assert "Issues (F1)" not in figures.index, "not measured"
    assert say_event_figures(EVENTS).startswith("On 9 annotated articles (120 sentences) that no rule was tuned on")
    chart = event_chart(event_figures(EVENTS))
    assert chart.title.startswith("Most reliable: actors named (0.90 of 1); least: reports merged")
    names = [name for name in plain_figures(held_out_first(EVENTS)) if name.endswith("articles")]
    assert names == ["held out: articles", "develop: articles"]


@pytest.mark.parametrize("result", [{}, {"held_out": {}}, {"held_out": [], "develop": 3}])
def test_a_benchmark_of_another_make_gives_no_figures(result):
    assert event_figures(result).empty
    assert say_event_figures(result) == ""


def test_benchmarks_on_other_data_are_found():
    results = {"dating": {"data_version": "old"}, "events": {"data_version": "now"}, "speed": {}}
    assert measured_on_other_data(results, "now") == {"dating": "old"}


def test_all_rules_can_be_read_and_searched():
    files = sorted((DATA / "rules").glob("*.toml"))
    rows = {path.stem: rule_rows(path) for path in files}
    assert all(len(table) for table in rows.values())
    fates = rows["fates"]
    assert find_rows(fates, "Rejected spurn")["id"].to_list() == ["rejected"]
    assert find_rows(fates, "nosuchword").empty
    assert len(find_rows(fates, " ")) == len(fates)


def open_method(link):
    at = AppTest.from_file(DASHBOARD, default_timeout=60)
    for key, value in link.items():
        at.query_params[key] = value
    return at.run().switch_page("pages/method.py").run()


@pytest.mark.usefixtures("app_settings")
@pytest.mark.parametrize(
    ("name", "words"), [("Actors", "blinken"), ("Rules: cues", "weekday"), ("Sources: trips", "Blinken jordan")]
)
def test_lists_are_searched_from_the_link(name, words):
    at = open_method({"in": name, "find": words})
    assert not at.exception
    counts = [one.value for one in at.caption if "entries of" in one.value or "entry of" in one.value]
    assert len(counts) == 1
    assert not counts[0].startswith("0 ")


@pytest.mark.usefixtures("app_settings")
def test_the_page_says_when_a_benchmark_was_run_on_other_data(monkeypatch, tmp_path):
    (tmp_path / "events.json").write_text(json.dumps(EVENTS), encoding="utf-8")
    monkeypatch.setattr("ui.results.read_results.__defaults__", (tmp_path,))
    at = open_method({})
    assert not at.exception
    assert "“events” on x1" in at.warning[0].value
    assert "python -m benchmarks.events" in at.warning[0].value
    assert any(
        one.value.replace("\\", "").replace("\u2060", "").startswith("Most reliable: actors named") for one in at.header
    )
