"""Who signed a letter."""

from __future__ import annotations

from reader.parsing.paragraphs import Paragraph
from reader.parsing.signatures import signature_lines


def lines(*texts: str) -> list[str]:
    paragraphs = [Paragraph(text) for text in texts]
    return [texts[index] for index in sorted(signature_lines(paragraphs))]


def test_office_and_rank_above_the_name_belong_to_the_signature():
    assert lines("请分发为荷。", "常驻代表", "大使", "约翰·史密斯(签名)", "附件") == [
        "常驻代表",
        "大使",
        "约翰·史密斯(签名)",
    ]


def test_nothing_is_taken_above_the_letters_last_sentence_or_an_annexs_heading():
    assert lines("标题", "请分发为荷。", "约翰·史密斯（签名）") == ["约翰·史密斯（签名）"]
    assert lines("附件", "外交部长", "约翰·史密斯（签名）") == ["外交部长", "约翰·史密斯（签名）"]


def test_without_a_signed_name_no_line_is_a_signature():
    assert lines("常驻代表", "大使") == []
