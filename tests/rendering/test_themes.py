from __future__ import annotations

from reader.rendering.themes import highlight_colours


def test_both_themes_have_the_same_highlights():
    assert list(highlight_colours("light")) == list(highlight_colours("dark"))
    assert highlight_colours() == highlight_colours("light")
