from __future__ import annotations

from reader.export.vocabulary import annex_of, english_ordinal


def test_annexes_are_told_from_other_headings():
    assert annex_of("附件一") == ("附件", "一")
    assert annex_of("附件 解释性说明") == ("附件", "")
    assert annex_of("附件的说明") is None
    assert annex_of("解释性说明") is None


def test_english_ordinals_are_words_as_far_as_they_are_single_words():
    assert [english_ordinal(number) for number in (1, 20, 21, 22, 23, 24, 111, 112, 121)] == [
        "first",
        "twentieth",
        "21st",
        "22nd",
        "23rd",
        "24th",
        "111th",
        "112th",
        "121st",
    ]
