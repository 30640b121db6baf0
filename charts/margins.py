"""Room for the labels of axes, reckoned from their letters.

Plotly can find out by itself (automargin), but draws the whole figure once more for it, a third of all the work. Files
(briefings/figures.py) leave that to Plotly, for their fonts are not known here.
"""

from __future__ import annotations

from collections.abc import Iterable

import plotly.graph_objects as go

# Pixels of a letter at the size of tick labels, a little more than the font of the pages takes.
_NARROW, _USUAL, _UPPER, _WIDE = 3.6, 6.3, 7.6, 10.0
_NARROW_LETTERS, _WIDE_LETTERS = frozenset("iljtfrI.,:;'’|()[]- "), frozenset("mwMW@%…—")
_GAP = 12
# One line of tick labels under a picture, and with a title under them.
LINE, TITLED = 34, 54


def label_width(text: str) -> float:
    """About how many pixels a tick label takes."""
    return sum(_letter_width(letter) for letter in text)


def give_room(figure: go.Figure, left: Iterable[str], beneath: float | Iterable[str]) -> None:
    """Set the margins of a figure: for the labels at its left, and for so many pixels, or upright labels, beneath."""
    under = beneath if isinstance(beneath, int | float) else _widest(beneath)
    figure.update_layout(margin={"l": _widest(left), "b": under})
    figure.update_xaxes(automargin=False)
    figure.update_yaxes(automargin=False)


def _widest(labels: Iterable[str]) -> float:
    return round(max(map(label_width, labels), default=0.0) + _GAP)


def _letter_width(letter: str) -> float:
    if letter in _NARROW_LETTERS:
        return _NARROW
    if letter in _WIDE_LETTERS:
        return _WIDE
    return _UPPER if letter.isupper() or ord(letter) > 0x2E7F else _USUAL
