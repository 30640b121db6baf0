"""One article through all stages: a pure function, so that articles can be studied in any order and anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from loaders.dating.cues import find_cues
from loaders.dating.posterior import infer_date
from loaders.dating.resolution import resolve_dates
from loaders.events.actors import find_actors
from loaders.events.extraction import find_events
from loaders.events.unknown import names_in
from loaders.reading.topic import is_off_topic, is_on_topic
from loaders.records import Article, Event, InferredDate

AnchorBasis = Literal["corrected", "published", "inferred", "none"]
# A published date this many days outside the 90 % interval is told to the reader: one of the two is wrong.
_DISAGREES_BY = 31


@dataclass(frozen=True, slots=True)
class Study:
    """What the stages found in one article."""

    article: Article
    inferred: InferredDate
    anchor: date | None
    anchor_basis: AnchorBasis
    on_topic: bool
    events: tuple[Event, ...]
    warnings: tuple[str, ...]
    unknown_names: Mapping[str, tuple[int, str]]


def study_article(article: Article, inferred: InferredDate | None = None) -> Study:
    """Date the article, unless that is done, then find its events against the anchor (published, else inferred)."""
    inferred = inferred or infer_date(find_cues(article))
    anchor = article.published or inferred.best
    basis: AnchorBasis = "published" if article.published else "inferred" if inferred.best else "none"
    mentions = find_actors(article.text, anchor)
    on_topic, off_topic = is_on_topic(article.text), is_off_topic(article.text)
    events = [] if off_topic else find_events(article, anchor, mentions, resolve_dates(article.text, anchor))
    warnings = (*article.warnings, *_warnings(article, inferred, on_topic, off_topic))
    unknown = names_in(article, mentions) if on_topic else {}
    return Study(article, inferred, anchor, basis, on_topic, tuple(events), warnings, unknown)


def _warnings(article: Article, inferred: InferredDate, on_topic: bool, off_topic: bool) -> list[str]:
    found = []
    if not on_topic:
        without = ": no event was taken from it" if off_topic else ""
        found.append(f"It does not seem to be about the war in Gaza or the talks{without}.")
    if article.published is None and inferred.best is None:
        found.append(f"It could not be dated. {inferred.missing}".strip())
    if article.published and inferred.low and inferred.high:
        early = (inferred.low - article.published).days
        late = (article.published - inferred.high).days
        if max(early, late) > _DISAGREES_BY:
            found.append(
                f"Its source says {article.published}, but its text reads like "
                f"{inferred.low} to {inferred.high}; check the date."
            )
    return found
