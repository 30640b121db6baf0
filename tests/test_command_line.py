"""``python -m briefings``: the same bytes as the page, every filter, clear errors, exit codes."""

import shlex
from datetime import date

import pytest
import typer
from typer.testing import CliRunner

from analysis.names import display_names
from analysis.opening import open_tables
from analysis.selection import Selection
from analysis.timeline import read_timeline
from briefings import browser
from briefings.__main__ import main
from briefings.asking import BadRequest, Wanted, read_charts, read_request
from briefings.drawing import CHARTS, PICKED
from briefings.formats import FORMATS
from briefings.page import offline_page
from charts.timeline import timeline_chart
from tests.made_briefings import MADE

DATA_FORMATS = [one.name for one in FORMATS if not one.browser]


@pytest.fixture
def run(small_tables, tmp_path):
    """A function that runs the command on the small collection; the files are in ``tmp_path / "out"``."""
    app = typer.Typer()
    app.command()(main)

    def run_with(line):
        fixed = ["--tables", str(small_tables), "--out", str(tmp_path / "out"), "--made", "2026-11-21T09:30"]
        return CliRunner().invoke(app, [*fixed, *shlex.split(line)])

    return run_with


@pytest.fixture
def page(small_tables):
    """A function that gives the Timeline page with a selection, as the dashboard hands it over."""
    store, tables = open_tables(small_tables)
    names = display_names(tables)

    def timeline_page(selection):
        chart = timeline_chart(read_timeline(store, selection, "kind"), names)
        return offline_page("Timeline", store, selection, names, [chart])

    return timeline_page


@pytest.mark.parametrize("name", DATA_FORMATS)
def test_the_command_line_and_the_page_give_the_same_bytes(run, page, tmp_path, name):
    result = run(f"--charts timeline --title Timeline --name timeline --actors hamas,Qatar --format {name}")
    assert result.exit_code == 0, result.output
    (written,) = (tmp_path / "out").iterdir()
    selection = Selection(actors=("hamas", "qatar"))
    assert written.read_bytes() == page(selection).make(name, "timeline", MADE)


# What is asked for on the command line -> the selection. Ids, names and any case are understood.
REQUESTS = {
    "ids": ({"actors": ["hamas,qatar"]}, {}, Selection(actors=("hamas", "qatar"))),
    "names": ({"actors": ["Hamas, QATAR"]}, {}, Selection(actors=("hamas", "qatar"))),
    "twice": ({"actors": ["hamas", "Hamas"]}, {}, Selection(actors=("hamas",))),
    "all of them": ({"actors": ["hamas"]}, {"actors_match": "all"}, Selection(actors=("hamas",), actors_match="all")),
    "sides": ({"sides": ["Mediators"]}, {}, Selection(sides=("mediator",))),
    "kinds": ({"kinds": ["response"]}, {}, Selection(kinds=("response",))),
    "statuses": ({"statuses": ["Planned,denied"]}, {}, Selection(statuses=("planned", "denied"))),
    "issues": ({"issues": ["End of the war"]}, {}, Selection(issues=("end_of_war",))),
    "eras": ({"eras": ["Witkoff era"]}, {}, Selection(eras=("witkoff",))),
    "a publisher with a comma": ({"publishers": ["News, Daily"]}, {}, Selection(publishers=("News, Daily",))),
}
KNOWN = {
    "actors": ["hamas", "qatar"], "sides": ["mediator"], "kinds": ["response"], "statuses": ["planned", "denied"],
    "issues": ["end_of_war"], "eras": ["witkoff"], "publishers": ["News, Daily", "News"],
}  # fmt: skip
NAMES = {"hamas": "Hamas", "qatar": "Qatar", "mediator": "Mediators", "end_of_war": "End of the war",
         "witkoff": "Witkoff era"}  # fmt: skip


@pytest.mark.parametrize(("lists", "rest", "selection"), REQUESTS.values(), ids=REQUESTS.keys())
def test_every_list_is_understood(lists, rest, selection):
    assert read_request(KNOWN, NAMES, lists, rest) == selection


