"""Briefing: charts chosen on the other pages, in order, with notes; saved under a link, or taken away as files."""

from functools import partial

import streamlit as st

from briefings.composing import Draft, draw_anew, saved_page
from briefings.desk import Desk
from briefings.saved import NoDatabase, SavedBriefings
from ui.basket import basket
from ui.cache import kept
from ui.database import database_url, owner
from ui.drafting import arrange, explain_start, write_words
from ui.parts import escaped, page_downloads
from ui.preview import preview
from ui.saved_briefings import own_briefings, save_buttons, show_briefing
from ui.view import current_view

view = current_view()
store, selection = view.store, view.selection
desk, problem, opened = None, "", None
try:
    desk = Desk(kept(lambda: SavedBriefings(database_url()), "saved briefings", database_url()), owner())
except NoDatabase as missing:
    problem = str(missing)
key = st.query_params.get("briefing")
if key and desk:
    opened, problem = desk.open(key)

st.title(escaped(opened.line.title) if opened else "Briefing", anchor=False)
if problem:
    st.warning(problem, icon=":material/link_off:" if key else ":material/database_off:")
if opened:
    show_briefing(opened, store.data_version)
    page_downloads(lambda: saved_page(opened.frozen), "briefing")
    st.stop()


def draft() -> Draft:
    """The briefing as it stands when this is called."""
    made = basket()
    return Draft(made.title, made.lead, made.items, store, selection, view.names)


if basket().items:
    write_words(basket())
    arrange(basket(), selection, store.data_version, partial(draw_anew, store=store, names=view.names))
    preview(draft().page)
    page_downloads(draft().page, "briefing")
else:
    explain_start()
if desk:
    if basket().items:
        save_buttons(desk, lambda moment: draft().frozen(moment))
    own_briefings(desk)
