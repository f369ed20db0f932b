"""Lists of numbers are read from their end, where 号 and the noun stand."""

from __future__ import annotations

import pytest

from reader.recognition.citation_lists import find_numbered
from reader.recognition.cited_before import CitedBefore
from reader.recognition.passages import passage_of


def targets(text):
    return [finding.target for finding in find_numbered(passage_of(text, speaking_organ="General Assembly"))]


def test_a_list_of_twenty_shares_one_noun():
    numbers = [f"{session}/{session - 30}" for session in range(40, 60)]

    assert targets("第" + "、".join(numbers[:-1]) + "和" + numbers[-1] + "号决议") == [
        f"A/RES/{number}" for number in numbers
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第5、6和第1325号决议", ["S/RES/1325(2000)"]),
        ("第69/314、70/30 1、71/326号决议", ["A/RES/69/314", "A/RES/70/301", "A/RES/71/326"]),
        ("第61/276号和61/279号、2010年6月24日第64/269号决议", ["A/RES/61/276", "A/RES/61/279", "A/RES/64/269"]),
        ("第70/57号2018年12月5日第73/57号决议", ["A/RES/70/57", "A/RES/73/57"]),
        ("第64/1号法律和第64/2号决议", ["A/RES/64/2"]),
        ("第64/1", []),
        ("第1号决议", []),
    ],
)
def test_where_lists_begin_and_end(text, expected):
    assert targets(text) == expected


def test_an_organ_named_once_serves_the_number_later():
    known = CitedBefore()
    list(find_numbered(passage_of("人权理事会第34/24号决议"), known))
    later = list(find_numbered(passage_of("根据第34/24号决议"), known))

    assert [finding.target for finding in later] == ["A/HRC/RES/34/24"]


def test_a_part_of_a_joint_document_means_that_document():
    known = CitedBefore()
    list(find_numbered(passage_of("第72/90 A和B号决议"), known))
    later = list(find_numbered(passage_of("第72/90 B号决议和第72/266 B号决议"), known))

    assert [finding.target for finding in later] == ["A/RES/72/90A-B", "A/RES/72/266B"]


def test_parts_that_were_adopted_at_different_times_are_two_documents():
    known = CitedBefore()
    list(find_numbered(passage_of("2019年12月19日第74/232 A号和2020年8月11日第74/232 B号决议"), known))
    text = "根据第73/242、74/232 A和B、75/227号决议"
    later = list(find_numbered(passage_of(text), known))

    assert [(text[finding.start : finding.end], finding.target) for finding in later] == [
        ("第73/242", "A/RES/73/242"),
        ("74/232 A", "A/RES/74/232"),
        ("B", "A/RES/74/232B"),
        ("75/227号决议", "A/RES/75/227"),
    ]


def test_a_date_belongs_to_the_number_behind_it_only():
    text = "1966年11月17日第2153(XXI)号和第1325号决议"

    assert targets(text) == ["A/RES/2153(XXI)", "S/RES/1325(2000)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第53/77 AA号决议", ["A/RES/53/77"]),
        ("第75/101 B号决议", ["A/RES/75/101A-B"]),
        ("第S-20/4 A至E号决议", ["A/RES/S-20/4"]),
        ("第72/262 C号决议", ["A/RES/72/262C"]),
    ],
)
def test_part_letters(text, expected):
    assert targets(text) == expected
