"""Finding time expressions: the examples of the rule table, traps, and properties that hold for any text."""

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.dating import expressions
from loaders.dating.expression_patterns import compile_trigger, rules_of
from loaders.dating.expression_rules import (
    PARTS,
    Example,
    ExpressionRule,
    load_rules,
    load_words,
    numbered,
)
from loaders.dating.expressions import TimeExpression, basis_of, find_expressions
from loaders.dating.resolution import resolve_dates
from loaders.records import DateInterval

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for rule in load_rules()
    for number, example in enumerate(rule.examples, 1)
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_every_example_of_the_rule_table_holds(rule: ExpressionRule, example: Example) -> None:
    resolved = [(one.interval, one.rule) for one in resolve_dates(example.text, example.anchor)]
    nothing = example.start is None or example.end is None
    expected = [] if nothing else [(DateInterval(example.start, example.end, example.grain), rule.id)]
    assert resolved[example.which : example.which + 1] == expected


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in load_rules()])
def test_every_rule_has_an_example(rule: ExpressionRule) -> None:
    assert rule.examples


# Words that look like dates and are not, from lessons 1 and 8 and from false dates of parsers in use; own sentences.
TRAPS = {
    "modal verb": "We may march on, and they sat there for a second.",
    "march": "The Great March of Return drew thousands.",
    "resolution": "The council adopted resolution 2735 on the truce.",
    "percent": "Some 10% of the convoys, 1 in 8, came through.",
    "amount": "It cost $2024 and about 2000 tents, said the 35-year-old.",
    "newspaper": "The Sunday Times and USA Today wrote about it.",
    "feast": "Shops opened for Black Friday.",
    "score": "They won 3-1 and 10-12.",
    "age": "Noa, 26, and her father, 63, waited.",
    "duration": "A six-week truce would follow 21 months of war.",
    "duration to come": "They built the pier in two months.",
    "decades of age": "She was in her 80s, he in his nineties.",
    "clock": "Sirens sounded at 10:30 and 22:05.",
    "fraction": "A third of them, one in a hundred, will return.",
    "ambiguous figures": "The form was stamped 04/07/2025.",
    "no such day": "The form was stamped 31/02/2025.",
    "repeated": "Families gather every Saturday night.",
    "name": "April Jones and Ramadan Salim spoke.",
    "vague": "Recently, these days, in recent weeks, talks have stalled.",
    "war of 1973": "He fought in the Yom Kippur War.",
    "count": "In May 30 people were freed, 24 of them soldiers.",
    "quarter of a city": "She lives in the Jewish quarter, a quarter of a mile away.",
}


@pytest.mark.xfail(strict=True, reason="figures that look like a year are one, whatever stands beside them")
def test_figures_of_a_telephone_number_give_nothing() -> None:
    assert resolve_dates("Call 555 2024 7788.", date(2024, 10, 10)) == []


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in TRAPS.items()])
def test_traps_give_nothing(text: str) -> None:
    assert resolve_dates(text, date(2024, 10, 10)) == []


def test_the_phrase_is_what_stands_between_the_offsets() -> None:
    text = "CAIRO (AP) - Late on Tuesday, two days after the Oct. 7 anniversary, talks ended."
    found = find_expressions(text)
    assert [one.phrase for one in found] == ["Late on Tuesday", "Oct. 7"]
    assert all(text[one.start : one.end] == one.phrase for one in found)


def test_words_of_two_paragraphs_are_not_one_expression() -> None:
    assert [one.phrase for one in find_expressions("It ended on Friday\n\n24 July was quiet.")] == ["Friday", "24 July"]


def test_a_line_break_may_stand_inside_an_expression() -> None:
    assert [one.rule for one in find_expressions("It was signed on July\n24, 2025.")] == ["date_in_full"]


def test_basis_tells_whether_an_anchor_is_needed() -> None:
    assert (basis_of("date_in_full"), basis_of("weekday")) == ("stated", "relative")


def test_named_groups_are_fields_of_the_expression() -> None:
    assert {field.name for field in fields(TimeExpression)} - {"start", "end", "phrase", "rule"} == PARTS


def test_spellings_of_one_list_stand_for_one_number_each() -> None:
    assert (numbered("month")["sept"], numbered("month")["september"], numbered("any_weekday")["tue"]) == (9, 9, 1)


def test_holidays_come_from_the_reference_data() -> None:
    assert "Ramadan" in load_words()["holiday"].words


# Pieces of which hypothesis makes texts: words of all lists, figures, joints and breaks.
WORDS = """
May may Sept. 7 24 24th 2024 1990 2735 Tuesday Sun Friday last next this the early mid- of in since by on ago week weeks
year month quarter third day days two a later earlier yesterday tonight morning weekend summer fall Ramadan anniversary
war October Oct. and to from between until - – , . ' ’s / 10% $ ( ) 12/25/2024 2024-07-24 9/11
half decade 1990s '80s truce holy EST noon p.m.
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\n\n"])
TEXTS = st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=120)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_spans_index_the_text_and_do_not_overlap(text: str) -> None:
    end = 0
    for one in resolve_dates(text, date(2024, 10, 10)):
        assert text[one.start : one.end] == one.phrase
        assert end <= one.start < one.end
        end = one.end


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_words_that_are_passed_over_hold_no_expression(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(expressions, "may_hold", lambda *_: True)
        thorough = find_expressions(text)
    assert find_expressions(text) == thorough


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_a_coarse_grain_is_never_narrow(text: str) -> None:
    least = {"day": 1, "week": 1, "month": 28, "quarter": 90, "season": 90, "year": 365}
    for one in resolve_dates(text, date(2024, 10, 10)):
        assert one.interval.days >= least[one.interval.grain]


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.dates())
def test_any_anchor_is_borne(text: str, anchor: date) -> None:
    resolve_dates(text, anchor)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="bcdghijklnpqrvxz ,.!?\n", max_size=200))
def test_text_without_words_of_time_gives_nothing(text: str) -> None:
    assert find_expressions(text) == []


def test_all_patterns_are_compiled_once() -> None:
    assert compile_trigger() is compile_trigger()
    assert rules_of("week") is rules_of("week")