def test_days_in_the_wrong_order_are_refused():
    with pytest.raises(BadRequest, match="--from is after --to"):
        read_request(KNOWN, NAMES, {}, {"date_from": date(2025, 2, 1), "date_to": date(2025, 1, 1)})


# command line -> exit code and what is said
MISTAKES = {
    "unknown actor": ("--actors hamaz", 2, "'hamaz' is not known here. Perhaps: hamas"),
    "no day": ("--from yesterday", 2, "--from must be a day like 2025-07-24, not 'yesterday'"),
    "unknown format": ("--format docx", 2, "--format knows html"),
    "unknown chart": ("--charts pie", 2, "--charts knows timeline"),
    "unknown choice": ("--charts timeline?colour=red", 2, "there is no choice called 'colour'"),
    "unknown value": ("--charts timeline?lanes=colour", 2, "lanes must be one of kind, side, actor, publisher"),
    "no number": ("--charts network?floor=many", 2, "floor must be a whole number"),
    "unknown page": ("--page start", 2, "--page must be one of timeline, actors, eras, articles, method"),
    "page and charts": ("--page eras --charts timeline", 2, "cannot both be given"),
    "neither any nor all": ("--match some", 2, "--match must be one of any, all"),
    "no time": ("--made noon", 2, "--made must be a time"),
    "no tables": ("--tables /nowhere", 2, "Build them with: python -m loaders"),
    "no such option": ("--colour red", 2, "--colour"),
    "nothing fits": ("--text nosuchword", 3, "No dated event fits"),
    "a file in the way": ("--out /dev/null", 1, "Choose another folder"),
}


@pytest.mark.parametrize(("line", "code", "said"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistakes_are_sentences_with_exit_codes(run, tmp_path, line, code, said):
    result = run(line)
    assert result.exit_code == code
    assert said in " ".join(result.output.split())
    assert not (tmp_path / "out").exists()


def test_every_filter_and_every_chart_is_taken(run, tmp_path):
    result = run("--from 2025-05-01 --to 2025-12-31 --status happened --chronology off --min-confidence 0.1 "
                 "--match all --charts all --format html --note 'For the minister.'")  # fmt: skip
    assert result.exit_code == 0, result.output
    text = (tmp_path / "out" / "briefing.html").read_text(encoding="utf-8")
    assert "1 May 2025 to 31 Dec 2025; status: Happened; confidence of the date at least 10%" in text
    assert "For the minister." in text
    drawn = text.count('data-figure="')
    assert drawn >= len(CHARTS) - 6  # two are tables without a figure; what was left out is said
    assert drawn + result.output.count("is left out") == len(CHARTS) - 2


def test_charts_take_the_choices_of_their_links_and_notes():
    told = read_charts(["timeline?lanes=side&note=As of today, 5 = 4 %2B 1,network", "trend?who=hamas&with=israel"],
                       CHARTS, PICKED)  # fmt: skip
    assert told == (
        Wanted("timeline", (("lanes", "side"),), "As of today, 5 = 4 + 1"),
        Wanted("network"),
        Wanted("trend", (("who", "hamas"), ("with", "israel"))),
    )


def test_a_chart_with_nothing_to_show_is_left_out_with_a_sentence(run, tmp_path):
    asked = run("--charts timeline,activity --format html")
    assert asked.exit_code == 1
    assert "activity is left out. The link does not say whom it is about" in " ".join(asked.output.split())
    assert (tmp_path / "out" / "briefing.html").read_text(encoding="utf-8").count('data-figure="') == 1


def test_without_a_browser_the_rest_is_still_made(run, tmp_path, monkeypatch):
    monkeypatch.setattr(browser, "browser_found", lambda: False)
    result = run("--format pdf,csv,png,pptx,xlsx --charts timeline")
    assert result.exit_code == 1
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["briefing.csv", "briefing.xlsx"]
    assert "PDF was not made. No Chromium or Chrome was found" in result.output
    assert "apt-get install chromium" in result.output
