"""How deep a list's item stands: (a) above (i) above (一), in the order in which a paragraph's items begin."""

from __future__ import annotations

from reader.parsing.numbering import NumberStyle, PrintedNumber


class ItemLevels:
    """Tells the items below one paragraph apart; `restart` it at the next."""

    def __init__(self) -> None:
        self._styles: list[NumberStyle] = []
        self._last_letter = ""

    def restart(self) -> None:
        """Forget the items so far."""
        self._styles, self._last_letter = [], ""

    def level(self, number: PrintedNumber) -> int:
        """Return an item's level, 0 for the outermost; (i) behind (h) and (v) behind (u) are letters."""
        style, letter = number.style, number.number.strip("()（）")
        if style is NumberStyle.ROMAN and len(letter) == 1 and self._last_letter:
            follows = ord(letter) == ord(self._last_letter[-1]) + 1
            style = NumberStyle.LETTER if follows else style
        if style is NumberStyle.LETTER:
            self._last_letter = letter
        if style in self._styles:
            del self._styles[self._styles.index(style) + 1 :]
        else:
            self._styles.append(style)
        return self._styles.index(style)
