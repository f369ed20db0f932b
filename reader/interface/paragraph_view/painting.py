"""Draws paragraphs: grounds behind the words, the words, and what stands in the margins."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from reader.document.annotation import Annotation
from reader.document.block_kinds import BlockKind
from reader.interface.paragraph_view.dressing import Dressing
from reader.interface.paragraph_view.layout_cache import BlockLayout
from reader.interface.paragraph_view.overlays import Overlays, Passage
from reader.interface.paragraph_view.selection import Selection
from reader.interface.paragraph_view.typography import Metrics, settings
from reader.interface.theme import Theme
from reader.rendering.pieces import SpanKind

_GROUND_SHARE = 1.3
_CARET_SHARE = 1.25
_CARET_WIDTH = 1.6
_BAR_WIDTH = 0.16


@dataclass(slots=True)
class Canvas:
    """What every step of the painting needs."""

    painter: QPainter
    theme: Theme
    metrics: Metrics
    dressing: Dressing
    overlays: Overlays
    selection: Selection
    active: bool
    caret_shown: bool


def paint_block(canvas: Canvas, found: BlockLayout, top: float) -> None:
    """Draw one paragraph with its top at this height of the window."""
    _paint_quote_bar(canvas, found, top)
    _paint_highlights(canvas, found, top)
    _paint_mentions(canvas, found, top)
    _paint_matches(canvas, found, top)
    _paint_flash(canvas, found, top)
    _paint_selection(canvas, found, top)
    _paint_lit_mark(canvas, found, top)
    canvas.painter.setPen(canvas.theme.color(found.style.role))
    found.layout.draw(canvas.painter, QPointF(0, top))
    _paint_number(canvas, found, top)
    _paint_outlines(canvas, found, top)
    if canvas.caret_shown and canvas.selection.caret.index == found.index:
        _paint_caret(canvas, found, top)


def ground(found: BlockLayout, strip: QRectF, top: float) -> QRectF:
    """Return the part of a line's strip that lies close about the letters, in the window's coordinates."""
    em = found.pitch / found.style.leading
    height = min(em * _GROUND_SHARE, found.pitch)
    middle = strip.top() + found.baseline - em * 0.36
    return QRectF(strip.left(), top + middle - height / 2, strip.width(), height)


def _fill(canvas: Canvas, found: BlockLayout, top: float, start: int, end: int, colour: QColor) -> None:
    for strip in found.strips(found.shown.start(start), found.shown.end(end)):
        canvas.painter.fillRect(ground(found, strip, top), colour)


def _paint_quote_bar(canvas: Canvas, found: BlockLayout, top: float) -> None:
    if found.block.kind is not BlockKind.QUOTE:
        return
    em = canvas.metrics.em
    height = found.height - found.before - found.style.after * em
    bar = QRectF(found.left - 1.1 * em, top + found.before, _BAR_WIDTH * em, height)
    canvas.painter.fillRect(bar, canvas.theme.color("quote_bar"))


def _paint_highlights(canvas: Canvas, found: BlockLayout, top: float) -> None:
    for span in canvas.overlays.highlights(found.block.id):
        colour = canvas.theme.highlight(span.value)
        annotation = span.origin if isinstance(span.origin, Annotation) else None
        if annotation is not None and annotation.id == canvas.overlays.lit_annotation:
            colour = colour.lighter(118) if canvas.theme.is_dark else colour.darker(108)
        _fill(canvas, found, top, span.start, span.end, colour)
        if annotation is not None and annotation.note:
            _paint_note_marker(canvas, found, top, span.start)


def _paint_note_marker(canvas: Canvas, found: BlockLayout, top: float, start: int) -> None:
    """Draw a small sheet with a folded corner in the right margin beside the line where the note's words begin."""
    em = canvas.metrics.em
    line = found.line_of(found.shown.start(start))
    middle = top + found.line_top(line) + found.pitch / 2
    left = canvas.metrics.left + canvas.metrics.column + 0.9 * em
    half, fold = 0.38 * em, 0.28 * em
    outline = QPolygonF(
        [
            QPointF(left, middle - half),
            QPointF(left + 2 * half - fold, middle - half),
            QPointF(left + 2 * half, middle - half + fold),
            QPointF(left + 2 * half, middle + half),
            QPointF(left, middle + half),
        ]
    )
    canvas.painter.save()
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    canvas.painter.setPen(QPen(canvas.theme.color("note_marker"), 1.4))
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.drawPolygon(outline)
    for share in (-0.08, 0.24):
        y = middle + share * em
        canvas.painter.drawLine(QPointF(left + 0.16 * em, y), QPointF(left + 2 * half - 0.16 * em, y))
    canvas.painter.restore()


