"""Every chart of every page can be put into a briefing, and its recipe draws the very same chart again."""

from datetime import date

import pytest
from pandas.testing import assert_frame_equal
from streamlit.testing.v1 import AppTest

from analysis.names import display_names
from analysis.opening import open_tables
from briefings.drawing import draw_chart
from briefings.figures import figure_of

pytestmark = pytest.mark.usefixtures("app_settings")
OWN = {"compare": "Two periods of my own", "a_from": "2024-03-01", "a_to": "2024-09-30", "b_from": "2025-01-01",
       "b_to": "2025-09-30"}  # fmt: skip
PERIOD = {"period": ["Feb 2024", "Mar 2025"]}
# page, link -> charts that stand there
STATES = {
    "timeline": ("timeline", {"lanes": "side"}, {"timeline"}),
    "matrix": ("actors", {"measure": "Lift", "unit": "Event", "floor": "1", "top": "5"}, {"co-mentions"}),
    "network": ("actors", {"view": "network", "floor": "1"}, {"network"}),
    "matrix of a period": ("actors", {"floor": "1", **PERIOD}, {"co-mentions"}),
    "era by era": ("actors", {"byera": "true", "floor": "1"}, {"co-mentions-blinken", "co-mentions-witkoff"}),
    "network by era": ("actors", {"byera": "true", "view": "network", "floor": "1", "who": "hamas"},
                       {"co-mentions-blinken", "co-mentions-witkoff"}),
    "profile": ("actors", {"who": "hamas", "floor": "1"},
                {"co-mentions", "activity", "profile-voice", "profile-partner", "profile-issue"}),
    "profile in a period": ("actors", {"who": "hamas", **PERIOD}, {"activity", "profile-voice"}),
    "tie": ("actors", {"who": "hamas", "with": "israel", "unit": "event"}, {"trend"}),
    "kinds": ("eras", {"per": "100 articles"}, {"eras-facts", "eras-kind"}),
    "actors of eras": ("eras", {"by": "Actors"}, {"eras-actor"}),
    "kinds of own periods": ("eras", {**OWN, "era": "witkoff"}, {"eras-facts", "eras-kind"}),
    "offers": ("eras", {"part": "Offers"}, {"eras-offers"}),
    "pace": ("eras", {"part": "Pace"}, {"eras-rounds", "eras-responses"}),
    "pace of own periods": ("eras", {"part": "Pace", **OWN}, {"eras-rounds", "eras-responses"}),
    "truces": ("eras", {"part": "Truces"}, {"eras-truces"}),
    "words": ("eras", {"part": "Words"}, {"eras-words"}),
    "over time": ("eras", {"part": "Over time", "clock": "Calendar"}, {"eras-pace"}),
    "articles": ("articles", {}, {"articles"}),
    "method": ("method", {"actor": "Hamas"}, {"reliability", "ablation", "events-accuracy", "coverage",
                                              "coverage-publishers", "inferred-against-published"}),
}  # fmt: skip


def take_all(page, link):
    """A session in which every chart of the page was put into the briefing."""
    at = AppTest.from_file("../dashboard.py", default_timeout=60)
    for key, value in link.items():
        at.query_params[key] = value
    at = at.run().switch_page(f"pages/{page}.py").run()
    assert not at.exception
    keys = [one.key for one in at.button if str(one.key).endswith("-add")]
    assert len(at.get("plotly_chart")) <= len(keys)
    for key in keys:
        at.button(key=key).click().run()
    assert not at.exception
    assert [at.button(key=key).label for key in keys] == ["Take out of briefing"] * len(keys)
    return at


