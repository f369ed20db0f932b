"""What a document has said about a number helps where it says less."""

from __future__ import annotations

import pytest

from reader.recognition.cited_before import CitedBefore
from reader.recognition.resolution_targets import CitedNumber

RESUMED = "2001年6月14日"


def slash(text, part):
    return CitedNumber("slash", text, part)


def test_a_late_part_is_separate_where_it_is_cited_later_without_its_date():
    known = CitedBefore()
    first = known.whole_of(slash("55/180", "B"), RESUMED)
    later = known.whole_of(slash("55/180", "B"), "")

    assert (first.separate, later.separate) == (True, True)


def test_a_late_part_beside_another_is_not_separate():
    known = CitedBefore()
    known.whole_of(slash("55/180", "A"), "2000年12月19日")

    assert known.whole_of(slash("55/180", "B"), RESUMED).separate is False


@pytest.mark.parametrize(("number", "part"), [("61/250", ""), ("72/266", "B")])
def test_several_parts_of_a_resolution_up_to_the_sixty_seventh_session_mean_the_resolution(number, part):
    known = CitedBefore()
    known.whole_of(slash(number, "A"), "")

    assert known.whole_of(slash(number, "B"), "").part == part


def test_parts_of_an_old_resolution_are_never_taken_apart():
    known = CitedBefore()
    known.whole_of(slash("55/180", "B"), RESUMED)

    assert not known.adopted_apart(slash("55/180", "A-B"))
