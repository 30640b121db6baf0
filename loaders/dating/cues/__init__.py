"""What a text says about the day it was written: passages with their likelihoods over days."""

from __future__ import annotations

from collections.abc import Collection

from loaders.dating.cues.hostages import find_hostage_cues
from loaders.dating.cues.likeness import find_chronology_cues
from loaders.dating.cues.months import find_month_cues
from loaders.dating.cues.named import find_period_cues
from loaders.dating.cues.newcomers import find_newcomer_cues
from loaders.dating.cues.offices import find_office_cues
from loaders.dating.cues.passages import usable_passages
from loaders.dating.cues.stated import find_stated_cues
from loaders.dating.cues.stops import find_stop_cues
from loaders.dating.cues.tolls import find_toll_cues
from loaders.dating.cues.trips import find_trip_cues
from loaders.dating.cues.war_age import find_war_age_cues
from loaders.dating.cues.weekdays import find_weekday_cues
from loaders.reading.topic import is_on_topic
from loaders.records import Article, Cue

__all__ = ["find_cues"]

_FINDERS = (
    find_stated_cues,
    find_month_cues,
    find_toll_cues,
    find_war_age_cues,
    find_trip_cues,
    find_stop_cues,
    find_office_cues,
    find_newcomer_cues,
    find_period_cues,
    find_hostage_cues,
    find_weekday_cues,
)


def find_cues(article: Article, exclude: Collection[str] = ()) -> list[Cue]:
    """All cues of an article, in the order of their kinds; none when it is not about the war and the talks.

    ``exclude`` holds addresses: what is known from them alone is not used.
    The publication date that the article itself may carry is never looked at.
    """
    passages = usable_passages(article)
    if not is_on_topic(passages.text):
        return []
    cues = [cue for find in _FINDERS for cue in find(passages)]
    return cues + find_chronology_cues(passages, cues, exclude)
