"""What a record is: its symbol, date, organ and session, from its running heads and its cover page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.dates import iso_date
from reader.document.numerals import chinese_number
from reader.document.symbol import Symbol
from reader.parsing.genres.record_furniture import SYMBOL, RunningHeads
from reader.parsing.structure_words import found, matches, opening_organ
from reader.parsing.vocabulary import vocabulary

_SUMMARY = "/SR."
_MOST_IN_HEAD = 12
"""Lines of a cover that name the organ and its session."""


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """The facts that a record's head gives; each is None where it does not."""

    symbol: str | None = None
    date: str | None = None
    organ: str | None = None
    session: int | None = None
    is_summary: bool = False
    """Whether the record tells in the third person (a summary record)."""


def facts_of(heads: RunningHeads, cover: Sequence[str]) -> RecordFacts:
    """Return the facts: what the running heads say first, then what the cover page's lines say."""
    symbol = Symbol.parse(heads.symbol or next(filter(None, map(_symbol_in, cover)), ""))
    met = (text for text in cover if matches(text, "meeting_day"))
    date = next(filter(None, (iso_date(text) for text in (heads.date, *met, *cover) if text)), None)
    summary = any(matches(text, "summary_record") for text in cover)
    if symbol is None:
        return RecordFacts(None, date, *_organ_and_session(cover[:_MOST_IN_HEAD]), is_summary=summary)
    organ = symbol.organ or vocabulary("record")["organs"].get(symbol.canonical[:1])
    summary = summary or _SUMMARY in symbol.canonical
    return RecordFacts(symbol.canonical, date, organ, symbol.session, is_summary=summary)


def _organ_and_session(cover: Sequence[str]) -> tuple[str | None, int | None]:
    """Return what a cover without a symbol names: the last organ above its session, and the session."""
    organ = session = None
    for text in cover:
        if (met := found(text, "session")) is not None:
            return organ, chinese_number(met[1])
        organ = opening_organ(text) or organ
    return organ, session


def _symbol_in(text: str) -> str | None:
    symbol = re.search(SYMBOL, text)
    return symbol.group() if symbol else None
