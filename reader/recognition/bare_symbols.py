"""Symbols as they stand in a text: single, double, and with an elided tail (A/71/160-S/2016/621 和 Add.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.document.council_years import council_year
from reader.document.symbol import MODIFIER, SYMBOL, Symbol
from reader.recognition.damaged_symbols import with_figures
from reader.recognition.passages import Finding, Passage
from reader.recognition.reasons import Reason

_BEHIND_NO_SYMBOL = r"(?:(?<![0-9A-Za-z/.\-])|(?<=^\d)|(?<=^\d\d)|(?<=\d\.))"
"""`\\b` does not hold between a Chinese character and a letter, so that the boundary is written out.

The label of a note may be stuck to the symbol that heads it (7A/73/201), and a stop stand for 、 (S/3309.S/3310).
"""

_ONE = re.compile(rf"{_BEHIND_NO_SYMBOL}(?:第)?(?P<symbol>{SYMBOL})(?:号?(?=决议|决定)(?:决议|决定))?")
"""A symbol, with 第 and 号决议 around it where they are (大会第A/RES/377(V)号决议)."""

_PART = re.compile(r" (?P<part>[A-Z](?:-[A-Z])?)(?![0-9A-Za-z/.])")
_LETTERED = re.compile(r"/(?:RES|DEC)/[^/()]+/\d+$")
"""A part of a resolution, set apart by a space as it is printed: A/RES/52/12 B, A/RES/76/84 A-B."""

_WITHOUT_YEAR = re.compile(r"S/RES/(\d{1,4})")
"""第S/RES/2231号决议: the Council's symbol has the year too."""

_BROKEN_OFF = re.compile(r"(?<=\d) (?P<rest>\d{1,2})(?=[、，。；;)]|和)")
"""The end of a number that a line's end cut in two: A/AC.105/117 2、A/AC.105/1173, (A/74/3 8)."""

_SECOND_HALF = re.compile(rf"-(?P<symbol>{SYMBOL})")
"""The second half of a double symbol."""

_LINK = r"(?:和|及|以及|与|、|,|，)"

_READ_MODIFIER = rf"(?:{MODIFIER}|(?:Add|Corr|Rev|Amend)\.[lI])"

_TAIL_MODIFIER = re.compile(
    rf"{_LINK}(?P<tail>(?:{_READ_MODIFIER})(?:/(?:{_READ_MODIFIER}))*(?:-\d{{1,3}})?)(?![0-9A-Za-z/])"
)
"""和 Add.1; 和Rev.1/Add.1; 和Amend.1; 和Corr.1-11 — a modifier of the symbol before it."""

_TAIL_NUMBER = re.compile(r"(?:和|及|、|,|，|至)(?P<tail>\d{1,4})(?![0-9A-Za-z/.(年月日次段号条页个项章节届国%])")
"""Corr.1和2; SR.1227和1228 — another number of the same kind."""

_CORRIGENDUM = re.compile(r"/Corr\.\d+$")
_COUNTED = re.compile(r"(?:Add|Corr|Rev|Amend|SR|PV|L|CRP|WP)\.\d+$")

_BODY_ONLY = re.compile(r"(?:AC|C|CN|CONF|GC|WG|Sub)\.[0-9IVX]+$|(?:HRC|C|PC|BUR|COP)$")
"""A symbol that ends here names a body (A/AC.105, A/C.3), not a document."""

_NUMBERED_PART = re.compile(
    r"/(?:\d[\d\-]*[A-Z]?|[A-Za-z]+\.[A-Za-z\d.\-]*\d[A-Za-z\d\-]*|E?S-\d+|[A-Z]-\d+)(?:\([^()]*\))?(?=/|$)"
)
"""A part that is a number or ends in one; CD/DVD2 has none."""

MAXIMAL_LENGTH = 60
"""No symbol is longer; what is, is something else (a path, a table of codes)."""

WEIGHT = 30


def find_symbols(passage: Passage) -> Iterator[Finding]:
    """Find every bare symbol of the passage, in the order of the text."""
    if "/" not in passage.text:
        return
    position = 0
    while found := _ONE.search(passage.text, position):
        position = found.end()
        printed = with_figures(found["symbol"])
        first = _document(printed)
        if first is None:
            continue
        reason = Reason.DAMAGED if printed != found["symbol"] else None
        if without_year := _WITHOUT_YEAR.fullmatch(first.canonical):
            year = council_year(int(without_year[1]))
            first, reason = (Symbol(f"{first}({year})"), Reason.YEAR_TABLE) if year else (first, reason)
        part = _PART.match(passage.text, position)
        if part and _LETTERED.search(first.canonical):
            first, position = Symbol(first.canonical + part["part"]), part.end()
        rest = _BROKEN_OFF.match(passage.text, position)
        if rest:
            first, position = Symbol(first.canonical + rest["rest"]), rest.end()
        yield _finding(found.start(), position, first, Reason.BROKEN_NUMBER if rest else reason)
        last = first
        half = _SECOND_HALF.match(passage.text, position)
        if half and (second := _document(half["symbol"])):
            yield _finding(half.start("symbol"), half.end(), second)
            position = half.end()
            last = first if not second.modifiers else second
        for finding in _tails(passage.text, position, last):
            yield finding
            position = finding.end


def _tails(text: str, position: int, symbol: Symbol) -> Iterator[Finding]:
    """Follow 和Add.1, 和2, 和Rev.1/Add.1 behind a symbol."""
    while True:
        if found := _TAIL_MODIFIER.match(text, position):
            symbol = modified(symbol, with_figures(found["tail"]))
        elif (found := _TAIL_NUMBER.match(text, position)) and _COUNTED.search(symbol.canonical):
            symbol = Symbol(re.sub(r"\d+$", found["tail"], symbol.canonical))
        else:
            return
        damaged = Reason.DAMAGED if with_figures(found["tail"]) != found["tail"] else None
        yield _finding(found.start("tail"), found.end("tail"), symbol, damaged)
        position = found.end()


def modified(symbol: Symbol, tail: str) -> Symbol:
    """Put modifiers on a symbol, replacing its own from the first of the same kind on.

    A/50/L.29/Rev.1 with Rev.1/Add.1 gives A/50/L.29/Rev.1/Add.1, A/520/Rev.15 with Amend.1 A/520/Rev.15/Amend.1.
    Nothing is added to a corrigendum: A/71/L.7/Corr.1 with Add.1 gives A/71/L.7/Add.1.
    """
    if not tail.startswith("Corr"):
        symbol = Symbol(_CORRIGENDUM.sub("", symbol.canonical))
    kinds = [modifier.split(".", 1)[0] for modifier in symbol.modifiers]
    kind = tail.split(".", 1)[0]
    kept = symbol.modifiers[: kinds.index(kind)] if kind in kinds else symbol.modifiers
    parts = [symbol.without_modifiers.canonical, *kept, tail]
    return Symbol.parse("/".join(parts)) or Symbol("/".join(parts))


def _document(printed: str) -> Symbol | None:
    """Read a printed symbol; None where it names a body, has no number or is no symbol."""
    if len(printed) > MAXIMAL_LENGTH or _BODY_ONLY.search(printed) or not _NUMBERED_PART.search(printed):
        return None
    return Symbol.parse(printed)


def _finding(start: int, end: int, symbol: Symbol, reason: str | None = None) -> Finding:
    return Finding(start, end, symbol.canonical, inferred=reason is not None, reason=reason, weight=WEIGHT)
