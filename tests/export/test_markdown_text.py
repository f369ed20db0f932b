from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.document.model import NoteMark
from reader.export.markdown_text import escape, escape_note, escape_paragraph, quoted, with_runs
from reader.parsing.emphasis_runs import tidied
from reader.parsing.sources import markdown


@pytest.mark.parametrize(
    ("plain", "escaped"),
    [
        ("a*b_c`d", r"a\*b\_c\`d"),
        ("[1] <b> a|b ~x~ &amp; $x$ \\", r"\[1\] \<b\> a\|b \~x\~ \&amp; \$x\$ \\"),
        ("# 标题", r"\# 标题"),
        ("#标签", "#标签"),
        ("1. 列表", r"1\. 列表"),
        ("12) 列表", r"12\) 列表"),
        ("2016年", "2016年"),
        ("- 列表", r"\- 列表"),
        ("  + 列表", r"  \+ 列表"),
        ("=== ", r"\=== "),
        ("第1. 段", "第1. 段"),
    ],
)
def test_what_would_be_markup_is_escaped(plain, escaped):
    assert escape_paragraph(plain) == escaped


@settings(max_examples=100)
@given(st.text(max_size=40))
def test_escaping_only_adds_backslashes(text):
    signs = iter(escape(text))

    assert "".join(next(signs) if sign == "\\" else sign for sign in signs) == text


def test_a_note_keeps_its_lines_and_paragraphs():
    assert escape_note("一\r\n二\n\n\n三 ") == "一\\\n二\n\n三"


def test_a_quotation_has_its_sign_on_every_line():
    assert quoted("一\n\n二") == "> 一\n>\n> 二"


BOLD, ITALIC, BOTH = EmphasisStyle.BOLD, EmphasisStyle.ITALIC, EmphasisStyle.BOLD_ITALIC


def test_runs_stand_between_stars_with_the_marks_in_them():
    runs = (Emphasis(0, 3, BOLD), Emphasis(5, 6, ITALIC), Emphasis(8, 10, BOTH))
    marks = (NoteMark("1", 1), NoteMark("2", 3))
    written = with_runs("又回顾其*决，议并请，", runs, marks, lambda mark: f"[^{mark.label}]")
    assert written == "**又[^1]回顾**[^2]其\\**决*，议***并请***，"


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("见《条约》的", Emphasis(1, 5, BOLD)),
        ("见《条约》，", Emphasis(1, 5, BOLD)),
        ("第(a)段", Emphasis(1, 4, ITALIC)),
    ],
)
def test_a_run_whose_stars_would_be_no_stars_is_written_without(text, run):
    assert with_runs(text, (run,)) == text
    outside = f"{text[: run.start]} {text[run.start : run.end]} {text[run.end :]}"
    moved = Emphasis(run.start + 1, run.end + 1, run.style)
    assert with_runs(outside, (moved,)).count("*") in (2, 4)


def test_of_two_runs_that_touch_the_second_is_written_without():
    assert with_runs("又回顾", (Emphasis(0, 1, BOLD), Emphasis(1, 3, ITALIC))) == "**又**回顾"


@settings(max_examples=100)
@given(st.text(st.sampled_from("大会决定*_《》， a1[]\\"), min_size=1, max_size=20), st.data())
def test_written_runs_are_read_as_the_same_words(text, data):
    text = f"报告{text}结束。"
    start = data.draw(st.integers(1, len(text) - 2))
    end = data.draw(st.integers(start + 1, len(text) - 1))
    if text[start].isspace() or text[end - 1].isspace():
        return
    style = data.draw(st.sampled_from(EmphasisStyle))
    (line,) = markdown.lines_of(with_runs(text, (Emphasis(start, end, style),)))
    assert line.text == text
    assert [line.text[run.start : run.end] for run in tidied(line.emphasis, line.text)] in ([], [text[start:end]])
