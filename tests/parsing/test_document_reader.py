"""The seeds as a careful reader reads them, the text's conservation, and files that cannot be read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.block_kinds import BlockKind, Genre
from reader.document.json_form import from_json, to_json
from reader.document.model import Document
from reader.errors import UnreadableFile
from reader.messages import error_parts, sentence
from reader.parsing.cleaning import squash
from reader.parsing.document_reader import read_bytes, read_document

STRUCTURED = ("000", "001", "002", "004")
LATER = ("references", "organizations", "source", "source_facts")
"""What recognition adds, and what depends on where the file lies."""


def as_golden(document: Document) -> dict[str, Any]:
    return {key: value for key, value in to_json(document).items() if key not in LATER}


@pytest.mark.parametrize("number", STRUCTURED)
def test_a_seed_reads_as_its_golden_answer(number, seed, golden):
    golden(number, as_golden(read_document(seed(number))))


@pytest.mark.parametrize("number", STRUCTURED)
def test_a_seed_gives_back_every_character_in_order(number, seed, lost):
    assert lost(read_document(seed(number)), seed(number).read_text(encoding="utf-8")) == ""


@pytest.mark.parametrize("number", STRUCTURED)
def test_a_seed_survives_its_json(number, seed):
    document = read_document(seed(number))
    assert from_json(json.loads(json.dumps(to_json(document)))) == document


@pytest.mark.parametrize("number", STRUCTURED)
def test_marks_lie_inside_their_texts_and_call_notes_that_exist(number, seed):
    document = read_document(seed(number))
    labels = {note.label for note in document.footnotes}
    for block in document.blocks:
        for mark in block.notes:
            assert 0 <= mark.offset <= len(block.text)
            assert mark.label in labels


def test_the_letter_is_dated_by_its_own_title_not_by_its_distribution(seed):
    letter = read_document(seed("002"))
    assert (letter.genre, letter.date, letter.session, letter.organ) == (
        Genre.LETTER,
        "2009-07-14",
        64,
        "General Assembly",
    )


def test_the_articles_own_title_and_first_sentence_are_parted_from_the_sites_line(seed):
    article = read_document(seed("004"))
    masthead, heading, first = article.blocks[1:4]
    assert masthead.kind is BlockKind.MASTHEAD
    assert masthead.text.endswith("عربي")
    assert (
        heading.text
        == "联合国与区域及次区域组织在维持国际和平与安全方面的合作：集体安全条约组织、上海合作组织和独立国家联合体"
    )
    assert first.text.startswith("俄罗斯联邦计划在2016年10月28日就“联合国与区域")


ALPHABET = "大会，。；：、回顾决定第号年月日段附件和《》“”()[]一二三ab AZ0123456789¹²³*_#./\n\n\n \t　\f$"


@settings(max_examples=120, deadline=None)
@given(st.text(alphabet=ALPHABET, max_size=400))
def test_any_text_is_read_without_losing_a_character(text):
    document = _read_or_error(text.encode(), {"empty_file"})
    if document is None:
        return
    assert Counter(_printed(document)) == Counter(squash(text))


LINES = [
    "大会，",
    " 回顾其2016年11月21日第71/12号决议，1 ",
    "又回顾其报告，2  并审议了",
    "1. 请秘书长提出报告；",
    "(a) 促请各国；",
    "__________________",
    " 1 A/71/160。",
    " 2 第60/288号决议。",
    "71/12. 联合国同集体安全条约组织的合作",
    "附件",
    "¹ 同上。",
    "2016年11月21日",
    "## 第六十四届会议",
    "71/12",
]


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=30))
def test_lines_of_un_texts_in_any_order_lose_no_character(lines):
    text = "\n".join(lines)
    assert Counter(_printed(read_bytes(text.encode(), "any.txt"))) == Counter(squash(text))


def _printed(document: Document) -> Iterator[str]:
    for block in document.blocks:
        yield from squash(block.text + (block.number_printed or block.number or ""))
        for mark in block.notes:
            yield from mark.printed or mark.label
    for note in document.footnotes:
        yield from squash((note.printed or note.label) + note.text)
    for text in document.furniture:
        yield from squash(text)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_document_or_a_clear_error(data):
    document = _read_or_error(
        data,
        {
            "empty_file",
            "binary_file",
            "undecodable_file",
            "unsupported_format",
            "pdf_damaged",
            "word_damaged",
            "encoding_in_doubt",
        },
    )
    assert document is None or document.blocks or document.footnotes or document.furniture


def _read_or_error(data: bytes, expected: set[str]) -> Document | None:
    try:
        return read_bytes(data, "any.txt")
    except UnreadableFile as error:
        if error.key not in expected:
            raise
        return None


BROKEN = {
    "empty": "empty_file",
    "blank_lines_only": "empty_file",
    "nul_bytes": "binary_file",
    "control_characters": "binary_file",
    "pdf": "pdf_damaged",
    "word": "word_damaged",
    "undecodable": "undecodable_file",
}


@pytest.mark.parametrize(("name", "key"), BROKEN.items())
def test_a_broken_file_is_named_with_its_defect_and_a_remedy(name, key):
    path = next((Path(__file__).parents[1] / "broken").glob(f"{name}.*"))
    with pytest.raises(UnreadableFile) as raised:
        read_document(path, given=f"papers/{path.name}")
    assert raised.value.key == key
    assert raised.value.subject == f"papers/{path.name}"
    for language in ("zh", "en"):
        what, _, remedy = error_parts(raised.value, language)
        assert "errors." not in what + remedy
        assert "{" not in what + remedy


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path):
    with pytest.raises(UnreadableFile, match="file_missing"):
        read_document(tmp_path / "gone.txt")


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (PermissionError(13, "Permission denied"), "file_not_permitted"),
        (OSError(5, "Input/output error"), "file_unreadable"),
        (IsADirectoryError(21, "Is a directory"), "file_unreadable"),
    ],
)
def test_a_file_that_the_system_refuses_is_told_with_its_reason(error, key, tmp_path, monkeypatch):
    def refuse(path: Path) -> bytes:
        raise error

    path = tmp_path / "refused.txt"
    path.write_text("大会，")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UnreadableFile, match=key):
        read_document(path)


def test_fifty_megabytes_in_one_line_are_refused_before_they_are_read(tmp_path, monkeypatch):
    path = tmp_path / "endless.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("the file was read"))
    with pytest.raises(UnreadableFile, match="file_too_large") as raised:
        read_document(path)
    assert raised.value.values == {"size_megabytes": 50, "limit_megabytes": 8}


def test_a_line_of_six_megabytes_is_cut_at_sentence_ends_and_the_doubt_is_told():
    text = "联合国大会第七十一届会议审议了这一项目。" * 100_000
    document = read_bytes(text.encode(), "endless.txt")
    assert [problem.kind for problem in document.problems] == ["overlong_line", "genre_unknown"]
    assert "".join(block.text for block in document.blocks) == text
    assert all(block.text.endswith("。") and len(block.text) <= 20_000 for block in document.blocks)


def test_a_document_of_no_known_form_is_read_as_it_stands():
    document = read_bytes("通知\n\n一、导言\n\n今天下了雨。\n\n(a) 很大；".encode(), "any.txt")
    assert document.genre is Genre.DOCUMENT
    assert [problem.kind for problem in document.problems] == ["genre_unknown"]
    assert [(block.kind, block.number, block.text) for block in document.blocks] == [
        (BlockKind.TITLE, None, "通知"),
        (BlockKind.HEADING, "一", "导言"),
        (BlockKind.PARAGRAPH, None, "今天下了雨。"),
        (BlockKind.ITEM, "(a)", "很大；"),
    ]


def test_every_problem_has_its_sentence_in_both_languages():
    kinds = ["damaged_characters", "overlong_line", "note_without_call", "opening_missing", "number_out_of_order"]
    for kind in [*kinds, "title_missing"]:
        for language in ("zh", "en"):
            assert sentence(f"problems.{kind}", language, detail="3") != f"problems.{kind}"
