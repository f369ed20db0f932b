from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.workspace import finding
from reader.workspace.finding import DestinationKind


def block(number: int, kind: BlockKind, text: str, printed: str | None = None) -> Block:
    return Block(f"b{number}", kind, text, number=printed)


DOCUMENT = Document(
    Source("made", "hash"),
    Genre.RESOLUTION,
    "合作",
    (
        block(0, BlockKind.PREAMBULAR, "回顾"),
        block(1, BlockKind.OPERATIVE, "决定", "1"),
        block(2, BlockKind.OPERATIVE, "请：", "12"),
        block(3, BlockKind.ITEM, "甲", "(a)"),
        block(4, BlockKind.ITEM, "乙", "(b)"),
        block(5, BlockKind.ITEM, "其一", "(i)"),
        block(6, BlockKind.OPERATIVE, "又请：", "13"),
        block(7, BlockKind.ITEM, "丙", "(c)"),
        block(8, BlockKind.HEADING, "附件"),
        block(9, BlockKind.PARAGRAPH, "说明", "1"),
    ),
    symbol="A/RES/71/12",
)


@pytest.mark.parametrize(
    ("query", "blocks"),
    [
        ("第1段", ["b1", "b9"]),
        ("1", ["b1", "b9"]),
        ("第十二段", ["b2"]),
        ("执行部分第12段", []),
        ("12(b)", ["b4"]),
        ("12（b）", ["b4"]),
        ("第12段(b)", ["b4"]),
        ("第12(b)段", ["b4"]),
        ("12(b)(i)", ["b5"]),
        ("12(c)", []),
        ("13(c)", ["b7"]),
        ("para. 12", ["b2"]),
        ("para 12", ["b2"]),
        ("paragraph 12 (b)", ["b4"]),
        ("99", []),
        ("决定", []),
    ],
)
def test_a_paragraph_is_found_by_its_printed_number(query: str, blocks: list[str]) -> None:
    assert [found.id for found, _ in finding.paragraphs_named(DOCUMENT, query)] == blocks


def test_go_to_prefers_a_paragraph_of_the_open_document(workspace, add) -> None:
    number = add("决定", "请秘书长")
    document = workspace.library.documents.load(number)
    (found,) = finding.go_to(workspace, "第2段", document, language="zh")
    assert (found.document, found.block, found.kind) == (number, "b1", DestinationKind.PARAGRAPH)
    assert found.label == "第2段  请秘书长"


def test_a_number_that_stands_twice_is_told_apart_by_its_annex(workspace) -> None:
    found = finding.go_to(workspace, "1", DOCUMENT, 1, "zh")
    assert [place.label for place in found] == ["第1段  决定", "附件，第1段  说明"]


@pytest.mark.parametrize("query", ["A/RES/71/12", "71/12", "第71/12号决议", " a/res/71/12 "])
def test_go_to_takes_a_symbol_in_any_form(workspace, add, query: str) -> None:
    number = add("决定")
    found = finding.go_to(workspace, query)[0]
    assert (found.document, found.block, found.kind) == (number, None, DestinationKind.DOCUMENT)


@pytest.mark.parametrize(
    "query",
    [
        "71/12第2段",
        "第71/12号决议，第2段",
        "A/RES/71/12 第二段",
        "A/RES/71/12 para 2",
        "A/RES/71/12, para. 2",
        "GA resolution 71/12 paragraph 2",
        "71/12 ¶2",
    ],
)
def test_go_to_takes_a_symbol_with_a_paragraph(workspace, add, query: str) -> None:
    number = add("决定", "请秘书长")
    (found,) = finding.go_to(workspace, query, language="zh")
    assert (found.document, found.block) == (number, "b1")
    assert found.label == "A/RES/71/12，第2段"


def test_go_to_says_which_symbol_the_library_lacks(workspace, add) -> None:
    add("决定")
    (found,) = finding.go_to(workspace, "S/RES/1325(2000)", language="zh")
    assert (found.document, found.symbol, found.kind) == (None, "S/RES/1325(2000)", DestinationKind.ABSENT)


@pytest.mark.parametrize("query", ["1325(2000)", "第1325(2000)号决议，第2段", "S/RES/1325(2000) para. 2"])
def test_go_to_says_that_a_symbol_is_absent_before_it_lists_who_mentions_it(workspace, add, query) -> None:
    number = add("回顾第1325(2000)号决议，第2段 S/RES/1325(2000) para. 2")
    found = finding.go_to(workspace, query)
    assert (found[0].kind, found[0].symbol) == (DestinationKind.ABSENT, "S/RES/1325(2000)")
    assert {(place.document, place.kind) for place in found[1:]} == {(number, DestinationKind.WORDS)}


