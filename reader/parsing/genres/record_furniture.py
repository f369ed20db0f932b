"""Running heads and feet of a record, out of its lines; what they say about the record is kept.

An even page has `2/26 26-03920` at its foot and `S/PV.10124 title 23/03/2026` at its head, an odd one the same in
reverse; a dump can set each part on a line of its own. The title may be a template's left-over, so that symbol and
date decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reader.parsing.cleaning import clean, squash
from reader.parsing.lines import Line
from reader.parsing.vocabulary import words

SYMBOL = r"[A-Z]{1,3}(?:/[A-Z0-9.\-]+)*/(?:PV|SR)\.\d+(?:/[A-Z0-9.]+)*(?:\s*[(（][^()（）]{1,24}[)）])?"
"""A record's symbol: S/PV.7796, A/71/PV.48, A/C.3/71/SR.12, S/PV.7796 (Resumption 1)."""

_DATE = r"\d{1,2}/\d{1,2}/\d{4}"
_PAGE = r"(?:\d{1,3}\s*/\s*\d{1,3})"
_JOB = r"(?:\d{2}-\d{5}(?:\s*[(（][A-Z][)）])?)"
_FOOT = re.compile(rf"{_PAGE}\s+{_JOB}|{_JOB}\s+{_PAGE}")
_FOOT_PART = re.compile(rf"{_PAGE}|{_JOB}|第?\s*\d{{1,3}}\s*页?")
_HEAD = re.compile(
    rf"(?P<symbol>{SYMBOL})\s+(?P<title>.*?)\s*(?P<date>{_DATE})"
    rf"|(?P<date_first>{_DATE})\s+(?P<title_between>.*?)\s*(?P<symbol_last>{SYMBOL})"
)
_SYMBOL_ALONE = re.compile(SYMBOL)
_DATE_ALONE = re.compile(_DATE)
_JOB_ALONE = re.compile(_JOB)
_BARCODE = re.compile(r"\*\d{6,8}[A-Z]?\*")
_RULE = re.compile(r"[_\-–—=]{5,}")


@dataclass(slots=True)
class RunningHeads:
    """What the running lines of a record say: symbol, title and date (dd/mm/yyyy), each as first printed.

    `first` is the first such line: above it stands the cover page, which may name the title by itself.
    """

    symbol: str | None = None
    title: str | None = None
    date: str | None = None
    first: int | None = None


@dataclass(slots=True)
class Body:
    """A record's lines without its furniture, the furniture in its order, and what that says."""

    lines: list[Line] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    heads: RunningHeads = field(default_factory=RunningHeads)


def take_furniture(lines: Sequence[Line]) -> Body:
    """Part the running lines, page and job numbers and rules from the text.

    A line below furniture loses the empty lines above it, since these part pages and not paragraphs.
    """
    texts = [" ".join(line.text.split()) for line in lines]
    heads = _heads(texts)
    certain = [_is_certain(text, heads) for text in texts]
    body = Body(heads=heads)
    after_furniture = False
    for index, line in enumerate(lines):
        if line.furniture or certain[index] or _is_part(index, texts, certain, heads):
            body.furniture.append(line.stripped)
            after_furniture = True
            continue
        body.lines.append(replace(line, blank_before=0, page_start=True) if after_furniture else line)
        after_furniture = False
    return body


def _heads(texts: Sequence[str]) -> RunningHeads:
    heads = RunningHeads()
    for index, text in enumerate(texts):
        found = _HEAD.fullmatch(text)
        if found is None:
            continue
        heads.first = index if heads.first is None else heads.first
        heads.symbol = heads.symbol or found["symbol"] or found["symbol_last"]
        heads.date = heads.date or found["date"] or found["date_first"]
        heads.title = heads.title or clean(found["title"] or found["title_between"] or "") or None
    return heads


def _is_certain(text: str, heads: RunningHeads) -> bool:
    """Say whether a line can be nothing but furniture, wherever it stands."""
    head = _HEAD.fullmatch(text)
    if head is not None:
        return heads.symbol in (head["symbol"], head["symbol_last"])
    if _FOOT.fullmatch(text) or _BARCODE.fullmatch(text) or _RULE.fullmatch(text) or _JOB_ALONE.fullmatch(text):
        return True
    return squash(text) in words("record", "furniture")


def _is_part(index: int, texts: Sequence[str], certain: Sequence[bool], heads: RunningHeads) -> bool:
    """Say whether a line is a part of running lines that a dump has set on lines of their own."""
    text = texts[index]
    near = range(max(0, index - 3), min(len(texts), index + 4))
    beside = [other for other in near if other != index]
    is_symbol = _SYMBOL_ALONE.fullmatch(text) is not None
    is_date = _DATE_ALONE.fullmatch(text) is not None
    if is_symbol or is_date:
        other_part = _DATE_ALONE if is_symbol else _SYMBOL_ALONE
        return any(certain[place] or other_part.fullmatch(texts[place]) for place in beside)
    next_to = [place for place in (index - 1, index + 1) if 0 <= place < len(texts)]
    if _FOOT_PART.fullmatch(text):
        return any(
            certain[place] or _SYMBOL_ALONE.fullmatch(texts[place]) or _DATE_ALONE.fullmatch(texts[place])
            for place in next_to
        )
    parts = [
        place for place in next_to if _SYMBOL_ALONE.fullmatch(texts[place]) or _DATE_ALONE.fullmatch(texts[place])
    ]
    same = heads.title is not None and squash(text) == squash(heads.title)
    same = same and heads.first is not None and index > heads.first
    return (same and any(certain[place] for place in next_to)) or (len(parts) == len(next_to) == 2)  # noqa: PLR2004
