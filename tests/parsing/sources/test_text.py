"""Encodings, line breaks and what is no text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import UnreadableFile
from reader.parsing.sources.text import decode, lines_of, refuse_size

SIMPLIFIED = "大会，\n\n回顾其2016年11月21日第71/12号决议，其中大会授予集体安全条约组织大会观察员地位，\n"
TRADITIONAL = "大會，\n\n回顧其2016年11月21日第71/12號決議，其中大會授予集體安全條約組織大會觀察員地位，\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "utf-32"])
def test_simplified_text_is_read_in_every_encoding(encoding):
    assert decode(SIMPLIFIED.encode(encoding), "any.txt").text == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "gb18030", "utf-16"])
def test_traditional_text_is_read_in_every_encoding(encoding):
    assert decode(TRADITIONAL.encode(encoding), "any.txt").text == TRADITIONAL


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_a_seed_is_the_same_in_another_encoding(number, encoding, seed):
    text = seed(number).read_text(encoding="utf-8")
    decoded = decode(text.encode(encoding), "seed.txt")
    assert decoded.text == text
    assert not decoded.damaged


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SIMPLIFIED.split("，")), min_size=4, max_size=20).map("，".join))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_sentences_make_the_round_trip(encoding, text):
    assert decode(text.encode(encoding), "any.txt").text == text


def test_the_encoding_is_named():
    assert decode(SIMPLIFIED.encode("gb18030"), "any.txt").encoding == "gb18030"
    assert decode(TRADITIONAL.encode("big5"), "any.txt").encoding == "big5hkscs"
    assert decode(SIMPLIFIED.encode("utf-8-sig"), "any.txt").encoding == "utf-8-sig"


def test_a_western_text_is_read():
    text = "Résolution adoptée par l'Assemblée générale le 21 novembre 2016. " * 5
    assert decode(text.encode("latin-1"), "any.txt").text == text


def test_a_cut_character_damages_one_place_and_is_told():
    decoded = decode((SIMPLIFIED * 20).encode()[:-2], "any.txt")
    assert decoded.damaged
    assert decoded.text.count("\ufffd") == 1


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "empty_file"),
        (b"\xef\xbb\xbf", "empty_file"),
        (b"\x00" * 64, "empty_file"),
        (b"%PDF-1.7 ...", "unsupported_format"),
        (b"a\x00b\x00\x00c" * 30 + b"\x07", "binary_file"),
    ],
)
def test_what_is_no_text_is_refused_by_its_defect(data, key):
    with pytest.raises(UnreadableFile, match=key):
        decode(data, "any.txt")


def test_a_file_as_large_as_the_limit_is_read_and_one_byte_more_is_not():
    refuse_size(8_000_000, "any.txt")
    with pytest.raises(UnreadableFile, match="file_too_large"):
        refuse_size(8_000_001, "any.txt")


def test_empty_lines_are_counted_on_the_line_below():
    lines = lines_of("大会，\r\n\r\n\r\n回顾\r其报告\u2028，")
    assert [(line.text, line.blank_before) for line in lines] == [
        ("大会，", 0),
        ("回顾", 2),
        ("其报告", 0),
        ("，", 0),
    ]


def test_a_form_feed_starts_a_page_and_white_space_between_lines_ends_the_line_above():
    lines = lines_of("报告，1\n \n\n\f又回顾\f")
    assert [(line.text, line.page_start) for line in lines] == [("报告，1 ", False), ("又回顾", True)]
