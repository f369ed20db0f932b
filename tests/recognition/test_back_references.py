"""Words that point back are resolved only where one document can be meant."""

from __future__ import annotations

import pytest

from reader.recognition.back_references import find_back_references, find_ibid, full_title, is_ibid, names_records
from reader.recognition.passages import Finding, passage_of

FIRST, SECOND = Finding(0, 3, "A/RES/71/12"), Finding(4, 7, "S/RES/1631(2005)")


@pytest.mark.parametrize(
    ("text", "found", "target"),
    [
        ("甲甲甲。该决议", (FIRST,), "A/RES/71/12"),
        ("甲甲甲、乙乙乙，此项决议", (FIRST, SECOND), "S/RES/1631(2005)"),
        ("甲甲甲、乙乙乙。该决议", (FIRST, SECOND), None),
        ("该决议", (), None),
        ("甲甲甲。该决议草案", (FIRST,), None),
        ("甲甲甲。这项决议(第2805(2025)号决议)", (FIRST,), None),
        ("甲甲甲。上述决议", (FIRST,), None),
    ],
)
def test_this_resolution(text, found, target):
    words = list(find_back_references(passage_of(text), found))

    assert [finding.target for finding in words] == ([target] if target else [])


@pytest.mark.parametrize(
    ("text", "found", "target"),
    [
        ("同上，第66段。", (), "A/RES/71/12"),
        ("见同上。", (), "A/RES/71/12"),
        ("同上，文件S/676。", (Finding(5, 10, "S/676"),), None),
        ("同上海合作组织的合作", (), None),
        ("联合国，同上。", (), None),
    ],
)
def test_ibid_counts_at_the_head_of_a_note(text, found, target):
    words = list(find_ibid(passage_of(text, footnote="2"), found, (FIRST,)))

    assert [finding.target for finding in words] == ([target] if target else [])


def test_ibid_without_a_note_before_stays_unresolved():
    assert list(find_ibid(passage_of("同上。", footnote="1"), (), ())) == []


RECORDS = "《大会正式记录，第五十九届会议，补编第23号》"


@pytest.mark.parametrize(
    ("text", "title", "here", "full"),
    [
        ("《同上，第三十七届会议》", "《同上，第三十七届会议》", False, "《大会正式记录，第三十七届会议》"),
        (
            "同上，《第三十七届会议，补编第1号》",
            "《第三十七届会议，补编第1号》",
            False,
            "《大会正式记录，第三十七届会议，补编第1号》",
        ),
        ("同上，《2005年，补编第3号》", "《2005年，补编第3号》", False, "《大会正式记录，2005年，补编第3号》"),
        ("同上，《补编第38号》", "《补编第38号》", False, "《大会正式记录，第五十九届会议，补编第38号》"),
        ("《甲》和《补编第5A号》", "《补编第5A号》", True, "《大会正式记录，第五十九届会议，补编第5A号》"),
        ("同上，2013年，《补编第7号》", "《补编第7号》", False, "《大会正式记录，2013年，补编第7号》"),
        ("见《补编第5A号》", "《补编第5A号》", False, None),
        ("《宣言》", "《宣言》", False, None),
        ("同上，《宣言》", "《宣言》", False, None),
    ],
)
def test_a_title_with_ibid_is_written_out(text, title, here, full):
    start = text.index(title)
    passage = passage_of(text, footnote="2")

    assert full_title(passage, Finding(start, start + len(title), title), RECORDS, here=here) == full


def test_ibid_alone_means_the_same_place_and_no_corrigendum():
    before = (Finding(0, 1, "A/ES-10/273"), Finding(2, 3, "A/ES-10/273/Corr.1", locator="第88段"))
    alone = next(find_ibid(passage_of("同上。", footnote="2"), (), before))
    elsewhere = next(find_ibid(passage_of("同上，第90段。", footnote="2"), (), before))

    assert (alone.target, alone.locator) == ("A/ES-10/273", "第88段")
    assert (elsewhere.target, elsewhere.locator) == ("A/ES-10/273", "第90段")


@pytest.mark.parametrize(
    ("text", "answer"), [("同上，第三卷", True), ("见同上", True), ("联合国，同上", False), ("同上海", False)]
)
def test_a_note_may_begin_with_ibid(text, answer):
    assert is_ibid(passage_of(text, footnote="2")) is answer


@pytest.mark.parametrize(("title", "answer"), [(RECORDS, True), ("《宣言》", False), ("A/59/23", False)])
def test_titles_of_records_have_parts_that_can_be_left_out(title, answer):
    assert names_records(title) is answer
