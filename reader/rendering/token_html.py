"""Tokens as HTML: spans with classes, and the style sheet that colours them in both themes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from io import StringIO
from typing import Any

from pygments.formatters.html import HtmlFormatter
from pygments.token import _TokenType

from reader.document.emphasis import Emphasis, EmphasisStyle, emphasis_between, emphasis_pieces
from reader.rendering import token_kinds
from reader.rendering.styles import style as style_of_theme
from reader.rendering.themes import THEMES

CLASS_PREFIX = "t-"
"""What every class of a token begins with, so that none meets a class of the page."""

_OWN_KIND = re.compile(rf"\.{CLASS_PREFIX}\w+-[A-Z]")
"""A class with a name behind Pygments' own: .t-nc-Organization."""


def tokens_as_html(tokens: Iterable[tuple[_TokenType, str]], emphasis: Sequence[Emphasis] = ()) -> str:
    """Return the tokens as escaped HTML without line ends; note marks are raised.

    `emphasis` are the italic and bold runs of the tokens' words, which must then be without note marks.
    """
    written = []
    at = 0
    for token, words in tokens:
        runs = emphasis_between(emphasis, at, at + len(words)) if emphasis else ()
        html = "".join(_tagged(_format(token, piece), style) for piece, style in emphasis_pieces(words, runs))
        written.append(f"<sup>{html}</sup>" if token is token_kinds.NoteMark else html)
        at += len(words)
    return "".join(written)


def _tagged(html: str, style: EmphasisStyle | None) -> str:
    html = f"<i>{html}</i>" if style is not None and style.is_italic else html
    return f"<b>{html}</b>" if style is not None and style.is_bold else html


def token_style_sheet(selector: str) -> str:
    """Return the CSS of the light style, and of the dark one where the reader's screen is dark, below a selector."""
    light, dark = (_rules(theme, selector) for theme in THEMES)
    inner = [f"  {rule}" for rule in dark]
    return "\n".join([*light, "@media (prefers-color-scheme: dark) {", *inner, "}"])


def _rules(theme: str, selector: str) -> list[str]:
    """Return the rules for our own kinds; all others look like the page's text."""
    # Pygments leaves this method without types.
    formatter: Any = _formatter(theme)
    return [rule for rule in formatter.get_style_defs(selector).splitlines() if _OWN_KIND.search(rule)]


def _format(token: _TokenType, words: str) -> str:
    written = StringIO()
    _formatter(THEMES[0]).format([(token, words)], written)
    return written.getvalue().rstrip("\n")


@cache
def _formatter(theme: str) -> HtmlFormatter[str]:
    return HtmlFormatter(style=style_of_theme(theme), nowrap=True, classprefix=CLASS_PREFIX)
