"""Modifiers go to the right place of a symbol, and bodies are no documents."""

from __future__ import annotations

import pytest

from reader.document.symbol import Symbol
from reader.recognition.bare_symbols import find_symbols, modified
from reader.recognition.passages import passage_of


@pytest.mark.parametrize(
    ("symbol", "tail", "result"),
    [
        ("A/71/160", "Add.1", "A/71/160/Add.1"),
        ("A/50/L.29/Rev.1", "Rev.1/Add.1", "A/50/L.29/Rev.1/Add.1"),
        ("A/520/Rev.15", "Amend.1", "A/520/Rev.15/Amend.1"),
        ("S/11670/Corr.1", "Corr.2", "S/11670/Corr.2"),
        ("A/55/L.69/Rev.1/Add.1", "Rev.2", "A/55/L.69/Rev.2"),
    ],
)
def test_a_modifier_replaces_those_of_its_kind_and_what_follows_them(symbol, tail, result):
    assert str(modified(Symbol(symbol), tail)) == result


@pytest.mark.parametrize(
    "text",
    [
        "A/AC.105",
        "A/C.3",
        "E/CN.4",
        "A/HRC",
        "HIV/AIDS",
        "A/B",
        "CD/DVD2",
        "TCP/IP",
        "和/或",
        "km/h",
        "https://undocs/x",
        "A/",
    ],
)
def test_a_body_or_another_thing_with_a_solidus_is_no_document(text):
    assert list(find_symbols(passage_of(text))) == []


def test_a_list_of_years_behind_a_symbol_is_no_tail():
    found = list(find_symbols(passage_of("见A/71/160/Add.1和2016年的报告、A/C.3/71/SR.5和7。")))

    assert [finding.target for finding in found] == ["A/71/160/Add.1", "A/C.3/71/SR.5", "A/C.3/71/SR.7"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A/AC.105/1171、A/AC.105/117 2、A/AC.105/1173", ["A/AC.105/1171", "A/AC.105/1172", "A/AC.105/1173"]),
        ("补编第38号(A/74/3 8)；", ["A/74/38"]),
        ("A/75/389和A/76/40 4。", ["A/75/389", "A/76/404"]),
        ("A/71/160 16-34838", ["A/71/160"]),
        ("7A/73/201。", ["A/73/201"]),
        ("A/CONF.157/24(PART I)/Corr.1", ["A/CONF.157/24(PartI)/Corr.1"]),
    ],
)
def test_slips_of_the_source_are_mended(text, expected):
    assert [finding.target for finding in find_symbols(passage_of(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("见A/RES/52/12 B。", ["A/RES/52/12B"]),
        ("A/RES/76/84 A-B", ["A/RES/76/84A-B"]),
        ("A/RES/76/84 ALL", ["A/RES/76/84"]),
        ("A/76/84 A", ["A/76/84"]),
    ],
)
def test_a_part_may_be_set_apart_from_the_symbol(text, expected):
    assert [finding.target for finding in find_symbols(passage_of(text))] == expected
