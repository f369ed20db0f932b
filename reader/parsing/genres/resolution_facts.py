"""What a resolution or decision is, by its number: symbol, organ, session, date.

The numbers are those of the organs' own rules: the Assembly's decisions begin at 401 in every session, those of the
Economic and Social Council at 201 in every year, those of the Human Rights Council at 101 in every session. Until
1977 numbers ran on through the sessions, which stand behind them in roman or Chinese figures: 2625 (XXV).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document.block_kinds import BlockKind
from reader.document.council_years import council_year
from reader.document.dates import iso_date
from reader.document.model import Block
from reader.document.numerals import chinese_number, roman_form
from reader.document.symbol import Symbol
from reader.parsing.cleaning import squash
from reader.parsing.draft import Draft
from reader.parsing.masthead import distribution_date
from reader.parsing.structure_words import found, matches
from reader.parsing.vocabulary import vocabulary
from reader.script import simplified

_COUNCIL_NUMBER = re.compile(r"第?([\d〇○零一二三四五六七八九]{1,4})[（(]([\d〇○零一二三四五六七八九]{4})[）)]号")
_NUMERAL = "〇○零一二三四五六七八九十百千0-9"
_OLD_NUMBER = re.compile(
    rf"([{_NUMERAL}]+)([A-Z甲乙丙丁戊己]?)[（(]((?:E?S-)?[IVXLC]+|[〇○零一二三四五六七八九十]+|\d{{4}})[）)]"
)
_FIRST_YEAR = 1946
"""What is higher is a year, and the resolution the Council's: 四十六(一九四八)."""
_YEAR = re.compile(r"(?:19|20)\d\d/")
_NUMBER = re.compile(r"/(\d+)")
_PARTS = {letter: chr(ord("A") + place) for place, letter in enumerate("甲乙丙丁戊己")}

_ASSEMBLY, _RIGHTS, _ECONOMIC = "General Assembly", "Human Rights Council", "Economic and Social Council"
_PREFIXES = {_ASSEMBLY: "A", _RIGHTS: "A/HRC", _ECONOMIC: "E"}
_FIRST_DECISIONS = {_ASSEMBLY: 401, _RIGHTS: 101, _ECONOMIC: 201}


def complete_facts(draft: Draft, masthead: Sequence[str]) -> None:
    """Fill organ, symbol, session and date from the title's number, the text, the closing date or the masthead."""
    title = next((block for block in draft.blocks if block.kind is BlockKind.TITLE), None)
    if draft.organ is None:
        draft.organ = _organ(draft, title)
    if draft.symbol is None and title is not None:
        draft.symbol = _symbol(draft, title)
    symbol = Symbol.parse(draft.symbol) if draft.symbol else None
    if symbol is not None:
        draft.organ = draft.organ or symbol.organ
        draft.session = symbol.session or draft.session
    if draft.date is None:
        draft.date = _date(draft, masthead)


def _date(draft: Draft, masthead: Sequence[str]) -> str | None:
    """Return the day of adoption: the closing date, else the masthead's, else the one that a decision begins with."""
    closing = [block.text for block in draft.blocks if block.kind is BlockKind.NOTE and matches(block.text, "date")]
    adopted = [text for text in masthead if matches(text, "adopted")]
    titled = [block.text for block in draft.blocks if matches(block.text, "dated_title")]
    decided = [block.text for block in draft.blocks if matches(block.text, "decision")]
    return distribution_date(
        [*closing[:1], *titled, *adopted, *[text for text in masthead if iso_date(text)], *decided]
    )


def _organ(draft: Draft, title: Block | None) -> str | None:
    """Return the organ of a decision, which has no opening: the one that its number or its text names."""
    if title is not None and title.number is not None and _YEAR.match(title.number):
        return _ECONOMIC
    organs = vocabulary("structure")["organs"]
    for block in draft.blocks:
        named = next((organ for organ in organs if simplified(block.text[:40]).find(organ) >= 0), None)
        if named is not None and matches(block.text, "decision"):
            return str(organs[named])
    return None


def _symbol(draft: Draft, title: Block) -> str | None:
    if council := _COUNCIL_NUMBER.search(squash(simplified(title.text))):
        return f"S/RES/{chinese_number(council[1])}({chinese_number(council[2])})"
    if (named := found(title.text, "council_title")) and (counted := chinese_number(named["number"])):
        year = council_year(counted)
        return f"S/RES/{counted}({year})" if year else None
    printed = squash(title.number or "")
    if old := _old_symbol(printed):
        return old
    if title.number is None and matches(title.text, "numbered_title") and (old := _old_symbol(squash(title.text))):
        return old
    organ = draft.organ or _ASSEMBLY
    if title.number is None or organ not in _PREFIXES:
        return _named_in_masthead(draft) if title.number is None else None
    number = _NUMBER.search(printed)
    decided = number is not None and int(number[1]) >= _FIRST_DECISIONS[organ] and not _opens(draft)
    symbol = Symbol.parse(f"{_PREFIXES[organ]}/{'DEC' if decided else 'RES'}/{printed}")
    return symbol.canonical if symbol else None


def _opens(draft: Draft) -> bool:
    return any(block.kind is BlockKind.OPENING and not block.text.startswith("“") for block in draft.blocks)


def _named_in_masthead(draft: Draft) -> str | None:
    """Read 决议案二六二五(二十五) and 第2625(XXV)号决议 above the title."""
    for block in draft.blocks:
        if block.kind is BlockKind.MASTHEAD:
            text = squash(simplified(block.text))
            symbol = Symbol.parse(text)
            named = symbol.canonical if symbol else _old_symbol(text)
            if named:
                return named
    return None


def _old_symbol(text: str) -> str | None:
    """Return the symbol of an old number (二六二五(二十五), 217 A (III)) that a text holds."""
    old = _OLD_NUMBER.search(simplified(text))
    if old is None:
        return None
    number, session = chinese_number(old[1]), old[3]
    counted = chinese_number(session)
    if number and counted and counted >= _FIRST_YEAR:
        return f"S/RES/{number}({counted})"
    roman = roman_form(counted) if counted else session
    return f"A/RES/{number}{_PARTS.get(old[2], old[2])}({roman})" if number else None
