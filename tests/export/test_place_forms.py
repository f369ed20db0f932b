from __future__ import annotations

import pytest

from reader.export.place_forms import place_names, places_of, quoted_title


@pytest.mark.parametrize(
    ("blocks", "chinese", "english"),
    [
        (["b4"], ["序言部分第1段"], ["first preambular paragraph"]),
        (["b4", "b5"], ["序言部分第1至2段"], ["first to second preambular paragraphs"]),
        (["b6", "b7", "b8", "b9"], ["第1、1(a)、1(a)(i)和2段"], ["paras. 1, 1 (a), 1 (a) (i) and 2"]),
        (["b2", "b3", "gone"], [], []),
        ([], [], []),
    ],
)
def test_places_of_a_resolution(documents, blocks, chinese, english):
    assert places_of(documents["resolution"], blocks, "zh") == chinese
    assert places_of(documents["resolution"], blocks, "en") == english


def test_places_in_several_annexes_are_named_in_turn(documents):
    assert places_of(documents["letter"], ["b1", "b4"], "en") == ["first paragraph", "annex I", "para. 1"]


def test_a_heading_is_named_only_where_it_is_cited_alone(documents):
    assert places_of(documents["record"], ["b1"], "zh") == ["标题“通过议程”"]
    assert places_of(documents["record"], ["b1", "b2"], "zh") == ["主席"]


def test_marks_inside_a_title_become_single_ones():
    assert quoted_title("题为“合作”的报告", "zh") == "“题为‘合作’的报告”"


def test_each_place_is_named_by_itself_too(documents):
    names = place_names(documents["letter"], ["b1", "b4", "gone"], "en")
    assert names == {"b1": "first paragraph", "b4": "annex I, para. 1"}
    blocks = [block.id for block in documents["resolution"].blocks]
    named = place_names(documents["resolution"], blocks, "zh")
    assert named == {block: "，".join(places_of(documents["resolution"], [block], "zh")) for block in blocks}
