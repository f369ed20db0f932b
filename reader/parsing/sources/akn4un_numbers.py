"""Printed numbers in AKN4UN: those in <num>, and those that the editors typed at a paragraph's beginning.

Numbers never come from ids: an id's number counts elements, and agrees with no printed number (AKN4UN files of the
General Assembly's sessions 75 to 80).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from reader.parsing.cleaning import SPACE, clean, squash
from reader.parsing.numbering import NumberStyle, printed_number
from reader.parsing.sources.akn4un_passages import Passage


class Rank(Enum):
    """What a number makes of its paragraph."""

    RUNNING = auto()
    """1.  1.1.: a paragraph of its own."""

    SECTION = auto()
    """一、  A.: a heading, where it stands before a few words."""

    ITEM = auto()
    """(a)  (i)  (一)  ㈠: an item."""

    TABLE_NOTE = auto()
    """a, raised in the print: a note below a table."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number bare ("1", "(a)", "一"), as printed ("1."), what it makes of its paragraph, and its style's name."""

    bare: str
    printed: str
    rank: Rank
    style: str


_STOP = re.compile(r"[.．、]+$")
_CHINESE = "一二三四五六七八九十百"
_FORMS = (
    ("arabic", Rank.RUNNING, r"\d{1,4}(?:\.\d{1,3})*[.．、]?"),
    ("roman", Rank.ITEM, r"[(（](?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})[)）]\.?"),
    ("letter", Rank.ITEM, r"[(（][a-z]{1,3}[)）]\.?"),
    ("chinese bracketed", Rank.ITEM, rf"[(（](?:[{_CHINESE}]{{1,4}}|[甲乙丙丁戊己庚辛壬癸])[)）]|[\u3220-\u3229]"),
    ("chinese", Rank.SECTION, rf"[{_CHINESE}]{{1,4}}[.．、]?"),
    ("capital", Rank.SECTION, r"[A-Z][.．、]?"),
    ("table note", Rank.TABLE_NOTE, r"[a-z*]{1,2}"),
)
_STYLES = [(style, rank, re.compile(pattern)) for style, rank, pattern in _FORMS]
_TABBED = re.compile(rf"{SPACE}*(?P<number>[^\s]{{1,8}})(?:\t|[\u2002\u2003 ]{{2,}})", re.ASCII)
_HEADED = re.compile(rf"{SPACE}*(?P<number>[{_CHINESE}]{{1,4}}|[A-Z])[ \u2002\u2003]+(?=\S)", re.ASCII)
_LATE_STOP = re.compile(r"[.．、](?=\s)")
_BY_STYLE = {
    NumberStyle.ARABIC: "arabic",
    NumberStyle.LETTER: "letter",
    NumberStyle.ROMAN: "roman",
    NumberStyle.CHINESE_BRACKETED: "chinese bracketed",
    NumberStyle.CHINESE: "chinese",
    NumberStyle.CAPITAL: "capital",
}
_RANKS = {style: rank for style, rank, _ in _STYLES}


def number_of(text: str) -> Number | None:
    """Read the content of a <num>; None where it is empty. What has no known form is a number all the same."""
    printed = clean(text)
    bare = _STOP.sub("", squash(printed))
    if not bare:
        return Number(printed, printed, Rank.RUNNING, "other") if printed else None
    style, rank = next(
        ((style, rank) for style, rank, pattern in _STYLES if pattern.fullmatch(squash(printed))),
        ("other", Rank.RUNNING),
    )
    if rank is Rank.TABLE_NOTE:
        rank = Rank.RUNNING
    return Number(bare, printed, rank, style)


def part_typed_number(passage: Passage, *, heading: bool = False) -> tuple[Number | None, Passage]:
    """Take a number that was typed before a paragraph off it: parted by a tab, or as all UN documents write it.

    In a heading white space parts it too (一 导言).
    """
    found = _TABBED.match(passage.raw) or (_HEADED.match(passage.raw) if heading else None)
    if found is not None:
        number = number_of(found["number"])
        if number is not None and number.style != "other" and passage.text.startswith(number.printed):
            rank = _RANKS[number.style]
            return Number(number.bare, number.printed, rank, number.style), _behind(passage, len(number.printed))
    printed = printed_number(passage.text)
    if printed is not None and printed.style in _BY_STYLE:
        style = _BY_STYLE[printed.style]
        return Number(printed.number, printed.printed, _RANKS[style], style), _behind(passage, printed.end)
    return None, passage


def part_repeated_number(number: Number, passage: Passage) -> tuple[Number, Passage]:
    """Take off a text what belongs to the <num> before it: the same number once more with a tab, or its stop."""
    found = _TABBED.match(passage.raw)
    if found is not None and squash(found["number"]) == squash(number.printed):
        return number, _behind(passage, len(found["number"]))
    if not _STOP.search(number.printed) and _LATE_STOP.match(passage.raw.lstrip()):
        stop = passage.text[:1]
        return Number(number.bare, number.printed + stop, number.rank, number.style), _behind(passage, 1)
    return number, passage


def _behind(passage: Passage, length: int) -> Passage:
    rest = passage.text[length:]
    return passage.without_beginning(length + len(rest) - len(rest.lstrip()))


class ItemLevels:
    """How deep items stand: the first style of a list is level 0, each new style inside it one deeper."""

    def __init__(self) -> None:
        self._styles: list[str] = []
        self._last = ""

    def begin(self) -> None:
        """Forget the list: a paragraph that is no item has come."""
        self._styles = []

    def level(self, number: Number) -> int:
        """Return an item's level; (i) behind (h) is a letter, (i) below (a) a roman number."""
        style = number.style
        letter = number.bare.strip("()（）")
        if style == "roman" and self._goes_on_as_letter(letter):
            style = "letter"
        if style == "letter":
            self._last = letter
        if style in self._styles:
            del self._styles[self._styles.index(style) + 1 :]
        else:
            self._styles.append(style)
        return len(self._styles) - 1

    def _goes_on_as_letter(self, letter: str) -> bool:
        return (
            len(letter) == 1
            and "letter" in self._styles
            and self._last != ""
            and ord(letter) == ord(self._last[-1]) + 1
        )
