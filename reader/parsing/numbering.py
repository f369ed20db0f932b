"""Printed numbers of paragraphs, headings and items."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from reader.document.model import NoteMark


class NumberStyle(Enum):
    """The ways in which UN documents number: 71/12.  1.  1.1.  (a)  (i)  (一)  一、  I.  A."""

    TITLE = "title"
    ARABIC = "arabic"
    LETTER = "letter"
    ROMAN = "roman"
    CHINESE_BRACKETED = "chinese bracketed"
    CHINESE = "chinese"
    ROMAN_CAPITAL = "roman capital"
    CAPITAL = "capital"


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """A number at a text's beginning, bare ("1", "(a)", "一") and as printed ("1.", "一、"), and where it ends."""

    number: str
    printed: str
    end: int
    style: NumberStyle


_CHINESE = "一二三四五六七八九十百"
_OLD_SESSION = (
    rf"[(（](?:(?:E?S-)?(?:[IVXLC]+|[{_CHINESE}]{{1,4}})|[〇○零一二三四五六七八九]{{4}}|(?:19|20)\d\d)[)）]"
)
"""What stands behind an old resolution's number, session or year: 2625 (XXV), 四十四(一), 八十七(一九五〇)."""

_YEAR = r"(?:19|20)\d\d年"
"""A year that a number is glued to: 1.2016年, and in treaty bodies' views 2.12010年 for 2.1 and 2010年."""

_DAY = r"(?:1[0-2]|[1-9])月\d{1,2}日"
"""A day without its year that a number is glued to: 1.7月30日."""

_MEASURES = "多余亿万千百倍个年美欧元"
"""What follows a decimal fraction, which numbers nothing: 2.5亿人."""

_PATTERNS = (
    (NumberStyle.TITLE, re.compile(r"(?P<number>(?:S-|ES-)?\d{1,4}/\d{1,4}(?: ?[A-Z])?)[.．]\s*(?=\D)")),
    (NumberStyle.TITLE, re.compile(rf"(?P<number>\d{{1,4}}(?: ?[A-Z])? ?{_OLD_SESSION})[.．、]\s*(?=\D)")),
    (NumberStyle.TITLE, re.compile(rf"(?P<number>[〇○零{_CHINESE}千]{{1,5}}[甲乙丙丁]?{_OLD_SESSION})[.．、]\s*")),
    (NumberStyle.ARABIC, re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})*)[.．、](?!\d)\s*")),
    (NumberStyle.ARABIC, re.compile(rf"(?P<number>\d{{1,3}})[.．]\s*(?={_YEAR}|{_DAY})")),
    (NumberStyle.ARABIC, re.compile(rf"(?P<number>\d{{1,2}}\.\d)(?={_YEAR}|{_DAY})")),
    (NumberStyle.ARABIC, re.compile(rf"(?P<number>\d{{1,2}}\.\d{{1,2}})\s*(?![{_MEASURES}])(?=[\u4e00-\u9fff“《])")),
    (NumberStyle.ROMAN, re.compile(r"(?P<number>[(（](?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})[)）])\.?\s*")),
    (NumberStyle.LETTER, re.compile(r"(?P<number>[(（](?P<letter>[a-z])(?P=letter){0,2}[)）])\.?\s*")),
    (
        NumberStyle.CHINESE_BRACKETED,
        re.compile(rf"(?P<number>[(（][{_CHINESE}甲乙丙丁戊己庚辛壬癸]{{1,4}}[)）]|[㈠-㈩])[.．]?\s*"),
    ),
    (NumberStyle.CHINESE, re.compile(rf"(?P<number>[{_CHINESE}]{{1,4}})[、.．]\s*")),
    (NumberStyle.ROMAN_CAPITAL, re.compile(r"(?P<number>X{0,3}(?:IX|IV|V?I{1,3}|VI{0,3}))[.．、]\s*(?![A-Za-z])")),
    (NumberStyle.CAPITAL, re.compile(r"(?P<number>[A-Z])[.．、]\s*(?![A-Za-z])")),
)


_BARE_TITLE = re.compile(
    r"(?P<number>(?:S-|ES-)?\d{1,3}/\d{1,4}(?: ?[A-Z](?![A-Za-z]))?"
    rf"|[〇○零{_CHINESE}千]{{1,5}}[甲乙丙丁]?{_OLD_SESSION})"
    r"\s*(?=[\u4e00-\u9fff“《])(?![号號年和至第及])"
)


def printed_number(text: str) -> PrintedNumber | None:
    """Return the number that a text begins with, or None; an (i) is read as roman, its list may know better."""
    for style, pattern in _PATTERNS:
        found = pattern.match(text)
        if found and found.end() < len(text):
            return PrintedNumber(found["number"], text[: found.end()].rstrip(), found.end(), style)
    return None


def title_number(text: str) -> PrintedNumber | None:
    """Return the number that a resolution's title begins with; copies may lose its point: 44/11人权与国际团结."""
    number = printed_number(text)
    if number is not None:
        return number if number.style is NumberStyle.TITLE else None
    bare = _BARE_TITLE.match(text)
    return PrintedNumber(bare["number"], bare["number"], bare.end(), NumberStyle.TITLE) if bare else None


def without_number(text: str, marks: tuple[NoteMark, ...], number: PrintedNumber) -> tuple[str, tuple[NoteMark, ...]]:
    """Return the text behind its number, with the marks moved along."""
    moved = tuple(NoteMark(mark.label, max(0, mark.offset - number.end), mark.printed) for mark in marks)
    return text[number.end :], moved
