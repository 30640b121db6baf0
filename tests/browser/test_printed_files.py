"""PDF, presentation and pictures: made by one Chromium, opened by the libraries their users would open them with."""

import io
import re
import threading
import zipfile

import pandas as pd
import pytest
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader

from analysis.names import display_names
from analysis.selection import Selection
from briefings import browser
from briefings.formats import make_files
from briefings.page import offline_page
from briefings.printing import settled
from briefings.record import Entry, make_briefing
from charts.chart import Chart
from tests.made_briefings import MADE, made_briefing, made_chart

ONE = (
    b"<</Scope /Column>>/ID (node00000192)>> <</Headers [(node00000192) (node00000194)]>> <</ID (node00000194)>>"
    b"/CreationDate (D:20261121093000+00'00') /ModDate (D:20261121093000+00'00')"
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not browser.browser_found(), reason="There is no Chromium on this machine."),
]


@pytest.fixture(scope="module", autouse=True)
def _one_browser():
    yield
    browser.close()


@pytest.fixture
def parts(make_tables, make_store):
    return make_store({"sentence": "Hamas answered Qatar."}), display_names(make_tables())


@pytest.fixture
def briefing(parts):
    store, names = parts
    entries = [Entry(made_chart(words="Finding one"), "A note.\nOf two lines."), Entry(made_chart(words="Finding two"))]
    return make_briefing("The title", store, Selection(actors=("hamas",)), names, entries, MADE, "For the minister.")


def only(files):
    (file,) = files
    return file.content


def test_pdf_says_what_the_page_says(briefing):
    pdf = PdfReader(io.BytesIO(only(make_files(briefing, "pdf", "x"))))
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).replace("ﬁ", "fi").split())
    for words in ("The title", "actors: Hamas", "1 dated events shown", "Finding one", "Finding two", "A note.",
                  "For the minister.", "Method", "Accuracy", "Data version made", "Page 1 of"):  # fmt: skip
        assert words in text
    assert pdf.metadata.title == "The title"
    assert pdf.metadata.creation_date == MADE
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert all(abs(float(page.mediabox.width) - 595) < 2 for page in pdf.pages)


@pytest.mark.parametrize("name", ["pdf", "pptx", "png", "svg"])
def test_the_same_briefing_is_the_same_file(briefing, name):
    assert make_files(briefing, name, "x") == make_files(briefing, name, "x")


def test_what_chromium_counts_and_times_for_itself_does_not_reach_the_file():
    other = ONE.replace(b"node00000192", b"node00000200").replace(b"node00000194", b"node00000207")
    other = other.replace(b"20261121093000", b"20261121093107")
    assert other != ONE
    assert settled(other, MADE) == settled(ONE, MADE)
    assert len(settled(ONE, MADE)) == len(ONE)
    assert b"(node00000001)" in settled(ONE, MADE)


def test_presentation_has_native_titles_alternative_texts_notes_and_footers(briefing):
    deck = Presentation(io.BytesIO(only(make_files(briefing, "pptx", "x"))))
    opening, first, second, *_ = deck.slides
    assert opening.shapes.title.text_frame.text == "The title"
    assert "For the minister." in opening.placeholders[1].text_frame.text
    assert [slide.shapes.title.text_frame.text for slide in (first, second)] == ["Finding one", "Finding two"]
    (picture,) = [shape for shape in first.shapes if shape.shape_type == 13]
    assert picture._element.nvPicPr.cNvPr.get("descr") == "Finding one"
    assert picture.left >= 0
    assert picture.top + picture.height <= deck.slide_height
    assert picture.left + picture.width <= deck.slide_width
    notes = first.notes_slide.notes_text_frame.text
    assert notes.startswith("A note.\nOf two lines.\nFinding one")
    assert "actors: Hamas" in notes
    footers = [shape.text_frame.text for shape in first.placeholders if shape.placeholder_format.type == 15]
    assert footers == ["The title · Data version made, made 21 Nov 2026, 09:30 UTC"]
    assert any("A note." in shape.text_frame.text for shape in first.shapes if shape.has_text_frame)
    words = " ".join(shape.text_frame.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame)
    assert "Witkoff era: from 20 Jan 2025" in words
    assert (deck.core_properties.title, deck.core_properties.created) == ("The title", MADE.replace(tzinfo=None))


