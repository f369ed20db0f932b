"""The organ of a number is the one named nearest before it in its sentence."""

from __future__ import annotations

import pytest

from reader.recognition.organ_evidence import OrganReader
from reader.recognition.passages import passage_of


@pytest.mark.parametrize(
    ("text", "speaking", "key", "near"),
    [
        ("大会2004年第N", None, "general_assembly", True),
        ("联合国安理会第N", None, "security_council", True),
        ("大会决议和安全理事会第N", None, "security_council", True),
        ("安全理事会的决议，包括第N", None, "security_council", False),
        ("安全理事会已经开会。第N", "General Assembly", None, False),
        ("回顾其第N", "General Assembly", "general_assembly", True),
        ("回顾其第N", "Security Council", "security_council", True),
        ("人权理事会在其第N", "General Assembly", "human_rights_council", True),
        ("其他人第N", "General Assembly", None, False),
        ("《大会议事录》第N", None, None, False),
        ("世界卫生大会第N", None, "other", True),
        ("关于设立人权理事会的第N", None, None, False),
        ("其关于设立人权理事会的2006年3月15日第N", "General Assembly", "general_assembly", True),
        ("人权理事会欢迎这一点，理事会第N", None, "human_rights_council", True),
        (
            "《大会正式记录，第六十九届会议，补编第53 A号》，第N",
            "General Assembly",
            "human_rights_council",
            True,
        ),
        ("《经济及社会理事会正式记录，2009年，补编第8号》，第一章，第N", "General Assembly", "other", True),
        ("《经济及社会理事会正式记录，2003年，补编第3号》，第N", None, "commission_on_human_rights", True),
        ("《经济及社会理事会正式记录，2003年，补编第1号》，第N", None, None, False),
        ("联合国教育、科学及文化组织大会第N", "General Assembly", "other", True),
        ("各基金和方案执行局根据第N", "General Assembly", None, False),
        ("麻醉药品委员会的报告。委员会2012年3月16日第5", "General Assembly", "other", True),
        ("理事会第N", "Security Council", "security_council", True),
        ("理事会第N", "General Assembly", None, False),
    ],
)
def test_the_evidence_for_a_number(text, speaking, key, near):
    passage = passage_of(text, speaking_organ=speaking)
    evidence = OrganReader(passage).organ_for(len(passage.text) - 2)

    assert (evidence.organ.key if evidence.organ else None, evidence.near) == (key, near)


def test_ibid_at_the_head_of_a_note_means_the_body_whose_report_was_cited():
    passage = passage_of("同上，第64/1号决议。第64/2号决议", speaking_organ="General Assembly")
    reader = OrganReader(passage, "《经济及社会理事会正式记录，2021年，补编第8号》")

    owners = [reader.organ_for(passage.text.index(number)).organ for number in ("64/1", "64/2")]
    assert [owner.key if owner else None for owner in owners] == ["other", None]
