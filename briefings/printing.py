"""A briefing as PDF: the offline page, printed by Chromium, so that paper and screen say the same."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime

from briefings.browser import print_page
from briefings.offline import page_html
from briefings.record import Briefing
from briefings.text import shortened

_FOOTER = (
    '<div style="font: 7pt sans-serif; color: #57606a; width: 100%; margin: 0 14mm; display: flex; '
    'justify-content: space-between"><span>{words}</span><span>Page <span class="pageNumber"></span> of '
    '<span class="totalPages"></span></span></div>'
)
_TIMES = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)")
_NODES = re.compile(rb"\(node(\d{8})\)")


def pdf(briefing: Briefing) -> bytes:
    """The PDF, tagged and with an outline. NoBrowser where there is no Chromium."""
    words = f"{shortened(briefing.title, 60)} · {briefing.say_version()}"
    printed = print_page(page_html(briefing), _FOOTER.format(words=html.escape(words)))
    return settled(printed, briefing.made)


def settled(printed: bytes, made: datetime) -> bytes:
    """What Chromium printed, without what differs from print to print; every length stays, as the PDF's index needs.

    It writes the time at which it prints, for which ``made`` stands in, and names table cells by a count of all it has
    drawn before, which depends on how often a chart was laid out: they are counted anew.
    """
    time = made.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'").encode("ascii")
    nodes = {node: b"(node%08d)" % number for number, node in enumerate(sorted(set(_NODES.findall(printed))), 1)}
    printed = _NODES.sub(lambda found: nodes[found[1]], printed)
    return _TIMES.sub(rb"/\1 (" + time + rb")", printed)
