from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from reader.export.html import Look, excerpts_as_html

ROLES = {"page": "#fff", "text": "#000", "muted": "#555", "link": "#00f", "rule": "#ccc", "number": "#666"}
GROUNDS = {"yellow": "#ff0", "green": "#0f0", "blue": "#00f", "pink": "#f0f", "purple": "#808", "orange": "#fa0"}
LOOK = Look(ROLES, ROLES, GROUNDS, GROUNDS, style_sheet="mark .t-x { color: red }")

EMPTY_ELEMENTS = {"meta", "hr", "br"}


class Checker(HTMLParser):
    """Checks that every element is closed in order, and gathers addresses."""

    def __init__(self):
        super().__init__()
        self.open = []
        self.addresses = []

    def handle_starttag(self, tag, attributes):
        if tag not in EMPTY_ELEMENTS:
            self.open.append(tag)
        self.addresses += [value for name, value in attributes if name in ("src", "href", "action", "data")]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", ["zh", "en"])
def test_excerpts_as_html(excerpts, golden_text, language):
    page = excerpts_as_html(excerpts(language), language, LOOK)

    golden_text(f"excerpts.{language}.html", page)


def test_the_page_is_well_formed_and_needs_no_other_file(excerpts):
    page = excerpts_as_html(excerpts("zh"), "zh", LOOK)
    checker = Checker()
    checker.feed(page)
    checker.close()

    assert checker.open == []
    assert {address.split("/")[2] for address in checker.addresses} == {"docs.un.org"}
    assert not re.search(r"@import|url\(|<script|<link", page)


def test_every_text_says_its_own_language_whatever_the_page_speaks(excerpts):
    page = excerpts_as_html(excerpts("en"), "en", LOOK)

    assert '<html lang="en">' in page
    for tag in ("h2", "h3", "blockquote"):
        opened = re.findall(rf"<{tag}\b[^>]*>", page)
        assert set(opened) == {f'<{tag} lang="zh-Hans">'}


def test_everything_that_a_person_or_a_document_wrote_is_escaped(excerpts):
    page = excerpts_as_html(excerpts("zh"), "zh", LOOK)

    assert "1. 不是列表\n- &lt;b&gt;</div>" in page
    assert "<b>" not in page


def test_each_highlight_has_its_colour_and_an_unknown_one_is_underlined(excerpts):
    page = excerpts_as_html(excerpts("zh"), "zh", LOOK)

    assert "--yellow: #ff0;" in page
    assert '<mark class="blue">“和平”</mark>' in page
    assert '<mark class="other">1. 谢谢。</mark>' in page
    assert ".other {" in page


def test_passages_are_written_by_the_function_that_is_given(excerpts):
    def write(excerpt, anchor):
        return f"<i>{excerpt.document.id}{anchor.block}</i>"

    page = excerpts_as_html(excerpts("zh"), "zh", LOOK, write)

    assert '<mark class="blue"><i>2b4</i></mark>' in page
    assert "mark .t-x { color: red }" in page
