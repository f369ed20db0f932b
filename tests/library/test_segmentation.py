from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.segmentation import Segmenter, sentence_at


@pytest.fixture(scope="module")
def segmenter(tmp_path_factory) -> Segmenter:
    return Segmenter(["集体安全条约组织", "大会", "联合国"], tmp_path_factory.mktemp("cache"))


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("欢迎集体安全条约组织的努力", "安全", "集体安全条约组织"),
        ("在人民大会堂举行", "大", "人民大会堂"),
        ("大会决定继续审查", "继", "继续"),
        ("见A/RES/71/12号决议", "RES", "A/RES/71/12"),
        ("第1325(2000)号决议", "2000", "1325(2000)"),
        ("第1325（2000）号决议", "1325", "1325（2000）"),
        ("合作，安全", "，", "，"),
        ("the General Assembly met", "General", "General"),
    ],
)
def test_a_word_is_cut_where_a_reader_would_cut_it(segmenter, text: str, at: str, word: str) -> None:
    start, end = segmenter.word_at(text, text.index(at))
    assert text[start:end] == word


def test_the_end_of_the_text_belongs_to_its_last_word(segmenter) -> None:
    assert segmenter.word_at("继续审查", 4) == segmenter.word_at("继续审查", 3)
    assert segmenter.word_at("", 0) == (0, 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("联合国大会通过", ["联合国大会", "通过"]),
        ("由集体安全条约组织成员国派遣", ["由", "集体安全条约组织", "成员国", "派遣"]),
    ],
)
def test_no_word_takes_a_character_of_a_name_beside_it(segmenter, text, words) -> None:
    assert [text[start:end] for start, end in segmenter.words(text)] == words


def test_the_longest_of_the_names_at_a_place_is_its_word(tmp_path) -> None:
    names = Segmenter(["联合国", "联合国大会", "大会主席团", "国大会"], tmp_path)
    assert [names.word_at("联合国大会主席团", at) for at in range(8)] == [(0, 5)] * 3 + [(0, 5)] * 2 + [(3, 8)] * 3


def test_words_cover_the_text_without_gaps(segmenter) -> None:
    text = "大会，回顾其2004年12月2日第59/50号决议，欢迎集体安全条约组织的努力"
    spans = segmenter.words(text)
    assert "".join(text[start:end] for start, end in spans) == text
    assert "集体安全条约组织" in [text[start:end] for start, end in spans]


def test_the_dictionarys_cache_lies_in_the_folder_that_was_named(tmp_path: Path) -> None:
    Segmenter(cache_folder=tmp_path / "own").warm_up()
    assert (tmp_path / "own" / "jieba.cache").exists()


def test_a_folder_that_cannot_be_made_costs_only_the_cache(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert Segmenter(cache_folder=tmp_path / "file" / "cache").word_at("继续审查", 0) == (0, 2)


@pytest.mark.parametrize(
    ("offset", "sentence"),
    [
        (0, "议程通过。"),
        (4, "议程通过。"),
        (5, "主席说：“开会！”"),
        (12, "主席说：“开会！”"),
        (14, "散会"),
        (99, "散会"),
    ],
)
def test_a_sentence_ends_with_its_closing_marks(offset: int, sentence: str) -> None:
    text = "议程通过。主席说：“开会！”散会"
    start, end = sentence_at(text, offset)
    assert text[start:end] == sentence


def test_a_stop_inside_a_number_ends_no_sentence() -> None:
    assert sentence_at("S/PV.7796 met. Then it rose.", 3) == (0, 14)
    assert sentence_at("S/PV.7796 met. Then it rose.", 16) == (15, 28)
