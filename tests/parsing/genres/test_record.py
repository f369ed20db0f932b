from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.block_kinds import BlockKind, Genre
from reader.document.json_form import to_json
from reader.document.model import Source, Speech
from reader.parsing.cleaning import squash
from reader.parsing.document_reader import read_document
from reader.parsing.genres import record
from reader.parsing.lines import Line
from reader.parsing.sources.text import lines_of

COVER = """无障碍文件 请回收
26-01234 (C)
*2601234*
联合国 S/PV.10200
安全理事会
第八十一年
第一〇二〇〇次会议
2026年3月23日，星期一，上午10时举行
纽约
临时逐字记录
主席： 陈先生/李女士 . . . . . （美利坚合众国）
成员： 巴林 . . . . . . . 阿卜杜拉女士
中国 . . . . . . . 傅先生
议程项目
甲国局势
上午10时05分开会。
通过议程
议程通过。
甲国局势
秘书长关于甲国局势的报告（S/2026/100）""".splitlines()

CHAIR = "主席（以英语发言）："
SPEECHES = [
    f"{CHAIR}根据安理会暂行议事规则第37条，我邀请甲国代表参加本次会议。安全理事会现在开始审议其议程上的项目。",
    "我现在请特别代表黄先生发言。",
    (
        "黄先生（以英语发言）：我感谢主席给我机会向安理会通报甲国的局势。自从我上次通报以来，各方在执行协议方面取得了"
        "一些进展，但是仍然面临许多困难，需要安理会继续给予支持，也需要区域组织和邻国发挥各自的作用。"
    ),
    "人道主义局势依然严峻，有500 000人需要援助，这个数字比去年增加了三分之一，而捐助者提供的资金还不到所需的一半。",
    (
        "让·德布-罗伊女爵士（联合王国）（以英语发言）：我们感谢黄先生的通报。联合王国欢迎甲国各方在和平进程中取得的进展，"
        "并呼吁它们继续保持克制，遵守停火协议，允许人道主义人员不受阻碍地进入所有需要援助的地区。"
    ),
    "（以法语发言）",
    "我还要用法语向甲国人民说几句话：我们同你们站在一起，我们将继续在安全理事会里为和平与正义发出声音，直到战争结束。",
    "傅聪先生（中国）：中方欢迎甲国局势近来出现的积极变化，支持秘书长和他的特别代表继续斡旋，推动各方通过对话解决分歧。",
]
VOTE = [
    "进行了举手表决。",
    "赞成：",
    (
        "巴林、中国、哥伦比亚、刚果民主共和国、丹麦、法国、希腊、拉脱维亚、利比里亚、巴拿马、索马里、大不列颠及北爱尔兰联合王国、"
        "美利坚合众国"
    ),
    "反对：",
    "无",
    "弃权：",
    "巴基斯坦、俄罗斯联邦",
]
AFTER = [
    f"{CHAIR}表决结果如下：13票赞成、零票反对、2票弃权。决议草案获得通过，成为第2820（2026）号决议。",
    "我现在以美利坚合众国代表的身份发言。我们投票赞成刚刚通过的这项决议，因为它延长了特派团的任务期限。",
    "我现在恢复行使安理会主席的职能。发言名单上没有其他人要发言了。安理会就此结束现阶段对该项目的审议。",
    "上午10时15分散会。",
]


def with_running_lines(printed, every):
    """Put a pair of running lines into the text every so many lines, in mid-sentence, as page ends do."""
    found = []
    for index, line in enumerate(printed, start=1):
        found.append(line)
        if index % (2 * every) == 0:
            found += ["26-01234 3/26", "23/03/2026 甲国局势 S/PV.10200"]
        elif index % every == 0:
            found += ["2/26 26-01234", "S/PV.10200 Xxxxx Xxxxxx 23/03/2026"]
    return found


@pytest.fixture(params=[22, 36])
def printed(request, typesetter):
    """Return the same record set in the narrow columns of older records and in the one column of recent ones."""
    setter = typesetter(request.param)
    body = [line for text in [*SPEECHES, *VOTE, *AFTER] for line in setter.lines(text)]
    return [Line(text) for text in COVER + with_running_lines(body, 9)]


