from PySide6.QtGui import QColor, QTextCharFormat, QTextFormat

from reader.interface.paragraph_view.dressing import Dress, Dressing
from reader.interface.paragraph_view.shown_text import ShownText
from reader.interface.paragraph_view.typography import Metrics
from reader.interface.theme import Theme

THEME = Theme.named("light")


def formats(document, index, **dress):
    block = document.blocks[index]
    shown = ShownText(block.text, block.notes)
    made = Dressing(document, Dress(THEME, **dress)).formats(index, shown, Metrics.fitting(800, 100))
    return [(shown.shown[each.start : each.start + each.length], QTextCharFormat(each.format)) for each in made]


def test_marks_are_raised(qapp, resolution):
    raised = [
        words
        for words, look in formats(resolution, 2)
        if look.verticalAlignment() is QTextCharFormat.VerticalAlignment.AlignSuperScript
    ]
    assert raised == ["\u20601"]


def test_links_are_underlined_so_that_colour_is_not_all(qapp, resolution):
    lined = [
        words
        for words, look in formats(resolution, 2)
        if look.underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine
    ]
    assert lined == ["第59/50号决议"]


def test_names_are_coloured_by_the_given_colours(qapp, resolution):
    blue = QColor("#123456")
    coloured = {
        words: look.foreground().color()
        for words, look in formats(resolution, 2, organization_colours={"集体安全条约组织": blue})
        if look.hasProperty(QTextFormat.Property.ForegroundBrush)
    }
    assert coloured["集体安全条约组织"] == blue
    assert "大会" not in coloured


def test_names_in_a_title_keep_the_titles_colour(qapp, resolution):
    from dataclasses import replace  # noqa: PLC0415

    from reader.document.model import OrganizationMention  # noqa: PLC0415

    document = replace(resolution, organizations=(OrganizationMention("b0", None, 0, 3, "联合国"),))
    assert formats(document, 0, organization_colours={"联合国": QColor("red")}) == []


def test_the_speakers_words_are_bold(qapp, record):
    (words, look), *_ = formats(record, 3)
    assert words == "刘结一先生（中国）："
    assert look.fontWeight() == 700
