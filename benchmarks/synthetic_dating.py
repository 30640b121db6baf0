"""Are the cues calibrated? ``python -m benchmarks.synthetic_dating`` dates made-up reports of random days.

Each report is built from the reference series alone: a lead with its weekday, and background paragraphs of the usual
kinds (toll, hostages, length of the war, office holders). It tells of no known event, so it shows what the figures in
a report are worth; a cue whose reports are covered far less than nine times in ten is too sharp.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from loaders.dating.cues import find_cues
from loaders.dating.posterior import infer_date
from loaders.dating.reference import held, tolls
from loaders.reading.text import read_text

_FIRST, _LAST = date(2023, 12, 25), date(2026, 6, 30)
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LEADS = (
    "Mediators pressed Israel and Hamas on {day} to close the gaps in talks on a ceasefire in Gaza, officials said.",
    "CAIRO — Talks on a truce in Gaza and the release of hostages went on on {day}, two Egyptian sources said.",
    "Hamas said on {day} that it was studying a ceasefire proposal for Gaza handed over by mediators.",
    "Israeli strikes killed at least {few} people across the Gaza Strip on {day}, medics said, as mediators met.",
)
_EXACT = (
    "Israel's military campaign has killed at least {toll:,} people in Gaza, by the count of its health ministry.",
    "At least {toll:,} Palestinians, have been killed since the war began, the Health Ministry in Hamas-run Gaza said.",
    "The offensive has killed {toll:,} people in Gaza, says the health ministry, fighters included.",
)
_ROUNDED = (
    "The war has killed more than {round:,} Palestinians, according to Gaza's health ministry.",
    "Over {round:,} people have been killed in the Strip since then, local health officials say.",
    "Israel's retaliation has left more than {round:,} Palestinians dead, according to the Hamas-run health ministry.",
)
_HELD = (
    "Of the 251 people seized that day, {held} are still held in Gaza.",
    "Militants are still holding {held} hostages.",
    "Israel says {held} hostages remain in Gaza.",
)
_AGES = (
    "The {age}-month war has displaced most of the population.",
    "After {age} months of war, much of Gaza lies in ruins.",
)
_ATTACK = (
    "Hamas-led militants killed some 1,200 people in southern Israel on October 7, 2023, and took about 250 hostages."
)
_KINDS = ("exact", "rounded", "hostages", "age")


def main(arguments: Sequence[str] | None = None) -> None:
    """Date the made-up reports and print how often their intervals hold the truth."""
    parser = argparse.ArgumentParser(description="Date made-up reports of random days.")
    parser.add_argument("--reports", type=int, default=200)
    parser.add_argument("--show", action="store_true", help="print every report whose interval misses its day")
    chosen = parser.parse_args(arguments)
    draw, found = random.Random(7), defaultdict(list)
    for _ in range(chosen.reports):
        text, told, kinds = build_report(draw)
        published = told + timedelta(days=draw.random() < 0.14)
        inferred = infer_date(find_cues(read_text(text)))
        inside = inferred.low is not None and inferred.low <= published <= inferred.high
        width = (inferred.high - inferred.low).days + 1 if inferred.low else 0
        error = abs((inferred.best - published).days) if inferred.best else None
        for kind in ("all", *kinds):
            found[kind].append((inside, width, error))
        if chosen.show and not inside:
            print(published, inferred.best, inferred.low, inferred.high, text.replace("\n\n", " / "))
    for kind, rows in found.items():
        widths = sorted(width for _, width, _ in rows)
        exact = sum(error == 0 for *_, error in rows) / len(rows)
        week = sum(error is not None and error <= 7 for *_, error in rows) / len(rows)
        inside = sum(inside for inside, *_ in rows) / len(rows)
        line = f"{kind:10}{len(rows):5} reports  exact {exact:5.1%}  <=7 d {week:5.1%}  covered {inside:5.1%}"
        print(f"{line}  median width {widths[len(widths) // 2]}")


def build_report(draw: random.Random) -> tuple[str, date, list[str]]:
    """A report, the day it tells as today, and the kinds of figures in it."""
    told = _FIRST + timedelta(days=draw.randrange((_LAST - _FIRST).days))
    kinds = draw.sample(_KINDS, draw.randint(1, 3))
    lead = draw.choice(_LEADS).format(day=_NAMES[told.weekday()], few=draw.randint(8, 60))
    # The figure that is printed is the one of the last bulletin; background copy is a few days old now and then.
    toll = _toll_on(told - timedelta(days=draw.choice((0, 0, 0, 1))))
    old = _toll_on(told - timedelta(days=draw.choice((0, 0, 0, 1, 2, 5))))
    grain = draw.choice((100, 1_000))
    months = (told.year - 2023) * 12 + told.month - 10 - (told.day < 7)
    count = _held_on(told, draw)
    parts = [_ATTACK]
    if "exact" in kinds:
        parts.append(draw.choice(_EXACT).format(toll=toll))
    if "rounded" in kinds and "exact" not in kinds:
        parts.append(draw.choice(_ROUNDED).format(round=old // grain * grain))
    if "hostages" in kinds and count:
        parts.append(draw.choice(_HELD).format(held=count))
    if "age" in kinds:
        parts.append(draw.choice(_AGES).format(age=months))
    draw.shuffle(parts)
    return "\n\n".join([lead, *parts]), told, kinds


def _toll_on(day: date) -> int:
    return max(row.killed for row in tolls() if row.report_date <= day)


def _held_on(day: date, draw: random.Random) -> int | None:
    rows = [row for row in held() if row.date_from <= day and (row.date_to is None or day <= row.date_to)]
    counts = [row.still_held_total for row in rows if row.still_held_total]
    return draw.choice(counts) if counts else None


if __name__ == "__main__":
    main()
