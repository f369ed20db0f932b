"""Symbols that scanning or a careless page has damaged: S / P V . 685, C EDAW/C/GEO/4-5, Rev.l.

What is put together again is marked as inferred, since a reader should look at the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.document.symbol import SERIES, Symbol
from reader.recognition.passages import Finding, Passage
from reader.recognition.reasons import Reason

WEIGHT = 28
"""Below a symbol that stands in the text as it should."""

_SHORTEST_SPACED = 3

_SPACED_SERIES = "|".join(" ?".join(series) for series in SERIES if len(series) >= _SHORTEST_SPACED)
_SPACED_NATURE = "|".join(" ?".join(nature) for nature in ("RES", "PRST", "PV", "SR", "INF", "DEC"))

_SPACED = re.compile(
    rf"(?<![0-9A-Za-z/.\-])(?:(?:{_SPACED_SERIES})(?=/)|[ASE](?:/\d{{1,4}})?/(?:{_SPACED_NATURE})(?=[./]))"
    r"(?:[./][0-9A-Za-z][0-9A-Za-z.\-]{0,20})+"
)
"""In folded text a space stays only between two letters: S/P V.685, C EDAW/C/GEO/CO/4-5."""

_FIGURE_READ_AS_LETTER = re.compile(r"(?<=Add\.|Rev\.)[0-9lI]+|(?<=Corr\.)[0-9lI]+|(?<=Amend\.)[0-9lI]+")
_FIGURES = str.maketrans("lI", "11")


def find_damaged(passage: Passage) -> Iterator[Finding]:
    """Find symbols whose letters are set apart, in the order of the text."""
    if "/" not in passage.text or " " not in passage.text:
        return
    for found in _SPACED.finditer(passage.text):
        printed = found[0].rstrip(".-")
        symbol = Symbol.parse(printed.replace(" ", "")) if " " in printed else None
        if symbol is not None:
            end = found.start() + len(printed)
            yield Finding(found.start(), end, str(symbol), inferred=True, reason=Reason.DAMAGED, weight=WEIGHT)


def with_figures(printed: str) -> str:
    """Give a symbol or modifier with the figures that scanning has read as letters: Rev.l is Rev.1."""
    return _FIGURE_READ_AS_LETTER.sub(lambda figures: figures[0].translate(_FIGURES), printed)
