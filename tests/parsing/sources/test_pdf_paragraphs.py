"""Rows become paragraphs by their indents, their ends, and the room between them."""

from __future__ import annotations

import pytest

from reader.parsing.sources.pdf_characters import Glyph
from reader.parsing.sources.pdf_columns import Fragment
from reader.parsing.sources.pdf_lines import Row
from reader.parsing.sources.pdf_paragraphs import paragraphs_of

SIZE, LEFT, WIDTH, HEIGHT = 10.0, 100.0, 36, 792.0


def row(text, baseline, indent=0.0, size=SIZE):
    left = LEFT + indent * size
    return Row(
        tuple(
            Glyph(character, left + place * size, left + (place + 1) * size, baseline, size)
            for place, character in enumerate(text)
        )
    )


def gathered(*lines, leading=16.0, top=500.0):
    """Lines are texts with their indent in em, and room above where it is more than usual."""
    fragments, baseline = [], top
    for text, indent, *above in lines:
        baseline -= leading + (above[0] if above else 0.0)
        fragments.append(Fragment(row(text, baseline, indent), 1))
    return [
        "".join(fragment.row.text for fragment in paragraph.fragments)
        for paragraph in paragraphs_of(fragments, SIZE, [HEIGHT], [[]])
    ]


FULL = "文" * WIDTH


def test_an_indented_line_begins_a_paragraph():
    text = gathered(("甲" * 34, 2.0), (FULL, 0.0), ("末。", 0.0), ("乙" * 34, 2.0), (FULL, 0.0))
    assert [part[0] for part in text] == ["甲", "乙"]


def test_a_line_that_ends_early_ends_its_paragraph():
    text = gathered((FULL, 0.0), (FULL, 0.0), ("短。", 0.0), ("丙" * WIDTH, 0.0), (FULL, 0.0))
    assert [part[0] for part in text] == ["文", "丙"]


def test_more_room_than_a_line_s_begins_a_paragraph():
    text = gathered((FULL, 0.0), (FULL, 0.0), ("丁" * WIDTH, 0.0, 8.0), (FULL, 0.0))
    assert [part[0] for part in text] == ["文", "丁"]


def test_a_numbered_paragraph_may_hang():
    text = gathered(("1.戊" + "文" * 33, 0.0), ("文" * 34, 2.0), ("文" * 34, 2.0), ("2.己" + "文" * 30, 0.0))
    assert [part[:3] for part in text] == ["1.戊", "2.己"]


def test_a_paragraph_goes_on_over_a_page():
    fragments = [
        Fragment(row("甲" * 34, 100.0, 2.0), 1),
        *[Fragment(row(FULL, 84.0 - 16 * line), 1) for line in range(3)],
        Fragment(row(FULL, 700.0), 2),
        Fragment(row("完。", 684.0), 2),
    ]
    (paragraph,) = paragraphs_of(fragments, SIZE, [HEIGHT, HEIGHT], [[], []])
    assert len(paragraph.fragments) == 6


@pytest.mark.parametrize(("rows", "expected"), [(1, False), (3, True)])
def test_rows_of_cells_below_each_other_make_a_table(rows, expected):
    def cells(baseline):
        first, second = row("款次", baseline), row("数额", baseline, 20.0)
        return Fragment(Row((*first.glyphs, *second.glyphs)), 1)

    text = [Fragment(row(FULL, 400.0 - 16 * line), 1) for line in range(4)]
    found = paragraphs_of([*text, *[cells(330.0 - 16 * line) for line in range(rows)]], SIZE, [HEIGHT], [[]])
    assert bool(found[-1].cells) is expected
    assert sum(bool(paragraph.cells) for paragraph in found) == rows * expected


def test_a_centred_heading_goes_on_below_a_full_line():
    text = gathered((FULL, 0.0), (FULL, 0.0), ("短。", 0.0), ("题" * 36, 0.0), ("续" * 12, 12.0), (FULL, 2.0, 9.0))
    assert [part[0] + part[-1] for part in text] == ["文。", "题续", "文文"]


def test_first_lines_may_hang_without_a_number():
    hanging = [("甲" * 36, 0.0), ("文" * 34, 2.0), ("尾。", 2.0)]
    text = gathered(*hanging, ("乙" * 36, 0.0), ("文" * 34, 2.0), ("尾。", 2.0), *hanging)
    assert [part[0] for part in text] == ["甲", "乙", "甲"]


def pages(last, first):
    """Return what becomes of a full last line and the first line below a page break, all lines flush."""
    flush = [("头" * WIDTH, 0.0), ("尾，", 0.0)] * 3
    rows = [row(text, 700.0 - 16 * place, indent) for place, (text, indent) in enumerate([*flush, (last, 0.0)])]
    fragments = [*[Fragment(found, 1) for found in rows], Fragment(row(first, 700.0), 2)]
    return len(paragraphs_of(fragments, SIZE, [HEIGHT, HEIGHT], [[], []])) - 3


def test_below_a_page_break_of_flush_text_an_opening_verb_begins_a_paragraph():
    assert pages("文" * (WIDTH - 1) + "，", "又回顾其决议" + "文" * 30) == 2
    assert pages("文" * (WIDTH - 1) + "，", "并将其决议" + "文" * 31) == 1
    assert pages("文" * WIDTH, "又回顾其决议" + "文" * 30) == 1


def test_a_closing_line_stands_by_itself():
    text = gathered(("1.决定" + "文" * 30, 2.0), ("文" * (WIDTH - 1) + "。", 0.0), ("第42次全体会议", 0.0))
    assert text[-1] == "第42次全体会议"


def test_an_item_may_stand_further_in_as_a_whole():
    flush = [("头" * WIDTH, 0.0), ("尾，", 0.0)] * 3
    text = gathered(
        *flush, ("(b)以" + "文" * 29 + "，", 2.0), ("包" * 34, 2.0), ("尾；", 2.0), ("(c)丙" + "文" * 20, 2.0)
    )
    assert [part[:4] + part[-1] for part in text[3:]] == ["(b)以；", "(c)丙文"]
