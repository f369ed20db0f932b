"""The parts that the record's reader is made of, each by its table of examples."""

from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind
from reader.document.model import Speech
from reader.parsing.genres.record_facts import RecordFacts, facts_of
from reader.parsing.genres.record_furniture import RunningHeads, take_furniture
from reader.parsing.genres.record_numbers import numbered_lines
from reader.parsing.genres.record_openings import find_openings, part_openings
from reader.parsing.genres.record_stages import changes_language, is_formula, opens_meeting, stage_kind, vote_lists
from reader.parsing.genres.summary_turns import told_speech
from reader.parsing.lines import Line


def lines(*texts):
    return [Line(text) for text in texts]


@pytest.mark.parametrize(
    "running",
    [
        ["14/29 16-34838 ", "S/PV.7796  题目  28/10/2016"],
        ["26-03920 3/26", "23/03/2026 题目 S/PV.7796"],
        ["16-34838 (C)", "S/PV.7796 28/10/2016"],
        ["2/26", "16-34838", "S/PV.7796", "28/10/2016"],
        ["16-34838", "3/26", "28/10/2016", "题目", "S/PV.7796"],
        ["*1634838*", "请回收", "无障碍文件 请回收"],
        ["____________________"],
    ],
)
def test_running_lines_are_furniture(running):
    body = take_furniture(lines("我们认为", *running, "这很重要。", "S/PV.7796 题目 28/10/2016"))

    assert [line.text for line in body.lines] == ["我们认为", "这很重要。"]
    assert body.furniture[:-1] == [text.strip() for text in running]


@pytest.mark.parametrize("text", ["28/10/2016", "S/PV.7505", "12", "3/4", "第3页", "题目", "见S/PV.7694。"])
def test_what_stands_alone_in_the_text_is_no_furniture(text):
    body = take_furniture(lines("我们认为", "这很重要。", text, "我们同意。", "谢谢。"))

    assert text in [line.text for line in body.lines]


def test_running_heads_tell_symbol_date_and_title():
    heads = take_furniture(lines("S/PV.7796  甲国 局势  28/10/2016", "正文。")).heads

    assert heads == RunningHeads("S/PV.7796", "甲国局势", "28/10/2016", first=0)
    assert facts_of(heads, ["2026年3月23日"]) == RecordFacts("S/PV.7796", "2016-10-28", "Security Council", None)


def test_the_cover_page_tells_what_no_running_head_does():
    facts = facts_of(RunningHeads(), ["联合国 A/C.3/71/SR.12", "2016年10月12日，星期三"])

    assert (facts.symbol, facts.date, facts.session) == ("A/C.3/71/SR.12", "2016-10-12", 71)
    assert facts.is_summary
    assert facts_of(RunningHeads(), []) == RecordFacts()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("上午10时40分开会。", BlockKind.NOTE),
        ("下午１时45分散会。", BlockKind.NOTE),
        ("会议于上午11时30分暂停，下午3时复会。", BlockKind.NOTE),
        ("通过议程", BlockKind.HEADING),
        ("议程通过。", BlockKind.NOTE),
        ("进行了举手表决。", BlockKind.NOTE),
        ("赞成:", BlockKind.NOTE),
        ("（以法语发言）", BlockKind.NOTE),
        ("黄先生离开会场。", BlockKind.NOTE),
        ("上午10时40分，我们开会讨论了这个问题。", None),
        ("我们将进行举手表决，请各位举手。", None),
        ("我们赞成：这很重要。", None),
    ],
)
def test_stage_lines_are_known_by_their_words(text, kind):
    assert stage_kind(text) is kind


def test_only_an_opening_begins_the_meeting():
    assert opens_meeting("上午10时40分开会。")
    assert opens_meeting("通过议程")
    assert not opens_meeting("下午1时散会。")


def test_chairs_formulas_are_known():
    assert is_formula("我现在请博尔久贾先生发言。")
    assert is_formula("我热烈欢迎秘书长潘基文先生，并请他发言。")
    assert not is_formula("我请求各位发言时保持简短。")
    assert changes_language("（以俄 语发言）")


def test_vote_lists_end_where_speech_begins():
    found = vote_lists(lines("赞成：", "巴林、中国、法", "国、美利坚合众国", "反对：无", "主席：谢谢。", "无"))

    assert found == [range(3), range(3, 4)]


def test_numbers_count_only_where_they_run_on():
    assert list(numbered_lines(lines("1. 甲。", "乙", "2. 丙。", "3. 丁。"))) == [0, 2, 3]
    assert numbered_lines(lines("1. 甲。", "乙", "7. 丙。")) == {}
    assert numbered_lines(lines("2016年，我们", "1.5亿美元")) == {}


def test_openings_keep_their_lines():
    found = find_openings(lines("好。", "姆纳察卡尼扬先生（亚美尼亚）（以英语", "发言）：谢谢。"), 0, {})

    assert [(opening.first, opening.end, opening.speech) for opening in found] == [
        (1, 3, Speech("姆纳察卡尼扬先生", "亚美尼亚", "英语"))
    ]


def test_lines_without_an_inner_opening_are_left_alone():
    given = lines("根据决定：第一，我们同意。", "主席（以英语发言）：好。")

    assert part_openings(given) == given


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("萨莱女士（斐济）说，她同意。", Speech("萨莱女士", "斐济")),
        ("李先生（甲国）代表77国集团加中国发言，说……", Speech("李先生", "甲国")),
        ("主席宣布会议开幕。", Speech("主席")),
        ("委员会通过了决议草案。", None),
    ],
)
def test_summary_records_tell_who_spoke(text, speech):
    assert told_speech(text) == speech
