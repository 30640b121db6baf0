"""A briefing as a presentation: native titles and footers, one slide a chart, with alternative text and notes."""

from __future__ import annotations

import copy
import io
from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Inches, Pt

from analysis.words import say_count
from briefings.files import timeless
from briefings.images import bare
from briefings.record import Briefing, Entry
from briefings.text import printable, say_value, shortened

_WIDTH, _HEIGHT, _EDGE = Inches(13.333), Inches(7.5), Inches(0.6)
_INSIDE = _WIDTH - 2 * _EDGE
_INK, _QUIET, _PAPER = (RGBColor.from_string(one) for one in ("1F2328", "57606A", "FFFFFF"))  # type: ignore[no-untyped-call]
_FOOT = Inches(7.0)
# Of the default template: a title slide, and a title over nothing.
_OPENING, _TITLE_ONLY = 0, 5
_LINES_A_SLIDE, _LINE_LENGTH, _MOST_FACT_SLIDES = 22, 150, 8
# A table of more rows or columns cannot be read on a slide.
_MOST_ROWS, _MOST_COLUMNS = 16, 7
_FIXED = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


def presentation(briefing: Briefing) -> bytes:
    """The briefing as PPTX, 16 to 9. NoBrowser where there is no Chromium to draw the charts."""
    drawn = [entry for entry in briefing.entries if entry.chart.figure is not None]
    images = dict(zip(map(id, drawn), bare([entry.chart for entry in drawn]) if drawn else [], strict=True))
    deck = _empty_deck(briefing)
    footer = f"{shortened(briefing.title, 60)} · {briefing.say_version()}"
    _opening(deck, briefing)
    for entry in briefing.entries:
        slide = _slide(deck, entry.chart.title, footer)
        bottom = _words_under_title(slide, entry)
        if id(entry) in images:
            _picture(slide, images[id(entry)], entry.chart.alt, bottom)
        else:
            _table(slide, entry.chart.rows, entry.chart.alt, bottom)
        slide.notes_slide.notes_text_frame.text = printable("\n".join(_spoken(entry, briefing)))
    for title, lines in _fact_slides(briefing):
        _box(_slide(deck, title, footer), _EDGE, Inches(1.3), _INSIDE, Inches(5.5), lines, 12)
    out = io.BytesIO()
    deck.save(out)
    return timeless(out.getvalue())


def _empty_deck(briefing: Briefing) -> Any:
    deck: Any = Presentation()
    deck.slide_width, deck.slide_height = _WIDTH, _HEIGHT
    made = briefing.made.replace(tzinfo=None, microsecond=0)
    about = deck.core_properties
    about.title, about.author = shortened(printable(briefing.title), 200), "Ceasefire talks"
    about.created = about.modified = made
    about.last_modified_by, about.revision = "Ceasefire talks", 1
    for layout in (deck.slide_layouts[_OPENING], deck.slide_layouts[_TITLE_ONLY]):
        for shape in list(layout.placeholders):
            _place(shape, layout is deck.slide_layouts[_OPENING])
    return deck


def _place(shape: Any, opening: bool) -> None:
    """Put a placeholder of the template, which is 4 to 3, where a wide slide has it."""
    kind = shape.placeholder_format.type
    places = {
        PP_PLACEHOLDER.CENTER_TITLE: (_EDGE, Inches(1.2), _INSIDE, Inches(1.3)),
        PP_PLACEHOLDER.SUBTITLE: (_EDGE, Inches(2.7), _INSIDE, Inches(3.9)),
        PP_PLACEHOLDER.TITLE: (_EDGE, Inches(0.3), _INSIDE, Inches(0.8)),
        PP_PLACEHOLDER.FOOTER: (_EDGE, _FOOT, Inches(10), Inches(0.3)),
        PP_PLACEHOLDER.SLIDE_NUMBER: (_WIDTH - _EDGE - Inches(1.5), _FOOT, Inches(1.5), Inches(0.3)),
        PP_PLACEHOLDER.DATE: (Inches(10.6), _FOOT, Inches(0.5), Inches(0.3)),
    }
    if kind in places and not (opening and kind == PP_PLACEHOLDER.TITLE):
        shape.left, shape.top, shape.width, shape.height = places[kind]


def _opening(deck: Any, briefing: Briefing) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[_OPENING])
    title, subtitle = slide.shapes.title, slide.placeholders[1]
    _write(title.text_frame, [shortened(briefing.title, 120)], 36)
    lines = [f"Filters: {shortened(briefing.say_filters(), 400)}", briefing.counts, briefing.say_version()]
    _write(subtitle.text_frame, [*(shortened(line, 300) for line in briefing.notes.splitlines()[:4]), *lines], 18)
    _left(title.text_frame, subtitle.text_frame)
    slide.notes_slide.notes_text_frame.text = printable("\n".join((briefing.notes, *lines)).strip())


