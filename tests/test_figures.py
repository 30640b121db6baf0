"""Figures leave the same, whatever templates the process that drew them has loaded."""

import plotly.io as pio
import pytest

from briefings.figures import figure_of
from tests.made_briefings import made_chart


def test_the_template_of_streamlit_stays_at_home(monkeypatch):
    plain = figure_of(made_chart())
    import streamlit.elements.lib.streamlit_plotly_theme as theme

    theme.configure_streamlit_plotly_theme()
    monkeypatch.setattr(pio.templates, "default", "streamlit")
    themed = made_chart()
    assert "#000001" in themed.figure.to_json()
    assert figure_of(themed) == plain


def test_a_table_has_no_figure():
    table = made_chart()
    with pytest.raises(ValueError, match="without a figure"):
        figure_of(type(table)("n", "t", "s", "a", None, table.rows))