def _paint_mentions(canvas: Canvas, found: BlockLayout, top: float) -> None:
    if not canvas.overlays.emphasis:
        return
    for span in canvas.dressing.spans(found.block.id):
        colour = canvas.overlays.emphasis.get(span.value) if span.kind is SpanKind.ORGANIZATION else None
        if colour is not None:
            _fill(canvas, found, top, span.start, span.end, colour)


def _paint_matches(canvas: Canvas, found: BlockLayout, top: float) -> None:
    for start, end in canvas.overlays.matches.get(found.block.id, ()):
        _fill(canvas, found, top, start, end, canvas.theme.color("find"))
    current = canvas.overlays.current_match
    if current is not None and current.block == found.block.id:
        _fill(canvas, found, top, current.start, current.end, canvas.theme.color("find_current"))


def _paint_flash(canvas: Canvas, found: BlockLayout, top: float) -> None:
    flash = canvas.overlays.flash
    if flash is None or flash.block != found.block.id:
        return
    colour = canvas.theme.color("flash")
    colour.setAlphaF(canvas.overlays.flash_strength)
    _fill(canvas, found, top, flash.start, flash.end, colour)


def _paint_selection(canvas: Canvas, found: BlockLayout, top: float) -> None:
    length = len(found.block.text)
    selected = canvas.selection.range_in(found.index, length)
    if selected is None:
        return
    colour = canvas.theme.color("selection" if canvas.active else "selection_inactive")
    start, end = found.shown.start(selected[0]), found.shown.end(selected[1])
    if selected[0] == 0:
        start = 0
    if canvas.selection.end.index > found.index:
        end = found.shown.length
    for strip in found.strips(start, end):
        canvas.painter.fillRect(strip.translated(0, top), colour)
    if canvas.selection.end.index > found.index:
        line = found.line_count - 1
        x = found.x_of(found.shown.length, line)
        sliver = QRectF(x, top + found.line_top(line), 0.4 * canvas.metrics.em, found.pitch)
        canvas.painter.fillRect(sliver, colour)


def _paint_lit_mark(canvas: Canvas, found: BlockLayout, top: float) -> None:
    lit = canvas.overlays.lit_mark
    if lit is None or lit[0] != found.block.id:
        return
    place = found.shown.marks[lit[1]]
    for strip in found.strips(place.start, place.end):
        area = ground(found, strip, top).adjusted(-2, -1, 2, 0)
        canvas.painter.fillRect(area, canvas.theme.color("mark_lit"))


def _paint_number(canvas: Canvas, found: BlockLayout, top: float) -> None:
    printed = found.block.number_printed or found.block.number
    if not printed or found.shown.number:
        return
    em = canvas.metrics.em
    font = canvas.metrics.font(found.style)
    font.setBold(found.style.bold)
    canvas.painter.setFont(font)
    own = found.style.role == "text" and found.block.kind is not BlockKind.HEADING
    canvas.painter.setPen(canvas.theme.color("number" if own else found.style.role))
    width = QFontMetricsF(font).horizontalAdvance(printed)
    x = found.left - settings()["number_gap"] * em - width
    canvas.painter.drawText(QPointF(x, top + found.before + found.baseline), printed)


def _paint_outlines(canvas: Canvas, found: BlockLayout, top: float) -> None:
    overlays = canvas.overlays
    for passage, role in ((overlays.current_mention, "current_mention"), (overlays.focus, "focus")):
        if passage is not None and passage.block == found.block.id:
            _outline(canvas, found, top, passage, role)


def _outline(canvas: Canvas, found: BlockLayout, top: float, passage: Passage, role: str) -> None:
    start, end = found.shown.start(passage.start), found.shown.end(passage.end)
    if passage.start == passage.end:
        start = found.shown.end(passage.start)
        end = found.shown.start(passage.end)
    canvas.painter.save()
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.setPen(QPen(canvas.theme.color(role), 1.6))
    for strip in found.strips(start, end):
        canvas.painter.drawRoundedRect(ground(found, strip, top).adjusted(-2, -1, 2, 1), 3, 3)
    canvas.painter.restore()


def _paint_caret(canvas: Canvas, found: BlockLayout, top: float) -> None:
    shown = found.shown.end(canvas.selection.caret.offset)
    line = found.line_of(shown)
    em = found.pitch / found.style.leading
    middle = top + found.line_top(line) + found.baseline - em * 0.36
    height = em * _CARET_SHARE
    area = QRectF(found.x_of(shown, line) - _CARET_WIDTH / 2, middle - height / 2, _CARET_WIDTH, height)
    canvas.painter.fillRect(area, canvas.theme.color("caret"))
