"""Short forms that a document defines itself: 独立国家联合体（独联体）, 国际刑事法院（下称“法院”）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.document.folding import fold
from reader.recognition.candidates import Candidate
from reader.recognition.gazetteer import Gazetteer
from reader.recognition.organization_vocabulary import OrganizationVocabulary
from reader.recognition.unlisted_names import is_subsequence

SHORTEST = 2
LONGEST = 24
_BRACKET = re.compile(r"\(([^()]{2,40})\)")
_QUOTES = '“”"‘’「」《》'
_COLONS = ":："


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form that means `organization` from this place on; `passage` is the index of the text.

    `start` and `end` are the half-open span of the short form in that folded text.
    """

    short_form: str
    organization: str
    passage: int
    start: int
    end: int


class Abbreviations:
    """Finds the definitions of a document."""

    def __init__(
        self, gazetteer: Gazetteer, vocabulary: OrganizationVocabulary, surfaces: Mapping[str, str | None]
    ) -> None:
        self._gazetteer = gazetteer
        self._introductions = vocabulary.definition_introductions
        self._surfaces = surfaces

    def definitions(self, candidates: Sequence[Candidate], text: str, passage: int) -> Iterator[Definition]:
        """Give the definitions that stand right behind a decided name of a folded text."""
        for candidate in candidates:
            bracket = _BRACKET.match(text, candidate.end)
            if bracket is None or candidate.organization is None:
                continue
            start, end, introduced = self._short_form(bracket)
            short_form = text[start:end]
            if self._defines(short_form, candidate, introduced=introduced):
                yield Definition(short_form, candidate.organization, passage, start, end)

    def known_by_short_form(self, candidate: Candidate, text: str) -> str | None:
        """Return the organization of the short form in brackets behind a name that the list lacks, if that is known.

        联合国马里多层面综合稳定特派团(马里稳定团) is whom the list calls 马里稳定团.
        """
        bracket = _BRACKET.match(text, candidate.end)
        if bracket is None:
            return None
        start, end, _ = self._short_form(bracket)
        short_form = text[start:end]
        return self._surfaces.get(short_form) if is_subsequence(short_form, candidate.surface) else None

    def _short_form(self, bracket: re.Match[str]) -> tuple[int, int, bool]:
        """Give the span of the short form without its introduction and quotation marks."""
        start, end = bracket.span(1)
        text = bracket.string
        introduction = next((word for word in self._introductions if text.startswith(word, start)), "")
        start += len(introduction)
        while start < end and text[start] in _QUOTES + _COLONS:
            start += 1
        while end > start and text[end - 1] in _QUOTES:
            end -= 1
        return start, end, bool(introduction)

    def _defines(self, short_form: str, candidate: Candidate, *, introduced: bool) -> bool:
        if not SHORTEST <= len(short_form) <= LONGEST or short_form == candidate.surface:
            return False
        if introduced:
            return not any(mark in short_form for mark in "，。；、")
        organization = candidate.organization or ""
        known = self._gazetteer.organizations.get(organization)
        if known is not None and short_form in (*known.acronyms, *map(_folded, known.names)):
            return True
        if self._surfaces.get(short_form) not in (None, organization):
            # A known name of another organization that is a part of this one, or an example, is no definition.
            return is_subsequence(short_form, candidate.surface) and len(short_form) < len(candidate.surface)
        return len(short_form) < len(candidate.surface) and is_subsequence(short_form, candidate.surface)


def _folded(name: str) -> str:
    return fold(name).text
