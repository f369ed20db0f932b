from __future__ import annotations

from reader.document.annexes import ANNEX_WORDS
from reader.export.vocabulary import english_annex, english_ordinal


def test_every_word_for_annexes_has_an_english_one():
    assert [word for word in ANNEX_WORDS if not english_annex(word).isascii()] == []
    assert english_annex("附件") == "annex"
    assert english_annex("卷") == "卷"


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
