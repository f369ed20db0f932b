"""Where words and sentences begin and end in a Chinese text.

jieba cuts the words; its dictionary takes most of a second to load, so that is done when first needed or, better,
beforehand on another thread (`warm_up`). Names that the caller gives are never cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any

from ahocorasick_rs import AhoCorasick

from reader import locations

_SYMBOL_OR_WORD = re.compile(r"[A-Za-z0-9À-ɏ]+(?:[/.\-–'’(（][A-Za-z0-9À-ɏ]+[)）]?)*")
"""A word or number of another script; with solidus, stop or brackets in it a symbol: A/RES/71/12, 1325(2000)."""

_SENTENCE_END = re.compile(r"[。！？；!?;…]+[”’」』）》)\"']*|\.(?=\s)")
OFTEN = 100_000
"""The frequency that jieba is given for a name: above that of any word that it could cut from one."""

SHORTEST_TOLD = 4
"""Characters that a name must have to be given to jieba."""

_SURROUNDINGS = 60
"""Characters on each side that jieba sees: a sentence or so, so that a long paragraph costs no more than a short."""


class Segmenter:
    """Cuts texts into words; `names` stay whole. One instance serves several threads."""

    def __init__(self, names: Iterable[str] = (), cache_folder: Path | None = None) -> None:
        self._names = sorted({name for name in names if len(name) > 1})
        self._cache_folder = cache_folder or locations.user_cache()
        self._lock = Lock()

    def warm_up(self) -> None:
        """Load the dictionary; call it on another thread before the first word is asked for."""
        with self._lock:
            self._tokenizer.initialize()

    def word_at(self, text: str, offset: int) -> tuple[int, int]:
        """Return the half-open span of the word that holds the character at `offset`.

        A name or a symbol is one word; punctuation is a word of its own. At the text's end it is the last word.
        """
        if not text:
            return 0, 0
        offset = min(max(offset, 0), len(text) - 1)
        name = self._name_at(text, offset)
        other = next((m.span() for m in _SYMBOL_OR_WORD.finditer(text) if m.start() <= offset < m.end()), None)
        spans = [span for span in (name, other) if span is not None] or [(offset, offset + 1)]
        if other is None and text[offset].isalnum():
            spans.append(self._cut_at(text, offset))
        return max(spans, key=lambda span: span[1] - span[0])

    def words(self, text: str) -> list[tuple[int, int]]:
        """Return the spans of all words of the text in order; they cover it without gaps."""
        spans: list[tuple[int, int]] = []
        position = 0
        while position < len(text):
            end = self.word_at(text, position)[1]
            spans.append((position, max(end, position + 1)))
            position = spans[-1][1]
        return spans

    def _cut_at(self, text: str, offset: int) -> tuple[int, int]:
        first = max(0, offset - _SURROUNDINGS)
        piece = text[first : offset + _SURROUNDINGS]
        with self._lock:
            tokens = list(self._tokenizer.tokenize(piece))
        for _, start, end in tokens:
            if start <= offset - first < end:
                return first + start, first + end
        return offset, offset + 1

    def _name_at(self, text: str, offset: int) -> tuple[int, int] | None:
        """Return the longest name that covers the offset, the first of several."""
        if not self._names:
            return None
        first = max(0, offset - self._longest + 1)
        window = text[first : offset + self._longest]
        found = self._automaton.find_matches_as_indexes(window, overlapping=True)
        spans = [(first + start, first + end) for _, start, end in found if start <= offset - first < end]
        return max(spans, key=lambda span: (span[1] - span[0], -span[0]), default=None)

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._names), default=0)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(self._names, store_patterns=False)

    @cached_property
    def _tokenizer(self) -> Any:
        # Loaded here because importing jieba alone costs 0.15 s.
        import logging  # noqa: PLC0415

        import jieba  # noqa: PLC0415

        jieba.setLogLevel(logging.WARNING)
        tokenizer = jieba.Tokenizer()
        try:
            self._cache_folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return self._with_names(tokenizer)
        # By default the cache lies in the temporary folder that all users share.
        tokenizer.tmp_dir = str(self._cache_folder)
        return self._with_names(tokenizer)

    def _with_names(self, tokenizer: Any) -> Any:
        """Give jieba the names as words, so that no word beside a name takes a character of it."""
        tokenizer.initialize()
        for name in self._names:
            # A short one may be a part of another word: 大会 in 人民大会堂.
            if len(name) >= SHORTEST_TOLD:
                tokenizer.add_word(name, OFTEN)
        return tokenizer


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """Return the half-open span of the sentence that holds the character at `offset`, with its closing marks.

    A sentence ends at 。！？； or …, so the parts of a resolution's long paragraphs are sentences; leading space is
    left out.
    """
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if match.end() > offset:
            return _without_space(text, start, match.end())
        if match.end() < len(text):
            start = match.end()
    return _without_space(text, start, len(text))


def _without_space(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    return start, end
