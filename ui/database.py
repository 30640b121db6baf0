"""Where saved briefings are kept, and the secret by which a browser is known as their owner."""

from __future__ import annotations

import os
import re
import secrets
from functools import cache
from typing import Any

import streamlit as st

from ui.cache import tables_folder

_COOKIE = "ceasefire_owner"
_SECRET = re.compile(r"[A-Za-z0-9_-]{32,64}")
_YEAR = 365 * 24 * 3600
_SET_COOKIE = """
export default function ({ data }) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${data.name}=${data.value}; Path=/; Max-Age=${data.seconds}; SameSite=Lax${secure}`;
}
"""


def database_url() -> str:
    """The address of the database: DATABASE_URL, else that of Streamlit's secrets, else a file beside the tables."""
    try:
        named = os.environ.get("DATABASE_URL") or st.secrets.get("DATABASE_URL")
    except FileNotFoundError:  # no secrets at all
        named = None
    return str(named) if named else f"sqlite:///{tables_folder() / 'briefings.sqlite'}"


def owner() -> str:
    """The secret of this browser, made when it has none; a cookie keeps it for a year."""
    if _COOKIE not in st.session_state:
        given = str(st.context.cookies.get(_COOKIE, ""))
        st.session_state[_COOKIE] = given if _SECRET.fullmatch(given) else secrets.token_urlsafe(24)
    value = str(st.session_state[_COOKIE])
    if st.context.cookies.get(_COOKIE) != value:
        _cookie_setter()(data={"name": _COOKIE, "value": value, "seconds": _YEAR}, key="owner-cookie", height=0)
    return value


@cache
def _cookie_setter() -> Any:
    return st.components.v2.component("ceasefire_owner", js=_SET_COOKIE)
