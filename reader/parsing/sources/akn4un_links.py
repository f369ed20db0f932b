"""Links in AKN4UN: the documents that the editors of the United Nations linked in the text.

A link that is broken over several elements (<a>46</a><a>/182</a>) is one link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import unquote

from reader.document.model import STATED_BY_LINK, Reference
from reader.document.symbol import Symbol

_ADDRESS = re.compile(
    r"\s*(?:https?:/+)?(?:www\.)?(?:undocs\.org|docs\.un\.org)/+(?:(?:ch|zh|cn|en|fr|es|ru|ar)/+)?(?P<symbol>.+)",
    re.IGNORECASE,
)
"""https://undocs.org/ch/A/RES/71/12 and its slips: http:///, www., a doubled solidus."""


@dataclass(frozen=True, slots=True)
class Link:
    """A span of a passage (half-open, characters) that the editors linked, and the symbol that the link goes to."""

    start: int
    end: int
    target: str

    def moved(self, by: int) -> Link:
        """Return the link moved by so many characters, not before the text's beginning."""
        return replace(self, start=max(0, self.start + by), end=max(0, self.end + by))


@lru_cache(maxsize=4096)
def target_of(address: str) -> str | None:
    """Return the canonical symbol that a web address of the United Nations' documents names; None for others."""
    found = _ADDRESS.fullmatch(unquote(address).strip())
    symbol = Symbol.parse(re.sub(r"\s+", "", found["symbol"]).rstrip("/")) if found else None
    return symbol.canonical if symbol else None


def stated(link: Link, block: str | None, footnote: str | None) -> Reference:
    """Return a link as a reference of the block or footnote that it stands in."""
    return Reference(block, footnote, link.start, link.end, link.target, reason=STATED_BY_LINK)


def merged(links: Iterable[Link], ends: Sequence[int], text: str) -> tuple[Link, ...]:
    """Return links at their places in the clean text, pieces that touch and have one target as one; empty ones go.

    `ends` are where start and end of each link in turn have moved to.
    """
    out: list[Link] = []
    for link, begins, stops in zip(links, ends[::2], ends[1::2], strict=True):
        start, end = _without_space(text, begins, min(stops, len(text)))
        if start >= end:
            continue
        if out and out[-1].target == link.target and not text[out[-1].end : start].strip():
            out[-1] = replace(out[-1], end=end)
        else:
            out.append(Link(start, end, link.target))
    return tuple(out)


def _without_space(text: str, start: int, end: int) -> tuple[int, int]:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())
