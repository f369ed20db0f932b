from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.recognition.recogniser import recognise
from reader.workspace import organization_list
from reader.workspace.unlisted import likely_kind, similar_names, unlisted_in_own_library, unlisted_names


@pytest.fixture
def library(workspace):
    for number, texts in enumerate(
        (("与国际某某学会合作。", "请国际某某学会和上合组织研究。"), ("与国际输血学会合作。",))
    ):
        blocks = tuple(Block(f"b{index}", BlockKind.PARAGRAPH, text) for index, text in enumerate(texts))
        made = recognise(Document(Source("made up"), Genre.DOCUMENT, "", blocks, symbol=f"A/71/{number}"))
        workspace.library.organizations.index(workspace.library.documents.add(made), made)
    return workspace


def test_the_names_that_the_list_lacks_come_with_numbers_and_an_example(library):
    found = unlisted_names(library, 10)
    assert [(one.name, one.mentions, one.documents) for one in found] == [
        ("国际某某学会", 2, 1),
        ("国际输血学会", 1, 1),
    ]
    assert found[0].entry.symbol == "A/71/0"
    assert (found[0].example.before, found[0].example.after) == ("与", "合作。")


def test_a_name_of_which_the_person_has_spoken_is_none_of_them(library):
    organization_list.merge("国际某某学会", "上海合作组织")
    organization_list.reject("国际输血学会")
    assert unlisted_names(library, 10) == []


def test_no_more_than_asked_for_are_given_and_it_can_be_stopped(library):
    assert len(unlisted_names(library, 1)) == 1
    assert unlisted_names(library, 10, lambda: True) == []


def test_another_thread_opens_the_library_for_itself(library):
    assert len(unlisted_in_own_library(library.path, 10, lambda: False)) == 2


def test_names_that_are_much_alike_come_first():
    assert similar_names("上海合作组织论坛", 1) == ["上海合作组织"]
    assert "俄罗斯联邦外交部" in similar_names("俄罗斯联邦最高法院", 5)
    assert similar_names("甲乙丙", 5) == []
    assert "上海合作组织" not in similar_names("上海合作组织", 5)


def test_the_likeliest_kind_is_that_of_the_whole_or_of_the_most_alike():
    assert likely_kind("联合国某某自愿信托基金") == "UN organ"
    assert likely_kind("俄罗斯联邦最高法院") == "state body"
    assert likely_kind("甲乙丙") == "intergovernmental organization"
