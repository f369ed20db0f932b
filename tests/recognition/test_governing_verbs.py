"""A citation's verb heads the nearest clause before it."""

from __future__ import annotations

import pytest

from reader.recognition.governing_verbs import VerbReader
from reader.recognition.passages import passage_of


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("又深为关切地注意到X", "注意到"),
        ("还再次重申X", "重申"),
        ("欢迎这一点，并敦促执行X", "敦促"),
        ("欢迎这一点。X", None),
        ("“安全理事会回顾X", "回顾"),
        ("回顾题为“发展：执行进展”的X", "回顾"),
        ("欢迎裁军厅、执行支助股按照X", "欢迎"),
        ("为此大力鼓励X", "鼓励"),
        ("重申议程是X的一部分，支持和补充X", "重申"),
        ("支持X", "支持"),
        ("敦促各国交存批准书、核准书，X", "敦促"),
        ("各国应承诺X", None),
        ("“回顾X", "回顾"),
        ("大会请求X", None),
    ],
)
def test_the_verb_before_a_place(text, verb):
    passage = passage_of(text)

    assert VerbReader(passage).verb_for(passage.text.rindex("X")) == verb
