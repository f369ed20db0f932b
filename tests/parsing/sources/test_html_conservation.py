"""A page's characters are all there again, in the text, the notes or the furniture, and no others."""

from __future__ import annotations

import re
from collections import Counter
from html import escape, unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import UnreadableFile
from reader.parsing.cleaning import squash
from reader.parsing.document_reader import read_bytes

WORDS = [
    "大会，",
    "回顾其决议，",
    "1. 决定",
    "1/",
    "[1]",
    "¹",
    "* 注",
    "A/71/160",
    "附件",
    "2016年",
    "甲",
    "。",
    "1",
    "English 中文 Français",
]
TAGS = [
    *(
        "p",
        "div",
        "span",
        "b",
        "sup",
        "h1",
        "h2",
        "li",
        "ul",
        "td",
        "tr",
        "table",
        "blockquote",
        "pre",
        "center",
        "font",
    ),
    *(
        "a href='#x'",
        "a href='#y' id='x'",
        "a href='#x' name='y'",
        "div id='x'",
        "p id='y'",
        "nav",
        "footer",
        "div class='menu'",
    ),
    *(
        "main",
        "article",
        "aside",
        "header",
        "div class='content'",
        "sup id='x'",
        "section id='x'",
        "address",
        "dl",
        "dt",
    ),
]
EMPTY = ["<br>", "<hr>", "<br><br>", "<img alt='图'>", "<p>", "</div>", "<td>", "<li>"]

leaves = st.one_of(st.sampled_from(WORDS).map(escape), st.sampled_from(EMPTY), st.just(" "), st.just("\n"))
trees = st.recursive(
    leaves,
    lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=4)).map(
        lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0].split()[0]}>"
    ),
    max_leaves=25,
)


@settings(max_examples=120, deadline=None)
@given(st.lists(trees, min_size=1, max_size=6).map("".join))
def test_a_page_loses_no_character_and_gains_none(body):
    data = f"<html><meta charset=utf-8><body>{body}</body></html>".encode()
    visible = squash(unescape(re.sub(r"<[^>]*>", "", body)))
    if not visible:
        with pytest.raises(UnreadableFile, match="empty_file"):
            read_bytes(data, "any.html")
        return
    document = read_bytes(data, "any.html")
    found = [text for block in document.blocks for text in (block.number_printed or block.number or "", block.text)]
    found += [mark.printed or mark.label.partition("·")[0] for block in document.blocks for mark in block.notes]
    found += [
        text for note in document.footnotes for text in (note.printed or note.label.partition("·")[0], note.text)
    ]
    found += document.furniture
    assert Counter(squash("".join(found))) == Counter(visible)
