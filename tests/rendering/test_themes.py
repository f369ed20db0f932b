from __future__ import annotations

import re

import pytest

from reader.rendering.themes import (
    OTHER_ORGANIZATION,
    THEMES,
    colours,
    highlight_colours,
    organization_colours,
)
from reader.settings import Settings


def test_both_themes_have_the_same_highlights():
    assert list(highlight_colours("light")) == list(highlight_colours("dark"))
    assert list(highlight_colours()) == list(Settings.highlight_colour.allowed)


def test_both_themes_colour_the_same_kinds_and_one_for_all_others():
    assert set(organization_colours("light")) == set(organization_colours("dark"))
    assert OTHER_ORGANIZATION in organization_colours("light")


@pytest.mark.parametrize("theme", THEMES)
def test_every_colour_is_written_as_style_sheets_do(theme):
    written = [*colours(theme).values(), *highlight_colours(theme).values(), *organization_colours(theme).values()]

    assert [colour for colour in written if not re.fullmatch("#[0-9a-f]{6}", colour)] == []


def test_an_unknown_theme_is_refused():
    with pytest.raises(FileNotFoundError):
        colours("sepia")
