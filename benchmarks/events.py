"""How well events, actors and stories are found: ``python -m benchmarks.events --on YYYY-MM-DD`` prints and keeps it.

Measured on the gold annotations, publication dates given, the part on which nothing was tuned apart from the other:

actors    precision, recall and F1 over the actors named in each sentence.
role      the same for "is a current event", against background and everything else.
kind      the mean of the F1 of each kind that occurs (macro-F1), over all sentences.
issues    F1 over the issues of the sentences that both call an event.
status, speaker, date    share of the sentences that both call an event with the same status, the same speaker (or
          none), and the very same interval (or none).
stories   B-cubed precision, recall and F1 (Bagga and Baldwin 1998) over the events that both know and that carry a
          story in the gold; and the pairs of sentences labelled same or different, the hard ones apart.

Beside each stands what the two coders reach against one another before they settled.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import mean

from benchmarks.dated_cases import ROOT
from benchmarks.gold import PARTS, Coded, GoldArticle, Pair, read_gold, read_pairs, read_pass
from loaders.events.actors import find_actors
from loaders.events.stories import merge_stories
from loaders.pipeline import load
from loaders.rows import story_events
from loaders.study import study_article

RESULT = ROOT / "benchmarks" / "results" / "events.json"
Key = tuple[str, int]


@dataclass(frozen=True)
class Measured:
    """What the loaders find in the articles of a part, sentence by sentence, and the story of each event."""

    coded: dict[Key, Coded]
    stories: dict[Key, str]


def measure(articles: Sequence[GoldArticle]) -> Measured:
    """Study the articles with their dates given and code each sentence by what was found."""
    coded: dict[Key, Coded] = {}
    told = []
    place_of: dict[str, Key] = {}
    for one in articles:
        study = study_article(one.article)
        events = {(event.start, event.end): event for event in study.events}
        mentions = find_actors(one.article.text, one.article.published)
        rows = {(event.start, event.end): row for event, row in zip(study.events, story_events(study, ""), strict=True)}
        for number, sentence in enumerate(one.article.sentences, 1):
            span, key = (sentence.start, sentence.end), (one.name, number)
            event = events.get(span)
            coded[key] = Coded(
                article=one.name,
                sentence=number,
                role=event.role if event else "other",
                kind=event.kind if event else "",
                status=event.status if event else "",
                actors=frozenset(named.actor_id for named in mentions if span[0] <= named.start < span[1]),
                speaker=event.speaker if event else "",
                interval=event.interval if event else None,
                issues=frozenset(event.issues) if event else frozenset(),
            )
            if span in rows:
                told.append(rows[span])
                place_of[rows[span].event_id] = key
    stories = {place_of[event]: story.story_id for story in merge_stories(told) for event in story.event_ids}
    return Measured(coded, stories)


def compare(gold: Mapping[Key, Coded], found: Mapping[Key, Coded]) -> dict[str, float]:
    """The figures over sentences; see the head of this module."""
    both = [(one, found[key]) for key, one in gold.items() if one.is_event and found[key].is_event]
    everything = [(one, found[key]) for key, one in gold.items()]
    return {
        **_named("actors", prf((one.actors, other.actors) for one, other in everything)),
        **_named("role", prf(({"event"} & {one.role}, {"event"} & {other.role}) for one, other in everything)),
        "kind_macro_f1": round(mean(kind_scores(everything).values()), 3),
        "kind_accuracy": _share(both, lambda one, other: one.kind == other.kind),
        "status_accuracy": _share(both, lambda one, other: one.status == other.status),
        "speaker_accuracy": _share(both, lambda one, other: one.speaker == other.speaker),
        "date_exact": _share(both, lambda one, other: _days(one) == _days(other)),
        "issues_f1": prf((one.issues, other.issues) for one, other in both)["f1"],
        "events_both": len(both),
        "sentences": len(everything),
    }


def prf(pairs: Iterable[tuple[Collection[str], Collection[str]]]) -> dict[str, float]:
    """Precision, recall and F1 of found sets against gold sets, counted over all members."""
    right = given = wanted = 0
    for gold, found in pairs:
        right, given, wanted = right + len(set(gold) & set(found)), given + len(found), wanted + len(gold)
    precision, recall = right / given if given else 0.0, right / wanted if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}


def kind_scores(pairs: Sequence[tuple[Coded, Coded]]) -> dict[str, float]:
    """F1 of each kind that the gold has."""
    right, given, wanted = Counter[str](), Counter[str](), Counter[str]()
    for gold, found in pairs:
        given[found.kind] += 1
        wanted[gold.kind] += 1
        right[gold.kind] += gold.kind == found.kind
    return {kind: round(2 * right[kind] / (given[kind] + wanted[kind]), 3) for kind in sorted(wanted) if kind}


def b_cubed(gold: Mapping[Key, str], found: Mapping[Key, str]) -> dict[str, float]:
    """B-cubed over the keys that both hold: of each event's story, how much is right (precision), how much is there
    (recall), averaged over events.
    """
    keys = gold.keys() & found.keys()
    in_gold, in_found = _groups(gold, keys), _groups(found, keys)
    shared = {key: len(in_gold[gold[key]] & in_found[found[key]]) for key in keys}
    precision = mean(shared[key] / len(in_found[found[key]]) for key in keys)
    recall = mean(shared[key] / len(in_gold[gold[key]]) for key in keys)
    f1 = 2 * precision * recall / (precision + recall)
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3), "events": len(keys)}


def pair_figures(pairs: Sequence[Pair], stories: Mapping[Key, str]) -> dict[str, float]:
    """Pairs of which both sentences were found to be events: how well "same" is told, and the hard ones."""
    known = [one for one in pairs if one.left in stories and one.right in stories]
    said = [(one, stories[one.left] == stories[one.right]) for one in known]
    figures = prf(({"same"} if one.same else set(), {"same"} if same else set()) for one, same in said)
    hard = [same == one.same for one, same in said if one.hard]
    return figures | {"pairs": len(known), "hard": len(hard), "hard_right": round(mean(hard), 3) if hard else 0.0}


def agreement(part: str) -> dict[str, float]:
    """The second coder measured against the first."""
    first, second = ({(one.article, one.sentence): one for one in read_pass(part, coder)} for coder in "ab")
    return compare(first, second)


def _groups(story_of: Mapping[Key, str], keys: Iterable[Key]) -> dict[str, set[Key]]:
    found: dict[str, set[Key]] = defaultdict(set)
    for key in keys:
        found[story_of[key]].add(key)
    return found


def _named(name: str, figures: Mapping[str, float]) -> dict[str, float]:
    return {f"{name}_{figure}": value for figure, value in figures.items()}


def _share(pairs: Sequence[tuple[Coded, Coded]], same: Callable[[Coded, Coded], bool]) -> float:
    return round(mean(same(one, other) for one, other in pairs), 3) if pairs else 0.0


def _days(one: Coded) -> tuple[date, date] | None:
    return (one.interval.start, one.interval.end) if one.interval else None


def evaluate(part: str) -> dict[str, object]:
    """All figures of one part."""
    articles = read_gold(part)
    found = measure(articles)
    gold = {(one.article, one.sentence): one for article in articles for one in article.coded}
    stories = {key: one.story for key, one in gold.items() if one.story}
    return {
        "articles": len(articles),
        "figures": compare(gold, found.coded),
        "stories": b_cubed(stories, found.stories),
        "pairs": pair_figures(read_pairs(part), found.stories),
        "kinds": kind_scores([(one, found.coded[key]) for key, one in gold.items()]),
        "coders": agreement(part),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.events", description=__doc__.split("\n")[0])
    parser.add_argument("--on", type=date.fromisoformat, required=True, help="date to print on the result")
    chosen = parser.parse_args(arguments)
    parts = {part: evaluate(part) for part in PARTS}
    version = load(ROOT / "data" / "articles").manifest["data_version"]
    RESULT.write_text(
        json.dumps({"on": chosen.on.isoformat(), "data_version": version, **parts}, indent=1) + "\n", encoding="utf-8"
    )
    for part, result in parts.items():
        print(f"\n{part}")
        for name, value in result.items():
            print(f"  {name}: {value}")


if __name__ == "__main__":
    main()
