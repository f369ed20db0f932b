"""One spelling for what sources print in many: full width, solidus, dashes, spaces, the old forms 號 and 決議.

`fold` shortens a text and keeps where every character came from, so that a pattern can be written once, for the
folded text, and its matches be given as offsets of the text as printed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()}
_PUNCTUATION = {
    ord(printed): ord(plain)
    for printed, plain in (
        ("（", "("),
        ("）", ")"),
        ("［", "["),
        ("］", "]"),
        ("／", "/"),
        ("∕", "/"),
        ("．", "."),
        ("–", "-"),
        ("—", "-"),
        ("‑", "-"),
        ("‐", "-"),
        ("−", "-"),
        ("－", "-"),
        ("號", "号"),
        ("決", "决"),
        ("議", "议"),
        ("\u00a0", " "),
        ("\u3000", " "),
        ("\u2009", " "),
        ("\u202f", " "),
    )
}
_TABLE = {chr(code): chr(plain) for code, plain in (_FULL_WIDTH | _PUNCTUATION).items()}

# Few characters of a text need folding; to search for them is ten times as fast as str.translate over all.
_FOLDED = re.compile(f"[{re.escape(''.join(_TABLE))}]")
_SPACE = re.compile(r"[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+")
_LATIN = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A folded text with the way back to the text as printed.

    `text` is the folded text; `gaps` the folded offsets before which characters were left out, `dropped` how many
    were left out up to and including that gap. Both rise.
    """

    text: str
    gaps: tuple[int, ...] = ()
    dropped: tuple[int, ...] = ()

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """Give the half-open span of the printed text for a half-open span of the folded text.

        White space at either edge of the printed span is left out; an empty span stays empty.
        """
        if end <= start:
            here = self._offset(start)
            return here, here
        return self._offset(start), self._offset(end - 1) + 1

    def folded(self, position: int) -> int:
        """Give the folded offset for an offset of the printed text; white space counts as what follows it."""
        gaps, dropped = self.gaps, self.dropped
        index = bisect_right(range(len(gaps)), position, key=lambda gap: gaps[gap] + dropped[gap]) - 1
        before = position - (dropped[index] if index >= 0 else 0)
        return min(before, gaps[index + 1]) if index + 1 < len(gaps) else min(before, len(self.text))

    def _offset(self, position: int) -> int:
        index = bisect_right(self.gaps, position) - 1
        return position + (self.dropped[index] if index >= 0 else 0)


def _plain(match: re.Match[str]) -> str:
    return _TABLE[match[0]]


def fold(text: str) -> FoldedText:
    """Fold a text: half width, plain brackets, solidus and hyphens, 號 → 号, and no white space.

    Only between two Latin letters or digits one space stays (`47/120 B`, `Resumption 1`), since without it two words
    would become one. Runs in linear time.
    """
    folded = _FOLDED.sub(_plain, text)
    pieces: list[str] = []
    gaps: list[int] = []
    dropped: list[int] = []
    length = total = last = 0
    for match in _SPACE.finditer(folded):
        start, end = match.span()
        keep = start > 0 and end < len(folded) and folded[start - 1] in _LATIN and folded[end] in _LATIN
        pieces.append(folded[last:start])
        length += start - last
        if keep:
            pieces.append(" ")
            length += 1
        total += end - start - keep
        last = end
        if end - start - keep:
            gaps.append(length)
            dropped.append(total)
    if not last:
        return FoldedText(folded)
    pieces.append(folded[last:])
    return FoldedText("".join(pieces), tuple(gaps), tuple(dropped))
