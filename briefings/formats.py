"""What a briefing can be made into. The libraries of a format are loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefings.files import File
from briefings.record import Briefing


@dataclass(frozen=True)
class Format:
    """One format: the words it is offered with, the end of its file names, and whether it needs a Chromium."""

    name: str
    label: str
    help: str
    ending: str
    mime: str
    browser: bool = False


_OFFICE = "application/vnd.openxmlformats-officedocument"
FORMATS = (
    Format("html", "HTML page", "Charts to explore and tables to sort, in one file that needs no network", ".html",
           "text/html"),
    Format("pdf", "PDF", "The same page on A4", ".pdf", "application/pdf", browser=True),
    Format("pptx", "PowerPoint", "One slide a chart, with notes", ".pptx", f"{_OFFICE}.presentationml.presentation",
           browser=True),
    Format("xlsx", "Excel", "A sheet for each table, and a cover", ".xlsx", f"{_OFFICE}.spreadsheetml.sheet"),
    Format("png", "PNG images", "A picture of each chart with its words", ".png", "image/png", browser=True),
    Format("svg", "SVG images", "The same pictures, to edit", ".svg", "image/svg+xml", browser=True),
    Format("csv", "CSV", "The sentences of the selection", ".csv", "text/csv"),
    Format("parquet", "Parquet", "The same for pandas and databases", ".parquet", "application/vnd.apache.parquet"),
    Format("ics", "Calendar", "The dated stories as all-day events (ICS)", ".ics", "text/calendar"),
    Format("timelinejs", "TimelineJS", "The dated stories for TimelineJS (JSON)", "-timelinejs.json",
           "application/json"),
    Format("vis", "vis-timeline", "The dated stories for vis-timeline (JSON)", "-vis.json", "application/json"),
    Format("graphml", "GraphML", "Who is named with whom, for Gephi", ".graphml", "application/graphml+xml"),
    Format("gexf", "GEXF", "The same with the colours of the sides", ".gexf", "application/gexf+xml"),
)  # fmt: skip
BY_NAME: Mapping[str, Format] = {one.name: one for one in FORMATS}


def make_files(briefing: Briefing, name: str, stem: str) -> tuple[File, ...]:
    """The briefing in the format called ``name``; pictures are one file a chart. File names begin with ``stem``.

    NoBrowser, with a sentence for the reader, where the format needs a Chromium and there is none.
    """
    wanted = BY_NAME[name]
    if name in ("png", "svg"):
        from briefings.images import pictures

        drawn = pictures(briefing, name)
        return tuple(File(f"{stem}-{chart}{wanted.ending}", wanted.mime, content) for chart, content in drawn)
    return (File(f"{stem}{wanted.ending}", wanted.mime, _writer(name)(briefing)),)


def _writer(name: str) -> Callable[[Briefing], bytes]:
    from importlib import import_module

    modules = {
        "html": ("offline", "page_html"), "pdf": ("printing", "pdf"), "pptx": ("slides", "presentation"),
        "xlsx": ("spreadsheets", "workbook"), "csv": ("spreadsheets", "events_csv"),
        "parquet": ("spreadsheets", "events_parquet"), "ics": ("calendars", "calendar"),
        "timelinejs": ("timelines", "timelinejs"), "vis": ("timelines", "vis_timeline"),
        "graphml": ("graphs", "graphml"), "gexf": ("graphs", "gexf"),
    }  # fmt: skip
    module, function = modules[name]
    writer: Callable[[Briefing], bytes] = getattr(import_module(f"briefings.{module}"), function)
    return writer
