from __future__ import annotations

from reader.workspace import words


def test_an_organizations_name_is_one_word() -> None:
    text = "欢迎集体安全条约组织的努力"
    start, end = words.word_at(text, text.index("条约"))
    assert text[start:end] == "集体安全条约组织"


def test_a_sentence_is_found() -> None:
    assert words.sentence_at("议程通过。散会。", 6) == (5, 8)


def test_warming_up_twice_does_no_harm() -> None:
    words.warm_up()
    words.warm_up()
