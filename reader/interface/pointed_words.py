"""The words that a person points at (under the pointer, at the caret, selected), to correct what they mean."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from reader.document.annotation import Anchor, anchor_in
from reader.document.model import Document, OrganizationMention, Reference
from reader.document.places import Place, anchor_of
from reader.document.reference_corrections import CORRECTED
from reader.interface.paragraph_view.view import ParagraphView
from reader.workspace.words_alike import citations_alike, names_alike

_SENTENCE_CHARACTERS = 60
"""How much of the sentence is shown on each side of the words."""
_ENDS = "。！？；\n"
_SHORT = 24

_Mention = TypeVar("_Mention", OrganizationMention, Reference)


@dataclass(frozen=True, slots=True)
class PointedName:
    """Words of a document that name an organization, the `mention`; None where they are to name one.

    `is_own` says that the mention is the person's own correction.
    """

    document_id: int
    document: Document
    anchor: Anchor
    mention: OrganizationMention | None
    is_own: bool = False

    @property
    def places(self) -> tuple[Anchor, ...]:
        """Every place of the document that counts as the same name."""
        return names_alike(self.document, self.anchor)


@dataclass(frozen=True, slots=True)
class PointedCitation:
    """Words of a document that cite something, the `mention`; None where they are to cite."""

    document_id: int
    document: Document
    anchor: Anchor
    mention: Reference | None

    @property
    def is_own(self) -> bool:
        """Whether the mention is the person's own correction."""
        return self.mention is not None and self.mention.reason == CORRECTED

    @property
    def places(self) -> tuple[Anchor, ...]:
        """Every place of the document that counts as the same citation."""
        return citations_alike(self.document, self.anchor)


def pointed_name(document_id: int, document: Document, place: Place) -> PointedName | None:
    """Return the name that has the first character of a place, the shortest where several have it."""
    mention = _at(document.organizations, place)
    anchor = anchor_of(document, mention) if mention is not None else None
    return PointedName(document_id, document, anchor, mention) if anchor is not None else None


def pointed_citation(document_id: int, document: Document, place: Place) -> PointedCitation | None:
    """Return the citation that has the first character of a place, the shortest where several have it."""
    reference = _at(document.references, place)
    anchor = anchor_of(document, reference) if reference is not None else None
    return PointedCitation(document_id, document, anchor, reference) if anchor is not None else None


def selected_name(document_id: int, document: Document, anchor: Anchor) -> PointedName:
    """Return selected words as a name; the mention is one of just these words."""
    return PointedName(document_id, document, anchor, _of(document.organizations, anchor))


def selected_citation(document_id: int, document: Document, anchor: Anchor) -> PointedCitation:
    """Return selected words as a citation; the mention is one of just these words."""
    return PointedCitation(document_id, document, anchor, _of(document.references, anchor))


def selected_words(view: ParagraphView) -> Anchor | None:
    """Return what is selected in one paragraph or note, without the spaces around; None for anything else."""
    anchors = view.selection_anchors()
    if len(anchors) != 1 or view.flow is None:
        return None
    anchor = anchors[0]
    text = view.flow.document.text_at(None if anchor.footnote else anchor.block, anchor.footnote)
    words = anchor.quote.strip()
    if text is None or not words:
        return None
    start = anchor.start + len(anchor.quote) - len(anchor.quote.lstrip())
    return anchor_in(anchor.block, text, start, start + len(words), number=anchor.number, footnote=anchor.footnote)


def in_sentence(document: Document, place: Place) -> str:
    """Return the words of a place in bold within their sentence, as HTML; cut sides end in an ellipsis."""
    text = document.text_at(place.block, place.footnote) or ""
    first = max((text.rfind(end, 0, place.start) for end in _ENDS), default=-1) + 1
    ends = [at + 1 for end in _ENDS if (at := text.find(end, place.end)) >= 0]
    last = min(ends, default=len(text))
    start, end = max(first, place.start - _SENTENCE_CHARACTERS), min(last, place.end + _SENTENCE_CHARACTERS)
    before, words, after = text[start : place.start], text[place.start : place.end], text[place.end : end]
    return (
        f"{'…' if start > first else ''}{html.escape(before)}<b>{html.escape(words)}</b>"
        f"{html.escape(after)}{'…' if end < last else ''}"
    )


def short(words: str) -> str:
    """Return words as a menu or message can hold them."""
    plain = " ".join(words.split())
    return plain if len(plain) <= _SHORT else f"{plain[: _SHORT - 1]}…"


def _at(mentions: Iterable[_Mention], place: Place) -> _Mention | None:
    there = [one for one in mentions if _text(one) == _text(place) and one.start <= place.start < one.end]
    return min(there, key=lambda one: one.end - one.start, default=None)


def _of(mentions: Iterable[_Mention], anchor: Anchor) -> _Mention | None:
    place = Place.of(anchor)
    same = (
        one for one in mentions if _text(one) == _text(place) and (one.start, one.end) == (place.start, place.end)
    )
    return next(same, None)


def _text(one: OrganizationMention | Reference | Place) -> tuple[str | None, str | None]:
    """Return which text offsets count in, however a mention in a footnote names its block."""
    return (None if one.footnote is not None else one.block), one.footnote
