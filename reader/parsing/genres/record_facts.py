"""What a record is: its symbol, date, organ and session, from its running heads and its cover page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.dates import iso_date
from reader.document.symbol import Symbol
from reader.parsing.genres.record_furniture import SYMBOL, RunningHeads
from reader.parsing.structure_words import matches
from reader.parsing.vocabulary import vocabulary

_SUMMARY = "/SR."


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """The facts that a record's head gives; each is None where it does not."""

    symbol: str | None = None
    date: str | None = None
    organ: str | None = None
    session: int | None = None

    @property
    def is_summary(self) -> bool:
        """Whether the record tells in the third person (a summary record)."""
        return self.symbol is not None and _SUMMARY in self.symbol


def facts_of(heads: RunningHeads, cover: Sequence[str]) -> RecordFacts:
    """Return the facts: what the running heads say first, then what the cover page's lines say."""
    symbol = Symbol.parse(heads.symbol or next(filter(None, map(_symbol_in, cover)), ""))
    met = (text for text in cover if matches(text, "meeting_day"))
    date = next(filter(None, (iso_date(text) for text in (heads.date, *met, *cover) if text)), None)
    if symbol is None:
        return RecordFacts(date=date)
    organ = symbol.organ or vocabulary("record")["organs"].get(symbol.canonical[:1])
    return RecordFacts(symbol.canonical, date, organ, symbol.session)


def _symbol_in(text: str) -> str | None:
    found = re.search(SYMBOL, text)
    return found.group() if found else None
