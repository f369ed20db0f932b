"""A title belongs to the organization that is named right before it."""

from __future__ import annotations

import pytest

from reader.document.folding import fold
from reader.recognition.owned_titles import has_the_charter, is_owned, is_shared, owner_before
from reader.recognition.passages import Passage


def passage(text):
    return Passage(None, None, None, fold(text), text)


@pytest.mark.parametrize(
    ("before", "owner"),
    [("根据上海合作组织", "上海合作组织"), ("根据非洲联盟的", "非洲联盟"), ("非洲联盟根据", None)],
)
def test_the_owner_stands_right_before(before, owner):
    assert owner_before(passage(before + "《宪章》"), len(before)) == owner


def test_several_owners_share_a_title():
    text = "两个组织各自的"
    assert is_shared(passage(text + "《宪章》"), len(text))
    assert is_owned(passage(text + "《宪章》"), len(text))
    assert not is_shared(passage("根据《宪章》"), 2)


def test_the_charter_belongs_to_the_united_nations():
    assert has_the_charter("联合国")
    assert not has_the_charter("非洲联盟")
