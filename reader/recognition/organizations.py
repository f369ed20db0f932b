"""Which organizations a document names, and where.

Names stand for their organization wherever they are printed: in running text, headings, notes and titles of
instruments; words that only point back (该组织, 两组织) and offices of persons (秘书长) name none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache

import ahocorasick_rs

from reader.document.model import Document, OrganizationMention
from reader.recognition.abbreviations import Abbreviations, Definition
from reader.recognition.ambiguous_names import AmbiguousNames
from reader.recognition.candidates import Candidate, without_overlap
from reader.recognition.derived_names import DerivedNames
from reader.recognition.gazetteer import Gazetteer, standard
from reader.recognition.name_matching import NameMatcher, is_short_acronym
from reader.recognition.name_passages import NamePassage, name_passages
from reader.recognition.named_tails import owners
from reader.recognition.organization_vocabulary import OrganizationVocabulary, standard_vocabulary
from reader.recognition.own_list import EMPTY, OwnList
from reader.recognition.sanctions_committees import SanctionsCommittees
from reader.recognition.unlisted_names import UnlistedNames
from reader.script import fold_simplified

COUNCIL_SYMBOL = "S/"


def find_organizations(document: Document, own: OwnList = EMPTY) -> tuple[OrganizationMention, ...]:
    """Return the mentions of organizations in reading order, blocks first, then footnotes; none overlap.

    `own` is the person's list, which goes before the program's.
    """
    return _finder(own).find(document)


class OrganizationFinder:
    """Finds organizations with one list and one vocabulary; may be used for any number of documents."""

    def __init__(self, gazetteer: Gazetteer, vocabulary: OrganizationVocabulary) -> None:
        self._gazetteer = gazetteer
        self._vocabulary = vocabulary
        self._names = NameMatcher(gazetteer, vocabulary)
        self._committees = SanctionsCommittees(gazetteer)
        self._unlisted = UnlistedNames(vocabulary.unlisted, gazetteer.rejected, vocabulary.definition_introductions)

    @cached_property
    def _derived(self) -> DerivedNames:
        return DerivedNames(self._gazetteer, self._vocabulary, self._names.surfaces)

    def find(self, document: Document) -> tuple[OrganizationMention, ...]:
        """Return the mentions of one document."""
        texts = list(name_passages(document))
        found = [self._derived.with_organs(self._known(passage.text), passage.text) for passage in texts]
        unlisted = [
            list(self._unlisted.find(passage.text, candidates))
            for passage, candidates in zip(texts, found, strict=True)
        ]
        abbreviations = Abbreviations(self._gazetteer, self._vocabulary, self._names.surfaces)
        # The first meaning of a name counts, and a known short form behind it tells more than the name alone.
        meanings = {
            name.surface: abbreviations.known_by_short_form(name, passage.text) or name.organization
            for passage, some in reversed(list(zip(texts, unlisted, strict=True)))
            for name in reversed(some)
        }
        found = self._with_spellings(texts, found, meanings)
        titled = self._known(fold_simplified(document.title).text)
        found = self._with_spellings(texts, found, self._derived.alone(titled), fits=self._begins_word)
        definitions = self._definitions(texts, found)
        found = self._with_spellings(texts, found, {definition.short_form: None for definition in definitions})
        named = frozenset(
            candidate.organization
            for candidates in found
            for candidate in candidates
            if candidate.organization is not None
            and candidate.surface not in self._doubtful
            and not is_short_acronym(candidate.surface)
        )
        founded = self._founded(document, texts)
        tails = self._tails(found, titled, founded)
        found = self._with_spellings(texts, found, dict.fromkeys(tails), fits=self._vocabulary.is_tail_at)
        ambiguous = AmbiguousNames(document, self._gazetteer, self._vocabulary, definitions, named, titled, tails)
        ambiguous.assume(founded)
        mentions: list[OrganizationMention] = []
        for index, (passage, candidates) in enumerate(zip(texts, found, strict=True)):
            decided = self._derived.with_organs(ambiguous.decide(candidates, index, passage.text), passage.text)
            decided = self._derived.joined(decided)
            complete = self._derived.with_parts(decided, passage.text)
            mentions.extend(_mention(passage, candidate) for candidate in complete)
        return tuple(mentions)

    @cached_property
    def _doubtful(self) -> frozenset[str]:
        """The spellings that do not by themselves show that the document names their organization."""
        vocabulary = self._vocabulary
        return (
            vocabulary.cautious
            | vocabulary.with_parent
            | vocabulary.united_nations_names
            | frozenset(vocabulary.antecedent)
        )

    def _founded(self, document: Document, texts: list[NamePassage]) -> Mapping[str, int]:
        """Return the bodies that resolutions which a document of the Security Council cites set up, and how often."""
        if not (document.symbol or "").startswith(COUNCIL_SYMBOL):
            return {}
        return self._committees.founded(passage.text for passage in texts)

    def _tails(
        self, found: list[list[Candidate]], titled: list[Candidate], founded: Iterable[str]
    ) -> Mapping[str, frozenset[str]]:
        """Return what the document's organizations may be called by the end of their names."""
        vocabulary = self._vocabulary
        named = {candidate.organization for candidates in (*found, titled) for candidate in candidates}
        whole = sorted({name for name in named if name is not None} - vocabulary.too_large | set(founded))
        surfaces = self._names.surfaces
        return {tail: those for tail, those in owners(whole, vocabulary.tails).items() if surfaces.get(tail) is None}

    def _begins_word(self, text: str, start: int, _end: int) -> bool:
        return self._vocabulary.begins_word(text, start)

    def _known(self, text: str) -> list[Candidate]:
        return without_overlap(self._committees.find(text), self._names.find(text))

    def _with_spellings(
        self,
        texts: list[NamePassage],
        found: list[list[Candidate]],
        spellings: Mapping[str, str | None],
        *,
        fits: Callable[[str, int, int], bool] | None = None,
    ) -> list[list[Candidate]]:
        """Add the places of spellings that this document alone has, where they are longer than what they cover.

        `fits` may refuse a place by the text, start and end.
        """
        if not spellings:
            return found
        surfaces = sorted(spellings)
        automaton = ahocorasick_rs.AhoCorasick(surfaces, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
        return [
            _longest(
                candidates,
                [
                    Candidate(start, end, surfaces[which], spellings[surfaces[which]])
                    for which, start, end in automaton.find_matches_as_indexes(passage.text)
                    if self._vocabulary.at_joint(surfaces[which], passage.text, start)
                    and (fits is None or fits(passage.text, start, end))
                ],
            )
            for passage, candidates in zip(texts, found, strict=True)
        ]

    def _definitions(self, texts: list[NamePassage], found: list[list[Candidate]]) -> list[Definition]:
        abbreviations = Abbreviations(self._gazetteer, self._vocabulary, self._names.surfaces)
        return [
            definition
            for index, (passage, candidates) in enumerate(zip(texts, found, strict=True))
            for definition in abbreviations.definitions(candidates, passage.text, index)
        ]


def _longest(known: list[Candidate], added: list[Candidate]) -> list[Candidate]:
    """Merge two lists; where they touch, what covers the other whole wins, else what was known.

    Both lists are in order and free of overlap. Runs in time linear in their lengths but for the search of places.
    """
    starts = [candidate.start for candidate in known]
    covering = [new for new in added if _covers(new, known, starts)]
    return without_overlap(covering, known) if covering else known


def _covers(new: Candidate, known: list[Candidate], starts: list[int]) -> bool:
    """Tell whether the span holds every known one that it touches, and is none of them."""
    first = bisect_left(starts, new.start)
    if first > 0 and known[first - 1].end > new.start:
        return False
    last = bisect_left(starts, new.end)
    if last == first:
        return True
    same = known[first].start == new.start and known[first].end == new.end
    return not same and known[last - 1].end <= new.end


def _mention(passage: NamePassage, candidate: Candidate) -> OrganizationMention:
    start, end = passage.folded.printed(candidate.start, candidate.end)
    return OrganizationMention(passage.block, passage.footnote, start, end, candidate.organization or "")


# The list that is in force and one before it: to build a finder costs a third of a second.
@lru_cache(maxsize=2)
def _finder(own: OwnList) -> OrganizationFinder:
    return OrganizationFinder(own.applied(standard()), standard_vocabulary())
