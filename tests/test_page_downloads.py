"""The drawer of formats: what needs a Chromium is switched off where there is none, with a sentence on what to do."""

from streamlit.testing.v1 import AppTest


def page_with_formats(missing):
    from dataclasses import dataclass
    from datetime import datetime

    import streamlit as st

    from ui.downloads import page_downloads

    @dataclass
    class Offer:
        label: str
        browser: bool
        help: str = "A file"
        mime: str = "text/plain"

        @property
        def file_name(self):
            return f"x.{self.label.lower()}"

        def make(self, made: datetime) -> bytes:
            return f"{made:%Y}".encode()

    class Page:
        def offers(self, stem):
            return [Offer("HTML", browser=False), Offer("PDF", browser=True), Offer("CSV", browser=False)]

        def missing(self):
            return missing

    st.session_state["x-formats-drawer"] = True
    page_downloads(Page, "x")


def buttons(missing):
    at = AppTest.from_function(page_with_formats, args=(missing,)).run()
    assert not at.exception
    shown = {one.proto.label: one.proto.disabled for one in at.get("download_button")}
    return shown, [one.value for one in at.caption]


def test_all_formats_are_offered():
    shown, said = buttons("")
    assert shown == {"Download this page": False, "PDF": False, "CSV": False}
    assert "takes a few seconds" in said[0]


def test_without_a_browser_the_rest_is_offered_and_the_way_out_is_said():
    shown, said = buttons("Install it.")
    assert shown == {"Download this page": False, "PDF": True, "CSV": False}
    assert said == ["Install it."]
