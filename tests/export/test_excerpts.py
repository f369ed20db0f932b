from __future__ import annotations

from dataclasses import replace

from reader.document.annotation import AnchorState, Annotation, anchor_in
from reader.document.block_kinds import BlockKind, Genre
from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.document.model import Block, Document, Footnote, Source
from reader.export.excerpts import DocumentFacts, by_document, by_heading, chosen, excerpts_of
from reader.export.markdown import excerpts_as_markdown


def annotation(name, colour="yellow", tags=()):
    return Annotation(name, 1, (anchor_in("b0", "文", 0, 1),), colour, "", tuple(tags))


def test_excerpts_come_in_the_order_of_the_text_and_those_without_a_place_last(excerpts):
    found = excerpts("zh")

    assert [excerpt.annotation.id[-1] for excerpt in found] == ["2", "1", "3", "4", "5", "6", "7"]
    assert [excerpt.needs_review for excerpt in found] == [False] * 6 + [True]


def test_every_excerpt_carries_its_citation(excerpts):
    title = "2009年7月14日代表给秘书长的信"

    assert [excerpt.citation for excerpt in excerpts("zh")] == [
        "大会第71/12号决议，“联合国同某某组织的合作”，序言部分第1段，脚注1 (A/RES/71/12)",
        "大会第71/12号决议，“联合国同某某组织的合作”，序言部分第2段和执行部分第1和1(a)段 (A/RES/71/12)",
        "大会第71/12号决议，“联合国同某某组织的合作”，第2段 (A/RES/71/12)",
        "S/PV.7796，“区域合作”，刘结一先生（中国）",
        "S/PV.7796，“区域合作”，刘结一先生（中国）",
        f"{title}，附件一，第1段",
        title,
    ]


def test_the_printed_number_is_given_only_where_the_quote_starts_with_its_block(excerpts):
    numbers = [[passage.printed_number for passage in excerpt.passages] for excerpt in excerpts("zh")]

    assert numbers == [[None], [None, "1.", "(a)"], ["2."], [None, None], [None], [None], [None]]


def test_an_excerpt_whose_words_are_gone_cites_no_paragraph_that_says_something_else(excerpts):
    first = excerpts("zh")[2]
    text = "另一段话"
    block = Block("b0", BlockKind.OPERATIVE, text, number="7")
    document = Document(Source("x.txt"), Genre.RESOLUTION, "题", (block,), symbol="A/RES/71/12")
    lost = replace(first.annotation, anchors=(anchor_in("b0", "原来的话", 0, 4),), state=AnchorState.REVIEW)
    (found,) = excerpts_of(document, 1, [lost], "zh")
    assert "段" not in found.citation
    assert [passage.printed_number for passage in found.passages] == [None]


def test_neighbours_are_gathered_by_document_and_by_heading(excerpts):
    groups = by_document(excerpts("zh"))

    assert [(facts.symbol, len(group)) for facts, group in groups] == [
        ("A/RES/71/12", 3),
        ("S/PV.7796", 2),
        (None, 2),
    ]
    assert [path for path, _ in by_heading(groups[2][1])] == [("附件一", "解释性说明"), ()]


def test_a_filter_takes_any_of_the_colours_and_any_of_the_tags():
    one, two, three = annotation("1", "yellow", ["a"]), annotation("2", "green", ["a", "b"]), annotation("3", "green")
    everything = [one, two, three]

    assert chosen(everything) == everything
    assert chosen(everything, []) == chosen(everything, None, []) == []
    assert chosen(everything, ["green"]) == [two, three]
    assert chosen(everything, ["green", "yellow"], ["a"]) == [one, two]
    assert chosen(everything, ["blue"]) == []
    assert chosen(everything, None, ["b"]) == [two]


def test_a_key_of_the_program_is_not_given_as_a_symbol():
    decision = Document(Source("x.txt"), Genre.RESOLUTION, "", (), symbol="A/DEC/71/501")
    facts = DocumentFacts.of(decision, 1)

    assert (facts.symbol, facts.address, facts.title) == (None, "", "x.txt")
    assert DocumentFacts.of(replace(decision, symbol="A/71/160"), 1).address == "https://docs.un.org/zh/A/71/160"


def test_an_annotation_without_anchors_is_still_exported():
    document = Document(Source("x.txt"), Genre.DOCUMENT, "题", ())

    (found,) = excerpts_of(document, 1, [Annotation("1", 1, (), "yellow", "只有批注")], "zh")

    assert found.passages == ()
    assert found.citation == "“题”"


def test_a_quote_keeps_its_runs_as_long_as_the_text_has_it():
    def run(start, end):
        return (Emphasis(start, end, EmphasisStyle.BOLD),)

    block = Block("b0", BlockKind.OPERATIVE, "又强调合作，", "1", "1.", emphasis=run(0, 3))
    note = Footnote("1", "见报告。", emphasis=run(1, 3))
    document = Document(Source("x"), Genre.RESOLUTION, "题", (block,), footnotes=(note,))
    anchors = (
        anchor_in("b0", block.text, 1, 5),
        anchor_in("b0", note.text, 0, 3, footnote="1"),
        replace(anchor_in("b0", block.text, 1, 5), quote="强调工作"),
    )
    marked = Annotation("a", 1, anchors, "yellow")
    (excerpt,) = excerpts_of(document, 1, [marked], "zh")
    assert [passage.emphasis for passage in excerpt.passages] == [run(0, 2), run(1, 3), ()]
    assert "> **强调**合作\n>\n> 见**报告**\n>\n> 强调工作" in excerpts_as_markdown([excerpt], "zh")
