"""The Actors page as Streamlit runs it: links, picks, and what does not fit. On the small invented collection."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

DASHBOARD = Path(__file__).resolve().parent.parent / "dashboard.py"
pytestmark = pytest.mark.usefixtures("app_settings")


def open_actors(link):
    at = AppTest.from_file(DASHBOARD, default_timeout=60)
    for key, value in link.items():
        at.query_params[key] = value
    at = at.run().switch_page("pages/actors.py").run()
    assert not at.exception
    return at


def headers(at):
    return [one.value.replace("\\", "") for one in at.header]


def test_a_link_opens_the_sentences_and_the_trend_of_a_tie():
    at = open_actors({"who": "Hamas", "with": "Israel", "floor": "1"})
    assert (at.selectbox(key="who").value, at.selectbox(key="with").value) == ("hamas", "israel")
    assert any(
        title.startswith("Hamas and Israel: ") and title.endswith(("sentence", "sentences")) for title in headers(at)
    )


def test_a_link_opens_the_profile_of_an_actor():
    at = open_actors({"who": "qatar"})
    titles = headers(at)
    assert any("most active in" in title for title in titles)
    assert any(title.startswith("Qatar speaks in") for title in titles)
    assert any("most often with" in title for title in titles)


@pytest.mark.parametrize("link", [
    {"unit": "Story"}, {"unit": "event"}, {"measure": "Lift"}, {"measure": "npmi", "view": "Network"},
    {"byera": "true"}, {"byera": "true", "view": "network", "who": "hamas", "with": "qatar"},
    {"who": "hamas", "with": "hamas"}, {"with": "qatar"}, {"era": "blinken", "byera": "true"}, {"floor": "900"},
    {"who": "hamas", "voice": "Said"}, {"who": "egypt", "q": "nosuchword"}, {"top": "5"},
    {"who": "albania"}, {"who": "albania", "with": "hamas"}, {"q": "doha", "who": "hamas"},
], ids=json.dumps)  # fmt: skip
def test_links_to_the_page_run(link):
    assert not open_actors(link).warning


def test_an_actor_without_events_is_told_without_empty_charts():
    at = open_actors({"who": "albania"})
    assert headers(at)[-1] == "Albania: 0 sentences"
    assert "pick somebody else" in at.info[0].value
    assert not any("no dated" in title for title in headers(at))


# link -> what the notice says
NONSENSE = {
    "an unknown actor": ({"who": "nobody"}, "who=nobody"),
    "markup": ({"with": "<script>alert(1)</script>"}, "with=<script>"),
    "a measure": ({"measure": "loud"}, "measure=loud"),
    "too many actors": ({"top": "5000"}, "top=5000"),
    "no number": ({"floor": "many"}, "floor=many"),
    "a period": ({"period": ["Jan 1900", "x"]}, "period=Jan 1900"),
}


@pytest.mark.parametrize(("link", "told"), NONSENSE.values(), ids=NONSENSE.keys())
def test_what_a_link_asks_in_vain_is_dropped_with_a_notice(link, told):
    at = open_actors(link)
    assert told in at.warning[0].value.replace("\\", "")
    assert at.selectbox(key="who").value is None
    assert at.number_input(key="top").value == 12


def test_a_period_counts_dated_events_within_it_only():
    whole, part = open_actors({"floor": "1"}), open_actors({"period": ["Jul 2025", "Jul 2025"], "floor": "1"})
    n = [int(at.caption[0].value.replace("\\", "").split(" of ")[1].split()[0]) for at in (whole, part)]
    assert 0 < n[1] < n[0]


def test_a_period_outside_the_dates_offers_the_way_back():
    at = open_actors({"from": "2025-06-01", "period": ["Jan 2024", "Feb 2024"]})
    assert "chosen period" in at.info[0].value
    at.button(key="whole-period").click().run()
    assert not at.exception
    assert not at.info


def test_nothing_that_fits_draws_nothing():
    # Which filter is to blame is said above every page, by the entry script.
    at = open_actors({"q": "nosuchword"})
    assert not at.exception
    assert not at.get("plotly_chart")
    assert not at.get("arrow_data_frame")


def test_clear_takes_the_pick_away():
    at = open_actors({"who": "hamas", "with": "israel"})
    at.button(key="clear-pick").click().run()
    assert (at.selectbox(key="who").value, at.selectbox(key="with").value) == (None, None)


def show_hostile_titles():
    from types import SimpleNamespace

    import pandas as pd
    import plotly.graph_objects as go

    from analysis.selection import Selection
    from ui.parts import show_chart
    from ui.view import set_view

    set_view(SimpleNamespace(page="Actors", selection=Selection(), store=SimpleNamespace(data_version="made")))  # type: ignore[arg-type]

    rows = pd.DataFrame({"n": [1]})
    title = "<b>Q</b> and [x](https://example.org) in $5 and $6"
    show_chart(
        SimpleNamespace(
            name="c", title=title, subtitle=title, alt="", figure=go.Figure(go.Scatter(x=[1], y=[1])), rows=rows
        ),
        "c",
    )


def test_names_in_titles_are_no_markup():
    at = AppTest.from_function(show_hostile_titles).run()
    assert not at.exception
    for words in (at.header[0].value, at.caption[0].value):
        assert r"\<b\>Q" in words
        assert r"\[x\]" in words
        assert r"\$5" in words
