"""Words in several lines (reader.interface.wrapped_words)."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from reader.interface.wrapped_words import height_of, wrapped


def lines(layout):
    text = layout.text()
    found = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [text[line.textStart() : line.textStart() + line.textLength()] for line in found]


@pytest.mark.usefixtures("qapp")
def test_no_line_begins_with_a_comma():
    width = QFontMetrics(QFont()).horizontalAdvance("合作领域") + 2
    assert all(not line.startswith("，") for line in lines(wrapped("合作领域，合作领域，合作领域", QFont(), width)))


@pytest.mark.usefixtures("qapp")
def test_a_long_address_stays_within_its_lines_and_lines_of_the_text_are_kept():
    layout = wrapped(f"https://example.org/{'a' * 200}\n后文", QFont(), 120)
    widest = max(layout.lineAt(number).naturalTextWidth() for number in range(layout.lineCount()))
    assert widest <= 121
    assert lines(layout)[-1] == "后文"
    assert height_of(layout) >= layout.lineCount() * QFontMetrics(QFont()).ascent()
