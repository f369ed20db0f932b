"""Where a block stands in its document, in the terms by which people cite it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from reader.document.annexes import annex_of
from reader.document.block_kinds import BlockKind
from reader.document.model import Block, Document
from reader.document.numbered_text import with_number


class LocatorForm(StrEnum):
    """How a block is cited; the values are keys of the catalogue under `citations.locators`."""

    WHOLE = "whole"
    PREAMBULAR = "preambular"
    NUMBERED = "numbered"
    ITEM = "item"
    AFTER_NUMBER = "after_number"
    UNDER_HEADING = "under_heading"
    ORDINAL = "ordinal"
    HEADING = "heading"
    SPEECH = "speech"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Locator:
    """The place of a block: the annexes it lies in, outermost first, and what its form needs.

    `number` is the printed number, `items` the numbers of the items below it, `ordinal` counts from 1. `heading` is
    the heading that the place needs to be found: for an unnumbered paragraph, or where a number comes twice.
    """

    form: LocatorForm
    annexes: tuple[str, ...] = ()
    number: str | None = None
    items: tuple[str, ...] = ()
    ordinal: int = 0
    heading: str | None = None
    speech: int | None = None


def heading_paths(document: Document) -> Mapping[str, tuple[str, ...]]:
    """Return the headings that each block stands under, outermost first, by the block's id.

    An annex's own heading comes before all others inside it; a heading stands under itself; titles are none.
    """
    paths: dict[str, tuple[str, ...]] = {}
    annexes = _Walk()
    inner: list[tuple[int, str]] = []
    for block in document.blocks:
        before = annexes.annexes
        annexes.locate(block)
        if block.kind is BlockKind.TITLE or annexes.annexes != before:
            inner = []
        elif block.kind is BlockKind.HEADING and not annex_of(block.text):
            inner = [(level, text) for level, text in inner if level < block.level]
            inner.append((block.level, with_number(block, block.text)))
        paths[block.id] = (*annexes.annexes, *(text for _, text in inner))
    return paths


def locators(document: Document) -> Mapping[str, Locator]:
    """Return the locator of every block by the block's id; a heading is named only where it is needed."""
    walk = _Walk()
    found = {block.id: walk.locate(block) for block in document.blocks}
    twice = Counter((place.annexes, place.number) for place in found.values() if _is_plain_number(place))
    sections: dict[tuple[str, ...], set[str | None]] = defaultdict(set)
    for place in found.values():
        if place.form in (LocatorForm.UNDER_HEADING, LocatorForm.ORDINAL):
            sections[place.annexes].add(place.heading)
    for block_id, place in found.items():
        if place.form in (LocatorForm.NUMBERED, LocatorForm.AFTER_NUMBER) and twice[place.annexes, place.number] == 1:
            found[block_id] = replace(place, heading=None)
        if place.form is LocatorForm.UNDER_HEADING and len(sections[place.annexes]) == 1:
            found[block_id] = replace(place, form=LocatorForm.ORDINAL, heading=None)
    return found


def _is_plain_number(place: Locator) -> bool:
    return place.form is LocatorForm.NUMBERED and not place.items


@dataclass(slots=True)
class _Walk:
    """What has been passed on the way through the blocks."""

    annexes: tuple[str, ...] = ()
    heading: str | None = None
    preambular: int = 0
    unnumbered: int = 0
    number: str | None = None
    items: list[tuple[int, str]] = field(default_factory=list)
    last: Locator = field(default_factory=lambda: Locator(LocatorForm.WHOLE))

    def locate(self, block: Block) -> Locator:
        """Return the block's locator and go on to the next block."""
        self.last = self._locate(block)
        return self.last

    def _locate(self, block: Block) -> Locator:
        match block.kind:
            case BlockKind.HEADING | BlockKind.TITLE:
                place = self._pass_heading(block)
            case _ if block.speech is not None:
                place = self._place(LocatorForm.SPEECH, speech=block.speech)
            case BlockKind.PREAMBULAR:
                self.preambular += 1
                self.number, self.items = None, []
                place = self._place(LocatorForm.PREAMBULAR, ordinal=self.preambular)
            case BlockKind.ITEM if block.number:
                place = self._pass_item(block, block.number)
            case BlockKind.OPERATIVE | BlockKind.PARAGRAPH | BlockKind.ITEM:
                place = self._pass_paragraph(block)
            case BlockKind.QUOTE | BlockKind.TABLE:
                place = self.last
            case BlockKind.SIGNATURE:
                place = self._place(LocatorForm.SIGNATURE)
            case _:
                # A second 大会， opens a preamble of its own.
                self.preambular = 0 if block.kind is BlockKind.OPENING else self.preambular
                place = self._place(LocatorForm.WHOLE)
        return place

    def _place(self, form: LocatorForm, *, ordinal: int = 0, speech: int | None = None) -> Locator:
        return Locator(form, self.annexes, ordinal=ordinal, speech=speech)

    def _pass_heading(self, block: Block) -> Locator:
        self.preambular, self.unnumbered, self.number, self.items = 0, 0, None, []
        annex = annex_of(block.text) if block.kind is BlockKind.HEADING else None
        if annex is not None:
            self.annexes = (*self._annexes_around(annex[0]), "".join(annex))
            self.heading = None
            return self._place(LocatorForm.WHOLE)
        if block.kind is BlockKind.TITLE:
            self.heading = None
            return self._place(LocatorForm.WHOLE)
        self.heading = block.text
        return Locator(LocatorForm.HEADING, self.annexes, heading=block.text)

    def _annexes_around(self, word: str) -> tuple[str, ...]:
        """Return what an annex of this word lies in: it ends the one of its own word, and stands inside any other."""
        words = [annex_of(annex) for annex in self.annexes]
        depth = next((place for place, known in enumerate(words) if known and known[0] == word), len(words))
        return self.annexes[:depth]

    def _pass_paragraph(self, block: Block) -> Locator:
        self.items = []
        if block.number:
            self.number, self.unnumbered = block.number, 0
            return Locator(LocatorForm.NUMBERED, self.annexes, number=block.number, heading=self.heading)
        self.unnumbered += 1
        if self.number is not None:
            form = LocatorForm.AFTER_NUMBER
        else:
            form = LocatorForm.UNDER_HEADING if self.heading else LocatorForm.ORDINAL
        return Locator(form, self.annexes, self.number, ordinal=self.unnumbered, heading=self.heading)

    def _pass_item(self, block: Block, number: str) -> Locator:
        while self.items and self.items[-1][0] >= block.level:
            self.items.pop()
        self.items.append((block.level, number if number[0] in "(（" else f"({number})"))
        items = tuple(item for _, item in self.items)
        if self.number is not None:
            return Locator(LocatorForm.NUMBERED, self.annexes, self.number, items, heading=self.heading)
        if self.preambular:
            return Locator(LocatorForm.PREAMBULAR, self.annexes, None, items, ordinal=self.preambular)
        return Locator(LocatorForm.ITEM, self.annexes, None, items, heading=self.heading)
