"""The words that citations are made of, read once from resources/recognition/references.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.locations import resources


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ whose numbers can be turned into symbols, or (without forms) one whose numbers cannot.

    `resolution` and `decision` are the forms of its symbols, with the fields {number}, {session} and {item}.
    """

    key: str
    english: str | None = None
    resolution: str | None = None
    decision: str | None = None


OTHER_ORGAN = Organ("other")
"""Any body whose citations stay unresolved, since no symbol follows from its numbers."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The vocabulary in the shape that the recognisers use."""

    nouns: dict[str, str]
    organs: dict[str, Organ]
    organ_names: dict[str, Organ]
    assembly_owners: tuple[str, ...]
    short_organs: dict[str, tuple[str, ...]]
    after_number: tuple[str, ...]
    joint_parts: dict[str, str]
    special_sessions: tuple[int, ...]
    rules: dict[str, str]
    rules_by_organ: dict[str, str]
    charter_title: str
    constitutions: frozenset[str]
    generic_titles: tuple[str, ...]
    unmarked_treaties: tuple[str, ...]
    charter_owners: tuple[str, ...]
    unmarked_instruments: tuple[str, ...]
    back_references: tuple[str, ...]
    verb_prefixes: tuple[str, ...]
    verbs: tuple[str, ...]
    verbs_in_lists: tuple[str, ...]
    no_verbs: tuple[str, ...]
    verbs_only_first: tuple[str, ...]
    speakers: tuple[str, ...]
    manners: dict[str, list[str]]

    def by_english(self, english: str | None) -> Organ | None:
        """Return the organ with this English name, as Document.organ has it."""
        return next((organ for organ in self.organs.values() if organ.english == english), None)


def alternatives(words: Iterable[str]) -> str:
    """Give a pattern that matches any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True)) + ")"


@cache
def vocabulary() -> Vocabulary:
    """Read the vocabulary; the file is shipped, so that a fault in it is a fault of the program."""
    data: dict[str, Any] = tomllib.loads((resources() / "recognition" / "references.toml").read_text("utf-8"))
    organs = {
        key: Organ(key, entry["english"], entry.get("resolution"), entry.get("decision"))
        for key, entry in data["organs"].items()
    }
    names = dict.fromkeys(data["other_organs"]["names"], OTHER_ORGAN)
    for key, entry in data["organs"].items():
        names |= dict.fromkeys(entry["names"], organs[key])
    return Vocabulary(
        nouns=data["nouns"],
        organs=organs,
        organ_names=names,
        assembly_owners=tuple(data["other_organs"]["assembly_owners"]),
        short_organs={name: tuple(choices) for name, choices in data["short_organs"].items()},
        after_number=tuple(data["after_number"]["words"]),
        joint_parts=data["joint_parts"],
        special_sessions=tuple(data["special_sessions"]["years"]),
        rules=data["rules_of_procedure"],
        rules_by_organ=data["rules_by_organ"],
        charter_title=data["charter"]["title"],
        constitutions=frozenset(data["constitutions"]["titles"]),
        generic_titles=tuple(data["generic_titles"]["titles"]),
        unmarked_treaties=tuple(data["generic_titles"]["unmarked"]),
        charter_owners=tuple(data["charter"]["owners"]),
        unmarked_instruments=tuple(data["unmarked_instruments"]["nouns"]),
        back_references=tuple(data["back_references"]["words"]),
        verb_prefixes=tuple(data["verbs"]["prefixes"]),
        verbs=tuple(data["verbs"]["words"]),
        verbs_in_lists=tuple(data["verbs"]["in_lists"]),
        no_verbs=tuple(data["verbs"]["not"]),
        verbs_only_first=tuple(data["verbs"]["only_first"]),
        speakers=tuple(data["verbs"]["speakers"]),
        manners=data["manners"],
    )
