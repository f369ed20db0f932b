import itertools
import tomllib

import pytest

from reader import locations
from reader.document.block_kinds import BlockKind
from reader.document.model import Block
from reader.interface.paragraph_view import layout_cache
from reader.interface.paragraph_view.dressing import Dress, Dressing
from reader.interface.paragraph_view.layout_cache import LayoutCache, lay_out
from reader.interface.paragraph_view.typography import BlockStyle, Metrics, styles_of
from reader.interface.theme import Theme

PUNCTUATION = tomllib.loads((locations.resources() / "parsing" / "typesetting.toml").read_text(encoding="utf-8"))
JOINER = "\u2060"


@pytest.fixture
def laid_out(qapp):
    def make(document, width=800, zoom=100):
        metrics = Metrics.fitting(width, zoom)
        dressing = Dressing(document, Dress(Theme.named("light")))
        styles = styles_of(document)
        return [
            lay_out(at, block, style, metrics, dressing)
            for at, (block, style) in enumerate(zip(document.blocks, styles, strict=True))
        ]

    return make


def lines(found):
    encoded = found.shown.shown.encode("utf-16-le")
    for number in range(found.line_count):
        line = found.line(number)
        start, end = line.textStart(), line.textStart() + line.textLength()
        yield encoded[2 * start : 2 * end].decode("utf-16-le").replace(JOINER, "").strip()


@pytest.mark.parametrize("width", [420, 555, 800])
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(laid_out, seed_documents, width):
    no_start = set(PUNCTUATION["no_line_start"]) - {"—"}  # a dash may begin a line (GB/T 15834-2011)
    no_end = set(PUNCTUATION["no_line_end"])
    broken = []
    for document in seed_documents:
        for found in laid_out(document, width):
            texts = [line for line in lines(found) if line]
            broken += [text[:6] for text in texts[1:] if text[0] in no_start]
            broken += [text[-6:] for text in texts[:-1] if text[-1] in no_end]
    assert broken == []


def test_a_note_mark_never_begins_a_line(laid_out, seed_documents):
    for document, width in itertools.product(seed_documents, (420, 505, 640)):
        for found in laid_out(document, width):
            starts = {found.line(number).textStart() for number in range(1, found.line_count)}
            assert not starts & {place.start for place in found.shown.marks}
            assert not starts & {place.start + 1 for place in found.shown.marks}


def test_short_symbols_stay_on_one_line(laid_out, resolution):
    from dataclasses import replace  # noqa: PLC0415

    blocks = tuple(Block(f"b{n}", BlockKind.PARAGRAPH, "字" * n + "S/2016/867号文件") for n in range(40))
    for found in laid_out(replace(resolution, blocks=blocks, references=(), organizations=()), 500):
        assert any("S/2016/867" in line for line in lines(found))


def test_baselines_are_even_whatever_a_line_holds(laid_out, resolution):
    for found in laid_out(resolution, 420):
        bases = [found.line(n).y() + found.line(n).ascent() for n in range(found.line_count)]
        assert all(after - before == pytest.approx(found.pitch) for before, after in itertools.pairwise(bases))


def test_full_lines_end_at_the_columns_edge(laid_out, seed_documents):
    uneven = []
    for found in laid_out(seed_documents[0], 1000):
        if found.style.align == "justify":
            for number in range(found.line_count - 1):
                line = found.line(number)
                last = line.textStart() + line.textLength()
                uneven.append(abs(found.x_of(last, number) - (found.left + found.width)))
    assert max(uneven) < 2


def test_the_space_between_scripts_is_drawn_and_not_in_the_text(laid_out, resolution):
    found = laid_out(resolution)[2]
    plain = found.block.text.index("提")
    border = found.block.text.index("及")
    width = [found.x_of(at + 1, 0) - found.x_of(at, 0) for at in (plain, border)]
    assert width[1] - width[0] > 2
    assert " " not in found.shown.shown


def test_strips_cover_a_passage_line_by_line(laid_out, resolution):
    found = laid_out(resolution, 420)[2]
    strips = found.strips(0, found.shown.length)
    assert len(strips) == found.line_count > 1
    assert found.strips(5, 5) == []


def test_the_cache_keeps_what_was_used_last(monkeypatch, qapp):
    monkeypatch.setattr(layout_cache, "CACHED_LAYOUTS", 3)
    asked = []

    def lay(index):
        asked.append(index)
        return index

    cache = LayoutCache(lay)
    for index in (0, 1, 2, 0, 3, 0, 1):
        cache.get(index)
    assert asked == [0, 1, 2, 3, 1]
    assert cache.made == 5
    cache.clear()
    assert 0 not in cache


def test_an_empty_block_still_has_a_line(laid_out, resolution):
    from dataclasses import replace  # noqa: PLC0415

    document = replace(resolution, blocks=(Block("b0", BlockKind.PARAGRAPH, ""),), references=(), organizations=())
    found = laid_out(document)[0]
    assert found.line_count == 1
    assert found.height > BlockStyle().leading


def test_a_centred_number_goes_before_its_words_and_is_no_part_of_them(laid_out, resolution):
    title = laid_out(resolution)[0]
    assert title.shown.shown.startswith("71/12.\u2002联合国")
    assert title.shown.text == resolution.blocks[0].text
    assert title.shown.offset(title.shown.start(0)) == 0


def test_a_number_stands_in_the_margin_unless_the_margin_is_too_small(laid_out, resolution):
    from dataclasses import replace  # noqa: PLC0415

    assert laid_out(resolution)[3].shown.number == ""
    long = replace(resolution.blocks[3], number_printed="第一百二十三条")
    document = replace(resolution, blocks=(long,), references=(), organizations=())
    assert laid_out(document, 420)[0].shown.number == "第一百二十三条\u2002"


def test_a_centred_title_leaves_no_lonely_word_on_its_last_line(laid_out, resolution):
    title = laid_out(resolution, 420)[0]
    widths = [title.line(number).naturalTextWidth() for number in range(title.line_count)]
    assert title.line_count > 1
    assert min(widths) > max(widths) / 2
