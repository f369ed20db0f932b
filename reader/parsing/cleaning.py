"""Stray white space out of a paragraph, with the places in it kept.

Chinese is written without spaces. A text dump puts them between letter-spaced characters (埃 及 相 信), around
figures (2016 年), around symbols (和 Add.1) and at line ends. Spaces between Latin words, between a Latin word and
Chinese (挑战 and 威胁), around a dash or bar that stands by itself and inside figures (500 000) belong to the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

SPACE = r"[\s\u200b\u200c\u200d\u2060\ufeff\u00ad]"
"""White space as the parsers mean it: also what prints as nothing."""

CELL_SEPARATOR = "\t"
"""What stands between the cells of a table's row."""

_WIDE_CLASS = (
    r"[\u2e80-\u303f\u3040-\u30ff\u3105-\u312f\u3200-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff65"
    r"\U00020000-\U0003ffff]"
)
_STRAY = re.compile(rf"(?<={_WIDE_CLASS}){SPACE}+(?={_WIDE_CLASS}|\d)|(?<=\d){SPACE}+(?={_WIDE_CLASS})")
_RUN = re.compile(f"{SPACE}+")
_WIDE = re.compile(_WIDE_CLASS)
_OPENING = frozenset("([{")
_CLOSING = frozenset(")]}")
_SYMBOL_BREAK = frozenset("/-")
# Marks that are set off by spaces when they join nothing: 欣喜 - 但, 伏尔泰网 | 纽约.
_FREE_STANDING = re.compile(r"[-–|]")


@cache
def is_wide(character: str) -> bool:
    """Say whether a character is Chinese writing: an ideograph, its punctuation or a full-width form."""
    return _WIDE.match(character) is not None


def clean(text: str) -> str:
    """Return the text without stray white space."""
    return clean_with_offsets(_STRAY.sub("", text), ())[0]


def clean_with_offsets(text: str, offsets: Sequence[int]) -> tuple[str, list[int]]:
    """Return the text without stray white space, and where the given offsets into it (in any order) have moved.

    An offset beside removed white space moves to the character before the gap.
    """
    parts: list[str] = []
    removed: list[tuple[int, int]] = []
    last = 0
    for gap in _RUN.finditer(text):
        parts.append(text[last : gap.start()])
        kept = _kept_space(text, gap)
        parts.append(kept)
        removed.append((gap.start() + len(kept), gap.end()))
        last = gap.end()
    parts.append(text[last:])
    return "".join(parts), _moved(offsets, removed)


def clean_row(text: str, offsets: Sequence[int]) -> tuple[str, list[int]]:
    """Return a table's row with each cell clean and the tabs between cells kept, and where the offsets have moved."""
    parts: list[str] = []
    moved = [0] * len(offsets)
    start = length = 0
    for cell in text.split(CELL_SEPARATOR):
        here = [at for at, offset in enumerate(offsets) if start <= offset <= start + len(cell)]
        cleaned, inside = clean_with_offsets(cell, [offsets[at] - start for at in here])
        for at, offset in zip(here, inside, strict=True):
            moved[at] = length + min(offset, len(cleaned))
        parts.append(cleaned)
        start += len(cell) + 1
        length += len(cleaned) + 1
    return CELL_SEPARATOR.join(parts), moved


def squash(text: str) -> str:
    """Return the text without any white space, for comparing."""
    return _RUN.sub("", text)


def _kept_space(text: str, gap: re.Match[str]) -> str:
    """Say what remains of a gap: one space beside Latin words and between figures, else nothing."""
    if gap.start() == 0 or gap.end() == len(text):
        return ""
    before, after = text[gap.start() - 1], text[gap.end()]
    if is_wide(before) or is_wide(after):
        return " " if _sets_off_a_word(text, gap) else ""
    if before in _OPENING or after in _CLOSING:
        return ""
    breaks = "\n" in gap.group()
    if breaks and _parts_symbol(before, after):
        return ""
    return " " if gap.group().strip("\u200b\u200c\u200d\u2060\ufeff\u00ad") else ""


def _parts_symbol(before: str, after: str) -> bool:
    """Say whether a line's end between two characters parts a symbol: A/ES-|11, A/71|/L.7, L.|6, 第1695|(2006)号."""
    if before in _SYMBOL_BREAK or after == "/":
        return True
    return (before == "." and after.isdigit()) or (before.isdigit() and after in _OPENING)


def _sets_off_a_word(text: str, gap: re.Match[str]) -> bool:
    """Say whether a gap beside Chinese sets off a Latin word or a free-standing mark; a line's end never does."""
    if is_wide(text[gap.start() - 1]):
        word = _narrow_word(text, gap.end(), 1)
        ideograph = text[gap.start() - 1]
    else:
        word = _narrow_word(text, gap.start() - 1, -1)
        ideograph = text[gap.end()]
    if _FREE_STANDING.fullmatch(word):
        return True
    # A single letter is a label (C 节), not a word.
    letters_only = sum(map(str.isalpha, word)) > 1 and not any(map(str.isdigit, word))
    return letters_only and ideograph.isalpha() and "\n" not in gap.group()


def _narrow_word(text: str, at: int, step: int) -> str:
    """Return the run of characters that are neither space nor Chinese from an offset on, in either direction."""
    end = at
    while 0 <= end < len(text) and not text[end].isspace() and not is_wide(text[end]):
        end += step
    return text[at:end] if step > 0 else text[end + 1 : at + 1]


def _moved(offsets: Sequence[int], removed: Sequence[tuple[int, int]]) -> list[int]:
    starts = [start for start, _ in removed]
    lost_before = [0, *accumulate(end - start for start, end in removed)]
    moved = []
    for offset in offsets:
        index = bisect_left(starts, offset)
        inside = max(0, removed[index - 1][1] - offset) if index else 0
        moved.append(offset - lost_before[index] + inside)
    return moved
