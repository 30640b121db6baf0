"""Kinds that are only clear from the sentence before."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import loaders
from loaders.errors import RuleError
from loaders.events import taken_up
from loaders.events.taken_up import TakenUp, load_taken_up


@pytest.mark.parametrize("turn", load_taken_up(), ids=lambda one: one.id)
def test_turns_do_what_their_examples_say(turn: TakenUp) -> None:
    for example in turn.examples:
        assert re.match(turn.pattern, example), example
        assert any(trigger in example.lower() for trigger in turn.triggers), example
    for example in turn.counter_examples:
        assert not re.match(turn.pattern, example), example


@pytest.mark.parametrize("turn", load_taken_up(), ids=lambda one: one.id)
def test_patterns_stay_quick_on_long_lines(turn: TakenUp) -> None:
    for line in ("The vote was " * 80_000, "a" * 1_000_000, "It had been " + "very " * 200_000):
        assert not re.match(turn.pattern + r"\Z(?!)", line)


# Kind of the second sentence, "" where it tells nothing.
@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("un_resolution", "The Security Council adopted a resolution on Monday. Nobody spoke against."),
        ("legal", "The International Court of Justice ordered Israel to let aid in. The vote was 13 to two."),
        (
            "legal",
            "The International Court of Justice ordered Israel to let aid in. On one point the vote was unanimous.",
        ),
        ("response", "Hamas rejected the proposal on Monday. In other words: no."),
        ("response", "Egypt handed Hamas a new proposal on Sunday. The answer was no."),
        ("response", "Egypt urged Hamas to send a team. They refused."),
        ("", "A reporter asked Antony Blinken for a comment on Gaza. He declined."),
        ("walkout", "Israel recalled its negotiators from Doha. Washington did the same in the evening."),
        (
            "walkout",
            "Israel recalled its negotiators from Doha. The order was given by the head of the agency, he said.",
        ),
        ("mediation_change", "Qatar has suspended its mediation. It would come back, an official said, in good time."),
        ("statement", "Qatar has suspended its mediation. It said both sides in Gaza lacked good faith."),
        ("talks_round", "Truce talks will resume in Cairo on Sunday. Israel will be there."),
        ("protest", "Relatives of hostages protested in Tel Aviv on Monday. The police dragged some of them away."),
        ("", "Israel recalled its negotiators from Doha. The police fined one of the drivers."),
        ("ceasefire_end", "The only truce in Gaza began on 24 November 2023. A week later it was over."),
        (
            "ceasefire_start",
            "On Friday the truce in Gaza expired. The day before, it had been prolonged one more time.",
        ),
        ("statement", "Osama Hamdan said the movement was ready. What held up a truce was never the man at the top."),
        ("statement", "Osama Hamdan said the movement was ready. Then let the other side show its letter."),
        ("statement", "Bezalel Smotrich called the deal with Hamas a surrender. He would have no part in it."),
        ("statement", "Matthew Miller said the talks had gone well. Four or five questions remained."),
        ("", "Israel struck Rafah on Monday. Four or five questions remained."),
    ],
    ids=lambda one: one[-40:],
)
def test_a_sentence_takes_up_what_was_told(kind: str, text: str) -> None:
    second = text.index(". ") + 2
    found = [one.kind for one in loaders.find_events(text, date(2025, 2, 6)) if one.start >= second]
    assert found == ([kind] if kind else [])


def test_words_that_go_on_are_of_whoever_spoke() -> None:
    text = "Bezalel Smotrich called the deal with Hamas a surrender. He would have no part in it."
    assert [one.speaker for one in loaders.find_events(text, date(2025, 2, 6))] == ["bezalel-smotrich"] * 2


@pytest.mark.parametrize(("kind", "pattern"), [("party", "It"), ("legal", "(")])
def test_a_mistake_in_the_file_stops(kind: str, pattern: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rules").mkdir()
    entry = f'[[turn]]\nid = "a"\nafter = ["legal"]\ninstead = [""]\nkind = "{kind}"\ntriggers = ["it"]\n'
    lists = "examples = []\ncounter_examples = []\n"
    (tmp_path / "rules" / "taken_up.toml").write_text(f"{entry}pattern = '{pattern}'\n{lists}", encoding="utf-8")
    monkeypatch.setattr(
        taken_up, "toml_records", lambda file, table, record: loaders.rules.toml_records(file, table, record, tmp_path)
    )
    with pytest.raises(RuleError):
        load_taken_up.__wrapped__()
