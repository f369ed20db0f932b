"""The shipped fonts stand first wherever text is set."""

from PySide6.QtGui import QFontInfo, QRawFont

from reader.interface import fonts


def test_the_shipped_families_come_first(qapp):
    assert fonts.register()[0] == fonts.reading_families()[0] == "Noto Serif SC"
    assert fonts.interface_families()[0] in fonts.register()


def test_a_font_is_really_the_shipped_one(qapp):
    font = fonts.font_of(fonts.reading_families(), 18.4)
    assert QFontInfo(font).family() == "Noto Serif SC"
    assert font.pixelSize() == 18


def test_the_shipped_fonts_have_every_chinese_character_of_the_seeds(qapp):
    from reader import locations  # noqa: PLC0415

    text = "".join(path.read_text(encoding="utf-8") for path in locations.seeds().glob("*.txt"))
    needed = {character for character in text if "\u4e00" <= character <= "\u9fff"}
    for families in (fonts.reading_families(), fonts.interface_families()):
        raw = QRawFont.fromFont(fonts.font_of(families, 18))
        assert {character for character in needed if not raw.supportsCharacter(ord(character))} == set()
