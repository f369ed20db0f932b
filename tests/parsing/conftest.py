"""What the parsers' tests share: putting a document back together, and a small typesetter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.document.model import Block, Document
from reader.parsing import typesetting
from reader.parsing.cleaning import squash


def printed_block(block: Block) -> str:
    """Write a block as the source prints it: number, text, marks at their places."""
    parts, last = [block.number_printed or block.number or ""], 0
    for mark in block.notes:
        parts += [block.text[last : mark.offset], mark.printed or mark.label]
        last = mark.offset
    return squash("".join([*parts, block.text[last:]]))


def unaccounted(document: Document, source: str) -> str:
    """Return what of the source's characters the document does not give back in order, from the first such place."""
    rest = squash(source)
    furniture = [squash(text) for text in document.furniture if squash(text)]
    notes = [squash((note.printed or note.label) + note.text) for note in document.footnotes]
    body = "".join(printed_block(block) for block in document.blocks)
    while rest:
        if furniture and rest.startswith(furniture[0]):
            rest = rest[len(furniture.pop(0)) :]
        elif notes and rest.startswith(notes[0]):
            rest = rest[len(notes.pop(0)) :]
        elif body and rest[0] == body[0]:
            rest, body = rest[1:], body[1:]
        else:
            return rest[:80]
    return body + "".join(notes) + "".join(furniture)


@pytest.fixture
def lost() -> Callable[[Document, str], str]:
    """Return the check that a document gives back its source."""
    return unaccounted


class Typesetter:
    """Sets paragraphs in a column as a Chinese typesetter does, and drops the indents as a text dump does."""

    def __init__(self, width: int, indent: int = 2) -> None:
        self.width, self.indent = width, indent

    def lines(self, paragraph: str) -> list[str]:
        found: list[str] = []
        rest = paragraph
        while rest:
            cut = self._characters_in(rest, self.width - (0 if found else self.indent))
            while cut < len(rest) and cut > 1 and self._is_barred(rest, cut):
                cut -= 1
            found.append(rest[:cut])
            rest = rest[cut:]
        return found

    def ends_visibly(self, paragraph: str) -> bool:
        """Say whether the last line is shorter than a full one and than a full first one."""
        return len(self.lines(paragraph)[-1]) <= self.width - self.indent - 2

    @staticmethod
    def _characters_in(text: str, room: float) -> int:
        width = 0.0
        for count, character in enumerate(text):
            width += typesetting.character_width(character)
            if width > room:
                return max(1, count)
        return len(text)

    @staticmethod
    def _is_barred(text: str, cut: int) -> bool:
        before, after = text[cut - 1], text[cut]
        in_word = before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
        return in_word or typesetting.may_not_start_line(after) or typesetting.may_not_end_line(before)


@pytest.fixture(scope="session")
def typesetter():
    """Return the class that sets paragraphs in a column of a width, with an indent."""
    return Typesetter
