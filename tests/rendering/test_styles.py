from __future__ import annotations

import csv

import pytest

from reader import locations
from reader.rendering import token_kinds
from reader.rendering.styles import style
from reader.rendering.themes import THEMES, colours, highlight_colours

READABLE = 4.5
"""The least contrast of text, WCAG 2.2, success criterion 1.4.3."""

KINDS = [
    *(token_kinds.organization_token(kind) for kind in sorted(token_kinds.organization_kinds())),
    *(token_kinds.Organization, token_kinds.Reference, token_kinds.NoteMark, token_kinds.ParagraphNumber),
    *(token_kinds.OpeningVerb, token_kinds.Speaker, token_kinds.PlainText),
]


def luminance(colour):
    parts = [int(colour.lstrip("#")[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_every_kind_can_be_read_on_the_page_and_on_every_highlight(theme, kind):
    colour = style(theme).style_for_token(kind)["color"]
    grounds = {"page": colours(theme)["page"]}
    if kind is not token_kinds.ParagraphNumber:
        # A printed number stands in the margin, never on a highlight.
        grounds |= highlight_colours(theme)

    unreadable = {name: round(contrast(colour, ground), 2) for name, ground in grounds.items()}

    assert {name: value for name, value in unreadable.items() if value < READABLE} == {}


def test_every_kind_of_the_organizations_has_a_colour_of_its_own():
    with (locations.resources() / "organizations.tsv").open(encoding="utf-8") as file:
        used = {row["kind"] for row in csv.DictReader(file, delimiter="\t")}

    assert used == token_kinds.organization_kinds()


def test_an_unknown_theme_is_refused():
    with pytest.raises(FileNotFoundError):
        style("sepia")
