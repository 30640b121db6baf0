"""Bytes to text, text to paragraphs and sentences. All texts are invented."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.copies import find_near_copies
from loaders.reading.decoding import decode
from loaders.reading.files import LARGEST, find_files, read_files
from loaders.reading.index import read_index
from loaders.reading.layout import layout_patterns
from loaders.reading.sentences import LONGEST
from loaders.reading.text import read_text, text_id
from loaders.reading.topic import is_off_topic, is_on_topic
from loaders.report import LoadReport
from loaders.study import study_article

SAMPLE = "Qatar’s premier said “both sides” were near a deal, and that the talks would go on in Doha."

# Encodings met in folders of saved articles.
ENCODED = {
    "utf-8": (SAMPLE.encode(), SAMPLE, ""),
    "utf-8 with mark": (b"\xef\xbb\xbf" + SAMPLE.encode(), SAMPLE, ""),
    "utf-16 with mark": (SAMPLE.encode("utf-16"), SAMPLE, ""),
    "utf-16 without mark": (SAMPLE.encode("utf-16-le"), SAMPLE, "UTF-16-LE"),
    "cp1252": (SAMPLE.encode("cp1252"), SAMPLE, "Windows-1252"),
    "mixed by line": (SAMPLE.encode() + b"\n" + SAMPLE.encode("cp1252"), f"{SAMPLE}\n{SAMPLE}", "1 of 2 lines"),
    "windows newlines": (b"One.\r\nTwo.\rThree.", "One.\nTwo.\nThree.", ""),
}


@pytest.mark.parametrize(("data", "text", "warning"), ENCODED.values(), ids=ENCODED.keys())
def test_decode(data: bytes, text: str, warning: str) -> None:
    decoded = decode(data)
    assert decoded is not None
    assert decoded.text == text
    assert warning in decoded.warning
    assert bool(warning) == bool(decoded.warning)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", bytes(range(256)) * 4, b"\1\2\3\4\5"])
def test_binary_is_not_text(data: bytes) -> None:
    assert decode(data) is None


@given(st.binary(max_size=400))
def test_decode_never_fails(data: bytes) -> None:
    decoded = decode(data)
    assert decoded is None or "\r" not in decoded.text


# Paragraph and the role it should get, in a text with other paragraphs around it.
ROLES = {
    "body": ("The mediators met both teams in Doha on Tuesday and said gaps remained.", "body"),
    "subhead": ("Gaps remain in Doha", "subhead"),
    "caption with credit": ("Relatives of captives at a rally in Tel Aviv (Someone Else/AP)", "caption"),
    "caption with mark": ("FILE PHOTO: Smoke over the strip on 3 May 2024.", "caption"),
    "newsletter": ("Subscribe to our newsletter for more.", "boilerplate"),
    "rule": ("_____", "boilerplate"),
    "agency named in passing": ("The ministry gave that figure to AFP, which could not check it.", "body"),
    "short quotation": ("“We are close.”", "body"),
    "asked to sign up to a plan": ("Witkoff urged the group to sign up to his paper as it stands.", "body"),
    "to join today": ("Israel's team will join today's round in Cairo, an official said.", "body"),
    "who is behind a report": ("Despite reporting by Axios of a deal, Hamas denied it.", "body"),
    "a source, then a colon": ("“We are waiting,” said a senior Israeli source: no reply has come.", "body"),
    "the authority by its letters": ("Control would go back to the Palestinian Authority (PA).", "body"),
    "an agency by its letters": ("He was speaking to The Associated Press (AP).", "body"),
    "credit in brackets": ("(Reporting by A. Person in Cairo; Editing by B. Other)", "boilerplate"),
}


@pytest.mark.parametrize(("paragraph", "role"), ROLES.values(), ids=ROLES.keys())
def test_paragraph_roles(paragraph: str, role: str) -> None:
    around = "Hamas answered the draft on Monday, its office said."
    article = read_text(f"A headline without a stop\n\n{around}\n\n{paragraph}\n\n{around}")
    assert [one.role for one in article.paragraphs] == ["headline", "body", role, "body"]


@pytest.mark.parametrize("rule", [rule for rule, _ in layout_patterns()], ids=lambda rule: rule.id)
def test_layout_rules_keep_their_examples(rule) -> None:
    pattern = {one.id: compiled for one, compiled in layout_patterns()}[rule.id]
    assert pattern.search(rule.example, rule.example.lower())
    assert len(rule.example) <= rule.longest
    assert not pattern.search(rule.not_example, rule.not_example.lower())


# Openings of agency copy, and sentences that only look like one.
DATELINES = {
    "agency code": ("WASHINGTON (AP) — The envoy left.", "WASHINGTON"),
    "date and code": ("DOHA, April 18 (AFP) - Qatar reviews its part.", "DOHA"),
    "two cities": ("JERUSALEM/CAIRO: Strikes went on.", "JERUSALEM/CAIRO"),
    "mixed case, long dash": ("Gaza / Cairo — Hamas agreed.", "Gaza / Cairo"),
    "country after the city": ("TEL AVIV, Israel — The cabinet met.", "TEL AVIV"),
    "no dateline": ("Hamas said on Tuesday that it agreed.", None),
    "colon after a name": ("Blinken: the gaps are narrowing.", None),
    "acronym": ("US officials met in Doha.", None),
    "who speaks in a transcript": ("MR MILLER: Good afternoon, everyone.", None),
}


@pytest.mark.parametrize(("text", "place"), DATELINES.values(), ids=DATELINES.keys())
def test_dateline(text: str, place: str | None) -> None:
    article = read_text(text)
    assert (article.dateline.place if article.dateline else None) == place


def test_sentences_start_after_the_dateline() -> None:
    article = read_text("CAIRO (AP) — Talks resumed. They went on until dawn.")
    assert [article.text[one.start : one.end] for one in article.sentences] == [
        "Talks resumed.",
        "They went on until dawn.",
    ]


# Where sentencex alone cuts too often.
UNCUT = [
    "A Saudi-U.S. security pact is near.",
    "They met at 5 p.m. Friday in Doha.",
    "Gen. Kamel saw Mr. Barnea of the Mossad.",
]


@pytest.mark.parametrize("sentence", UNCUT)
def test_sentences_are_not_cut_in_abbreviations(sentence: str) -> None:
    article = read_text(f"Before it came this. {sentence} After it came that.")
    assert sentence in [article.text[one.start : one.end] for one in article.sentences]


def test_a_sign_of_quotation_stays_with_the_words_that_it_opens() -> None:
    article = read_text('Zini spoke. "We were slow," he said. "The families waited.\n\n"They wait still."')
    assert [article.text[one.start : one.end] for one in article.sentences] == [
        "Zini spoke.",
        '"We were slow," he said.',
        '"The families waited.',
        '"They wait still."',
    ]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = "The envoy said that the\ntalks in Doha go on until\nboth sides agree.\n\nHamas gave no answer at\nonce."
    assert [one.role for one in read_text(text).paragraphs] == ["body", "body"]


@given(st.text(max_size=600))
def test_offsets_index_the_text(text: str) -> None:
    article = read_text(text)
    for span in (*article.paragraphs, *article.sentences):
        assert article.text[span.start : span.end].strip() == article.text[span.start : span.end] != ""
    ends = [span.end for span in article.sentences]
    assert all(end <= span.start for end, span in zip(ends, article.sentences[1:], strict=False))


def test_a_line_without_end_is_cut() -> None:
    article = read_text("word " * 200_000)
    assert max(one.end - one.start for one in article.sentences) <= LONGEST


def test_id_ignores_white_space_and_case_only() -> None:
    assert text_id("Talks  resume\n") == text_id("talks resume")
    assert text_id("Talks resume") != text_id("Talks resumed")


def test_other_languages_are_told() -> None:
    german = (
        "Die Unterhändler trafen sich am Dienstag in Doha und sprachen über die Geiseln und über eine Waffenruhe im "
        "Gazastreifen, sagte ein Sprecher der Vermittler, der ungenannt bleiben wollte."
    )
    assert read_text(german).language == "und"
    assert read_text(german).warnings


# What is and is not about the war and the talks.
TOPICS = {
    "the talks": ("Hamas answered the draft.", True),
    "another war": ("Ukraine and Russia exchanged prisoners of war under a truce in Istanbul.", False),
    "Israel without the war": ("Israel won the match in Vienna.", False),
    "a recipe": ("Whisk the eggs and rest the dough overnight.", False),
    "hostages, Israel, a truce": ("Israel said a truce would free hostages.", True),
}


# Texts of which no event is taken; a note too short to tell, and one that names the talks in passing, are read.
OFF_TOPIC = {
    "another war with the same envoy": ("Steve Witkoff met Vladimir Putin in Moscow to talk about Ukraine.", True),
    "a company": ("The company agreed to sell its plant and signed the contract on Friday. " * 8, True),
    "a note": ("Witkoff will meet the mediators on Monday.", False),
    "a note without a term": ("Qatar's prime minister met Egypt's foreign minister in Doha.", False),
    "the talks in passing": ("The two countries signed a treaty on trade. " * 12 + "They spoke of Israel.", False),
}


@pytest.mark.parametrize(("text", "expected"), OFF_TOPIC.values(), ids=OFF_TOPIC.keys())
def test_no_event_is_taken_of_a_text_about_something_else(text: str, expected: bool) -> None:
    assert is_off_topic(text) is expected
    study = study_article(replace(read_text(text), published=date(2025, 2, 6)))
    assert (study.events == ()) is expected
    assert any("no event was taken" in one for one in study.warnings) is expected


@pytest.mark.parametrize(("text", "expected"), TOPICS.values(), ids=TOPICS.keys())
def test_topic(text: str, expected: bool) -> None:
    assert is_on_topic(text) is expected


def test_folder_with_every_kind_of_trouble(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(SAMPLE, encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes(f"{SAMPLE} Twice.".encode("cp1252"))
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "binary.txt").write_bytes(b"\0\1\2")
    (tmp_path / "huge.txt").write_bytes(b"a" * (LARGEST + 1))
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "index.csv").write_text("file,published\ngood.txt,24/07/2025\nlatin.txt\ngone.txt,2025-07-24\n")
    report = LoadReport()
    articles = list(read_files(find_files([tmp_path], report), report))
    assert [Path(one.source).name for one in articles] == ["good.txt", "latin.txt"]
    said = {Path(one.source.split(":")[0]).name: one.reason for one in report.remarks}
    assert "empty" in said["empty.txt"]
    assert "binary" in said["binary.txt"]
    assert "10.0 MB" in said["huge.txt"]
    assert ".png" in said["picture.png"]
    assert "24/07/2025" in said["index.csv row 2"]
    assert "1 cells" in said["index.csv row 3"]
    assert "not in the folder" in said["index.csv"]


def test_index_gives_what_it_knows(tmp_path: Path) -> None:
    (tmp_path / "index.csv").write_bytes(
        "file,title,publisher,published\na.txt,Título,AP,2025-07-24\n".encode("utf-8-sig")
    )
    rows = read_index(tmp_path, report := LoadReport())
    assert (rows["a.txt"].title, rows["a.txt"].published) == ("Título", date(2025, 7, 24))
    assert report.remarks == []


def test_near_copies_count_once() -> None:
    long = " ".join(f"Sentence number {n} of the wire report tells detail {n * 7}." for n in range(30))
    other = " ".join(f"A different account, part {n}, with its own words {n * 3}." for n in range(30))
    assert find_near_copies([long, other, f"New headline\n\n{long}", other + " One more."]) == [None, None, 0, 1]
