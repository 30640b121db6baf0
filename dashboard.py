"""The dashboard of the Israel-Hamas ceasefire talks: run it with ``streamlit run dashboard.py``."""

import streamlit as st

from loaders.errors import LoadersError
from ui.cache import opened
from ui.empty import show_selection
from ui.navigation import pages
from ui.sidebar import choose
from ui.view import View, set_view

st.set_page_config(page_title="Ceasefire talks", page_icon=":material/handshake:", layout="wide")
page = st.navigation(pages())
try:
    tables = opened()
except LoadersError as problem:
    st.title("No articles to show")
    st.error(str(problem), icon=":material/error:")
    st.stop()
view = View(tables.store, tables.tables, choose(tables), tables.names)
set_view(view)
show_selection(view)
page.run()
