"""Note marks in the running text, found by reasoning from the notes that are there.

A bare figure is a mark only if a note has that label, if the marks rise in order with it or it repeats an earlier
one, and if it neither counts nor dates anything. Notes at a page's foot are first called on that page.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.parsing.cleaning import is_wide
from reader.parsing.footnotes import RAISED, SUPERSCRIPTS, RawNote
from reader.parsing.vocabulary import words

_CERTAIN = 3.0
_LIKELY = 1.5
_GLUED = 0.6
_POSSIBLE = 0.3
_DOUBTFUL = 0.05
_REPEAT_FLOOR = 1.5
"""A call of an earlier note is taken only where its surroundings alone make it likely."""

_LONGEST_LABEL = 3
_FIGURE = re.compile(rf"\[\d{{1,3}}\]|\d{{1,3}}/(?![\dA-Za-z])|\d+|[{RAISED}]{{1,3}}|\*{{1,4}}")
_SPACED_FIGURE = re.compile(r"\d\s+[年月日]")
_TIGHT_FIGURE = re.compile(r"\d[年月日]")
_BRACKETED_NUMBER = re.compile(r"\s[(（][IVXLC\d]+[)）]")
"""What stands behind a resolution's number: 第973 (X)号."""
_WORD_AND_NUMBER = re.compile(r"(?P<word>[\u4e00-\u9fff]{1,6})\s?\d{1,3}")
_THOUSANDS = re.compile(r"\s{1,4}\d{3}(?!\d)")
"""The rest of 1 412 400, which a line's end may stand before."""

_PUNCTUATION = frozenset("，。；：、》”’）)」』，,;:.")
_OPENING_BRACKETS = frozenset("(（")
_BEFORE_MORE = frozenset("/.-–)）]~")
_REACH = 12
"""Characters on either side that are looked at."""

_PART_OF_SYMBOL = frozenset("/.-‐‑–−(（&+=~")


@dataclass(frozen=True, slots=True)
class RaisedMark:
    """A note mark in a paragraph's raw text: text[start:end] is the mark as printed.

    A mark that the source told is not in the text (start and end are the same); `printed` is how it is written.
    """

    label: str
    start: int
    end: int
    printed: str | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    paragraph: int
    start: int
    end: int
    label: str
    weight: float
    page: int | None

    @property
    def place(self) -> tuple[int, int]:
        return self.paragraph, self.start


def find_marks(
    texts: Sequence[str], pages: Sequence[Sequence[tuple[int, int]]], notes: Sequence[RawNote]
) -> tuple[list[list[RaisedMark]], list[str]]:
    """Find the marks of each text, and the labels of the notes that are called nowhere.

    `texts` are paragraphs with their line breaks; `pages` holds for each the (offset, page) where a page begins.
    """
    marks: list[list[RaisedMark]] = [[] for _ in texts]
    page_of_note = {note.label: note.page for note in notes}
    if not page_of_note:
        return marks, []
    candidates = list(_candidates(texts, pages, page_of_note))
    chosen = _first_calls(candidates, notes)
    chosen |= _repeated_calls(candidates, chosen)
    for candidate in sorted(chosen, key=lambda found: found.place):
        marks[candidate.paragraph].append(RaisedMark(candidate.label, candidate.start, candidate.end))
    called = {candidate.label for candidate in chosen}
    return marks, [note.label for note in notes if note.label not in called]


def _candidates(
    texts: Sequence[str], pages: Sequence[Sequence[tuple[int, int]]], known: Mapping[str, int | None]
) -> Iterable[_Candidate]:
    spaced = _figures_are_spaced(texts)
    series = _numbered_series(texts)
    for index, text in enumerate(texts):
        if index in series:
            continue
        for figure in _FIGURE.finditer(text):
            page = next((page for start, page in reversed(pages[index]) if start <= figure.start()), None)
            for start, weight in _readings(text, figure, spaced=spaced):
                label = text[start : figure.end()].translate(SUPERSCRIPTS).strip("[]/")
                if label in known and weight > 0:
                    yield _Candidate(index, start, figure.end(), label, weight, page)


def _numbered_series(texts: Sequence[str]) -> frozenset[int]:
    """Return the texts that are nothing but a word and its number, where several count on: 准则1, 准则2."""
    series: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        if found := _WORD_AND_NUMBER.fullmatch(text.strip()):
            series[found["word"]].append(index)
    return frozenset(index for indexes in series.values() if len(indexes) > 1 for index in indexes)


def _readings(text: str, figure: re.Match[str], *, spaced: bool) -> Iterable[tuple[int, float]]:
    """Yield where a mark may begin in a figure, and how likely that is.

    A mark behind a number is glued to it (第71/205 and note 8 make 第71/2058); only the space behind shows it.
    """
    start, end = figure.span()
    yield start, _weight(text, figure, spaced=spaced)
    in_sentence = any(is_wide(character) for character in text[max(0, start - _REACH) : start])
    numbers_more = _BRACKETED_NUMBER.match(text, end)
    if figure.group().isdecimal() and in_sentence and not spaced and text[end : end + 1] == " " and not numbers_more:
        for cut in range(max(start + 1, end - _LONGEST_LABEL), end):
            yield cut, _GLUED


