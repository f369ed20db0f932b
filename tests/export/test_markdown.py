from __future__ import annotations

import pytest

from reader.export.markdown import colour_name, excerpts_as_markdown


@pytest.mark.parametrize("language", ["zh", "en"])
def test_excerpts_as_markdown(excerpts, golden_text, language):
    golden_text(f"excerpts.{language}.md", excerpts_as_markdown(excerpts(language), language))


def test_an_unknown_colour_keeps_its_own_name():
    assert colour_name("yellow", "zh") == "黄"
    assert colour_name("mauve", "zh") == "mauve"
