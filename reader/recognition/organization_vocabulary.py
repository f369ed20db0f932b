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
    common: frozenset[str]


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
    cautious: frozenset[str]
    with_parent: frozenset[str]
    united_nations_symbols: tuple[str, ...]
    united_nations_names: frozenset[str]
    antecedent: Mapping[str, tuple[str, ...]]
    antecedent_parts: Mapping[str, str]
    own_organ: tuple[OwnOrgan, ...]
    definition_introductions: tuple[str, ...]
    bare: frozenset[str]
    bare_joints: str
    spellings: Mapping[str, tuple[str, ...]]
    unlisted: UnlistedVocabulary
    simplified: Mapping[int, str]


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
        cautious=frozenset(data["cautious"]["names"]),
        with_parent=frozenset(data["with_parent"]["names"]),
        united_nations_symbols=tuple(data["united_nations_documents"]["symbols"]),
        united_nations_names=frozenset(data["united_nations_documents"]["names"]),
        antecedent=_lists(data["antecedent"]),
        antecedent_parts=data["antecedent_parts"],
        own_organ=tuple(
            OwnOrgan(entry["name"], tuple(entry["symbols"]), entry.get("organ"), entry["organization"])
            for entry in data["own_organ"]
        ),
        definition_introductions=_longest_first(data["definitions"]["introductions"]),
        bare=frozenset(data["definitions"]["bare"]),
        bare_joints=data["definitions"]["joints"],
        spellings=_lists(data["spellings"]),
        unlisted=UnlistedVocabulary(
            beginnings=_longest_first(data["unlisted"]["beginnings"]),
            endings=_longest_first(data["unlisted"]["endings"]),
            broken_by=tuple(data["unlisted"]["broken_by"]),
            joints=data["unlisted"]["joints"],
            common=frozenset(data["unlisted"]["common"]),
        ),
        simplified=_simplified("".join(data["traditional"]["pairs"].split())),
    )


def _lists(table: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(words) for key, words in table.items()}


def _simplified(pairs: str) -> dict[int, str]:
    """Return the table for `str.translate` from characters that stand in pairs, traditional before simplified."""
    return {ord(pairs[index]): pairs[index + 1] for index in range(0, len(pairs), 2)}


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))
