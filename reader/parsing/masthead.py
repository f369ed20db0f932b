"""What a masthead says: symbol, session, agenda items, dates."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.document.dates import iso_date
from reader.document.numerals import chinese_number
from reader.document.symbol import Symbol
from reader.parsing.cleaning import squash
from reader.parsing.draft import Draft
from reader.parsing.structure_words import found, matches
from reader.script import simplified

_COLON = re.compile("[：:]")
_LONGEST_RANGE = 60
"""Agenda items that a range (90至106) is believed to name."""

_AGENDA_ITEM = re.compile(r"(?P<until>至)?(?P<number>\d{1,3})|[（(](?P<letter>[a-z]{1,2})[）)]")
_SYMBOL_LINE = re.compile(r"(?:联合国|文件)?([A-Z]{1,6}(?:/[A-Za-z0-9.()-]+){1,6})(?:大会|安全理事会)?")

_ENGLISH_DATE = re.compile(r"\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4}\s*$")
"""The day of distribution, on the symbol's line in some copies: A/RES/50/52 15 December 1995."""

_SECOND_SYMBOL = re.compile(r"-(?:A|S|E|T|ST)/.*$")
"""The other half of a double symbol (A/70/910-S/2016/500): a document of two organs, known by the first."""


def read_facts(draft: Draft, texts: Iterable[str]) -> None:
    """Fill a draft's symbol, session, agenda items and date from its masthead's lines; what is set stays."""
    for text in texts:
        if draft.symbol is None and (symbol := symbol_alone(text)) is not None:
            draft.symbol = symbol.canonical
        if draft.session is None and (session := found(text, "session")) is not None:
            draft.session = chinese_number(session[1])
        if matches(text, "agenda") and not draft.agenda_items:
            draft.agenda_items = agenda_items(text)
        if draft.date is None and matches(text, "resolution_date"):
            draft.date = iso_date(text)


def symbol_alone(text: str) -> Symbol | None:
    """Return the symbol where a line is nothing else (the house's name and the organ apart), or None."""
    printed = _SYMBOL_LINE.fullmatch(squash(simplified(_ENGLISH_DATE.sub("", text))).rstrip("*"))
    return Symbol.parse(_SECOND_SYMBOL.sub("", printed[1])) if printed else None


def distribution_date(texts: Iterable[str]) -> str | None:
    """Return the first date among a masthead's lines: the day on which the document was distributed, no session's."""
    dated = (iso_date(text) for text in texts if not matches(text, "date_range"))
    return next((day for day in dated if day is not None), None)


def agenda_items(text: str) -> list[str]:
    """Read 议程项目74(b)和(c)、126(u) as ["74(b)", "74(c)", "126(u)"], and 90至92 as ["90", "91", "92"]."""
    items: list[str] = []
    number = ""
    for part in _AGENDA_ITEM.finditer(_COLON.split(squash(text))[0]):
        if part["number"]:
            first, number = number, part["number"]
            if part["until"] and first and int(first) < int(number) <= int(first) + _LONGEST_RANGE:
                items += map(str, range(int(first) + 1, int(number)))
            items.append(number)
        elif items and items[-1] == number:
            items[-1] = f"{number}({part['letter']})"
        elif number:
            items.append(f"{number}({part['letter']})")
    return items
