"""Search in the sentences. All sentences are invented."""

import pytest

from analysis.search import open_index

SENTENCES = (
    "Hamas’s answer reached the mediators in Doha on Thursday.",
    "The Qatari premier said the gaps had narrowed.",
    "Officials said the ceasefire was not near, and aid must come first.",
    "The draft of 60 days names Rafah; Al-Thani carried it.",
    "NEAR the crossing, Erdoğan’s envoy said “not yet”.",
)
# what is typed -> the numbers of the sentences that are found
TYPED = {
    "a word": ("mediators", {0}),
    "in any case": ("MEDIATORS", {0}),
    "the beginning of a word": ("qatar", {1}),
    "not the middle of a word": ("fire", set()),
    "several words in any order": ("narrowed premier", {1}),
    "all words, not any": ("narrowed Rafah", set()),
    "words side by side": ('"the gaps"', {1}),
    "curly quotation marks": ("“gaps the”", set()),
    "a quotation is no beginning": ('"gap"', set()),
    "a quotation and a word": ('"the gaps" narrow', {1}),
    "a straight apostrophe": ("hamas's", {0}),
    "a curly apostrophe": ("Hamas’s", {0}),
    "a hyphen": ("al-thani", {3}),
    "without the accent": ("erdogan", {4}),
    "a number": ("60", {3}),
    "a word of the query language": ("near", {2, 4}),
    "an operator of the query language": ("aid NOT near", {2}),
    "a single letter is a whole word": ("a", set()),
    "an open quotation mark": ('"the gaps', {1}),
    "a star and a caret": ("^draft*", {3}),
    "a column filter": ("words: draft", set()),
    "brackets": ("(draft", {3}),
    "a null character": ("draft\0 Rafah", {3}),
    "half a character": ("draft \ud83d", {3}),
    "no word at all": ("% -- '", set()),
    "nothing": ("", set()),
    "very many words": ("the " * 5000, {0, 1, 2, 3, 4}),
}


def rows():
    return enumerate(SENTENCES)


@pytest.fixture(params=["in a file", "in memory"])
def index(request, tmp_path):
    return open_index(tmp_path if request.param == "in a file" else None, "1", rows)


@pytest.mark.parametrize(("typed", "expected"), TYPED.values(), ids=TYPED.keys())
def test_find(index, typed, expected):
    assert set(index.find(typed)["event_no"]) == expected


def test_an_index_is_built_once_for_each_version(tmp_path):
    open_index(tmp_path, "1", rows)
    again = open_index(tmp_path, "1", lambda: pytest.fail("it was built again"))
    assert set(again.find("draft")["event_no"]) == {3}
    other = open_index(tmp_path, "2", lambda: [(7, "Another draft.")])
    assert set(other.find("draft")["event_no"]) == {7}
    assert len(list(tmp_path.glob("sentences-*"))) == 1
    # Whoever still has the first one open goes on with it.
    assert set(again.find("premier")["event_no"]) == {1}


def test_a_build_that_was_killed_is_built_again(tmp_path):
    open_index(tmp_path, "1", rows)
    (file,) = tmp_path.glob("sentences-*")
    file.rename(file.with_suffix(".part"))
    assert set(open_index(tmp_path, "1", rows).find("draft")["event_no"]) == {3}


def test_where_nothing_can_be_written_it_is_in_memory(tmp_path):
    index = open_index(tmp_path / "no such folder", "1", rows)
    assert set(index.find("draft")["event_no"]) == {3}