def test_a_short_table_is_one_in_the_presentation_and_a_long_one_is_counted():
    short = pd.DataFrame({"What": ["Days", "Rate"], "Then": [402, 61.25], "Since": [pd.Timestamp(2025, 1, 20), None]})
    charts = [
        Chart("facts", "Side by side", "", "Two rows", None, rows) for rows in (short, short.sample(40, replace=True))
    ]
    deck = Presentation(io.BytesIO(only(make_files(made_briefing(*charts), "pptx", "x"))))
    _, first, second, *_ = deck.slides
    (frame,) = [shape for shape in first.shapes if shape.has_table]
    cells = [[cell.text_frame.text for cell in row.cells] for row in frame.table.rows]
    assert cells == [["What", "Then", "Since"], ["Days", "402", "20 Jan 2025"], ["Rate", "61.25", ""]]
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == "Two rows"
    assert frame.top + frame.height <= deck.slide_height
    assert not any(shape.has_table for shape in second.shapes)
    assert any(
        "The 40 rows stand in the HTML file" in shape.text_frame.text for shape in second.shapes if shape.has_text_frame
    )


def test_pictures_carry_their_words(briefing):
    (first, _) = make_files(briefing, "svg", "x")
    text = first.content.decode("utf-8")
    assert first.name == "x-1-some-chart.svg"
    for words in ("Finding one", "Filters: actors: Hamas", "Data version made"):
        assert words in text
    assert not re.search(r"(href|src)=\"http", text)
    (png, _) = make_files(briefing, "png", "x")
    with Image.open(io.BytesIO(png.content)) as image:
        assert image.format == "PNG"
        assert image.width == 2400


def test_several_pictures_leave_the_page_as_one_archive(parts):
    store, names = parts
    page = offline_page("T", store, Selection(), names, [made_chart(), made_chart()])
    offer = next(one for one in page.offers("t") if one.file_name == "t-png.zip")
    with zipfile.ZipFile(io.BytesIO(offer.make(MADE))) as archive:
        assert archive.namelist() == ["t-1-some-chart.png", "t-2-some-chart.png"]
    table = made_chart()
    alone = offline_page("T", store, Selection(), names, [type(table)("n", "t", "s", "a", None, table.rows)])
    assert not [one for one in alone.offers("t") if "png" in one.file_name]


def test_two_at_once_get_their_own_files(briefing, parts):
    store, names = parts
    other = make_briefing("Another title", store, Selection(), names, briefing.entries, MADE)
    made = {}

    def make(key, one):
        made[key] = PdfReader(io.BytesIO(only(make_files(one, "pdf", "x")))).metadata.title

    threads = [threading.Thread(target=make, args=(n, one)) for n, one in enumerate([briefing, other] * 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == {0: "The title", 1: "Another title", 2: "The title", 3: "Another title"}


def test_a_browser_that_died_is_started_again(briefing):
    first = make_files(briefing, "png", "x")
    process = browser._BROWSER._kaleido.subprocess
    process.terminate()
    process.wait(20)
    assert make_files(briefing, "png", "x") == first


def test_a_browser_that_does_not_work_is_a_sentence(briefing, monkeypatch):
    browser.close()
    monkeypatch.setenv("BROWSER_PATH", "/bin/false")
    with pytest.raises(browser.NoBrowser, match="does not work here"):
        make_files(briefing, "png", "x")
    monkeypatch.delenv("BROWSER_PATH")
    assert make_files(briefing, "png", "x")
