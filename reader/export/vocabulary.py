"""The words that citations are made of, from resources/export/citations.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from reader import locations


def english_annex(word: str) -> str:
    """Return the English for a Chinese word for annexes; the word itself where there is none."""
    words: dict[str, str] = _tables()["annexes"]
    return words.get(word, word)


def english_ordinal(number: int) -> str:
    """Write an ordinal in English: in words as far as the Editorial Manual does, then 21st, 22nd."""
    words: list[str] = _tables()["english"]["ordinals"]
    if 0 < number <= len(words):
        return words[number - 1]
    teen = number // 10 % 10 == 1
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def english_month(number: int) -> str:
    """Return the English name of a month, 1 to 12."""
    months: list[str] = _tables()["english"]["months"]
    return months[number - 1]


@cache
def _tables() -> dict[str, Any]:
    with (locations.resources() / "export" / "citations.toml").open("rb") as file:
        return tomllib.load(file)
