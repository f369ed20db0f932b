"""Web articles with a site's line glued to the text."""

from __future__ import annotations

import pytest

from reader.parsing.document_reader import read_bytes

SITE = "某某网 | 巴黎（法国） | 2017年3月1日 français English Español русский"
TITLE = "区域组织在维持和平方面的作用"
SENTENCE = "各国代表今天在纽约讨论了这一议题。"


def blocks(*lines: str):
    document = read_bytes("\n".join(lines).encode(), "any.txt")
    assert (document.genre, document.date) == ("article", "2017-03-01")
    return [(block.kind.value, block.text) for block in document.blocks]


@pytest.mark.parametrize(
    ("glued", "parts"),
    [
        (f"{TITLE} 俄国就“{TITLE}”举行辩论。", [("heading", TITLE), ("paragraph", f"俄国就“{TITLE}”举行辩论。")]),
        (f"{TITLE}俄国就“{TITLE}”举行辩论。", [("heading", TITLE), ("paragraph", f"俄国就“{TITLE}”举行辩论。")]),
        (f"{TITLE} {SENTENCE}", [("heading", TITLE), ("paragraph", SENTENCE)]),
        (SENTENCE, [("paragraph", SENTENCE)]),
        ("", []),
    ],
    ids=["title quoted", "title glued", "title before a gap", "no title", "nothing"],
)
def test_the_sites_line_the_title_and_the_first_sentence_are_parted(glued, parts):
    found = blocks("三月要闻", f"{SITE} {glued}", "第二段。")
    assert [kind for kind, _ in found[:2]] == ["title", "masthead"]
    assert found[1][1].endswith("русский")
    assert found[2:] == [*parts, ("paragraph", "第二段。")]


def test_a_sentence_that_names_a_language_later_stays_in_the_text():
    found = blocks("三月要闻", f"{SITE} {SENTENCE}", "他用English回答。")
    assert found[-1] == ("paragraph", "他用English回答。")
