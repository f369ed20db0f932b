"""The walk through an AKN4UN document (akn4un_blocks): lists, sections, annexes, records."""

from __future__ import annotations

import pytest
from lxml import etree

from reader.document.block_kinds import Genre
from reader.parsing.draft import Draft
from reader.parsing.sources.akn4un_blocks import BlockReader


def read(inside: str, genre: Genre = Genre.RESOLUTION) -> Draft:
    draft = Draft(genre=genre)
    BlockReader(draft).read(etree.fromstring(f"<akomaNtoso>{inside}</akomaNtoso>"))
    return draft


def shape(draft: Draft) -> list[tuple[str, str | None, int, str]]:
    return [(block.kind.value, block.number, block.level, block.text) for block in draft.blocks]


def test_items_of_lists_stand_as_deep_as_their_lists():
    point = "<point><num>{}</num><content><p>{}</p></content></point>"
    markup = (
        "<mainBody><paragraph><num>4.</num><list><intro><p>决定：</p></intro>"
        + point.format("(a)", "侧重：")
        + f"<sublist>{point.format('㈠', '第一；')}<point><content><p>无号；</p></content></point></sublist>"
        + point.format("(b)", "报告。")
        + "<wrapUp><p>以上。</p></wrapUp></list></paragraph></mainBody>"
    )
    assert shape(read(markup)) == [
        ("operative", "4", 0, "决定："),
        ("item", "(a)", 0, "侧重："),
        ("item", "㈠", 1, "第一；"),
        ("item", None, 1, "无号；"),
        ("item", "(b)", 0, "报告。"),
        ("operative", None, 0, "以上。"),
    ]


def test_a_list_in_the_preamble_keeps_its_introduction():
    markup = (
        "<preamble><formula><p>大会，</p></formula><container><blockList><listIntroduction>重申：</listIntroduction>"
        "<item><num>(a)</num><p>和平，</p></item></blockList></container></preamble>"
    )
    draft = read(markup)
    assert shape(draft) == [
        ("opening", None, 0, "大会，"),
        ("preambular", None, 0, "重申："),
        ("item", "(a)", 0, "和平，"),
    ]
    assert draft.organ == "General Assembly"


def test_a_numbered_paragraph_in_the_preamble_is_operative():
    assert shape(read("<preamble><container><p>\t10.\t期待论坛；</p></container></preamble>")) == [
        ("operative", "10", 0, "期待论坛；")
    ]


def test_a_section_has_headings_and_preambular_paragraphs_of_its_own():
    markup = (
        "<mainBody><section><num>一</num><subheading>服务条件</subheading>"
        "<crossHeading refersTo='#preamble'><b>回顾</b>其决议，</crossHeading>"
        "<paragraph><content><p>核准表。</p></content></paragraph></section></mainBody>"
    )
    assert shape(read(markup)) == [
        ("heading", "一", 2, "服务条件"),
        ("preambular", None, 0, "回顾其决议，"),
        ("operative", None, 0, "核准表。"),
    ]


@pytest.mark.parametrize(
    ("style", "text", "expected"),
    [
        ("H1", "纪念宣言", ("heading", None, 1, "纪念宣言")),
        ("H23", "一.\t设立", ("heading", "一", 2, "设立")),
        ("MercuryDocument", "\t\t大会的作用和权威", ("heading", None, 2, "大会的作用和权威")),
        ("MercuryDocument", "附件二", ("heading", None, 1, "附件二")),
        ("SingleTxt", "*   *   *", ("note", None, 0, "* * *")),
        ("FootnoteText", "a\t见A/75/383。", ("note", "a", 0, "见A/75/383。")),
        ("SingleTxt", "决定结束审议。", ("operative", None, 0, "决定结束审议。")),
    ],
)
def test_the_class_and_the_form_of_an_unnumbered_paragraph_tell_its_kind(style, text, expected):
    markup = f"<mainBody><paragraph class='{style}'><content><p>{text}</p></content></paragraph></mainBody>"
    assert shape(read(markup)) == [expected]


def test_behind_an_annex_heading_paragraphs_are_no_longer_operative():
    paragraph = "<paragraph><num>1.</num><content><p>甲。</p></content></paragraph>"
    annex = "<paragraph class='H1'><heading>附件</heading></paragraph>"
    kinds = [block.kind.value for block in read(f"<mainBody>{paragraph}{annex}{paragraph}</mainBody>").blocks]
    assert kinds == ["operative", "heading", "paragraph"]


def test_a_number_without_text_is_kept_as_text():
    assert shape(read("<mainBody><paragraph><num>3.</num></paragraph></mainBody>")) == [("operative", None, 0, "3.")]


def test_text_between_elements_makes_paragraphs():
    assert [block.text for block in read("<mainBody>甲<p>乙</p>丙<b>丁</b></mainBody>").blocks] == [
        "甲",
        "乙",
        "丙丁",
    ]


def test_a_signature_is_told_from_a_closing_date():
    signed = "<conclusions><p><signature>丘尔金(签名)</signature></p></conclusions>"
    assert shape(read(signed, Genre.LETTER)) == [("signature", None, 0, "丘尔金(签名)")]


def test_a_record_has_speeches():
    markup = (
        "<debate><debateBody><debateSection><heading>通过议程</heading><scene><p>议程通过。</p></scene>"
        "<speech by='#p'><from>刘结一先生（中国）（以英语发言）：</from><p>谢谢。</p><p>还有。</p></speech>"
        "<speech><from>主席：</from><p>好。</p></speech></debateSection></debateBody></debate>"
    )
    draft = read(markup, Genre.RECORD)
    assert shape(draft) == [
        ("heading", None, 2, "通过议程"),
        ("note", None, 0, "议程通过。"),
        ("paragraph", None, 0, "刘结一先生（中国）（以英语发言）：谢谢。"),
        ("paragraph", None, 0, "还有。"),
        ("paragraph", None, 0, "主席：好。"),
    ]
    assert [block.speech for block in draft.blocks] == [None, None, 0, 0, 1]
    assert [(speech.speaker, speech.affiliation, speech.language) for speech in draft.speeches] == [
        ("刘结一先生", "中国", "英语"),
        ("主席", None, None),
    ]


def test_a_speaker_who_is_only_referred_to_is_looked_up():
    references = "<meta><references><TLCPerson eId='p' showAs='刘结一先生'/></references></meta>"
    draft = read(
        f"<debate>{references}<debateBody><speech by='#p'><p>谢谢。</p></speech></debateBody></debate>", Genre.RECORD
    )
    assert [speech.speaker for speech in draft.speeches] == ["刘结一先生"]


def test_a_lettered_paragraph_of_a_few_words_is_a_heading():
    markup = "<mainBody><paragraph><num>C.</num><content><p>投资管理厅</p></content></paragraph></mainBody>"
    assert shape(read(markup)) == [("heading", "C", 2, "投资管理厅")]


def test_a_raised_letter_below_a_table_begins_a_note():
    markup = "<mainBody><paragraph><content><p>\t<sup>a</sup>\t自预算外资金</p></content></paragraph></mainBody>"
    assert shape(read(markup)) == [("note", "a", 0, "自预算外资金")]
