import pandas as pd
import plotly.graph_objects as go
import pytest

from briefings.figures import figure_of
from charts.chart import Chart
from charts.margins import TITLED, give_room, label_width


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        # Pixels in the font of the pages at the size of tick labels, measured in Chromium.
        ("Mohammed bin Abdulr…", 115, 140), ("Israel", 28, 40), ("Release or exchange", 102, 125), ("", 0, 0),
    ],
    ids=["long", "narrow", "words", "nothing"],
)  # fmt: skip
def test_a_label_gets_what_it_takes_and_little_more(text, least, most):
    assert least <= label_width(text) <= most


def test_a_page_has_reckoned_margins_and_a_file_measured_ones():
    figure = go.Figure(go.Scatter(x=[1], y=[1]), layout={"xaxis": {"automargin": True}, "yaxis": {"automargin": True}})
    give_room(figure, ["Benjamin Netanyahu"], TITLED)
    assert figure.layout.margin.l > label_width("Benjamin Netanyahu")
    assert figure.layout.margin.b == TITLED
    assert (figure.layout.xaxis.automargin, figure.layout.yaxis.automargin) == (False, False)
    left = figure_of(Chart("one", "One", "", "", figure, pd.DataFrame()))["layout"]
    assert (left["xaxis"]["automargin"], left["yaxis"]["automargin"]) == (True, True)
