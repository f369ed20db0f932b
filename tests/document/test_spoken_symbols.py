"""What people type for a symbol, alone and in lists (reader.document.spoken_symbols, spoken_numbers)."""

from __future__ import annotations

import pytest

from reader.document.spoken_numbers import numbered_symbols
from reader.document.spoken_symbols import LONGEST_QUERY, spoken_query, spoken_symbol


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("70/1", ["A/RES/70/1", "A/HRC/RES/70/1", "A/70/1"]),
        (" ７０／１ ", ["A/RES/70/1", "A/HRC/RES/70/1", "A/70/1"]),
        ("第70/1号决议", ["A/RES/70/1"]),
        ("联大70/1", ["A/RES/70/1", "A/70/1"]),
        ("UNGA 70/1", ["A/RES/70/1", "A/70/1"]),
        ("GA resolution 70/1", ["A/RES/70/1"]),
        ("Resolution ES-11/1", ["A/RES/ES-11/1"]),
        ("decision 75/501", ["A/DEC/75/501"]),
        ("75/401", ["A/DEC/75/401", "A/RES/75/401", "A/75/401"]),
        ("人权理事会第48/13号决议", ["A/HRC/RES/48/13"]),
        ("HRC 48/13", ["A/HRC/RES/48/13"]),
        ("ECOSOC resolution 2019/5", ["E/RES/2019/5"]),
        ("1325(2000)", ["S/RES/1325(2000)"]),
        ("1325（2000）", ["S/RES/1325(2000)"]),
        ("第1325号决议", ["S/RES/1325(2000)"]),
        ("UNSCR 1325 (2000)", ["S/RES/1325(2000)"]),
        ("s/res/1325", ["S/RES/1325(2000)"]),
        ("S/PV.7796", ["S/PV.7796"]),
        ("s/pv 7796", ["S/PV.7796"]),
        ("PV.7796", ["S/PV.7796"]),
        ("A/75/L1", ["A/75/L.1"]),
        ("2625 (xxv)", ["A/RES/2625(XXV)"]),
        ("a/res/217 a (iii)", ["A/RES/217A(III)"]),
        ("s-30/1", ["A/RES/S-30/1", "A/HRC/RES/S-30/1", "A/S-30/1"]),
    ],
)
def test_one_symbol_is_meant(typed, meant):
    assert spoken_query(typed) == meant
    assert spoken_symbol(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("第70/1、70/2和70/3号决议", ["A/RES/70/1", "A/RES/70/2", "A/RES/70/3"]),
        ("第60/4号、第61/44号和第62/6号决议", ["A/RES/60/4", "A/RES/61/44", "A/RES/62/6"]),
        ("第59/50、61/44号决议和A/71/160", ["A/RES/59/50", "A/RES/61/44", "A/71/160"]),
        ("第1325（2000）、1820（2008）号决议", ["S/RES/1325(2000)", "S/RES/1820(2008)"]),
        ("resolutions 70/1 and 70/2", ["A/RES/70/1", "A/RES/70/2", "A/HRC/RES/70/2", "A/70/2"]),
        ("A/71/160和Add.1", ["A/71/160", "A/71/160/Add.1"]),
        ("第55/33 A至C号决议", ["A/RES/55/33A", "A/RES/55/33", "A/RES/55/33B", "A/RES/55/33C"]),
    ],
)
def test_every_symbol_of_a_list_is_meant(typed, meant):
    assert spoken_query(typed) == meant
    assert spoken_symbol(typed) == []


def test_letters_are_spelled_out_without_a_noun_too():
    assert {"A/RES/55/33A", "A/RES/55/33X", "A/RES/55/33"} <= set(spoken_query("第55/33 A至X"))
    assert {"A/RES/75/251A", "A/RES/75/251B"} <= set(spoken_query("75/251 A-B"))


@pytest.mark.parametrize(
    "typed",
    ["", "、", "2015、2016", "和平与安全", "第3和第4段", "大会", "GA", "resolution", "1540委员会", "70/1、和平"],
)
def test_other_words_and_numbers_name_no_symbol(typed):
    assert spoken_query(typed) == []


def test_a_whole_passage_names_no_symbol():
    assert spoken_query("70/1、" * LONGEST_QUERY + "70/1") == []


def test_a_number_alone_stands_for_what_its_form_allows():
    assert numbered_symbols("第7796次会议") == ["S/PV.7796"]
    assert numbered_symbols("2016/867") == ["S/2016/867", "E/RES/2016/867", "E/2016/867", "S/PRST/2016/867"]
    assert numbered_symbols("决议") == []
