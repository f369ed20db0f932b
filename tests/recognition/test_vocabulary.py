"""The vocabulary of citations is whole and free of contradictions."""

from __future__ import annotations

import re

from reader.recognition.vocabulary import OTHER_ORGAN, alternatives, vocabulary


def test_the_longest_word_is_tried_first():
    assert re.match(alternatives(["决议", "决议案", "决定"]), "决议案")[0] == "决议案"


def test_every_organ_has_a_form_for_resolutions_with_known_fields():
    for organ in vocabulary().organs.values():
        assert organ.resolution is not None
        assert organ.resolution.format(number="1/2", session="1", item="2")


def test_no_name_is_an_organs_and_another_bodys():
    names = vocabulary().organ_names

    assert names["大会"].key == "general_assembly"
    assert names["世界卫生大会"] is OTHER_ORGAN


def test_an_organ_is_found_by_the_name_that_documents_have():
    assert vocabulary().by_english("Security Council").key == "security_council"
    assert vocabulary().by_english(None) is None
