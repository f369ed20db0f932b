"""Which organizations a document names, and where.

Names stand for their organization wherever they are printed: in running text, headings, notes and titles of
instruments; words that only point back (该组织, 两组织) and offices of persons (秘书长) name none.
"""

from __future__ import annotations

from functools import cache

import ahocorasick_rs

from reader.document.model import Document, OrganizationMention
from reader.recognition.abbreviations import Abbreviations, Definition
from reader.recognition.ambiguous_names import AmbiguousNames
from reader.recognition.candidates import Candidate, without_overlap
from reader.recognition.derived_names import DerivedNames
from reader.recognition.gazetteer import Gazetteer, standard
from reader.recognition.name_matching import NameMatcher
from reader.recognition.organization_vocabulary import OrganizationVocabulary, standard_vocabulary
from reader.recognition.name_passages import NamePassage, name_passages
from reader.recognition.sanctions_committees import SanctionsCommittees


def find_organizations(document: Document) -> tuple[OrganizationMention, ...]:
    """Return the mentions of organizations in reading order, blocks first, then footnotes; none overlap."""
    return _standard_finder().find(document)


class OrganizationFinder:
    """Finds organizations with one list and one vocabulary; may be used for any number of documents."""

    def __init__(self, gazetteer: Gazetteer, vocabulary: OrganizationVocabulary) -> None:
        self._gazetteer = gazetteer
        self._vocabulary = vocabulary
        self._names = NameMatcher(gazetteer, vocabulary)
        self._committees = SanctionsCommittees(gazetteer)

    def find(self, document: Document) -> tuple[OrganizationMention, ...]:
        """Return the mentions of one document."""
        texts = list(name_passages(document))
        derived = DerivedNames(self._gazetteer, self._vocabulary, self._names.surfaces)
        found = [derived.with_organs(self._known(passage.text), passage.text) for passage in texts]
        definitions = self._definitions(texts, found)
        found = _with_defined(texts, found, definitions)
        named = frozenset(
            candidate.organization
            for candidates in found
            for candidate in candidates
            if candidate.organization is not None and candidate.surface not in self._vocabulary.cautious
        )
        ambiguous = AmbiguousNames(document, self._gazetteer, self._vocabulary, definitions, named)
        mentions: list[OrganizationMention] = []
        for index, (passage, candidates) in enumerate(zip(texts, found, strict=True)):
            decided = derived.joined(ambiguous.decide(candidates, index))
            complete = derived.belonging(decided, passage.text)
            mentions.extend(_mention(passage, candidate) for candidate in complete)
        return tuple(mentions)

    def _known(self, text: str) -> list[Candidate]:
        return without_overlap(self._committees.find(text), self._names.find(text))

    def _definitions(self, texts: list[NamePassage], found: list[list[Candidate]]) -> list[Definition]:
        abbreviations = Abbreviations(self._gazetteer, self._vocabulary, self._names.surfaces)
        return [
            definition
            for index, (passage, candidates) in enumerate(zip(texts, found, strict=True))
            for definition in abbreviations.definitions(candidates, passage.text, index)
        ]


def _with_defined(
    texts: list[NamePassage], found: list[list[Candidate]], definitions: list[Definition]
) -> list[list[Candidate]]:
    """Add the places of the short forms that the document defines, where no longer name covers them."""
    short_forms = sorted({definition.short_form for definition in definitions})
    if not short_forms:
        return found
    automaton = ahocorasick_rs.AhoCorasick(short_forms, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return [
        without_overlap(
            candidates,
            (
                Candidate(start, end, short_forms[which], None)
                for which, start, end in automaton.find_matches_as_indexes(passage.text)
            ),
        )
        for passage, candidates in zip(texts, found, strict=True)
    ]


def _mention(passage: NamePassage, candidate: Candidate) -> OrganizationMention:
    start, end = passage.folded.printed(candidate.start, candidate.end)
    return OrganizationMention(passage.block, passage.footnote, start, end, candidate.organization or "")


@cache
def _standard_finder() -> OrganizationFinder:
    return OrganizationFinder(standard(), standard_vocabulary())
