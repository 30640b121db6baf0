"""The Briefing page: charts chosen on other pages, in order, with notes, saved and read again."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from analysis.selection import Selection

pytestmark = pytest.mark.usefixtures("app_settings")
HOSTILE = "<script>alert(1)</script> $x^2$ [a](javascript:alert(1)) **b**"


@pytest.fixture(autouse=True)
def _own_database(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'saved.sqlite'}")


def start(**link):
    at = AppTest.from_file("../dashboard.py", default_timeout=60)
    for key, value in link.items():
        at.query_params[key] = value
    return at.run()


def go(at, page):
    return at.switch_page(f"pages/{page}.py").run()


@pytest.fixture
def chosen():
    """A session with three charts in its briefing, on the Briefing page."""
    at = start()
    at.button(key="timeline-add").click().run()
    go(at, "eras")
    at.button(key="eras-kind-add").click().run()
    at.session_state["part"] = "Over time"
    at.run().button(key="eras-pace-add").click().run()
    go(at, "briefing")
    assert not at.exception
    return at


def titles(at):
    return [one.value.split(". ", 1)[1].strip("*") for one in at.markdown if one.value[:4] in ("**1.", "**2.", "**3.")]


def told(at):
    return [caption.value.split(":")[0] for caption in at.caption if caption.value.startswith(("Timeline:", "Eras:"))]


def test_an_empty_briefing_says_what_to_do():
    at = go(start(), "briefing")
    assert not at.exception
    assert "Add to briefing" in at.info[0].value


def test_the_button_of_a_chart_adds_it_and_takes_it_out():
    at = start()
    at.button(key="timeline-add").click().run()
    assert at.button(key="timeline-add").label == "Take out of briefing"
    at.button(key="timeline-add").click().run()
    assert at.button(key="timeline-add").label == "Add to briefing"
    assert "No chart is chosen" in go(at, "briefing").info[0].value


def test_charts_are_ordered_and_taken_out(chosen):
    assert len(titles(chosen)) == 3
    first, second, third = titles(chosen)
    chosen.button(key="down-1").click().run()
    assert titles(chosen) == [second, first, third]
    chosen.button(key="up-3").click().run()
    assert titles(chosen) == [second, third, first]
    chosen.button(key="out-2").click().run()
    assert titles(chosen) == [third, first]


def test_a_saved_briefing_opens_as_it_was_for_whoever_has_its_link(chosen):
    chosen.text_input(key="draft-title").set_value(HOSTILE).run()
    chosen.text_area(key="draft-lead").set_value("For the minister.\n" + HOSTILE).run()
    chosen.text_area(key="note-2").set_value("Look at this.").run()
    chosen.button(key="save-new").click().run()
    assert not chosen.exception
    assert chosen.success[0].value.startswith("Saved")
    key = next(button.key for button in chosen.button if button.key.startswith("do-rename-")).removeprefix("do-rename-")

    reader = start(briefing=key)
    go(reader, "briefing")
    assert not reader.exception
    assert "alert" in reader.title[0].value
    assert "<script>" not in reader.title[0].value
    assert len(reader.get("plotly_chart")) == 3
    assert not [button for button in reader.button if button.key.startswith(("do-", "save"))]
    assert reader.button(key="edit").label == "Work on a copy"


def saved_key(at):
    return next(one.key for one in at.button if one.key.startswith("do-rename-")).removeprefix("do-rename-")


def test_any_key_that_chance_gives_a_briefing_can_be_shown(chosen, monkeypatch):
    monkeypatch.setattr("briefings.saved.secrets.token_urlsafe", lambda _bytes: "a__b-_c")
    chosen.button(key="save-new").click().run()
    assert not chosen.exception
    assert saved_key(chosen) == "a__b-_c"


def test_a_note_typed_and_saved_at_once_is_not_lost(chosen):
    chosen.text_area(key="note-1").set_value("At the last moment.")
    chosen.button(key="save-new").click().run()
    reader = go(start(briefing=saved_key(chosen)), "briefing")
    assert any("At the last moment." in one.proto.body for one in reader.get("html"))


def test_saved_ones_are_listed_renamed_changed_and_deleted(chosen):
    chosen.button(key="save-new").click().run()
    key = saved_key(chosen)
    title = next(one for one in chosen.text_input if one.key.startswith(f"title-{key}"))
    title.set_value("Another name").run()
    chosen.button(key=f"do-rename-{key}").click().run()
    assert chosen.success[0].value.startswith("Renamed")
    assert chosen.text_input(key="draft-title").value == "Another name"
    chosen.button(key="out-1").click().run()
    chosen.button(key="save").click().run()
    assert chosen.success[0].value.startswith("Saved")
    assert any(caption.value.startswith("2 charts, saved") for caption in chosen.caption)
    chosen.button(key=f"do-delete-{key}").click().run()
    assert not chosen.exception
    assert not [one for one in chosen.button if one.key.startswith("do-")]
    gone = go(start(briefing=key), "briefing")
    assert gone.warning[0].value.startswith("No briefing is saved under this link")


def test_a_reader_works_on_a_copy(chosen):
    chosen.text_area(key="note-3").set_value("Mine.").run()
    chosen.button(key="save-new").click().run()
    reader = go(start(briefing=saved_key(chosen)), "briefing")
    reader.button(key="edit").click().run()
    assert not reader.exception
    assert len(titles(reader)) == 3
    assert reader.text_area(key="note-3").value == "Mine."
    # Somebody else's briefing is not changed: only a new one can be saved.
    assert [one.key for one in reader.button if one.key in ("save", "save-new")] == ["save-new"]


def test_charts_of_other_filters_are_drawn_with_the_present_ones():
    at = start(actor=["Qatar"])
    at.button(key="timeline-add").click().run()
    at.session_state["_view"] = replace(at.session_state["_view"], selection=Selection())
    go(at, "briefing")
    (before,) = titles(at)
    assert any("stands on other filters" in caption.value for caption in at.caption)
    at.button(key="redraw").click().run()
    assert not at.exception
    assert titles(at) != [before]
    assert not [one for one in at.button if one.key == "redraw"]


def test_the_preview_is_the_file_that_leaves(chosen):
    chosen.text_area(key="draft-lead").set_value(HOSTILE).run()
    chosen.session_state["preview-drawer"] = True
    chosen.run()
    assert not chosen.exception
    (frame,) = chosen.get("iframe")
    assert "&lt;script&gt;alert(1)" in frame.proto.srcdoc
    assert "<script>alert(1)" not in frame.proto.srcdoc


def test_the_rest_works_without_the_database(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://x@127.0.0.1:1/x")
    at = start()
    at.button(key="timeline-add").click().run()
    go(at, "briefing")
    assert not at.exception
    assert "cannot be reached" in at.warning[0].value
    assert len(titles(at)) == 1
    assert not [one for one in at.button if one.key.startswith("save")]


@pytest.mark.parametrize("chart", ["timeline", "co-mentions", "eras-kind", "eras-pace", "coverage"])
def test_a_chart_stands_alone(chart):
    at = go(start(chart=chart), "chart")
    assert not at.exception
    assert len(at.get("plotly_chart")) == 1
    assert len(at.title) == 1
    assert "Data version" in at.caption[-1].value


def test_a_chart_that_is_not_there_is_a_sentence():
    at = go(start(chart="<script>"), "chart")
    assert not at.exception
    assert "cannot be shown" in at.warning[0].value


def test_an_emptied_briefing_starts_with_nothing(chosen):
    chosen.text_input(key="draft-title").set_value("Mine").run()
    chosen.button(key="empty").click().run()
    assert not chosen.exception
    assert "No chart is chosen" in chosen.info[0].value
    go(chosen, "eras").button(key="eras-pace-add").click().run()
    go(chosen, "briefing")
    assert chosen.text_input(key="draft-title").value == "Ceasefire talks"


def test_streamlits_secrets_may_name_the_database(monkeypatch, tmp_path):
    monkeypatch.delenv("DATABASE_URL")
    at = AppTest.from_file("../dashboard.py", default_timeout=60)
    at.secrets["DATABASE_URL"] = f"sqlite:///{tmp_path / 'of-the-secrets.sqlite'}"
    go(at.run(), "briefing")
    assert (tmp_path / "of-the-secrets.sqlite").exists()