def _figures_are_spaced(texts: Sequence[str]) -> bool:
    """Say whether this copy prints 2016 年 with a space, so that a space behind a figure says nothing."""
    spaced = sum(len(_SPACED_FIGURE.findall(text)) for text in texts)
    return spaced > sum(len(_TIGHT_FIGURE.findall(text)) for text in texts)


def _weight(text: str, figure: re.Match[str], *, spaced: bool) -> float:
    """Say how likely a figure is a mark, from its surroundings alone; 0 where it cannot be one."""
    start, end = figure.span()
    printed = figure.group()
    if printed[0] in RAISED:
        return _DOUBTFUL if text[:start].endswith(words("footnotes", "units")) else 2 * _CERTAIN
    if printed[0] in "[*" or printed[-1] == "/":
        return _CERTAIN if start and not text[start - 1].isdigit() else 0.0
    return _bare_weight(text, start, end, spaced=spaced)


def _bare_weight(text: str, start: int, end: int, *, spaced: bool) -> float:
    before = text[start - 1] if start else ""
    behind = text[max(0, start - _REACH) : start].rstrip()
    ahead = text[end : end + _REACH].lstrip()
    after = text[end : end + 1]
    if not behind or _is_part_of_another(text, start, end) or behind.endswith(words("footnotes", "ordinals")):
        return 0.0
    measured = ahead.startswith(words("footnotes", "measures")) and not ahead.startswith(
        words("footnotes", "not_measures")
    )
    punctuated = behind[-1] in _PUNCTUATION
    space_after = after.isspace() and after != "\n"
    space_before = before.isspace() and before != "\n"
    ends_line = text[end : end + _REACH].lstrip(" \t")[:1] == "\n"
    if space_before or (measured and (spaced or ends_line or not space_after)):
        return _DOUBTFUL if punctuated or not measured else 0.0
    bracketed = space_after and ahead[:1] in _OPENING_BRACKETS
    if bracketed or (before.isascii() and before.isalpha()):
        return _POSSIBLE if space_after else _DOUBTFUL
    if space_after:
        return _CERTAIN if punctuated or not spaced else _LIKELY
    if after in ("\n", ""):
        return _LIKELY if punctuated else _POSSIBLE
    return _POSSIBLE if punctuated else _DOUBTFUL


def _is_part_of_another(text: str, start: int, end: int) -> bool:
    """Say whether a figure belongs to a longer number or to a symbol."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _PART_OF_SYMBOL or before.isdigit() or after.isdigit():
        return True
    return bool(after and after in _BEFORE_MORE) or _THOUSANDS.match(text, end) is not None


def _first_calls(candidates: Sequence[_Candidate], notes: Sequence[RawNote]) -> set[_Candidate]:
    """Choose each note's first call: in the notes' order, on the note's page, of the greatest total likelihood."""
    by_label: dict[str, list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        by_label[candidate.label].append(candidate)
    chain = _Chain()
    for note in notes:
        on_page = [
            candidate
            for candidate in by_label[note.label]
            if note.page is None or candidate.page is None or candidate.page == note.page
        ]
        chain.extend(on_page)
    return chain.best()


@dataclass(frozen=True, slots=True)
class _Link:
    """A chain of first calls that ends in `candidate`, and its total weight."""

    total: float
    candidate: _Candidate
    previous: _Link | None


class _Chain:
    """The heaviest rising chains so far, by where they end: places and totals both rise along the list."""

    def __init__(self) -> None:
        self._places: list[tuple[int, int]] = []
        self._links: list[_Link] = []

    def extend(self, candidates: Sequence[_Candidate]) -> None:
        """Offer the candidates for one note; each chain takes at most one of them."""
        for link in [self._lengthened(candidate) for candidate in candidates]:
            self._keep(link)

    def best(self) -> set[_Candidate]:
        """Return the calls of the heaviest chain."""
        link = self._links[-1] if self._links else None
        chosen = set()
        while link is not None:
            chosen.add(link.candidate)
            link = link.previous
        return chosen

    def _lengthened(self, candidate: _Candidate) -> _Link:
        index = bisect_left(self._places, candidate.place)
        previous = self._links[index - 1] if index else None
        return _Link((previous.total if previous else 0.0) + candidate.weight, candidate, previous)

    def _keep(self, link: _Link) -> None:
        index = bisect_left(self._places, link.candidate.place)
        if index and self._links[index - 1].total >= link.total:
            return
        end = index
        while end < len(self._links) and self._links[end].total <= link.total:
            end += 1
        self._places[index:end] = [link.candidate.place]
        self._links[index:end] = [link]


def _repeated_calls(candidates: Sequence[_Candidate], chosen: set[_Candidate]) -> set[_Candidate]:
    first_call = {candidate.label: candidate.place for candidate in chosen}
    return {
        candidate
        for candidate in candidates
        if candidate.weight >= _REPEAT_FLOOR
        and candidate.label in first_call
        and candidate.place > first_call[candidate.label]
    }