def _slide(deck: Any, title: str, footer: str) -> Any:
    slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
    for shape in slide.slide_layout.placeholders:
        # python-pptx leaves these three to their layout, where they would stand empty.
        if shape.placeholder_format.type in _FIXED:
            slide.shapes._spTree.append(copy.deepcopy(shape._element))
    for shape in slide.placeholders:
        if shape.placeholder_format.type == PP_PLACEHOLDER.FOOTER:
            _write(shape.text_frame, [footer], 10, _QUIET)
            _left(shape.text_frame)
    _write(slide.shapes.title.text_frame, [shortened(title, 150)], 24)
    _left(slide.shapes.title.text_frame)
    return slide


def _words_under_title(slide: Any, entry: Entry) -> Emu:
    """Sub-title and note; returns where they end."""
    lines = [shortened(entry.chart.subtitle, 260), *(shortened(line, 260) for line in entry.note.splitlines()[:3])]
    lines = [line for line in lines if line]
    height = Inches(0.28 * sum(1 + len(line) // 135 for line in lines) + 0.1)
    _box(slide, _EDGE, Inches(1.1), _INSIDE, height, lines, 13, _QUIET)
    return Emu(Inches(1.15) + height)


def _picture(slide: Any, image: bytes, alt: str, top: Emu) -> None:
    """The image as large as fits between the words and the foot, in the middle."""
    room = _FOOT - top - Inches(0.1)
    picture = slide.shapes.add_picture(io.BytesIO(image), _EDGE, top)
    scale = min(_INSIDE / picture.width, room / picture.height)
    picture.width, picture.height = Emu(int(picture.width * scale)), Emu(int(picture.height * scale))
    picture.left = Emu(int((_WIDTH - picture.width) / 2))
    picture._element.nvPicPr.cNvPr.set("descr", printable(alt))


def _table(slide: Any, rows: pd.DataFrame, alt: str, top: int) -> None:
    """The rows as a table of PowerPoint, from edge to edge; where they do not fit, a line says where they stand."""
    if len(rows) > _MOST_ROWS or len(rows.columns) > _MOST_COLUMNS:
        said = f"The {say_count(len(rows), 'row')} stand in the HTML file and in the workbook of this briefing."
        _box(slide, _EDGE, top, _INSIDE, Inches(0.5), [said], 13)
        return
    height = Emu(min(_FOOT - top - Inches(0.1), Inches(0.35) * (len(rows) + 1)))
    frame = slide.shapes.add_table(len(rows) + 1, len(rows.columns), _EDGE, top, _INSIDE, height)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", printable(alt))
    lines: list[Sequence[Any]] = [list(rows.columns), *map(list, rows.itertuples(index=False, name=None))]
    for number, line in enumerate(lines):
        for cell, value in zip(frame.table.rows[number].cells, line, strict=True):
            cell.margin_top = cell.margin_bottom = Emu(0)
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            _write(cell.text_frame, [say_value(value)], 11, _PAPER if number == 0 else _INK)


def _spoken(entry: Entry, briefing: Briefing) -> Iterator[str]:
    """What the speaker has beneath the slide: the note, the chart in words, and what was asked for."""
    yield from (line for line in entry.note.splitlines() if line.strip())
    yield entry.chart.alt
    yield entry.chart.subtitle
    yield f"Filters: {briefing.say_filters()}. {briefing.counts} {briefing.say_version()}."


def _fact_slides(briefing: Briefing) -> Iterator[tuple[str, list[str]]]:
    """The facts in pages of lines that fit; what is beyond the last slide is counted."""
    pages: list[tuple[str, list[str]]] = []
    for name, text in briefing.all_facts().items():
        lines = [shortened(line, 2 * _LINE_LENGTH) for line in text.splitlines() if line.strip()]
        for number, part in enumerate(_parts(lines)):
            pages.append((name if number == 0 else f"{name} (continued)", part))
    short = [page for page in pages if len(page[1]) == 1 and len(page[1][0]) < _LINE_LENGTH]
    long = [page for page in pages if page not in short]
    yield from long[:_MOST_FACT_SLIDES]
    closing = [f"{name}: {lines[0]}" for name, lines in short]
    if len(long) > _MOST_FACT_SLIDES:
        left = sum(len(lines) for _, lines in long[_MOST_FACT_SLIDES:])
        closing.append(f"{left:,} more lines on sources stand in the HTML file and in the workbook of this briefing.")
    yield "This briefing", closing


def _parts(lines: Sequence[str]) -> Iterator[list[str]]:
    part: list[str] = []
    used = 0
    for line in lines:
        needs = 1 + len(line) // _LINE_LENGTH
        if part and used + needs > _LINES_A_SLIDE:
            yield part
            part, used = [], 0
        part.append(line)
        used += needs
    if part:
        yield part


def _box(
    slide: Any, left: int, top: int, width: int, height: int, lines: Sequence[str], size: int, colour: Any = _INK
) -> None:
    frame = slide.shapes.add_textbox(left, top, width, height).text_frame
    _write(frame, lines, size, colour)


def _write(frame: Any, lines: Sequence[str], size: int, colour: Any = _INK) -> None:
    """Each line as a paragraph of plain text; PowerPoint reads no markup in it."""
    frame.word_wrap = True
    frame.clear()
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = printable(line)
        run.font.size, run.font.color.rgb = Pt(size), colour


def _left(*frames: Any) -> None:
    for frame in frames:
        for paragraph in frame.paragraphs:
            paragraph.alignment = PP_ALIGN.LEFT
