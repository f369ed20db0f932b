"""What the organizations of one document are called by the end of their names alone: 科学委员会, 工作组.

Which of them a tail means is for the place to say where it stands; here is only which of them it may mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.recognition.organization_vocabulary import TailVocabulary


def tails(name: str, vocabulary: TailVocabulary) -> tuple[str, ...]:
    """Return the tails of a name, shortest first: a noun, with what qualifies it before it.

    原子辐射影响问题科学委员会 has 委员会 and 科学委员会. The name itself is none of its tails.
    """
    noun = next((noun for noun in vocabulary.nouns if name.endswith(noun)), None)
    if noun is None:
        return ()
    start = len(name) - len(noun)
    found = [noun] if noun in vocabulary.alone and name not in vocabulary.never_alone else []
    while (
        qualifier := next((word for word in vocabulary.qualifiers if name.endswith(word, 0, start)), None)
    ) is not None:
        start -= len(qualifier)
        found.append(name[start:])
    return tuple(tail for tail in found if tail != name and tail not in vocabulary.common)


def owners(organizations: Iterable[str], vocabulary: TailVocabulary) -> Mapping[str, frozenset[str]]:
    """Return, for every tail, the organizations among these whose names end with it."""
    table: dict[str, set[str]] = {}
    for organization in organizations:
        for tail in tails(organization, vocabulary):
            table.setdefault(tail, set()).add(organization)
    return {tail: frozenset(names) for tail, names in table.items()}
