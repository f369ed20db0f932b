from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Footnote, NoteMark, Reference, Source
from reader.workspace.cited_titles import title_beside, title_given, titles_told


@pytest.mark.parametrize(
    ("before", "cited", "behind", "title"),
    [
        (
            "重申2015年9月25日题为“变革我们的世界：2030年可持续发展议程”的",
            "第70/1号决议",
            "，",
            "变革我们的世界：2030年可持续发展议程",
        ),
        ("题为“甲”的2015年9月25日", "第70/1号决议", "，", "甲"),
        ("题为“甲”的大会", "第70/1号决议", "", "甲"),
        ("题为“甲”的第69/1号和", "第70/1号决议", "，", ""),
        ("题为“甲”的报告，", "第70/1号决议", "，", ""),
        (
            "Recalling its ",
            "resolution 70/1",
            " of 25 September 2015, entitled “Transforming our world”,",
            "Transforming our world",
        ),
        ("回顾", "第70/1号决议", "，题为“甲”，", "甲"),
        ("回顾", "第70/1号决议", "、2015年7月27日题为“乙”的第69/313号决议", ""),
        ("回顾", "第70/1号决议", "", ""),
    ],
)
def test_the_title_beside_a_citation_is_taken_where_it_is_that_citations(before, cited, behind, title) -> None:
    assert title_beside(before + cited + behind, len(before), len(before) + len(cited)) == title


def test_titles_are_looked_for_in_the_citing_documents(workspace, add) -> None:
    # The made documents cite A/RES/70/1 with their first character.
    add("第，题为“甲”", symbol="A/RES/71/1")
    assert list(titles_told(workspace, ["A/RES/1/1", "A/RES/70/1"])) == [("A/RES/70/1", "甲")]
    assert list(titles_told(workspace, ["A/RES/70/1"], lambda: True)) == []


@pytest.mark.parametrize(
    ("text", "note", "title"),
    [
        ("回顾《世界人权宣言》", "第217A(III)号决议。", "世界人权宣言"),
        ("回顾《世界人权宣言》", "见第217A(III)号决议。", "世界人权宣言"),
        ("回顾《世界人权宣言》", "联合国，《条约汇编》，第217A(III)号决议。", ""),
        ("回顾世界人权宣言", "第217A(III)号决议。", ""),
    ],
)
def test_a_note_that_is_a_citation_names_what_stands_before_its_mark(text, note, title) -> None:
    block = Block("b0", BlockKind.PREAMBULAR, f"{text}的条款", notes=(NoteMark("1", len(text)),))
    start = note.index("第217")
    reference = Reference(None, "1", start, start + 12, "A/RES/217(III)")
    document = Document(Source("a"), Genre.RESOLUTION, "", (block,), footnotes=(Footnote("1", note),))
    assert title_given(document, reference) == title
