"""Laid-out paragraphs, and a cache that keeps the ones used last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextFormat, QTextLayout, QTextLine, QTextOption

from reader.document.model import Block
from reader.interface.paragraph_view.dressing import Dressing
from reader.interface.paragraph_view.shown_text import ShownText
from reader.interface.paragraph_view.typography import BlockStyle, Metrics, settings

CACHED_LAYOUTS = 400
# How far below the top of a Chinese character's square the baseline lies.
_BASELINE = 0.88

_ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "centre": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
    "justify": Qt.AlignmentFlag.AlignJustify,
}


@dataclass(slots=True)
class BlockLayout:
    """One block laid out; positions are pixels from the left edge of the window and from the block's own top."""

    index: int
    block: Block
    style: BlockStyle
    shown: ShownText
    layout: QTextLayout
    left: float
    width: float
    before: float
    pitch: float
    baseline: float
    height: float

    @property
    def line_count(self) -> int:
        """How many lines the block has; an empty block has one."""
        return self.layout.lineCount()

    def line_top(self, line: int) -> float:
        """Return the top of the strip of a line; strips touch each other."""
        return self.before + line * self.pitch

    def line_at(self, y: float) -> int:
        """Return the line at this height, the nearest one above or below the text."""
        return max(0, min(int((y - self.before) // self.pitch), self.line_count - 1))

    def line_of(self, shown: int) -> int:
        """Return the line that a place of the shown text lies on."""
        line = self.layout.lineForTextPosition(min(max(shown, 0), self.shown.length))
        return line.lineNumber() if line.isValid() else 0

    def line(self, number: int) -> QTextLine:
        """Return Qt's line of this number."""
        return self.layout.lineAt(number)

    def x_of(self, shown: int, line: int | None = None) -> float:
        """Return the horizontal place of the caret before a character of the shown text."""
        found = self.line(self.line_of(shown) if line is None else line)
        return float(found.cursorToX(shown)[0])  # type: ignore[index]

    def shown_at(self, x: float, line: int) -> int:
        """Return the caret's place in the shown text that is nearest to x on a line."""
        return int(self.line(line).xToCursor(x, QTextLine.CursorPosition.CursorBetweenCharacters))

    def strips(self, start: int, end: int) -> list[QRectF]:
        """Return the rectangles that the shown text [start, end) covers, one for each line, a line's pitch high."""
        found: list[QRectF] = []
        if start >= end:
            return found
        for number in range(self.line_of(start), self.line_of(end) + 1):
            line = self.line(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = self.x_of(first, number), self.x_of(last, number)
                found.append(QRectF(min(left, right), self.line_top(number), abs(right - left), self.pitch))
        return found


class LayoutCache:
    """Lays blocks out when they are asked for and keeps the last CACHED_LAYOUTS of them."""

    def __init__(self, lay_out: Callable[[int], BlockLayout]) -> None:
        self._lay_out = lay_out
        self._kept: OrderedDict[int, BlockLayout] = OrderedDict()
        self.made = 0

    def __contains__(self, index: int) -> bool:
        return index in self._kept

    def get(self, index: int) -> BlockLayout:
        """Return the block at this index laid out."""
        found = self._kept.get(index)
        if found is not None:
            self._kept.move_to_end(index)
            return found
        found = self._lay_out(index)
        self.made += 1
        self._kept[index] = found
        if len(self._kept) > CACHED_LAYOUTS:
            self._kept.popitem(last=False)
        return found

    def clear(self) -> None:
        """Forget every layout."""
        self._kept.clear()


def lay_out(
    index: int, block: Block, style: BlockStyle, metrics: Metrics, dressing: Dressing, space_above: float = 0.0
) -> BlockLayout:
    """Break a block into lines; `space_above` adds room in pixels (the document's head stands in it)."""
    font = metrics.font(style)
    left = metrics.left + style.indent * metrics.em
    shown = ShownText(block.text, block.notes, _number_in_text(block, style, left, font, metrics))
    layout = QTextLayout(shown.shown, font)
    layout.setCacheEnabled(True)
    option = QTextOption(_ALIGNMENTS[style.align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    width = max(metrics.column - (style.indent + style.indent_right) * metrics.em, metrics.em * 4)
    size = metrics.em * style.size
    pitch = round(style.leading * size)
    before = round(style.before * metrics.em + space_above)
    baseline = (pitch - size) / 2 + _BASELINE * size
    column = Column(left, width, style.first_line * size, before + baseline, pitch)
    formats = dressing.formats(index, shown, metrics)
    layout.setFormats(formats)
    starts = column.break_into_lines(layout)
    if style.align == "centre" and len(starts) > 1:
        column = column.balanced(layout, len(starts), metrics.em)
        starts = column.break_into_lines(layout)
    tight = _without_space_at_line_ends(formats, starts)
    if len(tight) < len(formats):
        layout.setFormats(tight)
        if column.break_into_lines(layout) != starts:
            layout.setFormats(formats)
            column.break_into_lines(layout)
    height = before + max(layout.lineCount(), 1) * pitch + round(style.after * metrics.em)
    return BlockLayout(index, block, style, shown, layout, left, width, before, pitch, baseline, height)


@dataclass(frozen=True, slots=True)
class Column:
    """Where the lines of a block go; pixels, `baseline` is that of the first line from the block's top."""

    left: float
    width: float
    first_line: float
    baseline: float
    pitch: float

    def break_into_lines(self, layout: QTextLayout) -> list[int]:
        """Break a layout's text into lines on even baselines and return where the lines begin."""
        starts: list[int] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            inset = 0.0 if starts else self.first_line
            line.setLineWidth(self.width - inset)
            y = self.baseline + len(starts) * self.pitch - line.ascent()
            line.setPosition(QPointF(self.left + inset, y))
            starts.append(line.textStart())
        layout.endLayout()
        return starts

    def balanced(self, layout: QTextLayout, lines: int, step: float) -> Column:
        """Return the narrowest column about the same middle that needs no more lines, found in steps of pixels."""
        best = self
        while best.width > 5 * step:
            narrower = replace(best, left=best.left + step / 2, width=best.width - step)
            if len(narrower.break_into_lines(layout)) > lines:
                break
            best = narrower
        return best


def _number_in_text(block: Block, style: BlockStyle, left: float, font: QFont, metrics: Metrics) -> str:
    """Return the printed number where it goes before the words: in centred blocks, and in too small a margin."""
    printed = block.number_printed or block.number or ""
    if not printed or style.align == "centre":
        return printed
    room = left - settings()["number_gap"] * metrics.em
    return printed if QFontMetricsF(font).horizontalAdvance(printed) > room else ""


def _without_space_at_line_ends(
    formats: list[QTextLayout.FormatRange], starts: list[int]
) -> list[QTextLayout.FormatRange]:
    """Leave out the space between scripts where a line ends with it, so that the lines' right edges are even."""
    ends = set(starts[1:])
    spacing = QTextFormat.Property.FontLetterSpacing.value
    return [each for each in formats if each.start + each.length not in ends or not each.format.hasProperty(spacing)]
