"""How wide a line is, and which characters a typesetter keeps off a line's ends."""

from __future__ import annotations

import re
import unicodedata

NO_LINE_START = frozenset("，。、；：？！）》」』”’〉】…·•,.;:?!)]}％%")
"""Characters that may not begin a line (避头尾: closing marks)."""

NO_LINE_END = frozenset("（《「『“‘〈【([{")
"""Characters that may not end a line (opening marks)."""

_UNIT = re.compile(
    rf"[{re.escape(''.join(NO_LINE_END))}]*(?:[0-9A-Za-z/().\-]+|.)[{re.escape(''.join(NO_LINE_START))}]*", re.DOTALL
)


def width(text: str) -> float:
    """Return the printed width of a text in em, a Latin character counting half (Unicode Annex 11)."""
    wide = sum(unicodedata.east_asian_width(character) in "WFA" for character in text)
    return wide + (len(text) - wide) / 2


def first_unit(text: str) -> str:
    """Return the beginning of a text that may not be broken over lines: a word or an ideograph and its marks."""
    found = _UNIT.match(text)
    return found.group() if found else ""
