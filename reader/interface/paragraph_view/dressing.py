"""The character formats of a block: spacing, marks, opening words, italic and bold runs, names and links.

Formats that a theme or a choice of the person colours are made again when a block is laid out again; backgrounds are
not here but in `painting`, so that selecting and highlighting never lays out anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout

from reader.document.block_kinds import BlockKind
from reader.document.model import Block, Document
from reader.interface import fonts
from reader.interface.emphasis_look import looks
from reader.interface.paragraph_view.shown_text import ShownText
from reader.interface.paragraph_view.typography import (
    Metrics,
    opening_words,
    script_borders,
    settings,
    speech_opening,
)
from reader.interface.theme import Theme
from reader.rendering.pieces import Place, Span, SpanKind, mentions_by_place

_MARK_SPACE = 0.16
_WITH_OPENING_WORDS = frozenset({BlockKind.OPENING, BlockKind.PREAMBULAR, BlockKind.OPERATIVE, BlockKind.ITEM})


@dataclass(slots=True)
class Dress:
    """What decides how a document's words look: the theme, the colours of organizations, those switched off."""

    theme: Theme
    organization_colours: Mapping[str, QColor] = field(default_factory=dict)
    switched_off: frozenset[str] = frozenset()


class Dressing:
    """Gives the formats of the blocks of one document."""

    def __init__(self, document: Document, dress: Dress) -> None:
        self.dress = dress
        self._document = document
        self._spans = mentions_by_place(document)

    def spans(self, block_id: str) -> tuple[Span, ...]:
        """Return the organizations and references in the text of a block."""
        return self._spans.get(Place(block=block_id), ())

    def formats(self, index: int, shown: ShownText, metrics: Metrics) -> list[QTextLayout.FormatRange]:
        """Return the formats of the shown text of the block at this index."""
        block = self._document.blocks[index]
        ranges = [*self._openings(index, block, shown), *self._runs(block, shown)]
        if shown.number:
            quiet = QTextCharFormat()
            quiet.setForeground(self.dress.theme.color("number"))
            ranges.append(_range(0, len(shown.number), quiet))
        for span in sorted(self.spans(block.id), key=lambda each: each.kind is SpanKind.REFERENCE):
            look = self._look(span)
            if block.kind is BlockKind.TITLE and span.kind is SpanKind.ORGANIZATION:
                continue
            if look is not None:
                ranges.append(_range(shown.start(span.start), shown.end(span.end), look))
        spaced = _spaced(settings()["script_space"] * metrics.em)
        ranges.extend(
            _range(shown.start(at), shown.end(at + 1), spaced)
            for at in script_borders(block.text)
            if shown.start(at + 1) == shown.end(at + 1)
        )
        ranges.extend(self._marks(shown, metrics))
        return ranges

    def _openings(self, index: int, block: Block, shown: ShownText) -> list[QTextLayout.FormatRange]:
        speaker = speech_opening(self._document, index)
        # What the source sets apart tells the opening words better than a list of verbs.
        verb = 0 if speaker or block.emphasis else opening_words(block)
        if not speaker and not verb:
            return []
        look = QTextCharFormat()
        look.setFontFamilies(fonts.interface_families())
        look.setForeground(self.dress.theme.color("speaker" if speaker else "opening_words"))
        if speaker:
            look.setFontWeight(QFont.Weight.Bold)
        return [_range(shown.start(0), shown.end(speaker or verb), look)]

    def _runs(self, block: Block, shown: ShownText) -> Iterator[QTextLayout.FormatRange]:
        """Yield the formats of the source's italic and bold runs; opening words look the same in every source."""
        opens = block.kind in _WITH_OPENING_WORDS
        for start, end, look in looks(block.text, block.emphasis, heavy=not opens):
            if opens:
                look.setForeground(self.dress.theme.color("opening_words"))
            yield _range(shown.start(start), shown.end(end), look)

    def _look(self, span: Span) -> QTextCharFormat | None:
        look = QTextCharFormat()
        if span.kind is SpanKind.REFERENCE:
            look.setForeground(self.dress.theme.color("link"))
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            return look
        colour = self.dress.organization_colours.get(span.value)
        if colour is None or span.value in self.dress.switched_off:
            return None
        look.setForeground(colour)
        return look

    def _marks(self, shown: ShownText, metrics: Metrics) -> list[QTextLayout.FormatRange]:
        ranges = []
        for place in shown.marks:
            look = QTextCharFormat()
            look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            look.setFontFamilies(fonts.interface_families())
            look.setForeground(self.dress.theme.color("mark"))
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.NoUnderline)
            ranges.append(_range(place.start, place.end, look))
            ranges.append(_range(place.end - 1, place.end, _spaced(_MARK_SPACE * metrics.em)))
        return ranges


def _spaced(pixels: float) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    look.setFontLetterSpacing(pixels)
    return look


def _range(start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = start
    found.length = max(0, end - start)
    found.format = look
    return found
