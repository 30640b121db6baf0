"""Studies and stories as rows of the tables of the contract."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from typing import Any

from loaders.eras import era_of
from loaders.events.fates import find_fate
from loaders.events.known_stories import Known
from loaders.events.same_event import StoryEvent
from loaders.events.stories import Story
from loaders.records import Cue, Event
from loaders.study import Study


def article_row(study: Study, original: str) -> dict[str, Any]:
    """The row of one article."""
    article, inferred = study.article, study.inferred
    return {
        "article_id": article.article_id,
        "source": article.source,
        "publisher": article.publisher,
        "title": article.title,
        "url": article.url,
        "text": article.text,
        "language": article.language,
        "words": article.words,
        "published": article.published,
        "inferred": inferred.best,
        "inferred_low": inferred.low,
        "inferred_high": inferred.high,
        "inferred_confidence": inferred.confidence,
        "anchor": study.anchor,
        "anchor_basis": study.anchor_basis,
        "era": era_of(study.anchor),
        "on_topic": study.on_topic,
        "near_copy_of": original,
        "warnings": list(study.warnings),
    }


def cue_row(study: Study, cue: Cue) -> dict[str, Any]:
    """The row of one cue."""
    return {
        "article_id": study.article.article_id,
        "kind": cue.kind,
        "start": cue.start,
        "end": cue.end,
        "phrase": cue.phrase,
        "says": cue.says,
        "weight": cue.weight,
        "days": list(cue.days),
        "likelihood": list(cue.likelihood),
    }


def event_row(study: Study, event: Event, event_id: str, story_id: str) -> dict[str, Any]:
    """The row of one event, with its id (see ``story_events``) and that of the story that it is told in."""
    low, high = _bounds(study, event)
    interval = event.interval
    return {
        "event_id": event_id,
        "article_id": study.article.article_id,
        "start": event.start,
        "end": event.end,
        "sentence": event.sentence,
        "date": interval.start if interval else None,
        "date_end": interval.end if interval else None,
        "grain": interval.grain if interval else "",
        "date_low": low,
        "date_high": high,
        "date_basis": event.basis,
        "timex": event.timex,
        "rule": event.rule,
        "role": event.role,
        "kind": event.kind,
        "status": event.status,
        "fate": find_fate(event.sentence, event.kind, event.status),
        "actors": list(event.actors),
        "speaker": event.speaker,
        "place": event.place,
        "issues": list(event.issues),
        "era": era_of(interval.start if interval else None),
        "story_id": story_id,
        "confidence": event.confidence * _anchor_confidence(study, event),
    }


def story_row(story: Story, known: Known | None) -> dict[str, Any]:
    """The row of one story; ``known`` is the row of the chronology that it tells."""
    interval = story.interval
    return {
        "story_id": story.story_id,
        "date": interval.start if interval else None,
        "date_end": interval.end if interval else None,
        "grain": interval.grain if interval else "",
        "kind": story.kind,
        "actors": list(story.actors),
        "headline": story.headline,
        "reports": story.reports,
        "publishers": list(story.publishers),
        "merge_reason": story.merge_reason,
        "chronology_id": known.id if known else "",
        "chronology_reason": known.reason if known else "",
    }


def story_events(study: Study, original: str) -> list[StoryEvent]:
    """What the story matcher needs of the events of one article; ``original`` is the article it nearly repeats."""
    article = study.article
    numbers = {sentence.start: number for number, sentence in enumerate(article.sentences, 1)}
    return [
        StoryEvent(
            event_id=_event_id(study, event),
            article_id=article.article_id,
            report=original or article.article_id,
            publisher=article.publisher,
            sentence=event.sentence,
            interval=event.interval,
            basis=event.basis,
            role=event.role,
            kind=event.kind,
            status=event.status,
            actors=event.actors,
            speaker=event.speaker,
            place=event.place,
            sentence_number=numbers.get(event.start, 0),
            told=study.anchor,
        )
        for event in study.events
    ]


def _event_id(study: Study, event: Event) -> str:
    """The same after a reload, and after an edit elsewhere in the rules that leaves sentence and kind as they were."""
    key = f"{study.article.article_id}:{event.start}:{event.end}:{event.kind}"
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def _leans_on_inference(study: Study, event: Event) -> bool:
    return study.anchor_basis == "inferred" and event.basis in ("relative", "anchor")


def _anchor_confidence(study: Study, event: Event) -> float:
    return study.inferred.confidence if _leans_on_inference(study, event) else 1.0


def _bounds(study: Study, event: Event) -> tuple[date | None, date | None]:
    """First and last day that the event can have: its interval, moved by the uncertainty of the article's date."""
    if event.interval is None:
        return None, None
    inferred, early, late = study.inferred, timedelta(0), timedelta(0)
    if _leans_on_inference(study, event) and inferred.best and inferred.low and inferred.high:
        early, late = inferred.low - inferred.best, inferred.high - inferred.best
    return event.interval.start + early, event.interval.last + late
