"""Notes of web pages and their marks, in the ways in which pages write them."""

from __future__ import annotations

from reader.parsing.sources import html
from reader.parsing.sources.html_note_forms import label_of, leading_label, opening_span


def told(body):
    found = html.read(f"<meta charset=utf-8><body>{body}".encode(), "any.html").lines
    return [
        (line.text, [(mark.label, mark.offset, mark.printed) for mark in line.marks], line.note) for line in found
    ]


def test_notes_saved_from_word_are_tied_by_their_links():
    body = (
        '<p class=MsoNormal>报告<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1" title="">'
        "<span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a>，完。</p>"
        '<div style="mso-element:footnote-list"><hr align=left><div style="mso-element:footnote" id=ftn1>'
        '<p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> A/71/160。</p></div></div>'
    )
    assert told(body) == [("报告，完。", [("1", 2, "[1]")], None), ("A/71/160。", [], "1")]


def test_notes_saved_from_libreoffice_are_tied_by_their_links():
    body = (
        '<p>报告<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>，完。</p>'
        '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>'
        "甲。</p><p>乙。</p></div>"
    )
    assert told(body)[:2] == [("报告，完。", [("1", 2, None)], None), ("甲。", [], "1")]


def test_a_note_in_a_block_of_its_own_has_all_its_paragraphs_and_no_arrow():
    body = (
        '<p>报告<sup id="r1"><a href="#n1">1</a></sup>，又<sup><a href="#n1">1</a></sup></p>'
        '<section><ol><li id="n1"><p>甲。</p><p>乙。</p> <a href="#r1">↩</a></li></ol></section><p>完。</p>'
    )
    found = told(body)
    assert found[0] == ("报告，又", [("1", 2, None), ("1", 4, None)], None)
    assert [(text, note) for text, _, note in found[1:3]] == [("甲。", "1"), ("乙。", "1")]
    assert found[-1] == ("完。", [], None)


def test_raised_labels_call_notes_below_and_a_power_is_text():
    body = (
        "<p>报告，<sup>1</sup> 面积5 km<sup>2</sup>，宣言<sup>2/</sup>和标题<sup>*</sup></p>"
        "<p><sup>1</sup> 甲。</p><p>2/ 乙。</p><p>* 丙。</p>"
    )
    assert told(body) == [
        ("报告， 面积5 km2，宣言和标题", [("1", 3, None), ("2", 14, "2/"), ("*", 17, None)], None),
        ("甲。", [], "1"),
        ("乙。", [], "2"),
        ("丙。", [], "*"),
    ]


def test_notes_below_a_line_are_tied_to_figures_in_the_running_text():
    body = "<p>审议了其报告， 1/ 又审议了其宣言， 2/ </p><p>完。</p><hr><p>1/ A/71/160。</p><p>2/ 同上。</p>"
    found = told(body)
    assert [(label, printed) for label, _, printed in found[0][1]] == [("1", "1/"), ("2", "2/")]
    assert [(text, note) for text, _, note in found[2:]] == [("A/71/160。", "1"), ("同上。", "2")]


def test_labels_that_nothing_calls_stay_text():
    body = "<p>大会决定：</p><p>(1) 甲。</p><p>(2) 乙。</p>"
    assert [text for text, _, note in told(body) if note is None] == ["大会决定：", "(1) 甲。", "(2) 乙。"]


def test_links_of_a_table_of_contents_are_no_marks():
    body = '<p>目录 <a href="#s1">1</a> <a href="#s2">导言</a></p><h2 id="s1">一、背景</h2><p id="s2">今天。</p>'
    assert [(marks, note) for _, marks, note in told(body)] == [([], None)] * 3


def test_a_label_used_again_for_another_note_is_kept_apart():
    body = "<p>甲<sup>1</sup></p><p><sup>1</sup> 子。</p><p>乙<sup>1</sup></p><p><sup>1</sup> 丑。</p>"
    assert [(marks, note) for _, marks, note in told(body)] == [
        ([("1", 1, None)], None),
        ([], "1"),
        ([("1·2", 1, "1")], None),
        ([], "1·2"),
    ]


def test_a_mark_whose_note_was_cut_away_stays_a_mark():
    assert told('<p>报告<sup><a href="#gone">[3]</a></sup>，</p>') == [("报告，", [("3", 2, "[3]")], None)]


def test_forms_of_labels():
    assert [label_of(text) for text in ("[1]", "1/", "（2）", "*", "† ", "a", "12号", "导言")] == [
        *("1", "1", "2", "*", "†", "a", "", ""),
    ]
    assert [leading_label(text) for text in ("[1] 甲", "1/ 甲", "1 甲", "2016年", "** 甲", "¹ 甲", "(3)")] == [
        *("1", "1", "", "", "**", "1", ""),
    ]
    assert leading_label("1 甲", bare=True) == "1"
    assert opening_span(" [1] 甲", "1") == len(" [1]")
    assert opening_span("12 甲", "1") == 0


def test_a_rule_as_this_program_writes_it_parts_the_notes_from_the_text():
    told_lines = told("<pre>决定在第七十七届会议[1]审议。\n\n────────────────────\n[1] 甲。\n[2] 乙。\n</pre>")
    assert [(words, note) for words, _marks, note in told_lines] == [
        ("决定在第七十七届会议审议。", None),
        ("────────────────────", None),
        ("甲。", "1"),
        ("乙。", "2"),
    ]
