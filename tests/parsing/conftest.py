"""A small typesetter for the tests of line joining and of records."""

from __future__ import annotations

import pytest

from reader.parsing import typesetting


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
