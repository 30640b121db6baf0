"""Words that mark one era against another: log-odds with an informative Dirichlet prior.

After Monroe, Colaresi and Quinn (2008), "Fightin' Words", Political Analysis 16: the prior of a word is its share in
both eras together, worth ``PRIOR_WORDS`` words in all; z is the log-odds ratio over its standard error. Sentences of
one article are not independent, so a word must stand in at least ``LEAST_ARTICLES`` articles, and z says what to look
at, no more.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.eras import EraFacts, compared
from analysis.periods import period_sql
from analysis.selection import Selection
from analysis.sentences import Sentences, find_sentences
from analysis.store import Store

PRIOR_WORDS = 500.0
LEAST_ARTICLES = 2
LEAST_TIMES = 3
APART = 1.96
# More sentences than this change the words little and cost seconds; the sample goes by a hash of the event's id.
MOST_SENTENCES = 40_000
_COLUMNS = ["word", "first", "second", "articles", "log_odds", "z"]
_CHOSEN = """
select article_id, event_id, sentence, its_era from (
    select *, {era} as its_era from event_view where date is not null and {where}
) where list_contains(?, its_era)
"""
_WORDS = r"""
with chosen as ({chosen}),
words as (
    select its_era, article_id, regexp_replace(unnest(regexp_extract_all(
        lower(replace(sentence, chr(8217), chr(39))), '\p{{L}}[\p{{L}}''-]*\p{{L}}')), '''s$', '') as word
    from chosen where hash(event_id) % {step} = 0
)
select word, count(*) filter (its_era = ?) as first, count(*) filter (its_era = ?) as second,
       count(distinct article_id) as articles
from words group by word order by word
"""
# The plain search before the pattern is much the quicker one.
_WITH_WORD = r"""
{where} and date is not null and list_contains(?, {era})
and contains(lower(replace(sentence, chr(8217), chr(39))), ?)
and regexp_matches(lower(replace(sentence, chr(8217), chr(39))),
                   '(^|[^\p{{L}}''-])' || regexp_escape(?) || '($|[^\p{{L}}-])')
"""


def marking_words(store: Store, selection: Selection, facts: Sequence[EraFacts]) -> tuple[pd.DataFrame, int, int]:
    """The words with their counts in both eras and z, those of the second era first; sentences read, sentences in all.

    Columns: word, first, second (times in each era), articles, log_odds, z; z is positive where the second era has more
    of it. Empty when there are not two eras with sentences to compare. Function words are left out.
    """
    both = [fact.era for fact in compared(facts)]
    if len(both) < 2:
        return pd.DataFrame(columns=_COLUMNS), 0, 0
    where, values = selection.where()
    chosen = _CHOSEN.format(era=period_sql([fact.period for fact in facts]), where=where)
    asked = [*values, both]
    sentences = int(store.query(f"select count(*) as n from ({chosen})", asked)["n"].iloc[0])
    step = max(1, -(-sentences // MOST_SENTENCES))
    sampled = f"select count(*) as n from ({chosen}) where hash(event_id) % {step} = 0"
    read = int(store.query(sampled, asked)["n"].iloc[0]) if step > 1 else sentences
    counted = store.query(_WORDS.format(chosen=chosen, step=step), [*asked, *both])
    return _weigh(counted[~counted["word"].isin(_function_words())]), read, sentences


def word_events(store: Store, selection: Selection, facts: Sequence[EraFacts], word: str, era: str = "") -> Sentences:
    """The sentences that have the word, in one era or in both."""
    where, values = selection.where()
    eras = [era] if era else [fact.era for fact in compared(facts)]
    condition = _WITH_WORD.format(era=period_sql([fact.period for fact in facts]), where=where)
    return find_sentences(store, condition, [*values, eras, word, word])


def _weigh(counted: pd.DataFrame) -> pd.DataFrame:
    first, second = (counted[name].to_numpy(dtype=float) for name in ("first", "second"))
    n_first, n_second = first.sum(), second.sum()
    if not n_first or not n_second:
        return pd.DataFrame(columns=_COLUMNS)
    prior = PRIOR_WORDS * (first + second) / (n_first + n_second)
    in_first, in_second = first + prior, second + prior
    odds_first = np.log(in_first / (n_first + PRIOR_WORDS - in_first))
    odds_second = np.log(in_second / (n_second + PRIOR_WORDS - in_second))
    log_odds = odds_second - odds_first
    weighed = counted.assign(log_odds=log_odds, z=log_odds / np.sqrt(1 / in_first + 1 / in_second))
    enough = (weighed["articles"] >= LEAST_ARTICLES) & (weighed["first"] + weighed["second"] >= LEAST_TIMES)
    ordered = weighed[enough].sort_values(["z", "word"], ascending=[False, True])
    return ordered[_COLUMNS].reset_index(drop=True)


def _function_words() -> frozenset[str]:
    # Imported when asked for: it takes longer than the rest of a page.
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    return frozenset(ENGLISH_STOP_WORDS)
