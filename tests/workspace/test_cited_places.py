from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.workspace import finding
from reader.workspace.cited_places import SymbolQuery, symbol_places, symbol_query
from reader.workspace.replacing import index_mentions
from reader.workspace.source_reading import recognised_anew

LIST = "回顾其第60/4号、第70/1号和第62/6号决议，其中通过可持续发展议程，"
COUNCIL = "又回顾安全理事会第1325(2000)号决议和第2122(2013)号决议，"
LETTER = "注意到2016年10月12日的信(S/2016/867)和会议记录(S/PV.7796)，"
ALONE = "重申第70/1号决议，"


@pytest.fixture
def keep(workspace) -> Callable[..., int]:
    """Keep a resolution with a title, whose paragraphs are recognised as those of a file are."""

    def add(symbol: str, *texts: str) -> int:
        blocks = (
            Block("b0", BlockKind.TITLE, f"关于{symbol}的标题"),
            *(Block(f"b{n}", BlockKind.PREAMBULAR, text) for n, text in enumerate(texts, 1)),
        )
        document = recognised_anew(
            Document(
                Source("a.txt", symbol), Genre.RESOLUTION, "标题", blocks, symbol=symbol, organ="General Assembly"
            )
        )
        number = workspace.library.documents.add(document)
        index_mentions(workspace.library, number, document)
        return number

    return add


@pytest.fixture
def library(keep) -> dict[str, int]:
    return {
        "cited": keep("A/RES/70/1", "变革我们的世界："),
        "citing": keep("A/RES/75/1", LIST, COUNCIL, LETTER, ALONE),
        "record": keep("S/PV.7796", "会议开始。"),
    }


@pytest.mark.parametrize(
    ("query", "matches"),
    [
        ("70/1", ["关于A/RES/70/1的标题", "第70/1号", "第70/1号决议"]),
        ("第70/1号决议", ["关于A/RES/70/1的标题", "第70/1号", "第70/1号决议"]),
        ("大会第７０／１号决议", ["关于A/RES/70/1的标题", "第70/1号", "第70/1号决议"]),
        ("A/RES/70/1", ["关于A/RES/70/1的标题", "第70/1号", "第70/1号决议"]),
        ("1325(2000)", ["第1325(2000)号决议"]),
        ("1325", ["第1325(2000)号决议"]),
        ("S/PV.7796", ["关于S/PV.7796的标题", "S/PV.7796"]),
        ("S/2016/867", ["S/2016/867"]),
        ("2016/867", ["S/2016/867"]),
    ],
)
def test_a_symbol_in_any_form_finds_its_document_and_every_mention(workspace, library, query, matches) -> None:
    assert [place.hit.match for place in symbol_places(workspace, query, 10)] == matches
    found = [hit.match for hit in finding.search(workspace, query)]
    assert found[: len(matches)] == matches


@pytest.mark.parametrize(
    ("query", "blocks"),
    [
        ("A/RES/70/1 可持续", ["b1"]),
        ("可持续 60/4 70/1", ["b1"]),
        ("1325 1325(2000)", ["b2"]),
        ("第1325(2000)号决议 2122(2013)", ["b2"]),
        ("70/1 2122(2013)", []),
        ("70/1 秘书长", []),
    ],
)
def test_symbols_and_words_find_the_passages_that_have_all_of_them(workspace, library, query, blocks) -> None:
    hits = [place.hit for place in symbol_places(workspace, query, 10)]
    assert [hit.block for hit in hits] == blocks
    assert all(hit.document == library["citing"] for hit in hits)


@pytest.mark.parametrize("query", ["可持续发展", "", "2016 会议", "第七十届会议"])
def test_a_query_without_a_symbol_is_left_to_the_words(workspace, library, query) -> None:
    assert symbol_query(query) is None
    assert symbol_places(workspace, query, 10) == []


def test_a_query_is_parted_into_symbols_and_words() -> None:
    assert symbol_query("S/PV.7796") == SymbolQuery((("S/PV.7796",),))
    assert symbol_query("刘结一 S/PV.7796 “集体 安全”") == SymbolQuery((("S/PV.7796",),), ("刘结一", "集体安全"))


def test_the_limit_holds_and_removed_documents_are_left_out(workspace, library) -> None:
    assert len(symbol_places(workspace, "70/1", 2)) == 2
    workspace.library.documents.remove([library["cited"], library["citing"]])
    assert symbol_places(workspace, "70/1", 2) == []


def test_both_works_that_share_a_symbol_are_found(workspace, library, keep) -> None:
    other = keep("A/RES/70/1", "更正")
    assert {place.hit.document for place in symbol_places(workspace, "70/1", 10)} == {*library.values(), other} - {
        library["record"]
    }
