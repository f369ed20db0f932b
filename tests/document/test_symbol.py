"""Symbols are read in every printed form, give their parts and addresses, and never raise."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.spoken_symbols import spoken_query
from reader.document.symbol import Symbol, split_double


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("A/RES/59/50", "A/RES/59/50"),
        ("S/RES/1631 (2005)", "S/RES/1631(2005)"),
        ("Ａ／71／L.7", "A/71/L.7"),
        ("(S/2016/867)", "S/2016/867"),
        ("s/prst/2010/1", "S/PRST/2010/1"),
        ("A/71/160/add.1", "A/71/160/Add.1"),
        ("A/RES/52/12 B", "A/RES/52/12B"),
        ("A/RES/2625 (XXV)", "A/RES/2625(XXV)"),
        ("A/RES/S-30/1", "A/RES/S-30/1"),
        ("A/ES-10/PV.39", "A/ES-10/PV.39"),
        ("A/ES-\n11/PV.23", "A/ES-11/PV.23"),
        ("CEDAW/C/GEO/CO/4-5", "CEDAW/C/GEO/CO/4-5"),
        ("A/HRC/RES/16/21", "A/HRC/RES/16/21"),
        ("A/50/L.29/Rev.1/Add.1", "A/50/L.29/Rev.1/Add.1"),
        ("NPT/CONF.2010/50 (Vol. I)", "NPT/CONF.2010/50(Vol.I)"),
        ("S/Agenda/7796", "S/Agenda/7796"),
        ("A/71/agenda/126(u)", "A/71/agenda/126(u)"),
        ("第71/12号决议", "A/RES/71/12"),
        ("第 1631（2005）號決議", "S/RES/1631(2005)"),
        ("第71/501号决定", "A/DEC/71/501"),
        ("第S-30/1号决议", "A/RES/S-30/1"),
    ],
)
def test_a_symbol_is_read_in_every_printed_form(printed, canonical):
    assert str(Symbol.parse(printed)) == canonical


@pytest.mark.parametrize(
    "text", ["", "和平", "24/7", "28/10/2016", "SC/7791-IK/365", "A/", "第126项", "16-34838", "A/71/160-S/2016/621"]
)
def test_what_is_no_single_symbol_is_not_read(text):
    assert Symbol.parse(text) is None


def test_a_double_symbol_is_two_documents():
    assert [str(symbol) for symbol in split_double("A/71/160-S/2016/621")] == ["A/71/160", "S/2016/621"]
    assert [str(symbol) for symbol in split_double("CEDAW/C/GEO/CO/4-5")] == ["CEDAW/C/GEO/CO/4-5"]
    assert split_double("14/29") == []


@pytest.mark.parametrize(
    ("canonical", "organ", "session", "year", "nature", "number"),
    [
        ("A/RES/59/50", "General Assembly", 59, None, "RES", "50"),
        ("A/RES/2625(XXV)", "General Assembly", 25, None, "RES", "2625"),
        ("S/RES/1631(2005)", "Security Council", None, 2005, "RES", "1631"),
        ("S/2016/867", "Security Council", None, 2016, None, "867"),
        ("S/PV.7796", "Security Council", None, None, "PV", "7796"),
        ("E/RES/2016/1", "Economic and Social Council", None, 2016, "RES", "1"),
        ("A/HRC/RES/16/21", "Human Rights Council", 16, None, "RES", "21"),
        ("A/C.3/71/L.20/Rev.1", "General Assembly", 71, None, "L", "20"),
        ("A/S-30/4", "General Assembly", None, None, None, "4"),
        ("ST/SGB/2003/13", "Secretariat", None, 2003, None, "13"),
        ("CEDAW/C/GEO/CO/4-5", None, None, None, "CO", "4-5"),
    ],
)
def test_the_parts_of_a_symbol(canonical, organ, session, year, nature, number):
    symbol = Symbol(canonical)

    assert (symbol.organ, symbol.session, symbol.year, symbol.nature, symbol.number) == (
        organ,
        session,
        year,
        nature,
        number,
    )


def test_modifiers_stand_apart_from_the_document_they_change():
    symbol = Symbol("A/50/L.29/Rev.1/Add.1")

    assert symbol.modifiers == ("Rev.1", "Add.1")
    assert str(symbol.without_modifiers) == "A/50/L.29"


def test_the_address_keeps_solidi_and_brackets():
    assert Symbol("S/RES/1631(2005)").web_address() == "https://docs.un.org/zh/S/RES/1631(2005)"
    assert Symbol("A/RES/71/12").web_address("en") == "https://docs.un.org/en/A/RES/71/12"


def test_the_programs_own_keys_have_no_address():
    assert Symbol("A/71/agenda/126(u)").web_address() == ""
    assert Symbol("A/DEC/71/501").web_address() == ""


@pytest.mark.parametrize("symbol", ["GC(64)/RES/9", "INFCIRC/435", "GOV/2011/65", "ICC-ASP/8/20", "WT/L/508"])
def test_documents_of_other_organizations_have_no_address_of_the_united_nations(symbol):
    assert Symbol(symbol).web_address() == ""


def test_an_unknown_language_is_refused_because_the_site_would_answer_in_english():
    with pytest.raises(ValueError, match="de"):
        Symbol("A/RES/71/12").web_address("de")


@pytest.mark.parametrize(
    ("canonical", "chinese"),
    [
        ("A/RES/71/12", "第71/12号决议"),
        ("A/DEC/71/501", "第71/501号决定"),
        ("S/RES/1631(2005)", "第1631(2005)号决议"),
        ("A/71/L.7", "A/71/L.7"),
    ],
)
def test_the_chinese_form(canonical, chinese):
    assert Symbol(canonical).chinese() == chinese


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("70/1", "A/RES/70/1"),
        ("第70/1号决议", "A/RES/70/1"),
        ("大会第70/1号决议", "A/RES/70/1"),
        ("a/res/70/1", "A/RES/70/1"),
        ("71/501", "A/DEC/71/501"),
        ("1325(2000)", "S/RES/1325(2000)"),
        ("1325", "S/RES/1325(2000)"),
        ("安理会第1325号决议", "S/RES/1325(2000)"),
        ("S/PV.7796", "S/PV.7796"),
        ("第7796次会议", "S/PV.7796"),
        ("S/2016/867", "S/2016/867"),
        ("2016/867", "S/2016/867"),
        ("S-30/1", "A/RES/S-30/1"),
        ("2625(XXV)", "A/RES/2625(XXV)"),
        ("217 A (III)", "A/RES/217(III)"),
        ("72/266 B", "A/RES/72/266B"),
        ("A/71/160-S/2016/621", "A/71/160"),
    ],
)
def test_what_a_person_types_is_understood(typed, first):
    assert spoken_query(typed)[0] == first


@pytest.mark.parametrize("typed", ["", "3", "和平", "第3段", "12(b)", "区域组织"])
def test_what_names_no_symbol_gives_no_candidate(typed):
    assert spoken_query(typed) == []


@given(st.text(alphabet="AS/RESPV.0123456789()-第号决议（） 和Add", max_size=40))
@settings(max_examples=200)
def test_any_text_is_read_or_refused_and_what_is_read_reads_the_same_again(text):
    symbol = Symbol.parse(text)
    for candidate in spoken_query(text):
        assert Symbol(candidate).parts
    if symbol is not None:
        assert Symbol.parse(symbol.canonical) == symbol
        assert symbol.chinese()
        assert symbol.session is None or symbol.session > 0
