"""Where a document says what a short form means: in brackets behind the name, or by the name in full nearby.

独立国家联合体（独联体） and 国际刑事法院（下称“法院”） are told from the mentions themselves: two of one
organization, the second alone in a bracket right behind the first.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from reader.document.folding import fold
from reader.document.model import Document, OrganizationMention

# Before the short form there may stand 下称, 以下简称 and the like, quotation marks and a colon.
_OPENING = re.compile(r"[”’」》]?\s*[（(]\s*(?!见|参见|例如|如)[^（）()，。；、：:“”]{0,6}?[“‘「《\"：:\s]*")
_WITHOUT_QUOTES = dict.fromkeys(map(ord, '“”‘’「」『』"'))
_CLOSING = re.compile(r"[”’」》\"]?\s*[）)]")


class NamingManner(StrEnum):
    """How a place tells what a mention names."""

    DEFINITION = "definition"
    FULL_NAME = "full_name"
    LONGER_NAME = "longer_name"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class NamingPlace:
    """The text [start, end) of a block, or of the footnote whose label is given, that tells what a mention names.

    `is_here` says that the mention stands in it, `is_later` that it follows the mention.
    """

    manner: NamingManner
    block: str | None
    footnote: str | None
    start: int
    end: int
    is_here: bool = False
    is_later: bool = False


class NamingPlaces:
    """Finds the places of one document; what stands in a footnote counts as standing at its first mark."""

    def __init__(self, document: Document) -> None:
        self._mentions: dict[str, list[OrganizationMention]] = {}
        for mention in document.organizations:
            self._mentions.setdefault(mention.organization, []).append(mention)
        self._texts: dict[tuple[str | None, str | None], str] = {}
        self._order: dict[tuple[str | None, str | None], tuple[int, int]] = {}
        for index, block in enumerate(document.blocks):
            self._texts[block.id, None] = block.text
            self._order[block.id, None] = (index, -1)
            for mark in block.notes:
                self._order.setdefault((None, mark.label), (index, mark.offset))
        for note in document.footnotes:
            self._texts.setdefault((None, note.label), note.text)

    def of(self, mention: OrganizationMention) -> NamingPlace | None:
        """Return where the document tells what a mention names, or None where it does not.

        Of a name that stands in full only a definition around it is given. Else a definition of the printed form
        counts before a fuller name, what stands before the mention before what follows it, and of several the
        nearest: readers and the program alike go by the last one.
        """
        printed = self.printed(mention)
        defined = self._placed(self._definitions(mention.organization, printed), mention)
        if fold(mention.organization).text in printed:
            return next((place for place in defined if place.is_here), None)
        named = self._placed(self._fuller(mention, printed), mention)
        for places in (defined, named):
            before = [place for place in places if not place.is_later]
            if before:
                return before[-1]
        return next(iter((*defined, *named)), None)

    def of_owner(self, mention: OrganizationMention, owners: Collection[str]) -> NamingPlace | None:
        """Return the last place before a mention that names one of these organizations (full standard names)."""
        others = (other for owner in owners for other in self._mentions.get(owner, ()) if other != mention)
        places = self._placed((_place(NamingManner.OWNER, other) for other in others), mention)
        before = [place for place in places if not place.is_later]
        return before[-1] if before else None

    def short_forms(self, organization: str) -> tuple[str, ...]:
        """Return the forms that the document's own brackets give an organization, in their order, each once."""
        pairs = self._bracketed(organization)
        return tuple(dict.fromkeys(self.words(short) for _name, short, _end in pairs))

    def words(self, mention: OrganizationMention) -> str:
        """Return the words of a mention as printed."""
        return self._text(mention)[mention.start : mention.end]

    def printed(self, mention: OrganizationMention) -> str:
        """Return the words of a mention, folded and without quotation marks: “基地”组织 is 基地组织 in full."""
        return fold(self.words(mention)).text.translate(_WITHOUT_QUOTES)

    def _text(self, place: OrganizationMention | NamingPlace) -> str:
        return self._texts.get(_text_of(place), "")

    def _bracketed(self, organization: str) -> Iterator[tuple[OrganizationMention, OrganizationMention, int]]:
        """Give the pairs of mentions of which the second stands alone in a bracket behind the first, and its end."""
        for name, short in pairwise(self._mentions.get(organization, ())):
            text = self._text(name)
            closing = _CLOSING.match(text, short.end)
            same_text = _text_of(name) == _text_of(short)
            if same_text and closing is not None and _OPENING.fullmatch(text, name.end, short.start):
                yield name, short, closing.end()

    def _definitions(self, organization: str, printed: str) -> Iterator[NamingPlace]:
        for name, short, end in self._bracketed(organization):
            forms = {self.printed(name), self.printed(short)}
            if printed in forms and len(forms) > 1:
                yield replace(_place(NamingManner.DEFINITION, name), end=end)

    def _fuller(self, mention: OrganizationMention, printed: str) -> Iterator[NamingPlace]:
        """Give the places that name the same organization by more than the printed form."""
        full = fold(mention.organization).text
        for other in self._mentions.get(mention.organization, ()):
            words = self.printed(other)
            if full in words:
                yield _place(NamingManner.FULL_NAME, other)
            elif _says_more(words, printed):
                yield _place(NamingManner.LONGER_NAME, other)

    def _placed(self, places: Iterable[NamingPlace], mention: OrganizationMention) -> list[NamingPlace]:
        """Return the places in the order of reading, each with where it stands to the mention."""
        here = self._rank(mention)
        found = []
        for place in sorted(places, key=self._rank):
            same_text = _text_of(place) == _text_of(mention)
            is_here = same_text and place.start <= mention.start and mention.end <= place.end
            found.append(replace(place, is_here=is_here, is_later=not is_here and self._rank(place) > here))
        return found

    def _rank(self, place: OrganizationMention | NamingPlace) -> tuple[int, int, int]:
        index, offset = self._order.get(_text_of(place), (len(self._order), 0))
        return (index, place.start, -1) if place.footnote is None else (index, offset, place.start)


def _place(manner: NamingManner, mention: OrganizationMention) -> NamingPlace:
    return NamingPlace(manner, mention.block, mention.footnote, mention.start, mention.end)


def _text_of(place: OrganizationMention | NamingPlace) -> tuple[str | None, str | None]:
    return (None, place.footnote) if place.footnote is not None else (place.block, None)


def _says_more(words: str, printed: str) -> bool:
    """Tell whether a form is longer than the printed one and holds its characters in their order."""
    rest = iter(words)
    return len(words) > len(printed) and all(character in rest for character in printed)
