"""Small tables in, Plotly figures out. Pure: nothing is drawn, read or remembered here."""
