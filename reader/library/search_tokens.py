"""How a text is cut for the search index: overlapping pairs of Chinese characters, whole words of the rest.

SQLite's own tokenizers find no word inside a Chinese sentence (unicode61) or no word of two characters (trigram);
pairs find every string, and find nothing that is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.document.folding import FoldedText, fold

_CHINESE = r"々〇\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"(?P<chinese>[{_CHINESE}]+)|(?P<word>(?:(?![{_CHINESE}])[^\W_])+)")
_TERM = re.compile(r'["“”]([^"“”]+)["“”]|(\S+)')
_LAST_PLANE = 0xFFFF


def folded(text: str) -> FoldedText:
    """Give the text in the spelling in which it is compared: folded, in small letters, the same length as folded."""
    plain = fold(text)
    small = plain.text.lower()
    if len(small) != len(plain.text):
        small = "".join(low if len(low := character.lower()) == 1 else character for character in plain.text)
    return FoldedText(small, plain.gaps, plain.dropped)


def index_tokens(text: str) -> str:
    """Give the tokens of a folded text, parted by spaces: c1c2 c2c3 … and the last character of each run alone."""
    return " ".join(token for is_chinese, run in _runs(text) for token in _closed(is_chinese, run))


def terms(query: str) -> list[str]:
    """Part a query at its spaces into folded terms; words in quotation marks stay together."""
    found = (quoted or bare for quoted, bare in _TERM.findall(query))
    return [term for term in (folded(part).text.strip() for part in found) if term]


def match_expression(term: str) -> str | None:
    """Give the FTS5 expression that finds a folded term, or None where the term has nothing that is indexed."""
    runs = list(_runs(term))
    if not runs:
        return None
    tokens = [token for is_chinese, run in runs[:-1] for token in _closed(is_chinese, run)]
    is_chinese, last = runs[-1]
    if not is_chinese:
        return f'"{" ".join([*tokens, _plain(last)])}"'
    # The text may go on after the term, so its last character must not be asked for alone.
    if len(last) == 1:
        return f'"{" ".join([*tokens, _plain(last)])}" *'
    return f'"{" ".join([*tokens, *_pairs(last)])}"'


def occurrences(text: str, term: str) -> Iterator[tuple[int, int]]:
    """Find a folded term in a folded text: half-open spans that do not overlap.

    A letter or digit at the term's edge must be an edge in the text too: A/70/1 is not found in A/70/10.
    """
    position = text.find(term)
    while position >= 0:
        end = position + len(term)
        if _is_edge(text, position) and _is_edge(text, end):
            yield position, end
            position = text.find(term, end)
        else:
            position = text.find(term, position + 1)


def _is_edge(text: str, offset: int) -> bool:
    if offset in (0, len(text)):
        return True
    pair = text[offset - 1 : offset + 1]
    return not all(_is_word_character(character) for character in pair)


def _is_word_character(character: str) -> bool:
    match = _RUN.match(character)
    return match is not None and match["word"] is not None


def _runs(text: str) -> Iterator[tuple[bool, str]]:
    for match in _RUN.finditer(text):
        yield match["chinese"] is not None, match.group()


def _closed(is_chinese: bool, run: str) -> list[str]:  # noqa: FBT001 (a private pair taken apart)
    return [*_pairs(run), _plain(run[-1])] if is_chinese else [_plain(run)]


def _pairs(run: str) -> list[str]:
    return [_plain(run[index : index + 2]) for index in range(len(run) - 1)]


def _plain(token: str) -> str:
    """Write characters beyond the basic plane as their numbers: FTS5's tables of letters end with Unicode 6.1."""
    return "".join(c if ord(c) <= _LAST_PLANE else f"u{ord(c):x}" for c in token)
