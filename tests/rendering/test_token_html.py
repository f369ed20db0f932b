from __future__ import annotations

import re

from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.rendering import token_kinds
from reader.rendering.token_html import token_style_sheet, tokens_as_html

KINDS = [
    *(token_kinds.organization_token(kind) for kind in sorted(token_kinds.organization_kinds())),
    *(token_kinds.Organization, token_kinds.Reference, token_kinds.NoteMark, token_kinds.ParagraphNumber),
    *(token_kinds.OpeningVerb, token_kinds.Speaker, token_kinds.PlainText),
]


def test_tokens_become_escaped_html_with_raised_marks():
    html = tokens_as_html(
        [
            (token_kinds.PlainText, "a<b>&"),
            (token_kinds.organization_token("UN organ"), "大会"),
            (token_kinds.NoteMark, "1"),
        ]
    )

    assert html.startswith("a&lt;b&gt;&amp;<span")
    assert '<span class="t-nc t-nc-Organization t-nc-Organization-UnOrgan">大会</span>' in html
    assert html.endswith('<sup><span class="t-cs t-cs-NoteMark">1</span></sup>')


def test_the_style_sheet_has_a_rule_for_every_class_that_the_tokens_have():
    sheet = token_style_sheet(".quote")
    html = tokens_as_html([(kind, "x") for kind in KINDS])

    light, dark = sheet.split("@media (prefers-color-scheme: dark)")
    for name in re.findall(r"t-\w+-[A-Z][\w-]*(?=\")", html):
        assert f".quote .{name} {{" in light
        assert f".quote .{name} {{" in dark


def test_runs_are_elements_inside_the_tokens():
    tokens = [(token_kinds.PlainText, "又<回"), (token_kinds.Reference, "第1号"), (token_kinds.PlainText, "，")]
    runs = (Emphasis(1, 4, EmphasisStyle.BOLD_ITALIC), Emphasis(5, 6, EmphasisStyle.ITALIC))
    html = tokens_as_html(tokens, runs)
    assert re.sub(r"</?span[^>]*>", "", html) == "又<b><i>&lt;回</i></b><b><i>第</i></b>1<i>号</i>，"
    assert re.sub(r"<[^>]+>", "", html) == "又&lt;回第1号，"
