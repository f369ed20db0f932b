"""A title that says only what a work is takes the only full title that it can stand for."""

from __future__ import annotations

import pytest

from reader.recognition.passages import passage_of
from reader.recognition.references import Memory, findings_in


def targets(*texts: str) -> list[str]:
    memory = Memory()
    return [finding.target for text in texts for finding in findings_in(passage_of(text), memory)]


@pytest.mark.parametrize(
    ("texts", "last"),
    [
        (("《儿童权利公约》的缔约国", "根据《公约》第五条"), "《儿童权利公约》"),
        (("《儿童权利公约》和《残疾人权利公约》", "根据《公约》第五条"), "《公约》"),
        (("《儿童权利公约》", "《残疾人权利公约》，《公约》第五条"), "《残疾人权利公约》"),
        (("《儿童权利公约》和《儿童权利公约任择议定书》", "《公约》"), "《儿童权利公约》"),
        (("保护和使用越界水道和国际湖泊公约秘书处出席会议，《公约》秘书处",), "《保护和使用越界水道和国际湖泊公约》"),
        (("《公约》和《儿童权利公约》", "《宣言》"), "《宣言》"),
        (("《世界人权宣言》", "《德班宣言和行动纲领》，特别是《宣言》第2段"), "《德班宣言和行动纲领》"),
        (("《2011-2016年禁毒战略》和《行动计划》",), "《行动计划》"),
    ],
)
def test_a_generic_title_stands_for_the_only_one_that_can_be_meant(texts, last):
    assert targets(*texts)[-1] == last


def test_a_generic_title_before_any_full_one_stays_as_printed():
    assert targets("《公约》缔约国", "《儿童权利公约》")[0] == "《公约》"


def test_what_was_supplied_is_inferred():
    memory = Memory()
    found = [*findings_in(passage_of("《儿童权利公约》"), memory), *findings_in(passage_of("《公约》"), memory)]
    assert [finding.inferred for finding in found] == [False, True]
