"""The words around names that decide what a name means, from resources/recognition/organizations.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader import locations


@dataclass(frozen=True, slots=True)
class OwnOrgan:
    """A bare word that means the organ whose document it stands in."""

    name: str
    symbols: tuple[str, ...]
    organ: str | None
    organization: str


@dataclass(frozen=True, slots=True)
class UnlistedVocabulary:
    """How names that the list lacks begin and end, and what they do not hold."""

    beginnings: tuple[str, ...]
    endings: tuple[str, ...]
    broken_by: tuple[str, ...]
    joints: str
    descriptions: Mapping[str, tuple[str, ...]]
    states: tuple[str, ...]
    state_endings: tuple[str, ...]
    treaties: tuple[str, ...]
    secretariats: tuple[str, ...]
    common: frozenset[str]
    manners: tuple[str, ...]
    question: str
    set_up: str
    bodies: tuple[str, ...]
    bodies_on_states: tuple[str, ...]
    defined: tuple[str, ...]
    defined_broken_by: tuple[str, ...]
    friends: tuple[str, ...]
    firm: tuple[str, ...]
    subject_broken_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TailVocabulary:
    """The nouns with which names end and what may qualify them; longest first.

    `alone` are the nouns that mean an organization without any qualifier, `common` the tails that are common words,
    `never_alone` the organizations that nobody calls by the noun, `not_preceded` and `not_followed` what must not
    stand beside a tail.
    """

    nouns: tuple[str, ...]
    alone: frozenset[str]
    qualifiers: tuple[str, ...]
    common: frozenset[str]
    never_alone: frozenset[str]
    not_preceded: tuple[str, ...]
    not_followed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrganizationVocabulary:
    """The context vocabulary of organization names; the resource file explains every part."""

    interchangeable: tuple[tuple[str, ...], ...]
    organs: tuple[str, ...]
    own_assembly: frozenset[str]
    without_organs: frozenset[str]
    belonging: tuple[str, ...]
    sharing: tuple[str, ...]
    not_followed: Mapping[str, tuple[str, ...]]
    not_preceded: Mapping[str, tuple[str, ...]]
    national: tuple[str, ...]
    national_endings: tuple[str, ...]
    cautious: frozenset[str]
    with_parent: frozenset[str]
    at_word: frozenset[str]
    cited_everywhere: frozenset[str]
    in_company: Mapping[str, tuple[str, ...]]
    united_nations_symbols: tuple[str, ...]
    united_nations_names: frozenset[str]
    antecedent: Mapping[str, tuple[str, ...]]
    antecedent_parts: Mapping[str, str]
    part_of: Mapping[str, tuple[str, ...]]
    themselves: frozenset[str]
    own_organ: tuple[OwnOrgan, ...]
    only_one: Mapping[str, tuple[str, ...]]
    only_one_in: tuple[OwnOrgan, ...]
    titled: tuple[str, ...]
    too_large: frozenset[str]
    tails: TailVocabulary
    definition_introductions: tuple[str, ...]
    bare: frozenset[str]
    bare_joints: tuple[str, ...]
    no_joints: tuple[str, ...]
    spellings: Mapping[str, tuple[str, ...]]
    unlisted: UnlistedVocabulary

    def words_without_owner(self) -> tuple[str, ...]:
        """Return the words that name an organization only by their context."""
        own = (entry.name for entry in self.own_organ)
        return (*self.antecedent, *self.only_one, *self.titled, *self.part_of, *own)

    def at_joint(self, surface: str, text: str, start: int) -> bool:
        """Tell whether a bare noun (委员会) begins here and is not the end of a longer word (筹备委员会).

        Every other surface may begin anywhere.
        """
        return surface not in self.bare or self.begins_word(text, start)

    def is_tail_at(self, text: str, start: int, end: int) -> bool:
        """Tell whether the end of a name may stand here for the whole: a word of its own, in no list of kinds.

        Before a resolution's number or date it is one of a list of organs, not of kinds.
        """
        cited = text[end : end + 1].isdigit() or text.startswith("第", end)
        return (
            self.begins_word(text, start)
            and (cited or not text.endswith(self.tails.not_preceded, 0, start))
            and not text.endswith(self.not_preceded.get(text[start:end], ()), 0, start)
            and not text.startswith(self.tails.not_followed, end)
        )

    def begins_word(self, text: str, start: int) -> bool:
        """Tell whether a word may begin at this place: behind what is not Chinese, a preposition or a verb."""
        if start == 0:
            return True
        if not "\u4e00" <= text[start - 1] <= "\u9fff":
            return True
        return text.endswith(self.bare_joints, 0, start) and not text.endswith(self.no_joints, 0, start)


@cache
def standard_vocabulary() -> OrganizationVocabulary:
    """Return the vocabulary that the program ships, read once."""
    with (locations.resources() / "recognition" / "organizations.toml").open("rb") as file:
        data = tomllib.load(file)
    return OrganizationVocabulary(
        interchangeable=tuple(tuple(words) for words in data["interchangeable"]),
        organs=_longest_first(data["organs"]),
        own_assembly=frozenset(data["own_assembly"]),
        without_organs=frozenset(data["without_organs"]),
        belonging=_longest_first(data["belonging"]),
        sharing=_longest_first(data["sharing"]),
        not_followed=_lists(data["not_followed"]),
        not_preceded=_lists(data["not_preceded"]),
        national=tuple(data["national"]["before"]),
        national_endings=tuple(data["national"]["endings"]),
        cautious=frozenset(data["cautious"]["names"]),
        with_parent=frozenset(data["with_parent"]["names"]),
        at_word=frozenset(data["at_word"]["names"]),
        cited_everywhere=frozenset(data["cited_everywhere"]["names"]),
        in_company=_lists(data["in_company"]),
        united_nations_symbols=tuple(data["united_nations_documents"]["symbols"]),
        united_nations_names=frozenset(data["united_nations_documents"]["names"]),
        antecedent=_lists(data["antecedent"]),
        antecedent_parts=data["antecedent_parts"],
        part_of=_lists(data["part_of"]),
        themselves=frozenset(data["themselves"]["names"]),
        own_organ=tuple(map(_own_organ, data["own_organ"])),
        only_one=_lists(data["only_one"]),
        only_one_in=tuple(map(_own_organ, data["only_one_in"])),
        titled=tuple(data["titled"]["nouns"]),
        too_large=frozenset(data["titled"]["too_large"]),
        tails=_tails(data["tails"]),
        definition_introductions=_longest_first(data["definitions"]["introductions"]),
        bare=frozenset(data["definitions"]["bare"]),
        bare_joints=(*data["definitions"]["joints"], *data["definitions"]["joint_words"]),
        no_joints=tuple(data["definitions"]["no_joints"]),
        spellings=_lists(data["spellings"]),
        unlisted=_unlisted(data["unlisted"]),
    )


def _unlisted(table: Mapping[str, Any]) -> UnlistedVocabulary:
    return UnlistedVocabulary(
        beginnings=_longest_first(table["beginnings"]),
        endings=_longest_first(table["endings"]),
        broken_by=tuple(table["broken_by"]),
        joints=table["joints"],
        descriptions=_lists(table["descriptions"]),
        states=_longest_first(table["states"]),
        state_endings=_longest_first(table["state_endings"]),
        treaties=tuple(table["treaties"]),
        secretariats=_longest_first(table["secretariats"]),
        common=frozenset(table["common"]),
        manners=_longest_first(table["manners"]),
        question=table["question"],
        set_up=table["set_up"],
        bodies=_longest_first(table["bodies"]),
        bodies_on_states=_longest_first(table["bodies_on_states"]),
        defined=tuple(table["defined"]),
        defined_broken_by=tuple(table["defined_broken_by"]),
        friends=tuple(table["friends"]),
        firm=tuple(table["firm"]),
        subject_broken_by=tuple(table["subject_broken_by"]),
    )


def _tails(table: Mapping[str, Any]) -> TailVocabulary:
    return TailVocabulary(
        nouns=_longest_first(table["nouns"]),
        alone=frozenset(table["alone"]),
        qualifiers=_longest_first(table["qualifiers"]),
        common=frozenset(table["common"]),
        never_alone=frozenset(table["never_alone"]),
        not_preceded=tuple(table["not_preceded"]),
        not_followed=tuple(table["not_followed"]),
    )


def _own_organ(entry: Mapping[str, Any]) -> OwnOrgan:
    return OwnOrgan(entry["name"], tuple(entry["symbols"]), entry.get("organ"), entry["organization"])


def _lists(table: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(words) for key, words in table.items()}


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))
