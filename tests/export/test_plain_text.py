from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.export.plain_text import block_as_text, document_as_text, passage_as_text


@pytest.mark.parametrize("name", ["resolution", "record", "letter"])
def test_documents_as_plain_text(documents, golden_text, name):
    golden_text(f"{name}.txt", document_as_text(documents[name]) + "\n")


def test_a_passage_has_its_citation_below_it(documents):
    record = documents["record"]

    assert passage_as_text(record, "S/PV.7796").endswith("1. 谢谢。\n\n— S/PV.7796")


def test_a_number_in_chinese_punctuation_stands_close_to_its_text():
    assert block_as_text(Block("b0", BlockKind.PARAGRAPH, "导言", number="一", number_printed="一、")) == "一、导言"
    assert block_as_text(Block("b0", BlockKind.OPERATIVE, "请", number="1")) == "1 请"


def test_a_document_without_title_or_symbol_is_headed_by_its_file():
    empty = Document(Source("x.txt"), Genre.DOCUMENT, "", ())

    assert document_as_text(empty).startswith("x.txt")
