from __future__ import annotations

import pytest

from reader.recognition.abbreviations import Definition
from reader.recognition.ambiguous_names import AmbiguousNames
from reader.recognition.candidates import Candidate
from reader.recognition.gazetteer import standard
from reader.recognition.organization_vocabulary import standard_vocabulary

CENTRE = "联合国反恐怖主义中心"


@pytest.fixture
def decided(document_of):
    def decide(surface, organization=None, *, named=(), definitions=(), symbol=None):
        names = AmbiguousNames(
            document_of(symbol=symbol), standard(), standard_vocabulary(), definitions, frozenset(named)
        )
        candidates = [Candidate(9, 9 + len(surface), surface, organization)]
        return [found.organization for found in names.decide(candidates, 1, "，" * 9 + surface)]

    return decide


def test_a_definition_holds_from_its_place_on(decided):
    earlier, later = Definition("反恐中心", CENTRE, 1, 2, 6), Definition("反恐中心", CENTRE, 1, 20, 24)
    assert decided("反恐中心", definitions=[earlier]) == [CENTRE]
    assert decided("反恐中心", definitions=[later]) == []


def test_a_common_word_needs_its_organization_named(decided):
    assert decided("基金组织", "国际货币基金组织") == []
    assert decided("基金组织", "国际货币基金组织", named=["国际货币基金组织"]) == ["国际货币基金组织"]


def test_a_council_is_that_of_the_symbol(decided):
    assert decided("理事会", symbol="E/RES/2010/3") == ["经济及社会理事会"]
    assert decided("理事会", symbol="A/71/1") == []
