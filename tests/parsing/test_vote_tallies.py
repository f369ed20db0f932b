"""Votes whose lists do not agree with their numbers."""

from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind
from reader.document.model import Block
from reader.parsing.document_reader import read_bytes
from reader.parsing.vote_tallies import vote_doubts

LISTS = ("赞成：中国、法国、委内瑞拉(玻利瓦尔共和国)", "反对：无", "弃权：日本")


def doubts(*texts: str) -> list[tuple[str | None, str]]:
    blocks = [
        Block(f"b{index}", BlockKind.NOTE if "：" in text[:4] else BlockKind.PARAGRAPH, text)
        for index, text in enumerate(texts)
    ]
    return [(doubt.block, doubt.detail) for doubt in vote_doubts(blocks)]


@pytest.mark.parametrize(
    "told",
    [
        "主席(以英语发言)：表决结果如下：3票赞成、零票反对、1票弃权。",
        "决议草案A/71/L.7以3票对0票、1票弃权获得通过(第71/12号决议)。",
        "决议草案以3票赞成、0票反对、1票弃权获得通过。",
    ],
)
def test_a_list_with_as_many_states_as_votes_raises_no_doubt(told):
    assert doubts(*LISTS, told) == []


def test_a_list_with_other_states_is_told_at_its_place():
    assert doubts("正文。", *LISTS, "以15票赞成、0票反对、1票弃权获得通过。") == [("b1", "赞成 3 ≠ 15")]


def test_without_numbers_or_lists_there_is_nothing_to_compare():
    assert doubts(*LISTS, "主席：决议草案获得通过。") == []
    assert doubts("以15票赞成、0票反对、1票弃权获得通过。") == []


def test_each_vote_has_its_own_numbers():
    first, second = "以3票赞成、0票反对、1票弃权获得保留。", "以4票赞成、0票反对、1票弃权获得通过。"
    assert doubts(*LISTS, first, *LISTS, second) == [("b4", "赞成 3 ≠ 4")]


def test_a_records_doubt_names_the_list():
    lines = (
        "上午10时开会。",
        "主席（以英语发言）：表决。",
        *LISTS,
        "主席（以英语发言）：表决结果如下：2票赞成、零票反对、1票弃权。",
    )
    document = read_bytes("\n".join([*lines, "上午11时散会。"]).encode(), "any.txt")
    assert [(problem.kind, problem.block) for problem in document.problems] == [("vote_differs", "b2")]
