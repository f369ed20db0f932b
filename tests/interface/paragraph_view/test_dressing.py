from dataclasses import replace

from PySide6.QtGui import QColor, QTextCharFormat, QTextFormat

from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.interface import fonts
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
    from reader.document.model import OrganizationMention  # noqa: PLC0415

    document = replace(resolution, organizations=(OrganizationMention("b0", None, 0, 3, "联合国"),))
    assert formats(document, 0, organization_colours={"联合国": QColor("red")}) == []


def test_the_speakers_words_are_bold(qapp, record):
    (words, look), *_ = formats(record, 3)
    assert words == "刘结一先生（中国）："
    assert look.fontWeight() == 700


def in_another_face(document, index, **dress):
    return [
        (words, look.fontWeight() >= 700, look.foreground().color())
        for words, look in formats(document, index, **dress)
        if look.fontFamilies() == fonts.interface_families() and not words.startswith("\u2060")
    ]


def with_runs(document, index, *runs):
    blocks = list(document.blocks)
    emphasis = tuple(Emphasis(start, end, EmphasisStyle.BOLD) for start, end in runs)
    blocks[index] = replace(blocks[index], emphasis=emphasis)
    return replace(document, blocks=tuple(blocks))


def test_the_sources_runs_tell_the_opening_words_in_the_place_of_known_verbs(qapp, resolution):
    colour = THEME.color("opening_words")
    assert in_another_face(resolution, 3) == [("欢迎", False, colour)]
    assert in_another_face(with_runs(resolution, 3, (2, 5), (6, 8)), 3) == [
        ("秘书长", False, colour),
        ("报告", False, colour),
    ]


def test_bold_words_of_other_paragraphs_are_heavy_and_names_in_them_keep_their_colour(qapp, record, resolution):
    (_words, heavy, _colour), *_ = in_another_face(with_runs(record, 3, (11, 13)), 3)[1:]
    assert heavy
    blue = QColor("#123456")
    named = formats(with_runs(resolution, 2, (0, 6)), 2, organization_colours={"集体安全条约组织": blue})
    coloured = [words for words, look in named if look.foreground().color() == blue]
    assert coloured == ["集体安全条约组织"]
    assert [words for words, _ in named].index("集体安全条约组织") > 0
