import pytest

from reader.document.block_kinds import BlockKind
from reader.document.model import Block
from reader.interface.paragraph_view.typography import (
    Metrics,
    opening_words,
    script_borders,
    settings,
    speech_opening,
    styles_of,
)


def test_chinese_and_western_letters_meet_where_a_space_is_drawn():
    text = "于2016年A/71/L.7号，“3”个GDP、(2005)号"
    assert [text[at : at + 2] for at in script_borders(text)] == ["于2", "6年", "年A", "7号", "个G"]


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        (BlockKind.PREAMBULAR, "又提及大会的决议，", "又提及"),
        (BlockKind.PREAMBULAR, "满意地注意到组织的成就，", "满意地注意到"),
        (BlockKind.PREAMBULAR, "审议了秘书长的报告，", "审议了"),
        (BlockKind.OPERATIVE, "表示赞赏地注意到报告；", "表示赞赏地注意到"),
        (BlockKind.OPERATIVE, "敦促会员国；", "敦促"),
        (BlockKind.PREAMBULAR, "各国都有义务，", ""),
        (BlockKind.PARAGRAPH, "欢迎各位。", ""),
    ],
)
def test_opening_words_are_known(kind, text, words):
    assert text[: opening_words(Block("b0", kind, text))] == words


def test_every_preambular_paragraph_of_the_seeds_begins_with_known_words(seed_documents):
    missed = [
        block.text[:12]
        for document in seed_documents
        for block in document.blocks
        if block.kind is BlockKind.PREAMBULAR and not opening_words(block)
    ]
    assert missed == []


def test_a_speech_begins_with_the_words_that_name_the_speaker(record):
    blocks = record.blocks
    openings = [blocks[at].text[: speech_opening(record, at)] for at in range(len(blocks))]
    assert openings == ["", "主席（以俄语发言）：", "", "刘结一先生（中国）：", ""]


def test_every_speech_of_the_seeds_has_its_opening_found(seed_documents):
    record = next(document for document in seed_documents if document.speeches)
    found = sum(1 for at in range(len(record.blocks)) if speech_opening(record, at))
    assert found == len(record.speeches)


def test_a_column_is_centred_and_never_wider_than_comfortable():
    wide = Metrics.fitting(1920, 100)
    assert wide.column == settings()["column"] * wide.em
    assert wide.left == pytest.approx((1920 - wide.column) / 2)
    narrow = Metrics.fitting(500, 100)
    assert narrow.left == pytest.approx(settings()["left_margin"] * narrow.em)
    assert narrow.left + narrow.column <= 500


def test_zoom_scales_the_text_and_keeps_the_column_in_the_window():
    large = Metrics.fitting(800, 200)
    assert large.em == 2 * Metrics.fitting(800, 100).em
    assert large.left + large.column <= 800


def test_preambular_and_operative_paragraphs_are_set_apart(resolution):
    styles = dict(zip([block.id for block in resolution.blocks], styles_of(resolution), strict=True))
    assert styles["b2"].indent > styles["b3"].indent
    assert styles["b4"].indent > styles["b3"].indent


def test_a_speech_stands_off_from_the_one_before(record):
    styles = styles_of(record)
    assert styles[3].before > styles[2].before
    assert styles[3].first_line == 0
    assert styles[2].first_line == 2


def test_every_block_kind_has_a_style():
    assert set(settings()["kinds"]) == {kind.value for kind in BlockKind}


@pytest.mark.parametrize("width", [200, 320, 500, 900])
@pytest.mark.parametrize("zoom", [50, 100, 300])
def test_the_column_is_always_inside_the_window(width, zoom):
    metrics = Metrics.fitting(width, zoom)
    assert metrics.left > 0
    assert metrics.left + metrics.column <= width
