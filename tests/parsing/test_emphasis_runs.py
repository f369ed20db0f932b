"""Italic and bold runs from lines to blocks: they keep their characters through all that is done to the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.block_kinds import BlockKind
from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.parsing.cleaning import clean, squash
from reader.parsing.emphasis_runs import carried, shifted, tidied, without_parts
from reader.parsing.footnotes import separate
from reader.parsing.furniture import part_furniture
from reader.parsing.genres import article, letter, plain, record, resolution
from reader.parsing.line_joining import join_lines
from reader.parsing.lines import KnownMark, Line
from reader.parsing.paragraphs import compose

BOLD, ITALIC, BOTH = EmphasisStyle.BOLD, EmphasisStyle.ITALIC, EmphasisStyle.BOLD_ITALIC

TEXTS = st.text(st.sampled_from("大会回顾，。 \t\n12(a)Ab\u200b\u3000"), max_size=40)


@given(TEXTS, st.data())
def test_a_run_keeps_its_characters_through_cleaning(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cleaned = clean(text)
    runs = carried((Emphasis(start, end, BOLD),), text, cleaned)
    assert squash("".join(cleaned[run.start : run.end] for run in runs)) == squash(text[start:end])


def test_a_text_of_other_characters_has_no_runs():
    assert carried((Emphasis(0, 2, BOLD),), "回顾其决议", "回顾决议") == ()


def test_runs_move_with_what_is_taken_out_and_put_before():
    runs = (Emphasis(0, 3, BOLD), Emphasis(5, 8, ITALIC))
    assert without_parts(runs, [(2, 4), (6, 7)]) == (Emphasis(0, 2, BOLD), Emphasis(3, 5, ITALIC))
    assert without_parts(runs, []) == runs
    assert shifted(runs, -4) == (Emphasis(1, 4, ITALIC),)
    assert shifted(runs, -2) == (Emphasis(0, 1, BOLD), Emphasis(3, 6, ITALIC))
    assert shifted(runs, 1) == (Emphasis(1, 4, BOLD), Emphasis(6, 9, ITALIC))


@given(
    TEXTS,
    st.lists(st.builds(Emphasis, st.integers(0, 45), st.integers(0, 45), st.sampled_from(EmphasisStyle)), max_size=5),
    st.sampled_from(BlockKind),
)
def test_tidied_runs_lie_apart_in_the_text_and_in_cells(text, runs, kind):
    last = None
    for run in tidied(runs, text, kind):
        words = text[run.start : run.end]
        assert 0 <= run.start < run.end <= len(text)
        assert words == words.strip("\u200b \n\t\u3000")
        assert "\t" not in words
        if last is not None:
            assert last.end <= run.start
            assert last.style is not run.style or squash(text[last.end : run.start]) or "\t" in text
        last = run


def test_neighbouring_runs_of_one_style_are_one():
    runs = (Emphasis(0, 2, BOLD), Emphasis(2, 3, BOLD), Emphasis(3, 6, BOLD), Emphasis(6, 7, ITALIC))
    assert tidied(runs, "ab cdefg") == (Emphasis(0, 6, BOLD), Emphasis(6, 7, ITALIC))
    assert tidied((Emphasis(0, 5, BOLD),), "ab\tcd") == (Emphasis(0, 2, BOLD), Emphasis(3, 5, BOLD))


@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.TITLE, BlockKind.MASTHEAD])
def test_what_a_heading_has_from_end_to_end_is_no_emphasis(kind):
    text = "一般性辩论 Davis案"
    assert tidied((Emphasis(0, len(text), BOLD),), text, kind) == ()
    parts = (Emphasis(0, 6, BOLD), Emphasis(6, 11, BOTH), Emphasis(11, 12, BOLD))
    assert tidied(parts, text, kind) == (Emphasis(6, 11, ITALIC),)
    assert tidied((Emphasis(0, 5, BOLD),), text, kind) == (Emphasis(0, 5, BOLD),)
    assert tidied((Emphasis(0, len(text), BOLD),), text, BlockKind.PARAGRAPH) == (Emphasis(0, len(text), BOLD),)


def whole(text: str, *runs: Emphasis, **others) -> Line:
    return Line(text, whole=True, emphasis=runs, **others)


LINES = (
    whole("大会，", Emphasis(0, 2, BOLD)),
    whole("  又回 顾其第71/12号决议 和 Treaty Series，", Emphasis(2, 6, BOLD), Emphasis(19, 32, ITALIC)),
    whole("1.  请 秘书长提出报告；", Emphasis(0, 5, BOLD), marks=(KnownMark(9, "1"),)),
    whole("(a) 决定 结束。", Emphasis(4, 6, BOLD)),
    whole("  Treaty Series，第1卷；", Emphasis(2, 15, ITALIC), note="1"),
    whole("又见 同上。", Emphasis(3, 5, BOTH), note="1"),
)


def words(holder) -> list[tuple[str, str]]:
    return [(holder.text[run.start : run.end], run.style.value) for run in holder.emphasis]


def test_paragraphs_and_notes_keep_their_runs():
    found = compose(LINES)
    assert [words(paragraph) for paragraph in found.paragraphs] == [
        [("大会", "bold")],
        [("又回顾", "bold"), ("Treaty Series", "italic")],
        [("1.请", "bold")],
        [("决定", "bold")],
    ]
    assert words(found.footnotes[0]) == [("Treaty Series", "italic"), ("同上", "bold_italic")]
    assert separate(part_furniture(LINES)[0]).notes[0].emphasis == (Emphasis(0, 13, ITALIC), Emphasis(22, 24, BOTH))


@pytest.mark.parametrize("genre", [plain, resolution, letter, article])
def test_every_genre_keeps_the_runs(genre):
    draft = genre.read(LINES)
    assert [words(block) for block in draft.blocks if block.emphasis] == [
        *([] if draft.blocks[0].emphasis == () else [[("大会", "bold")]]),
        [("又回顾", "bold"), ("Treaty Series", "italic")],
        [("请", "bold")],
        [("决定", "bold")],
    ]


def test_a_record_keeps_the_runs():
    lines = (
        whole("刘结一先生（中国）：我感谢 Treaty Series 的编者。", Emphasis(0, 5, BOLD), Emphasis(14, 27, ITALIC)),
        whole("3. 谢 谢。", Emphasis(3, 6, BOLD)),
    )
    joined = join_lines(lines)
    assert words(joined[0]) == [("刘结一先生", "bold"), ("Treaty Series", "italic")]
    blocks = record.read(lines).blocks
    assert [words(block) for block in blocks] == [
        [("刘结一先生", "bold"), ("Treaty Series", "italic")],
        [("谢谢", "bold")],
    ]


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text(st.sampled_from("大会回顾，。 1(a)Ab"), min_size=1, max_size=25),
            st.integers(0, 25),
            st.integers(0, 25),
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from([plain, resolution, letter, article, record]),
)
def test_no_run_has_characters_that_its_source_does_not_emphasise(parts, genre):
    lines = [whole(text, Emphasis(start, max(start, end), BOLD)) for text, start, end in parts]
    emphasised = squash("".join(line.text[run.start : run.end] for line in lines for run in line.emphasis))
    shown = "".join(block.text[run.start : run.end] for block in genre.read(lines).blocks for run in block.emphasis)
    rest = iter(emphasised)
    assert all(character in rest for character in squash(shown))
