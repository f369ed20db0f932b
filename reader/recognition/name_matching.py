"""Where the known names stand in a text: longest match by one automaton, then a look at the neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain, product
from math import prod

import ahocorasick_rs

from reader.document.folding import fold
from reader.recognition.candidates import Candidate
from reader.recognition.gazetteer import UNITED_NATIONS, Gazetteer
from reader.recognition.organization_vocabulary import OrganizationVocabulary
from reader.recognition.part_names import tails

# Below these lengths a rule would make common words of names (预防中心, 大学).
SHORTEST_RESPELT = 6
SHORTEST_WITHOUT_UNITED_NATIONS = 8
SHORTEST_ACRONYM = 4
SHORTEST_ENGLISH = 12
SHORT_ACRONYM = 3
IN_ENGLISH = "United Nations "
OF_UNITED_NATIONS = " of the United Nations"
MOST_SPELLINGS = 125
MISSION = "UN mission"
STATIONED = "驻"
MIDDLE_DOT = "·"
BETWEEN_NAMES = "-—和与及、"
LONGEST_NAME = 100
_YEARS = re.compile(r" \((?:to|from) \d{4}\)$")
_LATIN_NEIGHBOURS = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz/.-_@")


class NameMatcher:
    """Finds every spelling of every known name; the automaton is built when it is first needed."""

    def __init__(self, gazetteer: Gazetteer, vocabulary: OrganizationVocabulary) -> None:
        self._gazetteer = gazetteer
        self._vocabulary = vocabulary
        self._interchange = _Interchange(vocabulary.interchangeable)

    @cached_property
    def surfaces(self) -> Mapping[str, str | None]:
        """Return the organization of every spelling, None where only the context can tell."""
        table: dict[str, str | None] = {}
        for name, organization in self._gazetteer.by_name.items():
            table.setdefault(fold(name).text, organization)
        for spelling, organization in self._listed_spellings():
            table.setdefault(spelling, organization)
        for name, owner in list(table.items()):
            for spelling in self._respelt(name):
                table.setdefault(spelling, owner)
        more = chain(self._stationed(), self._parts_by_every_name(table), self._acronyms(), self._english())
        for spelling, organization in more:
            table.setdefault(spelling, organization)
        for word in self._vocabulary.words_without_owner():
            table[word] = None
        for name in self._gazetteer.rejected:
            table.pop(fold(name).text, None)
        return table

    def find(self, text: str) -> list[Candidate]:
        """Return the known spellings in a folded text, in order, never overlapping; neighbours may rule one out."""
        found: list[Candidate] = []
        for index, start, stop in self._automaton.find_matches_as_indexes(text):
            candidate = Candidate(start, stop, self._spellings[index], self.surfaces[self._spellings[index]])
            free = found[-1].end if found else 0
            if start >= free and self._fits(candidate, text):
                found.append(candidate)
            else:
                found.extend(self._hidden(text, max(start + (start >= free), free), stop))
        return found

    def _hidden(self, text: str, begin: int, end: int) -> Iterator[Candidate]:
        """Give what a name that did not fit has hidden: 联合国 in 建议|联合国, where 议联 came first.

        Looks at names that begin from `begin` up to `end`; a name may reach beyond.
        """
        while begin < end:
            window = text[begin : end + LONGEST_NAME]
            match = next(iter(self._automaton.find_matches_as_indexes(window)), None)
            if match is None or begin + match[1] >= end:
                return
            index, start, stop = match[0], begin + match[1], begin + match[2]
            candidate = Candidate(start, stop, self._spellings[index], self.surfaces[self._spellings[index]])
            fits = self._fits(candidate, text)
            if fits:
                yield candidate
            begin = stop if fits else start + 1

    @cached_property
    def _spellings(self) -> tuple[str, ...]:
        return tuple(self.surfaces)

    @cached_property
    def _automaton(self) -> ahocorasick_rs.AhoCorasick:
        return ahocorasick_rs.AhoCorasick(
            list(self._spellings), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, store_patterns=False
        )

    def _fits(self, candidate: Candidate, text: str) -> bool:
        surface = candidate.surface
        if surface.isascii():
            around = text[max(0, candidate.start - 1) : candidate.start] + text[candidate.end : candidate.end + 1]
            return not any(character in _LATIN_NEIGHBOURS for character in around)
        if candidate.organization is None and not self._vocabulary.at_joint(surface, text, candidate.start):
            return False
        if MIDDLE_DOT in (text[candidate.start - 1 : candidate.start], text[candidate.end : candidate.end + 1]):
            # A part of a person's name: 阿卜杜勒·法塔赫·布尔汉.
            return False
        if surface in self._vocabulary.at_word and not self._vocabulary.begins_word(text, candidate.start):
            return False
        if any(text.startswith(following, candidate.end) for following in self._following.get(surface, ())):
            return False
        return not text.endswith(self._preceding(surface), max(0, candidate.start - 8), candidate.start)

    def _preceding(self, surface: str) -> tuple[str, ...]:
        """Return the words that must not stand before a spelling."""
        vocabulary = self._vocabulary
        national = vocabulary.national if surface.endswith(vocabulary.national_endings) else ()
        return vocabulary.not_preceded.get(surface, ()) + national

    @cached_property
    def _following(self) -> Mapping[str, tuple[str, ...]]:
        """The words that must not follow each spelling, by every ending that the vocabulary lists."""
        return {
            surface: words
            for surface in self._spellings
            if (
                words := tuple(
                    word
                    for ending, following in self._vocabulary.not_followed.items()
                    if surface.endswith(ending)
                    for word in following
                )
            )
        }

    def _listed_spellings(self) -> Iterator[tuple[str, str]]:
        for organization, spellings in self._vocabulary.spellings.items():
            for spelling in spellings:
                yield fold(spelling).text, organization

    def _parts_by_every_name(self, table: Mapping[str, str | None]) -> list[tuple[str, str]]:
        """Give the parts behind every name of their whole: 上合组织|成员国元首理事会."""
        return [
            (fold(name).text + tail, part)
            for whole, parts in tails(self._gazetteer, table).items()
            for name in self._gazetteer.organizations[whole].names
            for tail, part in parts.items()
        ]

    def _stationed(self) -> Iterator[tuple[str, str]]:
        """Give what the press calls missions: 联合国驻南苏丹特派团."""
        for organization in self._gazetteer.organizations.values():
            if organization.kind != MISSION or not organization.name.startswith(UNITED_NATIONS):
                continue
            rest = fold(organization.name).text.removeprefix(UNITED_NATIONS)
            if len(rest) >= SHORTEST_RESPELT and not rest.startswith(STATIONED):
                yield UNITED_NATIONS + STATIONED + rest, organization.name

    def _respelt(self, name: str) -> Iterator[str]:
        """Give other spellings of a name by rule: 与 for 和, 区域 for 地区, without 联合国 in front."""
        if len(name) < SHORTEST_RESPELT or name.isascii():
            return
        yield from self._interchange.spellings(name)
        rest = name.removeprefix(UNITED_NATIONS)
        if rest != name and len(rest) >= SHORTEST_WITHOUT_UNITED_NATIONS and rest[0] not in BETWEEN_NAMES:
            yield from self._interchange.spellings(rest)

    def _english(self) -> Iterator[tuple[str, str]]:
        """Give the English names of several words that belong to one organization only, as the press prints them."""
        owners: dict[str, set[str]] = {}
        for organization in self._gazetteer.organizations.values():
            english = _YEARS.sub("", organization.english)
            short = english.removesuffix(OF_UNITED_NATIONS)
            spellings = {english, f"{IN_ENGLISH}{short}"} if organization.kind.startswith("UN ") else {english}
            for spelling in spellings:
                owners.setdefault(spelling, set()).add(organization.name)
        for name, names in owners.items():
            if len(names) == 1 and len(name) >= SHORTEST_ENGLISH and " " in name and name.isascii():
                yield name, next(iter(names))

    def _acronyms(self) -> Iterator[tuple[str, str]]:
        """Give the acronyms that belong to one organization only, the short ones for documents that name it."""
        owners: dict[str, set[str]] = {}
        for organization in self._gazetteer.organizations.values():
            for acronym in organization.acronyms:
                owners.setdefault(acronym, set()).add(organization.name)
        for acronym, names in owners.items():
            capitals = sum(character.isupper() for character in acronym)
            if len(names) == 1 and acronym.isascii() and (capitals >= SHORTEST_ACRONYM or is_short_acronym(acronym)):
                yield acronym, next(iter(names))


def is_short_acronym(surface: str) -> bool:
    """Tell whether a spelling is three capitals, which mean an organization only where the document names it."""
    return len(surface) == SHORT_ACRONYM and surface.isascii() and surface.isalpha() and surface.isupper()


class _Interchange:
    """Gives a name in every spelling that sets of interchangeable words allow."""

    def __init__(self, sets: Iterable[tuple[str, ...]]) -> None:
        self._sets = {word: words for words in sets for word in words}
        longest_first = sorted(self._sets, key=len, reverse=True)
        self._words = re.compile("|".join(map(re.escape, longest_first)))

    def spellings(self, name: str) -> Iterator[str]:
        """Give every spelling, the name itself included; none where there are too many."""
        parts: list[tuple[str, ...]] = []
        position = 0
        # A word at the beginning of the name is no joint of it.
        for match in self._words.finditer(name, 1):
            parts += [(name[position : match.start()],), self._sets[match[0]]]
            position = match.end()
        parts.append((name[position:],))
        if prod(map(len, parts)) <= MOST_SPELLINGS:
            yield from ("".join(choice) for choice in product(*parts))
