"""The right encoding is found, or none: a wrong one shows a text that the source does not have."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.parsing.sources.character_likelihood import frequent_share, log_likelihood, typical_share
from reader.parsing.sources.decoding import DoubtfulEncoding, read_characters

SEEDS = Path(__file__).parents[3] / "seeds"
TRADITIONAL = (
    "大會審議了秘書長關於聯合國與區域組織及其他組織的合作的報告，並重申《聯合國憲章》的宗旨和原則；安全理事會主席的聲明"
    "著重指出，各國應當採取一切必要措施，防止恐怖主義行為，保護平民，尤其是婦女和兒童的權利。人權委員會歡迎締約國提交"
    "第五次定期報告，但感到遺憾的是，報告沒有說明該國在消除歧視方面取得的進展；請秘書長向大會第五十屆會議提出報告。"
)
LEGACY = ("gb18030", "utf-16-le", "utf-16-be")


@cache
def running_text() -> str:
    return "".join("".join(path.read_text(encoding="utf-8").split()) for path in sorted(SEEDS.glob("*.txt")))


def pieces(shortest: int, longest: int):
    length = len(running_text())
    return st.tuples(st.integers(0, length - longest), st.integers(shortest, longest)).map(
        lambda place: running_text()[place[0] : place[0] + place[1]]
    )


def read(data: bytes) -> str | None:
    """Return what is read; None where nothing is or it is in doubt."""
    try:
        decoded = read_characters(data)
    except DoubtfulEncoding:
        return None
    return decoded.text if decoded is not None else None


@settings(max_examples=60, deadline=None)
@given(pieces(12, 200))
@pytest.mark.parametrize("encoding", ["utf-8", *LEGACY])
def test_a_sentence_is_read_in_every_encoding_or_refused(encoding, text):
    assert read(text.encode(encoding)) in ((text,) if encoding == "utf-8" else (text, None))


@settings(max_examples=40, deadline=None)
@given(pieces(60, 300))
@pytest.mark.parametrize("encoding", ["utf-8", *LEGACY])
def test_a_paragraph_is_never_in_doubt(encoding, text):
    assert read(text.encode(encoding)) == text


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(TRADITIONAL) - 40), st.integers(8, 40))
@pytest.mark.parametrize("encoding", ["utf-8", "big5", "gb18030", "utf-16-le"])
def test_traditional_text_is_read_in_every_encoding_or_refused(encoding, start, length):
    text = TRADITIONAL[start : start + length]
    assert read(text.encode(encoding)) in (text, None)
    assert read(TRADITIONAL[start:].ljust(80, "。").encode(encoding)) == TRADITIONAL[start:].ljust(80, "。")


@settings(max_examples=60, deadline=None)
@given(pieces(20, 120), st.integers(0, 1))
@pytest.mark.parametrize("encoding", ["utf-8", *LEGACY])
def test_a_file_cut_inside_a_character_has_the_rest_of_its_text_or_none(encoding, text, cut):
    found = read(text.encode(encoding)[: -1 - cut])
    assert found is None or found.rstrip("\ufffd") in (text[:-1], text[:-2])


@pytest.mark.parametrize(
    "text", ["é", "Résolution adoptée", "Ёлка и Резолюция", "Ελλάδα", "قرار", "²", "“大会”", "㈠", "①"]
)
def test_short_utf8_is_utf8_whatever_the_writing(text):
    assert read(text.encode()) in (text, None)
    assert read((text * 40).encode()) == text * 40


def test_a_text_of_a_few_bytes_that_is_two_texts_is_in_doubt():
    ambiguous = "妇女".encode("gb18030")
    with pytest.raises(DoubtfulEncoding) as raised:
        read_characters(ambiguous)
    assert len({*raised.value.encodings}) == 2


def test_what_a_text_says_of_its_encoding_decides_where_its_characters_do_not():
    ambiguous = "妇女".encode("gb18030")
    decoded = read_characters(ambiguous, "gb18030")
    assert decoded is not None
    assert decoded.text == "妇女"


def test_a_russian_text_in_an_encoding_of_its_own_is_read():
    text = "Генеральная Ассамблея приняла настоящую резолюцию на своём пленарном заседании. " * 8
    assert read(text.encode("cp1251")) == text


def test_likelihoods_tell_text_from_what_a_wrong_encoding_makes_of_it():
    right = "联合国大会第七十一届会议"
    wrong = right.encode("gb18030").decode("big5hkscs", errors="replace")
    assert log_likelihood(right) > log_likelihood(wrong)
    assert typical_share(right) == 1.0
    assert typical_share(wrong) < 0.7
    assert frequent_share("大会") == 1.0
    assert typical_share("plain") == frequent_share("plain") == 1.0
