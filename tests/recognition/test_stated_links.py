"""Links that a source states against what its text says (stated_links)."""

from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import STATED_BY_LINK, Block, Document, Reference, Source
from reader.recognition.recogniser import recognise
from reader.recognition.stated_links import with_links


def document(text: str, *links: tuple[str, str]) -> Document:
    stated = tuple(
        Reference("b0", None, text.index(words), text.index(words) + len(words), target, reason=STATED_BY_LINK)
        for words, target in links
    )
    block = Block("b0", BlockKind.OPERATIVE, text)
    return Document(Source("x"), Genre.RESOLUTION, "", (block,), session=75, references=stated)


def targets(text: str, *links: tuple[str, str]) -> list[tuple[str, str | None]]:
    return [(found.target, found.reason) for found in recognise(document(text, *links)).references]


def slips(text: str, *links: tuple[str, str]) -> list[str]:
    return [
        problem.detail for problem in recognise(document(text, *links)).problems if problem.kind == "link_elsewhere"
    ]


def test_a_link_that_says_what_the_text_says_changes_nothing():
    text, link = "回顾大会第71/12号决议，", ("71/12", "A/RES/71/12")
    assert targets(text, link) == targets(text) == [("A/RES/71/12", None)]
    assert slips(text, link) == []


def test_a_link_speaks_where_the_text_cites_nothing():
    assert targets("麻醉药品委员会1998年第53/77号，", ("53/77", "A/RES/53/77")) == [("A/RES/53/77", STATED_BY_LINK)]


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("回顾大会第74/116号决议，", "74/116", "A/RES/73/137"),
        ("麻醉药品委员会2009年3月20日第52/2号，", "52/2", "A/RES/52/2"),
        ("麻醉药品委员会第99/2号，", "99/2", "A/RES/99/2"),
        ("大会第74/216号决议，", "74/216", "A/RES/74/2"),
        ("安全理事会第1196(1998)号决议，", "1196(1998)", "A/RES/67/234B"),
    ],
)
def test_a_link_that_contradicts_the_text_is_told_and_left(text, words, target):
    assert target not in [found for found, _ in targets(text, (words, target))]
    assert slips(text, (words, target)) == [f"{words} → {target}"]


def test_a_year_in_another_sentence_says_nothing_about_a_link():
    text = "2009年举行了会议；见麻醉药品委员会第52/2号，"
    assert targets(text, ("52/2", "A/RES/52/2")) == [("A/RES/52/2", STATED_BY_LINK)]


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("大会第67/234 B号决议，", "67/234", "A/RES/67/234"),
        ("《补编第25号》(A/52/25)，", "A/52/25", "A/52/25(SUPP)"),
        ("第217 A(III)号决议，", "217 A(III)", "A/RES/217A(III)"),
    ],
)
def test_editors_ways_of_writing_a_symbol_are_no_slips(text, words, target):
    assert slips(text, (words, target)) == []


def test_a_link_that_is_printed_letter_by_letter_goes_before_what_was_found_in_it():
    words = "A/CONF.157/24(PART I)/Corr.1"
    given = document(f"见{words}，", (words, "A/CONF.157/24(PartI)/Corr.1"))
    kept = with_links(given, [Reference("b0", None, 1, 14, "A/CONF.157/24")]).references
    assert [(found.target, found.reason) for found in kept] == [("A/CONF.157/24(PartI)/Corr.1", STATED_BY_LINK)]


@pytest.mark.parametrize(("number", "target"), [("52/212 B", "A/RES/52/212B"), ("52/212", "A/RES/52/212")])
def test_a_parts_letter_is_taken_from_the_link_only_where_it_is_printed(number, target):
    text = f"大会1998年第{number}号决议，"
    given = document(text, ("52/212", "A/RES/52/212B"))
    found = Reference("b0", None, text.index("第"), text.index("号"), "A/RES/52/212")
    assert [kept.target for kept in with_links(given, [found]).references] == [target]


def test_recognising_again_finds_the_same():
    once = recognise(
        document(
            "大会第74/116号决议和麻醉药品委员会1998年第53/77号，", ("53/77", "A/RES/53/77"), ("74/116", "A/RES/73/1")
        )
    )
    assert recognise(once) == once
