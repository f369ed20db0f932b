"""Running heads and feet are told from the text by place, form and repetition."""

from __future__ import annotations

from reader.parsing.sources.pdf_characters import Glyph
from reader.parsing.sources.pdf_furniture import part_pages
from reader.parsing.sources.pdf_lines import Row

HEIGHT = 792.0


def row(text, baseline, left=60.0, size=8.5):
    return Row(
        tuple(
            Glyph(character, left + place * size, left + (place + 1) * size, baseline, size)
            for place, character in enumerate(text)
        )
    )


def parted(*pages):
    return part_pages(pages, [HEIGHT] * len(pages))


def test_symbol_page_number_and_job_number_are_furniture():
    first = [row("联合国", 750), row("正文。", 600), row("*1620537*", 36)]
    second = [row("A/RES/71/12", 742), row("正文。", 600), row("2/3", 40), row("16-20537", 30)]
    pages = parted(first, second)
    assert [found.text for found in pages[0].body] == ["联合国", "正文。"]
    assert [found.text for found in pages[0].feet] == ["*1620537*"]
    assert [found.text for found in pages[1].heads] == ["A/RES/71/12"]
    assert [found.text for found in pages[1].feet] == ["2/3", "16-20537"]


def test_a_line_that_comes_again_at_the_same_height_is_furniture_and_one_that_does_not_is_text():
    head = "联合国与区域组织的合作问题"
    pages = parted(
        [row("正文。", 600)], [row(head, 742), row("文。", 600)], [row(head, 742), row("最后一行文字", 50)]
    )
    assert [[found.text for found in page.heads] for page in pages] == [[], [head], [head]]
    assert [found.text for found in pages[2].body] == ["最后一行文字"]


def test_a_symbol_in_the_middle_of_a_page_is_text():
    pages = parted([row("正文。", 600)], [row("A/RES/71/12", 400)])
    assert [found.text for found in pages[1].body] == ["A/RES/71/12"]


def test_a_running_head_may_stand_on_the_first_page_too():
    pages = parted([row("A/RES/71/12", 760), row("联合国", 740)], *[[row("A/RES/71/12", 760), row("文", 600)]] * 2)
    assert [found.text for found in pages[0].heads] == ["A/RES/71/12"]
    assert [found.text for found in pages[0].body] == ["联合国"]


def test_a_landscape_page_has_margins_as_wide_as_an_upright_one():
    height = 612.0
    pages = part_pages([[row("正文。", 400)], [row("A/RES/71/12", 560), row("正文。", 400)]], [height, height])
    assert [found.text for found in pages[1].heads] == ["A/RES/71/12"]
