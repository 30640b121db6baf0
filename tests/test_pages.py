"""Every page, run as Streamlit runs it, on the small invented collection.

From its second run on, AppTest runs a file of ``pages/`` alone, without the sidebar but with the view that the first
run left; so what a click in the sidebar does is tested in the browser (tests/browser).
"""

import pytest
from streamlit.testing.v1 import AppTest

PAGES = ["timeline", "actors", "eras", "articles", "briefing", "method"]
# Filters that leave many, few and no events, and a link that makes no sense.
LINKS = {
    "all": {},
    "one actor": {"actor": ["Qatar"]},
    "id for a name": {"actor": ["qatar"]},
    "nothing fits": {"q": "nosuchword"},
    "nonsense": {"actor": ["<script>"], "from": "2025-13-45", "conf": "many", "match": "none", "chron": "loud"},
    "end before start": {"from": "2025-06-01", "to": "2024-06-01"},
    "chronology off": {"chron": "off"},
}


def open_page(name, link):
    at = AppTest.from_file("../dashboard.py", default_timeout=60)
    for key, value in link.items():
        at.query_params[key] = value
    at.run()
    return at.switch_page(f"pages/{name}.py").run() if name != "timeline" else at


@pytest.mark.usefixtures("app_settings")
@pytest.mark.parametrize("link", LINKS.values(), ids=LINKS.keys())
@pytest.mark.parametrize("name", PAGES)
def test_page_runs(name, link):
    at = open_page(name, link)
    assert not at.exception
    assert at.title


@pytest.mark.usefixtures("app_settings")
def test_an_id_in_the_link_selects_the_actor():
    at = open_page("timeline", {"actor": ["qatar"]})
    assert at.multiselect(key="actor").value == ["qatar"]
    assert not at.warning


@pytest.mark.usefixtures("app_settings")
def test_values_that_make_no_sense_are_told():
    at = open_page("timeline", LINKS["nonsense"])
    assert not at.exception
    assert "was left out" in at.warning[0].value
    assert at.multiselect(key="actor").value == []


def test_no_articles_is_a_sentence(monkeypatch, tmp_path):
    monkeypatch.setenv("CEASEFIRE_ARTICLES", str(tmp_path / "nowhere"))
    monkeypatch.setenv("CEASEFIRE_TABLES", str(tmp_path / "tables"))
    at = AppTest.from_file("../dashboard.py", default_timeout=60).run()
    assert not at.exception
    assert at.error
    assert not at.sidebar.multiselect


def test_what_could_not_be_read_is_told(monkeypatch, tmp_path):
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "good.txt").write_text("Hamas said on 24 July 2025 that it had answered the draft of the mediators.")
    (articles / "latin.txt").write_bytes("Qatar’s premier said on 25 July 2025 that Hamas had agreed.".encode("cp1252"))
    (articles / "empty.txt").touch()
    (articles / "binary.txt").write_bytes(b"\0\1\2")
    (articles / "index.csv").write_text("file,published\ngood.txt,24/07/2025\nlatin.txt\n")
    monkeypatch.setenv("CEASEFIRE_ARTICLES", str(articles))
    monkeypatch.setenv("CEASEFIRE_TABLES", str(tmp_path / "tables"))
    at = open_page("method", {})
    assert not at.exception
    said = " ".join(one.value for one in at.markdown)
    for sentence in ("is empty", "binary data", "read as Windows", "is not a date like", "1 cells where"):
        assert sentence in said
