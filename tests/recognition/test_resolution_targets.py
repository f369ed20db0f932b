"""A number, its noun, the organ and the date give one symbol, or none."""

from __future__ import annotations

import pytest

from reader.recognition.organ_evidence import Evidence
from reader.recognition.reasons import Reason
from reader.recognition.resolution_targets import CitedNumber, part_in_symbol, target_of
from reader.recognition.vocabulary import OTHER_ORGAN, vocabulary


def organ(key):
    return OTHER_ORGAN if key == "other" else vocabulary().organs.get(key)


@pytest.mark.parametrize(
    ("kind", "text", "key", "date", "symbol", "reason"),
    [
        ("year", "1631(2005)", None, "", "S/RES/1631(2005)", None),
        ("year", "267(2009)", None, "", None, None),
        ("year", "1373(2002)", "security_council", "", "S/RES/1373(2002)", Reason.YEAR_DOES_NOT_FIT),
        ("slash", "59/50", None, "", "A/RES/59/50", None),
        ("slash", "16/21", None, "", None, None),
        ("slash", "16/21", "human_rights_council", "", "A/HRC/RES/16/21", None),
        ("slash", "65/281", "human_rights_council", "2011年6月17日", "A/RES/65/281", None),
        ("slash", "60/251", "human_rights_council", "", "A/RES/60/251", None),
        ("slash", "47/21", None, "2021年7月13日", "A/HRC/RES/47/21", Reason.SESSION_DOES_NOT_FIT),
        ("slash", "2016/1", None, "", "E/RES/2016/1", Reason.SHAPE),
        ("slash", "2005/55", "commission_on_human_rights", "", "E/CN.4/RES/2005/55", None),
        ("slash", "6/2019", None, "", None, None),
        ("slash", "62/1", "other", "", None, None),
        ("roman", "2625(XXV)", None, "", "A/RES/2625(XXV)", None),
        ("roman", "682(XXXV)", None, "", None, None),
        ("roman", "1894(LVII)", "economic_and_social_council", "", "E/RES/1894(LVII)", None),
        ("roman", "8(XXIII)", "commission_on_human_rights", "", "E/CN.4/RES/8(XXIII)", None),
        ("special", "S-30/1", None, "", "A/RES/S-30/1", None),
        ("special", "S-30/1", None, "2016年4月19日", "A/RES/S-30/1", None),
        ("special", "S-30/1", None, "2021年5月27日", "A/HRC/RES/S-30/1", Reason.SESSION_DOES_NOT_FIT),
        ("special", "S-30/1", "general_assembly", "2021年5月27日", "A/RES/S-30/1", None),
        ("special", "S-34/1", None, "", "A/HRC/RES/S-34/1", Reason.SESSION_DOES_NOT_FIT),
        ("special", "S-5/1", "commission_on_human_rights", "", "E/CN.4/RES/S-5/1", None),
        ("special", "ES-11/1", "human_rights_council", "", "A/RES/ES-11/1", None),
        ("numeral", "二十(一九四七)", None, "", "S/RES/20(1947)", None),
        ("bare", "1325", None, "", "S/RES/1325(2000)", Reason.YEAR_TABLE),
        ("bare", "45", None, "", None, None),
        ("bare", "45", "security_council", "", "S/RES/45(1948)", Reason.YEAR_TABLE),
        ("bare", "2153", "general_assembly", "1966年11月17日", "A/RES/2153(XXI)", Reason.SESSION_FROM_DATE),
        ("bare", "2153", None, "1966年11月17日", "A/RES/2153(XXI)", Reason.SESSION_FROM_DATE),
        ("bare", "2758", "general_assembly", "", "A/RES/2758(XXVI)", Reason.SESSION_TABLE),
        ("bare", "2153", "general_assembly", "", "A/RES/2153(XXI)", Reason.SESSION_TABLE),
        ("bare", "45", "general_assembly", "", None, None),
        ("bare", "2752", "general_assembly", "", None, None),
    ],
)
def test_the_symbol_of_a_cited_number(kind, text, key, date, symbol, reason):
    target = target_of(CitedNumber(kind, text), "resolution", Evidence(organ(key), near=key is not None), date)

    assert (target.symbol if target else None, target.reason if target else None) == (symbol, reason)


@pytest.mark.parametrize(
    ("number", "part", "kept"),
    [
        ("54/54", "V", ""),
        ("72/266", "A", ""),
        ("72/266", "B", "B"),
        ("72/90", "A-B", "A-B"),
        ("S-20/4", "A-E", ""),
        ("S-30/4", "B", "B"),
    ],
)
def test_which_part_letters_the_symbol_keeps(number, part, kept):
    kind = "special" if number.startswith("S") else "slash"

    assert part_in_symbol(CitedNumber(kind, number, part)) == kept


def test_an_old_part_that_is_a_document_of_its_own_keeps_its_letter():
    assert part_in_symbol(CitedNumber("slash", "55/180", "B", separate=True)) == "B"
