"""Bytes to characters, whatever encoding they are in: by the byte order mark, else by which reading is the likeliest.

A wrong guess shows a text that the source does not have, so that two readings which are about as likely give none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from charset_normalizer import from_bytes

from reader.parsing.sources.character_likelihood import frequent_share, log_likelihood, typical_share

_SAMPLE_BYTES = 200_000
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_ENCODINGS = ("utf-8", "gb18030", "big5hkscs", "cp950", "utf-16-le", "utf-16-be", "cp1252")
_CERTAINLY_UTF8 = 60
"""Characters beyond ASCII after which what reads as UTF-8 can be nothing else."""

_DAMAGED_SHARE = 0.002

CONTROL_SHARE = 0.02
"""The greatest share of control characters in a text."""

CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
"""Characters that no text has."""

_MARGIN = 3.0
_FOR_UTF8, _FOR_DECLARED, _AGAINST_DAMAGE = 3.0, 10.0, -10.0
"""What speaks for a reading before its characters are looked at, as natural logarithms."""

_TYPICAL, _WESTERN_TYPICAL, _WESTERN_LETTERS = 0.6, 0.9, 0.3
_WORDS, _SHORTEST_WESTERN = 0.85, 12
"""The least share of letters, figures and blanks in a Western text, and its least length: any bytes are one."""

_UNMARKED = ("utf-16-le", "utf-16-be")
_FREQUENT = 0.15
"""The least share of frequent characters in UTF-16 without its mark: any two bytes are some character in it."""

_SHORTEST_GUESS = 40
"""Bytes beyond ASCII below which an encoding that is not tried here is not guessed."""


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A file's characters, the encoding that gave them, and whether some bytes could not be read."""

    text: str
    encoding: str
    damaged: bool = False


class DoubtfulEncoding(Exception):
    """Two readings of a text are about as likely; `encodings` names them."""

    def __init__(self, encodings: tuple[str, str]) -> None:
        super().__init__(" / ".join(encodings))
        self.encodings = encodings


def read_characters(data: bytes, declared: str | None = None) -> DecodedText | None:
    """Return the characters of a text, or None where the bytes are no text in any encoding that is known.

    `declared` is the encoding that the text itself names, as Python calls it. Raises DoubtfulEncoding.
    """
    marked = _by_mark(data)
    if marked is not None:
        return marked
    sure = _surely_utf8(data)
    if sure is not None:
        return sure
    ranked = sorted(_weighed(data, declared), key=lambda found: -found[0])
    ranked = [found for found in ranked if _is_plausible(found[1])]
    if not ranked:
        return _guessed(data)
    best = ranked[0][1]
    for likelihood, other in ranked[1:]:
        if ranked[0][0] - likelihood < _MARGIN and other.text != best.text:
            raise DoubtfulEncoding((best.encoding, other.encoding))
    return best


def _by_mark(data: bytes) -> DecodedText | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark) and (reading := _reading(data, encoding)) is not None:
            return replace(reading, text=reading.text.removeprefix("\ufeff"))
    return None


def _surely_utf8(data: bytes) -> DecodedText | None:
    if b"\x00" in data:
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    beyond = len(data) - len(text)
    plain = data.isascii() and CONTROLS.search(text) is None
    return DecodedText(text, "utf-8") if plain or beyond >= _CERTAINLY_UTF8 else None


def _weighed(data: bytes, declared: str | None) -> list[tuple[float, DecodedText]]:
    """Return the readings that are possible, each with the logarithm of its likelihood."""
    found: list[tuple[float, DecodedText]] = []
    sample = data[:_SAMPLE_BYTES]
    for encoding in dict.fromkeys((*_ENCODINGS, *((declared,) if declared else ()))):
        reading = _reading(data, encoding)
        if reading is None or (reading.damaged and encoding == "cp1252"):
            continue
        weight = log_likelihood(sample.decode(encoding, errors="replace"))
        weight += _FOR_UTF8 if encoding == "utf-8" and not reading.damaged else 0.0
        weight += _FOR_DECLARED if encoding == declared else 0.0
        weight += _AGAINST_DAMAGE if reading.damaged else 0.0
        found.append((weight, reading))
    return found


def _reading(data: bytes, encoding: str) -> DecodedText | None:
    """Return the text in an encoding; with a few unreadable bytes it is damaged, with many it is no reading."""
    try:
        return DecodedText(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
    if text.count("\ufffd") > max(1, _DAMAGED_SHARE * len(text)):
        return None
    return DecodedText(text, encoding, damaged=True)


def _is_plausible(reading: DecodedText) -> bool:
    sample = reading.text[:_SAMPLE_BYTES]
    share = typical_share(sample)
    if len(CONTROLS.findall(sample)) > CONTROL_SHARE * len(sample):
        return False
    if reading.encoding in _UNMARKED and frequent_share(sample) < _FREQUENT:
        return False
    if reading.encoding != "cp1252":
        return share >= _TYPICAL
    letters = [character for character in sample if character.isalpha()]
    western = sum(not letter.isascii() for letter in letters) <= _WESTERN_LETTERS * len(letters)
    words = sum(character.isalnum() or character.isspace() for character in sample) >= _WORDS * len(sample)
    return western and words and len(sample) >= _SHORTEST_WESTERN and share >= _WESTERN_TYPICAL


def _guessed(data: bytes) -> DecodedText | None:
    """Return a text in an encoding of another writing (Russian, Arabic), where there is enough of it to tell."""
    sample = data[:_SAMPLE_BYTES]
    if b"\x00" in data or sum(byte > 0x7F for byte in sample) < _SHORTEST_GUESS:  # noqa: PLR2004 - the last of ASCII
        return None
    guess = from_bytes(sample, steps=5, chunk_size=512).best()
    if guess is None:
        return None
    try:
        reading = _reading(data, guess.encoding)
    except LookupError:
        return None
    return (
        reading if reading is not None and typical_share(reading.text[:_SAMPLE_BYTES]) >= _WESTERN_TYPICAL else None
    )
