"""The words that citations are made of, from resources/export/citations.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from reader import locations


@cache
def annex_words() -> Mapping[str, str]:
    """Return the Chinese words for annexes, each with its English one."""
    words: dict[str, str] = _tables()["annexes"]
    return words


def annex_of(heading: str) -> tuple[str, str] | None:
    """Split an annex's heading into its word and its number (附件, 一); None for any other heading."""
    found = _annex_pattern().match(heading)
    return (found[1], found[2]) if found else None


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
def _annex_pattern() -> re.Pattern[str]:
    return re.compile(rf"\s*({'|'.join(annex_words())})\s*([一二三四五六七八九十]+|\d+|[IVX]+|)(?!\w)")


@cache
def _tables() -> dict[str, Any]:
    with (locations.resources() / "export" / "citations.toml").open("rb") as file:
        return tomllib.load(file)
