"""The contract between the loaders and everything that shows or counts events: the tables and their columns.

Dates are days (``datetime64`` at midnight in pandas, date32 in Parquet). Missing dates are NaT, missing words are "".
"""

from __future__ import annotations

import pyarrow as pa

_DAY, _WORD, _NUMBER, _COUNT, _FLAG = pa.date32(), pa.string(), pa.float64(), pa.int32(), pa.bool_()
_WORDS, _DAYS, _NUMBERS = pa.list_(pa.string()), pa.list_(pa.date32()), pa.list_(pa.float64())

# name -> (Arrow type, what it holds). The order is the order in the files.
ARTICLES: dict[str, tuple[pa.DataType, str]] = {
    "article_id": (_WORD, "hash of the normalised text"),
    "source": (_WORD, "path or URL it was read from"),
    "publisher": (_WORD, "who published it, where known"),
    "title": (_WORD, "headline"),
    "url": (_WORD, "address of the publication, where known"),
    "text": (_WORD, "the text as read; all offsets count its characters"),
    "language": (_WORD, "two-letter code of the language of the text"),
    "words": (_COUNT, "number of words"),
    "published": (_DAY, "publication date stated by the source"),
    "inferred": (_DAY, "best day of the inferred date; missing when undated"),
    "inferred_low": (_DAY, "first day of the 90 % credible interval"),
    "inferred_high": (_DAY, "last day of the 90 % credible interval"),
    "inferred_confidence": (_NUMBER, "probability of the best day, 0 to 1"),
    "anchor": (_DAY, "the date against which time expressions are resolved"),
    "anchor_basis": (_WORD, "corrected | published | inferred | none"),
    "era": (_WORD, "id of the era of the anchor"),
    "on_topic": (_FLAG, "whether the text is about the war and the talks"),
    "near_copy_of": (_WORD, "article_id of the article that this one nearly repeats"),
    "warnings": (_WORDS, "sentences on what was odd about it"),
}
CUES: dict[str, tuple[pa.DataType, str]] = {
    "article_id": (_WORD, "the article"),
    "kind": (_WORD, "kind of cue, see data/rules/cues.toml"),
    "start": (_COUNT, "offset of the first character of the phrase"),
    "end": (_COUNT, "offset after its last character"),
    "phrase": (_WORD, "the words"),
    "says": (_WORD, "what they say about the publication date, in one sentence"),
    "weight": (_NUMBER, "exponent with which the likelihood enters the posterior"),
    "days": (_DAYS, "first day of each step of the likelihood"),
    "likelihood": (_NUMBERS, "value of each step, up to a constant factor"),
}
EVENTS: dict[str, tuple[pa.DataType, str]] = {
    "event_id": (_WORD, "hash of article, span and kind: the same after a reload"),
    "article_id": (_WORD, "the article that tells it"),
    "start": (_COUNT, "offset of the first character of the sentence"),
    "end": (_COUNT, "offset after its last character"),
    "sentence": (_WORD, "the sentence"),
    "date": (_DAY, "first day on which it happened or is to happen; missing when undated"),
    "date_end": (_DAY, "day after its last day"),
    "grain": (_WORD, "day | week | month | quarter | season | year; empty when undated"),
    "date_low": (_DAY, "earliest start when the uncertainty of the article's date is carried over"),
    "date_high": (_DAY, "latest last day, likewise"),
    "date_basis": (_WORD, "stated | relative | anchor | none"),
    "timex": (_WORD, "the words that gave the date"),
    "rule": (_WORD, "id of the rule that resolved them"),
    "role": (_WORD, "event | background"),
    "kind": (_WORD, "kind of event, see data/rules/kinds.toml"),
    "status": (_WORD, "happened | planned | conditional | denied"),
    "fate": (_WORD, "what it says became of an offer, see data/rules/fates.toml; empty when nothing"),
    "actors": (_WORDS, "ids of the actors the sentence names"),
    "speaker": (_WORD, "id of the actor whose words or claim it reports"),
    "place": (_WORD, "id of the place, where named"),
    "issues": (_WORDS, "issues at stake"),
    "era": (_WORD, "id of the era of its date"),
    "story_id": (_WORD, "the story it belongs to"),
    "confidence": (_NUMBER, "how sure the dating is, 0 to 1"),
}
_TOLD: dict[str, tuple[pa.DataType, str]] = {
    "story_id": (_WORD, "id of the story, or of the row of the chronology"),
    "date": (_DAY, "first day"),
    "date_end": (_DAY, "day after the last day"),
    "grain": (_WORD, "grain of the date"),
    "kind": (_WORD, "kind of event"),
    "actors": (_WORDS, "ids of the actors"),
    "headline": (_WORD, "one line on what happened"),
    "reports": (_COUNT, "number of articles that tell it"),
    "publishers": (_WORDS, "who published them"),
    "merge_reason": (_WORD, "why the events were taken for one"),
}
STORIES: dict[str, tuple[pa.DataType, str]] = _TOLD | {
    "chronology_id": (_WORD, "story_id of the row of the chronology that it tells; empty when there is none"),
    "chronology_reason": (_WORD, "why it is taken for that row"),
}
CHRONOLOGY: dict[str, tuple[pa.DataType, str]] = _TOLD | {
    "summary": (_WORD, "what is known, in our own words"),
    "place": (_WORD, "where"),
    "era": (_WORD, "id of the era of its date"),
    "level": (_WORD, "main | detail"),
    "origin": (_WORD, "reference"),
    "confidence": (_WORD, "high | medium: how well the day is sourced"),
    "sources": (_WORDS, "addresses of the sources"),
}
ACTORS: dict[str, tuple[pa.DataType, str]] = {
    "actor_id": (_WORD, "id, the same whatever the actor is called"),
    "name": (_WORD, "name to show"),
    "actor_kind": (_WORD, "person | state | organisation"),
    "side": (_WORD, "united-states | israel | palestinian | mediator | un | other: a grouping for display"),
    "side_name": (_WORD, "name of the side to show"),
    "role": (_WORD, "offices held, latest last"),
    "parent": (_WORD, "actor_id of the body or state it belongs to"),
}
KINDS: dict[str, tuple[pa.DataType, str]] = {
    "kind": (_WORD, "id of the kind of event"),
    "name": (_WORD, "name to show"),
    "lane": (_WORD, "lane of the timeline"),
    "plover": (_WORD, "nearest PLOVER event type"),
    "means": (_WORD, "what counts as one"),
}
ERAS: dict[str, tuple[pa.DataType, str]] = {
    "era": (_WORD, "id of the era"),
    "name": (_WORD, "name to show"),
    "start": (_DAY, "first day"),
    "end": (_DAY, "day after the last day; missing when open"),
    "basis": (_WORD, "why the boundary stands where it does"),
}
PLACES: dict[str, tuple[pa.DataType, str]] = {
    "place": (_WORD, "id of the place"),
    "name": (_WORD, "name to show"),
    "country": (_WORD, "country, or the value for a disputed status"),
    "lat": (_NUMBER, "degrees north"),
    "lon": (_NUMBER, "degrees east"),
}
REPORT: dict[str, tuple[pa.DataType, str]] = {
    "source": (_WORD, "file, folder or index row"),
    "outcome": (_WORD, "read | warned | skipped"),
    "reason": (_WORD, "one sentence that says what was odd; empty when nothing was"),
}
UNKNOWN_NAMES: dict[str, tuple[pa.DataType, str]] = {
    "name": (_WORD, "a capitalised name that recurs and that neither the gazetteer nor the places know"),
    "articles": (_COUNT, "how many articles have it"),
    "times": (_COUNT, "how often it stands in all of them"),
    "example": (_WORD, "the first sentence that has it"),
}
CONTRACT = {
    "articles": ARTICLES,
    "events": EVENTS,
    "stories": STORIES,
    "cues": CUES,
    "chronology": CHRONOLOGY,
    "actors": ACTORS,
    "kinds": KINDS,
    "eras": ERAS,
    "places": PLACES,
    "report": REPORT,
    "unknown_names": UNKNOWN_NAMES,
}


def describe_columns() -> str:
    """The contract in Markdown, one section a table; ``docs/tables.md`` is this text."""
    sections = [
        f"## {name}\n\n| column | type | what it holds |\n|---|---|---|\n"
        + "".join(
            f"| `{column}` | {kind} | {holds.replace('|', '&#124;')} |\n" for column, (kind, holds) in columns.items()
        )
        for name, columns in CONTRACT.items()
    ]
    return "# Tables\n\nThe columns of each Parquet file, in order.\n\n" + "\n".join(sections)