def texts_of(draft, kind):
    return [block.text for block in draft.blocks if block.kind is kind]


def test_the_seed_record_is_read_as_by_hand(seed, golden):
    path = Path(seed("003"))

    golden("003", to_json(read_document(path, f"seeds/{path.name}")))


def test_the_seed_record_has_its_39_turns(seed):
    document = read_document(Path(seed("003")))

    assert document.symbol == "S/PV.7796"
    assert document.date == "2016-10-28"
    assert document.organ == "Security Council"
    assert document.title == "联合国与区域和次区域组织在维护国际和平与安全方面的合作"
    assert len(document.speeches) == 39
    assert Speech("刘结一先生", "中国", None) in document.speeches
    assert Speech("冈萨雷斯·德利纳雷斯先生", "西班牙", "西班牙语") in document.speeches
    assert document.speeches[1] == Speech("秘书长", None, "英语")


def test_no_character_of_the_seed_record_is_lost_added_or_moved(seed):
    text = Path(seed("003")).read_text(encoding="utf-8")

    assert conserved(lines_of(text)) == ""


@pytest.mark.parametrize("width", [22, 32, 37, 45])
def test_the_seed_record_is_read_alike_in_a_column_of_another_width(seed, typesetter, width):
    blocks = read_document(Path(seed("003"))).blocks
    narrow = {BlockKind.HEADING: typesetter(width, 0), BlockKind.QUOTE: typesetter(width - 2)}
    printed = [
        Line(line) for block in blocks for line in narrow.get(block.kind, typesetter(width)).lines(squash(block.text))
    ]

    again = record.read(printed)

    assert [squash(block.text) for block in again.blocks] == [squash(block.text) for block in blocks]
    assert [block.speech for block in again.blocks] == [block.speech for block in blocks]


def conserved(lines):
    """Return what of the source is left when blocks and furniture are taken from it in order; "" if all agrees."""
    draft = record.read(lines)
    furniture = list(draft.furniture)
    blocks = squash("".join(block.text for block in draft.blocks))
    for line in lines:
        text = squash(line.text)
        if furniture and text == squash(furniture[0]) and not blocks.startswith(text):
            furniture.pop(0)
        elif blocks.startswith(text):
            blocks = blocks[len(text) :]
        else:
            return text
    return blocks


def test_paragraphs_and_turns_survive_the_setting(printed):
    draft = record.read(printed)

    spoken = [block for block in draft.blocks if block.kind is BlockKind.PARAGRAPH]
    written = [text for text in [*SPEECHES, *AFTER[:-1]] if text != "（以法语发言）"]
    assert [squash(block.text) for block in spoken] == [squash(text) for text in written]
    assert draft.speeches == [
        Speech("主席", None, "英语"),
        Speech("黄先生", None, "英语"),
        Speech("让·德布-罗伊女爵士", "联合王国", "英语"),
        Speech("傅聪先生", "中国", None),
        Speech("主席", None, "英语"),
    ]
    assert [block.speech for block in spoken] == [0, 0, 1, 1, 2, 2, 3, 4, 4, 4]


def test_facts_come_from_running_heads_and_cover(printed):
    draft = record.read(printed)

    assert draft.genre is Genre.RECORD
    assert (draft.symbol, draft.date, draft.organ) == ("S/PV.10200", "2026-03-23", "Security Council")
    assert draft.title == "甲国局势"
    assert "2/26 26-01234" in draft.furniture
    assert not any("26-01234" in block.text for block in draft.blocks)


def test_the_cover_page_is_no_speech(printed):
    draft = record.read(printed)

    cover = texts_of(draft, BlockKind.MASTHEAD)
    assert cover[0] == "联合国S/PV.10200"
    assert "临时逐字记录" in cover
    assert cover[-1] == "甲国局势"
    assert all(block.speech is None for block in draft.blocks if block.kind is BlockKind.MASTHEAD)


