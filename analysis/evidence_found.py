"""What the texts gave to date them by: how exact the dates are where a kind of cue was found, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import pandas as pd

from analysis.rates import share_interval
from analysis.store import Store

# The kinds of data/rules/cues.toml; a test holds the two together.
CUE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "dateline": "Dateline",
        "stated": "Stated date",
        "month": "Month named without a day",
        "toll_exact": "Exact toll",
        "toll_rounded": "Rounded toll",
        "toll_since": "Toll since an event",
        "oct7_dead": "Count of the dead of 7 October",
        "war_age": "Length of the war",
        "trip": "Ordinal of a trip",
        "stops": "Stops of a trip",
        "office": "Office holder",
        "newcomer": "Person new to the talks",
        "period": "Named period or event",
        "hostages": "Hostages still held",
        "weekday": "Weekday pattern",
        "chronology": "Reference chronology",
        "neighbour": "Article of known date",
    }
)
# What would narrow the date of a text, in words, with the kinds of cue that are it.
_NARROWING: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("a date in words or a dateline", ("dateline", "stated")),
    ("a count of the dead", ("toll_exact", "toll_rounded", "toll_since")),
    ("the length of the war", ("war_age",)),
    ("a numbered trip or its stops", ("trip", "stops")),
    ("a count of the hostages", ("hostages",)),
    ("an office and who holds it", ("office",)),
    ("a named period or event", ("period",)),
    ("an event of the reference chronology", ("chronology",)),
    ("a weekday", ("weekday",)),
    ("an article of known date that tells the same", ("neighbour",)),
)
_BY_CUE = """
select c.kind, count(*) as articles, count(a.inferred) as dated,
       count(*) filter (where a.inferred = a.published) as on_the_day,
       count(*) filter (where abs(datediff('day', a.published, a.inferred)) <= 7) as within_7,
       count(*) filter (where a.published between a.inferred_low and a.inferred_high) as inside
from (select distinct article_id, kind from cues) c join articles a using (article_id)
where a.published is not null group by c.kind order by on_the_day / greatest(dated, 1) desc, articles desc, c.kind
"""
_UNDATED = """
select a.title, a.publisher, a.published, a.words, list(distinct c.kind order by c.kind) as cues_found,
       array_to_string(any_value(a.warnings), ' ') as warnings
from articles a left join cues c using (article_id)
where a.inferred is null
group by a.article_id, a.title, a.publisher, a.published, a.words
order by a.title
"""


def accuracy_by_cue(store: Store) -> pd.DataFrame:
    """Of the articles whose published date is known: how exact the inferred one is where a kind of cue was found.

    Columns: cue (its name), articles, dated, on_the_day, within_7, inside (counts; inside the 90% interval), share
    (on the day, of the dated), low, high (exact 95% interval of Clopper and Pearson). An article has several kinds,
    so rows overlap.
    """
    rows = store.query(_BY_CUE)
    rows = rows[rows["dated"] > 0].reset_index(drop=True)
    rows.insert(0, "cue", [CUE_NAMES.get(kind, kind) for kind in rows.pop("kind")])
    intervals = list(map(share_interval, rows["on_the_day"].tolist(), rows["dated"].tolist()))
    return rows.assign(
        share=rows["on_the_day"] / rows["dated"],
        low=[low for low, _ in intervals],
        high=[high for _, high in intervals],
    )


def undated_articles(store: Store) -> pd.DataFrame:
    """The articles whose text gives no date: what was found in them that says something about it, and what was not.

    Columns: title, missing, cues_found (both in words), publisher, published, words, warnings.
    """
    rows = store.query(_UNDATED)
    found = [[kind for kind in kinds if isinstance(kind, str)] for kinds in rows["cues_found"]]
    rows["cues_found"] = [_say_found(kinds) for kinds in found]
    rows["missing"] = [_say_missing(kinds) for kinds in found]
    return rows[["title", "missing", "cues_found", "publisher", "published", "words", "warnings"]]


def _say_found(kinds: Sequence[str]) -> str:
    return ", ".join(CUE_NAMES.get(kind, kind).lower() for kind in kinds) or "none"


def _say_missing(kinds: Sequence[str]) -> str:
    return "; ".join(words for words, narrowing in _NARROWING if not set(narrowing) & set(kinds)) or "nothing"
