"""The blocks of a document that a citation's locator names: 第26至29段, 附件二第3段, 第一章，C节.

Words: resources/workspace/locators.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache

from reader import locations
from reader.document.annexes import annex_of
from reader.document.block_kinds import BlockKind
from reader.document.folding import fold
from reader.document.model import Block, Document
from reader.document.numerals import chinese_number
from reader.workspace.finding import paragraphs_named

MOST_PARAGRAPHS = 20
"""How many paragraphs a range may name; a longer one is cut there."""

_COUNT = r"[0-9〇零一二三四五六七八九十百]+"
_ITEMS = r"(?:\([a-z0-9]{1,4}\))*"


def blocks_named(document: Document, locator: str) -> tuple[Block, ...]:
    """Return the blocks that a locator names, in its order; () where the document does not show that place.

    A paragraph number counts in the annex that the locator names, and without one in the document's own text.
    """
    text = fold(locator).text
    annex = _annex_named(text)
    within = _blocks_of(document, annex)
    if within is None:
        return ()
    inside = {block.id for block in within}
    found: list[Block] = []
    for number in _paragraph_numbers(text):
        named = [block for block, _label in paragraphs_named(document, number) if block.id in inside]
        found += named[:1]
    if found:
        return tuple(dict.fromkeys(found[:MOST_PARAGRAPHS]))
    headings = _headings_named(text, within)
    if headings:
        return headings
    return within[:1] if annex is not None and _words().plain_annex.fullmatch(text) else ()


def _paragraph_numbers(text: str) -> Iterator[str]:
    """Yield the numbers of paragraphs, ranges written out: 26至29 gives 26, 27, 28, 29."""
    for group in _words().paragraphs.finditer(text):
        last = 0
        for part in re.finditer(rf"(?P<join>至|-)?(?P<number>{_COUNT})(?P<items>{_ITEMS})", group["numbers"]):
            number = _number(part["number"])
            if number is None:
                continue
            if part["join"] and last:
                yield from (str(between) for between in range(last + 1, min(number, last + MOST_PARAGRAPHS)))
            yield f"{number}{part['items']}"
            last = number


def _number(written: str) -> int | None:
    return int(written) if written.isdecimal() else chinese_number(written)


def _annex_named(text: str) -> tuple[str, str] | None:
    found = _words().annex.search(text)
    return (found["word"], found["number"]) if found else None


def _blocks_of(document: Document, annex: tuple[str, str] | None) -> tuple[Block, ...] | None:
    """Return the blocks of an annex, or of the text before the first annex; None where the annex is not there."""
    starts = [
        (index, named)
        for index, block in enumerate(document.blocks)
        if block.kind is BlockKind.HEADING and (named := annex_of(block.text)) is not None
    ]
    if annex is None:
        return document.blocks[: starts[0][0]] if starts else document.blocks
    for order, (index, named) in enumerate(starts):
        if _same_annex(named, annex):
            end = starts[order + 1][0] if order + 1 < len(starts) else len(document.blocks)
            return document.blocks[index:end]
    return None


def _same_annex(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """附件 without a number names the only one or the first."""
    return one[0] == other[0] and (not other[1] or (_number(one[1]) or one[1]) == (_number(other[1]) or other[1]))


def _headings_named(text: str, within: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the heading that the last of the named chapters or sections has: 第一章，C节 gives C."""
    found: Block | None = None
    at = 0
    for named in _words().headings.finditer(text):
        wanted = named["number"] or named["letter"]
        for index in range(at, len(within)):
            if within[index].kind is BlockKind.HEADING and _is_numbered(within[index], wanted, named["word"]):
                found, at = within[index], index + 1
                break
        else:
            return ()
    return (found,) if found is not None else ()


def _is_numbered(heading: Block, wanted: str, word: str) -> bool:
    words = fold(heading.text).text.replace(" ", "")
    if words.startswith((f"第{wanted}{word}", f"{wanted}{word}")):
        return True
    number = fold(heading.number or "").text.strip(".、() ")
    return bool(number) and (number == wanted or (_number(number) or 0) == (_number(wanted) or -1))


class _Words:
    """The patterns made of the words that name places."""

    def __init__(self) -> None:
        with (locations.resources() / "workspace" / "locators.toml").open("rb") as file:
            data = tomllib.load(file)
        annexes = "|".join(data["annex_words"])
        several = rf"{_COUNT}{_ITEMS}(?:(?:、|和|及|以及|至|-|或)第?{_COUNT}{_ITEMS})*"
        paragraph = "|".join(sorted(data["paragraph_words"], key=len, reverse=True))
        heading = "|".join(data["heading_words"])
        self.annex = re.compile(rf"(?P<word>{annexes})(?P<number>{_COUNT}|[IVX]+|)")
        self.plain_annex = re.compile(rf"(?:{annexes})(?:{_COUNT}|[IVX]+|)")
        self.paragraphs = re.compile(rf"第(?P<numbers>{several})(?:{paragraph})")
        self.headings = re.compile(rf"(?:第(?P<number>{_COUNT}|[IVX]+)|(?P<letter>[A-Z]))(?P<word>{heading})")
        self.adoption = tuple(data["adoption_words"])


@cache
def _words() -> _Words:
    return _Words()


def adoption_line(document: Document) -> str:
    """Return the line of the masthead that says how the text was adopted, or ""."""
    lines = [block.text for block in document.blocks if block.kind is BlockKind.MASTHEAD]
    found = next((line for line in lines if any(word in line for word in _words().adoption)), "")
    return found.strip("[]［］ ")
