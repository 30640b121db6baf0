"""Visitors who leave while something is worked out for them do not keep it from those who come after."""

from playwright.sync_api import expect

from benchmarks.browser import ROOT, serve


def test_a_visitor_who_leaves_while_the_tables_are_read_holds_nobody_up(chromium, tmp_path):
    settings = {"CEASEFIRE_ARTICLES": str(ROOT / "data" / "articles"), "CEASEFIRE_TABLES": str(tmp_path / "tables")}
    with serve(ROOT / "dashboard.py", settings) as address:
        for link in ("/", "/?q=Hamas"):
            for _ in range(2):
                page = chromium.new_page()
                page.goto(address + link)
                page.wait_for_timeout(300)
                page.close()
            page = chromium.new_page()
            page.goto(address + link)
            expect(page.locator(".js-plotly-plot").first).to_be_visible(timeout=120_000)
            page.close()
