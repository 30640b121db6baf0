"""The evidence chart and the figures behind the Method page, from invented cues and articles."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import pytest

from analysis.articles import list_articles, say_date, say_interval
from analysis.benchmarks import ablation_rows, columns_of, listed, plain_figures, reliability_rows, say_figures
from analysis.dating import Evidence, WeighedCue, article_cues
from analysis.evidence_found import undated_articles
from analysis.method import against_published, coverage_by_month, measure
from analysis.selection import Selection
from analysis.store import Store
from charts.accuracy import ablation_chart, error_chart, reliability_chart
from charts.coverage import coverage_chart
from charts.evidence import evidence_chart
from loaders.tables import CONTRACT, Tables, frame

FIRST, BEST = date(2025, 7, 1), date(2025, 7, 24)
CUE = WeighedCue(1, "war_length", 4, 20, "<b>21 months</b> $5", "21 months fit July", 1.0, (FIRST, BEST), (0.5, 1.0))
OFF = WeighedCue(2, "weekday", 30, 38, "Thursday", "a Thursday", 0.5, (FIRST, BEST), (1.0, 0.2), used=False)


def evidence(**changes) -> Evidence:
    days = [FIRST + timedelta(days=after) for after in range(60)]
    chances = pd.Series([0.71 if day == BEST else 0.29 / 59 for day in days], index=days)
    known = {"best": BEST, "low": date(2025, 7, 22), "high": date(2025, 7, 26), "confidence": 0.71, "published": BEST}
    return Evidence(**({"cues": (CUE, OFF), "chances": chances} | known | changes))


# Both sides of each way to shorten an interval.
@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        pytest.param(date(2025, 7, 24), date(2025, 7, 24), "24 Jul 2025", id="one day"),
        pytest.param(date(2025, 7, 22), date(2025, 7, 26), "22–26 Jul 2025", id="one month"),
        pytest.param(date(2025, 7, 30), date(2025, 8, 2), "30 Jul – 2 Aug 2025", id="one year"),
        pytest.param(date(2024, 12, 30), date(2025, 1, 2), "30 Dec 2024 – 2 Jan 2025", id="two years"),
        pytest.param(None, date(2025, 7, 24), "", id="missing"),
        pytest.param(pd.NaT, pd.NaT, "", id="missing in a table"),
    ],
)
def test_an_interval_is_said_in_short(first, last, said):
    assert say_interval(first, last) == said


# Half-open intervals with their grain; a part of a month is never called the month.
@pytest.mark.parametrize(
    ("first", "end", "grain", "said"),
    [
        pytest.param(date(2024, 6, 1), date(2024, 7, 1), "month", "Jun 2024", id="month"),
        pytest.param(date(2024, 6, 1), date(2024, 6, 11), "month", "1–10 Jun 2024", id="part of a month"),
        pytest.param(date(2024, 1, 1), date(2025, 1, 1), "year", "2024", id="year"),
        pytest.param(date(2024, 6, 1), date(2024, 6, 2), "day", "1 Jun 2024", id="day"),
        pytest.param(pd.NaT, pd.NaT, "", "undated", id="undated"),
    ],
)
def test_a_date_is_never_said_sharper_than_its_grain(first, end, grain, said):
    assert say_date(first, end, grain) == said


# The titles state the finding; the counts are of the cues in force.
@pytest.mark.parametrize(
    ("changes", "title"),
    [
        pytest.param({}, "Best day 24 Jul 2025 (71%), from 1 cue; published 24 Jul 2025", id="published"),
        pytest.param({"published": None}, "Best day 24 Jul 2025 (71%), from 1 cue", id="not published"),
        pytest.param({"best": None, "published": None}, "No best day from 1 cue", id="undated"),
        pytest.param({"best": None, "published": None, "cues": ()}, "No best day from 0 cues", id="no cue"),
    ],
)
def test_the_title_of_the_evidence_chart_states_the_finding(changes, title):
    chart = evidence_chart(evidence(**changes))
    assert chart.title == title
    assert title in chart.alt


def test_each_cue_has_a_strip_and_each_day_a_bar():
    chart = evidence_chart(evidence())
    lines = [trace for trace in chart.figure.data if trace.type == "scatter" and trace.line.shape == "hv"]
    assert [line.line.dash for line in lines] == ["dot", "solid"], "the first cue stands highest and is drawn last"
    assert max(lines[1].y) - min(lines[1].y) == pytest.approx(0.55 / 2), "scaled to the highest value of all its steps"
    bars = next(trace for trace in chart.figure.data if trace.type == "bar")
    assert dict(zip(bars.customdata, bars.y, strict=True))["24 Jul 2025"] == pytest.approx(0.71)


def test_words_of_an_article_are_no_markup_in_the_chart():
    labels = [note.text for note in evidence_chart(evidence()).figure.layout.annotations]
    assert any("&lt;b&gt;21 months&lt;/b&gt; &#36;5" in label for label in labels)


def test_the_chart_shows_the_days_around_the_interval_or_the_whole_period():
    near, whole = evidence_chart(evidence()), evidence_chart(evidence(), whole_period=True)
    assert near.figure.layout.xaxis2.range[0].date() > whole.figure.layout.xaxis2.range[0].date()
    assert whole.figure.layout.xaxis2.range[0].date() == FIRST - timedelta(days=1), "the left edge of the first day"


def test_the_rows_hold_every_cue_and_the_likeliest_days():
    rows = evidence_chart(evidence()).rows
    assert rows["in force"].to_list()[:2] == ["yes", "no"]
    assert rows.set_index("kind or day")["value"]["24 Jul 2025"] == pytest.approx(0.71)


def article(number: int, **changes) -> dict:
    day = date(2025, 1, number)
    known = {"published": day, "inferred": day, "inferred_low": day, "inferred_high": day, "anchor": day}
    words = {"article_id": f"a{number}", "title": f"Report {number}", "publisher": "Gazette", "text": "Talks resumed."}
    return words | known | {"anchor_basis": "published", "era": "hand-over", "warnings": [], "words": 2} | changes


def event(number: int, **changes) -> dict:
    when = {"date": date(2025, 1, number), "date_end": date(2025, 1, number + 1), "grain": "day"}
    words = {"event_id": f"e{number}", "article_id": f"a{number}", "start": 0, "end": 14, "sentence": "Talks resumed."}
    return words | when | {"kind": "talks_round", "actors": [], "issues": [], "confidence": 1.0} | changes


def store(articles: list[dict], events: list[dict], cues: list[dict] | None = None) -> Store:
    rows = {
        "articles": articles,
        "events": events,
        "cues": cues or [],
        "kinds": [{"kind": "talks_round", "name": "Round"}],
    }
    return Store(Tables(**{name: frame(name, rows.get(name, [])) for name in CONTRACT}))


# Errors of 0, 1, -7 and 40 days, the last outside its interval; one article whose text gives no date.
COLLECTION = [
    article(1),
    article(2, inferred=date(2025, 1, 3), inferred_high=date(2025, 1, 3)),
    article(10, inferred=date(2025, 1, 3), inferred_low=date(2025, 1, 2)),
    article(20, inferred=date(2025, 3, 1), inferred_low=date(2025, 3, 1), inferred_high=date(2025, 3, 1)),
    article(25, inferred=None, inferred_low=None, inferred_high=None),
    article(26, published=None, inferred=None, anchor=None, anchor_basis="none", warnings=["No cue was found."]),
]


def test_inferred_dates_are_measured_against_published_ones():
    figures = measure(against_published(store(COLLECTION, [])))
    assert (figures.articles, figures.dated, figures.abstained) == (5, 4, 1)
    assert (figures.exact, figures.within_1, figures.within_7, figures.within_31) == (0.25, 0.5, 0.75, 0.75)
    assert (figures.median_error, figures.coverage, figures.median_width) == (4.0, 0.75, 1.5)


def test_nothing_to_measure_gives_no_figures():
    figures = measure(against_published(store([], [])))
    assert (figures.dated, figures.exact, figures.median_error) == (0, None, None)


def test_errors_beyond_the_rim_are_drawn_at_the_rim_and_told():
    chart = error_chart(against_published(store(COLLECTION, [])))
    outside = chart.figure.data[1]
    assert list(outside.y) == [35.0]
    assert outside.customdata[0][4] == "+40"
    assert "Report 20 +40 days" in chart.alt
    assert chart.title == "Inferred against published: 25% on the day, 75% within a week"


def test_undated_articles_are_listed_with_what_was_found():
    rows = undated_articles(store(COLLECTION, []))
    assert rows["title"].to_list() == ["Report 25", "Report 26"]
    assert rows["cues_found"].to_list() == ["none", "none"]
    assert rows["warnings"].to_list() == ["", "No cue was found."]


def test_months_without_articles_are_in_the_coverage():
    months = coverage_by_month(store([article(1), article(2, anchor=date(2025, 3, 5), era="witkoff")], []))
    assert months["articles"].to_list() == [1, 0, 1]
    chart = coverage_chart(months, {"hand-over": "Hand-over", "witkoff": "Witkoff era"})
    assert chart.title == "Most articles are of Jan 2025 (1); 1 of 3 months have none"


def test_the_list_holds_the_articles_with_a_selected_event_and_counts_the_others():
    undated = event(2, date=None, date_end=None, grain="")
    tables = store([article(1), article(2), article(3)], [event(1), undated])
    everything = list_articles(tables, Selection())
    assert (len(everything.rows), everything.left_out) == (3, 0)
    january = list_articles(tables, Selection(date_from=date(2025, 1, 1)))
    assert january.rows["article_id"].to_list() == ["a1"]
    assert (january.all, january.left_out, january.without_dates) == (3, 2, 2)


def test_undated_articles_come_last_in_the_list():
    listed_rows = list_articles(store(COLLECTION, []), Selection())
    assert listed_rows.rows["article_id"].to_list()[-1] == "a26"
    assert listed_rows.count("none") == 1
    assert listed_rows.rows["interval"].to_list()[1] == "2–3 Jan 2025"


def test_cues_are_numbered_in_the_order_of_the_text():
    late = {
        "article_id": "a1",
        "kind": "weekday",
        "start": 9,
        "end": 12,
        "days": [FIRST],
        "likelihood": [1.0],
        "weight": 1.0,
    }
    cues = article_cues(
        store([article(1)], [], [late, late | {"kind": "toll", "start": 2}]), "a1", lambda number: number == 1
    )
    assert [(cue.number, cue.kind, cue.used) for cue in cues] == [(1, "toll", True), (2, "weekday", False)]
    assert cues[0].days == (FIRST,)


def test_figures_of_a_benchmark_are_said_whatever_their_shape():
    result = {"data_version": "x1", "all": {"exact": 0.5, "n": 1200}, "reliability": [{"stated": 0.5, "observed": 0.6}]}
    assert plain_figures(result) == {"data version": "x1", "all: exact": "0.5", "all: n": "1,200"}
    assert listed(result)["reliability"]["observed"].to_list() == [0.6]
    assert columns_of(listed(result)["reliability"], {"stated": ("p", "stated"), "n": ("n",)}) is None


DATING = {
    "figures": {"within_0": 0.6, "within_1": 0.8, "within_7": 0.9, "articles": 50, "undated": 3, "coverage_90": 0.92},
    "reliability": [{"from": 0.2, "to": 0.4, "articles": 4, "confidence": 0.3, "exact": 0.5}],
    "ablation": {"toll_exact": {"within_0": 0.4}, "weekday": {"within_0": 0.6}},
}


def test_the_dating_benchmark_is_read_in_its_shape():
    (row,) = reliability_rows(DATING).to_dict("records")
    assert {name: row[name] for name in ("stated", "observed", "n")} == {"stated": 0.3, "observed": 0.5, "n": 4}
    # Two of four, exactly: Clopper and Pearson, table of 1934.
    assert (row["low"], row["high"]) == pytest.approx((0.068, 0.932), abs=0.001)
    ablation = ablation_rows(DATING)
    assert ablation["cue"].to_list() == ["toll exact", "weekday"]
    assert ablation["change"].to_list() == pytest.approx([-0.2, 0.0])
    assert "of 50 articles 60% are dated to the day" in say_figures(DATING)
    assert "ablation: toll exact: within 0" not in plain_figures(DATING)


@pytest.mark.parametrize(
    "result", [{}, {"figures": {}}, {"reliability": [], "ablation": {}}], ids=["none", "empty", "no rows"]
)
def test_a_benchmark_without_figures_gives_none(result):
    assert reliability_rows(result) is None
    assert ablation_rows(result) is None
    assert say_figures(result) == ""


def test_reliability_and_ablation_state_their_findings():
    found = {"stated": [0.5, 0.9], "observed": [0.6, 0.85], "n": [10, 20], "low": [0.3, 0.6], "high": [0.9, 1.0]}
    reliability = reliability_chart(pd.DataFrame(found))
    # 10 points in ten articles and 5 in twenty.
    assert reliability.title == "Stated and found probabilities differ by 7 points on average"
    assert list(reliability.figure.data[1].error_y.array) == pytest.approx([0.3, 0.15])
    ablation = ablation_chart(
        pd.DataFrame({"cue": ["toll", "weekday"], "value": [0.4, 0.6], "change": [-0.2, 0.0]}), "exact"
    )
    assert ablation.title == "Most is lost without toll: 20 points of those exact"
