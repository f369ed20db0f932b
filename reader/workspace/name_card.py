"""What a person wants to know of a name at a glance: who is named, and where the document says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reader.document.folding import fold
from reader.document.model import Document, OrganizationMention
from reader.document.naming_places import NamingManner, NamingPlace, NamingPlaces
from reader.document.organization_corrections import OrganizationCorrection
from reader.document.places import place_of
from reader.messages import sentence
from reader.recognition.gazetteer import Organization
from reader.recognition.organization_vocabulary import standard_vocabulary
from reader.workspace.organization_list import Act, in_force, list_or_none
from reader.workspace.words import sentence_at

EXCERPT_CHARACTERS = 32
"""How much of a long sentence is shown on each side of the words that define."""

MOST_SHORT_FORMS = 4


class Grounds(StrEnum):
    """From what a name's meaning is known; the values are keys of the messages under `names.grounds`.

    A name that stands in full needs no grounds and has no message.
    """

    CORRECTED = "corrected"
    OWN_LIST = "own_list"
    DEFINED = "defined"
    DEFINED_HERE = "defined_here"
    DEFINED_LATER = "defined_later"
    FULL_NAME = "full_name"
    LONGER_NAME = "longer_name"
    FULL_NAME_LATER = "full_name_later"
    TAKEN_FROM = "taken_from"
    NAMED_IN_FULL = "named_in_full"
    OWN_ORGAN = "own_organ"
    LISTED = "listed"
    UNLISTED = "unlisted"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence of the document; the half-open span [start, end) of `text` is what defines."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NameCard:
    """Who is named by some words of a document.

    `known` holds the names, kind and parent, None for what the list lacks; `short_forms` are the document's own,
    then the shorter ones of the list. `place` is where the document tells the meaning, with `place_name` as people
    cite it (第3段) and an `excerpt`; None where it does not, or where the mention itself stands there.
    """

    mention: OrganizationMention
    printed: str
    known: Organization | None
    short_forms: tuple[str, ...]
    grounds: Grounds
    place: NamingPlace | None = None
    place_name: str = ""
    excerpt: Excerpt | None = None

    @property
    def name(self) -> str:
        """The full standard name."""
        return self.mention.organization


class NameCards:
    """Makes the cards of one document's mentions; `corrections` are the person's own words on its names."""

    def __init__(self, document: Document, language: str, corrections: Iterable[OrganizationCorrection] = ()) -> None:
        self._document = document
        self._language = language
        self._places = NamingPlaces(document)
        places = (place_of(correction.place, document) for correction in corrections if correction.organization)
        self._corrected = {(at.block, at.footnote, at.start, at.end) for at in places if at is not None}

    def card(self, mention: OrganizationMention) -> NameCard:
        """Return the card of a mention."""
        known = in_force().describe(mention.organization)
        own = self._own_word(mention)
        place = self._places.of(mention) if own is None else None
        if own is None and place is None and (self._is_bare(mention, known) or self._is_derived(mention)):
            place = self._owner(mention, known)
        grounds = own or self._grounds(mention, known, place)
        shown = place if place is not None and not place.is_here else None
        return NameCard(
            mention,
            self._places.words(mention),
            known,
            self._short_forms(mention.organization, known),
            grounds,
            shown,
            self._place_name(shown, mention) if shown is not None else "",
            self._excerpt(shown) if shown is not None else None,
        )

    def _is_corrected(self, mention: OrganizationMention) -> bool:
        return (mention.block, mention.footnote, mention.start, mention.end) in self._corrected

    def _own_word(self, mention: OrganizationMention) -> Grounds | None:
        """Return which word of the person's own gives the name its meaning here, whatever the document says of it."""
        if self._is_corrected(mention):
            return Grounds.CORRECTED
        printed = self._places.printed(mention)
        merged = any(
            fold(one.name).text == printed and one.organization == mention.organization
            for one in list_or_none().merged
        )
        return Grounds.OWN_LIST if merged else None

    def _is_bare(self, mention: OrganizationMention, known: Organization | None) -> bool:
        """Tell whether the words alone could name several: 委员会, 区域中心."""
        printed = self._places.printed(mention)
        names = {fold(name).text for name in (*known.names, *known.acronyms)} if known is not None else set()
        vocabulary = standard_vocabulary()
        return printed not in names and (printed in vocabulary.words_without_owner() or printed in vocabulary.bare)

    def _is_derived(self, mention: OrganizationMention) -> bool:
        """Tell whether the list has only the whole of what is named by less than its full name: 跨国威胁部."""
        lists = in_force()
        is_full = fold(mention.organization).text in self._places.printed(mention)
        return not is_full and mention.organization not in lists.organizations and lists.knows(mention.organization)

    def _grounds(
        self, mention: OrganizationMention, known: Organization | None, place: NamingPlace | None
    ) -> Grounds:
        is_bare = self._is_bare(mention, known)
        if place is not None:
            return _grounds_of(place, is_bare=is_bare)
        if known is None or not in_force().knows(mention.organization):
            return Grounds.UNLISTED
        said = list_or_none().entry(mention.organization)
        if said is not None and said.act is Act.ADD:
            return Grounds.OWN_LIST
        printed = self._places.printed(mention)
        if fold(mention.organization).text in printed:
            return Grounds.NAMED_IN_FULL
        own = standard_vocabulary().own_organ
        if any(entry.name == printed and entry.organization == mention.organization for entry in own):
            return Grounds.OWN_ORGAN
        return Grounds.CONTEXT if is_bare or self._is_derived(mention) else Grounds.LISTED

    def _owner(self, mention: OrganizationMention, known: Organization | None) -> NamingPlace | None:
        """Return the last place that names what a bare word belongs to: 上海合作组织 for 区域反恐结构."""
        owners = set(standard_vocabulary().antecedent.get(self._places.printed(mention), ()))
        if known is not None and known.parent is not None:
            owners.add(known.parent)
        return self._places.of_owner(mention, owners)

    def _short_forms(self, organization: str, known: Organization | None) -> tuple[str, ...]:
        own = self._places.short_forms(organization)
        listed = known.short_forms if known is not None else ()
        acronyms = known.acronyms if known is not None else ()
        short = (form for form in listed if len(form) < len(organization))
        forms = (form for form in dict.fromkeys((*own, *short)) if form not in (organization, *acronyms))
        return tuple(forms)[:MOST_SHORT_FORMS]

    def _place_name(self, place: NamingPlace, mention: OrganizationMention) -> str:
        # Loaded here because only a card needs the forms of citation.
        from reader.export.place_forms import places_of  # noqa: PLC0415

        if place.footnote is not None:
            return sentence("citations.footnote", self._language, label=place.footnote)
        if place.block == mention.block:
            return sentence("names.same_paragraph", self._language)
        places = places_of(self._document, [place.block or ""], self._language)
        name = sentence("citations.separator", self._language).join(places)
        if not name:
            return sentence("names.later" if place.is_later else "names.earlier", self._language)
        block = self._document.block(place.block or "")
        is_spoken = block is not None and block.speech is not None
        return sentence("names.statement", self._language, speaker=name) if is_spoken else name

    def _excerpt(self, place: NamingPlace) -> Excerpt:
        text = self._document.text_at(place.block, place.footnote) or ""
        first, last = sentence_at(text, place.start)
        first, last = min(first, place.start), max(last, place.end)
        start, end = max(first, place.start - EXCERPT_CHARACTERS), min(last, place.end + EXCERPT_CHARACTERS)
        before, after = ("…" if start > first else ""), ("…" if end < last else "")
        shift = len(before) - start
        return Excerpt(f"{before}{text[start:end]}{after}", place.start + shift, place.end + shift)


def grounds_sentence(card: NameCard, language: str) -> str:
    """Return how the name's meaning is known, in words; "" for a name that stands in full."""
    if card.grounds is Grounds.NAMED_IN_FULL:
        return ""
    return sentence(f"names.grounds.{card.grounds.value}", language, place=card.place_name)


def _grounds_of(place: NamingPlace, *, is_bare: bool) -> Grounds:
    if place.manner is NamingManner.DEFINITION:
        if place.is_here:
            return Grounds.DEFINED_HERE
        return Grounds.DEFINED_LATER if place.is_later else Grounds.DEFINED
    if place.is_later:
        return Grounds.FULL_NAME_LATER
    if is_bare or place.manner is NamingManner.OWNER:
        return Grounds.TAKEN_FROM
    return Grounds.FULL_NAME if place.manner is NamingManner.FULL_NAME else Grounds.LONGER_NAME
