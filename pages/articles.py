"""Articles: their dates, the evidence for each, and the texts."""

import streamlit as st

from analysis.articles import article_events, find_article, list_articles
from briefings.page import offline_page
from charts.evidence import evidence_chart
from charts.listing import article_listing
from ui.article_list import article_table, picker, say_counts
from ui.dating import cue_switches, show_shift, weigh
from ui.parts import page_downloads, say_finding, share_buttons, show_chart
from ui.reader import cue_marks, day_of, event_mark, show_events, show_facts, show_legend, show_text, text_marks
from ui.view import current_view

view = current_view()
articles = view.once("articles", lambda: list_articles(view.store, view.selection))
wanted, event = st.query_params.get("article"), st.query_params.get("event")
article = find_article(view.store, wanted) if wanted else None

st.title("Articles")
if wanted and article is None:
    st.warning("The link asks for an article that is not in this collection. Choose another one below.")
picker(articles, None if article is None else wanted)

if article is None:
    listing = article_listing(articles)
    say_finding(listing.title)
    st.caption(say_counts(articles))
    if articles.rows.empty:
        st.info("No article tells an event that passes the filters. Take one of them away in the sidebar.")
    else:
        article_table(articles, listing.rows)
        share_buttons(listing, "articles")
        page_downloads(lambda: offline_page("Articles", view.store, view.selection, view.names, [listing]), "articles")
    st.stop()

events = article_events(view.store, wanted)
show_facts(article)
text, evidence_side = st.columns([6, 5], gap="large")
with evidence_side:
    chart = st.container()
    whole = st.toggle("Show the whole war", key="whole-war", help="Otherwise the days around the interval are shown.")
    evidence = weigh(view.store, wanted, day_of(article, "published"))
    drawn = evidence_chart(evidence, whole)
    chosen = cue_switches(wanted, evidence.cues)
with chart:
    show_shift(evidence)
    show_chart(drawn, "evidence", choices={"article": wanted})
with text:
    show_legend()
    marks = [
        *text_marks(article["text"], day_of(article, "anchor"), view.names),
        *cue_marks(evidence.cues, chosen),
        *event_mark(events, event),
    ]
    show_text(article["text"], marks, scroll_to=event)
    st.subheader(f"{len(events)} events in this article", anchor=False)
    show_events(events, event)
page_downloads(lambda: offline_page(article["title"], view.store, view.selection, view.names, [drawn]), "article")
