"""Running text with notes (akn4un_passages), rows of tables (akn4un_tables) and titles (akn4un_titles)."""

from __future__ import annotations

import pytest
from lxml import etree

from reader.parsing.sources.akn4un_elements import DEEPEST, names, plain_text, table
from reader.parsing.sources.akn4un_passages import NoteBook, Passage, PassageBuilder, joined
from reader.parsing.sources.akn4un_tables import read_row
from reader.parsing.sources.akn4un_titles import holds_title, title_lines
from reader.parsing.sources.untrusted_xml import local_name


def read(markup: str, footnotes: list | None = None) -> Passage:
    builder = PassageBuilder(NoteBook(footnotes if footnotes is not None else []))
    builder.content(etree.fromstring(markup))
    return builder.finish()


def test_inline_elements_are_one_text_without_stray_space():
    assert (
        read("<p>\n  <span>回顾</span>其第 <a href='x'>46</a><a href='x'>/182</a> 号决议</p>").text
        == "回顾其第46/182号决议"
    )


def test_a_note_is_called_at_its_place_and_kept():
    notes: list = []
    passage = read("<p>\t报告，<authorialNote marker='3'><p>\t\t见<a>A/75/1</a>。</p></authorialNote> 并</p>", notes)
    assert passage.text == "报告，并"
    assert [(mark.label, mark.offset) for mark in passage.marks] == [("3", 3)]
    assert [(note.label, note.text) for note in notes] == [("3", "见A/75/1。")]


def test_a_label_repeated_in_its_note_is_taken_off():
    notes: list = []
    read("<p>甲<authorialNote marker='21'><p><sup>21</sup>\t同上。</p></authorialNote></p>", notes)
    assert notes[0].text == "同上。"


def test_a_raised_label_calls_its_note_again_but_a_power_does_not():
    passage = read(
        "<p>甲<authorialNote marker='2'><p>注。</p></authorialNote>乙<sup>2</sup>丙km<sup>2</sup>丁<sup>9</sup></p>"
    )
    assert passage.text == "甲乙丙km2丁9"
    assert [(mark.label, mark.offset) for mark in passage.marks] == [("2", 1), ("2", 2)]


def test_a_label_that_comes_back_gets_one_of_its_own():
    notes: list = []
    book = NoteBook(notes)
    assert book.add("1", Passage("一。")) == ("1", None)
    assert book.add("1", Passage("二。")) == ("1·2", "1")
    assert [(note.label, note.printed) for note in notes] == [("1", None), ("1·2", "1")]


def test_a_note_without_marker_is_counted():
    notes: list = []
    read("<p>甲<authorialNote><p>注。</p></authorialNote></p>", notes)
    assert notes[0].label == "1"


def test_joined_passages_keep_their_marks():
    notes: list = []
    one = read("<p>甲<authorialNote marker='1'><p>注。</p></authorialNote></p>", notes)
    assert [mark.offset for mark in joined([Passage("乙丙"), one], "\t").marks] == [4]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (
            "<tr><td><p>1</p></td><td><p>通盘 决策</p><p>和领导</p></td><td>78 809 400</td></tr>",
            "1\t通盘决策和领导\t78 809 400",
        ),
        ("<tr><td/><th>数额</th><td/></tr>", "\t数额"),
        ("<tr><td/><td> </td></tr>", ""),
    ],
)
def test_a_row_is_its_cells_parted_by_tabs(markup, text):
    assert read_row(etree.fromstring(markup), NoteBook([])).text == text


def test_a_row_keeps_the_marks_of_its_cells():
    row = "<tr><td>甲</td><td>乙<authorialNote marker='1'><p>注。</p></authorialNote></td></tr>"
    assert [mark.offset for mark in read_row(etree.fromstring(row), NoteBook([])).marks] == [3]


def titles(markup: str) -> list[tuple[str | None, str, bool]]:
    lines = title_lines(etree.fromstring(markup), NoteBook([]))
    return [(line.number.bare if line.number else None, line.passage.text, line.titled) for line in lines]


def test_a_title_has_its_number():
    assert titles("<p><docNumber>75/1.</docNumber>\n<docTitle>题</docTitle></p>") == [("75/1", "题", True)]


def test_a_letter_without_title_is_a_line_of_its_own():
    markup = "<p><docNumber>75/1.</docNumber><docTitle>题</docTitle><docNumber>B</docNumber></p>"
    assert titles(markup) == [("75/1", "题", True), (None, "B", False)]


def test_a_note_to_a_letter_without_title_stands_behind_the_letter():
    note = "<authorialNote marker='1'><p>注。</p></authorialNote>"
    lines = title_lines(etree.fromstring(f"<p><docNumber>B</docNumber>{note}</p>"), NoteBook([]))
    assert [(line.passage.text, line.passage.marks[0].offset) for line in lines] == [("B", 1)]


def test_a_second_title_begins_a_second_line():
    markup = "<p><docNumber>75/1.</docNumber><docTitle>题</docTitle><docTitle>又</docTitle></p>"
    assert titles(markup) == [("75/1", "题", True), (None, "又", True)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p><docTitle>题</docTitle></p>", True),
        ("<p><docNumber>A</docNumber> </p>", True),
        ("<p>第<docNumber>75/1</docNumber>号</p>", False),
        ("<p>无</p>", False),
    ],
)
def test_a_paragraph_of_the_preface_is_a_title_or_not(markup, expected):
    assert holds_title(etree.fromstring(markup)) is expected


def test_elements_go_by_their_local_names():
    element = etree.fromstring(f"<x:p xmlns:x='http://any'>{'字' * DEEPEST}</x:p>")
    assert local_name(element) == "p"
    assert local_name(element) in names("leaves")
    assert plain_text(element) == "字" * DEEPEST
    assert plain_text(None) == ""
    assert table("languages")["zho"] == "zh"


def runs(holder) -> list[tuple[str, str]]:
    return [(holder.text[run.start : run.end], run.style.value) for run in holder.emphasis]


def test_classes_and_elements_set_runs_in_text_links_and_notes():
    notes: list = []
    passage = read(
        "<p>\t<span class='bold'>又 回顾</span>其<a href='x'>第 <i>1</i></a>号，<b>并<i> 请</i></b>"
        "<authorialNote marker='1'><p>\t<span class='italic'>Davis</span>诉关岛。</p></authorialNote></p>",
        notes,
    )
    assert runs(passage) == [("又回顾", "bold"), ("1", "italic"), ("并", "bold"), ("请", "bold_italic")]
    assert runs(notes[0]) == [("Davis", "italic")]
    assert runs(passage.without_beginning(2)) == [("顾", "bold"), *runs(passage)[1:]]
    assert runs(joined([Passage("一、"), passage], "")) == runs(passage)


def test_a_run_ends_with_its_passage():
    builder = PassageBuilder(NoteBook([]))
    builder.element(etree.fromstring("<b>甲</b>"))
    assert runs(builder.finish()) == [("甲", "bold")]
    builder.text("乙")
    assert runs(builder.finish()) == []
    builder.element(etree.fromstring("<b> </b>"))
    builder.finish()
    builder.text("丙")
    assert runs(builder.finish()) == []
