"""Articles in, tables out. These names are public and stable; everything else may move.

>>> from datetime import date
>>> found = resolve_dates("Talks resumed on Tuesday.", date(2025, 7, 24))
>>> found[0].phrase, found[0].interval.start.isoformat(), found[0].interval.grain
('Tuesday', '2025-07-22', 'day')
>>> [mention.actor_id for mention in find_actors("Hamas answered Qatar.")]
['hamas', 'qatar']
"""

from __future__ import annotations

from datetime import date

from loaders.dating.cues import find_cues
from loaders.dating.posterior import infer_date
from loaders.dating.resolution import resolve_dates
from loaders.errors import LoadersError, NothingToRead, RuleError
from loaders.events.actors import find_actors
from loaders.events.extraction import find_events as _find_events
from loaders.opening import build_tables, ensure_tables, open_tables
from loaders.pipeline import load
from loaders.reading.text import read_text
from loaders.records import (
    ActorMention,
    Article,
    Cue,
    DateInterval,
    Event,
    InferredDate,
    ResolvedExpression,
)
from loaders.tables import Tables, read_tables, write_tables

__all__ = [
    "ActorMention",
    "Article",
    "Cue",
    "DateInterval",
    "Event",
    "InferredDate",
    "LoadersError",
    "NothingToRead",
    "ResolvedExpression",
    "RuleError",
    "Tables",
    "build_tables",
    "date_article",
    "ensure_tables",
    "find_actors",
    "find_events",
    "load",
    "open_tables",
    "read_tables",
    "read_text",
    "resolve_dates",
    "write_tables",
]


def date_article(text: str) -> InferredDate:
    """The publication date that the text alone speaks for, with its interval and its reasons.

    ``best`` is None when the evidence is too thin; it is never today.
    """
    return infer_date(find_cues(read_text(text)))


def find_events(text: str, anchor: date) -> list[Event]:
    """What the sentences of ``text`` report, dated against ``anchor``, in order of appearance."""
    return _find_events(read_text(text), anchor, find_actors(text, anchor), resolve_dates(text, anchor))