def test_what_nobody_speaks_is_a_note(printed):
    draft = record.read(printed)

    assert texts_of(draft, BlockKind.NOTE) == [
        "上午10时05分开会。",
        "议程通过。",
        "（以法语发言）",
        "进行了举手表决。",
        f"赞成：{VOTE[2]}",
        "反对：无",
        "弃权：巴基斯坦、俄罗斯联邦",
        "上午10时15分散会。",
    ]
    assert texts_of(draft, BlockKind.HEADING) == ["通过议程", "甲国局势", "秘书长关于甲国局势的报告（S/2026/100）"]


def test_a_change_of_language_stays_in_its_turn(printed):
    draft = record.read(printed)

    change = next(block for block in draft.blocks if block.text == "（以法语发言）")
    assert change.speech == 2


def test_thousands_keep_their_space(printed):
    assert any("有500 000人需要援助" in block.text for block in record.read(printed).blocks)


def test_no_character_of_the_made_up_record_is_lost(printed):
    assert conserved(printed) == ""


@pytest.mark.parametrize(
    ("lines", "speech"),
    [
        (["主 席 （ 以 英 语 发 言 ） ： 我", "感谢你。"], Speech("主席", None, "英语")),
        (["罗塞利先生（乌拉圭）（以西班", "牙语发言）：谢谢。"], Speech("罗塞利先生", "乌拉圭", "西班牙语")),
        (["穆萨先生(埃及）（以阿拉伯语发", "言):谢谢。"], Speech("穆萨先生", "埃及", "阿拉伯语")),
        (["艾 哈 迈德先 生（巴基 斯 坦）", "（以英语发言）：好。"], Speech("艾哈迈德先生", "巴基斯坦", "英语")),
        (
            ["Monterrey Arjona女士（巴拿马）", "（以西班牙语发言）：好。"],
            Speech("Monterrey Arjona女士", "巴拿马", "西班牙语"),
        ),
        (["代理主席（以法语发言）：好。"], Speech("代理主席", None, "法语")),
        (["奥巴马总统（美利坚合众国）（以英语发言）：好。"], Speech("奥巴马总统", "美利坚合众国", "英语")),
        (["卡普林女爵士（联合王国）（以英语发言） ：好。"], Speech("卡普林女爵士", "联合王国", "英语")),
        (["主席：好。"], Speech("主席", None, None)),
    ],
)
def test_openings_are_found_however_they_are_printed(lines, speech):
    draft = record.read([Line("上午10时开会。"), *map(Line, lines)])

    assert draft.speeches == [speech]


@pytest.mark.parametrize(
    "line",
    [
        "我现在请刘结一先生发言：他有五分钟。",
        "主席先生，我感谢你举行本次辩论会。",
        "我感谢黄先生（甲国）：他的通报很好。",
        "秘书长的报告指出：局势严峻。",
    ],
)
def test_sentences_about_a_speaker_open_no_turn(line):
    draft = record.read([Line("主席（以英语发言）：好。"), Line(line)])

    assert len(draft.speeches) == 1


def test_an_opening_inside_a_line_begins_a_paragraph():
    draft = record.read([Line("主席（以英语发言）：我请中国代表发言。傅聪先生（中国）：谢谢主席。")])

    assert [block.text for block in draft.blocks] == [
        "主席（以英语发言）：我请中国代表发言。",
        "傅聪先生（中国）：谢谢主席。",
    ]
    assert [block.speech for block in draft.blocks] == [0, 1]


def test_a_copied_web_page_has_a_line_a_paragraph():
    written = ["上午10时开会。", *SPEECHES, *VOTE, *AFTER]

    draft = record.read(lines_of("\n\n".join(written)))

    assert [block.text for block in draft.blocks if block.kind is BlockKind.PARAGRAPH] == [
        text for text in [*SPEECHES, *AFTER[:-1]] if text != "（以法语发言）"
    ]


