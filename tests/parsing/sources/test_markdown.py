"""Markdown as its writers mean it, and plain texts with a few of its signs left alone."""

from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind
from reader.export.markdown_document import document_as_markdown
from reader.parsing.document_reader import read_bytes, read_document
from reader.parsing.sources import markdown

TEXT = """# 报告

## 一、导言

**大会**决定[^1]，见[联合国](https://un.org)，面积2\\*3。[^甲]
又一行。

- 粮食
- 饮水
  和电

| 国家 | 票数 |
|:-----|-----:|
| 中国 | 3[^1] |

> 引文。

[^1]: A/71/160。

    又见第60/288号决议。

[^甲]: 同上。

完。
"""


def told(text):
    return [
        (
            line.text,
            line.heading,
            line.cells,
            line.item,
            [(mark.label, mark.offset) for mark in line.marks],
            line.note,
        )
        for line in markdown.lines_of(text)
    ]


def test_headings_lists_tables_quotations_and_notes():
    assert told(TEXT) == [
        ("报告", 1, False, False, [], None),
        ("一、导言", 2, False, False, [], None),
        ("大会决定，见联合国，面积2*3。", 0, False, False, [("1", 4), ("2", 16)], None),
        ("又一行。", 0, False, False, [], None),
        ("粮食", 0, False, True, [], None),
        ("饮水\n和电", 0, False, True, [], None),
        ("国家\t票数", 0, True, False, [], None),
        ("中国\t3", 0, True, False, [("1", 4)], None),
        ("引文。", 0, False, False, [], None),
        ("A/71/160。", 0, False, False, [], "1"),
        ("又见第60/288号决议。", 0, False, False, [], "1"),
        ("同上。", 0, False, False, [], "2"),
        ("完。", 0, False, False, [], None),
    ]


@pytest.mark.parametrize("number", ["000", "001", "002"])
def test_what_the_program_exported_is_read_as_what_it_was(number, seed):
    gold = read_document(seed(number))
    found = read_bytes(document_as_markdown(gold).encode(), "exported.md")

    def facts(block):
        kind = BlockKind.HEADING if block.kind is BlockKind.TITLE else block.kind
        return kind, block.number, block.text, [(mark.label, mark.offset) for mark in block.notes]

    assert [facts(block) for block in found.blocks] == [facts(block) for block in gold.blocks]
    assert [(note.label, note.text) for note in found.footnotes] == [
        (note.label, note.text) for note in gold.footnotes
    ]


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_a_seed_is_no_markdown(number, seed):
    assert not markdown.recognises(seed(number).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "is_markdown"),
    [
        ("# 标题\n\n正文。", False),
        ("大会决定*\n\n* 同上。\n** 又同上。", False),
        ("甲 ** 乙 ** 丙 ** 丁", False),
        ("见[1]和[2]。", False),
        ("**大会**决定，**又决定**。", True),
        ("甲[^1]\n\n[^1]: 乙", True),
        ("|甲|乙|\n|---|---|", True),
    ],
)
def test_a_text_is_markdown_by_what_only_markdown_has(text, is_markdown):
    assert markdown.recognises(text) is is_markdown
