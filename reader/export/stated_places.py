"""Places inside cited texts, which the sources name in Chinese, in the reader's language: 第7段 is para. 7.

Words: resources/export/stated_places.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from functools import cache
from typing import Any

from reader import locations
from reader.document.folding import fold
from reader.document.numerals import chinese_number, roman_form
from reader.export.vocabulary import english_annex

_CHINESE = "[〇零一二三四五六七八九十百]+"
_NUMBER = rf"(?:{_CHINESE}|[0-9A-Z]+(?:\.[0-9A-Z]+)*)(?:\([a-z0-9]{{1,4}}\))*"
_JOIN = "、|以及|和|及|或|至|-"
_NUMBERS = rf"第?{_NUMBER}(?:(?:{_JOIN})第?{_NUMBER})*"
_BETWEEN = re.compile(r"，|、|以及|和|及|或|的|")


def stated_place(locator: str, language: str) -> str:
    """Return a reference's locator as people read it; one that is not understood from end to end stays as it is."""
    if language == "zh":
        return locator
    text = fold(locator).text
    told, at, join = "", 0, ""
    while at < len(text):
        part = next(((found, tell) for form, tell in _forms() if (found := form.match(text, at))), None)
        if part is None:
            return locator
        found, tell = part
        told += join + tell(found)
        between = _BETWEEN.match(text, found.end())
        at = between.end() if between is not None else found.end()
        join = _joined(between[0] if between is not None else "")
    return told


def _counted(found: re.Match[str]) -> str:
    """Name what is counted: 第26至29段 is paras. 26–29, 第七十三条(丑)款 is art. 73 b."""
    one, several, counts_roman = _words()["counted"][found["word"]]
    numbers, count = _written(found["numbers"], roman=counts_roman)
    letter = f" {_words()['letters'][found['letter']]}" if found["letter"] else ""
    return f"{one if count == 1 else several} {numbers}{letter}"


def _act(found: re.Match[str]) -> str:
    return f"{_words()['acts'][found['word']]} {found['number']}"


def _series(found: re.Match[str]) -> str:
    numbers, count = _written(found["numbers"], roman=False)
    return f"{'No.' if count == 1 else 'Nos.'} {numbers}"


def _annex(found: re.Match[str]) -> str:
    word = english_annex(found["word"])
    if not found["numbers"]:
        return word
    numbers, count = _written(found["numbers"], roman=True)
    return f"{word if count == 1 else _words()['annexes'].get(word, word)} {numbers}"


def _part(found: re.Match[str]) -> str:
    part: str = _words()["parts"][found["word"]]
    return part


def _written(numbers: str, *, roman: bool) -> tuple[str, int]:
    """Return numbers as English lists them, and how many: 5和6 is 5 and 6, 26至29 is 26–29."""
    pieces = re.split(f"({_JOIN})第?", numbers.removeprefix("第"))
    told = _number(pieces[0], roman=roman)
    for join, number in zip(pieces[1::2], pieces[2::2], strict=True):
        told += _joined(join) + _number(number, roman=roman)
    return told, len(pieces[::2])


def _number(text: str, *, roman: bool) -> str:
    items = text.find("(")
    number, items_text = (text, "") if items < 0 else (text[:items], text[items:].replace("(", " ("))
    value = chinese_number(number) if re.fullmatch(_CHINESE, number) else None
    if value:
        number = roman_form(value) if roman else str(value)
    return number + items_text


def _joined(join: str) -> str:
    joins: dict[str, str] = _words()["joins"]
    return joins.get(join, ", ")


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]:
    """Return what a locator is made of, the longer forms first, each with how it is told."""
    words = _words()
    acts, parts = "|".join(words["acts"]), "|".join(words["parts"])
    counted, letters = "|".join(words["counted"]), "|".join(map(re.escape, words["letters"]))
    annexes = "|".join(words["annex_words"])
    return (
        (re.compile(rf"第(?P<number>[0-9A-Z./-]+)号(?P<word>{acts})"), _act),
        (re.compile(rf"(?P<word>{acts})(?P<number>\d+[A-Z]?)"), _act),
        (re.compile(rf"(?P<word>{parts})"), _part),
        (re.compile(rf"(?P<numbers>{_NUMBERS})(?P<word>{counted})(?:(?P<letter>{letters})款)?"), _counted),
        (re.compile(rf"(?P<numbers>{_NUMBERS})号"), _series),
        (re.compile(rf"(?P<word>{annexes})(?P<numbers>{_CHINESE}(?:(?:{_JOIN}){_CHINESE})*|\d+|[IVX]+)?"), _annex),
    )


@cache
def _words() -> dict[str, Any]:
    with (locations.resources() / "export" / "stated_places.toml").open("rb") as file:
        return tomllib.load(file)
