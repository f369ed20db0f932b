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
            False,
        ),
        ("理事会第N", "Security Council", "security_council", True),
        ("理事会第N", "General Assembly", None, False),
    ],
)
def test_the_evidence_for_a_number(text, speaking, key, near):
    passage = passage_of(text, speaking_organ=speaking)
    evidence = OrganReader(passage).organ_for(passage.text.index("第N"))

    assert (evidence.organ.key if evidence.organ else None, evidence.near) == (key, near)
