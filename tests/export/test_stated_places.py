"""Places that sources name in Chinese, told in English (reader.export.stated_places)."""

import pytest

from reader.export.stated_places import stated_place


@pytest.mark.parametrize(
    ("locator", "told"),
    [
        ("第7段", "para. 7"),
        ("第26至29段", "paras. 26–29"),
        ("第72-73段", "paras. 72–73"),
        ("第106至110、176和177段", "paras. 106–110, 176 and 177"),
        ("第35（c）段", "para. 35 (c)"),
        ("第2和第3段", "paras. 2 and 3"),
        ("附件", "annex"),
        ("附件二", "annex II"),
        ("附件一和二", "annexes I and II"),
        ("附件3", "annex 3"),
        ("附件第8段", "annex, para. 8"),
        ("附件一，第3至5段", "annex I, paras. 3–5"),
        ("附件，附录一", "annex, appendix I"),
        ("第八章", "chap. VIII"),
        ("第四至十一章", "chaps. IV–XI"),
        ("第十五章，B节", "chap. XV, sect. B"),
        ("第七章，D节和附件四", "chap. VII, sect. D and annex IV"),
        ("第十二章，B.2-B.5节", "chap. XII, sects. B.2–B.5"),
        ("第二节B部分第7段", "sect. II, part B, para. 7"),
        ("第五十四条", "art. 54"),
        ("第十九和二十条", "arts. 19 and 20"),
        ("第七十三条（丑）款", "art. 73 b"),
        ("第五十二条第二项", "art. 52, para. 2"),
        ("第729卷，第10485号", "vol. 729, No. 10485"),
        ("第75卷，第970-973号", "vol. 75, Nos. 970–973"),
        ("第一章，决议2，附件", "chap. I, resolution 2, annex"),
        ("第1/CP.21号决定，附件", "decision 1/CP.21, annex"),
        ("序言部分", "preamble"),
        ("第2页", "p. 2"),
    ],
)
def test_a_place_is_told_in_english_and_stays_in_chinese(locator, told):
    assert stated_place(locator, "en") == told
    assert stated_place(locator, "zh") == locator


@pytest.mark.parametrize("locator", ["附件，表3", "关于和平的部分", "para. 3", ""])
def test_what_is_not_understood_whole_stays_as_it_is(locator):
    assert stated_place(locator, "en") == locator
