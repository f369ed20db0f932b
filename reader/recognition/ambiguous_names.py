"""What a name means that could mean several, or nothing: by definition, antecedent, the document's own organ."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from reader.document.model import Document
from reader.recognition.abbreviations import Definition
from reader.recognition.candidates import Candidate
from reader.recognition.gazetteer import UNITED_NATIONS, Gazetteer
from reader.recognition.name_matching import is_short_acronym
from reader.recognition.organization_vocabulary import OrganizationVocabulary
from reader.script import fold_simplified

ASSEMBLY = "大会"
CITED = ("第", "决议")
BEFORE_THE_TEXT = (-1, -1)


class AmbiguousNames:
    """Decides the candidates of one document in reading order; what stays undecided is left out.

    `named` are the organizations that the document names without doubt, `titled` the names in its title, `tails` the
    organizations of the document that the end of their names may mean.
    """

    def __init__(
        self,
        document: Document,
        gazetteer: Gazetteer,
        vocabulary: OrganizationVocabulary,
        definitions: Iterable[Definition],
        named: frozenset[str],
        titled: Sequence[Candidate] = (),
        tails: Mapping[str, frozenset[str]] = MappingProxyType({}),
    ) -> None:
        self._gazetteer = gazetteer
        self._vocabulary = vocabulary
        self._definitions: dict[str, list[Definition]] = {}
        for definition in definitions:
            self._definitions.setdefault(definition.short_form, []).append(definition)
        self._named = named
        self._tails = tails
        self._own = {**_titled_organs(titled, vocabulary), **_own_organs(document, vocabulary)}
        self._own_choices = {
            entry.name: (entry.organization,)
            for entry in vocabulary.only_one_in
            if (document.symbol or "").startswith(entry.symbols)
        }
        self._of_united_nations = _is_of_united_nations(document, vocabulary)
        self._has_symbol = document.symbol is not None
        self._title = fold_simplified(document.title).text
        self._last_named: dict[str, tuple[int, int]] = {
            choice: BEFORE_THE_TEXT for choices in self._own_choices.values() for choice in choices
        }

    def assume(self, cited: Mapping[str, int]) -> None:
        """Take for named before the first text what every tail or word means of these: the one that is cited most."""
        for choices in (*self._tails.values(), *self._vocabulary.antecedent.values()):
            everywhere = self._vocabulary.cited_everywhere
            times = sorted(
                ((one not in everywhere, cited[one], one) for one in choices if one in cited), reverse=True
            )
            if times and (len(times) == 1 or times[0][:2] > times[1][:2]):
                self._last_named.setdefault(times[0][2], BEFORE_THE_TEXT)

    def decide(self, candidates: Sequence[Candidate], passage: int, text: str) -> list[Candidate]:
        """Return the candidates of the next text whose meaning is certain."""
        result: list[Candidate] = []
        for candidate in candidates:
            organization = self._part_of_owner(candidate, result[-1], text) if result else None
            organization = organization or self._meaning(candidate, passage, text)
            if candidate.surface == ASSEMBLY and organization == ASSEMBLY and not self._has_symbol:
                organization = _same_assembly(candidate, result, text)
            if organization is not None:
                self._last_named[organization] = (passage, candidate.start)
                result.append(candidate.meaning(organization))
        return result

    def _meaning(self, candidate: Candidate, passage: int, text: str) -> str | None:
        surface, organization = candidate.surface, candidate.organization
        defined = self._defined(surface, passage, candidate.start)
        if defined is not None:
            return defined
        if surface in self._vocabulary.antecedent:
            return (
                self._nearest(surface)
                or self._tail(candidate, text)
                or self._of_title(surface)
                or (surface if surface in self._vocabulary.themselves else None)
            )
        if organization is None:
            return (
                self._own.get(surface)
                or self._only_one(surface)
                or self._tail(candidate, text)
                or self._part_of(candidate, text)
            )
        return organization if self._is_certain(surface, organization) else None

    def _is_certain(self, surface: str, organization: str) -> bool:
        vocabulary = self._vocabulary
        if is_short_acronym(surface):
            return organization in self._named
        if surface in vocabulary.cautious:
            company = vocabulary.in_company.get(surface, ())
            return organization in self._named or not self._named.isdisjoint(company)
        if surface in vocabulary.united_nations_names:
            return self._of_united_nations or organization in self._named
        if surface in vocabulary.with_parent:
            return organization in self._named or any(
                whole in self._named for whole in self._gazetteer.ancestors(organization)
            )
        return True

    def _defined(self, surface: str, passage: int, start: int) -> str | None:
        """Return what the last definition up to this place says, also when it is the definition itself."""
        definitions = self._definitions.get(surface)
        if definitions is None:
            return None
        before = bisect_right(definitions, (passage, start), key=lambda found: (found.passage, found.start))
        return definitions[before - 1].organization if before else None

    def _only_one(self, surface: str) -> str | None:
        """Return the organization named last of those that the bare word may mean.

        None where another of them is named in the same text as that.
        """
        choices = (*self._vocabulary.only_one.get(surface, ()), *self._own_choices.get(surface, ()))
        named = [owner for owner in choices if owner in self._last_named]
        if not named:
            return None
        nearest = max(named, key=lambda owner: self._last_named[owner])
        text = self._last_named[nearest][0]
        return nearest if all(owner == nearest or self._last_named[owner][0] < text for owner in named) else None

    def _tail(self, candidate: Candidate, text: str) -> str | None:
        """Return the organization named last whose name ends so."""
        choices = self._tails.get(candidate.surface, ())
        if not self._vocabulary.is_tail_at(text, candidate.start, candidate.end):
            return None
        named = [owner for owner in choices if owner in self._last_named]
        return max(named, key=lambda owner: self._last_named[owner]) if named else None

    def _part_of(self, candidate: Candidate, text: str) -> str | None:
        """Return the part of an organization of the document that the bare word means, if that has one."""
        whole, part = self._vocabulary.part_of.get(candidate.surface, (None, None))
        is_word = self._vocabulary.is_tail_at(text, candidate.start, candidate.end)
        return part if whole in self._last_named and is_word else None

    def _of_title(self, surface: str) -> str | None:
        """Return what the word may mean that deals with the title's subject: 南苏丹 for 南苏丹问题专家小组."""
        question = self._vocabulary.unlisted.question
        owners = (owner for owner in self._vocabulary.antecedent[surface] if question in owner)
        subjects = {owner.partition(question)[0]: owner for owner in owners}
        titled = [subject for subject in subjects if subject in self._title]
        return subjects[max(titled, key=len)] if titled else None

    def _part_of_owner(self, candidate: Candidate, before: Candidate, text: str) -> str | None:
        """Return the part of the organization named right before: 独联体成员国的|反恐怖主义中心.

        The records of an organization's assembly are cited so: 联合国教育、科学及文化组织，《|大会|记录.
        """
        between = text[before.end : candidate.start]
        if (
            candidate.surface == ASSEMBLY
            and between == "，《"
            and before.organization in self._vocabulary.own_assembly
        ):
            return before.organization + ASSEMBLY
        choices = self._vocabulary.antecedent.get(candidate.surface)
        owner = before.organization
        if choices is None or owner is None or between not in self._vocabulary.belonging:
            return None
        return next((part for part in choices if owner in self._gazetteer.ancestors(part)[:1]), None)

    def _nearest(self, surface: str) -> str | None:
        owners = [owner for owner in self._vocabulary.antecedent[surface] if owner in self._last_named]
        if not owners:
            return None
        nearest = max(owners, key=lambda owner: self._last_named[owner])
        return self._vocabulary.antecedent_parts.get(surface, nearest)


