"""What the card of a name says (reader.workspace.name_card)."""

from dataclasses import replace

import pytest

from reader.document.annotation import anchor_in
from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, OrganizationMention, Source, Speech
from reader.document.organization_corrections import OrganizationCorrection
from reader.recognition.gazetteer import Organization
from reader.recognition.organizations import find_organizations
from reader.workspace import organization_list
from reader.workspace.name_card import EXCERPT_CHARACTERS, Grounds, NameCards, grounds_sentence

CIS = "独立国家联合体"


def resolution(*texts, symbol="A/RES/71/12", **more):
    blocks = tuple(Block(f"b{at}", BlockKind.OPERATIVE, text, number=str(at + 1)) for at, text in enumerate(texts))
    bare = Document(Source("made.txt"), Genre.RESOLUTION, "", blocks, symbol=symbol, **more)
    return Document(
        Source("made.txt"),
        Genre.RESOLUTION,
        "",
        blocks,
        symbol=symbol,
        organizations=find_organizations(bare),
        **more,
    )


def card_of(made, form, language="zh", occurrence=-1, corrections=()):
    texts = {block.id: block.text for block in made.blocks}
    found = [one for one in made.organizations if texts[one.block][one.start : one.end] == form]
    return NameCards(made, language, corrections).card(found[occurrence])


@pytest.mark.parametrize(
    ("texts", "form", "grounds", "told"),
    [
        (("欢迎独立国家联合体（独联体）。", "独联体。"), "独联体", Grounds.DEFINED, "定义见第1段"),
        (("欢迎独立国家联合体（独联体）。",), "独联体", Grounds.DEFINED_HERE, "此处即为定义。"),
        (("独联体。独立国家联合体（独联体）。",), "独联体", Grounds.DEFINED_HERE, "此处即为定义。"),
        (("欢迎独立国家联合体（独联体）与独联体。",), "独联体", Grounds.DEFINED, "定义见本段"),
        (("欢迎独立国家联合体。", "独联体。"), "独联体", Grounds.FULL_NAME, "全称见第1段"),
        (("独联体。", "独立国家联合体。"), "独联体", Grounds.FULL_NAME_LATER, "下文才有较完整的名称，见第2段"),
        (("欢迎独联体。",), "独联体", Grounds.LISTED, "本文件未写出全称；据机构名单。"),
        (("欢迎独立国家联合体。",), CIS, Grounds.NAMED_IN_FULL, ""),
        (("回顾独立国家联合体。", "联合体的工作。"), "联合体", Grounds.TAKEN_FROM, "含义取自第1段"),
        (
            ("回顾上海合作组织的努力。", "通过区域反恐结构。"),
            "区域反恐结构",
            Grounds.TAKEN_FROM,
            "含义取自第1段",
        ),
        (("第1540（2004）号决议所设委员会的报告。", "请委员会继续。"), "委员会", Grounds.TAKEN_FROM, "含义取自第1段"),
        (("谴责“基地”组织。",), "“基地”组织", Grounds.NAMED_IN_FULL, ""),
        (("欢迎欧洲安全与合作组织。", "欧安组织秘书处。"), "欧安组织秘书处", Grounds.TAKEN_FROM, "含义取自第1段"),
        (("欢迎中亚水资源问题理事会的工作。",), "中亚水资源问题理事会", Grounds.UNLISTED, "不在机构名单中。"),
    ],
)
def test_the_card_says_from_what_a_name_is_known(texts, form, grounds, told):
    card = card_of(resolution(*texts), form)

    assert card.grounds is grounds
    assert grounds_sentence(card, "zh") == told


def test_a_bare_word_of_an_organs_own_document_is_understood_from_that():
    card = card_of(resolution("请理事会继续审议。", symbol="A/HRC/RES/31/1"), "理事会")

    assert (card.name, card.grounds, card.place) == ("人权理事会", Grounds.OWN_ORGAN, None)


def test_the_names_stand_side_by_side_with_kind_and_parent():
    card = card_of(resolution("欢迎独立国家联合体（联体）。", "联体与独联体执行委员会。"), "联体")

    assert card.known.english == "Commonwealth of Independent States"
    assert card.known.kind == "regional organization"
    assert card.short_forms[:2] == ("联体", "独联体")
    part = card_of(resolution("独联体执行委员会。"), "独联体执行委员会")
    assert part.known.parent == CIS


def test_the_excerpt_is_the_sentence_around_the_definition_cut_where_it_is_long():
    long = "很" * (2 * EXCERPT_CHARACTERS)
    made = resolution(f"前一句。{long}欢迎独立国家联合体（独联体）的努力；后一句。", "独联体。")

    excerpt = card_of(made, "独联体").excerpt

    assert excerpt.text[excerpt.start : excerpt.end] == "独立国家联合体（独联体）"
    assert excerpt.text.startswith("…很")
    assert excerpt.text.endswith("的努力；")
    assert len(excerpt.text) < 2 * EXCERPT_CHARACTERS


def test_a_definition_in_a_speech_is_placed_by_its_speaker():
    blocks = (
        Block("b0", BlockKind.PARAGRAPH, "阿利莫夫先生：独立国家联合体（独联体）。", speech=0),
        Block("b1", BlockKind.PARAGRAPH, "主席：独联体。", speech=1),
    )
    mentions = (
        OrganizationMention("b0", None, 7, 14, CIS),
        OrganizationMention("b0", None, 15, 18, CIS),
        OrganizationMention("b1", None, 3, 6, CIS),
    )
    made = Document(
        Source("made.txt"),
        Genre.RECORD,
        "",
        blocks,
        symbol="S/PV.7796",
        speeches=(Speech("阿利莫夫先生"), Speech("主席")),
        organizations=mentions,
    )

    assert grounds_sentence(NameCards(made, "zh").card(mentions[2]), "zh") == "定义见阿利莫夫先生的发言"
    assert grounds_sentence(NameCards(made, "en").card(mentions[2]), "en") == "Defined: statement by 阿利莫夫先生"


def test_the_persons_own_word_needs_no_other_grounds():
    made = resolution("欢迎独立国家联合体（独联体）。", "独联体。")
    own = OrganizationCorrection(anchor_in("b1", "独联体。", 0, 3), CIS)

    card = card_of(made, "独联体", corrections=(own,))

    assert (card.grounds, card.place) == (Grounds.CORRECTED, None)


def test_a_name_of_the_persons_own_list_is_said_to_be_theirs():
    council = Organization("中亚水资源问题理事会", (), "", None, "intergovernmental organization", None)
    organization_list.merge("联体", CIS)
    organization_list.add(council)
    made = resolution("欢迎独立国家联合体和独联体。", "联体。", "中亚水资源问题理事会。")
    merged = OrganizationMention("b1", None, 0, 2, CIS)

    cards = NameCards(replace(made, organizations=(*made.organizations, merged)), "zh")

    assert (cards.card(merged).grounds, cards.card(merged).place) == (Grounds.OWN_LIST, None)
    assert grounds_sentence(cards.card(merged), "zh") == "按您自己的机构名单。"
    assert card_of(made, "中亚水资源问题理事会").grounds is Grounds.OWN_LIST
    assert card_of(made, "独联体").grounds is Grounds.FULL_NAME


def test_every_ground_has_a_sentence_in_both_languages():
    made = card_of(resolution("欢迎独联体。"), "独联体")
    for grounds in Grounds:
        for language in ("zh", "en"):
            told = grounds_sentence(type(made)(made.mention, "", None, (), grounds, place_name="X"), language)
            assert (told == "") == (grounds is Grounds.NAMED_IN_FULL)
            assert not told.startswith("names.")
