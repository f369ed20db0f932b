"""Which genre a text is."""

from __future__ import annotations

import pytest

from reader.document.block_kinds import Genre
from reader.parsing.genre_detection import detect
from reader.parsing.sources.text import lines_of

SEEDS = {
    "000": Genre.RESOLUTION,
    "001": Genre.RESOLUTION,
    "002": Genre.LETTER,
    "003": Genre.RECORD,
    "004": Genre.ARTICLE,
}


@pytest.mark.parametrize(("number", "genre"), SEEDS.items())
def test_each_seed_is_known(number, genre, seed):
    assert detect(lines_of(seed(number).read_text(encoding="utf-8"))) is genre


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("第1985(2011)号决议\n\n安全理事会，\n\n1. 决定继续处理此案。", Genre.RESOLUTION),
        ("71/1. 标题\n\n大会\n\n核准报告。", Genre.RESOLUTION),
        ("主席（以英语发言）：现在开会。\n\n下午3时散会。", Genre.RECORD),
        ("2016年10月14日俄罗斯联邦常驻联合国代表给秘书长的信\n\n请将本函分发为荷。", Genre.LETTER),
        ("今天大会开会。\n\n大会很重要。", Genre.DOCUMENT),
        ("", Genre.DOCUMENT),
    ],
)
def test_a_short_text_is_known_by_what_only_its_genre_has(text, genre):
    assert detect(lines_of(text)) is genre
