"""How likely characters are in the texts that this program reads: what tells the right encoding from a wrong one.

Read in a wrong encoding, Chinese text becomes rare characters, characters that no standard assigns, or none at all.
The classes and their likelihoods are rough, but an encoding wins by all characters together.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache

from reader.parsing.vocabulary import vocabulary

# The first bytes of the common ideographs: GB 2312-80, level 1, and Big5, level 1.
_GB_LEVEL_1, _BIG5_LEVEL_1 = range(0xB0, 0xD8), range(0xA4, 0xC7)


def log_likelihood(text: str) -> float:
    """Return the natural logarithm of how likely a text's characters are together, their order left aside."""
    return sum(count * _of(character) for character, count in Counter(text).items())


def typical_share(text: str) -> float:
    """Return the share of characters in a text, ASCII left aside, that are common in some writing; 1 for ASCII."""
    counts = Counter(character for character in text if not character.isascii())
    total = sum(counts.values())
    least = vocabulary("encodings")["likelihoods"]["typical"]
    return sum(count for character, count in counts.items() if _of(character) >= least) / total if total else 1.0


def frequent_share(text: str) -> float:
    """Return the share of the characters, ASCII left aside, that every Chinese text is full of; 1 for ASCII."""
    beyond = [character for character in text if not character.isascii()]
    return sum(character in _frequent() for character in beyond) / len(beyond) if beyond else 1.0


@cache
def _of(character: str) -> float:
    likelihoods: dict[str, float] = vocabulary("encodings")["likelihoods"]
    return likelihoods[_class_of(character)]


def _class_of(character: str) -> str:
    if character.isascii():
        if character.isalnum() or character == " ":
            return "ascii_word"
        return "ascii_mark" if character.isprintable() or character in "\t\r\n\f" else "control"
    if character in _frequent():
        return "frequent"
    return _han_class(character) if "\u3400" <= character <= "\U0003ffff" else _other_class(character)


def _han_class(character: str) -> str:
    """Tell common ideographs by the first levels of GB 2312 and Big5, which hold them, from all others."""
    simplified, traditional = _encoded(character, "gb2312"), _encoded(character, "big5")
    if (simplified and simplified[0] in _GB_LEVEL_1) or (traditional and traditional[0] in _BIG5_LEVEL_1):
        return "common"
    if "\u4e00" <= character <= "\u9fff":
        return "uncommon" if simplified or traditional else "rare"
    return _other_class(character) if not "\u3400" <= character <= "\u4dbf" else "rare"


def _other_class(character: str) -> str:
    code = ord(character)
    if _is_in("letters", code):
        return "letter" if character.isalpha() else "sign"
    if _is_in("other_letters", code):
        return "other_letter" if character.isalpha() else "foreign"
    if unicodedata.category(character) in ("Cc", "Cn", "Co", "Cs") or character == "\ufffd":
        return "none"
    return "sign" if _is_in("signs", code) else "foreign"


def _is_in(blocks: str, code: int) -> bool:
    return any(first <= code <= last for first, last in vocabulary("encodings")[blocks])


def _encoded(character: str, encoding: str) -> bytes:
    try:
        return character.encode(encoding)
    except UnicodeEncodeError:
        return b""


@cache
def _frequent() -> frozenset[str]:
    return frozenset("".join(str(vocabulary("encodings")["frequent"]).split()))
