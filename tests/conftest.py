"""What tests share: clean caches, hand-made tables for questions and charts, and a small collection for the pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from hypothesis import settings

import loaders
from analysis.store import Store
from loaders.tables import Tables, frame

# Times are measured by the benchmarks; a busy machine is no mistake of the code.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

ARTICLES = Path(__file__).parent / "fixtures" / "articles"
# One field of an event that a test does not care about.
_EVENT = {
    "article_id": "known", "start": 0, "end": 10, "sentence": "Hamas answered Qatar.", "date": date(2025, 7, 24),
    "grain": "day", "date_basis": "anchor", "timex": "", "rule": "", "role": "event", "kind": "response",
    "status": "happened", "actors": ["hamas", "qatar"], "speaker": "", "place": "", "issues": [], "era": "witkoff",
    "confidence": 1.0,
}  # fmt: skip
_ARTICLE = {
    "source": "a.txt", "url": "", "text": "Hamas answered Qatar.", "language": "en", "words": 3, "on_topic": True,
    "near_copy_of": "", "warnings": [], "inferred_confidence": 0.5, "era": "witkoff",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _clean_caches() -> None:
    """A cache of Streamlit outlives a test."""
    st.cache_data.clear()
    st.cache_resource.clear()


@pytest.fixture(scope="session")
def make_tables() -> Callable[..., Tables]:
    """A function that makes tables of the events given, each a few fields; the rest is filled in."""
    return _tables


@pytest.fixture(scope="session")
def make_store() -> Callable[..., Store]:
    """The same, opened for questions."""
    return lambda *events: Store(_tables(*events))


def _tables(*events: dict[str, Any]) -> Tables:
    rows = [_event(number, event) for number, event in enumerate(events)]
    stories = dict.fromkeys(row["story_id"] for row in rows)
    known = _ARTICLE | {
        "article_id": "known", "title": "Known day", "publisher": "The Harbour Post",
        "published": date(2025, 7, 24), "anchor": date(2025, 7, 24), "anchor_basis": "published",
    }  # fmt: skip
    inferred = _ARTICLE | {
        "article_id": "inferred", "title": "No day", "publisher": "Evening Ledger", "inferred": date(2024, 9, 18),
        "inferred_low": date(2024, 9, 16), "inferred_high": date(2024, 9, 20), "anchor": date(2024, 9, 18),
        "anchor_basis": "inferred",
    }  # fmt: skip
    return Tables(
        articles=frame("articles", [known, inferred]),
        events=frame("events", rows),
        stories=frame("stories", [{"story_id": one, "reports": 1, "actors": []} for one in stories]),
        cues=frame("cues", []),
        chronology=frame("chronology", [_known_event("main", 24), _known_event("detail", 25)]),
        actors=frame("actors", [_actor(*one) for one in _ACTORS]),
        kinds=frame("kinds", [
            {"kind": "response", "name": "Response", "lane": "Talks"},
            {"kind": "military", "name": "Military", "lane": "Fighting"},
        ]),
        eras=frame("eras", [
            {"era": "blinken", "name": "Blinken era", "start": date(2023, 10, 7), "end": date(2024, 11, 12)},
            {"era": "hand-over", "name": "Hand-over", "start": date(2024, 11, 12), "end": date(2025, 1, 20)},
            {"era": "witkoff", "name": "Witkoff era", "start": date(2025, 1, 20), "end": None},
        ]),
        places=frame("places", []),
        report=frame("report", []),
        unknown_names=frame("unknown_names", []),
        manifest={"data_version": "made"},
    )  # fmt: skip


_ACTORS = (
    ("hamas", "Hamas", "palestinian", "Palestinian"),
    ("israel", "Israel", "israel", "Israel"),
    ("qatar", "Qatar", "mediator", "Mediators"),
)


def _actor(actor_id: str, name: str, side: str, side_name: str) -> dict[str, Any]:
    return {"actor_id": actor_id, "name": name, "actor_kind": "state", "side": side, "side_name": side_name}


def _event(number: int, given: dict[str, Any]) -> dict[str, Any]:
    row = {"event_id": f"e{number}", "story_id": f"s{number}"} | _EVENT | given
    day = row["date"]
    row.setdefault("date_end", day and day + timedelta(days=1))
    row.setdefault("date_low", day)
    row.setdefault("date_high", row["date_end"] and row["date_end"] - timedelta(days=1))
    return row


def _known_event(level: str, day: int) -> dict[str, Any]:
    return {
        "story_id": f"known-{level}", "date": date(2025, 7, day), "date_end": date(2025, 7, day + 1), "grain": "day",
        "kind": "response", "actors": ["hamas"], "headline": "Teams leave <b>Doha</b>", "summary": "Both teams left.",
        "reports": 1, "level": level, "origin": "reference", "confidence": "high",
        "sources": ["https://example.org/1"],
    }  # fmt: skip


@pytest.fixture(scope="session")
def small_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of tables built from tests/fixtures/articles, once per session."""
    folder = tmp_path_factory.mktemp("tables")
    loaders.open_tables(ARTICLES, folder)
    return folder


@pytest.fixture
def app_settings(monkeypatch: pytest.MonkeyPatch, small_tables: Path) -> None:
    """The dashboard reads the small collection."""
    monkeypatch.setenv("CEASEFIRE_ARTICLES", str(ARTICLES))
    monkeypatch.setenv("CEASEFIRE_TABLES", str(small_tables))
