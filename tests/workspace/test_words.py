from __future__ import annotations

from reader.recognition.gazetteer import Organization
from reader.workspace import organization_list, words


def test_an_organizations_name_is_one_word() -> None:
    text = "欢迎集体安全条约组织的努力"
    start, end = words.word_at(text, text.index("条约"))
    assert text[start:end] == "集体安全条约组织"


def test_a_name_of_the_persons_own_is_one_word_at_once() -> None:
    text = "欢迎国际某某学会的努力"
    assert words.word_at(text, 5) != (2, 8)
    organization_list.add(Organization("国际某某学会", (), "Institute", None, "NGO", None))
    assert words.word_at(text, 5) == (2, 8)


def test_a_sentence_is_found() -> None:
    assert words.sentence_at("议程通过。散会。", 6) == (5, 8)


def test_warming_up_twice_does_no_harm() -> None:
    words.warm_up()
    words.warm_up()
