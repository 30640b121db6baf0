"""What a selection holds, as tables to take away: events, stories, articles, and who is named with whom.

Ids of actors, places, issues, eras and statuses are turned into their names; ids that hold across loads (event, story,
article) are kept. Days are ``datetime64``; a last day is included.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.comentions import count_comentions
from analysis.marks import A_FEW_DAYS
from analysis.selection import Selection
from analysis.store import Store
from analysis.ties import measure_ties

_MOST_ACTORS = 1000
_CHOSEN = "(date is not null and {where}) or (date is null and {undated})"
_EVENTS = """
select event_id, date, cast(date_end as date) - 1 as last_day, grain, status, kind_name as kind, actors, speaker, place,
       issues, sentence, title, publisher, url, anchor as article_date, anchor_basis as article_dated_by,
       date_low as earliest_day, date_high as latest_day, date_basis as dated_by, timex as time_words, era,
       confidence, story_id, article_id
from event_view where {chosen} order by date nulls last, publisher, article_id, start
"""
# What the events of one story have in common is taken from the one whose date is surest; a report that tells it to the
# week or the month only after those that know the day.
_STORIES = """
select story_id, arg_max(date, surest) as date, arg_max(cast(date_end as date) - 1, surest) as last_day,
       arg_max(grain, surest) as grain, arg_max(status, surest) as status,
       arg_max(kind_name, surest) as kind, list_sort(list_distinct(flatten(list(actors)))) as actors,
       arg_max(sentence, surest) as sentence, count(*) as sentences, count(distinct article_id) as reports,
       list_sort(list_distinct(list(publisher))) as publishers,
       list_sort(list_distinct(coalesce(list(url) filter (where url <> ''), []))) as urls,
       bool_and(anchor_basis <> 'published' and date_basis <> 'stated') as inferred,
       min(date_low) as earliest_day, max(date_high) as latest_day, arg_max(era, surest) as era,
       max(confidence) as confidence
from (select *, confidence - 2 * (date_diff('day', date, date_end) > {few})::int as surest from event_view
      where date is not null and {where}) group by story_id order by date, last_day, story_id
"""
_ARTICLES = """
select a.title, a.publisher, a.url, a.published, a.inferred, a.inferred_low, a.inferred_high, a.inferred_confidence,
       a.anchor as date, a.anchor_basis as dated_by, a.era, a.words, count(*) as events, a.article_id
from articles a join (select article_id from event_view where {chosen}) using (article_id)
group by all order by date nulls last, publisher, title, article_id
"""
_LISTS = ("actors", "issues", "publishers", "urls")
_NAMED = ("speaker", "place", "era", "status")


@dataclass(frozen=True)
class SelectedTables:
    """The tables of one selection.

    ``events`` are the dated ones in order, then those that fit all filters but have no date; ``stories`` are dated,
    one row each; ``articles`` tell these events; ``actors`` and ``ties`` are those of
    ``count_comentions`` and ``measure_ties``, counted in sentences.
    """

    events: pd.DataFrame
    stories: pd.DataFrame
    articles: pd.DataFrame
    actors: pd.DataFrame
    ties: pd.DataFrame


def selected_tables(store: Store, selection: Selection, names: Mapping[str, str]) -> SelectedTables:
    """The tables of a selection; empty ones keep their columns."""
    where, asked = selection.where()
    undated, rest = selection.undated().where()
    together = count_comentions(store, selection, top=_MOST_ACTORS)
    chosen, both = _CHOSEN.format(where=where, undated=undated), [*asked, *rest]
    return SelectedTables(
        events=_named(store.query(_EVENTS.format(chosen=chosen), both), names),
        stories=_named(store.query(_STORIES.format(where=where, few=A_FEW_DAYS), asked), names),
        articles=_named(store.query(_ARTICLES.format(chosen=chosen), both), names),
        actors=together.first,
        ties=measure_ties(together, "count").drop(columns=["value", "chance"]),
    )


def _named(rows: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """The rows with names for ids, plain lists for arrays and days for times."""
    out = rows.copy()
    for column in rows.columns.intersection(list(_LISTS)):
        named = [[names.get(one, one) for one in ids] for ids in rows[column]]
        out[column] = pd.Series(named, index=rows.index, dtype=object)
    for column in rows.columns.intersection(list(_NAMED)):
        out[column] = pd.Series([names.get(one, one) for one in rows[column]], rows.index, rows[column].dtype)
    for column in rows.columns[rows.columns.str.endswith(("date", "_day", "_low", "_high", "published", "inferred"))]:
        if not pd.api.types.is_bool_dtype(rows[column]):
            out[column] = pd.to_datetime(rows[column]).astype("datetime64[us]")
    return out
