"""Supplements of the official records get their symbols, titles their keys."""

from __future__ import annotations

import pytest

from reader.recognition.instruments import find_provisions, find_titles, find_unmarked, supplement_symbol
from reader.recognition.passages import passage_of


@pytest.mark.parametrize(
    ("title", "symbol"),
    [
        ("《大会正式记录，第五十九届会议，补编第23号》", "A/59/23"),
        ("《大会正式记录，第二十五届会议，补编第23号》", None),
        ("《经济及社会理事会正式记录，2009年，补编第8号》", None),
        ("《大会正式记录，第七十一届会议，补编第53A号》", None),
    ],
)
def test_a_supplement_of_the_assembly_has_a_symbol_from_the_thirty_first_session_on(title, symbol):
    assert supplement_symbol(title) == symbol


def test_titles_of_rules_have_the_rules_symbol():
    found = list(find_titles(passage_of("《安全理事会暂行议事规则》、《大会议事规则》和《议事规则》")))

    assert [finding.target for finding in found] == ["S/96", "A/520", "《议事规则》"]


def test_a_title_inside_a_title_belongs_to_it():
    found = list(find_titles(passage_of("《关于执行《公约》的报告》和《宣言》")))

    assert [finding.target for finding in found] == ["《关于执行《公约》的报告》", "《宣言》"]


def test_bare_rules_are_the_organs_own_only_with_a_rule():
    council = passage_of("根据暂行议事规则第39条，按照议事规则", speaking_organ="Security Council")

    assert [finding.target for finding in find_unmarked(council)] == ["S/96"]


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("大会《议事规则》第153条", "A/520"),
        ("重申其《议事规则》第153条", "A/520"),
        ("安全理事会的《暂行议事规则》", "S/96"),
        ("世界卫生大会《议事规则》", "《议事规则》"),
        ("委员会《议事规则》", "《议事规则》"),
    ],
)
def test_rules_without_a_name_are_those_of_the_organ_before_them(text, symbol):
    (found,) = find_titles(passage_of(text, speaking_organ="General Assembly"))

    assert (found.target, found.inferred) == (symbol, not symbol.startswith("《"))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("《甲公约》以及第五条", ["第五条"]),
        ("《甲公约》第十二条提出通知(第49条)", ["第十二条"]),
        ("《甲公约》第12条和有关的第49条", ["第12条", "第49条"]),
        ("《甲公约》缔约国按照这些公约的规定，包括第一条", []),
        ("《甲公约》缔约国按照刑法第一条", []),
        ("《甲公约》。第五条", []),
    ],
)
def test_a_provision_is_bound_to_one_instrument_only(text, places):
    passage = passage_of(text)

    assert [found.locator for found in find_provisions(passage, list(find_titles(passage)))] == places
