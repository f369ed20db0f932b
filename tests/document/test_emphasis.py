"""Italic and bold runs: styles, and cutting texts at them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.emphasis import Emphasis, EmphasisStyle, emphasis_between, emphasis_pieces

BOLD, ITALIC = EmphasisStyle.BOLD, EmphasisStyle.ITALIC


@pytest.mark.parametrize(
    ("bold", "italic", "style"),
    [(True, False, BOLD), (False, True, ITALIC), (True, True, EmphasisStyle.BOLD_ITALIC), (False, False, None)],
)
def test_a_style_says_what_it_was_made_of(bold, italic, style):
    assert EmphasisStyle.of(bold=bold, italic=italic) is style
    if style is not None:
        assert (style.is_bold, style.is_italic) == (bold, italic)


def test_runs_are_cut_to_a_stretch_and_counted_from_it():
    runs = (Emphasis(0, 2, BOLD), Emphasis(3, 6, ITALIC), Emphasis(8, 9, BOLD))
    assert emphasis_between(runs, 4, 8) == (Emphasis(0, 2, ITALIC),)
    assert emphasis_between(runs, 1, 9) == (Emphasis(0, 1, BOLD), Emphasis(2, 5, ITALIC), Emphasis(7, 8, BOLD))
    assert emphasis_between(runs, 2, 3) == ()


@given(st.text(min_size=6, max_size=12), st.integers(0, 2), st.integers(3, 6))
def test_the_pieces_of_a_text_are_the_text(text, start, end):
    pieces = list(emphasis_pieces(text, (Emphasis(start, end, BOLD),)))
    assert "".join(piece for piece, _ in pieces) == text
    assert [piece for piece, style in pieces if style is BOLD] == [text[start:end]]
    assert all(piece for piece, _ in pieces)
