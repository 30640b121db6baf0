"""The dashboard of the Israel-Hamas ceasefire talks: run it with ``streamlit run dashboard.py``."""

from pathlib import Path

import streamlit as st

from loaders.errors import LoadersError
from ui.cache import opened
from ui.empty import show_selection
from ui.memory import set_lasting_aside
from ui.navigation import follow_briefing_link, pages
from ui.sharing import tell_other_data
from ui.sidebar import choose
from ui.view import View, set_view

set_lasting_aside()
# In an iframe (?embed=true) the filters are at hand, but closed.
sidebar = "collapsed" if st.context.is_embedded else "auto"
# A picture of our own: browsers fetch a ":material/…:" icon from a server of others.
icon = Path(__file__).with_name("ui") / "icon.svg"
st.set_page_config(page_title="Ceasefire talks", page_icon=icon, layout="wide", initial_sidebar_state=sidebar)
page = st.navigation(pages())
follow_briefing_link(page)
try:
    tables = opened()
except LoadersError as problem:
    st.title("No articles to show")
    st.error(str(problem), icon=":material/error:")
    st.stop()
view = View(tables.store, tables.tables, choose(tables), tables.names, page.title)
set_view(view)
tell_other_data(tables.store.data_version)
show_selection(view)
page.run()
