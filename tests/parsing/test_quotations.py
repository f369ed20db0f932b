from __future__ import annotations

from reader.parsing import typesetting
from reader.parsing.lines import Line
from reader.parsing.quotations import quotations
from reader.parsing.typesetting import Measure

MEASURE = Measure(full=22, indent=2)


def found_in(texts):
    widths = [typesetting.width(text) for text in texts]
    return [(found.first, found.end) for found in quotations([Line(text) for text in texts], widths, MEASURE)]


def test_a_narrow_run_between_marks_may_be_a_quotation():
    texts = [
        "他曾正确地指出：",
        "“联合国越来越多地与区域组织分担和平",
        "与安全的责任。”（S/PV.7505，第2页）",
        "我" * 20,
    ]

    assert found_in(texts) == [(1, 3)]


def test_a_run_as_wide_as_the_column_is_none():
    assert found_in(["他曾正确地指出：", "“" + "我" * 19, "我" * 22, "我们。”"]) == []


def test_marks_below_a_full_stop_open_no_quotation():
    assert found_in(["他说完了。", "“上海精神”具有生命力。"]) == []


def test_every_paragraph_of_a_long_quotation_opens_with_a_mark():
    texts = ["他指出：", "“第一，我们同意。", "“第二，我们反对。”"]

    assert found_in(texts) == [(1, 2), (1, 3), (2, 3)]
