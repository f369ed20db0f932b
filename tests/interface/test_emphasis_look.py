"""How italic and bold runs are drawn (reader.interface.emphasis_look)."""

from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.interface import fonts
from reader.interface.emphasis_look import looks

TEXT = "又回顾Treaty 2016年《条约》"
BOLD, ITALIC, BOTH = EmphasisStyle.BOLD, EmphasisStyle.ITALIC, EmphasisStyle.BOLD_ITALIC


def drawn(*runs, **options):
    return [
        (TEXT[start:end], look.fontItalic(), look.fontWeight() >= 700, look.fontFamilies() or [])
        for start, end, look in looks(TEXT, runs, **options)
    ]


def test_chinese_is_set_upright_in_another_face_and_latin_slanted(qapp):
    sans = fonts.interface_families()
    assert drawn(Emphasis(1, 15, ITALIC)) == [
        ("回顾", False, False, sans),
        ("Treaty 2016", True, False, []),
        ("年", False, False, sans),
    ]


def test_bold_is_heavier_unless_the_face_alone_shall_tell(qapp):
    sans = fonts.interface_families()
    assert drawn(Emphasis(0, 4, BOLD), Emphasis(15, 19, BOTH)) == [
        ("又回顾", False, True, sans),
        ("T", False, True, []),
        ("《条约》", False, True, sans),
    ]
    assert drawn(Emphasis(1, 4, BOTH), heavy=False) == [("回顾", False, False, sans), ("T", True, True, [])]
