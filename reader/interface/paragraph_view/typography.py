"""Measures and styles of paragraphs, from resources/typography.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from PySide6.QtGui import QFont

from reader import locations
from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document
from reader.interface import fonts

SMALLEST_ZOOM = 50
LARGEST_ZOOM = 300
_CHINESE = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WESTERN = "0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f%‰℃"
# Places where a Chinese character and a Western one meet (clreq, 3.2.2: mixed text).
_SCRIPT_BORDER = re.compile(f"[{_CHINESE}](?=[{_WESTERN}])|[{_WESTERN}](?=[{_CHINESE}])")
_SPEECH_OPENING_LIMIT = 80


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """How a block is set; lengths in em of the text size, `size` as a share of it, `role` a theme's role."""

    size: float = 1.0
    face: str = "serif"
    bold: bool = False
    align: str = "justify"
    indent: float = 0.0
    indent_right: float = 0.0
    first_line: float = 0.0
    before: float = 0.0
    after: float = 0.0
    leading: float = 1.75
    role: str = "text"


@dataclass(frozen=True, slots=True)
class Metrics:
    """The page's measures in pixels for a zoom and a window width."""

    em: float
    left: float
    column: float
    width: float
    zoom: int

    @classmethod
    def fitting(cls, width: float, zoom: int) -> Metrics:
        """Centre a column of comfortable length in a window of this width (device-independent pixels)."""
        table = settings()
        em = table["em_pixels"] * zoom / 100
        margins = [table["left_margin"] * em, table["right_margin"] * em]
        if width - sum(margins) < table["least_column"] * em:
            margins = [margin * table["narrow_margins"] for margin in margins]
        column = max(min(table["column"] * em, width - sum(margins)), em)
        left = max(margins[0], (width - column) / 2)
        return cls(em=em, left=left, column=column, width=width, zoom=zoom)

    def font(self, style: BlockStyle) -> QFont:
        """Return the font in which a block of this style is set."""
        families = fonts.reading_families() if style.face == "serif" else fonts.interface_families()
        font = fonts.font_of(families, self.em * style.size)
        font.setBold(style.bold)
        return font

    def small_font(self, share: float = 0.8) -> QFont:
        """Return the interface font at a share of the text size."""
        return fonts.font_of(fonts.interface_families(), self.em * share)

    def estimates(self, styles: Sequence[BlockStyle], lengths: Sequence[int]) -> list[float]:
        """Guess the heights of blocks of these styles and lengths in characters, in pixels."""
        # By identity: equal styles are one object here, and comparing 50,000 of them would take as long as the rest.
        known = {id(style): style for style in styles}
        lines = {key: self._line_of(style) for key, style in known.items()}
        found = []
        for style, length in zip(styles, lengths, strict=True):
            room, inset, pitch, around = lines[id(style)]
            found.append(around + pitch * (int((length + inset) // room) + 1))
        return found

    def _line_of(self, style: BlockStyle) -> tuple[float, float, float, float]:
        """Return characters in a line, characters of the first indent, a line's pitch, and the space around."""
        room = max((self.column / self.em - style.indent - style.indent_right) / style.size, 1.0)
        around = self.em * (style.before + style.after)
        return room, style.first_line - 0.01, self.em * style.leading * style.size, around


@cache
def settings() -> dict[str, Any]:
    """Return the table of resources/typography.toml."""
    with (locations.resources() / "typography.toml").open("rb") as file:
        return tomllib.load(file)


def styles_of(document: Document) -> list[BlockStyle]:
    """Return the style of every block of a document."""
    found: list[BlockStyle] = []
    speech: int | None = None
    for block in document.blocks:
        begins_speech = block.speech is not None and block.speech != speech
        found.append(_style(block.kind, block.level, block.number is not None, begins_speech, document.genre))
        speech = block.speech
    return found


def script_borders(text: str) -> list[int]:
    """Return the indexes of the characters behind which Chinese and Western letters meet."""
    return [match.start() for match in _SCRIPT_BORDER.finditer(text)]


def opening_words(block: Block) -> int:
    """Return the length of the words with which a preambular or operative paragraph begins, 0 if none is known."""
    if block.kind not in (BlockKind.PREAMBULAR, BlockKind.OPERATIVE, BlockKind.ITEM):
        return 0
    match = _opening_pattern().match(block.text)
    return match.end() if match else 0


def speech_opening(document: Document, index: int) -> int:
    """Return the length of the words that name the speaker at the head of a speech, colon included, else 0."""
    block = document.blocks[index]
    if block.speech is None or block.speech >= len(document.speeches):
        return 0
    if index and document.blocks[index - 1].speech == block.speech:
        return 0
    speaker = document.speeches[block.speech].speaker
    colons = [at for at in (block.text.find("："), block.text.find(":")) if 0 <= at <= _SPEECH_OPENING_LIMIT]
    if not colons or speaker not in block.text[: min(colons)].replace(" ", ""):
        return 0
    return min(colons) + 1


@cache
def _opening_pattern() -> re.Pattern[str]:
    table = settings()["opening_words"]
    before, verbs, after = (
        "|".join(re.escape(word) for word in sorted(table[part], key=len, reverse=True))
        for part in ("before", "verbs", "after")
    )
    return re.compile(f"(?:{before})*(?:{verbs})(?:{after})?")


@cache
def _style(kind: BlockKind, level: int, numbered: bool, begins_speech: bool, genre: Genre) -> BlockStyle:  # noqa: FBT001
    table = settings()
    style = BlockStyle(**{"leading": table["leading"], **table["kinds"][kind.value]})
    if kind is BlockKind.HEADING:
        sizes = table["headings"]["sizes"]
        centred = level in table["headings"]["centred_levels"]
        style = replace(style, size=sizes[min(max(level, 1), len(sizes)) - 1], align="centre" if centred else "left")
    if kind is BlockKind.ITEM:
        style = replace(style, indent=table["item_indent"] * (level + 1))
    if kind is BlockKind.OPERATIVE and not numbered and genre is not Genre.RESOLUTION:
        style = replace(style, first_line=table["kinds"]["paragraph"]["first_line"])
    if numbered:
        style = replace(style, first_line=0.0)
    if begins_speech:
        style = replace(style, before=style.before + table["speech_space"], first_line=0.0)
    return style
