from __future__ import annotations

import pytest

from reader.workspace.target_finding import TargetFinder

TEXT = "请秘书长提出报告，"


def found(workspace, typed):
    return [(choice.target, choice.is_certain) for choice in TargetFinder(workspace).meant(typed)]


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("70/1", "A/RES/70/1"),
        ("第70/1号决议", "A/RES/70/1"),
        ("1325", "S/RES/1325(2000)"),
        ("s/pv.7796", "S/PV.7796"),
        ("《巴黎协定》", "《巴黎协定》"),
        ("宪章", "charter"),
        ("《宪章》", "charter"),
        ("UN Charter", "charter"),
        ("安理会暂行议事规则", "S/96"),
        ("《大会议事规则》", "A/520"),
    ],
)
def test_what_names_a_target_is_certain(workspace, typed, target) -> None:
    assert found(workspace, typed)[0] == (target, True)


def test_a_number_that_several_texts_have_gives_them_all(workspace) -> None:
    assert found(workspace, "70/1") == [("A/RES/70/1", True), ("A/HRC/RES/70/1", False), ("A/70/1", False)]


def test_the_library_tells_which_it_has(workspace, add) -> None:
    number = add(TEXT)
    first, *others = TargetFinder(workspace).meant("71/12")
    assert first.entry is not None
    assert first.entry.id == number
    assert all(other.entry is None for other in others)


def test_words_are_looked_for_in_titles_and_may_be_a_title(workspace, add) -> None:
    add(TEXT)
    assert found(workspace, "请秘书长") == [("A/RES/71/12", False), ("《请秘书长》", False)]
    assert found(workspace, "巴黎协定") == [("《巴黎协定》", False)]


@pytest.mark.parametrize("typed", ["", "  ", "《》", "x", "nothing at all"])
def test_what_cannot_be_cited_gives_nothing(workspace, typed) -> None:
    assert found(workspace, typed) == []


def test_known_targets_are_given_once(workspace) -> None:
    assert [choice.target for choice in TargetFinder(workspace).known(["S/96", "charter", "S/96"])] == [
        "S/96",
        "charter",
    ]
