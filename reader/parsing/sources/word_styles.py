"""What the styles of a Word file say of paragraphs and runs: headings, numbers, faces, what is raised or hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lxml import etree

from reader.parsing.sources.faces import Face, face_named
from reader.parsing.sources.word_package import is_on, value, word
from reader.parsing.vocabulary import vocabulary

_MOST_ANCESTORS = 20
_OUTLINE_LEVELS = 9
_DEEPEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class Style:
    """One style with what it takes from the styles that it is based on; None where none of them says anything.

    `numbering` is (numId, level), either of them possibly None; `font` is the font of Chinese characters.
    """

    name: str = ""
    outline: int | None = None
    numbering: tuple[str | None, int | None] | None = None
    raised: bool | None = None
    hidden: bool | None = None
    bold: bool | None = None
    italic: bool | None = None
    font: str | None = None

    @property
    def heading(self) -> int:
        """The level of heading (1 to 6) that the style sets, 0 where it sets none."""
        if self.outline is not None:
            return heading_level(self.outline)
        return next((level for pattern, level in _heading_names() if pattern.search(self.name)), 0)

    @property
    def calls_notes(self) -> bool:
        """Say whether it is the style of note calls."""
        return bool(_note_style().search(self.name))


def heading_level(outline: int) -> int:
    """Return the heading's level for an outline level (0 is the first; 9 is running text)."""
    return 0 if outline >= _OUTLINE_LEVELS else min(outline + 1, _DEEPEST_HEADING)


def raised_by(properties: etree._Element | None) -> bool | None:
    """Say whether run properties raise the characters; None where they do not say."""
    if properties is None:
        return None
    align = value(properties.find(word("vertAlign")))
    if align is not None:
        return align == "superscript"
    position = value(properties.find(word("position")))
    if position is not None and re.fullmatch(r"-?\d+", position):
        return int(position) > 0
    return None


def switch(properties: etree._Element | None, name: str) -> bool | None:
    """Say whether run properties switch something on or off (b, i, vanish); None where they do not say."""
    found = child(properties, name)
    return None if found is None else is_on(found)


def chinese_font(properties: etree._Element | None) -> str | None:
    """Return the font that run properties give Chinese characters; None where they give none."""
    fonts = child(properties, "rFonts")
    return value(fonts, "eastAsia") if fonts is not None else None


def face_of(properties: etree._Element | None, style: Style, paragraph: Style) -> Face:
    """Return the face of a run: by its own properties, its character style, its paragraph's style.

    What both styles switch on is off (ECMA-376, part 1, 17.7.3).
    """
    face = Face.PLAIN
    for name, sign in (("b", Face.BOLD), ("i", Face.ITALIC)):
        own = switch(properties, name)
        styled = (style.bold, paragraph.bold) if sign is Face.BOLD else (style.italic, paragraph.italic)
        if own if own is not None else bool(styled[0]) != bool(styled[1]):
            face |= sign
    font = chinese_font(properties) or style.font or paragraph.font
    return face | (face_named(font) & (Face.KAI | Face.HEI)) if font else face


class WordStyles:
    """The styles of one file by their ids."""

    def __init__(self, root: etree._Element | None) -> None:
        found = root.findall(word("style")) if root is not None else []
        self._elements = {style.get(word("styleId")) or "": style for style in found}
        self._default = next(
            (
                key
                for key, style in self._elements.items()
                if style.get(word("type")) == "paragraph" and style.get(word("default")) in ("1", "true", "on")
            ),
            "",
        )
        self._known: dict[str, Style] = {}

    def paragraph(self, style_id: str | None) -> Style:
        """Return a paragraph's style; the default one where it names none."""
        return self.style(style_id if style_id in self._elements else self._default)

    def style(self, style_id: str | None) -> Style:
        """Return a style with what it inherits; an empty one where the file has no such style."""
        key = style_id or ""
        if key not in self._known:
            self._known[key] = self._inherited(key)
        return self._known[key]

    def _inherited(self, style_id: str) -> Style:
        name = ""
        outline: int | None = None
        number: str | None = None
        level: int | None = None
        raised: bool | None = None
        hidden: bool | None = None
        bold: bool | None = None
        italic: bool | None = None
        font: str | None = None
        current = self._elements.get(style_id)
        for _ in range(_MOST_ANCESTORS):
            if current is None:
                break
            name = name or (value(current.find(word("name"))) or "")
            paragraph, run = current.find(word("pPr")), current.find(word("rPr"))
            outline = outline if outline is not None else number_of(paragraph, "outlineLvl")
            numbering = paragraph.find(word("numPr")) if paragraph is not None else None
            number = number if number is not None else value(child(numbering, "numId"))
            level = level if level is not None else number_of(numbering, "ilvl")
            raised = raised if raised is not None else raised_by(run)
            hidden = hidden if hidden is not None else switch(run, "vanish")
            bold = bold if bold is not None else switch(run, "b")
            italic = italic if italic is not None else switch(run, "i")
            font = font or chinese_font(run)
            current = self._elements.get(value(current.find(word("basedOn"))) or "")
        return Style(
            name, outline, (number, level) if number is not None else None, raised, hidden, bold, italic, font
        )


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """Return the first child of this name, None where there is none or no element."""
    return element.find(word(name)) if element is not None else None


def number_of(element: etree._Element | None, name: str) -> int | None:
    """Return a child's value as a whole number that is not negative, or None."""
    text = value(child(element, name))
    return int(text) if text is not None and re.fullmatch(r"\d{1,9}", text) else None


@cache
def _heading_names() -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple((re.compile(pattern), level) for pattern, level in vocabulary("word")["headings"].items())


@cache
def _note_style() -> re.Pattern[str]:
    return re.compile(vocabulary("word")["note_style"])
