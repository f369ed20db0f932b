"""The elements of Akoma Ntoso 3.0 by what they mean to the reader (resources/parsing/akn4un.toml)."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from reader.parsing.vocabulary import vocabulary

if TYPE_CHECKING:
    from lxml.etree import _Element

ROOT = "akomaNtoso"

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
"""The namespace of Akoma Ntoso 3.0 (OASIS standard of 2018); drafts had others, so reading goes by local names."""

DEEPEST = 100
"""The deepest nesting that is followed: real documents have about fifteen levels."""


_FIRST_YEAR = 1945
"""The year of the Charter; the files write 0001-01-01 for a day that is not known."""


def plain_text(element: _Element | None) -> str:
    """Return all text inside an element as it stands; "" for None."""
    return "" if element is None else "".join(map(str, element.itertext()))


@cache
def names(role: str) -> frozenset[str]:
    """Return the names of the elements that have a role: inline, leaves, items …."""
    return frozenset(vocabulary("akn4un")["elements"][role])


def table(name: str) -> dict[str, Any]:
    """Return one of the other tables: genres, classes, languages."""
    entries: dict[str, Any] = vocabulary("akn4un")[name]
    return entries


def is_day(text: str) -> bool:
    """Say whether a text is a day, ISO 8601, since the Charter."""
    try:
        return date.fromisoformat(text).year >= _FIRST_YEAR
    except ValueError:
        return False
