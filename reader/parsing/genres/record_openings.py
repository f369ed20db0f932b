"""Where turns of speech open in a record: `主席（以俄语发言）：`, `姓名先生（国家）（以英语发言）：`.

An opening may be broken over lines anywhere, letter-spaced, and have half-width or mixed brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from reader.document.model import Speech
from reader.parsing.cleaning import clean, squash
from reader.parsing.lines import Line
from reader.parsing.numbering import PrintedNumber
from reader.parsing.vocabulary import words
from reader.script import simplified

MOST_LINES = 5
"""The most printed lines that an opening is broken over."""

_LONGEST_NAME = 40
_BRACKETS = r"[（(][^（）()：:。]{1,40}[）)]"
_LANGUAGE = re.compile(r"以(?P<language>.{1,8}[语語文])(?:[发發]言)?(?:[，,；;].*)?")
_LATIN_NAME = r"[A-Z][A-Za-zÀ-ÿ.'’ \-]{1,40}"
_COLON = re.compile("[：:]")
_LEADERS = re.compile(r"\.\s*\.|…{2,}|。。")


@dataclass(frozen=True, slots=True)
class Opening:
    """An opening in lines `first` to `end` (half-open) and the turn of speech that it opens."""

    first: int
    end: int
    speech: Speech


@cache
def _opening() -> re.Pattern[str]:
    """Return the pattern of an opening in clean text.

    Takes 罗塞利先生（乌拉圭）（以西班牙语发言）： and 主席： and 黄先生(以英语发言）:, not 我请刘结一先生发言：.
    """
    honorific = "|".join(map(re.escape, words("record", "honorifics")))
    official = "|".join(map(re.escape, words("record", "officials")))
    barred = "|".join(map(re.escape, words("record", "not_in_names")))
    letter = r"[^，。；：、（）()“”《》？！:;,?!0-9]"
    named = rf"(?!{barred}){letter}{{1,{_LONGEST_NAME}}}?(?:{honorific})"
    # A name without a title of respect is one where a language is named behind it, or a state behind a Latin name.
    untitled = rf"(?:(?!(?:{honorific}|{official})\s*[（(]){letter}){{1,{_LONGEST_NAME}}}?"
    language = r"[（(]\s*以[^（）()]{1,8}[语語文]\s*[发發]\s*言"
    spoken = rf"(?!{barred}){untitled}(?=(?:\s*{_BRACKETS}){{0,2}}\s*{language})"
    latin = rf"(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|M|Mme)\b\.?\s?{_LATIN_NAME}(?=\s*[（(：:])"
    return re.compile(
        rf"(?:(?P<official>{official})|(?P<name>{named}|(?P<untitled>{spoken})|{latin}))"
        rf"(?P<brackets>(?:\s*{_BRACKETS}){{0,3}})\s*[：:]"
    )


@cache
def _opening_inside() -> re.Pattern[str]:
    """Return the pattern of the place before an opening that stands inside a line, behind a full stop.

    Such an opening must name a language or a state.
    """
    return re.compile(rf"(?<=[。！？”」])\s*(?={_opening().pattern.replace('{0,3}', '{1,3}')})")


def find_openings(lines: Sequence[Line], start: int, numbers: Mapping[int, PrintedNumber]) -> list[Opening]:
    """Return the openings that stand at the beginning of a line, from line `start` on.

    `numbers` holds paragraph numbers by the lines that begin with them; an opening may stand behind one.
    """
    openings: list[Opening] = []
    index = start
    while index < len(lines):
        opening = _opening_at(lines, index, numbers.get(index))
        if opening is not None:
            openings.append(opening)
            index = opening.end - 1
        index += 1
    return openings


def part_openings(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with a break before every opening that stands inside a line, behind a full stop."""
    parted: list[Line] = []
    for line in lines:
        searched = not line.whole and _COLON.search(line.text)
        places = [found.end() for found in _opening_inside().finditer(simplified(line.text))] if searched else []
        if not places:
            parted.append(line)
            continue
        parted.append(replace(line, text=line.text[: places[0]]))
        parted.extend(Line(line.text[start:end]) for start, end in pairwise([*places, len(line.text)]))
    return parted


def _opening_at(lines: Sequence[Line], index: int, number: PrintedNumber | None) -> Opening | None:
    reach = 1 if lines[index].whole else MOST_LINES
    window = [line.text for line in lines[index : index + reach]]
    text = clean("\n".join(window))
    found = _opening().match(simplified(text), number.end if number else 0)
    if found is None or _LEADERS.search(window[0]):
        return None
    if found["untitled"] and len(squash(found["untitled"])) > len(squash(window[0])):
        # A heading stands above the name.
        return None
    return Opening(index, index + _lines_taken(window, len(squash(text[: found.end()]))), _speech(found, text))


def _lines_taken(window: Sequence[str], length: int) -> int:
    """Return how many lines the first `length` characters take, white space not counted."""
    for count, text in enumerate(window, start=1):
        length -= len(squash(text))
        if length <= 0:
            return count
    return len(window)


def _speech(found: re.Match[str], text: str) -> Speech:
    """Return the turn of speech of an opening, in the words of the text, which may be in traditional script."""
    affiliation = language = None
    for content in _contents(text[slice(*found.span("brackets"))]):
        spoken = _LANGUAGE.fullmatch(content)
        if spoken:
            language = spoken["language"]
        else:
            affiliation = content if affiliation is None else f"{affiliation}，{content}"
    speaker = text[slice(*found.span("official" if found["official"] else "name"))]
    return Speech(speaker.strip(), affiliation, language)


def _contents(brackets: str) -> Iterator[str]:
    for content in re.findall(r"[（(]([^（）()]*)[）)]", brackets):
        yield content.strip()