def _same_assembly(candidate: Candidate, before: Sequence[Candidate], text: str) -> str | None:
    """Return what 大会 means in a text that the United Nations did not number: the assembly or rally named before it.

    None where that is no organization: 纪念大会…大会. What follows as a resolution does is the General Assembly's.
    """
    place = text.rfind(ASSEMBLY, 0, candidate.start)
    if place < 0 or text.startswith(CITED, candidate.end):
        return ASSEMBLY
    named = next((name for name in reversed(before) if name.start <= place < name.end), None)
    return named.organization if named is not None else None


def _is_of_united_nations(document: Document, vocabulary: OrganizationVocabulary) -> bool:
    """Tell whether a document is the United Nations' own, by its symbol or the first words of its masthead."""
    masthead = document.blocks[0].text if document.blocks else ""
    return masthead == UNITED_NATIONS or (document.symbol or "").startswith(vocabulary.united_nations_symbols)


def _own_organs(document: Document, vocabulary: OrganizationVocabulary) -> Mapping[str, str]:
    symbol = document.symbol or ""
    return {
        entry.name: entry.organization
        for entry in vocabulary.own_organ
        if symbol.startswith(entry.symbols) or (entry.organ is not None and entry.organ == document.organ)
    }


def _titled_organs(titled: Sequence[Candidate], vocabulary: OrganizationVocabulary) -> Mapping[str, str]:
    """Return the organization that each bare noun means where the title names one alone whose name ends so."""
    found: dict[str, str] = {}
    for noun in vocabulary.titled:
        owners = {
            candidate.organization
            for candidate in titled
            if candidate.organization is not None and candidate.organization.endswith(noun)
        }
        if len(owners) == 1:
            found[noun] = owners.pop()
    return found