def test_words_before_the_agenda_are_no_cover_page():
    texts = ["主席（以英语发言）：我感谢上月主席。", "通过议程", "议程通过。", "甲国局势", "主席（以英语发言）：好。"]

    draft = record.read(list(map(Line, texts)))

    assert len(draft.speeches) == 2
    assert [block.kind.value for block in draft.blocks] == ["paragraph", "heading", "note", "heading", "paragraph"]


def test_a_pause_and_stage_directions_are_notes():
    lines = [
        "会议于下午1时05分暂停，下午3时复会。",
        "应主席邀请，黄先生在安理会议席就座。",
        "安理会成员默哀一分钟。",
        "[嗣后，甲国代表团通知秘书处，它本打算投赞成票。]",
        "经记录表决，决议草案A/71/L.7以100票对零票、20票弃权获得通过(第71/12号决议)。",
    ]
    draft = record.read([Line("主席：现在休息。"), *map(Line, lines)])

    assert [block.kind for block in draft.blocks] == [BlockKind.PARAGRAPH, *[BlockKind.NOTE] * 5]


def test_an_assembly_record_has_a_session():
    head = "A/71/PV.48 题目 21/11/2016"
    draft = record.read([Line("主席：好。"), Line("2/20 16-38500"), Line(head), Line("下午1时散会。")])

    assert (draft.symbol, draft.session, draft.organ) == ("A/71/PV.48", 71, "General Assembly")
    assert draft.date == "2016-11-21"


SUMMARY = [
    "下午3时35分宣布开会。",
    "议程项目20：可持续发展",
    "1. 萨莱女士（斐济）说，她的国家支持秘书长的报告，并希望委员会尽快就此达成一致意见，以便会员国采取行动。",
    "2. 气候变化对小岛屿国家的影响日益严重，发达国家应当履行它们作出的承诺，为适应措施提供更多的资金。",
    "3. 主席说，委员会已经结束对该项目的一般性辩论。",
    "4. 李先生（甲国）代表一些国家发言，强调指出技术转让的重要性。",
    "下午5时55分散会。",
]


@pytest.mark.parametrize("width", [24, 36])
def test_a_summary_record_has_numbers_and_turns(typesetter, width):
    printed = [line for text in SUMMARY for line in typesetter(width).lines(text)]
    head = ["A/C.2/71/SR.12 16-17000", "16-17000 1/8", "A/C.2/71/SR.12 一般性辩论 12/10/2016"]

    draft = record.read([Line(text) for text in [*head[2:], *printed]])

    assert draft.symbol == "A/C.2/71/SR.12"
    assert [block.number for block in draft.blocks] == [None, None, "1", "2", "3", "4", None]
    assert draft.blocks[2].text.startswith("萨莱女士（斐济）说，")
    assert draft.blocks[1].kind is BlockKind.HEADING
    assert draft.speeches == [Speech("萨莱女士", "斐济"), Speech("主席"), Speech("李先生", "甲国")]
    assert [block.speech for block in draft.blocks] == [None, None, 0, 0, 1, 2, None]


def test_old_records_number_every_paragraph():
    lines = ["1. 主席：现在开会。", "2. 葛罗米柯先生（苏联）：我同意。", "3. 我的代表团支持这个提案。"]

    draft = record.read(list(map(Line, lines)))

    assert [block.number_printed for block in draft.blocks] == ["1.", "2.", "3."]
    assert draft.speeches == [Speech("主席"), Speech("葛罗米柯先生", "苏联")]


@given(
    st.lists(st.text(alphabet="主席先生：（）以英语发言。，赞成、123.时分开会散 .S/PV7", max_size=30), max_size=30)
)
@settings(max_examples=150, deadline=None)
def test_random_lines_never_raise_and_lose_nothing(drawn):
    lines = [Line(text) for text in drawn if text.strip()]

    draft = record.read(lines)
    draft.finish(Source("random.txt"))

    kept = sorted(
        squash("".join([*(f"{block.number_printed or ''}{block.text}" for block in draft.blocks), *draft.furniture]))
    )
    assert kept == sorted(squash("".join(line.text for line in lines)))
