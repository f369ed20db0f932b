"""Queries that name a symbol and a paragraph of its text: 第70/1号决议，第3段; A/RES/70/1, para. 3."""

from __future__ import annotations

import re

_COUNT = r"[\d〇零一二三四五六七八九十百千]+"
_ITEMS = r"(?:\s*[(（][a-z0-9]+[)）])*"
_PLACE_AT_END = re.compile(
    rf"(?P<rest>.+?)[,，、\s]*(?P<place>第{_COUNT}{_ITEMS}段.*|(?:paras?\.?|paragraphs?|¶)\s*\d+{_ITEMS})",
    re.IGNORECASE,
)


def parted(query: str) -> tuple[str, str]:
    """Return what stands before the paragraph at the end of a query, and that paragraph as typed; else "" twice."""
    found = _PLACE_AT_END.fullmatch(query.strip())
    return (found["rest"], found["place"]) if found is not None else ("", "")
