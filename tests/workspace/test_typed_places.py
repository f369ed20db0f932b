"""Queries that name a paragraph of another text (reader.workspace.typed_places)."""

import pytest

from reader.workspace.typed_places import parted


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("第70/1号决议，第3段", ("第70/1号决议", "第3段")),
        ("70/1第十二(b)段", ("70/1", "第十二(b)段")),
        ("A/RES/70/1 para 3", ("A/RES/70/1", "para 3")),
        ("A/RES/70/1, Paras. 3 (a)", ("A/RES/70/1", "Paras. 3 (a)")),
        (" 70/1 ¶ 3 ", ("70/1", "¶ 3")),
        ("70/1", ("", "")),
        ("第3段", ("", "")),
        ("para 3", ("", "")),
        ("paragraph", ("", "")),
    ],
)
def test_the_paragraph_at_the_end_is_parted_from_what_it_is_a_paragraph_of(query, parts):
    assert parted(query) == parts
