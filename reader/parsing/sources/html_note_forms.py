"""How labels of notes are written in web pages: 1, [1], (1), 1/, *, and what leads back from a note to its call."""

from __future__ import annotations

import re
from functools import cache

from reader.parsing.cleaning import squash
from reader.parsing.vocabulary import vocabulary

LEAD = re.compile(r"[\s.．:：、]*")
"""What may stand between a note's label and its text."""

_LONGEST_HEADING = 12
_SIGN = r"(?:\d{1,3}|\*{1,4}|[†‡§]{1,3})"
_LABEL = re.compile(rf"[\[(（]*(?P<label>{_SIGN}|[a-z]|(?:x{{0,3}}(?:ix|iv|v?i{{1,3}}|v)|x{{1,3}}))[\])）]*/?\.?")
_OPENING = re.compile(
    r"\s*(?:\[(?P<square>\d{1,3}|\*{1,4})\]|[(（](?P<round>\d{1,3}|\*{1,4})[)）]|(?P<slash>\d{1,3}|[a-z])/(?=\s|\D)|"
    r"(?P<stars>\*{1,4}|[†‡§]{1,3})|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?=.*\S)",
    re.DOTALL,
)
_BARE = re.compile(r"\s*(?P<bare>\d{1,3})(?:[.．、:：]\s*|\s+)(?=\D*\S)")
_COUNTED = re.compile(r"\d{1,3}\.\d{1,3}|[a-z]")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BRACKETS = frozenset({("[", "]"), ("(", ")"), ("（", "）")})


def label_of(text: str) -> str:
    """Return the label that a mark's text is, without brackets and slash; "" where it is none."""
    found = _LABEL.fullmatch(squash(text))
    return found["label"] if found else ""


def leading_label(text: str, *, bare: bool = False) -> str:
    """Return the label that a note's text begins with, "" for none; `bare` also takes 1. and 1 before a text."""
    found = _OPENING.match(text)
    if found is not None:
        label = next(group for group in found.groups() if group is not None)
        return label.translate(_SUPERSCRIPTS)
    plain = _BARE.match(text) if bare else None
    return plain["bare"] if plain else ""


def opening_span(text: str, label: str = "", *, bare: bool = False) -> int:
    """Return where the label that a note's text begins with ends, 0 where it begins with none or with another."""
    if label:
        own = re.match(rf"\s*[\[(（]?\s*{re.escape(label)}\s*(?:[\])）/]|(?![0-9A-Za-z.．/]))", text)
        if own is not None:
            return own.end()
    found = _OPENING.match(text) or (_BARE.match(text) if bare else None)
    if found is None or (label and leading_label(text, bare=bare) != label):
        return 0
    return found.end()


def printed_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a mark's characters with the brackets or the slash that stand right around them."""
    opening, closing = text[start - 1 : start], text[end : end + 1]
    if (opening, closing) in _BRACKETS:
        return start - 1, end + 1
    if closing == "/" and not text[end + 1 : end + 2].isalnum():
        return start, end + 1
    return start, end


def is_back_sign(text: str, label: str = "") -> bool:
    """Say whether a link's text leads back to the call: an arrow, or the note's label or a wiki's 1.1 where given."""
    squashed = squash(text)
    if squashed in _back_signs():
        return True
    return bool(label) and (label_of(squashed) == label or _COUNTED.fullmatch(squashed) is not None)


def notes_heading(text: str) -> bool:
    """Say whether a passage is the heading of a list of notes."""
    return len(text) <= _LONGEST_HEADING and squash(text).strip(":：[]【】") in _headings()


@cache
def _back_signs() -> frozenset[str]:
    return frozenset(vocabulary("html")["notes"]["back"])


@cache
def _headings() -> frozenset[str]:
    return frozenset(vocabulary("html")["notes"]["headings"])
