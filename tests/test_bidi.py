"""Names from right to left stand apart; marks that steer direction are taken out of names."""

import pytest

from analysis.bidi import isolated, set_apart
from charts.theme import plain


@pytest.mark.parametrize("name", ["הנמל", "الميناء", "Port הנמל", "١٢٣"])
def test_a_name_from_right_to_left_stands_in_an_isolate(name):
    assert isolated(name) == set_apart(name) == plain(name) == f"\u2068{name}\u2069"


def test_marks_that_steer_are_taken_out():
    assert isolated("\u202etxt.exe\u202c") == "txt.exe"
    assert isolated("\u2069הנמל\u2068") == "\u2068הנמל\u2069"


def test_other_names_stay_as_they_are():
    assert [isolated(one) for one in ("Qatar", "Türkiye’s", "俄罗斯", "")] == ["Qatar", "Türkiye’s", "俄罗斯", ""]


def test_names_that_stand_apart_already_are_not_wrapped_again():
    pair = f"{isolated('הנמל')} and Qatar"
    assert set_apart(pair) == pair
    assert set_apart(isolated("הנמל")) == isolated("הנמל")