@pytest.mark.parametrize(("page", "link", "charts"), STATES.values(), ids=STATES.keys())
def test_every_chart_of_a_page_is_drawn_again_from_its_recipe(small_tables, page, link, charts):
    items = take_all(page, link).session_state["_basket"].items
    shaped = {"measure": "lift", "per": "articles", "clock": "calendar", "lanes": "side"}
    told = {name: value for item in items for name, value in item.recipe.choices if name in link and name in shaped}
    assert told == {name: value for name, value in shaped.items() if name in link}
    assert charts <= {item.recipe.chart for item in items}
    assert ("period" in link) == all(item.recipe.selection.date_from == date(2024, 2, 1) for item in items)
    store, tables = open_tables(small_tables)
    names = display_names(tables)
    for item in items:
        again = draw_chart(item.recipe, store, names)
        assert (again.title, again.subtitle, again.alt) == (item.chart.title, item.chart.subtitle, item.chart.alt)
        assert_frame_equal(again.rows, item.chart.rows)
        if again.figure is not None:
            assert figure_of(again) == figure_of(item.chart)


def test_charts_of_two_actors_are_two_charts():
    at = take_all("actors", {"who": "hamas"})
    at.selectbox(key="who").set_value("qatar").run()
    assert at.button(key="activity-add").label == "Add to briefing"
    at.button(key="activity-add").click().run()
    chosen = [item.recipe.choice("who", "") for item in at.session_state["_basket"].items
              if item.recipe.chart == "activity"]  # fmt: skip
    assert chosen == ["hamas", "qatar"]


def test_the_evidence_for_an_article_can_be_chosen(small_tables):
    store, _ = open_tables(small_tables)
    article = store.query("select article_id from articles where inferred is not null")["article_id"].iloc[0]
    (item,) = take_all("articles", {"article": article}).session_state["_basket"].items
    assert (item.recipe.chart, item.recipe.choice("article", "")) == ("evidence", article)


def test_charts_about_all_articles_never_stand_on_other_filters():
    at = take_all("method", {"actor": "Hamas"})
    assert not [item.recipe.chart for item in at.session_state["_basket"].items if item.recipe.filtered]


@pytest.mark.parametrize("link", [
    {"chart": "activity", "who": "qatar"}, {"chart": "profile-voice", "who": "Qatar"},
    {"chart": "trend", "who": "hamas", "with": "israel"}, {"chart": "co-mentions-witkoff", "floor": "1"},
    {"chart": "eras-kind", **OWN}, {"chart": "events-accuracy"}, {"chart": "coverage-publishers"},
], ids=lambda link: link["chart"])  # fmt: skip
def test_a_link_to_any_chart_shows_it_alone(link):
    at = AppTest.from_file("../dashboard.py", default_timeout=60)
    for key, value in link.items():
        at.query_params[key] = value
    at = at.run().switch_page("pages/chart.py").run()
    assert not at.exception
    assert len(at.get("plotly_chart")) == 1
    assert not at.warning


@pytest.mark.parametrize("link", [
    {"chart": "activity"}, {"chart": "activity", "who": "nobody"}, {"chart": "trend", "who": "hamas"},
    {"chart": "eras-kind", "compare": "x"}, {"chart": "eras-kind", **OWN, "a_from": "yesterday"},
    {"chart": "eras-"}, {"chart": "co-mentions-"}, {"chart": "network", "q": "nosuchword"},
    {"chart": "profile-nothing", "who": "hamas"},
], ids=str)  # fmt: skip
def test_a_link_that_makes_no_sense_is_a_sentence(link):
    at = AppTest.from_file("../dashboard.py", default_timeout=60)
    for key, value in link.items():
        at.query_params[key] = value
    at = at.run().switch_page("pages/chart.py").run()
    assert not at.exception
    assert any("cannot be shown" in one.value for one in at.warning)


@pytest.mark.parametrize("chart", ["articles", "eras-facts"])
def test_a_table_stands_alone_too(chart):
    at = AppTest.from_file("../dashboard.py", default_timeout=60)
    at.query_params["chart"] = chart
    at = at.run().switch_page("pages/chart.py").run()
    assert not at.exception
    assert len(at.table) + len(at.dataframe) == 1
