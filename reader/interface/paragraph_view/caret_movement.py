"""Where the caret goes: by character, word, line, page and to the ends; words and sentences about a place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTextBoundaryFinder

from reader.interface.paragraph_view.flow import Flow
from reader.interface.paragraph_view.selection import TextPlace
from reader.interface.paragraph_view.typography import settings
from reader.rendering.pieces import SpanKind

WordCutter = Callable[[str, int], tuple[int, int]]


def cut_by_unicode(text: str, offset: int) -> tuple[int, int]:
    """Return the word [start, end) about an offset by Unicode Standard Annex 29: a Chinese character is a word."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, text)
    finder.setPosition(min(offset + 1, len(text)))
    end = finder.position() if finder.isAtBoundary() else finder.toNextBoundary()
    finder.setPosition(max(end, 0))
    return max(0, finder.toPreviousBoundary()), max(end, 0)


class CaretMovement:
    """Gives the places to which keys and clicks move the caret."""

    def __init__(self, flow: Flow, cut_word: WordCutter = cut_by_unicode) -> None:
        self._flow = flow
        self.cut_word = cut_word
        self._goal: float | None = None

    def forget_goal(self) -> None:
        """Let the next step up or down start from where the caret then stands."""
        self._goal = None

    def by_character(self, place: TextPlace, step: int) -> TextPlace:
        """Return the place one character on (step 1) or back (step -1), over the edge of a paragraph if need be."""
        found = self._flow.layout(place.index)
        length = len(found.block.text)
        offset = place.offset + step
        while 0 < offset < length and not found.layout.isValidCursorPosition(found.shown.end(offset)):
            offset += step
        if 0 <= offset <= length:
            return TextPlace(place.index, offset)
        return self._across(place, step)

    def by_word(self, place: TextPlace, step: int) -> TextPlace:
        """Return the end of the word ahead (step 1) or the beginning of the word behind (step -1)."""
        text = self._text(place.index)
        if (step > 0 and place.offset >= len(text)) or (step < 0 and place.offset <= 0):
            return self._across(place, step)
        start, end = self.word(TextPlace(place.index, place.offset if step > 0 else place.offset - 1))
        offset = max(end, place.offset + 1) if step > 0 else min(start, place.offset - 1)
        return TextPlace(place.index, offset)

    def by_line(self, place: TextPlace, step: int) -> TextPlace:
        """Return the place one line down (step 1) or up (step -1) that lies nearest to where the movement began."""
        found = self._flow.layout(place.index)
        shown = found.shown.end(place.offset)
        line = found.line_of(shown)
        if self._goal is None:
            self._goal = found.x_of(shown, line)
        if not 0 <= line + step < found.line_count:
            index = place.index + step
            if not 0 <= index < len(self._flow):
                return TextPlace(place.index, 0 if step < 0 else len(found.block.text))
            found = self._flow.layout(index)
            line = 0 if step > 0 else found.line_count - 1
        else:
            line += step
        return self._on_line(found.index, line, self._goal)

    def by_page(self, place: TextPlace, step: int) -> TextPlace:
        """Return the place a window's height down (step 1) or up (step -1)."""
        rest = max(self._flow.viewport_height - 2 * self._flow.layout(place.index).pitch, 1)
        while rest > 0:
            following = self.by_line(place, step)
            if following == place:
                break
            place = following
            rest -= self._flow.layout(place.index).pitch
        return place

    def line_start(self, place: TextPlace) -> TextPlace:
        """Return the beginning of the line that the place is on."""
        found = self._flow.layout(place.index)
        line = found.line(found.line_of(found.shown.end(place.offset)))
        return TextPlace(place.index, found.shown.offset(line.textStart()))

    def line_end(self, place: TextPlace) -> TextPlace:
        """Return the last place on the line that the place is on."""
        found = self._flow.layout(place.index)
        number = found.line_of(found.shown.end(place.offset))
        line = found.line(number)
        last = line.textStart() + line.textLength()
        if number < found.line_count - 1:
            last -= 1
        return TextPlace(place.index, found.shown.offset(last))

    def document_start(self) -> TextPlace:
        """Return the place before the first character."""
        return TextPlace(0, 0)

    def document_end(self) -> TextPlace:
        """Return the place behind the last character."""
        last = max(len(self._flow) - 1, 0)
        return TextPlace(last, len(self._text(last)))

    def word(self, place: TextPlace) -> tuple[int, int]:
        """Return the word [start, end) about a place; the name of an organization is one word."""
        block = self._flow.document.blocks[place.index]
        names = [
            (span.start, span.end)
            for span in self._flow.dressing.spans(block.id)
            if span.kind is SpanKind.ORGANIZATION and span.start <= place.offset < span.end
        ]
        if names:
            return min(names, key=lambda name: name[1] - name[0])
        return self.cut_word(block.text, place.offset)

    def sentence(self, place: TextPlace) -> tuple[int, int]:
        """Return the sentence [start, end) about a place, with the marks that close it."""
        text = self._text(place.index)
        table = settings()["sentences"]
        start = 0
        at = 0
        while at < len(text):
            if text[at] in table["ends"]:
                while at + 1 < len(text) and text[at + 1] in table["ends"] + table["closing"]:
                    at += 1
                if at + 1 > place.offset:
                    return start, at + 1
                start = at + 1
            at += 1
        return start, len(text)

    def _on_line(self, index: int, line: int, x: float) -> TextPlace:
        found = self._flow.layout(index)
        shown = found.shown_at(x, line)
        whole = found.line(line)
        last = whole.textStart() + whole.textLength()
        if shown >= last and line < found.line_count - 1:
            shown = last - 1
        return TextPlace(index, found.shown.offset(shown))

    def _across(self, place: TextPlace, step: int) -> TextPlace:
        index = place.index + step
        if not 0 <= index < len(self._flow):
            return place
        return TextPlace(index, 0 if step > 0 else len(self._text(index)))

    def _text(self, index: int) -> str:
        return self._flow.document.blocks[index].text if len(self._flow) else ""
