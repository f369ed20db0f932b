"""Every verb that can govern a citation says in which manner it cites."""

from __future__ import annotations

import pytest

from reader.messages import LANGUAGES, sentence
from reader.recognition.manners import manner_of
from reader.recognition.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("verb", "manner"),
    [
        ("回顾", "recalled"),
        ("重申", "reaffirmed"),
        ("注意到", "noted"),
        ("欢迎", "welcomed"),
        ("请", "urged"),
        ("看", None),
        (None, None),
    ],
)
def test_the_manner_of_a_verb(verb, manner):
    assert manner_of(verb) == manner


def test_every_verb_has_one_manner():
    listed = [verb for verbs in vocabulary().manners.values() for verb in verbs]

    assert len(listed) == len(set(listed))
    assert set(vocabulary().verbs) == set(listed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_manner_has_a_word(language):
    for manner in vocabulary().manners:
        assert sentence(f"manners.{manner}", language) != f"manners.{manner}"