def test_go_to_takes_a_bare_number_for_words_first(workspace, add) -> None:
    add("2030年可持续发展议程")
    kinds = [place.kind for place in finding.go_to(workspace, "2030")]
    assert kinds == [DestinationKind.WORDS, DestinationKind.ABSENT]


def test_go_to_looks_for_words_in_the_open_document_first(workspace, add) -> None:
    other = add("秘书长的报告", symbol="A/RES/71/1")
    number = add("决定", "请秘书长", symbol="A/RES/71/2")
    found = finding.go_to(workspace, "秘书长", workspace.library.documents.load(number))
    assert [(place.document, place.block, place.start, place.end) for place in found] == [
        (number, "b1", 1, 4),
        (other, "b0", 0, 3),
    ]


def test_searching_a_symbol_finds_its_mentions_in_lists_too(workspace, add) -> None:
    number = add("第70/1号和第71/2号决议", "第70/1号决议")
    hits = finding.search(workspace, "第70/1号决议")
    # The made documents cite A/RES/70/1 with their first character.
    assert [(hit.document, hit.block, hit.start, hit.match) for hit in hits] == [
        (number, "b0", 0, "第"),
        (number, "b1", 0, "第70/1号决议"),
    ]
    assert len(finding.search(workspace, "第70/1号决议", limit=1)) == 1


def test_a_place_that_is_both_cited_and_worded_so_is_found_once(workspace, add) -> None:
    add("第70/1号决议")
    assert len(finding.search(workspace, "第70/1号决议")) == 1


def test_an_empty_query_leads_nowhere(workspace) -> None:
    assert finding.go_to(workspace, "  ") == []
    assert finding.search(workspace, "  ") == []


def test_the_filter_takes_title_symbol_date_and_spoken_symbols(workspace, add) -> None:
    first = add("集体安全", symbol="A/RES/71/12")
    second = add("上海合作", symbol="S/RES/1325(2000)")
    entries = workspace.library.documents.listing()

    def ids(query: str) -> list[int]:
        return [entry.id for entry in finding.filter_documents(entries, query)]

    assert ids("") == [first, second]
    assert ids("集体") == [first]
    assert ids("关于 合作") == [second]
    assert ids("第71/12号决议") == [first]
    assert ids("1325") == [second]
    assert ids("a/res") == [first]
    assert ids("无此文件") == []


def test_words_of_one_document_are_bounded() -> None:
    assert len(finding.search_in(DOCUMENT, 1, "请", limit=1)) == 1
    assert [hit.block for hit in finding.search_in(DOCUMENT, 1, "请")] == ["b2", "b6"]
    assert finding.search_in(DOCUMENT, 1, " ") == []


@pytest.mark.parametrize(
    "query", ["71/1", "第71/1号决议", "A/RES/71/1", "a/res/71/1", " ７１／１ ", "GA resolution 71/1"]
)
def test_the_filter_keeps_the_document_of_a_symbol_with_its_parts_and_revisions(workspace, add, query) -> None:
    wanted = {add("甲", symbol=symbol) for symbol in ("A/RES/71/1", "A/RES/71/1B", "A/RES/71/1/Corr.1")}
    add("乙", symbol="A/RES/71/12")
    entries = workspace.library.documents.listing()
    assert {entry.id for entry in finding.filter_documents(entries, query)} == wanted


def test_the_filter_goes_on_narrowing_while_a_symbol_is_typed(workspace, add) -> None:
    wanted = [add("甲", symbol=symbol) for symbol in ("A/RES/71/12", "A/RES/71/14")]
    entries = workspace.library.documents.listing()
    assert [entry.id for entry in finding.filter_documents(entries, "71/1")] == wanted
    listed = finding.filter_documents(entries, "第71/12、71/14号决议")
    assert [entry.id for entry in listed] == wanted


def test_go_to_takes_every_symbol_of_a_list(workspace, add) -> None:
    wanted = [add("甲", symbol=symbol) for symbol in ("A/RES/71/12", "S/RES/1325(2000)")]
    found = finding.go_to(workspace, "第71/12号决议和第1325（2000）号决议")
    assert [(place.document, place.kind) for place in found] == [(one, DestinationKind.DOCUMENT) for one in wanted]
