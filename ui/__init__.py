"""The only Streamlit code besides the pages: the cached tables, the sidebar and the parts that pages share."""
